"""Facts to columns, for the parts that several tables share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reports.calc import Target
from reports.inputs import Sumber
from sakip.actions.muat._rujukan import Rujukan
from sakip.choices import PeranPengampu


def sumber(nilai: Sumber) -> dict[str, str]:
    """Where a fact was read."""
    return {"sumber_dokumen": nilai.dokumen, "sumber_tempat": nilai.tempat}


def target(nilai: Target) -> dict[str, Any]:
    """The columns of a target."""
    return {
        "bentuk": nilai.bentuk.value,
        "angka": nilai.angka,
        "bawah": nilai.bawah,
        "atas": nilai.atas,
        "level": nilai.level or "",
        "operator": nilai.operator,
        "predikat": nilai.predikat,
    }


def pengampu(rujukan: Rujukan, kode: str, peran: PeranPengampu = PeranPengampu.PENGAMPU) -> dict[str, Any]:
    """The columns of an owner: a unit where the code is one's, else a post, else the words of the plan."""
    unit = rujukan.unit.get(kode)
    jabatan = None if unit is not None else rujukan.jabatan.get(kode)
    return {
        "unit_id": unit,
        "jabatan_id": jabatan,
        "sebutan": kode if unit is None and jabatan is None else "",
        "peran": peran.value,
    }


def kolom(objek: object, *nama: str) -> Mapping[str, Any]:
    """The named fields of a fact as columns; tuples become lists, as JSON keeps them."""
    return {satu: _daftar(getattr(objek, satu)) for satu in nama}


def _daftar(nilai: Any) -> Any:
    return [_daftar(satu) for satu in nilai] if isinstance(nilai, tuple) else nilai
