"""Diagrams: every box once, in its place under its parent, its text inside, within the page."""

import re
from itertools import combinations, pairwise
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.document import Bagan, Simpul
from reports.render.bagan import draw_bagan, draw_bagan_pages
from tests.reports.render.svg import SVG, Kotak, assert_fit_for_page, parse, sheet, size_mm, text_box, texts

TEKS = (
    "meningkatnya kualitas pelayanan publik akuntabilitas kinerja penyelenggaraan pemerintahan daerah yang efektif "
    "Subbagian Perencanaan dan Keuangan pertanggungjawaban Kesejahteraan/Kemasyarakatan"
)
KATA = TEKS.split()


def simpul(kode: str, induk: str = "", *baris: str, gaya: str = "") -> Simpul:
    return Simpul(kode=kode, induk=induk, baris=baris or (f"Kotak {kode}",), gaya=gaya)


def bagan(*isi: Simpul, nama: str = "b-1") -> Bagan:
    return Bagan(id=nama, judul="Struktur organisasi", simpul=isi, alt="Kepala membawahi dua bidang.")


KECIL = bagan(
    simpul("1", "", "Kepala Dinas", gaya="kuat"),
    simpul("2", "1", "Sekretariat"),
    simpul("3", "1", "Bidang Statistik", "Nama pejabat tidak dicetak"),
    simpul("4", "1", "Kelompok Jabatan Fungsional", gaya="putus"),
    simpul("5", "2", "Subbagian Umum"),
)


def boxes(akar: Element) -> dict[int, Kotak]:
    """The boxes by their place in the diagram."""
    hasil = {}
    for grup in akar.iter(f"{SVG}g"):
        isi = grup[0].attrib
        x, y, lebar, tinggi = (float(isi[satu]) for satu in ("x", "y", "width", "height"))
        hasil[int(grup.attrib["id"].rpartition("-")[2])] = Kotak(x, y, x + lebar, y + tinggi)
    return hasil


def segments(akar: Element) -> list[Kotak]:
    """The connectors, each a box without width or without height."""
    hasil = []
    for jalur in re.findall("M[^M]+", next((s.attrib["d"] for s in akar.iter(f"{SVG}path")), "")):
        titik = [tuple(map(float, satu.split())) for satu in jalur.strip("M ").split("L")]
        for (x0, y0), (x1, y1) in pairwise(titik):
            assert x0 == x1 or y0 == y1, "connectors go straight down or across"
            hasil.append(Kotak(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))
    return hasil


def assert_sound(svg: str) -> None:
    """No box touches another, no line crosses a box, every text lies in its own box, all on the sheet."""
    akar = parse(svg)
    kotak = boxes(akar)
    for satu, lain in combinations(kotak.values(), 2):
        assert not satu.overlaps(lain)
    for garis in segments(akar):
        assert not any(garis.overlaps(satu, 0.05) for satu in kotak.values())
        assert garis.inside(sheet(akar))
    for grup in akar.iter(f"{SVG}g"):
        rumah = boxes(akar)[int(grup.attrib["id"].rpartition("-")[2])]
        assert rumah.inside(sheet(akar))
        tulisan = [text_box(satu) for satu in grup.iter(f"{SVG}text")]
        assert all(satu.inside(rumah) for satu in tulisan)
        assert not any(satu.overlaps(lain) for satu, lain in combinations(tulisan, 2))
        assert all(float(satu.attrib["font-size"]) >= 6.5 for satu in grup.iter(f"{SVG}text"))


def hangs_on(akar: Element, anak: Kotak, induk: Kotak) -> bool:
    """Whether connectors lead from the lower edge of `induk` to the upper or left edge of `anak`."""
    garis = segments(akar)
    tercapai = [
        satu for satu in garis if induk.kiri <= satu.kiri <= induk.kanan and abs(satu.atas - induk.bawah) < 0.02
    ]
    for satu in tercapai:
        tercapai += [lain for lain in garis if lain not in tercapai and satu.overlaps(lain, -0.02)]
    return any(
        (abs(satu.bawah - anak.atas) < 0.02 and anak.kiri <= satu.kiri <= anak.kanan)
        or (abs(satu.kanan - anak.kiri) < 0.02 and anak.atas <= satu.atas <= anak.bawah)
        for satu in tercapai
    )


# --- Fit for a page -------------------------------------------------------------------------------------------------


def test_holds_nothing_a_strict_page_blocks() -> None:
    assert_fit_for_page(draw_bagan(KECIL), "b-1", KECIL.judul, KECIL.alt)


def test_is_the_same_every_time_and_one_page_is_the_whole() -> None:
    assert draw_bagan_pages(KECIL) == (draw_bagan(KECIL),) == draw_bagan_pages(KECIL)


@pytest.mark.parametrize("lebar", [120, 160, 247])
def test_is_as_wide_as_asked_and_says_how_high(lebar: int) -> None:
    akar = parse(draw_bagan(KECIL, lebar_mm=lebar))
    terbawah = max(satu.bawah for satu in boxes(akar).values())
    assert size_mm(akar)[0] == lebar
    assert size_mm(akar)[1] == pytest.approx((terbawah + 1) * 25.4 / 72, abs=0.02)  # 1 pt for half a border


def test_prints_awkward_characters_as_they_are() -> None:
    akar = parse(draw_bagan(bagan(simpul("1", "", "R&D <1>\x0b", "日本", ""))))
    assert texts(akar) == ["R&D <1>", "日本"]


# --- What it shows --------------------------------------------------------------------------------------------------


def test_small_structure_stands_side_by_side_under_its_head() -> None:
    akar = parse(draw_bagan(KECIL, lebar_mm=247))
    kotak = boxes(akar)
    assert len({kotak[nomor].atas for nomor in (1, 2, 3)}) == 1
    assert kotak[1].kanan < kotak[2].kiri < kotak[2].kanan < kotak[3].kiri
    assert kotak[0].bawah < kotak[1].atas
    assert kotak[4].atas > kotak[1].bawah
    for anak, induk in ((1, 0), (2, 0), (3, 0), (4, 1)):
        assert hangs_on(akar, kotak[anak], kotak[induk])
    assert not hangs_on(akar, kotak[4], kotak[2])


def test_a_level_too_wide_for_the_page_is_stacked_under_its_parent() -> None:
    """Three deputies side by side; twelve long-named units under them are stacked and indented."""
    isi = [simpul("k", "", "Kepala")]
    for deputi in "abc":
        isi.append(simpul(deputi, "k", f"Asisten {deputi}"))
        isi += [simpul(f"{deputi}{n}", deputi, f"Bagian {n} Kesejahteraan Masyarakat") for n in range(4)]
    akar = parse(draw_bagan(bagan(*isi)))
    kotak = boxes(akar)
    assert len({kotak[nomor].atas for nomor in (1, 6, 11)}) == 1
    for deputi in (1, 6, 11):
        bawahan = [kotak[deputi + n] for n in range(1, 5)]
        assert all(atas.bawah < bawah.atas for atas, bawah in pairwise(bawahan))
        assert {satu.kiri > kotak[deputi].kiri for satu in bawahan} == {True}
        assert all(hangs_on(akar, satu, kotak[deputi]) for satu in bawahan)


def test_boxes_differ_by_their_style() -> None:
    isi = [grup[0].attrib for grup in parse(draw_bagan(KECIL)).iter(f"{SVG}g")]
    tebal = {
        grup[1].get("font-weight") for grup in parse(draw_bagan(KECIL)).iter(f"{SVG}g") if "0" in grup.attrib["id"]
    }
    assert [("stroke-dasharray" in satu) for satu in isi] == [False, False, False, False, True]
    assert float(isi[0]["stroke-width"]) > float(isi[1]["stroke-width"])
    assert tebal == {"600"}


def test_a_word_wider_than_its_box_is_broken_and_not_lost() -> None:
    kata = "mempertanggungjawabkan" * 5
    tertulis = texts(parse(draw_bagan(bagan(simpul("1", "", kata)), lebar_mm=60)))
    assert "".join(satu.removesuffix("-") for satu in tertulis) == kata
    assert all(satu.endswith("-") for satu in tertulis[:-1])


def test_several_roots_stand_apart() -> None:
    akar = parse(draw_bagan(bagan(simpul("1"), simpul("2"), simpul("3", "2"))))
    kotak = boxes(akar)
    assert hangs_on(akar, kotak[2], kotak[1])
    assert not hangs_on(akar, kotak[1], kotak[0])
    assert_sound(draw_bagan(bagan(simpul("1"), simpul("2"), simpul("3", "2"))))


def test_text_comes_in_reading_order() -> None:
    tertulis = " ".join(texts(parse(draw_bagan(KECIL, lebar_mm=247))))
    urut = [tertulis.index(satu) for satu in ("Kepala", "Sekretariat", "Subbagian", "Bidang", "Nama", "Kelompok")]
    assert urut == sorted(urut)


# --- Many boxes -----------------------------------------------------------------------------------------------------


def test_sixty_boxes_under_one_head_stay_readable_on_one_page() -> None:
    isi = [simpul("0", "", "Wali Kota"), *(simpul(str(n), "0", f"Perangkat daerah nomor {n}") for n in range(1, 60))]
    for lebar, batas in ((160, 222), (247, 138)):
        (satu,) = draw_bagan_pages(bagan(*isi), lebar_mm=lebar)
        assert_sound(satu)
        assert size_mm(parse(satu))[1] <= batas
        assert len(boxes(parse(satu))) == 60


def test_what_does_not_fit_goes_on_and_says_so() -> None:
    """300 boxes of two levels; nothing lost, and each repeated box marked."""
    isi = [simpul("0", "", "Kepala")]
    for n in range(20):
        isi.append(simpul(f"{n}", "0", f"Bidang {n}") if n else simpul("nol", "0", "Bidang 0"))
        isi += [simpul(f"{n}.{k}", f"{n}" if n else "nol", " ".join(KATA[:6]), f"Seksi {n}.{k}") for k in range(14)]
    halaman = draw_bagan_pages(bagan(*isi))
    assert len(halaman) > 1
    for satu in halaman:
        assert_sound(satu)
        assert size_mm(parse(satu))[1] <= 222
    lanjutan = ["(lanjutan)" in satu for satu in map(str, halaman)]
    assert lanjutan == [False, *[True] * (len(halaman) - 1)]
    pertama = [nomor for satu in halaman for nomor in first_seen(satu)]
    assert sorted(pertama) == list(range(len(isi)))
    ids = [re.findall(r' id="([^"]+)"', satu) for satu in halaman]
    assert len({satu for semua in ids for satu in semua}) == sum(map(len, ids))
    assert parse(halaman[1])[0].text == f"Struktur organisasi (2 dari {len(halaman)})"


def first_seen(svg: str) -> list[int]:
    """The boxes of a page that are not repeated from an earlier one."""
    return [
        int(grup.attrib["id"].rpartition("-")[2])
        for grup in parse(svg).iter(f"{SVG}g")
        if "(lanjutan)" not in texts(grup)
    ]


def test_a_branch_larger_than_a_page_is_named_first_and_follows_on_its_own() -> None:
    isi = [simpul("0", "", "Kepala"), simpul("a", "0", "Sekretariat"), simpul("b", "0", "Bidang")]
    isi += [simpul(f"b{n}", "b", " ".join(KATA)) for n in range(120)]
    halaman = draw_bagan_pages(bagan(*isi))
    assert {0, 1, 2} == set(boxes(parse(halaman[0])))
    assert all(0 not in boxes(parse(satu)) for satu in halaman[1:])
    assert sorted(nomor for satu in halaman for nomor in first_seen(satu)) == list(range(len(isi)))


def test_a_single_box_higher_than_a_page_is_drawn_whole() -> None:
    (satu,) = draw_bagan_pages(bagan(simpul("1", "", " ".join(KATA * 200))))
    assert size_mm(parse(satu))[1] > 222
    assert_sound(satu)
    assert " ".join(texts(parse(satu))) == " ".join(KATA * 200)


# --- Any tree -------------------------------------------------------------------------------------------------------


@st.composite
def bagan_acak(draw: st.DrawFn) -> Bagan:
    """A tree or several, in any order of boxes, a third of them without a text worth mentioning."""
    banyak = draw(st.integers(1, 40))
    isi = []
    for nomor in range(banyak):
        induk = draw(st.integers(max(-1, nomor - draw(st.integers(1, 12))), nomor - 1)) if nomor else -1
        baris = draw(st.lists(st.lists(st.sampled_from(KATA), max_size=9).map(" ".join), max_size=3))
        gaya = draw(st.sampled_from(["", "kuat", "putus"]))
        isi.append(Simpul(kode=f"k{nomor}", induk=f"k{induk}" if induk >= 0 else "", baris=tuple(baris), gaya=gaya))
    kedalaman = {"": 0}
    for satu in isi:
        kedalaman[satu.kode] = kedalaman[satu.induk] + 1
    isi = [satu for satu in isi if kedalaman[satu.kode] <= 12]
    return bagan(*draw(st.permutations(isi)))


@settings(max_examples=40, deadline=None)
@given(bagan_acak(), st.sampled_from([120, 160, 247]))
def test_any_tree_is_drawn_soundly(contoh: Bagan, lebar: int) -> None:
    hasil = draw_bagan(contoh, lebar_mm=lebar)
    assert_sound(hasil)
    akar = parse(hasil)
    kotak = boxes(akar)
    tempat = {satu.kode: kotak[nomor] for nomor, satu in enumerate(contoh.simpul)}
    assert len(kotak) == len(contoh.simpul)
    for satu in contoh.simpul:
        if satu.induk:
            assert tempat[satu.kode].atas > tempat[satu.induk].bawah - 0.02
            assert hangs_on(akar, tempat[satu.kode], tempat[satu.induk])


@settings(max_examples=15, deadline=None)
@given(bagan_acak(), st.sampled_from([60, 100, 222]))
def test_any_tree_is_cut_into_pages_without_loss(contoh: Bagan, tinggi: int) -> None:
    halaman = draw_bagan_pages(contoh, tinggi_mm=tinggi)
    for satu in halaman:
        assert_sound(satu)
        assert size_mm(parse(satu))[1] <= tinggi or len(boxes(parse(satu))) == 1
    if len(halaman) > 1:
        assert sorted(nomor for satu in halaman for nomor in first_seen(satu)) == list(range(len(contoh.simpul)))


# --- Bad input ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ((), "tanpa kotak"),
        ((simpul("1"), simpul("2", "9")), "berinduk '9'"),
        ((simpul("1"), simpul("1")), "berulang: '1'"),
        ((simpul("1"), simpul("")), "kosong"),
        ((simpul("1", "1"),), "lingkaran: 1"),
        (
            (simpul("0"), simpul("1", "2"), simpul("2", "3"), simpul("3", "1"), simpul("4", "3")),
            "lingkaran: 1, 2, 3, 4",
        ),
        (tuple(simpul(str(n), str(n - 1) if n else "") for n in range(17)), "16 tingkat"),
    ],
)
def test_refuses_what_is_not_a_tree(isi: tuple[Simpul, ...], pesan: str) -> None:
    for draw in (draw_bagan, draw_bagan_pages):
        with pytest.raises(ValueError, match=pesan):
            draw(bagan(*isi))


def test_refuses_an_id_and_a_width_it_cannot_use() -> None:
    with pytest.raises(ValueError, match="id gambar"):
        draw_bagan(bagan(simpul("1"), nama="dua kata"))
    with pytest.raises(ValueError, match="tidak muat pada lebar 10 mm"):
        draw_bagan(bagan(simpul("1")), lebar_mm=10)
