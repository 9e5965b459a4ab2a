from decimal import Decimal

import pytest

from reports.calc import Alasan, Bendera, Konsolidasi, konsolidasikan

JUMLAH, RERATA, TERAKHIR = Konsolidasi.JUMLAH, Konsolidasi.RERATA, Konsolidasi.TERAKHIR


def tw(*nilai):
    return [None if n is None else Decimal(n) for n in nilai]


@pytest.mark.parametrize(
    ("cara", "nilai", "harapan", "kurang"),
    [
        (JUMLAH, (10, 30, 5, 40), "85", 0),
        (JUMLAH, (10, None, 5, 40), "55", 1),
        (JUMLAH, (0, 0, 0, 0), "0", 0),
        (RERATA, (80, 90, 85, 85), "85", 0),
        (RERATA, (80, 90, None, None), "85", 2),
        (TERAKHIR, (70, 75, 80, 82), "82", 0),
        (TERAKHIR, (None, None, None, 82), "82", 0),
        (TERAKHIR, (70, 75, None, None), "75", 2),
        (TERAKHIR, (70, 0, None, None), "0", 2),
    ],
)
def test_gabungan_triwulan_yang_dilaporkan(cara, nilai, harapan, kurang):
    hasil = konsolidasikan(tw(*nilai), cara)
    assert hasil.nilai == Decimal(harapan)
    assert (Bendera.TIDAK_LENGKAP in hasil.bendera) == bool(kurang)
    assert hasil.catatan == (f"{kurang} dari 4 triwulan belum dilaporkan." if kurang else "")
    assert [b.nama for b in hasil.bahan] == ["Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV"]


@pytest.mark.parametrize("cara", list(Konsolidasi))
def test_tanpa_laporan_tidak_sama_dengan_nol(cara):
    assert konsolidasikan(tw(None, None, None, None), cara).alasan is Alasan.BELUM_TERSEDIA
    assert konsolidasikan([], cara).alasan is Alasan.BELUM_TERSEDIA


def test_nilai_tahunan_didahulukan_dan_perbedaannya_dikatakan():
    sama = konsolidasikan(tw(10, 30, 5, 40), JUMLAH, Decimal(85))
    assert (sama.nilai, sama.rumus, sama.bendera) == (Decimal(85), "konsolidasi.tahunan", ())
    beda = konsolidasikan(tw(10, 30, 5, 40), JUMLAH, Decimal(100))
    assert beda.nilai == 100
    assert beda.bendera == (Bendera.ASAL_BERBEDA,)
    assert (beda.bahan[-1].nama, beda.bahan[-1].nilai) == ("Gabungan triwulan", Decimal(85))
    # Incomplete quarters, and no quarters, contradict nothing.
    assert konsolidasikan(tw(10, None, 5, 40), JUMLAH, Decimal(100)).bendera == ()
    assert konsolidasikan(tw(None, None, None, None), JUMLAH, Decimal(100)).bendera == ()


def test_perbedaan_dilihat_pada_desimal_indikator():
    nilai = tw("33.333", "33.333", "33.333", "33.333")
    assert konsolidasikan(nilai, RERATA, Decimal("33.33"), desimal=2).bendera == ()
    assert konsolidasikan(nilai, RERATA, Decimal("33.33"), desimal=3).bendera == (Bendera.ASAL_BERBEDA,)


def test_periode_lebih_dari_empat_tetap_bernama():
    hasil = konsolidasikan(tw(1, 2, 3, 4, 5), JUMLAH, desimal=0, satuan="dokumen")
    assert hasil.bahan[4].nama == "Triwulan 5"
    assert (hasil.desimal, hasil.satuan) == (0, "dokumen")
