"""Checks that several actions make of what was typed, each with the field it is about."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sakip.actions.errors import DataSalah
from sakip.fakta import TAHUN
from sakip.fakta.kumpul import POLA_KODE

#: The longest text of one line or paragraph; longer is a mistake of copying.
TERPANJANG = 5000
KODE_SALAH = "hanya boleh berisi huruf, angka, titik, garis bawah dan tanda hubung, paling panjang 100 huruf"


def rapikan(isian: Mapping[str, Any], dikenal: Collection[str], *, wajib: Collection[str] = ()) -> dict[str, Any]:
    """The values without space around them; only columns of `dikenal`, those of `wajib` filled where they are given.

    A column that is not known is a defect of the caller: KeyError. Raises DataSalah.
    """
    asing = sorted(set(isian) - set(dikenal))
    if asing:
        raise KeyError(", ".join(asing))
    bersih = {nama: _bersih(nilai) for nama, nilai in isian.items()}
    for nama, nilai in bersih.items():
        if nama in wajib and nilai in ("", None):
            raise DataSalah(nama, "belum diisi")
        if isinstance(nilai, str) and len(nilai) > TERPANJANG:
            raise DataSalah(nama, f"terlalu panjang: {len(nilai)} huruf, paling banyak {TERPANJANG}")
    return bersih


def _bersih(nilai: Any) -> Any:
    if isinstance(nilai, str):
        return nilai.strip()
    if isinstance(nilai, list | tuple):
        return [satu for satu in map(_bersih, nilai) if satu != ""]
    return nilai


def kode_sah(kode: str) -> None:
    """A code becomes part of addresses, file names and keys of figures. Raises DataSalah."""
    if POLA_KODE.fullmatch(kode) is None:
        raise DataSalah("kode", KODE_SALAH)


def tahun_sah(medan: str, tahun: int | None) -> None:
    """A year that a plan can be about, or none. Raises DataSalah."""
    if tahun is not None and tahun not in TAHUN:
        raise DataSalah(medan, f"tahun {tahun} di luar {TAHUN.start}–{TAHUN.stop - 1}")


def masa_sah(awal: int | None, akhir: int | None) -> None:
    """Years in order, each side open if empty. Raises DataSalah."""
    tahun_sah("tahun_awal", awal)
    tahun_sah("tahun_akhir", akhir)
    if awal is not None and akhir is not None and akhir < awal:
        raise DataSalah("tahun_akhir", f"tahun terakhir {akhir} sebelum tahun pertama {awal}")
