"""Signing in with two steps in a real browser, on a phone and by keyboard alone; accounts from invitation to work."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core import mail
from django.urls import reverse

from sakip import models as m
from tests.sakip.browser.bantu import SANDI, Pembaca
from tests.sakip.views.akun.bantu import kode
from tests.sakip.views.bantu import Situs

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def telepon(browser: Any, live_server: Any, situs: Situs) -> Iterator[Pembaca]:
    """A phone of 360 px."""
    konteks = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    yield Pembaca(konteks.new_page(), live_server.url)
    konteks.close()


def tulis(pembaca: Pembaca, pemilih: str, teks: str) -> None:
    """Reach a field with Tab, type, and send with Enter."""
    pembaca.tab_ke(pemilih)
    pembaca.halaman.keyboard.type(teks)
    with pembaca.halaman.expect_navigation():
        pembaca.halaman.keyboard.press("Enter")


def test_two_steps_by_keyboard_on_a_phone(telepon: Pembaca, situs: Situs) -> None:
    situs.orang["citra"].set_password(SANDI)
    situs.orang["citra"].save()
    m.AturanAkun.objects.filter(pemda=situs.kantor.pemda).update(peran_dua_langkah=["kepala_pd"])
    halaman = telepon.halaman
    telepon.masuk("citra")
    telepon.periksa()
    assert halaman.url == telepon.akar + reverse("dua-langkah")
    assert halaman.locator("img.kode-qr").evaluate("gambar => gambar.complete && gambar.naturalWidth > 0")
    rahasia = halaman.locator("code.kunci-rahasia").inner_text().replace(" ", "")
    telepon.buka(reverse("profil"))
    assert halaman.url == telepon.akar + reverse("dua-langkah")
    rahasia = halaman.locator("code.kunci-rahasia").inner_text().replace(" ", "")
    telepon.tab_ke("#id_kode")
    with halaman.expect_response(lambda satu: satu.request.method == "POST") as jawaban:
        halaman.keyboard.type("000000")
        halaman.keyboard.press("Enter")
    assert jawaban.value.status == 422
    halaman.wait_for_selector("#galat")
    telepon.pesan.clear()  # the browser notes the 422
    telepon.periksa()
    halaman.locator("#id_kode").fill("")
    tulis(telepon, "#id_kode", kode(rahasia))
    assert halaman.locator("ul.kode-pemulihan li").count() == 10
    telepon.periksa()
    telepon.buka(situs.alamat("laporan"))
    telepon.tab_ke("form[action='/keluar/'] button, #tombol-menu")
    if halaman.evaluate("document.activeElement.id") == "tombol-menu":
        if halaman.evaluate("document.activeElement.getAttribute('aria-expanded')") == "false":
            halaman.keyboard.press("Enter")
        telepon.tab_ke("form[action='/keluar/'] button")
    with halaman.expect_navigation():
        halaman.keyboard.press("Enter")
    telepon.masuk("citra")
    assert halaman.url == telepon.akar + reverse("mfa_authenticate")
    telepon.periksa()
    tulis(telepon, "#id_code", kode(rahasia, 1))
    assert halaman.url == telepon.akar + reverse("daftar")
    telepon.buka(reverse("profil"))
    telepon.periksa()
    assert halaman.locator("text=sesi ini").count() == 1
    assert (telepon.pesan, telepon.luar) == ([], [])


def test_from_invitation_to_the_own_office(telepon: Pembaca, situs: Situs) -> None:
    halaman = telepon.halaman
    telepon.masuk_langsung(situs.orang["kartika"])
    telepon.buka(reverse("undang"))
    telepon.periksa()
    halaman.fill("#id_email", "baru@contoh.example")
    halaman.fill("#id_nama", "Rina Contoh")
    halaman.select_option("#id_peran", "perencana")
    halaman.select_option("#id_tempat", f"pd-{situs.kantor.pd.pk}")
    with halaman.expect_navigation():
        halaman.click("text=Kirim undangan")
    assert "Undangan dikirim ke baru@contoh.example" in halaman.locator(".pesan").inner_text()
    telepon.periksa()
    cocok = re.search(r"https?://[^/\s]+(/undangan/\S+)", str(mail.outbox[-1].body))
    assert cocok
    halaman.context.clear_cookies()
    telepon.buka(cocok[1])
    telepon.periksa()
    halaman.fill("#id_username", "rina")
    halaman.fill("#id_sandi", SANDI)
    halaman.fill("#id_ulang", SANDI)
    with halaman.expect_navigation():
        halaman.click("text=Buat akun >> nth=-1")
    telepon.masuk("rina")
    telepon.buka(situs.alamat("laporan"))
    assert situs.kantor.pd.nama in halaman.locator("main").inner_text()
    telepon.buka(reverse("pengguna"))
    telepon.pesan.clear()  # the browser notes the 403
    assert "Bappeda/Bagian Organisasi" in halaman.locator("main").inner_text()
    telepon.periksa()
