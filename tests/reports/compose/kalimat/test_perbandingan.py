from dataclasses import replace

import pytest

from reports.calc import Alasan, Arah
from reports.compose.kalimat.perbandingan import (
    TerhadapTahunLalu,
    belum_terbanding,
    perbandingan_tahun_lalu,
    ringkas_tahun_lalu,
)
from tests.reports.compose.kalimat.bahan import angka, baca, tanpa

# --- last year --------------------------------------------------------------------------------------------------------


def lalu(kini="92,48%", dulu="87,12%", **lain):
    bawaan = {"nama": "Indeks X", "tahun": 2024, "tahun_lalu": 2023}
    bawaan |= {
        "kini": angka(kini) if isinstance(kini, str) else kini,
        "lalu": angka(dulu) if isinstance(dulu, str) else dulu,
    }
    return TerhadapTahunLalu(**(bawaan | lain))


@pytest.mark.parametrize(
    ("satu", "urutan", "kalimat"),
    [
        (
            lalu(selisih=angka("5,36 poin"), pertumbuhan=angka("6,15%")),
            0,
            "Realisasi indikator Indeks X naik dari 87,12% pada Tahun 2023 menjadi 92,48% pada Tahun 2024, "
            "dengan selisih "
            "5,36 poin atau 6,15%, yang berarti kinerjanya membaik.",
        ),
        (
            lalu("1,96%", "2,14%", selisih=angka("-0,18 poin"), pertumbuhan=angka("-8,41%")),
            1,
            "Dibandingkan dengan Tahun 2023, realisasi indikator Indeks X pada Tahun 2024 turun dari 2,14% "
            "menjadi 1,96%, "
            "dengan selisih -0,18 poin atau -8,41%, yang berarti kinerjanya menurun.",
        ),
        (
            lalu("36%", "40%", selisih=angka("-4 poin"), arah=Arah.TURUN),
            0,
            "Realisasi indikator Indeks X turun dari 40% pada Tahun 2023 menjadi 36% pada Tahun 2024, dengan "
            "selisih -4 "
            "poin, yang berarti kinerjanya membaik karena nilai yang lebih rendah menunjukkan kinerja yang lebih baik.",
        ),
        (
            lalu("40%", "36%", arah=Arah.TURUN),
            0,
            "Realisasi indikator Indeks X naik dari 36% pada Tahun 2023 menjadi 40% pada Tahun 2024, yang berarti "
            "kinerjanya menurun karena nilai yang lebih rendah menunjukkan kinerja yang lebih baik.",
        ),
        (
            lalu("90%", "95%", arah=Arah.STABIL),
            0,
            "Realisasi indikator Indeks X turun dari 95% pada Tahun 2023 menjadi 90% pada Tahun 2024.",
        ),
        (
            lalu("9 bulan", "7 bulan", arah=None, selisih=angka("2 bulan")),
            0,
            "Realisasi indikator Indeks X naik dari 7 bulan pada Tahun 2023 menjadi 9 bulan pada Tahun 2024, dengan "
            "selisih 2 bulan.",
        ),
        (
            lalu("82,12", "82,12"),
            0,
            "Realisasi indikator Indeks X pada Tahun 2024 sebesar 82,12, sama dengan realisasi Tahun 2023.",
        ),
        (
            lalu(angka("A", "4"), angka("B", "3"), selisih=angka("1 tingkat")),
            0,
            "Realisasi indikator Indeks X naik dari “B” pada Tahun 2023 menjadi “A” pada Tahun 2024, dengan selisih 1 "
            "tingkat, yang berarti kinerjanya membaik.",
        ),
        (
            lalu(angka("Ya", "1"), angka("Tidak", "0"), arah=None, selisih=angka("1 poin")),
            0,
            "Realisasi indikator Indeks X berubah dari “Tidak” pada Tahun 2023 menjadi “Ya” pada Tahun 2024.",
        ),
    ],
)
def test_terhadap_tahun_lalu(satu, urutan, kalimat):
    assert baca(perbandingan_tahun_lalu(satu, urutan)) == kalimat


def test_pertumbuhan_dari_nol_tidak_disebut():
    satu = lalu("4 inovasi", "0 inovasi", selisih=angka("4 inovasi"), pertumbuhan=tanpa(Alasan.TAHUN_LALU_NOL))
    assert "dengan selisih 4 inovasi, yang berarti" in baca(perbandingan_tahun_lalu(satu))


@pytest.mark.parametrize(
    ("kini", "dulu", "kalimat"),
    [
        ("110,93%", "101,45%", "Capaiannya meningkat dari 101,45% menjadi 110,93%."),
        ("90%", "101%", "Capaiannya menurun dari 101% menjadi 90%."),
        ("100%", "100%", "Capaian pada kedua tahun tersebut sama, yaitu 100%."),
    ],
)
def test_capaian_kedua_tahun(kini, dulu, kalimat):
    teks = baca(perbandingan_tahun_lalu(lalu(capaian_kini=angka(kini), capaian_lalu=angka(dulu))))
    assert teks.endswith(f" {kalimat}")


def test_capaian_disebut_hanya_bila_keduanya_ada():
    for lain in ({"capaian_kini": angka("90%")}, {"capaian_kini": tanpa(), "capaian_lalu": angka("90%")}):
        assert "apaian" not in baca(perbandingan_tahun_lalu(lalu(**lain)))


@pytest.mark.parametrize(
    ("satu", "kalimat"),
    [
        (
            lalu(dulu=tanpa()),
            "Realisasi indikator Indeks X tidak dapat dibandingkan dengan Tahun 2023 karena realisasi tahun tersebut "
            "tidak tersedia.",
        ),
        (
            lalu(dulu=tanpa(Alasan.PENYEBUT_NOL)),
            "Realisasi indikator Indeks X tidak dapat dibandingkan dengan Tahun 2023 karena penyebut bernilai nol.",
        ),
        (
            lalu(kini=tanpa()),
            "Realisasi indikator Indeks X belum dapat dibandingkan dengan Tahun 2023 karena realisasi Tahun 2024 belum "
            "tersedia.",
        ),
        (
            lalu(kini=tanpa(), dulu=tanpa()),
            "Realisasi indikator Indeks X belum dapat dibandingkan dengan Tahun 2023 karena realisasi Tahun 2024 belum "
            "tersedia.",
        ),
        (
            lalu(dulu=tanpa(), baru=True),
            "Realisasi indikator Indeks X tidak dapat dibandingkan dengan Tahun 2023 karena indikator tersebut baru "
            "digunakan sejak Tahun 2024.",
        ),
    ],
)
def test_yang_tidak_dapat_dibandingkan(satu, kalimat):
    assert baca(perbandingan_tahun_lalu(satu)) == kalimat


# --- last year, all indicators ----------------------------------------------------------------------------------------

NAIK = lalu(nama="A")
TURUN = lalu("1,96%", "2,14%", nama="B")
TETAP = lalu("3%", "3%", nama="C")
#: A ratio that should fall and did; one that nothing is judged by.
MEMBAIK = lalu("36%", "40%", nama="D", arah=Arah.TURUN)
BERUBAH = lalu("5", "4", nama="E", arah=None)


@pytest.mark.parametrize(
    ("semua", "kalimat"),
    [
        ((NAIK,), "Dibandingkan dengan Tahun 2023, kinerja satu-satunya indikator membaik."),
        ((TETAP, TETAP), "Dibandingkan dengan Tahun 2023, kinerja kedua indikator tidak berubah."),
        (
            (NAIK, MEMBAIK, TURUN),
            "Dibandingkan dengan Tahun 2023, dari 3 (tiga) indikator, sebanyak 2 (dua) indikator membaik, sedangkan 1 "
            "(satu) indikator menurun. Indikator yang kinerjanya menurun adalah B (dari 2,14% menjadi 1,96%).",
        ),
        (
            (NAIK, TURUN, BERUBAH, TETAP, lalu(tanpa(Alasan.BELUM_TERSEDIA))),
            "Dibandingkan dengan Tahun 2023, dari 4 (empat) indikator, sebanyak 1 (satu) indikator membaik, 1 (satu) "
            "indikator menurun, 1 (satu) indikator berubah, dan 1 (satu) indikator tidak berubah. Indikator yang "
            "kinerjanya menurun adalah B (dari 2,14% menjadi 1,96%).",
        ),
        (
            (TURUN,),
            "Dibandingkan dengan Tahun 2023, kinerja satu-satunya indikator menurun. Indikator yang kinerjanya menurun "
            "adalah B (dari 2,14% menjadi 1,96%).",
        ),
    ],
)
def test_ringkas_tahun_lalu(semua, kalimat):
    assert baca(ringkas_tahun_lalu(semua)) == kalimat


def test_ringkas_tahun_lalu_tanpa_yang_dapat_dibandingkan():
    assert ringkas_tahun_lalu(()) == ()
    assert ringkas_tahun_lalu((lalu(tanpa(Alasan.BELUM_TERSEDIA)),)) == ()


# --- the target moved -------------------------------------------------------------------------------------------------


def bergerak(lalu: str, kini: str, capaian: tuple[str, str], target: tuple[str, str], arah=Arah.NAIK):
    return TerhadapTahunLalu(
        nama="Indeks X",
        tahun=2024,
        tahun_lalu=2023,
        lalu=angka(lalu),
        kini=angka(kini),
        capaian_lalu=angka(capaian[0]),
        capaian_kini=angka(capaian[1]),
        target_lalu=angka(target[0]),
        target_kini=angka(target[1]),
        arah=arah,
    )


@pytest.mark.parametrize(
    ("satu", "ekor"),
    [
        # better result, lower capaian: the target rose
        (bergerak("70", "72", ("97,22%", "90,00%"), ("72", "80")), " karena targetnya berubah dari 72 menjadi 80."),
        # the same result
        (bergerak("72", "72", ("97,22%", "90,00%"), ("74", "80")), " karena targetnya berubah dari 74 menjadi 80."),
        # lower is better: 40 after 45 is better, and the target went down further
        (
            bergerak("45", "40", ("110%", "95%"), ("50", "38"), Arah.TURUN),
            " karena targetnya berubah dari 50 menjadi 38.",
        ),
        # result and capaian go the same way: nothing to explain
        (bergerak("70", "68", ("97,22%", "90,00%"), ("72", "75")), "menjadi 90,00%."),
        # the target stood still (rounding), or the direction does not judge
        (bergerak("72", "72", ("97,22%", "97,21%"), ("74", "74")), "menjadi 97,21%."),
        (bergerak("70", "72", ("97,22%", "90,00%"), ("72", "80"), None), "menjadi 90,00%."),
    ],
)
def test_capaian_yang_berlawanan_dengan_realisasi_dijelaskan_oleh_targetnya(satu, ekor):
    teks = baca(perbandingan_tahun_lalu(satu))
    assert teks.endswith(ekor)
    assert ("karena targetnya" in teks) is ("karena targetnya" in ekor)


def test_target_yang_tidak_diketahui_tidak_disebut():
    satu = replace(bergerak("70", "72", ("97,22%", "90,00%"), ("72", "80")), target_lalu=None)
    assert "targetnya" not in baca(perbandingan_tahun_lalu(satu))


def test_belum_terbanding_satu_kalimat():
    assert baca(belum_terbanding("Indeks X", 2024, tanpa(Alasan.BELUM_TERSEDIA))) == (
        "Perbandingan indikator Indeks X dengan Tahun 2023 dan dengan target akhir Renstra belum dapat dilakukan "
        "karena realisasi Tahun 2024 belum tersedia."
    )
