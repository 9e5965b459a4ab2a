from decimal import Decimal

import pytest

from reports.calc import Alasan, bagi, porsi


@pytest.mark.parametrize(
    ("jumlah", "bobot", "harapan"),
    [
        (100, [1, 1, 1], [34, 33, 33]),
        (101, [1, 1, 1], [34, 34, 33]),
        (100, [0, 1], [0, 100]),
        (1, [3, 7], [0, 1]),
        (10, [1, 2, 3], [2, 3, 5]),  # 1,67 3,33 5,00: the one left goes to the largest remainder
        (0, [1, 2], [0, 0]),
        (-100, [1, 1, 1], [-34, -33, -33]),
        (10**17 + 1, [1, 1], [50000000000000001, 50000000000000000]),
        (7, [5], [7]),
    ],
)
def test_sisa_terbesar(jumlah, bobot, harapan):
    assert bagi(jumlah, bobot) == harapan
    assert sum(harapan) == jumlah


@pytest.mark.parametrize("bobot", [[], [0, 0], [1, -1], [-1, 2]])
def test_bobot_yang_tidak_dapat_dibagi(bobot):
    with pytest.raises(ValueError, match="bobot"):
        bagi(100, bobot)


def test_porsi():
    assert porsi(3_964_214_750_00, 10_455_592_750_00).tercetak == Decimal("37.91")
    assert porsi(0, 100).nilai == 0
    assert porsi(None, 100).alasan is Alasan.TANPA_ANGGARAN
    assert porsi(5, None).alasan is Alasan.TANPA_ANGGARAN
    assert porsi(None, 0).alasan is Alasan.TANPA_ANGGARAN
    assert porsi(5, 0).alasan is Alasan.PAGU_NOL
