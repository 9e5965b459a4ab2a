"""Figures are exact decimals, the same on both databases."""

from decimal import Decimal

import pytest
from django.core.exceptions import FieldError, ValidationError
from django.core.serializers import deserialize, serialize
from django.db import connection

from sakip.models import Nilai
from sakip.models.dasar import AngkaField
from tests.factories import NilaiFactory

pytestmark = pytest.mark.django_db

# desain.md 4: 34 digits
PANJANG = Decimal("1234567890123456.789012345678901234")


@pytest.mark.parametrize(
    ("nilai", "tersimpan"),
    [
        (Decimal("80.40"), "80.4"),
        (Decimal("80"), "80"),
        (Decimal("100.00"), "100"),
        (Decimal("1E+2"), "100"),
        (Decimal("-0.0"), "0"),
        (Decimal("-0.05"), "-0.05"),
        (Decimal("0.1"), "0.1"),
        (PANJANG, "1234567890123456.789012345678901234"),
    ],
)
def test_a_figure_is_kept_as_canonical_text_and_read_back_exactly(nilai: Decimal, tersimpan: str) -> None:
    baris = NilaiFactory(angka=nilai)
    with connection.cursor() as kursor:
        kursor.execute("SELECT angka FROM sakip_nilai WHERE id = %s", [baris.pk])
        assert kursor.fetchone() == (tersimpan,)
    kembali = Nilai.objects.get(pk=baris.pk).angka
    assert kembali == nilai
    assert isinstance(kembali, Decimal)


@pytest.mark.parametrize(
    "bukan", [0.1, True, Decimal("NaN"), Decimal("Infinity"), "delapan", "", Decimal("1E+90"), b"1"]
)
def test_what_is_no_exact_number_is_refused(bukan: object) -> None:
    with pytest.raises(ValidationError):
        NilaiFactory(angka=bukan)


def test_missing_is_not_zero() -> None:
    kosong = NilaiFactory(angka=None, level="Baik")
    nol = NilaiFactory(angka=Decimal(0))
    assert Nilai.objects.get(pk=kosong.pk).angka is None
    assert list(Nilai.objects.filter(angka__isnull=True)) == [kosong]
    assert list(Nilai.objects.filter(angka=Decimal("0.00"))) == [nol]


def test_equal_numbers_are_found_whatever_their_notation() -> None:
    baris = NilaiFactory(angka=Decimal("80.4"))
    assert list(Nilai.objects.filter(angka__in=[Decimal("80.400"), 7])) == [baris]


@pytest.mark.parametrize("lookup", ["gt", "lte", "contains", "range"])
def test_the_database_does_not_compare_numbers_that_are_text(lookup: str) -> None:
    with pytest.raises(FieldError, match="tidak dapat dibandingkan"):
        Nilai.objects.filter(**{f"angka__{lookup}": Decimal(9)}).exists()


def test_a_serialised_row_comes_back_exactly() -> None:
    NilaiFactory(angka=PANJANG, pembilang=None)
    (kembali,) = deserialize("json", serialize("json", Nilai.objects.all()))
    assert kembali.object.angka == PANJANG
    assert kembali.object.pembilang is None


def test_the_length_is_the_types_own() -> None:
    _, _, _, kwargs = AngkaField(null=True).deconstruct()
    assert kwargs == {"null": True}
