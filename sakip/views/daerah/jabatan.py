"""The posts of an office and of the region, with who holds them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sakip.actions._pohon import GeserKe
from sakip.actions.jabatan import create_jabatan, delete_jabatan, move_jabatan, update_jabatan
from sakip.choices import TingkatJabatan, label
from sakip.forms.dasar import YakinForm
from sakip.forms.jabatan import JabatanBaruForm, JabatanForm
from sakip.models import Jabatan, PerangkatDaerah
from sakip.queries.organisasi import masa_pemangku, pohon_jabatan
from sakip.queries.rujukan import yang_merujuk
from sakip.views.daerah.bantu import Pemilik, Remah, alamat, ambil_pd, ambil_pemda, dapat_ubah, isi_isian, remah
from sakip.views.halaman import ISIAN, ambil, halaman, kerjakan, layani, masuk_sebagai, tanpa_simpan
from sakip.workflow import Izin


@halaman(Izin.LIHAT, masuk=True)
def daftar(request: HttpRequest, pemda: str, kode: str) -> HttpResponse:
    """The posts of an office as a tree, with who holds them today."""
    pd = ambil_pd(request, pemda, kode, Izin.LIHAT)
    isi = {
        "judul": f"Jabatan {pd.nama}",
        "pd": pd,
        "pemda": pd.pemda,
        "tab": "jabatan",
        "jabatan": pohon_jabatan(pd, timezone.localdate()),
        "remah": remah(pd, ("Jabatan", "")),
        "ubah": dapat_ubah(request, pd),
    }
    return tanpa_simpan(render(request, "daerah/jabatan.html", isi))


@halaman(Izin.LIHAT, masuk=True)
def lihat(request: HttpRequest, nomor: int) -> HttpResponse:
    """A post with everybody who held it."""
    jabatan = ambil(request, Jabatan, pk=nomor)
    pemilik = pemilik_dari(jabatan)
    isi = {
        "judul": jabatan.nama,
        "jabatan": jabatan,
        "tingkat": label(TingkatJabatan, jabatan.tingkat) if jabatan.tingkat else "",
        "kepala": pemilik.kepala_id == jabatan.pk,
        "masa": masa_pemangku(jabatan),
        "remah": remah(pemilik, ("Jabatan", daftar_jabatan(pemilik)), (jabatan.nama, "")),
        "ubah": dapat_ubah(request, jabatan),
    }
    return tanpa_simpan(render(request, "daerah/jabatan_lihat.html", isi))


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def baru(request: HttpRequest, pemda: str, kode: str) -> HttpResponse:
    """Add a post of an office."""
    return _baru(request, ambil_pd(request, pemda, kode))


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def baru_daerah(request: HttpRequest, pemda: str) -> HttpResponse:
    """Add a post of the region itself."""
    return _baru(request, ambil_pemda(request, pemda))


def _baru(request: HttpRequest, pemilik: Pemilik) -> HttpResponse:
    kembali = daftar_jabatan(pemilik)
    return layani(
        request,
        JabatanBaruForm(request.POST or None, pemilik=pemilik),
        "components/isian.html",
        isi_isian(pemilik, "Jabatan baru", kembali, [("Jabatan", kembali)]),
        simpan=lambda isi: create_jabatan(pemilik=pemilik, isian=isi, oleh=masuk_sebagai(request)),
        ke=lambda jabatan: reverse("jabatan", args=[jabatan.pk]),
        pesan=lambda jabatan: f"{jabatan.nama} disimpan. Berikutnya: angkat pemangkunya.",
    )


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def ubah(request: HttpRequest, nomor: int) -> HttpResponse:
    """Change a post."""
    jabatan = ambil(request, Jabatan, izin=Izin.ATUR_DAERAH, pk=nomor)
    pemilik = pemilik_dari(jabatan)
    form = JabatanForm(request.POST or None, pemilik=pemilik, jabatan=jabatan, semula=JabatanForm.awal(jabatan))
    kembali = reverse("jabatan", args=[jabatan.pk])
    return layani(
        request,
        form,
        "components/isian.html",
        isi_isian(pemilik, f"Ubah {jabatan.nama}", kembali, jejak_jabatan(jabatan)),
        simpan=lambda isi: update_jabatan(jabatan=jabatan, isian=isi, semula=form.semula, oleh=masuk_sebagai(request)),
        ke=kembali,
        pesan="Jabatan disimpan.",
    )


@halaman(Izin.ATUR_DAERAH, cara=("POST",), masuk=True)
def geser(request: HttpRequest, nomor: int, ke: str) -> HttpResponse:
    """Print the post before or after its neighbour."""
    jabatan = ambil(request, Jabatan, izin=Izin.ATUR_DAERAH, pk=nomor)
    kembali = f"{daftar_jabatan(pemilik_dari(jabatan))}#jabatan-{jabatan.pk}"
    return kerjakan(
        request, lambda: move_jabatan(jabatan=jabatan, ke=GeserKe(ke), oleh=masuk_sebagai(request)), kembali
    )


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def hapus(request: HttpRequest, nomor: int) -> HttpResponse:
    """Remove a post that nothing refers to."""
    jabatan = ambil(request, Jabatan, izin=Izin.ATUR_DAERAH, pk=nomor)
    pemilik = pemilik_dari(jabatan)
    isi = isi_isian(pemilik, f"Hapus {jabatan.nama}", reverse("jabatan", args=[jabatan.pk]), jejak_jabatan(jabatan))
    return layani(
        request,
        YakinForm(request.POST if request.method == "POST" else None),
        "daerah/hapus.html",
        {
            **isi,
            "sebutan": jabatan.nama,
            "perujuk": yang_merujuk(jabatan),
            "ganti": "Ubah jabatan ini dan isi “Sampai tahun” sebagai gantinya.",
        },
        simpan=lambda isian: delete_jabatan(jabatan=jabatan, oleh=masuk_sebagai(request)),
        ke=daftar_jabatan(pemilik),
        pesan=f"{jabatan.nama} dihapus.",
    )


def pemilik_dari(jabatan: Jabatan) -> Pemilik:
    """The office of a post, or the region."""
    return jabatan.pd or jabatan.pemda


def daftar_jabatan(pemilik: Pemilik) -> str:
    """Where the posts of the owner are listed: the region's stand on its profile."""
    return alamat("jabatan" if isinstance(pemilik, PerangkatDaerah) else "profil", pemilik)


def jejak_jabatan(jabatan: Jabatan) -> Remah:
    """Breadcrumbs from the list of posts to the post."""
    return [
        ("Jabatan", daftar_jabatan(pemilik_dari(jabatan))),
        (jabatan.nama, reverse("jabatan", args=[jabatan.pk])),
    ]
