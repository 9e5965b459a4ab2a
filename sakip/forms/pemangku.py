"""What is typed about the holder of a post."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet

from sakip.choices import JenisPemangku, pilihan
from sakip.forms.dasar import Formulir, TanggalField
from sakip.forms.organisasi import DASAR_BANTUAN, PilihanBaris, batasi
from sakip.models import Pengguna


class PemangkuForm(Formulir):
    """A holder as recorded: for correcting. `akun` are the accounts that may be linked."""

    panduan = "pengelola#jabatan-dan-pemangkunya"
    nama = forms.CharField(label="Nama lengkap dengan gelar", max_length=300)
    jenis = forms.ChoiceField(label="Kedudukan", choices=pilihan(JenisPemangku))
    mulai = TanggalField(label="Hari pertama")
    sampai = TanggalField(label="Hari terakhir", required=False, help_text="Kosong: masih memangku.")
    nip = forms.CharField(
        label="NIP",
        max_length=50,
        required=False,
        help_text="Hanya untuk tanda tangan pada dokumen; tidak masuk jejak dan tidak tampil pada daftar.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
    )
    pangkat = forms.CharField(label="Pangkat/golongan", max_length=200, required=False)
    pengguna = PilihanBaris(
        label="Akun",
        empty_label="Tidak dihubungkan",
        help_text="Bila jabatan ini kepala perangkat daerah, akun ini mendapat wewenangnya tepat pada hari-hari itu.",
    )

    def __init__(self, *args: Any, akun: QuerySet[Pengguna], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        batasi(self, "pengguna", akun)


class PemangkuBaruForm(PemangkuForm):
    """A new holder, with the ground of the appointment."""

    tombol = "Angkat"
    dasar = forms.CharField(label="Dasar", max_length=1000, required=False, help_text=DASAR_BANTUAN)


class AkhiriForm(Formulir):
    """The last day of a term."""

    panduan = "pengelola#jabatan-dan-pemangkunya"
    tombol = "Akhiri masa jabatan"
    sampai = TanggalField(label="Hari terakhir")
    dasar = forms.CharField(label="Dasar", max_length=1000, required=False, help_text=DASAR_BANTUAN)
