"""The region's five-year plans as trees, for their pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sakip.models import Misi, Pemda, Rpjmd, SasaranDaerah, TujuanDaerah
from sakip.queries.masukan.dasar import per_induk


@dataclass(frozen=True, slots=True)
class RantingTujuan:
    """A tujuan with its sasaran."""

    tujuan: TujuanDaerah
    sasaran: tuple[SasaranDaerah, ...]


@dataclass(frozen=True, slots=True)
class RantingMisi:
    """A misi with its tujuan."""

    misi: Misi
    tujuan: tuple[RantingTujuan, ...]


def pohon_rpjmd(rpjmd: Rpjmd) -> list[RantingMisi]:
    """The whole version in printing order. Three queries."""
    tujuan = per_induk(TujuanDaerah.objects.filter(misi__rpjmd=rpjmd), "misi_id")
    sasaran = per_induk(SasaranDaerah.objects.filter(tujuan__misi__rpjmd=rpjmd), "tujuan_id")
    return [
        RantingMisi(misi, tuple(RantingTujuan(satu, tuple(sasaran[satu.pk])) for satu in tujuan[misi.pk]))
        for misi in Misi.objects.filter(rpjmd=rpjmd).order_by("letak", "pk")
    ]


@dataclass(frozen=True, slots=True)
class BarisRpjmd:
    """A version in the list: the newest of its period can be changed, older ones are kept as they were."""

    rpjmd: Rpjmd
    terbaru: bool


def daftar_rpjmd(pemda: Pemda) -> list[BarisRpjmd]:
    """All RPJMD of the region with their versions, the newest first. One query."""
    return list(_mark(Rpjmd.objects.filter(pemda=pemda).order_by("-tahun_awal", "-versi")))


def _mark(semua: Iterable[Rpjmd]) -> Iterator[BarisRpjmd]:
    dilihat: set[int] = set()
    for satu in semua:
        yield BarisRpjmd(satu, satu.tahun_awal not in dilihat)
        dilihat.add(satu.tahun_awal)


def terbaru(rpjmd: Rpjmd) -> bool:
    """Whether there is no newer version of the same period."""
    return not Rpjmd.objects.filter(pemda=rpjmd.pemda_id, tahun_awal=rpjmd.tahun_awal, versi__gt=rpjmd.versi).exists()
