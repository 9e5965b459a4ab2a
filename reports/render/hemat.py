"""Sparing the print engine work that it does more than once, or for nothing; not a byte of the print changes.

Measured with pydyf 0.13 (`make bench`): it turns every object into bytes, streams compressed, once to write it and
again for the identifier of the file; and it lists the references of all pages anew for every tag, so that tagging grows
with cells times pages. It cuts the faces for every piece of a print, which the joined print replaces by its own.
"""

from collections.abc import Callable, Container, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import pydyf  # type: ignore[import-untyped]
import weasyprint.pdf


class _Jadi(pydyf.Object):  # type: ignore[misc]
    """An object whose bytes are known."""

    def __init__(self, asal: pydyf.Object) -> None:
        super().__init__()
        self.number, self.generation, self.free = asal.number, asal.generation, asal.free
        self._dapat_dipadatkan = bool(asal.compressible)
        self._isi = bytes(asal.data)

    @property
    def data(self) -> bytes:
        return self._isi

    @property
    def compressible(self) -> bool:
        return self._dapat_dipadatkan


def settle(pdf: pydyf.PDF) -> None:
    """Turn every object into its bytes, once. Call it last before writing: later changes of an object are lost."""
    for nomor, satu in enumerate(pdf.objects):
        if satu.free != "f":
            pdf.objects[nomor] = _Jadi(satu)


@contextmanager
def cached_page_references() -> Iterator[None]:
    """List the references of the pages again only when there are more pages."""
    asal = pydyf.PDF.page_references
    terakhir: dict[str, Any] = {}

    def ingat(pdf: pydyf.PDF) -> object:
        # The list itself, not its id, so that no other file can be taken for this one.
        anak = pdf.pages["Kids"]
        panjang = len(anak)
        if terakhir.get("anak") is not anak or terakhir.get("panjang") != panjang:
            terakhir.update(anak=anak, panjang=panjang, rujukan=asal.fget(pdf))
        return terakhir["rujukan"]

    pydyf.PDF.page_references = property(ingat)
    try:
        yield
    finally:
        pydyf.PDF.page_references = asal


@contextmanager
def faces_left_out(bersama: Callable[[Mapping[str, Any]], Container[str]]) -> Iterator[None]:
    """Write the faces that `bersama` names by their hash, out of those that were used, without their letters."""
    asal = weasyprint.pdf.build_fonts_dictionary

    def build(pdf: pydyf.PDF, fonts: Mapping[str, Any], *lain: object) -> object:
        kosong = bersama(fonts)
        for satu in fonts.values():
            if satu.hash in kosong:
                satu.clean = lambda *_: None
                satu.file_content = b""
        return asal(pdf, fonts, *lain)

    weasyprint.pdf.build_fonts_dictionary = build
    try:
        yield
    finally:
        weasyprint.pdf.build_fonts_dictionary = asal
