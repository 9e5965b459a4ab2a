"""`{% panduan "pengelola#jadwal-pengisian" %}`: the link from a form to its place in the guides."""

from __future__ import annotations

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from sakip.queries.panduan import find_panduan

register = template.Library()


@register.simple_tag
def panduan(alamat: str) -> SafeString | str:
    """A link to the guide, or nothing for "".

    Raises LookupError for a place that no guide has, which is a defect of the page.
    """
    if not alamat:
        return ""
    nama, _, sauh = alamat.partition("#")
    satu = find_panduan(nama)
    if satu is None or (sauh and sauh not in {judul.sauh for judul in satu.isi}):
        raise LookupError(f"panduan {alamat} tidak ada")
    tujuan = reverse("panduan-halaman", kwargs={"nama": nama}) + (f"#{sauh}" if sauh else "")
    return format_html('<a class="panduan" href="{}">Panduan halaman ini</a>', tujuan)
