"""Pages as a reader turns them: tables at the foot of a page, groups that go on, signatures, text without a break.

Every question is asked at many places of a page at once: each chapter moves its sample a little further down.
"""

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

import pytest
from pypdf import PdfReader
from weasyprint import CSS, HTML
from weasyprint.formatting_structure import boxes
from weasyprint.text.fonts import FontConfiguration

from reports.document import (
    Bab,
    BlokTandaTangan,
    Daftar,
    Dokumen,
    JenisBaris,
    Judul,
    Penandatangan,
    Tabel,
    Unsur,
)
from reports.render.gerbang import check_pdf
from reports.render.html import render_html
from reports.render.mesin import Pengambil, _font_css
from reports.render.pdf import render_pdf
from tests.reports.render.contoh import angka, baris, kolom, paragraf, sel, teks

#: Chapters of a sweep; the first begins its sample high, the last at the foot of the page.
LANGKAH = range(5, 45, 4)


def _sweep(sampel: Callable[[int], tuple[Unsur, ...]]) -> Dokumen:
    """A chapter for each step: so many short lines, then the sample."""
    bab = [
        Bab(
            id=f"bab-{n}",
            judul=f"BAB {n}",
            isi=(*(paragraf(f"Pengisi {n} baris {k}.", gaya="catatan") for k in range(n)), *sampel(n)),
        )
        for n in LANGKAH
    ]
    return Dokumen(judul="Uji", bab=tuple(bab))


def _print(dokumen: Dokumen) -> list[str]:
    """Text of every page; the print has passed the gate."""
    pdf = render_pdf(dokumen, bertag=True)
    check_pdf(dokumen, pdf)
    return [halaman.extract_text() for halaman in PdfReader(io.BytesIO(pdf)).pages]


def _row_table(n: int, jumlah: int) -> Tabel:
    return Tabel(
        id=f"tabel-{n}",
        judul=f"Judul-{n}.",
        nomor=f"{n}.1",
        kolom=kolom(1, 4),
        kepala=(baris("Nomor", "Uraian"),),
        badan=tuple(baris(str(k), f"Baris-{n}-{k}.") for k in range(jumlah)),
        sumber=f"Dinas-{n}.",
        catatan=(f"Catatan-{n}.",),
    )


def _rows_by_page(halaman: list[str], n: int) -> list[list[int]]:
    """The rows of the table of chapter `n` on each page that has some."""
    semua = [[int(k) for k in re.findall(rf"Baris-{n}-(\d+)\.", teks)] for teks in halaman]
    return [satu for satu in semua if satu]


@pytest.fixture(scope="module")
def panjang() -> list[str]:
    return _print(_sweep(lambda n: (_row_table(n, 30),)))


@pytest.mark.parametrize("n", LANGKAH)
def test_no_table_begins_or_ends_with_fewer_than_three_rows_on_a_page(panjang: list[str], n: int) -> None:
    bagian = _rows_by_page(panjang, n)
    assert [nomor for satu in bagian for nomor in satu] == list(range(30))
    assert min(len(satu) for satu in bagian) >= 3


@pytest.mark.parametrize("n", LANGKAH)
def test_caption_source_and_notes_stay_with_the_rows(panjang: list[str], n: int) -> None:
    for tanda, nomor in ((f"Judul-{n}.", 0), (f"Dinas-{n}.", 29), (f"Catatan-{n}.", 29)):
        isi = [teks for teks in panjang[2:] if tanda in teks]
        assert len(isi) == 1
        assert f"Baris-{n}-{nomor}." in isi[0]


def test_a_small_table_is_never_broken() -> None:
    halaman = _print(_sweep(lambda n: (paragraf(f"Pengantar-{n}."), _row_table(n, 6))))
    for n in LANGKAH:
        assert _rows_by_page(halaman, n) == [list(range(6))]
        isi = next(teks for teks in halaman if f"Baris-{n}-0." in teks)
        assert all(tanda in isi for tanda in (f"Pengantar-{n}.", f"Judul-{n}.", f"Dinas-{n}.", f"Catatan-{n}."))


def _spanned(n: int, kelompok: int, anak: int) -> Tabel:
    """`kelompok` groups of `anak` rows, each with a label that runs down beside them."""
    badan = []
    for k in range(kelompok * anak):
        label = [sel(f"Sasaran-{n}-{k // anak}.", baris=anak)] if k % anak == 0 else []
        badan.append(baris(*label, f"Baris-{n}-{k}."))
    kepala = (baris("Sasaran", "Uraian"),)
    return Tabel(id=f"tabel-{n}", judul="T", kolom=kolom(1, 3), kepala=kepala, badan=tuple(badan))


def test_a_short_group_stays_whole_even_as_the_first_of_its_table() -> None:
    halaman = _print(_sweep(lambda n: (_spanned(n, 3, 5),)))
    for n in LANGKAH:
        for k in range(3):
            isi = next(teks for teks in halaman if f"Sasaran-{n}-{k}." in teks)
            assert all(f"Baris-{n}-{5 * k + nomor}." in isi for nomor in range(5))


def test_a_group_that_goes_on_is_named_on_the_next_page_and_only_there() -> None:
    halaman = _print(_sweep(lambda n: (_spanned(n, 2, 40),)))
    for n in LANGKAH:
        for nomor, isi in enumerate(halaman):
            milik = [int(k) for k in re.findall(rf"Baris-{n}-(\d+)\.", isi)]
            if milik:
                mulai = milik[0] % 40 == 0
                assert (f"Lanjutan: Sasaran-{n}-{milik[0] // 40}." in isi) is not mulai, nomor
            else:
                assert f"Lanjutan: Sasaran-{n}-" not in isi


def test_a_long_group_leaves_no_great_hole() -> None:
    """Eighty rows of a line each need two pages; begun at the foot of a page, three."""
    halaman = _print(_sweep(lambda n: (_spanned(n, 1, 80),)))
    for n in LANGKAH:
        assert 2 <= len(_rows_by_page(halaman, n)) <= 3


def test_a_heading_and_what_leads_to_a_list_or_formula_stay_with_it() -> None:
    def sampel(n: int) -> tuple[Unsur, ...]:
        return (
            Judul(id=f"j-{n}", tingkat=3, teks=f"Judul-{n}."),
            paragraf(f"Fungsi-{n}:"),
            Daftar(butir=tuple((teks(f"Butir-{n}-{k}."),) for k in range(3))),
            paragraf(teks(f"Kecil-{n}.", tebal=True)),
            paragraf(f"Rumusan-{n}."),
            paragraf(f"Rumus-{n} = 1.", gaya="rumus"),
        )

    halaman = _print(_sweep(sampel))
    for n in LANGKAH:
        for satu, lain in ((f"Judul-{n}.", f"Butir-{n}-0."), (f"Kecil-{n}.", f"Rumus-{n} = 1.")):
            assert any(satu in isi and lain in isi for isi in halaman), (n, satu)


def _signatures(n: int) -> tuple[Unsur, ...]:
    kiri = Penandatangan(atas=("Pihak Kedua,", "Bupati Contoh,"), nama=f"Kiri-{n}")
    jabatan = "Kepala Dinas Perumahan Rakyat, Kawasan Permukiman, dan Perhubungan Kabupaten Contoh,"
    kanan = Penandatangan(atas=("Contoh, 1 Januari 2024", jabatan), nama=f"Kanan-{n}", bawah=("Pembina",))
    return paragraf(f"Penutup-{n}."), BlokTandaTangan(penandatangan=(kiri, kanan))


def test_names_stand_level_though_one_post_takes_more_lines_and_never_alone_on_a_page() -> None:
    pdf = render_pdf(_sweep(_signatures))
    tinggi: dict[str, tuple[int, float]] = {}
    halaman = PdfReader(io.BytesIO(pdf)).pages

    def note(nomor: int) -> Callable[..., None]:
        def visit(isi: str, cm: list[float], tm: list[float], *_: object) -> None:
            if isi.strip():
                tinggi[isi.strip()] = (nomor, tm[5] * cm[3] + cm[5])

        return visit

    for nomor, satu in enumerate(halaman):
        satu.extract_text(visitor_text=note(nomor))
    for n in LANGKAH:
        kiri, kanan, penutup = tinggi[f"Kiri-{n}"], tinggi[f"Kanan-{n}"], tinggi[f"Penutup-{n}."]
        assert kiri[0] == kanan[0] == penutup[0]
        assert kiri[1] == pytest.approx(kanan[1], abs=0.5)


# --- Where the boxes are --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Letak:
    """A piece of text as laid out: the element and line it is in, and how far it and its page reach, in CSS pixels."""

    unsur: str
    elemen: int
    baris: int
    teks: str
    kanan: float
    tepi: float


def _laid_out(dokumen: Dokumen) -> Iterator[Letak]:
    huruf, pengambil = FontConfiguration(), Pengambil()
    gaya = CSS(string=_font_css(), font_config=huruf, url_fetcher=pengambil)
    hasil = HTML(string=render_html(dokumen, cetak=True), url_fetcher=pengambil)
    for halaman in hasil.render(font_config=huruf, stylesheets=[gaya]).pages:
        kotak = halaman._page_box
        yield from _texts(kotak, kotak.content_box_x() + kotak.width, None)


def _texts(kotak: boxes.Box, tepi: float, baris: boxes.Box | None) -> Iterator[Letak]:
    if isinstance(kotak, boxes.MarginBox):
        return
    if isinstance(kotak, boxes.TableCellBox):
        tepi = kotak.position_x + kotak.border_width()
    baris = kotak if isinstance(kotak, boxes.LineBox) else baris
    if isinstance(kotak, boxes.TextBox) and baris is not None:
        kanan = kotak.position_x + kotak.width
        yield Letak(kotak.element_tag, id(kotak.element), id(baris), kotak.text, kanan, tepi)
    for anak in getattr(kotak, "children", ()):
        yield from _texts(anak, tepi, baris)


KATA = "x" * 300
UANG = "78.046.413.579"


@cache
def _crowded() -> tuple[Letak, ...]:
    """Words without a break everywhere a user can write, and a total in bold beside twelve amounts."""
    jumlah = [angka(f"u.{k}", "78046413579", UANG) for k in range(8)]
    uang = Tabel(
        id="tabel-uang",
        judul=KATA,
        kolom=kolom(*[1] * 10),
        kepala=(baris("No", KATA, *(f"Triwulan {k}" for k in range(8))),),
        badan=(baris("1", KATA, *jumlah), baris("", "Jumlah", *jumlah, jenis=JenisBaris.JUMLAH)),
        sumber=KATA,
        catatan=(KATA,),
    )
    orang = Penandatangan(atas=(KATA,), nama=KATA, bawah=(KATA,))
    isi: tuple[Unsur, ...] = (
        Judul(id="j", tingkat=2, teks=KATA),
        paragraf(KATA),
        paragraf(KATA, gaya="rumus"),
        Daftar(butir=((teks(KATA),),), bernomor=True),
        uang,
        BlokTandaTangan(penandatangan=(orang, orang)),
    )
    return tuple(_laid_out(Dokumen(judul="Uji", bab=(Bab(id="b", judul=KATA, isi=isi),))))


def test_words_without_a_break_stay_inside_the_page_and_their_cells() -> None:
    letak = _crowded()
    assert sum(satu.teks.count("x") for satu in letak) >= 13 * 300
    assert [satu for satu in letak if satu.kanan > satu.tepi + 0.5] == []


def test_no_figure_is_broken_not_even_a_total_in_bold() -> None:
    angka = [satu for satu in _crowded() if satu.unsur == "data"]
    assert {satu.teks for satu in angka} == {UANG}
    assert len(angka) == 16
