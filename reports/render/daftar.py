"""Which formats there are, how each is made and checked, and the version that marks their prints in the cache.

Nothing heavy is imported before a format is rendered, so that a web process can read the version. Source: desain.md 5.
"""

import hashlib
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from pathlib import Path

from reports.document import Dokumen

#: Packages whose release can change what a print looks like.
PAKET = (
    *("django", "font-source-sans-pro", "font-source-serif-pro", "fonttools", "matplotlib", "pikepdf", "pillow"),
    *("pydyf", "pypdf", "pyphen", "tinycss2", "weasyprint"),
)
#: Processes that lay out pages of a print, or read them, at a time.
SEKALIGUS = 2
_AKAR = Path(__file__).resolve().parents[2]
_SUMBER = ("reports/render/**/*.py", "reports/document.py", "templates/laporan/**/*.*", "static/cetak/*.css")


def _html(dokumen: Dokumen, simpanan: Path | None) -> bytes:
    from reports.render.html import render_html

    return render_html(dokumen).encode()


def _pdf(dokumen: Dokumen, simpanan: Path | None) -> bytes:
    from reports.render.pdf import render_pdf

    return render_pdf(dokumen, simpanan=simpanan, sekaligus=SEKALIGUS)


#: Format → function that renders a document to the bytes of a file, given the folder where finished pieces are kept, if
#: there is one. The gate is a step of its own, below.
PERENDER: dict[str, Callable[[Dokumen, Path | None], bytes]] = {"html": _html, "pdf": _pdf}


def _check_html(dokumen: Dokumen, isi: bytes) -> int:
    from reports.render.gerbang import check_html

    check_html(dokumen, isi.decode())
    return 0


def _check_pdf(dokumen: Dokumen, isi: bytes) -> int:
    from reports.render.gerbang import check_pdf

    return check_pdf(dokumen, isi, SEKALIGUS)


#: Format → the gate: raises RenderGagal when the file does not hold the document, else tells the number of pages (0 for
#: a format without pages).
GERBANG: dict[str, Callable[[Dokumen, bytes], int]] = {"html": _check_html, "pdf": _check_pdf}


@cache
def renderer_version(akar: Path = _AKAR) -> str:
    """Twelve characters that change when a print could: with the templates, the style, this code or a package.

    `akar` is the folder of the project.
    """
    sidik = hashlib.sha256()
    for pola in _SUMBER:
        for berkas in sorted(akar.glob(pola)):
            sidik.update(f"{berkas.relative_to(akar).as_posix()}\0".encode() + berkas.read_bytes() + b"\0")
    for paket in PAKET:
        sidik.update(f"{paket}={version(paket)}\0".encode())
    return sidik.hexdigest()[:12]


VERSI_PERENDER: str = renderer_version()
