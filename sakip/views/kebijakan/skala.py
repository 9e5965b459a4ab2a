"""Predicate scales of a region: the list, one scale, a new one, a change, a new version."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from reports.calc import Skala
from sakip.actions import skala as tindakan
from sakip.forms.dasar import YakinForm, bilangan
from sakip.forms.skala import SkalaForm, isian_skala, normal, sebut_angka
from sakip.models import Pemda, SkalaPredikat
from sakip.queries.dampak import KANTOR_TERBANYAK, Dampak, offices_with_facts, preview_scale, years_with_facts
from sakip.queries.skala import as_skala, scales_of
from sakip.views.halaman import ISIAN, ambil, halaman, layani, masuk_sebagai, tanpa_simpan
from sakip.views.kebijakan.tempat import alamat, ambil_daerah, bingkai
from sakip.workflow import Izin


@halaman(Izin.LIHAT, masuk=True)
def daftar(request: HttpRequest, pemda: str) -> HttpResponse:
    """The region's own scales with their versions, and the national ones."""
    daerah = ambil_daerah(request, pemda)
    semua = [(satu, len(satu.pita.all())) for satu in scales_of(daerah)]
    isi = bingkai(request, daerah, "skala", "Skala predikat") | {
        "sendiri": [satu for satu in semua if satu[0].pemda_id is not None],
        "nasional": [satu for satu in semua if satu[0].pemda_id is None],
        "baru": alamat("skala-baru", daerah),
    }
    return tanpa_simpan(render(request, "kebijakan/skala_daftar.html", isi))


@halaman(Izin.LIHAT, masuk=True)
def lihat(request: HttpRequest, pemda: str, pk: int) -> HttpResponse:
    """One scale with its bands, the highest first as they are printed."""
    daerah, baris = _scale(request, pemda, pk, Izin.LIHAT)
    skala = as_skala(baris)
    pita = [
        (satu, sebut_angka(satu.bawah), sebut_angka(satu.atas))
        for satu in sorted(skala.pita, key=lambda satu: satu.urutan, reverse=True)
    ]
    isi = bingkai(request, daerah, "skala", skala.nama, ("Skala predikat", alamat("skala", daerah))) | {
        "baris": baris,
        "pita": pita,
        "sumbu": (sebut_angka(skala.sumbu_bawah), sebut_angka(skala.sumbu_atas)),
        "salin": f"{alamat('skala-baru', daerah)}?dari={baris.pk}",
        "sendiri": baris.pemda_id is not None,
    }
    return tanpa_simpan(render(request, "kebijakan/skala_lihat.html", isi))


@halaman(Izin.ATUR_KEBIJAKAN, cara=ISIAN, masuk=True)
def baru(request: HttpRequest, pemda: str) -> HttpResponse:
    """A new scale of the region; `?dari=` begins with the bands of another one."""
    daerah = ambil_daerah(request, pemda, Izin.ATUR_KEBIJAKAN)
    dari = bilangan(request.GET.get("dari", ""))
    contoh = None if dari is None else scales_of(daerah).filter(pk=dari).first()
    awal = {**isian_skala(as_skala(contoh)), "kode": contoh.kode} if contoh else {"desimal": 2, "sumbu_bawah": "0"}
    tetap = as_skala(contoh) if contoh else None
    form = SkalaForm(request.POST or None, tetap=tetap, initial=awal)
    return _serve(
        request,
        daerah,
        form,
        "Skala baru",
        lambda: tindakan.add_skala(pemda=daerah, skala=form.skala(), oleh=masuk_sebagai(request)),
    )


@halaman(Izin.ATUR_KEBIJAKAN, cara=ISIAN, masuk=True)
def ubah(request: HttpRequest, pemda: str, pk: int) -> HttpResponse:
    """Change a version of a scale that no signed report uses."""
    daerah, baris = _scale(request, pemda, pk, Izin.ATUR_KEBIJAKAN)
    tersimpan = as_skala(baris)
    form = SkalaForm(request.POST or None, baru=False, tetap=tersimpan, semula=isian_skala(tersimpan))

    def simpan() -> SkalaPredikat:
        # The form knows bands from the lowest on; a stored scale in another order is the same scale.
        dilihat = form.dilihat()
        semula = tersimpan if dilihat == normal(tersimpan) else dilihat
        return tindakan.change_skala(baris=baris, skala=form.skala(), semula=semula, oleh=masuk_sebagai(request))

    return _serve(request, daerah, form, f"Ubah skala {baris.kode}", simpan)


@halaman(Izin.ATUR_KEBIJAKAN, cara=ISIAN, masuk=True)
def versi(request: HttpRequest, pemda: str, pk: int) -> HttpResponse:
    """A new version of a scale, from a year on."""
    daerah, baris = _scale(request, pemda, pk, Izin.ATUR_KEBIJAKAN)
    awal = replace(as_skala(baris), tahun_mulai=None, tahun_sampai=None)
    form = SkalaForm(request.POST or None, baru=False, tetap=awal, initial=isian_skala(awal))
    return _serve(
        request,
        daerah,
        form,
        f"Versi baru skala {baris.kode}",
        lambda: tindakan.start_version(baris=baris, skala=form.skala(), oleh=masuk_sebagai(request)),
    )


@halaman(Izin.ATUR_KEBIJAKAN, cara=ISIAN, masuk=True)
def hapus(request: HttpRequest, pemda: str, pk: int) -> HttpResponse:
    """Remove the last version of a scale that nothing uses."""
    daerah, baris = _scale(request, pemda, pk, Izin.ATUR_KEBIJAKAN)
    judul = f"Hapus skala {baris.kode} versi {baris.versi}"
    kembali = alamat("skala-lihat", daerah, pk=pk)
    form = YakinForm(request.POST if request.method == "POST" else None)
    isi = bingkai(request, daerah, "skala", judul, ("Skala predikat", alamat("skala", daerah))) | {
        "kalimat": "Skala ini dihapus beserta pitanya. Versi sebelumnya, bila ada, berlaku lagi.",
        "batal": kembali,
    }
    return layani(
        request,
        form,
        "components/yakin.html",
        isi,
        simpan=lambda _: tindakan.remove_skala(baris=baris, oleh=masuk_sebagai(request)),
        ke=alamat("skala", daerah),
        pesan="Skala dihapus.",
    )


def _scale(request: HttpRequest, pemda: str, pk: int, izin: Izin) -> tuple[Pemda, SkalaPredikat]:
    """The region, and a scale that exists for it: its own or a national one."""
    daerah = ambil_daerah(request, pemda)
    if not scales_of(daerah).filter(pk=pk).exists():
        raise Http404("Skala ini tidak ditemukan.")
    return daerah, ambil(request, SkalaPredikat, izin=izin, pk=pk)


def _serve(
    request: HttpRequest, daerah: Pemda, form: SkalaForm, judul: str, simpan: Callable[[], SkalaPredikat]
) -> HttpResponse:
    isi: dict[str, Any] = bingkai(request, daerah, "skala", judul, ("Skala predikat", alamat("skala", daerah)))
    isi["batal"] = alamat("skala", daerah)
    if request.method == "POST" and "pratinjau" in request.POST:
        benar = form.is_valid()
        cacat = form.skala().periksa() if benar else []
        if cacat:
            form.add_error("pita", " ".join(cacat))
        dampak = _preview(daerah, form.skala()) if benar and not cacat else None
        isi |= {"form": form, "dampak": dampak}
        return tanpa_simpan(render(request, "kebijakan/skala_ubah.html", isi, status=200 if dampak else 422))
    return layani(
        request,
        form,
        "kebijakan/skala_ubah.html",
        isi,
        simpan=lambda _: simpan(),
        ke=lambda baris: alamat("skala-lihat", daerah, pk=baris.pk),
        pesan="Skala disimpan.",
    )


def _preview(daerah: Pemda, skala: Skala) -> Dampak:
    """The effect on the newest year with reports, for the first offices of the region."""
    tahun = next(iter(years_with_facts(daerah)), 0)
    kantor = offices_with_facts(daerah, tahun)
    hasil = tuple(preview_scale(pd, tahun, skala) for pd in kantor[:KANTOR_TERBANYAK])
    return Dampak(tahun, hasil, max(0, len(kantor) - KANTOR_TERBANYAK))
