"""The years of an office, and opening one."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from reports import wording
from sakip.actions.tahun import TahunTerbuka, open_tahun
from sakip.choices import JenisPeriode, baca
from sakip.forms.pd import TahunForm, tahun_usulan
from sakip.models import Renstra, Rpjmd, TahunAnggaran
from sakip.queries.organisasi import tahun_kantor
from sakip.views.daerah.bantu import alamat, ambil_pd, dapat_ubah, isi_isian, remah
from sakip.views.halaman import ISIAN, halaman, layani, masuk_sebagai, tanpa_simpan
from sakip.workflow import Izin

_DISALIN = {"program": "program", "kegiatan": "kegiatan", "sub_kegiatan": "sub kegiatan", "alokasi": "alokasi"}


@halaman(Izin.LIHAT, masuk=True)
def daftar(request: HttpRequest, pemda: str, kode: str) -> HttpResponse:
    """The years that are open for the office."""
    pd = ambil_pd(request, pemda, kode, Izin.LIHAT)
    isi = {
        "judul": f"Tahun {pd.nama}",
        "pd": pd,
        "pemda": pd.pemda,
        "tab": "tahun",
        "baris": tahun_kantor(pd),
        "remah": remah(pd, ("Tahun", "")),
        "ubah": dapat_ubah(request, pd),
    }
    return tanpa_simpan(render(request, "daerah/tahun.html", isi))


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def buka(request: HttpRequest, pemda: str, kode: str) -> HttpResponse:
    """Open a year; the page says what is still missing for it."""
    pd = ambil_pd(request, pemda, kode)
    anggaran = TahunAnggaran.objects.filter(pd=pd).order_by("-tahun")
    tahun = tahun_usulan(pd, [satu.tahun for satu in tahun_kantor(pd) if satu.laporan], timezone.localdate())
    awal: dict[str, object] = {"tahun": tahun}
    if terakhir := anggaran.first():
        awal["jenis_periode"] = terakhir.jenis_periode
    kembali = alamat("tahun", pd)
    perlu = []
    if not Rpjmd.objects.filter(pemda=pd.pemda_id, tahun_awal__lte=tahun, tahun_akhir__gte=tahun).exists():
        perlu.append(f"RPJMD {pd.pemda.nama} yang mencakup tahun {tahun} belum dicatat.")
    if not Renstra.objects.filter(pd=pd, tahun_awal__lte=tahun, tahun_akhir__gte=tahun).exists():
        perlu.append(f"Renstra yang mencakup tahun {tahun} belum disusun; perencana menyusunnya setelah tahun dibuka.")
    return layani(
        request,
        TahunForm(request.POST or None, initial=awal),
        "daerah/tahun_buka.html",
        isi_isian(pd, "Buka tahun", kembali, [("Tahun", kembali)], perlu=perlu),
        simpan=lambda isi: open_tahun(
            pd=pd,
            **{**isi, "jenis_periode": baca(JenisPeriode, isi["jenis_periode"])},
            oleh=masuk_sebagai(request),
        ),
        ke=kembali,
        pesan=_pesan,
    )


def _pesan(hasil: TahunTerbuka) -> str:
    """What was made and what was carried over, in one or two sentences."""
    dibuat = [
        nama for nama, ada in (("laporan (draf)", hasil.laporan), ("tahun anggaran", hasil.anggaran)) if ada is not None
    ]
    salinan = [f"{jumlah} {_DISALIN[nama]}" for nama, jumlah in hasil.disalin.items() if jumlah]
    ekor = f" Disalin dari tahun sebelumnya: {wording.gabung(salinan)}." if salinan else ""
    return f"Tahun dibuka: {wording.gabung(dibuat)} dibuat.{ekor}"
