"""The page in a real browser: no error, no request, nothing wider than the screen, no accessibility violation."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reports.render.html import render_html
from sakip.preflight import find_chromium
from tests.reports.render.contoh import dokumen_aneh, dokumen_kecil

pytestmark = pytest.mark.browser

BENDERA = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
CONTOH = {"kecil": dokumen_kecil, "aneh": dokumen_aneh}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(find_chromium()), args=list(BENDERA))
        yield chromium
        chromium.close()


@pytest.fixture(params=sorted(CONTOH))
def berkas(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    tujuan = tmp_path / "laporan.html"
    tujuan.write_text(render_html(CONTOH[request.param]()), encoding="utf-8")
    return tujuan


@pytest.fixture
def halaman(browser: Any) -> Iterator[Any]:
    satu = browser.new_page()
    yield satu
    satu.close()


@pytest.mark.parametrize("lebar", [360, 1280])
def test_page_is_quiet_and_fits_the_screen(halaman: Any, berkas: Path, lebar: int) -> None:
    pesan: list[str] = []
    permintaan: list[str] = []
    halaman.on("console", lambda satu: pesan.append(satu.text))
    halaman.on("pageerror", lambda satu: pesan.append(str(satu)))
    halaman.on("request", lambda satu: permintaan.append(satu.url))
    halaman.set_viewport_size({"width": lebar, "height": 800})
    halaman.goto(berkas.as_uri())
    halaman.wait_for_load_state("networkidle")
    assert pesan == []
    assert [satu for satu in permintaan if not satu.startswith("data:")] == [berkas.as_uri()]
    assert halaman.evaluate("document.documentElement.scrollWidth") <= lebar


def test_a_wide_table_scrolls_by_keyboard(halaman: Any, berkas: Path) -> None:
    halaman.set_viewport_size({"width": 360, "height": 800})
    halaman.goto(berkas.as_uri())
    wadah = halaman.locator("div.tabel").first
    assert wadah.evaluate("el => el.scrollWidth > el.clientWidth")
    wadah.focus()
    halaman.keyboard.press("ArrowRight")
    batas = time.monotonic() + 5  # scrolling is animated; the page's own policy forbids wait_for_function
    while (geser := wadah.evaluate("el => el.scrollLeft")) == 0 and time.monotonic() < batas:
        halaman.wait_for_timeout(20)
    assert geser > 0


def test_no_accessibility_violation(halaman: Any, berkas: Path) -> None:
    from axe_playwright_python.sync_playwright import Axe

    halaman.goto(berkas.as_uri())
    hasil = Axe().run(halaman)
    assert hasil.violations_count == 0, hasil.generate_report()
