"""Background jobs: which one prints a report now, and how far it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.core.cache import cache
from django_tasks_db.models import DBTaskResult

#: Seconds a print may take; the longest report known takes some tens.
BATAS_DETIK = 900
#: A job that has been running for longer was lost with its worker.
BATAS_HILANG = timedelta(seconds=BATAS_DETIK + 60)

#: The steps of a print in order, each with what the reader is told.
LANGKAH: Mapping[str, str] = {
    "antre": "Menunggu giliran.",
    "susun": "Mengumpulkan data dan menyusun naskah.",
    "cetak": "Mencetak naskah menjadi PDF dan memeriksanya.",
    "simpan": "Menyimpan hasil cetak.",
}
_HILANG = "Pencetakan terhenti sebelum selesai. Silakan minta PDF sekali lagi."
_CACAT = "Pencetakan gagal karena kesalahan pada aplikasi. Hubungi pengelola sistem."


@dataclass(frozen=True, slots=True)
class Pekerjaan:
    """How far a print is. `cetakan`: what it made. `gagal`: why it failed, with its details."""

    id: UUID
    laporan: int
    langkah: int
    kalimat: str
    cetakan: int | None = None
    gagal: str = ""
    rincian: tuple[str, ...] = ()

    @property
    def selesai(self) -> bool:
        return self.cetakan is not None or bool(self.gagal)


def find_hidup(argumen: Mapping[str, Any], tugas: str, kini: datetime) -> UUID | None:
    """The job with these arguments that waits or runs; None when there is none or it was lost with its worker."""
    calon = DBTaskResult.objects.filter(task_path=tugas, status__in=["READY", "RUNNING"]).order_by("enqueued_at")
    for satu in calon:
        if satu.args_kwargs["kwargs"] == dict(argumen) and not _hilang(satu, kini):
            return UUID(str(satu.pk))
    return None


def read_pekerjaan(nomor: UUID, tugas: str, kini: datetime) -> Pekerjaan | None:
    """How far the job is; None where there is none of that number and kind."""
    satu = DBTaskResult.objects.filter(pk=nomor, task_path=tugas).first()
    if satu is None:
        return None
    laporan = satu.args_kwargs["kwargs"]["laporan"]
    if satu.status == "FAILED":
        return Pekerjaan(nomor, laporan, len(LANGKAH), _CACAT, gagal=_CACAT)
    if satu.status == "SUCCESSFUL":
        hasil = satu.return_value
        if gagal := hasil.get("gagal", ""):
            return Pekerjaan(nomor, laporan, len(LANGKAH), gagal, gagal=gagal, rincian=tuple(hasil["rincian"]))
        return Pekerjaan(nomor, laporan, len(LANGKAH), "PDF siap diunduh.", cetakan=hasil["cetakan"])
    if _hilang(satu, kini):
        return Pekerjaan(nomor, laporan, len(LANGKAH), _HILANG, gagal=_HILANG)
    langkah = cache.get(kunci_langkah(str(nomor)), "antre") if satu.status == "RUNNING" else "antre"
    return Pekerjaan(nomor, laporan, list(LANGKAH).index(langkah), LANGKAH[langkah])


def kunci_langkah(nomor: str) -> str:
    """Where the running job leaves the step it is at."""
    return f"langkah:{nomor.replace('-', '')}"


def _hilang(satu: DBTaskResult[Any, Any], kini: datetime) -> bool:
    return satu.status == "RUNNING" and satu.started_at is not None and kini - satu.started_at > BATAS_HILANG
