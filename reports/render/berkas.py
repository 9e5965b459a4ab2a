"""Attached PDF files: read and checked, and drawn on the pages that the layout keeps free for them.

The layout numbers and tags an empty page for every page of the file (so contents, page numbers and reading order are
right); here the page of the file is drawn on it, scaled to the room above the foot, stamps and signatures included.
Nothing else of the file is taken: no script, no link, no form. Source: desain.md 5; issue 3.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    RectangleObject,
    StreamObject,
)

from reports.document import Dokumen, LampiranBerkas
from reports.render.galat import RenderGagal

PT_PER_MM = 72 / 25.4
#: Margins of a page with an attachment in millimetres, as in static/cetak/cetak.css (@page berkas).
TEPI_MM, KAKI_MM = 10, 22
#: How the drawings are called on the page; the gate looks for it.
NAMA = "/Berkas"
_TERSEMBUNYI = 2 | 32  # flags "hidden" and "no view" of an annotation


@dataclass(frozen=True, slots=True)
class Halaman:
    """A page of an attached file: the id of the place kept for it, and whether it lies on its side."""

    id: str
    rebah: bool


def attachments(dokumen: Dokumen) -> tuple[LampiranBerkas, ...]:
    """Every attached file in printing order."""
    return tuple(satu for bab in dokumen.all_bab() for satu in bab.isi if isinstance(satu, LampiranBerkas))


def read_pages_of(lampiran: LampiranBerkas) -> tuple[Halaman, ...]:
    """The pages of the file. Raises RenderGagal, saying what to mend, for a file that cannot be attached."""
    return tuple(
        Halaman(f"{lampiran.id}-halaman-{nomor}", _lies(halaman))
        for nomor, halaman in enumerate(_open(lampiran), start=1)
    )


def _lies(halaman: PageObject) -> bool:
    kotak = halaman.cropbox
    lebar, tinggi = float(kotak.width), float(kotak.height)
    return (lebar > tinggi) != (halaman.rotation % 180 == 90)


@lru_cache(maxsize=4)
def _open(lampiran: LampiranBerkas) -> list[PageObject]:
    nama = lampiran.berkas or lampiran.judul
    if not lampiran.isi:
        raise RenderGagal(f"Berkas lampiran “{nama}” tidak ada; unggah ulang berkasnya.")
    if b"%PDF-" not in lampiran.isi[:1024]:
        raise RenderGagal(f"Berkas lampiran “{nama}” bukan PDF; simpan ulang sebagai PDF.")
    try:
        pembaca = PdfReader(io.BytesIO(lampiran.isi))
        if pembaca.is_encrypted:
            raise RenderGagal(f"Berkas lampiran “{nama}” terkunci kata sandi; simpan ulang tanpa kata sandi.")
        halaman = list(pembaca.pages)
        for satu in halaman:
            _content(satu)
    except (PyPdfError, ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError) as galat:
        raise RenderGagal(f"Berkas lampiran “{nama}” rusak; simpan ulang berkas PDF-nya.", [str(galat)]) from None
    if not halaman:
        raise RenderGagal(f"Berkas lampiran “{nama}” tidak mempunyai halaman; periksa berkasnya.")
    if lampiran.jumlah_halaman not in (None, len(halaman)):
        raise RenderGagal(
            f"Berkas lampiran “{nama}” mempunyai {len(halaman)} halaman, tercatat {lampiran.jumlah_halaman}; "
            "unggah ulang berkasnya."
        )
    return halaman


def _content(halaman: PageObject) -> bytes:
    isi = halaman.get_contents()
    if halaman.cropbox.width <= 0 or halaman.cropbox.height <= 0:
        raise ValueError("halaman tanpa ukuran")
    return b"" if isi is None else isi.get_data()


def draw_attachment(pdf: bytes, lampiran: LampiranBerkas, tempat: Halaman) -> bytes:
    """The file of one page with the attached page that belongs there drawn on it."""
    penulis = PdfWriter(clone_from=io.BytesIO(pdf))
    penulis.pdf_header = pdf[:8].decode("ascii")  # pypdf would call it 1.3, PDF/UA asks for 1.7
    _draw(penulis, penulis.pages[0], _open(lampiran)[read_pages_of(lampiran).index(tempat)], f"{NAMA}1")
    aliran = io.BytesIO()
    penulis.write(aliran)
    return aliran.getvalue()


def _draw(penulis: PdfWriter, halaman: PageObject, asal: PageObject, nama: str) -> None:
    """Draw a page of a file below what stands on the page already, as decoration: its text is in the alternative."""
    sumber_daya = halaman[NameObject("/Resources")].get_object()
    assert isinstance(sumber_daya, DictionaryObject)
    gambar = sumber_daya.setdefault(NameObject("/XObject"), DictionaryObject()).get_object()
    gambar[NameObject(nama)] = penulis._add_object(_as_form(penulis, asal))
    lukis = DecodedStreamObject()
    ukuran = " ".join(f"{satu:.5f}" for satu in _fit(halaman, asal))
    lukis.set_data(f"/Artifact BMC q {ukuran} cm {nama} Do Q EMC\n".encode())
    isi = halaman[NameObject("/Contents")]
    lama = list(isi) if isinstance(isi, ArrayObject) else [halaman.raw_get("/Contents")]
    halaman[NameObject("/Contents")] = ArrayObject([penulis._add_object(lukis), *lama])


def _fit(halaman: PageObject, asal: PageObject) -> tuple[float, ...]:
    """The matrix that turns the page upright and puts it, no larger than it is, into the middle of the free room."""
    kotak, putar = asal.cropbox, asal.rotation % 360
    x, y, lebar, tinggi = (float(satu) for satu in (kotak.left, kotak.bottom, kotak.width, kotak.height))
    a, b, c, d, e, f = {
        0: (1, 0, 0, 1, -x, -y),
        90: (0, -1, 1, 0, -y, x + lebar),
        180: (-1, 0, 0, -1, x + lebar, y + tinggi),
        270: (0, 1, -1, 0, y + tinggi, -x),
    }[putar]
    if putar in (90, 270):
        lebar, tinggi = tinggi, lebar
    kiri, bawah = TEPI_MM * PT_PER_MM, KAKI_MM * PT_PER_MM
    ruang_lebar = float(halaman.mediabox.width) - 2 * kiri
    ruang_tinggi = float(halaman.mediabox.height) - bawah - kiri
    skala = min(1.0, ruang_lebar / lebar, ruang_tinggi / tinggi)
    geser_x = kiri + (ruang_lebar - skala * lebar) / 2
    geser_y = bawah + (ruang_tinggi - skala * tinggi) / 2
    return (*(skala * satu for satu in (a, b, c, d)), skala * e + geser_x, skala * f + geser_y)


def _as_form(penulis: PdfWriter, asal: PageObject) -> StreamObject:
    """The page as one drawing: its content and, on top, the appearance of its stamps, signatures and filled fields."""
    cap = list(_appearances(asal))
    sumber_daya = DictionaryObject()
    asli = asal.get("/Resources", DictionaryObject()).get_object()
    if isinstance(asli, DictionaryObject):
        sumber_daya.update(asli.clone(penulis, force_duplicate=True))
    isi = b"q\n" + _content(asal) + b"\nQ\n"
    if cap:
        daftar = DictionaryObject(sumber_daya.get("/XObject", DictionaryObject()).get_object())
        sumber_daya[NameObject("/XObject")] = daftar
        for nomor, (rupa, matriks) in enumerate(cap):
            nama = f"{NAMA}Cap{nomor}"
            daftar[NameObject(nama)] = rupa.clone(penulis, force_duplicate=True).indirect_reference
            isi += f"q {' '.join(f'{satu:.5f}' for satu in matriks)} cm {nama} Do Q\n".encode()
    bentuk = DecodedStreamObject()
    bentuk.set_data(isi)
    bentuk.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/FormType"): NumberObject(1),
            NameObject("/BBox"): RectangleObject([FloatObject(satu) for satu in asal.cropbox]),
            NameObject("/Resources"): sumber_daya,
        }
    )
    return bentuk.flate_encode()


def _appearances(asal: PageObject) -> Iterator[tuple[StreamObject, tuple[float, ...]]]:
    """What the visible annotations of a page look like, with the matrix that puts each into its rectangle."""
    for satu in asal.get("/Annots", ArrayObject()).get_object():
        catatan = satu.get_object()
        tampak = catatan.get("/AP", DictionaryObject()).get_object().get("/N")
        rupa = None if tampak is None else tampak.get_object()
        if not isinstance(rupa, StreamObject) and rupa is not None:  # one of several states of a tick box
            rupa = rupa.get(catatan.get("/AS", "/Off"), DictionaryObject()).get_object()
        if not isinstance(rupa, StreamObject) or int(catatan.get("/F", 0)) & _TERSEMBUNYI:
            continue
        if matriks := _placement(rupa, RectangleObject(catatan["/Rect"])):
            yield rupa, matriks


def _placement(rupa: StreamObject, tujuan: RectangleObject) -> tuple[float, ...]:
    """ISO 32000-1, 12.5.5: the box of the appearance, turned by its matrix, is stretched to the rectangle."""
    x0, y0, x1, y1 = (float(satu) for satu in rupa.get("/BBox", [0, 0, 0, 0]))
    a, b, c, d, e, f = (float(satu) for satu in rupa.get("/Matrix", [1, 0, 0, 1, 0, 0]))
    sudut = [(a * x + c * y + e, b * x + d * y + f) for x in (x0, x1) for y in (y0, y1)]
    kiri, bawah = min(x for x, _ in sudut), min(y for _, y in sudut)
    lebar, tinggi = max(x for x, _ in sudut) - kiri, max(y for _, y in sudut) - bawah
    if not lebar or not tinggi:
        return ()
    datar, tegak = float(tujuan.width) / lebar, float(tujuan.height) / tinggi
    return (datar, 0, 0, tegak, float(tujuan.left) - datar * kiri, float(tujuan.bottom) - tegak * bawah)
