"""Removing a row that nothing refers to; anything else stays and is said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Model

from reports import wording
from sakip.actions._jejak import record
from sakip.actions._tindakan import kunci
from sakip.actions.errors import DataSalah
from sakip.models import Pengguna
from sakip.queries.rujukan import yang_merujuk

_RAHASIA_BERKAS = frozenset({"id", "berkas"})


def remove(aksi: str, objek: Model, *, sebutan: str, oleh: Pengguna, dasar: str = "") -> None:
    """Remove the row and write what it held to the trail. Call it inside an action, after permission was checked.

    Raises DataSalah naming what refers to the row, SudahBerubah where somebody removed it meanwhile.
    """
    kini = kunci(objek)
    perujuk = yang_merujuk(kini)
    if perujuk:
        daftar = wording.gabung([f"{berapa} {nama}" for nama, berapa in perujuk])
        raise DataSalah("", f"{sebutan} tidak dapat dihapus karena masih dirujuk oleh {daftar}")
    record(aksi, kini, oleh=oleh, sebelum=isi_baris(kini), dasar=dasar)
    kini.delete()


def isi_baris(objek: Model) -> Mapping[str, Any]:
    """The columns of the row as the trail keeps them; a foreign key is its key."""
    return {
        satu.name: satu.value_from_object(objek)
        for satu in objek._meta.concrete_fields
        if satu.name not in _RAHASIA_BERKAS and not satu.many_to_many
    }
