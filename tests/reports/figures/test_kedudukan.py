"""Where a realisasi stands against its target, whatever the policy prints (regulasi.md 5.1, 5.2)."""

from decimal import Decimal

import pytest

from reports.calc import Arah, Hasil, KebijakanHitung, Penerapan, RumusTurun, Target, capaian
from reports.calc.angka import Alasan
from reports.figures.kedudukan import reached, sign_of, standing

BULAT = KebijakanHitung(desimal_capaian=0)


def measured(target: str, realisasi: str, arah: Arah = Arah.NAIK, kebijakan: KebijakanHitung = BULAT) -> Hasil:
    return capaian(arah=arah, target=Target(angka=Decimal(target)), realisasi=Decimal(realisasi), kebijakan=kebijakan)


@pytest.mark.parametrize(
    ("target", "realisasi", "arah", "tanda"),
    [
        ("82.50", "82.30", Arah.NAIK, -1),  # 99,76 prints as 100%
        ("82", "82.30", Arah.NAIK, 1),  # 100,37 prints as 100%
        ("82", "82", Arah.NAIK, 0),
        ("47", "46.9", Arah.TURUN, 1),
        ("47", "47.1", Arah.TURUN, -1),
        ("100", "100.2", Arah.STABIL, -1),
    ],
)
def test_sebelum_dibulatkan(target: str, realisasi: str, arah: Arah, tanda: int):
    hasil = measured(target, realisasi, arah)
    assert hasil.tercetak == 100
    assert standing(hasil) == tanda
    assert reached(hasil) is (tanda >= 0)


def test_batas_atas_tidak_menahan_yang_melampaui():
    dibatasi = KebijakanHitung(batas_capaian=Decimal(100), penerapan_batas=Penerapan.KEDUANYA)
    assert standing(measured("80", "90", kebijakan=dibatasi)) == 1


def test_rumus_rasio_sama_pada_targetnya():
    hasil = capaian(
        arah=Arah.TURUN,
        target=Target(angka=Decimal(7)),
        realisasi=Decimal(7),
        kebijakan=BULAT,
        rumus_turun=RumusTurun.RASIO,
    )
    assert standing(hasil) == 0


def test_yang_tidak_terhitung_tidak_berkedudukan():
    hasil = Hasil.tanpa(Alasan.BELUM_TERSEDIA, rumus="capaian.naik")
    assert standing(hasil) is None
    assert not reached(hasil)


@pytest.mark.parametrize(("persen", "tanda"), [("99.99", -1), ("100", 0), ("100.000", 0), ("100.01", 1)])
def test_persen_di_tangan(persen: str, tanda: int):
    assert sign_of(Decimal(persen)) == tanda
