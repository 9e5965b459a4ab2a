"""Whether a stage may be filled in on a day (JendelaPengisian, desain.md 3, Policy)."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from sakip.access import Putusan
from sakip.choices import Tahapan
from sakip.models import JendelaPengisian, PerangkatDaerah


def jendela_terbuka(pd: PerangkatDaerah, tahapan: Tahapan, tahun: int, triwulan: int | None, pada: date) -> Putusan:
    """Whether the window of the stage is open for the office; where nobody set one, it always is.

    The office's own windows count instead of the region's; an exception moves the end for one office. A window without
    a quarter is the year's, and opens the quarters too where they have none of their own.
    """
    calon = list(
        JendelaPengisian.objects.filter(
            Q(pd=pd.pk) | Q(pemda=pd.pemda_id),
            Q(triwulan=triwulan) | Q(triwulan__isnull=True),
            tahapan=tahapan.value,
            tahun=tahun,
        ).prefetch_related("pengecualian")
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
    return Putusan(False, f"Jadwal pengisian: {teks}. Perpanjangan diberikan oleh Bappeda/Bagian Organisasi.")


def _tambahan(jendela: JendelaPengisian, pd: PerangkatDaerah) -> list[date]:
    return [satu.sampai for satu in jendela.pengecualian.all() if satu.pd_id == pd.pk]
