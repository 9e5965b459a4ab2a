"""Words and signs of numbers. Expected texts are from regulasi.md 10.1 or written by hand."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.calc.jenis import Bentuk
from reports.calc.target import Target
from reports.wording import (
    angka,
    bersatuan,
    bertanda,
    cacah,
    gabung,
    persen,
    rupiah,
    sebutan,
    tanggal,
    target,
    terbilang,
    terbilang_rupiah,
    triwulan,
)

DESIMAL = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=4)


@pytest.mark.parametrize(
    ("nilai", "desimal", "teks"),
    [
        ("1234567.89", 2, "1.234.567,89"),
        ("1234.56", None, "1.234,56"),
        ("90.005", 2, "90,01"),
        ("0.0151", 2, "0,02"),
        ("81.50", None, "81,5"),
        ("100.00", None, "100"),
        ("100", None, "100"),
        ("1E+3", None, "1.000"),
        ("1E-7", None, "0,0000001"),
        ("80", 2, "80,00"),
        ("-2.345", 2, "-2,35"),
        ("-0.004", 2, "0,00"),
        ("-0.00", None, "0"),
        ("-1234.5", 1, "-1.234,5"),
        ("999.5", 0, "1.000"),
        ("12345678901234567.89", None, "12.345.678.901.234.567,89"),
    ],
)
def test_angka(nilai: str, desimal: int | None, teks: str) -> None:
    assert angka(Decimal(nilai), desimal) == teks


@given(DESIMAL)
def test_angka_can_be_read_back(nilai: Decimal) -> None:
    assert Decimal(angka(nilai).replace(".", "").replace(",", ".")) == nilai


@pytest.mark.parametrize("nilai", ["NaN", "Infinity"])
@pytest.mark.parametrize("desimal", [None, 2])
def test_angka_refuses_what_is_no_number(nilai: str, desimal: int | None) -> None:
    with pytest.raises(ValueError, match="terhingga"):
        angka(Decimal(nilai), desimal)


@pytest.mark.parametrize(
    ("nilai", "teks"), [("4", "+4,00"), ("-1.5", "-1,50"), ("0", "0,00"), ("-0.001", "0,00"), ("0.001", "0,00")]
)
def test_bertanda_signs_gains_and_losses_but_not_zero(nilai: str, teks: str) -> None:
    assert bertanda(Decimal(nilai), 2) == teks


def test_persen() -> None:
    assert persen(Decimal("96.25"), 2) == "96,25%"
    assert persen(Decimal("100")) == "100%"


@pytest.mark.parametrize(
    ("sen", "panjang", "pendek"),
    [
        (7804641357900, "Rp78.046.413.579", "78.046.413.579"),
        (0, "Rp0", "0"),
        (5, "Rp0,05", "0,05"),
        (150, "Rp1,50", "1,50"),
        (-150050, "-Rp1.500,50", "-1.500,50"),
        (99999999999999999, "Rp999.999.999.999.999,99", "999.999.999.999.999,99"),
    ],
)
def test_rupiah(sen: int, panjang: str, pendek: str) -> None:
    assert rupiah(sen) == panjang
    assert rupiah(sen, awalan=False) == pendek


def test_tanggal_has_no_leading_zero() -> None:
    assert tanggal(date(2024, 1, 29)) == "29 Januari 2024"
    assert tanggal(date(2024, 9, 3)) == "3 September 2024"
    assert [tanggal(date(2024, bulan, 1)).split()[1] for bulan in (2, 5, 6, 7, 8, 12)] == [
        "Februari", "Mei", "Juni", "Juli", "Agustus", "Desember",
    ]  # fmt: skip


def test_triwulan() -> None:
    assert [triwulan(n) for n in (1, 2, 3, 4)] == ["Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV"]
    for salah in (0, 5):
        with pytest.raises(ValueError, match="1 sampai dengan 4"):
            triwulan(salah)


@pytest.mark.parametrize(
    ("nilai", "kata"),
    [
        (0, "nol"),
        (1, "satu"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (1000, "seribu"),
        (1999, "seribu sembilan ratus sembilan puluh sembilan"),
        (21000, "dua puluh satu ribu"),
        (100000, "seratus ribu"),
        (101000, "seratus satu ribu"),
        (1000000, "satu juta"),
        (1001000, "satu juta seribu"),
        (1000000000, "satu miliar"),
        (2001001001, "dua miliar satu juta seribu satu"),
        (1101000, "satu juta seratus satu ribu"),
        (10**12, "satu triliun"),
        (10**15, "seribu triliun"),
        (10**15 + 7, "seribu triliun tujuh"),
        (-5, "minus lima"),
        (Decimal("1.05"), "satu koma nol lima"),
        (Decimal("-80.4"), "minus delapan puluh koma empat"),
        (Decimal("0.15"), "nol koma satu lima"),
        (
            78046413579,
            "tujuh puluh delapan miliar empat puluh enam juta empat ratus tiga belas ribu lima ratus tujuh puluh "
            "sembilan",
        ),
    ],
)
def test_terbilang(nilai: int | Decimal, kata: str) -> None:
    assert terbilang(nilai) == kata


SATUAN = {
    kata: nilai
    for nilai, kata in enumerate(
        ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
    )
}
TETAP = {"sepuluh": 10, "sebelas": 11, "seratus": 100}
SKALA = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}


def _read(kata: str) -> int:
    """Reads Indonesian number words; written for this test only, by the rules of regulasi.md 10.1."""
    jumlah, ratusan, terakhir = 0, 0, 0
    for satu in kata.split():
        if satu in SATUAN:
            ratusan += SATUAN[satu]
            terakhir = SATUAN[satu]
        elif satu in TETAP:
            ratusan += TETAP[satu]
        elif satu in ("belas", "puluh", "ratus"):
            ratusan += {"belas": 10, "puluh": 9 * terakhir, "ratus": 99 * terakhir}[satu]
        elif satu == "seribu":
            jumlah += 1000
        else:
            jumlah, ratusan = (
                ((jumlah + ratusan) * SKALA[satu], 0) if satu == "triliun" else (jumlah + ratusan * SKALA[satu], 0)
            )
    return jumlah + ratusan


@given(st.integers(min_value=0, max_value=10**17))
def test_terbilang_can_be_read_back(nilai: int) -> None:
    assert _read(terbilang(nilai)) == nilai


def test_terbilang_refuses_what_is_no_number() -> None:
    with pytest.raises(ValueError, match="terhingga"):
        terbilang(Decimal("NaN"))


@pytest.mark.parametrize(
    ("sen", "kata"),
    [
        (150000, "seribu lima ratus rupiah"),
        (150, "satu rupiah lima puluh sen"),
        (0, "nol rupiah"),
        (-100, "minus satu rupiah"),
    ],
)
def test_terbilang_rupiah(sen: int, kata: str) -> None:
    assert terbilang_rupiah(sen) == kata


def test_cacah() -> None:
    assert cacah(8) == "8 (delapan)"
    assert cacah(1234) == "1.234 (seribu dua ratus tiga puluh empat)"


@pytest.mark.parametrize(
    ("bagian", "teks"), [([], ""), (["a"], "a"), (["a", "b"], "a dan b"), (["a", "b", "c"], "a, b, dan c")]
)
def test_gabung(bagian: list[str], teks: str) -> None:
    assert gabung(bagian) == teks


def test_gabung_with_another_word() -> None:
    assert gabung(["a", "b", "c"], "atau") == "a, b, atau c"


@pytest.mark.parametrize(
    ("satuan", "teks"),
    [("persen", "5%"), ("Persen", "5%"), ("%", "5%"), ("indeks", "5"), ("", "5"), ("inovasi", "5 inovasi")],
)
def test_bersatuan(satuan: str, teks: str) -> None:
    assert bersatuan("5", satuan) == teks


@pytest.mark.parametrize(
    ("isi", "desimal", "satuan", "teks"),
    [
        (Target(angka=Decimal("81"), predikat="A"), None, "nilai", "81 (A)"),
        (Target(angka=Decimal("3.15"), predikat="Sedang"), 2, "indeks", "3,15 (Sedang)"),
        (Target(angka=Decimal("48"), operator="<"), None, "persen", "< 48%"),
        (Target(angka=Decimal("48"), operator="<="), None, "", "≤ 48"),
        (Target(angka=Decimal("5"), operator=">"), 1, "", "> 5,0"),
        (Target(angka=Decimal("5"), operator=">="), 0, "hari", "≥ 5 hari"),
        (Target(angka=Decimal("14")), None, "inovasi", "14 inovasi"),
        (Target(bentuk=Bentuk.RENTANG, bawah=Decimal("7"), atas=Decimal("8")), None, "", "7–8"),
        (Target(bentuk=Bentuk.RENTANG, bawah=Decimal("7"), atas=Decimal("8.5")), 1, "%", "7,0–8,5%"),
        (Target(bentuk=Bentuk.LEVEL, level="BB"), 2, "", "BB"),
        (Target(bentuk=Bentuk.LEVEL, level="BB", predikat="BB"), None, "", "BB"),
        (Target(bentuk=Bentuk.LEVEL, level="3", predikat="Terdefinisi"), None, "level", "3 (Terdefinisi)"),
        (Target(bentuk=Bentuk.YA_TIDAK, angka=Decimal(1)), None, "", "Ya"),
        (Target(bentuk=Bentuk.YA_TIDAK, angka=Decimal(0)), None, "", "Tidak"),
        (Target(bentuk=Bentuk.TAHAPAN, angka=Decimal("75")), None, "persen", "75%"),
        (Target(angka=Decimal("0")), 2, "persen", "0,00%"),
    ],
)
def test_target(isi: Target, desimal: int | None, satuan: str, teks: str) -> None:
    assert target(isi, desimal, satuan) == teks


@pytest.mark.parametrize(
    ("tercatat", "tercetak"),
    [
        ("sangat baik", "Sangat Baik"),
        ("kurang", "Kurang"),
        ("BB", "BB"),
        ("Sangat Tinggi", "Sangat Tinggi"),
        ("baik dengan catatan", "Baik dengan Catatan"),
        ("", ""),
    ],
)
def test_predikat_berhuruf_kapital_seperti_skalanya(tercatat: str, tercetak: str) -> None:
    assert sebutan(tercatat) == tercetak
    assert target(Target(angka=Decimal(81), predikat=tercatat)) == (f"81 ({tercetak})" if tercetak else "81")
