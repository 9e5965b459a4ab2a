"""What is shown when a page cannot be: in Indonesian, with a way back, and with every header."""

import re

import pytest
from django.core.exceptions import SuspiciousOperation
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.urls import reverse

from sakip import models as m
from sakip.views.galat import salah
from tests.factories import PenggunaFactory

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.sakip.views.kerangka")]


def test_an_unknown_address() -> None:
    jawaban = Client().get("/tidak/ada/")
    assert jawaban.status_code == 404
    assert "Halaman tidak ditemukan" in jawaban.text
    assert f'href="{reverse("daftar")}"' in jawaban.text


def test_a_defect_says_nothing_about_itself() -> None:
    jawaban = Client(raise_request_exception=False).get(reverse("uji-rusak"))
    assert jawaban.status_code == 500
    assert "Terjadi kesalahan pada aplikasi" in jawaban.text
    assert "RuntimeError" not in jawaban.text
    assert 'href="/"' in jawaban.text


def test_a_defect_is_shown_without_its_style_sheet_too(monkeypatch: pytest.MonkeyPatch) -> None:
    from sakip.views import galat

    def hilang(nama: str) -> str:
        raise ValueError(nama)

    monkeypatch.setattr(galat, "static", hilang)
    jawaban = galat.cacat(RequestFactory().get("/"))
    assert (jawaban.status_code, b"stylesheet" in jawaban.content) == (500, False)


def test_a_bad_request() -> None:
    jawaban = salah(_request(), SuspiciousOperation("x"))
    assert (jawaban.status_code, "Permintaan tidak dapat dibaca" in jawaban.text) == (400, True)


def _request() -> HttpRequest:
    return Client().get(reverse("daftar")).wsgi_request


def test_too_much_is_refused_whatever_the_page() -> None:
    besar = SimpleUploadedFile("kop.png", b"\0" * (26 * 1024**2))
    jawaban = Client().post(reverse("masuk"), {"berkas": besar})
    assert jawaban.status_code == 413
    assert "lebih besar daripada 25 MB" in jawaban.text
    assert "Belum ada yang disimpan" in jawaban.text
    assert "default-src 'none'" in jawaban.headers["Content-Security-Policy"]


def test_far_too_much_is_not_even_thrown_away() -> None:
    jawaban = Client().post(reverse("masuk"), {"x": "y"}, CONTENT_LENGTH=str(10 * 1024**3))
    assert jawaban.status_code == 413


def test_too_much_text_and_too_many_fields() -> None:
    for isi in ({"username": "x" * (6 * 1024**2)}, {f"a{n}": "" for n in range(1100)}):
        jawaban = Client().post(reverse("masuk"), isi)
        assert jawaban.status_code == 413
        assert "melampaui batas" in jawaban.text


def test_a_length_that_is_no_number_is_left_to_django() -> None:
    for panjang in ("banyak", "²"):
        assert Client().post(reverse("masuk"), {}, CONTENT_LENGTH=panjang).status_code in {200, 400, 422}


def test_a_form_from_elsewhere() -> None:
    jawaban = Client(enforce_csrf_checks=True).post(reverse("masuk"), {})
    assert jawaban.status_code == 403
    assert "Permintaan ditolak" in jawaban.text


def test_every_answer_carries_the_headers() -> None:
    klien = Client(raise_request_exception=False)
    for alamat in (reverse("daftar"), "/tidak/ada/", reverse("uji-rusak"), reverse("masuk")):
        kepala = klien.get(alamat).headers
        assert kepala["X-Content-Type-Options"] == "nosniff"
        assert kepala["X-Frame-Options"] == "DENY"
        assert kepala["Referrer-Policy"] == "same-origin"
        assert kepala["Cross-Origin-Opener-Policy"] == "same-origin"
        assert kepala["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "geolocation=()" in kepala["Permissions-Policy"]
        csp = kepala["Content-Security-Policy"]
        assert "default-src 'none'" in csp
        assert "unsafe" not in csp
        assert not re.search(r"https?:|\*", csp)


def test_pages_of_somebody_signed_in_stay_out_of_caches() -> None:
    siapa = PenggunaFactory()
    klien = Client()
    assert "no-store" not in klien.get(reverse("daftar")).headers.get("Cache-Control", "")
    klien.force_login(siapa)
    assert klien.get(reverse("daftar")).headers["Cache-Control"] == "private, no-store"
    assert m.Jejak.objects.filter(pengguna=siapa.username).count() == 0
