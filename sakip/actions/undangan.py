"""Invitations: the only way an account comes to be.

The link's token is random and goes out once; what is kept is its SHA-256. It works once and for a week
(UNDANGAN_BERLAKU_HARI). Whoever made it must still keep the accounts of the place when it is used.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from hashlib import sha256
from secrets import token_urlsafe

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import timezone

from sakip.access import TidakBoleh
from sakip.actions._jejak import record
from sakip.actions._tindakan import izinkan, kunci, tindakan
from sakip.actions.akun import checked_surel
from sakip.actions.errors import DataSalah, SudahBerubah
from sakip.actions.penugasan import Tempat, assign_role, check_peran, kolom_tempat
from sakip.galat import Galat
from sakip.models import Pemda, Pengguna, PerangkatDaerah, Undangan
from sakip.queries.pengguna import akun_daerah
from sakip.workflow import Izin

_NAMA_PENGGUNA = re.compile(r"[a-zA-Z0-9][a-zA-Z0-9._+-]{2,49}")


class UndanganGugur(Galat):
    """The invitation cannot be used (any more); the sentence says why and whom to ask."""


def fingerprint_token(token: str) -> str:
    """What is kept of a token."""
    return sha256(token.encode()).hexdigest()


@tindakan("undangan.dibuat")
def invite(
    *,
    email: str,
    nama: str = "",
    peran: str,
    tempat: Tempat,
    mulai: date,
    sampai: date | None = None,
    oleh: Pengguna,
    dasar: str = "",
) -> tuple[Undangan, str]:
    """Invite an address to a role on a place for a period; the invitation and its token, which is shown or sent once.

    Raises TidakBoleh, DataSalah (address, role, place, period; an account of the region has the address), SudahBerubah
    (the address is invited to the region already).
    """
    izinkan(oleh, Izin.ATUR_PERAN, tempat)
    check_peran(peran, tempat, mulai, sampai)
    email = checked_surel(email)
    _check_free(email, kunci(region_of(tempat)))
    token, kini = token_urlsafe(32), timezone.now()
    undangan = Undangan.objects.create(
        email=email,
        nama=" ".join(nama.split())[:200],
        peran=peran,
        mulai=mulai,
        sampai=sampai,
        dasar=dasar.strip(),
        sidik=fingerprint_token(token),
        dibuat_oleh=oleh,
        dibuat_pada=kini,
        berlaku_sampai=_until(kini),
        **kolom_tempat(tempat),
    )
    sesudah = {"email": email, "peran": peran, "tempat": tempat.kode, "mulai": mulai, "sampai": sampai}
    record("undangan.dibuat", undangan, oleh=oleh, sesudah=sesudah, dasar=undangan.dasar)
    return undangan, token


@tindakan("undangan.dikirim_ulang")
def resend(*, undangan: Undangan, oleh: Pengguna) -> tuple[Undangan, str]:
    """A new link for another week; the old one stops working. Raises TidakBoleh, SudahBerubah (used or revoked)."""
    izinkan(oleh, Izin.ATUR_PERAN, undangan.tempat)
    undangan = _open(undangan)
    token = token_urlsafe(32)
    undangan.sidik = fingerprint_token(token)
    undangan.berlaku_sampai = _until(timezone.now())
    undangan.dibuat_oleh = oleh
    undangan.save(update_fields=["sidik", "berlaku_sampai", "dibuat_oleh"])
    record("undangan.dikirim_ulang", undangan, oleh=oleh, sesudah={"email": undangan.email})
    return undangan, token


@tindakan("undangan.dicabut")
def revoke(*, undangan: Undangan, oleh: Pengguna, dasar: str = "") -> Undangan:
    """Make the link useless. Raises TidakBoleh, SudahBerubah (used or revoked)."""
    izinkan(oleh, Izin.ATUR_PERAN, undangan.tempat)
    undangan = _open(undangan)
    undangan.dicabut_pada = timezone.now()
    undangan.save(update_fields=["dicabut_pada"])
    record("undangan.dicabut", undangan, oleh=oleh, sesudah={"email": undangan.email}, dasar=dasar.strip())
    return undangan


@tindakan("undangan.diterima")
def accept(*, token: str, nama: str, username: str, sandi: str, oleh: Pengguna) -> Pengguna:
    """Make the account that the link was sent for, with its role. Recorded by the account of the system.

    Raises UndanganGugur, DataSalah (name, user name, password), TidakBoleh (whoever invited keeps no accounts there any
    more), SudahBerubah (the user name was taken a moment ago).
    """
    undangan = _claimable(token)
    nama = " ".join(nama.split())
    if not nama or len(nama) > 200:
        raise DataSalah("nama", "Tulis nama lengkap, paling panjang 200 huruf.")
    _check_username(username)
    if Pengguna.objects.filter(email__iexact=undangan.email).exists():
        raise UndanganGugur("Alamat surel undangan ini sudah mempunyai akun. Masuk dengan akun itu untuk menerimanya.")
    akun = Pengguna(username=username, nama=nama, email=undangan.email)
    try:
        validate_password(sandi, akun)
    except ValidationError as salah:
        raise DataSalah("sandi", " ".join(salah.messages)) from None
    akun.set_password(sandi)
    akun.save()
    record("pengguna.dibuat", akun, oleh=oleh, sesudah={"username": username, "nama": nama, "email": akun.email})
    _claim(undangan, akun)
    return akun


@tindakan("undangan.diterima")
def accept_akun(*, token: str, oleh: Pengguna) -> Pengguna:
    """Add the invitation's role to the account that has its address. Raises UndanganGugur, TidakBoleh, SudahBerubah."""
    undangan = _claimable(token)
    if not oleh.is_active or oleh.email.lower() != undangan.email:
        raise UndanganGugur("Undangan ini untuk alamat surel lain. Keluar, lalu masuk dengan akun pemilik alamat itu.")
    _claim(undangan, oleh)
    return oleh


def _check_free(email: str, daerah: Pemda) -> None:
    if Undangan.objects.terbuka().di_daerah(daerah).filter(email=email).exists():
        raise SudahBerubah("Alamat ini sudah diundang. Kirim ulang atau cabut undangan yang ada.")
    if ada := akun_daerah([daerah]).filter(email__iexact=email).first():
        raise DataSalah("email", f"Alamat ini milik akun {ada.username}. Beri perannya pada halaman akun itu.")


def _claimable(token: str) -> Undangan:
    undangan = Undangan.objects.select_for_update().filter(sidik=fingerprint_token(token)).first()
    if undangan is None:
        raise UndanganGugur("Tautan undangan ini tidak dikenal. Periksa lagi surel Anda, atau minta undangan baru.")
    status = undangan.status(timezone.now())
    if status != status.MENUNGGU:
        raise UndanganGugur(f"Undangan ini {status.label.lower()}. Minta undangan baru kepada pengelola akun.")
    return undangan


def _claim(undangan: Undangan, akun: Pengguna) -> None:
    try:
        assign_role(
            pengguna=akun,
            peran=undangan.peran,
            tempat=undangan.tempat,
            mulai=undangan.mulai,
            sampai=undangan.sampai,
            oleh=undangan.dibuat_oleh,
            dasar=undangan.dasar or f"Undangan nomor {undangan.pk}",
        )
    except TidakBoleh as ditolak:
        raise UndanganGugur(
            "Undangan ini tidak berlaku lagi karena pengundangnya bukan lagi pengelola akun. Minta undangan baru."
        ) from ditolak
    undangan.dipakai_pada = timezone.now()
    undangan.dipakai_oleh = akun
    undangan.save(update_fields=["dipakai_pada", "dipakai_oleh"])
    record("undangan.diterima", undangan, oleh=akun, sesudah={"pengguna": akun.username})


def _open(undangan: Undangan) -> Undangan:
    undangan = kunci(undangan)
    status = undangan.status(timezone.now())
    if status in {status.DIPAKAI, status.DICABUT}:
        raise SudahBerubah(f"Undangan ini {status.label.lower()}.")
    return undangan


def _check_username(username: str) -> None:
    if not _NAMA_PENGGUNA.fullmatch(username):
        raise DataSalah(
            "username",
            "Pakai 3 sampai 50 huruf, angka, titik, garis bawah, tambah atau strip, diawali huruf atau angka.",
        )
    if Pengguna.objects.filter(username__iexact=username).exists():
        raise DataSalah("username", "Nama pengguna ini sudah dipakai. Pilih yang lain.")


def _until(kini: datetime) -> datetime:
    return kini + timedelta(days=settings.UNDANGAN_BERLAKU_HARI)


def region_of(tempat: Tempat) -> Pemda:
    """The region a place lies in."""
    if isinstance(tempat, Pemda):
        return tempat
    return tempat.pemda if isinstance(tempat, PerangkatDaerah) else tempat.pd.pemda
