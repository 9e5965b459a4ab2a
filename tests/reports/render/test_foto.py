"""Photographs: checked by content, made to fit, nothing kept but the picture."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from reports.document import Bab, Dokumen, Foto
from reports.render.foto import LEBAR_TITIK, TINGGI_TITIK, fit_photo
from reports.render.galat import RenderGagal
from reports.render.gerbang import check_html, check_pdf
from reports.render.html import render_html
from reports.render.pdf import render_pdf


def save(gambar: Image.Image, jenis: str, **lain: Any) -> bytes:
    aliran = io.BytesIO()
    gambar.save(aliran, jenis, **lain)
    return aliran.getvalue()


def photo(isi: bytes) -> Foto:
    return Foto(id="foto-kegiatan", judul="Rapat Koordinasi", nomor="1.1", isi=isi, berkas="rapat.jpg", alt="Rapat.")


def opened(foto: Foto) -> Image.Image:
    jenis, isi = fit_photo(foto)
    gambar = Image.open(io.BytesIO(isi))
    assert gambar.get_format_mimetype() == jenis
    return gambar


def document(foto: Foto) -> Dokumen:
    return Dokumen(judul="Laporan Contoh", bab=(Bab(id="bab-1", label="BAB I", judul="FOTO", isi=(foto,)),))


def test_fifty_megapixels_become_what_paper_shows() -> None:
    """8.000 × 6.250 dots: as wide as the column, 1.575 × 1.230."""
    besar = photo(save(Image.linear_gradient("L").resize((8000, 6250)).convert("RGB"), "JPEG"))
    hasil = opened(besar)
    assert hasil.size == (LEBAR_TITIK, 1230)
    assert len(fit_photo(besar)[1]) < 500_000


def test_a_high_picture_fits_the_page() -> None:
    assert opened(photo(save(Image.new("RGB", (1000, 8000)), "JPEG"))).height == TINGGI_TITIK


def test_a_small_picture_is_not_enlarged() -> None:
    assert opened(photo(save(Image.new("RGB", (30, 20)), "PNG"))).size == (30, 20)


def test_it_is_turned_as_the_camera_says_and_says_nothing_else() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turn by 90 degrees
    exif[0x010F] = "Kamera Contoh"
    hasil = opened(photo(save(Image.new("RGB", (400, 300)), "JPEG", exif=exif)))
    assert hasil.size == (300, 400)
    assert not hasil.getexif()
    assert "exif" not in hasil.info


def test_transparent_dots_become_white() -> None:
    hasil = opened(photo(save(Image.new("RGBA", (10, 10), (0, 0, 0, 0)), "PNG"))).convert("RGB")
    assert hasil.getpixel((5, 5)) == (255, 255, 255)


def test_the_same_file_gives_the_same_bytes() -> None:
    foto = photo(save(Image.effect_mandelbrot((640, 480), (-2, -1, 1, 1), 20), "PNG"))
    assert fit_photo(foto) == fit_photo(foto)


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (lambda: b"", "tidak ada; unggah ulang gambarnya"),
        (lambda: b"%PDF-1.7 bukan gambar", "bukan gambar JPEG atau PNG"),
        (lambda: save(Image.new("RGB", (9, 9)), "GIF"), "bukan gambar JPEG atau PNG"),
        (lambda: save(Image.effect_noise((300, 300), 90), "PNG")[:20_000], "rusak; unggah ulang gambarnya"),
        (lambda: save(Image.new("1", (20_000, 10_000)), "PNG"), "lebih besar dari 100 megapiksel; perkecil gambarnya"),
    ],
    ids=["tidak ada", "pdf", "gif", "terpotong", "terlalu besar"],
)
def test_a_picture_that_cannot_be_used_is_refused(isi: Callable[[], bytes], pesan: str) -> None:
    with pytest.raises(RenderGagal, match=pesan) as galat:
        render_html(document(photo(isi())))
    assert "“rapat.jpg”" in galat.value.pesan


def test_it_is_listed_captioned_and_described() -> None:
    dokumen = document(photo(save(Image.new("RGB", (600, 400), "navy"), "JPEG")))
    check_html(dokumen, render_html(dokumen))
    pdf = render_pdf(dokumen)
    check_pdf(dokumen, pdf)
    halaman = PdfReader(io.BytesIO(pdf)).pages
    assert "Gambar 1.1 Rapat Koordinasi" in halaman[1].extract_text()
    assert len(halaman[2].images) == 1
