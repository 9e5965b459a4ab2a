"""Printing a report in the background (desain.md 5: never in a web request)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.cache import cache
from django_tasks import task
from django_tasks.base import TaskContext

from reports.compose import SistematikaSalah, compose
from reports.document import Dokumen
from reports.render.galat import RenderGagal
from reports.render.proses import render_in_child
from sakip.actions.cetak import keep_cetakan, request_cetakan
from sakip.actions.pengguna import ensure_sistem
from sakip.galat import Galat
from sakip.models import Laporan, Pengguna
from sakip.queries.laporan import Kumpulan, collect, find_cetakan
from sakip.queries.pekerjaan import BATAS_DETIK, kunci_langkah


def start_print(*, laporan: Laporan, sidik: str, oleh: Pengguna) -> UUID:
    """Queue a print of the report as it stands, and tell the number of its job. Raises TidakBoleh."""
    return request_cetakan(laporan=laporan, sidik=sidik, oleh=oleh, tugas=TUGAS, antre=_enqueue)


def _enqueue(argumen: Mapping[str, Any]) -> str:
    return str(print_laporan.enqueue(**argumen).id)


@task(takes_context=True)
def print_laporan(context: TaskContext, laporan: int, sidik: str, versi: str) -> dict[str, Any]:
    """Print the report and keep the PDF; what has changed since it was asked for is printed as it stands now.

    Answers {"cetakan": number}, or {"gagal": sentence, "rincian": [lines]} for what the office can mend. `sidik` and
    `versi` only tell one request from another. Kept under the account of the system: several people may have asked.
    """
    nomor = str(context.task_result.id)
    satu = Laporan.objects.select_related("pd__pemda").get(pk=laporan)
    try:
        _step(nomor, "susun")
        kumpulan = collect(satu)
        ada = find_cetakan(satu, kumpulan.sidik)
        if ada is not None:
            return {"cetakan": ada.pk}
        return _print(nomor, satu, kumpulan, compose(kumpulan.masukan))
    except RenderGagal as gagal:
        return {"gagal": gagal.pesan, "rincian": list(gagal.rincian)}
    except (Galat, SistematikaSalah) as gagal:
        return {"gagal": " ".join(str(gagal).split()), "rincian": []}


def _print(nomor: str, laporan: Laporan, kumpulan: Kumpulan, dokumen: Dokumen) -> dict[str, Any]:
    _step(nomor, "cetak")
    isi = render_in_child(dokumen, ["pdf"], BATAS_DETIK, simpanan=settings.FOLDER_PENGGAL)["pdf"]
    _step(nomor, "simpan")
    return {"cetakan": keep_cetakan(laporan=laporan, kumpulan=kumpulan, isi=isi, oleh=ensure_sistem()).pk}


def _step(nomor: str, langkah: str) -> None:
    cache.set(kunci_langkah(nomor), langkah, BATAS_DETIK * 4)


#: The dotted path under which the queue knows the job.
TUGAS: str = print_laporan.module_path
