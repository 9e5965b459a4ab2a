"""What the pages of this area share: the region or office they are about, their addresses, tabs and breadcrumbs."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils import timezone

from sakip.access import boleh
from sakip.fakta import TAHUN
from sakip.forms.dasar import bilangan
from sakip.models import Pemda, PerangkatDaerah
from sakip.queries.kebijakan import Tempat
from sakip.views.halaman import ambil, masuk_sebagai
from sakip.workflow import Izin

#: Label, address, whether an office has the page too, and the heading of the administrator's guide about it.
TAB = (
    ("Kebijakan", "kebijakan-lihat", True, "kebijakan"),
    ("Sistematika", "sistematika", True, "sistematika-lkjip"),
    ("Skala predikat", "skala", False, "skala-predikat"),
    ("Jadwal pengisian", "jadwal", False, "jadwal-pengisian"),
    ("Nomenklatur", "nomenklatur", False, "nomenklatur"),
)


def ambil_tempat(request: HttpRequest, pemda: str, kode: str = "", izin: Izin = Izin.LIHAT) -> Tempat:
    """The region, or with `kode` one office of it. Raises Http404, TidakBoleh, PerluMasuk."""
    if kode:
        return ambil(request, PerangkatDaerah, izin=izin, pemda__kode__iexact=pemda, kode__iexact=kode)
    return ambil(request, Pemda, izin=izin, kode__iexact=pemda)


def ambil_daerah(request: HttpRequest, pemda: str, izin: Izin = Izin.LIHAT) -> Pemda:
    """The region. Raises Http404, TidakBoleh, PerluMasuk."""
    return ambil(request, Pemda, izin=izin, kode__iexact=pemda)


def daerah_dari(tempat: Tempat) -> Pemda:
    """The region itself, or that of the office."""
    return tempat if isinstance(tempat, Pemda) else tempat.pemda


def alamat(nama: str, tempat: Tempat, **lain: Any) -> str:
    """The address of a page about the region or the office."""
    if isinstance(tempat, Pemda):
        return reverse(nama, kwargs={"pemda": tempat.kode, **lain})
    return reverse(f"{nama}-pd", kwargs={"pemda": tempat.pemda.kode, "kode": tempat.kode, **lain})


def bingkai(request: HttpRequest, tempat: Tempat, tab: str, judul: str, *remah: tuple[str, str]) -> dict[str, Any]:
    """What every template of this area is given: the place, its tabs, what the reader may do, breadcrumbs."""
    siapa, hari = masuk_sebagai(request), timezone.localdate()
    daerah = daerah_dari(tempat)
    jejak = [("Kebijakan dan jadwal", reverse("kebijakan")), (daerah.nama, alamat("kebijakan-lihat", daerah))]
    if tempat != daerah:
        jejak.append((tempat.nama, alamat("kebijakan-lihat", tempat)))
    ada = [satu for satu in TAB if tempat == daerah or satu[2]]
    return {
        "tempat": tempat,
        "daerah": daerah,
        "judul": judul,
        "tab": [(label, alamat(nama, tempat), nama == tab) for label, nama, _, _ in ada],
        "panduan": reverse("panduan-halaman", args=["pengelola"]) + "#" + next(s[3] for s in TAB if s[1] == tab),
        "dapat_kebijakan": bool(boleh(siapa, Izin.ATUR_KEBIJAKAN, tempat, hari)),
        "dapat_jadwal": bool(boleh(siapa, Izin.ATUR_JADWAL, tempat, hari)),
        "remah": [*jejak, *remah, (judul, "")],
    }


def baca_tahun(request: HttpRequest, bawaan: int | None = None) -> int:
    """The year that the address asks for by `?tahun=`, else this year."""
    tahun = bilangan(request.GET.get("tahun", "")) or bawaan
    return tahun if tahun is not None and tahun in TAHUN else timezone.localdate().year


def periksa_tahun(tahun: int) -> int:
    """A year of an address. Raises Http404 for one that no plan can be about."""
    if tahun not in TAHUN:
        raise Http404("Tahun ini tidak ada.")
    return tahun


def sekitar(tahun: int, hari: date) -> list[int]:
    """Years to choose from on a page: around this one and around the one shown."""
    return sorted({*range(hari.year - 3, hari.year + 3), tahun} & set(TAHUN), reverse=True)
