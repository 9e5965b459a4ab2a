"""Printing a stretch piece by piece: what is kept is used again, only the rest is laid out.

A piece is known by its elements, by the elements behind it that had a say in where it ends, and by everything else that
shapes its pages. A note under the element that begins a piece tells how long the pieces were that began so. However
often this runs, and whatever is kept, the pages are the same. Source: issue 3, part 7.
"""

import json
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from itertools import accumulate

from reports.document import Dokumen
from reports.render.daftar import VERSI_PERENDER
from reports.render.mesin import Mesin
from reports.render.penggal import Penggal
from reports.render.ruas import Ruas
from reports.render.simpanan import Simpanan
from reports.render.tata import Tertata, lay_out

#: About as many characters of the text of elements (Ruas.teks) as stand on a page.
SEHALAMAN = 9_000
#: Pages laid out at once at most: what lies in memory at one time.
JENDELA = 24
#: Pages to lay out behind an element that is longer than a page: a piece is certain only when the page behind it is
#: complete, and to lay out a table of many pages again for want of that page costs more than these.
EKOR = 2
#: Lengths that the note of an element remembers.
INGATAN = 8


@dataclass(frozen=True, slots=True)
class _Dikenal:
    """A kept piece: its key, how many elements stand on it, and how many of them begin on its first page."""

    kunci: str
    unsur: int
    pertama: int


class Angsuran:
    """The pieces of one stretch in `simpanan`. `bertag` as in render_pdf."""

    def __init__(self, dokumen: Dokumen, ruas: Ruas, simpanan: Simpanan, *, bertag: bool = True) -> None:
        self.dokumen = dokumen
        self.ruas = ruas
        self.simpanan = simpanan
        self._dasar = sha256(repr((VERSI_PERENDER, dokumen.kertas, bertag)).encode() + ruas.kepala).digest()
        self._panjang = [0, *accumulate(len(satu) for satu in ruas.teks)]
        self._dikenal: dict[int, _Dikenal | None] = {}

    def find(self) -> list[str] | None:
        """The keys of all pieces in order, if all are kept."""
        hasil: list[str] = []
        posisi = 0
        while posisi < self.ruas.banyak or not hasil:
            ada = self._known(posisi)
            if ada is None:
                return None
            hasil.append(ada.kunci)
            posisi += ada.unsur
        return hasil

    def make(self, mesin: Mesin) -> list[str]:
        """The keys of all pieces in order; those that are missing are laid out and kept. Raises as lay_out does."""
        while (hasil := self.find()) is None:
            self._lay_out_from(self._first_missing(), mesin)
        return hasil

    def _first_missing(self) -> int:
        posisi = 0
        while (ada := self._known(posisi)) is not None:
            posisi += ada.unsur
        return posisi

    def _lay_out_from(self, awal: int, mesin: Mesin) -> None:
        """Lay out and keep at least the piece that begins with the element, and others that are missing behind it."""
        halaman = JENDELA
        akhir = self._end(awal, halaman)
        while not (tertata := lay_out(self.dokumen, self.ruas, awal, akhir, mesin, self._is_missing)):
            akhir = max(akhir + 1, self._reach(awal, halaman))
            halaman *= 2
        for satu in tertata:
            if satu.penggal is not None:
                self._keep(satu, satu.penggal)

    def _is_missing(self, posisi: int) -> bool:
        return self._known(posisi) is None

    def _end(self, awal: int, halaman: int) -> int:
        """Where a layout from `awal` ends: where all is certain up to the next kept piece, if that is near."""
        batas = self._reach(awal, halaman)
        for nomor in range(awal + 1, batas):
            ada = self._known(nomor)
            if ada is not None:
                # What begins on the page behind, and the element after that, must be there too (reports.render.tata).
                return min(nomor + ada.pertama + 1, self.ruas.banyak)
        return batas

    def _reach(self, awal: int, halaman: int) -> int:
        """The element behind about so many pages from `awal`, and behind enough to see where what is long ends."""
        batas = self._panjang[awal] + halaman * SEHALAMAN
        semua = range(awal + 1, self.ruas.banyak)
        akhir = next((nomor for nomor in semua if self._panjang[nomor] >= batas), self.ruas.banyak)
        ekor = akhir
        while ekor > awal and not self._is_long(ekor - 1):
            ekor -= 1
        while akhir < self.ruas.banyak and self._panjang[akhir] < self._panjang[ekor] + EKOR * SEHALAMAN:
            akhir += 1
            ekor = akhir if self._is_long(akhir - 1) else ekor
        return akhir

    def _is_long(self, nomor: int) -> bool:
        return self._panjang[nomor + 1] - self._panjang[nomor] > SEHALAMAN

    def _known(self, posisi: int) -> "_Dikenal | None":
        """The kept piece that begins with the element, if there is one."""
        if posisi not in self._dikenal:
            self._dikenal[posisi] = self._look_up(posisi)
        return self._dikenal[posisi]

    def _look_up(self, posisi: int) -> "_Dikenal | None":
        for unsur, pertama, lihat in self._lengths(posisi):
            if posisi + unsur + lihat <= self.ruas.banyak:
                kunci = self._key(posisi, unsur, lihat)
                if self.simpanan.has(kunci):
                    return _Dikenal(kunci, unsur, pertama)
        return None

    def _lengths(self, posisi: int) -> list[tuple[int, int, int]]:
        catatan = self.simpanan.read_note(self._note(posisi))
        with suppress(ValueError, TypeError):
            return [(int(unsur), int(pertama), int(lihat)) for unsur, pertama, lihat in json.loads(catatan or b"[]")]
        return []

    def _note(self, posisi: int) -> str:
        return self._hash(b"catatan", posisi, self.ruas.sidik[posisi : posisi + 1])

    def _key(self, posisi: int, unsur: int, lihat: int) -> str:
        akhir = posisi + unsur + lihat
        jenis = b"penggal" if akhir < self.ruas.banyak else b"penghabisan"
        return self._hash(b"%s %d" % (jenis, unsur), posisi, self.ruas.sidik[posisi:akhir])

    def _hash(self, jenis: bytes, posisi: int, sidik: tuple[bytes, ...]) -> str:
        """`posisi` matters where it is the first: the head of the chapter stands before it."""
        awal = b"\n".join((jenis, b"pertama" if posisi == 0 else b"", self._dasar))
        return sha256(awal + b"".join(sidik)).hexdigest()

    def _keep(self, tertata: Tertata, penggal: Penggal) -> None:
        panjang = (tertata.unsur, tertata.pertama, tertata.lihat)
        kunci = self._key(tertata.awal, tertata.unsur, tertata.lihat)
        self.simpanan.keep(kunci, penggal)
        lama = [satu for satu in self._lengths(tertata.awal) if satu != panjang]
        self.simpanan.keep_note(self._note(tertata.awal), json.dumps([panjang, *lama][:INGATAN]).encode())
        self._dikenal[tertata.awal] = _Dikenal(kunci, tertata.unsur, tertata.pertama)
