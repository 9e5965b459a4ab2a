"""Prints that several tests look at, made once, also when the tests run in several processes."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reports.document import Dokumen
from reports.render.html import render_html
from reports.render.pdf import render_pdf
from tests.reports.render.contoh import dokumen_aneh, dokumen_kecil, dokumen_panjang

#: Longest time, in seconds, that one worker waits for the print another one is making.
SABAR = 300


@pytest.fixture(scope="session")
def print_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Callable[[], Dokumen]], bytes]:
    """Print a sample, or read what another worker printed."""
    akar = tmp_path_factory.getbasetemp()
    akar = akar.parent if "PYTEST_XDIST_WORKER" in os.environ else akar

    def print_sample(buat: Callable[[], Dokumen]) -> bytes:
        tujuan = akar / f"{buat.__name__}.pdf"
        try:
            os.close(os.open(tujuan.with_suffix(".kunci"), os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            return _wait_for(tujuan)
        sementara = tujuan.with_suffix(".sementara")
        sementara.write_bytes(render_pdf(buat()))
        sementara.rename(tujuan)
        return tujuan.read_bytes()

    return print_sample


def _wait_for(berkas: Path) -> bytes:
    batas = time.monotonic() + SABAR
    while not berkas.exists():
        if time.monotonic() > batas:
            pytest.fail(f"{berkas.name} tidak selesai dicetak dalam {SABAR} detik")
        time.sleep(0.1)
    return berkas.read_bytes()


@pytest.fixture(scope="session")
def html_kecil() -> str:
    return render_html(dokumen_kecil())


@pytest.fixture(scope="session")
def pdf_kecil(print_once: Callable[[Callable[[], Dokumen]], bytes]) -> bytes:
    return print_once(dokumen_kecil)


@pytest.fixture(scope="session")
def pdf_aneh(print_once: Callable[[Callable[[], Dokumen]], bytes]) -> bytes:
    return print_once(dokumen_aneh)


@pytest.fixture(scope="session")
def pdf_panjang(print_once: Callable[[Callable[[], Dokumen]], bytes]) -> bytes:
    return print_once(dokumen_panjang)
