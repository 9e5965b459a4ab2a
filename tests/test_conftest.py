"""What the tests stand on: see tests/conftest.py."""

import os
import subprocess
import sys
from pathlib import Path

from django.conf import settings
from django.core.cache import caches

AKAR = Path(__file__).resolve().parents[1]


def _pytest(*args: str, **lingkungan: str) -> subprocess.CompletedProcess[str]:
    bersih = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST_") and k != "DJANGO_SETTINGS_MODULE"}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *args],
        cwd=AKAR, env=bersih | lingkungan, capture_output=True, text=True, timeout=300,
    )  # fmt: skip


def test_directory_of_this_process() -> None:
    tempat = {Path(satu._dir).parents[1] for satu in (caches["default"], caches["susunan"])}
    assert tempat == {settings.DATA_DIR} == {Path(os.environ["SAKIP_DATA_DIR"])}
    pekerja = os.environ.get("PYTEST_XDIST_WORKER")
    assert pekerja is None or settings.DATA_DIR.name == pekerja


def test_workers_share_no_directory() -> None:
    jalan = _pytest("-n", "2", "--dist", "each", f"{__file__}::{test_directory_of_this_process.__name__}")
    assert jalan.returncode == 0, jalan.stdout + jalan.stderr
    assert "2 passed" in jalan.stdout


def test_settings_read_too_early_stop_the_run(tmp_path: Path) -> None:
    var = str(tmp_path / "var")
    jalan = _pytest("--collect-only", __file__, DJANGO_SETTINGS_MODULE="sakip.settings", SAKIP_DATA_DIR=var)
    assert jalan.returncode == 4, jalan.stdout
    assert var in jalan.stderr
