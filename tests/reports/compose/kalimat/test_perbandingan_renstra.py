import pytest

from reports.calc import Alasan, Arah
from reports.compose.kalimat.perbandingan import (
    TerhadapAkhirRenstra,
    TitikTahun,
    perbandingan_akhir_renstra,
    perkembangan,
    ringkas_akhir_renstra,
)
from tests.reports.compose.kalimat.bahan import angka, baca, tanpa

# --- several years ----------------------------------------------------------------------------------------------------


def titik(*nilai, awal=2021):
    return [
        TitikTahun(awal + n, tanpa() if satu is None else angka(satu) if isinstance(satu, str) else satu)
        for n, satu in enumerate(nilai)
    ]


@pytest.mark.parametrize(
    ("tahun", "arah", "kalimat"),
    [
        ([None], Arah.NAIK, "Realisasi indikator Indeks X untuk Tahun 2021 tidak tersedia."),
        ([None, None, None], Arah.NAIK, "Realisasi indikator Indeks X untuk Tahun 2021–2023 tidak tersedia."),
        (
            [None, "65"],
            Arah.NAIK,
            "Realisasi indikator Indeks X hanya tersedia untuk Tahun 2022, yaitu sebesar 65, sehingga perkembangannya "
            "belum dapat digambarkan.",
        ),
        (
            ["60", "65"],
            Arah.NAIK,
            "Realisasi indikator Indeks X naik (kinerja membaik) selama Tahun 2021–2022, yaitu 60 (2021) dan 65 "
            "(2022).",
        ),
        (
            ["60", "65", "72"],
            Arah.NAIK,
            "Realisasi indikator Indeks X terus naik (kinerja membaik) selama Tahun 2021–2023, yaitu 60 (2021), 65 "
            "(2022), dan 72 (2023).",
        ),
        (
            ["72", "65", "60"],
            Arah.NAIK,
            "Realisasi indikator Indeks X terus turun (kinerja menurun) selama Tahun 2021–2023, yaitu 72 (2021), 65 "
            "(2022), dan 60 (2023).",
        ),
        (
            ["72", "65", "60"],
            Arah.TURUN,
            "Realisasi indikator Indeks X terus turun (kinerja membaik) selama Tahun 2021–2023, yaitu 72 (2021), 65 "
            "(2022), dan 60 (2023).",
        ),
        (
            ["60", "65"],
            Arah.TURUN,
            "Realisasi indikator Indeks X naik (kinerja menurun) selama Tahun 2021–2022, yaitu 60 (2021) dan 65 "
            "(2022).",
        ),
        (
            ["60", "60", "65"],
            None,
            "Realisasi indikator Indeks X cenderung naik selama Tahun 2021–2023, yaitu 60 (2021), 60 (2022), dan 65 "
            "(2023).",
        ),
        (
            ["100%", "100%", "100%"],
            Arah.NAIK,
            "Realisasi indikator Indeks X tidak berubah selama Tahun 2021–2023, yaitu 100% (2021), 100% (2022), "
            "dan 100% "
            "(2023).",
        ),
        (
            ["60", "70", None, "65"],
            Arah.NAIK,
            "Realisasi indikator Indeks X naik turun selama Tahun 2021–2024, yaitu 60 (2021), 70 (2022), dan 65 "
            "(2024); "
            "realisasi Tahun 2023 tidak tersedia.",
        ),
        (
            ["85,43 (A)", None, None, "85,74 (A)"],
            Arah.NAIK,
            "Realisasi indikator Indeks X naik (kinerja membaik) selama Tahun 2021–2024, yaitu 85,43 (A) pada "
            "Tahun 2021 "
            "dan 85,74 (A) pada Tahun 2024; realisasi Tahun 2022 dan 2023 tidak tersedia.",
        ),
        (
            [angka("Tidak", "0"), angka("Ya", "1")],
            None,
            "Realisasi indikator Indeks X berubah selama Tahun 2021–2022, yaitu “Tidak” (2021) dan “Ya” (2022).",
        ),
    ],
)
def test_perkembangan(tahun, arah, kalimat):
    assert baca(perkembangan("Indeks X", titik(*tahun), arah)) == kalimat


def test_perkembangan_tanpa_tahun_ditolak():
    with pytest.raises(ValueError, match="satu tahun"):
        perkembangan("Indeks X", [])


# --- end of the plan --------------------------------------------------------------------------------------------------


def akhir(kemajuan, nama="Indeks X", **lain):
    bawaan = {"nama": nama, "tahun_akhir": 2026, "target": angka("4"), "realisasi": angka("4,16")}
    bawaan["kemajuan"] = tanpa(kemajuan) if isinstance(kemajuan, Alasan) else angka(kemajuan)
    return TerhadapAkhirRenstra(**(bawaan | lain))


@pytest.mark.parametrize(
    ("satu", "urutan", "kalimat"),
    [
        (
            akhir("104,00%"),
            0,
            "Realisasi indikator Indeks X sebesar 4,16 telah melampaui target akhir Renstra Tahun 2026 sebesar 4 "
            "dengan "
            "tingkat kemajuan 104,00%.",
        ),
        (
            akhir("100,00%", realisasi=angka("4")),
            1,
            "Tingkat kemajuan indikator Indeks X sebesar 100,00%: realisasi sebesar 4 telah mencapai target "
            "akhir Renstra "
            "Tahun 2026 sebesar 4.",
        ),
        (
            akhir("98,00%", target=angka("≥ 4"), realisasi=angka("3,92")),
            0,
            "Realisasi indikator Indeks X sebesar 3,92 belum mencapai target akhir Renstra Tahun 2026 ≥ 4 dengan "
            "tingkat "
            "kemajuan 98,00%.",
        ),
        (
            akhir("110,00%", arah=Arah.TURUN, target=angka("40%"), realisasi=angka("36%")),
            0,
            "Realisasi indikator Indeks X sebesar 36% lebih baik daripada target akhir Renstra Tahun 2026 sebesar 40% "
            "dengan tingkat kemajuan 110,00%.",
        ),
        (
            akhir("50,00%", kumulatif=True, target=angka("40 unit")),
            0,
            "Jumlah realisasi indikator Indeks X sejak awal periode Renstra belum mencapai target akhir Renstra Tahun "
            "2026 sebesar 40 unit dengan tingkat kemajuan 50,00%.",
        ),
        (
            akhir("50,00%", kumulatif=True, target=angka("40 unit")),
            1,
            "Tingkat kemajuan indikator Indeks X sebesar 50,00%: jumlah realisasi sejak awal periode Renstra belum "
            "mencapai target akhir Renstra Tahun 2026 sebesar 40 unit.",
        ),
        (
            akhir(Alasan.TARGET_AKHIR_TIDAK_ADA),
            0,
            "Tingkat kemajuan indikator Indeks X terhadap target akhir Renstra tidak dapat dihitung karena "
            "target akhir "
            "periode Renstra tidak ditetapkan.",
        ),
    ],
)
def test_terhadap_akhir_renstra(satu, urutan, kalimat):
    assert baca(perbandingan_akhir_renstra(satu, urutan)) == kalimat


SUDAH, BELUM, TANPA = akhir("104%"), akhir("98%", "Rasio Y"), akhir(Alasan.BELUM_TERSEDIA)


@pytest.mark.parametrize(
    ("semua", "kalimat"),
    [
        ([], "Belum ada indikator yang dapat dibandingkan dengan target akhir Renstra."),
        ([SUDAH], "Satu-satunya indikator telah mencapai atau melampaui target akhir Renstra Tahun 2026."),
        (
            [BELUM, BELUM],
            "Kedua indikator belum mencapai target akhir Renstra Tahun 2026. Indikator yang belum mencapai "
            "target akhir "
            "Renstra adalah Rasio Y dengan tingkat kemajuan 98% serta Rasio Y dengan tingkat kemajuan 98%.",
        ),
        ([TANPA] * 3, "Seluruh indikator belum dapat dibandingkan dengan target akhir Renstra Tahun 2026."),
        (
            [SUDAH, SUDAH, BELUM],
            "Dari 3 (tiga) indikator, sebanyak 2 (dua) indikator telah mencapai atau melampaui target akhir "
            "Renstra Tahun "
            "2026, sedangkan 1 (satu) indikator belum mencapai target tersebut. Indikator yang belum mencapai "
            "target akhir "
            "Renstra adalah Rasio Y dengan tingkat kemajuan 98%.",
        ),
        (
            [SUDAH, BELUM, TANPA],
            "Dari 3 (tiga) indikator, sebanyak 1 (satu) indikator telah mencapai atau melampaui target akhir "
            "Renstra Tahun "
            "2026, 1 (satu) indikator belum mencapai target tersebut, dan 1 (satu) indikator belum dapat dibandingkan "
            "dengan target tersebut. Indikator yang belum mencapai target akhir Renstra adalah Rasio Y dengan tingkat "
            "kemajuan 98%.",
        ),
    ],
)
def test_ringkas_akhir_renstra(semua, kalimat):
    assert baca(ringkas_akhir_renstra(semua, 2026)) == kalimat


@pytest.mark.parametrize(
    ("kedudukan", "frasa"), [(-1, "belum mencapai"), (0, "telah mencapai"), (1, "telah melampaui")]
)
def test_kemajuan_yang_dibulatkan_menurut_targetnya(kedudukan, frasa):
    satu = TerhadapAkhirRenstra(
        nama="Indeks X",
        tahun_akhir=2026,
        target=angka("82,50"),
        realisasi=angka("82,30"),
        kemajuan=angka("100%"),
        kedudukan=kedudukan,
    )
    assert f" {frasa} target akhir Renstra" in baca(perbandingan_akhir_renstra(satu))
    assert ("telah mencapai" in baca(ringkas_akhir_renstra([satu], 2026))) is (kedudukan >= 0)
