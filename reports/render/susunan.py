"""How a chapter is laid out, decided once for every format: plain Python, no library.

Chapters are cut into runs of upright and wide pages. Source: desain.md 5 (landscape pages).
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reports.document import (
    Bab,
    Bagan,
    Bergambar,
    BlokTandaTangan,
    Daftar,
    Dokumen,
    Judul,
    LampiranBerkas,
    Paragraf,
    PemisahHalaman,
    Tabel,
    Unsur,
    plain,
)

#: About so many letters stand on a line of the lists of contents.
HURUF_SEBARIS = 92
#: Longest introduction, in characters, that moves to the wide page together with the table it introduces.
PENGANTAR = 1500
#: The same where no heading begins it.
KALIMAT = 300


@dataclass(frozen=True, slots=True)
class Segmen:
    """A run of elements on pages of one orientation."""

    lanskap: bool
    isi: tuple[Unsur, ...]


def segments(bab: Bab) -> tuple[Segmen, ...]:
    """The chapter as runs of upright and wide pages, in order; a chapter without content is one empty upright run.

    A wide table or diagram takes its headings and a short introduction along, so that no page is left with a heading
    alone; short text between two of them, and short text and signatures that close a chapter, stay on the wide pages.
    A forced break where a new page begins anyway is left out.
    """
    lebar = [isinstance(unsur, Tabel | Bagan) and unsur.lanskap for unsur in bab.isi]
    for awal, akhir in _gaps(lebar):
        if akhir == len(lebar):
            ikut_dari = awal if awal and _is_short(bab.isi[awal:], (Paragraf, Daftar, BlokTandaTangan)) else akhir
        elif awal and _is_short(bab.isi[awal:akhir], (Paragraf, Daftar, Judul)):
            ikut_dari = awal
        else:
            ikut_dari = _start_of_introduction(bab.isi, awal, akhir)
        lebar[ikut_dari:akhir] = [True] * (akhir - ikut_dari)
    runs = (Segmen(satu.lanskap, _without_idle_breaks(satu.isi)) for satu in _group(bab.isi, lebar))
    return tuple(satu for satu in runs if satu.isi) or (Segmen(lanskap=False, isi=()),)


def _without_idle_breaks(isi: tuple[Unsur, ...]) -> tuple[Unsur, ...]:
    pemisah = [isinstance(unsur, PemisahHalaman) for unsur in isi]
    return tuple(
        unsur
        for nomor, unsur in enumerate(isi)
        if not pemisah[nomor] or (nomor > 0 and not all(pemisah[nomor:]) and not pemisah[nomor - 1])
    )


def _is_short(isi: Sequence[Unsur], jenis: tuple[type, ...]) -> bool:
    huruf = sum(len(plain(unsur.isi)) for unsur in isi if isinstance(unsur, Paragraf))
    huruf += sum(len(plain(butir)) for unsur in isi if isinstance(unsur, Daftar) for butir in unsur.butir)
    return huruf <= PENGANTAR and all(isinstance(unsur, jenis) for unsur in isi)


def _gaps(lebar: Sequence[bool]) -> list[tuple[int, int]]:
    """Start and end of each run of elements that are not wide tables."""
    hasil, awal = [], 0
    for nomor, satu in enumerate([*lebar, True]):
        if satu:
            if awal < nomor:
                hasil.append((awal, nomor))
            awal = nomor + 1
    return hasil


def _start_of_introduction(isi: Sequence[Unsur], awal: int, akhir: int) -> int:
    """Where the headings and the short text begin that lead to the wide table at `akhir`; `akhir` if there are none."""
    mulai, huruf = akhir, 0
    while mulai > awal:
        unsur = isi[mulai - 1]
        if isinstance(unsur, Paragraf):
            huruf += len(plain(unsur.isi))
        elif not isinstance(unsur, Judul):
            break
        if huruf > PENGANTAR:
            break
        mulai -= 1
    while mulai < akhir and mulai > awal and not isinstance(isi[mulai], Judul):
        mulai += 1
    return akhir - 1 if mulai == akhir and _leads(isi[awal:akhir]) else mulai


def _leads(isi: Sequence[Unsur]) -> bool:
    """Whether the last element is a sentence or two that only say what the table after it shows."""
    return isinstance(isi[-1], Paragraf) and len(plain(isi[-1].isi)) <= KALIMAT


def _group(isi: Sequence[Unsur], lebar: Sequence[bool]) -> Iterator[Segmen]:
    awal = 0
    for nomor in range(1, len(isi) + 1):
        if nomor == len(isi) or lebar[nomor] != lebar[awal]:
            yield Segmen(lanskap=lebar[awal], isi=tuple(isi[awal:nomor]))
            awal = nomor


def pictures(dokumen: Dokumen) -> Iterator[Bergambar]:
    """Every picture in printing order."""
    for bab in dokumen.all_bab():
        yield from (unsur for unsur in bab.isi if isinstance(unsur, Bergambar))


@dataclass(frozen=True, slots=True)
class Entri:
    """A line of the table of contents: `awal` says that its page number is roman."""

    id: str
    tingkat: int
    nomor: str
    teks: str
    awal: bool


def table_of_contents(dokumen: Dokumen) -> Iterator[Entri]:
    """Chapters (level 1), their headings of level 2 and 3 (of attachments those of level 2: what stands in them repeats
    itself) and attached files, with the lists the renderer adds, in printing order.
    """
    yield from _entries(dokumen.awal, 3, awal=True)
    yield Entri("daftar-isi", 1, "", "DAFTAR ISI", awal=True)
    if any(satu.nomor for satu in dokumen.tables()):
        yield Entri("daftar-tabel", 1, "", "DAFTAR TABEL", awal=True)
    if any(satu.nomor for satu in pictures(dokumen)):
        yield Entri("daftar-gambar", 1, "", "DAFTAR GAMBAR", awal=True)
    yield from _entries(dokumen.bab, 3, awal=False)
    yield from _entries(dokumen.lampiran, 2, awal=False)


def list_lines(entri: Iterable[str]) -> int:
    """About how many lines the entries of a list take in print, with their numbers and those of their pages."""
    return sum(math.ceil((len(satu) + 12) / HURUF_SEBARIS) for satu in entri)


def _entries(bagian: tuple[Bab, ...], tingkat: int, *, awal: bool) -> Iterator[Entri]:
    for bab in bagian:
        yield Entri(bab.id, 1, bab.label, bab.judul, awal)
        for unsur in bab.isi:
            if isinstance(unsur, Judul) and unsur.tingkat <= tingkat:
                yield Entri(unsur.id, unsur.tingkat, unsur.nomor, unsur.teks, awal)
            elif isinstance(unsur, LampiranBerkas):
                yield Entri(unsur.id, 2, "", unsur.judul, awal)
