"""Document to PDF, through the HTML page and WeasyPrint.

The page is laid out by the same templates and style as on screen; here come only the bundled fonts, the page labels and
the guard that lets nothing be fetched. The same document gives the same bytes: no clock, no random identifier.
Source: desain.md 5.
"""

import hashlib
import logging
import re
from collections.abc import Iterator, Sequence
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
from reports.render.berkas import insert_attachments
from reports.render.galat import RenderGagal
from reports.render.hemat import cached_page_references, settle
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


def render_pdf(dokumen: Dokumen, *, bertag: bool = True) -> bytes:
    """The document as PDF: PDF/UA-1 with tags, or without them (a fifth faster) when `bertag` is False.

    Slow (about a millisecond for each cell of a table) and hungry for memory that it does not give back: call it in a
    process of its own (reports.render.proses). Raises RenderGagal when the engine warns of anything, because a warning
    is how it says that something is not on the page, when the document asks for something outside itself, when a font
    is missing, and when a photograph or an attached file cannot be used.
    """
    require_fonts()
    html = render_html(dokumen, cetak=True)
    pengambil = Pengambil()
    letak: dict[str, int] = {}
    with engine_messages() as pesan, cached_page_references(), suppress(AlamatDitolak):
        pdf = _write(dokumen, html, pengambil, letak, bertag=bertag)
    if pengambil.ditolak:
        raise RenderGagal("Dokumen merujuk ke alamat di luar dirinya.", pengambil.ditolak)
    if pesan:
        raise RenderGagal("Mesin cetak melaporkan masalah.", pesan)
    return insert_attachments(dokumen, pdf, letak)


def _write(dokumen: Dokumen, html: str, pengambil: Pengambil, letak: dict[str, int], *, bertag: bool) -> bytes:
    """Print the page; `letak` is filled with the page, from 0, of every id."""
    huruf = FontConfiguration()
    gaya = CSS(string=_font_css(), font_config=huruf, url_fetcher=pengambil)
    hasil = HTML(string=html, url_fetcher=pengambil).write_pdf(
        font_config=huruf,
        stylesheets=[gaya],
        pdf_variant="pdf/ua-1" if bertag else None,
        pdf_identifier=hashlib.sha256(html.encode()).digest()[:16],
        finisher=partial(_label_pages, dokumen, letak),
    )
    return bytes(hasil)


def _label_pages(dokumen: Dokumen, letak: dict[str, int], document: Document, pdf: pydyf.PDF) -> None:
    """Give the pages in the viewer the numbers printed on them: none on the cover, i, ii …, then 1, 2 …

    The last hand on the file before it is written: its objects are settled here.
    """
    gaya = {dokumen.awal[0].id if dokumen.awal else "daftar-isi": "/r"}
    gaya |= {satu.id: "/D" for satu in (*dokumen.bab, *dokumen.lampiran)[:1]}
    label = pydyf.Array([0, pydyf.Dictionary()])
    for nomor, halaman in enumerate(document.pages):
        letak.update(dict.fromkeys(halaman.anchors, nomor))
        for awal in gaya.keys() & halaman.anchors.keys():
            isi = pydyf.Dictionary({"S": gaya.pop(awal)})
            label[-1:] = [isi] if label[-2] == nomor else [label[-1], nomor, isi]
    pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": label})
    settle(pdf)


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
