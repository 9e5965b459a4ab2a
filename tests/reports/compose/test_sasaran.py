"""The section of each sasaran: every analysis in its place, formulas with the numbers that were printed."""

from dataclasses import replace

import pytest

from reports.compose import compose
from reports.document import Daftar, Judul, Paragraf, Tabel, plain
from reports.inputs import Bagian, PanggilanBlok
from tests.reports.compose.bantu import (
    elements,
    empty_office,
    only_block,
    sentences,
    table,
    texts,
    with_facts,
    with_outline,
)
from tests.reports.pabrik import masukan_acak, masukan_kecil
from tests.reports.pabrik_contoh import contoh_codes, masukan_contoh
from tests.reports.pabrik_kecil_dukung import masukan_dukung

KECIL = masukan_kecil()
DUKUNG = masukan_dukung()


def formulas(masukan=KECIL) -> list[str]:
    isi = elements(only_block(masukan, "uraian_sasaran"))
    return [plain(satu.isi) for satu in isi if isinstance(satu, Paragraf) and satu.gaya == "rumus"]


def test_satu_judul_untuk_setiap_sasaran():
    judul = [satu.teks for satu in elements(only_block(KECIL, "uraian_sasaran")) if isinstance(satu, Judul)]
    assert judul == [
        "Sasaran Strategis 1: Meningkatnya kualitas pelayanan",
        "Sasaran Strategis 2: Sasaran tanpa indikator",
        "Sasaran Strategis 3: Meningkatnya tata kelola",
        "Kinerja Lainnya 1: Meningkatnya akuntabilitas",
    ]


def test_rumus_dengan_angkanya():
    """72 / 80 = 90%; (2 x 2,15 - 1,96) / 2,15 = 108,84%; 10 / 8 = 125%; ranks 4 of 3; -1 against -2: 150%."""
    isi = formulas()
    for satu in (
        "= 72,00 ÷ 80 × 100% = 90,00%",
        "= 14.133.709.932,22 ÷ 719.708.723.155 × 100% = 1,96%",
        "= (2 × 2,15 − 1,96) ÷ 2,15 × 100% = 108,84%",
        "= 10 ÷ 8 × 100% = 125,00%",
        "= (1 − |90 − 100| ÷ 100) × 100% = 90,00%",
        "= (2 × 8 − 9) ÷ 8 × 100% = 87,50%",
        "= 4 ÷ 3 × 100% = 133,33%",
        "= (1 + (-1,0 − -2) ÷ |-2|) × 100% = 150,00%",
        "= 82,30 ÷ 81 × 100% = 101,60%",
    ):
        assert satu in isi, satu


def test_capaian_yang_tidak_terhitung_tidak_berumus():
    assert not any("0 ÷ 0" in satu or "5 ÷ 0" in satu for satu in formulas())


def test_tabel_satu_sasaran_dengan_reratanya():
    """(90 + 108,8372 + 125 + 90 + 87,5) / 5 = 100,27."""
    tabel = table(only_block(KECIL, "uraian_sasaran"), "tabel-uraian-sasaran")
    assert len(texts(tabel)) == 6
    assert texts(tabel)[-1][:3] == ["Rata-rata capaian", "100,27%", "Sangat Tinggi"]


def test_program_pendukung_dan_efisiensi():
    isi = sentences(only_block(KECIL, "uraian_sasaran"))
    assert (
        "Pencapaian indikator ini didukung oleh Program Penunjang Urusan melalui 1 (satu) sub "
        "kegiatan dengan anggaran sebesar Rp12.000.000 dan realisasi Rp9.000.000 atau 75,00%. Sub kegiatan tersebut "
        "adalah Penyediaan Barang. Penggunaan anggaran tersebut menunjukkan capaian kinerja sebesar "
        "90,00% dan serapan anggaran sebesar 75,00% (tingkat efisiensi 15,00 poin), tetapi belum dapat dinyatakan "
        "efisien karena target kinerja belum tercapai."
    ) in isi
    assert (
        "Anggaran tidak dialokasikan tersendiri untuk indikator ini, sehingga efisiensi penggunaan anggarannya tidak "
        "dihitung."
    ) in isi
    pot = next(satu for satu in isi if "didukung oleh Program Penunjang Urusan dengan anggaran" in satu)
    assert "Anggaran tersebut ditampilkan tanpa dijumlahkan karena tidak dialokasikan khusus" in pot


def test_data_dukung_dan_daftar_di_bawah_indikatornya():
    dokumen = only_block(DUKUNG, "uraian_sasaran")
    judul = [tabel.judul for tabel in dokumen.tables()]
    assert judul.index("Nilai Perangkat Daerah") < judul.index("Laba Usaha")
    assert {"tabel-skm", "tabel-akip-pd"} <= {tabel.id for tabel in dokumen.tables()}
    daftar = [plain(b) for satu in elements(dokumen) if isinstance(satu, Daftar) for b in satu.butir]
    assert daftar[:2] == ["Pelatihan tenaga teknis", "Kekurangan tenaga teknis"]


def test_rincian_yang_ada_di_lampiran_tidak_dicetak_dua_kali():
    """An annex for the AKIP evaluation keeps its table; one for the region alone does not stand for the office."""

    def ids(*lampiran: PanggilanBlok) -> tuple[list[str], list[str]]:
        bab = Bagian(
            kode="uji", jenis="bab", nomor="BAB III", judul="UJI", blok=(PanggilanBlok(blok="uraian_sasaran"),)
        )
        sisip = Bagian(kode="lamp", jenis="lampiran", nomor="Lampiran 2", judul="EVALUASI", blok=lampiran)
        dokumen = compose(with_outline(DUKUNG, bab, *([sisip] if lampiran else [])))
        return [u.id for u in dokumen.bab[0].isi if isinstance(u, Tabel)], sentences(dokumen)

    tabel, _ = ids()
    assert {"tabel-akip-pd", "tabel-skm"} <= set(tabel)
    tabel, teks = ids(PanggilanBlok(blok="akip"), PanggilanBlok(blok="skm"))
    assert not {"tabel-akip-pd", "tabel-skm"} & set(tabel)
    assert teks.count("Rinciannya disajikan dalam Lampiran 2.") == 2
    assert any(satu.startswith("Hasil evaluasi AKIP Dinas Contoh Tahun 2024") for satu in teks)
    tabel, _ = ids(PanggilanBlok(blok="akip", pilihan={"lingkup": "pemda"}))
    assert "tabel-akip-pd" in tabel


def test_angka_dalam_rumus_sebagaimana_tercetak_tanpa_predikat():
    """85,20 (A) of 86 (A): the formula shows the decimals of the table, not 85,2."""
    isi = [plain(u.isi) for u in elements(only_block(masukan_contoh("DISKOMINFO"), "uraian_sasaran"))
           if isinstance(u, Paragraf) and u.gaya == "rumus"]  # fmt: skip
    assert "= 85,20 ÷ 86 × 100% = 99,07%" in isi


def test_sebab_dan_tindak_lanjut_yang_ditulis():
    nilai = tuple(
        replace(satu, sebab="Petugas ditambah", tindak_lanjut="Pelatihan rutin")
        if (satu.indikator, satu.tahun) == ("NAIK", 2024)
        else satu
        for satu in KECIL.fakta.nilai
    )
    isi = sentences(only_block(with_facts(KECIL, nilai=nilai), "uraian_sasaran"))
    assert any("petugas ditambah" in satu.lower() and "pelatihan rutin" in satu.lower() for satu in isi)
    assert not any("tidak disajikan" in satu for satu in isi)


@pytest.mark.parametrize(("jenis", "nama"), [("strategis", "Sasaran Strategis"), ("lainnya", "Kinerja Lainnya")])
def test_tanpa_sasaran(jenis: str, nama: str):
    assert sentences(only_block(empty_office(KECIL), "uraian_sasaran", jenis=jenis)) == [
        f"{nama} yang berlaku pada Tahun 2024 belum ditetapkan."
    ]


def test_kantor_acak_dan_contoh():
    for masukan in (*(masukan_acak(benih) for benih in (1, 2)), *(masukan_contoh(kode) for kode in contoh_codes())):
        isi = sentences(only_block(masukan, "uraian_sasaran"))
        assert isi
        assert not any("None" in satu or "  " in satu for satu in isi)


def test_tanpa_realisasi_satu_kalimat_menggantikan_kedua_perbandingan():
    nilai = tuple(satu for satu in KECIL.fakta.nilai if (satu.indikator, satu.tahun) != ("NAIK", KECIL.tahun))
    isi = sentences(only_block(with_facts(KECIL, nilai=nilai), "uraian_sasaran"))
    assert (
        "Perbandingan indikator ini dengan Tahun 2023 dan dengan target akhir Renstra belum dapat dilakukan karena "
        "realisasi Tahun 2024 belum tersedia."
    ) in isi
    assert not any("Grafik Indeks kepatuhan pelayanan" in satu for satu in isi)


def test_dasar_pengukuran_yang_hanya_nama_indikator_tidak_dicetak():
    indikator = tuple(
        replace(satu, formulasi=f"{satu.nama.upper()}.") if satu.kode == "NAIK" else satu
        for satu in KECIL.fakta.indikator
    )
    isi = " ".join(sentences(only_block(with_facts(KECIL, indikator=indikator), "uraian_sasaran")))
    assert "INDEKS KEPATUHAN PELAYANAN" not in isi
