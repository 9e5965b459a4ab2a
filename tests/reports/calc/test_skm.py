from decimal import Decimal

import pytest

from reports.calc import UNSUR_SKM, Alasan, nilai_rata_rata_unsur, predikat, skm_dari_konversi, skm_dari_nrr
from tests.reports.calc.skala import SKALA

TIGA_KOMA = [Decimal(n) for n in ("3.50", "3.62", "3.66", "4.00", "3.53", "3.75", "3.65", "3.90", "3.70")]  # sum 33,31


def test_dari_nrr_dengan_bobot_tepat_sepersembilan():
    hasil = skm_dari_nrr(TIGA_KOMA)
    assert hasil.nilai.tercetak == Decimal("3.7011")  # 33,31 / 9
    assert hasil.ikm.tercetak == Decimal("92.53")  # 33,31 x 25 / 9 = 92,5278; with 0,111 it would be 92,44
    assert len(hasil.tertimbang) == 9
    assert hasil.tertimbang[0].tercetak == Decimal("0.3889")
    assert [b.nama for b in hasil.nilai.bahan] == list(UNSUR_SKM)
    assert hasil.peringatan is None
    assert predikat(hasil.ikm, SKALA["skm"]).pita.kode == predikat(hasil.nilai, SKALA["skm_ni"]).pita.kode == "A"


def test_unsur_sempurna_dan_terendah():
    assert skm_dari_nrr([Decimal(4)] * 9).ikm.nilai == 100
    assert skm_dari_nrr([Decimal(1)] * 9).ikm.nilai == 25
    assert skm_dari_konversi([Decimal(100)] * 9).nilai.nilai == 4


def test_dari_nilai_konversi_dan_total_yang_diisikan():
    unsur = [Decimal(n) for n in ("87.50", "90.43", "91.49", "100", "88.16", "93.68", "91.16", "97.61", "92.42")]
    hasil = skm_dari_konversi(unsur, ikm_tertulis=Decimal("91.75"))
    assert sum(unsur) == Decimal("832.45")
    assert hasil.ikm.tercetak == Decimal("92.49")
    assert hasil.peringatan.selisih == Decimal("-0.74")
    assert hasil.peringatan.kalimat == "IKM tertulis 91,75, sedangkan unsur-unsurnya menghasilkan 92,49."
    assert skm_dari_konversi(unsur, ikm_tertulis=Decimal("92.490")).peringatan is None
    assert skm_dari_nrr(TIGA_KOMA, ikm_tertulis=Decimal("92.44")).peringatan.terhitung == Decimal("92.53")


@pytest.mark.parametrize(("fungsi", "baik", "buruk"), [(skm_dari_nrr, 3, "4.01"), (skm_dari_konversi, 80, "24.99")])
def test_yang_tidak_terhitung(fungsi, baik, buruk):
    def alasan(nilai):
        hasil = fungsi(nilai)
        assert hasil.nilai.alasan is hasil.ikm.alasan
        return hasil.ikm.alasan

    isi = [Decimal(baik)] * 8
    assert alasan([None] * 9) is Alasan.BELUM_TERSEDIA
    assert alasan([]) is Alasan.BELUM_TERSEDIA
    assert alasan([*isi, None]) is Alasan.UNSUR_TIDAK_LENGKAP
    assert alasan([*isi, Decimal(buruk)]) is Alasan.NILAI_DI_LUAR_SKALA
    assert alasan([*isi, Decimal(baik), Decimal(baik)]) is None


def test_nrr_dari_jumlah_jawaban():
    assert nilai_rata_rata_unsur(Decimal(1316), 376).nilai == Decimal("3.5")
    assert nilai_rata_rata_unsur(None, 376).alasan is Alasan.BELUM_TERSEDIA
    assert nilai_rata_rata_unsur(Decimal(5), None).alasan is Alasan.BELUM_TERSEDIA
    assert nilai_rata_rata_unsur(Decimal(0), 0).alasan is Alasan.PENYEBUT_NOL
