"""What people do with their own account, and what signing in leaves in the trail.

Nothing that was typed to get in is ever kept: a person who mistypes may have typed a password.
"""

from __future__ import annotations

from functools import partial

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from sakip import emails
from sakip.access import Putusan, TidakBoleh
from sakip.actions._jejak import record, record_change
from sakip.actions._tindakan import kunci, tindakan
from sakip.actions.errors import DataSalah, SudahBerubah
from sakip.models import Pengguna, Sesi
from sakip.queries.pengguna import perlu_dua_langkah, punya_dua_langkah

#: Who tries to come in: nobody yet. Never stored; no account can have such a name.
TAMU = Pengguna(username="Seseorang (belum masuk)", nama="Seseorang (belum masuk)")
CARA_MASUK = {"password": "kata sandi", "mfa": "dua langkah", "socialaccount": "penyedia identitas"}


def _own(akun: Pengguna, oleh: Pengguna) -> Pengguna:
    """The account, locked; only its owner may go on. Raises TidakBoleh."""
    if oleh.pk != akun.pk or not akun.is_active:
        raise TidakBoleh(Putusan(False, "Yang dapat mengubah akun hanya pemiliknya."), akun)
    return kunci(akun)


# --- Signing in -----------------------------------------------------------------------------------------------------


@tindakan("akun.masuk")
def record_masuk(*, cara: str, oleh: Pengguna) -> None:
    """Somebody has signed in; `cara` is allauth's name of the last step."""
    record("akun.masuk", oleh, oleh=oleh, sesudah={"cara": CARA_MASUK.get(cara, cara)})


@tindakan("akun.gagal_masuk")
def record_gagal(*, akun: Pengguna | None, sebab: str, oleh: Pengguna = TAMU) -> None:
    """An attempt failed. `akun` None: what was typed names no account."""
    record("akun.gagal_masuk", akun or TAMU, oleh=oleh, dasar=sebab, ditolak=True)


@tindakan("akun.terkunci")
def record_terkunci(*, akun: Pengguna | None, oleh: Pengguna = TAMU) -> None:
    """Too many attempts failed; for a while no more are looked at."""
    record("akun.terkunci", akun or TAMU, oleh=oleh, dasar="Terlalu banyak percobaan masuk yang gagal.", ditolak=True)


@tindakan("akun.keluar")
def record_keluar(*, oleh: Pengguna) -> None:
    """Somebody has signed out."""
    record("akun.keluar", oleh, oleh=oleh)


# --- Password and sessions ------------------------------------------------------------------------------------------


@tindakan("akun.sandi_diganti")
def set_sandi(*, akun: Pengguna, sandi: str, sesi: str | None, oleh: Pengguna, cara: str) -> Pengguna:
    """Give the account a new password and end its sessions, but the one named (the one it is done in).

    The rules for passwords were asked of it already (forms). Raises TidakBoleh.
    """
    akun = _own(akun, oleh)
    akun.set_password(sandi)
    akun.save(update_fields=["password"])
    ended = _end_sesi(akun, kecuali=sesi)
    record("akun.sandi_diganti", akun, oleh=oleh, sesudah={"cara": cara, "sesi_diakhiri": ended})
    _notify(akun, "akun.sandi_diganti")
    return akun


@tindakan("akun.sesi_diakhiri")
def end_sesi(*, akun: Pengguna, sesi: str | None = None, kecuali: str | None = None, oleh: Pengguna) -> int:
    """End one session of one's own, or all but one; the number of those that ended. Raises TidakBoleh, SudahBerubah."""
    akun = _own(akun, oleh)
    ended = _end_sesi(akun, satu=sesi, kecuali=kecuali)
    if not ended:
        raise SudahBerubah("Sesi itu sudah berakhir.")
    record("akun.sesi_diakhiri", akun, oleh=oleh, sesudah={"sesi_diakhiri": ended})
    return ended


def _end_sesi(akun: Pengguna, satu: str | None = None, kecuali: str | None = None) -> int:
    baris = Sesi.objects.filter(pengguna=akun).exclude(session_key=kecuali or "")
    return int((baris if satu is None else baris.filter(session_key=satu)).delete()[0])


# --- Name and address -----------------------------------------------------------------------------------------------


@tindakan("akun.nama_diganti")
def rename(*, akun: Pengguna, nama: str, semula: str, oleh: Pengguna) -> Pengguna:
    """Change one's own name. `semula` is the name the person saw. Raises TidakBoleh, DataSalah, SudahBerubah."""
    akun = _own(akun, oleh)
    nama = " ".join(nama.split())
    if not nama or len(nama) > 200:
        raise DataSalah("nama", "Tulis nama lengkap, paling panjang 200 huruf.")
    if akun.nama != semula:
        raise SudahBerubah(
            "Nama ini baru saja diubah di tempat lain.", tersimpan={"nama": akun.nama}, dikirim={"nama": nama}
        )
    if nama != semula:
        akun.nama = nama
        akun.save(update_fields=["nama"])
        record_change("akun.nama_diganti", akun, oleh=oleh, sebelum={"nama": semula}, sesudah={"nama": nama})
    return akun


@tindakan("akun.surel_diganti")
def change_surel(*, akun: Pengguna, alamat: str, semula: str, oleh: Pengguna) -> Pengguna:
    """Take the address that the owner has just shown to be theirs, by opening the link sent to it.

    `semula` is the address at the time the link was asked for. Raises TidakBoleh, DataSalah, SudahBerubah.
    """
    akun = _own(akun, oleh)
    alamat = checked_surel(alamat)
    if akun.email != semula:
        raise SudahBerubah("Alamat surel akun ini sudah diganti sejak tautan itu dibuat.")
    if Pengguna.objects.filter(email__iexact=alamat).exclude(pk=akun.pk).exists():
        raise DataSalah("email", "Alamat surel ini sudah dipakai akun lain.")
    akun.email = alamat
    akun.save(update_fields=["email"])
    record_change("akun.surel_diganti", akun, oleh=oleh, sebelum={"email": semula}, sesudah={"email": alamat})
    if semula:
        _notify(akun, "akun.surel_diganti", semula)
    return akun


def checked_surel(alamat: str) -> str:
    """The address in lower case, which is how accounts are found by it. Raises DataSalah."""
    alamat = alamat.strip().lower()
    try:
        validate_email(alamat)
    except ValidationError:
        raise DataSalah("email", "Tulis alamat surel yang lengkap, misalnya nama@daerah.go.id.") from None
    return alamat


# --- Two steps ------------------------------------------------------------------------------------------------------


@tindakan("akun.dua_langkah_diaktifkan")
def activate_dua_langkah(*, akun: Pengguna, rahasia: str, oleh: Pengguna) -> list[str]:
    """Sign in with an authenticator app from now on; `rahasia` is what it was shown and has proven to know.

    Returns the recovery codes. Raises TidakBoleh, SudahBerubah (already active).
    """
    akun = _own(akun, oleh)
    if punya_dua_langkah(akun):
        raise SudahBerubah("Verifikasi dua langkah sudah aktif.")
    TOTP.activate(akun, rahasia)
    kode: list[str] = RecoveryCodes.activate(akun).get_unused_codes()
    record("akun.dua_langkah_diaktifkan", akun, oleh=oleh)
    _notify(akun, "akun.dua_langkah_diaktifkan")
    return kode


@tindakan("akun.dua_langkah_dilepas")
def deactivate_dua_langkah(*, akun: Pengguna, oleh: Pengguna) -> None:
    """Sign in with the password alone again. Raises TidakBoleh (a role asks for two steps), SudahBerubah."""
    akun = _own(akun, oleh)
    wajib = perlu_dua_langkah(akun, timezone.localdate())
    if wajib:
        raise TidakBoleh(
            Putusan(False, f"Peran {wajib[0].label} wajib masuk dengan dua langkah, jadi tidak dapat dilepas."), akun
        )
    if not drop_dua_langkah(akun):
        raise SudahBerubah("Verifikasi dua langkah sudah tidak aktif.")
    record("akun.dua_langkah_dilepas", akun, oleh=oleh)
    _notify(akun, "akun.dua_langkah_dilepas")


def drop_dua_langkah(akun: Pengguna) -> bool:
    """Remove the app and the recovery codes; False where there were none. Inside an action only."""
    return bool(Authenticator.objects.filter(user_id=akun.pk).delete()[0])


@tindakan("akun.kode_pemulihan_dibuat")
def renew_kode_pemulihan(*, akun: Pengguna, oleh: Pengguna) -> list[str]:
    """New recovery codes; the old ones stop working. Raises TidakBoleh, SudahBerubah (two steps are not active)."""
    akun = _own(akun, oleh)
    if not punya_dua_langkah(akun):
        raise SudahBerubah("Verifikasi dua langkah tidak aktif.")
    Authenticator.objects.filter(user_id=akun.pk, type=Authenticator.Type.RECOVERY_CODES).delete()
    kode: list[str] = RecoveryCodes.activate(akun).get_unused_codes()
    record("akun.kode_pemulihan_dibuat", akun, oleh=oleh)
    _notify(akun, "akun.kode_pemulihan_dibuat")
    return kode


def _notify(akun: Pengguna, peristiwa: str, alamat: str = "") -> None:
    transaction.on_commit(partial(emails.enqueue_pemberitahuan, akun.pk, peristiwa, alamat))
