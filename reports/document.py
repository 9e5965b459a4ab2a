"""The neutral document: chapters, headings, paragraphs, tables, charts … with figures that keep their exact value and
key.

Composed once, rendered many times. Nothing here knows what an indicator is, and nothing here computes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class Rata(StrEnum):
    """Alignment of a column or cell."""

    KIRI = "kiri"
    TENGAH = "tengah"
    KANAN = "kanan"


class JenisBaris(StrEnum):
    """What a row of a table is, so that every renderer sets it off in its own way."""

    ISI = "isi"
    KELOMPOK = "kelompok"
    SUBKELOMPOK = "subkelompok"
    JUMLAH = "jumlah"


@dataclass(frozen=True, slots=True, kw_only=True)
class Teks:
    """A run of text."""

    teks: str
    tebal: bool = False
    miring: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Angka:
    """A figure in the text: its key, its exact value (None: cannot be computed) and how it is shown.

    With `nilai` None, `tampil` is the reason in words; `tanda` is a mark printed after it (a note sign of an assumed
    figure).
    """

    kunci: str
    nilai: Decimal | None
    tampil: str
    tebal: bool = False
    tanda: str = ""


Potongan = Teks | Angka


@dataclass(frozen=True, slots=True, kw_only=True)
class Judul:
    """A heading inside a chapter: `tingkat` 2 is a sub-chapter, 3 and 4 lie below it.

    `id` is unique in the document.
    """

    id: str
    tingkat: int
    teks: str
    nomor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraf:
    isi: tuple[Potongan, ...]
    rata: Rata = Rata.KIRI
    gaya: str = ""
    """"" (body), "catatan" (small note), "rumus" (formula, centred), "pusat" (centred title line)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Daftar:
    """A list; each item is a row of runs. `bernomor`: numbered 1, 2, 3."""

    butir: tuple[tuple[Potongan, ...], ...]
    bernomor: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolom:
    """A column: `lebar` is its share of the table's width (any positive scale)."""

    lebar: Decimal
    rata: Rata = Rata.KIRI


@dataclass(frozen=True, slots=True, kw_only=True)
class Sel:
    """A cell of a head or a body.

    Spans of more than one cover the cells to the right or below, which are then left out.
    """

    isi: tuple[Potongan, ...] = ()
    kolom: int = 1
    baris: int = 1
    rata: Rata | None = None
    menjorok: int = 0
    """Indent level, for trees."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Baris:
    sel: tuple[Sel, ...]
    jenis: JenisBaris = JenisBaris.ISI


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabel:
    """`id` is stable ("tabel-…").

    `nomor` is like "3.2" and unique in the document; "" prints no caption number. `lanskap`: needs a wide page.
    `baku`: a form whose columns a regulation prescribes, empty ones included.
    """

    id: str
    judul: str
    nomor: str = ""
    kolom: tuple[Kolom, ...]
    kepala: tuple[Baris, ...]
    badan: tuple[Baris, ...]
    lanskap: bool = False
    baku: bool = False
    sumber: str = ""
    catatan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gambar:
    """A picture: SVG text, with the alternative text a screen reader reads."""

    id: str
    judul: str
    nomor: str = ""
    svg: str
    alt: str
    sumber: str = ""


class JenisGrafik(StrEnum):
    """How the series of a chart are drawn."""

    GARIS = "garis"
    BATANG = "batang"
    BATANG_MENDATAR = "batang_mendatar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seri:
    """One series: a value per category, None where there is none. `tampil` are the labels printed at the marks.

    `kunci` are the keys of the values; () where they have none.
    """

    nama: str
    nilai: tuple[Decimal | None, ...]
    tampil: tuple[str, ...]
    kunci: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grafik:
    """A chart as data; a renderer draws it. `acuan` is a reference line (a target, 100%) with its label.

    `alt` says in words what the chart shows, with its numbers.
    """

    id: str
    judul: str
    nomor: str = ""
    jenis: JenisGrafik
    kategori: tuple[str, ...]
    seri: tuple[Seri, ...]
    satuan: str = ""
    acuan: Decimal | None = None
    label_acuan: str = ""
    alt: str
    sumber: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Simpul:
    """A box of a diagram: its lines of text and the code of the box above it ("" for a root). `gaya`: "", "kuat" or
    "putus" (a dashed border).
    """

    kode: str
    baris: tuple[str, ...]
    induk: str = ""
    gaya: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bagan:
    """A tree of boxes (structure of an office, cascade of performance) as data; a renderer draws it.

    `lanskap`: needs a wide page. What does not fit on one page goes on to the next.
    """

    id: str
    judul: str
    nomor: str = ""
    simpul: tuple[Simpul, ...]
    alt: str
    lanskap: bool = False
    sumber: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Foto:
    """A photograph or a scan: the bytes of a JPEG or PNG file as they were uploaded; a renderer makes them fit.

    `berkas` is the name of the file, for messages.
    """

    id: str
    judul: str
    nomor: str = ""
    isi: bytes
    berkas: str = ""
    alt: str
    sumber: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LampiranBerkas:
    """An attached PDF file: a divider with `judul`, and in the printed report every page of the file behind it.

    `isi` are the bytes of the file, `berkas` its name, for messages. `jumlah_halaman`, where it is known from the
    upload, is checked against the file.
    """

    id: str
    judul: str
    isi: bytes
    berkas: str = ""
    jumlah_halaman: int | None = None
    sumber: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Penandatangan:
    """One signer: lines above the space (place and date, "Pihak Pertama,", post) and below it (name, rank, NIP)."""

    atas: tuple[str, ...]
    nama: str
    bawah: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BlokTandaTangan:
    """One signer stands at the right, two stand left and right in the given order."""

    penandatangan: tuple[Penandatangan, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lambang:
    """An emblem: the bytes of a PNG file, and the text a screen reader reads."""

    isi: bytes
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kop:
    """A letterhead: the emblem, its lines, and below them in small the lines of the address."""

    baris: tuple[str, ...]
    kaki: tuple[str, ...] = ()
    lambang: Lambang | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PemisahHalaman:
    """A forced page break."""


Bergambar = Gambar | Grafik | Bagan | Foto
"""What is numbered and listed as "Gambar"."""

Unsur = Judul | Paragraf | Daftar | Tabel | Bergambar | LampiranBerkas | BlokTandaTangan | Kop | PemisahHalaman


@dataclass(frozen=True, slots=True, kw_only=True)
class Bab:
    """A chapter: starts on a new page.

    `label` is printed above the title ("BAB III", "LAMPIRAN 1", "" for front matter).
    """

    id: str
    label: str = ""
    judul: str
    isi: tuple[Unsur, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sampul:
    """Lines of the cover, from top to bottom; the first is the title, `kaki` stands at the foot."""

    baris: tuple[str, ...]
    kaki: tuple[str, ...] = ()
    lambang: Lambang | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dokumen:
    """`awal` is front matter (roman page numbers), `bab` the chapters (arabic from 1), `lampiran` continues the
    numbering.
    """

    judul: str
    subjek: str = ""
    penyusun: str = ""
    kertas: str = "A4"
    sampul: Sampul | None = None
    awal: tuple[Bab, ...] = ()
    bab: tuple[Bab, ...] = ()
    lampiran: tuple[Bab, ...] = ()
    catatan_kaki: tuple[str, ...] = field(default=())

    def all_bab(self) -> Iterator[Bab]:
        """Every chapter in printing order."""
        yield from self.awal
        yield from self.bab
        yield from self.lampiran

    def tables(self) -> Iterator[Tabel]:
        """Every table in printing order."""
        for bab in self.all_bab():
            yield from (unsur for unsur in bab.isi if isinstance(unsur, Tabel))

    def figures(self) -> Iterator[Angka]:
        """Every printed figure in printing order, repeats included."""
        for bab in self.all_bab():
            for unsur in bab.isi:
                yield from figures_of(unsur)


def figures_of(unsur: Unsur) -> Iterator[Angka]:
    """The figures of one element in printing order."""
    for potongan in _runs(unsur):
        if isinstance(potongan, Angka):
            yield potongan


def _runs(unsur: Unsur) -> Iterator[Potongan]:
    if isinstance(unsur, Paragraf):
        yield from unsur.isi
    elif isinstance(unsur, Daftar):
        for butir in unsur.butir:
            yield from butir
    elif isinstance(unsur, Tabel):
        for baris in (*unsur.kepala, *unsur.badan):
            for sel in baris.sel:
                yield from sel.isi


def plain(isi: tuple[Potongan, ...]) -> str:
    """The text of runs as a reader sees it."""
    return "".join(
        potongan.teks if isinstance(potongan, Teks) else potongan.tampil + potongan.tanda for potongan in isi
    )
