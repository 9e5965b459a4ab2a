from dataclasses import replace

import pytest

from reports.calc import Alasan, MetodeEfisiensi
from reports.compose.kalimat.efisiensi import (
    Efisiensi,
    Penilaian,
    efisiensi_sasaran,
    ringkas_efisiensi,
    simpulan_penggunaan,
)
from tests.reports.compose.kalimat.bahan import angka, baca, tanpa


def ef(capaian, serapan, tingkat, metode=MetodeEfisiensi.SELISIH, untuk="untuk indikator X", **lain):
    def isi(nilai):
        return tanpa(nilai) if isinstance(nilai, Alasan) else angka(nilai)

    return Efisiensi(
        untuk=untuk, capaian=isi(capaian), serapan=isi(serapan), efisiensi=isi(tingkat), metode=metode, **lain
    )


EFISIEN = ef("100,00%", "97,25%", "2,75 poin")
SAMA = ef("97,25%", "97,25%", "0,00 poin")
BELUM = ef("90,00%", "95,00%", "-5,00 poin")
RENDAH = ef("91,16%", "83,15%", "8,01 poin")
TANPA = ef("100,00%", Alasan.TANPA_ANGGARAN, Alasan.TANPA_ANGGARAN)
TANPA_CAPAIAN = ef(Alasan.BELUM_TERSEDIA, "96,25%", Alasan.CAPAIAN_TIDAK_TERHITUNG)


@pytest.mark.parametrize(
    ("satu", "penilaian"),
    [
        (EFISIEN, Penilaian.EFISIEN),
        (SAMA, Penilaian.SEBANDING),
        (BELUM, Penilaian.BELUM_EFISIEN),
        (RENDAH, Penilaian.TIDAK_DINYATAKAN),
        (TANPA, Penilaian.TANPA_ANGGARAN),
        (TANPA_CAPAIAN, Penilaian.TIDAK_TERHITUNG),
        (ef("110,93%", "96,25%", "1,15", MetodeEfisiensi.RASIO), Penilaian.EFISIEN),
        (ef("100,00%", "100,00%", "1,00", MetodeEfisiensi.RASIO), Penilaian.SEBANDING),
        (ef("90,00%", "96,25%", "0,94", MetodeEfisiensi.RASIO), Penilaian.BELUM_EFISIEN),
        (ef("99,99%", "96,25%", "1,04", MetodeEfisiensi.RASIO), Penilaian.TIDAK_DINYATAKAN),
        (ef("104,00%", "96,25%", "25,67%", MetodeEfisiensi.PMK214), Penilaian.EFISIEN),
        (ef(Alasan.TIDAK_ADA_YANG_TERHITUNG, "96,25%", "25,67%", MetodeEfisiensi.PMK214), Penilaian.TIDAK_DINYATAKAN),
    ],
)
def test_penilaian_menurut_metode(satu, penilaian):
    assert satu.penilaian is penilaian


@pytest.mark.parametrize(
    ("satu", "kalimat"),
    [
        (
            EFISIEN,
            "Penggunaan anggaran untuk indikator X efisien, dengan capaian kinerja sebesar 100,00% dan serapan "
            "anggaran "
            "sebesar 97,25% (tingkat efisiensi 2,75 poin).",
        ),
        (
            SAMA,
            "Penggunaan anggaran untuk indikator X sebanding dengan hasilnya, dengan capaian kinerja sebesar "
            "97,25% dan "
            "serapan anggaran sebesar 97,25% (tingkat efisiensi 0,00 poin).",
        ),
        (
            BELUM,
            "Penggunaan anggaran untuk indikator X belum efisien, dengan capaian kinerja sebesar 90,00% dan serapan "
            "anggaran sebesar 95,00% (tingkat efisiensi -5,00 poin).",
        ),
        (
            RENDAH,
            "Penggunaan anggaran untuk indikator X menunjukkan capaian kinerja sebesar 91,16% dan serapan "
            "anggaran sebesar "
            "83,15% (tingkat efisiensi 8,01 poin), tetapi belum dapat dinyatakan efisien karena target kinerja belum "
            "tercapai.",
        ),
        (
            TANPA,
            "Tingkat efisiensi penggunaan anggaran untuk indikator X tidak dapat dihitung karena tidak ada alokasi "
            "anggaran.",
        ),
        (
            ef("90,00%", "80,00%", Alasan.CAPAIAN_DI_BAWAH_100),
            "Tingkat efisiensi penggunaan anggaran untuk indikator X tidak dihitung karena capaian kinerja di "
            "bawah 100%.",
        ),
        (
            ef("110,93%", "96,25%", "1,15", MetodeEfisiensi.RASIO),
            "Penggunaan anggaran untuk indikator X efisien, dengan capaian kinerja sebesar 110,93% dan serapan "
            "anggaran "
            "sebesar 96,25% (rasio efisiensi 1,15).",
        ),
        (
            ef("104,00%", "96,25%", "25,67%", MetodeEfisiensi.PMK214, "secara keseluruhan", nilai=angka("100,00%"),
               kinerja="rata-rata capaian kinerja"),
            "Penggunaan anggaran secara keseluruhan efisien, dengan rata-rata capaian kinerja sebesar 104,00% "
            "dan serapan "
            "anggaran sebesar 96,25% (tingkat efisiensi menurut PMK 214/PMK.02/2017 25,67%). Nilai efisiensi yang "
            "diperoleh sebesar 100,00%.",
        ),
        (
            ef("104,00%", Alasan.SERAPAN_NOL, "25,67%", MetodeEfisiensi.PMK214,
               nilai=tanpa(Alasan.TIDAK_ADA_YANG_TERHITUNG)),
            "Penggunaan anggaran untuk indikator X efisien, dengan capaian kinerja sebesar 104,00% (tingkat efisiensi "
            "menurut PMK 214/PMK.02/2017 25,67%). Nilai efisiensinya tidak dapat dihitung karena tidak ada nilai yang "
            "dapat dihitung.",
        ),
        (
            ef(Alasan.BELUM_TERSEDIA, Alasan.SERAPAN_NOL, "25,67%"),
            "Penggunaan anggaran untuk indikator X menunjukkan tingkat efisiensi 25,67%, tetapi belum dapat dinyatakan "
            "efisien karena capaian kinerja belum tersedia.",
        ),
    ],
)  # fmt: skip
def test_simpulan_penggunaan(satu, kalimat):
    assert baca(simpulan_penggunaan(satu)) == kalimat


@pytest.mark.parametrize("metode", list(MetodeEfisiensi))
@pytest.mark.parametrize("tingkat", ["0,50 poin", "2,00 poin", "50,00%"])
def test_di_bawah_target_tidak_pernah_disebut_efisien(metode, tingkat):
    teks = baca(simpulan_penggunaan(ef("99,99%", "40,00%", tingkat, metode)))
    assert "efisien, dengan" not in teks.replace("belum efisien, dengan", "")


@pytest.mark.parametrize(
    ("semua", "kalimat"),
    [
        ([], "Belum ada indikator yang dapat dinilai efisiensi penggunaan anggarannya."),
        ([EFISIEN], "Satu-satunya indikator dicapai dengan penggunaan anggaran yang efisien."),
        ([BELUM, BELUM], "Kedua indikator dicapai dengan penggunaan anggaran yang belum efisien."),
        ([TANPA] * 3, "Seluruh indikator tidak memiliki alokasi anggaran tersendiri."),
        (
            [EFISIEN, EFISIEN, RENDAH],
            "Dari 3 (tiga) indikator, sebanyak 2 (dua) indikator dicapai dengan penggunaan anggaran yang efisien, "
            "sedangkan 1 (satu) indikator belum dapat dinyatakan efisien karena target kinerja belum tercapai.",
        ),
        (
            [TANPA, BELUM, SAMA, EFISIEN, TANPA_CAPAIAN],
            "Dari 5 (lima) indikator, sebanyak 1 (satu) indikator dicapai dengan penggunaan anggaran yang efisien, "
            "1 (satu) indikator dicapai dengan penggunaan anggaran yang sebanding dengan hasilnya, 1 (satu) indikator "
            "dicapai dengan penggunaan anggaran yang belum efisien, 1 (satu) indikator tidak memiliki alokasi anggaran "
            "tersendiri, dan 1 (satu) indikator belum dapat dihitung tingkat efisiensinya.",
        ),
    ],
)
def test_ringkas(semua, kalimat):
    assert baca(ringkas_efisiensi(semua)) == kalimat


@pytest.mark.parametrize(("kedudukan", "penilaian"), [(-1, Penilaian.TIDAK_DINYATAKAN), (0, Penilaian.EFISIEN)])
def test_pembulatan_tidak_membuat_target_tercapai(kedudukan, penilaian):
    """99,6% prints as 100% where the policy prints no decimals: the target decides, not the print."""
    assert replace(ef("100%", "90,00%", "10,00 poin"), kedudukan=kedudukan).penilaian is penilaian


def test_per_sasaran():
    assert baca(efisiensi_sasaran("Meningkatnya layanan", [], "Sasaran Strategis")) == (
        "Sasaran strategis “Meningkatnya layanan” belum memiliki indikator, sehingga efisiensi penggunaan anggarannya "
        "tidak dapat dinilai."
    )
    teks = baca(efisiensi_sasaran("Meningkatnya layanan", [EFISIEN, RENDAH]))
    assert teks.startswith(
        "Efisiensi penggunaan anggaran pada sasaran “Meningkatnya layanan” dinilai atas 2 (dua) indikator. Penggunaan "
        "anggaran untuk indikator X efisien, dengan"
    )
    assert teks.count("Penggunaan anggaran") == 2
