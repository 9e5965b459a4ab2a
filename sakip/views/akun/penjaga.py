"""Two guards in front of every page: a session that ends in time, and the second step where a role asks for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from sakip.access import ingat
from sakip.models import Pengguna
from sakip.queries.pengguna import perlu_dua_langkah, punya_dua_langkah
from sakip.sesi import MASUK_PADA

Jawab = Callable[[HttpRequest], HttpResponseBase]

#: Signed moment of the last answer. A cookie and not a column: reading a page must not write to the database.
KUKI_AKTIF = "sakip_aktif"
#: In the session of somebody who has used the second step: nothing more to ask.
LANGKAH_KEDUA = "langkah_kedua"
#: Pages for somebody who still has to set up the second step.
BOLEH_TANPA = frozenset({"dua-langkah", "keluar", "account_logout", "account_reauthenticate", "mfa_reauthenticate"})


class SesiMiddleware:
    """Ends a session that is a working day old or has been idle too long.

    Both are asked only of sessions that signing in began (they carry the moment), so that a lost cookie ends one too.
    """

    def __init__(self, get_response: Jawab) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        masuk = request.session.get(MASUK_PADA) if SESSION_KEY in request.session else None
        if masuk is not None and self._berakhir(request, str(masuk)):
            request.session.flush()
            request.user = AnonymousUser()
            messages.info(request, "Sesi Anda telah berakhir. Masuk lagi untuk melanjutkan.")
        jawaban = self.get_response(request)
        if SESSION_KEY in request.session and MASUK_PADA in request.session:
            self._catat(request, jawaban)
        return jawaban

    def _berakhir(self, request: HttpRequest, masuk: str) -> bool:
        tua = timezone.now() - datetime.fromisoformat(masuk) > timedelta(seconds=settings.SESSION_COOKIE_AGE)
        if tua:
            return True
        try:
            request.get_signed_cookie(KUKI_AKTIF, salt=_garam(request), max_age=settings.SESI_DIAM_DETIK)
        except (KeyError, BadSignature):
            return True
        return False

    def _catat(self, request: HttpRequest, jawaban: Any) -> None:
        jawaban.set_signed_cookie(
            KUKI_AKTIF,
            "1",
            salt=_garam(request),
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )


def _garam(request: HttpRequest) -> str:
    return f"sesi:{request.session.session_key}"


class DuaLangkahMiddleware:
    """Leads whoever must use two steps and has not set them up to doing so, and lets them do nothing else."""

    def __init__(self, get_response: Jawab) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view_func: Any, view_args: Any, view_kwargs: Any
    ) -> HttpResponseBase | None:
        """Ask before the page runs; nothing for who signed in with two steps."""
        cocok = request.resolver_match
        if (cocok is not None and cocok.url_name in BOLEH_TANPA) or request.session.get(LANGKAH_KEDUA):
            return None
        siapa = request.user
        if not isinstance(siapa, Pengguna):
            return None
        ingat(siapa)  # the page asks for the same roles
        peran = perlu_dua_langkah(siapa, timezone.localdate())
        if not peran or punya_dua_langkah(siapa):
            return None
        if request.method in {"GET", "HEAD"}:
            return HttpResponseRedirect(reverse("dua-langkah"))
        raise PermissionDenied(
            f"Peran {peran[0].label} wajib masuk dengan dua langkah. Aktifkan dahulu verifikasi dua langkah."
        )
