"""What charts and diagrams share: measuring and wrapping text in the bundled font, and the frame of an SVG picture.

A picture may stand inside a page whose Content-Security-Policy forbids inline style, next to other pictures, in a
browser that does not have the font. So every property is an attribute, every id starts with the id of the picture, and
every text carries the width it was laid out with (`textLength`), which another font is squeezed to. Lengths are points;
they are places on paper, not figures, hence floats. Source: desain.md 5.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, tostring

from matplotlib.ft2font import FT2Font, LoadFlags

KELUARGA = "Source Sans Pro"
#: As in static/cetak/cetak.css. No blanks after the commas: WeasyPrint takes them for a part of the name.
KELUARGA_SVG = f"{KELUARGA},Helvetica Neue,Arial,sans-serif"
PT_PER_MM = 72 / 25.4
#: Distance of base lines, and how far letters reach above and below them, in parts of the type size.
TINGGI_BARIS = 1.2
NAIK = 0.76
TURUN = 0.24

TINTA = "#1a1a1a"

_PAKET = "font_source_sans_pro"
_BERKAS = {
    (False, False): "SourceSansPro-Regular.ttf",
    (True, False): "SourceSansPro-Semibold.ttf",
    (False, True): "SourceSansPro-It.ttf",
    (True, True): "SourceSansPro-SemiboldIt.ttf",
}
_EM = 1000
#: Characters that XML cannot carry, not even escaped.
_TERLARANG = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ID = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)
#: Two letters that are one sound: no break between them.
_DWIHURUF = frozenset({"kh", "ng", "ny", "sy"})
_VOKAL = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class Huruf:
    """A type: size in points, semibold, italic."""

    ukuran: float
    tebal: bool = False
    miring: bool = False

    @property
    def tinggi_baris(self) -> float:
        """Distance between base lines in points."""
        return self.ukuran * TINGGI_BARIS


def font_path(*, tebal: bool = False, miring: bool = False) -> str:
    """The file of a bundled face."""
    return str(resources.files(_PAKET).joinpath("files", _BERKAS[tebal, miring]))


@cache
def _face(tebal: bool, miring: bool) -> FT2Font:
    # From memory: processes that share an open file by fork would move each other's place in it.
    huruf = FT2Font(io.BytesIO(Path(font_path(tebal=tebal, miring=miring)).read_bytes()))
    huruf.set_size(_EM, 72)
    return huruf


@lru_cache(maxsize=4096)
def _advance(satu: str, tebal: bool, miring: bool) -> float:
    """Width of a letter in thousandths of an em; one the font does not have counts as a whole em."""
    huruf = _face(tebal, miring)
    nomor = huruf.get_char_index(ord(satu))
    return huruf.load_glyph(nomor, flags=LoadFlags.NO_HINTING).linearHoriAdvance / 65536 if nomor else _EM


@lru_cache(maxsize=16384)
def _ems(teks: str, tebal: bool, miring: bool) -> tuple[float, float]:
    """Width of a text in thousandths of an em: letter by letter, and with kerning."""
    lepas = sum(_advance(satu, tebal, miring) for satu in teks)
    huruf = _face(tebal, miring)
    if any(not huruf.get_char_index(ord(satu)) for satu in teks):
        return lepas, lepas
    huruf.set_text(teks, flags=LoadFlags.NO_HINTING)
    return lepas, huruf.get_width_height()[0] / 64


def text_width(teks: str, huruf: Huruf) -> float:
    """Width to reserve for a text, in points: with kerning as a browser sets it, or letter by letter as WeasyPrint does
    in an SVG, whichever is wider.
    """
    return max(_ems(teks, huruf.tebal, huruf.miring)) * huruf.ukuran / _EM


def kerned_width(teks: str, huruf: Huruf) -> float:
    """Width in points as a browser sets it, with kerning: what `textLength` asks for."""
    return _ems(teks, huruf.tebal, huruf.miring)[1] * huruf.ukuran / _EM


def clean_text(teks: str) -> str:
    """Text that an SVG can carry: single blanks, no control characters."""
    return " ".join(_TERLARANG.sub("", teks).split())


def wrap(teks: str, lebar: float, huruf: Huruf) -> tuple[str, ...]:
    """The text in lines no wider than `lebar` points; a longer word is broken with a hyphen, between syllables if it
    can be.

    An empty text gives no lines. A width that holds not even one letter and a hyphen gives one letter a line.
    """
    baris: list[list[str]] = []
    sisa = 0.0
    sela = text_width(" ", huruf)
    for kata in _pieces(clean_text(teks), lebar, huruf):
        panjang = text_width(kata, huruf)
        if baris and sela + panjang <= sisa:
            baris[-1].append(kata)
            sisa -= sela + panjang
        else:
            baris.append([kata])
            sisa = lebar - panjang
    return tuple(" ".join(satu) for satu in baris)


def wrap_evenly(teks: str, lebar: float, huruf: Huruf) -> tuple[str, ...]:
    """As `wrap`, in as few lines, but of lengths as even as can be."""
    hasil = wrap(teks, lebar, huruf)
    sempit, lapang = 0.0, lebar
    for _ in range(6 if len(hasil) > 1 else 0):
        tengah = (sempit + lapang) / 2
        calon = wrap(teks, tengah, huruf) if tengah >= widest_word(teks, huruf) else ()
        if calon and len(calon) <= len(hasil):
            hasil, lapang = calon, tengah
        else:
            sempit = tengah
    return hasil


def widest_word(teks: str, huruf: Huruf) -> float:
    """Width in points of the longest word: below it a word has to be broken."""
    return max((text_width(kata, huruf) for kata in clean_text(teks).split()), default=0.0)


def _pieces(teks: str, lebar: float, huruf: Huruf) -> Iterator[str]:
    for kata in teks.split():
        sisa = kata
        while text_width(sisa, huruf) > lebar and len(sisa) > 1:
            letak = _break_at(sisa, lebar, huruf)
            hubung = "" if sisa[letak - 1] in "-/.,_" or text_width(f"{sisa[:letak]}-", huruf) > lebar else "-"
            yield sisa[:letak] + hubung
            sisa = sisa[letak:]
        yield sisa


def _break_at(kata: str, lebar: float, huruf: Huruf) -> int:
    """Where to break: the last place that fits, at best behind a hyphen or slash, then before a syllable."""
    muat = [
        letak
        for letak in range(1, len(kata))
        if text_width(kata[:letak] + ("" if kata[letak - 1] in "-/" else "-"), huruf) <= lebar
    ] or [1]
    for uji in (_after_sign, _before_syllable):
        tepat = [letak for letak in muat if uji(kata, letak)]
        if tepat:
            return tepat[-1]
    return muat[-1]


def _after_sign(kata: str, letak: int) -> bool:
    return kata[letak - 1] in "-/"


def _before_syllable(kata: str, letak: int) -> bool:
    """Whether a consonant with its vowel starts at `letak`, with at least three letters on both sides."""
    if not 3 <= letak <= len(kata) - 3:
        return False
    ekor = kata[letak:].casefold()
    awal = ekor[:2] if ekor[:2] in _DWIHURUF else ekor[:1]
    if awal[0] in _VOKAL or kata[letak - 1 : letak + 1].casefold() in _DWIHURUF:
        return False
    return ekor[len(awal)] in _VOKAL


def shorten(teks: str, lebar: float, huruf: Huruf) -> str:
    """The text on one line, its end replaced by an ellipsis where it is wider than `lebar` points."""
    teks = clean_text(teks)
    if text_width(teks, huruf) <= lebar:
        return teks
    while teks and text_width(f"{teks}…", huruf) > lebar:
        teks = teks[:-1].rstrip()
    return f"{teks}…"


# --- The frame of an SVG --------------------------------------------------------------------------------------------


def require_id(nama: str) -> str:
    """`nama`, which has to be usable as an id and inside `url(#…)`. Raises ValueError."""
    if not _ID.fullmatch(nama):
        raise ValueError(f"id gambar {nama!r} tidak dapat dipakai: huruf, angka, '-', '_' dan '.' saja, diawali huruf")
    return nama


def number(nilai: float) -> str:
    """A length for an attribute: two decimals at most."""
    teks = f"{nilai:.2f}".rstrip("0").rstrip(".")
    return "0" if teks == "-0" else teks


def svg_root(nama: str, judul: str, alt: str, lebar: float, tinggi: float) -> Element:
    """An empty picture of `lebar` × `tinggi` points, sized in millimetres, that a screen reader announces as one image.

    `nama` prefixes its ids. Raises ValueError when it cannot be one.
    """
    require_id(nama)
    akar = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "role": "img",
            "aria-labelledby": f"{nama}-judul",
            "aria-describedby": f"{nama}-uraian",
            "width": f"{number(lebar / PT_PER_MM)}mm",
            "height": f"{number(tinggi / PT_PER_MM)}mm",
            "viewBox": f"0 0 {number(lebar)} {number(tinggi)}",
            "font-family": KELUARGA_SVG,
            "stroke-linejoin": "round",
        },
    )
    SubElement(akar, "title", {"id": f"{nama}-judul"}).text = clean_text(judul)
    SubElement(akar, "desc", {"id": f"{nama}-uraian"}).text = clean_text(alt)
    return akar


def add_text(induk: Element, teks: str, x: float, y: float, huruf: Huruf, warna: str = TINTA) -> None:
    """One line of text that starts at `x` on the base line `y`."""
    atribut = {"x": number(x), "y": number(y), "font-size": number(huruf.ukuran), "fill": warna}
    if huruf.tebal:
        atribut["font-weight"] = "600"
    if huruf.miring:
        atribut["font-style"] = "italic"
    SubElement(induk, "text", atribut | text_length(teks, huruf)).text = teks


def text_length(teks: str, huruf: Huruf) -> dict[str, str]:
    """The attributes that hold a text to its width in any font."""
    return {"textLength": number(kerned_width(teks, huruf)), "lengthAdjust": "spacingAndGlyphs"}


def serialize(akar: Element) -> str:
    """The picture as text, without an XML declaration, fit to stand inside HTML."""
    return tostring(akar, encoding="unicode")
