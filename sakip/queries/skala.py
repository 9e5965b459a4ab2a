"""Predicate scales as the core knows them: national ones, and those of a region in their years."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from reports.calc import Pita, Skala, SumberSkala
from sakip.models import Indikator, Kebijakan, Laporan, Pemda, SkalaPredikat
from sakip.queries.kebijakan import TERKUNCI, resolve, rows_of_all

#: The scale that each instrument uses where the policy names no other (reports.compose.evaluasi).
_BAWAAN = {"skala_akip": "akip", "skala_skm": "skm", "skala_skm_ni": "skm_ni"}


def skala_tersimpan(pemda: Pemda | int | None = None, tahun: int | None = None) -> tuple[Skala, ...]:
    """The scales a report is made with, in the order they were loaded. Two queries.

    Without a region the national ones. A region's version that is in force in the year stands in the place of the
    national scale of its code, others follow; `tahun` None takes the newest version of each.
    """
    baris = list(_baris().filter(Q(pemda__isnull=True) | Q(pemda=pemda)) if pemda else _baris().filter(pemda=None))
    daerah: dict[str, Skala] = {}
    for satu in baris:
        if satu.pemda_id is not None and (tahun is None or as_skala(satu).berlaku(tahun)):
            daerah[satu.kode] = as_skala(satu)
    nasional = [as_skala(satu) for satu in baris if satu.pemda_id is None]
    kode = {satu.kode for satu in nasional}
    return (
        *(daerah.get(satu.kode, satu) for satu in nasional),
        *(satu for satu in daerah.values() if satu.kode not in kode),
    )


def _baris() -> QuerySet[SkalaPredikat]:
    return SkalaPredikat.objects.order_by("letak", "versi", "pk").prefetch_related("pita")


def as_skala(satu: SkalaPredikat) -> Skala:
    """The stored scale as the core's."""
    return Skala(
        kode=satu.kode,
        nama=satu.nama,
        satuan=satu.satuan,
        desimal=satu.desimal,
        pita=tuple(
            Pita(p.kode, p.sebutan, p.bawah, p.atas, p.bawah_terbuka, p.atas_terbuka, p.urutan)
            for p in sorted(satu.pita.all(), key=lambda p: p.letak)
        ),
        sumber=SumberSkala(satu.instrumen, satu.tanda, satu.catatan),
        tahun_mulai=satu.tahun_mulai,
        tahun_sampai=satu.tahun_sampai,
        sumbu_bawah=satu.sumbu_bawah,
        sumbu_atas=satu.sumbu_atas,
        diskrit=satu.diskrit,
    )


def tahun_bertumpuk(satu: SkalaPredikat | Skala, lain: SkalaPredikat | Skala) -> bool:
    """Whether two versions of a scale are in force in one year; an unknown end excludes no year."""
    return (lain.tahun_sampai is None or (satu.tahun_mulai or 0) <= lain.tahun_sampai) and (
        satu.tahun_sampai is None or (lain.tahun_mulai or 0) <= satu.tahun_sampai
    )


def scales_of(pemda: Pemda) -> QuerySet[SkalaPredikat]:
    """The national scales and all versions of the region's own, with their bands."""
    return (
        SkalaPredikat.objects.filter(Q(pemda__isnull=True) | Q(pemda=pemda))
        .order_by("kode", "pemda_id", "-versi")
        .prefetch_related("pita")
    )


def scale_codes(pemda: Pemda | int) -> frozenset[str]:
    """The codes a policy of the region may name."""
    return frozenset(
        SkalaPredikat.objects.filter(Q(pemda__isnull=True) | Q(pemda=pemda)).values_list("kode", flat=True)
    )


def reports_using(pemda: Pemda, kode: str, mulai: int | None, sampai: int | None) -> list[Laporan]:
    """The approved reports of the region in these years whose office prints predicates of the scale.

    An office uses it through the policy in force (any key that names a scale) or through one of its indicators.
    """
    syarat = Q(pd__pemda=pemda, status__in=TERKUNCI)
    if mulai is not None:
        syarat &= Q(tahun__gte=mulai)
    if sampai is not None:
        syarat &= Q(tahun__lte=sampai)
    calon = list(Laporan.objects.filter(syarat).select_related("pd").order_by("tahun", "pd__kode"))
    if not calon:
        return []
    berindikator = set(Indikator.objects.filter(pd__pemda=pemda, skala=kode).values_list("pd_id", flat=True))
    kebijakan = rows_of_all(pemda)
    return [satu for satu in calon if satu.pd_id in berindikator or _named(kebijakan, satu, kode)]


def _named(kebijakan: Iterable[Kebijakan], laporan: Laporan, kode: str) -> bool:
    berlaku = resolve((satu for satu in kebijakan if satu.pd_id in (None, laporan.pd_id)), laporan.tahun)
    cetak = {nama: isi for nama, isi in berlaku.cetak.items() if nama.startswith("skala_")}
    return kode in {berlaku.hitung.skala_capaian, *{**_BAWAAN, **cetak}.values()}


def scale_names(pemda: Pemda) -> list[tuple[str, str]]:
    """Code and name of every scale a policy of the region may name, by name."""
    nama = {satu.kode: satu.nama for satu in skala_tersimpan(pemda)}
    lain = scale_codes(pemda) - nama.keys()
    return sorted({**nama, **{kode: kode for kode in lain}}.items(), key=lambda satu: satu[1])
