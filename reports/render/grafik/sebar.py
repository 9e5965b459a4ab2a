"""Places for the labels of marks that share a column, so that none touches another or a mark."""

from bisect import bisect_right
from collections.abc import Sequence
from math import inf

#: Half of the room a mark takes, in points.
PENANDA = 4.0
#: Fineness, in points, with which places are tried.
_RASTER = 1.0
#: How far, in points, the outermost label is moved before it goes to the other side of its mark.
_SALAH_SISI = 6.0

#: Distance of labels from their marks in all, and their upper edges.
_Susunan = tuple[float, tuple[float, ...]]
_MUSTAHIL: _Susunan = (inf, ())


def spread(tanda: Sequence[float], tinggi: float, puncak: float, dasar: float) -> list[float]:
    """Upper edges, between `puncak` and `dasar`, of labels `tinggi` high for marks at the heights `tanda`.

    Heights are points and count downwards. The labels stand in the order of their marks and together as near to them as
    can be, the highest above its mark and the lowest below. A field of ten labels' height has room for four of each.
    Raises ValueError when there is no room.
    """
    tempat = [puncak + nomor * _RASTER for nomor in range(int((dasar - puncak - tinggi) / _RASTER) + 1)]
    bebas = [y for y in tempat if all(y + tinggi <= satu - PENANDA or y >= satu + PENANDA for satu in tanda)]
    urutan = sorted(range(len(tanda)), key=lambda nomor: tanda[nomor])
    terbaik: list[_Susunan] = [(0.0, ())]
    for urut, nomor in enumerate(urutan):
        terbaik = _with_next(terbaik, bebas, tinggi, tanda[nomor], _side(urut, len(tanda)))
    jarak, letak = terbaik[-1] if terbaik else _MUSTAHIL
    if jarak == inf:
        raise ValueError(f"{len(tanda)} label setinggi {tinggi} tidak muat antara {puncak} dan {dasar}")
    return [letak[urutan.index(nomor)] for nomor in range(len(tanda))]


def _side(urut: int, banyak: int) -> int:
    """Where a label should be: -1 above its mark, 1 below, 0 either."""
    return -1 if urut == 0 else 1 if urut == banyak - 1 else 0


def _with_next(terbaik: list[_Susunan], bebas: list[float], tinggi: float, tanda: float, sisi: int) -> list[_Susunan]:
    """For each free place, the best way to put one more label there or higher, under the labels so far."""
    hasil: list[_Susunan] = []
    for y in bebas:
        if len(terbaik) == 1 and not terbaik[0][1]:
            jarak, letak = terbaik[0]
        else:
            atas = bisect_right(bebas, y - tinggi)  # so many places leave room above
            jarak, letak = terbaik[atas - 1] if atas else _MUSTAHIL
        geser = y + tinggi / 2 - tanda
        calon = (jarak + abs(geser) + (geser * sisi < 0) * _SALAH_SISI, (*letak, y))
        hasil.append(min(hasil[-1], calon) if hasil else calon)
    return hasil
