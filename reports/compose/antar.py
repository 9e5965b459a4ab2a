"""The sentence that leads to a table which no text precedes: a reader is never left with a heading and a bare table.

Source: regulasi.md 10.2; the words are in `kalimat.pengantar`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reports.compose.kalimat import dari_konteks
from reports.compose.kalimat.pengantar import pengantar_tabel, table_kind
from reports.compose.konteks import Konteks
from reports.compose.tabel import paragraf
from reports.document import Daftar, Paragraf, Tabel, Unsur

#: Elements that introduce what follows them. Formulas and remarks are paragraphs with a style of their own.
_PENDAHULU = (Paragraf, Daftar)


def lead_to_tables(konteks: Konteks, isi: Iterable[Unsur]) -> Iterator[Unsur]:
    """The elements of a chapter with a sentence before each numbered table that follows no text of its own.

    Tables of one kind that stand together (the parts of an agreement) are led to once.
    """
    sebelum: Unsur | None = None
    urutan = 0
    for unsur in isi:
        if isinstance(unsur, Paragraf) and unsur == sebelum:
            # Blocks that stand together and miss the same fact say so in the same words.
            continue
        if isinstance(unsur, Tabel) and unsur.nomor and not _led_to(sebelum, unsur):
            yield paragraf(*pengantar_tabel(dari_konteks.pengantar_tabel(konteks, unsur), urutan))
            urutan += 1
        yield unsur
        sebelum = unsur


def _led_to(sebelum: Unsur | None, tabel: Tabel) -> bool:
    """Whether the element before a table already says what it is."""
    if isinstance(sebelum, Tabel):
        return bool(table_kind(sebelum.id)) and table_kind(sebelum.id) == table_kind(tabel.id)
    return isinstance(sebelum, _PENDAHULU) and not (isinstance(sebelum, Paragraf) and sebelum.gaya)
