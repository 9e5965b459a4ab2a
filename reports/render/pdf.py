"""Document to PDF, through the HTML page and WeasyPrint.

The page is laid out by the same templates and style as on screen; here come only the bundled fonts, the page labels and
the guard that lets nothing be fetched. The same document gives the same bytes: no clock, no random identifier.
Source: desain.md 5.
"""

import hashlib
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from importlib import resources
from typing import Any

import pydyf  # type: ignore[import-untyped]
from weasyprint import CSS, HTML
from weasyprint.document import Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from reports.document import Dokumen
from reports.render.galat import RenderGagal
from reports.render.html import render_html

SKEMA = "aset:"
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
            paket, _, berkas = url.removeprefix(SKEMA).partition("/")
            return URLFetcherResponse(url, resources.files(paket).joinpath("files", berkas).read_bytes())
        self.ditolak.append(url)
        raise AlamatDitolak(url)


def _font_addresses() -> dict[str, tuple[str, int, str]]:
    return {
        f"{SKEMA}{paket}/{berkas}-{potongan}.ttf": (keluarga, tebal, gaya)
        for keluarga, paket, berkas in HURUF
        for tebal, gaya, potongan in GAYA_HURUF
    }


def _font_css() -> str:
    return "".join(
        f'@font-face {{ font-family: "{keluarga}"; font-weight: {tebal}; font-style: {gaya}; src: url("{alamat}") }}\n'
        for alamat, (keluarga, tebal, gaya) in _font_addresses().items()
    )


def render_pdf(dokumen: Dokumen, *, bertag: bool = True) -> bytes:
    """The document as PDF: PDF/UA-1 with tags, or without them (a fifth faster) when `bertag` is False.

    Slow (about a millisecond for each cell of a table) and hungry for memory that it does not give back: call it in a
    process of its own (reports.render.proses). Raises RenderGagal when the engine warns of anything, because a warning
    is how it says that something is not on the page, and when the document asks for something outside itself.
    """
    html = render_html(dokumen)
    pengambil = Pengambil()
    with engine_messages() as pesan, suppress(AlamatDitolak):
        pdf = _write(dokumen, html, pengambil, bertag=bertag)
    if pengambil.ditolak:
        raise RenderGagal("Dokumen merujuk ke alamat di luar dirinya.", pengambil.ditolak)
    if pesan:
        raise RenderGagal("Mesin cetak melaporkan masalah.", pesan)
    return pdf


def _write(dokumen: Dokumen, html: str, pengambil: Pengambil, *, bertag: bool) -> bytes:
    huruf = FontConfiguration()
    gaya = CSS(string=_font_css(), font_config=huruf, url_fetcher=pengambil)
    hasil = HTML(string=html, url_fetcher=pengambil).write_pdf(
        font_config=huruf,
        stylesheets=[gaya],
        pdf_variant="pdf/ua-1" if bertag else None,
        pdf_identifier=hashlib.sha256(html.encode()).digest()[:16],
        finisher=partial(_label_pages, dokumen),
    )
    return bytes(hasil)


def _label_pages(dokumen: Dokumen, document: Document, pdf: pydyf.PDF) -> None:
    """Give the pages in the viewer the numbers printed on them: none on the cover, i, ii …, then 1, 2 …"""
    gaya = {dokumen.awal[0].id if dokumen.awal else "daftar-isi": "/r"}
    gaya |= {satu.id: "/D" for satu in (*dokumen.bab, *dokumen.lampiran)[:1]}
    label = pydyf.Array([0, pydyf.Dictionary()])
    for nomor, halaman in enumerate(document.pages):
        for awal in gaya.keys() & halaman.anchors.keys():
            isi = pydyf.Dictionary({"S": gaya.pop(awal)})
            label[-1:] = [isi] if label[-2] == nomor else [label[-1], nomor, isi]
    pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": label})


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
