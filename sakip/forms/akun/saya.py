"""The forms of one's own account."""

from __future__ import annotations

from typing import Any

from allauth.mfa.base.internal.flows import check_rate_limit
from allauth.mfa.totp.internal.auth import generate_totp_secret, validate_totp_code
from django import forms
from django.contrib.auth.password_validation import password_validators_help_texts, validate_password
from django.core import signing
from django.core.exceptions import ValidationError

from sakip.forms.akun.masuk import akun_ini
from sakip.forms.dasar import Formulir
from sakip.models import Pengguna

SANDI = {"autocomplete": "new-password"}
#: How long a secret that was shown may be confirmed, in seconds.
_RAHASIA_BERLAKU = 3600


class NamaForm(Formulir):
    """One's name."""

    panduan = "masuk#akun-saya"
    nama = forms.CharField(label="Nama lengkap", max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"}))


class SandiForm(Formulir):
    """The password: the present one, and the new one twice."""

    panduan = "masuk#akun-saya"
    tombol = "Ganti kata sandi"
    username = forms.CharField(label="Nama pengguna", required=False, widget=akun_ini())
    lama = forms.CharField(
        label="Kata sandi sekarang",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    sandi = forms.CharField(label="Kata sandi baru", strip=False, widget=forms.PasswordInput(attrs=SANDI))
    ulang = forms.CharField(label="Ulangi kata sandi baru", strip=False, widget=forms.PasswordInput(attrs=SANDI))

    def __init__(self, *args: Any, akun: Pengguna, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.akun = akun
        self.initial["username"] = akun.username
        self.fields["sandi"].help_text = " ".join(password_validators_help_texts())
        if not akun.has_usable_password():
            del self.fields["lama"]

    def clean_lama(self) -> str:
        """The present password."""
        lama = str(self.cleaned_data["lama"])
        if not self.akun.check_password(lama):
            raise ValidationError("Kata sandi sekarang salah.")
        return lama

    def clean_sandi(self) -> str:
        """A password that the rules allow."""
        sandi = str(self.cleaned_data["sandi"])
        validate_password(sandi, self.akun)
        return sandi

    def clean(self) -> dict[str, Any]:
        """Both new ones are the same."""
        isi = super().clean()
        if "sandi" in isi and "ulang" in isi and isi["sandi"] != isi["ulang"]:
            self.add_error("ulang", "Tidak sama dengan kata sandi baru di atasnya.")
        return isi


class SurelForm(Formulir):
    """A new address; it counts once the link sent to it has been opened."""

    panduan = "masuk#akun-saya"
    tombol = "Kirim tautan"
    email = forms.EmailField(
        label="Alamat surel baru",
        max_length=254,
        error_messages={"invalid": "Tulis alamat surel yang lengkap, misalnya nama@daerah.go.id."},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )


class DuaLangkahForm(Formulir):
    """The code that shows that the app has the secret; the secret travels with the page, signed, and is stored then."""

    panduan = "masuk#masuk-dua-langkah"
    tombol = "Aktifkan"
    kode = forms.CharField(
        label="Kode enam angka",
        max_length=10,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )
    bukti = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, akun: Pengguna, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.akun = akun
        dikirim = self._dikirim() if self.is_bound else None
        self.basi = self.is_bound and dikirim is None
        self.rahasia = dikirim or generate_totp_secret()
        bukti = signing.dumps([akun.pk, self.rahasia], salt=_garam)
        self.initial["bukti"] = bukti
        if self.is_bound:
            self.data = {**{nama: self.data.get(nama) for nama in self.data}, "bukti": bukti}

    def _dikirim(self) -> str | None:
        try:
            pk, rahasia = signing.loads(self.data.get("bukti", ""), salt=_garam, max_age=_RAHASIA_BERLAKU)
        except signing.BadSignature:
            return None
        return str(rahasia) if pk == self.akun.pk else None

    def clean_kode(self) -> str:
        """A code of this very moment, with as many tries as at signing in."""
        if self.basi:
            raise ValidationError("Halaman ini terlalu lama terbuka. Pindai kode QR yang baru, lalu tulis kodenya.")
        bersihkan = check_rate_limit(self.akun, error_key="rate_limited")
        kode = str(self.cleaned_data["kode"]).replace(" ", "")
        if not validate_totp_code(self.rahasia, kode):
            raise ValidationError("Kode salah. Tulis kode yang sekarang tampil di aplikasi autentikator.")
        bersihkan()
        return kode


_garam = "sakip.dua-langkah"


class UndanganForm(Formulir):
    """What an invited person decides: name, user name, password."""

    panduan = "masuk#menerima-undangan"
    tombol = "Buat akun"
    nama = forms.CharField(label="Nama lengkap", max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    username = forms.CharField(
        label="Nama pengguna",
        max_length=50,
        help_text="Dipakai untuk masuk: huruf, angka, titik, garis bawah atau strip, paling sedikit 3.",
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
    )
    sandi = forms.CharField(label="Kata sandi", strip=False, widget=forms.PasswordInput(attrs=SANDI))
    ulang = forms.CharField(label="Ulangi kata sandi", strip=False, widget=forms.PasswordInput(attrs=SANDI))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sandi"].help_text = " ".join(password_validators_help_texts())

    def clean(self) -> dict[str, Any]:
        """Both are the same; whether the rules allow it is asked with the name (actions.undangan)."""
        isi = super().clean()
        if "sandi" in isi and "ulang" in isi and isi["sandi"] != isi["ulang"]:
            self.add_error("ulang", "Tidak sama dengan kata sandi di atasnya.")
        return isi
