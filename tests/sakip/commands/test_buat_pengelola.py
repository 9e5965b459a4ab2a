"""The first administrator of an installation."""

import re
from typing import Any

import pytest
from django.test import Client

from sakip.actions.errors import TidakBoleh
from sakip.actions.pemasangan import ensure_pemda
from sakip.models import Jejak, Pemda, Pengguna, Penugasan
from tests.sakip.commands.bantu import run
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db

BARU = (
    "--nama-pemda", "Kabupaten Contoh", "--jenis", "kabupaten", "--provinsi", "Provinsi Contoh", "--tempat", "Contoh",
)  # fmt: skip
SURAT = ("--email", "Pertama@contoh.example")


def test_an_empty_installation_gets_its_first_administrator(monkeypatch: Any, capsys: Any) -> None:
    status, keluar, galat = run(monkeypatch, capsys, "buat_pengelola", "--pemda", "BARU", *SURAT, *BARU)
    assert (status, galat) == (0, "")
    tautan = re.search(r"^https?://localhost(?::8000)?(/undangan/[^/]+/)$", keluar, re.MULTILINE)
    assert tautan
    jawaban = Client().post(
        tautan[1],
        {"nama": "Pertama", "username": "pertama", "sandi": "rimbun-selatan-42", "ulang": "rimbun-selatan-42"},
    )
    assert (jawaban.status_code, jawaban.url) == (302, "/masuk/")  # type: ignore[attr-defined]
    akun = Pengguna.objects.get(username="pertama")
    assert akun.email == "pertama@contoh.example"
    assert Penugasan.objects.get(pengguna=akun).pemda == Pemda.objects.get(kode="BARU")
    assert Jejak.objects.filter(aksi="pemda.dibuat").count() == 1


def test_a_region_that_has_one_gets_another_only_when_told(pemeran: Pemeran, monkeypatch: Any, capsys: Any) -> None:
    kode = pemeran.pd.pemda.kode.lower()
    status, _, galat = run(monkeypatch, capsys, "buat_pengelola", "--pemda", kode, *SURAT)
    assert (status, "sudah mempunyai pengelola" in galat) == (2, True)
    alamat = ("--alamat", "https://sakip.contoh.example/")
    status, keluar, _ = run(monkeypatch, capsys, "buat_pengelola", "--pemda", kode, *SURAT, "--tambah", *alamat)
    assert status == 0
    assert "\nhttps://sakip.contoh.example/undangan/" in keluar


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        (("--pemda", "X"), "sebutkan juga nama, jenis, provinsi, tempat kedudukan"),
        (("--pemda", " ", *BARU), "sebutkan juga kodenya"),
        (("--pemda", "X", *BARU, "--jenis", "desa"), "pakai kabupaten, kota, provinsi"),
        (("--pemda", "X", *BARU, "--email", "bukan"), "alamat surel yang lengkap"),
    ],
)
def test_what_is_missing_is_said(argumen: tuple[str, ...], kata: str, db: None, monkeypatch: Any, capsys: Any) -> None:
    status, _, galat = run(monkeypatch, capsys, "buat_pengelola", *SURAT, *argumen)
    assert (status, kata in galat) == (2, True), galat
    assert not Pengguna.objects.filter(sistem=False).exists()


def test_regions_are_made_by_commands_only(pemeran: Pemeran) -> None:
    with pytest.raises(TidakBoleh):
        ensure_pemda(kode="X", isian={}, oleh=pemeran.kartika, dasar="x")
