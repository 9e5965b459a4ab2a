"""What is typed about a post of an office or of the region."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import F, Q

from sakip.choices import TingkatJabatan
from sakip.forms.dasar import Formulir
from sakip.forms.organisasi import PilihanBaris, PilihanTeks, TahunField, batasi
from sakip.models import Jabatan, Pemda, PerangkatDaerah, UnitKerja


class JabatanForm(Formulir):
    """A post that exists."""

    panduan = "pengelola#jabatan-dan-pemangkunya"
    nama = forms.CharField(label="Nama jabatan", max_length=500, help_text="Tercetak pada tanda tangan.")
    tingkat = PilihanTeks(TingkatJabatan, label="Tingkat", required=False)
    unit = PilihanBaris(label="Memimpin unit kerja", empty_label="Tidak memimpin unit kerja")
    atasan = PilihanBaris(label="Atasan langsung", empty_label="Tidak ada")
    tahun_awal = TahunField(label="Mulai tahun", required=False, help_text="Kosong: sejak semula.")
    tahun_akhir = TahunField(
        label="Sampai tahun", required=False, help_text="Isi bila jabatan dihapus dari susunan organisasi."
    )

    def __init__(
        self, *args: Any, pemilik: Pemda | PerangkatDaerah, jabatan: Jabatan | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if isinstance(pemilik, Pemda):
            del self.fields["unit"]
            calon = Jabatan.objects.filter(pemda=pemilik, pd__isnull=True)
        else:
            batasi(self, "unit", UnitKerja.objects.filter(pd=pemilik).order_by("letak"))
            calon = Jabatan.objects.filter(Q(pd=pemilik) | Q(pemda=pemilik.pemda_id, pd__isnull=True))
        calon = calon.order_by(F("pd").asc(nulls_first=True), "letak")
        batasi(self, "atasan", calon if jabatan is None else calon.exclude(pk=jabatan.pk))
        tingkat = self.fields["tingkat"]
        assert isinstance(tingkat, PilihanTeks)
        tingkat.kenali(None if jabatan is None else jabatan.tingkat)


class JabatanBaruForm(JabatanForm):
    """A new post: its code too."""

    field_order = ("kode",)
    kode = forms.CharField(
        label="Kode", max_length=100, help_text="Pendek dan tetap, misalnya KEPALA; tidak dapat diubah kemudian."
    )
