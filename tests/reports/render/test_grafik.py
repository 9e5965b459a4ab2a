"""Charts: every value is there with its label, nothing collides, nothing a strict page would block."""

import re
import warnings
from decimal import Decimal
from io import BytesIO
from itertools import combinations

import matplotlib as mpl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from reports.document import Bab, Dokumen, Gambar, Grafik, JenisGrafik
from reports.render.grafik import draw_grafik, draw_grafik_png
from reports.render.grafik.sumbu import make_axis
from reports.render.pdf import render_pdf
from tests.reports.render.contoh_grafik import BATANG, CONTOH, PANJANG, SEMUA, TAHUN, grafik, seri
from tests.reports.render.svg import assert_fit_for_page, by_id, parse, sheet, size_mm, text_box, texts

# --- Fit for a page -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("jenis", SEMUA)
@pytest.mark.parametrize("banyak", [1, 2, 3, 4])
def test_holds_nothing_a_strict_page_blocks(jenis: JenisGrafik, banyak: int) -> None:
    isi = [seri(f"Seri {nomor}", "1", None, "-3") for nomor in range(banyak)]
    hasil = draw_grafik(grafik(jenis, ("a", "b", "c"), *isi, acuan=Decimal(2), satuan="persen"))
    assert_fit_for_page(hasil, "g-1", "Capaian sasaran", "Uraian dengan angka.")


def test_two_charts_in_one_page_share_no_id() -> None:
    ids = [
        {satu.attrib["id"] for satu in parse(draw_grafik(contoh)).iter() if "id" in satu.attrib}
        for contoh in (CONTOH, grafik(CONTOH.jenis, TAHUN, *CONTOH.seri, id="g-2"))
    ]
    assert ids[0]
    assert not ids[0] & ids[1]


def test_is_the_same_every_time_whatever_the_settings_of_the_machine() -> None:
    pertama = draw_grafik(BATANG), draw_grafik_png(BATANG)
    with mpl.rc_context({"font.size": 30, "svg.fonttype": "path", "lines.scale_dashes": False, "hatch.linewidth": 5}):
        draw_grafik(CONTOH)
        assert (draw_grafik(BATANG), draw_grafik_png(BATANG)) == pertama
        assert mpl.rcParams["font.size"] == 30


@pytest.mark.parametrize("lebar", [120, 160, 247])
def test_is_as_wide_as_asked_and_not_higher_than_a_page(lebar: int) -> None:
    akar = parse(draw_grafik(CONTOH, lebar_mm=lebar))
    assert size_mm(akar)[0] == lebar
    assert 40 < size_mm(akar)[1] < 222


@pytest.mark.parametrize("jenis", SEMUA)
def test_prints_awkward_characters_as_they_are(jenis: JenisGrafik) -> None:
    """Also what matplotlib takes for a formula, what XML escapes or cannot carry, and letters no bundled font has."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        hasil = draw_grafik(grafik(jenis, ("$a$", "R&D <1>\x0b", "日本 CO₂"), seri("$x^2$", "1", "2", "3")))
        draw_grafik_png(grafik(jenis, ("$a$", "R&D <1>\x0b", "日本 CO₂"), seri("$x^2$", "1", "2", "3")))
    assert {"$a$", "R&D <1>", "日本 CO₂", "$x^2$"} <= set(texts(parse(hasil)))


# --- What it shows --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("jenis", SEMUA)
def test_shows_every_label_category_and_series(jenis: JenisGrafik) -> None:
    tertulis = texts(parse(draw_grafik(grafik(jenis, TAHUN, *CONTOH.seri, satuan="indeks"))))
    for label in ("80,00", "81,00", "82,00", "83,00", "79,50", "81,25", "84,00", *TAHUN, "Target", "Realisasi"):
        assert tertulis.count(label) >= 1, label
    assert "indeks" in tertulis


def test_prints_the_labels_of_the_series_not_its_own() -> None:
    isi = seri("Nilai AKIP", "80.004", "76.5", tampil=("80,00 (A)", "76,5 (BB)"))
    tertulis = texts(parse(draw_grafik(grafik(JenisGrafik.BATANG, ("2023", "2024"), isi))))
    assert {"80,00 (A)", "76,5 (BB)"} <= set(tertulis)


def bar_height(svg: str, nama: str) -> float:
    jalur = by_id(parse(svg), nama)[0].attrib["d"]  # type: ignore[index]
    y = [float(angka) for angka in re.findall(r"[ML] [-\d.]+ ([-\d.]+)", jalur)]
    return max(y) - min(y)


def test_bars_are_as_long_as_their_values() -> None:
    hasil = draw_grafik(BATANG)
    assert bar_height(hasil, "g-1-nilai-0-1") / bar_height(hasil, "g-1-nilai-0-0") == pytest.approx(4.5, abs=0.01)


def test_zero_is_a_bar_without_length_and_missing_is_none_at_all() -> None:
    hasil = draw_grafik(grafik(JenisGrafik.BATANG, ("a", "b", "c"), seri("Capaian", "0", None, "50")))
    akar = parse(hasil)
    assert bar_height(hasil, "g-1-nilai-0-0") == 0
    assert by_id(akar, "g-1-nilai-0-1") is None
    assert "0,00" in texts(akar)
    assert [satu for satu in texts(akar) if satu in {"tidak", "ada", "data", "tidak ada data"}] == ["tidak ada data"]


@pytest.mark.parametrize("jenis", SEMUA)
def test_a_category_without_any_value_says_so_once(jenis: JenisGrafik) -> None:
    isi = (seri("A", "1", None, "3"), seri("B", "2", None, "1"))
    tertulis = texts(parse(draw_grafik(grafik(jenis, ("a", "b", "c"), *isi))))
    assert tertulis.count("tidak ada data") == 1


def test_a_gap_gives_its_reason_where_it_is_short() -> None:
    isi = seri("A", None, None, tampil=("Belum tersedia", "x" * 41))
    tertulis = texts(parse(draw_grafik(grafik(JenisGrafik.BATANG, ("a", "b"), isi, seri("B", "1", None)))))
    assert "Belum tersedia" in " ".join(tertulis)
    assert "tidak ada data" in tertulis


def test_a_reason_too_wide_for_its_row_gives_way_to_the_plain_word() -> None:
    isi = seri("A", None, "1", tampil=("Menunggu rilis resmi Badan Pusat Statist", "1,00"))
    tertulis = texts(parse(draw_grafik(grafik(JenisGrafik.BATANG_MENDATAR, (PANJANG, "b"), isi))))
    assert "tidak ada data" in tertulis


@pytest.mark.parametrize("jenis", SEMUA)
def test_a_chart_without_series_says_that_there_is_nothing(jenis: JenisGrafik) -> None:
    assert "Tidak ada data" in texts(parse(draw_grafik(grafik(jenis, TAHUN))))


@pytest.mark.parametrize("jenis", SEMUA)
@pytest.mark.parametrize("kategori", [(), ("2024",), TAHUN])
def test_a_chart_without_any_value_says_so(jenis: JenisGrafik, kategori: tuple[str, ...]) -> None:
    isi = [seri(nama, *(None for _ in kategori)) for nama in ("A", "B")]
    akar = parse(draw_grafik(grafik(jenis, kategori, *isi)))
    assert "Tidak ada data" in texts(akar)
    assert set(kategori) <= set(texts(akar))
    assert all(text_box(satu).inside(sheet(akar)) for satu in akar.iter() if satu.tag.endswith("}text"))


def test_a_line_is_not_drawn_across_a_gap() -> None:
    """Target: one line over four years. Realisasi: 2021–2022, then a gap, then a single mark."""
    akar = parse(draw_grafik(CONTOH))
    warna = {satu.get("stroke"): satu for satu in akar.iter() if len(re.findall("[ML]", satu.get("d", ""))) > 1}
    garis = [
        re.findall(r"[ML] ([\d.]+)", satu.attrib["d"]) for satu in akar.iter() if satu.get("stroke-width") == "1.5"
    ]
    assert warna
    assert sorted(len(satu) for satu in garis) == [2, 4]
    assert by_id(akar, "g-1-nilai-1-3") is not None


def test_negative_bars_hang_from_zero() -> None:
    isi = seri("Perubahan", "-4", "2")
    akar = parse(draw_grafik(grafik(JenisGrafik.BATANG, ("a", "b"), isi)))
    turun, naik = (
        [float(y) for y in re.findall(r"[ML] [-\d.]+ ([-\d.]+)", by_id(akar, f"g-1-nilai-0-{n}")[0].attrib["d"])]  # type: ignore[index]
        for n in (0, 1)
    )
    assert min(turun) == pytest.approx(max(naik), abs=0.01)
    assert (max(turun) - min(turun)) / (max(naik) - min(naik)) == pytest.approx(2, abs=0.01)


def test_the_reference_line_stands_at_its_value_and_in_the_legend() -> None:
    akar = parse(draw_grafik(BATANG))
    putus = [satu.attrib["d"] for satu in akar.iter() if satu.get("stroke-dasharray")]
    puncak = min(float(y) for y in re.findall(r"[ML] [-\d.]+ ([-\d.]+)", by_id(akar, "g-1-nilai-0-0")[0].attrib["d"]))  # type: ignore[index]
    assert len(putus) == 2  # legend and line
    assert float(re.findall(r"M [\d.]+ ([\d.]+)", putus[1])[0]) == pytest.approx(puncak, abs=0.01)
    assert "Acuan 100" in texts(akar)


def test_too_wide_names_or_labels_lay_the_chart_down() -> None:
    """Fifteen long names cannot stand side by side; bars then grow to the right, and all names are whole."""
    kategori = tuple(f"{PANJANG} {nomor}" for nomor in range(15))
    isi = [seri(f"Seri {n}", *(str(n * 10**9 + k * 10**8) for k in range(15))) for n in range(4)]
    for jenis in SEMUA:
        akar = parse(draw_grafik(grafik(jenis, kategori, *isi)))
        assert size_mm(akar)[1] <= 222
        assert all(f"{k}" in " ".join(texts(akar)) for k in kategori)
        assert min(float(s.attrib["font-size"]) for s in akar.iter() if s.tag.endswith("}text")) >= 6.5


def test_thirty_eight_regions_fit_on_a_page() -> None:
    kategori = tuple(f"Kabupaten {nomor}" for nomor in range(38))
    isi = seri("Indeks", *(str(60 + nomor) for nomor in range(38)))
    akar = parse(draw_grafik(grafik(JenisGrafik.BATANG_MENDATAR, kategori, isi)))
    assert size_mm(akar)[1] <= 222


# --- Told apart without colour --------------------------------------------------------------------------------------


def lightness(warna: str) -> float:
    """CIE L* of an sRGB colour, 0 to 100."""
    kanal = [int(warna[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [k / 12.92 if k <= 0.04045 else ((k + 0.055) / 1.055) ** 2.4 for k in kanal]
    y = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 116 * y ** (1 / 3) - 16 if y > 0.008856 else 903.3 * y


def fill_of(akar: object, nama: str) -> tuple[str, bool]:
    """The ground of a bar, and whether it is hatched."""
    isi = by_id(akar, nama)[0].attrib["fill"]  # type: ignore[arg-type, index]
    if not isi.startswith("url("):
        return isi, False
    pola = by_id(akar, isi[5:-1])  # type: ignore[arg-type]
    return next(satu.attrib["fill"] for satu in pola if satu.tag.endswith("}rect")), True  # type: ignore[union-attr]


def test_bars_of_four_series_differ_in_lightness_and_hatch() -> None:
    akar = parse(draw_grafik(grafik(JenisGrafik.BATANG, ("a",), *(seri(f"S{n}", "5") for n in range(4)))))
    isi = [fill_of(akar, f"g-1-nilai-{n}-0") for n in range(4)]
    for (satu, _), (lain, _) in combinations(isi, 2):
        assert abs(lightness(satu) - lightness(lain)) >= 15
    assert [arsir for _, arsir in isi] == [False, True, True, True]


def test_lines_of_four_series_differ_in_dashes_and_contrast_with_paper() -> None:
    isi = (seri(f"S{n}", str(n), str(n + 10)) for n in range(4))
    akar = parse(draw_grafik(grafik(JenisGrafik.GARIS, ("a", "b"), *isi)))
    garis = [satu for satu in akar.iter() if satu.get("stroke-width") == "1.5"]
    assert len({satu.get("stroke-dasharray") for satu in garis}) == 4
    assert all(lightness(satu.attrib["stroke"]) < 50 for satu in garis)


# --- Axis -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("nilai", "satuan", "dari_nol", "label", "nama"),
    [
        (["96.25", "40"], "persen", True, ("0", "20", "40", "60", "80", "100"), "persen"),
        (["80", "82.5"], "indeks", False, ("79", "80", "81", "82", "83"), "indeks"),
        (["0.3", "0.45"], "", True, ("0", "0,1", "0,2", "0,3", "0,4", "0,5"), ""),
        (["-4", "12"], "poin", True, ("-5", "0", "5", "10", "15"), "poin"),
        (["78046413579"], "rupiah", True, ("0", "20", "40", "60", "80"), "miliar rupiah"),
        (["2500000"], "rupiah", True, ("0", "0,5", "1", "1,5", "2", "2,5"), "juta rupiah"),
        (["3000000000000"], "rupiah", True, ("0", "1", "2", "3"), "triliun rupiah"),
        ([], "persen", True, ("0", "0,2", "0,4", "0,6", "0,8", "1"), "persen"),
        (["0"], "", True, ("0", "0,2", "0,4", "0,6", "0,8", "1"), ""),
        (["7", "7"], "", False, ("6", "6,5", "7", "7,5", "8"), ""),
    ],
)
def test_axis_reads_in_round_steps(
    nilai: list[str], satuan: str, dari_nol: bool, label: tuple[str, ...], nama: str
) -> None:
    sumbu = make_axis(map(Decimal, nilai), satuan, dari_nol=dari_nol)
    assert (sumbu.label, sumbu.satuan) == (label, nama)


@given(st.lists(st.decimals(-(10**13), 10**13, places=2), min_size=1, max_size=8), st.booleans())
def test_axis_holds_every_value(nilai: list[Decimal], dari_nol: bool) -> None:
    sumbu = make_axis(nilai, dari_nol=dari_nol)
    assert all(0 <= sumbu.share(satu) <= 1 for satu in nilai)
    assert 2 <= len(sumbu.tik) <= 8
    assert not dari_nol or sumbu.bawah <= 0 <= sumbu.atas


# --- Bad input ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("contoh", "pesan"),
    [
        (grafik(JenisGrafik.BATANG, ("a", "b"), seri("A", "1")), "2 kategori"),
        (grafik(JenisGrafik.BATANG, ("a",), seri("A", "1", tampil=("1", "2"))), "2 label"),
        (grafik(JenisGrafik.BATANG, ("a",), *(seri("A", "1") for _ in range(5))), "paling banyak 4"),
        (grafik(JenisGrafik.GARIS, ("a",), seri("A", "NaN", tampil=("",))), "terhingga"),
        (grafik(JenisGrafik.GARIS, ("a",), seri("A", "1"), acuan=Decimal("Infinity")), "terhingga"),
        (grafik(JenisGrafik.BATANG, ("a",), seri("A", "1"), id='x" onload="'), "id gambar"),
        (grafik(JenisGrafik.BATANG, ("a",), seri("A", "1"), id=""), "id gambar"),
        (grafik(JenisGrafik.BATANG, ("a",) * 90, seri("A", *("1",) * 90)), "satu halaman"),
    ],
)
def test_refuses_what_cannot_be_drawn_right(contoh: Grafik, pesan: str) -> None:
    with pytest.raises(ValueError, match=pesan):
        draw_grafik(contoh)
    with pytest.raises(ValueError, match=pesan):
        draw_grafik_png(contoh)


# --- Other formats --------------------------------------------------------------------------------------------------


def test_png_has_the_size_asked_for_and_shows_the_bars() -> None:
    gambar = Image.open(BytesIO(draw_grafik_png(BATANG, lebar_mm=127, dpi=100))).convert("RGB")
    assert gambar.width == 500  # 127 mm are five inches
    warna = dict((isi, banyak) for banyak, isi in gambar.getcolors(10**6))  # type: ignore[union-attr]
    assert gambar.getpixel((1, gambar.height - 2)) == (255, 255, 255)
    assert warna[(0x12, 0x39, 0x5B)] > 0.05 * gambar.width * gambar.height


def test_prints_as_text_in_the_bundled_font() -> None:
    """In the PDF the labels can be searched and copied, and the font is embedded."""
    gambar = Gambar(id="gambar-1", judul="Capaian", svg=draw_grafik(CONTOH), alt=CONTOH.alt)
    dokumen = Dokumen(judul="Uji", bab=(Bab(id="bab-1", label="BAB I", judul="Uji", isi=(gambar,)),))
    halaman = PdfReader(BytesIO(render_pdf(dokumen))).pages[-1]
    teks = halaman.extract_text()
    assert all(label in teks for label in ("79,50", "81,25", "84,00", "Realisasi", "indeks"))
    huruf = {satu["/BaseFont"] for satu in _fonts(halaman["/Resources"])}
    assert any("Source-Sans-Pro" in satu for satu in huruf), huruf


def _fonts(sumber: object) -> list[dict[str, str]]:
    hasil = [satu.get_object() for satu in sumber.get("/Font", {}).values()]  # type: ignore[attr-defined]
    for isi in sumber.get("/XObject", {}).values():  # type: ignore[attr-defined]
        hasil += _fonts(isi.get_object().get("/Resources", {}))
    return hasil
