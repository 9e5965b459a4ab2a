"""Giving roles, moving and ending them; inviting."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sakip import emails
from sakip.access import Peran
from sakip.actions import undangan as mengundang
from sakip.actions.penugasan import assign_role, cancel_role, change_role, end_role
from sakip.choices import baca
from sakip.forms.akun.kelola import AkhiriForm, PeranForm, PindahForm, UndangForm, kalimat_peran
from sakip.forms.dasar import AlasanForm, YakinForm
from sakip.models import Penugasan, Undangan
from sakip.queries.pengguna import daerah_dikelola
from sakip.views.akun.pengguna import REMAH, ambil_akun
from sakip.views.halaman import ISIAN, ambil, halaman, layani, lembar, masuk_sebagai, perlu, tanpa_simpan
from sakip.workflow import Izin


@halaman(Izin.ATUR_PERAN, cara=ISIAN, masuk=True)
def beri(request: HttpRequest, pk: int) -> HttpResponse:
    """Give an account one more role."""
    akun, daerah = ambil_akun(request, pk)
    kembali = reverse("pengguna-lihat", args=[pk])
    return layani(
        request,
        PeranForm(request.POST or None, daerah=daerah, initial={"mulai": timezone.localdate()}),
        "pengguna/peran.html",
        {
            "judul": f"Beri peran kepada {akun.nama}",
            "batal": kembali,
            "remah": [REMAH, (akun.nama, kembali), ("Beri peran", "")],
            "peran": kalimat_peran(),
        },
        simpan=lambda isian: assign_role(pengguna=akun, oleh=masuk_sebagai(request), **isian),
        ke=kembali,
        pesan="Peran diberikan.",
    )


def _tugas(request: HttpRequest, pk: int, judul: str) -> tuple[Penugasan, dict[str, Any]]:
    """An assignment one may change, and what its pages share."""
    tugas = ambil(request, Penugasan, izin=Izin.ATUR_PERAN, pk=pk)
    kembali = reverse("pengguna-lihat", args=[tugas.pengguna_id])
    return tugas, {
        "judul": judul,
        "pengantar": f"{tugas.pengguna.nama}: {baca(Peran, tugas.peran).label}, {tugas.tempat.nama}.",
        "batal": kembali,
        "remah": [REMAH, (tugas.pengguna.nama, kembali), (judul, "")],
    }


@halaman(Izin.ATUR_PERAN, cara=ISIAN, masuk=True)
def akhiri(request: HttpRequest, pk: int) -> HttpResponse:
    """Set the last day of a role."""
    tugas, isi = _tugas(request, pk, "Akhiri peran")
    awal: dict[str, date | None] = {"sampai": tugas.sampai or max(timezone.localdate(), tugas.mulai)}
    return layani(
        request,
        AkhiriForm(request.POST or None, initial=awal),
        "components/isian.html",
        isi,
        simpan=lambda isian: end_role(penugasan=tugas, oleh=masuk_sebagai(request), **isian),
        ke=isi["batal"],
        pesan="Hari terakhir peran disimpan.",
    )


@halaman(Izin.ATUR_PERAN, cara=ISIAN, masuk=True)
def pindah(request: HttpRequest, pk: int) -> HttpResponse:
    """Another role or another place from a day on."""
    tugas, isi = _tugas(request, pk, "Pindah tugas")
    daerah = daerah_dikelola(masuk_sebagai(request), timezone.localdate())
    return layani(
        request,
        PindahForm(request.POST or None, daerah=daerah, initial={"peran": tugas.peran}),
        "pengguna/peran.html",
        {**isi, "peran": kalimat_peran()},
        simpan=lambda isian: change_role(penugasan=tugas, oleh=masuk_sebagai(request), **isian),
        ke=isi["batal"],
        pesan="Tugas dipindahkan.",
    )


@halaman(Izin.ATUR_PERAN, cara=ISIAN, masuk=True)
def batal(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back a role that has not begun."""
    tugas, isi = _tugas(request, pk, "Batalkan peran")
    return layani(
        request,
        AlasanForm(request.POST or None),
        "components/isian.html",
        {**isi, "tombol": "Batalkan peran"},
        simpan=lambda isian: cancel_role(penugasan=tugas, oleh=masuk_sebagai(request), dasar=isian["alasan"]),
        ke=isi["batal"],
        pesan="Peran dibatalkan.",
    )


# --- Invitations ----------------------------------------------------------------------------------------------------


@halaman(Izin.ATUR_PERAN, masuk=True)
def undangan(request: HttpRequest) -> HttpResponse:
    """The invitations of the regions one keeps, newest first."""
    siapa, kini = perlu(request, Izin.ATUR_PERAN), timezone.now()
    daerah = [satu.pk for satu in daerah_dikelola(siapa, timezone.localdate())]
    semua = Undangan.objects.none()
    for satu in daerah:
        semua = semua | Undangan.objects.di_daerah(satu)
    halaman_ini = lembar(
        request, semua.select_related("pemda", "pd", "unit", "dibuat_oleh", "dipakai_oleh").order_by("-dibuat_pada")
    )
    for satu_undangan in halaman_ini:
        satu_undangan.keadaan = satu_undangan.status(kini)  # type: ignore[attr-defined]
    isi = {
        "judul": "Undangan",
        "sebutan": "undangan",
        "lembar": halaman_ini,
        "remah": [REMAH, ("Undangan", "")],
    }
    return tanpa_simpan(render(request, "pengguna/undangan.html", isi))


def _kirim(request: HttpRequest, satu: Undangan, token: str) -> str:
    """Send the link, or hand it out where no message can leave: once, in the answer to the one who made it."""
    tautan = request.build_absolute_uri(reverse("undangan-terima", args=[token]))
    if emails.send_undangan(satu.pk, tautan):
        return f"Undangan dikirim ke {satu.email}."
    return (
        f"Undangan untuk {satu.email} dibuat, tetapi surelnya tidak terkirim. Berikan tautan ini langsung kepada "
        f"orangnya; tautan hanya tampil sekali: {tautan}"
    )


@halaman(Izin.ATUR_PERAN, cara=ISIAN, masuk=True)
def undang(request: HttpRequest) -> HttpResponse:
    """Invite somebody to a role."""
    siapa = perlu(request, Izin.ATUR_PERAN)
    daerah = daerah_dikelola(siapa, timezone.localdate())
    return layani(
        request,
        UndangForm(request.POST or None, daerah=daerah, initial={"mulai": timezone.localdate()}),
        "pengguna/peran.html",
        {
            "judul": "Undang pengguna",
            "batal": reverse("pengguna"),
            "remah": [REMAH, ("Undang", "")],
            "peran": kalimat_peran(),
        },
        simpan=lambda isian: mengundang.invite(oleh=siapa, **isian),
        ke=reverse("undangan"),
        pesan=lambda hasil: _kirim(request, *hasil),
    )


@halaman(Izin.ATUR_PERAN, cara=ISIAN, masuk=True)
def kirim_ulang(request: HttpRequest, pk: int) -> HttpResponse:
    """A new link for another week."""
    satu = ambil(request, Undangan, izin=Izin.ATUR_PERAN, pk=pk)
    return layani(
        request,
        YakinForm(request.POST if request.method == "POST" else None),
        "components/isian.html",
        {
            "judul": "Kirim ulang undangan",
            "pengantar": f"Tautan baru dikirim ke {satu.email}; tautan yang lama tidak berlaku lagi.",
            "batal": reverse("undangan"),
            "remah": [REMAH, ("Undangan", reverse("undangan")), ("Kirim ulang", "")],
        },
        simpan=lambda isian: mengundang.resend(undangan=satu, oleh=masuk_sebagai(request)),
        ke=reverse("undangan"),
        pesan=lambda hasil: _kirim(request, *hasil),
    )


@halaman(Izin.ATUR_PERAN, cara=ISIAN, masuk=True)
def cabut(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a link useless."""
    satu = ambil(request, Undangan, izin=Izin.ATUR_PERAN, pk=pk)
    return layani(
        request,
        AlasanForm(request.POST or None),
        "components/yakin.html",
        {
            "judul": "Cabut undangan",
            "kalimat": f"Tautan yang dikirim ke {satu.email} tidak dapat dipakai lagi.",
            "tombol": "Cabut undangan",
            "batal": reverse("undangan"),
            "remah": [REMAH, ("Undangan", reverse("undangan")), ("Cabut", "")],
        },
        simpan=lambda isian: mengundang.revoke(undangan=satu, oleh=masuk_sebagai(request), dasar=isian["alasan"]),
        ke=reverse("undangan"),
        pesan="Undangan dicabut.",
    )
