"""Every page of the access table in Chromium: phone and desktop, light and dark, axe-clean, nothing from elsewhere.

With SAKIP_FOTO naming a directory each page is also photographed there, to be looked at.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

from tests.sakip.browser.bantu import LEBAR, Pembaca
from tests.sakip.perlengkapan import empty_caches
from tests.sakip.tabel_akses.baris import Baris
from tests.sakip.tabel_akses.dunia import Dunia, bangun
from tests.sakip.test_akses import BARIS
from tests.sakip.views.bantu import habiskan

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

FOTO = os.environ.get("SAKIP_FOTO", "")
#: Error pages that an address can lead to; the others are tested where they are made.
GALAT = ("/tidak/ada/",)


@pytest.fixture
def dunia(settings: Any, tmp_path: Path) -> Iterator[Dunia]:
    """The world of the access table."""
    settings.MEDIA_ROOT = tmp_path
    empty_caches()
    yield bangun()
    empty_caches()


@pytest.fixture
def pembaca(browser: Any, live_server: Any) -> Iterator[Pembaca]:
    """One page; the test turns it from a phone into a desktop."""
    konteks = browser.new_context(viewport={"width": LEBAR[0], "height": 800})
    yield Pembaca(konteks.new_page(), live_server.url)
    konteks.close()


def pages(dunia: Dunia, nama: str) -> Iterator[tuple[str, str]]:
    """Name and address of every page in HTML that the persona gets, once each."""
    klien = dunia.klien[nama]
    sudah: set[str] = set()
    for baris in (satu for satu in BARIS if satu.get):
        alamat = _address(dunia, baris)
        if alamat in sudah:
            continue
        sudah.add(alamat)
        jawaban = klien.get(alamat)
        habiskan(jawaban)
        if jawaban.headers.get("Content-Type", "").startswith("text/html") and jawaban.status_code in {200, 422}:
            yield baris.nama, alamat


def _address(dunia: Dunia, baris: Baris) -> str:
    return reverse(baris.nama, kwargs=baris.kunci(dunia.sendiri)) + baris.tanya


@pytest.mark.parametrize("nama", ["organisasi", "perencana", "tamu"])
def test_every_page_is_accessible_in_both_themes_and_widths(dunia: Dunia, pembaca: Pembaca, nama: str) -> None:
    if nama in dunia.orang:
        pembaca.masuk_langsung(dunia.orang[nama])
    salah = []
    for halaman, alamat in [*pages(dunia, nama), *(("galat", satu) for satu in GALAT)]:
        pembaca.buka(alamat)
        if halaman == "galat":
            pembaca.pesan.clear()  # the browser notes the status itself
        for lebar, tema in _looks(nama):
            pembaca.halaman.set_viewport_size({"width": lebar, "height": 800})
            pembaca.tema(tema)
            if FOTO:
                pembaca.halaman.screenshot(path=f"{FOTO}/{nama}-{halaman}-{lebar}-{tema}.png", full_page=True)
            try:
                pembaca.periksa()
            except AssertionError as gagal:
                salah.append(f"{halaman} {lebar} {tema}: {str(gagal)[:600]}")
                pembaca.pesan.clear()
                pembaca.luar.clear()
    assert not salah, "\n".join(salah)


def _looks(nama: str) -> list[tuple[int, str]]:
    """All four for the administrator, who sees most; for the others the two that differ most."""
    semua = [(lebar, tema) for lebar in LEBAR for tema in ("light", "dark")]
    return semua if nama == "organisasi" else [semua[0], semua[-1]]


def test_the_frame_by_keyboard_alone_on_a_phone(dunia: Dunia, pembaca: Pembaca) -> None:
    pembaca.masuk_langsung(dunia.orang["organisasi"])
    pembaca.buka(reverse("peran"))
    halaman, papan = pembaca.halaman, pembaca.halaman.keyboard
    papan.press("Tab")
    assert halaman.evaluate("document.activeElement.className") == "loncat"
    pembaca.tab_ke("#tombol-menu", 5)
    assert halaman.get_attribute("#tombol-menu", "aria-expanded") == "false"
    assert halaman.locator("#menu").is_hidden()
    papan.press("Enter")
    assert halaman.get_attribute("#tombol-menu", "aria-expanded") == "true"
    pembaca.periksa()
    pembaca.tab_ke(".menu a", 5)
    papan.press("Escape")
    assert halaman.locator("#menu").is_hidden()
    assert halaman.evaluate("document.activeElement.id") == "tombol-menu"
    papan.press("Enter")
    pembaca.tab_ke(".menu a", 5)
    with halaman.expect_navigation():
        papan.press("Enter")
    assert halaman.url == pembaca.akar + reverse("daftar")


def test_the_theme_is_chosen_and_kept(dunia: Dunia, pembaca: Pembaca) -> None:
    halaman = pembaca.halaman

    def menjadi(tema: str) -> None:
        # The page hears of a change of the device a moment later.
        halaman.wait_for_function("tema => document.documentElement.dataset.bsTheme === tema", arg=tema)

    pembaca.tema("dark")
    pembaca.buka(reverse("daftar"))
    menjadi("dark")
    pembaca.tema("light")
    menjadi("light")
    halaman.select_option("#pilih-tema", "dark")
    menjadi("dark")
    pembaca.buka(reverse("masuk"))
    menjadi("dark")
    assert halaman.input_value("#pilih-tema") == "dark"
    pembaca.periksa()
    halaman.select_option("#pilih-tema", "")
    menjadi("light")


def test_what_is_too_large_is_said_and_not_a_broken_connection(dunia: Dunia, pembaca: Pembaca, tmp_path: Path) -> None:
    """An 80 MB file into any form: the sentence arrives although the sending was refused."""
    besar = tmp_path / "kop.png"
    besar.write_bytes(b"\0" * (80 * 1024**2))
    pembaca.buka(reverse("masuk"))
    halaman = pembaca.halaman
    halaman.evaluate(
        "() => { const f = document.querySelector('main form'); f.enctype = 'multipart/form-data';"
        " const i = document.createElement('input'); i.type = 'file'; i.name = 'berkas'; i.id = 'uji'; f.append(i) }"
    )
    halaman.set_input_files("#uji", str(besar))
    with halaman.expect_navigation():
        halaman.click("main form button[type=submit]")
    assert "lebih besar daripada 25 MB" in halaman.inner_text("main")
    pembaca.pesan.clear()  # the browser notes the 413 itself
    pembaca.periksa()
