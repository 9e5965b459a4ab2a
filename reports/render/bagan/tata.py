"""Places for the boxes of a tree: side by side at the upper levels, stacked and indented below.

Lengths are points from the upper left corner.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from reports.render.bagan.pohon import Cabang
from reports.render.gambar import TINGGI_BARIS, Huruf, clean_text, text_width, widest_word, wrap, wrap_evenly

#: Type sizes in points, largest first; nothing is printed smaller.
UKURAN = (9.0, 8.5, 8.0, 7.5, 7.0, 6.5)
#: A size that reads well: above it, boxes side by side matter more than larger type.
_CUKUP = 7.5
_LAJUR_TERBANYAK = 6
#: What a further column of stacked boxes has to gain, in parts of the height.
_LEBIH_LAJUR = 0.05
LANJUTAN = "(lanjutan)"

#: In parts of the type size: inner margins, gaps, indent of stacked boxes.
_TEPI = 0.65
_TEPI_TEGAK = 0.4
_SELA = 0.8
_SELA_TINGKAT = 2.0
_SELA_SUSUN = 0.7
_MENJOROK = 1.2
#: Least width of a box in parts of the type size; below it text is a column of syllables.
_TERSEMPIT = 6.0

Titik = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Kotak:
    """A box at its place."""

    cabang: Cabang
    ukuran: float
    x: float
    y: float
    lebar: float
    tinggi: float

    def lines(self) -> tuple[tuple[str, Huruf], ...]:
        """Its text in lines that fit, as even as can be, with their type."""
        ruang = self.lebar - 2 * _TEPI * self.ukuran
        return tuple(
            (satu, huruf)
            for teks, huruf in _lines(self.cabang, self.ukuran)
            for satu in wrap_evenly(teks, ruang, huruf)
        )


@dataclass(slots=True)
class Tata:
    """A tree laid out: boxes, and connectors as lines through points."""

    ukuran: float
    datar: int
    lajur: int = 1
    lebar: float = 0
    tinggi: float = 0
    kotak: list[Kotak] = field(default_factory=list)
    hubung: list[tuple[Titik, ...]] = field(default_factory=list)

    @property
    def nilai(self) -> tuple[float, int, float, float]:
        """What makes one layout better than another: type large enough, levels side by side, larger type, low; of
        columns rather few wide ones.
        """
        return (min(self.ukuran, _CUKUP), self.datar, self.ukuran, -self.tinggi * (1 + _LEBIH_LAJUR * self.lajur))


def best_layout(akar: Cabang, lebar: float, tinggi: float) -> Tata | None:
    """The best layout within `lebar` × `tinggi` points; None when even the smallest type does not fit."""
    semua = tuple(_arrangements(akar))
    # Several trees that go down further than one level are no structure under one head: side by side they would be
    # columns of uneven height.
    hutan = akar.simpul is None and akar.kedalaman > 2
    susun = tuple(satu for satu in semua if not (hutan and satu[0]))
    calon = _candidates(akar, lebar, tinggi, susun) or _candidates(akar, lebar, tinggi, semua)
    return max(calon, key=lambda satu: satu.nilai, default=None)


def _candidates(akar: Cabang, lebar: float, tinggi: float, susunan: Sequence[tuple[int, int]]) -> list[Tata]:
    """The layouts that fit, in type that reads well or, where there is none, in the largest."""
    calon: list[Tata] = []
    for ukuran in UKURAN:
        if calon and ukuran < _CUKUP:
            break
        for datar, lajur in susunan:
            tata = _Penata(akar, lebar, ukuran, datar, lajur).lay_out()
            if tata is not None and tata.tinggi <= tinggi:
                calon.append(tata)
                if datar:
                    break
    return calon


def _arrangements(akar: Cabang) -> Iterator[tuple[int, int]]:
    """How many levels of children stand side by side, and in how many columns the rest is stacked; the widest first."""
    for datar in range(akar.kedalaman, 0, -1):
        yield datar, 1
    for lajur in range(min(_LAJUR_TERBANYAK, len(akar.anak)), 1, -1):
        yield 0, lajur
    yield 0, 1


# --- Text of a box --------------------------------------------------------------------------------------------------


def _lines(cabang: Cabang, ukuran: float) -> Iterator[tuple[str, Huruf]]:
    """The lines of a box as they were given, with their type: the first of several stands out."""
    simpul = cabang.simpul
    isi = [teks for satu in simpul.baris if (teks := clean_text(satu))] if simpul else []
    for nomor, teks in enumerate(isi):
        tebal = simpul is not None and simpul.gaya == "kuat"
        yield teks, Huruf(ukuran, tebal=tebal or (nomor == 0 and len(isi) > 1))
    if cabang.lanjutan:
        yield LANJUTAN, Huruf(ukuran, miring=True)


@lru_cache(maxsize=16384)
def _count(cabang: Cabang, ukuran: float, lebar: float) -> int:
    ruang = lebar - 2 * _TEPI * ukuran
    return sum(len(wrap(teks, ruang, huruf)) for teks, huruf in _lines(cabang, ukuran))


def _height(cabang: Cabang, ukuran: float, lebar: float) -> float:
    banyak = max(_count(cabang.bare(), ukuran, lebar), 1)
    return (banyak * TINGGI_BARIS + 2 * _TEPI_TEGAK) * ukuran


@lru_cache(maxsize=4096)
def _needs(cabang: Cabang) -> tuple[float, float]:
    """Width of a box in parts of the type size: with its longest word whole, and with every line whole."""
    isi = list(_lines(cabang, 1))
    return (
        max((widest_word(*satu) for satu in isi), default=0) + 2 * _TEPI,
        max((text_width(*satu) for satu in isi), default=0) + 2 * _TEPI + 0.1,
    )


# --- Places ---------------------------------------------------------------------------------------------------------


class _Penata:
    """Lays out one tree in one type size and one arrangement."""

    def __init__(self, akar: Cabang, lebar: float, ukuran: float, datar: int, lajur: int) -> None:
        self.akar = akar
        self.lebar = lebar
        self.ukuran = ukuran
        self.lajur = lajur
        self.sela = _SELA * ukuran
        self.menjorok = _MENJOROK * ukuran
        self.tata = Tata(ukuran, datar, lajur)
        self.tingkat: list[float] = []

    def lay_out(self) -> Tata | None:
        """Place everything; None when a box would be too narrow for its words."""
        kolom = list(self._columns(self.akar, 0)) if self.tata.datar else [self.akar] * self.lajur
        self.kolom = min(
            (self.lebar - (len(kolom) - 1) * self.sela) / len(kolom),
            max(_TERSEMPIT * self.ukuran, *(self._natural(satu, 0) for satu in kolom)),
        )
        if not self._wide_enough(kolom):
            return None
        if self.tata.datar:
            self._measure_levels()
            self.tata.lebar, _ = self._place_level(self.akar, 0, 0.0)
        else:
            self._place_stacked_root()
        self.tata.tinggi = max(satu.y + satu.tinggi for satu in self.tata.kotak)
        return self.tata

    def _columns(self, cabang: Cabang, tingkat: int) -> Iterator[Cabang]:
        """The boxes below which nothing stands side by side: each has a column of its own."""
        if tingkat == self.tata.datar or not cabang.anak:
            yield cabang
        else:
            for satu in cabang.anak:
                yield from self._columns(satu, tingkat + 1)

    def _stacked(self, cabang: Cabang, inden: int) -> Iterator[tuple[Cabang, int]]:
        """A stack with the number of indents of each box. A holder of several roots is no box and does not indent."""
        if cabang.simpul is not None:
            yield cabang, inden
        for satu in cabang.anak:
            yield from self._stacked(satu, inden + (cabang.simpul is not None))

    def _natural(self, kolom: Cabang, inden: int) -> float:
        """Width of a column in which no line has to be broken."""
        return max(
            _needs(satu.bare())[1] * self.ukuran + jumlah * self.menjorok
            for satu, jumlah in self._stacked(kolom, inden)
        )

    def _wide_enough(self, kolom: Sequence[Cabang]) -> bool:
        """Whether every box holds its longest word. A single stack is the last resort: there words may be broken."""
        sendiri = not self.tata.datar and self.lajur == 1
        for satu, inden in (pasangan for akar in set(kolom) for pasangan in self._stacked(akar, 0)):
            lebar = self.kolom - inden * self.menjorok
            if satu is self.akar and not sendiri:
                lebar = self.lebar
            perlu = _TERSEMPIT if sendiri else max(_needs(satu.bare())[0], _TERSEMPIT)
            if lebar < perlu * self.ukuran - 0.01:
                return False
        return all(
            self._head_width(satu, self.lebar) >= _needs(satu.bare())[0] * self.ukuran
            for satu in self._heads(self.akar, 0)
        )

    # --- Side by side ---

    def _heads(self, cabang: Cabang, tingkat: int) -> Iterator[Cabang]:
        """The boxes whose children stand side by side."""
        if tingkat < self.tata.datar and cabang.anak:
            if cabang.simpul is not None:
                yield cabang
            for satu in cabang.anak:
                yield from self._heads(satu, tingkat + 1)

    def _head_width(self, cabang: Cabang, ruang: float) -> float:
        """As wide as its text wants, up to twice a column, within what hangs below it."""
        return min(max(self.kolom, min(_needs(cabang.bare())[1] * self.ukuran, 2 * self.kolom)), ruang)

    def _span(self, cabang: Cabang, tingkat: int) -> float:
        banyak = sum(1 for _ in self._columns(cabang, tingkat))
        return banyak * self.kolom + (banyak - 1) * self.sela

    def _measure_levels(self) -> None:
        """Boxes of one level are equally high."""
        self.tingkat = [0.0] * (self.tata.datar + 1)
        antre = [(self.akar, 0)]
        for cabang, tingkat in antre:
            if cabang.simpul is not None:
                lebar = self._box_width(cabang, tingkat)
                self.tingkat[tingkat] = max(self.tingkat[tingkat], _height(cabang, self.ukuran, lebar))
            if tingkat < self.tata.datar:
                antre.extend((satu, tingkat + 1) for satu in cabang.anak)

    def _box_width(self, cabang: Cabang, tingkat: int) -> float:
        if tingkat < self.tata.datar and cabang.anak:
            return self._head_width(cabang, self._span(cabang, tingkat))
        return self.kolom

    def _top(self, tingkat: int) -> float:
        """Upper edge of a level; a level without boxes takes no room."""
        return sum(tinggi + _SELA_TINGKAT * self.ukuran for tinggi in self.tingkat[:tingkat] if tinggi)

    def _place_level(self, cabang: Cabang, tingkat: int, x: float) -> tuple[float, float]:
        """Place a box and all below it from `x` on; gives its right end and the middle of the box."""
        y, tinggi = self._top(tingkat), self.tingkat[tingkat]
        if tingkat == self.tata.datar or not cabang.anak:
            self._add(cabang, x, y, self.kolom, tinggi)
            self._stack(cabang, x, y + tinggi, self.kolom)
            return x + self.kolom, x + self.kolom / 2
        letak = len(self.tata.kotak)
        kanan = x
        tengah_anak: list[float] = []
        for satu in cabang.anak:
            kanan, tengah = self._place_level(satu, tingkat + 1, kanan + (self.sela if tengah_anak else 0))
            tengah_anak.append(tengah)
        tengah = (tengah_anak[0] + tengah_anak[-1]) / 2
        if cabang.simpul is not None:
            lebar = self._head_width(cabang, kanan - x)
            tengah = min(max(tengah, x + lebar / 2), kanan - lebar / 2)
            self._add(cabang, tengah - lebar / 2, y, lebar, tinggi, letak)
            self._connect((tengah, y + tinggi), [(satu, self._top(tingkat + 1)) for satu in tengah_anak])
        return kanan, tengah

    def _connect(self, dari: Titik, ke: Sequence[Titik]) -> None:
        """Down from the parent, along a bar, down to every child."""
        bus = dari[1] + _SELA_TINGKAT * self.ukuran / 2
        self.tata.hubung.append((dari, (dari[0], bus)))
        ujung = [dari[0], *(x for x, _ in ke)]
        if max(ujung) > min(ujung):
            self.tata.hubung.append(((min(ujung), bus), (max(ujung), bus)))
        self.tata.hubung.extend(((x, bus), (x, y)) for x, y in ke)

    # --- Stacked ---

    def _stack(self, cabang: Cabang, x: float, y: float, lebar: float) -> float:
        """Children below each other under the box that ends at `y`, hung on a line at its left; gives the lower end."""
        dari = y
        rusuk = x + self.menjorok / 2
        for satu in cabang.anak:
            y += _SELA_SUSUN * self.ukuran
            tengah, y = self._place_stacked(satu, x + self.menjorok, y, lebar - self.menjorok)
            self.tata.hubung.append(((rusuk, dari), (rusuk, tengah), (x + self.menjorok, tengah)))
            dari = tengah
        return y

    def _place_stacked(self, cabang: Cabang, x: float, y: float, lebar: float) -> tuple[float, float]:
        """A box and its stack from `y` on; gives the middle of the box and the lower end of everything."""
        tinggi = _height(cabang, self.ukuran, lebar)
        self._add(cabang, x, y, lebar, tinggi)
        return y + tinggi / 2, self._stack(cabang, x, y + tinggi, lebar)

    def _place_stacked_root(self) -> None:
        """The root above its stack; with several columns its children are shared out in their order."""
        akar = self.akar
        self.tata.lebar = self.lajur * self.kolom + (self.lajur - 1) * self.sela
        if akar.simpul is not None and self.lajur == 1:
            self._place_stacked(akar, 0, 0, self.kolom)
            return
        atas, tengah, tinggi = 0.0, self.tata.lebar / 2, 0.0
        if akar.simpul is not None:
            lebar = self._head_width(akar, self.tata.lebar)
            tinggi = _height(akar, self.ukuran, lebar)
            self._add(akar, tengah - lebar / 2, 0, lebar, tinggi)
            atas = tinggi + _SELA_TINGKAT * self.ukuran / 2
            rusuk = [nomor * (self.kolom + self.sela) + self.menjorok / 2 for nomor in range(self.lajur)]
            self.tata.hubung.append(((tengah, tinggi), (tengah, atas)))
            self.tata.hubung.append(((min(*rusuk, tengah), atas), (max(*rusuk, tengah), atas)))
        for nomor, isi in enumerate(self._share_out()):
            x = nomor * (self.kolom + self.sela)
            if akar.simpul is not None:
                self._stack(Cabang(None, -1, isi), x, atas, self.kolom)
                continue
            y = 0.0
            for satu in isi:
                y = self._place_stacked(satu, x, y, self.kolom)[1] + self.sela

    def _share_out(self) -> list[tuple[Cabang, ...]]:
        """The children of the root in columns of nearly equal height, in their order."""
        tinggi = [self._stack_height(satu) for satu in self.akar.anak]
        rendah, cukup = max(tinggi), sum(tinggi)
        for _ in range(12):
            tengah = (rendah + cukup) / 2
            if len(_cut(tinggi, tengah)) <= self.lajur:
                cukup = tengah
            else:
                rendah = tengah
        batas = [0, *_cut(tinggi, cukup)]
        return [self.akar.anak[awal:akhir] for awal, akhir in pairwise(batas)]

    def _stack_height(self, cabang: Cabang) -> float:
        inden = int(self.akar.simpul is not None)
        return sum(
            _height(satu, self.ukuran, self.kolom - jumlah * self.menjorok) + _SELA_SUSUN * self.ukuran
            for satu, jumlah in self._stacked(cabang, inden)
        )

    def _add(self, cabang: Cabang, x: float, y: float, lebar: float, tinggi: float, letak: int | None = None) -> None:
        if cabang.simpul is None:
            return
        kotak = Kotak(cabang.bare(), self.ukuran, x, y, lebar, tinggi)
        self.tata.kotak.insert(len(self.tata.kotak) if letak is None else letak, kotak)


def _cut(tinggi: Sequence[float], batas: float) -> list[int]:
    """Where each column ends when none may be higher than `batas`."""
    akhir: list[int] = []
    isi = 0.0
    for nomor, satu in enumerate(tinggi):
        if nomor and isi + satu > batas + 0.01:
            akhir.append(nomor)
            isi = 0.0
        isi += satu
    return [*akhir, len(tinggi)]
