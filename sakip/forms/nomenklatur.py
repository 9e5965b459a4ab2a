"""Forms of the nomenclature: importing an edition, searching one, checking a budget."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from sakip.choices import TingkatNomenklatur
from sakip.fakta.nomenklatur import BESAR_TERBANYAK
from sakip.forms.dasar import Formulir, Saringan, pilihan_kosong
from sakip.models import PerangkatDaerah


class ImporForm(Formulir):
    """An edition and its file; what the file is, its content says."""

    panduan = "pengelola#nomenklatur"
    tombol = "Impor"
    kode = forms.CharField(
        label="Nomor keputusan", max_length=100, help_text="Misalnya 900.1.15.5-3406/2024 untuk Kepmendagri itu."
    )
    nama = forms.CharField(label="Tentang", max_length=300, required=False)
    tahun_awal = forms.IntegerField(label="Berlaku mulai tahun anggaran")
    tahun_akhir = forms.IntegerField(
        label="Berlaku sampai tahun anggaran", required=False, help_text="Kosong: sampai ada edisi yang lebih baru."
    )
    berkas = forms.FileField(
        label="Berkas CSV atau XLSX",
        max_length=200,
        help_text=f"Baris judul memuat kolom “kode” dan “nama”; paling besar {BESAR_TERBANYAK // 1024 // 1024} MB. "
        "Semua baris dimuat atau tidak satu pun.",
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.xlsx"}),
    )
    ganti = forms.BooleanField(
        label="Ganti isi edisi bila nomor ini sudah ada", required=False, help_text="Semua kode lama edisi itu diganti."
    )

    def clean_berkas(self) -> UploadedFile:
        """Refuse by size before anything of it is read into memory."""
        berkas: UploadedFile = self.cleaned_data["berkas"]
        if (berkas.size or 0) > BESAR_TERBANYAK:
            raise forms.ValidationError(
                f"Berkas ini {(berkas.size or 0) // 1024 // 1024} MB; "
                f"paling besar {BESAR_TERBANYAK // 1024 // 1024} MB."
            )
        return berkas


class KodeSaringan(Saringan):
    """Part of a code or of a name, and a level."""

    tingkat = forms.ChoiceField(
        label="Tingkat", required=False, choices=pilihan_kosong(TingkatNomenklatur, "Semua tingkat")
    )


class PeriksaSaringan(forms.Form):
    """Which office and budget year to compare."""

    pd = forms.ChoiceField(label="Perangkat daerah")
    tahun = forms.TypedChoiceField(label="Tahun anggaran", coerce=int)

    def __init__(self, *args: Any, kantor: Sequence[PerangkatDaerah], tahun: Sequence[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["pd"].choices = [(satu.kode, satu.nama) for satu in kantor]  # type: ignore[attr-defined]
        self.fields["tahun"].choices = [(n, str(n)) for n in tahun]  # type: ignore[attr-defined]

    helper = Saringan.helper
