"""Attached PDF files: every page at its place, whatever else the file holds left behind, unusable files refused."""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import pydyf  # type: ignore[import-untyped]
import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject

from reports.document import Bab, Dokumen, LampiranBerkas
from reports.render.berkas import read_pages_of
from reports.render.galat import RenderGagal
from reports.render.gerbang import check_html, check_pdf
from reports.render.html import render_html
from reports.render.pdf import render_pdf
from reports.render.susunan import table_of_contents
from tests.reports.render.contoh import paragraf


def make_pdf(*ukuran: tuple[int, int], putar: int = 0) -> bytes:
    """A file with a page for each size in points: a black square of 100 points in the lower left corner of each."""
    pdf = pydyf.PDF()
    for lebar, tinggi in ukuran:
        gambar = pydyf.Stream()
        gambar.rectangle(0, 0, 100, 100)
        gambar.fill()
        pdf.add_object(gambar)
        pdf.add_page(
            pydyf.Dictionary(
                {
                    "Type": "/Page",
                    "Parent": pdf.pages.reference,
                    "MediaBox": pydyf.Array([0, 0, lebar, tinggi]),
                    "Contents": gambar.reference,
                    "Rotate": putar,
                }
            )
        )
    aliran = io.BytesIO()
    pdf.write(aliran)
    return aliran.getvalue()


A4, A4_REBAH = (595, 842), (842, 595)
LAMPIRAN = LampiranBerkas(
    id="lampiran-sk", judul="Surat Keputusan", isi=make_pdf(A4, A4_REBAH, A4), berkas="sk.pdf", jumlah_halaman=3
)


def document(*lampiran: LampiranBerkas) -> Dokumen:
    return Dokumen(
        judul="Laporan Contoh",
        bab=(Bab(id="bab-1", label="BAB I", judul="PENDAHULUAN", isi=(paragraf("Isi."),)),),
        lampiran=(
            Bab(id="lampiran-1", label="LAMPIRAN 1", judul="BERKAS", isi=lampiran),
            Bab(id="lampiran-2", label="LAMPIRAN 2", judul="PENUTUP", isi=(paragraf("Selesai."),)),
        ),
    )


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return render_pdf(document(LAMPIRAN, _second()))


def _second() -> LampiranBerkas:
    return LampiranBerkas(id="lampiran-dua", judul="Berita Acara", isi=make_pdf(A4), berkas="ba.pdf")


def test_every_page_stands_behind_its_divider_and_is_numbered_on(pdf: bytes) -> None:
    """Contents i; Bab I 1; divider 2 with pages 3-5; divider 6 with page 7; closing 8."""
    assert check_pdf(document(LAMPIRAN, _second()), pdf) == 9
    pembaca = PdfReader(io.BytesIO(pdf))
    assert pembaca.page_labels == ["i", *map(str, range(1, 9))]
    rebah = [int(satu.mediabox.width) > int(satu.mediabox.height) for satu in pembaca.pages]
    assert rebah == [nomor == 4 for nomor in range(9)]
    assert "8" in pembaca.pages[0].extract_text()
    judul = [satu["/Title"] for satu in _flat(pembaca.outline)]
    assert judul[-4:] == ["LAMPIRAN 1 BERKAS", "Surat Keputusan", "Berita Acara", "LAMPIRAN 2 PENUTUP"]


def _flat(outline: Sequence[Any]) -> list[Any]:
    return [dalam for satu in outline for dalam in (_flat(satu) if isinstance(satu, list) else [satu])]


def test_a_page_is_shrunk_into_the_free_room_and_never_enlarged(pdf: bytes) -> None:
    """A4 into 190 × 265 mm: 265/297 of its size, so 187,37 mm wide, and as far from the left as from the right."""
    isi = PdfReader(io.BytesIO(pdf)).pages[3].get_contents()
    assert isi is not None
    matriks = [float(satu) for satu in isi.get_data().split(b"cm")[0].split()[-6:]]
    assert matriks[0] == pytest.approx(265 / 297, abs=0.001)
    assert matriks[4] == pytest.approx((210 - 187.37) / 2 * 72 / 25.4, abs=0.5)
    assert pdf.startswith(b"%PDF-1.7")


def test_the_same_document_gives_the_same_bytes(pdf: bytes) -> None:
    assert render_pdf(document(LAMPIRAN, _second())) == pdf


def test_pages_have_a_text_for_those_who_cannot_see_them(pdf: bytes) -> None:
    akar: Any = PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    assert akar["/MarkInfo"]["/Marked"]
    assert "Surat Keputusan, halaman 2 dari 3 berkas terlampir." in list(_alternatives(akar["/StructTreeRoot"]))


def _alternatives(simpul: DictionaryObject) -> Iterator[str]:
    """The alternative texts of the tagged elements, in reading order."""
    if "/Alt" in simpul:
        yield str(simpul["/Alt"])
    anak = simpul.get("/K", ArrayObject())
    anak = anak.get_object()
    for satu in anak if isinstance(anak, ArrayObject) else [anak]:
        if isinstance(isi := satu.get_object(), DictionaryObject):
            yield from _alternatives(isi)


def test_a_page_turned_in_the_file_stands_upright() -> None:
    lampiran = replace(LAMPIRAN, isi=make_pdf(A4_REBAH, putar=90), jumlah_halaman=None)
    assert [satu.rebah for satu in read_pages_of(lampiran)] == [False]


def test_on_a_screen_the_divider_says_where_the_pages_are() -> None:
    dokumen = document(LAMPIRAN)
    html = render_html(dokumen)
    check_html(dokumen, html)
    assert "Berkas: sk.pdf. Jumlah halaman: 3." in html
    assert "Isi berkas ini terdapat dalam laporan cetak (PDF)." in html
    assert "Surat Keputusan" in [satu.teks for satu in table_of_contents(dokumen)]


def test_the_gate_misses_an_attached_page(pdf: bytes) -> None:
    lebih = document(replace(LAMPIRAN, isi=make_pdf(A4, A4_REBAH, A4, A4), jumlah_halaman=4), _second())
    with pytest.raises(RenderGagal) as galat:
        check_pdf(lebih, pdf)
    assert galat.value.rincian == ("4 halaman berkas terlampir tercetak, seharusnya 5",)


def _encrypted() -> bytes:
    penulis = PdfWriter(clone_from=io.BytesIO(make_pdf(A4)))
    penulis.encrypt("rahasia", algorithm="RC4-128")
    aliran = io.BytesIO()
    penulis.write(aliran)
    return aliran.getvalue()


def _empty() -> bytes:
    aliran = io.BytesIO()
    pydyf.PDF().write(aliran)
    return aliran.getvalue()


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (lambda: b"", "tidak ada; unggah ulang berkasnya"),
        (lambda: b"PK\x03\x04 naskah Word", "bukan PDF; simpan ulang sebagai PDF"),
        (lambda: make_pdf(A4)[:200], "rusak; simpan ulang berkas PDF-nya"),
        (_encrypted, "terkunci kata sandi; simpan ulang tanpa kata sandi"),
        (_empty, "tidak mempunyai halaman; periksa berkasnya"),
    ],
    ids=["tidak ada", "bukan pdf", "rusak", "terkunci", "kosong"],
)
def test_a_file_that_cannot_be_attached_is_refused(isi: Callable[[], bytes], pesan: str) -> None:
    lampiran = replace(LAMPIRAN, isi=isi(), jumlah_halaman=None)
    for cetak in (False, True):
        with pytest.raises(RenderGagal, match=pesan) as galat:
            render_html(document(lampiran), cetak=cetak)
        assert "“sk.pdf”" in galat.value.pesan


def test_a_file_other_than_the_recorded_one_is_refused() -> None:
    with pytest.raises(RenderGagal, match="mempunyai 3 halaman, tercatat 2"):
        render_html(document(replace(LAMPIRAN, jumlah_halaman=2)))
