"""A page made for tests of the frame: editing one unit of an office, as every real page does it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse

from sakip.actions._tindakan import izinkan, tindakan
from sakip.actions._ubah import ubah
from sakip.actions.errors import BelumLengkap, DataSalah
from sakip.forms.dasar import Formulir
from sakip.models import Pengguna, UnitKerja
from sakip.urls import handler400, handler500
from sakip.urls import urlpatterns as semua
from sakip.views.halaman import ISIAN, ambil, halaman, layani, masuk_sebagai, perlu
from sakip.workflow import Izin

__all__ = ["handler400", "handler500"]


class UnitForm(Formulir):
    """Three columns of a unit."""

    nama = forms.CharField(label="Nama", max_length=200, help_text="Nama lengkap unit kerja.")
    jenis = forms.ChoiceField(label="Jenis", choices=[("bidang", "Bidang"), ("seksi", "Seksi")])
    urutan = forms.IntegerField(label="Urutan", min_value=0, required=False)


@tindakan("unit.diuji")
def edit_unit(*, unit: UnitKerja, isian: Mapping[str, Any], semula: Mapping[str, Any], oleh: Pengguna) -> UnitKerja:
    """Edit a unit, with one rule of each kind."""
    izinkan(oleh, Izin.ATUR_DAERAH, unit)
    if isian["nama"] == "Terlarang":
        raise DataSalah("nama", "nama ini tidak dipakai")
    if isian["nama"] == "Aneh":
        raise DataSalah("rekening[0]", "tidak dikenal")
    if isian["nama"] == "Kurang":
        raise BelumLengkap(["Kepala unit belum ada.", "Kode belum ada."])
    return ubah("unit.diuji", unit, isian=isian, semula=semula, oleh=oleh)


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def ubah_unit(request: HttpRequest, pk: int) -> HttpResponse:
    """The page."""
    unit = ambil(request, UnitKerja, izin=Izin.ATUR_DAERAH, pk=pk)
    form = UnitForm(request.POST or None, semula=UnitForm.awal(unit))
    return layani(
        request,
        form,
        "components/isian.html",
        {"judul": f"Ubah {unit.nama}", "remah": [("Unit kerja", "/"), (unit.nama, "")], "batal": "/"},
        simpan=lambda isian: edit_unit(unit=unit, isian=isian, semula=form.semula, oleh=masuk_sebagai(request)),
        ke=lambda satu: reverse("uji-unit", args=[satu.pk]),
        pesan=lambda satu: f"{satu.nama} disimpan.",
    )


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def kirim(request: HttpRequest, pk: int) -> HttpResponse:
    """A page that leaves the question of permission to the action."""
    unit = ambil(request, UnitKerja, pk=pk)
    edit_unit(unit=unit, isian={"nama": "X"}, semula={}, oleh=masuk_sebagai(request))
    return HttpResponse("tersimpan")


@halaman(Izin.ATUR_DAERAH, masuk=True)
def daftar(request: HttpRequest) -> HttpResponse:
    """A list for whoever has the permission anywhere."""
    return HttpResponse(perlu(request, Izin.ATUR_DAERAH).username)


@halaman(None)
def rusak(request: HttpRequest) -> HttpResponse:
    """A defect."""
    raise RuntimeError("cacat")


urlpatterns = [
    *semua,
    path("uji/<int:pk>/", ubah_unit, name="uji-unit"),
    path("uji/<int:pk>/kirim/", kirim, name="uji-kirim"),
    path("uji/", daftar, name="uji-daftar"),
    path("uji/rusak/", rusak, name="uji-rusak"),
]
