"""Widths of columns and size of type, chosen so that no figure runs into the next column.

The composer gives shares; a figure cannot be broken, so a column is never narrower than its longest one. Where the
shares leave too little, wider columns give; where all together are too wide, the type gets smaller, down to 6,5 pt.
Plain Python; widths of letters are those of Source Sans Pro (reports.render.metrik). Source: desain.md 5.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reports.document import Angka, JenisBaris, Potongan, Tabel, plain
from reports.letak import Letak, place
from reports.render.imbang import Isi, balance
from reports.render.metrik import LEBAR_HURUF, text_width

#: Width and height of the paper in millimetres (regulasi.md 10.2).
KERTAS = {"A4": (210, 297), "F4": (215, 330)}
#: Margins left and right together, in millimetres: upright, wide (static/cetak/cetak.css has the same).
TEPI = {False: 50, True: 40}
#: Margins above and below together, in millimetres: upright, wide.
KAKI_KEPALA = {False: 47, True: 42}
#: Part of the page that rows may fill and still be kept together.
UTUH = Decimal("0.5")
#: Type sizes of tables in points, tried from the left; the start depends on the number of columns.
UKURAN = (Decimal("9"), Decimal("8.5"), Decimal("8"), Decimal("7.5"), Decimal("7"), Decimal("6.5"))

_MM_PER_PT = Decimal("0.352778")
#: Padding and rule of a cell, left and right together, in points; the second in a dense table.
_SELA = {False: Decimal("7.5"), True: Decimal("4.3")}
#: Columns from which on a table is dense: upright, wide.
PADAT = {False: 9, True: 12}
#: Engines round; what fits by less than this may not fit.
_AMAN = Decimal("1.02")
#: Lines of text are ragged: on average they hold this much less than their width.
_RAGAM = Decimal("1.1")
_TINGGI_BARIS = Decimal("1.3")
#: Words longer than this many letters are hyphenated rather than given room; codes (with digits) are not, up to _KODE.
_KATA = 11
#: The same where there is no room otherwise.
_KATA_SEMPIT = 7
_KODE = 24
#: The same in a head, where a broken word stands on every page.
_KATA_KEPALA = 13
#: Letters on a line of a column of long texts, where there is room for so many.
NYAMAN = 16
#: Room in em that a column may have beyond its longest text on one line: where all texts have that, and where some have
#: to be broken.
LEGA = Decimal(3)
PAS = Decimal("0.5")
#: A column of text that is shorter than the longest by more than this is not one of the long ones.
SEBANDING = 3


@dataclass(frozen=True, slots=True)
class Ukuran:
    """Shares of the columns in percent, adding up to 100, and the size of the type in points.

    Not `muat`: there is no room for whole figures even so, and they have to be broken. Not `lega`: words of ordinary
    length have to be broken.
    """

    persen: tuple[Decimal, ...]
    huruf: Decimal
    muat: bool = True
    lega: bool = True


@dataclass(frozen=True, slots=True)
class Tinggi:
    """Estimated heights in parts of a page: each row by its own cells, and each cell that spans rows with its rows."""

    baris: tuple[Decimal, ...]
    rentang: tuple[tuple[int, int, Decimal], ...]

    def of(self, awal: int, akhir: int) -> Decimal:
        """Height of the rows `awal` up to `akhir`, which no spanning cell leaves."""
        perlu = [tinggi for mulai, selesai, tinggi in self.rentang if awal <= mulai and selesai <= akhir]
        return max(sum(self.baris[awal:akhir], Decimal(0)), *perlu, Decimal(0))


def is_dense(tabel: Tabel) -> bool:
    """Whether the table has so many columns that its cells get narrow margins."""
    return len(tabel.kolom) >= PADAT[tabel.lanskap]


def fit(tabel: Tabel, kertas: str) -> Ukuran:
    """The widths and the type size of a table on `kertas`.

    The shares of the composer hold wherever the columns are wide enough, but not much wider than all they hold, and no
    narrow one makes the table much taller.
    Where even the smallest type is too wide, words are broken, and where that is not enough the columns share the room
    by need, and figures may break.
    """
    panjang = KERTAS[kertas][1 if tabel.lanskap else 0] - TEPI[tabel.lanskap]
    bagian = [satu.lebar for satu in tabel.kolom]
    jumlah = sum(bagian, Decimal(0))
    ingin = [satu / jumlah for satu in bagian]
    perlu: list[Decimal] = []
    alami = _natural(tabel)
    teks = _longest(tabel, alami)
    awal = _first_size(len(bagian))
    for kata, ukuran, nyaman in (
        (_KATA, UKURAN[awal : awal + 2], True),
        (_KATA, UKURAN[awal:], False),
        (_KATA_SEMPIT, UKURAN[-1:], False),
    ):
        butuh = _needs(tabel, kata)
        if nyaman:
            butuh = [max(satu, lantai) for satu, lantai in zip(butuh, _comfortable(tabel), strict=True)]
        for huruf in ukuran:
            em = panjang / (huruf * _MM_PER_PT)
            sela = _SELA[is_dense(tabel)] / huruf
            perlu = [(satu + sela) / em for satu in butuh]
            if sum(perlu, Decimal(0)) <= 1:
                longgar = LEGA if sum(alami) + sela * len(alami) <= em else PAS
                lebar = _trim(ingin, [(satu + sela) / em for satu in alami], longgar / em, teks)
                lebar = _balance(tabel, _widen(lebar, perlu), perlu, em)
                return Ukuran(_percent(lebar), huruf, lega=kata == _KATA)
    return Ukuran(_percent(perlu), UKURAN[-1], muat=False, lega=False)


def _balance(tabel: Tabel, lebar: list[Decimal], perlu: list[Decimal], em: Decimal) -> list[Decimal]:
    """`em` is the width of the table in em. A text that spans rows counts in each of them with its part."""
    baris: list[list[tuple[int, float]]] = [[] for _ in tabel.badan]
    for nomor, letak in enumerate(place(tabel, tabel.badan)):
        for satu in (satu for satu in letak if satu.sel.kolom == 1):
            panjang = float(text_width(plain(satu.sel.isi)) * _RAGAM + satu.sel.menjorok) / satu.sel.baris
            for geser in range(satu.sel.baris):
                baris[nomor + geser].append((satu.kolom, panjang))
    isi = Isi(baris, float(em), float(_SELA[is_dense(tabel)] / UKURAN[0]))
    return [Decimal(satu) for satu in balance([float(satu) for satu in lebar], [float(satu) for satu in perlu], isi)]


def line_widths(tabel: Tabel, ukuran: Ukuran, kertas: str) -> list[Decimal]:
    """How many em of text fit on a line of each column."""
    em = KERTAS[kertas][1 if tabel.lanskap else 0] - TEPI[tabel.lanskap]
    isi = [persen * em / 100 / (ukuran.huruf * _MM_PER_PT) for persen in ukuran.persen]
    return [satu - _SELA[is_dense(tabel)] / ukuran.huruf for satu in isi]


def estimate(tabel: Tabel, ukuran: Ukuran, kertas: str) -> Tinggi:
    """How tall the rows of the body will be, good enough to tell rows that fit on a page from rows that cannot."""
    halaman = KERTAS[kertas][0 if tabel.lanskap else 1] - KAKI_KEPALA[tabel.lanskap]
    em = ukuran.huruf * _MM_PER_PT
    lebar, sela = line_widths(tabel, ukuran, kertas), _SELA[is_dense(tabel)] / ukuran.huruf
    baris, rentang = [], []
    for nomor, letak in enumerate(place(tabel, tabel.badan)):
        tertinggi = Decimal(0)
        for satu in letak:
            ruang = sum(lebar[satu.kolom : satu.kolom + satu.sel.kolom], (satu.sel.kolom - 1) * sela)
            per_baris = max(ruang - satu.sel.menjorok, Decimal(1))
            jumlah = sum(int(text_width(teks) * _RAGAM / per_baris) + 1 for teks in plain(satu.sel.isi).split("\n"))
            perlu = (jumlah * em * _TINGGI_BARIS + 2) / halaman
            if satu.sel.baris == 1:
                tertinggi = max(tertinggi, perlu)
            else:
                rentang.append((nomor, nomor + satu.sel.baris, perlu))
        baris.append(tertinggi)
    return Tinggi(tuple(baris), tuple(rentang))


def _first_size(kolom: int) -> int:
    return 0 if kolom <= 5 else 1 if kolom <= 9 else 2 if kolom <= 13 else 3


def _needs(tabel: Tabel, kata: int) -> list[Decimal]:
    """Least width of each column in em: its longest figure, or its longest word up to `kata` letters."""
    butuh = [Decimal(1)] * len(tabel.kolom)
    for letak, tebal, kepala in _single_cells(tabel):
        batas = _KATA_KEPALA if kepala and kata == _KATA else kata
        for potongan in letak.sel.isi:
            em = max(
                (text_width(satu, tebal=tebal or potongan.tebal) for satu in _unbroken(potongan, batas)), default=0
            )
            butuh[letak.kolom] = max(butuh[letak.kolom], em * _AMAN + letak.sel.menjorok)
    return butuh


def _comfortable(tabel: Tabel) -> list[Decimal]:
    """Width of each column in em in which its texts read well: a line of `NYAMAN` letters where they are long."""
    panjang: list[list[Decimal]] = [[] for _ in tabel.kolom]
    for letak in (satu for baris in place(tabel, tabel.badan) for satu in baris if satu.sel.kolom == 1):
        if letak.sel.isi:
            panjang[letak.kolom].append(text_width(plain(letak.sel.isi)))
    batas = NYAMAN * LEBAR_HURUF
    return [batas if isi and sum(isi) > 2 * batas * len(isi) else Decimal(0) for isi in panjang]


def _natural(tabel: Tabel) -> list[Decimal]:
    """Width of each column in em in which no text of its body has to be broken, and a head once at most."""
    alami = [Decimal(1)] * len(tabel.kolom)
    for bagian, per in ((tabel.kepala, 2), (tabel.badan, 1)):
        for letak in (satu for baris in place(tabel, bagian) for satu in baris if satu.sel.kolom == 1):
            em = max(text_width(satu, tebal=per == 2) for satu in plain(letak.sel.isi).split("\n")) / per
            alami[letak.kolom] = max(alami[letak.kolom], em * _AMAN + letak.sel.menjorok)
    return alami


def _longest(tabel: Tabel, alami: list[Decimal]) -> list[bool]:
    """Which columns hold the long texts: no figures, and not much shorter than the longest."""
    angka = {
        letak.kolom
        for baris in place(tabel, tabel.badan)
        for letak in baris
        if any(isinstance(satu, Angka) for satu in letak.sel.isi)
    }
    terpanjang = max((em for nomor, em in enumerate(alami) if nomor not in angka), default=Decimal(0))
    return [nomor not in angka and em * SEBANDING >= terpanjang for nomor, em in enumerate(alami)]


def _trim(ingin: list[Decimal], alami: list[Decimal], lega: Decimal, panjang: list[bool]) -> list[Decimal]:
    """Take from every column but the `panjang` what it has beyond `alami` and `lega`: first for those that have less
    than `alami`, then for the `panjang`.
    """
    if not any(panjang):
        return ingin
    lebar = [
        punya if tetap else min(punya, cukup + lega) for punya, cukup, tetap in zip(ingin, alami, panjang, strict=True)
    ]
    kurang = [max(cukup - punya, Decimal(0)) for punya, cukup in zip(lebar, alami, strict=True)]
    beri = min(sum(ingin) - sum(lebar), sum(kurang))
    if beri:
        lebar = [punya + beri * satu / sum(kurang) for punya, satu in zip(lebar, kurang, strict=True)]
    bagian = [punya if tetap else Decimal(0) for punya, tetap in zip(ingin, panjang, strict=True)]
    sisa = sum(ingin) - sum(lebar)
    return [punya + sisa * satu / sum(bagian) for punya, satu in zip(lebar, bagian, strict=True)]


def _unbroken(potongan: Potongan, kata: int) -> Iterator[str]:
    """The parts of a run that stay on one line."""
    if isinstance(potongan, Angka):
        bagian = potongan.tampil.split() if " " in potongan.tampil else [potongan.tampil]
        yield from (f"{satu}{potongan.tanda}" for satu in bagian)
    else:
        yield from (satu[: _KODE if any(map(str.isdigit, satu)) else kata] for satu in potongan.teks.split())


def _single_cells(tabel: Tabel) -> Iterator[tuple[Letak, bool, bool]]:
    """Every cell that stands in one column, with whether it is set in bold type and whether it belongs to the head."""
    for baris in place(tabel, tabel.kepala):
        yield from ((letak, True, True) for letak in baris if letak.sel.kolom == 1)
    for baris, satu in zip(place(tabel, tabel.badan), tabel.badan, strict=True):
        tebal = satu.jenis is not JenisBaris.ISI
        yield from ((letak, tebal, False) for letak in baris if letak.sel.kolom == 1)


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
