"""What tests of accounts share: people who can sign in, and their codes."""

import time
from typing import Any

from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from sakip import models as m

SANDI = "rimbun-selatan-42"


def bersandi(akun: m.Pengguna, email: str = "") -> m.Pengguna:
    """The account with a password, and an address where one is given."""
    akun.set_password(SANDI)
    akun.email = email or akun.email
    akun.save()
    return akun


def berlangkah(akun: m.Pengguna) -> str:
    """Give the account an authenticator app; its secret."""
    rahasia = generate_totp_secret()
    TOTP.activate(akun, rahasia)
    return rahasia


def kode(rahasia: str, geser: int = 0) -> str:
    """What the app shows now, or some steps of thirty seconds away."""
    return format_hotp_value(hotp_value(rahasia, int(time.time()) // 30 + geser))


def masuk(login: str, sandi: str = SANDI, klien: Client | None = None, ke: str = "") -> tuple[Client, Any]:
    """A browser in which somebody has tried to sign in, and the answer."""
    klien = klien or Client()
    alamat = reverse("masuk") + (f"?next={ke}" if ke else "")
    return klien, klien.post(alamat, {"login": login, "password": sandi})


def kirim_surel() -> None:
    """Let the worker do what is queued."""
    call_command("db_worker", batch=True, reload=False, startup_delay=False, interval=0, verbosity=0)
