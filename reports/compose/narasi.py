"""Narrative: paragraphs in which `{angka:KUNCI}` is a live reference to a figure, never a typed digit (desain.md 3)."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping

from reports.compose.blok import SistematikaSalah, blok
from reports.compose.konteks import Konteks
from reports.compose.tabel import paragraf
from reports.document import Paragraf, Potongan, Teks, Unsur

KOSONG = "Narasi bagian ini belum diisi."

_ACUAN = re.compile(r"\{angka:([^{}]*)\}")


@blok("narasi", "Narasi bagian, dengan acuan angka yang hidup")
def narasi(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """The narrative of the section that calls the block; says so where nobody has written it yet."""
    return narrative_of(konteks, konteks.bagian) or (paragraf(KOSONG, gaya="catatan"),)


def narrative_of(konteks: Konteks, bagian: str) -> tuple[Paragraf, ...]:
    """The paragraphs written for a section, in order; empty when there are none.

    Paragraphs are separated by blank lines; line breaks inside one are spaces. Raises SistematikaSalah for a reference
    to a figure that does not exist, naming the nearest key.
    """
    isi = [satu.isi for satu in konteks.masukan.laporan.narasi if satu.bagian == bagian]
    potong = (teks.strip() for satu in isi for teks in re.split(r"\n\s*\n", satu))
    return tuple(Paragraf(isi=tuple(_runs(konteks, bagian, " ".join(teks.split())))) for teks in potong if teks)


def _runs(konteks: Konteks, bagian: str, teks: str) -> Iterator[Potongan]:
    akhir = 0
    for cocok in _ACUAN.finditer(teks):
        if cocok.start() > akhir:
            yield Teks(teks=teks[akhir : cocok.start()])
        yield konteks.run(_known_key(konteks, bagian, cocok.group(1).strip()))
        akhir = cocok.end()
    if akhir < len(teks):
        yield Teks(teks=teks[akhir:])


def _known_key(konteks: Konteks, bagian: str, kunci: str) -> str:
    if kunci not in konteks.buku:
        mirip = difflib.get_close_matches(kunci, list(konteks.buku), n=3)
        saran = f"; yang paling dekat: {', '.join(mirip)}" if mirip else ""
        raise SistematikaSalah(f"Narasi bagian {bagian}: angka dengan kunci {kunci!r} tidak ada{saran}.")
    return kunci
