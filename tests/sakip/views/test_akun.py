"""Signing in and out."""

import pytest
from django.test import Client
from django.urls import reverse

from sakip import models as m
from tests.sakip.views.bantu import Situs

SANDI = "kata-sandi-uji-9"


@pytest.fixture
def ayu(situs: Situs) -> m.Pengguna:
    satu = situs.orang["ayu"]
    satu.set_password(SANDI)
    satu.save()
    return satu


def test_signing_in_leads_to_where_one_wanted(situs: Situs, ayu: m.Pengguna) -> None:
    tujuan = situs.alamat("laporan")
    jawaban = Client().post(reverse("masuk"), {"username": "AYU", "password": SANDI, "next": tujuan})
    assert (jawaban.status_code, jawaban.url) == (302, tujuan)


def test_signing_in_never_leads_elsewhere(ayu: m.Pengguna) -> None:
    isi = {"username": "ayu", "password": SANDI, "next": "https://contoh.example/"}
    assert Client().post(reverse("masuk"), isi).url == reverse("daftar")


@pytest.mark.parametrize(
    ("nama", "aktif", "sandi"), [("ayu", True, "salah"), ("xx", True, SANDI), ("ayu", False, SANDI)]
)
def test_refusal_does_not_say_what_was_wrong(ayu: m.Pengguna, nama: str, aktif: bool, sandi: str) -> None:
    m.Pengguna.objects.filter(pk=ayu.pk).update(is_active=aktif)
    jawaban = Client().post(reverse("masuk"), {"username": nama, "password": sandi})
    assert jawaban.status_code == 200
    assert "Nama pengguna atau kata sandi salah." in jawaban.text


def test_account_of_the_system_cannot_sign_in(sistem: m.Pengguna) -> None:
    sistem.set_password(SANDI)
    sistem.save()
    jawaban = Client().post(reverse("masuk"), {"username": sistem.username, "password": SANDI})
    assert "Nama pengguna atau kata sandi salah." in jawaban.text


def test_signing_out(situs: Situs) -> None:
    klien = situs.sebagai("ayu")
    assert klien.post(reverse("keluar")).url == reverse("daftar")
    assert klien.get(situs.alamat("laporan")).status_code == 302


def test_error_pages_are_indonesian(situs: Situs) -> None:
    klien = situs.sebagai("ayu")
    assert "Halaman tidak ditemukan" in klien.get("/tidak/ada/").text
    ketat = Client(enforce_csrf_checks=True)
    assert "Permintaan ditolak" in ketat.post(reverse("masuk"), {}).text
