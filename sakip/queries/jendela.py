"""Whether a stage may be filled in on a day, and the calendar of a year (JendelaPengisian, desain.md 3, Policy)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from sakip.access import Putusan
from sakip.choices import Tahapan, baca
from sakip.models import JendelaPengisian, Pemda, PerangkatDaerah

TRIWULAN: Mapping[int | None, str] = {None: "", 1: "triwulan I", 2: "triwulan II", 3: "triwulan III", 4: "triwulan IV"}
#: A stage inside a sentence; an agreement keeps its capitals.
_DALAM_KALIMAT: Mapping[Tahapan, str] = {
    satu: satu.label if satu is Tahapan.PERJANJIAN else satu.label.lower() for satu in Tahapan
}


@dataclass(frozen=True, slots=True)
class Isian:
    """What is said of one window: the stage and period it opens, its first and its last day."""

    tahapan: str
    tahun: int
    triwulan: int | None
    mulai: date
    sampai: date

    def kolom(self) -> dict[str, Any]:
        """The columns of the row."""
        return asdict(self)


def isian_dari(jendela: JendelaPengisian) -> Isian:
    """What a stored window says."""
    return Isian(jendela.tahapan, jendela.tahun, jendela.triwulan, jendela.mulai, jendela.sampai)


def geser_tahun(isian: Isian, tahun: int) -> Isian:
    """The same window so many years later; 29 February becomes the 28th where the year has none."""
    return replace(
        isian, tahun=isian.tahun + tahun, mulai=_geser(isian.mulai, tahun), sampai=_geser(isian.sampai, tahun)
    )


def _geser(hari: date, tahun: int) -> date:
    try:
        return hari.replace(year=hari.year + tahun)
    except ValueError:
        return hari.replace(year=hari.year + tahun, day=28)


def sebut_jendela(isian: Isian) -> str:
    """The stage and period in words: "pengukuran kinerja triwulan I tahun 2024"."""
    tahapan = _DALAM_KALIMAT[baca(Tahapan, isian.tahapan)]
    return " ".join(satu for satu in (tahapan, TRIWULAN[isian.triwulan], f"tahun {isian.tahun}") if satu)


def tempat_jendela(pemda: Pemda) -> Q:
    """Windows of the region and of its offices."""
    return Q(pemda=pemda) | Q(pd__pemda=pemda)


def windows_of(pemda: Pemda, tahun: int) -> QuerySet[JendelaPengisian]:
    """All windows of a year, the region's first, with their exceptions. Two queries."""
    return (
        JendelaPengisian.objects.filter(tempat_jendela(pemda), tahun=tahun)
        .select_related("pd", "pemda")
        .prefetch_related("pengecualian__pd", "pengecualian__diberi_oleh")
        .order_by("pd__nama", "mulai", "triwulan")
    )


def jendela_terbuka(pd: PerangkatDaerah, tahapan: Tahapan, tahun: int, triwulan: int | None, pada: date) -> Putusan:
    """Whether the window of the stage is open for the office; where nobody set one, it always is.

    The office's own windows count instead of the region's; an exception moves the end for one office. A window without
    a quarter is the year's, and opens the quarters too where they have none of their own. A refusal names the stage,
    the days and who can grant an exception.
    """
    calon = list(
        JendelaPengisian.objects.filter(
            Q(pd=pd.pk) | Q(pemda=pd.pemda_id),
            Q(triwulan=triwulan) | Q(triwulan__isnull=True),
            tahapan=tahapan.value,
            tahun=tahun,
        )
        .order_by("mulai")
        .prefetch_related("pengecualian")
    )
    for pilihan in (
        [satu for satu in calon if satu.pd_id is not None],
        [satu for satu in calon if satu.pd_id is None],
    ):
        jendela = [satu for satu in pilihan if satu.triwulan == triwulan] or pilihan
        if jendela:
            return _putusan(jendela, pd, pada)
    return Putusan(True)


def _putusan(jendela: list[JendelaPengisian], pd: PerangkatDaerah, pada: date) -> Putusan:
    rentang = [(satu.mulai, max([satu.sampai, *_tambahan(satu, pd)])) for satu in jendela]
    if any(mulai <= pada <= sampai for mulai, sampai in rentang):
        return Putusan(True)
    teks = ", ".join(f"{mulai:%d-%m-%Y} s.d. {sampai:%d-%m-%Y}" for mulai, sampai in rentang)
    return Putusan(
        False,
        f"Jadwal pengisian {sebut_jendela(isian_dari(jendela[0]))}: {teks}; hari ini {pada:%d-%m-%Y}. "
        "Perpanjangan diberikan oleh Bappeda/Bagian Organisasi.",
    )


def _tambahan(jendela: JendelaPengisian, pd: PerangkatDaerah) -> list[date]:
    return [satu.sampai for satu in jendela.pengecualian.all() if satu.pd_id == pd.pk]


def periode(jendela: JendelaPengisian) -> str:
    """The period of a window as a row names it: "Triwulan I", "Setahun"."""
    teks = TRIWULAN[jendela.triwulan]
    return teks[:1].upper() + teks[1:] if teks else "Setahun"


def state_of(jendela: JendelaPengisian, pada: date) -> str:
    """Whether a window is to come, open, or over on a day: a word for the calendar."""
    if pada < jendela.mulai:
        return "belum"
    return "buka" if pada <= jendela.sampai else "tutup"


def years_with_windows(pemda: Pemda) -> list[int]:
    """The years that have windows, the newest first."""
    tahun = JendelaPengisian.objects.filter(tempat_jendela(pemda)).values_list("tahun", flat=True).distinct()
    return sorted(set(tahun), reverse=True)
