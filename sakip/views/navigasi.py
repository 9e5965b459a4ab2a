"""The menu, as a table: what it says, where it leads, and whose it is. Shown by base.html on every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from sakip.access import izin_dimiliki
from sakip.models import Pengguna
from sakip.workflow import Izin


@dataclass(frozen=True, slots=True)
class Menu:
    """One entry. `izin`: shown to whoever has the permission anywhere; `masuk`: to whoever is signed in; else to all.

    `awalan`: the addresses that belong to it, for marking where one is; its own address where empty.
    """

    label: str
    nama_url: str
    izin: Izin | None = None
    masuk: bool = False
    awalan: tuple[str, ...] = ()


#: In the order of the page. An entry needs an address in sakip/urls.py; tests/sakip/views/test_navigasi.py asks for it.
MENU: Sequence[Menu] = (
    Menu("Laporan", "daftar", awalan=("/laporan/",)),
    Menu("Daerah", "daerah", izin=Izin.LIHAT, awalan=("/daerah/", "/organisasi/")),
    Menu("Pengguna", "pengguna", izin=Izin.ATUR_PERAN, awalan=("/pengguna/", "/penugasan/")),
    Menu("Kebijakan dan jadwal", "kebijakan", izin=Izin.LIHAT, awalan=("/kebijakan/",)),
    Menu("Jejak", "jejak", izin=Izin.LIHAT_JEJAK),
    Menu("Panduan", "panduan", awalan=("/panduan/",)),
)


@dataclass(frozen=True, slots=True)
class Tautan:
    """An entry as one reader sees it."""

    label: str
    alamat: str
    kini: bool


def navigasi(request: HttpRequest) -> dict[str, Any]:
    """For templates: `navigasi`, the entries of this reader. Read only where a page shows them; one query."""
    return {"navigasi": SimpleLazyObject(lambda: susun_menu(request))}


def susun_menu(request: HttpRequest) -> list[Tautan]:
    """The entries of the reader, the one of this page marked."""
    siapa = getattr(request, "user", None)
    masuk = isinstance(siapa, Pengguna)
    izin = izin_dimiliki(siapa, timezone.localdate()) if isinstance(siapa, Pengguna) else frozenset()
    hasil = []
    for satu in MENU:
        if (satu.masuk and not masuk) or (satu.izin is not None and satu.izin not in izin):
            continue
        alamat = reverse(satu.nama_url)
        kini = request.path == alamat or any(request.path.startswith(awal) for awal in satu.awalan)
        hasil.append(Tautan(satu.label, alamat, kini))
    return hasil
