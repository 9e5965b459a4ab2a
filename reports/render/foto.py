"""A photograph made fit for the page: checked by its content, turned upright, no larger than paper shows, no metadata.

What stands in the file besides the picture (place, time, owner of the telephone) never reaches the report.
Source: issue 3, bad input.
"""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

from reports.document import Foto
from reports.render.galat import RenderGagal

#: Dots across the column of text: 250 for an inch of its 160 mm. And up a page.
LEBAR_TITIK = 1575
TINGGI_TITIK = 2000
#: The largest picture that is opened; decoded it takes up to 4 bytes a dot.
TITIK_TERBANYAK = 100_000_000
_JENIS = ("JPEG", "PNG")
_MUTU = 85
_SEDIKIT_WARNA = 256


def fit_photo(foto: Foto) -> tuple[str, bytes]:
    """Type ("image/jpeg", "image/png") and bytes of the picture as it is printed; the same file gives the same bytes.

    Raises RenderGagal, saying what to mend, for a file that is missing, of another type, broken or too large.
    """
    nama = foto.berkas or foto.judul
    if not foto.isi:
        raise RenderGagal(f"Berkas gambar “{nama}” tidak ada; unggah ulang gambarnya.")
    try:
        with warnings.catch_warnings(), whole_files_only():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            return _fit(foto.isi, nama)
    except UnidentifiedImageError:
        raise RenderGagal(f"Berkas “{nama}” bukan gambar JPEG atau PNG; simpan ulang sebagai JPEG atau PNG.") from None
    except Image.DecompressionBombError:
        raise _too_large(nama) from None
    except (OSError, SyntaxError, ValueError) as galat:
        raise RenderGagal(f"Berkas gambar “{nama}” rusak; unggah ulang gambarnya.", [str(galat)]) from None


@contextmanager
def whole_files_only() -> Iterator[None]:
    """WeasyPrint, once imported, lets half a picture pass as a whole one."""
    semula = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = semula


def _too_large(nama: str) -> RenderGagal:
    juta = TITIK_TERBANYAK // 1_000_000
    return RenderGagal(f"Gambar “{nama}” lebih besar dari {juta} megapiksel; perkecil gambarnya, lalu unggah ulang.")


def _fit(isi: bytes, nama: str) -> tuple[str, bytes]:
    with Image.open(io.BytesIO(isi), formats=_JENIS) as gambar:
        if gambar.width * gambar.height > TITIK_TERBANYAK:
            raise _too_large(nama)
        # A JPEG is decoded at a fraction of its size where that is enough: 50 megapixels then take a few.
        gambar.draft("RGB", (2 * LEBAR_TITIK, 2 * TINGGI_TITIK))
        gambar.load()
        asli_jpeg = gambar.format == "JPEG"
        siap = ImageOps.exif_transpose(gambar)
    siap.thumbnail((LEBAR_TITIK, TINGGI_TITIK), reducing_gap=2.0)
    siap = _on_white(siap)
    aliran = io.BytesIO()
    if asli_jpeg or siap.getcolors(_SEDIKIT_WARNA) is None:
        siap.save(aliran, "JPEG", quality=_MUTU, optimize=True)
        return "image/jpeg", aliran.getvalue()
    siap.save(aliran, "PNG", optimize=True)
    return "image/png", aliran.getvalue()


def _on_white(gambar: Image.Image) -> Image.Image:
    """Plain colours, without transparency; a new picture, so that nothing of the file but its dots is kept."""
    berlapis = gambar.convert("RGBA")
    alas = Image.new("RGBA", berlapis.size, "white")
    return Image.alpha_composite(alas, berlapis).convert("RGB")
