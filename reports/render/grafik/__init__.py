"""A chart as SVG for pages and print, and as PNG for Word.

Read in black and white and by the colour-blind: series differ by lightness, hatch, dashes and mark, and every value has
its own label. A chart whose names or labels are too wide to stand upright is drawn lying down rather than with labels
left out. Source: desain.md 5.
"""

from matplotlib.figure import Figure

from reports.document import Grafik, JenisGrafik
from reports.render.gambar import PT_PER_MM, require_id
from reports.render.grafik.dasar import RUPA
from reports.render.grafik.datar import draw_lying, lay_out_lying
from reports.render.grafik.kanvas import Kanvas, house_style
from reports.render.grafik.tegak import draw_upright, lay_out_upright

LEBAR_MM = 160


def draw_grafik(grafik: Grafik, *, lebar_mm: int = LEBAR_MM) -> str:
    """The chart as SVG text, `lebar_mm` wide, to stand inside HTML or to be kept as a file.

    The same chart gives the same text. Its ids start with `grafik.id`; the mark of a value has the id
    `GRAFIK-nilai-SERI-KATEGORI`, both counted from 0. Raises ValueError when the series do not have one value and one
    label for each category, when there are more than four series, when a value is not finite, when the id cannot be
    used, and when there are more bars than a page can show.
    """
    with house_style():
        return _draw(grafik, lebar_mm).to_svg(grafik.id, grafik.judul, grafik.alt)


def draw_grafik_png(grafik: Grafik, *, lebar_mm: int = LEBAR_MM, dpi: int = 200) -> bytes:
    """The same chart as a PNG picture on white, for Word. Raises as `draw_grafik`."""
    with house_style():
        return _draw(grafik, lebar_mm).to_png(dpi)


def compose_figure(grafik: Grafik, *, lebar_mm: int = LEBAR_MM) -> Figure:
    """The drawing itself, in points. Raises as `draw_grafik`."""
    with house_style():
        return _draw(grafik, lebar_mm).figure


def _draw(grafik: Grafik, lebar_mm: int) -> Kanvas:
    _check(grafik)
    lebar = lebar_mm * PT_PER_MM
    if grafik.jenis is not JenisGrafik.BATANG_MENDATAR or not grafik.kategori:
        tegak = lay_out_upright(grafik, lebar)
        if tegak is not None:
            return draw_upright(tegak)
    return draw_lying(lay_out_lying(grafik, lebar))


def _check(grafik: Grafik) -> None:
    require_id(grafik.id)
    if len(grafik.seri) > len(RUPA):
        raise ValueError(f"grafik {grafik.id!r}: paling banyak {len(RUPA)} seri, bukan {len(grafik.seri)}")
    for seri in grafik.seri:
        if not len(seri.nilai) == len(seri.tampil) == len(grafik.kategori):
            raise ValueError(
                f"grafik {grafik.id!r}: seri {seri.nama!r} punya {len(seri.nilai)} nilai dan {len(seri.tampil)} label "
                f"untuk {len(grafik.kategori)} kategori"
            )
    semua = [nilai for seri in grafik.seri for nilai in seri.nilai if nilai is not None]
    if not all(nilai.is_finite() for nilai in (*semua, *([] if grafik.acuan is None else [grafik.acuan]))):
        raise ValueError(f"grafik {grafik.id!r}: nilai harus bilangan terhingga")
