"""Holding reports still while what they are computed with changes."""

from __future__ import annotations

from sakip.models import Laporan, Pemda
from sakip.queries.kebijakan import Tempat


def hold_reports(lingkup: Tempat, dari: int | None = None) -> None:
    """Keep the reports of the office, or of the region, in their states until the transaction ends; `dari`: only
    those of that year and later.

    Who approves one at the same moment then does it before, and the change is refused, or after, with what was changed.
    """
    laporan = Laporan.objects.select_for_update(of=("self",))
    laporan = laporan.filter(pd__pemda=lingkup) if isinstance(lingkup, Pemda) else laporan.filter(pd=lingkup)
    if dari is not None:
        laporan = laporan.filter(tahun__gte=dari)
    list(laporan.order_by("pk").values_list("pk", flat=True))
