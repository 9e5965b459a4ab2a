"""Cause, obstacle, solution and follow-up on the page: running text while it is short, lists where it is not.

Source: regulasi.md 1.7 (analysis 5).
"""

from __future__ import annotations

from collections.abc import Iterator

from reports.compose.kalimat.analisis import Analisis, uraian_analisis
from reports.compose.kalimat.bahasa import Isi, sambung
from reports.compose.tabel import paragraf
from reports.document import Daftar, Teks, Unsur

#: Up to this many items stand in one sentence.
SEBARIS = 3


def analysis_elements(satu: Analisis) -> Iterator[Unsur]:
    """The parts that were written. Nothing where there are none: `periksa` says so, a signed page does not."""
    teks: list[Isi] = []
    for bagian in uraian_analisis(satu):
        if len(bagian.butir) <= SEBARIS:
            teks.append(bagian.isi)
            continue
        if teks:
            yield paragraf(*sambung(*teks))
            teks = []
        yield paragraf(f"{_capital(bagian.pembuka)}:")
        yield Daftar(butir=tuple((Teks(teks=_capital(butir)),) for butir in bagian.butir), bernomor=True)
    if teks:
        yield paragraf(*sambung(*teks))


def _capital(teks: str) -> str:
    """An item of a list and what leads to it start with a capital, whatever their writer did."""
    return f"{teks[:1].upper()}{teks[1:]}"
