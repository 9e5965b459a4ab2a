"""The gate: no print leaves the renderer unless everything of the document can be read in it.

PDF: every piece of text in order, every row of every table with all its cells, no empty page, a plausible number of
pages. HTML: every figure with key, exact value and display, every cell, nothing fetched. Source: desain.md 5.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

from reports.document import Angka, Bagan, Bergambar, Dokumen, Grafik, Tabel, plain
from reports.render.berkas import attachments, read_pages_of
from reports.render.galat import RenderGagal
from reports.render.gambar import clean_text
from reports.render.lukis import labels
from reports.render.naskah import Potong, normalise, pieces
from reports.render.susunan import pictures
from reports.render.teks_pdf import Lembar, read_pages

#: How many characters may stand between two pieces: leaders and page numbers, list marks.
LOMPAT = 400
#: A cell of at least this many characters may be broken between pages; a shorter one, and every number, may not.
PANJANG = 40
#: How many missing pieces are named; the rest is counted.
RINCI = 40
#: An upright page holds at most this many characters of text.
HURUF_PER_HALAMAN = 9000


def check_pdf(dokumen: Dokumen, pdf: bytes, sekaligus: int = 1) -> int:
    """The number of pages, if the PDF holds the whole document; raises RenderGagal, naming what is missing, if not.

    So many processes read it at a time.
    """
    judul = normalise(dokumen.judul)
    lembar = read_pages(pdf, sekaligus)
    halaman = [normalise(satu.teks).removesuffix(judul + satu.label) for satu in lembar]
    _raise_if(
        "Hasil cetak PDF tidak lengkap.",
        [
            *_page_count(dokumen, halaman, lembar),
            *_find_missing(pieces(dokumen), "".join(halaman)),
            *_find_drawings(dokumen, [normalise(teks) for satu in lembar for teks in satu.gambar]),
            *_attached(dokumen, sum(satu.berkas for satu in lembar)),
        ],
    )
    return len(halaman)


def _find_drawings(dokumen: Dokumen, gambar: list[str]) -> Iterator[str]:
    """Pictures that are not there, and labels that cannot be read in them."""
    if len(gambar) < (perlu := sum(1 for _ in pictures(dokumen))):
        yield f"{len(gambar)} gambar tercetak, seharusnya paling sedikit {perlu}"
    teks = "".join(gambar)
    for unsur in pictures(dokumen):
        if isinstance(unsur, Grafik | Bagan):
            yield from _unread(unsur, teks)


def _unread(unsur: Grafik | Bagan, teks: str) -> Iterator[str]:
    yield from (f"{unsur.id}: “{_shorten(satu)}”" for satu in labels(unsur) if normalise(clean_text(satu)) not in teks)


def _attached(dokumen: Dokumen, ada: int) -> Iterator[str]:
    """Whether every page of every attached file was drawn."""
    perlu = sum(len(read_pages_of(satu)) for satu in attachments(dokumen))
    if ada != perlu:
        yield f"{ada} halaman berkas terlampir tercetak, seharusnya {perlu}"


def _page_count(dokumen: Dokumen, halaman: list[str], lembar: list[Lembar]) -> Iterator[str]:
    """What is odd about the number of pages: too few for the text, more than the elements could ask for, empty ones."""
    bagian = sum(1 for _ in dokumen.all_bab())
    unsur = sum(len(bab.isi) for bab in dokumen.all_bab())
    baris = sum(len(tabel.badan) for tabel in dokumen.tables())
    huruf = sum(len(satu) for satu in halaman)
    paling_sedikit = max(bagian + 1, huruf // HURUF_PER_HALAMAN)
    terisi = sum(len(satu.gambar) for satu in lembar)  # a picture, or a page of an attached file
    paling_banyak = 8 + 2 * bagian + unsur + baris + huruf // 500 + terisi
    if not paling_sedikit <= len(halaman) <= paling_banyak:
        yield f"jumlah halaman {len(halaman)} tidak wajar; seharusnya {paling_sedikit} sampai dengan {paling_banyak}"
    for nomor, (teks, satu) in enumerate(zip(halaman, lembar, strict=True), start=1):
        if not teks and not satu.gambar:
            yield f"halaman {nomor} kosong"


def _find_missing(potongan: Iterable[Potong], teks: str) -> Iterator[str]:
    """What of `potongan` does not stand in `teks`, in this order and with no more in between than the page brings."""
    posisi = 0
    for potong in potongan:
        utuh = normalise("".join(potong.sel))
        if not utuh:
            continue
        batas = posisi + LOMPAT + len(utuh) + len(potong.kepala)
        if (awal := teks.find(utuh, posisi, batas)) >= 0:
            posisi = awal + len(utuh)
            continue
        hilang, posisi = _search_cells(potong, teks, posisi, batas)
        yield from hilang


def _search_cells(potong: Potong, teks: str, posisi: int, batas: int) -> tuple[list[str], int]:
    """Look for the cells of a row one by one; where a page ends inside the row, long cells stand there in parts."""
    hilang, akhir = [], posisi
    for nomor, isi in enumerate(potong.sel):
        dicari = normalise(isi)
        bagian = _find_parts(dicari, teks, posisi, batas)
        if not bagian:
            hilang.append(f"{potong.tempat}: “{_shorten(isi)}”{_name_key(potong, nomor)}")
            continue
        posisi = bagian[0][1]
        akhir = max(akhir, bagian[-1][1])
    return hilang, akhir


def _find_parts(dicari: str, teks: str, awal: int, batas: int) -> list[tuple[int, int]]:
    """Start and end of the parts of `dicari`, one after the other in `teks`; empty when something is missing."""
    bagian: list[tuple[int, int]] = []
    sisa = dicari
    while sisa:
        panjang = len(sisa)
        while (posisi := teks.find(sisa[:panjang], awal, batas)) < 0:
            panjang -= 1
            if len(dicari) < PANJANG or panjang < min(8, len(sisa)):
                return []
        awal = posisi + panjang
        bagian.append((posisi, awal))
        sisa = sisa[panjang:]
    return bagian or [(awal, awal)]


def _name_key(potong: Potong, nomor: int) -> str:
    kunci = potong.kunci[nomor] if potong.tabel else " ".join(potong.kunci)
    return f" ({kunci})" if kunci else ""


def _shorten(teks: str) -> str:
    rapi = " ".join(teks.split())
    return rapi if len(rapi) <= 80 else f"{rapi[:77]}…"


def _raise_if(pesan: str, kurang: list[str]) -> None:
    if kurang:
        lebih = len(kurang) - RINCI
        raise RenderGagal(pesan, [*kurang[:RINCI], *([f"dan {lebih} lagi"] if lebih > 0 else [])])


def check_html(dokumen: Dokumen, html: str) -> None:
    """Raises RenderGagal unless the page holds the figures and cells of the document and refers to nothing else."""
    pembaca = _Pembaca()
    pembaca.feed(html)
    pembaca.close()
    _raise_if(
        "Hasil cetak HTML tidak sesuai dengan dokumen.",
        [
            *_compare_figures(list(dokumen.figures()), pembaca.angka),
            *(satu for tabel in dokumen.tables() for satu in _compare_table(tabel, pembaca.tabel.get(tabel.id))),
            *(satu for unsur in pictures(dokumen) for satu in _compare_picture(unsur, pembaca)),
            *(f"alamat di luar dokumen: {alamat}" for alamat in pembaca.alamat),
            *(f"id {satu} dipakai lebih dari sekali" for satu, kali in pembaca.id.items() if kali > 1),
        ],
    )


def _compare_figures(seharusnya: list[Angka], ada: list[tuple[str, str, str]]) -> Iterator[str]:
    if len(seharusnya) != len(ada):
        yield f"jumlah angka {len(ada)}, seharusnya {len(seharusnya)}"
    for satu, (kunci, nilai, tampil) in zip(seharusnya, ada, strict=False):
        teks = "" if satu.nilai is None else f"{satu.nilai:f}"
        if (satu.kunci, teks, satu.tampil) != (kunci, nilai, tampil):
            yield f"angka {satu.kunci}: tertulis {kunci} “{tampil}” ({nilai}), seharusnya “{satu.tampil}” ({teks})"


def _compare_table(tabel: Tabel, sel: list[str] | None) -> Iterator[str]:
    if sel is None:
        yield f"{tabel.id} tidak ada"
        return
    seharusnya = [plain(satu.isi) for baris in (*tabel.kepala, *tabel.badan) for satu in baris.sel]
    if len(sel) != len(seharusnya):
        yield f"{tabel.id}: {len(sel)} sel, seharusnya {len(seharusnya)}"
    for perlu, ada in zip(seharusnya, sel, strict=False):
        if "".join(perlu.split()) != "".join(ada.split()):
            yield f"{tabel.id}: sel “{_shorten(ada)}”, seharusnya “{_shorten(perlu)}”"


def _compare_picture(unsur: Bergambar, pembaca: "_Pembaca") -> Iterator[str]:
    """Whether a picture is there, says in words what it shows, and holds its labels."""
    if not unsur.alt.strip():
        yield f"{unsur.id} tidak mempunyai teks alternatif"
    if unsur.id not in pembaca.lukisan:
        yield f"{unsur.id} tidak ada"
    elif isinstance(unsur, Grafik | Bagan):
        yield from _unread(unsur, normalise(pembaca.lukisan[unsur.id]))


class _Pembaca(HTMLParser):
    """Reads back what a program would: figures, cells by table, texts of drawings by picture, addresses, ids."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.angka: list[tuple[str, str, str]] = []
        self.tabel: dict[str, list[str]] = {}
        self.alamat: list[str] = []
        self.id: Counter[str] = Counter()
        self.lukisan: dict[str, str] = {}
        self._gambar = ""
        self._di_teks = False
        self._sel: list[str] | None = None
        self._di_angka = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        isi = dict(attrs)
        if identitas := isi.get("id"):
            self.id[identitas] += 1
        for nama in ("src", "href"):
            alamat = isi.get(nama) or ""
            if alamat and not alamat.startswith(("#", "data:")):
                self.alamat.append(alamat)
        self._start_picture(tag, isi.get("id") or "")
        if tag == "table":
            self._sel = self.tabel.setdefault(isi.get("id") or "", [])
        elif tag in ("td", "th") and self._sel is not None and "sambungan" not in (isi.get("class") or "").split():
            self._sel.append("")
        elif tag == "data":
            self.angka.append((isi.get("data-kunci") or "", isi.get("value") or "", ""))
            self._di_angka = True

    def _start_picture(self, tag: str, identitas: str) -> None:
        if tag == "figure":
            self._gambar = identitas
        elif tag in ("img", "svg") and self._gambar:
            self.lukisan[self._gambar] = ""
        elif tag == "text":
            self._di_teks = True

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self._sel = None
        elif tag == "figure":
            self._gambar = ""
        elif tag == "text":
            self._di_teks = False
        elif tag == "data":
            self._di_angka = False

    def handle_data(self, data: str) -> None:
        if self._sel:
            self._sel[-1] += data
        if self._di_teks and self._gambar:
            self.lukisan[self._gambar] += data
        if self._di_angka:
            kunci, nilai, tampil = self.angka[-1]
            self.angka[-1] = (kunci, nilai, tampil + data)
