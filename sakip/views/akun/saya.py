"""One's own account: what it may do, name, address, password, sessions."""

from __future__ import annotations

from allauth.core import ratelimit
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sakip import emails
from sakip.access import PERAN, peran_berlaku
from sakip.actions import akun as tindakan
from sakip.actions.errors import DataSalah, SudahBerubah
from sakip.forms.akun.saya import NamaForm, SandiForm, SurelForm
from sakip.forms.dasar import YakinForm
from sakip.models import Pengguna, Sesi
from sakip.queries.pengguna import penugasan_akun, perlu_dua_langkah, punya_dua_langkah
from sakip.views.akun.segar import wajib_segar
from sakip.views.halaman import ISIAN, halaman, layani, masuk_sebagai, tanpa_simpan

_GARAM = "sakip.surel-baru"
_SUREL_BERLAKU = 24 * 3600
REMAH = ("Akun saya", "/akun/")


def _penuh(request: HttpRequest, aksi: str) -> HttpResponseBase | None:
    """The page that says "too many" (429), when there were; reading a page does not count."""
    jawaban: HttpResponseBase | None = ratelimit.consume_or_429(request, action=aksi)
    return jawaban


@halaman(None, masuk=True)
def profil(request: HttpRequest) -> HttpResponse:
    """What the account is, may do, and where it is signed in."""
    siapa, hari = masuk_sebagai(request), timezone.localdate()
    isi = {
        "judul": "Akun saya",
        "tugas": penugasan_akun(siapa, hari),
        "peran": sorted({(satu.label, PERAN[satu].kalimat) for satu, _ in peran_berlaku(siapa, hari)}),
        "dua_langkah": punya_dua_langkah(siapa),
        "wajib": perlu_dua_langkah(siapa, hari),
        "sesi": Sesi.objects.filter(pengguna=siapa, expire_date__gt=timezone.now()).order_by("-dibuat_pada"),
        "sesi_ini": request.session.session_key,
    }
    return tanpa_simpan(render(request, "akun/profil.html", isi))


@halaman(None, cara=ISIAN, masuk=True)
def nama(request: HttpRequest) -> HttpResponse:
    """Change one's name."""
    siapa = masuk_sebagai(request)
    form = NamaForm(request.POST or None, semula={"nama": siapa.nama})
    return layani(
        request,
        form,
        "components/isian.html",
        {"judul": "Ganti nama", "batal": reverse("profil"), "remah": [REMAH, ("Ganti nama", "")]},
        simpan=lambda isian: tindakan.rename(
            akun=siapa, nama=isian["nama"], semula=form.semula.get("nama", ""), oleh=siapa
        ),
        ke=reverse("profil"),
        pesan="Nama disimpan.",
    )


@halaman(None, cara=ISIAN, masuk=True)
def sandi(request: HttpRequest) -> HttpResponseBase:
    """Change one's password; the other sessions end."""
    siapa = masuk_sebagai(request)
    if penuh := _penuh(request, "change_password"):
        return penuh

    def simpan(isian: dict[str, str]) -> Pengguna:
        baru = tindakan.set_sandi(
            akun=siapa, sandi=isian["sandi"], sesi=request.session.session_key, oleh=siapa, cara="halaman akun"
        )
        update_session_auth_hash(request, baru)
        return baru

    return layani(
        request,
        SandiForm(request.POST or None, akun=siapa),
        "components/isian.html",
        {
            "judul": "Ganti kata sandi",
            "pengantar": "Sesi Anda di perangkat lain akan diakhiri.",
            "batal": reverse("profil"),
            "remah": [REMAH, ("Ganti kata sandi", "")],
        },
        simpan=simpan,
        ke=reverse("profil"),
        pesan="Kata sandi diganti. Sesi di perangkat lain telah diakhiri.",
    )


@halaman(None, cara=ISIAN, masuk=True)
def surel(request: HttpRequest) -> HttpResponseBase:
    """Ask for a new address: a link goes to it, and it counts once that has been opened."""
    siapa = masuk_sebagai(request)
    wajib_segar(request)
    if penuh := _penuh(request, "manage_email"):
        return penuh

    def simpan(isian: dict[str, str]) -> None:
        alamat = tindakan.checked_surel(isian["email"])
        bukti = signing.dumps([siapa.pk, siapa.email, alamat], salt=_GARAM)
        tautan = request.build_absolute_uri(reverse("pasti-surel", args=[bukti]))
        if not emails.send_surel_baru(siapa.pk, alamat, tautan):
            raise DataSalah("", "Surel tidak dapat dikirim dari instalasi ini. Hubungi pengelola sistem.")

    return layani(
        request,
        SurelForm(request.POST or None),
        "components/isian.html",
        {
            "judul": "Ganti alamat surel",
            "pengantar": f"Alamat sekarang: {siapa.email or 'belum ada'}. Alamat baru berlaku setelah Anda membuka "
            "tautan yang dikirim ke sana.",
            "batal": reverse("profil"),
            "remah": [REMAH, ("Ganti alamat surel", "")],
        },
        simpan=simpan,
        ke=reverse("profil"),
        pesan="Tautan dikirim ke alamat yang baru. Buka tautan itu dalam satu hari.",
    )


@halaman(None, cara=ISIAN, masuk=True)
def pasti_surel(request: HttpRequest, bukti: str) -> HttpResponse:
    """The link of the message: the address is the account's from now on."""
    siapa = masuk_sebagai(request)
    try:
        pk, semula, alamat = signing.loads(bukti, salt=_GARAM, max_age=_SUREL_BERLAKU)
    except signing.BadSignature:
        pk = semula = alamat = None
    if pk != siapa.pk:
        return tanpa_simpan(render(request, "akun/tautan_gugur.html", {"judul": "Tautan tidak berlaku"}, status=410))
    return layani(
        request,
        YakinForm(request.POST if request.method == "POST" else None),
        "components/isian.html",
        {
            "judul": "Ganti alamat surel",
            "pengantar": f"Mulai sekarang akun Anda memakai alamat {alamat}.",
            "batal": reverse("profil"),
        },
        simpan=lambda isian: tindakan.change_surel(akun=siapa, alamat=alamat, semula=semula, oleh=siapa),
        ke=reverse("profil"),
        pesan="Alamat surel diganti.",
    )


@halaman(None, cara=("POST",), masuk=True)
def akhiri_sesi(request: HttpRequest) -> HttpResponse:
    """End one session of one's own (`sesi`: its number in the list), or all but this one."""
    siapa = masuk_sebagai(request)
    nomor = request.POST.get("sesi", "")
    # One that is not in the list any more has ended; the action says so.
    satu = next((s.session_key for s in Sesi.objects.filter(pengguna=siapa) if s.nomor == nomor), "") if nomor else None
    try:
        banyak = tindakan.end_sesi(akun=siapa, sesi=satu, kecuali=request.session.session_key, oleh=siapa)
    except SudahBerubah as galat:
        messages.info(request, galat.pesan)
    else:
        messages.success(request, f"{banyak} sesi diakhiri.")
    return HttpResponseRedirect(reverse("profil"))
