"""Where a page may end inside a table: ends of a table kept together, rows tied together by spanning cells.

An engine prints a spanning cell with its first row and leaves a hole where the span goes on over the page. So short
runs of rows are kept together, and longer spans are cut into parts: the first part holds the text, the rest are empty
cells that go on under it, and a page that begins with such a part says in its margin what goes on. Plain Python.
Source: regulasi.md 10.2 (never cut a sasaran from its indicators); issue 3, part 5.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from reports.document import Angka, Baris, JenisBaris, Tabel, plain
from reports.letak import Letak, place
from reports.render.lebar import Tinggi

#: Height, in pages, up to which rows that spans tie together are never separated.
PADU = Decimal("0.25")
#: Least and greatest height of the parts, in pages, that a longer run is cut into.
BAGIAN = Decimal("0.08")
BAGIAN_TERTINGGI = Decimal("0.2")
#: A table no higher than this part of a page is never broken.
KECIL = Decimal("0.22")
#: How many rows stay together at the head and at the foot of a table, fewer where they are this high: a page that ends
#: with the first rows is less of a blemish than one that holds nothing but the last ones.
SEIKAT = (3, 5)
CUKUP = (Decimal("0.07"), Decimal("0.13"))
#: Letters of the line that says what goes on, and its labels: the first and the last ones.
PANJANG_LANJUTAN = 100
LABEL_TERBANYAK = 3
_LABEL_TERPENDEK = 4
#: Rows that stand over others, the higher one first.
_TINGKAT = {JenisBaris.KELOMPOK: 0, JenisBaris.SUBKELOMPOK: 1}


@dataclass(frozen=True, slots=True)
class SelCetak:
    """A cell as printed, `baris` rows high; `sambungan`: goes on from the part before; `bersambung`: into the next."""

    letak: Letak
    baris: int
    sambungan: bool = False
    bersambung: bool = False


@dataclass(frozen=True, slots=True)
class Kelompok:
    """Rows `awal` and following; `padu`: no page ends between them.

    `lanjutan` says what goes on after them ("" when nothing does); None where it never did.
    """

    awal: int
    padu: bool
    baris: tuple[tuple[SelCetak, ...], ...]
    lanjutan: str | None = None

    @property
    def bound(self) -> range:
        """The rows after which no page ends.

        Said row by row: WeasyPrint 70 takes no notice of `break-inside: avoid` on the first group of rows of a table.
        """
        return range(self.awal, self.awal + len(self.baris) - 1 if self.padu else self.awal)


def is_small(tinggi: Tinggi) -> bool:
    """Whether the table is to stand on one page, with its caption and its notes."""
    return tinggi.of(0, len(tinggi.baris)) <= KECIL


def bound_rows(tinggi: Tinggi, kelompok: Sequence[Kelompok] = ()) -> frozenset[int]:
    """The rows after which no page ends: those at either end of the table, so that none is left alone with the head.

    At the foot the bundle ends rather below one of `kelompok`, which it would take along as a whole.
    """
    jumlah = len(tinggi.baris)
    ujung = {jumlah - 1 - satu.bound.stop for satu in kelompok if satu.bound}
    awal = _end_of_bundle(tinggi.baris, SEIKAT[0], CUKUP[0], frozenset())
    akhir = _end_of_bundle(tinggi.baris[::-1], SEIKAT[1], CUKUP[1], ujung)
    return frozenset((*range(awal), *range(max(jumlah - 1 - akhir, 0), jumlah - 1)))


def _end_of_bundle(baris: Sequence[Decimal], seikat: int, cukup: Decimal, ujung: Container[int]) -> int:
    """The last row, from 0, that stays with the first; from the third row on none of `ujung`, where a group begins."""
    terisi = Decimal(0)
    for nomor, tinggi in enumerate(baris):
        if nomor > 1 and nomor in ujung:
            return nomor - 1
        terisi += tinggi
        if nomor + 1 == seikat or terisi >= cukup:
            return nomor
    return max(len(baris) - 1, 0)


def leading_rows(baris: Sequence[Baris]) -> frozenset[int]:
    """Headings inside a table that stand over what is below them: no page ends after them.

    One that is followed by its like has nothing below it. Were it tied to that, many of them could be tied to more than
    a page, and then WeasyPrint 70 stops.
    """
    return frozenset(
        nomor
        for nomor, (satu, berikut) in enumerate(pairwise(baris))
        if _TINGKAT.get(satu.jenis, len(_TINGKAT)) < _TINGKAT.get(berikut.jenis, len(_TINGKAT))
    )


def row_groups(tabel: Tabel, tinggi: Tinggi) -> Iterator[Kelompok]:
    """The body of a table as groups of rows, in order; rows that nothing ties together come in one group."""
    letak = place(tabel, tabel.badan)
    lepas = 0
    for awal, akhir in linked_rows(tabel.badan):
        if akhir - awal == 1:
            continue
        if lepas < awal:
            yield _group(letak, lepas, awal, padu=False)
        if tinggi.of(awal, akhir) <= PADU:
            yield _group(letak, awal, akhir, padu=True)
        else:
            for mulai, batas in _parts(letak, awal, akhir, tinggi):
                yield _group(letak, mulai, batas, padu=True, lanjutan=_continues(letak, awal, batas))
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
    """Cut rows `awal` to `akhir` where few spans are cut; no part is lower than a spanning text that begins in it."""
    mulai = awal
    while mulai < akhir:
        batas = _next_cut(letak, awal, mulai, akhir, tinggi)
        yield mulai, batas
        mulai = batas


def _next_cut(letak: Sequence[tuple[Letak, ...]], awal: int, mulai: int, akhir: int, tinggi: Tinggi) -> int:
    """Of the places where the part from `mulai` may end, the one where the fewest spans go on, the first of these."""
    calon: list[tuple[int, int]] = []
    for batas in range(mulai + 1, akhir + 1):
        setinggi = sum(tinggi.baris[mulai:batas], Decimal(0))
        teks = [perlu for baris, _, perlu in tinggi.rentang if mulai <= baris < batas]
        if calon and setinggi > BAGIAN_TERTINGGI:
            break
        if setinggi >= max(BAGIAN, *teks, Decimal(0)):
            calon.append((len(_crossing(letak, awal, batas)), batas))
    return min(calon, default=(0, akhir))[1]


def _crossing(letak: Sequence[tuple[Letak, ...]], awal: int, batas: int) -> list[tuple[int, Letak]]:
    """The cells that begin above row `batas` and go on in it, each with its row, from left to right."""
    semua = [(nomor, satu) for nomor in range(awal, batas) for satu in letak[nomor] if nomor + satu.sel.baris > batas]
    return sorted(semua, key=lambda satu: satu[1].kolom)


def _continues(letak: Sequence[tuple[Letak, ...]], awal: int, batas: int) -> str:
    """What the spans that go on in row `batas` are about, in words: no figures, no row numbers, and of cells that run
    down beside each other over the same rows only the first.
    """
    label: dict[tuple[int, int], str] = {}
    for nomor, satu in _crossing(letak, awal, batas):
        teks = " ".join(plain(satu.sel.isi).split())
        angka = any(isinstance(potong, Angka) for potong in satu.sel.isi)
        if not angka and sum(map(str.isalpha, teks)) >= _LABEL_TERPENDEK:
            label.setdefault((nomor, satu.sel.baris), teks)
    semua = list(label.values())
    pilihan = semua[:1] + semua[1:][1 - LABEL_TERBANYAK :]
    panjang = PANJANG_LANJUTAN // max(len(pilihan), 1)
    return f"Lanjutan: {' › '.join(_shorten(satu, panjang) for satu in pilihan)}" if pilihan else ""


def _shorten(teks: str, panjang: int) -> str:
    return teks if len(teks) <= panjang else f"{teks[:panjang].rsplit(' ', 1)[0]} …"


def _group(
    letak: Sequence[tuple[Letak, ...]], awal: int, akhir: int, *, padu: bool, lanjutan: str | None = None
) -> Kelompok:
    """Rows `awal` up to `akhir`, with the part of every span that lies there, spans from rows above included."""
    baris: list[list[SelCetak]] = [[] for _ in range(awal, akhir)]
    for nomor in range(akhir):
        for satu in letak[nomor]:
            ujung = nomor + satu.sel.baris
            if ujung > awal:
                mulai = max(nomor, awal)
                isi = SelCetak(satu, min(ujung, akhir) - mulai, nomor < awal, ujung > akhir)
                baris[mulai - awal].append(isi)
    urut = tuple(tuple(sorted(satu, key=lambda sel: sel.letak.kolom)) for satu in baris)
    return Kelompok(awal, padu, urut, lanjutan)
