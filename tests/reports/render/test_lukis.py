"""Charts and diagrams in the page and on paper: drawn, captioned, listed, readable by the gate; bad input."""

import io
from dataclasses import replace
from decimal import Decimal

import pytest
from pypdf import PdfReader

from reports.document import Bab, Bagan, Dokumen, Gambar, Grafik, JenisGrafik, Seri, Simpul
from reports.render.arah import settle_orientation
from reports.render.galat import RenderGagal
from reports.render.gerbang import check_html, check_pdf
from reports.render.html import render_html
from reports.render.mesin import HURUF, require_fonts
from reports.render.pdf import render_pdf
from reports.render.teks_pdf import read_pages
from tests.reports.render.contoh import PANJANG, SVG, paragraf, tabel_panjang

GRAFIK = Grafik(
    id="grafik-uji",
    judul="Target dan Realisasi Indeks",
    nomor="1.1",
    jenis=JenisGrafik.BATANG,
    kategori=("2023", "2024"),
    seri=(
        Seri(nama="Target", nilai=(Decimal(80), Decimal(85)), tampil=("80,00", "85,00")),
        Seri(nama="Realisasi", nilai=(Decimal("81.5"), None), tampil=("81,50", "Belum tersedia")),
    ),
    satuan="nilai",
    alt="Realisasi 81,50 pada 2023.",
    sumber="Bagian Organisasi",
)
BAGAN = Bagan(
    id="bagan-uji",
    judul="Susunan Organisasi",
    nomor="1.2",
    simpul=(
        Simpul(kode="a", baris=("Kepala Dinas", "Contoh Pejabat"), gaya="kuat"),
        *(Simpul(kode=f"b{n}", baris=(f"Bidang Penyelenggaraan Urusan {n}",), induk="a") for n in range(3)),
    ),
    alt="Kepala dinas membawahi tiga bidang.",
)
BANYAK = replace(
    BAGAN,
    id="bagan-banyak",
    nomor="1.3",
    judul="Penjabaran Kinerja",
    simpul=(
        BAGAN.simpul[0],
        *(Simpul(kode=f"c{n}", baris=(f"Sasaran {n}", PANJANG[:160]), induk="a") for n in range(90)),
    ),
    lanskap=True,
)


def document(*isi: Grafik | Bagan | Gambar) -> Dokumen:
    antara = [satu for unsur in isi for satu in (unsur, paragraf(f"Uraian {unsur.nomor} selesai."))]
    return Dokumen(
        judul="Laporan Contoh",
        bab=(Bab(id="bab-1", label="BAB I", judul="URAIAN", isi=(paragraf("Awal."), *antara)),),
    )


DOKUMEN = document(GRAFIK, BAGAN, BANYAK)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return render_pdf(DOKUMEN)


def test_on_a_screen_drawings_stand_in_the_page() -> None:
    html = render_html(DOKUMEN)
    check_html(DOKUMEN, html)
    assert html.count("<svg") == 3
    assert html.count("<img") == 0
    assert '<figcaption id="grafik-uji-keterangan"><span class="nomor">Gambar 1.1</span>' in html
    assert ' style="' not in html.split("<main>")[1].replace('style="--kolom', "")


def test_on_paper_they_are_images_with_a_text() -> None:
    html = render_html(DOKUMEN, cetak=True)
    assert "<svg" not in html
    assert 'alt="Kepala dinas membawahi tiga bidang."' in html


def test_a_picture_from_elsewhere_is_an_image_everywhere() -> None:
    html = render_html(document(Gambar(id="g", judul="G", nomor="1.1", svg=SVG, alt="Naik.")))
    assert "<svg" not in html
    assert 'src="data:image/svg+xml;base64,' in html


def test_all_are_listed_and_every_label_can_be_read(pdf: bytes) -> None:
    check_pdf(DOKUMEN, pdf)
    daftar = PdfReader(io.BytesIO(pdf)).pages[1].extract_text()
    for teks in ("Gambar 1.1 Target dan Realisasi Indeks", "Gambar 1.2 Susunan Organisasi", "Gambar 1.3 Penjabaran"):
        assert teks in daftar


def test_a_diagram_too_large_for_a_page_goes_on_wide_pages(pdf: bytes) -> None:
    rebah = [satu for satu in PdfReader(io.BytesIO(pdf)).pages if satu.mediabox.width > satu.mediabox.height]
    assert ["Penjabaran Kinerja (2 dari 3)" in satu.extract_text() for satu in rebah] == [False, True, False]
    assert "Uraian 1.3 selesai." in rebah[2].extract_text()


def test_a_small_diagram_stands_upright_though_it_may_lie() -> None:
    kecil = replace(BAGAN, lanskap=True)
    isi = settle_orientation(document(kecil, BANYAK)).bab[0].isi
    assert [(satu.id, satu.lanskap) for satu in isi if isinstance(satu, Bagan)] == [
        ("bagan-uji", False),
        ("bagan-banyak", True),
    ]


def test_the_caption_stands_below_the_drawing() -> None:
    html = render_html(DOKUMEN)
    assert html.index("</svg>") < html.index("Gambar 1.1</span>")


@pytest.mark.parametrize("lain", [replace(GRAFIK, kategori=("2023", "2099")), replace(GRAFIK, id="grafik-lain")])
def test_the_gate_sees_another_chart_in_html(lain: Grafik) -> None:
    with pytest.raises(RenderGagal, match="HTML"):
        check_html(document(lain), render_html(document(GRAFIK)))


def test_the_gate_misses_a_label_and_a_drawing_in_the_pdf(pdf: bytes) -> None:
    angka = replace(GRAFIK.seri[0], tampil=("80,00", "99,99"))
    with pytest.raises(RenderGagal) as galat:
        check_pdf(document(replace(GRAFIK, seri=(angka, GRAFIK.seri[1])), BAGAN, BANYAK), pdf)
    assert galat.value.rincian == ("grafik-uji: “99,99”",)


def test_a_chart_without_a_text_does_not_leave_the_renderer() -> None:
    bisu = document(replace(GRAFIK, alt=" "))
    with pytest.raises(RenderGagal, match="grafik-uji tidak mempunyai teks alternatif"):
        check_html(bisu, render_html(bisu))


def test_text_of_drawings_is_told_from_text_of_the_page(pdf: bytes) -> None:
    isi = next(satu for satu in read_pages(pdf) if satu.gambar)
    assert "85,00" in isi.gambar[0].replace("\n", "")
    assert "KepalaDinas" in "".join(isi.gambar).replace("\n", "")
    assert "85,00" not in isi.teks.replace("\n", "")


# --- bad input --------------------------------------------------------------------------------------------------------


def test_a_missing_font_is_named_with_its_package() -> None:
    require_fonts()
    with pytest.raises(RenderGagal, match="Huruf untuk mencetak tidak lengkap") as galat:
        require_fonts((HURUF[0], ("Huruf Contoh", "font_huruf_contoh", "HurufContoh")))
    assert galat.value.rincian == ("Huruf Contoh (paket font-huruf-contoh)",)
    with pytest.raises(RenderGagal):
        require_fonts((("Source Serif Pro", "font_source_serif_pro", "TidakAda"),))


def test_names_of_300_letters_are_printed_whole_everywhere() -> None:
    """In a heading, a caption, a chart, a box, a table, the contents, the lists and the foot of every page."""
    nama = PANJANG[:300]
    grafik = replace(GRAFIK, judul=nama, kategori=(nama, "x" * 300))
    bagan = replace(BAGAN, judul=nama, simpul=(Simpul(kode="a", baris=(nama, "y" * 300)),))
    dokumen = replace(document(grafik, bagan), judul=f"Laporan {nama}")
    isi = (*dokumen.bab[0].isi, tabel_panjang(30, "1.1"))
    dokumen = replace(dokumen, bab=(replace(dokumen.bab[0], judul=nama, isi=isi),))
    check_html(dokumen, render_html(dokumen))
    check_pdf(dokumen, render_pdf(dokumen))
