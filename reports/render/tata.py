"""Laying out a run of elements: pages, cut where a page begins with a fresh element, each cut a PDF file of its own.

All our pages are named, and the engine keeps the margins at the top of a named page; so elements that begin a page look
the same whether or not something was laid out before them. Source: issue 3, part 7.
"""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from typing import Any

import pydyf  # type: ignore[import-untyped]
from weasyprint.document import Document, Page
from weasyprint.formatting_structure.boxes import MarginBox, TextBox

from reports.document import Dokumen
from reports.render.berkas import draw_attachment
from reports.render.galat import RenderGagal
from reports.render.hemat import cached_page_references, faces_left_out, settle
from reports.render.html import render_part
from reports.render.mesin import AlamatDitolak, Mesin, bundled_file, count_glyphs, engine_messages
from reports.render.penggal import Huruf, Muka, Nomor, Penanda, Penggal, Titik
from reports.render.ruas import Ruas

#: Points in a pixel of the style: 72 to 96 for an inch.
SKALA = 0.75
#: The mark of an element in the page, put there by render_part.
TANDA = "data-unsur"
#: Where the style puts the number of a page.
KOTAK = "@bottom-right"
#: The style of a face that is slanted, not italic (PANGO_STYLE_OBLIQUE).
MIRING_BUATAN = 1


@dataclass(frozen=True, slots=True)
class Tertata:
    """The piece that begins with the element `awal`: how many elements stand on it, how many of them begin on its first
    page, and how many behind it had a say in where it ends. `penggal` None: it was not asked for.
    """

    awal: int
    unsur: int
    pertama: int
    lihat: int
    penggal: Penggal | None


def lay_out(
    dokumen: Dokumen, ruas: Ruas, awal: int, akhir: int, mesin: Mesin, perlu: Callable[[int], bool]
) -> list[Tertata]:
    """The pieces of which it is certain that they look so, from element `awal`, where a page begins.

    Where `akhir` is not the end of the stretch, the last pages are not certain, because what follows is not known; none
    may be. `perlu` tells of which elements the piece is asked for. Raises RenderGagal when the engine warns of anything
    or asks for something outside the document.
    """
    with _watched(mesin):
        tata = mesin.render(render_part(dokumen, ruas, awal, akhir))
        hasil = [
            Tertata(
                *(satu.awal, satu.unsur, satu.pertama, satu.lihat),
                _write_cut(tata, ruas, mesin, satu) if perlu(satu.awal) else None,
            )
            for satu in _cuts(tata.pages, awal, akhir, ruas.banyak)
        ]
    del tata
    gc.collect()  # boxes refer to each other; left alone they would pile up from layout to layout
    return hasil


def _write_cut(tata: Document, ruas: Ruas, mesin: Mesin, potong: "_Potong") -> Penggal:
    sidik = ruas.sidik[potong.awal : potong.awal + potong.unsur]
    tempat = f"{sha256(b''.join(sidik)).hexdigest()[:12]}."
    return _write(tata.copy(tata.pages[potong.dari : potong.sampai]), mesin, tempat, potong.unsur, ruas)


def print_sheets(html: str, mesin: Mesin) -> Penggal:
    """Pages that belong to no stretch: the cover, the lists of contents. Raises as lay_out does."""
    with _watched(mesin):
        return _write(mesin.render(html), mesin, "")


@contextmanager
def _watched(mesin: Mesin) -> Iterator[None]:
    with engine_messages() as pesan, cached_page_references():
        try:
            yield
        except AlamatDitolak:
            pesan.clear()
    mesin.raise_if_denied()
    if pesan:
        raise RenderGagal("Mesin cetak melaporkan masalah.", pesan)


@dataclass(frozen=True, slots=True)
class _Potong:
    """Pages `dari` to before `sampai`; the rest as in Tertata."""

    dari: int
    sampai: int
    awal: int
    unsur: int
    pertama: int
    lihat: int


def _cuts(halaman: Sequence[Page], awal: int, akhir: int, banyak: int) -> Iterator[_Potong]:
    """The runs of pages between pages that begin with a fresh element, as far as they are certain.

    A run is certain when the page behind it is complete, and the element behind that page was there to be kept with it.
    """
    isi = [_elements_on(satu) for satu in halaman]
    terakhir = [max((satu for _, satu in lembar if satu is not None), default=awal) for lembar in isi]
    tuntas = akhir == banyak
    dari, unsur = 0, awal
    for nomor in range(1, len(halaman)):
        mulai = _fresh_start(isi[nomor - 1], isi[nomor])
        if mulai is None:
            continue
        terlihat = terakhir[nomor] + 2
        if not tuntas and (nomor + 1 == len(halaman) or terlihat > akhir):
            return
        pertama = terakhir[dari] - unsur + 1
        yield _Potong(dari, nomor, unsur, mulai - unsur, pertama, min(terlihat, banyak) - mulai)
        dari, unsur = nomor, mulai
    if tuntas:
        yield _Potong(dari, len(halaman), unsur, banyak - unsur, terakhir[dari] - unsur + 1, 0)


_Isi = tuple[int, int | None]


def _elements_on(halaman: Page) -> list[_Isi]:
    """The tags of the run that have a part on the page: which, and the number of the element that it begins, if any."""
    wadah = _find_run(halaman._page_box)
    anak = [] if wadah is None else [satu for satu in wadah.children if satu.element is not None]
    return [(id(satu.element), _number_of(satu.element.get(TANDA))) for satu in anak]


def _number_of(teks: str | None) -> int | None:
    return None if teks is None else int(teks)


def _find_run(kotak: Any) -> Any:
    """The box of the run of elements, found from the box of the page."""
    for satu in getattr(kotak, "children", ()):
        if satu.element is not None and "halaman" in (satu.element.get("class") or "").split():
            return satu
        if satu.element_tag in ("html", "body", "main", "section"):
            return _find_run(satu)
    return None


def _fresh_start(sebelum: list[_Isi], isi: list[_Isi]) -> int | None:
    """The element that the page begins with, unless part of it stands on the page before."""
    if not isi or isi[0][1] is None or isi[0] in sebelum:
        return None
    return isi[0][1]


def _write(tata: Document, mesin: Mesin, tempat: str, unsur: int = 0, ruas: Ruas | None = None) -> Penggal:
    """The pages as a piece. `tempat` tells the cells of its tables from those of other pieces."""
    muka = tuple(_describe(satu) for satu in tata.pages)
    huruf: list[Huruf] = []
    with faces_left_out(lambda pakai: {satu.kode for satu in _list_fonts(pakai)}):
        pdf = bytes(tata.write_pdf(finisher=partial(_finish, huruf, tempat), **mesin.tulis))
    if ruas and ruas.berkas and ruas.lembar:
        pdf = draw_attachment(pdf, ruas.berkas, ruas.lembar)
    return Penggal(muka, tuple(huruf), unsur, pdf)


def _describe(halaman: Page) -> Muka:
    """Where ids and bookmarks of a page lie, and where its number goes, whose sample is taken off the page."""

    def point(x: float, y: float) -> Titik:
        return round(x * SKALA, 3), round((halaman.height - y) * SKALA, 3)

    penanda = tuple(Penanda(tingkat, teks, point(*titik)) for tingkat, teks, titik, _ in halaman.bookmarks)
    nomor = None
    for kotak in (satu for satu in halaman._page_box.children if isinstance(satu, MarginBox)):
        for teks in (
            (satu for satu in kotak.descendants() if isinstance(satu, TextBox)) if kotak.at_keyword == KOTAK else ()
        ):
            dasar = point(teks.position_x + teks.width, teks.position_y + teks.baseline)
            warna = teks.style["color"].to("srgb").coordinates
            nomor = Nomor(dasar, round(teks.style["font_size"] * SKALA, 3), tuple(round(satu, 4) for satu in warna))
            kotak.children = []
    return Muka({nama: point(*titik[:2]) for nama, titik in halaman.anchors.items()}, penanda, nomor)


def _finish(huruf: list[Huruf], tempat: str, document: Document, pdf: pydyf.PDF) -> None:
    """Note which bundled faces were used, and how, and turn the objects of the file into bytes."""
    huruf += _list_fonts(document.fonts)
    for satu in pdf.objects:
        if isinstance(satu, pydyf.Dictionary) and satu.get("S") in ("/TH", "/TD"):
            _rename_cell(satu, tempat)
    settle(pdf)


def _rename_cell(sel: pydyf.Dictionary, tempat: str) -> None:
    """The engine numbers the cells of every file from the start; in the joined file they have to differ."""
    if "ID" in sel:
        sel["ID"] = pydyf.String(tempat + sel["ID"].string)
    if kepala := sel.get("A", {}).get("Headers"):
        sel["A"]["Headers"] = pydyf.Array(pydyf.String(tempat + satu.string) for satu in kepala)


def _list_fonts(pakai: Mapping[str, Any]) -> list[Huruf]:
    """The bundled faces among those that a document was painted with.

    A face that lacked a letter is left out: its glyphs are numbered anew in every file.
    """
    hasil: dict[str, Huruf] = {}
    kurang = {satu.hash for satu in pakai.values() if satu.missing or satu.bitmap}
    for satu in pakai.values():
        berkas = None if satu.hash in kurang else _file_of(satu)
        if berkas is None:
            continue
        ada = hasil.get(satu.hash, Huruf(satu.hash, berkas, {}, {}))
        hasil[satu.hash] = replace(ada, lebar={**satu.widths, **ada.lebar}, teks={**satu.to_unicode, **ada.teks})
    return list(hasil.values())


def _file_of(huruf: Any) -> str | None:
    """The bundled file behind a face of the engine.

    A slanted face is none: where italics lack a sign, the engine slants the upright ones under the name of the family.
    """
    if huruf.style == MIRING_BUATAN:
        return None
    berkas = bundled_file(huruf.family, huruf.weight, italic=bool(huruf.style))
    return berkas if berkas and count_glyphs(berkas) == huruf.glyph_count else None
