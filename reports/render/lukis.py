"""Pictures, charts and diagrams for the page: inside it on a screen, as images with alternative text on paper.

PDF/UA asks for a text of every image, which WeasyPrint reads from `alt` alone, so on paper each drawing is an `<img>`;
on a screen what we drew ourselves stands in the page, where it can be read, searched and enlarged. An SVG that came
from elsewhere stays an image everywhere: inside one nothing can run. Source: desain.md 5; issue 3, part 4.
"""

import base64
from collections.abc import Iterator

from reports.document import Bagan, Bergambar, Foto, Gambar, Grafik
from reports.render.foto import fit_photo

#: Width in millimetres of a diagram that needs a wide page.
LEBAR_REBAH_MM = 250
_SVG = "image/svg+xml"


def describe(unsur: Bergambar, *, cetak: bool) -> dict[str, object]:
    """What the template prints of a picture: `lembar` are its sheets, more than one for a diagram over several pages.

    Raises RenderGagal for a photograph that cannot be used and ValueError for data that cannot be drawn.
    """
    lembar = tuple(_sheets(unsur, cetak=cetak))
    return {
        "lembar": [
            {
                "id": unsur.id if nomor == 0 else f"{unsur.id}-lanjutan-{nomor + 1}",
                "svg": satu if isinstance(satu, str) else "",
                "alamat": "" if isinstance(satu, str) else _address(*satu),
                "alt": unsur.alt if nomor == 0 else f"Lanjutan {unsur.judul}.",
                "lanjutan": f"{nomor + 1} dari {len(lembar)}" if nomor else "",
            }
            for nomor, satu in enumerate(lembar)
        ]
    }


def _sheets(unsur: Bergambar, *, cetak: bool) -> Iterator[str | tuple[str, bytes]]:
    """SVG text that stands in the page, or type and bytes of an image."""
    if isinstance(unsur, Gambar):
        yield _SVG, unsur.svg.encode()
    elif isinstance(unsur, Foto):
        yield fit_photo(unsur)
    elif cetak:
        yield from ((_SVG, satu.encode()) for satu in _draw(unsur, cetak=cetak))
    else:
        yield from _draw(unsur, cetak=cetak)


def _draw(unsur: Grafik | Bagan, *, cetak: bool) -> tuple[str, ...]:
    # Imported here: the drawing tools take a second to load, and most documents of the tests have no chart.
    from reports.render.bagan import draw_bagan, draw_bagan_pages
    from reports.render.grafik import LEBAR_MM, draw_grafik

    if isinstance(unsur, Grafik):
        return (draw_grafik(unsur),)
    lebar = LEBAR_REBAH_MM if unsur.lanskap else LEBAR_MM
    return draw_bagan_pages(unsur, lebar_mm=lebar) if cetak else (draw_bagan(unsur, lebar_mm=lebar),)


def _address(jenis: str, isi: bytes) -> str:
    return f"data:{jenis};base64,{base64.b64encode(isi).decode()}"


def labels(unsur: Grafik | Bagan) -> Iterator[str]:
    """The texts a reader must find in a drawing: the lines of every box; the name and label of every value."""
    if isinstance(unsur, Bagan):
        yield from (baris for simpul in unsur.simpul for baris in simpul.baris)
        return
    yield from unsur.kategori
    for seri in unsur.seri:
        yield from (tampil for nilai, tampil in zip(seri.nilai, seri.tampil, strict=True) if nilai is not None)
