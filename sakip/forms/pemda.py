"""What is typed about the region, and the emblem."""

from __future__ import annotations

from typing import Any

from django import forms

from sakip.actions.lambang import TERBESAR
from sakip.choices import JenisPemda
from sakip.forms.dasar import Formulir
from sakip.forms.organisasi import PilihanBaris, PilihanTeks, batasi
from sakip.models import Jabatan, Pemda


class PemdaForm(Formulir):
    """The profile of the region."""

    panduan = "pengelola#menyiapkan-perangkat-daerah"
    nama = forms.CharField(label="Nama", max_length=300, help_text="Misalnya “Kabupaten Contoh”; tercetak di sampul.")
    jenis = PilihanTeks(JenisPemda, label="Jenis")
    provinsi = forms.CharField(label="Provinsi", max_length=300)
    tempat = forms.CharField(
        label="Tempat penandatanganan", max_length=300, help_text="Tercetak di depan tanggal tanda tangan."
    )
    kepala = PilihanBaris(label="Jabatan kepala daerah", empty_label="Belum ditetapkan")

    def __init__(self, *args: Any, pemda: Pemda, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        batasi(self, "kepala", Jabatan.objects.filter(pemda=pemda, pd__isnull=True).order_by("letak"))
        jenis = self.fields["jenis"]
        assert isinstance(jenis, PilihanTeks)
        jenis.kenali(pemda.jenis)


class LambangForm(Formulir):
    """An emblem to take in; what is in the file is checked by the action."""

    panduan = "pengelola#menyiapkan-perangkat-daerah"
    tombol = "Simpan lambang"
    berkas = forms.FileField(
        label="Berkas gambar",
        help_text="PNG (latar tembus pandang) atau JPEG, paling besar 2 MB, sisi terpendek paling sedikit 64 titik.",
        widget=forms.ClearableFileInput(attrs={"accept": "image/png,image/jpeg"}),
    )

    def clean_berkas(self) -> Any:
        """Refuse a file that is too large before it is read into memory."""
        berkas = self.cleaned_data["berkas"]
        if berkas.size > TERBESAR:
            ukuran = f"{berkas.size / 1024**2:.1f}".replace(".", ",")
            raise forms.ValidationError(
                f"Berkas “{berkas.name}” berukuran {ukuran} MB; paling besar 2 MB. Perkecil gambarnya, lalu unggah "
                "lagi."
            )
        return berkas
