"""The pictures of the guides, taken from the pages they show; and the guides themselves in the browser.

`make gambar` (SAKIP_GAMBAR naming docs/panduan/gambar) keeps the pictures; otherwise they are taken and thrown away.
A test tells whether each picture that a guide shows has its page here.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

from sakip.queries.panduan import FOLDER, URUTAN
from tests.sakip.browser.bantu import Pembaca
from tests.sakip.views.bantu import Situs

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SIMPAN = os.environ.get("SAKIP_GAMBAR", "")
#: Size of a picture in CSS pixels: just wide enough for the menu of a desktop.
UKURAN = {"width": 1100, "height": 680}


def figure(pembaca: Pembaca, situs: Situs) -> None:
    """A report with one figure explained."""
    pembaca.buka(situs.alamat("laporan"))
    pembaca.halaman.locator("article a.angka").first.click()
    pembaca.halaman.wait_for_selector("#jelas dl")


def printing(pembaca: Pembaca, situs: Situs) -> None:
    """The page of a job that waits."""
    pembaca.buka(situs.alamat("laporan"))
    with pembaca.halaman.expect_navigation():
        pembaca.halaman.click("text=Buat PDF")


def page(nama: str, **kunci: Any) -> Callable[[Pembaca, Situs], None]:
    """A page without an object, or with these arguments."""
    return lambda pembaca, situs: pembaca.buka(reverse(nama, kwargs=kunci or None))


#: File name → who looks ("" is the public), and what is opened.
GAMBAR: dict[str, tuple[str, Callable[[Pembaca, Situs], None]]] = {
    "akun-saya.png": ("ayu", page("profil")),
    "angka.png": ("ayu", figure),
    "cetak.png": ("ayu", printing),
    "daftar-laporan.png": ("ayu", page("daftar")),
    "jejak.png": ("kartika", page("jejak")),
    "kebijakan.png": ("kartika", lambda p, s: p.buka(reverse("kebijakan-lihat", args=[s.kantor.pemda.kode]))),
    "laporan.png": ("ayu", lambda p, s: p.buka(s.alamat("laporan"))),
    "masuk.png": ("", page("masuk")),
    "pengguna.png": ("kartika", page("pengguna")),
    "perangkat-daerah.png": ("kartika", lambda p, s: p.buka(reverse("daerah-pd", args=[s.kantor.pemda.kode]))),
}


def test_every_picture_of_a_guide_is_taken_here() -> None:
    dipakai = {
        satu
        for nama in URUTAN
        for satu in re.findall(r"\(gambar/([\w.-]+)\)", (FOLDER / f"{nama}.md").read_text(encoding="utf-8"))
    }
    assert dipakai == set(GAMBAR) == {satu.name for satu in (FOLDER / "gambar").glob("*.png")}


@pytest.mark.parametrize("nama", sorted(GAMBAR))
def test_pictures(browser: Any, live_server: Any, situs: Situs, nama: str, tmp_path: Path) -> None:
    siapa, buka = GAMBAR[nama]
    konteks = browser.new_context(viewport=UKURAN, reduced_motion="reduce", color_scheme="light", locale="id-ID")
    try:
        pembaca = Pembaca(konteks.new_page(), live_server.url)
        if siapa:
            pembaca.masuk_langsung(situs.orang[siapa])
        buka(pembaca, situs)
        pembaca.periksa()
        tujuan = Path(SIMPAN or tmp_path) / nama
        pembaca.halaman.screenshot(path=tujuan)
        assert tujuan.read_bytes().startswith(b"\x89PNG")
    finally:
        konteks.close()


def test_guides_are_read_on_a_phone_and_a_desktop(pembaca: Pembaca) -> None:
    pembaca.buka(reverse("panduan"))
    pembaca.periksa()
    for nama in URUTAN:
        pembaca.buka(reverse("panduan-halaman", kwargs={"nama": nama}))
        pembaca.periksa()
        gagal = pembaca.halaman.evaluate(
            "Promise.all([...document.images].map(async g => { g.loading = 'eager'; try { await g.decode() } "
            "catch { return g.src } })).then(semua => semua.filter(Boolean))"
        )
        assert gagal == []
