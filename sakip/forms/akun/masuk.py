"""The forms that django-allauth's pages use, in our words. Their rules are allauth's own."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as bawaan
from allauth.mfa.base import forms as langkah
from crispy_forms.helper import FormHelper
from django import forms
from django.contrib.auth.password_validation import password_validators_help_texts

from sakip import emails
from sakip.forms.dasar import Bentrok, GalatIsian
from sakip.queries.pengguna import find_account


def akun_ini() -> forms.TextInput:
    """The user name beside a password, to be read only: keepers of passwords then know whose it is."""
    return forms.TextInput(attrs={"autocomplete": "username", "readonly": True})


class Berpakaian(forms.Form):
    """Dresses the fields for our pages; allauth's placeholders go, because a label says the same and stays.

    Shown by `components/formulir.html` like a Formulir, whose rules (what the editor saw, both values) do not apply.
    """

    tombol = "Lanjutkan"
    token = ""
    bentrok: tuple[Bentrok, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for nama, isian in self.fields.items():
            isian.widget.attrs.pop("placeholder", None)
            isian.widget.attrs["class"] = "form-control"
            isian.label = LABEL.get(nama, isian.label)
            isian.help_text = ""
            isian.error_messages["required"] = f"{isian.label} belum diisi."

    @property
    def helper(self) -> FormHelper:
        """Fields only; tag, token and button are in the template."""
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        return helper

    @property
    def galat(self) -> list[GalatIsian]:
        """All errors, those of no field first."""
        umum = [GalatIsian("", "", str(satu)) for satu in self.non_field_errors()]
        return umum + [
            GalatIsian(medan.id_for_label, str(medan.label), str(satu)) for medan in self for satu in medan.errors
        ]


LABEL = {
    "username": "Nama pengguna",
    "login": "Nama pengguna atau alamat surel",
    "password": "Kata sandi",
    "email": "Alamat surel",
    "password1": "Kata sandi baru",
    "password2": "Ulangi kata sandi baru",
    "code": "Kode",
}


class MasukForm(Berpakaian, bawaan.LoginForm):
    """Name or address, and the password."""

    field_order = ["login", "password"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].max_length = 254  # type: ignore[attr-defined]
        self.fields["login"].widget.attrs.update(autocomplete="username", autocapitalize="none", spellcheck="false")


class LupaSandiForm(Berpakaian, bawaan.ResetPasswordForm):
    """The address to send a link to.

    Whether it is known must not show, not even by the time it takes: the message is always queued, and made by the
    worker. With no account behind the address the job does nothing.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].error_messages["invalid"] = "Tulis alamat surel yang lengkap, misalnya nama@daerah.go.id."

    def clean_email(self) -> str:
        """The address as typed."""
        return str(self.cleaned_data["email"]).strip()

    def save(self, request: Any, **kwargs: Any) -> str:
        """Queue the message."""
        alamat = str(self.cleaned_data["email"])
        akun = find_account(alamat)
        dikenal = akun is not None and akun.is_active
        emails.enqueue_sandi(akun.pk if akun is not None and dikenal else 0, request.build_absolute_uri("/"))
        return alamat


class SandiBaruForm(Berpakaian, bawaan.ResetPasswordKeyForm):
    """A new password, twice."""

    username = forms.CharField(required=False, widget=akun_ini())
    field_order = ["username", "password1", "password2"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["username"] = self.user.username if self.user else ""
        self.fields["password1"].help_text = " ".join(password_validators_help_texts())


class PastikanForm(Berpakaian, bawaan.ReauthenticateForm):
    """The password once more."""

    username = forms.CharField(required=False, widget=akun_ini())
    field_order = ["username", "password"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["username"] = self.user.username


class KodeForm(Berpakaian, langkah.AuthenticateForm):
    """The code of the second step when signing in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs.update(inputmode="numeric", autocapitalize="none")


class PastikanKodeForm(Berpakaian, langkah.ReauthenticateForm):
    """The code of the second step once more."""
