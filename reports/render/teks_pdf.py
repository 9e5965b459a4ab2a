"""Text of the pages of a PDF in the order it was drawn, fast enough to run after every print.

`pikepdf` opens the file; the text is read here, because extraction for people looks at every line and border too and
takes as long as the print. Only what WeasyPrint writes is understood: glyphs as hexadecimal strings in fonts with a
ToUnicode map. Anything else reads as nothing, so the gate would report it missing rather than let it pass.
"""

import io
import re
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from reports.render.kolam import Kolam

#: Face, texts of one line, beginning of a picture, end of tagged content, page of an attached file.
_TANDA = re.compile(
    rb"/(\S+)\s+[\d.]+\s+Tf\b|\[([^\]]*)\]\s*TJ\b|(/Figure\s*<<[^>]*>>\s*BDC)|\b(EMC)\b|/Berkas\d+ (Do)\b"
)
_BAGIAN = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf", re.DOTALL)
_HEKSA = re.compile(rb"<([0-9A-Fa-f]+)>")
_GLIF = struct.Struct(">H")

Peta = dict[int, str]
#: The file that is being read; processes made by fork know it.
_dibaca = b""


@dataclass(frozen=True, slots=True)
class Lembar:
    """A page: the number the viewer shows for it, and its text; apart from that the text of each of its pictures.

    `berkas` says whether the page of an attached file is drawn on it.
    """

    label: str
    teks: str
    gambar: tuple[str, ...] = ()
    berkas: bool = False


def read_pages(pdf: bytes, sekaligus: int = 1) -> list[Lembar]:
    """Every page of the file, in order, read by so many processes at a time."""
    global _dibaca
    with Pdf.open(io.BytesIO(pdf)) as berkas:
        jumlah = len(berkas.pages)
    potong = -(-jumlah // sekaligus) or 1
    _dibaca = pdf
    try:
        with Kolam(sekaligus) as kolam:
            hasil = kolam.map(
                _read_some, [range(awal, min(awal + potong, jumlah)) for awal in range(0, jumlah, potong)]
            )
    finally:
        _dibaca = b""
    return [satu for bagian in hasil for satu in bagian]


def _read_some(nomor: range) -> list[Lembar]:
    peta: dict[tuple[int, int], Peta] = {}
    hasil = []
    with Pdf.open(io.BytesIO(_dibaca)) as berkas:
        for halaman in (berkas.pages[satu] for satu in nomor):
            huruf = halaman.obj.get(Name.Resources, Dictionary()).get(Name.Font, Dictionary())
            for satu in huruf.values():
                if satu.objgen not in peta:
                    peta[satu.objgen] = _read_map(satu)
            kini = {nama: peta[satu.objgen] for nama, satu in huruf.items()}
            hasil.append(_sort(str(halaman.label), _draw_order(_content(halaman.obj), kini)))
    return hasil


def _content(halaman: Object) -> bytes:
    isi = halaman.get(Name.Contents, Array())
    return b"\n".join(satu.read_bytes() for satu in (isi if isinstance(isi, Array) else [isi]))


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
        huruf, baris, gambar, habis, _ = cocok.groups()
        if baris is not None:
            glif = bytes.fromhex(b"".join(_HEKSA.findall(baris)).decode("ascii"))
            yield "".join([kini.get(satu, "") for (satu,) in _GLIF.iter_unpack(glif[: len(glif) // 2 * 2])]) + "\n"
        elif huruf is not None:
            kini = peta.get(f"/{huruf.decode('latin-1')}", {})
        else:
            yield _GAMBAR if gambar else _HABIS if habis else _BERKAS


def _read_map(huruf: Object) -> Peta:
    """Glyph number to text, of a font that says so."""
    aliran = huruf.get(Name.ToUnicode)
    if not isinstance(aliran, Stream):
        return {}
    peta: Peta = {}
    for jenis, isi in _BAGIAN.findall(aliran.read_bytes()):
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
