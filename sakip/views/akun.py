"""Signing in and out, by Django's own views; the password is all there is for now."""

from __future__ import annotations

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView, LogoutView


class MasukForm(AuthenticationForm):
    """User name and password, dressed for the page."""

    error_messages = {
        "invalid_login": "Nama pengguna atau kata sandi salah.",
        "inactive": "Nama pengguna atau kata sandi salah.",
    }
    username = forms.CharField(
        label="Nama pengguna",
        max_length=100,
        widget=forms.TextInput(attrs={"class": "form-control", "autocomplete": "username", "autocapitalize": "none"}),
    )
    password = forms.CharField(
        label="Kata sandi",
        strip=False,
        widget=forms.PasswordInput(attrs={"class": "form-control", "autocomplete": "current-password"}),
    )


masuk = LoginView.as_view(
    template_name="akun/masuk.html", authentication_form=MasukForm, redirect_authenticated_user=True
)
keluar = LogoutView.as_view()
for _satu in (masuk, keluar):
    _satu.izin = None  # type: ignore[attr-defined]  # signing in and out asks for no permission
