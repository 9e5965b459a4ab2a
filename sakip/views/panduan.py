"""The user guides inside the application; open to everybody."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from sakip.queries.panduan import daftar_panduan, find_panduan
from sakip.views.halaman import halaman


@halaman(None)
def daftar(request: HttpRequest) -> HttpResponse:
    """The contents: a guide for everybody, then one per role."""
    return render(request, "panduan/daftar.html", {"panduan": daftar_panduan()})


@halaman(None)
def lihat(request: HttpRequest, nama: str) -> HttpResponse:
    """One guide. Raises Http404."""
    satu = find_panduan(nama)
    if satu is None:
        raise Http404("Panduan ini tidak ditemukan.")
    return render(request, "panduan/lihat.html", {"satu": satu, "panduan": daftar_panduan()})
