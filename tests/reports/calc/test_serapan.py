from decimal import Decimal

from reports.calc import Alasan, Bendera, serapan, serapan_total


def test_serapan_dari_sen():
    hasil = serapan(277_364_876_00, 289_592_365_00)
    assert hasil.tercetak == Decimal("95.78")
    assert [(b.nama, b.nilai, b.satuan) for b in hasil.bahan] == [
        ("Realisasi anggaran", Decimal("277364876.00"), "rupiah"),
        ("Pagu", Decimal("289592365.00"), "rupiah"),
    ]
    assert serapan(1, 3, desimal=4).tercetak == Decimal("33.3333")


def test_serapan_boleh_nol_dan_melebihi_seratus():
    assert serapan(0, 100).nilai == 0
    assert serapan(150, 100).nilai == 150


def test_serapan_yang_tidak_terhitung():
    assert serapan(None, None).alasan is Alasan.TANPA_ANGGARAN
    assert serapan(5, None).alasan is Alasan.TANPA_ANGGARAN
    assert serapan(None, 100).alasan is Alasan.REALISASI_ANGGARAN_TIDAK_ADA
    assert serapan(5, 0).alasan is Alasan.PAGU_NOL
    assert serapan(0, 0).alasan is Alasan.PAGU_NOL


def test_total_adalah_rasio_jumlah_bukan_rata_rata_persen():
    butir = [(90, 100), (10, 1000)]
    assert serapan_total(butir).tercetak == Decimal("9.09")  # 100/1100, not (90 + 1)/2
    assert serapan_total(butir).bendera == ()


def test_total_dengan_yang_belum_dilaporkan():
    sebagian = serapan_total([(90, 100), (None, 100)])
    assert sebagian.nilai == 45
    assert sebagian.bendera == (Bendera.TIDAK_LENGKAP,)
    assert serapan_total([(None, 100), (None, 100)]).alasan is Alasan.REALISASI_ANGGARAN_TIDAK_ADA
    assert serapan_total([(None, None)]).alasan is Alasan.TANPA_ANGGARAN
    assert serapan_total([]).alasan is Alasan.TANPA_ANGGARAN
    # A row with neither pagu nor realisasi is not part of the budget at all.
    assert serapan_total([(90, 100), (None, None)]).bendera == ()
