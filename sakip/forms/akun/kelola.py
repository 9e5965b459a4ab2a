"""The forms of an administrator: roles, invitations, handing over, the rule on two steps, the list's filter."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet

from sakip.access import PERAN, Peran
from sakip.actions.penugasan import Tempat
from sakip.choices import pilihan
from sakip.forms.dasar import Formulir, Saringan, TanggalField, pilihan_kosong
from sakip.models import Pemda, Pengguna, Penugasan, PerangkatDaerah, UnitKerja

DASAR = "Misalnya nomor surat keputusan. Dicatat dalam jejak."


class TempatField(forms.ChoiceField):
    """A region, an office or a unit of the regions given; cleans to the row itself."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(label="Tempat", **kwargs)
        self.tempat: dict[str, Tempat] = {}

    def fill(self, daerah: Iterable[Pemda]) -> None:
        """Offer the places of the regions: three queries, whatever their number."""
        daerah = list(daerah)
        pd = list(PerangkatDaerah.objects.filter(pemda__in=daerah).order_by("nama"))
        unit = UnitKerja.objects.filter(pd__pemda__in=daerah).order_by("letak", "pk")
        isi: dict[int, list[tuple[str, str]]] = {}
        for satu in unit:
            self.tempat[f"unit-{satu.pk}"] = satu
            isi.setdefault(satu.pd_id, []).append((f"unit-{satu.pk}", satu.nama))
        self.tempat |= {f"pemda-{satu.pk}": satu for satu in daerah} | {f"pd-{satu.pk}": satu for satu in pd}
        kelompok = [(satu.nama, [(f"pd-{satu.pk}", satu.nama), *isi.get(satu.pk, [])]) for satu in pd]
        self.choices = [
            ("", "Pilih…"),
            ("Pemerintah daerah", [(f"pemda-{satu.pk}", satu.nama) for satu in daerah]),
            *kelompok,
        ]

    def clean(self, value: Any) -> Any:
        """The row."""
        return self.tempat[super().clean(value)]


class PeranForm(Formulir):
    """A role on a place for a period."""

    panduan = "pengelola#memberi-dan-mengakhiri-peran"
    tombol = "Beri peran"
    peran = forms.ChoiceField(label="Peran", choices=pilihan_kosong(Peran))
    tempat = TempatField(
        help_text="Inspektorat dan Bappeda/Bagian Organisasi pada pemerintah daerah; pengampu pada unit kerja; "
        "perencana dan kepala pada perangkat daerah; atasan pada salah satu dari keduanya."
    )
    mulai = TanggalField(label="Mulai")
    sampai = TanggalField(label="Sampai", required=False, help_text="Hari terakhir. Kosongkan bila belum ditentukan.")
    dasar = forms.CharField(label="Dasar", required=False, max_length=500, help_text=DASAR)

    def __init__(self, *args: Any, daerah: Iterable[Pemda], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tempat"].fill(daerah)  # type: ignore[attr-defined]


class UndangForm(PeranForm):
    """An address to invite, with the role it will carry."""

    tombol = "Kirim undangan"
    kelompok = (("Yang diundang", ("email", "nama")), ("Perannya", ("peran", "tempat", "mulai", "sampai", "dasar")))
    email = forms.EmailField(
        label="Alamat surel",
        max_length=254,
        error_messages={"invalid": "Tulis alamat surel yang lengkap, misalnya nama@daerah.go.id."},
    )
    nama = forms.CharField(label="Nama", required=False, max_length=200, help_text="Untuk sapaan di surel.")


class PindahForm(PeranForm):
    """The role that follows another one."""

    tombol = "Pindahkan"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["mulai"].help_text = "Hari pertama peran yang baru; yang lama berakhir sehari sebelumnya."


class AkhiriForm(Formulir):
    """The last day of a role."""

    panduan = "pengelola#memberi-dan-mengakhiri-peran"
    tombol = "Akhiri peran"
    sampai = TanggalField(label="Hari terakhir")
    dasar = forms.CharField(label="Dasar", required=False, max_length=500, help_text=DASAR)


class SerahForm(Formulir):
    """To whom, from when, why."""

    panduan = "pengelola#serah-terima"
    tombol = "Serah terimakan"
    ke = forms.ModelChoiceField(label="Kepada", queryset=Pengguna.objects.none(), empty_label="Pilih…")
    mulai = TanggalField(label="Mulai", help_text="Hari pertama penerima bertugas.")
    alasan = forms.CharField(label="Alasan", max_length=1000, widget=forms.Textarea(attrs={"rows": 3}), help_text=DASAR)

    def __init__(self, *args: Any, calon: QuerySet[Pengguna], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        medan: Any = self.fields["ke"]
        medan.queryset = calon
        medan.label_from_instance = lambda satu: f"{satu.nama} ({satu.username})"


class AturanForm(Formulir):
    """Which roles need two steps, and the version that was seen."""

    panduan = "pengelola#aturan-akun"
    peran = forms.MultipleChoiceField(
        label="Peran yang wajib masuk dengan dua langkah",
        required=False,
        choices=pilihan(Peran),
        widget=forms.CheckboxSelectMultiple,
    )
    versi = forms.IntegerField(widget=forms.HiddenInput, required=False)
    dasar = forms.CharField(label="Dasar", required=False, max_length=500, help_text=DASAR)

    def clean_versi(self) -> int:
        """The number of the version; a lost one is none."""
        versi = self.cleaned_data["versi"]
        if versi is None:
            raise ValidationError("Muat ulang halaman ini lalu ulangi.")
        return int(versi)


class PenggunaSaringan(Saringan):
    """Accounts by name, office, role and state."""

    pd = forms.ModelChoiceField(
        label="Perangkat daerah", required=False, queryset=PerangkatDaerah.objects.none(), empty_label="Semua"
    )
    peran = forms.ChoiceField(label="Peran", required=False, choices=pilihan_kosong(Peran, "Semua"))
    keadaan = forms.ChoiceField(
        label="Keadaan", required=False, choices=[("", "Semua"), ("aktif", "Aktif"), ("tutup", "Tidak aktif")]
    )

    def __init__(self, *args: Any, daerah: Iterable[Pemda], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        medan: Any = self.fields["pd"]
        medan.queryset = PerangkatDaerah.objects.filter(pemda__in=list(daerah)).order_by("nama")
        medan.label_from_instance = lambda satu: satu.nama

    def saring(self, akun: QuerySet[Pengguna], tugas: QuerySet[Penugasan]) -> QuerySet[Pengguna]:
        """The accounts that match; `tugas` are the assignments that count for office and role."""
        isi = self.isian
        if teks := isi.get("q"):
            akun = akun.filter(Q(nama__icontains=teks) | Q(username__icontains=teks) | Q(email__icontains=teks))
        if keadaan := isi.get("keadaan"):
            akun = akun.filter(is_active=keadaan == "aktif")
        if pd := isi.get("pd"):
            tugas = tugas.filter(Q(pd=pd) | Q(unit__pd=pd))
        if peran := isi.get("peran"):
            tugas = tugas.filter(peran=peran)
        if isi.get("pd") or isi.get("peran"):
            akun = akun.filter(pk__in=tugas.values("pengguna"))
        return akun


def kalimat_peran() -> list[tuple[str, str]]:
    """Each role with the sentence that says what it may do, for the pages that give one."""
    return [(peran.label, isi.kalimat) for peran, isi in PERAN.items()]
