"""The widths that columns are decided with are those of the font that is printed."""

from importlib import resources

import pytest
from fontTools.ttLib import TTFont

from reports.render.metrik import BIASA, TEBAL, text_width


@pytest.mark.parametrize(("tabel", "berkas"), [(BIASA, "Regular"), (TEBAL, "Semibold")])
def test_widths_are_those_of_the_font(tabel: dict[str, int], berkas: str) -> None:
    jalur = resources.files("font_source_sans_pro").joinpath("files", f"SourceSansPro-{berkas}.ttf")
    with TTFont(str(jalur)) as huruf:
        nama, lebar = huruf.getBestCmap(), huruf["hmtx"]
        assert {satu: lebar[nama[ord(satu)]][0] for satu in tabel} == tabel
    assert set(map(chr, range(32, 127))) <= set(tabel)


def test_width_of_a_text_is_the_sum_of_its_letters() -> None:
    """Eleven digits of 497 and three dots of 249 thousandths."""
    assert float(text_width("78.046.413.579")) == pytest.approx((11 * 497 + 3 * 249) / 1000)
    assert text_width("78.046.413.579", tebal=True) > text_width("78.046.413.579")
    assert float(text_width("漢")) == 0.6
