"""Entrusting roles and ending them."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils import timezone

from reports.wording import tanggal
from sakip.access import PERAN, Peran
from sakip.actions._jejak import record, record_change
from sakip.actions._tindakan import izinkan, kunci, tindakan
from sakip.actions.errors import DataSalah, SudahBerubah
from sakip.choices import baca, nilai_dari
from sakip.models import Pemda, Pengguna, Penugasan, PerangkatDaerah, UnitKerja
from sakip.queries.pengguna import pengelola_lain, pengelola_tetap
from sakip.queries.rentang import bertumpuk
from sakip.workflow import Izin

Tempat = Pemda | PerangkatDaerah | UnitKerja
TINGKAT = {"pemda": "pemerintah daerah", "pd": "perangkat daerah", "unit": "unit kerja"}


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
    check_peran(peran, tempat, mulai, sampai)
    pengguna = kunci(pengguna)
    if pengguna.sistem:
        raise DataSalah("pengguna", "akun sistem tidak diberi peran")
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

    A region always has somebody who keeps its accounts: the last one's role does not end, but by commands. Raises
    TidakBoleh, DataSalah (before its first day, the last administrator), SudahBerubah (somebody set another last day
    meanwhile).
    """
    izinkan(oleh, Izin.ATUR_PERAN, penugasan.tempat)
    if sampai < penugasan.mulai:
        raise DataSalah("sampai", "hari terakhir sebelum hari pertama")
    _keep_one(penugasan, sampai, oleh)
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


@tindakan("penugasan.dibatalkan")
def cancel_role(*, penugasan: Penugasan, oleh: Pengguna, dasar: str = "") -> None:
    """Take back an assignment whose first day has not come: it was never in force, so only the trail keeps it.

    Raises TidakBoleh, DataSalah (it has begun: end it instead; the last administrator to come), SudahBerubah (it is
    gone).
    """
    izinkan(oleh, Izin.ATUR_PERAN, penugasan.tempat)
    if penugasan.mulai <= timezone.localdate():
        raise DataSalah("", "Peran ini sudah berlaku; akhiri masanya, jangan dibatalkan.")
    if _keeps_accounts(penugasan, oleh) and not pengelola_tetap(penugasan):
        raise DataSalah(
            "",
            "Sesudah peran ini dibatalkan, kelak tidak ada pengelola akun di daerah ini. Beri dahulu peran itu kepada "
            "orang lain, tanpa batas akhir.",
        )
    sebelum = {
        "pengguna": penugasan.pengguna.username,
        "peran": penugasan.peran,
        "tempat": penugasan.tempat.kode,
        "mulai": penugasan.mulai,
        "sampai": penugasan.sampai,
    }
    nomor = penugasan.pk
    if not Penugasan.objects.filter(pk=nomor).delete()[0]:
        raise SudahBerubah("Peran ini sudah dibatalkan.")
    penugasan.pk = nomor
    record("penugasan.dibatalkan", penugasan, oleh=oleh, sebelum=sebelum, dasar=dasar)


@tindakan("penugasan.dipindah")
def change_role(
    *,
    penugasan: Penugasan,
    peran: str,
    tempat: Tempat,
    mulai: date,
    sampai: date | None = None,
    oleh: Pengguna,
    dasar: str = "",
) -> Penugasan:
    """Another role, or the same one in another place, from a day on; the old one ends the day before.

    The next page the person opens already follows it. Raises TidakBoleh, DataSalah, SudahBerubah.
    """
    if mulai <= penugasan.mulai:
        raise DataSalah("mulai", f"Peran lama baru mulai {tanggal(penugasan.mulai)}; pilih hari sesudahnya.")
    end_role(penugasan=penugasan, sampai=mulai - timedelta(days=1), oleh=oleh, dasar=dasar)
    return assign_role(
        pengguna=penugasan.pengguna, peran=peran, tempat=tempat, mulai=mulai, sampai=sampai, oleh=oleh, dasar=dasar
    )


def check_peran(peran: str, tempat: Tempat, mulai: date, sampai: date | None) -> None:
    """Whether the role exists, is given on such a place, and its period runs forward. Raises DataSalah."""
    if peran not in nilai_dari(Peran):
        raise DataSalah("peran", f"peran {peran} tidak dikenal")
    (medan,) = kolom_tempat(tempat)
    isi = PERAN[baca(Peran, peran)]
    if medan not in isi.tingkat:
        sebutan = " atau ".join(TINGKAT[satu] for satu in isi.tingkat)
        raise DataSalah("peran", f"{baca(Peran, peran).label} diberikan pada {sebutan}, bukan {TINGKAT[medan]}")
    if sampai is not None and sampai < mulai:
        raise DataSalah("sampai", "hari terakhir sebelum hari pertama")


def _keep_one(penugasan: Penugasan, sampai: date, oleh: Pengguna) -> None:
    """Refuse to leave a region without an administrator, also where two end each other's role at once."""
    if not _keeps_accounts(penugasan, oleh):
        return
    assert penugasan.pemda is not None
    if not pengelola_lain(penugasan.pemda, penugasan.pengguna_id, sampai + timedelta(days=1)):
        raise DataSalah(
            "sampai",
            "Ini pengelola akun terakhir di daerah ini. Beri dahulu peran itu kepada orang lain, tanpa batas akhir.",
        )


def _keeps_accounts(penugasan: Penugasan, oleh: Pengguna) -> bool:
    """Whether taking the role away could leave a region without an administrator; its row is locked then."""
    if penugasan.pemda is None or oleh.sistem or Izin.ATUR_PERAN not in PERAN[baca(Peran, penugasan.peran)].izin:
        return False
    kunci(penugasan.pemda)
    return True
