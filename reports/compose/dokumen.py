"""From an outline to a document: follows the sections, calls the blocks, numbers the tables, keeps ids unique.

Source: desain.md 5; regulasi.md 1.7 (outline), 10.2 (headings, captions numbered per chapter), 10.5 (cover).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from reports.compose.antar import lead_to_tables
from reports.compose.blok import BLOK
from reports.compose.identitas import address_lines, emblem
from reports.compose.konteks import Konteks
from reports.compose.narasi import narrative_of
from reports.compose.sistematika import check_outline, options_of
from reports.compose.tabel import paragraf, romawi, slug
from reports.document import Bab, Bergambar, Dokumen, Judul, LampiranBerkas, Sampul, Tabel, Unsur
from reports.figures import BukuAngka, hitung_buku
from reports.inputs import Bagian, Masukan
from reports.letak import drop_empty_columns
from reports.sampah import uncollected

JUDUL = "Laporan Kinerja Instansi Pemerintah (LKjIP)"
JUDUL_SAMPUL = "LAPORAN KINERJA INSTANSI PEMERINTAH (LKjIP)"
_TINGKAT_TERDALAM = 4


@uncollected()
def compose(masukan: Masukan, buku: BukuAngka | None = None) -> Dokumen:
    """The report of one office and year as a neutral document, following the outline in `masukan.laporan`.

    `buku` holds the figures; left out, they are computed. Every figure of the document is one of the book.
    Raises SistematikaSalah when the outline or a narrative cannot be followed (unknown block, option, section or key);
    missing facts never raise, their reason is printed. Source: desain.md 5.
    """
    konteks = Konteks(masukan, hitung_buku(masukan) if buku is None else buku)
    check_outline(masukan)
    perakit = _Perakit(konteks)
    laporan = masukan.laporan
    return Dokumen(
        judul=f"{JUDUL} {konteks.nama_pd} Tahun {masukan.tahun}",
        subjek=f"Akuntabilitas kinerja {konteks.nama_pd}, {masukan.daerah.pemda.nama}, tahun {masukan.tahun}",
        penyusun=konteks.nama_pd,
        kertas=konteks.term("kertas", "A4"),
        sampul=_cover(masukan),
        awal=perakit.chapters(laporan.sistematika, "awal"),
        bab=perakit.chapters(laporan.sistematika, "bab"),
        lampiran=perakit.chapters(laporan.sistematika, "lampiran"),
    )


def _cover(masukan: Masukan) -> Sampul:
    pd = masukan.fakta.pd
    pemda = masukan.daerah.pemda.nama
    # Some offices carry the region in their name already.
    nama = (pd.nama,) if pemda.casefold() in pd.nama.casefold() else (pd.nama, pemda)
    baris = (JUDUL_SAMPUL, f"TAHUN {masukan.tahun}", *(satu.upper() for satu in nama))
    return Sampul(baris=baris, kaki=address_lines(masukan), lambang=emblem(masukan))


def _read_number(nomor: str) -> int | None:
    """The number at the end of a label, arabic or roman: "BAB III" -> 3, "LAMPIRAN 2" -> 2, "" -> None."""
    if angka := re.search(r"(\d+)\s*$", nomor):
        return int(angka.group(1))
    return next((n for n in range(1, 40) if re.search(rf"\b{romawi(n)}\s*$", nomor)), None)


class _Perakit:
    """Turns sections into chapters. Holds what one document shares: the ids in use and the count of tables."""

    def __init__(self, konteks: Konteks) -> None:
        self._konteks = konteks
        self._id: Counter[str] = Counter()
        self._bab = 0
        self._lampiran = 0
        self._tabel = 0
        self._gambar = 0
        self._awalan = ""

    def chapters(self, sistematika: tuple[Bagian, ...], jenis: str) -> tuple[Bab, ...]:
        """The chapters of one kind ("awal", "bab", "lampiran"), in the order of the outline."""
        return tuple(self.chapter(satu) for satu in sistematika if satu.jenis == jenis)

    def chapter(self, bagian: Bagian) -> Bab:
        """A chapter of any kind with everything below it. Captions start again from 1."""
        self._tabel = self._gambar = 0
        self._awalan = self._chapter_number(bagian)
        return Bab(
            id=self._unique(f"{bagian.jenis}-{slug(bagian.kode)}"),
            label=bagian.nomor,
            judul=bagian.judul,
            isi=self._whole(bagian),
        )

    def _whole(self, bagian: Bagian) -> tuple[Unsur, ...]:
        """The content of a chapter; in a numbered one no table stands without a sentence that leads to it."""
        isi = self._content(bagian, 1)
        return tuple(lead_to_tables(self._konteks, isi) if bagian.jenis == "bab" else isi)

    def _chapter_number(self, bagian: Bagian) -> str:
        """The number before the dot: "3" for BAB III; annexes count "L1", "L2". Where none can be read it counts on.

        Front matter has no number, and neither have its captions.
        """
        if bagian.jenis == "awal":
            return ""
        terbaca = _read_number(bagian.nomor)
        if bagian.jenis == "lampiran":
            self._lampiran = terbaca or self._lampiran + 1
            return f"L{self._lampiran}"
        self._bab = terbaca or self._bab + 1
        return str(self._bab)

    def _content(self, bagian: Bagian, tingkat: int) -> Iterator[Unsur]:
        konteks = replace(self._konteks, bagian=bagian.kode)
        if not any(panggilan.blok == "narasi" for panggilan in bagian.blok):
            # A text written for a section is never lost because its outline forgot to call for it.
            yield from narrative_of(konteks, bagian.kode)
        for panggilan in bagian.blok:
            for unsur in BLOK[panggilan.blok].susun(konteks, options_of(bagian, panggilan)):
                yield self._numbered(unsur, tingkat)
        for anak in bagian.anak:
            kode = self._unique(f"bagian-{slug(anak.kode)}")
            yield Judul(id=kode, tingkat=min(tingkat + 1, _TINGKAT_TERDALAM), teks=anak.judul, nomor=anak.nomor)
            isi = tuple(self._content(anak, tingkat + 1))
            yield from isi or (paragraf("Bagian ini belum diisi.", gaya="catatan"),)

    def _numbered(self, unsur: Unsur, tingkat: int) -> Unsur:
        """Give a table or a picture its number, and every element that has an id one of its own."""
        if isinstance(unsur, Tabel):
            self._tabel += 1
            sumber = self._elsewhere(unsur.sumber)
            return replace(
                drop_empty_columns(unsur), id=self._unique(unsur.id), nomor=self._caption(self._tabel), sumber=sumber
            )
        if isinstance(unsur, Bergambar):
            self._gambar += 1
            return replace(unsur, id=self._unique(unsur.id), nomor=self._caption(self._gambar))
        if isinstance(unsur, Judul):
            dalam = min(tingkat + 1, _TINGKAT_TERDALAM)
            return replace(unsur, id=self._unique(unsur.id), tingkat=max(unsur.tingkat, dalam))
        if isinstance(unsur, LampiranBerkas):
            return replace(unsur, id=self._unique(unsur.id))
        return unsur

    def _elsewhere(self, sumber: str) -> str:
        """The source line without the report itself: facts taken over from a printed LKjIP have it as their source, but
        a report that names itself tells its reader nothing.
        """
        label, _, dokumen = sumber.partition(": ")
        lain = [satu for satu in dokumen.split("; ") if satu != self._konteks.judul_ini]
        return f"{label}: {'; '.join(lain)}" if lain and dokumen else ("" if dokumen else sumber)

    def _caption(self, urutan: int) -> str:
        return f"{self._awalan}.{urutan}" if self._awalan else ""

    def _unique(self, id_unsur: str) -> str:
        self._id[id_unsur] += 1
        kali = self._id[id_unsur]
        return id_unsur if kali == 1 else self._unique(f"{id_unsur}-{kali}")
