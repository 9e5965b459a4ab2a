"""The registry of blocks: what an outline may call, with which options, and which tables and figures come of it.

A block is a function of the context and its options to elements of the document. It neither numbers tables nor makes
ids unique (reports.compose.dokumen does), and it computes nothing: figures come from the BukuAngka.
Source: desain.md 3 (Report) and 5 (keys and table ids are generated from this registry).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from reports.compose.konteks import Konteks
from reports.document import Unsur

Susun = Callable[[Konteks, Mapping[str, str]], tuple[Unsur, ...]]


class SistematikaSalah(ValueError):
    """An outline that cannot be followed: the message names the section, the block and what is wrong, in Indonesian."""


@dataclass(frozen=True, slots=True)
class Pilihan:
    """One option of a block: a choice among `nilai`, or, where `nilai` is empty, a year of four digits.

    `bawaan` is what holds when the outline does not set it; "" leaves the decision to the block.
    """

    nilai: tuple[str, ...] = ()
    bawaan: str = ""

    def salah(self, isi: str) -> str:
        """Why `isi` is not a value of this option, "" when it is one."""
        if self.nilai:
            return "" if isi in self.nilai else f"harus salah satu dari {', '.join(self.nilai)}"
        return "" if re.fullmatch(r"[12]\d{3}", isi) else "harus tahun empat angka"


@dataclass(frozen=True, slots=True)
class Blok:
    """One entry of the registry. `tabel` are the ids of its tables ("{…}" stands for an option or a code), `keluarga`
    the families of keys it prints.
    """

    id: str
    judul: str
    susun: Susun
    tabel: tuple[str, ...] = ()
    keluarga: tuple[str, ...] = ()
    pilihan: Mapping[str, Pilihan] = field(default_factory=dict)


BLOK: dict[str, Blok] = {}


def blok(
    id_blok: str,
    judul: str,
    *,
    tabel: tuple[str, ...] = (),
    keluarga: tuple[str, ...] = (),
    pilihan: Mapping[str, Pilihan] | None = None,
) -> Callable[[Susun], Susun]:
    """Register a block under `id_blok`; the registration is the line that documents it in docs/kunci.md."""

    def daftarkan(susun: Susun) -> Susun:
        if id_blok in BLOK:
            raise ValueError(f"blok {id_blok} terdaftar dua kali")
        BLOK[id_blok] = Blok(id_blok, judul, susun, tabel, keluarga, pilihan or {})
        return susun

    return daftarkan


def resolve_options(satu: Blok, pilihan: Mapping[str, str], tempat: str) -> dict[str, str]:
    """The options of a call with defaults filled in.

    Raises SistematikaSalah, naming `tempat` (the section), for an option the block does not have or a wrong value.
    """
    for nama, isi in pilihan.items():
        if nama not in satu.pilihan:
            dikenal = ", ".join(satu.pilihan) or "tidak ada"
            raise SistematikaSalah(
                f"{tempat}: blok {satu.id} tidak mengenal pilihan {nama!r}; pilihan yang dikenal: {dikenal}."
            )
        if salah := satu.pilihan[nama].salah(isi):
            raise SistematikaSalah(f"{tempat}: pilihan {nama}={isi!r} pada blok {satu.id} {salah}.")
    return {nama: pilihan.get(nama, satu.pilihan[nama].bawaan) for nama in satu.pilihan}
