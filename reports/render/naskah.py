"""What a reader must find in a print, in reading order: the text of a document, piece by piece.

The gate (reports.render.gerbang) looks for exactly these pieces. Plain Python.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from reports.document import (
    Angka,
    Bergambar,
    BlokTandaTangan,
    Daftar,
    Dokumen,
    Judul,
    Kop,
    LampiranBerkas,
    Paragraf,
    Potongan,
    Tabel,
    Unsur,
    plain,
)
from reports.render.susunan import table_of_contents

_TAK_TERLIHAT = re.compile(r"[\s\u00ad\u200b\u2060\ufeff]+")
_SAMBUNG = re.compile(r"(?<=[^\W\d_])[-\u2010](?=[^\W\d_])")


def normalise(teks: str) -> str:
    """A text without what typesetting changes: spaces, line ends, ligatures, hyphens between letters.

    A minus sign and every hyphen next to a digit stay.
    """
    return _SAMBUNG.sub("", _TAK_TERLIHAT.sub("", unicodedata.normalize("NFKC", teks)))


@dataclass(frozen=True, slots=True)
class Potong:
    """One piece: a text that stands together, or a row of a table as its cells.

    `tempat` says where it belongs, for a message; `kepala` is the head that a table repeats on every page.
    """

    tempat: str
    sel: tuple[str, ...]
    kunci: tuple[str, ...] = ()
    tabel: str = ""
    kepala: str = ""


def pieces(dokumen: Dokumen) -> Iterator[Potong]:
    """Every piece of the document in printing order, contents and lists included."""
    if dokumen.sampul:
        yield from (Potong("Sampul", (teks,)) for teks in (*dokumen.sampul.baris, *dokumen.sampul.kaki))
    for bab in dokumen.awal:
        yield Potong(bab.judul, (bab.label, bab.judul))
        for unsur in bab.isi:
            yield from _of_element(bab.judul, unsur)
    yield from _contents(dokumen)
    for bab in (*dokumen.bab, *dokumen.lampiran):
        tempat = bab.label or bab.judul
        yield Potong(tempat, (bab.label, bab.judul))
        for unsur in bab.isi:
            yield from _of_element(tempat, unsur)
    yield from (Potong("Catatan", (teks,)) for teks in dokumen.catatan_kaki)


def _contents(dokumen: Dokumen) -> Iterator[Potong]:
    yield Potong("Daftar Isi", ("DAFTAR ISI",))
    yield from (Potong("Daftar Isi", (satu.nomor, satu.teks)) for satu in table_of_contents(dokumen))
    for jenis, nama in ((Tabel, "Tabel"), (Bergambar, "Gambar")):
        isi = [unsur for bab in dokumen.all_bab() for unsur in bab.isi if isinstance(unsur, jenis)]
        bernomor = [f"{nama} {unsur.nomor} {unsur.judul}" for unsur in isi if unsur.nomor]
        if bernomor:
            yield Potong(f"Daftar {nama}", (f"DAFTAR {nama.upper()}",))
            yield from (Potong(f"Daftar {nama}", (teks,)) for teks in bernomor)


def _of_element(tempat: str, unsur: Unsur) -> Iterator[Potong]:
    if isinstance(unsur, Judul):
        yield Potong(tempat, (unsur.nomor, unsur.teks))
    elif isinstance(unsur, Paragraf):
        yield Potong(tempat, (plain(unsur.isi),), _keys(unsur.isi))
    elif isinstance(unsur, Daftar):
        yield from (Potong(tempat, (plain(butir),), _keys(butir)) for butir in unsur.butir)
    elif isinstance(unsur, Tabel):
        yield from _of_table(unsur)
    elif isinstance(unsur, Bergambar | LampiranBerkas):
        nomor = "" if isinstance(unsur, LampiranBerkas) else unsur.nomor
        yield Potong(tempat, (f"Gambar {nomor} {unsur.judul}" if nomor else unsur.judul,))
        yield Potong(tempat, (unsur.sumber,))
    elif isinstance(unsur, Kop | BlokTandaTangan):
        yield from (Potong(nama, (teks,)) for nama, teks in _lines_of(tempat, unsur))


def _lines_of(tempat: str, unsur: Kop | BlokTandaTangan) -> Iterator[tuple[str, str]]:
    """The lines of a letterhead or of signatures, each with where it stands."""
    if isinstance(unsur, Kop):
        yield from ((f"{tempat}, kop", teks) for teks in (*unsur.baris, *unsur.kaki))
        return
    for orang in unsur.penandatangan:
        yield from ((f"{tempat}, tanda tangan", teks) for teks in (*orang.atas, orang.nama, *orang.bawah))


def _of_table(tabel: Tabel) -> Iterator[Potong]:
    nama = f"Tabel {tabel.nomor}" if tabel.nomor else tabel.id
    yield Potong(nama, (f"Tabel {tabel.nomor} {tabel.judul}" if tabel.nomor else tabel.judul,))
    kepala = "".join(plain(sel.isi) for baris in tabel.kepala for sel in baris.sel)
    for jenis, bagian in (("kepala", tabel.kepala), ("", tabel.badan)):
        for nomor, baris in enumerate(bagian, start=1):
            sel = tuple(plain(satu.isi) for satu in baris.sel)
            kunci = tuple(" ".join(_keys(satu.isi)) for satu in baris.sel)
            yield Potong(f"{nama}, {jenis or 'baris'} {nomor}", sel, kunci, tabel.id, kepala)
    yield from (Potong(f"{nama}, keterangan", (teks,)) for teks in (tabel.sumber, *tabel.catatan))


def _keys(isi: tuple[Potongan, ...]) -> tuple[str, ...]:
    return tuple(satu.kunci for satu in isi if isinstance(satu, Angka))
