import pytest

from reports.calc import Alasan
from reports.compose.kalimat.perubahan import PerubahanPK, PerubahanTarget, perubahan_pk
from tests.reports.compose.kalimat.bahan import angka, baca, tanpa

LAMA, BARU = "Perjanjian Kinerja Tahun 2024", "Perjanjian Kinerja Perubahan Tahun 2024"
TETAP = {"anggaran_lama": angka("Rp100"), "anggaran_baru": angka("Rp100"), "selisih": angka("Rp0")}


def ubah(*target, tetap=0, **lain):
    return PerubahanPK(**({"lama": LAMA, "baru": BARU, "target": target, "tetap": tetap} | TETAP | lain))


def target(nama, semula, menjadi):
    def isi(nilai):
        return nilai if nilai is None or not isinstance(nilai, str) else angka(nilai)

    return PerubahanTarget(nama=nama, semula=isi(semula), menjadi=isi(menjadi))


AWAL = f"{LAMA} diubah menjadi {BARU}"
UANG_TETAP = "Jumlah anggarannya tetap, yaitu Rp100."


@pytest.mark.parametrize(
    ("satu", "kalimat"),
    [
        (ubah(), f"{AWAL}. Kedua versi tersebut tidak memuat target kinerja. {UANG_TETAP}"),
        (ubah(tetap=12), f"{AWAL}. Perubahan tersebut tidak mengubah target kinerja. {UANG_TETAP}"),
        (
            ubah(target("Indeks X", "75", "80"), tetap=11, alasan="Penyesuaian P-APBD."),
            f"{AWAL} karena penyesuaian P-APBD. Sebanyak 1 (satu) target berubah, sedangkan 11 (sebelas) target tidak "
            f"berubah. Target yang berubah adalah target Indeks X dari 75 menjadi 80. {UANG_TETAP}",
        ),
        (
            ubah(target("Indeks X", "75", "80")),
            f"{AWAL}. Satu-satunya target kinerja berubah. Target yang berubah adalah target Indeks X dari 75 "
            f"menjadi 80. "
            f"{UANG_TETAP}",
        ),
        (
            ubah(target("Indeks X", "75", "80"), target("Predikat Y", angka("B", "3"), angka("A", "4"))),
            f"{AWAL}. Kedua target kinerja berubah. Target yang berubah adalah target Indeks X dari 75 menjadi 80 "
            f"serta "
            f"Predikat Y dari “B” menjadi “A”. {UANG_TETAP}",
        ),
        (
            ubah(target("A", "1", "2"), target("B", None, "5 unit"), target("C", "≤ 7%", None), tetap=2),
            f"{AWAL}. Sebanyak 1 (satu) target berubah, 1 (satu) target ditambahkan, 1 (satu) target dihapus, dan "
            f"2 (dua) "
            "target tidak berubah. Target yang berubah adalah target A dari 1 menjadi 2. Target yang ditambahkan "
            "adalah "
            f"target B sebesar 5 unit. Target yang dihapus adalah target C yang semula ≤ 7%. {UANG_TETAP}",
        ),
        (
            ubah(target("D", tanpa(Alasan.LEVEL_DI_LUAR_SKALA), "2")),
            f"{AWAL}. Satu-satunya target kinerja berubah. Target yang berubah adalah target D sebesar 2. {UANG_TETAP}",
        ),
    ],
)
def test_target_yang_berubah(satu, kalimat):
    assert baca(perubahan_pk(satu)) == kalimat


@pytest.mark.parametrize(
    ("uang", "ekor"),
    [
        (("Rp100", "Rp130", "Rp30"), "Jumlah anggarannya bertambah dari Rp100 menjadi Rp130 (selisih Rp30)."),
        (("Rp100", "Rp80", "-Rp20"), "Jumlah anggarannya berkurang dari Rp100 menjadi Rp80 (selisih -Rp20)."),
        (
            (None, "Rp80", None),
            f"Perubahan jumlah anggarannya tidak dapat dihitung karena {LAMA} tidak memuat anggaran.",
        ),
        (
            (None, None, None),
            f"Perubahan jumlah anggarannya tidak dapat dihitung karena {LAMA} dan {BARU} tidak memuat anggaran.",
        ),
        (("Rp100", "Rp80", None), "Perubahan jumlah anggarannya tidak dapat dihitung."),
    ],
)
def test_uang(uang, ekor):
    lama, baru, selisih = (tanpa(Alasan.TANPA_ANGGARAN) if satu is None else angka(satu) for satu in uang)
    teks = baca(perubahan_pk(ubah(tetap=1, anggaran_lama=lama, anggaran_baru=baru, selisih=selisih)))
    assert teks.endswith(f". {ekor}")


def test_perubahan_tanpa_target_semula_dan_menjadi_ditolak():
    with pytest.raises(ValueError, match="Indeks X"):
        target("Indeks X", None, None)
