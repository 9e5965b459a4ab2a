"""The user guides of docs/panduan/, read for the pages of the application.

The same files are read on paper, in the repository and here; pictures stand beside them in gambar/ and are served as
static files under panduan/.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from django.templatetags.static import static
from django.utils.text import slugify
from markdown_it import MarkdownIt
from markdown_it.token import Token

from sakip.access import Peran

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "panduan"
#: The guides in the order of the contents: what everybody needs first, then a page per role.
URUTAN = ("masuk", "pengelola", "perencana", "pengampu", "kepala", "atasan", "inspektorat", "masyarakat")
#: Which guide is for which role.
PANDUAN_PERAN: Mapping[Peran, str] = {
    Peran.PERENCANA: "perencana",
    Peran.PENGAMPU: "pengampu",
    Peran.KEPALA_PD: "kepala",
    Peran.ATASAN: "atasan",
    Peran.INSPEKTORAT: "inspektorat",
    Peran.ORGANISASI: "pengelola",
}
_TAUTAN = re.compile(r"([a-z-]+)\.md(#[\w-]+)?")


@dataclass(frozen=True, slots=True)
class Judul:
    """A heading of a guide: its text and the anchor it can be reached by."""

    teks: str
    sauh: str


@dataclass(frozen=True, slots=True)
class Panduan:
    """One guide: its title, its first paragraph as plain text, its headings and its HTML."""

    nama: str
    judul: str
    ringkas: str
    isi: tuple[Judul, ...]
    html: str


def daftar_panduan() -> tuple[Panduan, ...]:
    """All guides in their order."""
    return tuple(satu for nama in URUTAN if (satu := find_panduan(nama)) is not None)


@cache
def find_panduan(nama: str) -> Panduan | None:
    """The guide of that name, None where there is none. Only names of the list are ever looked for on the disk."""
    berkas = FOLDER / f"{nama}.md"
    if nama not in URUTAN or not berkas.is_file():
        return None
    # Without raw HTML: a guide is text, headings, lists, tables and pictures.
    mesin = MarkdownIt("commonmark", {"html": False}).enable("table")
    token = mesin.parse(berkas.read_text(encoding="utf-8"))
    judul = _headings(token)
    for satu in token:
        for anak in satu.children or ():
            _retarget(anak)
    html = mesin.renderer.render(token, mesin.options, {})
    return Panduan(nama, judul[0].teks, _first_paragraph(token), tuple(judul[1:]), html)


def _headings(token: Sequence[Token]) -> list[Judul]:
    """Give every heading its anchor and list them, the title first."""
    hasil = []
    for buka, isi in pairwise(token):
        if buka.type == "heading_open":
            sauh = slugify(isi.content)
            buka.attrSet("id", sauh)
            hasil.append(Judul(isi.content, sauh))
    return hasil


def _first_paragraph(token: Sequence[Token]) -> str:
    isi = (isi for buka, isi in pairwise(token) if buka.type == "paragraph_open")
    satu = next(isi, None)
    return "" if satu is None else "".join(anak.content for anak in satu.children or () if anak.type == "text")


def _retarget(token: Token) -> None:
    """Pictures come from the static files, links between guides lead to their pages."""
    if token.type == "image":
        token.attrSet("src", static(f"panduan/{Path(str(token.attrGet('src'))).name}"))
        token.attrSet("loading", "lazy")
    elif token.type == "link_open" and (cocok := _TAUTAN.fullmatch(str(token.attrGet("href")))):
        token.attrSet("href", f"../{cocok[1]}/{cocok[2] or ''}")
