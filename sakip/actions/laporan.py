"""Moving a report along its states."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.utils import timezone

from sakip.actions._alih import move
from sakip.actions._jendela import wajib_terbuka
from sakip.actions._tindakan import izinkan, tindakan
from sakip.choices import Tahapan
from sakip.models import Laporan, Pengguna
from sakip.workflow import Izin

#: The columns that change with each move; a returned report forgets who submitted and verified it, the trail does not.
KOLOM: Mapping[str, Callable[[Pengguna, datetime], dict[str, Any]]] = {
    "ajukan": lambda oleh, waktu: {"diajukan_oleh": oleh, "diajukan_pada": waktu},
    "verifikasi": lambda oleh, waktu: {"diverifikasi_oleh": oleh, "diverifikasi_pada": waktu},
    "kembalikan": lambda oleh, waktu: {
        "diajukan_oleh": None,
        "diajukan_pada": None,
        "diverifikasi_oleh": None,
        "diverifikasi_pada": None,
    },
    "setujui": lambda oleh, waktu: {"disetujui_oleh": oleh, "disetujui_pada": waktu},
    "terbitkan": lambda oleh, waktu: {},
}


@tindakan("laporan.dipindahkan")
def move_laporan(*, laporan: Laporan, langkah: str, oleh: Pengguna, catatan: str = "") -> Laporan:
    """Submit, verify, return, approve or publish a report (`sakip.workflow.LAPORAN`).

    Submitting needs an open entry window. Raises TidakBoleh (also for the submitter checking the own report),
    BelumLengkap (return without a note), SudahBerubah (it is in another state, or somebody was a moment faster).
    """
    if langkah == "ajukan":
        izinkan(oleh, Izin.AJUKAN_LAPORAN, laporan)
        wajib_terbuka(laporan.pd, Tahapan.LAPORAN, laporan.tahun, objek=laporan)
    move(laporan, langkah, oleh=oleh, catatan=catatan, **KOLOM[langkah](oleh, timezone.now()))
    return laporan
