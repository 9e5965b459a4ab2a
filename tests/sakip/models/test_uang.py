"""Money is exact: one row at 17 digits, and sums far above 64 bits, on both databases."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from sakip.models import Pagu
from sakip.models.dasar import SEN_TERBESAR, UangField, total_sen, total_sen_per
from tests.factories import PaguFactory, SubKegiatanFactory, VersiAnggaranFactory

pytestmark = pytest.mark.django_db

# Rp99.999.999.999.999,99 has 16 digits with its sen; one more digit and a float would round it.
TUJUH_BELAS_ANGKA = 12_345_678_901_234_567


@pytest.mark.parametrize("sen", [0, 1, -1, TUJUH_BELAS_ANGKA, -TUJUH_BELAS_ANGKA, SEN_TERBESAR, -SEN_TERBESAR])
def test_an_amount_comes_back_to_the_sen(sen: int) -> None:
    pagu = PaguFactory(jumlah=sen)
    kembali = Pagu.objects.get(pk=pagu.pk).jumlah
    assert kembali == sen
    assert type(kembali) is int


@pytest.mark.parametrize("bukan", [1.0, True, Decimal(1), "1", 2**63])
def test_what_is_not_whole_sen_is_never_saved(bukan: object) -> None:
    with pytest.raises(ValidationError):
        PaguFactory(jumlah=bukan)


@pytest.mark.parametrize("bukan", [1.0, True, Decimal(1), "1,5", "", -(2**63)])
def test_what_is_not_whole_sen_is_not_clean_either(bukan: object) -> None:
    with pytest.raises(ValidationError):
        UangField().to_python(bukan)


def test_text_of_a_whole_number_is_read_from_a_serialised_row() -> None:
    assert UangField().to_python("-250") == -250
    assert UangField(null=True).to_python(None) is None


def test_amounts_are_found_by_value() -> None:
    kecil, besar = PaguFactory(jumlah=5), PaguFactory(jumlah=TUJUH_BELAS_ANGKA)
    assert list(Pagu.objects.filter(jumlah__gt=TUJUH_BELAS_ANGKA - 1)) == [besar]
    assert list(Pagu.objects.filter(jumlah=5)) == [kecil]


def isi(jumlah: list[int]) -> None:
    sub = SubKegiatanFactory()
    versi = VersiAnggaranFactory(tahun_anggaran=sub.program.tahun_anggaran)
    Pagu.objects.bulk_create(
        (Pagu(sub_kegiatan=sub, versi=versi, sumber_dana=str(i), jumlah=satu) for i, satu in enumerate(jumlah)),
        batch_size=1000,
    )


def test_ten_thousand_rows_of_17_digits_sum_to_the_sen() -> None:
    # 10.000 × 12.345.678.901.234.567 = 123.456.789.012.345.670.000, thirteen times what 64 bits hold.
    isi([TUJUH_BELAS_ANGKA] * 10_000)
    assert total_sen(Pagu.objects.all(), "jumlah") == 123_456_789_012_345_670_000


def test_ten_thousand_largest_amounts_sum_to_the_sen() -> None:
    # 10.000 × 9.223.372.036.854.775.807
    isi([SEN_TERBESAR] * 10_000)
    assert total_sen(Pagu.objects.all(), "jumlah") == 92_233_720_368_547_758_070_000


def test_negative_amounts_take_part_with_their_sign() -> None:
    # A correction of -1 sen below a multiple of the split point, and one across zero.
    isi([3_000_000_000, -1, -2_000_000_001, 5])
    assert total_sen(Pagu.objects.all(), "jumlah") == 1_000_000_003


def test_no_rows_sum_to_zero_and_order_does_not_matter() -> None:
    assert total_sen(Pagu.objects.none(), "jumlah") == 0
    isi([7, 8])
    assert total_sen(Pagu.objects.order_by("letak"), "jumlah") == 15


def test_sums_per_group_take_one_query(django_assert_num_queries: object) -> None:
    sub = SubKegiatanFactory()
    pertama = PaguFactory(sub_kegiatan=sub, jumlah=SEN_TERBESAR)
    PaguFactory(sub_kegiatan=sub, versi=pertama.versi, sumber_dana="DAU", jumlah=SEN_TERBESAR)
    lain = PaguFactory(jumlah=3)
    with django_assert_num_queries(1):  # type: ignore[operator]
        hasil = total_sen_per(Pagu.objects.order_by("letak"), "jumlah", "sub_kegiatan__program")
    assert hasil == {sub.program_id: 18_446_744_073_709_551_614, lain.sub_kegiatan.program_id: 3}
