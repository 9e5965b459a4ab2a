from decimal import Decimal

import pytest

from reports.calc import Bentuk, Target


@pytest.mark.parametrize(
    "isi",
    [
        {"bentuk": Bentuk.ANGKA},
        {"bentuk": Bentuk.RENTANG, "bawah": Decimal(7)},
        {"bentuk": Bentuk.RENTANG, "atas": Decimal(7)},
        {"bentuk": Bentuk.RENTANG, "bawah": Decimal(8), "atas": Decimal(7)},
        {"bentuk": Bentuk.LEVEL, "level": ""},
        {"bentuk": Bentuk.LEVEL},
        {"bentuk": Bentuk.YA_TIDAK},
        {"bentuk": Bentuk.YA_TIDAK, "angka": Decimal(2)},
        {"bentuk": Bentuk.TAHAPAN, "angka": Decimal(0)},
        {"bentuk": Bentuk.ANGKA, "angka": Decimal(1), "operator": "=<"},
    ],
)
def test_target_yang_tidak_sesuai_bentuknya_ditolak(isi):
    with pytest.raises(ValueError, match="target"):
        Target(**isi)


def test_target_tercetak_membulatkan_setiap_angkanya():
    assert Target(angka=Decimal("2.145"), operator="<").tercetak(2) == Target(angka=Decimal("2.15"), operator="<")
    rentang = Target(Bentuk.RENTANG, bawah=Decimal("7.005"), atas=Decimal("8.994"))
    assert rentang.tercetak(2) == Target(Bentuk.RENTANG, bawah=Decimal("7.01"), atas=Decimal("8.99"))
    assert rentang.tercetak(None) is rentang


def test_target_level_dan_ya_tidak_tidak_dibulatkan():
    level = Target(Bentuk.LEVEL, level="Level 3")
    ya = Target(Bentuk.YA_TIDAK, angka=Decimal(1))
    assert level.tercetak(2) is level
    assert ya.tercetak(2) is ya
