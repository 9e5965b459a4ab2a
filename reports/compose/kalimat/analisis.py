"""Cause, obstacle, solution and follow-up of an indicator: the frame around what the owner wrote.

The facts are free text of any shape, so the frame puts them behind a colon, or after a full stop where they are
several sentences. A report never prints a reminder, nor that something is not printed: where nothing was written the
frame is empty, and the draft learns what is missing from `lengkap`, `kurang` and `pengingat`.
Source: regulasi.md 1.7 (analysis 5); desain.md 3 (Measurement).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reports import wording
from reports.compose.kalimat.bahasa import Isi, kalimat, kecilkan, rapikan, sambung, sebut_indikator, susun
from reports.compose.kalimat.hasil import Status

_AKHIR_KALIMAT = re.compile(r"[.!?](?=\s+[“\"A-Z0-9])")
_BUTIR = re.compile(r"^\s*(?:[-•*]|\(?\d{1,2}[.)]|[a-z][.)])\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Analisis:
    """What the owner of an indicator wrote; "" where nothing."""

    nama: str
    status: Status
    sebab: str = ""
    kendala: str = ""
    solusi: str = ""
    tindak_lanjut: str = ""


@dataclass(frozen=True, slots=True)
class Kerangka:
    """The paragraph to print, empty where nothing was written. `kurang` names what is missing although this status asks
    for it; `pengingat` is the sentence for the planner, printed in a draft only, empty when `lengkap`.
    """

    isi: Isi
    kurang: tuple[str, ...] = ()
    pengingat: Isi = ()

    @property
    def lengkap(self) -> bool:
        return not self.kurang


@dataclass(frozen=True, slots=True)
class Uraian:
    """One part of the frame: the words that lead to it and what the owner wrote, an item for each line."""

    pembuka: str
    butir: tuple[str, ...]

    @property
    def isi(self) -> Isi:
        """The part as running text: "…: a; b; dan c." for clauses, "…. A. B." for whole sentences."""
        if any(_AKHIR_KALIMAT.search(satu) for satu in self.butir):
            return sambung(kalimat(self.pembuka), *(kalimat(satu) for satu in self.butir))
        return kalimat(self.pembuka, ": ", _listed([kecilkan(satu) for satu in self.butir]))


def uraian_analisis(satu: Analisis) -> tuple[Uraian, ...]:
    """Cause, obstacle, solution and follow-up as far as they were written."""
    nama = sebut_indikator(satu.nama)
    semua = (
        (_CAUSE[satu.status].format(nama=nama), satu.sebab),
        (_obstacle(satu, nama), satu.kendala),
        (_solution(satu), satu.solusi),
        ("tindak lanjut yang direncanakan adalah sebagai berikut", satu.tindak_lanjut),
    )
    return tuple(Uraian(pembuka, tuple(butir)) for pembuka, teks in semua if (butir := _items(teks)))


def kerangka_analisis(satu: Analisis) -> Kerangka:
    """The frame. A cause is always asked for; a follow-up where the target is not reached, cannot be measured, or an
    obstacle is named.
    """
    nama = sebut_indikator(satu.nama)
    kurang = tuple(_missing(satu))
    isi = sambung(*(bagian.isi for bagian in uraian_analisis(satu)))
    if not kurang:
        return Kerangka(isi)
    pengingat = kalimat(f"{wording.gabung(kurang)} untuk {nama} belum diisi")
    return Kerangka(isi, kurang, pengingat)


_CAUSE = {
    Status.MELAMPAUI: "keberhasilan pencapaian target {nama} didukung oleh hal berikut",
    Status.TERCAPAI: "keberhasilan pencapaian target {nama} didukung oleh hal berikut",
    Status.BELUM: "target {nama} belum tercapai karena hal berikut",
    Status.TIDAK_TERUKUR: "hal yang memengaruhi hasil {nama} adalah sebagai berikut",
}


def _missing(satu: Analisis) -> list[str]:
    perlu_tindak_lanjut = satu.status in (Status.BELUM, Status.TIDAK_TERUKUR) or bool(_items(satu.kendala))
    kurang = []
    if not _items(satu.sebab):
        kurang.append("penyebab")
    if perlu_tindak_lanjut and not _items(satu.tindak_lanjut):
        kurang.append("tindak lanjut")
    return kurang


def _obstacle(satu: Analisis, nama: str) -> str:
    if satu.status in (Status.MELAMPAUI, Status.TERCAPAI):
        return f"meskipun target {nama} telah tercapai, masih terdapat kendala sebagai berikut"
    return "kendala yang dihadapi adalah sebagai berikut"


def _solution(satu: Analisis) -> str:
    hal = "mengatasi kendala tersebut" if _items(satu.kendala) else "mendukung pencapaian target"
    return f"upaya yang telah dilakukan untuk {hal} adalah sebagai berikut"


def _items(teks: str) -> list[str]:
    """The lines of a text without their list marks; a line of punctuation alone says nothing."""
    return [butir for baris in teks.splitlines() if (butir := rapikan(_BUTIR.sub("", baris), ""))]


def _listed(butir: Sequence[str]) -> Isi:
    if len(butir) <= 2:
        return susun(" serta ".join(butir))
    return susun(f"{'; '.join(butir[:-1])}; dan {butir[-1]}")
