"""Widths of columns moved towards the texts that make a table tall.

Plain Python; widths are places on paper, not figures, hence floats.
"""

from collections.abc import Sequence
from dataclasses import dataclass

#: How much width changes hands in one step, tried from the left, in parts of the table.
LANGKAH = (0.01, 0.03, 0.06)
#: How many columns are tried in a step, those first that make most lines alone.
CALON = 3
#: Most steps; a table seldom needs ten.
PALING_BANYAK = 30
#: A table has to lose this part of its lines, else the composer's widths stand.
BERARTI = 0.02

Baris = Sequence[tuple[int, float]]


@dataclass(frozen=True, slots=True)
class Isi:
    """What has to fit: per row the column and the length in em of each text.

    `em` is the width of the table in em, `sela` the padding of a cell.
    """

    baris: Sequence[Baris]
    em: float
    sela: float

    def lines(self, panjang: float, lebar: float) -> int:
        """Lines that a text of `panjang` em takes in a column of `lebar`, a part of the table."""
        return int(panjang / max(lebar * self.em - self.sela, 1.0)) + 1

    def height(self, lebar: Sequence[float]) -> int:
        """Lines of the whole table."""
        return sum(max((self.lines(em, lebar[kolom]) for kolom, em in baris), default=1) for baris in self.baris)

    def excess(self, lebar: Sequence[float]) -> list[int]:
        """For each column, how many lines of the table stand there because of it alone."""
        hasil = [0] * len(lebar)
        for baris in self.baris:
            urut = sorted(((self.lines(em, lebar[kolom]), kolom) for kolom, em in baris), reverse=True)
            if len(urut) > 1:
                hasil[urut[0][1]] += urut[0][0] - urut[1][0]
            elif urut:
                hasil[urut[0][1]] += urut[0][0] - 1
        return hasil


def balance(lebar: Sequence[float], perlu: Sequence[float], isi: Isi) -> list[float]:
    """Widths with which the table is lower; `lebar` itself where that gains too little to be worth it.

    No column gets narrower than `perlu`. The sum stays the same.
    """
    terbaik, tinggi = list(lebar), isi.height(lebar)
    awal = tinggi
    for _ in range(PALING_BANYAK):
        lebih = isi.excess(terbaik)
        urut = sorted(filter(lebih.__getitem__, range(len(lebih))), key=lebih.__getitem__, reverse=True)
        for penerima in urut[:CALON]:
            calon = [_give(terbaik, perlu, penerima, langkah) for langkah in LANGKAH]
            rendah, nomor = min((isi.height(satu), nomor) for nomor, satu in enumerate(calon))
            if rendah < tinggi:
                terbaik, tinggi = calon[nomor], rendah
                break
        else:
            break
    return terbaik if tinggi <= awal * (1 - BERARTI) else list(lebar)


def _give(lebar: Sequence[float], perlu: Sequence[float], penerima: int, langkah: float) -> list[float]:
    """Move `langkah`, or what there is, to one column from what the others can spare."""
    longgar = [
        max(punya - butuh, 0.0) if nomor != penerima else 0.0
        for nomor, (punya, butuh) in enumerate(zip(lebar, perlu, strict=True))
    ]
    jumlah = sum(longgar)
    if jumlah <= 0:
        return list(lebar)
    pindah = min(langkah, jumlah)
    hasil = [punya - pindah * satu / jumlah for punya, satu in zip(lebar, longgar, strict=True)]
    hasil[penerima] += pindah
    return hasil
