"""Emblems: taken in, let go, and handed out to whoever sees their owner."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase

from sakip.actions.lambang import remove_lambang, set_lambang
from sakip.forms.dasar import YakinForm
from sakip.forms.pemda import LambangForm
from sakip.models import Lambang
from sakip.views.daerah.bantu import Pemilik, alamat, ambil_pd, ambil_pemda, isi_isian
from sakip.views.halaman import ISIAN, ambil, halaman, layani, masuk_sebagai
from sakip.workflow import Izin


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def ganti_daerah(request: HttpRequest, pemda: str) -> HttpResponse:
    """A new emblem of the region."""
    return _ganti(request, ambil_pemda(request, pemda), "profil")


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def ganti_pd(request: HttpRequest, pemda: str, kode: str) -> HttpResponse:
    """A new emblem of an office, instead of the region's."""
    return _ganti(request, ambil_pd(request, pemda, kode), "")


def _ganti(request: HttpRequest, pemilik: Pemilik, kembali: str) -> HttpResponse:
    awal: dict[str, Any] = {"lambang": pemilik.lambang_id}
    form = LambangForm(request.POST or None, request.FILES or None, semula=awal)
    return layani(
        request,
        form,
        "components/isian.html",
        isi_isian(pemilik, f"Lambang {pemilik.nama}", alamat(kembali, pemilik)),
        simpan=lambda isi: set_lambang(
            pemilik=pemilik,
            isi=isi["berkas"].read(),
            semula=form.semula["lambang"],
            oleh=masuk_sebagai(request),
        ),
        ke=alamat(kembali, pemilik),
        pesan="Lambang disimpan.",
    )


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def lepas_daerah(request: HttpRequest, pemda: str) -> HttpResponse:
    """No emblem of the region any more."""
    return _lepas(request, ambil_pemda(request, pemda), "profil", "Laporan dicetak tanpa lambang.")


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def lepas_pd(request: HttpRequest, pemda: str, kode: str) -> HttpResponse:
    """The region's emblem for the office again."""
    return _lepas(request, ambil_pd(request, pemda, kode), "", "Laporan dicetak dengan lambang daerah.")


def _lepas(request: HttpRequest, pemilik: Pemilik, kembali: str, akibat: str) -> HttpResponse:
    form = YakinForm(request.POST if request.method == "POST" else None, semula={"lambang": pemilik.lambang_id})
    return layani(
        request,
        form,
        "components/isian.html",
        isi_isian(pemilik, f"Lepas lambang {pemilik.nama}", alamat(kembali, pemilik), pengantar=akibat),
        simpan=lambda isi: remove_lambang(pemilik=pemilik, semula=form.semula["lambang"], oleh=masuk_sebagai(request)),
        ke=alamat(kembali, pemilik),
        pesan="Lambang dilepas.",
    )


@halaman(Izin.LIHAT, masuk=True)
def berkas(request: HttpRequest, nomor: int) -> HttpResponseBase:
    """The picture itself, for whoever sees its region or office; it never changes under its address."""
    satu = ambil(request, Lambang, pk=nomor)
    try:
        isi = satu.berkas.open("rb")
    except FileNotFoundError:
        raise Http404("Berkas lambang ini tidak ada lagi.") from None
    jawaban = FileResponse(isi, content_type="image/png", filename=f"lambang-{satu.sha256[:12]}.png")
    jawaban["Cache-Control"] = "private, max-age=86400, immutable"
    jawaban["X-Content-Type-Options"] = "nosniff"
    jawaban["Content-Security-Policy"] = "default-src 'none'"
    return jawaban
