"""Entrusting roles and ending them."""

from __future__ import annotations

from datetime import date

from sakip.access import PERAN, Peran
from sakip.actions._jejak import record, record_change
from sakip.actions._tindakan import izinkan, kunci, tindakan
from sakip.actions.errors import DataSalah, SudahBerubah
from sakip.choices import baca, nilai_dari
from sakip.models import Pemda, Pengguna, Penugasan, PerangkatDaerah, UnitKerja
from sakip.queries.rentang import bertumpuk
from sakip.workflow import Izin

Tempat = Pemda | PerangkatDaerah | UnitKerja


def kolom_tempat(tempat: Tempat) -> dict[str, Tempat]:
    """The one column of a Penugasan that names the place."""
    if isinstance(tempat, Pemda):
        return {"pemda": tempat}
    return {"pd": tempat} if isinstance(tempat, PerangkatDaerah) else {"unit": tempat}


@tindakan("penugasan.diberikan")
def assign_role(
    *,
    pengguna: Pengguna,
    peran: str,
    tempat: Tempat,
    mulai: date,
    sampai: date | None = None,
    oleh: Pengguna,
    dasar: str = "",
) -> Penugasan:
    """Entrust a role on a region, an office or a unit for a period; both days included, no end: until further notice.

    Raises TidakBoleh, DataSalah (unknown role, a place the role is not given on, an end before the beginning),
    SudahBerubah where the account has that role there on one of those days already.
    """
    izinkan(oleh, Izin.ATUR_PERAN, tempat)
    (medan,) = kolom_tempat(tempat)
    _check(peran, medan, mulai, sampai)
    pengguna = kunci(pengguna)
    lama = Penugasan.objects.filter(pengguna=pengguna, peran=peran, **kolom_tempat(tempat)).filter(
        bertumpuk(mulai, sampai)
    )
    if lama.exists():
        raise SudahBerubah("Peran ini sudah diberikan untuk masa yang sama.")
    penugasan = Penugasan.objects.create(
        pengguna=pengguna, peran=peran, mulai=mulai, sampai=sampai, dasar=dasar, **kolom_tempat(tempat)
    )
    record(
        "penugasan.diberikan",
        penugasan,
        oleh=oleh,
        sesudah={"pengguna": pengguna.username, "peran": peran, medan: tempat.kode, "mulai": mulai, "sampai": sampai},
        dasar=dasar,
    )
    return penugasan


@tindakan("penugasan.diakhiri")
def end_role(*, penugasan: Penugasan, sampai: date, oleh: Pengguna, dasar: str = "") -> Penugasan:
    """Set the last day of an assignment; the row stays, because the trail and old reports rest on it.

    Raises TidakBoleh, DataSalah (before its first day), SudahBerubah (somebody set another last day meanwhile).
    """
    tempat = penugasan.pemda or penugasan.pd or penugasan.unit
    izinkan(oleh, Izin.ATUR_PERAN, tempat)
    if sampai < penugasan.mulai:
        raise DataSalah("sampai", "hari terakhir sebelum hari pertama")
    semula = penugasan.sampai
    diambil = Penugasan.objects.filter(pk=penugasan.pk, sampai=semula).update(sampai=sampai)
    penugasan.refresh_from_db()
    if diambil != 1:
        raise SudahBerubah(
            "Masa penugasan ini baru saja diubah orang lain. Muat ulang halaman.",
            tersimpan={"sampai": penugasan.sampai},
            dikirim={"sampai": sampai},
        )
    record_change(
        "penugasan.diakhiri", penugasan, oleh=oleh, sebelum={"sampai": semula}, sesudah={"sampai": sampai}, dasar=dasar
    )
    return penugasan


def _check(peran: str, medan: str, mulai: date, sampai: date | None) -> None:
    if peran not in nilai_dari(Peran):
        raise DataSalah("peran", f"peran {peran} tidak dikenal")
    isi = PERAN[baca(Peran, peran)]
    if medan not in isi.tingkat:
        raise DataSalah("peran", f"{baca(Peran, peran).label} tidak diberikan pada tingkat {medan}")
    if sampai is not None and sampai < mulai:
        raise DataSalah("sampai", "hari terakhir sebelum hari pertama")
