"""What a revision changed, and agreements beside the budget, in cases the small office does not have."""

from dataclasses import replace
from decimal import Decimal

from reports.calc import Alasan, Bentuk, Target
from reports.figures import BukuAngka, hitung_buku, row_names
from reports.inputs import BarisPK, PaguPK, PerjanjianKinerja
from tests.reports.pabrik import masukan_kecil, rp, with_facts

D = Decimal


def baris(penempatan: str, target: Target, **lain: str) -> BarisPK:
    return BarisPK(
        kelompok="strategis",
        nomor_sasaran="1",
        sasaran="Sasaran",
        indikator="Indikator",
        penempatan=penempatan,
        target=target,
        **lain,
    )


def program(nama: str, jumlah: int, kode: str = "") -> PaguPK:
    return PaguPK(nomor="1", nama=nama, program=kode, jumlah=rp(jumlah))


def pk(versi: int, *isi: BarisPK, uang: tuple[PaguPK, ...] = ()) -> PerjanjianKinerja:
    jenis = "murni" if versi == 1 else "perubahan"
    return PerjanjianKinerja(
        kode=f"pk{versi}", tahun=2024, versi=versi, jenis=jenis, jabatan="kepala", baris=isi, program=uang
    )


def book(*perjanjian: PerjanjianKinerja) -> BukuAngka:
    return hitung_buku(with_facts(masukan_kecil(), perjanjian=perjanjian))


def rentang(bawah: str, atas: str) -> Target:
    return Target(bentuk=Bentuk.RENTANG, bawah=D(bawah), atas=D(atas))


def level(nama: str) -> Target:
    return Target(bentuk=Bentuk.LEVEL, level=nama)


def change(penempatan: str, lama: Target, baru: Target) -> tuple[Decimal | None, Alasan | None]:
    angka = book(pk(1, baris(penempatan, lama)), pk(2, baris(penempatan, baru)))[f"pk_selisih.pk2.target.{penempatan}"]
    return angka.nilai, angka.alasan


def test_rows_are_named_by_their_place_else_by_their_number() -> None:
    isi = pk(1, baris("S1.NAIK", level("A")), baris("", level("A")), baris("S1.NAIK", level("B")))
    assert row_names(isi) == ("S1.NAIK", "b2", "b3")


def test_change_of_a_number_is_exact() -> None:
    assert change("S1.NAIK", Target(angka=D("80.125")), Target(angka=D("79.5"))) == (D("-0.625"), None)


def test_change_of_a_range_and_of_a_level() -> None:
    assert change("S1.RENTANG", rentang("7", "8"), rentang("6", "8")) == (D(-1), None)
    assert change("S1.RENTANG", rentang("7", "8"), rentang("7", "9")) == (D(1), None)
    assert change("S3.LEVEL", level("B"), level("A")) == (D(1), None)
    assert change("S3.LEVEL", level("Q"), level("A")) == (None, Alasan.LEVEL_DI_LUAR_SKALA)


def test_added_and_dropped_rows_have_no_difference() -> None:
    buku = book(
        pk(1, baris("S1.NAIK", Target(angka=D(1))), baris("", Target(angka=D(5)))),
        pk(2, baris("S1.STABIL", Target(angka=D(1))), baris("", Target(angka=D(6)))),
    )
    assert [kunci for kunci in buku if kunci.startswith("pk_selisih.pk2.target")] == []
    assert buku["pk.pk2.target.b2"].nilai == D(6)


def test_unit_as_signed() -> None:
    buku = book(
        pk(1, baris("S1.NAIK", Target(angka=D(14)), satuan="inovasi"), baris("", level("A"), satuan="predikat"))
    )
    assert buku["pk.pk1.target.S1.NAIK"].tampil == "14 inovasi"
    assert buku["pk.pk1.target.b2"].tampil == "A"


def test_money_per_program_over_funds_and_without_code() -> None:
    buku = book(
        pk(1, uang=(program("Program A", 10, "P1"), program("Program Lama", 7), program("Program B", 1, "P2"))),
        pk(2, uang=(program("Program A", 8, "P1"), program("Program A", 5, "P1"), program("Program Baru", 2))),
    )
    beda = {kunci: buku[kunci].nilai for kunci in buku if kunci.startswith("pk_selisih.pk2")}
    assert beda == {
        "pk_selisih.pk2.pagu.P1": D(3),
        "pk_selisih.pk2.pagu.Program-Baru": D(2),
        "pk_selisih.pk2.pagu.Program-Lama": D(-7),
        "pk_selisih.pk2.pagu.P2": D(-1),
        "pk_selisih.pk2.total": D(-3),
    }
    assert "pk_anggaran.pk2.Program-Baru" not in buku


def test_an_agreement_without_money_says_so() -> None:
    buku = book(pk(1, uang=(program("Program A", 10, "P1"),)), pk(2))
    assert buku["pk.pk2.total"].alasan is Alasan.TANPA_ANGGARAN
    assert buku["pk_selisih.pk2.total"].alasan is Alasan.TANPA_ANGGARAN
    assert buku["pk_anggaran.pk2.total"].alasan is Alasan.BELUM_TERSEDIA


def test_beside_the_version_of_the_budget_that_goes_with_it() -> None:
    uang = (program("Program", 18_000_000, "P1"), program("Lain", 1, "P9"))
    buku = book(pk(1, uang=uang), pk(2, uang=uang), replace(pk(1, uang=uang), kode="pk2030", tahun=2030))
    assert buku["pk_anggaran.pk1.P1"].nilai == D("-0.50")  # murni: 18.000.000,50
    assert buku["pk_anggaran.pk2.P1"].nilai == D("-1000000.50")  # perubahan: 19.000.000,50
    assert buku["pk_anggaran.pk1.P9"].alasan is Alasan.BELUM_TERSEDIA
    assert buku["pk_anggaran.pk2030.total"].alasan is Alasan.BELUM_TERSEDIA
