"""Editing a row that others edit too: only what was changed, only if it is still what the editor saw.

Source: desain.md 2 (promise 6: of two people the second is told, with both values).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from django.db.models import F, Model

from sakip.actions._jejak import record_change
from sakip.actions._tindakan import kunci
from sakip.actions.errors import SudahBerubah
from sakip.models import Pengguna

M = TypeVar("M", bound=Model)


def ubah(
    aksi: str,
    objek: M,
    *,
    isian: Mapping[str, Any],
    semula: Mapping[str, Any],
    oleh: Pengguna,
    dasar: str = "",
) -> M:
    """Store the columns of `isian` that differ from what the editor saw (`semula`), and write the change to the trail.

    The row is locked and read again. A column that somebody else changed meanwhile is kept when the editor left it
    alone; where both changed it to different values nothing at all is stored and SudahBerubah carries both. Nothing
    changed: nothing is written. A `versi_baris` is counted up. Call it inside an action, after permission and rules are
    checked. Foreign keys may be given as row or as key. Returns the row as it is stored. Raises SudahBerubah, also
    when the row was removed meanwhile.
    """
    sesudah = {nama: _polos(nilai) for nama, nilai in isian.items()}
    dilihat = {nama: _polos(nilai) for nama, nilai in semula.items()}
    berubah = {nama: nilai for nama, nilai in sesudah.items() if nama not in dilihat or dilihat[nama] != nilai}
    kini = kunci(objek)
    tersimpan = {nama: nilai_kolom(kini, nama) for nama in berubah}
    bentrok = [
        nama for nama, nilai in berubah.items() if nama in dilihat and tersimpan[nama] not in (dilihat[nama], nilai)
    ]
    if bentrok:
        raise SudahBerubah(
            "Data ini baru saja diubah orang lain. Tidak ada yang disimpan.",
            tersimpan={nama: tersimpan[nama] for nama in bentrok},
            dikirim={nama: berubah[nama] for nama in bentrok},
        )
    baru = {nama: nilai for nama, nilai in berubah.items() if tersimpan[nama] != nilai}
    if baru:
        _store(kini, baru)
        record_change(aksi, kini, oleh=oleh, sebelum=tersimpan, sesudah=baru, dasar=dasar)
    return kini


def nilai_kolom(objek: Model, nama: str) -> Any:
    """What a column holds, as it is compared and kept in the trail: a foreign key is its key."""
    return objek._meta.get_field(nama).value_from_object(objek)  # type: ignore[union-attr]


def _store(objek: Model, baru: Mapping[str, Any]) -> None:
    model: Any = type(objek)
    kolom = dict(baru)
    if any(satu.name == "versi_baris" for satu in objek._meta.get_fields()):
        kolom["versi_baris"] = F("versi_baris") + 1
    model._default_manager.filter(pk=objek.pk).update(**kolom)
    objek.refresh_from_db()


def _polos(nilai: Any) -> Any:
    return nilai.pk if isinstance(nilai, Model) else nilai
