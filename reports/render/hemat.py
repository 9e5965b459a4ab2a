"""Sparing the PDF library work that it does more than once; not a byte of the result changes.

Measured with pydyf 0.13 (`make bench`): it turns every object into bytes, streams compressed, once to write it and
again for the identifier of the file; and it lists the references of all pages anew for every tag, so that tagging grows
with cells times pages.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pydyf  # type: ignore[import-untyped]


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
