"""Where the cells of a table stand, and tables without the columns that say nothing. Plain Python.

A cell of the document knows how many columns and rows it covers, not in which column it begins; that follows from the
cells before and above it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reports.document import Baris, Sel, Tabel, plain

#: What a cell holds that says nothing: no text, or the dash printed where a figure has no place.
KOSONG = frozenset({"", "–", "-"})


@dataclass(frozen=True, slots=True)
class Letak:
    """A cell and the first column it stands in, from 0."""

    sel: Sel
    kolom: int


def place(tabel: Tabel, baris: Sequence[Baris]) -> tuple[tuple[Letak, ...], ...]:
    """The rows of a head or a body with a column for each cell, cells that span rows taken into account.

    Raises ValueError, naming the table and the row, when a row does not fill the columns exactly: such a table prints
    its figures under the wrong heads.
    """
    jumlah = len(tabel.kolom)
    sisa = [0] * jumlah
    hasil = []
    for nomor, satu in enumerate(baris, start=1):
        letak, terisi = [], 0
        for sel in satu.sel:
            while terisi < jumlah and sisa[terisi]:
                terisi += 1
            letak.append(Letak(sel, terisi))
            if terisi + sel.kolom > jumlah or any(sisa[terisi : terisi + sel.kolom]):
                raise ValueError(f"{tabel.id}: sel pada baris {nomor} tidak muat dalam {jumlah} kolom")
            sisa[terisi : terisi + sel.kolom] = [sel.baris] * sel.kolom
            terisi += sel.kolom
        if 0 in sisa:
            raise ValueError(f"{tabel.id}: baris {nomor} tidak mengisi {jumlah} kolom")
        sisa = [satu - 1 for satu in sisa]
        hasil.append(tuple(letak))
    if any(sisa):
        raise ValueError(f"{tabel.id}: sel pada baris terakhir melampaui tabel")
    return tuple(hasil)


def drop_empty_columns(tabel: Tabel) -> Tabel:
    """The table without the columns whose every cell is empty or a dash; as it is where its form is prescribed.

    Cells that cover a dropped column and others get narrower. Raises as `place`.
    """
    buang = frozenset() if tabel.baku else _empty_columns(tabel)
    if not buang or len(buang) == len(tabel.kolom):
        return tabel
    kolom = tuple(satu for nomor, satu in enumerate(tabel.kolom) if nomor not in buang)
    kepala, badan = (_without(tabel, bagian, buang) for bagian in (tabel.kepala, tabel.badan))
    return replace(tabel, kolom=kolom, kepala=kepala, badan=badan)


def _empty_columns(tabel: Tabel) -> frozenset[int]:
    """Columns that have cells of their own in the body, all of them empty."""
    isi: dict[int, bool] = {}
    for letak in place(tabel, tabel.badan):
        for satu in (satu for satu in letak if satu.sel.kolom == 1):
            isi[satu.kolom] = isi.get(satu.kolom, False) or plain(satu.sel.isi).strip() not in KOSONG
    return frozenset(nomor for nomor, ada in isi.items() if not ada)


def _without(tabel: Tabel, baris: Sequence[Baris], buang: frozenset[int]) -> tuple[Baris, ...]:
    hasil = []
    for satu, letak in zip(baris, place(tabel, baris), strict=True):
        sel = [replace(isi.sel, kolom=sisa) for isi in letak if (sisa := isi.sel.kolom - _covered(isi, buang))]
        hasil.append(replace(satu, sel=tuple(sel)))
    return tuple(hasil)


def _covered(letak: Letak, buang: frozenset[int]) -> int:
    return sum(nomor in buang for nomor in range(letak.kolom, letak.kolom + letak.sel.kolom))
