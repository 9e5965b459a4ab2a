"""A tree of boxes as SVG: the structure of an office, the cascade of performance.

Boxes of the upper levels stand side by side. Where a level is too wide for the page, the boxes below are stacked under
their parent and indented, as in official structure charts; a root with many boxes gets several such columns. Every text
lies inside its box, nothing is printed smaller than 6.5 pt, and what does not fit on one page goes on to the next.
Source: desain.md 5.
"""

from math import inf
from xml.etree.ElementTree import Element, SubElement

from reports.document import Bagan
from reports.render.bagan.halaman import split
from reports.render.bagan.pohon import Cabang, build_tree
from reports.render.bagan.tata import Kotak, Tata, best_layout
from reports.render.gambar import (
    NAIK,
    PT_PER_MM,
    TINGGI_BARIS,
    TINTA,
    TURUN,
    add_text,
    kerned_width,
    number,
    require_id,
    serialize,
    svg_root,
)

LEBAR_MM = 160
#: Width of a diagram on a page lying on its side.
LEBAR_REBAH_MM = 250
#: Smallest type, in points, that reads well.
TERBACA = 7.5
#: Levels side by side that show what stands under what; the ones below may be stacked.
CUKUP_DATAR = 2
#: Height left by margins and caption on an upright page, and on a page lying on its side.
TINGGI_TEGAK_MM = 222
TINGGI_REBAH_MM = 138

#: Room for half a border.
_TEPI = 1.0
_PUTUS = "3,2"


def draw_bagan(bagan: Bagan, *, lebar_mm: int = LEBAR_MM) -> str:
    """The diagram as one SVG text, `lebar_mm` wide and as high as it needs; its `height` says how high.

    For a screen; on paper use `draw_bagan_pages`. A box has the id `BAGAN-kotak-N`, N its place in `bagan.simpul`
    counted from 0. Raises ValueError for an unknown parent, a circle, a code used twice, no boxes at all, more than
    16 levels, an id that cannot be used, or a width that leaves no room for text.
    """
    akar = build_tree(bagan.simpul)
    tata = best_layout(akar, _inner(lebar_mm), _height(lebar_mm)) or _endless(akar, bagan.id, lebar_mm)
    return _draw(tata, bagan.id, bagan.judul, bagan.alt, lebar_mm)


def draw_bagan_pages(bagan: Bagan, *, lebar_mm: int = LEBAR_MM, tinggi_mm: int | None = None) -> tuple[str, ...]:
    """The diagram as SVG texts none of which is higher than `tinggi_mm`, unless a single box is.

    Where it fits there is one, equal in its ids to `draw_bagan`. Otherwise the ids of page P start with `BAGAN-P`, and
    a box repeated from an earlier page says so. `tinggi_mm` None: what an upright page leaves, or for more than 170 mm
    one that lies on its side. Raises as `draw_bagan`.
    """
    lebar, tinggi = _inner(lebar_mm), _height(lebar_mm, tinggi_mm)
    bagian = tuple(split(build_tree(bagan.simpul), lambda cabang: best_layout(cabang, lebar, tinggi) is not None))
    hasil = []
    for nomor, akar in enumerate(bagian, 1):
        tata = best_layout(akar, lebar, tinggi) or _endless(akar, bagan.id, lebar_mm)
        nama, judul = (f"{bagan.id}-{nomor}", f"{bagan.judul} ({nomor} dari {len(bagian)})")
        if len(bagian) == 1:
            nama, judul = bagan.id, bagan.judul
        hasil.append(_draw(tata, nama, judul, bagan.alt if nomor == 1 else f"Lanjutan {bagan.judul}", lebar_mm))
    return tuple(hasil)


def reads_upright(bagan: Bagan) -> bool:
    """Whether the diagram is one picture on an upright page, in a type that reads well and with as many levels side
    by side as on a wide one, or with `CUKUP_DATAR`. Raises as `draw_bagan`.
    """
    akar = build_tree(bagan.simpul)
    tegak = best_layout(akar, _inner(LEBAR_MM), _height(LEBAR_MM))
    if tegak is None or tegak.ukuran < TERBACA:
        return False
    rebah = best_layout(akar, _inner(LEBAR_REBAH_MM), _height(LEBAR_REBAH_MM))
    return rebah is None or tegak.datar >= min(rebah.datar, CUKUP_DATAR)


def _inner(lebar_mm: int) -> float:
    return lebar_mm * PT_PER_MM - 2 * _TEPI


def _height(lebar_mm: int, tinggi_mm: int | None = None) -> float:
    biasa = TINGGI_TEGAK_MM if lebar_mm <= 170 else TINGGI_REBAH_MM
    return (biasa if tinggi_mm is None else tinggi_mm) * PT_PER_MM - 2 * _TEPI


def _endless(akar: Cabang, nama: str, lebar_mm: int) -> Tata:
    tata = best_layout(akar, _inner(lebar_mm), inf)
    if tata is None:
        raise ValueError(f"bagan {nama!r} tidak muat pada lebar {lebar_mm} mm")
    return tata


# --- Drawing --------------------------------------------------------------------------------------------------------


def _draw(tata: Tata, nama: str, judul: str, alt: str, lebar_mm: int) -> str:
    require_id(nama)
    lebar = lebar_mm * PT_PER_MM
    akar = svg_root(nama, judul, alt, lebar, tata.tinggi + 2 * _TEPI)
    geser = (lebar - tata.lebar) / 2
    if tata.hubung:
        garis = " ".join(
            "M" + "L".join(f"{number(x + geser)} {number(y + _TEPI)}" for x, y in titik) for titik in tata.hubung
        )
        SubElement(akar, "path", {"d": garis, "fill": "none", "stroke": "#444444", "stroke-width": "0.8"})
    for kotak in tata.kotak:
        _draw_box(SubElement(akar, "g", {"id": f"{nama}-kotak-{kotak.cabang.nomor}"}), kotak, geser)
    return serialize(akar)


def _draw_box(induk: Element, kotak: Kotak, geser: float) -> None:
    gaya = kotak.cabang.simpul.gaya if kotak.cabang.simpul else ""
    atribut = {
        "x": number(kotak.x + geser),
        "y": number(kotak.y + _TEPI),
        "width": number(kotak.lebar),
        "height": number(kotak.tinggi),
        "fill": "#e3e7ec" if gaya == "kuat" else "#ffffff",
        "stroke": TINTA,
        "stroke-width": "1.3" if gaya == "kuat" else "0.7",
    }
    if gaya == "putus":
        atribut["stroke-dasharray"] = _PUTUS
    SubElement(induk, "rect", atribut)
    baris = kotak.lines()
    tinggi = TINGGI_BARIS * kotak.ukuran
    atas = kotak.y + _TEPI + (kotak.tinggi - len(baris) * tinggi) / 2 + (tinggi - (NAIK + TURUN) * kotak.ukuran) / 2
    for nomor, (teks, huruf) in enumerate(baris):
        x = kotak.x + geser + (kotak.lebar - kerned_width(teks, huruf)) / 2
        add_text(induk, teks, x, atas + nomor * tinggi + NAIK * kotak.ukuran, huruf)
