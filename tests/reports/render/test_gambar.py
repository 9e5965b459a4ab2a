"""Measuring and wrapping text."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.render.gambar import Huruf, clean_text, kerned_width, shorten, text_width, widest_word, wrap, wrap_evenly
from reports.render.html import AKAR

HURUF = Huruf(10)
TEBAL = Huruf(10, tebal=True)
kata_acak = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=60)


def test_measures_in_the_bundled_font() -> None:
    """From the metrics of Source Sans Pro: a digit 497, a comma 249, a percent sign 824 thousandths of an em; in
    semibold 513, 275 and 841. "AV" is kerned, so a browser sets it narrower than its two letters.
    """
    assert text_width("96,25%", HURUF) == pytest.approx((4 * 497 + 249 + 824) / 100)
    assert text_width("96,25%", TEBAL) == pytest.approx((4 * 513 + 275 + 841) / 100)
    assert kerned_width("AV", HURUF) < text_width("AV", HURUF) == text_width("A", HURUF) + text_width("V", HURUF)
    assert text_width("1", Huruf(20)) == 2 * text_width("1", HURUF)


def test_wraps_between_words_as_long_as_they_fit() -> None:
    """Each of these words is 24.85 points wide (five digits), a blank is 2."""
    lima = "11111 22222 33333 44444"
    assert wrap(lima, 51.7, HURUF) == ("11111 22222", "33333 44444")
    assert wrap(lima, 51.6, HURUF) == ("11111", "22222", "33333", "44444")
    assert wrap(" \n ", 50, HURUF) == ()


def test_wraps_evenly_without_needing_more_lines() -> None:
    teks = "11111 22222 33333 44444"
    assert wrap(teks, 80, HURUF) == ("11111 22222 33333", "44444")
    assert wrap_evenly(teks, 80, HURUF) == ("11111 22222", "33333 44444")
    assert wrap_evenly("11111", 80, HURUF) == ("11111",)


def test_breaks_a_long_word_between_syllables() -> None:
    """mem-per-tang-gung-ja-wab-kan; "ng" is one sound and is never parted."""
    suku = {"mem", "memper", "mempertang", "mempertanggung", "mempertanggungja", "mempertanggungjawab"}
    for lebar in range(30, 100, 5):
        baris = wrap("mempertanggungjawabkan", lebar, HURUF)
        assert all(satu.endswith("-") for satu in baris[:-1])
        for banyak in range(1, len(baris)):
            assert "".join(satu[:-1] for satu in baris[:banyak]) in suku
    assert wrap("Kesejahteraan/Kemasyarakatan", 80, HURUF) == ("Kesejahteraan/", "Kemasyarakatan")


@given(kata_acak, st.floats(20, 200))
def test_wrapping_loses_nothing_and_stays_within_the_width(teks: str, lebar: float) -> None:
    baris = wrap(teks, lebar, HURUF)
    assert all(text_width(satu, HURUF) <= lebar + 0.5 for satu in baris)
    if widest_word(teks, HURUF) <= lebar:
        assert " ".join(baris) == clean_text(teks)
    assert len(wrap_evenly(teks, lebar, HURUF)) == len(baris)


@given(kata_acak, st.floats(12, 200))
def test_shortens_to_the_width(teks: str, lebar: float) -> None:
    hasil = shorten(teks, lebar, HURUF)
    assert text_width(hasil, HURUF) <= lebar
    assert hasil == clean_text(teks) or (hasil[-1] == "…" and clean_text(teks).startswith(hasil[:-1]))


def test_cleans_what_a_picture_cannot_carry() -> None:
    assert clean_text(" a\x00\t b\ufffe\n c\x1b ") == "a b c"


def test_no_open_font_file_is_shared_with_processes_made_by_fork() -> None:
    """They would move each other's place in it: "failed to load glyph". (matplotlib lets go of its own at a fork.)"""
    kode = (
        "import os; from reports.render.gambar import Huruf, text_width; text_width('Capaian', Huruf(9, tebal=True));"
        "print(*(os.path.realpath(satu.path) for satu in os.scandir('/proc/self/fd')))"
    )
    jalan = subprocess.run([sys.executable, "-c", kode], cwd=AKAR, capture_output=True, text=True, check=True)
    assert "/proc/" in jalan.stdout or "pipe" in jalan.stdout
    assert "font_source" not in jalan.stdout
