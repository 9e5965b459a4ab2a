"""What the readers share: grouping rows by their parent, and the parts that several facts have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

from django.db.models import Model, QuerySet

from reports.calc import Bentuk
from reports.calc import Target as NilaiTarget
from reports.inputs import Sumber
from sakip.choices import baca
from sakip.models.dasar import BerTarget
from sakip.models.organisasi import PengampuBase

M = TypeVar("M", bound=Model)


class _Bersumber(Protocol):
    sumber_dokumen: str
    sumber_tempat: str


def per_induk(queryset: QuerySet[M], induk: str) -> Mapping[int, list[M]]:
    """The rows by the value of a column of theirs, in their order of printing. One query; no key is ever missing."""
    hasil: defaultdict[int, list[M]] = defaultdict(list)
    for baris in queryset.order_by("letak", "pk"):
        hasil[getattr(baris, induk)].append(baris)
    return hasil


def sumber(baris: _Bersumber) -> Sumber:
    """Where the fact was read."""
    return Sumber(dokumen=baris.sumber_dokumen, tempat=baris.sumber_tempat)


def target(baris: BerTarget) -> NilaiTarget:
    """The target in the columns of the row."""
    return NilaiTarget(
        bentuk=baca(Bentuk, baris.bentuk),
        angka=baris.angka,
        bawah=baris.bawah,
        atas=baris.atas,
        level=baris.level or None,
        operator=baris.operator,
        predikat=baris.predikat,
    )


def pengampu(baris: Iterable[PengampuBase], peran: str) -> tuple[str, ...]:
    """The owners in one capacity: code of the unit or of the post, or the plan's own words."""
    return tuple(_pengampu(satu) for satu in baris if satu.peran == peran)


def _pengampu(satu: PengampuBase) -> str:
    if satu.unit is not None:
        return satu.unit.kode
    return satu.jabatan.kode if satu.jabatan is not None else satu.sebutan


def kode(objek: Model | None) -> str:
    """The code of a referenced row, "" where there is none."""
    return "" if objek is None else str(getattr(objek, "kode"))  # noqa: B009  (the models share no typed base)
