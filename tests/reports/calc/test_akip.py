from decimal import Decimal

import pytest

from reports.calc import (
    KOMPONEN_AKIP,
    SUB_KOMPONEN_AKIP,
    Alasan,
    NilaiKomponen,
    nilai_akip,
    nilai_komponen,
    nilai_sub_komponen,
    predikat,
)
from tests.reports.calc.skala import SKALA

JAWABAN = SKALA["lke_answer"]


def lembar(*nilai):
    return [
        NilaiKomponen(k.nama, k.bobot, None if n is None else Decimal(n))
        for k, n in zip(KOMPONEN_AKIP, nilai, strict=True)
    ]


def test_bobot_komponen_dan_sub_komponen():
    """The table of regulasi.md 2.1."""
    bobot = [[str(k.bobot_sub(s).normalize()) for s in SUB_KOMPONEN_AKIP] for k in KOMPONEN_AKIP]
    assert bobot == [["6", "9", "15"], ["6", "9", "15"], ["3", "4.5", "7.5"], ["5", "7.5", "12.5"]]
    assert sum(k.bobot for k in KOMPONEN_AKIP) == 100


@pytest.mark.parametrize(
    ("nilai", "total", "huruf"),
    [(("26.10", "26.40", "13.05", "16.75"), "82.30", "A"), (("23.82", "22.28", "11.47", "16.85"), "74.42", "BB")],
)
def test_total_dari_empat_komponen(nilai, total, huruf):
    hasil = nilai_akip(lembar(*nilai), total_tertulis=Decimal(total))
    assert hasil.total.tercetak == Decimal(total)
    assert predikat(hasil.total, SKALA["akip"]).pita.kode == huruf
    assert hasil.peringatan is None


def test_total_yang_diisikan_berbeda_diperingatkan():
    hasil = nilai_akip(lembar("26.10", "26.40", "13.05", "16.75"), total_tertulis=Decimal("82.50"))
    assert hasil.total.tercetak == Decimal("82.30")
    assert hasil.peringatan.kalimat == "Nilai AKIP tertulis 82,50, sedangkan unsur-unsurnya menghasilkan 82,30."


def test_total_yang_tidak_terhitung():
    assert nilai_akip(lembar(None, None, None, None)).total.alasan is Alasan.BELUM_TERSEDIA
    assert nilai_akip([]).total.alasan is Alasan.BELUM_TERSEDIA
    assert nilai_akip(lembar(20, 20, None, 10)).total.alasan is Alasan.UNSUR_TIDAK_LENGKAP
    assert nilai_akip(lembar(31, 20, 10, 10)).total.alasan is Alasan.NILAI_DI_LUAR_SKALA
    assert nilai_akip(lembar(-1, 20, 10, 10)).total.alasan is Alasan.NILAI_DI_LUAR_SKALA
    assert nilai_akip(lembar(0, 0, 0, 0)).total.nilai == 0


def test_komponen_dari_jawaban_sub_komponen():
    perencanaan, _, pelaporan, _ = KOMPONEN_AKIP
    assert nilai_sub_komponen(perencanaan, SUB_KOMPONEN_AKIP[2], "A", JAWABAN).nilai == Decimal("13.5")
    # 6 x 0,9 + 9 x 0,8 + 15 x 0,7 = 5,4 + 7,2 + 10,5
    assert nilai_komponen(perencanaan, {"a": "A", "b": "BB", "c": "B"}, JAWABAN).nilai == Decimal("23.1")
    # 3 x 1 + 4,5 x 0,3 + 7,5 x 0 = 3 + 1,35
    assert nilai_komponen(pelaporan, {"a": "AA", "b": "D", "c": "E"}, JAWABAN).nilai == Decimal("4.35")


def test_komponen_yang_belum_dijawab():
    perencanaan = KOMPONEN_AKIP[0]
    assert nilai_sub_komponen(perencanaan, SUB_KOMPONEN_AKIP[0], None, JAWABAN).alasan is Alasan.BELUM_TERSEDIA
    assert nilai_sub_komponen(perencanaan, SUB_KOMPONEN_AKIP[0], "F", JAWABAN).alasan is Alasan.LEVEL_DI_LUAR_SKALA
    assert nilai_komponen(perencanaan, {}, JAWABAN).alasan is Alasan.BELUM_TERSEDIA
    assert nilai_komponen(perencanaan, {"a": "A"}, JAWABAN).alasan is Alasan.UNSUR_TIDAK_LENGKAP
