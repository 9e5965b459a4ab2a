"""Categories and predicates in the words of their own scale; one sentence never mixes two scales.

Source: regulasi.md 8 (scale-to-indicator binding) and 11 (defects 6 and 17: a category under a scale that has none of
that name).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reports import wording
from reports.compose.kalimat.bahasa import Isi, istilah, kalimat, rapikan, semua


class SkalaTercampur(ValueError):
    """Labels of different scales would stand in one sentence, as if they could be compared."""


@dataclass(frozen=True, slots=True)
class Kategori:
    """A band of a scale: its label, the name of the scale it belongs to, its rank (1 is the lowest)."""

    sebutan: str
    skala: str = ""
    urutan: int = 0


def sisipan_kategori(kategori: Kategori | None) -> str:
    """The category behind a percentage: " (kategori Sangat Tinggi)"; "" where there is none.

    A label that has brackets of its own is set off by commas: ", kategori Baik (Dengan Catatan)".
    """
    if kategori is None:
        return ""
    sebutan = rapikan(kategori.sebutan)
    return f", kategori {sebutan}" if "(" in sebutan else f" (kategori {sebutan})"


def frasa_predikat(kode: str, sebutan: str = "") -> str:
    """The predicate of a value on its indicator's scale: "predikat BB (Sangat Baik)"; code and label once if equal."""
    kode, sebutan = rapikan(kode, ""), rapikan(sebutan, "")
    if kode and sebutan and kode != sebutan:
        return f"predikat {kode}, yaitu {sebutan}" if "(" in sebutan else f"predikat {kode} ({sebutan})"
    return f"predikat {kode or sebutan}" if kode or sebutan else ""


def sebaran_kategori(benda: str, kategori: Sequence[Kategori | None]) -> Isi:
    """How many of `benda` ("indikator sasaran strategis") fall in each category, the highest first.

    None stands for one that cannot be classified. Raises SkalaTercampur where the categories come from several scales.
    """
    benda = istilah(benda)
    if not kategori:
        return kalimat(f"belum ada {benda} yang dapat dikategorikan")
    ada = [satu for satu in kategori if satu is not None]
    if len({satu.skala for satu in ada}) > 1:
        raise SkalaTercampur(f"skala tercampur: {', '.join(sorted({satu.skala for satu in ada}))}")
    tanpa = len(kategori) - len(ada)
    if not ada:
        return kalimat(f"capaian {semua(tanpa, benda)} belum dapat dikategorikan")
    menurut = f" menurut skala {rapikan(ada[0].skala)}" if ada[0].skala else ""
    urut = sorted(dict.fromkeys(ada), key=lambda satu: -satu.urutan)
    if len(urut) == 1 and not tanpa:
        return kalimat(f"capaian {semua(len(ada), benda)} berkategori {rapikan(urut[0].sebutan)}", menurut)
    rincian = [f"{wording.cacah(ada.count(satu))} {benda} berkategori {rapikan(satu.sebutan)}" for satu in urut]
    sisa = f"; {wording.cacah(tanpa)} {benda} belum dapat dikategorikan" if tanpa else ""
    return kalimat(f"{menurut.strip()}, " if menurut else "", "terdapat ", wording.gabung(rincian), sisa)
