"""Messages: one function each. It takes a key, loads, renders and sends; what it writes lies in templates/emails/.

Those that would tell by their slowness whether an account exists, and notices, are queued and sent by the worker; an
invitation is sent at once, because the administrator waits to hear whether it left. The queue holds keys only: links
that open something are made while the message is. No address or name is ever logged.
"""

from __future__ import annotations

import logging
from datetime import datetime
from smtplib import SMTPException
from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django_tasks import task

from sakip.models import Pengguna, Undangan

_catat = logging.getLogger(__name__)

#: What has happened to an account, as its owner is told. The key is the action in the trail.
PERISTIWA = {
    "akun.sandi_diganti": "Kata sandi akun Anda baru saja diganti.",
    "akun.surel_diganti": "Alamat surel akun Anda baru saja diganti; pemberitahuan ini dikirim ke alamat yang lama.",
    "akun.dua_langkah_diaktifkan": "Verifikasi dua langkah akun Anda baru saja diaktifkan.",
    "akun.dua_langkah_dilepas": "Verifikasi dua langkah akun Anda baru saja dilepas.",
    "akun.kode_pemulihan_dibuat": "Kode pemulihan akun Anda baru saja dibuat ulang; kode yang lama tidak berlaku lagi.",
}


def can_deliver() -> bool:
    """Whether messages leave this machine, or at least reach a file that somebody reads (development)."""
    return not settings.EMAIL_BACKEND.endswith("dummy.EmailBackend")


def send_undangan(undangan: int, tautan: str) -> bool:
    """Send an invitation with its link; False where no message left, so that the page hands the link out."""
    satu = Undangan.objects.select_related("dibuat_oleh").get(pk=undangan)
    return _send("undangan", satu.email, {"undangan": satu, "tautan": tautan})


def send_surel_baru(akun: int, alamat: str, tautan: str) -> bool:
    """Ask the owner of a new address to confirm it."""
    return _send("surel_baru", alamat, {"akun": Pengguna.objects.get(pk=akun), "tautan": tautan})


def enqueue_sandi(akun: int, akar: str) -> None:
    """Queue the message with a link for a new password; 0 stands for nobody and sends nothing.

    `akar` is the site's address, with its slash at the end.
    """
    send_sandi.enqueue(akun=akun, akar=akar)


@task()
def send_sandi(akun: int, akar: str) -> bool:
    """Send a link for a new password. The link is made here and is never in the queue."""
    satu = Pengguna.objects.filter(pk=akun, is_active=True).exclude(email="").first()
    if satu is None:
        return False
    return _send("sandi_baru", satu.email, {"akun": satu, "tautan": link_sandi(satu, akar)})


def link_sandi(akun: Pengguna, akar: str) -> str:
    """A link with which the account gets a new password; it works once and for an hour (PASSWORD_RESET_TIMEOUT)."""
    jalur = reverse(
        "account_reset_password_from_key",
        kwargs={"uidb36": user_pk_to_url_str(akun), "key": default_token_generator.make_token(akun)},
    )
    return akar.rstrip("/") + jalur


def enqueue_pemberitahuan(akun: int, peristiwa: str, alamat: str = "") -> None:
    """Queue a notice that something about the account has changed; `alamat` where it is not the present address."""
    send_pemberitahuan.enqueue(akun=akun, peristiwa=peristiwa, alamat=alamat, waktu=timezone.now().isoformat())


@task()
def send_pemberitahuan(akun: int, peristiwa: str, alamat: str, waktu: str) -> bool:
    """Send a notice."""
    satu = Pengguna.objects.get(pk=akun)
    tujuan = alamat or satu.email
    isi = {"akun": satu, "kalimat": PERISTIWA[peristiwa], "waktu": datetime.fromisoformat(waktu)}
    return bool(tujuan) and _send("pemberitahuan", tujuan, isi)


def _send(nama: str, tujuan: str, isi: dict[str, Any]) -> bool:
    """Render `emails/NAMA.txt`, whose first line is the subject, and send it. False where it did not leave."""
    if not can_deliver():
        return False
    teks = render_to_string(f"emails/{nama}.txt", isi)
    judul, _, badan = teks.strip().partition("\n")
    try:
        return EmailMessage(f"[SAKIP] {judul.strip()}", badan.strip() + "\n", None, [tujuan]).send() == 1
    except (SMTPException, OSError) as gagal:
        _catat.warning("surel %s tidak terkirim: %s", nama, type(gagal).__name__)
        return False
