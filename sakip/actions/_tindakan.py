"""The pattern of an action: one transaction, one permission, refused attempts in the trail."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

from django.db import IntegrityError, transaction
from django.db.models import Model
from django.utils import timezone

from sakip.access import TidakBoleh, boleh, wajib
from sakip.actions._jejak import record
from sakip.actions.errors import SudahBerubah
from sakip.models import Pengguna
from sakip.workflow import Izin

P = ParamSpec("P")
R = TypeVar("R")
M = TypeVar("M", bound=Model)


def tindakan(aksi: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a function an action: atomic, and a TidakBoleh inside it is written to the trail as a refused `aksi`.

    The refusal is recorded after the rollback, so that it stays although nothing else does. Where the database finds a
    row that must be unique twice, because two people stored the same thing at once, the second gets SudahBerubah.
    """

    def bungkus(fungsi: Callable[P, R]) -> Callable[P, R]:
        @wraps(fungsi)
        def jalankan(*args: P.args, **kwargs: P.kwargs) -> R:
            try:
                with transaction.atomic():
                    return fungsi(*args, **kwargs)
            except TidakBoleh as ditolak:
                # Also when an inner action did already: its event was rolled back with this one.
                record_refusal(aksi, ditolak, oleh=cast(Pengguna, kwargs["oleh"]))
                raise
            except IntegrityError as bentrok:
                if _kembar(bentrok):
                    raise SudahBerubah("Data yang sama baru saja disimpan orang lain. Muat ulang halaman.") from bentrok
                raise

        return jalankan

    return bungkus


def record_refusal(aksi: str, ditolak: TidakBoleh, *, oleh: Pengguna) -> None:
    """Write a refused attempt to the trail, and mark it as written."""
    record(aksi, ditolak.objek, oleh=oleh, dasar=ditolak.putusan.alasan, ditolak=True)
    ditolak.tercatat = True


def _kembar(galat: IntegrityError) -> bool:
    """Whether a uniqueness was broken, and not another constraint, which would be a defect."""
    kode = getattr(galat.__cause__, "pgcode", None)
    return kode == "23505" or str(galat).startswith("UNIQUE constraint failed")


def izinkan(oleh: Pengguna, izin: Izin, objek: Model | None) -> None:
    """Go on only when the account may do this today. Raises TidakBoleh."""
    wajib(boleh(oleh, izin, objek, timezone.localdate()), objek)


def kunci(objek: M) -> M:
    """The row, locked until the end of the transaction and read again.

    On SQLite the transaction itself holds the write lock from its beginning (settings: IMMEDIATE). Raises SudahBerubah
    when it was removed meanwhile.
    """
    # __class__ and not type(): the account of a request is a lazy object around the row.
    manajer: Any = objek.__class__._default_manager
    kini = manajer.select_for_update().filter(pk=objek.pk).first()
    if kini is None:
        raise SudahBerubah("Data ini baru saja dihapus orang lain. Tidak ada yang disimpan.")
    return cast(M, kini)
