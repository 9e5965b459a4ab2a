"""The number every figure is made of: one decimal context, one rounding rule, one result object.

Source: desain.md 2 (promises 1-3) and 4 (printed stages); regulasi.md 5.5 (why rounding happens once).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import (
    ROUND_HALF_UP,
    Context,
    Decimal,
    DivisionByZero,
    FloatOperation,
    InvalidOperation,
    Overflow,
    localcontext,
)
from enum import StrEnum
from functools import wraps
from typing import ParamSpec, Self, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

#: The context of every calculation. A float that slips in raises instead of being converted.
KONTEKS = Context(prec=34, rounding=ROUND_HALF_UP, traps=[InvalidOperation, DivisionByZero, Overflow, FloatOperation])
SERATUS = Decimal(100)
NOL = Decimal(0)
#: The range of a fact; see dalam_jangkauan.
ANGKA_BULAT_TERBANYAK = 18
ANGKA_DESIMAL_TERBANYAK = 18


def berkonteks(fungsi: Callable[P, T]) -> Callable[P, T]:
    """Run `fungsi` in a copy of KONTEKS, so that the caller's own decimal context cannot change a figure."""

    @wraps(fungsi)
    def dijalankan(*args: P.args, **kwargs: P.kwargs) -> T:
        with localcontext(KONTEKS):
            return fungsi(*args, **kwargs)

    return dijalankan


def dalam_jangkauan(nilai: Decimal) -> bool:
    """Whether a fact is one the formulas can carry: at most 18 digits before the decimal sign and 18 after it.

    KONTEKS has 34 digits; a fact beyond this range could neither be multiplied nor printed with its decimals. False for
    NaN and infinity.
    """
    if not nilai.is_finite():
        return False
    eksponen = nilai.as_tuple().exponent
    return nilai.adjusted() < ANGKA_BULAT_TERBANYAK and int(eksponen) >= -ANGKA_DESIMAL_TERBANYAK


def bulatkan(nilai: Decimal, desimal: int) -> Decimal:
    """Round to `desimal` places, half up and away from zero; the only place of the project that rounds.

    | nilai   | desimal | hasil |
    | ------- | ------- | ----- |
    | 90,005  | 2       | 90,01 |
    | 89,994  | 2       | 89,99 |
    | -2,345  | 2       | -2,35 |
    | -0,004  | 2       | 0,00  |

    The result always shows exactly `desimal` places and is never a negative zero, which would print as "-0,00".
    Raises ValueError when `desimal` is negative or `nilai` is not finite. Source: desain.md 4; regulasi.md 5.2.
    """
    if desimal < 0:
        raise ValueError(f"desimal harus nol atau lebih, bukan {desimal}")
    if not nilai.is_finite():
        raise ValueError(f"nilai harus bilangan terhingga, bukan {nilai}")
    # The context is handed over instead of entered: this is the most called function of all.
    return KONTEKS.add(KONTEKS.quantize(nilai, Decimal((0, (1,), -desimal))), NOL)


def rupiah(sen: int) -> Decimal:
    """Whole sen as rupiah with two decimals: 123456 -> 1234.56. Exact."""
    return Decimal(sen).scaleb(-2, KONTEKS)


class Alasan(StrEnum):
    """Why a figure has no value. The code is stored; `kalimat` stands in print where the figure would."""

    kalimat: str

    def __new__(cls, kode: str, kalimat: str) -> Self:
        anggota = str.__new__(cls, kode)
        anggota._value_ = kode
        anggota.kalimat = kalimat
        return anggota

    BELUM_TERSEDIA = "belum_tersedia", "Belum tersedia"
    TARGET_TIDAK_ADA = "target_tidak_ada", "Target tidak ditetapkan"
    TARGET_NOL = "target_nol", "Tidak dapat dihitung karena target bernilai nol"
    TARGET_NOL_REALISASI_NEGATIF = (
        "target_nol_realisasi_negatif",
        "Tidak dapat dihitung karena target bernilai nol dan realisasi negatif",
    )
    REALISASI_NOL = "realisasi_nol", "Tidak dapat dihitung karena realisasi bernilai nol"
    LEVEL_DI_LUAR_SKALA = "level_di_luar_skala", "Level tidak terdapat dalam skala indikator"
    NILAI_DI_LUAR_SKALA = "nilai_di_luar_skala", "Nilai berada di luar skala"
    SKALA_TIDAK_ADA = "skala_tidak_ada", "Skala belum ditetapkan"
    TANPA_ANGGARAN = "tanpa_anggaran", "Tidak ada alokasi anggaran"
    PAGU_NOL = "pagu_nol", "Tidak dapat dihitung karena pagu bernilai nol"
    REALISASI_ANGGARAN_TIDAK_ADA = "realisasi_anggaran_tidak_ada", "Realisasi anggaran belum tersedia"
    TANPA_INDIKATOR = "tanpa_indikator", "Belum ada indikator"
    TIDAK_ADA_YANG_TERHITUNG = "tidak_ada_yang_terhitung", "Tidak ada nilai yang dapat dihitung"
    CAPAIAN_TIDAK_TERHITUNG = "capaian_tidak_terhitung", "Tidak dapat dihitung karena capaian tidak terhitung"
    SERAPAN_TIDAK_TERHITUNG = "serapan_tidak_terhitung", "Tidak dapat dihitung karena serapan tidak terhitung"
    SERAPAN_NOL = "serapan_nol", "Tidak dapat dihitung karena serapan bernilai nol"
    CAPAIAN_NOL = "capaian_nol", "Tidak dapat dihitung karena capaian bernilai nol"
    CAPAIAN_NEGATIF = "capaian_negatif", "Tidak dapat dihitung karena capaian bernilai negatif"
    CAPAIAN_DI_BAWAH_100 = "capaian_di_bawah_100", "Tidak dihitung karena capaian kinerja di bawah 100%"
    TAHUN_LALU_NOL = "tahun_lalu_nol", "Tidak dapat dihitung karena nilai tahun lalu nol"
    TAHUN_LALU_TIDAK_ADA = "tahun_lalu_tidak_ada", "Nilai tahun lalu tidak tersedia"
    TARGET_AKHIR_TIDAK_ADA = "target_akhir_tidak_ada", "Target akhir periode Renstra tidak ditetapkan"
    PENYEBUT_NOL = "penyebut_nol", "Tidak dapat dihitung karena penyebut bernilai nol"
    UNSUR_TIDAK_LENGKAP = "unsur_tidak_lengkap", "Unsur penghitungan belum lengkap"
    BOBOT_TIDAK_LENGKAP = "bobot_tidak_lengkap", "Bobot belum ditetapkan untuk semua butir"
    ASUMSI_TIDAK_DIHITUNG = "asumsi_tidak_dihitung", "Angka asumsi tidak diperhitungkan"
    SEMENTARA_TIDAK_DIHITUNG = "sementara_tidak_dihitung", "Angka sementara tidak diperhitungkan"
    TANPA_PK = "tanpa_pk", "Perjanjian Kinerja tidak tersedia"
    TANPA_TAHUN = "tanpa_tahun", "Tahun tidak tersedia"


class Bendera(StrEnum):
    """A remark that a computed figure carries wherever it is shown. `kalimat` is the note under the table."""

    kalimat: str

    def __new__(cls, kode: str, kalimat: str) -> Self:
        anggota = str.__new__(cls, kode)
        anggota._value_ = kode
        anggota.kalimat = kalimat
        return anggota

    BERTANDA_NEGATIF = "bertanda_negatif", "Target atau realisasi bernilai negatif; dihitung dengan metode selisih"
    TARGET_NOL_TERLAMPAUI = "target_nol_terlampaui", "Target nol terlampaui; capaian dinyatakan 0"
    DIBATASI = "dibatasi", "Capaian dibatasi pada nilai tertinggi menurut kebijakan"
    DIBATASI_BAWAH = "dibatasi_bawah", "Capaian dibatasi pada nilai terendah menurut kebijakan"
    ASUMSI = "asumsi", "Angka asumsi"
    SEMENTARA = "sementara", "Angka sementara"
    TARGET_DARI_RENSTRA = "target_dari_renstra", "Target diambil dari Renstra karena tidak ada Perjanjian Kinerja"
    TARGET_BUKAN_PK = "target_bukan_pk", "Target tidak berasal dari Perjanjian Kinerja"
    DI_LUAR_RENTANG = "di_luar_rentang", "Realisasi berada di luar rentang target; dihitung terhadap batas terdekat"
    TIDAK_DIPOTONG = "tidak_dipotong", "Ditampilkan tanpa dibatasi pada −20% sampai dengan 20%"
    DIPOTONG = "dipotong", "Dibatasi pada rentang 0% sampai dengan 100%"
    TIDAK_LENGKAP = "tidak_lengkap", "Sebagian data belum dilaporkan"
    ASAL_BERBEDA = "asal_berbeda", "Terdapat sumber lain dengan nilai berbeda"
    BELUM_DIBULATKAN = "belum_dibulatkan", "Dihitung dari nilai yang belum dibulatkan"


@dataclass(frozen=True, slots=True)
class Bahan:
    """One input of a formula: its name in the formula, its value as printed, and the key of the figure it came from."""

    nama: str
    nilai: Decimal | str | None
    kunci: str = ""
    satuan: str = ""


@dataclass(frozen=True, slots=True)
class Hasil:
    """A figure: a value, or the reason there is none, with everything needed to explain it.

    `nilai` is exact and is what the policy displays (a cap for display has been applied); `mentah` is the value before
    cap, floor and rounding of intermediate steps. `desimal` is the number of places it is printed with, None for as
    many as it has. `satuan` is "persen", "poin", "rupiah", "rasio", "indeks" or the indicator's own unit.
    Raises ValueError unless exactly one of `nilai` and `alasan` is given. Source: desain.md 2 (promise 3) and 4.
    """

    nilai: Decimal | None
    alasan: Alasan | None
    rumus: str
    bahan: tuple[Bahan, ...] = ()
    desimal: int | None = None
    satuan: str = ""
    bendera: tuple[Bendera, ...] = ()
    mentah: Decimal | None = None
    catatan: str = ""

    def __post_init__(self) -> None:
        if (self.nilai is None) == (self.alasan is None):
            raise ValueError("Hasil memuat tepat satu dari nilai dan alasan")
        if self.nilai is not None and not self.nilai.is_finite():
            raise ValueError(f"nilai harus bilangan terhingga, bukan {self.nilai}")

    @classmethod
    def angka(
        cls,
        nilai: Decimal,
        *,
        rumus: str,
        bahan: tuple[Bahan, ...] = (),
        desimal: int | None = None,
        satuan: str = "",
        bendera: tuple[Bendera, ...] = (),
        mentah: Decimal | None = None,
        catatan: str = "",
    ) -> Hasil:
        """A figure with a value; `mentah` is the value itself where nothing was cut or rounded on the way."""
        asli = nilai if mentah is None else mentah
        return cls(nilai, None, rumus, bahan, desimal, satuan, bendera, asli, catatan)

    @classmethod
    def tanpa(
        cls,
        alasan: Alasan,
        *,
        rumus: str,
        bahan: tuple[Bahan, ...] = (),
        desimal: int | None = None,
        satuan: str = "",
        bendera: tuple[Bendera, ...] = (),
        catatan: str = "",
    ) -> Hasil:
        """A figure that cannot be computed, and why."""
        return cls(None, alasan, rumus, bahan, desimal, satuan, bendera, None, catatan)

    @property
    def tercetak(self) -> Decimal | None:
        """The value as it stands on the page; feed it to the next stage. None where there is a reason instead."""
        if self.nilai is None or self.desimal is None:
            return self.nilai
        return bulatkan(self.nilai, self.desimal)

    def dengan_kunci(self, kunci: Mapping[str, str]) -> Hasil:
        """The same figure with its inputs linked to the figures they came from, by the name of the input."""
        return replace(self, bahan=tuple(replace(b, kunci=kunci.get(b.nama, b.kunci)) for b in self.bahan))

    def berbendera(self, *bendera: Bendera) -> Hasil:
        """The same figure with further remarks; a remark already there is not repeated."""
        return replace(self, bendera=tuple(dict.fromkeys((*self.bendera, *bendera))))
