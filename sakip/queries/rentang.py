"""Periods with both days included and an end that may be open."""

from __future__ import annotations

from datetime import date

from django.db.models import Q


def bertumpuk(mulai: date, sampai: date | None) -> Q:
    """Rows with columns `mulai` and `sampai` that share at least one day with the period."""
    bersama = Q(sampai__isnull=True) | Q(sampai__gte=mulai)
    return bersama if sampai is None else bersama & Q(mulai__lte=sampai)


def bersinggungan(mulai: date, sampai: date | None, mulai_lain: date, sampai_lain: date | None) -> bool:
    """Whether two periods share a day."""
    return (sampai is None or mulai_lain <= sampai) and (sampai_lain is None or mulai <= sampai_lain)
