"""Which tables lie on their side: only those that gain from it, and those that cannot stand."""

from dataclasses import replace

from reports.document import Bab, Dokumen, Tabel
from reports.render.arah import needs_wide_page, settle_orientation
from tests.reports.render.contoh import angka, baris, kolom, paragraf

UANG = "78.046.413.579"
URAIAN = "Meningkatnya kualitas pelayanan administrasi kepada masyarakat dan perangkat daerah"


def _table(lebar: int, isi: int, *, uang: int = 0, lanskap: bool = True) -> Tabel:
    """`isi` rows of `lebar` columns: the last `uang` are amounts, those before them texts."""
    sel = [URAIAN] * (lebar - uang) + [angka(f"u.{n}", "78046413579", UANG) for n in range(uang)]
    return Tabel(
        id=f"tabel-{lebar}-{isi}-{uang}",
        judul="Uji",
        kolom=kolom(*[1] * lebar),
        kepala=(baris(*(f"Kolom {n}" for n in range(lebar))),),
        badan=tuple(baris(*sel) for _ in range(isi)),
        lanskap=lanskap,
    )


def test_a_table_of_few_columns_stands_though_it_may_lie() -> None:
    assert not needs_wide_page(_table(4, 30), "A4")


def test_a_table_whose_texts_would_be_columns_of_syllables_lies() -> None:
    assert needs_wide_page(_table(8, 30, uang=4), "A4")


def test_two_columns_of_text_may_be_tighter_than_many() -> None:
    """Beside seven figures each text has some fifteen letters on a line, as has each of six texts."""
    angka_pendek = [angka(f"a.{n}", "1", "1.234,56") for n in range(7)]
    dua = replace(_table(9, 1), badan=(baris(URAIAN, URAIAN, *angka_pendek),) * 5)
    assert not needs_wide_page(dua, "A4")
    assert needs_wide_page(_table(6, 5), "A4")


def test_a_table_of_amounts_alone_stands_where_they_fit() -> None:
    assert not needs_wide_page(_table(6, 5, uang=6), "A4")


def test_a_table_too_wide_to_stand_lies_without_being_told() -> None:
    assert needs_wide_page(_table(12, 5, uang=12, lanskap=False), "A4")
    assert not needs_wide_page(_table(4, 30, lanskap=False), "A4")


def test_a_table_too_wide_even_for_a_wide_page_stays_as_it_is() -> None:
    assert not needs_wide_page(_table(30, 5, uang=30, lanskap=False), "A4")


def test_wider_paper_lets_more_tables_stand() -> None:
    tabel = _table(7, 3, uang=4)
    assert [needs_wide_page(tabel, kertas) for kertas in ("A4", "F4")] == [True, True]
    assert not needs_wide_page(_table(4, 30), "F4")


def test_tables_of_one_form_lie_down_together() -> None:
    panjang = _table(5, 30)
    satu = [angka(f"s.{n}", "1", "1") for n in range(3)]
    pendek = replace(panjang, id="tabel-pendek", badan=(baris(URAIAN, URAIAN, *satu),) * 2)
    lain = _table(3, 2)
    dokumen = Dokumen(judul="Uji", bab=(Bab(id="b", judul="B", isi=(panjang, paragraf("Antara."), pendek, lain)),))
    hasil = settle_orientation(dokumen)
    assert [satu.lanskap for satu in hasil.tables()] == [True, True, False]
    assert settle_orientation(hasil) == hasil
    sendiri = Dokumen(judul="Uji", bab=(Bab(id="b", judul="B", isi=(pendek,)),))
    assert [satu.lanskap for satu in settle_orientation(sendiri).tables()] == [False]
