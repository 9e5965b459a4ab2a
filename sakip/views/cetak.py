"""The PDF: asked for, waited for, taken away."""

from __future__ import annotations

from uuid import UUID

from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    JsonResponse,
)
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sakip.access import melihat_draf
from sakip.actions.cetak import record_unduhan
from sakip.models import Cetakan, Laporan, Pengguna
from sakip.queries.laporan import berkas_ada, find_cetakan
from sakip.queries.pekerjaan import LANGKAH, Pekerjaan, read_pekerjaan
from sakip.tasks.cetak import TUGAS, start_print
from sakip.views.halaman import alamat, ambil_laporan, halaman, pengguna, tanpa_simpan
from sakip.views.laporan import TAK_TERSUSUN, nama_berkas
from sakip.views.susunan import compose_page
from sakip.workflow import Izin, Status


@halaman(Izin.LIHAT, cara=("POST",), masuk=True)
def cetak(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponseBase:
    """Ask for the PDF: what is kept is handed out at once, else a job is queued and its page shown."""
    laporan = ambil_laporan(request, pemda, kode, tahun)
    siapa = pengguna(request)
    assert siapa is not None  # the page asks for it
    try:
        sidik = compose_page(laporan).sidik
    except TAK_TERSUSUN:
        return _ke("laporan", laporan)  # which says what is to be mended
    ada = find_cetakan(laporan, sidik)
    if ada is not None:
        return _ke("unduh", laporan, cetakan=ada.pk)
    nomor = start_print(laporan=laporan, sidik=sidik, oleh=siapa)
    return _ke("pekerjaan", laporan, nomor=nomor)


@halaman(Izin.LIHAT, masuk=True)
def pekerjaan(request: HttpRequest, pemda: str, kode: str, tahun: int, nomor: UUID) -> HttpResponse:
    """How far a print is; the page asks again by itself, with or without script."""
    laporan = ambil_laporan(request, pemda, kode, tahun)
    isi = {"laporan": laporan, "pekerjaan": _ambil(laporan, nomor), "banyak": len(LANGKAH)}
    return tanpa_simpan(render(request, "situs/cetak.html", isi))


@halaman(Izin.LIHAT, masuk=True)
def keadaan(request: HttpRequest, pemda: str, kode: str, tahun: int, nomor: UUID) -> HttpResponse:
    """How far a print is, for the script of its page."""
    laporan = ambil_laporan(request, pemda, kode, tahun)
    satu = _ambil(laporan, nomor)
    isi = {"langkah": satu.langkah, "banyak": len(LANGKAH), "kalimat": satu.kalimat, "selesai": satu.selesai}
    return tanpa_simpan(JsonResponse(isi))


@halaman(Izin.LIHAT)
def unduh(request: HttpRequest, pemda: str, kode: str, tahun: int, cetakan: int) -> HttpResponseBase:
    """A kept PDF; taking away what is not published is written to the trail."""
    laporan = ambil_laporan(request, pemda, kode, tahun)
    satu = (
        Cetakan.objects.filter(pk=cetakan, laporan=laporan, format="pdf").select_related("laporan__pd__pemda").first()
    )
    siapa = pengguna(request)
    if satu is None or not _boleh_dibawa(satu, laporan, siapa):
        raise Http404("Cetakan ini tidak ditemukan.")
    if not berkas_ada(satu):
        return _ke("laporan", laporan)  # which offers to print it again
    if siapa is not None and laporan.status != Status.DITERBITKAN and request.method == "GET":
        record_unduhan(cetakan=satu, oleh=siapa)
    jawaban = FileResponse(satu.berkas.open("rb"), as_attachment=True, filename=nama_berkas(laporan))
    jawaban["Cache-Control"] = "private, no-store"
    return jawaban


def _boleh_dibawa(cetakan: Cetakan, laporan: Laporan, siapa: Pengguna | None) -> bool:
    """Whether the print exists for the reader. Prints of drafts stay with a report after it has been submitted and
    published; readers from outside get what its page shows them, or what an approval keeps.
    """
    if cetakan.beku or (siapa is not None and melihat_draf(siapa, laporan, timezone.localdate())):
        return True
    try:
        return cetakan.sha256_masukan == compose_page(laporan).sidik
    except TAK_TERSUSUN:
        return False


def _ke(nama: str, laporan: Laporan, **lain: object) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse(nama, kwargs=alamat(laporan, **lain)))


def _ambil(laporan: Laporan, nomor: UUID) -> Pekerjaan:
    """The job, if it prints this report. Raises Http404."""
    satu = read_pekerjaan(nomor, TUGAS, timezone.now())
    if satu is None or satu.laporan != laporan.pk:
        raise Http404("Pekerjaan cetak ini tidak ditemukan.")
    return satu
