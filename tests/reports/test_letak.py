"""Columns that say nothing vanish, with what spans them; prescribed forms keep theirs."""

from dataclasses import replace

from reports.document import Tabel, plain
from reports.letak import drop_empty_columns
from tests.reports.render.contoh import angka, baris, kolom, sel

TABEL = Tabel(
    id="tabel-uji",
    judul="Uji",
    kolom=kolom(1, 2, 3, 4),
    kepala=(baris(sel("No", baris=2), sel("Tahun", kolom=2), sel("Ket.", baris=2)), baris("2023", "2024")),
    badan=(
        baris("1", "–", angka("a", "1", "1,00"), ""),
        baris("2", "", angka("b", None, "Belum tersedia"), " - "),
        baris(sel("Jumlah", kolom=2), angka("c", "1", "1,00"), "–"),
    ),
)


def _cells(tabel: Tabel) -> list[list[tuple[str, int]]]:
    return [[(plain(satu.isi), satu.kolom) for satu in baris.sel] for baris in (*tabel.kepala, *tabel.badan)]


def test_empty_columns_are_dropped_and_what_covers_them_gets_narrower() -> None:
    hasil = drop_empty_columns(TABEL)
    assert [satu.lebar for satu in hasil.kolom] == [1, 3]
    assert _cells(hasil) == [
        [("No", 1), ("Tahun", 1)],
        [("2024", 1)],
        [("1", 1), ("1,00", 1)],
        [("2", 1), ("Belum tersedia", 1)],
        [("Jumlah", 1), ("1,00", 1)],
    ]


def test_a_reason_is_not_empty() -> None:
    badan = (baris("1", "–", angka("b", None, "Belum tersedia"), "x"),)
    assert len(drop_empty_columns(replace(TABEL, badan=badan)).kolom) == 3


def test_a_prescribed_form_keeps_its_columns() -> None:
    baku = replace(TABEL, baku=True)
    assert drop_empty_columns(baku) is baku


def test_a_table_without_rows_or_with_nothing_at_all_stays_as_it_is() -> None:
    kosong = replace(TABEL, badan=())
    assert drop_empty_columns(kosong) is kosong
    strip = replace(TABEL, badan=(baris("–", "–", "–", "–"),))
    assert drop_empty_columns(strip) is strip


def test_a_column_that_only_spanning_cells_fill_stays() -> None:
    badan = (baris("1", sel("Tidak ada anggaran", kolom=2), "x"),)
    assert len(drop_empty_columns(replace(TABEL, badan=badan)).kolom) == 4
