"""Fixtures of the tests in a real browser."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sakip.preflight import find_chromium
from tests.sakip.browser.bantu import BENDERA, LEBAR, SANDI, Pembaca, tanpa_dua_langkah
from tests.sakip.perlengkapan import Kantor, empty_caches
from tests.sakip.views.bantu import Situs, bangun


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """The system's Chromium."""
    from playwright.sync_api import sync_playwright

    # Playwright keeps an event loop in this thread; Django then refuses the database without this.
    with pytest.MonkeyPatch.context() as tambal, sync_playwright() as playwright:
        tambal.setitem(os.environ, "DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        chromium = playwright.chromium.launch(executable_path=str(find_chromium()), args=list(BENDERA))
        yield chromium
        chromium.close()


@pytest.fixture
def situs(kantor: Kantor, settings: Any, tmp_path: Path) -> Iterator[Situs]:
    """The small office with its draft report, and the cast; Ayu has a password, nobody needs a second step."""
    settings.MEDIA_ROOT = tmp_path
    empty_caches()
    satu = bangun(kantor)
    satu.orang["ayu"].set_password(SANDI)
    satu.orang["ayu"].save()
    tanpa_dua_langkah(kantor.pemda)
    yield satu
    empty_caches()


@pytest.fixture(params=LEBAR)
def pembaca(request: pytest.FixtureRequest, browser: Any, live_server: Any, situs: Situs) -> Iterator[Pembaca]:
    """A page of its own on a phone, and on a desktop."""
    konteks = browser.new_context(viewport={"width": request.param, "height": 800}, has_touch=request.param == 360)
    yield Pembaca(konteks.new_page(), live_server.url)
    konteks.close()
