"""The composed report of a page, kept in the cache by the hash of its inputs and the version of the code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast
from urllib.parse import quote

from django.core.cache import caches
from django.utils.connection import ConnectionProxy

from reports.compose import compose
from reports.figures import BukuAngka, hitung_buku
from reports.render.situs import Potongan, render_body
from sakip.models import Laporan
from sakip.queries.laporan import Kumpulan, collect, tanda_data, versi_cetak

cache = ConnectionProxy(caches, "susunan")
#: Characters of the hash in addresses and cache keys.
PANJANG = 16


@dataclass(frozen=True, slots=True)
class Susunan:
    """A composed report: the hash of its inputs, its title and its chapters."""

    sidik: str
    judul: str
    isi: Potongan


def compose_page(laporan: Laporan) -> Susunan:
    """The report as it stands. Raises Galat, SistematikaSalah or RenderGagal with what is to be mended."""
    tanda = _mark(laporan)
    sidik = cache.get(tanda)
    kunci = _key("susunan", laporan, sidik) if sidik else ""
    susunan = cache.get(kunci) if sidik else None
    if susunan is None:
        kumpulan = collect(laporan)
        susunan = cache.get(_key("susunan", laporan, kumpulan.sidik)) or _compose(laporan, kumpulan)
        cache.set(tanda, kumpulan.sidik)
    return cast(Susunan, susunan)


def read_buku(laporan: Laporan, sidik: str) -> tuple[BukuAngka, bool]:
    """The figures that the page of these inputs was printed from, and whether they are still those.

    `sidik` may be shortened; without one it is the page as it stands. Where its book is no longer kept, the figures are
    computed from the facts of today.
    """
    terakhir = sidik or cache.get(_mark(laporan))
    buku = cache.get(_key("buku", laporan, terakhir)) if terakhir else None
    if buku is not None:
        return cast(BukuAngka, buku), True
    tanda, kumpulan = _mark(laporan), collect(laporan)
    _compose(laporan, kumpulan)
    cache.set(tanda, kumpulan.sidik)
    buku = cache.get(_key("buku", laporan, kumpulan.sidik)) or hitung_buku(kumpulan.masukan)
    return cast(BukuAngka, buku), not sidik or kumpulan.sidik.startswith(sidik)


def _compose(laporan: Laporan, kumpulan: Kumpulan) -> Susunan:
    buku = hitung_buku(kumpulan.masukan)
    dokumen = compose(kumpulan.masukan, buku)
    pendek = kumpulan.sidik[:PANJANG]
    isi = render_body(dokumen, lambda kunci: f"angka/{quote(kunci, safe='')}/?s={pendek}")
    susunan = Susunan(kumpulan.sidik, dokumen.judul, isi)
    cache.set(_key("buku", laporan, kumpulan.sidik), buku)
    cache.set(_key("susunan", laporan, kumpulan.sidik), susunan)
    return susunan


def _mark(laporan: Laporan) -> str:
    """Where the hash of the inputs is kept as long as nothing was written since."""
    return f"sidik:{laporan.pk}:{versi_cetak()}:{tanda_data(laporan)}"


def _key(apa: str, laporan: Laporan, sidik: str) -> str:
    return f"{apa}:{laporan.pk}:{versi_cetak()}:{sidik[:PANJANG]}"
