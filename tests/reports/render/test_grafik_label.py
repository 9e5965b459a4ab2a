"""Labels of charts: no two collide, none leaves the sheet, every value has its own."""

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from reports.document import Grafik, JenisGrafik, Seri
from reports.render.grafik import compose_figure, draw_grafik
from reports.render.grafik.sebar import spread
from reports.wording import angka
from tests.reports.render.contoh_grafik import PANJANG, SEMUA, grafik, seri
from tests.reports.render.svg import Kotak, by_id, parse, texts

# --- Nothing collides -----------------------------------------------------------------------------------------------


def text_boxes(figure: Figure) -> dict[str, list[Kotak]]:
    """The boxes of all texts as matplotlib's renderer measures them, in points from the upper left corner.

    At a hundred dots to the point, where rounding letters to dots no longer matters.
    """
    renderer = RendererAgg(1, 1, 7200)
    figure.set_dpi(7200)
    hasil: dict[str, list[Kotak]] = {}
    for teks in figure.findobj(Text):
        x0, y0, x1, y1 = (float(satu) / 100 for satu in teks.get_window_extent(renderer).extents)
        kotak = Kotak(x0, figure_height(figure) - y1, x1, figure_height(figure) - y0)
        hasil.setdefault(teks.get_text(), []).append(kotak)
    return hasil


def figure_height(figure: Figure) -> float:
    return float(figure.get_figheight()) * 72


nama_acak = st.one_of(
    st.integers(2018, 2040).map(str),
    st.lists(st.sampled_from(PANJANG.split()), min_size=1, max_size=30).map(" ".join),
    st.text(st.characters(codec="ascii", categories=("L", "N", "P", "S")), min_size=1, max_size=40),
)
nilai_acak = st.one_of(
    st.none(),
    st.decimals(-20, 120, places=2),
    st.sampled_from([Decimal(0), Decimal(450), Decimal("0.01"), Decimal(100), Decimal("99.99")]),
    st.decimals(0, 10**12, places=0),
)


@st.composite
def grafik_acak(draw: st.DrawFn) -> Grafik:
    kategori = tuple(draw(st.lists(nama_acak, min_size=1, max_size=15)))
    desimal = draw(st.integers(0, 3))
    isi = []
    for nama in draw(st.lists(nama_acak, min_size=1, max_size=4)):
        nilai = tuple(draw(st.lists(nilai_acak, min_size=len(kategori), max_size=len(kategori))))
        tampil = tuple("" if satu is None else angka(satu, desimal) for satu in nilai)
        isi.append(Seri(nama=nama, nilai=nilai, tampil=tampil))
    return grafik(
        draw(st.sampled_from(SEMUA)),
        kategori,
        *isi,
        satuan=draw(st.sampled_from(["", "persen", "rupiah", "indeks"])),
        acuan=draw(st.none() | st.decimals(-5, 110, places=1)),
    )


@settings(max_examples=60, deadline=None)
@given(grafik_acak())
def test_no_two_texts_overlap_and_none_leaves_the_sheet(contoh: Grafik) -> None:
    figure = compose_figure(contoh)
    lembar = Kotak(0, 0, float(figure.get_figwidth()) * 72, figure_height(figure))
    kotak = [(teks, satu) for teks, semua in text_boxes(figure).items() for satu in semua]
    for teks, satu in kotak:
        assert satu.inside(lembar, 0.1), teks
    for (teks, satu), (lagi, lain) in combinations(kotak, 2):
        assert not satu.overlaps(lain, 0.05), (teks, lagi)


@settings(max_examples=60, deadline=None)
@given(grafik_acak())
def test_every_value_has_its_mark_and_its_label(contoh: Grafik) -> None:
    akar = parse(draw_grafik(contoh))
    tertulis = texts(akar)
    for nomor, satu in enumerate(contoh.seri):
        for kategori, (nilai, tampil) in enumerate(zip(satu.nilai, satu.tampil, strict=True)):
            assert (by_id(akar, f"g-1-nilai-{nomor}-{kategori}") is not None) == (nilai is not None)
            assert nilai is None or tertulis.count(tampil) >= satu.tampil.count(tampil)


def test_labels_of_equal_values_stand_apart_in_the_order_of_the_marks() -> None:
    isi = (seri("A", "10"), seri("B", "10"), seri("C", "9.9"), seri("D", "10.1"))
    contoh = grafik(JenisGrafik.GARIS, ("2024",), *isi, acuan=Decimal(100))
    kotak = text_boxes(compose_figure(contoh))
    sepuluh = sorted(satu.atas for satu in kotak["10,00"])
    assert len(sepuluh) == 2
    assert kotak["10,10"][0].bawah <= sepuluh[0] < sepuluh[1] < kotak["9,90"][0].atas


def test_labels_of_marks_need_room() -> None:
    """Two labels of 9 and two marks of 8 points do not go into 30."""
    assert spread([20.0], 9, 0, 40) == [7.0]  # above its mark, which reaches from 16 to 24
    with pytest.raises(ValueError, match="2 label"):
        spread([10.0, 20.0], 9, 0, 30)
