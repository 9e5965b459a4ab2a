"""Prints of reports: asking for one, keeping it, handing it out (desain.md 3, Report)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.core.files.base import ContentFile
from django.utils import timezone

from sakip.actions._jejak import record
from sakip.actions._tindakan import izinkan, kunci, tindakan
from sakip.models import Cetakan, Laporan, Pengguna
from sakip.queries.laporan import Kumpulan, berkas_ada, versi_cetak
from sakip.queries.pekerjaan import find_hidup
from sakip.workflow import Izin, Status


@tindakan("cetakan.minta")
def request_cetakan(
    *, laporan: Laporan, sidik: str, oleh: Pengguna, tugas: str, antre: Callable[[Mapping[str, Any]], str]
) -> UUID:
    """Queue a print of the report and tell the number of its job; who asks while one is under way is given that one.

    `tugas` is the dotted path of the job and `antre` puts one with these arguments into the queue. What is published
    may be printed by every account, anything else by whoever may read it. Raises TidakBoleh.
    """
    laporan = kunci(laporan)
    _izinkan_baca(laporan, oleh)
    argumen = {"laporan": laporan.pk, "sidik": sidik, "versi": versi_cetak()}
    hidup = find_hidup(argumen, tugas, timezone.now())
    if hidup is not None:
        return hidup
    nomor = UUID(antre(argumen))
    record("cetakan.minta", laporan, oleh=oleh, sesudah={"pekerjaan": str(nomor), "sidik": sidik})
    return nomor


@tindakan("cetakan.simpan")
def keep_cetakan(*, laporan: Laporan, kumpulan: Kumpulan, isi: bytes, oleh: Pengguna) -> Cetakan:
    """Keep a PDF by the hash of its inputs and the version that printed it; a draft that lost its file gets this one.

    The file is written before the row: a crash between leaves a file nobody refers to, never a row without its file.
    """
    laporan = kunci(laporan)
    kunci_cetakan = {
        "laporan": laporan,
        "format": "pdf",
        "sha256_masukan": kumpulan.sidik,
        "versi_perender": versi_cetak(),
    }
    satu = Cetakan.objects.filter(**kunci_cetakan).first()
    if satu is not None and berkas_ada(satu):
        return satu
    satu = satu or Cetakan(**kunci_cetakan, masukan=kumpulan.isi)
    satu.sha256, satu.ukuran = sha256(isi).hexdigest(), len(isi)
    satu.dibuat_oleh, satu.dibuat_pada = oleh, timezone.now()
    satu.berkas.save(f"{laporan.pk}-{kumpulan.sidik[:16]}.pdf", ContentFile(isi), save=False)
    satu.save()
    record("cetakan.simpan", laporan, oleh=oleh, sesudah={"sha256": satu.sha256, "ukuran": satu.ukuran})
    return satu


@tindakan("cetakan.unduh")
def record_unduhan(*, cetakan: Cetakan, oleh: Pengguna) -> None:
    """Write to the trail that somebody took away a report that is not published. Raises TidakBoleh."""
    _izinkan_baca(cetakan.laporan, oleh)
    if cetakan.laporan.status != Status.DITERBITKAN:
        record("cetakan.unduh", cetakan.laporan, oleh=oleh, sesudah={"sha256": cetakan.sha256})


def _izinkan_baca(laporan: Laporan, oleh: Pengguna) -> None:
    if laporan.status != Status.DITERBITKAN:
        izinkan(oleh, Izin.LIHAT, laporan)
