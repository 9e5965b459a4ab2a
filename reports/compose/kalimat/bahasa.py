"""The grammar that every sentence pattern stands on: runs, sentences, enumerations, counts, reasons as clauses.

A sentence is a tuple of runs. Figures go in as `document.Angka` and come out exactly as the book of figures displays
them; their note marks are dropped, because prose says in words what a mark says under a table. A figure without a value
is a reason, and a reason becomes a clause of the sentence. Source: regulasi.md 10.1 (numbers, counts, terbilang);
desain.md 2 (promise 3) and 3 (live figures, never typed digits).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeGuard, TypeVar

from reports import wording
from reports.document import Angka, Potongan, Teks

Isi = tuple[Potongan, ...]
"""Runs of one sentence or of one paragraph."""

Bagian = str | Potongan | Isi
"""What a sentence is put together from."""

T = TypeVar("T")

_SPASI = re.compile(r" {2,}")
_SEBELUM_TANDA = re.compile(r"\s+([,.;:])")
_TANDA_GANDA = re.compile(r"([,;:])[,;:]+")
#: A value that is counted ("96,25%", "Rp1.500", "-2 poin"): it may stand behind "sebesar".
_BERANGKA = re.compile(r"-?(Rp)?\d")
_OPERATOR = ("<", "≤", ">", "≥")
_BERKARENA = re.compile(r"Tidak (?:dapat )?dihitung karena ")
#: Reasons that say nothing about what is missing; the sentence names it.
_TANPA_SUBJEK = ("Belum tersedia",)


# --- words ------------------------------------------------------------------------------------------------------------


def rapikan(teks: str, pengganti: str = "tanpa nama") -> str:
    """A name or a clause from the facts, fit for the middle of a sentence.

    One space between words, none before punctuation, no punctuation at either end; `pengganti` where nothing is left.
    """
    satu_baris = _TANDA_GANDA.sub(r"\1", _SEBELUM_TANDA.sub(r"\1", " ".join(teks.split())))
    return satu_baris.strip(".,;: ") or pengganti


def kecilkan(teks: str) -> str:
    """A sentence from elsewhere as part of another one: "Belum tersedia" -> "belum tersedia".

    An acronym and a proper name keep their capital: "SPBE naik", "Perjanjian Kinerja tidak tersedia"; a name is told by
    a second word that is capitalised too, which an acronym is not: "Realisasi PAD turun" -> "realisasi PAD turun".
    """
    kata = teks.split(" ", 2)
    if kata[0][1:2].isupper() or (len(kata) > 1 and kata[1][:1].isupper() and kata[1][1:2].islower()):
        return teks
    return f"{teks[:1].lower()}{teks[1:]}"


def istilah(teks: str) -> str:
    """A term that a region chose, in running text: "Sasaran Strategis" -> "sasaran strategis"; "IKU" stays."""
    return " ".join(kata if len(kata) > 1 and kata.isupper() else kata.lower() for kata in rapikan(teks).split())


def sebut_indikator(nama: str) -> str:
    """ "indikator Indeks X"; a name that says the word itself is not given it twice."""
    rapi = rapikan(nama)
    return kecilkan(rapi) if rapi.casefold().startswith("indikator ") else f"indikator {rapi}"


def sebut_nama(nama: Sequence[str]) -> str:
    """Names in a row; "serta" before the last where a name has a "dan" of its own."""
    rapi = [rapikan(satu) for satu in nama]
    return wording.gabung(rapi, "serta" if any(" dan " in satu for satu in rapi) else "dan")


def ragam(urutan: int, pilihan: Sequence[T]) -> T:
    """The wording for the n-th of several neighbours: it varies by place alone, so the same facts read the same."""
    return pilihan[urutan % len(pilihan)]


# --- runs -------------------------------------------------------------------------------------------------------------


def susun(*bagian: Bagian) -> Isi:
    """Runs in a row: neighbouring plain text becomes one run, doubled spaces one, empty text nothing."""
    hasil: list[Potongan] = []
    for potong in _flatten(bagian):
        lalu = hasil[-1] if hasil else None
        if _is_plain(potong) and lalu is not None and _is_plain(lalu):
            hasil[-1] = Teks(teks=_SPASI.sub(" ", lalu.teks + potong.teks))  # type: ignore[union-attr]
        else:
            hasil.append(potong)
    return tuple(hasil)


def _flatten(bagian: Sequence[Bagian]) -> Iterator[Potongan]:
    for satu in bagian:
        if isinstance(satu, str):
            if satu:
                yield Teks(teks=satu)
        elif isinstance(satu, Angka):
            yield replace(satu, tanda="", tebal=False)
        elif isinstance(satu, Teks):
            yield satu
        else:
            yield from _flatten(satu)


def _is_plain(potong: Potongan) -> bool:
    return isinstance(potong, Teks) and not potong.tebal and not potong.miring


def kalimat(*bagian: Bagian) -> Isi:
    """A sentence: starts with a capital, ends with one full stop (or the mark its last word brought along).

    Raises ValueError when it would be empty or start with a figure: a numeral does not open a sentence.
    """
    runs = susun(*bagian)
    if not runs or not isinstance(awal := runs[0], Teks):
        raise ValueError("kalimat harus diawali kata")
    kepala = awal.teks.lstrip()
    runs = (replace(awal, teks=kepala[:1].upper() + kepala[1:]), *runs[1:])
    akhir = runs[-1]
    if isinstance(akhir, Angka):
        return (*runs, Teks(teks="."))
    ekor = akhir.teks.rstrip(" .")
    return (*runs[:-1], replace(akhir, teks=ekor if ekor.endswith(("?", "!")) else f"{ekor}."))


def sambung(*kalimat_: Isi) -> Isi:
    """Sentences as one paragraph, a space between them; empty ones are left out."""
    ada = [satu for satu in kalimat_ if satu]
    return susun(*(bagian for n, satu in enumerate(ada) for bagian in ((" ", satu) if n else (satu,))))


def deret(butir: Sequence[Bagian]) -> Isi:
    """An enumeration of items that may hold commas and "dan" themselves: "a", "a serta b", "a; b; dan c"."""
    if len(butir) <= 2:
        return susun(*_joined(butir, " serta ", " serta "))
    return susun(*_joined(butir, "; ", "; dan "))


def _joined(butir: Sequence[Bagian], sambungan: str, terakhir: str) -> Iterator[Bagian]:
    for n, satu in enumerate(butir):
        if n:
            yield terakhir if n == len(butir) - 1 else sambungan
        yield satu


# --- figures ----------------------------------------------------------------------------------------------------------


def berangka(angka: Angka) -> bool:
    """Whether the figure is shown as a number; a level ("BB") or an answer ("Ya") is not."""
    return bool(_BERANGKA.match(angka.tampil)) or angka.tampil[:1] in _OPERATOR


def nilai(angka: Angka) -> Isi:
    """A figure as a noun: a number as it is, a level or an answer in quotation marks (“BB”, “Ya”)."""
    return susun(angka) if berangka(angka) else susun("“", angka, "”")


def sebesar(angka: Angka) -> Isi:
    """A figure behind its noun: "sebesar 4,30", "≤ 2,15%", "“BB”"."""
    return susun("sebesar " if _BERANGKA.match(angka.tampil) else "", nilai(angka))


def uang(angka: Angka, *, terbilang: bool) -> Isi:
    """An amount; with `terbilang` also in words, in brackets and italics. Source: regulasi.md 10.1."""
    if not terbilang or angka.nilai is None:
        return susun(angka)
    kata = wording.terbilang_rupiah(int(angka.nilai.scaleb(2)))
    return susun(angka, " (", Teks(teks=kata, miring=True), ")")


@dataclass(frozen=True, slots=True)
class Cacah:
    """A count, printed as figure and in words: "9 (sembilan)".

    `angka` is the figure of the book where the count has a key. Raises ValueError when it says something else than the
    list that was counted, so that figure, words and list never differ.
    """

    banyak: int
    angka: Angka | None = None

    def __post_init__(self) -> None:
        if self.angka is not None and self.angka.nilai != self.banyak:
            raise ValueError(f"{self.angka.kunci} bernilai {self.angka.nilai}, sedangkan butirnya {self.banyak}")

    @classmethod
    def dari(cls, angka: Angka) -> Cacah:
        """The count that a figure of the book holds."""
        return cls(int(angka.nilai or 0), angka)

    @property
    def isi(self) -> Isi:
        if self.angka is None:
            return (Teks(teks=wording.cacah(self.banyak)),)
        return susun(self.angka, f" ({wording.terbilang(self.banyak)})")


def semua(banyak: int, benda: str) -> str:
    """All of `banyak` things, by their number: "satu-satunya indikator", "kedua indikator", "seluruh indikator"."""
    return f"{({1: 'satu-satunya', 2: 'kedua'}).get(banyak, 'seluruh')} {benda}"


# --- reasons ----------------------------------------------------------------------------------------------------------


def klausa(angka: Angka, subjek: str) -> str:
    """Why a figure has no value, as a clause behind "karena": "target bernilai nol", "realisasi belum tersedia".

    `subjek` says what is missing where the reason itself does not. A level off its scale keeps what was recorded:
    "level tidak terdapat dalam skala indikator (tercatat “Z”)".
    """
    tercatat, pemisah, alasan = angka.tampil.rpartition(": ")
    alasan = rapikan(alasan, "Belum tersedia")
    if alasan in _TANPA_SUBJEK:
        return f"{subjek} {kecilkan(alasan)}"
    sebab = kecilkan(_BERKARENA.sub("", alasan))
    return f"{sebab} (tercatat “{tercatat}”)" if pemisah else sebab


def tak_terhitung(angka: Angka, subjek: str) -> str:
    """The predicate of a figure that has a reason: "belum dapat dihitung karena realisasi belum tersedia".

    "belum" where the facts may still come, "tidak" where they stand in the way, and the reason's own words where it
    says itself that nothing is computed.
    """
    if _BERKARENA.match(angka.tampil):
        return kecilkan(rapikan(angka.tampil))
    sebab = klausa(angka, subjek)
    return f"{'belum' if 'belum' in sebab else 'tidak'} dapat dihitung karena {sebab}"


def ada(angka: Angka | None) -> TypeGuard[Angka]:
    """Whether there is a figure with a value."""
    return angka is not None and angka.nilai is not None


def bernilai(angka: Angka) -> Decimal:
    """The value of a figure that has one. Raises ValueError for a reason: the pattern asked for what is not there."""
    if angka.nilai is None:
        raise ValueError(f"{angka.kunci} tidak bernilai: {angka.tampil}")
    return angka.nilai
