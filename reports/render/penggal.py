"""A finished piece of a print: whole pages as a PDF file of their own, and what the joiner has to know about them.

The form on disk is JSON followed by the PDF, behind a checksum, so that reading a file somebody tampered with can fail
but never run anything. Plain Python. Source: issue 3, part 7.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

_TANDA = b"SAKIP-PENGGAL-1\n"
_SIDIK = 32

Titik = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Penanda:
    """A bookmark: its level from 1, its text and where on its page it leads to, in points from the lower left."""

    tingkat: int
    teks: str
    titik: Titik


@dataclass(frozen=True, slots=True)
class Nomor:
    """Where the number of the page goes: right end of its base line, its size in points, its colour (0 to 1)."""

    titik: Titik
    ukuran: float
    warna: tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Muka:
    """A page: the points its ids lie at, its bookmarks in order, and the place of its number (None: it has none)."""

    jangkar: Mapping[str, Titik]
    penanda: tuple[Penanda, ...] = ()
    nomor: Nomor | None = None


@dataclass(frozen=True, slots=True)
class Huruf:
    """What a piece uses of a bundled face: `kode` is its name in the piece, `berkas` the file in the package of the
    face.

    `lebar` is the width of each glyph in thousandths of the size, `teks` what each glyph stands for.
    """

    kode: str
    berkas: str
    lebar: Mapping[int, float]
    teks: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Penggal:
    """`muka` are the pages of `pdf` in order, `huruf` the bundled faces it uses, `unsur` counts its elements."""

    muka: tuple[Muka, ...]
    huruf: tuple[Huruf, ...]
    unsur: int
    pdf: bytes


def encode(penggal: Penggal) -> bytes:
    """The piece as a file: a mark, the SHA-256 of what follows, the length of the JSON, the JSON, the PDF."""
    isi = {
        "muka": [
            [{nama: list(titik) for nama, titik in satu.jangkar.items()}, _bookmarks(satu), _number(satu.nomor)]
            for satu in penggal.muka
        ],
        "huruf": [[satu.kode, satu.berkas, [*satu.lebar.items()], [*satu.teks.items()]] for satu in penggal.huruf],
        "unsur": penggal.unsur,
    }
    kepala = json.dumps(isi, ensure_ascii=False, separators=(",", ":")).encode()
    badan = len(kepala).to_bytes(8) + kepala + penggal.pdf
    return _TANDA + sha256(badan).digest() + badan


def _bookmarks(muka: Muka) -> list[list[object]]:
    return [[satu.tingkat, satu.teks, list(satu.titik)] for satu in muka.penanda]


def _number(nomor: Nomor | None) -> list[object] | None:
    return None if nomor is None else [list(nomor.titik), nomor.ukuran, list(nomor.warna)]


def decode(isi: bytes) -> Penggal | None:
    """The piece of a file; None when the file is not one, or not whole."""
    badan = isi[len(_TANDA) + _SIDIK :]
    if not isi.startswith(_TANDA) or sha256(badan).digest() != isi[len(_TANDA) : len(_TANDA) + _SIDIK]:
        return None
    akhir = 8 + int.from_bytes(badan[:8])
    kepala = json.loads(badan[8:akhir])
    return Penggal(
        muka=tuple(_read_page(*satu) for satu in kepala["muka"]),
        huruf=tuple(Huruf(kode, berkas, dict(lebar), dict(teks)) for kode, berkas, lebar, teks in kepala["huruf"]),
        unsur=kepala["unsur"],
        pdf=badan[akhir:],
    )


def _read_page(jangkar: dict[str, list[float]], penanda: list[list[Any]], nomor: list[Any] | None) -> Muka:
    return Muka(
        {nama: (x, y) for nama, (x, y) in jangkar.items()},
        tuple(Penanda(tingkat, teks, (titik[0], titik[1])) for tingkat, teks, titik in penanda),
        None if nomor is None else Nomor((nomor[0][0], nomor[0][1]), nomor[1], (nomor[2][0], nomor[2][1], nomor[2][2])),
    )
