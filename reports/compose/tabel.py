"""Pieces that tables are made of: heads with merged cells, text cells, spans, ids."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reports.document import Baris, JenisBaris, Kolom, Paragraf, Potongan, Rata, Sel, Tabel, Teks

STRIP = "–"
"""Printed where a figure has no place at all (the indicator did not exist), as the published reports do."""


@dataclass(frozen=True, slots=True)
class Kol:
    """A column: its head, its share of the width and the alignment of its body."""

    judul: str
    lebar: int
    rata: Rata = Rata.KIRI


@dataclass(frozen=True, slots=True)
class Grup:
    """Columns under one merged head."""

    judul: str
    anak: tuple[Kol, ...]


def kanan(judul: str, lebar: int) -> Kol:
    """A column of figures that are added or compared down the page."""
    return Kol(judul, lebar, Rata.KANAN)


def tengah(judul: str, lebar: int) -> Kol:
    """A column of short values of mixed units, or of numbers of rows."""
    return Kol(judul, lebar, Rata.TENGAH)


def sel(
    *isi: Potongan | str,
    kolom: int = 1,
    baris: int = 1,
    rata: Rata | None = None,
    menjorok: int = 0,
    tebal: bool = False,
) -> Sel:
    """A cell of runs; plain strings become text. Empty strings leave no run."""
    runs = tuple(Teks(teks=satu, tebal=tebal) if isinstance(satu, str) else satu for satu in isi if satu != "")
    return Sel(isi=runs, kolom=kolom, baris=baris, rata=rata, menjorok=menjorok)


def baris(*isi: Sel | Potongan | str, jenis: JenisBaris = JenisBaris.ISI) -> Baris:
    """A row of cells; a run or a string becomes a cell of its own."""
    tebal = jenis is not JenisBaris.ISI
    return Baris(sel=tuple(satu if isinstance(satu, Sel) else sel(satu, tebal=tebal) for satu in isi), jenis=jenis)


def baris_kelompok(judul: str, lebar: int, jenis: JenisBaris = JenisBaris.KELOMPOK) -> Baris:
    """A row whose one cell runs over the whole width: a heading inside the table."""
    return Baris(sel=(sel(judul, kolom=lebar, rata=Rata.KIRI, tebal=True),), jenis=jenis)


def spanned(kiri: Sequence[Sel], kanan: Sequence[Sequence[Sel]]) -> list[Baris]:
    """Rows that share the cells of `kiri`: these run down over all rows of `kanan`, which must not be empty."""
    tinggi = len(kanan)
    bersama = tuple(replace(satu, baris=tinggi) for satu in kiri)
    return [Baris(sel=(*(bersama if n == 0 else ()), *satu)) for n, satu in enumerate(kanan)]


def build_table(
    id_tabel: str,
    judul: str,
    kolom: Sequence[Kol | Grup],
    badan: Iterable[Baris],
    *,
    lanskap: bool = False,
    baku: bool = False,
    sumber: str = "",
    catatan: Iterable[str] = (),
) -> Tabel:
    """A table with its head built from `kolom`; captions are numbered later. `baku`: a prescribed form."""
    rata = tuple(anak for satu in kolom for anak in (satu.anak if isinstance(satu, Grup) else (satu,)))
    return Tabel(
        id=id_tabel,
        judul=judul,
        kolom=tuple(Kolom(lebar=Decimal(satu.lebar), rata=satu.rata) for satu in rata),
        kepala=_build_head(kolom),
        badan=tuple(badan),
        lanskap=lanskap,
        baku=baku,
        sumber=sumber,
        catatan=tuple(catatan),
    )


def _build_head(kolom: Sequence[Kol | Grup]) -> tuple[Baris, ...]:
    tingkat = 2 if any(isinstance(satu, Grup) for satu in kolom) else 1
    atas = tuple(
        sel(satu.judul, kolom=len(satu.anak), rata=Rata.TENGAH, tebal=True)
        if isinstance(satu, Grup)
        else sel(satu.judul, baris=tingkat, rata=Rata.TENGAH, tebal=True)
        for satu in kolom
    )
    if tingkat == 1:
        return (Baris(sel=atas),)
    bawah = tuple(
        sel(anak.judul, rata=Rata.TENGAH, tebal=True) for satu in kolom if isinstance(satu, Grup) for anak in satu.anak
    )
    return Baris(sel=atas), Baris(sel=bawah)


def width(kolom: Sequence[Kol | Grup]) -> int:
    """How many physical columns the description makes."""
    return sum(len(satu.anak) if isinstance(satu, Grup) else 1 for satu in kolom)


def paragraf(*isi: Potongan | str, gaya: str = "", rata: Rata = Rata.KIRI) -> Paragraf:
    """A paragraph of runs; plain strings become text."""
    runs = tuple(Teks(teks=satu) if isinstance(satu, str) else satu for satu in isi if satu != "")
    return Paragraf(isi=runs, gaya=gaya, rata=rata)


def slug(teks: str) -> str:
    """Lower-case letters, digits and hyphens: fit for an id. "2024-murni" stays, "S5.IPP" becomes "s5-ipp"."""
    return re.sub(r"[^a-z0-9]+", "-", teks.lower()).strip("-")


def huruf(n: int) -> str:
    """1 -> "a", 26 -> "z", 27 -> "aa": the numbering of sub kegiatan."""
    teks = ""
    while n > 0:
        n, sisa = divmod(n - 1, 26)
        teks = chr(ord("a") + sisa) + teks
    return teks


def romawi(n: int) -> str:
    """1 -> "I", 4 -> "IV": the numbering of units and chapters. Raises ValueError for n < 1."""
    if n < 1:
        raise ValueError(f"angka Romawi mulai dari 1, bukan {n}")
    teks = ""
    for nilai, tanda in _ROMAWI:
        kali, n = divmod(n, nilai)
        teks += tanda * kali
    return teks


_ROMAWI = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
