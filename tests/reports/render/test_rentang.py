"""Where a page may end inside a table: the ends of a table, spans short and long, what a continued page says."""

from decimal import Decimal

import pytest

from reports.document import Bab, Baris, Dokumen, JenisBaris, Tabel
from reports.render.gerbang import check_pdf
from reports.render.lebar import Tinggi, estimate, fit
from reports.render.pdf import render_pdf
from reports.render.rentang import BAGIAN_TERTINGGI, Kelompok, bound_rows, is_small, leading_rows, row_groups
from tests.reports.render.contoh import angka, baris, kolom, sel

SATU = Decimal("0.02")


def _table(*badan: Baris, lebar: int = 3) -> Tabel:
    kepala = (baris(*(f"Kolom {n}" for n in range(lebar))),)
    return Tabel(id="tabel-uji", judul="Uji", kolom=kolom(*[1] * lebar), kepala=kepala, badan=badan)


def _groups(tabel: Tabel) -> tuple[list[Kelompok], Tinggi]:
    tinggi = estimate(tabel, fit(tabel, "A4"), "A4")
    return list(row_groups(tabel, tinggi)), tinggi


@pytest.mark.parametrize(
    ("baris", "terikat"),
    [
        ((), set()),
        ((SATU,), set()),
        ((SATU,) * 3, {0, 1}),
        ((SATU,) * 10, {0, 1, 5, 6, 7, 8}),
        ((Decimal("0.13"),) + (SATU,) * 5, {1, 2, 3, 4}),
        ((Decimal("0.07"),) * 6, {4}),
    ],
)
def test_three_rows_stay_together_at_the_head_and_five_at_the_foot_fewer_where_they_are_tall(
    baris: tuple[Decimal, ...], terikat: set[int]
) -> None:
    assert bound_rows(Tinggi(baris, ())) == terikat


@pytest.mark.parametrize(
    ("banyak", "terikat"), [(1, {0, 1, 3, 4, 5, 6}), (2, {0, 1, 6}), (3, {0, 1, 5, 6}), (5, {0, 1, 3, 4, 5, 6})]
)
def test_two_rows_may_end_a_table_rather_than_take_a_group_along(banyak: int, terikat: set[int]) -> None:
    """Eight rows; all but the first and the last `banyak` are a group."""
    kelompok = Kelompok(1, padu=True, baris=((),) * (7 - banyak))
    assert bound_rows(Tinggi((SATU,) * 8, ()), (kelompok,)) == terikat


KEL, SUB, ISI, JUM = JenisBaris.KELOMPOK, JenisBaris.SUBKELOMPOK, JenisBaris.ISI, JenisBaris.JUMLAH


@pytest.mark.parametrize(
    ("jenis", "terikat"),
    [
        ((), set()),
        ((KEL,), set()),
        ((KEL, SUB, ISI, ISI, SUB, ISI, JUM), {0, 1, 4}),
        ((KEL, ISI, KEL, ISI), {0, 2}),
        ((SUB, SUB, SUB, KEL, KEL, SUB), {4}),
        ((KEL, JUM), {0}),
    ],
)
def test_a_heading_stays_with_what_is_below_it_not_with_its_like(
    jenis: tuple[JenisBaris, ...], terikat: set[int]
) -> None:
    assert leading_rows([baris("a", jenis=satu) for satu in jenis]) == terikat


@pytest.mark.parametrize("jenis", [KEL, SUB])
def test_pages_of_nothing_but_headings_are_printed(jenis: JenisBaris) -> None:
    tabel = _table(*(baris(f"Sasaran {n}", "Indikator", "Target", jenis=jenis) for n in range(150)))
    dokumen = Dokumen(judul="Uji", bab=(Bab(id="a", judul="A", isi=(tabel,)),))
    assert check_pdf(dokumen, render_pdf(dokumen)) > 3


def test_a_table_of_a_fifth_of_a_page_is_small() -> None:
    assert is_small(Tinggi((SATU,) * 10, ()))
    assert not is_small(Tinggi((SATU,) * 12, ()))
    assert not is_small(Tinggi((SATU,) * 2, ((0, 2, Decimal("0.3")),)))


def _matrix(program: int, kegiatan: int) -> Tabel:
    """One sasaran with `program` programs of `kegiatan` rows each."""
    badan = []
    for nomor in range(program * kegiatan):
        isi = [sel("1", baris=program * kegiatan), sel("Meningkatnya pelayanan", baris=program * kegiatan)]
        anak = [sel(f"Program {nomor // kegiatan + 1}", baris=kegiatan)]
        awal = isi if nomor == 0 else []
        badan.append(baris(*awal, *(anak if nomor % kegiatan == 0 else []), f"Kegiatan {nomor}", angka("k", "1", "1")))
    return _table(*badan, lebar=5)


def test_a_span_of_a_third_of_a_page_is_not_cut() -> None:
    hasil, _ = _groups(_matrix(3, 3))
    assert [(satu.padu, satu.lanjutan, satu.bound) for satu in hasil] == [(True, None, range(8))]


def test_a_long_span_is_cut_between_the_spans_inside_it() -> None:
    hasil, tinggi = _groups(_matrix(12, 6))
    assert len(hasil) >= 6
    assert all(satu.padu and satu.awal % 6 == 0 for satu in hasil)
    for satu in hasil:
        assert sum(tinggi.baris[satu.awal : satu.awal + len(satu.baris)]) <= BAGIAN_TERTINGGI
    assert {satu.lanjutan for satu in hasil[:-1]} == {"Lanjutan: Meningkatnya pelayanan"}
    assert hasil[-1].lanjutan == ""


def test_a_long_span_inside_a_long_span_is_cut_too() -> None:
    hasil, _ = _groups(_matrix(2, 40))
    tengah = [satu.lanjutan for satu in hasil if satu.lanjutan]
    assert "Lanjutan: Meningkatnya pelayanan › Program 1" in tengah
    assert "Lanjutan: Meningkatnya pelayanan › Program 2" in tengah
    assert max(len(satu.baris) for satu in hasil) < 20


def test_what_goes_on_is_said_in_words_and_shortly() -> None:
    """Neither numbers nor figures; of cells beside each other the first; of many levels the first and the last two."""
    panjang = "Meningkatnya kualitas pelayanan administrasi pemerintahan kepada seluruh perangkat daerah"
    kepala = [sel("1", baris=60), sel(panjang, baris=60), sel("Indikator tujuan", baris=60)]
    kepala += [sel("Sasaran", baris=59), sel("Program", baris=58), sel("Kegiatan", baris=57)]
    kepala += [sel(angka("p", "1", "Satu juta"), baris=56)]
    lain = [[sel(f"isi {n} {k}") for k in range(7)] for n in range(60)]
    badan = [baris(*kepala, "x")]
    for n in range(1, 60):
        # A span that has ended leaves its column to cells of its own.
        lepas = [satu for k, satu in enumerate(lain[n][3:], start=3) if n >= (59, 58, 57, 56)[k - 3]]
        badan.append(baris(*lepas, f"baris {n}"))
    hasil, _ = _groups(_table(*badan, lebar=8))
    assert hasil[0].lanjutan == "Lanjutan: Meningkatnya kualitas pelayanan … › Program › Kegiatan"


def test_a_span_of_figures_alone_leaves_nothing_to_say() -> None:
    isi = [baris(sel(angka("p", "1", "Satu juta"), baris=60), "x")] + [baris("x") for _ in range(59)]
    hasil, _ = _groups(_table(*isi, lebar=2))
    assert {satu.lanjutan for satu in hasil} == {""}
