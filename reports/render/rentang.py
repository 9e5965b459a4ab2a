"""Where a page may end inside a table: rows tied together by spanning cells, and spans longer than a page.

An engine prints a spanning cell with its first row and leaves a hole where the span goes on over the page. So runs of
rows that fit on a page are kept together, and longer spans are cut into parts: the first part holds the text, the rest
are empty cells that go on under it. Plain Python. Source: regulasi.md 10.2 (never cut a sasaran from its indicators).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reports.document import Baris, Tabel
from reports.render.lebar import UTUH, Tinggi
from reports.render.susunan import Letak, place

#: Height of the parts, in pages, that a span too long for a page is cut into.
BAGIAN = Decimal("0.12")


@dataclass(frozen=True, slots=True)
class SelCetak:
    """A cell as printed, `baris` rows high; `sambungan`: goes on from the part before; `bersambung`: into the next."""

    letak: Letak
    baris: int
    sambungan: bool = False
    bersambung: bool = False


@dataclass(frozen=True, slots=True)
class Kelompok:
    """Rows `awal` and following; `padu`: no page ends between them."""

    awal: int
    padu: bool
    baris: tuple[tuple[SelCetak, ...], ...]


def row_groups(tabel: Tabel, tinggi: Tinggi) -> Iterator[Kelompok]:
    """The body of a table as groups of rows, in order; rows that nothing ties together come in one group."""
    letak = place(tabel, tabel.badan)
    lepas = 0
    for awal, akhir in linked_rows(tabel.badan):
        if akhir - awal == 1:
            continue
        if lepas < awal:
            yield _group(letak, lepas, awal, padu=False)
        if tinggi.of(awal, akhir) <= UTUH:
            yield _group(letak, awal, akhir, padu=True)
        else:
            yield from (_group(letak, *bagian, padu=True) for bagian in _parts(letak, awal, akhir, tinggi))
        lepas = akhir
    if lepas < len(letak):
        yield _group(letak, lepas, len(letak), padu=False)


def linked_rows(baris: Sequence[Baris]) -> Iterator[tuple[int, int]]:
    """Start and end of each run of rows that cells spanning rows tie together; a free row is a run of one."""
    awal, akhir = 0, 0
    for nomor, satu in enumerate(baris):
        if nomor >= akhir:
            if nomor:
                yield awal, nomor
            awal = nomor
        akhir = max(akhir, nomor + max((sel.baris for sel in satu.sel), default=1))
    if baris:
        yield awal, len(baris)


def _parts(letak: Sequence[tuple[Letak, ...]], awal: int, akhir: int, tinggi: Tinggi) -> Iterator[tuple[int, int]]:
    """Cut rows `awal` to `akhir` where the fewest spans are cut; no part is lower than a spanning text in it."""
    potong = {batas: _crossing(letak, awal, batas) for batas in range(awal + 1, akhir)}
    sedikit = min(potong.values(), default=0)
    mulai = awal
    for batas in (batas for batas, jumlah in potong.items() if jumlah == sedikit):
        teks = [perlu for baris, _, perlu in tinggi.rentang if mulai <= baris < batas]
        if sum(tinggi.baris[mulai:batas], Decimal(0)) >= max(BAGIAN, *teks, Decimal(0)):
            yield mulai, batas
            mulai = batas
    yield mulai, akhir


def _crossing(letak: Sequence[tuple[Letak, ...]], awal: int, batas: int) -> int:
    return sum(nomor + satu.sel.baris > batas for nomor in range(awal, batas) for satu in letak[nomor])


def _group(letak: Sequence[tuple[Letak, ...]], awal: int, akhir: int, *, padu: bool) -> Kelompok:
    """Rows `awal` up to `akhir`, with the part of every span that lies there, spans from rows above included."""
    baris: list[list[SelCetak]] = [[] for _ in range(awal, akhir)]
    for nomor in range(akhir):
        for satu in letak[nomor]:
            ujung = nomor + satu.sel.baris
            if ujung > awal:
                mulai = max(nomor, awal)
                isi = SelCetak(satu, min(ujung, akhir) - mulai, nomor < awal, ujung > akhir)
                baris[mulai - awal].append(isi)
    return Kelompok(awal, padu, tuple(tuple(sorted(satu, key=lambda sel: sel.letak.kolom)) for satu in baris))
