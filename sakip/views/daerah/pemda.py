"""The region: where its pages begin, its offices, and its profile."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone

from sakip.access import terlihat_oleh
from sakip.actions.daerah import create_pd, update_pemda
from sakip.choices import JenisPD, JenisPemda, label
from sakip.forms.pd import PdBaruForm, PdSaringan
from sakip.forms.pemda import PemdaForm
from sakip.models import Pemda, PerangkatDaerah
from sakip.queries.organisasi import pohon_jabatan
from sakip.views.daerah.bantu import alamat, ambil_pemda, dapat_ubah, isi_isian, remah
from sakip.views.halaman import ISIAN, halaman, layani, lembar, masuk_sebagai, tanpa_simpan
from sakip.workflow import Izin


@halaman(Izin.LIHAT, masuk=True)
def mulai(request: HttpRequest) -> HttpResponseBase:
    """The regions that the reader sees; with one only, its page."""
    semua = list(terlihat_oleh(masuk_sebagai(request), Pemda, timezone.localdate()).order_by("nama"))
    if len(semua) == 1:
        return redirect(alamat("", semua[0]))
    return tanpa_simpan(render(request, "daerah/mulai.html", {"judul": "Daerah", "semua": semua}))


@halaman(Izin.LIHAT, masuk=True)
def daftar(request: HttpRequest, pemda: str) -> HttpResponse:
    """The offices of the region that the reader sees."""
    daerah = ambil_pemda(request, pemda, Izin.LIHAT)
    hari = timezone.localdate()
    form = PdSaringan(request.GET or None)
    semua = terlihat_oleh(masuk_sebagai(request), PerangkatDaerah, hari).filter(pemda=daerah)
    urut = form.saring(semua, hari.year).select_related("kepala").order_by("nama")
    halaman_ini = lembar(request, urut)
    isi = {
        "judul": daerah.nama,
        "pemda": daerah,
        "tab": "pd",
        "remah": [(daerah.nama, "")],
        "sebutan": "perangkat daerah",
        "form": form,
        "lembar": halaman_ini,
        "baris": [(satu, label(JenisPD, satu.jenis)) for satu in halaman_ini],
        "ubah": dapat_ubah(request, daerah),
        "tahun": hari.year,
        "belum_ada": not semua.exists(),
    }
    return tanpa_simpan(render(request, "daerah/pd_daftar.html", isi))


@halaman(Izin.LIHAT, masuk=True)
def profil(request: HttpRequest, pemda: str) -> HttpResponse:
    """The profile of the region, with its emblem and its own posts."""
    daerah = ambil_pemda(request, pemda, Izin.LIHAT)
    isi = {
        "judul": f"Profil {daerah.nama}",
        "pemda": daerah,
        "pemilik": daerah,
        "tab": "profil",
        "jenis": label(JenisPemda, daerah.jenis),
        "jabatan": pohon_jabatan(daerah, timezone.localdate()),
        "remah": remah(daerah, ("Profil", "")),
        "ubah": dapat_ubah(request, daerah),
    }
    return tanpa_simpan(render(request, "daerah/profil.html", isi))


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def ubah(request: HttpRequest, pemda: str) -> HttpResponse:
    """Change the profile of the region."""
    daerah = ambil_pemda(request, pemda)
    form = PemdaForm(request.POST or None, pemda=daerah, semula=PemdaForm.awal(daerah))
    kembali = alamat("profil", daerah)
    return layani(
        request,
        form,
        "components/isian.html",
        isi_isian(daerah, "Ubah profil daerah", kembali, [("Profil", kembali)]),
        simpan=lambda isi: update_pemda(pemda=daerah, isian=isi, semula=form.semula, oleh=masuk_sebagai(request)),
        ke=kembali,
        pesan="Profil daerah disimpan.",
    )


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def pd_baru(request: HttpRequest, pemda: str) -> HttpResponse:
    """Add an office."""
    daerah = ambil_pemda(request, pemda)
    return layani(
        request,
        PdBaruForm(request.POST or None),
        "components/isian.html",
        isi_isian(daerah, "Perangkat daerah baru", alamat("", daerah)),
        simpan=lambda isi: create_pd(pemda=daerah, isian=isi, oleh=masuk_sebagai(request)),
        ke=lambda pd: alamat("", pd),
        pesan=lambda pd: f"{pd.nama} disimpan. Berikutnya: isi unit kerja dan jabatannya.",
    )
