"""The value axis of a chart: round steps in exact decimals, and the words under which large amounts are read.

Plain Python; a chart turns the result into places on paper. Source: regulasi.md 10.1 (numbers).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from reports.wording import angka

#: Steps that a reader divides in the head.
_LANGKAH = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
#: Scales of large amounts, so that an axis reads "50" under "miliar rupiah" instead of "50.000.000.000".
_SKALA = ((Decimal(10) ** 12, "triliun"), (Decimal(10) ** 9, "miliar"), (Decimal(10) ** 6, "juta"))
#: The axis of a line chart starts at zero unless all its values lie within this part of the largest.
_JAUH_DARI_NOL = Decimal("0.6")
_RUANG = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Sumbu:
    """An axis from `bawah` to `atas` with a tick at every value of `tik`; `label` are their texts.

    `satuan` is the unit of the texts: "miliar rupiah" where the values are divided by a thousand million.
    """

    bawah: Decimal
    atas: Decimal
    tik: tuple[Decimal, ...]
    label: tuple[str, ...]
    satuan: str

    def share(self, nilai: Decimal) -> float:
        """Where a value lies on the axis: 0 at its lower end, 1 at its upper end. A place on paper, not a figure."""
        return float((nilai - self.bawah) / (self.atas - self.bawah))


def make_axis(nilai: Iterable[Decimal], satuan: str = "", *, dari_nol: bool = True, ruas: int = 5) -> Sumbu:
    """The axis on which all of `nilai` lie, with about `ruas` steps.

    It holds zero, which bars need to be honest; with `dari_nol` False it may start nearer to values that lie close
    together. Without values it goes from 0 to 1.
    """
    semua = sorted(nilai) or [Decimal(0), Decimal(1)]
    bawah, atas = semua[0], semua[-1]
    if dari_nol or not _far_from_zero(bawah, atas):
        bawah, atas = min(bawah, Decimal(0)), max(atas, Decimal(0))
    else:
        tepi = (atas - bawah) * _RUANG or abs(atas) * _RUANG
        bawah, atas = bawah - tepi, atas + tepi
    if bawah == atas:
        atas = bawah + 1
    langkah = _round_step((atas - bawah) / ruas)
    mulai = int((bawah / langkah).to_integral_value(ROUND_FLOOR))
    akhir = int((atas / langkah).to_integral_value(ROUND_CEILING))
    tik = tuple(nomor * langkah for nomor in range(mulai, akhir + 1))
    pembagi, nama = _scale(max(abs(tik[0]), abs(tik[-1])))
    label = tuple(angka(satu / pembagi) for satu in tik)
    return Sumbu(tik[0], tik[-1], tik, label, f"{nama} {satuan}".strip())


def _far_from_zero(bawah: Decimal, atas: Decimal) -> bool:
    """Whether all values have one sign and lie closer to each other than to zero."""
    dekat, jauh = sorted((abs(bawah), abs(atas)))
    return bawah * atas > 0 and dekat > jauh * _JAUH_DARI_NOL


def _round_step(kasar: Decimal) -> Decimal:
    """The round step next above `kasar`: 1, 2, 2.5 or 5 times a power of ten."""
    pangkat = Decimal(1).scaleb(kasar.adjusted())
    return next(satu * pangkat for satu in _LANGKAH if satu * pangkat >= kasar)


def _scale(terbesar: Decimal) -> tuple[Decimal, str]:
    return next(((batas, nama) for batas, nama in _SKALA if terbesar >= batas), (Decimal(1), ""))
