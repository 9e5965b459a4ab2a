"""Settings: production refuses to start half-configured, and the running connection is as safe as the file says."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction

AKAR = Path(__file__).resolve().parents[2]
LENGKAP = {
    "SAKIP_ENV": "production",
    "SECRET_KEY": "k9PzT4vQn2XwR7mB5cJ8dL1sF6gH3yAaEeUuIiOoKkZz0NqWtYbVxMr",
    "ALLOWED_HOSTS": "sakip.contoh.go.id",
    "DATABASE_URL": "postgres://sakip@localhost/sakip",
}


def start(perintah: str = "check", *argumen: str, **lingkungan: str) -> subprocess.CompletedProcess[str]:
    """Run a management command with nothing but the given environment."""
    dasar = {"PATH": os.environ["PATH"], "SAKIP_ENV_FILE": os.devnull}
    return subprocess.run(
        [sys.executable, "manage.py", perintah, *argumen],
        capture_output=True, text=True, cwd=AKAR, env=dasar | lingkungan, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("kurang", ["SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL"])
@pytest.mark.parametrize("kosong", [False, True], ids=["absent", "empty"])
def test_production_refuses_to_start_without(kurang: str, kosong: bool) -> None:
    lingkungan = {k: v for k, v in LENGKAP.items() if k != kurang}
    hasil = start(**lingkungan, **({kurang: " "} if kosong else {}))
    assert hasil.returncode != 0
    assert f"{kurang} belum diatur." in hasil.stderr
    assert "README, bagian Konfigurasi" in hasil.stderr


def test_production_is_the_default_and_names_everything_missing_at_once() -> None:
    hasil = start()
    assert hasil.returncode != 0
    assert "SECRET_KEY, ALLOWED_HOSTS, DATABASE_URL belum diatur." in hasil.stderr


@pytest.mark.parametrize(
    ("nama", "nilai", "kata"),
    [
        ("ALLOWED_HOSTS", "*", "ALLOWED_HOSTS tidak boleh berisi *"),
        ("DATABASE_URL", "mysql://sakip@localhost/sakip", "PostgreSQL atau SQLite"),
        ("SAKIP_ENV", "prod", "SAKIP_ENV harus production atau development, bukan 'prod'"),
    ],
)
def test_production_refuses_an_unsafe_value(nama: str, nilai: str, kata: str) -> None:
    hasil = start(**(LENGKAP | {nama: nilai}))
    assert hasil.returncode != 0
    assert kata in hasil.stderr


def test_complete_production_passes_the_deployment_checks() -> None:
    # SQLite here, because `check` asks the database's version and this production has no server.
    sqlite = {"DATABASE_URL": "sqlite:///:memory:"}
    hasil = start("check", "--deploy", "--fail-level", "WARNING", **(LENGKAP | sqlite))
    assert hasil.returncode == 0, hasil.stderr


def test_production_collects_its_static_files_under_names_that_carry_their_content(tmp_path: Path) -> None:
    lingkungan = LENGKAP | {"DATABASE_URL": "sqlite:///:memory:", "SAKIP_DATA_DIR": str(tmp_path)}
    hasil = start("collectstatic", "--noinput", "--verbosity", "0", **lingkungan)
    assert hasil.returncode == 0, hasil.stderr
    isi = json.loads((tmp_path / "static" / "staticfiles.json").read_text())["paths"]
    for berkas in ("situs/situs.css", "situs/situs.js", "situs/tema.js", "bootstrap/css/bootstrap.min.css"):
        assert (tmp_path / "static" / isi[berkas]).is_file()
        assert isi[berkas] != berkas
    halaman = start("shell", "-c", "from sakip.views.galat import cacat; print(cacat(None).text)", **lingkungan)
    assert f'href="/static/{isi["situs/situs.css"]}"' in halaman.stdout, halaman.stderr


def test_development_starts_with_nothing_else() -> None:
    hasil = start(SAKIP_ENV="development")
    assert hasil.returncode == 0, hasil.stderr


def test_only_a_developer_who_asks_meets_the_pages_of_errors_that_show_the_program() -> None:
    tanya = ("shell", "-v", "0", "-c", "from django.conf import settings; print(settings.DEBUG)")
    keluar = [
        start(*tanya, **lingkungan).stdout.split()[-1]
        for lingkungan in (
            {"SAKIP_ENV": "development"},
            {"SAKIP_ENV": "development", "SAKIP_DEBUG": "true"},
            LENGKAP | {"DATABASE_URL": "sqlite:///:memory:", "SAKIP_DEBUG": "true"},
        )
    ]
    assert keluar == ["False", "True", "False"]


def test_a_full_cache_of_pages_opens_no_lockout(settings: Any) -> None:
    """A cache that is full throws entries away at random."""
    tempat = {nama: satu["LOCATION"] for nama, satu in settings.CACHES.items()}
    assert set(tempat) == {"default", "susunan"}
    assert tempat["default"] != tempat["susunan"]


def test_env_file_is_read_and_the_environment_wins(tmp_path: Path) -> None:
    (tmp_path / "env").write_text("SAKIP_ENV=production\nSECRET_KEY=\nALLOWED_HOSTS=sakip.contoh.go.id\n")
    dari_berkas = start(SAKIP_ENV_FILE=str(tmp_path / "env"))
    assert "SECRET_KEY, DATABASE_URL belum diatur." in dari_berkas.stderr
    assert start(SAKIP_ENV_FILE=str(tmp_path / "env"), SAKIP_ENV="development").returncode == 0


@pytest.mark.django_db
def test_sqlite_connection_is_safe() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("hanya di SQLite")
    with connection.cursor() as kursor:
        jawaban = {
            nama: kursor.execute(f"PRAGMA {nama}").fetchone()[0]
            for nama in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        }
    # synchronous 1 is NORMAL: with WAL a power cut may lose the last transactions but never breaks the file.
    assert jawaban == {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 1, "busy_timeout": 20_000}


@pytest.mark.django_db(transaction=True)
def test_sqlite_transaction_takes_the_write_lock_at_its_begin() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("hanya di SQLite")
    lain = sqlite3.connect(connection.settings_dict["NAME"], timeout=0, isolation_level=None)
    try:
        with transaction.atomic(), pytest.raises(sqlite3.OperationalError, match="locked"):
            # Nothing has been read or written yet: a deferred transaction would not hold the lock here.
            lain.execute("BEGIN IMMEDIATE")
        lain.execute("BEGIN IMMEDIATE")
    finally:
        lain.close()


@pytest.mark.postgres
@pytest.mark.django_db
def test_postgresql_connection_is_what_the_code_expects() -> None:
    with connection.cursor() as kursor:
        jawaban = []
        for nama in ("server_encoding", "transaction_isolation", "standard_conforming_strings"):
            kursor.execute(f"SHOW {nama}")
            jawaban.append(kursor.fetchone()[0])
    assert jawaban == ["UTF8", "read committed", "on"]
    assert connection.pg_version >= 140_000  # the oldest that Django 5.2 supports


@pytest.mark.parametrize(
    ("lain", "kata"),
    [
        ({"OIDC_ALAMAT": "https://masuk.contoh.go.id", "OIDC_ID": "sakip"}, "OIDC_NAMA, OIDC_RAHASIA belum diatur."),
        (
            {"OIDC_NAMA": "X", "OIDC_ALAMAT": "http://masuk.contoh.go.id", "OIDC_ID": "s", "OIDC_RAHASIA": "r"},
            "OIDC_ALAMAT harus https.",
        ),
    ],
)
def test_half_an_identity_provider_is_refused(lain: dict[str, str], kata: str) -> None:
    hasil = start(**(LENGKAP | lain))
    assert hasil.returncode != 0
    assert kata in hasil.stderr


def test_an_identity_provider_and_a_mail_server_are_taken_from_the_environment() -> None:
    lain = {
        "OIDC_NAMA": "Akun Daerah",
        "OIDC_ALAMAT": "https://masuk.contoh.go.id/realms/daerah/",
        "OIDC_ID": "sakip",
        "OIDC_RAHASIA": "rahasia",
        "EMAIL_HOST": "surel.contoh.go.id",
        "EMAIL_PORT": "465",
        "DI_BELAKANG_PROKSI": "yes",
    }
    isi = (
        "from django.conf import settings as s; "
        "print(s.CONTENT_SECURITY_POLICY['DIRECTIVES']['form-action'][1:], "
        "s.SOCIALACCOUNT_PROVIDERS['openid_connect']['APPS'][0]['settings'], "
        "s.EMAIL_BACKEND.split('.')[-2], s.EMAIL_USE_SSL, s.EMAIL_USE_TLS, s.ALLAUTH_TRUSTED_PROXY_COUNT)"
    )
    hasil = start("shell", "-v0", "-c", isi, **(LENGKAP | {"DATABASE_URL": "sqlite:///:memory:"} | lain))
    assert hasil.returncode == 0, hasil.stderr
    assert hasil.stdout.strip() == (
        "['https://masuk.contoh.go.id'] {'server_url': 'https://masuk.contoh.go.id/realms/daerah'} smtp True False 1"
    )


def test_without_a_mail_server_production_sends_nothing_and_development_writes_files() -> None:
    isi = "from django.conf import settings as s; print(s.EMAIL_BACKEND.split('.')[-2])"
    for lingkungan, jenis in (
        (LENGKAP | {"DATABASE_URL": "sqlite:///:memory:"}, "dummy"),
        ({"SAKIP_ENV": "development"}, "filebased"),
    ):
        assert start("shell", "-v0", "-c", isi, **lingkungan).stdout.strip() == jenis
