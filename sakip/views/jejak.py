"""The trail of a region, for its administrators."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from sakip.forms.jejak import JejakSaringan
from sakip.queries.jejak import jejak_terbaca, keadaan_segel, show
from sakip.views.halaman import halaman, lembar, perlu, tanpa_simpan
from sakip.workflow import Izin


@halaman(Izin.LIHAT_JEJAK, masuk=True)
def daftar(request: HttpRequest) -> HttpResponse:
    """The events of the reader's regions, newest first, filtered by words, account, days and refusal."""
    siapa = perlu(request, Izin.LIHAT_JEJAK)
    form = JejakSaringan(request.GET or None)
    satu = lembar(request, form.saring(jejak_terbaca(siapa, timezone.localdate())))
    isi = {"form": form, "lembar": satu, "kejadian": show(satu.object_list), "segel": keadaan_segel()}
    return tanpa_simpan(render(request, "jejak/daftar.html", isi, status=422 if form.errors else 200))
