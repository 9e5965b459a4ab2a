"""Reading reports: the list, one report, one figure."""

from __future__ import annotations

import re

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from reports.compose import SistematikaSalah
from reports.render.galat import RenderGagal
from sakip.access import boleh
from sakip.choices import Status, baca
from sakip.forms.daftar import SaringanForm
from sakip.galat import Galat
from sakip.models import Laporan
from sakip.queries.laporan import find_cetakan, laporan_terbaca
from sakip.views.halaman import ambil_laporan, halaman, pengguna, tanpa_simpan
from sakip.views.penjelasan import explain
from sakip.views.susunan import compose_page, read_buku
from sakip.workflow import Izin

PER_HALAMAN = 50
#: A fingerprint of inputs in an address, whole or shortened.
_SIDIK = re.compile(r"[0-9a-f]{1,64}")
#: Why a report cannot be composed; each says what is to be mended.
TAK_TERSUSUN = (Galat, SistematikaSalah, RenderGagal)


@halaman(None)
def daftar(request: HttpRequest) -> HttpResponse:
    """The reports that the reader may read, by region, office and year."""
    semua = laporan_terbaca(pengguna(request), timezone.localdate())
    tahun = sorted(set(semua.values_list("tahun", flat=True)), reverse=True)
    form = SaringanForm(request.GET or None, tahun=tahun)
    urut = form.saring(semua).order_by("pd__pemda__nama", "pd__nama", "-tahun")
    lembar = Paginator(urut, PER_HALAMAN).get_page(request.GET.get("halaman"))
    baris = [(satu, baca(Status, satu.status)) for satu in lembar]
    return render(request, "daftar/laporan.html", {"form": form, "lembar": lembar, "baris": baris})


@halaman(Izin.LIHAT)
def lihat(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """One report with its contents beside it; what cannot be composed says what is to be mended."""
    laporan, siapa = ambil_laporan(request, pemda, kode, tahun), pengguna(request)
    try:
        susunan = compose_page(laporan)
    except TAK_TERSUSUN as gagal:
        return _gagal(request, laporan, gagal)
    isi = {
        "laporan": laporan,
        "status": baca(Status, laporan.status),
        "susunan": susunan,
        "cetakan": find_cetakan(laporan, susunan.sidik),
        # What is published is read by everybody; how it came to be is the business of those in whose scope it lies.
        "beriwayat": siapa is not None and bool(boleh(siapa, Izin.LIHAT, laporan, timezone.localdate())),
    }
    return tanpa_simpan(render(request, "situs/laporan.html", isi))


@halaman(Izin.LIHAT)
def angka(request: HttpRequest, pemda: str, kode: str, tahun: int, kunci: str) -> HttpResponse:
    """One figure explained: a page of its own, or with `?potongan` the piece that a popover shows."""
    laporan = ambil_laporan(request, pemda, kode, tahun)
    sidik = request.GET.get("s", "")
    sidik = sidik if _SIDIK.fullmatch(sidik) else ""
    try:
        buku, sama = read_buku(laporan, sidik)
    except TAK_TERSUSUN as gagal:
        return _gagal(request, laporan, gagal)
    if kunci not in buku:
        raise Http404("Angka ini tidak ditemukan.")
    isi = {"laporan": laporan, "angka": explain(buku[kunci], buku), "berubah": not sama, "s": sidik}
    templat = "situs/angka_potongan.html" if "potongan" in request.GET else "situs/angka.html"
    return tanpa_simpan(render(request, templat, isi))


def _gagal(request: HttpRequest, laporan: Laporan, gagal: Exception) -> HttpResponse:
    """What has to be mended before the report can be composed."""
    return tanpa_simpan(render(request, "situs/gagal.html", {"laporan": laporan, "sebab": str(gagal)}, status=422))


def nama_berkas(laporan: Laporan) -> str:
    """The name under which a PDF is handed out, as `manage.py lkjip` names it."""
    return f"lkjip-{laporan.pd.kode}-{laporan.tahun}.pdf"
