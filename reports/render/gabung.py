"""Joining finished pieces into one file: pages, their numbers, tags, bookmarks, links and faces.

The first piece is the file that the others are put into: it brings title, language and the marks of PDF/UA.
Source: desain.md 5; issue 3, part 7.
"""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from fontTools.ttLib import TTFont
from pikepdf import (
    Array,
    Dictionary,
    Name,
    Object,
    ObjectStreamMode,
    OutlineItem,
    Pdf,
    Stream,
    make_page_destination,
)

from reports.render.html import LOMPAT
from reports.render.huruf import Koleksi
from reports.render.mesin import bundled_file, font_path
from reports.render.penggal import Huruf, Muka, Nomor, Penanda, Penggal
from reports.render.simpanan import Simpanan

#: The face of page numbers.
HURUF_NOMOR = "Source Sans Pro"


@dataclass(slots=True)
class _Lembar:
    """A page of the joined file: object, number, description, topmost tags, the tags of its content by number, and
    those of its links.
    """

    objek: Object
    label: str
    muka: Muka
    tanda: list[Object] = field(default_factory=list)
    peta: Object | None = None
    tautan: list[Object] = field(default_factory=list)


class Gabungan:
    """A print that is being joined."""

    def __init__(self, simpanan: Simpanan) -> None:
        self._simpanan = simpanan
        self._asal: list[Pdf] = []  # open until the file is written: their streams are copied then
        self._lembar: list[_Lembar] = []

    def add(self, penggal: Penggal, label: Sequence[str], *, depan: int | None = None) -> None:
        """Add the pages of a piece behind the others, or as the page `depan`, counted from 0; `label` their numbers."""
        asal = Pdf.open(io.BytesIO(penggal.pdf))
        if not self._lembar:
            self._begin(asal)
        self._asal.append(asal)
        awal = len(self._lembar) if depan is None else depan
        if asal is not self.pdf:
            for nomor, halaman in enumerate(asal.pages, start=awal):
                self.pdf.pages.insert(nomor, halaman)
        semua = [self.pdf.pages[nomor].obj for nomor in range(awal, awal + len(penggal.muka))]
        baru = [_Lembar(satu, nomor, muka) for satu, nomor, muka in zip(semua, label, penggal.muka, strict=True)]
        if self._bertag:
            self._copy_tags(asal, baru)
        self._dress(baru, penggal.huruf)
        self._lembar[awal:awal] = baru

    def _begin(self, asal: Pdf) -> None:
        """The first piece becomes the file that the others are put into."""
        self.pdf = asal
        self._koleksi = Koleksi(asal, self._simpanan)
        self._buka = asal.make_indirect(Stream(asal, b"q\n"))
        self._bertag = Name.StructTreeRoot in asal.Root

    def _copy_tags(self, asal: Pdf, baru: Sequence[_Lembar]) -> None:
        """Note the tags of a piece, and what the numbers of its pages and links stand for, before they are numbered
        anew.

        The pages have been copied before: what points to them then points to their copies.
        """
        _, anak, peta = _read_tags(asal)
        halaman = {satu.obj.objgen: lembar for satu, lembar in zip(asal.pages, baru, strict=True)}
        sendiri = asal is self.pdf

        def copy(satu: Object) -> Object:
            return satu if sendiri else self.pdf.copy_foreign(satu if satu.is_indirect else asal.make_indirect(satu))

        for satu in () if sendiri else anak:
            del satu.P  # else the whole tree above would come along
        for satu in anak:
            salinan = copy(satu)
            salinan.P = self.pdf.Root.StructTreeRoot.K[0]
            halaman[satu.Pg.objgen].tanda.append(salinan)
        for nomor, lembar in enumerate(baru):
            lembar.peta = copy(peta.get(nomor, Array()))
            lembar.tautan = [copy(peta[int(catatan.StructParent)]) for catatan in _links(lembar)]

    def _dress(self, lembar: Sequence[_Lembar], huruf: Sequence[Huruf]) -> None:
        """Give pages of one piece their numbers and the faces of the print."""
        fonts = lembar[0].objek.Resources.Font
        angka = _digits("".join(satu.label for satu in lembar if satu.muka.nomor))
        kode = next((satu.kode for satu in huruf if satu.berkas == angka.berkas), angka.kode)
        self._koleksi.share(fonts, huruf)
        if angka.teks:
            self._koleksi.share(fonts, [Huruf(kode, angka.berkas, angka.lebar, angka.teks)])
        for satu in lembar:
            if satu.muka.nomor and satu.label:
                isi = satu.objek.Contents
                lama = list(isi) if isinstance(isi, Array) else [isi]
                nomor = Stream(self.pdf, _draw_number(satu.label, satu.muka.nomor, kode))
                satu.objek.Contents = Array([self._buka, *lama, self.pdf.make_indirect(nomor)])

    def finish(self, label: Sequence[tuple[int, str]]) -> bytes:
        """The file. `label` are the pages where a new way of numbering begins, and its style ("" for none)."""
        nums = [satu for nomor, gaya in label for satu in (nomor, Dictionary(S=Name(gaya)) if gaya else Dictionary())]
        self.pdf.Root.PageLabels = Dictionary(Nums=Array(nums))
        if self._bertag:
            self._write_tags()
        self._write_links()
        self._write_outline()
        self._koleksi.write()
        aliran = io.BytesIO()
        self.pdf.save(
            aliran, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate, fix_metadata_version=False
        )
        return aliran.getvalue()

    def _write_tags(self) -> None:
        akar = self.pdf.Root.StructTreeRoot
        akar.K[0].K = Array([tanda for satu in self._lembar for tanda in satu.tanda])
        nums: list[object] = []
        for nomor, satu in enumerate(self._lembar):
            satu.objek.StructParents = nomor
            nums += [nomor, Array() if satu.peta is None else satu.peta]
        pasangan = [isi for satu in self._lembar for isi in zip(_links(satu), satu.tautan, strict=True)]
        for nomor, (catatan, tanda) in enumerate(pasangan, start=len(self._lembar)):
            nums += [nomor, tanda]
            catatan.StructParent = nomor
        akar.ParentTree = self.pdf.make_indirect(Dictionary(Nums=Array(nums)))

    def _write_links(self) -> None:
        """Let the links of the lists lead to the pages where the ids lie."""
        tempat: dict[str, tuple[int, tuple[float, float]]] = {}
        for nomor, satu in enumerate(self._lembar):
            for nama, titik in satu.muka.jangkar.items():
                tempat.setdefault(nama, (nomor, titik))  # an element that goes on has its id on each of its pages
        for catatan in (catatan for satu in self._lembar for catatan in _links(satu)):
            alamat = str(catatan.get(Name.A, Dictionary()).get(Name.URI, ""))
            if alamat.startswith(LOMPAT):
                nomor, (x, y) = tempat[alamat.removeprefix(LOMPAT)]
                del catatan.A
                catatan.Dest = make_page_destination(self.pdf, nomor, "XYZ", left=x, top=y)

    def _write_outline(self) -> None:
        """Bookmarks as a tree; one that skips levels hangs under the nearest above it."""
        with self.pdf.open_outline() as garis:
            garis.root.clear()
            jalur: list[tuple[int, list[OutlineItem]]] = [(0, garis.root)]
            for nomor, satu in self._bookmarks():
                while jalur[-1][0] >= satu.tingkat:
                    jalur.pop()
                tujuan = make_page_destination(self.pdf, nomor, "XYZ", left=satu.titik[0], top=satu.titik[1])
                butir = OutlineItem(satu.teks, tujuan)
                jalur[-1][1].append(butir)
                jalur.append((satu.tingkat, butir.children))

    def _bookmarks(self) -> Iterator[tuple[int, Penanda]]:
        return ((nomor, penanda) for nomor, satu in enumerate(self._lembar) for penanda in satu.muka.penanda)


def _links(lembar: _Lembar) -> list[Object]:
    return list(lembar.objek.get(Name.Annots, []))


def _read_tags(pdf: Pdf) -> tuple[Object, list[Object], dict[int, Object]]:
    """The element of the document, its children, and what each number of the parent tree stands for."""
    akar = pdf.Root.StructTreeRoot
    nums = akar.ParentTree.Nums
    return akar.K[0], list(akar.K[0].K), {int(nums[satu]): nums[satu + 1] for satu in range(0, len(nums), 2)}


@cache
def _glyphs() -> tuple[str, Mapping[str, tuple[int, float]]]:
    """The file of the face of page numbers, and glyph and width in thousandths of each sign that they need."""
    berkas = bundled_file(HURUF_NOMOR, 400, italic=False)
    assert berkas is not None  # require_fonts has looked
    with TTFont(font_path(berkas), lazy=True) as huruf:
        peta, ukuran, em = huruf.getBestCmap(), huruf["hmtx"], huruf["head"].unitsPerEm
        return berkas, {
            satu: (huruf.getGlyphID(peta[ord(satu)]), ukuran[peta[ord(satu)]][0] * 1000 / em)
            for satu in "0123456789ivxlcdm"
        }


def _digits(teks: str) -> Huruf:
    """What the numbers use of their face."""
    berkas, glif = _glyphs()
    pakai = {satu: glif[satu] for satu in sorted(set(teks))}
    return Huruf("", berkas, dict(pakai.values()), {nomor: satu for satu, (nomor, _) in pakai.items()})


def _draw_number(label: str, nomor: Nomor, kode: str) -> bytes:
    """The number as content of the page, decoration for who listens to it; what was drawn before is closed first."""
    _, glif = _glyphs()
    x = nomor.titik[0] - sum(glif[satu][1] for satu in label) * nomor.ukuran / 1000
    heksa = "".join(f"{glif[satu][0]:04x}" for satu in label)
    warna = " ".join(f"{satu:g}" for satu in nomor.warna)
    return (
        f"\nQ\n/Artifact BMC\nq {warna} rg BT /{kode} {nomor.ukuran:g} Tf 1 0 0 1 {x:.3f} {nomor.titik[1]:.3f} Tm "
        f"[<{heksa}>] TJ ET Q\nEMC\n"
    ).encode()
