"""Where django-allauth asks us: who may come in, what is recorded, what is said.

Accounts come to be by invitation only, so every way to sign up is closed here and not even routed. An account has one
address, verified when it was given; allauth's own address book is not used.
"""

from __future__ import annotations

import base64
from hashlib import sha256
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sakip.actions import akun as tindakan
from sakip.models import Pengguna
from sakip.queries.pengguna import find_account
from sakip.sesi import MASUK_PADA, PERANGKAT
from sakip.views.akun.penjaga import LANGKAH_KEDUA

SALAH = "Nama pengguna atau kata sandi salah."
TERKUNCI = "Terlalu banyak percobaan yang gagal. Coba lagi lima menit lagi, atau minta kata sandi baru."
#: How long one lockout is one event in the trail, in seconds.
SEKALI_TERKUNCI = 300


class Pintu(AuthenticationBackend):  # type: ignore[misc]  # allauth has no types
    """Checks exactly one password per attempt, whether the name is known, an address, or nobody's.

    allauth's own backend tries address and name in turn, and the time it takes would tell which of them exist.
    """

    def _authenticate(self, request: HttpRequest | None, **credentials: Any) -> AbstractBaseUser | None:
        akun = find_account(_typed(credentials))
        cocok: AbstractBaseUser | None = self._check_password(akun, credentials.get("password") or "")
        return cocok


def _typed(credentials: dict[str, Any]) -> str:
    return str(credentials.get("email") or credentials.get("username") or "")


class AdaptorAkun(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Signing in and out, and passwords."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": SALAH,
        "email_password_mismatch": SALAH,
        "incorrect_password": "Kata sandi salah.",
        "incorrect_code": "Kode salah atau sudah dipakai.",
        "invalid_password_reset": "Tautan ini tidak berlaku lagi.",
        "too_many_login_attempts": TERKUNCI,
        "rate_limited": TERKUNCI,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: one is invited."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Refuse to look at more attempts than the limit; the first refusal of a while goes into the trail."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            akun = find_account(_typed(credentials))
            kunci = f"terkunci:{akun.pk if akun else sha256(self.get_client_ip(request).encode()).hexdigest()}"
            if cache.add(kunci, True, SEKALI_TERKUNCI):
                tindakan.record_terkunci(akun=akun)
            raise

    def authenticate(self, request: HttpRequest, **credentials: Any) -> AbstractBaseUser | None:
        """The account, if name and password belong together. One that is closed is answered like a wrong password."""
        akun: AbstractBaseUser | None = super().authenticate(request, **credentials)
        if akun is not None and not akun.is_active:
            self.authentication_failed(request, **credentials)
            return None
        return akun

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Into the trail, without what was typed."""
        akun = find_account(_typed(credentials))
        if akun is None:
            sebab = "Nama pengguna atau alamat surel tidak dikenal."
        else:
            sebab = "Kata sandi salah." if akun.is_active else "Akun tidak aktif."
        tindakan.record_gagal(akun=akun, sebab=sebab)

    def login(self, request: HttpRequest, user: Any) -> None:
        """Begin the session: when, on what, by which steps. Not for who was closed between the two steps."""
        if not user.is_active:
            raise ImmediateHttpResponse(self.respond_user_inactive(request, user))
        langkah = [satu["method"] for satu in get_authentication_records(request, user)]
        super().login(request, user)
        request.session[MASUK_PADA] = timezone.now().isoformat()
        request.session[PERANGKAT] = device(self.get_http_user_agent(request))
        request.session[LANGKAH_KEDUA] = "mfa" in langkah
        tindakan.record_masuk(cara=langkah[-1] if langkah else "", oleh=user)

    def logout(self, request: HttpRequest) -> None:
        """End the session."""
        if isinstance(request.user, Pengguna):
            tindakan.record_keluar(oleh=request.user)
        super().logout(request)

    def set_password(self, user: Any, password: str) -> None:
        """A new password by the link in a message (changing it while signed in is a page of our own)."""
        tindakan.set_sandi(akun=user, sandi=password, sesi=None, oleh=user, cara="tautan surel")

    def respond_user_inactive(self, request: HttpRequest, user: Any) -> HttpResponse:
        """Closed while signing in: back to the start, without a reason."""
        messages.error(request, SALAH)
        return HttpResponseRedirect(reverse("masuk"))

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Nothing: the actions queue the notices, in the transaction of what they tell about."""

    def is_ajax(self, request: HttpRequest) -> bool:
        """Never: these pages are read by people, and our scripts do not ask for them."""
        return False


class AdaptorDuaLangkah(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """Keeps the secrets of authenticator apps encrypted, with a key made from SECRET_KEY (and those before it)."""

    error_messages = {**DefaultMFAAdapter.error_messages, "incorrect_code": "Kode salah atau sudah dipakai."}

    def encrypt(self, text: str) -> str:
        """For the database."""
        return _kotak().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """From the database. Raises ValidationError where no key fits any more."""
        try:
            return _kotak().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            raise ValidationError(
                "Kunci instalasi telah diganti; verifikasi dua langkah harus diatur ulang oleh pengelola."
            ) from None


def _kotak() -> MultiFernet:
    rahasia = [str(satu) for satu in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    return MultiFernet(
        [Fernet(base64.urlsafe_b64encode(sha256(f"dua-langkah:{satu}".encode()).digest())) for satu in rahasia]
    )


class AdaptorPenyedia(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Signing in with the region's identity provider: an account we have, by an address the provider has verified."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Never: one is invited."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Find the account, or refuse without saying whether there is one."""
        terbukti = [satu.email for satu in sociallogin.email_addresses if satu.verified is True]
        akun = next((satu for satu in map(find_account, terbukti) if satu is not None and satu.is_active), None)
        if akun is not None:
            sociallogin.user = akun
            return
        sebab = "tidak ada akun aktif dengan alamat itu" if terbukti else "alamat surel belum dibuktikan penyedia"
        tindakan.record_gagal(akun=None, sebab=f"Penyedia identitas: {sebab}.")
        raise ImmediateHttpResponse(render(request, "socialaccount/tanpa_akun.html", status=403))


#: Parts of a browser's own description, in the order they are looked for: most pretend to be others.
_PERAMBAN = (("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"))
_SISTEM = (("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"),
           ("Linux", "Linux"))  # fmt: skip


def device(keterangan: str) -> str:
    """A coarse name of a device, "Firefox di Windows", enough to know one's own again."""
    peramban = next((nama for tanda, nama in _PERAMBAN if tanda in keterangan), "Peramban lain")
    sistem = next((nama for tanda, nama in _SISTEM if tanda in keterangan), "")
    return f"{peramban} di {sistem}" if sistem else peramban
