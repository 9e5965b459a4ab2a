"""Signing in, by django-allauth's views with our wording, each answering bad input with a status that says so."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account import views as bawaan
from allauth.account.adapter import get_adapter
from allauth.mfa.base import views as langkah
from allauth.socialaccount.providers.openid_connect import views as penyedia
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from requests import RequestException

from sakip.emails import can_deliver
from sakip.views.halaman import halaman

_catat = logging.getLogger(__name__)

_Tampilan = Callable[..., HttpResponseBase]


class _Tegas:
    """A form that is not valid is answered with 422, which tells scripts and caches what people read."""

    def form_invalid(self, form: Any) -> HttpResponse:
        jawaban: HttpResponse = super().form_invalid(form)  # type: ignore[misc]
        jawaban.status_code = 422
        return jawaban


class Masuk(_Tegas, bawaan.LoginView):  # type: ignore[misc]  # allauth has no types
    """Name and password."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the identity provider, where the region has one."""
        return {**super().get_context_data(**kwargs), "penyedia": settings.OIDC.get("NAMA", "")}


class LupaSandi(_Tegas, bawaan.PasswordResetView):  # type: ignore[misc]  # allauth has no types
    """Ask for a link; where no message leaves this installation, the page says whom to ask instead."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add whether messages leave."""
        return {**super().get_context_data(**kwargs), "bersurel": can_deliver()}


class SandiBaru(_Tegas, bawaan.PasswordResetFromKeyView):  # type: ignore[misc]  # allauth has no types
    """Follow the link."""

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        """A link that does not hold any more is gone (410)."""
        if context.get("token_fail"):
            kwargs["status"] = 410
        jawaban: HttpResponse = super().render_to_response(context, **kwargs)
        return jawaban


class _BilaPerlu:
    """An account without password and app signs in elsewhere: it has nothing to show itself by, and is not asked to."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.user.is_authenticated and not get_adapter().get_reauthentication_methods(request.user):
            return HttpResponseRedirect(reverse("profil"))
        jawaban: HttpResponseBase = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        return jawaban


class Pastikan(_BilaPerlu, _Tegas, bawaan.ReauthenticateView):  # type: ignore[misc]  # allauth has no types
    """The password once more."""


class PastikanKode(_BilaPerlu, _Tegas, langkah.ReauthenticateView):  # type: ignore[misc]  # allauth has no types
    """The code once more."""


class Kode(_Tegas, langkah.AuthenticateView):  # type: ignore[misc]  # allauth has no types
    """The second step."""


def _umum(tampilan: _Tampilan, *, cara: tuple[str, ...] = ("GET", "HEAD", "POST")) -> _Tampilan:
    """A page of allauth, as one of ours: no permission, never cached."""

    @wraps(tampilan, updated=())
    def jalankan(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return tampilan(request, *args, **kwargs)

    return halaman(None, cara=cara)(never_cache(jalankan))


masuk = _umum(Masuk.as_view())
keluar = _umum(require_POST(bawaan.LogoutView.as_view()), cara=("POST",))
lupa_sandi = _umum(LupaSandi.as_view())
lupa_sandi_terkirim = _umum(bawaan.PasswordResetDoneView.as_view(), cara=("GET", "HEAD"))
sandi_baru = _umum(SandiBaru.as_view())
sandi_baru_selesai = _umum(bawaan.PasswordResetFromKeyDoneView.as_view(), cara=("GET", "HEAD"))
pastikan = _umum(Pastikan.as_view())
pastikan_kode = _umum(PastikanKode.as_view())
kode = _umum(Kode.as_view())


def _bila_menjawab(tampilan: _Tampilan) -> _Tampilan:
    """Say so (502) where the provider is not there or its description lacks something: not a defect of ours."""

    @wraps(tampilan)
    def jalankan(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return tampilan(request, *args, **kwargs)
        except (RequestException, KeyError) as gagal:
            _catat.warning("penyedia identitas tidak menjawab: %s", type(gagal).__name__)
            return render(request, "socialaccount/authentication_error.html", status=502)

    return jalankan


sso = _umum(_bila_menjawab(penyedia.login), cara=("POST",))
sso_kembali = _umum(_bila_menjawab(penyedia.callback), cara=("GET", "HEAD"))


@halaman(None)
def sso_batal(request: HttpRequest) -> HttpResponse:
    """The person turned back at the provider's page."""
    return render(request, "socialaccount/batal.html")
