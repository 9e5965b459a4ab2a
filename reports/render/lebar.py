"""Widths of columns and size of type, chosen so that no figure runs into the next column.

The composer gives shares; a figure cannot be broken, so a column is never narrower than its longest one. Where the
shares leave too little, wider columns give; where all together are too wide, the type gets smaller, down to 6,5 pt.
Plain Python; widths of letters are those of Source Sans Pro with tabular figures. Source: desain.md 5.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reports.document import Angka, Tabel, plain
from reports.render.imbang import Isi, balance
from reports.render.susunan import Letak, place

#: Width and height of the paper in millimetres (regulasi.md 10.2).
KERTAS = {"A4": (210, 297), "F4": (215, 330)}
#: Margins left and right together, in millimetres: upright, wide (static/cetak/cetak.css has the same).
TEPI = {False: 50, True: 40}
#: Margins above and below together, in millimetres: upright, wide.
KAKI_KEPALA = {False: 47, True: 45}
#: Part of the page that rows may fill and still be kept together.
UTUH = Decimal("0.5")
#: Type sizes of tables in points, tried from the left; the start depends on the number of columns.
UKURAN = (Decimal("9"), Decimal("8.5"), Decimal("8"), Decimal("7.5"), Decimal("7"), Decimal("6.5"))

_MM_PER_PT = Decimal("0.352778")
#: Padding and rule of a cell, left and right together, in points.
_SELA = Decimal("7.5")
#: Semibold letters, as in heads and totals, are this much wider.
_TEBAL = Decimal("1.08")
_TINGGI_BARIS = Decimal("1.3")
#: Words longer than this many letters are hyphenated rather than given room; codes (with digits) are not, up to _KODE.
_KATA = 11
_KODE = 24
_EM = {**dict.fromkeys(".,:;|!il'()[]j ", Decimal("0.29")), **dict.fromkeys("mwMW%", Decimal("0.86"))}
_DIGIT = Decimal("0.5")
_HURUF = Decimal("0.53")
_KAPITAL = Decimal("0.62")


@dataclass(frozen=True, slots=True)
class Ukuran:
    """Shares of the columns in percent, adding up to 100, and the size of the type in points.

    Not `muat`: there is no room for whole figures even so, and they have to be broken.
    """

    persen: tuple[Decimal, ...]
    huruf: Decimal
    muat: bool = True


@dataclass(frozen=True, slots=True)
class Tinggi:
    """Estimated heights in parts of a page: each row by its own cells, and each cell that spans rows with its rows."""

    baris: tuple[Decimal, ...]
    rentang: tuple[tuple[int, int, Decimal], ...]

    def of(self, awal: int, akhir: int) -> Decimal:
        """Height of the rows `awal` up to `akhir`, which no spanning cell leaves."""
        perlu = [tinggi for mulai, selesai, tinggi in self.rentang if awal <= mulai and selesai <= akhir]
        return max(sum(self.baris[awal:akhir], Decimal(0)), *perlu, Decimal(0))


def text_width(teks: str) -> Decimal:
    """Width of a text in em, on the safe side."""
    return sum((_char_width(satu) for satu in teks), Decimal(0))


def _char_width(satu: str) -> Decimal:
    if satu in _EM:
        return _EM[satu]
    if satu.isdigit():
        return _DIGIT
    return _KAPITAL if satu.isupper() else _HURUF


def fit(tabel: Tabel, kertas: str) -> Ukuran:
    """The widths and the type size of a table on `kertas`.

    The shares of the composer hold wherever the columns are wide enough and no narrow one makes the table much taller.
    Where even the smallest type is too wide, the columns share the room by need, and figures may break.
    """
    panjang = KERTAS[kertas][1 if tabel.lanskap else 0] - TEPI[tabel.lanskap]
    butuh = _needs(tabel)
    bagian = [satu.lebar for satu in tabel.kolom]
    jumlah = sum(bagian, Decimal(0))
    ingin = [satu / jumlah for satu in bagian]
    for huruf in UKURAN[_first_size(len(bagian)) :]:
        perlu = [(em * huruf + _SELA) * _MM_PER_PT / panjang for em in butuh]
        if sum(perlu, Decimal(0)) <= 1:
            return Ukuran(_percent(_balance(tabel, _widen(ingin, perlu), perlu, panjang / (huruf * _MM_PER_PT))), huruf)
    return Ukuran(_percent(perlu), UKURAN[-1], muat=False)


def _balance(tabel: Tabel, lebar: list[Decimal], perlu: list[Decimal], em: Decimal) -> list[Decimal]:
    """`em` is the width of the table in em. A text that spans rows counts in each of them with its part."""
    baris: list[list[tuple[int, float]]] = [[] for _ in tabel.badan]
    for nomor, letak in enumerate(place(tabel, tabel.badan)):
        for satu in (satu for satu in letak if satu.sel.kolom == 1):
            panjang = float(text_width(plain(satu.sel.isi)) + satu.sel.menjorok) / satu.sel.baris
            for geser in range(satu.sel.baris):
                baris[nomor + geser].append((satu.kolom, panjang))
    isi = Isi(baris, float(em), float(_SELA / UKURAN[0]))
    return [Decimal(satu) for satu in balance([float(satu) for satu in lebar], [float(satu) for satu in perlu], isi)]


def estimate(tabel: Tabel, ukuran: Ukuran, kertas: str) -> Tinggi:
    """How tall the rows of the body will be, good enough to tell rows that fit on a page from rows that cannot."""
    lebar, tinggi = KERTAS[kertas][:: -1 if tabel.lanskap else 1]
    panjang, halaman = lebar - TEPI[tabel.lanskap], tinggi - KAKI_KEPALA[tabel.lanskap]
    em = ukuran.huruf * _MM_PER_PT
    baris, rentang = [], []
    for nomor, letak in enumerate(place(tabel, tabel.badan)):
        tertinggi = Decimal(0)
        for satu in letak:
            ruang = sum(ukuran.persen[satu.kolom : satu.kolom + satu.sel.kolom], Decimal(0)) * panjang / 100
            per_baris = max(ruang / em - _SELA / ukuran.huruf - satu.sel.menjorok, Decimal(1))
            jumlah = sum(int(text_width(teks) / per_baris) + 1 for teks in plain(satu.sel.isi).split("\n"))
            perlu = (jumlah * em * _TINGGI_BARIS + 2) / halaman
            if satu.sel.baris == 1:
                tertinggi = max(tertinggi, perlu)
            else:
                rentang.append((nomor, nomor + satu.sel.baris, perlu))
        baris.append(tertinggi)
    return Tinggi(tuple(baris), tuple(rentang))


def _first_size(kolom: int) -> int:
    return 0 if kolom <= 5 else 1 if kolom <= 9 else 2 if kolom <= 13 else 3


def _needs(tabel: Tabel) -> list[Decimal]:
    """Least width of each column in em: its longest figure, or its longest word up to where hyphenation helps."""
    butuh = [Decimal(1)] * len(tabel.kolom)
    for letak in _single_cells(tabel):
        for potongan in letak.sel.isi:
            if isinstance(potongan, Angka):
                kata = potongan.tampil.split() if " " in potongan.tampil else [potongan.tampil]
                em = max(map(text_width, kata), default=Decimal(0)) + text_width(potongan.tanda)
            else:
                em = max((text_width(_unbroken(satu)) for satu in potongan.teks.split()), default=Decimal(0))
            butuh[letak.kolom] = max(butuh[letak.kolom], em * _TEBAL + letak.sel.menjorok)
    return butuh


def _unbroken(kata: str) -> str:
    return kata[: _KODE if any(satu.isdigit() for satu in kata) else _KATA]


def _single_cells(tabel: Tabel) -> Iterator[Letak]:
    for baris in (*place(tabel, tabel.kepala), *place(tabel, tabel.badan)):
        yield from (letak for letak in baris if letak.sel.kolom == 1)


def _widen(ingin: list[Decimal], perlu: list[Decimal]) -> list[Decimal]:
    """Raise every share to what its column needs; the others give in proportion to what they can spare.

    `perlu` adds up to at most 1.
    """
    kurang = sum((max(butuh - punya, Decimal(0)) for punya, butuh in zip(ingin, perlu, strict=True)), Decimal(0))
    longgar = sum((max(punya - butuh, Decimal(0)) for punya, butuh in zip(ingin, perlu, strict=True)), Decimal(0))
    beri = kurang / longgar if longgar else Decimal(0)
    return [
        butuh if punya < butuh else punya - (punya - butuh) * beri for punya, butuh in zip(ingin, perlu, strict=True)
    ]


def _percent(bagian: list[Decimal]) -> tuple[Decimal, ...]:
    jumlah = sum(bagian, Decimal(0))
    return tuple((satu * 100 / jumlah).quantize(Decimal("0.001")) for satu in bagian)
