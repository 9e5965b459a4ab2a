"""What every page shares: it declares its permission, loads through scope, and turns an answer of the domain into one
of HTTP (gaya.md 5.7, 5.8, 5.15).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from sakip.access import Putusan, TidakBoleh, boleh, ingat, izin_dimiliki, terlihat_oleh, wajib, yang_dapat
from sakip.actions.akses import record_halaman_ditolak
from sakip.actions.errors import BelumLengkap, DataSalah, SudahBerubah
from sakip.forms.dasar import Formulir
from sakip.models import Laporan, Pengguna
from sakip.queries.laporan import laporan_terbaca
from sakip.workflow import Izin, Status

P = ParamSpec("P")
M = TypeVar("M", bound=Model)
R = TypeVar("R")

#: The methods of a page with a form.
ISIAN = ("GET", "HEAD", "POST")
PER_HALAMAN = 50


class PerluMasuk(Exception):
    """Nobody is signed in, and what was asked for is not public: whether it exists is said after signing in."""


def halaman(
    izin: Izin | None, *, cara: tuple[str, ...] = ("GET", "HEAD"), masuk: bool = False
) -> Callable[[Callable[Concatenate[HttpRequest, P], HttpResponseBase]], Callable[..., HttpResponseBase]]:
    """Make a function a page. `izin`: what the reader must be allowed to do with its object, None for a page without
    one; `cara`: the methods it answers; `masuk`: nobody gets it without signing in.

    A refusal becomes 404 where the object is out of the reader's scope, else 403 with its reason, and is in the trail.
    """

    def bungkus(tampilan: Callable[Concatenate[HttpRequest, P], HttpResponseBase]) -> Callable[..., HttpResponseBase]:
        @wraps(tampilan)
        def jalankan(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            siapa = pengguna(request)
            if siapa is not None:
                ingat(siapa)
            if any("\0" in satu for satu in kwargs.values() if isinstance(satu, str)):
                raise Http404("Alamat ini tidak ditemukan.")  # no code holds one, and PostgreSQL cannot even be asked
            try:
                if masuk and siapa is None:
                    raise PerluMasuk
                return tampilan(request, *args, **kwargs)
            except PerluMasuk:
                return redirect_to_login(request.get_full_path() if request.method == "GET" else "/")
            except TidakBoleh as ditolak:
                raise _as_http(request, ditolak) from ditolak

        jalan = require_http_methods(list(cara))(jalankan)
        jalan.izin = izin  # type: ignore[attr-defined]
        return jalan

    return bungkus


def _as_http(request: HttpRequest, ditolak: TidakBoleh) -> Exception:
    if not ditolak.putusan.terlihat:
        return Http404("Halaman ini tidak ditemukan.")
    siapa = pengguna(request)
    if siapa is not None:
        record_halaman_ditolak(ditolak=ditolak, oleh=siapa)
    return PermissionDenied(ditolak.pesan)


def pengguna(request: HttpRequest) -> Pengguna | None:
    """Who is signed in; None for the public."""
    return request.user if isinstance(request.user, Pengguna) else None


def masuk_sebagai(request: HttpRequest) -> Pengguna:
    """Who is signed in. Raises PerluMasuk."""
    siapa = pengguna(request)
    if siapa is None:
        raise PerluMasuk
    return siapa


def ambil(request: HttpRequest, model: type[M], *, izin: Izin = Izin.LIHAT, **kunci: Any) -> M:
    """The one row with these columns, if it exists for the reader, who must have the permission on it.

    Out of scope, or not there: Http404. In scope, but not for this role or not now: TidakBoleh, which `halaman` turns
    into 403 with the reason. Nobody signed in: PerluMasuk.
    """
    siapa, hari = masuk_sebagai(request), timezone.localdate()
    satu = terlihat_oleh(siapa, model, hari).filter(**kunci).first()
    if satu is None:
        raise Http404("Data ini tidak ditemukan.")
    wajib(boleh(siapa, izin, satu, hari), satu)
    return satu


def perlu(request: HttpRequest, izin: Izin) -> Pengguna:
    """Who is signed in, when one of their roles carries the permission at all: for lists, which filter by scope.

    Raises PerluMasuk, TidakBoleh.
    """
    siapa = masuk_sebagai(request)
    if izin not in izin_dimiliki(siapa, timezone.localdate()):
        raise TidakBoleh(Putusan(False, f"Peran Anda tidak dapat {izin.label}. Yang dapat: {yang_dapat(izin)}."))
    return siapa


def layani(
    request: HttpRequest,
    form: Formulir,
    templat: str,
    isi: Mapping[str, Any] | None = None,
    *,
    simpan: Callable[[dict[str, Any]], R],
    ke: str | Callable[[R], str],
    pesan: str | Callable[[R], str] = "",
) -> HttpResponse:
    """A page with a form: shown, or sent and stored by `simpan` (an action), then on to the address `ke`.

    What the form or the action refuses comes back on the same page, beside its field, with everything typed kept and
    nothing stored: status 422, or 409 where somebody else was first. TidakBoleh goes on to `halaman`.
    """
    kode = 200
    if request.method == "POST":
        kode = 422
        if form.is_valid():
            try:
                hasil = simpan(form.cleaned_data)
            except (BelumLengkap, DataSalah, SudahBerubah) as galat:
                form.sisipkan(galat)
                kode = 409 if isinstance(galat, SudahBerubah) else 422
            else:
                if teks := pesan if isinstance(pesan, str) else pesan(hasil):
                    messages.success(request, teks)
                return HttpResponseRedirect(ke if isinstance(ke, str) else ke(hasil))
    return tanpa_simpan(render(request, templat, {"form": form, **(isi or {})}, status=kode))


def kerjakan(request: HttpRequest, aksi: Callable[[], object], ke: str) -> HttpResponse:
    """A page that is one button: carry it out, then on to the address. What the action refuses is said there, because
    there is no form to say it beside. TidakBoleh goes on to `halaman`.
    """
    try:
        aksi()
    except (BelumLengkap, DataSalah, SudahBerubah) as galat:
        messages.error(request, galat.pesan)
    return HttpResponseRedirect(ke)


def lembar(request: HttpRequest, baris: QuerySet[M], per: int = PER_HALAMAN) -> Page[M]:
    """The page of a list that the address asks for by `?halaman=`; a number that is none gives the nearest page."""
    return Paginator(baris, per).get_page(request.GET.get("halaman"))


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
    wajib(boleh(siapa, Izin.LIHAT, laporan, hari), laporan)


def alamat(laporan: Laporan, **lain: Any) -> dict[str, Any]:
    """The arguments of an address below a report."""
    return {"pemda": laporan.pd.pemda.kode, "kode": laporan.pd.kode, "tahun": laporan.tahun, **lain}


def tanpa_simpan(jawaban: HttpResponse) -> HttpResponse:
    """Keep the answer out of every cache: it is about what is not public, or about this very moment."""
    jawaban["Cache-Control"] = "private, no-store"
    return jawaban
