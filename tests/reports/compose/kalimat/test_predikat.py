import pytest

from reports.compose.kalimat.predikat import (
    Kategori,
    SkalaTercampur,
    frasa_predikat,
    sebaran_kategori,
    sisipan_kategori,
)
from tests.reports.compose.kalimat.bahan import baca

SKALA = "Tingkat capaian kinerja"
ST = Kategori("Sangat Tinggi", SKALA, 5)
T = Kategori("Tinggi", SKALA, 4)
R = Kategori("Rendah", SKALA, 2)


def test_sisipan_memakai_sebutan_skalanya_sendiri():
    assert sisipan_kategori(None) == ""
    assert sisipan_kategori(ST) == " (kategori Sangat Tinggi)"
    assert sisipan_kategori(Kategori("Sangat Berhasil", "Tingkat keberhasilan")) == " (kategori Sangat Berhasil)"
    assert sisipan_kategori(Kategori("Baik (Dengan Catatan)")) == ", kategori Baik (Dengan Catatan)"


@pytest.mark.parametrize(
    ("kode", "sebutan", "frasa"),
    [
        ("BB", "Sangat Baik", "predikat BB (Sangat Baik)"),
        ("CC", "Cukup (Memadai)", "predikat CC, yaitu Cukup (Memadai)"),
        ("AA", "AA", "predikat AA"),
        ("", "Memuaskan", "predikat Memuaskan"),
        ("P-4", "", "predikat P-4"),
        ("", "", ""),
    ],
)
def test_frasa_predikat(kode, sebutan, frasa):
    assert frasa_predikat(kode, sebutan) == frasa


def test_sebaran_tanpa_butir_dan_tanpa_kategori():
    assert baca(sebaran_kategori("indikator IKU", [])) == "Belum ada indikator IKU yang dapat dikategorikan."
    assert baca(sebaran_kategori("indikator", [None])) == "Capaian satu-satunya indikator belum dapat dikategorikan."
    assert baca(sebaran_kategori("indikator", [None] * 3)) == "Capaian seluruh indikator belum dapat dikategorikan."


def test_sebaran_seragam():
    assert baca(sebaran_kategori("indikator", [ST])) == (
        "Capaian satu-satunya indikator berkategori Sangat Tinggi menurut skala Tingkat capaian kinerja."
    )
    assert baca(sebaran_kategori("Indikator", [Kategori("Hijau")] * 2)) == "Capaian kedua indikator berkategori Hijau."


def test_sebaran_beragam_dari_yang_tertinggi():
    assert baca(sebaran_kategori("indikator", [R, ST, T, ST, None])) == (
        "Menurut skala Tingkat capaian kinerja, terdapat 2 (dua) indikator berkategori Sangat Tinggi, 1 (satu) "
        "indikator "
        "berkategori Tinggi, dan 1 (satu) indikator berkategori Rendah; 1 (satu) indikator belum dapat dikategorikan."
    )
    assert baca(sebaran_kategori("indikator", [Kategori("Kuning"), Kategori("Hijau", urutan=3)])) == (
        "Terdapat 1 (satu) indikator berkategori Hijau dan 1 (satu) indikator berkategori Kuning."
    )
    assert baca(sebaran_kategori("indikator", [ST, None])) == (
        "Menurut skala Tingkat capaian kinerja, terdapat 1 (satu) indikator berkategori Sangat Tinggi; 1 (satu) "
        "indikator "
        "belum dapat dikategorikan."
    )


def test_dua_skala_tidak_dicampur():
    with pytest.raises(SkalaTercampur, match="Tingkat capaian kinerja, Tingkat keberhasilan"):
        sebaran_kategori("indikator", [ST, Kategori("Sangat Berhasil", "Tingkat keberhasilan")])
