"""`{% riwayat objek %}`: the history of an object, in plain sentences."""

from __future__ import annotations

from typing import Any

from django import template
from django.db.models import Model

from sakip.queries import jejak

register = template.Library()


@register.inclusion_tag("components/riwayat.html")
def riwayat(objek: Model, awalan: str = "") -> dict[str, Any]:
    """The newest events about the object, newest first. Whoever was given the object may read them.

    `awalan` keeps the actions that begin so.
    """
    return {"kejadian": jejak.riwayat(objek, awalan=awalan), "terbanyak": jejak.TERAKHIR}
