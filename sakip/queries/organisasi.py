"""What the pages of the region and its offices show; a fixed number of queries each, whatever the number of rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from sakip.choices import JenisPemangku, JenisUnit, Status, TingkatJabatan, baca, label
from sakip.models import (
    Jabatan,
    Laporan,
    NamaLamaPD,
    PemangkuJabatan,
    Pemda,
    PendahuluPD,
    PerangkatDaerah,
    TahunAnggaran,
    UnitKerja,
)
from sakip.queries.pohon import terurut


@dataclass(frozen=True, slots=True)
class BarisUnit:
    """A unit in its place in the tree, and the posts that lead it."""

    unit: UnitKerja
    dalam: int
    jenis: str
    pemimpin: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pemegang:
    """Who holds a post on a day, and how; the personal number is no part of it."""

    nama: str
    jenis: JenisPemangku


@dataclass(frozen=True, slots=True)
class BarisJabatan:
    """A post in its place in the tree, with its level in words and who holds it."""

    jabatan: Jabatan
    dalam: int
    tingkat: str
    kepala: bool
    pemegang: tuple[Pemegang, ...]


@dataclass(frozen=True, slots=True)
class TahunKantor:
    """A year of an office: its newest report with its state, and whether there is a budget year."""

    tahun: int
    laporan: Laporan | None
    status: Status | None
    anggaran: bool


def pohon_unit(pd: PerangkatDaerah) -> list[BarisUnit]:
    """The units of the office from the top down. Two queries."""
    pemimpin: dict[int | None, list[str]] = {}
    for unit, nama in Jabatan.objects.filter(pd=pd, unit__isnull=False).order_by("letak").values_list("unit", "nama"):
        pemimpin.setdefault(unit, []).append(nama)
    return [
        BarisUnit(satu, dalam, label(JenisUnit, satu.jenis), tuple(pemimpin.get(satu.pk, ())))
        for satu, dalam in terurut(list(UnitKerja.objects.filter(pd=pd)))
    ]


def pohon_jabatan(pemilik: Pemda | PerangkatDaerah, hari: date) -> list[BarisJabatan]:
    """The posts of an office, or of the region itself, from the top down, with who holds them that day. Two queries."""
    milik = Q(pd=pemilik) if isinstance(pemilik, PerangkatDaerah) else Q(pemda=pemilik, pd__isnull=True)
    jabatan = list(Jabatan.objects.filter(milik).select_related("unit", "atasan"))
    pemegang = _holders(jabatan, hari)
    return [
        BarisJabatan(
            satu,
            dalam,
            label(TingkatJabatan, satu.tingkat) if satu.tingkat else "",
            satu.pk == pemilik.kepala_id,
            tuple(pemegang.get(satu.pk, ())),
        )
        for satu, dalam in terurut(jabatan)
    ]


def _holders(jabatan: Sequence[Jabatan], hari: date) -> Mapping[int, list[Pemegang]]:
    hasil: dict[int, list[Pemegang]] = {}
    baris = PemangkuJabatan.objects.filter(
        Q(sampai__isnull=True) | Q(sampai__gte=hari), jabatan__in=jabatan, mulai__lte=hari
    )
    for satu in baris.order_by("mulai", "pk"):
        hasil.setdefault(satu.jabatan_id, []).append(Pemegang(satu.nama, baca(JenisPemangku, satu.jenis)))
    return hasil


def masa_pemangku(jabatan: Jabatan) -> list[tuple[PemangkuJabatan, JenisPemangku]]:
    """Everybody who held the post, the newest first. One query."""
    baris = PemangkuJabatan.objects.filter(jabatan=jabatan).select_related("pengguna").order_by("-mulai", "-pk")
    return [(satu, baca(JenisPemangku, satu.jenis)) for satu in baris]


def tahun_kantor(pd: PerangkatDaerah) -> list[TahunKantor]:
    """The years that were opened or loaded for the office, the newest first. Two queries."""
    laporan = {satu.tahun: satu for satu in Laporan.objects.filter(pd=pd).order_by("versi")}
    anggaran = set(TahunAnggaran.objects.filter(pd=pd).values_list("tahun", flat=True))
    return [
        TahunKantor(
            tahun,
            laporan.get(tahun),
            baca(Status, laporan[tahun].status) if tahun in laporan else None,
            tahun in anggaran,
        )
        for tahun in sorted({*laporan, *anggaran}, reverse=True)
    ]


@dataclass(frozen=True, slots=True)
class AsalUsul:
    """The past of an office: its old names, the offices it continues and those that continue it."""

    nama_lama: tuple[NamaLamaPD, ...]
    pendahulu: tuple[PendahuluPD, ...]
    penerus: tuple[PendahuluPD, ...]


def asal_usul(pd: PerangkatDaerah) -> AsalUsul:
    """Where the office comes from and where it went. Three queries."""
    return AsalUsul(
        tuple(NamaLamaPD.objects.filter(pd=pd).order_by("-sampai")),
        tuple(PendahuluPD.objects.filter(pd=pd).select_related("pendahulu").order_by("mulai", "pendahulu__nama")),
        tuple(PendahuluPD.objects.filter(pendahulu=pd).select_related("pd").order_by("mulai", "pd__nama")),
    )
