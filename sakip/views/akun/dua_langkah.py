"""The second step of one's own account: setting up, recovery codes, dropping."""

from __future__ import annotations

import base64

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sakip.actions import akun as tindakan
from sakip.actions.errors import SudahBerubah
from sakip.forms.akun.saya import DuaLangkahForm
from sakip.forms.dasar import YakinForm
from sakip.models import Pengguna
from sakip.queries.pengguna import perlu_dua_langkah, punya_dua_langkah
from sakip.views.akun.penjaga import LANGKAH_KEDUA
from sakip.views.akun.saya import REMAH
from sakip.views.akun.segar import wajib_segar
from sakip.views.halaman import ISIAN, halaman, layani, masuk_sebagai, tanpa_simpan

JUDUL = "Verifikasi dua langkah"


@halaman(None, cara=ISIAN, masuk=True)
def dua_langkah(request: HttpRequest) -> HttpResponse:
    """Whether it is active; where it is not, the picture to scan and the code that shows that it was.

    Who found a screen left open could make the account their own with a phone of theirs, so who has a password shows it
    again first.
    """
    siapa = masuk_sebagai(request)
    wajib = perlu_dua_langkah(siapa, timezone.localdate())
    isi = {"judul": JUDUL, "remah": [REMAH, (JUDUL, "")], "wajib": wajib}
    if punya_dua_langkah(siapa):
        return tanpa_simpan(render(request, "akun/dua_langkah_aktif.html", isi))
    if siapa.has_usable_password():
        wajib_segar(request)
    form = DuaLangkahForm(request.POST or None, akun=siapa)
    kode = 200
    if request.method == "POST":
        kode = 422
        if form.is_valid():
            try:
                return _aktifkan(request, siapa, form.rahasia)
            except SudahBerubah as galat:
                form.sisipkan(galat)
                kode = 409
    return tanpa_simpan(
        render(
            request, "akun/dua_langkah_atur.html", {**isi, "form": form, **_gambar(siapa, form.rahasia)}, status=kode
        )
    )


def _aktifkan(request: HttpRequest, siapa: Pengguna, rahasia: str) -> HttpResponse:
    """The recovery codes are on the answer itself: they are shown without asking for the password again."""
    kode = tindakan.activate_dua_langkah(akun=siapa, rahasia=rahasia, oleh=siapa)
    request.session[LANGKAH_KEDUA] = True
    return _kode(request, kode, "Verifikasi dua langkah aktif. Simpan kode pemulihan ini sebelum melanjutkan.")


def _gambar(siapa: Pengguna, rahasia: str) -> dict[str, str]:
    adaptor = get_adapter()
    alamat = adaptor.build_totp_url(siapa, rahasia)
    svg = base64.b64encode(adaptor.build_totp_svg(alamat).encode()).decode()
    potong = " ".join(rahasia[i : i + 4] for i in range(0, len(rahasia), 4))
    return {"qr": f"data:image/svg+xml;base64,{svg}", "kunci": potong, "otpauth": alamat}


def _kode(request: HttpRequest, kode: list[str], pesan: str = "") -> HttpResponse:
    isi = {
        "judul": "Kode pemulihan",
        "remah": [REMAH, (JUDUL, reverse("dua-langkah")), ("Kode pemulihan", "")],
        "kode": kode,
        "pesan": pesan,
    }
    return tanpa_simpan(render(request, "akun/kode_pemulihan.html", isi))


@halaman(None, cara=ISIAN, masuk=True)
def kode_pemulihan(request: HttpRequest) -> HttpResponse:
    """The codes not used yet; by POST a new set."""
    siapa = masuk_sebagai(request)
    wajib_segar(request)
    if request.method == "POST":
        try:
            baru = tindakan.renew_kode_pemulihan(akun=siapa, oleh=siapa)
        except SudahBerubah as galat:
            messages.error(request, galat.pesan)
            return HttpResponseRedirect(reverse("dua-langkah"))
        return _kode(request, baru, "Kode pemulihan baru dibuat. Yang lama tidak berlaku lagi.")
    ada = Authenticator.objects.filter(user_id=siapa.pk, type=Authenticator.Type.RECOVERY_CODES).first()
    if ada is None:
        return HttpResponseRedirect(reverse("dua-langkah"))
    try:
        return _kode(request, RecoveryCodes(ada).get_unused_codes())
    except ValidationError as rusak:  # the key of the installation was changed
        messages.error(request, rusak.messages[0])
        return HttpResponseRedirect(reverse("dua-langkah"))


@halaman(None, cara=ISIAN, masuk=True)
def lepas(request: HttpRequest) -> HttpResponse:
    """Back to the password alone, where no role asks for two steps."""
    siapa = masuk_sebagai(request)
    wajib_segar(request)

    def simpan(isian: object) -> None:
        tindakan.deactivate_dua_langkah(akun=siapa, oleh=siapa)
        request.session.pop(LANGKAH_KEDUA, None)

    return layani(
        request,
        YakinForm(request.POST if request.method == "POST" else None),
        "components/isian.html",
        {
            "judul": "Lepas verifikasi dua langkah",
            "pengantar": "Sesudah ini akun Anda hanya dilindungi kata sandi. Kode pemulihan ikut dihapus.",
            "batal": reverse("dua-langkah"),
            "remah": [REMAH, (JUDUL, reverse("dua-langkah")), ("Lepas", "")],
        },
        simpan=simpan,
        ke=reverse("dua-langkah"),
        pesan="Verifikasi dua langkah dilepas.",
    )
