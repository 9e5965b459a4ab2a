"""What every page shares: it declares its permission, loads through scope, and turns an answer of the domain into one
of HTTP (gaya.md 5.7, 5.8, 5.15).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from sakip.access import TidakBoleh, boleh
from sakip.models import Laporan, Pengguna
from sakip.queries.laporan import laporan_terbaca
from sakip.workflow import Izin, Status

P = ParamSpec("P")


class PerluMasuk(Exception):
    """Nobody is signed in, and what was asked for is not public: whether it exists is said after signing in."""


def halaman(
    izin: Izin | None, *, cara: tuple[str, ...] = ("GET", "HEAD"), masuk: bool = False
) -> Callable[[Callable[Concatenate[HttpRequest, P], HttpResponseBase]], Callable[..., HttpResponseBase]]:
    """Make a function a page. `izin`: what the reader must be allowed to do with its object, None for a page without
    one; `cara`: the methods it answers; `masuk`: nobody gets it without signing in.
    """

    def bungkus(tampilan: Callable[Concatenate[HttpRequest, P], HttpResponseBase]) -> Callable[..., HttpResponseBase]:
        @wraps(tampilan)
        def jalankan(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            try:
                if masuk and pengguna(request) is None:
                    raise PerluMasuk
                return tampilan(request, *args, **kwargs)
            except PerluMasuk:
                return redirect_to_login(request.get_full_path() if request.method == "GET" else "/")
            except TidakBoleh as ditolak:
                raise _as_http(ditolak) from ditolak

        jalan = require_http_methods(list(cara))(jalankan)
        jalan.izin = izin  # type: ignore[attr-defined]
        return jalan

    return bungkus


def _as_http(ditolak: TidakBoleh) -> Exception:
    if not ditolak.putusan.terlihat:
        return Http404("Halaman ini tidak ditemukan.")
    return PermissionDenied(ditolak.pesan)


def pengguna(request: HttpRequest) -> Pengguna | None:
    """Who is signed in; None for the public."""
    return request.user if isinstance(request.user, Pengguna) else None


def ambil_laporan(request: HttpRequest, pemda: str, kode: str, tahun: int) -> Laporan:
    """The report of the office and year, if it exists for the reader.

    Raises Http404 or, where nobody is signed in, PerluMasuk; PermissionDenied where the role does not read.
    """
    siapa, hari = pengguna(request), timezone.localdate()
    satu = (
        laporan_terbaca(siapa, hari).filter(pd__pemda__kode__iexact=pemda, pd__kode__iexact=kode, tahun=tahun).first()
    )
    if satu is None:
        if siapa is None:
            raise PerluMasuk
        raise Http404("Laporan ini tidak ditemukan.")
    if siapa is not None and satu.status != Status.DITERBITKAN:
        _wajib_lihat(siapa, satu, hari)
    return satu


def _wajib_lihat(siapa: Pengguna, laporan: Laporan, hari: date) -> None:
    putusan = boleh(siapa, Izin.LIHAT, laporan, hari)
    if not putusan:
        raise TidakBoleh(putusan, laporan)


def alamat(laporan: Laporan, **lain: Any) -> dict[str, Any]:
    """The arguments of an address below a report."""
    return {"pemda": laporan.pd.pemda.kode, "kode": laporan.pd.kode, "tahun": laporan.tahun, **lain}


def tanpa_simpan(jawaban: HttpResponse) -> HttpResponse:
    """Keep the answer out of every cache: it is about what is not public, or about this very moment."""
    jawaban["Cache-Control"] = "private, no-store"
    return jawaban
