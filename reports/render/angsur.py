"""Printing a stretch piece by piece: what is kept is used again, only the rest is laid out.

A piece is known by its elements, by the elements behind it that had a say in where it ends, and by everything else that
shapes its pages. A note under the element that begins a piece tells how long the pieces were that began so. However
often this runs, and whatever is kept, the pages are the same. Source: issue 3, part 7.
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from itertools import accumulate

from reports.document import Dokumen
from reports.render.daftar import VERSI_PERENDER
from reports.render.mesin import Mesin
from reports.render.ruas import Ruas
from reports.render.simpanan import Simpanan
from reports.render.tata import Tertata, lay_out

#: About as many characters of the text of elements (Ruas.teks) as stand on a page.
SEHALAMAN = 12_000
#: Pages laid out at once at most: what lies in memory at one time.
JENDELA = 24
#: Pages laid out behind those that are needed, so that the last of these are certain.
TAMBAHAN = 3
#: Lengths that the note of an element remembers.
INGATAN = 8


class Angsuran:
    """The pieces of one stretch in `simpanan`. `bertag` as in render_pdf."""

    def __init__(self, dokumen: Dokumen, ruas: Ruas, simpanan: Simpanan, *, bertag: bool = True) -> None:
        self.dokumen = dokumen
        self.ruas = ruas
        self.simpanan = simpanan
        self._dasar = sha256(repr((VERSI_PERENDER, dokumen.kertas, bertag)).encode() + ruas.kepala).digest()
        self._panjang = [0, *accumulate(len(satu) for satu in ruas.teks)]
        self._dikenal: dict[int, tuple[str, int] | None] = {}

    def find(self) -> list[str] | None:
        """The keys of all pieces in order, if all are kept."""
        hasil: list[str] = []
        posisi = 0
        while posisi < self.ruas.banyak or not hasil:
            ada = self._known(posisi)
            if ada is None:
                return None
            hasil.append(ada[0])
            posisi += ada[1]
        return hasil

    def make(self, mesin: Mesin) -> list[str]:
        """The keys of all pieces in order; those that are missing are laid out and kept. Raises as lay_out does."""
        hasil: list[str] = []
        posisi = 0
        while posisi < self.ruas.banyak or not hasil:
            if (ada := self._known(posisi)) is not None:
                hasil.append(ada[0])
                posisi += ada[1]
                continue
            for kunci, unsur in self._lay_out_from(posisi, mesin):
                hasil.append(kunci)
                posisi += unsur
        return hasil

    def _lay_out_from(self, awal: int, mesin: Mesin) -> Iterator[tuple[str, int]]:
        """Key and length of at least one new piece, up to where a kept one begins."""
        sampai = next((nomor for nomor in range(awal + 1, self.ruas.banyak) if self._known(nomor)), self.ruas.banyak)
        halaman = JENDELA
        tertata: list[Tertata] = []
        while not tertata:
            tertata = lay_out(self.dokumen, self.ruas, awal, self._end(awal, sampai, halaman), mesin)
            halaman *= 2
        posisi = awal
        for satu in tertata:
            yield self._keep(posisi, satu), satu.penggal.unsur
            posisi += satu.penggal.unsur
            if posisi == sampai:
                return

    def _end(self, awal: int, sampai: int, halaman: int) -> int:
        """Where a layout from `awal` ends that is to reach `sampai`, or as many pages as are laid out at once."""
        batas = min(self._panjang[sampai] + TAMBAHAN * SEHALAMAN, self._panjang[awal] + halaman * SEHALAMAN)
        if halaman > JENDELA:  # what was laid out before was not enough
            batas = max(batas, self._panjang[awal] + halaman * SEHALAMAN)
        return next(
            (nomor for nomor in range(awal + 1, self.ruas.banyak) if self._panjang[nomor] >= batas), self.ruas.banyak
        )

    def _known(self, posisi: int) -> tuple[str, int] | None:
        """Key and length of the kept piece that begins with the element, if there is one."""
        if posisi not in self._dikenal:
            self._dikenal[posisi] = self._look_up(posisi)
        return self._dikenal[posisi]

    def _look_up(self, posisi: int) -> tuple[str, int] | None:
        for unsur, lihat in self._lengths(posisi):
            if posisi + unsur + lihat <= self.ruas.banyak:
                kunci = self._key(posisi, unsur, lihat)
                if self.simpanan.has(kunci):
                    return kunci, unsur
        return None

    def _lengths(self, posisi: int) -> list[tuple[int, int]]:
        catatan = self.simpanan.read_note(self._note(posisi))
        with suppress(ValueError, TypeError):
            return [(int(unsur), int(lihat)) for unsur, lihat in json.loads(catatan or b"[]")]
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

    def _keep(self, posisi: int, tertata: Tertata) -> str:
        panjang = (tertata.penggal.unsur, tertata.lihat)
        kunci = self._key(posisi, *panjang)
        self.simpanan.keep(kunci, tertata.penggal)
        lama = [satu for satu in self._lengths(posisi) if satu != panjang]
        self.simpanan.keep_note(self._note(posisi), json.dumps([panjang, *lama][:INGATAN]).encode())
        return kunci
