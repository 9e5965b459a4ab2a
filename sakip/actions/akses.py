"""Refused attempts to open a page: what was not allowed is in the trail as well as what was done."""

from __future__ import annotations

from sakip.access import TidakBoleh
from sakip.actions._tindakan import record_refusal
from sakip.models import Pengguna


def record_halaman_ditolak(*, ditolak: TidakBoleh, oleh: Pengguna) -> None:
    """Write to the trail that a page was refused to somebody who is signed in.

    One row, so it needs no transaction of its own. What an action wrote already is not written twice.
    """
    if not ditolak.tercatat:
        record_refusal("halaman.ditolak", ditolak, oleh=oleh)
