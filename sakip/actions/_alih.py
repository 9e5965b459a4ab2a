"""Claiming a transition: the only place that changes a status (gaya.md 5.6)."""

from __future__ import annotations

from typing import Any

from sakip.access.lingkup import Berstatus
from sakip.actions._jejak import record
from sakip.actions._tindakan import izinkan
from sakip.actions.errors import BelumLengkap, SudahBerubah
from sakip.choices import baca
from sakip.models import Pengguna
from sakip.workflow import ALIH, Status, can_move


def move(objek: Berstatus, langkah: str, *, oleh: Pengguna, catatan: str = "", **kolom: Any) -> None:
    """Take the thing along one line of its table, with other columns that change at the same moment.

    The claim is one conditional update from the state in which the caller saw it, so of two people one wins. Raises
    TidakBoleh, BelumLengkap (a note is missing), SudahBerubah (it is not in a state the move starts from, or was moved
    a moment ago). The instance is brought up to date.
    """
    jenis = str(objek._meta.model_name)
    alih = ALIH[jenis][langkah]
    izinkan(oleh, alih.izin, objek)
    if alih.wajib_catatan and not catatan.strip():
        raise BelumLengkap([f"Tulis catatan untuk {langkah}."])
    lama = objek.status
    model: Any = type(objek)
    diambil = 0
    if can_move(ALIH[jenis], langkah, lama):
        diambil = model.objects.filter(pk=objek.pk, status=lama).update(status=alih.ke.value, **kolom)
    if diambil != 1:
        kini = model.objects.values_list("status", flat=True).get(pk=objek.pk)
        raise SudahBerubah(
            f"Tidak dapat {langkah}: data ini sekarang {baca(Status, kini).label.lower()}. Muat ulang halaman.",
            tersimpan={"status": kini},
            dikirim={"status": alih.ke.value},
        )
    objek.refresh_from_db()
    record(
        f"{jenis}.{langkah}",
        objek,
        oleh=oleh,
        sebelum={"status": lama},
        sesudah={"status": alih.ke.value},
        dasar=catatan.strip(),
    )
