"""Following the link of an invitation."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sakip.access import PERAN, Peran
from sakip.actions.pengguna import ensure_sistem
from sakip.actions.undangan import UndanganGugur, accept, accept_akun, fingerprint_token
from sakip.choices import baca
from sakip.forms.akun.saya import UndanganForm
from sakip.forms.dasar import YakinForm
from sakip.models import Pengguna, Undangan
from sakip.views.halaman import ISIAN, halaman, layani, pengguna, tanpa_simpan


@halaman(None, cara=ISIAN)
def terima(request: HttpRequest, token: str) -> HttpResponse:
    """Make the account, or add the role to the account that has the address already. Gone (410) once used."""
    undangan = Undangan.objects.filter(sidik=fingerprint_token(token)).select_related("pemda", "pd", "unit__pd").first()
    try:
        if undangan is None or undangan.status(timezone.now()) != undangan.status(timezone.now()).MENUNGGU:
            raise UndanganGugur(_gugur(undangan))
        if Pengguna.objects.filter(email__iexact=undangan.email).exists():
            return _terima_akun(request, token, undangan)
        return _buat_akun(request, token, undangan)
    except UndanganGugur as gugur:
        isi = {"judul": "Undangan tidak berlaku", "sebab": gugur.pesan}
        return tanpa_simpan(render(request, "akun/tautan_gugur.html", isi, status=410))


def _gugur(undangan: Undangan | None) -> str:
    if undangan is None:
        return "Tautan undangan ini tidak dikenal. Periksa lagi surel Anda, atau minta undangan baru."
    keadaan = undangan.status(timezone.now()).label.lower()
    return f"Undangan ini {keadaan}. Minta undangan baru kepada pengelola akun, atau masuk bila akun Anda sudah ada."


def _isi(undangan: Undangan, judul: str) -> dict[str, object]:
    peran = baca(Peran, undangan.peran)
    return {"judul": judul, "undangan": undangan, "peran": peran.label, "kalimat": PERAN[peran].kalimat}


def _buat_akun(request: HttpRequest, token: str, undangan: Undangan) -> HttpResponse:
    form = UndanganForm(request.POST or None, initial={"nama": undangan.nama})
    return layani(
        request,
        form,
        "akun/undangan.html",
        _isi(undangan, "Buat akun Anda"),
        simpan=lambda isian: accept(
            token=token,
            nama=isian["nama"],
            username=isian["username"],
            sandi=isian["sandi"],
            oleh=ensure_sistem(),
        ),
        ke=reverse("masuk"),
        pesan="Akun Anda sudah dibuat. Masuk dengan nama pengguna dan kata sandi yang baru saja Anda tulis.",
    )


def _terima_akun(request: HttpRequest, token: str, undangan: Undangan) -> HttpResponse:
    siapa = pengguna(request)
    if siapa is None:
        messages.info(request, "Alamat surel undangan ini sudah mempunyai akun. Masuk untuk menerimanya.")
        return HttpResponseRedirect(f"{reverse('masuk')}?next={request.path}")
    return layani(
        request,
        YakinForm(request.POST if request.method == "POST" else None),
        "akun/undangan.html",
        _isi(undangan, "Terima peran"),
        simpan=lambda isian: accept_akun(token=token, oleh=siapa),
        ke=reverse("profil"),
        pesan="Peran diterima.",
    )
