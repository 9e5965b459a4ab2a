"""Text of the pages of a PDF in the order it was drawn, fast enough to run after every print.

`pypdf` opens the file; the text is read here, because its own extraction looks at every line and border too and takes
as long as the print. Only what WeasyPrint writes is understood: glyphs as hexadecimal strings in fonts with a ToUnicode
map. Anything else reads as nothing, so the gate would report it missing rather than let it pass.
"""

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, StreamObject

_TANDA = re.compile(
    rb"/(\S+)\s+[\d.]+\s+Tf\b|<([0-9A-Fa-f]+)>(?!>)|\b(TJ|Tj)\b|(/Figure\s*<<[^>]*>>\s*BDC)|\b(EMC)\b|/Berkas\d+ (Do)\b"
)
_BAGIAN = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf", re.DOTALL)
_HEKSA = re.compile(rb"<([0-9A-Fa-f]+)>")

Peta = dict[int, str]


@dataclass(frozen=True, slots=True)
class Lembar:
    """A page: the number the viewer shows for it, and its text; apart from that the text of each of its pictures.

    `berkas` says whether the page of an attached file is drawn on it.
    """

    label: str
    teks: str
    gambar: tuple[str, ...] = ()
    berkas: bool = False


def read_pages(pdf: bytes) -> list[Lembar]:
    """Every page of the file, in order."""
    pembaca = PdfReader(io.BytesIO(pdf))
    peta: dict[str, Peta] = {}
    hasil = []
    for halaman, label in zip(pembaca.pages, pembaca.page_labels, strict=True):
        sumber_daya = halaman.get("/Resources", DictionaryObject()).get_object()
        huruf = sumber_daya.get("/Font", DictionaryObject()).get_object()
        for nama, satu in huruf.items():
            if nama not in peta:
                peta[nama] = _read_map(satu.get_object())
        isi = halaman.get_contents()
        hasil.append(_sort(label, [] if isi is None else _draw_order(isi.get_data(), peta)))
    return hasil


_GAMBAR, _HABIS, _BERKAS = object(), object(), object()


def _sort(label: str, potongan: Iterable[str | object]) -> Lembar:
    """What was drawn, split into the text of the page and that of its pictures."""
    teks: list[str] = []
    gambar: list[list[str]] = []
    kini, berkas = teks, False
    for satu in potongan:
        if satu is _GAMBAR:
            kini = []
            gambar.append(kini)
        elif satu is _HABIS:
            kini = teks
        elif satu is _BERKAS:
            berkas = True
        else:
            kini.append(str(satu))
    return Lembar(label, "".join(teks), tuple("".join(satu) for satu in gambar), berkas)


def _draw_order(isi: bytes, peta: dict[str, Peta]) -> Iterator[str | object]:
    """The texts of a content stream, each followed by a line end, and where pictures begin and tagged content ends."""
    kini: Peta = {}
    for cocok in _TANDA.finditer(isi):
        huruf, heksa, tulis, gambar, habis, _ = cocok.groups()
        if huruf:
            kini = peta.get(f"/{huruf.decode('latin-1')}", {})
        elif heksa:
            kode = heksa.decode("ascii")
            yield from (kini.get(int(kode[nomor : nomor + 4], 16), "") for nomor in range(0, len(kode), 4))
        elif tulis:
            yield "\n"
        else:
            yield _GAMBAR if gambar else _HABIS if habis else _BERKAS


def _read_map(huruf: DictionaryObject) -> Peta:
    """Glyph number to text, of a font that says so."""
    aliran = huruf.get("/ToUnicode")
    aliran = None if aliran is None else aliran.get_object()
    if not isinstance(aliran, StreamObject):
        return {}
    peta: Peta = {}
    for jenis, isi in _BAGIAN.findall(aliran.get_data()):
        angka = [satu.decode("ascii") for satu in _HEKSA.findall(isi)]
        langkah = 2 if jenis == b"bfchar" else 3
        for nomor in range(0, len(angka) - langkah + 1, langkah):
            awal, akhir, teks = int(angka[nomor], 16), int(angka[nomor + langkah - 2], 16), angka[nomor + langkah - 1]
            for geser in range(akhir - awal + 1):
                peta[awal + geser] = _text(teks, geser)
    return peta


def _text(heksa: str, geser: int) -> str:
    """UTF-16 text of a map, its last unit moved on by `geser` as in a range."""
    unit = bytes.fromhex(heksa)
    akhir = int.from_bytes(unit[-2:]) + geser
    return (unit[:-2] + akhir.to_bytes(2)).decode("utf-16-be", errors="replace")
