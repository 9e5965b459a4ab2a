"""The policy of a region or an office: what is in force and why, and changing it with a preview."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone

from sakip.access import terlihat_oleh
from sakip.actions.kebijakan import set_kebijakan
from sakip.fakta.kebijakan import KUNCI, Kunci
from sakip.forms.kebijakan import KebijakanForm, own_texts
from sakip.models import Pemda, PerangkatDaerah
from sakip.queries.dampak import Dampak, offices_with_facts, preview_policy, years_with_facts
from sakip.queries.kebijakan import (
    Asal,
    Tempat,
    laporan_terkunci,
    milik,
    own_values,
    policy_sources,
    rows_of_all,
    ruas,
    wider_sources,
)
from sakip.queries.skala import scale_names
from sakip.views.halaman import ISIAN, halaman, layani, masuk_sebagai, tanpa_simpan
from sakip.views.kebijakan.tempat import (
    alamat,
    ambil_tempat,
    baca_tahun,
    bingkai,
    daerah_dari,
    periksa_tahun,
    sekitar,
)
from sakip.workflow import Izin


@halaman(None, masuk=True)
def awal(request: HttpRequest) -> HttpResponse:
    """The regions of the reader; where there is one only, that one."""
    siapa, hari = masuk_sebagai(request), timezone.localdate()
    daerah = list(terlihat_oleh(siapa, Pemda, hari).order_by("nama"))
    if len(daerah) == 1:
        return HttpResponseRedirect(alamat("kebijakan-lihat", daerah[0]))
    return render(request, "kebijakan/awal.html", {"judul": "Kebijakan dan jadwal", "daftar": daerah})


@halaman(Izin.LIHAT, masuk=True)
def lihat(request: HttpRequest, pemda: str, kode: str = "") -> HttpResponse:
    """Every key with the value in force, who decided it and what the scope decides itself."""
    tempat = ambil_tempat(request, pemda, kode)
    tahun, hari = baca_tahun(request), timezone.localdate()
    semua = rows_of_all(tempat)
    isi = bingkai(request, tempat, "kebijakan-lihat", f"Kebijakan tahun {tahun}") | {
        "tahun": tahun,
        "pilihan_tahun": sekitar(tahun, hari),
        "kelompok": _grouped(
            policy_sources(tempat, tahun),
            own_values(milik(semua, tempat), tahun),
            dict(scale_names(daerah_dari(tempat))),
        ),
        "versi": [(satu, len(satu.nilai)) for satu in ruas(milik(semua, tempat))],
        "terkunci": sorted({satu.tahun for satu in laporan_terkunci(tempat)}),
        "ubah": alamat("kebijakan-ubah", tempat, tahun=tahun),
    }
    if isinstance(tempat, Pemda):
        sendiri = {satu.pd_id for satu in semua if satu.pd_id is not None}
        kantor = terlihat_oleh(masuk_sebagai(request), PerangkatDaerah, hari).filter(pemda=tempat).order_by("nama")
        isi["kantor"] = [
            (satu.nama, alamat("kebijakan-lihat", satu), satu.pk in sendiri) for satu in kantor.select_related("pemda")
        ]
    return tanpa_simpan(render(request, "kebijakan/lihat.html", isi))


Baris = tuple[Kunci, str, Asal, bool]


def _grouped(daftar: list[Asal], sendiri: dict[str, Any], skala: dict[str, str]) -> list[tuple[str, list[Baris]]]:
    """The keys by their group: each with its value in words, who decided it, and whether the scope did itself."""
    hasil: dict[str, list[Baris]] = {}
    for satu in daftar:
        kunci = KUNCI[satu.kunci]
        baris = (kunci, kunci.sebut(satu.berlaku, skala), satu, satu.kunci in sendiri)
        hasil.setdefault(kunci.kelompok, []).append(baris)
    return list(hasil.items())


@halaman(Izin.ATUR_KEBIJAKAN, cara=ISIAN, masuk=True)
def ubah(request: HttpRequest, pemda: str, tahun: int, kode: str = "") -> HttpResponse:
    """Change the policy from a year on; the button "Pratinjau" shows what it would do and stores nothing."""
    tempat = ambil_tempat(request, pemda, kode, Izin.ATUR_KEBIJAKAN)
    periksa_tahun(tahun)
    form = _form(request, tempat, tahun)
    kembali = f"{alamat('kebijakan-lihat', tempat)}?tahun={tahun}"
    isi = bingkai(request, tempat, "kebijakan-lihat", f"Ubah kebijakan mulai tahun {tahun}") | {
        "tahun": tahun,
        "batal": kembali,
        "berpratinjau": "tahun_uji" in form.fields,
    }
    if request.method == "POST" and "pratinjau" in request.POST:
        benar = form.valid_without("dasar")
        isi |= {"form": form, "dampak": _preview(form, tempat) if benar else None}
        return tanpa_simpan(render(request, "kebijakan/ubah.html", isi, status=200 if benar else 422))
    return layani(
        request,
        form,
        "kebijakan/ubah.html",
        isi,
        simpan=lambda isian: set_kebijakan(
            lingkup=tempat,
            tahun=tahun,
            nilai=form.usul(),
            semula=form.dilihat(),
            oleh=masuk_sebagai(request),
            dasar=isian["dasar"],
        ),
        ke=kembali,
        pesan=lambda _: f"Kebijakan mulai tahun {tahun} disimpan." if form.usul() else "Tidak ada yang diubah.",
    )


def _form(request: HttpRequest, tempat: Tempat, tahun: int) -> KebijakanForm:
    tahun_uji = years_with_facts(tempat)
    kantor = list(PerangkatDaerah.objects.filter(pemda=tempat).order_by("nama")) if isinstance(tempat, Pemda) else []
    sebelumnya = next((satu for satu in tahun_uji if satu < tahun), tahun_uji[0] if tahun_uji else None)
    return KebijakanForm(
        request.POST or None,
        luas=wider_sources(tempat, tahun),
        skala=scale_names(daerah_dari(tempat)),
        tahun_uji=tahun_uji,
        kantor=kantor,
        semula=own_texts(own_values(milik(rows_of_all(tempat), tempat), tahun)),
        initial={"tahun_uji": sebelumnya},
    )


def _preview(form: KebijakanForm, tempat: Tempat) -> Dampak | None:
    tahun = form.cleaned_data.get("tahun_uji")
    if tahun is None:
        return None
    kantor = offices_with_facts(tempat, tahun)
    if dipilih := form.cleaned_data.get("kantor"):
        kantor = [satu for satu in kantor if satu.kode == dipilih]
    return preview_policy(tempat, form.usul(), tahun, kantor)
