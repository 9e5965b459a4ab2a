"""The bundled faces of a joined print: each embedded once, with the letters that any of its pieces uses.

Glyphs keep the numbers they have in the whole face, so the texts of the pieces stay as they are. Source: issue 3, part
7.
"""

import io
from collections.abc import Iterable, Mapping
from hashlib import sha256

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from pikepdf import Array, Name, Object, Pdf, Stream

from reports.render.mesin import font_path
from reports.render.penggal import Huruf
from reports.render.simpanan import Simpanan

#: Tables that only matter while text is laid out, or are not for PDF.
_LEBIH = ["BASE", "DSIG", "GDEF", "GPOS", "GSUB", "JSTF", "LTSH", "PCLT", "SVG "]
#: Lines of one block of a map, as many as a reader has to accept.
_BLOK = 100


class Rupa:
    """One face as it is written: a glyph stands for one text in it, so pieces that disagree get a face of their own."""

    def __init__(self, asal: Object) -> None:
        self.objek = asal
        self.lebar: dict[int, float] = {}
        self.teks: dict[int, str] = {}

    def fits(self, huruf: Huruf) -> bool:
        """Whether every glyph means and measures the same here and there."""
        return all(self.teks.get(nomor, teks) == teks for nomor, teks in huruf.teks.items()) and all(
            self.lebar.get(nomor, lebar) == lebar for nomor, lebar in huruf.lebar.items()
        )

    def add(self, huruf: Huruf) -> None:
        """Take in the glyphs of a piece."""
        self.lebar.update(huruf.lebar)
        self.teks.update(huruf.teks)


class Koleksi:
    """Every bundled face of the print. `simpanan` keeps what was cut from the faces."""

    def __init__(self, pdf: Pdf, simpanan: Simpanan) -> None:
        self.pdf = pdf
        self.simpanan = simpanan
        self._rupa: dict[tuple[str, str], list[Rupa]] = {}

    def share(self, daftar: Object, huruf: Iterable[Huruf]) -> None:
        """Let the fonts of a piece, a dictionary that its pages share, point to the faces of the print."""
        for satu in huruf:
            nama = Name("/" + satu.kode)
            semua = self._rupa.setdefault((satu.kode, satu.berkas), [])
            rupa = next((rupa for rupa in semua if rupa.fits(satu)), None)
            if rupa is None:
                rupa = Rupa(daftar[nama])
                semua.append(rupa)
            rupa.add(satu)
            daftar[nama] = rupa.objek

    def write(self) -> None:
        """Embed every face with its letters, widths and texts; the last step."""
        for (_, berkas), semua in self._rupa.items():
            glif = sorted({nomor for rupa in semua for nomor in rupa.lebar})
            isi = self._cut(berkas, glif)
            aliran = Stream(self.pdf, isi)
            aliran[Name.Length1] = len(isi)
            for rupa in semua:
                _fill(self.pdf, rupa, aliran)

    def _cut(self, berkas: str, glif: list[int]) -> bytes:
        """The face with these glyphs only."""
        kunci = sha256(repr(("huruf", berkas, glif)).encode() + font_path(berkas).read_bytes()).hexdigest()
        ada = self.simpanan.read_note(kunci)
        if ada is not None and sha256(ada[32:]).digest() == ada[:32]:
            return ada[32:]
        isi = _subset(berkas, glif)
        self.simpanan.keep_note(kunci, sha256(isi).digest() + isi)
        return isi


def _subset(berkas: str, glif: list[int]) -> bytes:
    pilihan = Options(retain_gids=True, hinting=False, notdef_outline=True, recalc_timestamp=False)
    with TTFont(font_path(berkas), recalcTimestamp=False) as huruf:
        for tabel in _LEBIH:
            if tabel in huruf:
                del huruf[tabel]  # before cutting, which would read them for nothing
        pemotong = Subsetter(pilihan)
        pemotong.populate(gids=glif)
        pemotong.subset(huruf)
        aliran = io.BytesIO()
        huruf.save(aliran)
    return aliran.getvalue()


def _fill(pdf: Pdf, rupa: Rupa, berkas: Stream) -> None:
    turunan = rupa.objek.DescendantFonts[0]
    turunan.W = _widths(rupa.lebar)
    uraian = turunan.FontDescriptor
    uraian.FontFile2 = berkas
    uraian.FontBBox = Array([0, uraian.Descent, max(rupa.lebar.values(), default=0), uraian.Ascent])
    rupa.objek.ToUnicode = Stream(pdf, _map(rupa.teks))


def _widths(lebar: Mapping[int, float]) -> Array:
    """Widths as runs: the first glyph, then the widths of it and of those that follow."""
    hasil: list[object] = []
    for nomor in sorted(lebar):
        if nomor - 1 not in lebar:
            hasil += [nomor, []]
        hasil[-1].append(round(lebar[nomor], 3))  # type: ignore[attr-defined]
    return Array([Array(satu) if isinstance(satu, list) else satu for satu in hasil])


def _map(teks: Mapping[int, str]) -> bytes:
    """The map from glyphs to text (ISO 32000-1, 9.10.3)."""
    baris = [f"<{nomor:04x}> <{satu.encode('utf-16-be').hex()}>" for nomor, satu in sorted(teks.items())]
    blok = [baris[awal : awal + _BLOK] for awal in range(0, len(baris), _BLOK)]
    isi = "\n".join(f"{len(satu)} beginbfchar\n" + "\n".join(satu) + "\nendbfchar" for satu in blok)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo\n<< /Registry (Adobe)\n/Ordering (UCS)\n/Supplement 0\n>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
        f"{isi}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()
