"""The preflight, run as a user meets it: a process of its own on a machine that lacks something."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parents[2]
PREFLIGHT = str(AKAR / "sakip" / "preflight.py")


def preflight(*argumen: str, kode: str = "", **lingkungan: str) -> subprocess.CompletedProcess[str]:
    """Run the preflight without site-packages; `kode` runs first in the same interpreter."""
    perintah = [sys.executable, "-I", "-S", PREFLIGHT, *argumen]
    if kode:
        argv = [PREFLIGHT, *argumen]
        jalan = f"import runpy, sys; {kode}; sys.argv = {argv!r}; runpy.run_path(sys.argv[0], run_name='__main__')"
        perintah = [sys.executable, "-I", "-S", "-c", jalan]
    bersih = {k: v for k, v in os.environ.items() if k not in {"CI", "SAKIP_POSTGRES_BIN", "LD_LIBRARY_PATH"}}
    return subprocess.run(perintah, capture_output=True, text=True, env=bersih | lingkungan, check=False)


def test_complete_machine_says_nothing() -> None:
    # The tests of the PDF run on this machine, so the libraries are here.
    hasil = preflight()
    assert (hasil.returncode, hasil.stdout, hasil.stderr) == (0, "", "")


@pytest.mark.skipif(sys.platform != "linux", reason="memakai LD_LIBRARY_PATH dan nama pustaka Linux")
@pytest.mark.parametrize(
    ("pustaka", "paket"),
    [
        ("libpango-1.0.so.0", "libpango-1.0-0"),
        ("libpangoft2-1.0.so.0", "libpangoft2-1.0-0"),
        ("libharfbuzz-subset.so.0", "libharfbuzz-subset0"),
        ("libfontconfig.so.1", "fontconfig"),
    ],
)
def test_library_that_cannot_be_loaded_is_named_with_its_package(tmp_path: Path, pustaka: str, paket: str) -> None:
    # The dynamic loader stops at the first file of that name, also when it is not a library.
    (tmp_path / pustaka).write_bytes(b"bukan pustaka")
    hasil = preflight(LD_LIBRARY_PATH=str(tmp_path))
    assert hasil.returncode == 2
    baris = [satu for satu in hasil.stderr.splitlines() if f"({pustaka})" in satu]
    assert len(baris) == 1
    assert baris[0].startswith("KURANG: ")
    assert baris[0].endswith(f"untuk mencetak PDF. Pasang: apt-get install {paket}")
    assert "Traceback" not in hasil.stderr


def test_missing_test_programs_are_warnings_outside_ci(tmp_path: Path) -> None:
    hasil = preflight("--tests", PATH=str(tmp_path), SAKIP_POSTGRES_BIN=str(tmp_path))
    assert hasil.returncode == 0
    assert [baris.split(":")[0] for baris in hasil.stderr.splitlines()] == ["Peringatan"] * 4
    for paket in ("postgresql", "chromium", "poppler-utils"):
        assert f"apt-get install {paket} (uji yang memerlukannya dilewati)" in hasil.stderr


def test_missing_test_programs_stop_ci(tmp_path: Path) -> None:
    hasil = preflight("--tests", PATH=str(tmp_path), SAKIP_POSTGRES_BIN=str(tmp_path), CI="true")
    assert hasil.returncode == 2
    assert [baris.split(":")[0] for baris in hasil.stderr.splitlines()] == ["KURANG"] * 4


def test_application_alone_does_not_ask_for_test_programs(tmp_path: Path) -> None:
    hasil = preflight(PATH=str(tmp_path), SAKIP_POSTGRES_BIN=str(tmp_path), CI="true")
    assert (hasil.returncode, hasil.stderr) == (0, "")


def test_incomplete_postgres_directory_does_not_count(tmp_path: Path) -> None:
    # Debian's client package brings psql but no server.
    (tmp_path / "psql").touch(mode=0o755)
    hasil = preflight("--tests", SAKIP_POSTGRES_BIN=str(tmp_path))
    assert "server PostgreSQL (initdb, pg_ctl)" in hasil.stderr


def test_complete_postgres_directory_counts(tmp_path: Path) -> None:
    for program in ("initdb", "pg_ctl", "postgres"):
        (tmp_path / program).touch(mode=0o755)
    assert "PostgreSQL" not in preflight("--tests", SAKIP_POSTGRES_BIN=str(tmp_path)).stderr


def test_old_python_is_named() -> None:
    hasil = preflight(kode="sys.version_info = (3, 9, 2, 'final', 0)")
    assert hasil.returncode == 2
    assert hasil.stderr == (
        "KURANG: Python 3.11 atau lebih baru (yang ada 3.9.2), untuk aplikasi. Pasang: apt-get install python3.11\n"
    )


def test_python_without_venv_is_named() -> None:
    hasil = preflight(kode="sys.modules['ensurepip'] = None")
    assert hasil.returncode == 2
    assert hasil.stderr == "KURANG: modul Python venv, untuk lingkungan virtual. Pasang: apt-get install python3-venv\n"
