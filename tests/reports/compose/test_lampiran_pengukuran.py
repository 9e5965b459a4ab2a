"""Pengukuran Kinerja in 5, 7 and 13 columns; figures as worked out in tests/reports/figures."""

from dataclasses import replace

import pytest

from reports.document import plain
from reports.inputs import Alokasi, Sasaran
from tests.reports.compose.bantu import empty_office, gaps, only_block, row_with, sentences, table, texts, with_facts
from tests.reports.pabrik import masukan_acak, masukan_kecil
from tests.reports.pabrik_contoh import contoh_codes, masukan_contoh

ID = "tabel-pengukuran-kinerja"
BENTUK = ("5", "7", "13")


def test_lima_kolom_dan_dua_baris_penutup():
    dokumen = only_block(masukan_kecil(), "pengukuran_kinerja", kolom="5")
    tabel = table(dokumen, ID)
    assert [plain(s.isi) for s in tabel.kepala[0].sel] == [
        "Sasaran Strategis", "Indikator Kinerja", "Target", "Realisasi", "%"]  # fmt: skip
    # 72 of 80 is 90; the sasaran without indicator says so.
    assert texts(tabel)[1] == [
        "1. Meningkatnya kualitas pelayanan",
        "1.1 Indeks kepatuhan pelayanan",
        "80",
        "72,00",
        "90,00",
    ]
    assert row_with(tabel, "2. Sasaran tanpa indikator") == ["2. Sasaran tanpa indikator", "Belum ada indikator"]
    assert ["Kinerja Lainnya"] in texts(tabel)
    # Budget of the last version: 12 + 4 + 3.000.000,50 + 2 + 1 million; spending 9 + 4 + 1.500.000,25 + 2,5 million.
    assert sentences(dokumen)[-2:] == [
        "Jumlah Anggaran Tahun 2024: Rp22.000.000,50",
        "Jumlah Realisasi Anggaran Tahun 2024: Rp17.000.000,25",
    ]


def test_lima_kolom_tanpa_anggaran_menyebut_alasannya():
    masukan = with_facts(masukan_kecil(), anggaran=(), alokasi=())
    assert sentences(only_block(masukan, "pengukuran_kinerja", kolom="5"))[-2:] == [
        "Jumlah Anggaran Tahun 2024: belum tersedia",
        "Jumlah Realisasi Anggaran Tahun 2024: belum tersedia",
    ]


def test_tujuh_kolom_memuat_formulasi_sumber_dan_penanggung_jawab():
    masukan = masukan_kecil()
    indikator = tuple(
        replace(i, formulasi="Jumlah patuh / jumlah layanan", definisi="Tingkat patuh.") if i.kode == "NAIK" else i
        for i in masukan.fakta.indikator
    )
    tabel = table(only_block(with_facts(masukan, indikator=indikator), "pengukuran_kinerja", kolom="7"), ID)
    assert tabel.lanskap
    assert texts(tabel)[1] == [
        "1",
        "Meningkatnya kualitas pelayanan",
        "1.1 Indeks kepatuhan pelayanan",
        "Tingkat patuh. Jumlah patuh / jumlah layanan.",
        "72,00",
        "Bidang Pelayanan",
        "Sekretariat",
    ]
    assert texts(tabel)[2][1:] == ["Belum tersedia", "1,96%", "Belum tersedia", "Sekretariat"]


def test_tiga_belas_kolom_kiri_dan_kanan_berdiri_sendiri():
    tabel = table(only_block(masukan_kecil(), "pengukuran_kinerja", kolom="13"), ID)
    assert len(tabel.kolom) == 13
    baris = texts(tabel)
    # Sasaran 1: five indicators beside one program, whose cell runs down over them all.
    assert baris[1][0:3] == ["1", "Meningkatnya kualitas pelayanan", "1.1 Indeks kepatuhan pelayanan"]
    assert baris[1][-5:] == ["Program Penunjang Urusan", "19.000.000,50", "14.500.000,25", "76,32", "APBD"]
    program = next(s for s in tabel.badan[1].sel if plain(s.isi) == "Program Penunjang Urusan")
    assert program.baris == 5
    # The program is printed once with its money; sasaran 3 refers to it.
    tiga = row_with(tabel, "Meningkatnya tata kelola")
    assert tiga[-2:] == ["Program Penunjang Urusan", "Anggaran tercantum pada sasaran 1"]
    # One sub kegiatan of the program has not reported, so its sum carries a mark.
    dua = row_with(tabel, "Program Pelayanan")[-5:]
    assert [satu.rstrip("abc)") for satu in dua] == ["Program Pelayanan", "3.000.000", "2.500.000", "83,33", "APBD"]
    assert row_with(tabel, "2")[2:] == ["Belum ada indikator", "Tidak ada program yang dipetakan"]
    assert [satu.rstrip("abc)") for satu in baris[-1]] == ["Jumlah", "22.000.000,50", "17.000.000,25", "77,27", ""]


def test_tiga_belas_kolom_lebih_banyak_program_daripada_indikator():
    masukan = masukan_kecil()
    satu = tuple(p for p in masukan.fakta.penempatan if p.kode == "S1.NAIK")
    alokasi = tuple(Alokasi(tahun=2024, sub_kegiatan=s, penempatan="S1.NAIK") for s in ("P1.K1.S1", "P2.S4"))
    tabel = table(
        only_block(
            with_facts(masukan, penempatan=satu, alokasi=alokasi, pot_tampil=()), "pengukuran_kinerja", kolom="13"
        ),
        ID,
    )
    nama = next(s for s in tabel.badan[1].sel if plain(s.isi).endswith("Indeks kepatuhan pelayanan"))
    assert nama.baris == 2
    assert texts(tabel)[2][0] == "Program Pelayanan"


def test_program_tanpa_sasaran_tetap_tercetak_sehingga_jumlahnya_lengkap():
    masukan = with_facts(masukan_kecil(), alokasi=())
    baris = texts(table(only_block(masukan, "pengukuran_kinerja", kolom="13"), ID))
    assert baris[-3][:2] == ["Program yang tidak dipetakan ke indikator", "Program Penunjang Urusan"]
    assert baris[-2][0] == "Program Pelayanan"


def test_tiga_belas_kolom_tanpa_anggaran_dan_tanpa_versi():
    baris = texts(
        table(only_block(with_facts(masukan_kecil(), anggaran=(), alokasi=()), "pengukuran_kinerja", kolom="13"), ID)
    )
    assert baris[1][-1] == "Tidak ada program yang dipetakan"
    assert baris[-1][0] != "Jumlah"
    masukan = masukan_kecil()
    tanpa_versi = tuple(replace(satu, versi=()) for satu in masukan.fakta.anggaran)
    baris = texts(table(only_block(with_facts(masukan, anggaran=tanpa_versi), "pengukuran_kinerja", kolom="13"), ID))
    assert baris[-1][:2] == ["Jumlah", "–"]


def test_rujukan_ke_sasaran_tanpa_nomor_menyebut_uraiannya():
    masukan = masukan_kecil()
    sasaran: tuple[Sasaran, ...] = tuple(replace(s, nomor="") for s in masukan.fakta.sasaran)
    baris = texts(table(only_block(with_facts(masukan, sasaran=sasaran), "pengukuran_kinerja", kolom="13"), ID))
    assert any("Anggaran tercantum pada sasaran “Meningkatnya kualitas pelayanan”" in b for b in baris)


@pytest.mark.parametrize("kolom", BENTUK)
def test_kantor_tanpa_fakta(kolom: str):
    assert sentences(only_block(empty_office(masukan_kecil()), "pengukuran_kinerja", kolom=kolom)) == [
        "Sasaran yang berlaku pada Tahun 2024 belum ditetapkan."
    ]


@pytest.mark.parametrize("kolom", BENTUK)
@pytest.mark.parametrize("kode", [*contoh_codes(), "acak"])
def test_setiap_indikator_kantor_tercetak(kode: str, kolom: str):
    masukan = masukan_acak(11) if kode == "acak" else masukan_contoh(kode)
    tabel = table(only_block(masukan, "pengukuran_kinerja", kolom=kolom), ID)
    assert not list(gaps(tabel))
    sel = " ".join(satu for baris in texts(tabel) for satu in baris)
    berlaku = {
        p.indikator for p in masukan.fakta.penempatan if p.iku and p.tempat == "sasaran" and p.objek[:1] in ("S", "L")
    } & {
        b.penempatan.partition(".")[2] for pk in masukan.fakta.perjanjian if pk.tahun == masukan.tahun for b in pk.baris
    }
    for indikator in masukan.fakta.indikator:
        if indikator.kode in berlaku and kode != "acak":
            assert indikator.nama in sel
