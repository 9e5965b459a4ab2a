"""The units of an office."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from sakip.actions._pohon import GeserKe
from sakip.actions.unit import create_unit, delete_unit, move_unit, update_unit
from sakip.forms.dasar import YakinForm
from sakip.forms.unit import UnitBaruForm, UnitForm
from sakip.models import UnitKerja
from sakip.queries.organisasi import pohon_unit
from sakip.queries.rujukan import yang_merujuk
from sakip.views.daerah.bantu import alamat, ambil_pd, dapat_ubah, isi_isian, remah
from sakip.views.halaman import ISIAN, ambil, halaman, kerjakan, layani, masuk_sebagai, tanpa_simpan
from sakip.workflow import Izin


@halaman(Izin.LIHAT, masuk=True)
def daftar(request: HttpRequest, pemda: str, kode: str) -> HttpResponse:
    """The units of an office as a tree."""
    pd = ambil_pd(request, pemda, kode, Izin.LIHAT)
    isi = {
        "judul": f"Unit kerja {pd.nama}",
        "pd": pd,
        "pemda": pd.pemda,
        "tab": "unit",
        "baris": pohon_unit(pd),
        "tahun": timezone.localdate().year,
        "remah": remah(pd, ("Unit kerja", "")),
        "ubah": dapat_ubah(request, pd),
    }
    return tanpa_simpan(render(request, "daerah/unit.html", isi))


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def baru(request: HttpRequest, pemda: str, kode: str) -> HttpResponse:
    """Add a unit."""
    pd = ambil_pd(request, pemda, kode)
    kembali = alamat("unit", pd)
    return layani(
        request,
        UnitBaruForm(request.POST or None, pd=pd),
        "components/isian.html",
        isi_isian(pd, "Unit kerja baru", kembali, [("Unit kerja", kembali)]),
        simpan=lambda isi: create_unit(pd=pd, isian=isi, oleh=masuk_sebagai(request)),
        ke=kembali,
        pesan=lambda unit: f"{unit.nama} disimpan.",
    )


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def ubah(request: HttpRequest, nomor: int) -> HttpResponse:
    """Change a unit."""
    unit = ambil(request, UnitKerja, izin=Izin.ATUR_DAERAH, pk=nomor)
    form = UnitForm(request.POST or None, pd=unit.pd, unit=unit, semula=UnitForm.awal(unit))
    kembali = alamat("unit", unit.pd)
    return layani(
        request,
        form,
        "components/isian.html",
        isi_isian(unit.pd, f"Ubah {unit.nama}", kembali, [("Unit kerja", kembali)]),
        simpan=lambda isi: update_unit(unit=unit, isian=isi, semula=form.semula, oleh=masuk_sebagai(request)),
        ke=kembali,
        pesan=lambda baru: f"{baru.nama} disimpan.",
    )


@halaman(Izin.ATUR_DAERAH, cara=("POST",), masuk=True)
def geser(request: HttpRequest, nomor: int, ke: str) -> HttpResponse:
    """Print the unit before or after its neighbour."""
    unit = ambil(request, UnitKerja, izin=Izin.ATUR_DAERAH, pk=nomor)
    kembali = f"{alamat('unit', unit.pd)}#unit-{unit.pk}"
    return kerjakan(request, lambda: move_unit(unit=unit, ke=GeserKe(ke), oleh=masuk_sebagai(request)), kembali)


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def hapus(request: HttpRequest, nomor: int) -> HttpResponse:
    """Remove a unit that nothing refers to."""
    unit = ambil(request, UnitKerja, izin=Izin.ATUR_DAERAH, pk=nomor)
    kembali = alamat("unit", unit.pd)
    isi = isi_isian(unit.pd, f"Hapus {unit.nama}", kembali, [("Unit kerja", kembali)])
    return layani(
        request,
        YakinForm(request.POST if request.method == "POST" else None),
        "daerah/hapus.html",
        {
            **isi,
            "sebutan": unit.nama,
            "perujuk": yang_merujuk(unit),
            "ganti": "Ubah unit ini dan isi “Sampai tahun” sebagai gantinya.",
        },
        simpan=lambda isian: delete_unit(unit=unit, oleh=masuk_sebagai(request)),
        ke=kembali,
        pesan=f"{unit.nama} dihapus.",
    )
