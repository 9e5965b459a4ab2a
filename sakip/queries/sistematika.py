"""Outlines: which one counts for a region or an office, and how a report's contents come out of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from django.db.models import Q, QuerySet

from reports.compose.tabel import romawi
from reports.inputs import Bagian
from sakip.choices import Lingkup, baca
from sakip.models import Laporan, Narasi, Pemda, PerangkatDaerah, Sistematika
from sakip.queries.kebijakan import TERKUNCI, Tempat
from sakip.queries.masukan.laporan import read_sistematika


@dataclass(frozen=True, slots=True)
class Berlaku:
    """The outline that counts, and the scope it comes from ("" where there is none at all)."""

    bagian: tuple[Bagian, ...]
    asal: str

    @property
    def asal_label(self) -> str:
        """The scope in words."""
        return baca(Lingkup, self.asal).label if self.asal else "Belum ditetapkan"


def own_outline(lingkup: Tempat) -> tuple[Bagian, ...]:
    """The outline that the region or office has itself; () for none."""
    satu = Sistematika.objects.filter(_milik(lingkup)).first()
    return read_sistematika(satu) if satu else ()


def national_outline() -> tuple[Bagian, ...]:
    """The national outline; () before it has been loaded."""
    satu = Sistematika.objects.filter(lingkup=Lingkup.NASIONAL.value).first()
    return read_sistematika(satu) if satu else ()


def outline_in_force(lingkup: Tempat) -> Berlaku:
    """The outline a new report gets: the narrowest scope that has one."""
    syarat = Q(lingkup=Lingkup.NASIONAL.value) | _milik(lingkup)
    if isinstance(lingkup, PerangkatDaerah):
        syarat |= Q(pemda=lingkup.pemda_id)
    urut = [satu.value for satu in (Lingkup.PD, Lingkup.PEMDA, Lingkup.NASIONAL)]
    daftar = sorted(Sistematika.objects.filter(syarat), key=lambda satu: urut.index(satu.lingkup))
    return Berlaku(read_sistematika(daftar[0]), daftar[0].lingkup) if daftar else Berlaku((), "")


def wider_outline(lingkup: Tempat) -> tuple[Bagian, ...]:
    """What counts when the scope gives up its own outline."""
    return outline_in_force(lingkup.pemda).bagian if isinstance(lingkup, PerangkatDaerah) else national_outline()


def _milik(lingkup: Tempat) -> Q:
    return Q(pemda=lingkup) if isinstance(lingkup, Pemda) else Q(pd=lingkup)


def reports_following(lingkup: Tempat) -> QuerySet[Laporan]:
    """The reports that print with the outline of the scope: those without a narrower one."""
    if isinstance(lingkup, Pemda):
        return Laporan.objects.filter(pd__pemda=lingkup, sistematika=None, pd__sistematika=None)
    return Laporan.objects.filter(pd=lingkup, sistematika=None)


def signed_reports(lingkup: Tempat) -> QuerySet[Laporan]:
    """Those of them that are approved or published."""
    return reports_following(lingkup).filter(status__in=TERKUNCI).select_related("pd")


def orphaned_narratives(lingkup: Tempat, kode: Sequence[str]) -> QuerySet[Narasi]:
    """Written text of unsigned reports for sections that are not among `kode`: it would no longer be printed."""
    return (
        Narasi.objects.filter(laporan__in=reports_following(lingkup).exclude(status__in=TERKUNCI))
        .exclude(bagian__in=list(kode))
        .exclude(isi="")
        .select_related("laporan__pd")
        .order_by("laporan__pd__kode", "laporan__tahun", "letak")
    )


def renumber(bagian: Sequence[Bagian]) -> tuple[Bagian, ...]:
    """The same outline with the numbers that follow from the order: BAB I, 1.1, 1.1.1, Lampiran 1; front matter has
    none. Source: regulasi.md 1.7.
    """
    bab = lampiran = 0
    hasil = []
    for satu in bagian:
        nomor, awalan = "", ""
        if satu.jenis == "bab":
            bab += 1
            nomor, awalan = f"BAB {romawi(bab)}", str(bab)
        elif satu.jenis == "lampiran":
            lampiran += 1
            nomor, awalan = f"Lampiran {lampiran}", str(lampiran)
        hasil.append(replace(satu, nomor=nomor, anak=_numbered(satu.anak, awalan)))
    return tuple(hasil)


def _numbered(bagian: Sequence[Bagian], awalan: str) -> tuple[Bagian, ...]:
    hasil = []
    for urut, satu in enumerate(bagian, 1):
        nomor = f"{awalan}.{urut}" if awalan else ""
        hasil.append(replace(satu, nomor=nomor, anak=_numbered(satu.anak, nomor)))
    return tuple(hasil)


def flat(bagian: Sequence[Bagian], induk: str = "", tingkat: int = 0) -> Iterator[tuple[Bagian, str, int]]:
    """Every section from top to bottom with the code of the one it stands in ("" at the top) and its depth."""
    for satu in bagian:
        yield satu, induk, tingkat
        yield from flat(satu.anak, satu.kode, tingkat + 1)
