"""Document to the piece of HTML that a page of the site shows: the chapters, each figure a link to its explanation.

The piece is cut out of the very page that is printed, so screen and paper cannot differ. It carries no style of its own
and no style attributes, which the Content-Security-Policy of the site refuses. Source: desain.md 5; issue 3, part 6.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape, unescape

from reports.document import Dokumen
from reports.render.html import render_html
from reports.render.susunan import Entri, table_of_contents

_TAG = re.compile(r"<[a-z][^>]*>")
_GAYA = re.compile(r' style="([^"]*)"')
_ANGKA = re.compile(r'(<data [^>]*data-kunci="([^"]*)"[^>]*>)(.*?)(</data>)', re.DOTALL)
_DAFTAR = re.compile(r'<nav class="halaman[^>]*>.*?</nav>\s*', re.DOTALL)
_JUDUL = re.compile(r'<h1 class="judul-dokumen">.*?</h1>\s*', re.DOTALL)
_ID = re.compile(r'<[a-z][^>]* id="([^"]*)"')
_KOLOM = re.compile(r"--kolom: (\d+)")
_LEBAR = re.compile(r"^width: ([\d.]+%)$")
#: The style of the site knows tables of up to this many columns; a wider one gets the width of this one.
KOLOM_TERBANYAK = 30


@dataclass(frozen=True, slots=True)
class Potongan:
    """A document without its page: `html` of all chapters, and the headings in reading order."""

    html: str
    daftar_isi: tuple[Entri, ...]


def render_body(dokumen: Dokumen, alamat: Callable[[str], str]) -> Potongan:
    """The chapters as HTML. `alamat` gives the address that explains the figure of a key.

    The printed lists of contents, tables and pictures are left out: the site has its own. Raises as `render_html` does.
    """
    halaman = render_html(dokumen)
    isi = halaman[halaman.index("<main>") + len("<main>") : halaman.rindex("</main>")]
    isi = _JUDUL.sub("", _DAFTAR.sub("", isi))
    isi = _TAG.sub(lambda tag: _without_style(tag.group()), isi)
    # Every character of the document is escaped, so the pattern meets elements of the templates only.
    isi = _ANGKA.sub(lambda satu: _link(satu, alamat), isi)
    ada = set(_ID.findall(isi))
    return Potongan(isi, tuple(satu for satu in table_of_contents(dokumen) if satu.id in ada))


def _without_style(tag: str) -> str:
    """The tag with its style said in classes and attributes: the width of a column, the number of columns."""
    gaya = _GAYA.search(tag)
    if gaya is None:
        return tag
    polos = _GAYA.sub("", tag)
    if lebar := _LEBAR.match(gaya.group(1)):
        return f'{polos[:-1]} width="{lebar.group(1)}">'
    if kolom := _KOLOM.search(gaya.group(1)):
        return f'{polos[:-1]} data-kolom="{min(int(kolom.group(1)), KOLOM_TERBANYAK)}">'
    return polos


def _link(satu: re.Match[str], alamat: Callable[[str], str]) -> str:
    buka, kunci, isi, tutup = satu.groups()
    return f'{buka}<a class="angka" href="{escape(alamat(unescape(kunci)))}">{isi}</a>{tutup}'
