"""The PDF as a reader sees it: page numbers, orientation, bookmarks, repeated heads, rows and blocks kept whole."""

import io
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination
from weasyprint.urls import URLFetcherResponse

from reports.document import Bab, Dokumen, Gambar, Judul, Tabel
from reports.render.galat import RenderGagal
from reports.render.gerbang import check_pdf
from reports.render.mesin import AlamatDitolak, Pengambil
from reports.render.naskah import normalise
from reports.render.pdf import render_pdf
from tests.reports.render.contoh import (
    PANJANG,
    baris,
    dokumen_aneh,
    dokumen_kecil,
    dokumen_panjang,
    kolom,
    paragraf,
)

AKAR = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def kecil(pdf_kecil: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf_kecil))


@pytest.fixture(scope="session")
def panjang(pdf_panjang: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf_panjang))


@pytest.fixture(scope="session")
def teks_panjang(panjang: PdfReader) -> list[str]:
    return [normalise(halaman.extract_text()) for halaman in panjang.pages]


def test_front_matter_is_roman_and_chapters_are_arabic_from_one(kecil: PdfReader) -> None:
    assert kecil.page_labels == ["", "i", "ii", "iii", "iv", "1", "2", "3", "4", "5"]


def test_the_printed_page_number_is_the_label(kecil: PdfReader) -> None:
    kaki = normalise("Laporan Kinerja Kecamatan Contoh Tahun 2024")
    for nomor, halaman in enumerate(kecil.pages):
        teks = normalise(halaman.extract_text())
        if nomor == 0:
            assert kaki not in teks
        else:
            assert teks.endswith(kaki + kecil.page_labels[nomor])


def test_contents_name_the_page_a_chapter_is_on(kecil: PdfReader) -> None:
    daftar = normalise(kecil.pages[2].extract_text()).replace(".", "")
    for entri in ("KATA PENGANTAR i", "DAFTAR GAMBAR iv", "BAB I PENDAHULUAN 1", "BAB II AKUNTABILITAS KINERJA 2"):
        assert normalise(entri) in daftar
    assert normalise("LAMPIRAN 1 DAFTAR DOKUMEN 5") in daftar
    assert normalise("211 Perbandingan Antartahun 3") in daftar


def test_lists_of_tables_and_figures_name_the_page(kecil: PdfReader) -> None:
    tabel = normalise(kecil.pages[3].extract_text()).replace(".", "")
    assert normalise("Tabel 21 Capaian Indikator Kinerja Sasaran Strategis Tahun 2024 2") in tabel
    gambar = normalise(kecil.pages[4].extract_text()).replace(".", "")
    assert normalise("Gambar 21 Capaian 2023 dan 2024 2") in gambar


def test_only_wide_tables_are_on_wide_pages(kecil: PdfReader) -> None:
    lanskap = [halaman.mediabox.width > halaman.mediabox.height for halaman in kecil.pages]
    assert [nomor for nomor, satu in enumerate(lanskap) if satu] == [7]
    isi = normalise(kecil.pages[7].extract_text())
    assert isi.startswith(normalise("2.1.1 Perbandingan Antartahun Perbandingan disajikan pada tabel berikut."))


@pytest.mark.parametrize(("kertas", "lebar", "tinggi"), [("A4", 595.28, 841.89), ("F4", 609.45, 935.43)])
def test_paper_size(kertas: str, lebar: float, tinggi: float) -> None:
    """210 × 297 mm and 215 × 330 mm in points of 1/72 inch."""
    dokumen = Dokumen(judul="Uji", kertas=kertas, bab=(Bab(id="b", judul="BAB", isi=(paragraf("Isi."),)),))
    kotak = PdfReader(io.BytesIO(render_pdf(dokumen))).pages[0].mediabox
    assert (float(kotak.width), float(kotak.height)) == pytest.approx((lebar, tinggi), abs=0.1)


def _bookmarks(outline: list[object], tingkat: int = 1) -> Iterator[tuple[int, str]]:
    for satu in outline:
        if isinstance(satu, list):
            yield from _bookmarks(satu, tingkat + 1)
        elif isinstance(satu, Destination):
            yield tingkat, str(satu.title)


def test_bookmarks(kecil: PdfReader) -> None:
    assert list(_bookmarks(list(kecil.outline))) == [
        (1, "KATA PENGANTAR"),
        (1, "DAFTAR ISI"),
        (1, "DAFTAR TABEL"),
        (1, "DAFTAR GAMBAR"),
        (1, "BAB I PENDAHULUAN"),
        (2, "1.1 Latar Belakang"),
        (1, "BAB II AKUNTABILITAS KINERJA"),
        (2, "2.1 Capaian Kinerja"),
        (3, "2.1.1 Perbandingan Antartahun"),
        (1, "LAMPIRAN 1 DAFTAR DOKUMEN"),
    ]


def test_title_language_author_and_tags(kecil: PdfReader) -> None:
    assert kecil.metadata is not None
    assert kecil.metadata.title == "Laporan Kinerja Kecamatan Contoh Tahun 2024"
    assert kecil.metadata.author == "Kecamatan Contoh"
    assert kecil.metadata.subject == "LKjIP tahun 2024"
    katalog = kecil.trailer["/Root"]
    assert katalog["/Lang"] == "id"
    assert katalog["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in katalog


def test_tags_can_be_left_out() -> None:
    polos = PdfReader(io.BytesIO(render_pdf(dokumen_kecil(), bertag=False)))
    assert "/StructTreeRoot" not in polos.trailer["/Root"]
    assert len(polos.pages) == 10


def test_only_bundled_fonts_are_used(kecil: PdfReader) -> None:
    nama = {
        str(huruf.get_object()["/BaseFont"]).partition("+")[2]
        for halaman in kecil.pages
        for huruf in halaman["/Resources"]["/Font"].values()
    }
    gambar = {satu for satu in nama if satu.startswith("DejaVu")}  # text of the sample's picture asks for no font
    assert nama - gambar == {
        "Source-Sans-Pro",
        "Source-Sans-Pro-Italic",
        "Source-Sans-Pro-Semi-Bold",
        "Source-Serif-Pro",
        "Source-Serif-Pro-Italic",
        "Source-Serif-Pro-Semi-Bold",
    }


def test_the_head_of_a_long_table_is_repeated_on_every_page(teks_panjang: list[str]) -> None:
    kepala = normalise("Kode Uraian Pagu (Rp) Realisasi (Rp) Sisa (Rp) %")
    halaman = [nomor for nomor, teks in enumerate(teks_panjang) if "7.01.01.2.0" in teks]
    assert len(halaman) > 10
    assert halaman == list(range(halaman[0], halaman[-1] + 1))
    for nomor in halaman[1:]:
        assert teks_panjang[nomor].startswith(kepala)


def test_a_row_that_fits_is_never_split(teks_panjang: list[str]) -> None:
    """Each of the 29 rows with a name of 300 characters stands on one page, code, name and amounts."""
    baris_panjang = [nomor for nomor in range(17, 501, 17) if nomor % 20 != 1]
    for nomor in baris_panjang:
        isi = normalise(f"7.01.01.2.{nomor:04d}{PANJANG}") + f"{78046413579 + nomor:,}".replace(",", ".")
        assert sum(isi in teks for teks in teks_panjang) == 1, nomor


def test_a_group_heading_is_never_the_last_row_of_a_page(teks_panjang: list[str]) -> None:
    """After "Program 21" on a page comes its first sub kegiatan."""
    for nomor in range(1, 481, 20):
        halaman = next(teks for teks in teks_panjang if normalise(f"2.{nomor:04d}Program{nomor}7") in teks)
        assert f"7.01.01.2.{nomor + 1:04d}" in halaman


def test_a_total_is_never_alone_on_a_page(teks_panjang: list[str]) -> None:
    halaman = next(teks for teks in teks_panjang if "Jumlah1234" in teks)
    assert "7.01.01.2.0500" in halaman


def test_a_row_taller_than_a_page_begins_where_it_stands(teks_panjang: list[str]) -> None:
    mulai = next(teks for teks in teks_panjang if "UraianyangMelampauiSatuHalamanNo" in teks)
    assert "BarisRaksasa" in mulai
    assert normalise(PANJANG) in mulai


def test_a_signature_block_is_on_one_page_with_something_before_it(teks_panjang: list[str]) -> None:
    halaman = [teks for teks in teks_panjang if "PihakKedua," in teks]
    assert len(halaman) == 2
    for teks in halaman:
        assert "ContohAtasan,S.Contoh." in teks
        assert "NIP.999901019999019001" in teks
        assert not teks.startswith("PihakKedua")


def test_a_table_that_follows_a_wide_one_does_not_restart_the_page_numbers(panjang: PdfReader) -> None:
    arab = [label for label in panjang.page_labels if label.isdigit()]
    assert arab == [str(nomor) for nomor in range(1, len(arab) + 1)]


def test_every_sample_passes_the_gate(pdf_kecil: bytes, pdf_aneh: bytes, pdf_panjang: bytes) -> None:
    assert check_pdf(dokumen_kecil(), pdf_kecil) == 10
    assert check_pdf(dokumen_aneh(), pdf_aneh) == 7
    assert check_pdf(dokumen_panjang(), pdf_panjang) > 25


def test_the_first_chapter_is_page_one_even_when_it_begins_wide(pdf_aneh: bytes) -> None:
    pembaca = PdfReader(io.BytesIO(pdf_aneh))
    assert pembaca.page_labels == ["i", "ii", "iii", "1", "2", "3", "4"]
    assert normalise(pembaca.pages[3].extract_text()).endswith("DokumenAneh1")
    assert pembaca.pages[3].mediabox.width > pembaca.pages[3].mediabox.height


def test_the_same_document_gives_the_same_bytes_in_another_process(pdf_kecil: bytes) -> None:
    program = (
        "import sys; from reports.render.pdf import render_pdf; from tests.reports.render.contoh import dokumen_kecil; "
        "sys.stdout.buffer.write(render_pdf(dokumen_kecil()))"
    )
    for benih in ("1", "2"):
        keluar = subprocess.run(
            [sys.executable, "-c", program],
            cwd=AKAR,
            env={"PYTHONHASHSEED": benih, "PATH": "/usr/bin"},
            capture_output=True,
            check=True,
        )
        assert keluar.stdout == pdf_kecil


@pytest.mark.parametrize(
    "alamat",
    [
        "http://contoh.example/a.png",
        "https://contoh.example/a.css",
        "file:///etc/passwd",
        "ftp://contoh.example/",
        "aset:font_source_sans_pro/../../etc/passwd",
        "aset:font_source_sans_pro/SourceSansPro-Black.ttf",
        "gambar.png",
    ],
)
def test_everything_outside_the_document_is_denied(alamat: str) -> None:
    pengambil = Pengambil()
    with pytest.raises(AlamatDitolak):
        pengambil.fetch(alamat)
    assert pengambil.ditolak == [alamat]


def test_data_and_bundled_fonts_are_served() -> None:
    data: URLFetcherResponse = Pengambil().fetch("data:text/plain;base64,aGFsbw==")
    assert data.read() == b"halo"
    huruf = Pengambil().fetch("aset:font_source_sans_pro/SourceSansPro-Regular.ttf").read()
    assert huruf[:4] == b"\x00\x01\x00\x00"


def _picture(svg: str) -> Dokumen:
    gambar = Gambar(id="g", judul="Gambar", svg=svg, alt="Uji")
    return Dokumen(judul="Uji", bab=(Bab(id="b", judul="BAB", isi=(gambar,)),))


@pytest.mark.parametrize("alamat", ["http://127.0.0.1:9/a.png", "file:///etc/hostname"])
def test_a_picture_that_asks_for_more_stops_the_print(alamat: str) -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">'
        f'<image xlink:href="{alamat}" width="9" height="9"/></svg>'
    )
    with pytest.raises(RenderGagal, match="merujuk ke alamat di luar") as galat:
        render_pdf(_picture(svg))
    assert galat.value.rincian == (alamat,)


def test_what_the_engine_warns_of_stops_the_print() -> None:
    with pytest.raises(RenderGagal, match="Mesin cetak melaporkan masalah") as galat:
        render_pdf(_picture("<svg bukan gambar"))
    assert galat.value.rincian


def test_head_of_a_table_without_rows_is_printed() -> None:
    tabel = Tabel(id="tabel-k", judul="Kosong", kolom=kolom(1, 1), kepala=(baris("Kode", "Uraian"),), badan=())
    pembaca = PdfReader(io.BytesIO(render_pdf(Dokumen(judul="Uji", bab=(Bab(id="b", judul="BAB", isi=(tabel,)),)))))
    assert "KodeUraian" in normalise(pembaca.pages[-1].extract_text())


@pytest.mark.parametrize(("baris", "halaman"), [(20, 1), (38, 1), (42, 1), (60, 2)])
def test_contents_of_a_few_lines_more_than_a_page_stand_closer(baris: int, halaman: int) -> None:
    """Two lines are those of the contents themselves and of the chapter."""
    judul = tuple(Judul(id=f"j{nomor}", tingkat=2, teks=f"Bagian {nomor}") for nomor in range(baris - 2))
    dokumen = Dokumen(judul="Uji", bab=(Bab(id="a", judul="A", isi=(*judul, paragraf("Isi."))),))
    pembaca = PdfReader(io.BytesIO(render_pdf(dokumen)))
    assert pembaca.page_labels.index("1") == halaman
