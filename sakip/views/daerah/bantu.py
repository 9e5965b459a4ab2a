"""What the pages of the region and its offices share: loading by code, breadcrumbs, who may change things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from sakip.access import boleh
from sakip.models import Pemda, PerangkatDaerah
from sakip.views.halaman import ambil, masuk_sebagai
from sakip.workflow import Izin

Pemilik = Pemda | PerangkatDaerah
Remah = list[tuple[str, str]]


def ambil_pemda(request: HttpRequest, pemda: str, izin: Izin = Izin.ATUR_DAERAH) -> Pemda:
    """The region of the address. Raises Http404, TidakBoleh, PerluMasuk."""
    return ambil(request, Pemda, izin=izin, kode__iexact=pemda)


def ambil_pd(request: HttpRequest, pemda: str, kode: str, izin: Izin = Izin.ATUR_DAERAH) -> PerangkatDaerah:
    """The office of the address. Raises Http404, TidakBoleh, PerluMasuk."""
    return ambil(request, PerangkatDaerah, izin=izin, pemda__kode__iexact=pemda, kode__iexact=kode)


def dapat_ubah(request: HttpRequest, objek: Model) -> bool:
    """Whether the page offers to change the object; the action decides again when it is asked."""
    return bool(boleh(masuk_sebagai(request), Izin.ATUR_DAERAH, objek, timezone.localdate()))


def alamat(nama: str, pemilik: Pemilik) -> str:
    """A page of a region or of an office: the address `daerah-NAMA` or `pd-NAMA` ("" is its first page)."""
    if isinstance(pemilik, PerangkatDaerah):
        return reverse(f"pd-{nama}" if nama else "pd", args=[pemilik.pemda.kode, pemilik.kode])
    return reverse(f"daerah-{nama}" if nama else "daerah-pd", args=[pemilik.kode])


def remah(pemilik: Pemilik, *lain: tuple[str, str]) -> Remah:
    """Breadcrumbs down to the owner and what follows; the last one is the page itself."""
    pemda = pemilik.pemda if isinstance(pemilik, PerangkatDaerah) else pemilik
    hasil: Remah = [(pemda.nama, alamat("", pemda))]
    if isinstance(pemilik, PerangkatDaerah):
        hasil.append((pemilik.nama, alamat("", pemilik)))
    return [*hasil, *lain]


def isi_isian(
    pemilik: Pemilik, judul: str, batal: str, jejak: Sequence[tuple[str, str]] = (), **lain: Any
) -> dict[str, Any]:
    """The context of a page that is one form."""
    return {"judul": judul, "batal": batal, "remah": remah(pemilik, *jejak, (judul, "")), **lain}
