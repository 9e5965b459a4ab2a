"""What an administrator does with the accounts of a region: closing, opening, handing over, the rule on two steps."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from sakip import emails
from sakip.access import Peran, Putusan, TidakBoleh, boleh
from sakip.actions._jejak import record, record_change
from sakip.actions._tindakan import izinkan, kunci, tindakan
from sakip.actions.akun import drop_dua_langkah
from sakip.actions.errors import DataSalah, SudahBerubah
from sakip.actions.penugasan import assign_role, cancel_role, end_role
from sakip.choices import nilai_dari
from sakip.models import AturanAkun, Pemda, Pengguna, Penugasan, Sesi
from sakip.queries.pengguna import daerah_akun, peran_dua_langkah
from sakip.workflow import Izin


def may_manage(oleh: Pengguna, akun: Pengguna, pada: date) -> Putusan:
    """Whether one keeps the other's account: in every region where it has a role, or had one when it has none now."""
    kini, lama = daerah_akun(akun, pada)
    putusan = [boleh(oleh, Izin.ATUR_PERAN, satu, pada) for satu in kini or lama]
    if akun.sistem or not any(putusan):
        # A colleague of the same region is told who can; to anybody else the account does not exist.
        return next(
            (satu for satu in putusan if satu.terlihat and not akun.sistem),
            Putusan(False, "Akun ini di luar daerah yang Anda kelola.", terlihat=False),
        )
    if not all(putusan):
        return Putusan(
            False, "Akun ini juga bertugas di daerah lain. Yang dapat mengubahnya: pengelola semua daerah itu."
        )
    return Putusan(True)


def _manage(akun: Pengguna, oleh: Pengguna, *, sendiri: bool = False) -> tuple[Pengguna, Pengguna]:
    """Both accounts, locked in one order, so that of two administrators who close each other one stays."""
    terkunci = {pk: kunci(Pengguna(pk=pk)) for pk in sorted({akun.pk, oleh.pk})}
    akun, oleh = terkunci[akun.pk], terkunci[oleh.pk]
    putusan = Putusan(True) if oleh.sistem else may_manage(oleh, akun, timezone.localdate())
    if putusan and akun.pk == oleh.pk and not sendiri:
        putusan = Putusan(False, "Akun Anda sendiri diubah oleh pengelola lain.")
    if not putusan:
        raise TidakBoleh(putusan, akun)
    return akun, oleh


def _reason(dasar: str) -> str:
    if not dasar.strip():
        raise DataSalah("alasan", "Tulis alasannya.")
    return dasar.strip()


@tindakan("pengguna.dinonaktifkan")
def deactivate(*, akun: Pengguna, oleh: Pengguna, dasar: str) -> Pengguna:
    """Close the account: its sessions end at once, its roles and its trail stay as they are.

    Raises TidakBoleh, DataSalah (no reason), SudahBerubah (closed already).
    """
    akun, oleh = _manage(akun, oleh)
    dasar = _reason(dasar)
    if not akun.is_active:
        raise SudahBerubah("Akun ini sudah tidak aktif.")
    akun.is_active = False
    akun.save(update_fields=["is_active"])
    Sesi.objects.filter(pengguna=akun).delete()
    _switched("pengguna.dinonaktifkan", akun, oleh, dasar)
    return akun


@tindakan("pengguna.diaktifkan")
def reactivate(*, akun: Pengguna, oleh: Pengguna, dasar: str) -> Pengguna:
    """Open the account again, with the roles whose periods still run. Raises TidakBoleh, DataSalah, SudahBerubah."""
    akun, oleh = _manage(akun, oleh)
    dasar = _reason(dasar)
    if akun.is_active:
        raise SudahBerubah("Akun ini sudah aktif.")
    akun.is_active = True
    akun.save(update_fields=["is_active"])
    _switched("pengguna.diaktifkan", akun, oleh, dasar)
    return akun


def _switched(aksi: str, akun: Pengguna, oleh: Pengguna, dasar: str) -> None:
    record_change(
        aksi, akun, oleh=oleh, sebelum={"aktif": not akun.is_active}, sesudah={"aktif": akun.is_active}, dasar=dasar
    )


@tindakan("akun.dua_langkah_dilepas")
def reset_dua_langkah(*, akun: Pengguna, oleh: Pengguna, dasar: str) -> None:
    """Help somebody who has lost their phone and their recovery codes: the second step is set up anew at next sign-in.

    Sessions end, the owner is told. Raises TidakBoleh, DataSalah, SudahBerubah (there is none).
    """
    akun, oleh = _manage(akun, oleh)
    dasar = _reason(dasar)
    if not drop_dua_langkah(akun):
        raise SudahBerubah("Akun ini tidak memakai verifikasi dua langkah.")
    Sesi.objects.filter(pengguna=akun).delete()
    record("akun.dua_langkah_dilepas", akun, oleh=oleh, dasar=dasar)
    transaction.on_commit(partial(emails.enqueue_pemberitahuan, akun.pk, "akun.dua_langkah_dilepas"))


@tindakan("akun.tautan_sandi_dibuat")
def issue_tautan_sandi(*, akun: Pengguna, akar: str, oleh: Pengguna, dasar: str) -> str:
    """A link for a new password, to hand to the owner where no message reaches them; it works once and for an hour.

    `akar` is the site's address. A second step, where there is one, is asked for all the same. Raises TidakBoleh,
    DataSalah (no reason, a closed account).
    """
    akun, oleh = _manage(akun, oleh)
    dasar = _reason(dasar)
    if not akun.is_active:
        raise DataSalah("", "Akun ini tidak aktif; aktifkan dahulu.")
    record("akun.tautan_sandi_dibuat", akun, oleh=oleh, dasar=dasar)
    return emails.link_sandi(akun, akar)


@tindakan("pengguna.diserahterimakan")
def hand_over(*, dari: Pengguna, ke: Pengguna, mulai: date, oleh: Pengguna, dasar: str) -> list[Penugasan]:
    """Move every role that runs on or after a day from one account to another, all or none.

    Roles end the day before and go on under the other account to the end they had; those that had not begun move whole.
    Drafts belong to an office or a unit and not to an account, so they are there for whoever has the role. Raises
    TidakBoleh, DataSalah (the day, the reason, no roles, the same or a closed account), SudahBerubah (the other account
    has one of the roles already).
    """
    dasar = _reason(dasar)
    if dari.pk == ke.pk:
        raise DataSalah("ke", "Pilih akun lain.")
    hari = timezone.localdate()
    if mulai < hari:
        raise DataSalah("mulai", "Tanggal serah terima tidak boleh lampau.")
    dari, oleh = _manage(dari, oleh, sendiri=True)
    ke, oleh = _manage(ke, oleh, sendiri=True)
    if not ke.is_active:
        raise DataSalah("ke", f"Akun {ke.username} tidak aktif.")
    tugas = list(Penugasan.objects.filter(Q(sampai__isnull=True) | Q(sampai__gte=mulai), pengguna=dari).order_by("pk"))
    if not tugas:
        raise DataSalah("mulai", f"Akun {dari.username} tidak mempunyai peran pada atau sesudah tanggal itu.")
    baru = [_move(satu, ke, mulai, hari, oleh, dasar) for satu in tugas]
    record(
        "pengguna.diserahterimakan",
        dari,
        oleh=oleh,
        sesudah={"kepada": ke.username, "mulai": mulai, "jumlah_peran": len(baru)},
        dasar=dasar,
    )
    return baru


def _move(tugas: Penugasan, ke: Pengguna, mulai: date, hari: date, oleh: Pengguna, dasar: str) -> Penugasan:
    if tugas.mulai == mulai == hari:
        raise DataSalah("mulai", "Ada peran yang baru mulai hari ini. Serah terimakan mulai besok.")
    # Given first and ended then: somebody keeps the accounts of the region all the time.
    baru = assign_role(
        pengguna=ke,
        peran=tugas.peran,
        tempat=tugas.tempat,
        mulai=max(mulai, tugas.mulai),
        sampai=tugas.sampai,
        oleh=oleh,
        dasar=dasar,
    )
    if tugas.mulai < mulai:
        end_role(penugasan=tugas, sampai=mulai - timedelta(days=1), oleh=oleh, dasar=dasar)
    else:
        cancel_role(penugasan=tugas, oleh=oleh, dasar=dasar)
    return baru


@tindakan("aturan_akun.diatur")
def set_aturan_akun(
    *, pemda: Pemda, peran: Sequence[str], versi_semula: int, oleh: Pengguna, dasar: str = ""
) -> AturanAkun:
    """Decide which roles must use two steps in the region. `versi_semula` is what the person saw, 0 for the default.

    Who has such a role and no second step sets it up at the next page they open. Raises TidakBoleh, DataSalah,
    SudahBerubah.
    """
    izinkan(oleh, Izin.ATUR_PERAN, pemda)
    asing = sorted(set(peran) - set(nilai_dari(Peran)))
    if asing:
        raise DataSalah("peran", f"Peran {asing[0]} tidak dikenal.")
    pemda = kunci(pemda)
    sebelum = {"peran": list(peran_dua_langkah(pemda))}
    sesudah = {"peran": [satu for satu in nilai_dari(Peran) if satu in peran]}
    aturan = AturanAkun.objects.filter(pemda=pemda).first() or AturanAkun(pemda=pemda, versi=0)
    if aturan.versi != versi_semula:
        raise SudahBerubah("Aturan ini baru saja diubah orang lain.", tersimpan=sebelum, dikirim=sesudah)
    if aturan.versi and sebelum == sesudah:
        return aturan
    aturan.peran_dua_langkah = sesudah["peran"]
    aturan.versi += 1
    aturan.save()
    record_change("aturan_akun.diatur", pemda, oleh=oleh, sebelum=sebelum, sesudah=sesudah, dasar=dasar.strip())
    return aturan


@tindakan("aturan_akun.diatur")
def muat_aturan_akun(*, pemda: str, peran: Sequence[str], oleh: Pengguna, dasar: str) -> AturanAkun:
    """Load the rule of a region where it has none of its own yet; one that people have decided stays.

    Raises TidakBoleh (commands only), DataSalah (unknown region or role).
    """
    izinkan(oleh, Izin.ATUR_PERAN, None)
    daerah = Pemda.objects.filter(kode=pemda).first()
    if daerah is None:
        raise DataSalah("pemda", f"pemerintah daerah {pemda} tidak ada")
    ada = AturanAkun.objects.filter(pemda=daerah).first()
    return ada or set_aturan_akun(pemda=daerah, peran=peran, versi_semula=0, oleh=oleh, dasar=dasar)
