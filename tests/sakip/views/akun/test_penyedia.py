"""Signing in through an identity provider: a real one, on this machine, in a process of its own."""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from django.test import Client
from django.urls import reverse

from sakip import models as m
from tests.sakip.views.akun.bantu import SANDI, berlangkah, bersandi, kode
from tests.sakip.views.bantu import Situs

pytestmark = pytest.mark.django_db

ORANG: dict[str, dict[str, Any]] = {
    "terbukti": {"email": "Ayu@contoh.example", "email_verified": True},
    "belum": {"email": "ayu@contoh.example", "email_verified": False},
    "kata": {"email": "ayu@contoh.example", "email_verified": "true"},
    "diam": {"email": "ayu@contoh.example"},
    "asing": {"email": "asing@contoh.example", "email_verified": True, "preferred_username": "ayu"},
    "tutup": {"email": "tutup@contoh.example", "email_verified": True},
}


@pytest.fixture(scope="module")
def alamat() -> Iterator[str]:
    with socket.socket() as satu:
        satu.bind(("127.0.0.1", 0))
        pintu = satu.getsockname()[1]
    pilihan = [f"--user-claims={json.dumps({'sub': nama, **isi})}" for nama, isi in ORANG.items()]
    program = Path(sys.executable).with_name("oidc-provider-mock")
    with subprocess.Popen(
        [program, "--port", str(pintu), *pilihan], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as anak:
        try:
            yield _ready(f"http://127.0.0.1:{pintu}")
        finally:
            anak.terminate()


def _ready(alamat: str) -> str:
    batas = time.monotonic() + 60
    while time.monotonic() < batas:
        try:
            requests.get(f"{alamat}/.well-known/openid-configuration", timeout=5).raise_for_status()
        except requests.ConnectionError:
            time.sleep(0.2)
        else:
            return alamat
    raise TimeoutError(alamat)


@pytest.fixture
def diatur(alamat: str, situs: Situs, settings: Any) -> Situs:
    """The provider is configured, as the environment would do it."""
    settings.OIDC = {"NAMA": "Akun Daerah", "ALAMAT": alamat, "ID": "sakip", "RAHASIA": "rahasia"}
    aplikasi = {
        "provider_id": "sso",
        "name": "Akun Daerah",
        "client_id": "sakip",
        "secret": "rahasia",
        "settings": {"server_url": alamat},
    }
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [aplikasi]}}
    bersandi(situs.orang["ayu"], "ayu@contoh.example")
    m.Pengguna.objects.filter(username="budi").update(email="tutup@contoh.example", is_active=False)
    return situs


def masuk_lewat(siapa: str, klien: Client, ke: str = "") -> Any:
    """From our button to the provider's page, its button, and back."""
    mulai = reverse("openid_connect_login", args=["sso"]) + (f"?next={ke}" if ke else "")
    ke_sana = klien.post(mulai)
    assert ke_sana.status_code == 302
    kembali = requests.post(ke_sana.headers["Location"], data={"sub": siapa}, allow_redirects=False, timeout=10)
    return klien.get(kembali.headers["Location"].replace("http://testserver", ""))


def test_a_verified_address_opens_the_account_it_belongs_to(diatur: Situs) -> None:
    klien = Client()
    assert "Masuk dengan Akun Daerah" in klien.get(reverse("masuk")).text
    tujuan = diatur.alamat("laporan")
    assert masuk_lewat("terbukti", klien, tujuan).url == tujuan
    assert klien.get(tujuan).status_code == 200
    assert m.Jejak.objects.get(aksi="akun.masuk").sesudah == '{"cara":"penyedia identitas"}'
    ayu = m.Pengguna.objects.get(username="ayu")
    assert ayu.check_password(SANDI)  # signing in elsewhere leaves the password alone


@pytest.mark.parametrize("siapa", ["belum", "kata", "diam", "asing", "tutup"])
def test_nobody_else_comes_in_and_no_account_is_made(diatur: Situs, siapa: str) -> None:
    klien, banyak = Client(), m.Pengguna.objects.count()
    jawaban = masuk_lewat(siapa, klien)
    assert (jawaban.status_code, "Tidak ada akun SAKIP aktif" in jawaban.text) == (403, True)
    assert klien.get(diatur.alamat("laporan")).status_code == 302
    assert m.Pengguna.objects.count() == banyak
    assert m.Jejak.objects.get(aksi="akun.gagal_masuk").ditolak
    assert "contoh.example" not in m.Jejak.objects.get(aksi="akun.gagal_masuk").dasar


def test_the_second_step_is_asked_all_the_same(diatur: Situs) -> None:
    rahasia = berlangkah(diatur.orang["ayu"])
    klien = Client()
    assert masuk_lewat("terbukti", klien).url.split("?")[0] == reverse("mfa_authenticate")
    assert klien.post(reverse("mfa_authenticate"), {"code": kode(rahasia)}).status_code == 302
    assert klien.get(diatur.alamat("laporan")).status_code == 200


def test_turning_back_and_strange_answers(diatur: Situs) -> None:
    klien = Client()
    (keadaan,) = parse_qs(urlsplit(klien.post(reverse("openid_connect_login", args=["sso"])).url).query)["state"]
    kembali = reverse("openid_connect_callback", args=["sso"])
    batal = klien.get(kembali, {"error": "access_denied", "state": keadaan}, follow=True)
    assert (batal.status_code, "Batal masuk" in batal.text) == (200, True)
    palsu = klien.get(kembali, {"code": "x", "state": "palsu"})
    assert (palsu.status_code, "tidak menjawab dengan benar" in palsu.text) == (401, True)


def test_a_provider_that_is_not_there(diatur: Situs, settings: Any) -> None:
    settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"][0]["settings"]["server_url"] = "http://127.0.0.1:9"
    jawaban = Client().post(reverse("openid_connect_login", args=["sso"]))
    assert (jawaban.status_code, "tidak menjawab dengan benar" in jawaban.text) == (502, True)


def test_without_configuration_there_is_no_button_and_no_way(situs: Situs) -> None:
    assert "Masuk dengan" not in Client().get(reverse("masuk")).text
    assert Client().post(reverse("openid_connect_login", args=["sso"])).status_code == 404
    assert Client().get(reverse("openid_connect_callback", args=["sso"])).status_code == 404
    assert Client().get(reverse("openid_connect_login", args=["sso"])).status_code == 405
