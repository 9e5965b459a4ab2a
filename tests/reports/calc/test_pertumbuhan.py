from decimal import Decimal

from reports.calc import Alasan, pertumbuhan, selisih


def test_selisih_dalam_poin():
    assert selisih(Decimal("92.48"), Decimal("87.12")).nilai == Decimal("5.36")
    assert selisih(Decimal("87.12"), Decimal("92.48")).nilai == Decimal("-5.36")
    hasil = selisih(Decimal(19), Decimal(16), desimal=0, satuan="inovasi")
    assert (str(hasil.tercetak), hasil.satuan) == ("3", "inovasi")


def test_pertumbuhan_dalam_persen_dari_nilai_mutlak_tahun_lalu():
    assert pertumbuhan(Decimal("92.48"), Decimal("87.12")).tercetak == Decimal("6.15")
    assert pertumbuhan(Decimal(-5), Decimal(-10)).nilai == 50  # a smaller loss is growth
    assert pertumbuhan(Decimal(5), Decimal(-10)).nilai == 150
    assert pertumbuhan(Decimal(0), Decimal(10)).nilai == -100


def test_yang_tidak_terhitung():
    satu, nol = Decimal(1), Decimal(0)
    for fungsi in (selisih, pertumbuhan):
        assert fungsi(None, satu).alasan is Alasan.BELUM_TERSEDIA
        assert fungsi(None, None).alasan is Alasan.BELUM_TERSEDIA
        assert fungsi(satu, None).alasan is Alasan.TAHUN_LALU_TIDAK_ADA
    assert pertumbuhan(satu, nol).alasan is Alasan.TAHUN_LALU_NOL
    assert selisih(satu, nol).nilai == 1
