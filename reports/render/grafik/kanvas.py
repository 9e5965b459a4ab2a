"""A sheet to draw a chart on, measured in points from its upper left corner; matplotlib puts it on paper.

Everything is placed by the caller: no axes and no automatic layout, so the same chart gives the same bytes and no label
moves by itself. matplotlib's settings belong to the whole process; they are put back afterwards, but two threads must
not draw at once (charts are drawn in a child process, desain.md 5).
"""

import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, fontManager
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from reports.render.gambar import (
    KELUARGA,
    TINTA,
    Huruf,
    font_path,
    serialize,
    svg_root,
    text_length,
    text_width,
)

_PT_PER_INCI = 72
#: Ids that are kept in the SVG: those given by the caller, and those that something refers to.
_TANDA = "nilai-"
_RUJUKAN = re.compile(r"url\(#([^)]+)\)")
_XLINK = "{http://www.w3.org/1999/xlink}href"


@cache
def _register_fonts() -> None:
    for miring in (False, True):
        for tebal in (False, True):
            fontManager.addfont(font_path(tebal=tebal, miring=miring))


@contextmanager
def house_style() -> Iterator[None]:
    """matplotlib as it comes from the maker, whatever the machine's own settings, plus what this project sets.

    A letter that no bundled font has is drawn by the font of the reader; matplotlib's warning says nothing more.
    """
    _register_fonts()
    with mpl.rc_context(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing from font", UserWarning)
        mpl.rcdefaults()
        mpl.rcParams["svg.fonttype"] = "none"  # text stays text
        mpl.rcParams["svg.hashsalt"] = "sakip"  # the same chart, the same ids
        mpl.rcParams["hatch.linewidth"] = 0.7
        yield


class Kanvas:
    """A sheet of `lebar` × `tinggi` points; what is drawn later lies above. Use inside `house_style`."""

    def __init__(self, lebar: float, tinggi: float) -> None:
        self.lebar = lebar
        self.tinggi = tinggi
        self.figure = Figure(figsize=(lebar / _PT_PER_INCI, tinggi / _PT_PER_INCI), dpi=_PT_PER_INCI)
        self.figure.patch.set_visible(False)
        inci = Affine2D().scale(1, -1).translate(0, tinggi).scale(1 / _PT_PER_INCI)
        self._letak = inci + self.figure.dpi_scale_trans
        self._lapis = 0

    def _add(self, artis: Rectangle | Line2D | Text, gid: str) -> None:
        self._lapis += 1
        artis.set_zorder(self._lapis)
        artis.set_transform(self._letak)
        if gid:
            artis.set_gid(gid)
        self.figure.add_artist(artis)

    def box(
        self,
        x: float,
        y: float,
        lebar: float,
        tinggi: float,
        *,
        isi: str,
        arsir: str = "",
        tepi: str = "none",
        gid: str = "",
    ) -> None:
        """A rectangle with its upper left corner at (x, y), filled and hatched."""
        bidang = Rectangle((x, y), lebar, tinggi, facecolor=isi, edgecolor=tepi, linewidth=0.6 if tepi != "none" else 0)
        if arsir:
            bidang.set_hatch(arsir)
            bidang.set_hatchcolor(TINTA)
        self._add(bidang, gid)

    def line(
        self, titik: Sequence[tuple[float, float]], *, warna: str, tebal: float, putus: Sequence[float] = ()
    ) -> None:
        """A line through the points, dashed by `putus` (lengths on and off, in points)."""
        garis = Line2D([x for x, _ in titik], [y for _, y in titik], color=warna, linewidth=tebal)
        if putus:
            # Dashes count in line widths; ours are points.
            garis.set_linestyle((0, tuple(satu / tebal for satu in putus)))
            garis.set_dash_capstyle("butt")
        else:
            garis.set_solid_capstyle("butt")
        self._add(garis, "")

    def marker(self, x: float, y: float, bentuk: str, *, warna: str, isi: str, gid: str = "") -> None:
        """A mark of a line chart: `bentuk` in matplotlib's letters (o, s, ^, D)."""
        self._add(
            Line2D(
                [x],
                [y],
                linestyle="none",
                marker=bentuk,
                markersize=5.2,
                markeredgewidth=1.1,
                markeredgecolor=warna,
                markerfacecolor=isi,
            ),
            gid,
        )

    def text(self, x: float, y: float, teks: str, huruf: Huruf, *, warna: str = TINTA, rata: float = 0) -> None:
        """One line of text on the base line `y`: `rata` 0 starts at x, 0.5 is centred on it, 1 ends there."""
        sifat = FontProperties(
            family=[KELUARGA, "DejaVu Sans"],
            size=huruf.ukuran,
            weight=600 if huruf.tebal else 400,
            style="italic" if huruf.miring else "normal",
        )
        tulisan = Text(x - rata * text_width(teks, huruf), y, teks, color=warna, fontproperties=sifat, parse_math=False)
        self._add(tulisan, "")

    def to_svg(self, nama: str, judul: str, alt: str) -> str:
        """The sheet as SVG text for a page. Raises ValueError when `nama` cannot prefix ids."""
        akar = svg_root(nama, judul, alt, self.lebar, self.tinggi)
        berkas = BytesIO()
        self.figure.savefig(berkas, format="svg", metadata={"Date": None})
        _adopt(fromstring(berkas.getvalue()), akar, nama)
        return serialize(akar)

    def to_png(self, dpi: int) -> bytes:
        """The sheet as PNG on white."""
        berkas = BytesIO()
        self.figure.patch.set_visible(True)
        self.figure.savefig(berkas, format="png", dpi=dpi, facecolor="white", metadata={"Software": None})
        return berkas.getvalue()


# --- matplotlib's SVG made fit for a page ---------------------------------------------------------------------------


def _adopt(asal: Element, akar: Element, nama: str) -> None:
    """Move the drawing into `akar`: no style, no metadata, ids prefixed, only ids that are needed."""
    dirujuk = {satu for elemen in asal.iter() for satu in _references(elemen)}
    for anak in asal:
        akar.extend(_clean(anak, nama, dirujuk))


def _references(elemen: Element) -> Iterator[str]:
    for kunci, nilai in elemen.attrib.items():
        yield from _RUJUKAN.findall(nilai)
        if kunci == _XLINK:
            yield nilai.removeprefix("#")


def _clean(asal: Element, nama: str, dirujuk: set[str]) -> Iterator[Element]:
    """A copy without namespaces, styles, metadata and groups that say nothing."""
    jenis = asal.tag.rpartition("}")[2]
    if jenis in {"metadata", "style"}:
        return
    atribut = dict(_attributes(asal, nama, dirujuk))
    anak = [bersih for satu in asal for bersih in _clean(satu, nama, dirujuk)]
    if jenis in {"g", "defs"} and not (anak and (atribut or jenis == "defs")):
        yield from anak
        return
    hasil = Element(jenis, atribut)
    hasil.extend(anak)
    if jenis == "text":
        hasil.text = asal.text
        hasil.attrib.pop("text-anchor", None)  # "start", the default
        hasil.attrib.pop("transform", None)  # a rotation by nothing
        hasil.attrib |= text_length(asal.text or "", _font(hasil))
    yield hasil


def _attributes(asal: Element, nama: str, dirujuk: set[str]) -> Iterator[tuple[str, str]]:
    for kunci, nilai in asal.attrib.items():
        if kunci == "style":
            yield from (satu for satu in _properties(nilai, nama) if satu[0] != "font-family")  # the root has it
        elif kunci == _XLINK:
            yield "href", f"#{nama}-{nilai.removeprefix('#')}"
        elif kunci != "id":
            yield kunci, " ".join(_RUJUKAN.sub(rf"url(#{nama}-\1)", nilai).split())
        elif nilai in dirujuk or nilai.startswith(_TANDA):
            yield kunci, f"{nama}-{nilai}"


def _properties(gaya: str, nama: str) -> Iterator[tuple[str, str]]:
    """The declarations of a style attribute as attributes; type sizes in the units of the drawing."""
    for satu in filter(None, map(str.strip, gaya.split(";"))):
        sifat, _, nilai = satu.partition(":")
        nilai = _RUJUKAN.sub(rf"url(#{nama}-\1)", nilai.strip())
        yield sifat.strip(), nilai.removesuffix("px") if sifat.strip() == "font-size" else nilai


def _font(teks: Element) -> Huruf:
    return Huruf(float(teks.attrib["font-size"]), teks.get("font-weight") == "600", teks.get("font-style") == "italic")
