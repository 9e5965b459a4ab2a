"""Where a print may be cut: stretches, each of which begins on a page of its own whatever stands before it.

A stretch is a run of elements of one chapter on pages of one orientation, or a page kept free for a page of an attached
file. The pages of a stretch never depend on those of another, except for their numbers. Plain Python.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256

from reports.document import Bab, Dokumen, LampiranBerkas, Unsur
from reports.render.berkas import Halaman, read_pages_of
from reports.render.susunan import segments


@dataclass(frozen=True)
class Ruas:
    """`bab` is the chapter without its elements, `pertama` whether the stretch begins it, `kelas` the name of its
    pages.

    `catatan` are the notes of the document, behind the last element. `berkas` and `lembar`: an attached file and the
    page of it that the stretch keeps free; `jumlah` counts the pages of the file.
    """

    kelas: str
    bab: Bab | None = None
    pertama: bool = False
    unsur: tuple[Unsur, ...] = ()
    catatan: tuple[str, ...] = ()
    berkas: LampiranBerkas | None = None
    lembar: Halaman | None = None
    jumlah: int = 0

    @property
    def nama(self) -> str:
        """What the stretch belongs to, for messages."""
        return (self.bab.label or self.bab.judul) if self.bab else "Catatan"

    @property
    def banyak(self) -> int:
        """How many elements there are, counting a page kept free as one."""
        return 1 if self.lembar else len(self.unsur)

    @cached_property
    def teks(self) -> tuple[str, ...]:
        """Everything an element prints, as text that two different elements never share."""
        return (repr(self.lembar),) if self.lembar else tuple(map(repr, self.unsur))

    @cached_property
    def sidik(self) -> tuple[bytes, ...]:
        """A hash of each element."""
        return tuple(sha256(satu.encode()).digest() for satu in self.teks)

    @cached_property
    def kepala(self) -> bytes:
        """A hash of what shapes the pages besides the elements."""
        isi = (self.kelas, self.bab, self.pertama, self.catatan, self.lembar, self.jumlah, self.berkas)
        return sha256(repr(isi).encode()).digest()


def stretches(dokumen: Dokumen, *, cetak: bool = True) -> tuple[tuple[Ruas, ...], tuple[Ruas, ...]]:
    """What stands before the lists of contents and what stands behind them, in printing order.

    `cetak` False: as on a screen, where no pages are kept free for attached files. Raises RenderGagal for an attached
    file that cannot be used.
    """
    awal = tuple(_of_chapters(dokumen.awal, "awal", cetak=cetak))
    isi = tuple(_of_chapters((*dokumen.bab, *dokumen.lampiran), "isi", cetak=cetak))
    if not dokumen.catatan_kaki:
        return awal, isi
    if isi and isi[-1].kelas == "isi":
        return awal, (*isi[:-1], replace(isi[-1], catatan=dokumen.catatan_kaki))
    return awal, (*isi, Ruas("isi", catatan=dokumen.catatan_kaki))


def _of_chapters(bagian: tuple[Bab, ...], jenis: str, *, cetak: bool) -> Iterator[Ruas]:
    """The first run of pages gets a page name of its own, where the count starts at 1."""
    mulai = "-mulai"
    for bab in bagian:
        polos = replace(bab, isi=())
        pertama = True
        for segmen in segments(bab):
            nama = f"{jenis}{'-lanskap' if segmen.lanskap else ''}{mulai}"
            mulai = ""
            for satu in _of_segment(segmen.isi, nama) if cetak else [Ruas(nama, unsur=segmen.isi)]:
                yield replace(satu, bab=polos, pertama=pertama)
                pertama = False


def _of_segment(isi: tuple[Unsur, ...], nama: str) -> Iterator[Ruas]:
    """The run, cut behind every attached file, with a stretch for every page of the file."""
    awal = 0
    for nomor, unsur in enumerate(isi, start=1):
        if isinstance(unsur, LampiranBerkas):
            yield Ruas(nama, unsur=isi[awal:nomor])
            semua = read_pages_of(unsur)
            for lembar in semua:
                kelas = "berkas-rebah" if lembar.rebah else "berkas"
                yield Ruas(kelas, berkas=unsur, lembar=lembar, jumlah=len(semua))
            awal, nama = nomor, nama.removesuffix("-mulai")
    if isi[awal:] or awal == 0:
        yield Ruas(nama, unsur=isi[awal:])
