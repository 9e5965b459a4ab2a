"""Document to PDF, through the HTML page and WeasyPrint, stretch by stretch.

A page is laid out by the same templates and style as on screen; here come only the bundled fonts, the page labels and
the guard that lets nothing be fetched. What was printed before and has not changed is taken from a folder; several
stretches are laid out at a time. The same document gives the same bytes, whatever was kept: no clock, no random
identifier. Source: desain.md 5; issue 3, part 7.
"""

import multiprocessing
import tempfile
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path

from reports.document import Bagan, Dokumen, Tabel
from reports.render.angsur import Angsuran
from reports.render.arah import needs_wide_page, settle_orientation
from reports.render.daftar import VERSI_PERENDER
from reports.render.gabung import Gabungan
from reports.render.galat import RenderGagal
from reports.render.html import check_paper, render_cover, render_lists
from reports.render.mesin import Mesin, require_fonts
from reports.render.penggal import Penggal
from reports.render.ruas import Ruas, stretches
from reports.render.simpanan import Simpanan
from reports.render.tata import print_sheets

#: Page numbers that another part of the print has; the count of the lists goes on from the front matter.
_GAYA_DAFTAR = (
    '.daftar a[data-halaman]::after {{ content: leader(". ") attr(data-halaman) !important }} '
    "@page :first {{ counter-reset: page {awal} !important }}"
)
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
    dokumen = settle_orientation(dokumen, partial(_remembered, simpanan))
    awal, isi = stretches(dokumen)
    semua = _pieces(dokumen, (*awal, *isi), simpanan, bertag, sekaligus)
    depan, badan = semua[: len(awal)], semua[len(awal) :]
    hasil = _join(dokumen, simpanan, [*chain(*depan)], [*chain(*badan)], bertag)
    simpanan.tidy()
    return hasil


def _pieces(
    dokumen: Dokumen, ruas: Sequence[Ruas], simpanan: Simpanan, bertag: bool, sekaligus: int
) -> list[list[Penggal]]:
    """The pieces of every stretch. One that turns out to be broken is thrown away as it is read, and made anew."""
    for _ in range(2):
        kunci = _print_all([Angsuran(dokumen, satu, simpanan, bertag=bertag) for satu in ruas], bertag, sekaligus)
        penggal = [[simpanan.read(satu) for satu in semua] for semua in kunci]
        if all(satu is not None for semua in penggal for satu in semua):
            return [[satu for satu in semua if satu is not None] for semua in penggal]
    raise RenderGagal("Bagian cetakan tidak dapat disimpan; periksa ruang penyimpanan, lalu cetak lagi.")


def _remembered(simpanan: Simpanan, unsur: Tabel | Bagan, kertas: str) -> bool:
    """What `needs_wide_page` says, which takes long to find out."""
    kunci = sha256(repr(("arah", VERSI_PERENDER, kertas, unsur)).encode()).hexdigest()
    ada = simpanan.read_note(kunci)
    if ada not in _JAWABAN:
        ada = _JAWABAN[needs_wide_page(unsur, kertas)]
        simpanan.keep_note(kunci, ada)
    return ada == _JAWABAN[True]


def _join(
    dokumen: Dokumen, simpanan: Simpanan, depan: Sequence[Penggal], badan: Sequence[Penggal], bertag: bool
) -> bytes:
    """Cover, front matter with the lists behind it numbered in roman, and the chapters and annexes numbered anew."""
    romawi, arab = _count(depan), _count(badan)
    nomor = _pages_of_ids(badan, [str(satu) for satu in range(1, arab + 1)])
    nomor |= _pages_of_ids(depan, [roman(satu) for satu in range(1, romawi + 1)])
    gaya = _GAYA_DAFTAR.format(awal=romawi + 1)
    daftar = _sheets(simpanan, render_lists(dokumen, nomor), bertag, gaya)
    tengah = romawi + len(daftar.muka)
    label = [roman(satu) for satu in range(1, tengah + 1)]
    gabungan = Gabungan(daftar, label[romawi:], simpanan)
    posisi = 0
    if dokumen.sampul:
        sampul = _sheets(simpanan, render_cover(dokumen), bertag)
        gabungan.add(sampul, [""] * len(sampul.muka), depan=0)
        posisi = len(sampul.muka)
    mulai = [(0, "")] * (posisi > 0) + [(posisi, "/r")]
    for nomor_awal, satu in zip(_starts(depan), depan, strict=True):
        gabungan.add(satu, label[nomor_awal : nomor_awal + len(satu.muka)], depan=posisi + nomor_awal)
    for nomor_awal, satu in zip(_starts(badan), badan, strict=True):
        gabungan.add(satu, [str(nomor_awal + urutan) for urutan in range(1, len(satu.muka) + 1)])
    return gabungan.finish([*mulai, (posisi + tengah, "/D")] if arab else mulai)


def _count(penggal: Iterable[Penggal]) -> int:
    return sum(len(satu.muka) for satu in penggal)


def _starts(penggal: Sequence[Penggal]) -> list[int]:
    """How many pages stand before each piece."""
    return [_count(penggal[:nomor]) for nomor in range(len(penggal))]


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


def _sheets(simpanan: Simpanan, html: str, bertag: bool, gaya: str = "") -> Penggal:
    """Pages that belong to no stretch, kept by what they are made of."""
    kunci = sha256(repr((VERSI_PERENDER, bertag, gaya, html)).encode()).hexdigest()
    ada = simpanan.read(kunci)
    if ada is None:
        ada = print_sheets(html, Mesin(bertag=bertag, gaya=gaya))
        simpanan.keep(kunci, ada)
    return ada


# --- The pieces -------------------------------------------------------------------------------------------------------

_pekerjaan: tuple[list[Angsuran], bool] = ([], True)
_mesin: list[Mesin] = []


def _print_all(angsuran: list[Angsuran], bertag: bool, sekaligus: int) -> list[list[str]]:
    """The keys of the pieces of every stretch; what is not kept is laid out, the longest stretch first."""
    global _pekerjaan
    hasil = [satu.find() for satu in angsuran]
    kurang = [nomor for nomor, satu in enumerate(hasil) if satu is None]
    kurang.sort(key=lambda nomor: -sum(map(len, angsuran[nomor].ruas.teks)))
    _pekerjaan = (angsuran, bertag)
    _mesin.clear()
    try:
        if sekaligus > 1 and len(kurang) > 1:
            baru = _in_processes(kurang, sekaligus)
        else:
            baru = [_print_one(nomor) for nomor in kurang]
    finally:
        _pekerjaan = ([], True)
        _mesin.clear()
    for nomor, kunci in zip(kurang, baru, strict=True):
        hasil[nomor] = kunci
    return [satu for satu in hasil if satu is not None]


def _in_processes(kurang: Sequence[int], sekaligus: int) -> list[list[str]]:
    """In processes that inherit the document by fork: nothing has to be sent but numbers and keys."""
    cara = multiprocessing.get_context("fork")
    try:
        with ProcessPoolExecutor(min(sekaligus, len(kurang)), mp_context=cara) as kolam:
            try:
                return list(kolam.map(_print_one, kurang))
            except BaseException:
                kolam.shutdown(wait=False, cancel_futures=True)
                raise
    except BrokenProcessPool:
        raise RenderGagal("Proses pencetakan berhenti sebelum selesai.", ["penata halaman terhenti"]) from None


def _print_one(nomor: int) -> list[str]:
    angsuran, bertag = _pekerjaan
    if not _mesin:
        _mesin.append(Mesin(bertag=bertag))
    return angsuran[nomor].make(_mesin[0])
