"""What is typed about the region's five-year plan."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Model

from sakip.forms.dasar import Formulir
from sakip.forms.organisasi import TahunField, batasi
from sakip.models import Misi, Rpjmd, SasaranDaerah, TujuanDaerah

_URAIAN = forms.Textarea(attrs={"rows": 3})


class RpjmdForm(Formulir):
    """An RPJMD."""

    panduan = "pengelola#rpjmd"
    tahun_awal = TahunField(label="Tahun pertama")
    tahun_akhir = TahunField(label="Tahun terakhir")
    visi = forms.CharField(label="Visi", max_length=5000, widget=_URAIAN)
    dasar = forms.CharField(
        label="Dasar hukum", max_length=1000, required=False, help_text="Peraturan daerah yang menetapkannya."
    )


class RevisiForm(Formulir):
    """The next version of an RPJMD."""

    panduan = "pengelola#rpjmd"
    tombol = "Buat perubahan RPJMD"
    berlaku_mulai = TahunField(
        label="Berlaku mulai tahun", help_text="Laporan tahun itu dan sesudahnya mengutip versi baru."
    )
    dasar = forms.CharField(label="Dasar hukum", max_length=1000, help_text="Peraturan daerah tentang perubahan RPJMD.")


class MisiForm(Formulir):
    """A misi."""

    panduan = "pengelola#rpjmd"
    nomor = forms.IntegerField(label="Nomor", min_value=1, max_value=99)
    uraian = forms.CharField(label="Misi", max_length=5000, widget=_URAIAN)


class TujuanForm(Formulir):
    """A tujuan of the region."""

    panduan = "pengelola#rpjmd"
    kode = forms.CharField(label="Kode", max_length=100, help_text="Dipakai rencana perangkat daerah untuk merujuknya.")
    uraian = forms.CharField(label="Tujuan daerah", max_length=5000, widget=_URAIAN)


class SasaranForm(Formulir):
    """A sasaran of the region."""

    panduan = "pengelola#rpjmd"
    kode = forms.CharField(label="Kode", max_length=100, help_text="Dipakai rencana perangkat daerah untuk merujuknya.")
    uraian = forms.CharField(label="Sasaran daerah", max_length=5000, widget=_URAIAN)


class _Pilihan(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        """Number or code, and the text."""
        return f"{getattr(obj, 'nomor', None) or obj.kode}. {obj.uraian}"


class TujuanUbahForm(TujuanForm):
    """A tujuan that may move to another misi."""

    misi = _Pilihan(label="Di bawah misi", queryset=Misi.objects.none())

    def __init__(self, *args: Any, rpjmd: Rpjmd, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        batasi(self, "misi", Misi.objects.filter(rpjmd=rpjmd).order_by("letak", "pk"))


class SasaranUbahForm(SasaranForm):
    """A sasaran that may move to another tujuan."""

    tujuan = _Pilihan(label="Di bawah tujuan", queryset=TujuanDaerah.objects.none())

    def __init__(self, *args: Any, rpjmd: Rpjmd, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        batasi(self, "tujuan", TujuanDaerah.objects.filter(misi__rpjmd=rpjmd).order_by("misi__letak", "letak", "pk"))


def form_baru(induk: Model) -> type[Formulir]:
    """The form for what stands below an RPJMD, a misi or a tujuan."""
    return {Rpjmd: MisiForm, Misi: TujuanForm, TujuanDaerah: SasaranForm}[type(induk)]


def form_ubah(bagian: Misi | TujuanDaerah | SasaranDaerah, rpjmd: Rpjmd, *args: Any, **kwargs: Any) -> Formulir:
    """The form for changing a misi, a tujuan or a sasaran."""
    if isinstance(bagian, Misi):
        return MisiForm(*args, **kwargs)
    if isinstance(bagian, TujuanDaerah):
        return TujuanUbahForm(*args, rpjmd=rpjmd, **kwargs)
    return SasaranUbahForm(*args, rpjmd=rpjmd, **kwargs)
