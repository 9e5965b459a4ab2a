"""Editions of the nomenclature: list, import, search, removal, and the codes of a budget against one."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from sakip.access import terlihat_oleh
from sakip.actions.nomenklatur import import_edisi, remove_edisi
from sakip.forms.dasar import YakinForm
from sakip.forms.nomenklatur import ImporForm, KodeSaringan, PeriksaSaringan
from sakip.models import EdisiNomenklatur, PerangkatDaerah, TahunAnggaran
from sakip.queries.nomenklatur import check_codes, editions_of, find_codes
from sakip.views.halaman import ISIAN, ambil, halaman, layani, lembar, masuk_sebagai, tanpa_simpan
from sakip.views.kebijakan.tempat import alamat, ambil_daerah, bingkai
from sakip.workflow import Izin


@halaman(Izin.LIHAT, masuk=True)
def daftar(request: HttpRequest, pemda: str) -> HttpResponse:
    """The editions of the region, and which office's budget to check."""
    daerah = ambil_daerah(request, pemda)
    isi = bingkai(request, daerah, "nomenklatur", "Nomenklatur") | {
        "daftar": editions_of(daerah),
        "impor": alamat("nomenklatur-impor", daerah),
        "periksa": alamat("nomenklatur-periksa", daerah),
    }
    return tanpa_simpan(render(request, "kebijakan/nomenklatur.html", isi))


@halaman(Izin.ATUR_KEBIJAKAN, cara=ISIAN, masuk=True)
def impor(request: HttpRequest, pemda: str) -> HttpResponse:
    """Import an edition from a file: all of it or nothing."""
    daerah = ambil_daerah(request, pemda, Izin.ATUR_KEBIJAKAN)
    form = ImporForm(request.POST or None, request.FILES or None)
    isi = bingkai(
        request, daerah, "nomenklatur", "Impor nomenklatur", ("Nomenklatur", alamat("nomenklatur", daerah))
    ) | {"batal": alamat("nomenklatur", daerah)}
    return layani(
        request,
        form,
        "components/isian.html",
        isi,
        simpan=lambda isian: import_edisi(
            pemda=daerah,
            kode=isian["kode"],
            nama=isian["nama"],
            tahun_awal=isian["tahun_awal"],
            tahun_akhir=isian["tahun_akhir"],
            berkas=isian["berkas"].name,
            isi=isian["berkas"].read(),
            ganti=isian["ganti"],
            oleh=masuk_sebagai(request),
        ),
        ke=lambda edisi: alamat("nomenklatur-lihat", daerah, pk=edisi.pk),
        pesan=lambda edisi: f"{edisi.baris.count()} kode dimuat.",
    )


@halaman(Izin.LIHAT, masuk=True)
def lihat(request: HttpRequest, pemda: str, pk: int) -> HttpResponse:
    """One edition, searched by code or name."""
    daerah = ambil_daerah(request, pemda)
    edisi = ambil(request, EdisiNomenklatur, pk=pk, pemda=daerah)
    form = KodeSaringan(request.GET or None)
    isian = form.isian
    baris = find_codes(edisi, isian.get("q", ""), isian.get("tingkat", ""))
    isi = bingkai(request, daerah, "nomenklatur", edisi.kode, ("Nomenklatur", alamat("nomenklatur", daerah))) | {
        "edisi": edisi,
        "form": form,
        "lembar": lembar(request, baris),
        "sebutan": "kode",
        "hapus": alamat("nomenklatur-hapus", daerah, pk=pk),
    }
    return tanpa_simpan(render(request, "kebijakan/nomenklatur_lihat.html", isi))


@halaman(Izin.ATUR_KEBIJAKAN, cara=ISIAN, masuk=True)
def hapus(request: HttpRequest, pemda: str, pk: int) -> HttpResponse:
    """Remove an edition that no budget names."""
    daerah = ambil_daerah(request, pemda)
    edisi = ambil(request, EdisiNomenklatur, izin=Izin.ATUR_KEBIJAKAN, pk=pk, pemda=daerah)
    form = YakinForm(request.POST if request.method == "POST" else None)
    isi = bingkai(
        request, daerah, "nomenklatur", f"Hapus {edisi.kode}", ("Nomenklatur", alamat("nomenklatur", daerah))
    ) | {
        "kalimat": f"Edisi {edisi.kode} dihapus beserta semua kodenya.",
        "batal": alamat("nomenklatur-lihat", daerah, pk=pk),
    }
    return layani(
        request,
        form,
        "components/yakin.html",
        isi,
        simpan=lambda _: remove_edisi(edisi=edisi, oleh=masuk_sebagai(request)),
        ke=alamat("nomenklatur", daerah),
        pesan="Edisi dihapus.",
    )


@halaman(Izin.LIHAT, masuk=True)
def periksa(request: HttpRequest, pemda: str) -> HttpResponse:
    """Which codes of an office's budget the edition in force does not know."""
    daerah = ambil_daerah(request, pemda)
    siapa, hari = masuk_sebagai(request), timezone.localdate()
    kantor = terlihat_oleh(siapa, PerangkatDaerah, hari).filter(pemda=daerah).order_by("nama")
    tahun = TahunAnggaran.objects.filter(pd__in=kantor).order_by("-tahun").values_list("tahun", flat=True).distinct()
    form = PeriksaSaringan(request.GET or None, kantor=list(kantor), tahun=list(tahun))
    isi = bingkai(
        request, daerah, "nomenklatur", "Periksa kode anggaran", ("Nomenklatur", alamat("nomenklatur", daerah))
    ) | {"form": form}
    if form.is_valid():
        pd = kantor.get(kode=form.cleaned_data["pd"])
        isi |= {"pd": pd, "tahun": form.cleaned_data["tahun"], "hasil": check_codes(pd, form.cleaned_data["tahun"])}
    return tanpa_simpan(render(request, "kebijakan/nomenklatur_periksa.html", isi))
