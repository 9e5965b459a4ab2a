"""Holders of posts: appointed, corrected, their term ended."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from sakip.access import terlihat_oleh
from sakip.actions.organisasi import appoint_pemangku, correct_pemangku, delete_pemangku, end_pemangku
from sakip.choices import JenisPemangku, baca
from sakip.forms.dasar import YakinForm
from sakip.forms.pemangku import AkhiriForm, PemangkuBaruForm, PemangkuForm
from sakip.models import Jabatan, PemangkuJabatan, Pengguna
from sakip.views.daerah.bantu import isi_isian
from sakip.views.daerah.jabatan import jejak_jabatan, pemilik_dari
from sakip.views.halaman import ISIAN, ambil, halaman, layani, masuk_sebagai
from sakip.workflow import Izin


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def angkat(request: HttpRequest, nomor: int) -> HttpResponse:
    """Put somebody into the post."""
    jabatan = ambil(request, Jabatan, izin=Izin.ATUR_DAERAH, pk=nomor)
    kembali = reverse("jabatan", args=[jabatan.pk])
    return layani(
        request,
        PemangkuBaruForm(request.POST or None, akun=_akun(request)),
        "components/isian.html",
        isi_isian(pemilik_dari(jabatan), f"Angkat {jabatan.nama}", kembali, jejak_jabatan(jabatan)),
        simpan=lambda isi: appoint_pemangku(
            jabatan=jabatan, **{**isi, "jenis": baca(JenisPemangku, isi["jenis"])}, oleh=masuk_sebagai(request)
        ),
        ke=kembali,
        pesan=lambda pemangku: f"{pemangku.nama} dicatat sebagai pemangku.",
    )


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def ubah(request: HttpRequest, nomor: int) -> HttpResponse:
    """Correct what was recorded."""
    pemangku = ambil(request, PemangkuJabatan, izin=Izin.ATUR_DAERAH, pk=nomor)
    form = PemangkuForm(
        request.POST or None, akun=_akun(request, pemangku.pengguna_id), semula=PemangkuForm.awal(pemangku)
    )
    kembali = reverse("jabatan", args=[pemangku.jabatan_id])
    return layani(
        request,
        form,
        "components/isian.html",
        _isi(pemangku, f"Betulkan data {pemangku.nama}"),
        simpan=lambda isi: correct_pemangku(
            pemangku=pemangku, isian=isi, semula=form.semula, oleh=masuk_sebagai(request)
        ),
        ke=kembali,
        pesan="Data pemangku disimpan.",
    )


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def akhiri(request: HttpRequest, nomor: int) -> HttpResponse:
    """Set the last day of a term."""
    pemangku = ambil(request, PemangkuJabatan, izin=Izin.ATUR_DAERAH, pk=nomor)
    form = AkhiriForm(request.POST or None, semula={"sampai": pemangku.sampai})
    return layani(
        request,
        form,
        "components/isian.html",
        _isi(pemangku, f"Akhiri masa jabatan {pemangku.nama}"),
        simpan=lambda isi: end_pemangku(
            pemangku=pemangku, **isi, semula=form.semula["sampai"], oleh=masuk_sebagai(request)
        ),
        ke=reverse("jabatan", args=[pemangku.jabatan_id]),
        pesan="Masa jabatan diakhiri.",
    )


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def hapus(request: HttpRequest, nomor: int) -> HttpResponse:
    """Remove what was recorded by mistake."""
    pemangku = ambil(request, PemangkuJabatan, izin=Izin.ATUR_DAERAH, pk=nomor)
    isi = _isi(pemangku, f"Hapus {pemangku.nama}")
    return layani(
        request,
        YakinForm(request.POST if request.method == "POST" else None),
        "daerah/hapus.html",
        {
            **isi,
            "sebutan": f"masa jabatan {pemangku.nama}",
            "perujuk": [],
            "akibat": "Hapus hanya yang keliru dicatat; pejabat yang berganti diakhiri masa jabatannya.",
        },
        simpan=lambda isian: delete_pemangku(pemangku=pemangku, oleh=masuk_sebagai(request)),
        ke=reverse("jabatan", args=[pemangku.jabatan_id]),
        pesan="Masa jabatan dihapus.",
    )


def _isi(pemangku: PemangkuJabatan, judul: str) -> dict[str, object]:
    jabatan = pemangku.jabatan
    return isi_isian(pemilik_dari(jabatan), judul, reverse("jabatan", args=[jabatan.pk]), jejak_jabatan(jabatan))


def _akun(request: HttpRequest, kini: int | None = None) -> QuerySet[Pengguna]:
    """The accounts that may be linked: active ones of the reader's region, and the one that is linked already."""
    terlihat = terlihat_oleh(masuk_sebagai(request), Pengguna, timezone.localdate()).values("pk")
    semua = Pengguna.objects.filter(pk__in=terlihat, is_active=True)
    if kini is not None:
        semua |= Pengguna.objects.filter(pk=kini)
    return semua.order_by("nama")
