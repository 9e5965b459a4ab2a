"""The annual plan, Formulir E.81, T-C.25, T-C.26, analysis of programs, money per tujuan, matrix leader – unit."""

from dataclasses import replace

import pytest

from reports.compose import compose
from reports.inputs import Jabatan, KinerjaJabatan, Masukan, Tempat
from tests.reports.compose.bantu import (
    empty_office,
    gaps,
    only_block,
    row_with,
    sentences,
    table,
    texts,
    with_facts,
)
from tests.reports.pabrik import masukan_acak, masukan_kecil
from tests.reports.pabrik_contoh import contoh_codes, masukan_contoh
from tests.reports.pabrik_kecil_dukung import masukan_dukung

KECIL = masukan_kecil()
DUKUNG = masukan_dukung()
BLOK = (
    "renja",
    "tc25",
    "tc26",
    "e81",
    "analisis_program",
    "capaian_anggaran_tujuan",
    "belanja_tahun_lalu",
    "matriks_pimpinan_unit",
)


def test_renja_mencetak_setiap_program_satu_kali():
    baris = texts(table(only_block(DUKUNG, "renja"), "tabel-renja"))
    assert baris[0] == ["", "Tujuan: Meningkatnya tata kelola", "Indeks kepatuhan pelayanan", "90", ""]
    assert baris[1] == ["1", "Sasaran: Meningkatnya kualitas pelayanan", "Indeks kepatuhan pelayanan", "80", ""]
    assert ["3", "Sasaran: Meningkatnya tata kelola", "Predikat pengelolaan arsip", "B", ""] in baris
    awal = next(n for n, satu in enumerate(baris) if satu[0] == "A")
    assert baris[awal : awal + 6] == [
        ["A", "Program Penunjang Urusan", "Persentase layanan penunjang terpenuhi", "80%", "19.000.000,50"],
        ["1", "Administrasi Umum", "Jumlah laporan administrasi", "12 laporan", "16.000.000"],
        ["a", "Penyediaan Barang", "Jumlah paket barang", "5 paket", "12.000.000"],
        ["b", "Rapat Koordinasi", "–", "–", "4.000.000"],
        ["2", "Administrasi Keuangan", "–", "–", "3.000.000,50"],
        ["a", "Penyediaan Gaji", "–", "–", "3.000.000,50"],
    ]
    assert baris[-2:] == [["a", "Fasilitasi Baru", "–", "–", "1.000.000"], ["Jumlah", "22.000.000,50"]]
    assert sum("Program Penunjang Urusan" in satu for satu in baris) == 1
    # One tujuan over both groups of programs is named once.
    assert sum(satu[1].startswith("Tujuan:") for satu in baris if len(satu) > 1) == 1


def test_renja_tanpa_pemetaan():
    baris = texts(table(only_block(with_facts(KECIL, alokasi=()), "renja"), "tabel-renja"))
    assert baris[0] == ["Belum dipetakan ke tujuan dan sasaran"]
    assert baris[1] == ["A", "Program Penunjang Urusan", "19.000.000,50"]


def test_target_program_yang_diperjanjikan_jabatan_lain_tetap_bertanda():
    """Where an agreement of the year goes down to programs, one that it leaves out is told apart."""
    pk = DUKUNG.fakta.perjanjian[-1]
    program = [p for p in DUKUNG.fakta.penempatan if p.tempat is Tempat.PROGRAM]
    lain = replace(program[0], kode="P.LAIN")
    baris = replace(pk.baris[0], penempatan="P.LAIN", indikator="Indikator lain")
    masukan = with_facts(
        DUKUNG,
        penempatan=(*DUKUNG.fakta.penempatan, lain),
        perjanjian=(*DUKUNG.fakta.perjanjian[:-1], replace(pk, tahun=2024, baris=(*pk.baris, baris))),
    )
    tabel = table(only_block(masukan, "renja"), "tabel-renja")
    assert row_with(tabel, "Persentase layanan penunjang terpenuhi")[3] == "80%a)"
    assert "a) Target tidak berasal dari Perjanjian Kinerja." in tabel.catatan


def test_renja_menjelaskan_tanda_strip_hanya_bila_ada_baris_tanpa_indikator():
    """None without an indicator: no note; one or all: one note."""
    catatan = "Tanda –: indikator belum ditetapkan."
    tempat = (Tempat.PROGRAM, Tempat.KEGIATAN, Tempat.SUB_KEGIATAN)
    tanpa = tuple(p for p in DUKUNG.fakta.penempatan if p.tempat not in tempat)
    tabel = table(only_block(with_facts(DUKUNG, penempatan=tanpa), "renja"), "tabel-renja")
    assert tabel.catatan.count(catatan) == 1
    assert row_with(tabel, "Administrasi Umum")[2:4] == ["–", "–"]
    for kode in contoh_codes():
        for satu in compose(masukan_contoh(kode)).tables():
            if satu.id == "tabel-renja":
                kosong = any(baris[2:4] == ["–", "–"] for baris in texts(satu))
                assert (catatan in satu.catatan) == kosong, kode


def test_tc25_memakai_target_versi_terakhir_setiap_tahun():
    """2021-2023 only the first version plans; for 2024 the revised 79 counts, not 78."""
    tabel = table(only_block(KECIL, "tc25"), "tabel-tc25")
    assert row_with(tabel, "1.1 Indeks kepatuhan pelayanan")[-6:] == ["64", "68", "74", "79", "84", "88"]
    assert texts(tabel)[0] == ["1", "Meningkatnya tata kelola", "", "Indeks kepatuhan pelayanan",
                               "–", "–", "–", "90", "–", "–"]  # fmt: skip
    assert not any("Kinerja Lainnya" in satu for satu in texts(tabel))


def test_tc26_dengan_visi_dan_misi():
    dokumen = only_block(KECIL, "tc26")
    assert sentences(dokumen) == [
        "Visi: Terwujudnya Kabupaten Contohan yang maju",
        "Misi: 1. Meningkatkan tata kelola pemerintahan",
    ]
    assert texts(table(dokumen, "tabel-tc26"))[1][3:] == ["Menyederhanakan layanan", "Digitalisasi"]


def test_e81_kinerja_dan_rupiah_per_triwulan():
    """60 of 80 = 75%; quarter II 5.000.000 + 4.000.000; 14.500.000,25 of 19.000.000,50 = 76,32%."""
    tabel = table(only_block(DUKUNG, "e81"), "tabel-e81")
    assert row_with(tabel, "Persentase layanan penunjang terpenuhi") == [
        "A", "Meningkatnya kualitas pelayanan; Meningkatnya tata kelola",
        "[PROGRAM] 2.16.01 Program Penunjang Urusan", "Persentase layanan penunjang terpenuhi",
        "80%", "19.000.000,50", "20,00", "4.000.000a)", "40,00", "9.000.000a)", "55,00", "–",
        "60,00", "1.500.000,25a)", "60,00%", "14.500.000,25", "75,00%", "76,32%", "Sekretariat",
    ]  # fmt: skip
    assert row_with(tabel, "Jumlah paket barang")[4:] == [
        "5 paket", "12.000.000", "–", "4.000.000", "–", "5.000.000", "–", "–", "–", "–",
        "5 paket", "9.000.000", "100,00%", "75,00%", "Sekretariat",
    ]  # fmt: skip
    assert tabel.lanskap


def test_e81_baris_penutup():
    """Program 75; sub kegiatan 100; all (75 + 100) / 2 = 87,5: Tinggi. Serapan 77,27%: Tinggi."""
    baris = texts(table(only_block(DUKUNG, "e81"), "tabel-e81"))
    penutup = baris[-12:]
    assert penutup[0] == ["Rata-rata capaian kinerja program (%)", "75,00%", "–", ""]
    assert penutup[1] == ["Predikat kinerja program", "Sedang", "–", ""]
    assert penutup[2][1].startswith("Tidak ada")
    assert penutup[6] == ["Rata-rata capaian kinerja seluruh tingkat (%)", "87,50%", "77,27%a)", ""]
    assert penutup[7] == ["Predikat kinerja seluruh tingkat", "Tinggi", "Tinggi", ""]
    assert penutup[8:] == [
        ["Faktor pendorong keberhasilan kinerja: Triwulan I: Rapat rutin bulanan."],
        ["Faktor penghambat pencapaian kinerja: Triwulan I: Keterlambatan pencairan."],
        [f"Tindak lanjut yang diperlukan dalam triwulan berikutnya: {'…' * 24}."],
        [f"Tindak lanjut yang diperlukan dalam Renja Perangkat Daerah berikutnya: {'…' * 24}."],
    ]


def test_e81_rencana_belanja_per_triwulan():
    baris = texts(table(only_block(DUKUNG, "e81"), "tabel-e81-rencana"))
    assert row_with(table(only_block(DUKUNG, "e81"), "tabel-e81-rencana"), "Penyediaan Barang")[2:] == [
        "3.000.000", "3.000.000", "–", "–",
    ]  # fmt: skip
    assert baris[-1] == ["Jumlah", "3.000.000a)", "3.000.000a)", "–", "–"]
    assert [satu.id for satu in only_block(KECIL, "e81").tables()] == ["tabel-e81"]


def test_e81_tanpa_realisasi_per_triwulan():
    anggaran = replace(KECIL.fakta.anggaran[1], jenis_periode="tahun")
    tabel = table(only_block(with_facts(KECIL, anggaran=(anggaran,)), "e81"), "tabel-e81")
    assert texts(tabel)[2][5:15:2] == ["12.000.000", "–", "–", "–", "–"]


def test_analisis_program_dan_penyebab_sisa():
    dokumen = only_block(DUKUNG, "analisis_program")
    assert texts(table(dokumen, "tabel-analisis-program"))[:3] == [
        ["", "Program Penunjang Urusan", "Persentase layanan penunjang terpenuhi", "80%", "60,00%", "75,00%",
         "19.000.000,50", "14.500.000,25", "76,32%"],
        ["1", "Administrasi Umum", "Jumlah laporan administrasi", "12 laporan", "Belum tersedia", "Belum tersedia",
         "16.000.000", "13.000.000", "81,25%"],
        ["a", "Penyediaan Barang", "Jumlah paket barang", "5 paket", "5 paket", "100,00%",
         "12.000.000", "9.000.000", "75,00%"],
    ]  # fmt: skip
    assert "Sisa anggaran terdapat pada Penyediaan Barang karena efisiensi harga pengadaan." in sentences(dokumen)
    assert "terealisasi sebesar Rp14.500.000,25 atau 76,32%" in sentences(dokumen)[0]


def test_program_yang_kegiatannya_tidak_diukur_mengatakannya_satu_kali():
    """All actuals below the program missing: a dash in their cells and one note; the program keeps its own."""
    bawah = {p.indikator for p in DUKUNG.fakta.penempatan if p.tempat in (Tempat.KEGIATAN, Tempat.SUB_KEGIATAN)}
    sisa = tuple(satu for satu in DUKUNG.fakta.nilai if satu.indikator not in bawah)
    tabel = table(only_block(with_facts(DUKUNG, nilai=sisa), "analisis_program"), "tabel-analisis-program")
    baris = texts(tabel)
    assert baris[0][3:6] == ["80%", "60,00%", "75,00%"]
    assert baris[1][3:6] == ["12 laporan", "–", "–"]
    assert baris[2][3:6] == ["5 paket", "–", "–"]
    catatan = "Tanda – pada Realisasi dan Capaian: realisasi indikator kegiatan dan sub kegiatan belum tersedia."
    assert catatan in tabel.catatan
    assert catatan not in table(only_block(DUKUNG, "analisis_program"), "tabel-analisis-program").catatan


def test_anggaran_tujuan_menghitung_setiap_rupiah_sekali():
    """12 + 4 + 3.000.000,50 + 1 + 2 million; spent 9 + 4 + 1.500.000,25 + 2,5 million: 77,27%."""
    tabel = table(only_block(KECIL, "capaian_anggaran_tujuan"), "tabel-capaian-anggaran-tujuan")
    assert texts(tabel) == [
        ["1", "Meningkatnya tata kelola", "Indeks kepatuhan pelayanan", "22.000.000,50", "17.000.000,25a)", "77,27%a)"]
    ]


def test_belanja_tahun_lalu_menampilkan_jumlah_dari_sumber():
    dokumen = only_block(KECIL, "belanja_tahun_lalu")
    baris = texts(table(dokumen, "tabel-belanja-tahun-lalu"))
    assert baris[0][:3] == ["A", "Program Penunjang Urusan", "9.000.000a)"]
    assert [satu.id for satu in dokumen.tables()] == ["tabel-belanja-tahun-lalu"]


def test_matriks_pimpinan_dan_unit():
    tabel = table(only_block(DUKUNG, "matriks_pimpinan_unit"), "tabel-matriks-pimpinan-unit")
    assert texts(tabel)[0] == [
        "1. Meningkatnya kualitas pelayanan", "1.1 Indeks kepatuhan pelayanan", "72,00",
        "Sekretaris", "Terpenuhinya layanan penunjang", "Persentase layanan penunjang terpenuhi", "60,00%",
    ]  # fmt: skip


def _matrix(*kinerja: KinerjaJabatan) -> Masukan:
    """The sasaran S1 belongs to U1 and S3 to U1 too; its indicators have different owners."""
    fakta = KECIL.fakta
    jabatan = (
        *fakta.jabatan,
        Jabatan(kode="sekretaris", nama="Sekretaris", unit="U1", atasan="kepala", urutan=1),
        Jabatan(kode="kabid", nama="Kepala Bidang", unit="U2", atasan="kepala", urutan=2),
    )
    sasaran = tuple(replace(satu, pengampu=("U1",)) for satu in fakta.sasaran)
    milik = {"S1.NAIK": (), "S1.RASIO": ("U2",), "S3.ASUMSI": ("U1",)}
    penempatan = tuple(replace(satu, pengampu=milik[satu.kode]) for satu in fakta.penempatan if satu.kode in milik)
    return with_facts(KECIL, jabatan=jabatan, sasaran=sasaran, penempatan=penempatan, kinerja_jabatan=kinerja,
                      alokasi=(), pot_tampil=())  # fmt: skip


def test_kinerja_jabatan_berdiri_sekali_dan_selanjutnya_dirujuk():
    masukan = _matrix(
        KinerjaJabatan(kode="a", jabatan="sekretaris", uraian="Layanan penunjang"),
        KinerjaJabatan(kode="b", jabatan="sekretaris", uraian="Tata kelola", jenis="lainnya"),
        KinerjaJabatan(kode="c", jabatan="kabid", uraian="Pelayanan", jenis="lainnya"),
    )
    tabel = table(only_block(masukan, "matriks_pimpinan_unit"), "tabel-matriks-pimpinan-unit")
    assert list(gaps(tabel)) == []
    jabatan = [[isi for isi in baris if isi in ("Sekretaris", "Layanan penunjang", "Tata kelola", "Kepala Bidang",
                                                "Pelayanan") or isi.startswith("Sebagaimana")]
               for baris in texts(tabel)]  # fmt: skip
    assert jabatan == [
        ["Sekretaris", "Layanan penunjang"],
        # A post that has nothing but kinerja lainnya keeps it.
        ["Kepala Bidang", "Pelayanan"],
        ["Sekretaris", "Sebagaimana tercantum pada sasaran strategis 1"],
    ]


def test_unit_tanpa_kinerja_disebut():
    masukan = _matrix(KinerjaJabatan(kode="c", jabatan="kabid", uraian="Pelayanan"))
    tabel = table(only_block(masukan, "matriks_pimpinan_unit"), "tabel-matriks-pimpinan-unit")
    assert texts(tabel)[0][-1] == "Kinerja unit kerja yang mendukung belum tersedia"


def test_matriks_dari_tabel_dukung_bila_jabatan_tidak_berkinerja():
    tabel = replace(DUKUNG.fakta.tabel[1], kelompok="matriks")
    dokumen = only_block(with_facts(KECIL, tabel=(tabel,)), "matriks_pimpinan_unit")
    assert [satu.judul for satu in dokumen.tables()] == ["Laba Usaha"]
    assert sentences(only_block(KECIL, "matriks_pimpinan_unit")) == [
        "Kinerja unit kerja di bawah pimpinan belum tersedia."
    ]


@pytest.mark.parametrize("blok", BLOK)
def test_tanpa_fakta_disebut_alasannya(blok: str):
    dokumen = only_block(empty_office(KECIL), blok)
    assert list(dokumen.tables()) == []
    assert sentences(dokumen)[-1].endswith(("belum tersedia.", "belum ditetapkan."))


@pytest.mark.parametrize("blok", BLOK)
def test_kantor_acak_dan_contoh_bersusun_rapat(blok: str):
    for masukan in (*(masukan_acak(benih) for benih in range(6)), *(masukan_contoh(kode) for kode in contoh_codes())):
        for tabel in only_block(masukan, blok).tables():
            assert tabel.badan
            assert list(gaps(tabel)) == []
