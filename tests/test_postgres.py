"""The throw-away cluster of tests/postgres.py, run as a command."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sakip.preflight import find_postgres, in_ci

AKAR = Path(__file__).resolve().parents[1]
perlu_server = pytest.mark.skipif(
    find_postgres() is None and not in_ci(), reason="server PostgreSQL tidak ada: apt-get install postgresql"
)

TANYA = """
import os, psycopg2
with psycopg2.connect(os.environ["DATABASE_URL"]) as sambungan, sambungan.cursor() as kursor:
    kursor.execute("select current_setting('data_directory'), current_setting('listen_addresses')")
    print(*kursor.fetchone(), sep="|")
raise SystemExit(7)
"""


def run(*perintah: str, **lingkungan: str) -> subprocess.CompletedProcess[str]:
    bersih = {k: v for k, v in os.environ.items() if k not in {"CI", "DATABASE_URL"}}
    return subprocess.run(
        [sys.executable, "-m", "tests.postgres", "--", *perintah],
        capture_output=True, text=True, cwd=AKAR, env=bersih | lingkungan, check=False,
    )  # fmt: skip


@perlu_server
def test_command_gets_a_private_cluster_that_is_gone_afterwards() -> None:
    hasil = run(sys.executable, "-c", TANYA)
    assert hasil.returncode == 7, hasil.stderr  # the command's own status
    data, alamat = hasil.stdout.strip().split("|")
    assert alamat == ""  # no port, only the socket in its own directory
    assert not Path(data).parent.exists()


@pytest.mark.parametrize(("ci", "status"), [("false", 0), ("true", 2)])
def test_without_server_programs_the_reason_is_visible(tmp_path: Path, ci: str, status: int) -> None:
    hasil = run(sys.executable, "-c", "print('dijalankan')", SAKIP_POSTGRES_BIN=str(tmp_path), CI=ci)
    assert hasil.returncode == status
    assert hasil.stdout == ""
    assert "apt-get install postgresql" in hasil.stderr
