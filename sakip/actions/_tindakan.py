"""The pattern of an action: one transaction, one permission, refused attempts in the trail."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from sakip.access import TidakBoleh, boleh, wajib
from sakip.actions._jejak import record
from sakip.models import Pengguna
from sakip.workflow import Izin

P = ParamSpec("P")
R = TypeVar("R")
M = TypeVar("M", bound=Model)


def tindakan(aksi: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a function an action: atomic, and a TidakBoleh inside it is written to the trail as a refused `aksi`.

    The refusal is recorded after the rollback, so that it stays although nothing else does.
    """

    def bungkus(fungsi: Callable[P, R]) -> Callable[P, R]:
        @wraps(fungsi)
        def jalankan(*args: P.args, **kwargs: P.kwargs) -> R:
            try:
                with transaction.atomic():
                    return fungsi(*args, **kwargs)
            except TidakBoleh as ditolak:
                record(
                    aksi,
                    ditolak.objek,
                    oleh=cast(Pengguna, kwargs["oleh"]),
                    dasar=ditolak.putusan.alasan,
                    ditolak=True,
                )
                raise

        return jalankan

    return bungkus


def izinkan(oleh: Pengguna, izin: Izin, objek: Model | None) -> None:
    """Go on only when the account may do this today. Raises TidakBoleh."""
    wajib(boleh(oleh, izin, objek, timezone.localdate()), objek)


def kunci(objek: M) -> M:
    """The row, locked until the end of the transaction and read again.

    On SQLite the transaction itself holds the write lock from its beginning (settings: IMMEDIATE). Raises DoesNotExist
    when it was removed meanwhile.
    """
    manajer: Any = type(objek)._default_manager
    return cast(M, manajer.select_for_update().get(pk=objek.pk))
