"""Asking for the password once more before something that opens doors."""

from __future__ import annotations

from datetime import datetime, timedelta

from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate
from allauth.core.exceptions import ReauthenticationRequired
from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from sakip.sesi import MASUK_PADA


def wajib_segar(request: HttpRequest) -> None:
    """Go on only when the person has signed in, or shown who they are again, in the last few minutes.

    Raises ReauthenticationRequired, which django-allauth's middleware turns into its page and back.
    """
    masuk = request.session.get(MASUK_PADA)
    batas = timedelta(seconds=settings.ACCOUNT_REAUTHENTICATION_TIMEOUT)
    if masuk is not None and timezone.now() - datetime.fromisoformat(masuk) < batas:
        return
    if not did_recently_reauthenticate(request):
        raise ReauthenticationRequired
