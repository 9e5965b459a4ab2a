"""Pictures inside a page in a real browser: under the strictest policy, and without the font they were laid out in."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from reports.document import Bagan, Grafik, JenisGrafik, Seri, Simpul
from reports.render.bagan import draw_bagan
from reports.render.grafik import draw_grafik
from sakip.preflight import find_chromium

pytestmark = pytest.mark.browser

NAMA = ("Meningkatnya akuntabilitas kinerja", "Meningkatnya kualitas pelayanan publik", "AVATAR Tata Kelola")
GRAFIK = tuple(
    Grafik(
        id=f"grafik-{jenis.value}",
        judul="Capaian sasaran",
        jenis=jenis,
        kategori=NAMA,
        seri=tuple(
            Seri(nama=nama, nilai=(Decimal(97), None, Decimal(450)), tampil=("97,00%", "", "450,00%"))
            for nama in ("Target", "Realisasi", "Provinsi", "Nasional")
        ),
        acuan=Decimal(100),
        satuan="persen",
        alt="Uraian dengan angka.",
    )
    for jenis in JenisGrafik
)
BAGAN = Bagan(
    id="bagan-1",
    judul="Struktur organisasi",
    simpul=(
        Simpul(kode="1", baris=("SEKRETARIS DAERAH",), gaya="kuat"),
        *(Simpul(kode=f"{n}x", induk="1", baris=(nama, f"Bagian {n}")) for n, nama in enumerate(NAMA)),
    ),
    alt="Uraian.",
)
KEBIJAKAN = "default-src 'none'; style-src 'none'; img-src 'none'; script-src 'none'"
UKUR = """() => [...document.querySelectorAll('svg text')].map(satu => [
    satu.textContent,
    satu.getEndPositionOfChar(satu.getNumberOfChars() - 1).x - satu.getStartPositionOfChar(0).x,
    parseFloat(satu.getAttribute('textLength'))])"""
WARNA = """() => [...document.querySelectorAll('[id*="-nilai-"] path')].map(satu => getComputedStyle(satu).fill)"""


@pytest.fixture(scope="module")
def halaman() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=str(find_chromium()), args=["--no-sandbox", "--disable-gpu", "--no-first-run"]
        )
        yield chromium.new_page()
        chromium.close()


@pytest.fixture(scope="module")
def keluhan(halaman: Any) -> list[str]:
    """What the browser says while it shows all pictures in one page."""
    pesan: list[str] = []
    halaman.on("console", lambda satu: pesan.append(satu.text))
    halaman.on("pageerror", lambda satu: pesan.append(str(satu)))
    halaman.on("request", lambda satu: pesan.append(satu.url))
    isi = "".join([*map(draw_grafik, GRAFIK), draw_bagan(BAGAN)])
    halaman.set_content(f'<!doctype html><meta http-equiv="Content-Security-Policy" content="{KEBIJAKAN}">{isi}')
    return pesan


def test_the_strictest_policy_blocks_nothing(keluhan: list[str]) -> None:
    assert keluhan == []


def test_texts_keep_their_width_in_another_font(halaman: Any, keluhan: list[str]) -> None:
    """The page brings no font, so the browser takes one of its own, which is wider."""
    ukuran = halaman.evaluate(UKUR)
    assert len(ukuran) > 60
    for teks, lebar, seharusnya in ukuran:
        assert lebar == pytest.approx(seharusnya, abs=0.6), teks


def test_hatches_belong_to_their_own_picture(halaman: Any, keluhan: list[str]) -> None:
    isi = set(halaman.evaluate(WARNA))
    assert "rgb(18, 57, 91)" in isi
    for jenis in (JenisGrafik.BATANG, JenisGrafik.BATANG_MENDATAR):
        assert any(f'"#grafik-{jenis.value}-' in satu for satu in isi)
