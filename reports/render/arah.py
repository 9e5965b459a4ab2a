"""Upright or wide: which tables and diagrams really need a page on its side.

Turning a page leaves the rest of the one before it empty, and the reader turns the report. So what the composer marks
as wide lies on its side only where it gains from it, and a table too wide to stand is laid down even without the mark.
Plain Python. Source: regulasi.md 10.2; issue 3, part 5.
"""

from collections.abc import Container, Mapping
from dataclasses import replace
from decimal import Decimal

from reports.document import Bab, Bagan, Dokumen, Tabel, Unsur, plain
from reports.letak import place
from reports.render.lebar import Ukuran, estimate, fit, line_widths
from reports.render.metrik import LEBAR_HURUF

#: Smallest type, in points, in which a table marked as wide is still set upright.
TERBACA = Decimal("7.5")
#: Letters that a line of its widest column of text has to hold for that; fewer in a table of at most half a page.
HURUF_PER_BARIS = 20
HURUF_PER_BARIS_KECIL = 18
_SETENGAH = Decimal("0.5")
#: Average number of letters from which on a column is one of text.
_TEKS = 25
#: A table marked as wide stands upright when it takes at most this many times the pages it takes on its side, or less
#: than one page anyway.
LEBIH = Decimal("1.35")
SEHALAMAN = Decimal("0.8")


def settle_orientation(dokumen: Dokumen) -> Dokumen:
    """The document with the mark `lanskap` of every table and diagram set to how it is printed.

    Raises ValueError for a table whose rows do not fill its columns.
    """
    awal, bab, lampiran = (
        tuple(_chapter(satu, dokumen.kertas) for satu in bagian)
        for bagian in (dokumen.awal, dokumen.bab, dokumen.lampiran)
    )
    return replace(dokumen, awal=awal, bab=bab, lampiran=lampiran)


def _chapter(bab: Bab, kertas: str) -> Bab:
    """Tables of one form lie down together: a reader compares them, and pages would be turned back and forth."""
    perlu = {satu.id: needs_wide_page(satu, kertas) for satu in bab.isi if isinstance(satu, Tabel)}
    bentuk = {satu.id: _form(satu) for satu in bab.isi if isinstance(satu, Tabel)}
    rebah = {bentuk[nama] for nama, satu in perlu.items() if satu}
    return replace(bab, isi=tuple(_settle(satu, bentuk, rebah) for satu in bab.isi))


def _form(tabel: Tabel) -> tuple[str, ...]:
    return tuple(plain(sel.isi) for baris in tabel.kepala for sel in baris.sel)


def _settle(unsur: Unsur, bentuk: Mapping[str, tuple[str, ...]], rebah: Container[tuple[str, ...]]) -> Unsur:
    if isinstance(unsur, Tabel):
        perlu = bentuk[unsur.id] in rebah
    elif isinstance(unsur, Bagan) and unsur.lanskap:
        perlu = _diagram_needs_wide_page(unsur)
    else:
        return unsur
    return unsur if perlu == unsur.lanskap else replace(unsur, lanskap=perlu)


def needs_wide_page(tabel: Tabel, kertas: str) -> bool:
    """Whether the table is printed on its side.

    A table marked as wide is not, where upright its figures and words are whole, its type is not smaller than
    `TERBACA`, its texts have room and its rows take hardly more pages. One without the mark is, where only so its
    figures stay whole.
    """
    tegak = replace(tabel, lanskap=False)
    ukuran = fit(tegak, kertas)
    if not tabel.lanskap:
        return not ukuran.muat and fit(replace(tabel, lanskap=True), kertas).muat
    halaman = _pages(tegak, ukuran, kertas)
    huruf = HURUF_PER_BARIS_KECIL if halaman <= _SETENGAH else HURUF_PER_BARIS
    if not ukuran.lega or ukuran.huruf < TERBACA or _letters(tegak, ukuran, kertas) < huruf:
        return True
    rebah = replace(tabel, lanskap=True)
    return halaman > max(SEHALAMAN, LEBIH * _pages(rebah, fit(rebah, kertas), kertas))


def _pages(tabel: Tabel, ukuran: Ukuran, kertas: str) -> Decimal:
    return sum(estimate(tabel, ukuran, kertas).baris, Decimal(0))


def _letters(tabel: Tabel, ukuran: Ukuran, kertas: str) -> Decimal:
    """Letters on a line of the widest column of text; a table without one has room enough."""
    panjang: dict[int, list[int]] = {}
    for letak in place(tabel, tabel.badan):
        for satu in (satu for satu in letak if satu.sel.kolom == 1 and satu.sel.isi):
            panjang.setdefault(satu.kolom, []).append(len(plain(satu.sel.isi)))
    lebar = line_widths(tabel, ukuran, kertas)
    teks = [lebar[kolom] for kolom, isi in panjang.items() if sum(isi) > _TEKS * len(isi)]
    return max(teks) / LEBAR_HURUF if teks else Decimal(HURUF_PER_BARIS)


def _diagram_needs_wide_page(bagan: Bagan) -> bool:
    # Imported here: the drawing tools take a second to load, and most documents of the tests have no diagram.
    from reports.render.bagan import reads_upright

    return not reads_upright(bagan)
