"""Bringing the rows of an aggregate into line with facts: by natural key, in place, with stable row ids.

A second run over the same facts changes nothing, and then the trail gets nothing either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db.models import Model, ProtectedError, QuerySet

from sakip.actions._jejak import fingerprint, record
from sakip.actions.errors import DataSalah
from sakip.models import Pengguna

M = TypeVar("M", bound=Model)
Baris = Mapping[str, Any]
#: Rows per statement; far below the number of parameters either database takes.
SEKALIGUS = 500


@dataclass(slots=True)
class Hitungan:
    """What happened to the rows of one kind."""

    dibuat: int = 0
    diubah: int = 0
    dihapus: int = 0
    tetap: int = 0

    @property
    def berubah(self) -> bool:
        """Whether anything did."""
        return bool(self.dibuat or self.diubah or self.dihapus)

    @property
    def jumlah(self) -> int:
        """Rows there are now."""
        return self.dibuat + self.diubah + self.tetap


@dataclass(slots=True)
class Bagian:
    """One aggregate being loaded: its counts, and the removals that have to wait."""

    aksi: str
    objek: Model | None
    sidik: str
    hitungan: dict[str, Hitungan] = field(default_factory=dict)
    _buang: list[tuple[type[Model], list[int], str]] = field(default_factory=list)
    #: Rows already counted as created or changed. Kept as objects too, so that an id is never used twice.
    _tercatat: dict[int, Model] = field(default_factory=dict)

    def sync(
        self,
        queryset: QuerySet[M],
        baris: Iterable[Baris],
        kunci: Sequence[str],
        *,
        awal: Baris | None = None,
        diri: str = "",
        buang: bool = True,
    ) -> dict[tuple[Any, ...], M]:
        """Make the rows of the queryset those that are wanted, matched by the columns `kunci`; return them by key.

        `awal` holds columns that only a new row gets. Rows no longer wanted are removed when the whole load is done
        (`buang` False keeps them); `diri` names their reference to their own table, emptied first.
        """
        hitungan = self.hitungan.setdefault(str(queryset.model._meta.model_name), Hitungan())
        ada = {tuple(getattr(satu, nama) for nama in kunci): satu for satu in queryset}
        hasil: dict[tuple[Any, ...], M] = {}
        baru: list[M] = []
        berubah: dict[int, M] = {}
        medan: set[str] = set()
        for satu in baris:
            kunci_baris = tuple(satu[nama] for nama in kunci)
            lama = ada.pop(kunci_baris, None)
            if lama is None:
                lama = queryset.model(**{**(awal or {}), **satu})
                baru.append(lama)
            elif beda := apply(lama, satu):
                berubah[lama.pk] = lama
                medan |= beda
            hasil[kunci_baris] = lama
        queryset.model._default_manager.bulk_create(baru, batch_size=SEKALIGUS)
        update(list(berubah.values()), medan)
        self._tercatat |= {id(satu): satu for satu in (*baru, *berubah.values())}
        hitungan.dibuat += len(baru)
        hitungan.diubah += len(berubah)
        hitungan.tetap += len(hasil) - len(baru) - len(berubah)
        if buang and ada:
            self._buang.append((queryset.model, [satu.pk for satu in ada.values()], diri))
        return hasil

    def link(self, baris: Iterable[tuple[M, Baris]]) -> None:
        """Set columns that could only be known once all rows exist (a reference within one table)."""
        berubah, medan = [], set[str]()
        for satu, isi in baris:
            if beda := apply(satu, isi):
                berubah.append(satu)
                medan |= beda
        update(berubah, medan)
        for satu in berubah:
            if id(satu) not in self._tercatat:
                hitungan = self.hitungan[str(satu._meta.model_name)]
                hitungan.diubah += 1
                hitungan.tetap -= 1

    def remove(self) -> None:
        """Carry out the removals, the last noted first, because later tables refer to earlier ones.

        Raises DataSalah where something outside the aggregate still refers to a row.
        """
        for model, pk, diri in reversed(self._buang):
            for potong in _potong(pk):
                queryset = model._default_manager.filter(pk__in=potong)
                if diri:
                    queryset.update(**{diri: None})
                try:
                    queryset.delete()
                except ProtectedError as salah:
                    raise DataSalah("", _masih_dipakai(model, salah)) from salah
            self.hitungan[str(model._meta.model_name)].dihapus += len(pk)
        self._buang.clear()


@dataclass(slots=True)
class Muatan:
    """One load: its aggregates in the order they came, removed in reverse and then written to the trail."""

    oleh: Pengguna
    dasar: str
    bagian: list[Bagian] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)

    def start(self, aksi: str, objek: Model | None, fakta: object) -> Bagian:
        """Begin one aggregate; `fakta` is what its event keeps the fingerprint of."""
        bagian = Bagian(aksi, objek, fingerprint(fakta))
        self.bagian.append(bagian)
        return bagian

    def finish(self) -> HasilMuat:
        """Remove what is no longer wanted, then write one event for each aggregate that changed."""
        for bagian in reversed(self.bagian):
            bagian.remove()
        for bagian in self.bagian:
            if any(satu.berubah for satu in bagian.hitungan.values()):
                record(bagian.aksi, bagian.objek, oleh=self.oleh, sesudah=_ringkas(bagian), dasar=self.dasar)
        return HasilMuat.dari(self)


@dataclass(frozen=True, slots=True)
class HasilMuat:
    """What a load did, by kind of row, and remarks for the person who started it."""

    hitungan: Mapping[str, Hitungan]
    catatan: tuple[str, ...] = ()

    @classmethod
    def dari(cls, muatan: Muatan) -> HasilMuat:
        """The sum over all aggregates."""
        hasil: dict[str, Hitungan] = {}
        for bagian in muatan.bagian:
            for nama, satu in bagian.hitungan.items():
                jumlah = hasil.setdefault(nama, Hitungan())
                for medan in Hitungan.__slots__:
                    setattr(jumlah, medan, getattr(jumlah, medan) + getattr(satu, medan))
        return cls(hasil, tuple(muatan.catatan))

    @property
    def berubah(self) -> bool:
        """Whether anything was created, changed or removed."""
        return any(satu.berubah for satu in self.hitungan.values())


def apply(baris: Model, isi: Baris) -> set[str]:
    """Set the columns that differ and tell which. A change of content also counts up `versi_baris`."""
    beda = {nama for nama, nilai in isi.items() if getattr(baris, nama) != nilai}
    for nama in beda:
        setattr(baris, nama, isi[nama])
    if beda and hasattr(baris, "versi_baris"):
        baris.versi_baris += 1
        beda.add("versi_baris")
    return beda


def update(baris: Sequence[Model], medan: Iterable[str]) -> None:
    """Save the columns of changed rows, many at a time."""
    if baris:
        type(baris[0])._default_manager.bulk_update(baris, sorted(medan), batch_size=SEKALIGUS)


def _ringkas(bagian: Bagian) -> Mapping[str, Any]:
    return {
        "baris": {
            nama: {"dibuat": satu.dibuat, "diubah": satu.diubah, "dihapus": satu.dihapus, "jumlah": satu.jumlah}
            for nama, satu in bagian.hitungan.items()
        },
        "sha256": bagian.sidik,
    }


def _masih_dipakai(model: type[Model], salah: ProtectedError) -> str:
    oleh = sorted({str(satu._meta.model_name) for satu in salah.protected_objects})
    return f"baris {model._meta.model_name} tidak ada lagi di sumber, tetapi masih dipakai {', '.join(oleh)}"


def _potong(pk: Sequence[int]) -> Iterator[Sequence[int]]:
    for awal in range(0, len(pk), SEKALIGUS):
        yield pk[awal : awal + SEKALIGUS]
