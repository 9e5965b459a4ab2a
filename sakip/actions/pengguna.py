"""Accounts: the one that commands act under, and the invented ones of the demonstration."""

from __future__ import annotations

from collections.abc import Sequence

from sakip.actions._jejak import record, record_change
from sakip.actions._tindakan import izinkan, tindakan
from sakip.actions.errors import DataSalah
from sakip.actions.penugasan import Tempat, assign_role, kolom_tempat
from sakip.fakta import AkunContoh, PenugasanContoh
from sakip.models import Pemda, Pengguna, Penugasan, PerangkatDaerah, UnitKerja
from sakip.workflow import Izin

SISTEM = "sistem"


def ensure_sistem() -> Pengguna:
    """The account that commands write to the trail under. It may do everything and can never sign in.

    Raises DataSalah where a person's account already has its name.
    """
    akun, baru = Pengguna.objects.get_or_create(
        username=SISTEM, defaults={"nama": "Perintah di peladen", "sistem": True, "is_active": False, "password": "!"}
    )
    if not akun.sistem:
        raise DataSalah("", f"nama akun {SISTEM} sudah dipakai orang")
    if baru:
        record("pengguna.dibuat", akun, oleh=akun, sesudah={"username": akun.username, "sistem": True})
    return akun


@tindakan("pengguna.muat")
def muat_pengguna(*, akun: Sequence[AkunContoh], sandi: str, oleh: Pengguna, dasar: str = "") -> list[Pengguna]:
    """Load accounts with their roles. Roles already given stay; accounts not in the list stay.

    With `sandi` empty a new account cannot sign in until somebody sets its password, and an old one keeps what it has.
    Raises TidakBoleh, DataSalah (unknown role or place).
    """
    izinkan(oleh, Izin.ATUR_PERAN, None)
    return [_muat_akun(i, satu, sandi, oleh, dasar) for i, satu in enumerate(akun)]


def _muat_akun(letak: int, fakta: AkunContoh, sandi: str, oleh: Pengguna, dasar: str) -> Pengguna:
    sesudah = {"username": fakta.username, "nama": fakta.nama, "email": fakta.email}
    akun = Pengguna.objects.filter(username__iexact=fakta.username).first()
    if akun is None:
        akun = Pengguna(**sesudah)
        akun.set_password(sandi or None)
        akun.save()
        record("pengguna.dibuat", akun, oleh=oleh, sesudah=sesudah, dasar=dasar)
    else:
        _ubah_akun(akun, sesudah, sandi, oleh, dasar)
    for i, satu in enumerate(fakta.penugasan):
        tempat = _tempat(satu, f"[{letak}].penugasan[{i}]")
        if not Penugasan.objects.filter(
            pengguna=akun, peran=satu.peran, mulai=satu.mulai, **kolom_tempat(tempat)
        ).exists():
            assign_role(pengguna=akun, peran=satu.peran, tempat=tempat, mulai=satu.mulai, oleh=oleh, dasar=dasar)
    return akun


def _ubah_akun(akun: Pengguna, sesudah: dict[str, str], sandi: str, oleh: Pengguna, dasar: str) -> None:
    sebelum = {nama: getattr(akun, nama) for nama in sesudah}
    ganti_sandi = bool(sandi) and not akun.check_password(sandi)
    if sebelum == sesudah and not ganti_sandi:
        return
    for nama, nilai in sesudah.items():
        setattr(akun, nama, nilai)
    if ganti_sandi:
        akun.set_password(sandi)
    akun.save(update_fields=[*sesudah, "password"])
    record_change(
        "pengguna.diubah",
        akun,
        oleh=oleh,
        sebelum={**sebelum, "ganti_sandi": False},
        sesudah={**sesudah, "ganti_sandi": ganti_sandi},
        dasar=dasar,
    )


def _tempat(fakta: PenugasanContoh, di: str) -> Tempat:
    """The region, office or unit that a path such as "PEMDA/KODE/UNIT" names. Raises DataSalah."""
    bagian = (fakta.pemda or fakta.pd or fakta.unit).split("/")
    tempat: Tempat | None = None
    if fakta.pemda and len(bagian) == 1:
        tempat = Pemda.objects.filter(kode=bagian[0]).first()
    elif fakta.pd and len(bagian) == 2:
        tempat = PerangkatDaerah.objects.filter(pemda__kode=bagian[0], kode=bagian[1]).first()
    elif fakta.unit and len(bagian) == 3:
        tempat = UnitKerja.objects.filter(pd__pemda__kode=bagian[0], pd__kode=bagian[1], kode=bagian[2]).first()
    if tempat is None:
        raise DataSalah(di, f"{'/'.join(bagian)} tidak ada")
    return tempat
