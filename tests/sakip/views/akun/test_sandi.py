"""A new password by mail, and mail itself."""

import re
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from sakip import emails
from sakip import models as m
from tests.sakip.views.akun.bantu import SANDI, bersandi, kirim_surel, masuk
from tests.sakip.views.bantu import Situs

BARU = "telaga-utara-77"


@pytest.fixture
def ayu(situs: Situs) -> m.Pengguna:
    return bersandi(situs.orang["ayu"], "ayu@contoh.example")


def minta(alamat: str) -> Any:
    return Client().post(reverse("account_reset_password"), {"email": alamat}, follow=True)


def tautan() -> str:
    (surat,) = mail.outbox
    cocok = re.search(r"http://testserver(/akun/sandi-baru/\S+)", str(surat.body))
    assert cocok
    return cocok[1]


@pytest.mark.django_db(transaction=True)
def test_a_link_gives_a_new_password_once_and_ends_every_session(ayu: m.Pengguna, situs: Situs) -> None:
    lama, _ = masuk("ayu")
    assert "Periksa surel Anda" in minta("AYU@contoh.example").text
    assert not mail.outbox  # the worker sends it
    kirim_surel()
    jalur = tautan()
    assert jalur not in str(DBTaskResult.objects.values_list("args_kwargs", flat=True))
    klien = Client()
    halaman = klien.get(jalur, follow=True)
    alamat = halaman.redirect_chain[-1][0]
    assert "set-password" in alamat  # the key is not in the address any more
    lemah = klien.post(alamat, {"password1": "12345678", "password2": "12345678"})
    assert lemah.status_code == 422
    assert klien.post(alamat, {"password1": BARU, "password2": BARU}).url.endswith("/selesai/")
    assert "Semua sesi akun Anda telah diakhiri" in klien.get(reverse("account_reset_password_from_key_done")).text
    assert lama.get(situs.alamat("laporan")).status_code == 302
    assert masuk("ayu", BARU)[1].status_code == 302
    assert masuk("ayu", SANDI)[1].status_code == 422
    jejak = m.Jejak.objects.get(aksi="akun.sandi_diganti")
    assert (jejak.pengguna, jejak.sesudah) == ("ayu", '{"cara":"tautan surel","sesi_diakhiri":1}')
    dipakai = Client().get(jalur, follow=True)
    assert (dipakai.status_code, "Tautan tidak berlaku lagi" in dipakai.text) == (410, True)
    kirim_surel()
    assert "Kata sandi akun Anda baru saja diganti" in str(mail.outbox[-1].body)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("alamat", ["tidak@ada.example", "tutup@contoh.example", "x" * 200 + "@contoh.example"])
def test_whether_an_address_is_known_does_not_show(situs: Situs, ayu: m.Pengguna, alamat: str) -> None:
    m.Pengguna.objects.filter(username="budi").update(email="tutup@contoh.example", is_active=False)
    dikenal, asing = minta("ayu@contoh.example"), minta(alamat)
    bersih = [re.sub(r'value="[^"]{30,}"', "", satu.text) for satu in (dikenal, asing)]
    assert bersih[0] == bersih[1]
    assert DBTaskResult.objects.count() == 2  # the same work is queued
    kirim_surel()
    assert [satu.to for satu in mail.outbox] == [["ayu@contoh.example"]]


def test_what_is_no_address_is_said(ayu: m.Pengguna) -> None:
    jawaban = minta("bukan alamat")
    assert (jawaban.status_code, "Tulis alamat surel yang lengkap" in jawaban.text) == (422, True)


def test_one_address_is_not_flooded(ayu: m.Pengguna) -> None:
    assert [minta("ayu@contoh.example").status_code for _ in range(4)] == [200, 200, 200, 429]


@pytest.mark.django_db(transaction=True)
def test_a_link_for_an_account_closed_since_is_refused(ayu: m.Pengguna) -> None:
    minta("ayu@contoh.example")
    kirim_surel()
    m.Pengguna.objects.filter(pk=ayu.pk).update(is_active=False)
    klien = Client()
    alamat = klien.get(tautan(), follow=True).redirect_chain[-1][0]
    assert klien.post(alamat, {"password1": BARU, "password2": BARU}).status_code == 403
    assert not m.Pengguna.objects.get(pk=ayu.pk).check_password(BARU)


@pytest.mark.parametrize("jalur", ["1-abc", "zzzz-set-password", "9999-c0ffee-000000"])
def test_a_wrong_link_is_gone(db: None, jalur: str) -> None:
    assert Client().get(f"/akun/sandi-baru/{jalur}/").status_code == 410


def test_mail_that_does_not_leave_is_told_and_nobody_is_logged(ayu: m.Pengguna, settings: Any, caplog: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    assert not emails.send_surel_baru(ayu.pk, "baru@contoh.example", "http://x")
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9  # nothing listens there
    assert not emails.send_surel_baru(ayu.pk, "baru@contoh.example", "http://x")
    assert "surel surel_baru tidak terkirim: ConnectionRefusedError" in caplog.text
    assert "contoh.example" not in caplog.text
