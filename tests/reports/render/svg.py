"""Reading pictures back in the tests: what every SVG for a page has to keep, and its texts with their places.

Text is measured with Pillow, which shares no code with what laid it out.
"""

import io
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from xml.etree.ElementTree import Element, fromstring

from PIL import ImageFont

SVG = "{http://www.w3.org/2000/svg}"
#: What the Content-Security-Policy of a page would block, or what would fetch something.
_TERLARANG = re.compile(r'\sstyle=|<style|<script|\son\w+=|xlink|@import|data:|href="(?!#)|url\((?!#)')
_HURUF = {"400": "SourceSansPro-Regular.ttf", "600": "SourceSansPro-Semibold.ttf"}


@dataclass(frozen=True)
class Kotak:
    """A rectangle: left, top, right, bottom."""

    kiri: float
    atas: float
    kanan: float
    bawah: float

    def overlaps(self, lain: "Kotak", sela: float = 0.0) -> bool:
        return (
            self.kiri < lain.kanan - sela
            and lain.kiri < self.kanan - sela
            and self.atas < lain.bawah - sela
            and lain.atas < self.bawah - sela
        )

    def inside(self, lain: "Kotak", sela: float = 0.02) -> bool:
        return (
            self.kiri >= lain.kiri - sela
            and self.kanan <= lain.kanan + sela
            and self.atas >= lain.atas - sela
            and self.bawah <= lain.bawah + sela
        )


def parse(svg: str) -> Element:
    return fromstring(svg)


def texts(akar: Element) -> list[str]:
    return [satu.text or "" for satu in akar.iter(f"{SVG}text")]


def by_id(akar: Element, nama: str) -> Element | None:
    return next((satu for satu in akar.iter() if satu.get("id") == nama), None)


def sheet(akar: Element) -> Kotak:
    kiri, atas, lebar, tinggi = map(float, akar.attrib["viewBox"].split())
    return Kotak(kiri, atas, kiri + lebar, atas + tinggi)


def size_mm(akar: Element) -> tuple[float, float]:
    return float(akar.attrib["width"].removesuffix("mm")), float(akar.attrib["height"].removesuffix("mm"))


@cache
def _font(tebal: str, miring: bool) -> ImageFont.FreeTypeFont:
    berkas = "SourceSansPro-It.ttf" if miring else _HURUF[tebal]
    isi = resources.files("font_source_sans_pro").joinpath("files", berkas).read_bytes()
    return ImageFont.truetype(io.BytesIO(isi), 1000)  # from memory: a test asks whether any font file is open


def text_box(teks: Element) -> Kotak:
    """Where a line of text lies: its advance, from the top of capitals to the foot of descenders."""
    ukuran = float(teks.attrib["font-size"])
    huruf = _font(teks.get("font-weight", "400"), teks.get("font-style") == "italic")
    lebar = huruf.getlength(teks.text or "") * ukuran / 1000
    x, y = float(teks.attrib["x"]), float(teks.attrib["y"])
    return Kotak(x, y - 0.71 * ukuran, x + lebar, y + 0.21 * ukuran)


def assert_fit_for_page(svg: str, nama: str, judul: str, alt: str) -> Element:
    """One image for screen readers, nothing a strict policy blocks, nothing fetched, every id its own and resolved."""
    assert not _TERLARANG.search(svg), _TERLARANG.search(svg)
    akar = parse(svg)
    assert akar.tag == f"{SVG}svg"
    assert akar.get("role") == "img"
    ids = [satu.attrib["id"] for satu in akar.iter() if "id" in satu.attrib]
    assert len(set(ids)) == len(ids)
    assert all(satu.startswith(f"{nama}-") for satu in ids)
    assert set(re.findall(r'(?:url\(|href=")#([^)"]+)', svg)) <= set(ids)
    assert akar[0].tag == f"{SVG}title"
    assert (akar[0].text, akar[0].get("id")) == (judul, akar.get("aria-labelledby"))
    assert (akar[1].text, akar[1].get("id")) == (alt, akar.get("aria-describedby"))
    assert re.search(r"\d\.\d{3,}px", svg) is None
    return akar
