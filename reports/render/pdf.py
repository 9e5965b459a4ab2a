"""Document to PDF, through the HTML page and WeasyPrint, stretch by stretch.

A page is laid out by the same templates and style as on screen; here come only the bundled fonts, the page labels and
the guard that lets nothing be fetched. What was printed before and has not changed is taken from a folder; several
stretches are laid out at a time. The same document gives the same bytes, whatever was kept: no clock, no random
identifier. Source: desain.md 5; issue 3, part 7.
"""

import math
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from hashlib import sha256
from itertools import accumulate, chain
from pathlib import Path

from reports.document import Bagan, Dokumen, Tabel
from reports.render.angsur import Angsuran
from reports.render.arah import Tanya, needs_wide_page, settle_orientation
from reports.render.daftar import VERSI_PERENDER
from reports.render.gabung import Gabungan
from reports.render.galat import RenderGagal
from reports.render.html import check_paper, page_style, render_cover, render_lists
from reports.render.kolam import Kolam
from reports.render.mesin import Mesin, require_fonts
from reports.render.penggal import Penggal
from reports.render.ruas import Ruas, stretches
from reports.render.simpanan import Simpanan
from reports.render.susunan import list_lines, pictures, table_of_contents
from reports.render.tata import print_sheets

#: The lists get all page numbers as text: the pages are those of other parts of the print.
#: Every repetition of a leader costs as much as a word, hence two dots in one.
_GAYA_DAFTAR = '.daftar a[data-halaman]::after { content: leader(". . ") attr(data-halaman) !important }'
#: About so many lines of the lists stand on a page.
BARIS_SEHALAMAN = 45
#: Guesses at the pages of the lists; the second is right unless a number moves a line.
PALING_BANYAK = 5
#: A page that belongs to no stretch: its HTML and its styles.
Lembaran = tuple[str, tuple[str, ...]]
_JAWABAN = (b"tegak", b"rebah")
_ROMAWI = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def render_pdf(dokumen: Dokumen, *, bertag: bool = True, simpanan: Path | None = None, sekaligus: int = 1) -> bytes:
    """The document as PDF: PDF/UA-1 with tags, or without them when `bertag` is False.

    `simpanan` is a folder where finished pieces are kept and found, `sekaligus` how many processes lay out at a time.
    Slow and hungry for memory: call it in a process of its own (reports.render.proses). Raises RenderGagal when the
    engine warns of anything, because a warning is how it says that something is not on the page, when the document asks
    for something outside itself, when a font is missing, and when a photograph or an attached file cannot be used.
    """
    require_fonts()
    check_paper(dokumen)
    if simpanan is not None:
        return _print(dokumen, Simpanan(simpanan), bertag, sekaligus)
    with tempfile.TemporaryDirectory(prefix="penggal-") as folder:
        return _print(dokumen, Simpanan(Path(folder)), bertag, sekaligus)


def _print(dokumen: Dokumen, simpanan: Simpanan, bertag: bool, sekaligus: int) -> bytes:
    dokumen = settle_orientation(dokumen, _remembered(dokumen, simpanan, sekaligus))
    awal, isi = stretches(dokumen)
    for _ in range(2):
        semua = _pieces(dokumen, (*awal, *isi), simpanan, bertag, sekaligus)
        if semua is None:
            continue  # a kept piece was broken; it is gone now, and is made anew
        depan, badan = [*chain(*semua[: len(awal)])], [*chain(*semua[len(awal) :])]
        with Kolam(sekaligus) as kolam:
            lembaran = partial(_sheets, simpanan, kolam, bertag)
            sampul = lembaran([_cover(dokumen)] if dokumen.sampul else [])
            daftar = _lists(dokumen, depan, badan, lembaran)
            gabungan = _join(simpanan, depan, badan)  # while another process lays out cover and lists
            muka, isi_daftar = sampul(), daftar()
        hasil = _finish(gabungan, muka, depan, isi_daftar, badan)
        simpanan.tidy()
        return hasil
    raise RenderGagal("Bagian cetakan tidak dapat disimpan; periksa ruang penyimpanan, lalu cetak lagi.")


def _pieces(
    dokumen: Dokumen, ruas: Sequence[Ruas], simpanan: Simpanan, bertag: bool, sekaligus: int
) -> list[list[Penggal]] | None:
    """The pieces of every stretch; None when one that was kept turns out to be broken, which removes it."""
    # Processes of their own, gone before the pieces are read: with what they keep, a long report would take too much.
    with Kolam(sekaligus) as kolam:
        kunci = _print_all([Angsuran(dokumen, satu, simpanan, bertag=bertag) for satu in ruas], bertag, kolam)
    penggal = [[simpanan.read(satu) for satu in semua] for semua in kunci]
    if any(satu is None for semua in penggal for satu in semua):
        return None
    return [[satu for satu in semua if satu is not None] for semua in penggal]


def _cover(dokumen: Dokumen) -> Lembaran:
    return render_cover(dokumen), (page_style(dokumen.kertas),)


def _lists(
    dokumen: Dokumen,
    depan: Sequence[Penggal],
    badan: Sequence[Penggal],
    cetak: Callable[[Sequence[Lembaran]], Callable[[], list[Penggal]]],
) -> Callable[[], Penggal]:
    """The lists of contents, begun; what is returned waits for them.

    The lists name their own pages too: those are guessed first, then looked up. Raises RenderGagal as render_pdf does.
    """
    romawi = _count(depan)
    nomor = _pages_of_ids(badan, [str(satu) for satu in range(1, _count(badan) + 1)])
    nomor |= _pages_of_ids(depan, [roman(satu) for satu in range(1, romawi + 1)])

    def begin(kira: Mapping[str, int]) -> Callable[[], list[Penggal]]:
        sendiri = {nama: roman(romawi + satu) for nama, satu in kira.items()}
        return cetak([(render_lists(dokumen, nomor | sendiri), (page_style(dokumen.kertas), _GAYA_DAFTAR))])

    kira = _guess_pages(dokumen)
    pertama = begin(kira)
    return lambda: _settle_lists(kira, pertama, begin)


def _settle_lists(
    kira: Mapping[str, int],
    hasil: Callable[[], list[Penggal]],
    begin: Callable[[Mapping[str, int]], Callable[[], list[Penggal]]],
) -> Penggal:
    """The lists whose own pages are where they say."""
    for _ in range(PALING_BANYAK):
        [penggal] = hasil()
        mulai = [(nama, satu) for satu, muka in enumerate(penggal.muka, start=1) for nama in muka.jangkar]
        ada = {nama: satu for nama, satu in reversed(mulai) if nama in kira}  # a list that goes on is on several pages
        if ada == kira:
            return penggal
        kira, hasil = ada, begin(ada)
    raise RenderGagal("Daftar isi tidak dapat disusun: nomor halamannya tidak menetap.")


def _guess_pages(dokumen: Dokumen) -> dict[str, int]:
    """On which page of the lists each of them begins, by the length of their lines."""
    isi = list_lines(satu.teks for satu in table_of_contents(dokumen))
    tabel = list_lines(satu.judul for satu in dokumen.tables() if satu.nomor)
    gambar = list_lines(satu.judul for satu in pictures(dokumen) if satu.nomor)
    hasil, halaman = {}, 1
    for nama, baris in (("daftar-isi", isi), ("daftar-tabel", tabel), ("daftar-gambar", gambar)):
        if baris:
            hasil[nama] = halaman
            halaman += math.ceil((2 + baris) / BARIS_SEHALAMAN)
    return hasil


def _remembered(dokumen: Dokumen, simpanan: Simpanan, sekaligus: int) -> Tanya:
    """What `needs_wide_page` says, which takes long to find out, of every table and diagram of the document."""
    global _ditanya
    unsur = [satu for bab in dokumen.all_bab() for satu in bab.isi if isinstance(satu, Tabel | Bagan)]
    kunci = [sha256(repr(("arah", VERSI_PERENDER, dokumen.kertas, satu)).encode()).hexdigest() for satu in unsur]
    ada = {satu: simpanan.read_note(satu) for satu in kunci}
    kurang = [nomor for nomor, satu in enumerate(kunci) if ada[satu] not in _JAWABAN]
    _ditanya = dokumen.kertas, [unsur[nomor] for nomor in kurang]
    giliran = [range(satu, len(kurang), sekaligus) for satu in range(min(sekaligus, len(kurang)))]
    try:
        with Kolam(sekaligus) as kolam:
            semua = kolam.map(_answer, giliran)
    finally:
        _ditanya = ("", ())
    for bagian, jawaban in zip(giliran, semua, strict=True):
        for nomor, satu in zip(bagian, jawaban, strict=True):
            ada[kunci[kurang[nomor]]] = satu
            simpanan.keep_note(kunci[kurang[nomor]], satu)
    jawaban_unsur = {id(satu): ada[sandi] == _JAWABAN[True] for satu, sandi in zip(unsur, kunci, strict=True)}
    return lambda satu, _: jawaban_unsur[id(satu)]


def _join(simpanan: Simpanan, depan: Sequence[Penggal], badan: Sequence[Penggal]) -> Gabungan:
    """Front matter in roman numbers, chapters and annexes numbered anew."""
    label = [roman(satu) for satu in range(1, _count(depan) + 1)]
    gabungan = Gabungan(simpanan)
    for awal, satu in zip(_starts(depan), depan, strict=True):
        gabungan.add(satu, label[awal : awal + len(satu.muka)])
    for awal, satu in zip(_starts(badan), badan, strict=True):
        gabungan.add(satu, [str(awal + urutan) for urutan in range(1, len(satu.muka) + 1)])
    return gabungan


def _finish(
    gabungan: Gabungan, sampul: Sequence[Penggal], depan: Sequence[Penggal], daftar: Penggal, badan: Sequence[Penggal]
) -> bytes:
    """The lists behind the front matter, numbered on; the cover before all, without a number."""
    romawi, tengah = _count(depan), _count(depan) + len(daftar.muka)
    gabungan.add(daftar, [roman(satu) for satu in range(romawi + 1, tengah + 1)], depan=romawi)
    for satu in sampul:
        gabungan.add(satu, [""] * len(satu.muka), depan=0)
    posisi = _count(sampul)
    mulai = [*([(0, "")] if sampul else []), (posisi, "/r")]
    return gabungan.finish([*mulai, (posisi + tengah, "/D")] if badan else mulai)


def _count(penggal: Iterable[Penggal]) -> int:
    return sum(len(satu.muka) for satu in penggal)


def _starts(penggal: Sequence[Penggal]) -> list[int]:
    """How many pages stand before each piece."""
    return [0, *accumulate(len(satu.muka) for satu in penggal)][: len(penggal)]


def _pages_of_ids(penggal: Iterable[Penggal], label: Sequence[str]) -> dict[str, str]:
    """The number of the page that each id stands on first."""
    semua = [muka for satu in penggal for muka in satu.muka]
    pasangan = [(nama, nomor) for muka, nomor in zip(semua, label, strict=True) for nama in muka.jangkar]
    return dict(reversed(pasangan))


def roman(nilai: int) -> str:
    """The number in small roman letters, for 1 to 399."""
    hasil = ""
    for satuan, huruf in _ROMAWI:
        kali, nilai = divmod(nilai, satuan)
        hasil += huruf * kali
    return hasil


# --- What the processes do --------------------------------------------------------------------------------------------

_ditanya: tuple[str, Sequence[Tabel | Bagan]] = ("", ())
_pekerjaan: tuple[Sequence[Angsuran], bool] = ((), True)
_mesin: list[Mesin] = []


def _answer(nomor: range) -> list[bytes]:
    kertas, unsur = _ditanya
    return [_JAWABAN[needs_wide_page(unsur[satu], kertas)] for satu in nomor]


def _print_all(angsuran: Sequence[Angsuran], bertag: bool, kolam: Kolam) -> list[list[str]]:
    """The keys of the pieces of every stretch; what is not kept is laid out, the longest stretch first."""
    global _pekerjaan
    hasil = [satu.find() for satu in angsuran]
    kurang = [nomor for nomor, satu in enumerate(hasil) if satu is None]
    kurang.sort(key=lambda nomor: -sum(map(len, angsuran[nomor].ruas.teks)))
    _pekerjaan = (angsuran, bertag)
    _mesin.clear()
    try:
        baru = kolam.map(_print_one, kurang)
    finally:
        _pekerjaan = ((), True)
        _mesin.clear()
    for nomor, kunci in zip(kurang, baru, strict=True):
        hasil[nomor] = kunci
    return [satu for satu in hasil if satu is not None]


def _print_one(nomor: int) -> list[str]:
    angsuran, bertag = _pekerjaan
    if not _mesin:
        _mesin.append(Mesin(page_style(angsuran[nomor].dokumen.kertas), bertag=bertag))
    return angsuran[nomor].make(_mesin[0])


def _sheets(simpanan: Simpanan, kolam: Kolam, bertag: bool, lembar: Sequence[Lembaran]) -> Callable[[], list[Penggal]]:
    """Pages that belong to no stretch, kept by what they are made of, begun; what is returned waits for them."""
    kunci = [sha256(repr((VERSI_PERENDER, bertag, *satu)).encode()).hexdigest() for satu in lembar]
    hasil = {satu: simpanan.read(satu) for satu in kunci}
    kurang = [nomor for nomor, satu in enumerate(kunci) if hasil[satu] is None]
    baru = kolam.begin(_print_sheet, [(bertag, *lembar[nomor]) for nomor in kurang])

    def wait() -> list[Penggal]:
        for nomor, isi in zip(kurang, baru(), strict=True):
            simpanan.keep(kunci[nomor], isi)
            hasil[kunci[nomor]] = isi
        return [satu for satu in hasil.values() if satu is not None]

    return wait


def _print_sheet(lembar: tuple[bool, str, tuple[str, ...]]) -> Penggal:
    bertag, html, gaya = lembar
    return print_sheets(html, Mesin(*gaya, bertag=bertag))
