"""What browser tests share: a real Chromium, and a page that remembers what it complained about."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from django.urls import reverse

from sakip import models as m

BENDERA = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
SANDI = "kata-sandi-uji-9"
#: A phone and a desktop.
LEBAR = [360, 1280]


class Pembaca:
    """A page that remembers what the browser complained about and where it went."""

    def __init__(self, halaman: Any, akar: str) -> None:
        self.halaman = halaman
        self.akar = akar
        self.pesan: list[str] = []
        self.luar: list[str] = []
        halaman.on("console", lambda satu: self.pesan.append(satu.text))
        halaman.on("pageerror", lambda satu: self.pesan.append(str(satu)))
        halaman.on("request", self._note)
        halaman.set_default_timeout(60_000)

    def _note(self, permintaan: Any) -> None:
        if not permintaan.url.startswith((self.akar, "data:")):
            self.luar.append(permintaan.url)

    def buka(self, jalur: str) -> None:
        """Go to an address of the site."""
        self.halaman.goto(self.akar + jalur)

    def periksa(self) -> None:
        """Nothing wider than the screen, no violation of accessibility, no complaint, no request elsewhere."""
        lebar = self.halaman.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        assert lebar[0] <= lebar[1], f"{self.halaman.url}: {lebar}, terlebar {self._widest()}"
        temuan = Axe().run(self.halaman).response["violations"]
        salah = [
            (satu["id"], simpul["html"][:200], simpul.get("failureSummary", "")[:300])
            for satu in temuan
            for simpul in satu["nodes"][:3]
        ]
        assert salah == [], self.halaman.url
        assert (self.pesan, self.luar) == ([], []), self.halaman.url

    def _widest(self) -> list[str]:
        """The innermost elements that stick out to the right."""
        isi: list[str] = self.halaman.evaluate(
            "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1"
            " && !e.closest('.gulir, .tabel')).slice(-5).map(e => e.outerHTML.slice(0, 160))"
        )
        return isi

    def tema(self, tema: str) -> None:
        """The device prefers "light" or "dark" from here on, and no motion: a colour half on its way is no colour."""
        self.halaman.emulate_media(color_scheme=tema, reduced_motion="reduce")

    def masuk(self, nama: str = "ayu", sandi: str = SANDI) -> None:
        """Sign in with the keyboard alone."""
        self.buka(reverse("masuk"))
        self.halaman.focus("#id_login")
        self.halaman.keyboard.type(nama)
        self.halaman.keyboard.press("Tab")
        self.halaman.keyboard.type(sandi)
        with self.halaman.expect_navigation():
            self.halaman.keyboard.press("Enter")

    def masuk_langsung(self, siapa: m.Pengguna) -> None:
        """Be signed in without the page of signing in: for tests about something else."""
        klien = Client()
        klien.force_login(siapa)
        kuki = klien.cookies[settings.SESSION_COOKIE_NAME].value
        self.halaman.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": kuki, "url": self.akar}])

    def tab_ke(self, pemilih: str, paling_banyak: int = 200) -> None:
        """Press Tab until the focus is on an element that matches the selector."""
        for _ in range(paling_banyak):
            self.halaman.keyboard.press("Tab")
            if self.halaman.evaluate("p => document.activeElement.matches(p)", pemilih):
                return
        raise AssertionError(f"{pemilih} tidak dapat dicapai dengan Tab di {self.halaman.url}")


def tanpa_dua_langkah(pemda: m.Pemda) -> None:
    """No role of the region needs a second step: for tests about something else."""
    m.AturanAkun.objects.update_or_create(pemda=pemda, defaults={"peran_dua_langkah": []})
