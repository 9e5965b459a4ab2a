"""`{{ kode|peran }}`: the name of a role."""

from __future__ import annotations

from django import template

from sakip.access import Peran

register = template.Library()


@register.filter
def peran(kode: str) -> str:
    """The name of the role with that code; the code itself where there is none any more."""
    return next((satu.label for satu in Peran if satu.value == kode), kode)
