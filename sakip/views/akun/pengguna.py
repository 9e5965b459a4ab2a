"""The administrator's pages of accounts: the list, one account, closing and opening, handing over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sakip.access import TidakBoleh
from sakip.actions import kelola_akun as tindakan
from sakip.forms.akun.kelola import AturanForm, PenggunaSaringan, SerahForm
from sakip.forms.dasar import AlasanForm
from sakip.models import AturanAkun, Pemda, Pengguna, Penugasan, Undangan
from sakip.queries.pengguna import (
    akun_daerah,
    daerah_dikelola,
    penugasan_akun,
    peran_dua_langkah,
    punya_dua_langkah,
)
from sakip.views.halaman import ISIAN, ambil, halaman, layani, lembar, masuk_sebagai, perlu, tanpa_simpan
from sakip.workflow import Izin

REMAH = ("Pengguna", "/pengguna/")


@halaman(Izin.ATUR_PERAN, masuk=True)
def daftar(request: HttpRequest) -> HttpResponse:
    """The accounts of the regions one keeps."""
    siapa, hari = perlu(request, Izin.ATUR_PERAN), timezone.localdate()
    daerah = daerah_dikelola(siapa, hari)
    form = PenggunaSaringan(request.GET or None, daerah=daerah)
    tugas = Penugasan.objects.berlaku(hari).select_related("pemda", "pd", "unit__pd").order_by("mulai", "pk")
    akun = form.saring(akun_daerah(daerah), Penugasan.objects.berlaku(hari)).order_by("nama", "pk")
    isi = {
        "judul": "Pengguna",
        "sebutan": "pengguna",
        "form": form,
        "lembar": lembar(request, akun.prefetch_related(Prefetch("penugasan_set", tugas, to_attr="tugas_kini"))),
        "daerah": daerah,
        "undangan": sum(Undangan.objects.terbuka().di_daerah(satu).count() for satu in daerah),
    }
    return tanpa_simpan(render(request, "pengguna/daftar.html", isi))


def ambil_akun(request: HttpRequest, pk: int) -> tuple[Pengguna, list[Pemda]]:
    """The account, if it lies in a region one keeps, and those regions. Raises Http404, TidakBoleh, PerluMasuk."""
    siapa, hari = masuk_sebagai(request), timezone.localdate()
    daerah = daerah_dikelola(siapa, hari)
    akun = akun_daerah(daerah).filter(pk=pk).first() if daerah else None
    if akun is not None:
        return akun, daerah
    akun = Pengguna.objects.filter(pk=pk).first()
    putusan = None if akun is None else tindakan.may_manage(siapa, akun, hari)
    if akun is None or putusan is None or putusan:
        raise Http404("Akun ini tidak ditemukan.")
    raise TidakBoleh(putusan, akun)


@halaman(Izin.ATUR_PERAN, masuk=True)
def lihat(request: HttpRequest, pk: int) -> HttpResponse:
    """One account: its roles with their periods, what can be done, what has happened."""
    akun, daerah = ambil_akun(request, pk)
    siapa, hari = masuk_sebagai(request), timezone.localdate()
    kelola = {satu.pk for satu in daerah}
    tugas = penugasan_akun(akun, hari)
    sini = [satu for satu in tugas if satu.di_daerah in kelola]
    isi = {
        "judul": akun.nama,
        "akun": akun,
        "remah": [REMAH, (akun.nama, "")],
        "tugas": sini,
        "di_luar": len(tugas) - len(sini),
        "hari": hari,
        "dua_langkah": punya_dua_langkah(akun),
        "putusan": tindakan.may_manage(siapa, akun, hari),
        "sendiri": siapa.pk == akun.pk,
    }
    return tanpa_simpan(render(request, "pengguna/lihat.html", isi))


def _beralasan(
    judul: str, pengantar: str, tombol: str, pesan: str, aksi: Callable[..., Any]
) -> Callable[..., HttpResponse]:
    """A page that asks for a reason and then does one thing to an account."""

    @halaman(Izin.ATUR_PERAN, cara=ISIAN, masuk=True)
    def jalankan(request: HttpRequest, pk: int) -> HttpResponse:
        akun, _ = ambil_akun(request, pk)
        kembali = reverse("pengguna-lihat", args=[pk])
        return layani(
            request,
            AlasanForm(request.POST or None),
            "components/isian.html",
            {
                "judul": f"{judul} {akun.nama}",
                "pengantar": pengantar,
                "tombol": tombol,
                "batal": kembali,
                "remah": [REMAH, (akun.nama, kembali), (judul, "")],
            },
            simpan=lambda isian: aksi(akun=akun, oleh=masuk_sebagai(request), dasar=isian["alasan"]),
            ke=kembali,
            pesan=pesan,
        )

    return jalankan  # type: ignore[return-value]


nonaktifkan = _beralasan(
    "Nonaktifkan",
    "Pemilik akun tidak dapat masuk lagi dan sesinya berakhir seketika. Peran dan jejaknya tetap ada; akun dapat "
    "diaktifkan kembali.",
    "Nonaktifkan akun",
    "Akun dinonaktifkan.",
    tindakan.deactivate,
)
aktifkan = _beralasan(
    "Aktifkan",
    "Pemilik akun dapat masuk lagi dengan peran yang masanya masih berjalan.",
    "Aktifkan akun",
    "Akun diaktifkan.",
    tindakan.reactivate,
)
lepas_dua_langkah = _beralasan(
    "Lepas dua langkah",
    "Untuk pemilik akun yang kehilangan telepon dan kode pemulihannya. Pastikan dahulu bahwa yang meminta memang "
    "orangnya. Sesinya berakhir, ia diberi tahu melalui surel, dan mengatur ulang saat masuk bila perannya mewajibkan.",
    "Lepas verifikasi dua langkah",
    "Verifikasi dua langkah dilepas.",
    tindakan.reset_dua_langkah,
)


@halaman(Izin.ATUR_PERAN, cara=ISIAN, masuk=True)
def tautan_sandi(request: HttpRequest, pk: int) -> HttpResponse:
    """A link for a new password, to hand over where no message reaches the owner."""
    akun, _ = ambil_akun(request, pk)
    kembali = reverse("pengguna-lihat", args=[pk])
    return layani(
        request,
        AlasanForm(request.POST or None),
        "components/isian.html",
        {
            "judul": f"Tautan kata sandi untuk {akun.nama}",
            "pengantar": "Bila surel tidak sampai kepadanya. Pastikan dahulu bahwa yang meminta memang orangnya, lalu "
            "berikan tautan ini langsung; berlaku satu jam, satu kali, dan hanya tampil sekali.",
            "tombol": "Buat tautan",
            "batal": kembali,
            "remah": [REMAH, (akun.nama, kembali), ("Tautan kata sandi", "")],
        },
        simpan=lambda isian: tindakan.issue_tautan_sandi(
            akun=akun, akar=request.build_absolute_uri("/"), oleh=masuk_sebagai(request), dasar=isian["alasan"]
        ),
        ke=kembali,
        pesan=lambda tautan: f"Tautan kata sandi baru untuk {akun.nama}: {tautan}",
    )


@halaman(Izin.ATUR_PERAN, cara=ISIAN, masuk=True)
def serah(request: HttpRequest, pk: int) -> HttpResponse:
    """Move every role of an account to another one."""
    akun, daerah = ambil_akun(request, pk)
    calon = akun_daerah(daerah).filter(is_active=True).exclude(pk=akun.pk).order_by("nama", "pk")
    kembali = reverse("pengguna-lihat", args=[pk])
    return layani(
        request,
        SerahForm(request.POST or None, calon=calon, initial={"mulai": timezone.localdate() + timedelta(days=1)}),
        "components/isian.html",
        {
            "judul": f"Serah terima dari {akun.nama}",
            "pengantar": "Semua peran yang masih berjalan atau akan datang pindah sekaligus, atau tidak sama sekali. "
            "Draf adalah milik perangkat daerah dan unit kerjanya, jadi langsung dapat diteruskan penerima.",
            "batal": kembali,
            "remah": [REMAH, (akun.nama, kembali), ("Serah terima", "")],
        },
        simpan=lambda isian: tindakan.hand_over(
            dari=akun, ke=isian["ke"], mulai=isian["mulai"], oleh=masuk_sebagai(request), dasar=isian["alasan"]
        ),
        ke=kembali,
        pesan=lambda baru: f"{len(baru)} peran diserahterimakan.",
    )


@halaman(Izin.ATUR_PERAN, cara=ISIAN, masuk=True)
def aturan(request: HttpRequest, pemda: str) -> HttpResponse:
    """Which roles of the region need two steps."""
    siapa = masuk_sebagai(request)
    daerah = ambil(request, Pemda, izin=Izin.ATUR_PERAN, kode__iexact=pemda)
    ada = AturanAkun.objects.filter(pemda=daerah).first()
    awal = {"peran": list(peran_dua_langkah(daerah)), "versi": ada.versi if ada else 0}
    return layani(
        request,
        AturanForm(request.POST or None, initial=awal),
        "components/isian.html",
        {
            "judul": f"Aturan akun {daerah.nama}",
            "pengantar": "Pemegang peran ini harus memakai kata sandi dan kode dari aplikasi autentikator. Yang belum "
            "mengaturnya diarahkan mengatur lebih dahulu dan tidak dapat membuka halaman lain.",
            "batal": reverse("pengguna"),
            "remah": [REMAH, ("Aturan akun", "")],
        },
        simpan=lambda isian: tindakan.set_aturan_akun(
            pemda=daerah,
            peran=isian["peran"],
            versi_semula=isian["versi"],
            oleh=siapa,
            dasar=isian["dasar"],
        ),
        ke=reverse("pengguna"),
        pesan="Aturan akun disimpan.",
    )
