"""Entry windows as a condition of an action."""

from __future__ import annotations

from django.db.models import Model
from django.utils import timezone

from sakip.access import wajib
from sakip.choices import Tahapan
from sakip.models import PerangkatDaerah
from sakip.queries.jendela import jendela_terbuka


def wajib_terbuka(
    pd: PerangkatDaerah, tahapan: Tahapan, tahun: int, triwulan: int | None = None, *, objek: Model | None = None
) -> None:
    """Go on only while the stage is open for the office today. Raises TidakBoleh with the stage and its days."""
    wajib(jendela_terbuka(pd, tahapan, tahun, triwulan, timezone.localdate()), objek or pd)
