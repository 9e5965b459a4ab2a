"""`{% riwayat objek %}`: the history of an object, in plain sentences."""

from __future__ import annotations

from typing import Any

from django import template
from django.db.models import Model
from django.template import Context
from django.utils import timezone

from sakip.queries import jejak

register = template.Library()


@register.inclusion_tag("components/riwayat.html", takes_context=True)
def riwayat(context: Context, objek: Model, awalan: str = "") -> dict[str, Any]:
    """The newest events about the object that the reader of the page may have, newest first.

    `awalan` keeps the actions that begin so. Only on pages for who is signed in.
    """
    kejadian = jejak.riwayat(objek, pembaca=context["user"], pada=timezone.localdate(), awalan=awalan)
    return {"kejadian": kejadian, "terbanyak": jejak.TERAKHIR}
