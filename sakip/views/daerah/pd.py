"""An office: its profile, and how it is renamed, merged, closed or removed."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from sakip.actions.daerah import close_pd, delete_pd, merge_pd, rename_pd, unmerge_pd, update_pd
from sakip.choices import JenisPD, label
from sakip.forms.dasar import AlasanForm, YakinForm
from sakip.forms.pd import GabungForm, NamaForm, PdForm, TutupForm, calon_pendahulu
from sakip.models import PendahuluPD
from sakip.queries.organisasi import asal_usul, pohon_jabatan
from sakip.queries.rujukan import yang_merujuk
from sakip.views.daerah.bantu import alamat, ambil_pd, dapat_ubah, isi_isian, remah
from sakip.views.halaman import ISIAN, ambil, halaman, layani, masuk_sebagai, tanpa_simpan
from sakip.workflow import Izin


@halaman(Izin.LIHAT, masuk=True)
def lihat(request: HttpRequest, pemda: str, kode: str) -> HttpResponse:
    """The profile of an office with its past."""
    pd = ambil_pd(request, pemda, kode, Izin.LIHAT)
    hari = timezone.localdate()
    jabatan = pohon_jabatan(pd, hari)
    isi = {
        "judul": pd.nama,
        "pd": pd,
        "pemda": pd.pemda,
        "pemilik": pd,
        "tab": "profil",
        "jenis": label(JenisPD, pd.jenis),
        "kepala": next((satu for satu in jabatan if satu.kepala), None),
        "asal": asal_usul(pd),
        "berakhir": pd.tahun_akhir is not None and pd.tahun_akhir < hari.year,
        "remah": [*remah(pd)[:-1], (pd.nama, "")],
        "ubah": dapat_ubah(request, pd),
    }
    return tanpa_simpan(render(request, "daerah/pd.html", isi))


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def ubah(request: HttpRequest, pemda: str, kode: str) -> HttpResponse:
    """Change the profile of an office."""
    pd = ambil_pd(request, pemda, kode)
    form = PdForm(request.POST or None, pd=pd, semula=PdForm.awal(pd))
    return layani(
        request,
        form,
        "components/isian.html",
        isi_isian(pd, "Ubah profil", alamat("", pd)),
        simpan=lambda isi: update_pd(pd=pd, isian=isi, semula=form.semula, oleh=masuk_sebagai(request)),
        ke=alamat("", pd),
        pesan="Profil perangkat daerah disimpan.",
    )


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def nama(request: HttpRequest, pemda: str, kode: str) -> HttpResponse:
    """A new name by law; reports of earlier years keep the old one."""
    pd = ambil_pd(request, pemda, kode)
    form = NamaForm(request.POST or None, semula=NamaForm.awal(pd))
    return layani(
        request,
        form,
        "components/isian.html",
        isi_isian(pd, "Ganti nama", alamat("", pd), pengantar=f"Nama sekarang: {pd.nama}."),
        simpan=lambda isi: rename_pd(pd=pd, **isi, semula=form.semula["nama"], oleh=masuk_sebagai(request)),
        ke=alamat("", pd),
        pesan="Nama baru disimpan. Laporan tahun sebelumnya tetap memakai nama lama.",
    )


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def gabung(request: HttpRequest, pemda: str, kode: str) -> HttpResponse:
    """The offices that were merged into this one."""
    pd = ambil_pd(request, pemda, kode)
    return layani(
        request,
        GabungForm(request.POST or None, calon=calon_pendahulu(pd.pemda, pd)),
        "components/isian.html",
        isi_isian(
            pd,
            "Catat penggabungan",
            alamat("", pd),
            pengantar=f"Pilih perangkat daerah yang tugasnya dilanjutkan oleh {pd.nama}. Laporannya menyebut asal "
            "angka tahun-tahun sebelumnya.",
        ),
        simpan=lambda isi: merge_pd(
            pd=pd,
            pendahulu=list(isi["pendahulu"]),
            mulai=isi["mulai"],
            dasar=isi["dasar"],
            oleh=masuk_sebagai(request),
        ),
        ke=alamat("", pd),
        pesan="Penggabungan dicatat.",
    )


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def batal_gabung(request: HttpRequest, nomor: int) -> HttpResponse:
    """Take a merger back that was recorded by mistake."""
    hubungan = ambil(request, PendahuluPD, izin=Izin.ATUR_DAERAH, pk=nomor)
    pd = hubungan.pd
    return layani(
        request,
        AlasanForm(request.POST or None),
        "components/isian.html",
        isi_isian(
            pd,
            "Batalkan penggabungan",
            alamat("", pd),
            pengantar=f"{hubungan.pendahulu.nama} tidak lagi menjadi pendahulu {pd.nama} dan dapat berjalan lagi.",
        ),
        simpan=lambda isi: unmerge_pd(hubungan=hubungan, dasar=isi["alasan"], oleh=masuk_sebagai(request)),
        ke=alamat("", pd),
        pesan="Penggabungan dibatalkan.",
    )


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def tutup(request: HttpRequest, pemda: str, kode: str) -> HttpResponse:
    """The last year of an office."""
    pd = ambil_pd(request, pemda, kode)
    form = TutupForm(request.POST or None, semula={"tahun_akhir": pd.tahun_akhir})
    return layani(
        request,
        form,
        "components/isian.html",
        isi_isian(pd, "Tahun terakhir", alamat("", pd)),
        simpan=lambda isi: close_pd(pd=pd, **isi, semula=form.semula["tahun_akhir"], oleh=masuk_sebagai(request)),
        ke=alamat("", pd),
        pesan="Tahun terakhir disimpan.",
    )


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def hapus(request: HttpRequest, pemda: str, kode: str) -> HttpResponse:
    """Remove an office that nothing refers to."""
    pd = ambil_pd(request, pemda, kode)
    isi = isi_isian(pd, f"Hapus {pd.nama}", alamat("", pd))
    return layani(
        request,
        YakinForm(request.POST if request.method == "POST" else None),
        "daerah/hapus.html",
        {**isi, "sebutan": pd.nama, "perujuk": yang_merujuk(pd), "ganti": "Isi tahun terakhirnya sebagai gantinya."},
        simpan=lambda isian: delete_pd(pd=pd, oleh=masuk_sebagai(request)),
        ke=alamat("", pd.pemda),
        pesan=f"{pd.nama} dihapus.",
    )
