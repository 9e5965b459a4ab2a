from decimal import ROUND_DOWN, Decimal, getcontext, localcontext

import pytest

from reports.calc import KONTEKS, Alasan, Bahan, Bendera, Hasil, bulatkan, dalam_jangkauan, rupiah
from reports.calc.angka import berkonteks


@pytest.mark.parametrize(
    ("nilai", "desimal", "harapan"),
    [
        ("90.005", 2, "90.01"),
        ("89.994", 2, "89.99"),
        ("99.9952", 2, "100.00"),
        ("2.5", 0, "3"),
        ("3.5", 0, "4"),  # half up, not half even
        ("-2.345", 2, "-2.35"),  # away from zero
        ("-0.5", 0, "-1"),
        ("1.20", 4, "1.2000"),
        ("0.00504", 3, "0.005"),
    ],
)
def test_bulatkan_setengah_ke_atas_menjauhi_nol(nilai, desimal, harapan):
    assert str(bulatkan(Decimal(nilai), desimal)) == harapan


def test_bulatkan_tidak_pernah_menghasilkan_nol_negatif():
    assert str(bulatkan(Decimal("-0.004"), 2)) == "0.00"


def test_bulatkan_tidak_bergantung_pada_konteks_pemanggil():
    with localcontext() as konteks:
        konteks.prec, konteks.rounding = 3, ROUND_DOWN
        assert bulatkan(Decimal("123456.785"), 2) == Decimal("123456.79")


@pytest.mark.parametrize("nilai", ["NaN", "Infinity"])
def test_bulatkan_menolak_yang_bukan_bilangan(nilai):
    with pytest.raises(ValueError, match="terhingga"):
        bulatkan(Decimal(nilai), 2)


def test_bulatkan_menolak_desimal_negatif():
    with pytest.raises(ValueError, match="desimal"):
        bulatkan(Decimal(1), -1)


def test_rupiah_tepat_sampai_sen():
    assert str(rupiah(123456)) == "1234.56"
    assert str(rupiah(99_999_999_999_999_999)) == "999999999999999.99"
    assert str(rupiah(-5)) == "-0.05"


def test_perhitungan_memakai_34_angka_dan_menolak_float():
    @berkonteks
    def sepertiga() -> Decimal:
        assert getcontext().prec == KONTEKS.prec == 34
        return Decimal(1) / 3

    @berkonteks
    def campur() -> bool:
        return Decimal("0.1") < 0.1

    assert str(sepertiga()) == "0." + "3" * 34
    with pytest.raises(Exception, match="FloatOperation"):
        campur()


def test_alasan_dan_bendera_punya_kalimat_dan_kode_yang_stabil():
    assert Alasan.BELUM_TERSEDIA.kalimat == "Belum tersedia"
    assert Alasan("target_nol") is Alasan.TARGET_NOL
    assert Bendera("dibatasi") is Bendera.DIBATASI
    for anggota in (*Alasan, *Bendera):
        assert anggota.kalimat[0].isupper()
        assert anggota.value == anggota.name.lower()


def test_hasil_memuat_nilai_atau_alasan_tidak_keduanya():
    with pytest.raises(ValueError, match="tepat satu"):
        Hasil(None, None, "isian")
    with pytest.raises(ValueError, match="tepat satu"):
        Hasil(Decimal(1), Alasan.TARGET_NOL, "isian")
    with pytest.raises(ValueError, match="terhingga"):
        Hasil.angka(Decimal("NaN"), rumus="isian")


def test_nilai_nol_adalah_nilai():
    hasil = Hasil.angka(Decimal(0), rumus="isian", desimal=2)
    assert hasil.alasan is None
    assert str(hasil.tercetak) == "0.00"


def test_tercetak_dibulatkan_sekali_atau_apa_adanya():
    assert Hasil.angka(Decimal("1.005"), rumus="isian", desimal=2).tercetak == Decimal("1.01")
    assert Hasil.angka(Decimal("1.005"), rumus="isian").tercetak == Decimal("1.005")
    assert Hasil.tanpa(Alasan.TARGET_NOL, rumus="isian", desimal=2).tercetak is None


def test_mentah_adalah_nilai_sebelum_dipotong():
    assert Hasil.angka(Decimal(7), rumus="isian").mentah == 7
    assert Hasil.angka(Decimal(100), rumus="isian", mentah=Decimal(450)).mentah == 450
    assert Hasil.tanpa(Alasan.TARGET_NOL, rumus="isian").mentah is None


def test_kunci_ditautkan_menurut_nama_bahan_dan_bendera_tidak_berulang():
    hasil = Hasil.angka(Decimal(1), rumus="isian", bahan=(Bahan("Target", Decimal(2)), Bahan("Lain", None, "lama")))
    tertaut = hasil.dengan_kunci({"Target": "target/1"})
    assert [b.kunci for b in tertaut.bahan] == ["target/1", "lama"]
    assert tertaut.nilai == hasil.nilai
    berbendera = hasil.berbendera(Bendera.ASUMSI).berbendera(Bendera.ASUMSI, Bendera.DIBATASI)
    assert berbendera.bendera == (Bendera.ASUMSI, Bendera.DIBATASI)


@pytest.mark.parametrize(
    ("teks", "dalam"),
    [
        ("999999999999999999", True),
        ("1000000000000000000", False),
        ("0.000000000000000001", True),
        ("0.0000000000000000001", False),
        ("-14133709932.22", True),
        ("0", True),
        ("1e999", False),
        ("NaN", False),
        ("Infinity", False),
    ],
)
def test_jangkauan_fakta(teks: str, dalam: bool) -> None:
    """18 digits before the decimal sign and 18 after it: within, and the first number outside, by hand."""
    assert dalam_jangkauan(Decimal(teks)) is dalam
