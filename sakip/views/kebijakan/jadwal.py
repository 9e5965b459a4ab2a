"""The entry calendar of a year: windows per stage and quarter, exceptions, last year's taken over."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from sakip.access import terlihat_oleh
from sakip.actions import jendela as tindakan
from sakip.choices import Tahapan
from sakip.forms.dasar import YakinForm
from sakip.forms.jendela import JendelaForm, PerpanjanganForm, SalinForm
from sakip.models import JendelaPengisian, Pemda, PengecualianJendela, PerangkatDaerah
from sakip.queries.jendela import isian_dari, periode, sebut_jendela, state_of, windows_of, years_with_windows
from sakip.queries.kebijakan import Tempat
from sakip.views.halaman import ISIAN, ambil, halaman, layani, masuk_sebagai, tanpa_simpan
from sakip.views.kebijakan.tempat import alamat, ambil_daerah, baca_tahun, bingkai, periksa_tahun, sekitar
from sakip.workflow import Izin


@halaman(Izin.LIHAT, masuk=True)
def kalender(request: HttpRequest, pemda: str) -> HttpResponse:
    """The windows of a year, by stage, and which are open today; those of offices out of sight are left out."""
    daerah = ambil_daerah(request, pemda)
    tahun, hari = baca_tahun(request), timezone.localdate()
    kantor = terlihat_oleh(masuk_sebagai(request), PerangkatDaerah, hari).filter(pemda=daerah)
    terlihat = set(kantor.values_list("pk", flat=True))
    jendela = [
        (satu, periode(satu), state_of(satu, hari), [p for p in satu.pengecualian.all() if p.pd_id in terlihat])
        for satu in windows_of(daerah, tahun)
        if satu.pd_id is None or satu.pd_id in terlihat
    ]
    tahapan = [(satu.label, [j for j in jendela if j[0].tahapan == satu.value]) for satu in Tahapan]
    isi = bingkai(request, daerah, "jadwal", f"Jadwal pengisian tahun {tahun}") | {
        "tahun": tahun,
        "pilihan_tahun": sekitar(tahun, hari),
        "tahapan": tahapan,
        "baru": alamat("jadwal-baru", daerah, tahun=tahun),
        "salin": alamat("jadwal-salin", daerah, tahun=tahun) if not jendela else "",
    }
    return tanpa_simpan(render(request, "kebijakan/jadwal.html", isi))


@halaman(Izin.ATUR_JADWAL, cara=ISIAN, masuk=True)
def baru(request: HttpRequest, pemda: str, tahun: int) -> HttpResponse:
    """A window of the year, for the region or for one office."""
    daerah = ambil_daerah(request, pemda, Izin.ATUR_JADWAL)
    periksa_tahun(tahun)
    form = JendelaForm(request.POST or None, kantor=list(_offices(daerah)))

    def simpan(isi: dict[str, Any]) -> JendelaPengisian:
        kode = isi.get("tempat")
        tempat: Tempat = _offices(daerah).get(kode=kode) if kode else daerah
        return tindakan.add_jendela(tempat=tempat, isian=form.isian(tahun, isi), oleh=masuk_sebagai(request))

    return layani(
        request,
        form,
        "components/isian.html",
        _frame(request, daerah, f"Jadwal baru tahun {tahun}", tahun),
        simpan=simpan,
        ke=_calendar(daerah, tahun),
        pesan="Jadwal disimpan.",
    )


@halaman(Izin.ATUR_JADWAL, cara=ISIAN, masuk=True)
def ubah(request: HttpRequest, pemda: str, pk: int) -> HttpResponse:
    """Move a window."""
    daerah, jendela = _window(request, pemda, pk)
    form = JendelaForm(request.POST or None, semula=JendelaForm.awal(jendela))
    return layani(
        request,
        form,
        "components/isian.html",
        _frame(request, daerah, "Ubah jadwal", jendela.tahun)
        | {"pengantar": f"Berlaku untuk {jendela.pd.nama if jendela.pd else 'seluruh daerah'}."},
        simpan=lambda isi: tindakan.change_jendela(
            jendela=jendela,
            isian=form.isian(jendela.tahun, isi),
            semula=form.isian(jendela.tahun, form.semula),
            oleh=masuk_sebagai(request),
        ),
        ke=_calendar(daerah, jendela.tahun),
        pesan="Jadwal disimpan.",
    )


@halaman(Izin.ATUR_JADWAL, cara=ISIAN, masuk=True)
def hapus(request: HttpRequest, pemda: str, pk: int) -> HttpResponse:
    """Take a window away."""
    daerah, jendela = _window(request, pemda, pk)
    form = YakinForm(request.POST if request.method == "POST" else None)
    return layani(
        request,
        form,
        "components/yakin.html",
        _frame(request, daerah, "Hapus jadwal", jendela.tahun)
        | {
            "kalimat": f"Jadwal {sebut_jendela(isian_dari(jendela))} dihapus beserta perpanjangannya.",
            "akibat": ["Tahapan tanpa jadwal sama sekali selalu dapat diisi."],
        },
        simpan=lambda _: tindakan.remove_jendela(jendela=jendela, oleh=masuk_sebagai(request)),
        ke=_calendar(daerah, jendela.tahun),
        pesan="Jadwal dihapus.",
    )


@halaman(Izin.ATUR_JADWAL, cara=ISIAN, masuk=True)
def perpanjang(request: HttpRequest, pemda: str, pk: int) -> HttpResponse:
    """Give one office a later end, with the reason."""
    daerah, jendela = _window(request, pemda, pk)
    kantor = _offices(daerah).filter(pk=jendela.pd_id) if jendela.pd_id else _offices(daerah)
    form = PerpanjanganForm(request.POST or None, kantor=kantor)
    return layani(
        request,
        form,
        "components/isian.html",
        _frame(request, daerah, "Perpanjangan", jendela.tahun)
        | {"pengantar": f"Jadwal {sebut_jendela(isian_dari(jendela))} berakhir {jendela.sampai:%d-%m-%Y}."},
        simpan=lambda isi: tindakan.grant_exception(
            jendela=jendela, pd=isi["pd"], sampai=isi["sampai"], alasan=isi["alasan"], oleh=masuk_sebagai(request)
        ),
        ke=_calendar(daerah, jendela.tahun),
        pesan="Perpanjangan diberikan.",
    )


@halaman(Izin.ATUR_JADWAL, cara=ISIAN, masuk=True)
def cabut(request: HttpRequest, pemda: str, pk: int) -> HttpResponse:
    """Take an exception back."""
    daerah = ambil_daerah(request, pemda)
    satu = ambil(request, PengecualianJendela, izin=Izin.ATUR_JADWAL, pk=pk, pd__pemda=daerah)
    form = YakinForm(request.POST if request.method == "POST" else None)
    return layani(
        request,
        form,
        "components/yakin.html",
        _frame(request, daerah, "Cabut perpanjangan", satu.jendela.tahun)
        | {"kalimat": f"Perpanjangan {satu.pd.nama} sampai {satu.sampai:%d-%m-%Y} dicabut."},
        simpan=lambda _: tindakan.revoke_exception(pengecualian=satu, oleh=masuk_sebagai(request)),
        ke=_calendar(daerah, satu.jendela.tahun),
        pesan="Perpanjangan dicabut.",
    )


@halaman(Izin.ATUR_JADWAL, cara=ISIAN, masuk=True)
def salin(request: HttpRequest, pemda: str, tahun: int) -> HttpResponse:
    """Take over the windows of another year into a year without any."""
    daerah = ambil_daerah(request, pemda, Izin.ATUR_JADWAL)
    periksa_tahun(tahun)
    form = SalinForm(request.POST or None, tahun=[satu for satu in years_with_windows(daerah) if satu != tahun])
    return layani(
        request,
        form,
        "components/isian.html",
        _frame(request, daerah, f"Salin jadwal ke tahun {tahun}", tahun)
        | {"pengantar": "Semua jadwal tahun itu disalin dengan tanggal yang sama; perpanjangan tidak ikut disalin."},
        simpan=lambda isi: tindakan.copy_year(pemda=daerah, dari=isi["dari"], ke=tahun, oleh=masuk_sebagai(request)),
        ke=_calendar(daerah, tahun),
        pesan=lambda banyak: f"{banyak} jadwal disalin.",
    )


def _window(request: HttpRequest, pemda: str, pk: int) -> tuple[Pemda, JendelaPengisian]:
    daerah = ambil_daerah(request, pemda)
    jendela = ambil(request, JendelaPengisian, izin=Izin.ATUR_JADWAL, pk=pk)
    if daerah.pk != (jendela.pd.pemda_id if jendela.pd else jendela.pemda_id):
        raise Http404("Jadwal ini tidak ditemukan.")
    return daerah, jendela


def _offices(daerah: Pemda) -> Any:
    return PerangkatDaerah.objects.filter(pemda=daerah).order_by("nama")


def _calendar(daerah: Pemda, tahun: int) -> str:
    return f"{alamat('jadwal', daerah)}?tahun={tahun}"


def _frame(request: HttpRequest, daerah: Pemda, judul: str, tahun: int) -> dict[str, Any]:
    kembali = _calendar(daerah, tahun)
    return bingkai(request, daerah, "jadwal", judul, (f"Jadwal {tahun}", kembali)) | {"batal": kembali}
