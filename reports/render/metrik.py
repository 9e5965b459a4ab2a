"""Widths of the letters of the print font in tables, in thousandths of an em. A test compares them with the font files.

Kept here so that widths of columns are decided without opening a font. Plain Python.
"""

from decimal import Decimal

#: Width of a letter that is not listed.
LAIN = 600
#: Width in em of a letter of Indonesian text on average, blanks included.
LEBAR_HURUF = Decimal("0.475")
_HURUF = (
    (" ", 200, 200),
    ("|", 241, 255),
    ("i", 246, 262),
    ("j", 247, 263),
    ("',.:;‘’", 249, 275),
    ("l", 255, 271),
    ("I", 263, 282),
    ("›", 271, 282),
    ("!", 289, 315),
    ("f", 292, 317),
    ("()[]{}", 303, 324),
    ("•", 304, 325),
    ("-", 311, 322),
    ("°", 331, 348),
    ("t", 338, 361),
    ("r", 347, 373),
    ("/\\", 350, 344),
    ("²³", 367, 372),
    ("*", 418, 438),
    ("s", 419, 431),
    ("z", 425, 443),
    ("?", 425, 444),
    ('"“”', 425, 482),
    ("x", 446, 481),
    ("c", 456, 462),
    ("vy", 467, 495),
    ("Y", 476, 501),
    ("–", 480, 480),
    ("J", 480, 494),
    ("L", 486, 502),
    ("F", 494, 510),
    ("k", 495, 522),
    ("e", 496, 507),
    ("#$+0123456789<=>^~×÷≤≥±", 497, 513),
    ("_", 500, 500),
    ("a", 504, 516),
    ("g", 504, 520),
    ("X", 513, 541),
    ("V", 515, 536),
    ("E", 527, 538),
    ("S", 534, 545),
    ("T", 536, 546),
    ("Z", 539, 540),
    ("`o", 542, 549),
    ("u", 544, 556),
    ("Ah", 544, 558),
    ("n", 547, 560),
    ("b", 553, 563),
    ("dpq", 555, 564),
    ("P", 566, 582),
    ("R", 569, 592),
    ("C", 571, 576),
    ("K", 579, 597),
    ("B", 588, 597),
    ("&", 609, 639),
    ("D", 615, 625),
    ("G", 617, 628),
    ("U", 645, 655),
    ("N", 647, 656),
    ("H", 652, 663),
    ("OQ", 664, 674),
    ("w", 718, 748),
    ("M", 727, 745),
    ("W", 786, 800),
    ("—", 800, 800),
    ("½", 808, 827),
    ("%", 824, 841),
    ("m", 829, 843),
    ("@", 847, 875),
    ("…", 948, 963),
)
#: Advance of each letter: regular, semibold.
BIASA = {satu: lebar for huruf, lebar, _ in _HURUF for satu in huruf}
TEBAL = {satu: lebar for huruf, _, lebar in _HURUF for satu in huruf}


def text_width(teks: str, *, tebal: bool = False) -> Decimal:
    """Width of a text in em, without kerning."""
    tabel = TEBAL if tebal else BIASA
    return Decimal(sum(tabel.get(satu, LAIN) for satu in teks)) / 1000
