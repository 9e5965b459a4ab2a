"""The region's five-year plans: list, one with its tree, versions."""

from __future__ import annotations

from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from sakip.actions._pohon import GeserKe
from sakip.actions.rpjmd import (
    SEBUTAN,
    Bagian,
    add_bagian,
    create_rpjmd,
    delete_bagian,
    delete_rpjmd,
    move_bagian,
    revise_rpjmd,
    rpjmd_dari,
    update_bagian,
    update_rpjmd,
)
from sakip.forms.dasar import YakinForm
from sakip.forms.rpjmd import RevisiForm, RpjmdForm, form_baru, form_ubah
from sakip.models import Misi, Rpjmd, SasaranDaerah, TujuanDaerah
from sakip.queries.rpjmd import daftar_rpjmd, pohon_rpjmd, terbaru
from sakip.queries.rujukan import yang_merujuk
from sakip.views.daerah.bantu import Remah, alamat, ambil_pemda, dapat_ubah, isi_isian, remah
from sakip.views.halaman import ISIAN, ambil, halaman, kerjakan, layani, masuk_sebagai, tanpa_simpan
from sakip.workflow import Izin

_BAGIAN: dict[str, type[Bagian]] = {"misi": Misi, "tujuan": TujuanDaerah, "sasaran": SasaranDaerah}
_INDUK: dict[str, type[Rpjmd] | type[Misi] | type[TujuanDaerah]] = {
    "rpjmd": Rpjmd,
    "misi": Misi,
    "tujuan": TujuanDaerah,
}
_ANAK = {Rpjmd: "Misi baru", Misi: "Tujuan daerah baru", TujuanDaerah: "Sasaran daerah baru"}


@halaman(Izin.LIHAT, masuk=True)
def daftar(request: HttpRequest, pemda: str) -> HttpResponse:
    """All RPJMD of the region with their versions."""
    daerah = ambil_pemda(request, pemda, Izin.LIHAT)
    isi = {
        "judul": f"RPJMD {daerah.nama}",
        "pemda": daerah,
        "tab": "rpjmd",
        "baris": daftar_rpjmd(daerah),
        "remah": remah(daerah, ("RPJMD", "")),
        "ubah": dapat_ubah(request, daerah),
    }
    return tanpa_simpan(render(request, "daerah/rpjmd_daftar.html", isi))


@halaman(Izin.LIHAT, masuk=True)
def lihat(request: HttpRequest, nomor: int) -> HttpResponse:
    """One version with its misi, tujuan and sasaran."""
    rpjmd = ambil(request, Rpjmd, pk=nomor)
    isi = {
        "judul": f"RPJMD {rpjmd.tahun_awal}–{rpjmd.tahun_akhir}",
        "rpjmd": rpjmd,
        "pohon": pohon_rpjmd(rpjmd),
        "terbaru": terbaru(rpjmd),
        "remah": remah(rpjmd.pemda, ("RPJMD", alamat("rpjmd", rpjmd.pemda)), (str(rpjmd), "")),
        "ubah": dapat_ubah(request, rpjmd),
    }
    return tanpa_simpan(render(request, "daerah/rpjmd.html", isi))


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def baru(request: HttpRequest, pemda: str) -> HttpResponse:
    """Add an RPJMD."""
    daerah = ambil_pemda(request, pemda)
    kembali = alamat("rpjmd", daerah)
    return layani(
        request,
        RpjmdForm(request.POST or None),
        "components/isian.html",
        isi_isian(daerah, "RPJMD baru", kembali, [("RPJMD", kembali)]),
        simpan=lambda isi: create_rpjmd(pemda=daerah, isian=isi, oleh=masuk_sebagai(request)),
        ke=lambda rpjmd: reverse("rpjmd", args=[rpjmd.pk]),
        pesan="RPJMD disimpan. Berikutnya: isi misinya.",
    )


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def ubah(request: HttpRequest, nomor: int) -> HttpResponse:
    """Correct an RPJMD."""
    rpjmd = ambil(request, Rpjmd, izin=Izin.ATUR_DAERAH, pk=nomor)
    form = RpjmdForm(request.POST or None, semula=RpjmdForm.awal(rpjmd))
    kembali = reverse("rpjmd", args=[rpjmd.pk])
    return layani(
        request,
        form,
        "components/isian.html",
        isi_isian(rpjmd.pemda, "Ubah RPJMD", kembali, _jejak(rpjmd)),
        simpan=lambda isi: update_rpjmd(rpjmd=rpjmd, isian=isi, semula=form.semula, oleh=masuk_sebagai(request)),
        ke=kembali,
        pesan="RPJMD disimpan.",
    )


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def revisi(request: HttpRequest, nomor: int) -> HttpResponse:
    """Make the next version."""
    rpjmd = ambil(request, Rpjmd, izin=Izin.ATUR_DAERAH, pk=nomor)
    return layani(
        request,
        RevisiForm(request.POST or None),
        "components/isian.html",
        isi_isian(
            rpjmd.pemda,
            "Perubahan RPJMD",
            reverse("rpjmd", args=[rpjmd.pk]),
            _jejak(rpjmd),
            pengantar="Seluruh misi, tujuan dan sasaran disalin ke versi baru, lalu dapat diubah. Versi lama tetap.",
        ),
        simpan=lambda isi: revise_rpjmd(rpjmd=rpjmd, **isi, oleh=masuk_sebagai(request)),
        ke=lambda versi: reverse("rpjmd", args=[versi.pk]),
        pesan=lambda versi: f"Versi {versi.versi} dibuat.",
    )


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def hapus(request: HttpRequest, nomor: int) -> HttpResponse:
    """Remove an RPJMD, or its newest version, that no plan quotes."""
    rpjmd = ambil(request, Rpjmd, izin=Izin.ATUR_DAERAH, pk=nomor)
    isi = isi_isian(rpjmd.pemda, f"Hapus RPJMD {rpjmd}", reverse("rpjmd", args=[rpjmd.pk]), _jejak(rpjmd))
    return layani(
        request,
        YakinForm(request.POST if request.method == "POST" else None),
        "daerah/hapus.html",
        {
            **isi,
            "sebutan": f"RPJMD {rpjmd}",
            "perujuk": [],
            "akibat": "Misi, tujuan dan sasaran di dalamnya ikut dihapus.",
        },
        simpan=lambda isian: delete_rpjmd(rpjmd=rpjmd, oleh=masuk_sebagai(request)),
        ke=alamat("rpjmd", rpjmd.pemda),
        pesan=f"RPJMD {rpjmd} dihapus.",
    )


# --- misi, tujuan, sasaran --------------------------------------------------------------------------------------------


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def tambah(request: HttpRequest, jenis: str, nomor: int) -> HttpResponse:
    """Add what stands below an RPJMD, a misi or a tujuan."""
    if jenis not in _INDUK:
        raise Http404("Data ini tidak ditemukan.")
    induk = ambil(request, _INDUK[jenis], izin=Izin.ATUR_DAERAH, pk=nomor)
    rpjmd = rpjmd_dari(induk)
    return layani(
        request,
        form_baru(induk)(request.POST or None),
        "components/isian.html",
        isi_isian(
            rpjmd.pemda,
            _ANAK[type(induk)],
            reverse("rpjmd", args=[rpjmd.pk]),
            _jejak(rpjmd),
            pengantar="" if isinstance(induk, Rpjmd) else f"Di bawah: {induk.uraian}",
        ),
        simpan=lambda isi: add_bagian(induk=induk, isian=isi, oleh=masuk_sebagai(request)),
        ke=_di_pohon,
        pesan=lambda bagian: f"{SEBUTAN[type(bagian)].capitalize()} disimpan.",
    )


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def bagian_ubah(request: HttpRequest, jenis: str, nomor: int) -> HttpResponse:
    """Change a misi, a tujuan or a sasaran."""
    bagian = _ambil_bagian(request, jenis, nomor)
    rpjmd = rpjmd_dari(bagian)
    form = form_ubah(bagian, rpjmd, request.POST or None, semula=_awal(bagian))
    return layani(
        request,
        form,
        "components/isian.html",
        isi_isian(rpjmd.pemda, f"Ubah {SEBUTAN[type(bagian)]}", _di_pohon(bagian), _jejak(rpjmd)),
        simpan=lambda isi: update_bagian(bagian=bagian, isian=isi, semula=form.semula, oleh=masuk_sebagai(request)),
        ke=_di_pohon,
        pesan=f"{SEBUTAN[type(bagian)].capitalize()} disimpan.",
    )


@halaman(Izin.ATUR_DAERAH, cara=("POST",), masuk=True)
def bagian_geser(request: HttpRequest, jenis: str, nomor: int, ke: str) -> HttpResponse:
    """Print it before or after its neighbour."""
    bagian = _ambil_bagian(request, jenis, nomor)
    kembali = _di_pohon(bagian)
    return kerjakan(request, lambda: move_bagian(bagian=bagian, ke=GeserKe(ke), oleh=masuk_sebagai(request)), kembali)


@halaman(Izin.ATUR_DAERAH, cara=ISIAN, masuk=True)
def bagian_hapus(request: HttpRequest, jenis: str, nomor: int) -> HttpResponse:
    """Remove a misi, a tujuan or a sasaran that nothing refers to."""
    bagian = _ambil_bagian(request, jenis, nomor)
    rpjmd = rpjmd_dari(bagian)
    isi = isi_isian(rpjmd.pemda, f"Hapus {SEBUTAN[type(bagian)]}", _di_pohon(bagian), _jejak(rpjmd))
    return layani(
        request,
        YakinForm(request.POST if request.method == "POST" else None),
        "daerah/hapus.html",
        {**isi, "sebutan": bagian.uraian, "perujuk": yang_merujuk(bagian)},
        simpan=lambda isian: delete_bagian(bagian=bagian, oleh=masuk_sebagai(request)),
        ke=reverse("rpjmd", args=[rpjmd.pk]),
        pesan=f"{SEBUTAN[type(bagian)].capitalize()} dihapus.",
    )


def _ambil_bagian(request: HttpRequest, jenis: str, nomor: int) -> Bagian:
    if jenis not in _BAGIAN:
        raise Http404("Data ini tidak ditemukan.")
    return ambil(request, _BAGIAN[jenis], izin=Izin.ATUR_DAERAH, pk=nomor)


def _awal(bagian: Model) -> dict[str, object]:
    """What the form of the part shows at first."""
    medan = ("nomor", "kode", "uraian", "misi", "tujuan")
    kolom = {satu.name: satu for satu in bagian._meta.fields}
    return {nama: kolom[nama].value_from_object(bagian) for nama in medan if nama in kolom}


def _jejak(rpjmd: Rpjmd) -> Remah:
    return [("RPJMD", alamat("rpjmd", rpjmd.pemda)), (str(rpjmd), reverse("rpjmd", args=[rpjmd.pk]))]


def _di_pohon(bagian: Bagian) -> str:
    return f"{reverse('rpjmd', args=[rpjmd_dari(bagian).pk])}#{bagian._meta.model_name}-{bagian.pk}"
