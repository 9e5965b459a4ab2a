"""Upright or wide: which tables and diagrams really need a page on its side.

Turning a page leaves the rest of the one before it empty, and the reader turns the report. So what the composer marks
as wide lies on its side only where it gains from it, and a table too wide to stand is laid down even without the mark.
Plain Python. Source: regulasi.md 10.2; issue 3, part 5.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from reports.document import Bab, Bagan, Dokumen, Tabel, Unsur, plain
from reports.letak import place
from reports.render.lebar import Ukuran, estimate, fit, line_widths
from reports.render.metrik import LEBAR_HURUF

#: Smallest type, in points, in which a table marked as wide is still set upright.
TERBACA = Decimal("7.5")
#: Letters that a line of its widest column of text has to hold for that. Where at most `SEDIKIT` columns are text fewer
#: are enough, if every one of them holds so many: then the rows do not get tall.
HURUF_PER_BARIS = 20
HURUF_PER_BARIS_SEDIKIT = 14
SEDIKIT = 2
#: Average number of letters from which on a column is one of text.
_TEKS = 25
#: A table marked as wide stands upright when it takes at most this many times the pages it takes on its side, or less
#: than one page anyway.
LEBIH = Decimal("1.35")
SEHALAMAN = Decimal("0.8")
#: Whether an element is printed on its side on paper of this name.
Tanya = Callable[[Tabel | Bagan, str], bool]


def settle_orientation(dokumen: Dokumen, tanya: Tanya | None = None) -> Dokumen:
    """The document with the mark `lanskap` of every table and diagram set to how it is printed.

    `tanya` answers instead of `needs_wide_page`; one that remembers its answers spares time. Raises ValueError for a
    table whose rows do not fill its columns.
    """
    awal, bab, lampiran = (
        tuple(_chapter(satu, dokumen.kertas, tanya or needs_wide_page) for satu in bagian)
        for bagian in (dokumen.awal, dokumen.bab, dokumen.lampiran)
    )
    return replace(dokumen, awal=awal, bab=bab, lampiran=lampiran)


def _chapter(bab: Bab, kertas: str, tanya: Tanya) -> Bab:
    """Tables of one form lie down together: a reader compares them, and pages would be turned back and forth."""
    perlu = {satu.id: tanya(satu, kertas) for satu in bab.isi if isinstance(satu, Tabel | Bagan)}
    bentuk = {satu.id: _form(satu) for satu in bab.isi if isinstance(satu, Tabel)}
    rebah = {bentuk[nama] for nama in bentuk if perlu[nama]}
    perlu |= {nama: satu in rebah for nama, satu in bentuk.items()}
    return replace(bab, isi=tuple(_settle(satu, perlu) for satu in bab.isi))


def _form(tabel: Tabel) -> tuple[str, ...]:
    return tuple(plain(sel.isi) for baris in tabel.kepala for sel in baris.sel)


def _settle(unsur: Unsur, perlu: Mapping[str, bool]) -> Unsur:
    if not isinstance(unsur, Tabel | Bagan) or perlu[unsur.id] == unsur.lanskap:
        return unsur
    return replace(unsur, lanskap=perlu[unsur.id])


def needs_wide_page(unsur: Tabel | Bagan, kertas: str) -> bool:
    """Whether the table or the diagram is printed on its side.

    A table marked as wide is not, where upright its figures and words are whole, its type is not smaller than
    `TERBACA`, its texts have room and its rows take hardly more pages. One without the mark is, where only so its
    figures stay whole. A diagram is, where it is marked so and its type would be too small upright.
    """
    if isinstance(unsur, Bagan):
        return unsur.lanskap and _diagram_needs_wide_page(unsur)
    return _table_needs_wide_page(unsur, kertas)


def _table_needs_wide_page(tabel: Tabel, kertas: str) -> bool:
    tegak = replace(tabel, lanskap=False)
    ukuran = fit(tegak, kertas)
    if not tabel.lanskap:
        return not ukuran.muat and fit(replace(tabel, lanskap=True), kertas).muat
    halaman = _pages(tegak, ukuran, kertas)
    if not ukuran.lega or ukuran.huruf < TERBACA or not _has_room(tegak, ukuran, kertas):
        return True
    rebah = replace(tabel, lanskap=True)
    return halaman > max(SEHALAMAN, LEBIH * _pages(rebah, fit(rebah, kertas), kertas))


def _pages(tabel: Tabel, ukuran: Ukuran, kertas: str) -> Decimal:
    return sum(estimate(tabel, ukuran, kertas).baris, Decimal(0))


def _has_room(tabel: Tabel, ukuran: Ukuran, kertas: str) -> bool:
    """Whether the columns of text hold enough letters on a line; a table without one has room enough."""
    panjang: dict[int, list[int]] = {}
    for letak in place(tabel, tabel.badan):
        for satu in (satu for satu in letak if satu.sel.kolom == 1 and satu.sel.isi):
            panjang.setdefault(satu.kolom, []).append(len(plain(satu.sel.isi)))
    lebar = line_widths(tabel, ukuran, kertas)
    teks = [lebar[kolom] for kolom, isi in panjang.items() if sum(isi) > _TEKS * len(isi)]
    if not teks or max(teks) >= HURUF_PER_BARIS * LEBAR_HURUF:
        return True
    return len(teks) <= SEDIKIT and min(teks) >= HURUF_PER_BARIS_SEDIKIT * LEBAR_HURUF


def _diagram_needs_wide_page(bagan: Bagan) -> bool:
    # Imported here: the drawing tools take a second to load, and most documents of the tests have no diagram.
    from reports.render.bagan import reads_upright

    return not reads_upright(bagan)
