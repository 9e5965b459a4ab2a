"""What is typed about an office: profile, new name, merger, last year, and the year to open."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.db.models import Q, QuerySet

from sakip.choices import JenisPD, JenisPeriode, pilihan
from sakip.forms.dasar import Formulir, Saringan, TanggalField
from sakip.forms.organisasi import BanyakBaris, BarisField, PilihanBaris, PilihanTeks, TahunField, batasi
from sakip.models import Jabatan, Pemda, PerangkatDaerah


class PdSaringan(Saringan):
    """The filter of the list of offices."""

    jenis = forms.ChoiceField(label="Jenis", required=False, choices=[("", "Semua jenis"), *pilihan(JenisPD)])
    keadaan = forms.ChoiceField(
        label="Keadaan",
        required=False,
        choices=[("aktif", "Masih berjalan"), ("berakhir", "Sudah berakhir"), ("", "Semua")],
        initial="aktif",
    )

    def saring(self, baris: QuerySet[PerangkatDaerah], tahun: int) -> QuerySet[PerangkatDaerah]:
        """The offices that the filter asks for; `tahun` is this year."""
        isi = self.isian
        if isi.get("q"):
            teks = isi["q"]
            baris = baris.filter(
                Q(nama__icontains=teks)
                | Q(kode__icontains=teks)
                | Q(singkatan__icontains=teks)
                | Q(nama_lama__nama__icontains=teks)
            ).distinct()
        if isi.get("jenis"):
            baris = baris.filter(jenis=isi["jenis"])
        keadaan = isi.get("keadaan", "aktif")
        if keadaan == "aktif":
            baris = baris.filter(Q(tahun_akhir__isnull=True) | Q(tahun_akhir__gte=tahun))
        elif keadaan == "berakhir":
            baris = baris.filter(tahun_akhir__lt=tahun)
        return baris


class PdForm(Formulir):
    """The profile of an office that exists."""

    panduan = "pengelola#menyiapkan-perangkat-daerah"
    kelompok = (
        ("Nama", ("nama", "singkatan", "jenis", "kepala")),
        ("Kop dan alamat", ("kop", "alamat", "telepon", "pos_el", "laman", "tempat")),
        ("Kedudukan", ("dasar_pembentukan", "tugas", "fungsi", "urusan")),
    )
    nama = forms.CharField(
        label="Nama",
        max_length=500,
        help_text="Nama sekarang. Bila nama berganti karena peraturan, pakai “Ganti nama” agar laporan lama tetap.",
    )
    singkatan = forms.CharField(label="Singkatan", max_length=200, help_text="Dipakai pada grafik dan tabel sempit.")
    jenis = PilihanTeks(JenisPD, label="Jenis")
    kepala = PilihanBaris(
        label="Jabatan kepala",
        empty_label="Belum ditetapkan",
        help_text="Pemangkunya menandatangani laporan dan Perjanjian Kinerja.",
    )
    kop = BarisField(
        label="Baris kop surat",
        max_length=1000,
        help_text="Satu baris kop tiap baris, tanpa alamat. Kosong: nama pemerintah daerah dan nama perangkat daerah.",
    )
    alamat = forms.CharField(label="Alamat", max_length=1000, required=False)
    telepon = forms.CharField(label="Telepon", max_length=200, required=False)
    pos_el = forms.EmailField(label="Pos-el", max_length=200, required=False)
    laman = forms.CharField(label="Laman", max_length=300, required=False)
    tempat = forms.CharField(
        label="Tempat penandatanganan",
        max_length=300,
        required=False,
        help_text="Kosong: sama dengan pemerintah daerah.",
    )
    dasar_pembentukan = BarisField(label="Dasar pembentukan", max_length=5000, help_text="Satu peraturan tiap baris.")
    tugas = forms.CharField(label="Tugas", max_length=5000, required=False, widget=forms.Textarea(attrs={"rows": 4}))
    fungsi = BarisField(label="Fungsi", max_length=20000, help_text="Satu fungsi tiap baris.")
    urusan = BarisField(label="Urusan pemerintahan", max_length=5000, help_text="Satu urusan tiap baris.")

    def __init__(self, *args: Any, pd: PerangkatDaerah | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "kepala" in self.fields:
            batasi(self, "kepala", Jabatan.objects.filter(pd=pd).order_by("letak"))
        jenis = self.fields["jenis"]
        assert isinstance(jenis, PilihanTeks)
        jenis.kenali(None if pd is None else pd.jenis)


class PdBaruForm(PdForm):
    """A new office: its code too, and no head yet, because it has no posts."""

    kelompok = (
        ("Nama", ("kode", "nama", "singkatan", "jenis")),
        ("Kop dan alamat", ("kop", "alamat", "telepon", "pos_el", "laman", "tempat")),
        ("Kedudukan", ("dasar_pembentukan", "tugas", "fungsi", "urusan")),
    )
    kepala = None  # type: ignore[assignment]
    nama = forms.CharField(label="Nama", max_length=500, help_text="Nama lengkap sesuai peraturan pembentukan.")
    kode = forms.CharField(
        label="Kode",
        max_length=100,
        help_text="Huruf, angka, titik, garis bawah atau tanda hubung; dipakai pada alamat halaman dan nama berkas, "
        "dan tidak dapat diubah sesudah disimpan.",
        widget=forms.TextInput(attrs={"autocapitalize": "characters", "spellcheck": "false"}),
    )


class NamaForm(Formulir):
    """A new name from a day on."""

    panduan = "pengelola#berganti-nama-dan-bergabung"
    tombol = "Ganti nama"
    nama = forms.CharField(label="Nama baru", max_length=500)
    singkatan = forms.CharField(label="Singkatan baru", max_length=200)
    jenis = PilihanTeks(JenisPD, label="Jenis")
    mulai = TanggalField(
        label="Berlaku mulai", help_text="Laporan suatu tahun memakai nama pada 31 Desember tahun itu."
    )
    dasar = forms.CharField(label="Dasar", max_length=1000, help_text="Peraturan yang mengubah nama.")


class GabungForm(Formulir):
    """The offices that this one continues."""

    panduan = "pengelola#berganti-nama-dan-bergabung"
    tombol = "Catat penggabungan"
    pendahulu = BanyakBaris(
        label="Perangkat daerah yang digabung",
        queryset=PerangkatDaerah.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        help_text="Berakhir pada tahun sebelum hari mulai berlaku; datanya tetap dapat dibaca.",
    )
    mulai = TanggalField(label="Berlaku mulai")
    dasar = forms.CharField(label="Dasar", max_length=1000, help_text="Peraturan yang menggabungkan.")

    def __init__(self, *args: Any, calon: QuerySet[PerangkatDaerah], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        batasi(self, "pendahulu", calon)


class TutupForm(Formulir):
    """The last year of an office."""

    panduan = "pengelola#berganti-nama-dan-bergabung"
    tombol = "Simpan"
    tahun_akhir = TahunField(
        label="Tahun terakhir",
        required=False,
        help_text="Tahun sesudahnya tidak dapat dibuka. Kosongkan bila perangkat daerah ini masih berjalan.",
    )
    dasar = forms.CharField(label="Dasar", max_length=1000, help_text="Peraturan atau alasannya.")


class TahunForm(Formulir):
    """A year to open."""

    panduan = "pengelola#membuka-tahun"
    tombol = "Buka tahun"
    tahun = TahunField(label="Tahun")
    jenis_periode = forms.ChoiceField(
        label="Realisasi anggaran dicatat per", choices=pilihan(JenisPeriode), initial=JenisPeriode.TRIWULAN.value
    )
    salin = forms.BooleanField(
        label="Salin susunan program, kegiatan dan sub kegiatan tahun sebelumnya",
        required=False,
        initial=True,
        help_text="Pagu dan realisasi tidak ikut disalin. Bila tahun sebelumnya belum ada, tidak ada yang disalin.",
    )


def tahun_usulan(pd: PerangkatDaerah, tersedia: list[int], hari: date) -> int:
    """The year that is opened next: after the last one there is, not before this one."""
    return max([hari.year, *(satu + 1 for satu in tersedia)])


def calon_pendahulu(pemda: Pemda, pd: PerangkatDaerah) -> QuerySet[PerangkatDaerah]:
    """The other offices of the region, those that go on first."""
    return PerangkatDaerah.objects.filter(pemda=pemda).exclude(pk=pd.pk).order_by("nama")
