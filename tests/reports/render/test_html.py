"""The page as a program reads it: figures, tables, navigation, nothing from outside."""

import re
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser

import pytest

from reports.document import Bab, BlokTandaTangan, Dokumen, Penandatangan, Sampul, Tabel, Teks, Unsur
from reports.render.galat import RenderGagal
from reports.render.gerbang import check_html
from reports.render.html import GAYA, potongan, render_html
from tests.reports.render.contoh import (
    angka,
    baris,
    dokumen_aneh,
    dokumen_kecil,
    dokumen_panjang,
    kolom,
    paragraf,
    teks,
)


class Pohon(HTMLParser):
    """Every start tag with its attributes, and the text of the element that has an id."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elemen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elemen.append((tag, dict(attrs)))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [isi for nama, isi in self.elemen if nama == tag]


@pytest.fixture(scope="module")
def pohon(html_kecil: str) -> Pohon:
    return Pohon(html_kecil)


def test_page_says_what_it_is(pohon: Pohon, html_kecil: str) -> None:
    assert pohon.elemen[0] == ("html", {"lang": "id"})
    assert "<title>Laporan Kinerja Kecamatan Contoh Tahun 2024</title>" in html_kecil
    meta = {satu.get("name"): satu.get("content") for satu in pohon.all("meta")}
    assert meta["author"] == "Kecamatan Contoh"
    assert meta["description"] == "LKjIP tahun 2024"


@pytest.mark.parametrize(
    ("figur", "harapan"),
    [
        (angka("capaian.S1.2024", "96.250", "96,25"), '<data value="96.250" data-kunci="capaian.S1.2024">96,25</data>'),
        (angka("pagu.t", "1E+3", "1.000"), '<data value="1000" data-kunci="pagu.t">1.000</data>'),
        (
            angka("realisasi.A.2024", None, "Belum tersedia"),
            '<data value="" class="tanpa-nilai" data-kunci="realisasi.A.2024">Belum tersedia</data>',
        ),
        (angka("t", "81", "81 (A)"), '<data value="81" class="panjang" data-kunci="t">81 (A)</data>'),
        (angka("r", "0", "0,00", tanda="*"), '<data value="0" data-kunci="r">0,00</data><sup class="tanda">*</sup>'),
        (angka('k"<&', "1", "< 1"), '<data value="1" class="panjang" data-kunci="k&quot;&lt;&amp;">&lt; 1</data>'),
    ],
)
def test_a_figure_carries_its_key_and_exact_value(figur: object, harapan: str) -> None:
    assert harapan in render_html(dokumen_kecil(awal=(_bab(paragraf("x ", figur)),)))  # type: ignore[arg-type]


def _page(*isi: Unsur) -> str:
    return render_html(Dokumen(judul="Uji", bab=(Bab(id="uji", judul="UJI", isi=isi),)))


def _bab(*isi: object) -> object:
    return Bab(id="uji", judul="UJI", isi=isi)  # type: ignore[arg-type]


def test_text_of_the_document_is_never_markup() -> None:
    html = render_html(dokumen_kecil(awal=(_bab(paragraf("<script>alert(1)</script>", teks("a\nb & c", tebal=True))),)))
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;<strong>a<br>b &amp; c</strong>" in html


def test_tables_have_ids_captions_widths_and_scopes(html_kecil: str) -> None:
    tabel = re.search(r'<table id="tabel-capaian-sasaran".*?</table>', html_kecil, re.DOTALL)
    assert tabel
    isi = tabel.group()
    assert '<span class="nomor">Tabel 2.1</span> Capaian Indikator Kinerja Sasaran Strategis Tahun 2024' in isi
    lebar = [Decimal(satu) for satu in re.findall(r'<col style="width: ([\d.]+)%">', isi)]
    assert len(lebar) == 6
    assert abs(sum(lebar) - 100) < Decimal("0.01")
    assert isi.count('scope="col"') == 6
    assert '<td class="tengah" rowspan="2">1</td><td rowspan="2">Meningkatnya akuntabilitas kinerja</td>' in isi
    assert '<tr class="jumlah"><th scope="row" class="tengah" colspan="5">Rata-rata capaian</th>' in isi
    assert 'scope="colgroup" class="tengah" colspan="3">2021</th>' in html_kecil


def test_source_is_introduced_once(html_kecil: str) -> None:
    assert '<p class="sumber">Sumber data: Bagian Organisasi, diolah</p>' in html_kecil
    assert '<p class="sumber">Sumber: Laporan Kinerja 2021–2024</p>' in html_kecil
    assert '<p class="catatan">* Angka sementara.</p>' in html_kecil


def test_contents_and_lists_link_to_what_they_name(pohon: Pohon) -> None:
    dikenal = {isi["id"] for _, isi in pohon.elemen if "id" in isi}
    tujuan = [(satu["href"] or "").removeprefix("#") for satu in pohon.all("a")]
    assert {"kata-pengantar", "bab-2-banding", "tabel-capaian-sasaran", "gambar-capaian"} <= set(tujuan)
    assert set(tujuan) <= dikenal


def test_nothing_is_fetched_and_nothing_runs(html_kecil: str, pohon: Pohon) -> None:
    assert not {"script", "link", "iframe", "object", "base"} & {nama for nama, _ in pohon.elemen}
    assert not re.search(r"url\(|@import|https?://", html_kecil)
    assert all((satu["src"] or "").startswith("data:image/svg+xml;base64,") for satu in pohon.all("img"))
    assert any("default-src 'none'" in (satu.get("content") or "") for satu in pohon.all("meta"))


def test_wide_tables_scroll_inside_a_region_that_can_be_focused(pohon: Pohon) -> None:
    wadah = [satu for satu in pohon.all("div") if satu.get("class") == "tabel"]
    assert [satu["aria-labelledby"] for satu in wadah] == [
        "tabel-capaian-sasaran-judul",
        "tabel-perbandingan-tahun-2-2-judul",
    ]
    assert all((satu["tabindex"], satu["role"]) == ("0", "region") for satu in wadah)


@pytest.mark.parametrize("buat", [dokumen_kecil, dokumen_aneh, dokumen_panjang])
def test_every_sample_passes_the_gate(buat) -> None:  # type: ignore[no-untyped-def]
    dokumen = buat()
    check_html(dokumen, render_html(dokumen))


def test_a_document_without_cover_has_its_title_as_heading() -> None:
    assert '<h1 class="judul-dokumen">' in render_html(dokumen_kecil(sampul=None))
    assert '<h1 class="judul-dokumen">' not in render_html(dokumen_kecil(sampul=Sampul(baris=("JUDUL",))))


def test_signers_stand_in_pairs_and_one_alone_at_the_right() -> None:
    orang = [Penandatangan(atas=("Kepala",), nama=f"Contoh {huruf}") for huruf in "ABC"]
    html = _page(BlokTandaTangan(penandatangan=tuple(orang)))
    assert re.findall(r'class="bawah (l\d)">\s*<p class="nama">(.*?)</p>', html) == [
        ("l1", "Contoh A"),
        ("l2", "Contoh B"),
        ("l2", "Contoh C"),
    ]


def test_what_introduces_a_table_or_a_list_stays_with_it() -> None:
    tabel = Tabel(id="tabel-t", judul="T", kolom=kolom(1), kepala=(baris("A"),), badan=(baris("1"),))
    isi = (
        paragraf("Tabel berikut."), tabel, paragraf("Simpulan."), paragraf("Fungsinya:"), paragraf("Isi."),
        paragraf(teks("Judul kecil", tebal=True)), paragraf("p" * 701), replace(tabel, id="tabel-u"),
        paragraf("Akhir:"),
    )  # fmt: skip
    html = _page(*isi)
    assert re.findall(r'<p class="antar">(?:<strong>)?(.*?)<', html) == ["Tabel berikut.", "Fungsinya:", "Judul kecil"]


def test_a_range_of_years_stays_on_one_line() -> None:
    html = render_html(dokumen_kecil(awal=(_bab(paragraf("Renstra 2021–2026 & <b>.")),)))
    assert 'Renstra <span class="tahun">2021–2026</span> &amp; &lt;b&gt;.' in html


def test_paper_is_a4_or_f4() -> None:
    assert "@page { size: 210mm 297mm }" in render_html(dokumen_kecil())
    assert "@page { size: 215mm 330mm }" in render_html(dokumen_kecil(kertas="F4"))
    with pytest.raises(RenderGagal, match=r"kertas 'B5' tidak dikenal; yang dikenal: A4, F4\."):
        render_html(dokumen_kecil(kertas="B5"))


def test_a_table_with_a_wrong_row_is_refused() -> None:
    tabel = Tabel(id="tabel-salah", judul="S", kolom=kolom(1, 1), kepala=(baris("a", "b"),), badan=(baris("1"),))
    with pytest.raises(ValueError, match="tabel-salah: baris 1 tidak mengisi 2 kolom"):
        render_html(dokumen_kecil(awal=(_bab(tabel),)))


def test_the_style_sheet_stays_small() -> None:
    """Every rule is tried on every cell (desain.md 5)."""
    assert GAYA.read_text(encoding="utf-8").count("{") < 200


def test_a_blank_at_the_end_of_bold_text_stands_outside_of_it() -> None:
    """WeasyPrint 70 breaks a line after the first word of an element that ends in a blank at the end of a line."""
    assert potongan((Teks(teks="Nilai: ", tebal=True), Teks(teks="naik"))) == "<strong>Nilai:</strong> naik"
    assert potongan((Teks(teks=" a ", tebal=True, miring=True),)) == " <strong><em>a</em></strong> "
    assert potongan((Teks(teks=" ", tebal=True),)) == " "
