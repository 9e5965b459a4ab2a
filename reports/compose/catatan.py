"""Notes under one table: every remark that a figure of the table carries, each printed once, tied to it by a mark."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reports.calc import Bendera
from reports.compose.tabel import huruf
from reports.figures import Angka
from reports.inputs import Sumber

_TETAP = {Bendera.ASUMSI: "*)", Bendera.SEMENTARA: "**)"}
#: Remarks that a block says in its own words (the note under a mean) or that need no mark.
_DIKATAKAN_BLOK = frozenset({Bendera.BELUM_DIBULATKAN})

RERATA = "Rata-rata dihitung dari nilai capaian yang tidak dibulatkan."


class Catatan:
    """Collects the notes of one table while its cells are made.

    Assumed figures are marked "*)", provisional ones "**)", every other remark with a letter in the order of
    appearance: a digit behind a figure could be read as part of it where the mark is not raised.
    """

    def __init__(self) -> None:
        self._tanda: dict[str, str] = {}
        self._rincian: dict[str, dict[str, None]] = {}
        self._biasa: dict[str, None] = {}
        self._bertanda: dict[str, frozenset[Bendera]] = {}

    def mark(self, angka: Angka, rincian: Mapping[Bendera, str], dasar: str = "") -> str:
        """The marks to print behind the figure; its remarks, with what `rincian` adds to them, become notes.

        `dasar`: key of the figure it rests on. A remark that this table already ties to that one is not repeated.
        """
        sudah = _DIKATAKAN_BLOK | self._bertanda.get(dasar, frozenset())
        bendera = [satu for satu in angka.bendera if satu not in sudah]
        self._bertanda[angka.kunci] = frozenset(angka.bendera)
        return "".join(
            self.mark_text(satu.kalimat, rincian.get(satu, ""), tetap=_TETAP.get(satu, "")) for satu in bendera
        )

    def mark_text(self, kalimat: str, rincian: str = "", *, tetap: str = "") -> str:
        """The mark of a remark in words. `rincian` (what was assumed) is listed behind the remark, each once."""
        if kalimat not in self._tanda:
            bernomor = sum(1 for satu in self._tanda.values() if "*" not in satu)
            self._tanda[kalimat] = tetap or f"{huruf(bernomor + 1)})"
        if rincian:
            self._rincian.setdefault(kalimat, {})[rincian] = None
        return self._tanda[kalimat]

    def add(self, *kalimat: str) -> None:
        """A note without a mark; empty ones and repeats are left out."""
        self._biasa.update((satu, None) for satu in kalimat if satu)

    def lines(self) -> tuple[str, ...]:
        """The notes as printed: stars first, then letters, then the notes without a mark."""
        urut = sorted(self._tanda.items(), key=lambda satu: "*" not in satu[1])
        bertanda = (f"{tanda} {self._lengkap(kalimat)}" for kalimat, tanda in urut)
        return (*bertanda, *self._biasa)

    def _lengkap(self, kalimat: str) -> str:
        rincian = "; ".join(self._rincian.get(kalimat, ()))
        return f"{kalimat}: {rincian.rstrip('.')}." if rincian else f"{kalimat.rstrip('.')}."


def sumber_data(sumber: Iterable[Sumber], *lain: str) -> str:
    """ "Sumber data: …" from the documents of the facts in the table, each named once; "" when none is known."""
    dokumen = dict.fromkeys(satu for satu in (*(s.dokumen for s in sumber), *lain) if satu)
    return f"Sumber data: {'; '.join(dokumen)}" if dokumen else ""
