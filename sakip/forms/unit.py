"""What is typed about a unit of an office."""

from __future__ import annotations

from typing import Any

from django import forms

from sakip.choices import JenisUnit
from sakip.forms.dasar import Formulir
from sakip.forms.organisasi import PilihanBaris, PilihanTeks, TahunField, batasi
from sakip.models import PerangkatDaerah, UnitKerja


class UnitForm(Formulir):
    """A unit that exists."""

    panduan = "pengelola#unit-kerja"
    nama = forms.CharField(label="Nama", max_length=500)
    jenis = PilihanTeks(JenisUnit, label="Jenis")
    induk = PilihanBaris(label="Unit induk", empty_label="Langsung di bawah perangkat daerah")
    tahun_awal = TahunField(label="Mulai tahun", required=False, help_text="Kosong: sejak semula.")
    tahun_akhir = TahunField(
        label="Sampai tahun",
        required=False,
        help_text="Isi bila unit dihapus dari susunan organisasi; data tahun-tahun sebelumnya tetap.",
    )

    def __init__(self, *args: Any, pd: PerangkatDaerah, unit: UnitKerja | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        calon = UnitKerja.objects.filter(pd=pd).order_by("letak")
        batasi(self, "induk", calon if unit is None else calon.exclude(pk=unit.pk))
        jenis = self.fields["jenis"]
        assert isinstance(jenis, PilihanTeks)
        jenis.kenali(None if unit is None else unit.jenis)


class UnitBaruForm(UnitForm):
    """A new unit: its code too."""

    kelompok = (("Unit kerja", ("kode", "nama", "jenis", "induk")), ("Masa", ("tahun_awal", "tahun_akhir")))
    kode = forms.CharField(
        label="Kode", max_length=100, help_text="Pendek dan tetap, misalnya SEKRETARIAT; tidak dapat diubah kemudian."
    )
