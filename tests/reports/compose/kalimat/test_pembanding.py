import pytest

from reports.calc import Arah
from reports.compose.kalimat.pembanding import NilaiPembanding, TerhadapDaerahLain, perbandingan_daerah
from tests.reports.compose.kalimat.bahan import angka, baca, tanpa


def lain(entitas, nilai, selisih=None, **tambahan):
    nilai = tanpa() if nilai is None else angka(nilai)
    return NilaiPembanding(
        entitas=entitas, nilai=nilai, selisih=None if selisih is None else angka(selisih), **tambahan
    )


def banding(*pembanding, realisasi="4,16", arah=Arah.NAIK):
    kini = tanpa() if realisasi is None else angka(realisasi)
    return TerhadapDaerahLain(nama="Indeks SPBE", tahun=2024, realisasi=kini, pembanding=pembanding, arah=arah)


NASIONAL = lain("Nasional", "3,12", "1,04 poin", berperingkat=False)
POKOK = "Realisasi indikator Indeks SPBE pada Tahun 2024 sebesar 4,16"


@pytest.mark.parametrize("pembanding", [(), (lain("Provinsi A", None),)])
def test_tanpa_data_pembanding(pembanding):
    assert baca(perbandingan_daerah(banding(*pembanding))) == (
        "Data pembanding nasional, provinsi, atau daerah lain untuk indikator Indeks SPBE belum tersedia."
    )


def test_tanpa_realisasi():
    assert baca(perbandingan_daerah(banding(NASIONAL, realisasi=None))) == (
        "Indikator Indeks SPBE belum dapat dibandingkan dengan daerah lain karena realisasi Tahun 2024 belum tersedia."
    )


@pytest.mark.parametrize(
    ("pembanding", "ekor"),
    [
        ((NASIONAL,), " berada di atas Nasional (3,12; selisih 1,04 poin)."),
        ((lain("Provinsi A", "4,43"),), " berada di bawah Provinsi A (4,43)."),
        ((lain("Provinsi A", "4,16"),), " sama dengan Provinsi A (4,16)."),
        (
            (lain("A", "4,16"), lain("B", "4,16", berperingkat=False)),
            " sama dengan A (4,16) serta B (4,16).",
        ),
        (
            (NASIONAL, lain("Provinsi A", "4,43")),
            " berada di atas Nasional (3,12; selisih 1,04 poin) dan di bawah Provinsi A (4,43).",
        ),
        (
            (NASIONAL, lain("Kota B", None), lain("Kota C", None)),
            " berada di atas Nasional (3,12; selisih 1,04 poin). Nilai Kota B dan Kota C tidak tersedia.",
        ),
    ],
)
def test_satu_dan_dua_pembanding(pembanding, ekor):
    assert baca(perbandingan_daerah(banding(*pembanding))) == POKOK + ekor


BANYAK = (
    NASIONAL,
    lain("Provinsi A", "4,43"),
    lain("Kota B", "4,32"),
    lain("Kota C", "4,16"),
    lain("Kabupaten D", "3,91"),
    lain("Kabupaten E", "3,96"),
)


def test_banyak_pembanding_dengan_peringkat():
    # higher than 4,16: A and B; so third; five regions and ours are ranked, the national average is not
    assert baca(perbandingan_daerah(banding(*BANYAK))) == (
        f"{POKOK} berada di atas Nasional (3,12; selisih 1,04 poin), Kabupaten D (3,91), dan Kabupaten E (3,96), pada "
        "nilai yang sama dengan Kota C (4,16), serta di bawah Provinsi A (4,43) dan Kota B (4,32). Diurutkan "
        "dari nilai "
        "tertinggi, realisasi tersebut bersama satu entitas lain berada pada peringkat 3 (tiga) dari 6 (enam) entitas "
        "yang dibandingkan."
    )


def test_makin_rendah_makin_baik_diurutkan_dari_bawah():
    teks = baca(perbandingan_daerah(banding(*BANYAK, arah=Arah.TURUN)))
    # lower than 4,16: D and E
    assert teks.endswith(
        "Diurutkan dari nilai terendah, realisasi tersebut bersama satu entitas lain berada pada peringkat 3 "
        "(tiga) dari "
        "6 (enam) entitas yang dibandingkan."
    )


@pytest.mark.parametrize("arah", [None, Arah.STABIL])
def test_tanpa_arah_tidak_ada_peringkat(arah):
    assert "peringkat" not in baca(perbandingan_daerah(banding(*BANYAK, arah=arah)))


def test_satu_lawan_makin_rendah_makin_baik_dijelaskan():
    assert baca(perbandingan_daerah(banding(lain("Kota B", "5"), arah=Arah.TURUN))) == (
        f"{POKOK} berada di bawah Kota B (5). Untuk indikator ini, nilai yang lebih rendah menunjukkan kinerja yang "
        "lebih baik."
    )
    assert baca(perbandingan_daerah(banding(lain("Kota B", "4,16"), arah=Arah.TURUN))) == (
        f"{POKOK} sama dengan Kota B (4,16)."
    )


def test_peringkat_pertama_tanpa_seri():
    teks = baca(perbandingan_daerah(banding(lain("A", "3"), lain("B", "2"))))
    assert teks == (
        f"{POKOK} berada di atas A (3) dan B (2). Diurutkan dari nilai tertinggi, realisasi tersebut berada pada "
        "peringkat 1 (satu) dari 3 (tiga) entitas yang dibandingkan."
    )


@pytest.mark.parametrize(
    ("keterangan", "kalimat"),
    [
        ("Dibandingkan dengan indikator Indeks Y", "Realisasi tersebut dibandingkan dengan indikator Indeks Y."),
        ("Angka sementara.", "Keterangan nilai Nasional: angka sementara."),
    ],
)
def test_pembanding_yang_mengukur_hal_lain_menyebutkannya(keterangan, kalimat):
    satu = lain("Nasional", "3,12", "1,04 poin", berperingkat=False, keterangan=keterangan)
    teks = baca(perbandingan_daerah(banding(satu)))
    assert teks == f"{POKOK} berada di atas Nasional (3,12; selisih 1,04 poin). {kalimat}"
    tanpa_nilai = lain("Provinsi A", None, keterangan=keterangan)
    assert "eterangan" not in baca(perbandingan_daerah(banding(NASIONAL, tanpa_nilai)))
