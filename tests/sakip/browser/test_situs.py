"""The site in a real browser: read, explained, printed, taken away; on a phone and with the keyboard alone."""

import threading
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.urls import reverse

from tests.sakip.browser.bantu import Pembaca
from tests.sakip.views.bantu import Situs

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_from_signing_in_to_the_figure(pembaca: Pembaca, situs: Situs) -> None:
    pembaca.buka(reverse("daftar"))
    pembaca.periksa()
    pembaca.buka(reverse("masuk"))
    pembaca.periksa()
    pembaca.masuk()
    pembaca.periksa()
    halaman = pembaca.halaman
    halaman.focus("table a")
    with halaman.expect_navigation():
        halaman.keyboard.press("Enter")
    assert halaman.url == pembaca.akar + situs.alamat("laporan")
    pembaca.periksa()
    angka = halaman.locator("a.angka").nth(3)
    tampil = angka.inner_text()
    angka.scroll_into_view_if_needed()
    if halaman.viewport_size["width"] == 360:
        angka.tap()
    else:
        angka.hover()
    halaman.wait_for_selector("#jelas dl")
    assert tampil in halaman.locator("#jelas .jelas-nilai").inner_text()
    assert angka.get_attribute("aria-describedby") == "jelas"
    pembaca.periksa()
    with halaman.expect_navigation():
        halaman.goto(pembaca.akar + situs.alamat("laporan") + str(angka.get_attribute("href")))
    assert tampil in halaman.locator(".jelas-nilai").inner_text()
    pembaca.periksa()


def test_figure_by_keyboard_alone(pembaca: Pembaca, situs: Situs) -> None:
    pembaca.masuk()
    pembaca.buka(situs.alamat("laporan"))
    halaman = pembaca.halaman
    papan = halaman.keyboard
    papan.press("Tab")
    assert halaman.evaluate("document.activeElement.className") == "loncat"
    papan.press("Enter")
    for _ in range(200):
        papan.press("Tab")
        if halaman.evaluate("document.activeElement.matches('a.angka')"):
            break
    else:
        pytest.fail("tidak ada angka yang dapat dicapai dengan Tab")
    halaman.wait_for_selector("#jelas dl")
    papan.press("Escape")
    assert halaman.locator("#jelas").is_hidden()
    papan.press("Enter")
    halaman.wait_for_function("document.activeElement.id === 'jelas'")
    papan.press("Tab")
    assert halaman.evaluate("document.activeElement.getAttribute('aria-label')") == "Tutup penjelasan"
    papan.press("Escape")
    assert halaman.locator("#jelas").is_hidden()
    assert halaman.evaluate("document.activeElement.matches('a.angka')"), "fokus tidak kembali ke angka"


def test_contents_follow_the_reading(pembaca: Pembaca, situs: Situs) -> None:
    pembaca.masuk()
    pembaca.buka(situs.alamat("laporan"))
    halaman = pembaca.halaman
    tujuan = halaman.eval_on_selector_all(".isi-laporan a", "semua => semua.map(a => a.hash.slice(1))")
    assert len(tujuan) > 3
    for satu in (tujuan[2], tujuan[-1], tujuan[0]):
        halaman.evaluate("id => document.getElementById(id).scrollIntoView()", satu)
        halaman.wait_for_function(
            "id => document.querySelector('.isi-laporan a[aria-current]').hash === '#' + id || "
            "window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2",
            arg=satu,
        )
        assert halaman.locator(".isi-laporan a[aria-current]").count() == 1


def work() -> None:
    try:
        call_command("db_worker", max_tasks=1, batch=True, reload=False, startup_delay=False, interval=0, verbosity=0)
    finally:
        connection.close()


def test_pdf_is_made_in_the_background_and_taken_away(
    pembaca: Pembaca, situs: Situs, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A worker in a thread cannot listen to signals.
    monkeypatch.setattr("django_tasks_db.management.commands.db_worker.Worker.configure_signals", lambda diri: None)
    pembaca.masuk()
    pembaca.buka(situs.alamat("laporan"))
    halaman = pembaca.halaman
    halaman.focus("text=Buat PDF")
    with halaman.expect_navigation():
        halaman.keyboard.press("Enter")
    assert halaman.locator("#kalimat").inner_text() == "Menunggu giliran."
    pembaca.periksa()
    pekerja = threading.Thread(target=work)
    pekerja.start()
    halaman.wait_for_selector("text=Unduh PDF", timeout=120_000)
    pekerja.join(timeout=60)
    pembaca.periksa()
    halaman.goto(pembaca.akar + situs.alamat("laporan"))
    with halaman.expect_download() as unduhan:
        halaman.click("text=Unduh PDF")
    assert unduhan.value.suggested_filename == f"lkjip-{situs.kantor.pd.kode}-{situs.laporan.tahun}.pdf"
    assert Path(unduhan.value.path()).read_bytes().startswith(b"%PDF-")
    assert (pembaca.pesan, pembaca.luar) == ([], [])
