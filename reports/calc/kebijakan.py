"""The policy that a calculation follows, as plain data frozen into every report.

Source: desain.md 2 (promise 7) and 4; regulasi.md 5.2 and 6.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from reports.calc.angka import Bendera
from reports.calc.jenis import DasarRerata, MetodeEfisiensi, Penerapan

#: The caps in use among Indonesian institutions (regulasi.md 5.2).
BATAS_DIKENAL = (Decimal(100), Decimal(110), Decimal(120))
DESIMAL_TERBANYAK = 8


class KebijakanSalah(ValueError):
    """A policy value is unknown or of the wrong type; `kunci` names it."""

    def __init__(self, kunci: str, pesan: str) -> None:
        super().__init__(f"{kunci}: {pesan}")
        self.kunci = kunci


@dataclass(frozen=True, slots=True)
class KebijakanHitung:
    """Everything about a calculation that a region or an office may decide for itself.

    `batas_capaian` and `lantai` are in percent, None for no cap or floor; `penerapan_batas` says whether they hold for
    display, for the mean or for both. `desimal_*` are decimal places. `hitung_asumsi` and `hitung_sementara` say
    whether such figures count in means. `skala_capaian` is the code of the scale for capaian predicates.
    Raises KebijakanSalah for a value outside its domain.
    """

    batas_capaian: Decimal | None = None
    lantai: Decimal | None = Decimal(0)
    penerapan_batas: Penerapan = Penerapan.KEDUANYA
    desimal_capaian: int = 2
    desimal_serapan: int = 2
    desimal_efisiensi: int = 2
    desimal_rerata: int = 2
    dasar_rerata: DasarRerata = DasarRerata.INDIKATOR
    metode_efisiensi: MetodeEfisiensi = MetodeEfisiensi.SELISIH
    efisien_hanya_bila_tercapai: bool = False
    hitung_asumsi: bool = True
    hitung_sementara: bool = True
    skala_capaian: str = "capaian86"

    def __post_init__(self) -> None:
        if self.batas_capaian is not None and self.batas_capaian not in BATAS_DIKENAL:
            raise KebijakanSalah("batas_capaian", "harus null, 100, 110 atau 120")
        if self.lantai is not None and self.lantai != 0:
            raise KebijakanSalah("lantai", "harus null atau 0")
        for medan in fields(self):
            if medan.name.startswith("desimal_") and not 0 <= getattr(self, medan.name) <= DESIMAL_TERBANYAK:
                raise KebijakanSalah(medan.name, f"harus antara 0 dan {DESIMAL_TERBANYAK}")

    def dalam_batas(self, nilai: Decimal) -> tuple[Decimal, Bendera | None]:
        """A capaian cut to cap and floor, and which of them cut it; *where* they apply is `penerapan_batas`."""
        if self.batas_capaian is not None and nilai > self.batas_capaian:
            return self.batas_capaian, Bendera.DIBATASI
        if self.lantai is not None and nilai < self.lantai:
            return self.lantai, Bendera.DIBATASI_BAWAH
        return nilai, None

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> KebijakanHitung:
        """Read a policy from parsed JSON; a key that is left out keeps its default.

        Numbers are integers or decimal strings, never JSON floats. Raises KebijakanSalah naming the first key that is
        unknown or has a wrong type or value.
        """
        dikenal = {medan.name for medan in fields(cls)}
        for kunci in data:
            if kunci not in dikenal:
                raise KebijakanSalah(str(kunci), "kunci tidak dikenal")
        return cls(**{kunci: _baca(kunci, nilai) for kunci, nilai in data.items()})

    def to_dict(self) -> dict[str, Any]:
        """The policy as JSON values that `from_dict` reads back; decimals as text."""
        return {medan.name: _tulis(getattr(self, medan.name)) for medan in fields(self)}


_ENUM: Mapping[str, type[StrEnum]] = {
    "penerapan_batas": Penerapan,
    "dasar_rerata": DasarRerata,
    "metode_efisiensi": MetodeEfisiensi,
}
_DESIMAL = frozenset({"batas_capaian", "lantai"})
_BENAR_SALAH = frozenset({"efisien_hanya_bila_tercapai", "hitung_asumsi", "hitung_sementara"})


def _baca(kunci: str, nilai: object) -> Any:
    if kunci in _DESIMAL:
        return None if nilai is None else _baca_desimal(kunci, nilai)
    if kunci in _ENUM:
        return _baca_enum(kunci, nilai)
    if kunci in _BENAR_SALAH:
        return _wajib(kunci, nilai, bool, "harus true atau false")
    if kunci.startswith("desimal_"):
        return _wajib(kunci, nilai, int, "harus bilangan bulat")
    return _wajib(kunci, nilai, str, "harus teks")


def _wajib(kunci: str, nilai: object, tipe: type, pesan: str) -> object:
    # bool is an int to Python, but `true` is not a number of decimals.
    if type(nilai) is not tipe:
        raise KebijakanSalah(kunci, pesan)
    return nilai


def _baca_enum(kunci: str, nilai: object) -> StrEnum:
    pilihan = _ENUM[kunci]
    if isinstance(nilai, str) and nilai in {anggota.value for anggota in pilihan}:
        return pilihan(nilai)
    raise KebijakanSalah(kunci, "harus salah satu dari " + ", ".join(anggota.value for anggota in pilihan))


def _baca_desimal(kunci: str, nilai: object) -> Decimal:
    if type(nilai) in (int, str):
        try:
            angka = Decimal(str(nilai))
        except InvalidOperation:
            pass
        else:
            if angka.is_finite():
                return angka
    raise KebijakanSalah(kunci, "harus null, bilangan bulat atau teks desimal")


def _tulis(nilai: object) -> object:
    if isinstance(nilai, Decimal):
        return str(nilai)
    if isinstance(nilai, StrEnum):
        return nilai.value
    return nilai
