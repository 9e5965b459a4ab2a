"""Indonesian numbers, money, dates and the small pieces of sentences; plain Python, used by pages and documents alike.

No locale and no framework: what stands here is what is printed. Rounding is asked of `reports.calc`, the only place
that rounds. Source: regulasi.md 10.1 (numbers and dates) and desain.md 5 (traps of num2words).
"""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from num2words import num2words

from reports.calc.angka import bulatkan
from reports.calc.jenis import Bentuk
from reports.calc.target import Target

BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
ROMAWI = ("I", "II", "III", "IV")

#: Units that stand directly behind the number, without a space.
PERSEN = frozenset({"persen", "%"})
#: Units that only say that the number is a number; nobody prints "80,40 nilai".
TANPA_SATUAN = frozenset({"", "angka", "indeks", "level", "nilai", "rasio", "skor", "tingkat"})

#: Comma for point and point for comma: Python writes numbers as in English.
_TANDA = str.maketrans(",.", ".,")
_OPERATOR = {"": "", "<": "< ", "<=": "≤ ", ">": "> ", ">=": "≥ "}
_TRILIUN = 10**12
#: num2words contracts a leading "satu ribu" only; inside a larger number it is "seribu" too.
_SERIBU = re.compile(r"\b(juta|miliar|triliun) satu ribu\b")


def angka(nilai: Decimal, desimal: int | None = None) -> str:
    """A number with decimal comma and thousands dots.

    | nilai    | desimal | hasil    |
    | -------- | ------- | -------- |
    | 1234.565 | 2       | 1.234,57 |
    | 81.50    | None    | 81,5     |
    | -0.004   | 2       | 0,00     |

    `desimal` None prints every significant decimal: trailing zeros, which storage adds, are left out. Raises ValueError
    when `nilai` is not finite or `desimal` is negative. Source: regulasi.md 10.1.
    """
    if not nilai.is_finite():
        raise ValueError(f"nilai harus bilangan terhingga, bukan {nilai}")
    if desimal is None:
        teks = f"{nilai:,f}"
        teks = teks.rstrip("0").rstrip(".") if "." in teks else teks
        teks = "0" if teks == "-0" else teks
    else:
        teks = f"{bulatkan(nilai, desimal):,f}"
    return teks.translate(_TANDA)


def bertanda(nilai: Decimal, desimal: int | None = None) -> str:
    """A difference, with its sign in front of a gain too: "+4,00", "-1,50", "0,00"."""
    teks = angka(nilai, desimal)
    return teks if teks.startswith("-") or not teks.strip("0,") else f"+{teks}"


def persen(nilai: Decimal, desimal: int | None = None) -> str:
    """A percentage, sign attached: "96,25%". `nilai` is in percent, not a fraction. Source: regulasi.md 10.1."""
    return f"{angka(nilai, desimal)}%"


def rupiah(sen: int, *, awalan: bool = True) -> str:
    """Money, given in whole sen; sen are printed only where there are any.

    With `awalan` as in running text, "Rp78.046.413.579", "-Rp1.500,50"; without it as in tables, "78.046.413.579".
    Source: regulasi.md 10.1 (EYD style: no dot and no space after Rp).
    """
    utuh, pecahan = divmod(abs(sen), 100)
    teks = angka(Decimal(utuh)) + (f",{pecahan:02d}" if pecahan else "")
    return ("-" if sen < 0 else "") + ("Rp" if awalan else "") + teks


def tanggal(hari: date) -> str:
    """A date in words, no leading zero: "29 Januari 2024"."""
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"


def triwulan(nomor: int) -> str:
    """A quarter, 1 to 4: "Triwulan I". Raises ValueError for another number."""
    if not 1 <= nomor <= len(ROMAWI):
        raise ValueError(f"triwulan harus 1 sampai dengan 4, bukan {nomor}")
    return f"Triwulan {ROMAWI[nomor - 1]}"


def terbilang(nilai: int | Decimal) -> str:
    """A number in words, lower case: 21000 -> "dua puluh satu ribu", -5 -> "minus lima", 1.05 -> "satu koma nol lima".

    Decimals are read digit by digit, as many as `nilai` has. Amounts from 10^15 are read in triliun ("seribu triliun"),
    the highest scale in use. num2words gets whole numbers below that, and never a sign, where it goes wrong.
    Raises ValueError when `nilai` is not finite. Source: regulasi.md 10.1.
    """
    if isinstance(nilai, Decimal) and not nilai.is_finite():
        raise ValueError(f"nilai harus bilangan terhingga, bukan {nilai}")
    minus = "minus " if nilai < 0 else ""
    utuh, _, desimal = f"{abs(nilai):f}".partition(".") if isinstance(nilai, Decimal) else (str(abs(nilai)), "", "")
    kata = _terbilang_bulat(int(utuh))
    if desimal:
        kata += " koma " + " ".join(_terbilang_bulat(int(digit)) for digit in desimal)
    return minus + kata


def _terbilang_bulat(nilai: int) -> str:
    if nilai < 1000 * _TRILIUN:
        return _SERIBU.sub(r"\1 seribu", str(num2words(nilai, lang="id")))
    triliun, sisa = divmod(nilai, _TRILIUN)
    return f"{_terbilang_bulat(triliun)} triliun" + (f" {_terbilang_bulat(sisa)}" if sisa else "")


def terbilang_rupiah(sen: int) -> str:
    """Money in words, given in whole sen: "seribu lima ratus rupiah", with sen "satu rupiah lima puluh sen"."""
    utuh, pecahan = divmod(abs(sen), 100)
    kata = f"{_terbilang_bulat(utuh)} rupiah" + (f" {_terbilang_bulat(pecahan)} sen" if pecahan else "")
    return f"minus {kata}" if sen < 0 else kata


def cacah(nilai: int) -> str:
    """A count in running text: "8 (delapan)"; 1234 -> "1.234 (seribu dua ratus tiga puluh empat)"."""
    return f"{angka(Decimal(nilai))} ({terbilang(nilai)})"


def gabung(bagian: Sequence[str], kata: str = "dan") -> str:
    """An enumeration in running text: "a", "a dan b", "a, b, dan c"; empty gives ""."""
    if len(bagian) <= 2:
        return f" {kata} ".join(bagian)
    return f"{', '.join(bagian[:-1])}, {kata} {bagian[-1]}"


def bersatuan(tampil: str, satuan: str) -> str:
    """A displayed number with its unit: "96,25%" (persen attached), "14 inovasi", "80,40" (indeks, nilai: no text).

    Source: regulasi.md 1.5 and 10.1.
    """
    if satuan.casefold() in PERSEN:
        return f"{tampil}%"
    return tampil if satuan.casefold() in TANPA_SATUAN else f"{tampil} {satuan}"


def target(nilai: Target, desimal: int | None = None, satuan: str = "") -> str:
    """A target as it is printed, in any shape: "81 (A)", "< 48%", "7–8", "Ya", "BB", "14 inovasi".

    `desimal` as in `angka`; leave `satuan` out where the unit has a column of its own. Source: regulasi.md 1.5;
    desain.md 3 (operator and predicate are printed with the target).
    """
    teks = _OPERATOR[nilai.operator] + _isi_target(nilai, desimal, satuan)
    return f"{teks} ({sebutan(nilai.predikat)})" if nilai.predikat and nilai.predikat != nilai.level else teks


def sebutan(predikat: str) -> str:
    """A predicate with the capitals of a scale, however it was recorded: "sangat baik" -> "Sangat Baik"; "BB" stays.

    Source: regulasi.md 8 (labels of the scales).
    """
    return " ".join(
        f"{kata[:1].upper()}{kata[1:]}" if kata.islower() and kata not in _KATA_TUGAS else kata
        for kata in predikat.split()
    )


_KATA_TUGAS = frozenset({"dan", "atau", "dengan"})


def _isi_target(nilai: Target, desimal: int | None, satuan: str) -> str:
    if nilai.bentuk is Bentuk.LEVEL:
        return str(nilai.level)
    if nilai.bentuk is Bentuk.RENTANG and nilai.bawah is not None and nilai.atas is not None:
        return bersatuan(f"{angka(nilai.bawah, desimal)}–{angka(nilai.atas, desimal)}", satuan)
    if nilai.angka is None:
        raise ValueError(f"target {nilai.bentuk.value} tanpa angka")
    if nilai.bentuk is Bentuk.YA_TIDAK:
        return "Ya" if nilai.angka else "Tidak"
    return bersatuan(angka(nilai.angka, desimal), satuan)
