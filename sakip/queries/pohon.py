"""Trees of units and of posts: from the top down, and whether a parent would close a circle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from sakip.models import Jabatan, UnitKerja

Simpul = TypeVar("Simpul", UnitKerja, Jabatan)

#: The column that names the parent.
INDUK: Mapping[type[UnitKerja] | type[Jabatan], str] = {UnitKerja: "induk_id", Jabatan: "atasan_id"}


def induk(satu: UnitKerja | Jabatan) -> int | None:
    """Key of the row above, if there is one."""
    return satu.induk_id if isinstance(satu, UnitKerja) else satu.atasan_id


def melingkar(pk: int, atas: int | None, peta: Mapping[int, int | None]) -> bool:
    """Whether the row would stand below itself with that parent; `peta` is the parent of every row, by key."""
    dilalui: set[int] = set()
    while atas is not None and atas not in dilalui:
        if atas == pk:
            return True
        dilalui.add(atas)
        atas = peta.get(atas)
    return False


def terurut(baris: Sequence[Simpul]) -> list[tuple[Simpul, int]]:
    """The rows from the top down, each followed by those below it, with its depth; a parent elsewhere makes a root."""
    ada = {satu.pk for satu in baris}
    anak: dict[int | None, list[Simpul]] = {}
    for satu in sorted(baris, key=lambda satu: (satu.letak, satu.pk), reverse=True):
        atas = induk(satu)
        anak.setdefault(atas if atas in ada else None, []).append(satu)
    hasil: list[tuple[Simpul, int]] = []
    tumpukan = [(satu, 0) for satu in anak.get(None, [])]
    while tumpukan:
        satu, dalam = tumpukan.pop()
        hasil.append((satu, dalam))
        tumpukan += [(bawah, dalam + 1) for bawah in anak.get(satu.pk, [])]
    return hasil
