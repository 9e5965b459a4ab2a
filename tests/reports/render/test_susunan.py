"""Layout decided before any engine: runs of wide pages, columns of cells, widths, cut spans."""

from dataclasses import replace
from decimal import Decimal

import pytest

from reports.document import (
    Bab,
    Baris,
    BlokTandaTangan,
    Daftar,
    Dokumen,
    Judul,
    Kolom,
    Paragraf,
    PemisahHalaman,
    Tabel,
    Teks,
    Unsur,
)
from reports.letak import place
from reports.render.imbang import Isi, balance
from reports.render.lebar import estimate, fit
from reports.render.metrik import text_width
from reports.render.rentang import row_groups
from reports.render.susunan import segments, table_of_contents
from tests.reports.render.contoh import angka, baris, dokumen_kecil, kolom, paragraf, sel, tabel_lebar

JUDUL = Judul(id="j", tingkat=2, teks="Judul")
TEKS = paragraf("Pengantar.")
LAMA = Paragraf(isi=(Teks(teks="panjang " * 400),))
TEGAK = Tabel(id="tabel-tegak", judul="T", kolom=kolom(1), kepala=(baris("A"),), badan=(baris("1"),))
LEBAR = replace(TEGAK, id="tabel-lebar", lanskap=True)
DAFTAR = Daftar(butir=((Teks(teks="butir"),),))
LAMA_BUTIR = Daftar(butir=(LAMA.isi,))
TANDA = BlokTandaTangan(penandatangan=())
PISAH = PemisahHalaman()

NAMA = {
    id(JUDUL): "judul", id(TEKS): "teks", id(LAMA): "lama", id(TEGAK): "tegak", id(LEBAR): "lebar",
    id(DAFTAR): "daftar", id(LAMA_BUTIR): "butir", id(TANDA): "tanda", id(PISAH): "pisah",
}  # fmt: skip


def _runs(*isi: Unsur) -> list[tuple[str, str]]:
    hasil = segments(Bab(id="b", judul="B", isi=isi))
    return [("L" if satu.lanskap else "P", " ".join(NAMA[id(unsur)] for unsur in satu.isi)) for satu in hasil]


@pytest.mark.parametrize(
    ("isi", "harapan"),
    [
        ((), [("P", "")]),
        ((TEKS, TEGAK), [("P", "teks tegak")]),
        ((LEBAR,), [("L", "lebar")]),
        ((JUDUL, TEKS, LEBAR), [("L", "judul teks lebar")]),
        ((TEGAK, JUDUL, JUDUL, TEKS, LEBAR), [("P", "tegak"), ("L", "judul judul teks lebar")]),
        ((TEGAK, TEKS, LEBAR), [("P", "tegak"), ("L", "teks lebar")]),
        ((TEGAK, LAMA, LEBAR), [("P", "tegak lama"), ("L", "lebar")]),
        ((TEGAK, LAMA, TEKS, LEBAR), [("P", "tegak lama"), ("L", "teks lebar")]),
        ((TEGAK, JUDUL, LAMA, LEBAR), [("P", "tegak judul lama"), ("L", "lebar")]),
        ((TEGAK, LAMA, JUDUL, TEKS, LEBAR), [("P", "tegak lama"), ("L", "judul teks lebar")]),
        ((LEBAR, TEKS, LEBAR), [("L", "lebar teks lebar")]),
        ((LEBAR, LAMA, LEBAR), [("L", "lebar"), ("P", "lama"), ("L", "lebar")]),
        ((LEBAR, DAFTAR, JUDUL, LEBAR), [("L", "lebar daftar judul lebar")]),
        ((LEBAR, TEKS, DAFTAR), [("L", "lebar teks daftar")]),
        ((LEBAR, LAMA_BUTIR, JUDUL, LEBAR), [("L", "lebar"), ("P", "butir"), ("L", "judul lebar")]),
        ((LEBAR, TEKS, TANDA), [("L", "lebar teks tanda")]),
        ((LEBAR, LAMA), [("L", "lebar"), ("P", "lama")]),
        ((LEBAR, JUDUL, TEGAK), [("L", "lebar"), ("P", "judul tegak")]),
        ((PISAH, TEKS, PISAH, PISAH, TEKS, PISAH), [("P", "teks pisah teks")]),
        ((LEBAR, PISAH, TEGAK), [("L", "lebar"), ("P", "tegak")]),
        ((LEBAR, PISAH), [("L", "lebar")]),
        ((PISAH,), [("P", "")]),
    ],
)
def test_segments(isi: tuple[Unsur, ...], harapan: list[tuple[str, str]]) -> None:
    assert _runs(*isi) == harapan


def _table(badan: tuple[Baris, ...], lebar: int = 3) -> Tabel:
    return replace(TEGAK, kolom=kolom(*[1] * lebar), kepala=(baris(*["k"] * lebar),), badan=badan)


def test_place_counts_in_the_cells_that_span_rows() -> None:
    tabel = _table((baris(sel("a", baris=2), "b", "c"), baris("d", "e"), baris(sel("f", kolom=2), "g")))
    assert [[satu.kolom for satu in letak] for letak in place(tabel, tabel.badan)] == [[0, 1, 2], [1, 2], [0, 2]]


@pytest.mark.parametrize(
    ("badan", "sebab"),
    [
        ((baris("a", "b"),), "baris 1 tidak mengisi 3 kolom"),
        ((baris("a", "b", "c", "d"),), "baris 1 tidak muat dalam 3 kolom"),
        ((baris("a", sel("b", kolom=3)),), "baris 1 tidak muat dalam 3 kolom"),
        ((baris(sel("a", baris=2), "b", "c"), baris("d", "e", "f")), "baris 2 tidak muat dalam 3 kolom"),
        ((baris("a", sel("b", baris=2), "c"), baris(sel("d", kolom=2))), "baris 2 tidak muat dalam 3 kolom"),
        ((baris(sel("a", baris=2), "b", "c"),), "baris terakhir melampaui tabel"),
    ],
)
def test_place_refuses_rows_that_do_not_fill_the_columns(badan: tuple[Baris, ...], sebab: str) -> None:
    tabel = _table(badan)
    with pytest.raises(ValueError, match=f"tabel-tegak: .*{sebab}"):
        place(tabel, tabel.badan)


def test_table_of_contents_lists_chapters_headings_and_its_own_lists_in_printing_order() -> None:
    entri = [(satu.tingkat, satu.nomor, satu.teks, satu.awal) for satu in table_of_contents(dokumen_kecil())]
    assert entri == [
        (1, "", "KATA PENGANTAR", True),
        (1, "", "DAFTAR ISI", True),
        (1, "", "DAFTAR TABEL", True),
        (1, "", "DAFTAR GAMBAR", True),
        (1, "BAB I", "PENDAHULUAN", False),
        (2, "1.1", "Latar Belakang", False),
        (1, "BAB II", "AKUNTABILITAS KINERJA", False),
        (2, "2.1", "Capaian Kinerja", False),
        (3, "2.1.1", "Perbandingan Antartahun", False),
        (1, "LAMPIRAN 1", "DAFTAR DOKUMEN", False),
    ]


def test_shares_of_the_composer_hold_where_they_are_wide_enough() -> None:
    tabel = _table((baris("a", "b", "c"),))
    tabel = replace(tabel, kolom=tuple(Kolom(lebar=Decimal(satu)) for satu in (10, 20, 70)))
    assert fit(tabel, "A4").persen == (Decimal("10.000"), Decimal("20.000"), Decimal("70.000"))


def test_a_column_gets_room_for_its_longest_figure_from_the_wide_ones() -> None:
    uang = angka("p", "78046413579", "78.046.413.579")
    tabel = replace(_table((baris("a", "b", uang),)), kolom=kolom(50, 48, 2))
    ukuran = fit(tabel, "A4")
    # 160 mm of text; the figure has 11 digits and 3 dots, which take some 6 em of 9 pt = 19 mm, with padding 22 mm
    assert ukuran.muat
    assert 22 <= ukuran.persen[2] * 160 / 100 <= 26
    assert abs(sum(ukuran.persen) - 100) < Decimal("0.01")
    assert ukuran.persen[0] > ukuran.persen[1] > ukuran.persen[2]


def test_type_gets_smaller_before_figures_are_broken() -> None:
    def padat(jumlah: int) -> Tabel:
        isi = [angka(f"k.{i}", "1", "78.046.413.579") for i in range(jumlah)]
        return replace(
            TEGAK, kolom=kolom(*[1] * jumlah), kepala=(baris(*["k"] * jumlah),), badan=(baris(*isi),), lanskap=True
        )

    sedikit, banyak, terlalu = (fit(padat(jumlah), "A4") for jumlah in (5, 15, 24))
    assert (sedikit.huruf, sedikit.muat) == (Decimal("9"), True)
    assert banyak.huruf < Decimal("8")
    assert banyak.muat
    assert not terlalu.muat


def test_words_are_broken_before_figures_are() -> None:
    """Six columns of text beside eleven of amounts: in the smallest type the words give."""
    isi = [angka(f"k.{i}", "1", "78.046.413.579") for i in range(11)] + ["Pertanggungjawaban keuangan"] * 6
    tabel = replace(TEGAK, kolom=kolom(*[1] * 17), kepala=(baris(*["k"] * 17),), badan=(baris(*isi),), lanskap=True)
    ukuran = fit(tabel, "A4")
    assert (ukuran.huruf, ukuran.muat, ukuran.lega) == (Decimal("6.5"), True, False)


def test_wider_letters_are_wider() -> None:
    assert text_width("iiii") < text_width("1111") < text_width("MMMM")


def _groups(tabel: Tabel) -> list[tuple[int, bool, int]]:
    ukuran = fit(tabel, "A4")
    return [(satu.awal, satu.padu, len(satu.baris)) for satu in row_groups(tabel, estimate(tabel, ukuran, "A4"))]


def test_rows_that_spans_tie_together_stay_together() -> None:
    tabel = _table(
        (baris("a", "b", "c"), baris("d", "e", "f"), baris(sel("g", baris=2), "h", "i"), baris("j", "k"), baris(*"lmn"))
    )
    assert _groups(tabel) == [(0, False, 2), (2, True, 2), (4, False, 1)]


def test_a_span_longer_than_a_page_is_cut_where_only_it_crosses() -> None:
    badan = [baris(sel("Sasaran", baris=60), sel("Program 0", baris=2), "0")]
    badan += [
        baris(str(nomor)) if nomor % 2 else baris(sel(f"Program {nomor}", baris=2), str(nomor))
        for nomor in range(1, 60)
    ]
    tabel = _table(tuple(badan))
    hasil = list(row_groups(tabel, estimate(tabel, fit(tabel, "A4"), "A4")))
    assert len(hasil) > 1
    assert sum(len(satu.baris) for satu in hasil) == 60
    assert all(satu.padu and satu.awal % 2 == 0 for satu in hasil)
    for urutan, kelompok in enumerate(hasil):
        sasaran = kelompok.baris[0][0]
        assert sasaran.baris == len(kelompok.baris)
        assert (sasaran.sambungan, sasaran.bersambung) == (urutan > 0, urutan < len(hasil) - 1)


def test_a_wide_table_on_f4_has_more_room_than_on_a4() -> None:
    tabel = tabel_lebar()
    assert fit(tabel, "F4").huruf >= fit(tabel, "A4").huruf


def test_a_narrow_column_of_long_texts_gets_room_from_the_wide_ones() -> None:
    """Ten units in a column of a tenth would make every row thirty lines tall."""
    unit = "; ".join(f"Bagian Umum dan Perlengkapan {nomor}" for nomor in range(10))
    tabel = replace(_table(tuple(baris("Sasaran", "Indikator", unit) for _ in range(4))), kolom=kolom(45, 45, 10))
    ukuran = fit(tabel, "A4")
    assert ukuran.persen[2] > 40
    assert abs(sum(ukuran.persen) - 100) < Decimal("0.01")
    rata = replace(tabel, badan=tuple(baris("Sasaran", "Indikator", "Umum") for _ in range(4)))
    assert fit(rata, "A4").persen == (Decimal("45.000"), Decimal("45.000"), Decimal("10.000"))


def test_balancing_takes_no_column_below_what_it_needs() -> None:
    isi = Isi([[(0, 2.0), (1, 400.0), (2, 5.0)]] * 3, em=60.0, sela=0.8)
    hasil = balance([0.4, 0.2, 0.4], [0.1, 0.1, 0.2], isi)
    assert isi.height(hasil) < isi.height([0.4, 0.2, 0.4])
    assert sum(hasil) == pytest.approx(1)
    assert all(punya >= perlu - 1e-9 for punya, perlu in zip(hasil, [0.1, 0.1, 0.2], strict=True))


def test_balancing_leaves_a_table_alone_that_gains_nothing() -> None:
    lebar = [0.5, 0.5]
    satu_baris = Isi([[(0, 1.0), (1, 1.0)]], em=60.0, sela=0.8)
    assert balance(lebar, [0.1, 0.1], satu_baris) == lebar
    penuh = Isi([[(0, 100.0), (1, 1.0)]], em=60.0, sela=0.8)
    assert balance(lebar, [0.5, 0.5], penuh) == lebar


def test_a_code_is_not_broken_but_a_long_word_may_be() -> None:
    sisa = "Penyelenggaraan administrasi umum " * 3
    kode = fit(replace(_table((baris("7.01.01.2.06.0001", sisa, sisa),)), kolom=kolom(2, 49, 49)), "A4")
    kata = fit(replace(_table((baris("pertanggungjawaban", sisa, sisa),)), kolom=kolom(2, 49, 49)), "A4")
    # 17 characters of a code, 13 of them digits, take some 7,7 em; at 9 pt 24,5 mm of 160
    assert Decimal("15.3") < kode.persen[0] < Decimal("20")
    assert kata.persen[0] < Decimal("15")


def test_a_column_of_short_words_gives_its_room_to_the_long_texts() -> None:
    isi = tuple(baris("Kendaraan Roda Empat / Pick Up", angka(f"s.{n}", "2", "2"), "unit") for n in range(4))
    tabel = replace(_table(isi), kolom=kolom(40, 15, 45))
    hasil = fit(tabel, "A4").persen
    assert hasil[0] > 65
    assert hasil[2] < 20


def test_the_contents_name_no_headings_of_level_three_of_an_attachment() -> None:
    isi = (Judul(id="j2", tingkat=2, nomor="", teks="Dua"), Judul(id="j3", tingkat=3, nomor="", teks="Tiga"))
    bab = Bab(id="b", judul="Bab", isi=isi)
    lampiran = Bab(id="l", judul="Lampiran", isi=tuple(replace(satu, id=f"l-{satu.id}") for satu in isi))
    entri = [satu.id for satu in table_of_contents(Dokumen(judul="Uji", bab=(bab,), lampiran=(lampiran,)))]
    assert entri == ["daftar-isi", "b", "j2", "j3", "l", "l-j2"]
