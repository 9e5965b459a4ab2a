"""Sealing the trail (desain.md 3, Trail)."""

from __future__ import annotations

from django.db import connection
from django.utils import timezone

from sakip.actions._tindakan import izinkan, tindakan
from sakip.models import Jejak, Pengguna, SegelJejak
from sakip.queries.segel import AWAL, events_between, fingerprint_events
from sakip.workflow import Izin

#: Events under one seal at most; a break can then be told to a thousand events.
SEBANYAK = 1000


@tindakan("jejak.disegel")
def seal_jejak(*, oleh: Pengguna) -> list[SegelJejak]:
    """Seal every event that is not sealed yet, in batches; none: no seal. Raises TidakBoleh (commands only).

    A seal is a record of itself and leaves no event: that would be unsealed again. Nobody may add events meanwhile,
    because one with a smaller number that becomes visible later would look as if it had been slipped in.
    """
    izinkan(oleh, Izin.ATUR_PERAN, None)
    if connection.vendor == "postgresql":
        # Waits for transactions that have added events. On SQLite this transaction is the only writer already.
        with connection.cursor() as kursor:
            kursor.execute("LOCK TABLE sakip_jejak IN EXCLUSIVE MODE")
    hasil = []
    while (satu := _seal_batch()) is not None:
        hasil.append(satu)
    return hasil


def _seal_batch() -> SegelJejak | None:
    lalu = SegelJejak.objects.order_by("-nomor").first()
    dari = lalu.sampai + 1 if lalu else 1
    nomor = list(Jejak.objects.filter(pk__gte=dari).order_by("pk").values_list("pk", flat=True)[:SEBANYAK])
    if not nomor:
        return None
    sidik, jumlah = fingerprint_events(lalu.sidik if lalu else AWAL, events_between(dari, nomor[-1]).iterator())
    return SegelJejak.objects.create(
        nomor=lalu.nomor + 1 if lalu else 1,
        dari=dari,
        sampai=nomor[-1],
        jumlah=jumlah,
        sidik=sidik,
        dibuat_pada=timezone.now(),
    )
