"""Supporting tables, evaluation of AKIP and the satisfaction survey."""

from dataclasses import replace

import pytest

from reports.compose import compose
from reports.document import Tabel
from reports.inputs import Bagian, KolomDukung, Masukan, PanggilanBlok, TabelDukung
from tests.reports.compose.bantu import empty_office, only_block, sentences, table, texts, with_facts, with_outline
from tests.reports.pabrik import masukan_acak, masukan_kecil
from tests.reports.pabrik_contoh import contoh_codes, masukan_contoh
from tests.reports.pabrik_kecil_dukung import TABEL, masukan_dukung

DUKUNG = masukan_dukung()
BLOK = ("tabel_dukung", "daftar_pd", "akip", "skm")


def test_daftar_pd_dengan_kategori_dan_sebarannya():
    """Scale: above 90 Sangat Tinggi, above 75 Tinggi; a score that nobody gave is not classified."""
    dokumen = only_block(DUKUNG, "daftar_pd")
    assert texts(table(dokumen, "tabel-daftar-pd")) == [
        ["1", "Dinas A", "95,50", "Sangat Tinggi"],
        ["2", "Dinas B", "80,00", "Tinggi"],
        ["3", "Dinas C", "76,00", "Tinggi"],
        ["4", "Dinas D", "–", "–"],
    ]
    assert sentences(dokumen) == [
        "Nilai Perangkat Daerah memuat 4 (empat) perangkat daerah. Menurut skala Tingkat capaian kinerja, terdapat 1 "
        "(satu) perangkat daerah berkategori Sangat Tinggi dan 2 (dua) perangkat daerah berkategori Tinggi; 1 (satu) "
        "perangkat daerah belum dapat dikategorikan."
    ]


def test_satu_kategori_saja():
    satu = replace(TABEL[0], baris=(("1", "Dinas A", "95.5"),))
    assert sentences(only_block(with_facts(DUKUNG, tabel=(satu,)), "daftar_pd")) == [
        "Nilai Perangkat Daerah memuat 1 (satu) perangkat daerah. Seluruhnya berkategori Sangat Tinggi menurut skala "
        "Tingkat capaian kinerja."
    ]


def test_skala_yang_tidak_ada_tidak_memberi_kategori():
    dokumen = only_block(with_facts(DUKUNG, tabel=(replace(TABEL[0], skala="tidak-ada"),)), "daftar_pd")
    assert texts(table(dokumen, "tabel-daftar-pd"))[0] == ["1", "Dinas A", "95,50"]
    assert sentences(dokumen) == ["Nilai Perangkat Daerah memuat 4 (empat) perangkat daerah."]


def test_tabel_dukung_diberi_nomor_dan_rupiah_indonesia():
    tabel = table(only_block(DUKUNG, "tabel_dukung", kelompok="perhitungan"), "tabel-dukung")
    assert texts(tabel) == [["1", "Usaha Satu", "1.500.000,50"], ["2", "Usaha Dua", "-2.500"]]
    assert tabel.catatan == ("Belum diaudit.",)


def test_tabel_dukung_tanpa_baris_dan_baris_pendek():
    kosong = replace(TABEL[1], baris=())
    assert sentences(only_block(with_facts(DUKUNG, tabel=(kosong,)), "tabel_dukung")) == [
        "Data Laba Usaha belum tersedia."
    ]
    pendek = TabelDukung(
        kode="x",
        judul="X",
        kelompok="perhitungan",
        kolom=(KolomDukung(nama="Uraian"), KolomDukung(nama="Nilai", jenis="angka", satuan="persen")),
        baris=(("A",), ("B", "tidak diketahui")),
    )
    tabel = table(only_block(with_facts(DUKUNG, tabel=(pendek,)), "tabel_dukung"), "tabel-dukung")
    assert texts(tabel) == [["1", "A", "–"], ["2", "B", "tidak diketahui"]]


def test_akip_pd_dan_pemda():
    """26,10 + 26,40 + 13,05 + 16,75 = 82,30."""
    dokumen = only_block(DUKUNG, "akip")
    assert texts(table(dokumen, "tabel-akip-pd")) == [
        ["1", "Perencanaan Kinerja", "30", "26,10"],
        ["2", "Pengukuran Kinerja", "30", "26,40"],
        ["3", "Pelaporan Kinerja", "15", "13,05"],
        ["4", "Evaluasi Internal", "25", "16,75"],
        ["Nilai AKIP", "82,30"],
    ]
    assert sentences(dokumen) == [
        "Hasil evaluasi AKIP Dinas Contoh Tahun 2024 memperoleh nilai 82,30.",
        "Hasil evaluasi AKIP Kabupaten Contohan Tahun 2024 (oleh Kementerian) memperoleh nilai 24,50.",
        "Rekomendasi:",
    ]


def test_akip_beberapa_tahun_dengan_komponen_yang_berbeda():
    akip = DUKUNG.fakta.akip[0]
    lalu = replace(akip, kode="lhe-2023", tahun=2023, komponen=akip.komponen[:3])
    dokumen = only_block(with_facts(DUKUNG, akip=(akip, lalu)), "akip", lingkup="pd")
    assert texts(table(dokumen, "tabel-akip-pd"))[3:] == [
        ["4", "Evaluasi Internal", "25", "–", "16,75"],
        ["Nilai AKIP", "65,55", "82,30"],
    ]
    assert sentences(dokumen)[0].endswith("memperoleh nilai 82,30; nilai Tahun 2023 sebesar 65,55.")


def test_predikat_akip_menurut_skalanya():
    dokumen = only_block(masukan_contoh("MOJOSARI"), "akip")
    assert texts(table(dokumen, "tabel-akip-pd"))[-1] == ["Predikat", "A (Memuaskan)"]


def test_skm_terhitung_dan_diumumkan():
    """(3,4 + 3,6 + 7 x 3,5) / 9 = 3,5; x 25 = 87,50; the surveyor published 87,40."""
    dokumen = only_block(masukan_kecil(), "skm")
    baris = texts(table(dokumen, "tabel-skm"))
    assert baris[0] == ["1", "Unsur 1", "3,40"]  # no element has a category, so there is no column for it
    assert [satu[:2] for satu in baris[-3:]] == [
        ["Nilai SKM (1–4)", "3,5000"],
        ["Indeks Kepuasan Masyarakat (25–100)", "87,50a)"],
        ["Indeks yang diumumkan penyelenggara", "87,40"],
    ]
    assert sentences(dokumen) == [
        "Survei Kepuasan Masyarakat (SKM) Tahun 2024 diikuti oleh 150 orang responden dan menghasilkan Indeks Kepuasan "
        "Masyarakat sebesar 87,50. Nilai yang diumumkan penyelenggara survei adalah 87,40."
    ]


def test_skm_kurang_unsur():
    skm = replace(DUKUNG.fakta.skm[0], unsur=(), responden=None, diumumkan=None)
    dokumen = only_block(with_facts(DUKUNG, skm=(skm,)), "skm")
    assert list(dokumen.tables()) == []
    assert "data yang belum cukup untuk menghitung indeks" in sentences(dokumen)[0]


@pytest.mark.parametrize("blok", BLOK)
def test_tanpa_fakta_disebut_alasannya(blok: str):
    dokumen = only_block(empty_office(DUKUNG), blok)
    assert list(dokumen.tables()) == []
    assert all(satu.endswith("belum tersedia.") for satu in sentences(dokumen))


@pytest.mark.parametrize("blok", BLOK)
def test_kantor_acak_dan_contoh(blok: str):
    for masukan in (masukan_acak(3), *(masukan_contoh(kode) for kode in contoh_codes())):
        assert all(tabel.badan for tabel in only_block(masukan, blok).tables())


def test_yang_berada_di_bawah_indikatornya_tidak_dicetak_lagi_pada_lampiran():
    def outline(*blok: str) -> Masukan:
        return with_outline(
            DUKUNG,
            *(Bagian(kode=satu, jenis="bab", nomor=f"BAB {satu}", judul=satu, blok=(PanggilanBlok(blok=satu),))
              for satu in blok),
        )  # fmt: skip

    def titles(masukan: Masukan, bab: int) -> list[str]:
        return [satu.judul for satu in compose(masukan).bab[bab].isi if isinstance(satu, Tabel)]

    assert "Laba Usaha" in titles(outline("uraian_sasaran", "tabel_dukung"), 0)
    assert titles(outline("uraian_sasaran", "tabel_dukung"), 1) == []
    assert titles(outline("tabel_dukung"), 0) == ["Laba Usaha"]
    kalimat = sentences(compose(outline("uraian_sasaran", "tabel_dukung")))
    assert kalimat[-1] == "Seluruh data dukung disajikan pada uraian setiap sasaran."
