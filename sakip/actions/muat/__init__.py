"""Bulk actions: facts in, rows out. Atomic, safe to repeat, one event for each aggregate that changed.

Each takes the facts of one office as `reports.inputs` has them; `muat_pd` loads all of them at once.
"""

from sakip.actions.muat._sinkron import HasilMuat, Hitungan
from sakip.actions.muat.alokasi import muat_alokasi
from sakip.actions.muat.anggaran import muat_anggaran
from sakip.actions.muat.dukungan import muat_dukungan
from sakip.actions.muat.kebijakan import muat_kebijakan, muat_skala
from sakip.actions.muat.laporan import muat_laporan, muat_sistematika
from sakip.actions.muat.organisasi import muat_organisasi, muat_pemda
from sakip.actions.muat.pd import muat_pd
from sakip.actions.muat.pengukuran import muat_pengukuran
from sakip.actions.muat.perencanaan import muat_perencanaan
from sakip.actions.muat.perjanjian import muat_perjanjian

__all__ = [
    "HasilMuat",
    "Hitungan",
    "muat_alokasi",
    "muat_anggaran",
    "muat_dukungan",
    "muat_kebijakan",
    "muat_laporan",
    "muat_organisasi",
    "muat_pd",
    "muat_pemda",
    "muat_pengukuran",
    "muat_perencanaan",
    "muat_perjanjian",
    "muat_sistematika",
    "muat_skala",
]
