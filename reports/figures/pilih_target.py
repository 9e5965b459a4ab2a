"""Which target counts for a placement in a year, from agreements and plans (desain.md 3, "Which target counts")."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from reports.calc import AsalTarget, CalonTarget, PilihanTarget, pilih_target
from reports.inputs import BarisPK, Penempatan, PerjanjianKinerja, Renstra, TargetTahun


def is_signed(pk: PerjanjianKinerja) -> bool:
    """An agreement binds when it was approved, or taken over as signed."""
    return pk.impor or pk.status == "disetujui"


def agreement_name(pk: PerjanjianKinerja) -> str:
    """The agreement as a reader calls it: "Perjanjian Kinerja Perubahan Tahun 2024"."""
    return f"Perjanjian Kinerja{' Perubahan' if pk.jenis == 'perubahan' else ''} Tahun {pk.tahun}"


def year_end(tahun: int) -> date:
    """The day that decides which agreement counts for a year."""
    return date(tahun, 12, 31)


def in_force(perjanjian: Iterable[PerjanjianKinerja], akhir: date) -> PerjanjianKinerja | None:
    """The last signed version on or before `akhir`; an unknown date does not exclude. None when there is none."""
    berlaku = [pk for pk in perjanjian if is_signed(pk) and (pk.tanggal is None or pk.tanggal <= akhir)]
    return max(berlaku, key=lambda pk: (pk.versi, pk.tanggal or date.min), default=None)


@dataclass(frozen=True)
class IsiPK:
    """An agreement and its rows by placement."""

    pk: PerjanjianKinerja
    baris: Mapping[str, Sequence[BarisPK]]

    @classmethod
    def of(cls, pk: PerjanjianKinerja) -> Self:
        """The agreement with its rows in their order."""
        baris: dict[str, list[BarisPK]] = {}
        for satu in pk.baris:
            baris.setdefault(satu.penempatan, []).append(satu)
        return cls(pk, baris)


def choose(
    penempatan: Penempatan, tahun: int, perjanjian: Iterable[IsiPK], renstra: dict[str, Renstra]
) -> PilihanTarget:
    """The target of the placement in force at the end of the year, with every candidate.

    `perjanjian` are the agreements of the year that may hold this placement. A row that the agreement in force no
    longer has does not come back from the version it replaced.
    """
    semua = [satu for satu in perjanjian if satu.pk.tahun == tahun]
    akhir = year_end(tahun)
    calon = [*_from_agreements(penempatan.kode, semua, akhir), *_from_plans(penempatan.target, tahun, renstra)]
    return pilih_target(calon, akhir_periode=akhir)


def _from_agreements(penempatan: str, perjanjian: list[IsiPK], akhir: date) -> Iterator[CalonTarget]:
    for jabatan in dict.fromkeys(satu.pk.jabatan for satu in perjanjian if penempatan in satu.baris):
        milik = {satu.pk.kode: satu for satu in perjanjian if satu.pk.jabatan == jabatan}
        berlaku = in_force((satu.pk for satu in milik.values()), akhir)
        masih_ada = berlaku is not None and penempatan in milik[berlaku.kode].baris
        for satu in milik.values():
            for baris in satu.baris.get(penempatan, ()):
                # A row that the agreement in force dropped stays visible as a candidate, but binds no more.
                yield CalonTarget(
                    AsalTarget.PK,
                    baris.target,
                    versi=satu.pk.versi,
                    tanggal=satu.pk.tanggal,
                    ditandatangani=masih_ada and is_signed(satu.pk),
                    sumber=agreement_name(satu.pk),
                    kunci=satu.pk.kode,
                )


def _from_plans(target: Iterable[TargetTahun], tahun: int, renstra: dict[str, Renstra]) -> Iterator[CalonTarget]:
    for satu in target:
        if satu.jenis == "tahunan" and satu.tahun == tahun:
            yield CalonTarget(
                satu.asal,
                satu.nilai,
                versi=_plan_version(satu, tahun, renstra),
                sumber=str(satu.sumber) or satu.asal.label,
                kunci=satu.acuan,
            )


def _plan_version(target: TargetTahun, tahun: int, renstra: dict[str, Renstra]) -> int:
    """The version of the plan; one that did not plan for the year yet gives way to every other."""
    versi = renstra.get(target.acuan)
    if versi is None:
        return 1
    return versi.versi if versi.berlaku_mulai <= tahun else 0


def end_target(target: Iterable[TargetTahun], tahun: int, renstra: dict[str, Renstra]) -> TargetTahun | None:
    """The end-of-plan target of the latest version in force; where a version names none, its target of the last year.

    None when no version in force says either.
    """
    semua = [satu for satu in target if satu.asal is AsalTarget.RENSTRA]
    berlaku = sorted(
        (satu for satu in renstra.values() if satu.berlaku_mulai <= tahun), key=lambda satu: satu.versi, reverse=True
    )
    for versi in berlaku:
        milik = [satu for satu in semua if satu.acuan == versi.kode]
        akhir = [satu for satu in milik if satu.jenis == "akhir"]
        tahun_terakhir = [satu for satu in milik if satu.jenis == "tahunan" and satu.tahun == versi.tahun_akhir]
        if akhir or tahun_terakhir:
            return (akhir or tahun_terakhir)[0]
    return next((satu for satu in semua if satu.jenis == "akhir" and satu.acuan not in renstra), None)
