"""What holds for every answer: how much is taken in, and what the browser is told about it."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from sakip.views.galat import terlalu_besar

Jawab = Callable[[HttpRequest], HttpResponseBase]

#: Nothing of a device is used by any page.
IZIN_PERANTI = (
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), "
    "midi=(), payment=(), usb=()"
)
_POTONG = 64 * 1024
#: How many times the limit is read and thrown away, so that the browser gets to read the answer.
_TETAP_DIBACA = 8


class KepalaMiddleware:
    """Security headers that Django does not set, and no copy of a page with somebody signed in in any cache."""

    def __init__(self, get_response: Jawab) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        jawaban = self.get_response(request)
        jawaban.headers.setdefault("Permissions-Policy", IZIN_PERANTI)
        jawaban.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        pengguna = getattr(request, "user", None)
        if pengguna is not None and pengguna.is_authenticated:
            jawaban.headers.setdefault("Cache-Control", "private, no-store")
        return jawaban


class BatasKirimanMiddleware:
    """Refuses what is larger than any page takes, before it is read or written to a disk (413).

    A page with a smaller limit of its own says so beside its field. The rest of the body is read and thrown away within
    reason: a browser whose sending is cut off shows a broken connection instead of the sentence.
    """

    def __init__(self, get_response: Jawab) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        batas: int = settings.KIRIMAN_TERBESAR
        panjang = request.META.get("CONTENT_LENGTH") or "0"
        if not (panjang.isascii() and panjang.isdigit()) or int(panjang) <= batas:
            return self.get_response(request)
        if int(panjang) <= batas * _TETAP_DIBACA:
            while request.read(_POTONG):
                pass
        return terlalu_besar(request, batas // 1024**2)
