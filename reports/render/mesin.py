"""The print engine as this project runs it: only bundled fonts, nothing fetched, no warning lost.

Source: desain.md 5.
"""

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, ParseError, fromstring

from cssselect2 import ElementWrapper
from fontTools.ttLib import TTFont
from weasyprint import CSS, HTML
from weasyprint.document import Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from reports.render.galat import RenderGagal

SKEMA = "aset:"
#: A tag of an element that never has content; no attribute of ours holds a bracket.
_TANPA_ISI = re.compile(r"<((?:br|col|img|meta)\b[^<>]*?)/?>")
_DATA = re.compile(r"(data:[\w/+;=-]{0,24},)\S+")
#: Family, package, and (weight, style, file) of each bundled face.
HURUF = (
    ("Source Serif Pro", "font_source_serif_pro", "SourceSerifPro"),
    ("Source Sans Pro", "font_source_sans_pro", "SourceSansPro"),
)
GAYA_HURUF = (
    (400, "normal", "Regular"),
    (400, "italic", "It"),
    (600, "normal", "Semibold"),
    (600, "italic", "SemiboldIt"),
)


class AlamatDitolak(FatalURLFetchingError):  # type: ignore[misc]
    """The document asked for something outside itself; stops the rendering at once."""


class Pengambil(URLFetcher):  # type: ignore[misc]
    """Denies every address but `data:` and the bundled fonts, `aset:PACKAGE/FILE`.

    Remembers in `ditolak` what it denied, because the engine swallows even fatal errors while it draws a picture.
    """

    def __init__(self) -> None:
        self.ditolak: list[str] = []
        super().__init__(allowed_protocols=("data",), allow_redirects=False, fail_on_errors=True)

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        """The bytes behind `url`. Raises AlamatDitolak for anything that is not part of the document."""
        if url.startswith("data:"):
            return super().fetch(url, headers)
        if url in _font_addresses():
            return URLFetcherResponse(url, font_path(url.removeprefix(SKEMA)).read_bytes())
        self.ditolak.append(url)
        raise AlamatDitolak(url)


#: In place of its number every page has a sample of one, which is taken off again (reports.render.tata).
_CONTOH_NOMOR = (
    "@page { @bottom-right { content: '0' !important } } @page sampul { @bottom-right { content: none !important } }"
)


class Mesin:
    """What one process needs to print: fonts, styles and the guard, made once and used for every part.

    `gaya` are the styles of the pages, the last one the strongest. `tulis` are the options of writing a file.
    """

    def __init__(self, *gaya: str, bertag: bool = True) -> None:
        self.pengambil = Pengambil()
        self._huruf = FontConfiguration()
        huruf = CSS(string=_font_css(), font_config=self._huruf, url_fetcher=self.pengambil)
        self._gaya = [huruf, *(_parse(satu) for satu in (*gaya, _CONTOH_NOMOR))]
        self.tulis = {"pdf_variant": "pdf/ua-1" if bertag else None, "pdf_identifier": b"SAKIP"}

    def render(self, html: str) -> Document:
        """The page laid out. Raises AlamatDitolak when it asks for something outside itself."""
        halaman = read_page(html, self.pengambil)
        return halaman.render(self._huruf, stylesheets=self._gaya, pdf_variant=self.tulis["pdf_variant"])

    def raise_if_denied(self) -> None:
        """Raises RenderGagal when something outside the document was asked for."""
        if self.pengambil.ditolak:
            raise RenderGagal("Dokumen merujuk ke alamat di luar dirinya.", self.pengambil.ditolak)


class _Terbaca(HTML):  # type: ignore[misc]
    """A page whose tree is known."""

    def __init__(self, akar: Element, pengambil: Pengambil) -> None:
        self.base_url = None
        self.url_fetcher = pengambil
        self.media_type = "print"
        self.wrapper_element = ElementWrapper.from_html_root(akar, content_language=None)
        self.etree_element = self.wrapper_element.etree_element


def read_page(html: str, pengambil: Pengambil) -> HTML:
    """One of our pages. They are XML but for the tags without content, and XML is read ten times as fast as HTML; a
    text with a character that XML does not know is read as HTML.
    """
    try:
        return _Terbaca(fromstring(_TANPA_ISI.sub(r"<\1/>", html)), pengambil)
    except ParseError:
        return HTML(string=html, url_fetcher=pengambil)


@lru_cache(maxsize=16)
def _parse(gaya: str) -> CSS:
    return CSS(string=gaya, url_fetcher=Pengambil())


def warm_up(gaya: Iterable[str]) -> None:
    """Let the engine learn what it otherwise learns at its first page: the styles, the types of its libraries, hyphens.

    The fonts are let go of again.
    """
    mesin = Mesin(*gaya)
    mesin.render(_PEMANASAN).write_pdf(**mesin.tulis)


_PEMANASAN = (
    '<html lang="id"><head><title>-</title></head><body><p>Laporan</p>'
    '<table><tbody><tr><td style="hyphens: auto">pertanggungjawaban</td></tr></tbody></table></body></html>'
)


def _font_addresses() -> dict[str, tuple[str, int, str]]:
    return {
        f"{SKEMA}{paket}/{berkas}-{potongan}.ttf": (keluarga, tebal, gaya)
        for keluarga, paket, berkas in HURUF
        for tebal, gaya, potongan in GAYA_HURUF
    }


def font_path(nama: str) -> Path:
    """The file of a bundled face, named as `bundled_file` does."""
    paket, _, berkas = nama.partition("/")
    return Path(str(resources.files(paket).joinpath("files", berkas)))


def bundled_file(keluarga: str, tebal: int, *, italic: bool) -> str | None:
    """The name of the file of a bundled face, PACKAGE/FILE; None for a face that is not bundled."""
    dicari = (keluarga, tebal, "italic" if italic else "normal")
    return next((nama.removeprefix(SKEMA) for nama, satu in _font_addresses().items() if satu == dicari), None)


@cache
def count_glyphs(nama: str) -> int:
    """How many glyphs the file of a bundled face has."""
    with TTFont(font_path(nama), lazy=True) as huruf:
        return int(huruf["maxp"].numGlyphs)


def require_fonts(huruf: Sequence[tuple[str, str, str]] = HURUF) -> None:
    """Raises RenderGagal, naming the package to install, when a bundled face is not there: no other may stand in."""
    hilang = []
    for keluarga, paket, berkas in huruf:
        with suppress(ModuleNotFoundError):
            folder = resources.files(paket).joinpath("files")
            if all(folder.joinpath(f"{berkas}-{potongan}.ttf").is_file() for _, _, potongan in GAYA_HURUF):
                continue
        hilang.append(f"{keluarga} (paket {paket.replace('_', '-')})")
    if hilang:
        raise RenderGagal("Huruf untuk mencetak tidak lengkap; pasang ulang paketnya.", hilang)


def _font_css() -> str:
    return "".join(
        f'@font-face {{ font-family: "{keluarga}"; font-weight: {tebal}; font-style: {gaya}; src: url("{alamat}") }}\n'
        for alamat, (keluarga, tebal, gaya) in _font_addresses().items()
    )


@contextmanager
def engine_messages() -> Iterator[list[str]]:
    """Collect what WeasyPrint and the font tools warn of while they work."""
    pesan: list[str] = []
    penerima = _Penampung(pesan)
    pencatat = [logging.getLogger(nama) for nama in ("weasyprint", "fontTools")]
    for satu in pencatat:
        satu.addHandler(penerima)
    try:
        yield pesan
    finally:
        for satu in pencatat:
            satu.removeHandler(penerima)


class _Penampung(logging.Handler):
    def __init__(self, pesan: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.pesan = pesan

    def emit(self, record: logging.LogRecord) -> None:
        teks = _DATA.sub(r"\1…", record.getMessage())
        if teks not in self.pesan:
            self.pesan.append(teks)
