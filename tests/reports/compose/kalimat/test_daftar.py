import pytest

from reports.calc import Alasan
from reports.compose.kalimat.bahasa import Cacah
from reports.compose.kalimat.daftar import (
    Rekap,
    butir_indikator,
    daftar_belum_tercapai,
    daftar_melebihi,
    daftar_tercapai,
    daftar_tidak_terukur,
    rekap_capaian,
)
from reports.compose.kalimat.predikat import Kategori
from reports.document import Angka, plain
from tests.reports.compose.kalimat.bahan import angka, baca, hasil, tanpa

A = hasil("A", "100,47%", kategori=Kategori("Sangat Tinggi"))
B = hasil("B", "100,00%")
C = hasil("C", "91,16%")
D = hasil("D", Alasan.BELUM_TERSEDIA)
E = hasil("E", Alasan.TARGET_NOL, target="0")


def rekap(*indikator, **lain):
    return Rekap(sebutan="Sasaran Strategis", tahun=2024, indikator=indikator, **lain)


KOSONG = "Belum ada indikator sasaran strategis yang ditetapkan pada Tahun 2024."


@pytest.mark.parametrize(
    "pola", [rekap_capaian, daftar_tercapai, daftar_melebihi, daftar_belum_tercapai, daftar_tidak_terukur]
)
def test_tanpa_indikator(pola):
    assert baca(pola(rekap())) == KOSONG


@pytest.mark.parametrize(
    ("indikator", "kalimat"),
    [
        ((A,), "Satu-satunya indikator sasaran strategis mencapai target, yaitu A dengan capaian 100,47%."),
        ((C,), "Satu-satunya indikator sasaran strategis belum mencapai target."),
        ((D,), "Capaian satu-satunya indikator sasaran strategis belum dapat diukur."),
        (
            (A, B),
            "Kedua indikator sasaran strategis mencapai target, yaitu A dengan capaian 100,47% serta B dengan capaian "
            "100,00%.",
        ),
        ((C, C), "Tidak ada satu pun dari 2 (dua) indikator sasaran strategis yang mencapai target."),
        ((D, E), "Capaian kedua indikator sasaran strategis belum dapat diukur."),
        (
            (A, B, A),
            "Seluruh indikator sasaran strategis yang berjumlah 3 (tiga) mencapai target, yaitu A dengan capaian "
            "100,47%; B dengan capaian 100,00%; dan A dengan capaian 100,47%.",
        ),
        (
            (A, C, C),
            "Sebanyak 1 (satu) dari 3 (tiga) indikator sasaran strategis mencapai target, yaitu A dengan capaian "
            "100,47%.",
        ),
        (
            (A, B, C, D),
            "Sebanyak 2 (dua) dari 3 (tiga) indikator sasaran strategis yang terukur mencapai target, yaitu A dengan "
            "capaian 100,47% serta B dengan capaian 100,00%.",
        ),
        (
            (A, A, A, D),
            "Seluruh indikator sasaran strategis yang terukur, sebanyak 3 (tiga) indikator, mencapai target, yaitu A "
            "dengan capaian 100,47%; A dengan capaian 100,47%; dan A dengan capaian 100,47%.",
        ),
        (
            (A, D),
            "Satu-satunya indikator sasaran strategis yang terukur mencapai target, yaitu A dengan capaian 100,47%.",
        ),
        ((C, C, D), "Tidak ada satu pun dari 2 (dua) indikator sasaran strategis yang terukur yang mencapai target."),
        ((D, E, D), "Capaian seluruh indikator sasaran strategis belum dapat diukur."),
    ],
)
def test_daftar_tercapai(indikator, kalimat):
    assert baca(daftar_tercapai(rekap(*indikator))) == kalimat


@pytest.mark.parametrize(
    ("indikator", "kalimat"),
    [
        ((B,), "Satu-satunya indikator sasaran strategis tidak melampaui target."),
        ((B, C), "Tidak ada satu pun dari 2 (dua) indikator sasaran strategis yang melampaui target."),
        (
            (A, B),
            "Sebanyak 1 (satu) dari 2 (dua) indikator sasaran strategis melampaui target, yaitu A dengan capaian "
            "100,47%.",
        ),
        (
            (A, A),
            "Kedua indikator sasaran strategis melampaui target, yaitu A dengan capaian 100,47% serta A dengan capaian "
            "100,47%.",
        ),
    ],
)
def test_daftar_melebihi(indikator, kalimat):
    assert baca(daftar_melebihi(rekap(*indikator))) == kalimat


@pytest.mark.parametrize(
    ("indikator", "kalimat"),
    [
        ((A,), "Satu-satunya indikator sasaran strategis telah mencapai target."),
        ((A, B), "Tidak ada satu pun dari 2 (dua) indikator sasaran strategis yang belum mencapai target."),
        ((C,), "Satu-satunya indikator sasaran strategis belum mencapai target, yaitu C dengan capaian 91,16%."),
        (
            (A, C, C, D),
            "Sebanyak 2 (dua) dari 3 (tiga) indikator sasaran strategis yang terukur belum mencapai target, yaitu C "
            "dengan capaian 91,16% serta C dengan capaian 91,16%.",
        ),
    ],
)
def test_daftar_belum_tercapai(indikator, kalimat):
    assert baca(daftar_belum_tercapai(rekap(*indikator))) == kalimat


@pytest.mark.parametrize(
    ("indikator", "kalimat"),
    [
        ((A,), "Capaian satu-satunya indikator sasaran strategis dapat diukur."),
        ((A, B, C), "Capaian seluruh indikator sasaran strategis dapat diukur."),
        (
            (D,),
            "Capaian satu-satunya indikator sasaran strategis belum dapat diukur, yaitu D (realisasi belum tersedia).",
        ),
        (
            (A, B, D, E),
            "Capaian 2 (dua) dari 4 (empat) indikator sasaran strategis belum dapat diukur, yaitu D (realisasi belum "
            "tersedia) serta E (target bernilai nol).",
        ),
        (
            (D, E, D),
            "Capaian seluruh indikator sasaran strategis belum dapat diukur, yaitu D (realisasi belum tersedia); E "
            "(target bernilai nol); dan D (realisasi belum tersedia).",
        ),
    ],
)
def test_daftar_tidak_terukur(indikator, kalimat):
    assert baca(daftar_tidak_terukur(rekap(*indikator))) == kalimat


def test_level_di_luar_skala_menyebut_yang_tercatat():
    satu = hasil("F", Alasan.LEVEL_DI_LUAR_SKALA)
    satu = type(satu)(nama="F", target=satu.target, realisasi=tanpa(Alasan.LEVEL_DI_LUAR_SKALA, "Z: "),
                      capaian=tanpa(Alasan.LEVEL_DI_LUAR_SKALA, "Z: "))  # fmt: skip
    assert baca(daftar_tidak_terukur(rekap(A, satu))) == (
        "Capaian 1 (satu) dari 2 (dua) indikator sasaran strategis belum dapat diukur, yaitu F karena level tidak "
        "terdapat dalam skala indikator (tercatat “Z”)."
    )


@pytest.mark.parametrize(
    ("indikator", "kalimat"),
    [
        ((A,), "Satu-satunya indikator sasaran strategis pada Tahun 2024 melampaui target."),
        ((B, B), "Kedua indikator sasaran strategis pada Tahun 2024 mencapai target."),
        ((D,) * 3, "Seluruh indikator sasaran strategis yang berjumlah 3 (tiga) pada Tahun 2024 belum dapat diukur."),
        (
            (A, A, B, C),
            "Dari 4 (empat) indikator sasaran strategis pada Tahun 2024, sebanyak 3 (tiga) indikator mencapai atau "
            "melampaui target, sedangkan 1 (satu) indikator belum mencapai target.",
        ),
        (
            (A, C, D),
            "Dari 3 (tiga) indikator sasaran strategis pada Tahun 2024, sebanyak 1 (satu) indikator melampaui target, "
            "1 (satu) indikator belum mencapai target, dan 1 (satu) indikator belum dapat diukur.",
        ),
        (
            (C, D),
            "Dari 2 (dua) indikator sasaran strategis pada Tahun 2024, sebanyak 1 (satu) indikator belum mencapai "
            "target, sedangkan 1 (satu) indikator belum dapat diukur.",
        ),
    ],
)
def test_rekap(indikator, kalimat):
    assert baca(rekap_capaian(rekap(*indikator))) == kalimat


def test_cacah_memakai_angka_buku():
    jumlah, tercapai = angka("4", kunci="cacah.strategis.indikator.2024"), angka("3", kunci="cacah.strategis.tercapai")
    satu = rekap(A, A, B, C, jumlah=Cacah.dari(jumlah), tercapai=Cacah.dari(tercapai))
    for pola in (rekap_capaian, daftar_tercapai):
        kunci = [p.kunci for p in pola(satu) if isinstance(p, Angka) and p.kunci.startswith("cacah")]
        assert sorted(kunci) == ["cacah.strategis.indikator.2024", "cacah.strategis.tercapai"]


@pytest.mark.parametrize("lain", [{"jumlah": Cacah(3)}, {"tercapai": Cacah(2)}])
def test_cacah_yang_tidak_sama_dengan_daftarnya_ditolak(lain):
    with pytest.raises(ValueError, match="tidak sama dengan daftarnya"):
        rekap(A, C, **lain)


def test_butir_untuk_daftar_pada_halaman():
    assert [plain(isi) for isi in butir_indikator([A, C, D])] == [
        "A dengan capaian 100,47% (kategori Sangat Tinggi)",
        "C dengan capaian 91,16%",
        "D (realisasi belum tersedia)",
    ]
