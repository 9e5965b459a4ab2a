"""The invariants that span rows, looked for again in what is stored (desain.md 3, last paragraph).

Actions hold them under lock; this finds what came in some other way. Run by `manage.py periksa_invarian`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from django.db.models import F, QuerySet

from reports.calc import Skala
from sakip import models as m
from sakip.fakta import periksa_daerah, periksa_fakta
from sakip.queries.masukan import build_fakta
from sakip.queries.masukan.organisasi import read_daerah, read_rujukan_daerah
from sakip.queries.rentang import bersinggungan
from sakip.queries.skala import as_skala, skala_tersimpan, tahun_bertumpuk


def periksa_invarian() -> list[str]:
    """Every broken invariant as an Indonesian sentence; empty when all hold."""
    return [*_penugasan(), *_milik_bersama(), *_skala(), *_daerah(), *_kantor()]


def _penugasan() -> Iterator[str]:
    """No account has one role twice at one place on one day."""
    kelompok: dict[tuple[object, ...], list[m.Penugasan]] = {}
    for satu in m.Penugasan.objects.select_related("pengguna").order_by("mulai", "pk"):
        kunci = (satu.pengguna_id, satu.peran, satu.pemda_id, satu.pd_id, satu.unit_id)
        kelompok.setdefault(kunci, []).append(satu)
    for daftar in kelompok.values():
        for satu, lain in combinations(daftar, 2):
            if bersinggungan(satu.mulai, satu.sampai, lain.mulai, lain.sampai):
                yield f"Penugasan {satu.peran} {satu.pengguna.username} bertumpang tindih mulai {lain.mulai:%d-%m-%Y}."


def _milik_bersama() -> Iterator[str]:
    """Rows that refer to each other belong to the same office, year or program."""
    beda: list[tuple[str, QuerySet[Any]]] = [
        (
            "Sub kegiatan {} berada pada kegiatan dari program lain.",
            (m.SubKegiatan.objects.filter(kegiatan__isnull=False).exclude(kegiatan__program=F("program"))),
        ),
        (
            "Pagu {} memakai versi anggaran dari tahun lain.",
            (m.Pagu.objects.exclude(versi__tahun_anggaran=F("sub_kegiatan__program__tahun_anggaran"))),
        ),
        (
            "Alokasi {} menghubungkan dua perangkat daerah.",
            (m.Alokasi.objects.exclude(penempatan__pd=F("sub_kegiatan__program__tahun_anggaran__pd"))),
        ),
        (
            "Penempatan {} memakai indikator perangkat daerah lain.",
            (m.PenempatanIndikator.objects.exclude(indikator__pd=F("pd"))),
        ),
        (
            "Jabatan {} berada pada unit kerja perangkat daerah lain.",
            (m.Jabatan.objects.filter(unit__isnull=False).exclude(unit__pd=F("pd"))),
        ),
    ]
    for kalimat, baris in beda:
        for satu in baris.order_by("pk"):
            yield kalimat.format(getattr(satu, "kode", satu.pk))


def _skala() -> Iterator[str]:
    """Every scale is total and unambiguous on its axis, and no two versions of a region's scale share a year."""
    versi: dict[tuple[int, str], list[m.SkalaPredikat]] = {}
    for baris in m.SkalaPredikat.objects.order_by("letak", "versi", "pk").prefetch_related("pita"):
        yield from (f"Skala {baris.kode}: {cacat}" for cacat in as_skala(baris).periksa())
        if baris.pemda_id is not None:
            versi.setdefault((baris.pemda_id, baris.kode), []).append(baris)
    for (_, kode), daftar in versi.items():
        for satu, lain in combinations(daftar, 2):
            if tahun_bertumpuk(satu, lain):
                yield f"Skala {kode}: versi {satu.versi} dan {lain.versi} berlaku pada tahun yang sama."


def _daerah() -> Iterator[str]:
    for rpjmd in m.Rpjmd.objects.select_related("pemda").order_by("pemda", "tahun_awal", "versi"):
        for cacat in periksa_daerah(read_daerah(rpjmd.pemda, rpjmd.berlaku_mulai or rpjmd.tahun_awal)):
            yield f"{rpjmd.pemda.kode}: {cacat}"


def _kantor() -> Iterator[str]:
    """The rules among the facts of each office, the same that hold before loading."""
    skala: dict[int, tuple[Skala, ...]] = {}
    for pd in m.PerangkatDaerah.objects.select_related("pemda").order_by("pemda__kode", "kode"):
        nama = f"{pd.pemda.kode}/{pd.kode}"
        try:
            if pd.pemda_id not in skala:
                skala[pd.pemda_id] = skala_tersimpan(pd.pemda_id)
            cacat = periksa_fakta(build_fakta(pd), read_rujukan_daerah(pd.pemda), skala[pd.pemda_id])
        except ValueError as salah:
            # A target whose bounds are the wrong way round: text columns cannot compare numbers in the database.
            yield f"{nama}: {salah}"
            continue
        yield from (f"{nama}: {satu}" for satu in cacat)
