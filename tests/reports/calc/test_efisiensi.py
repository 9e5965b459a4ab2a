from dataclasses import replace
from decimal import Decimal

import pytest

from reports.calc import (
    Alasan,
    Bendera,
    Hasil,
    KebijakanHitung,
    MetodeEfisiensi,
    Penerapan,
    efisiensi,
    efisiensi_pmk214,
    simpulan_efisiensi,
)

SELISIH = KebijakanHitung()
RASIO = KebijakanHitung(metode_efisiensi=MetodeEfisiensi.RASIO)
PMK214 = KebijakanHitung(metode_efisiensi=MetodeEfisiensi.PMK214)
#: The example of the regulation (regulasi.md 6): PAK, RAK in billions, CK in percent.
CONTOH = [
    (4_000_000_000_00, 3_800_000_000_00, Decimal(122)),
    (1_000_000_000_00, 975_000_000_00, Decimal(80)),
    (5_000_000_000_00, 4_725_000_000_00, Decimal(142)),
]


def persen(nilai, desimal=2):
    if isinstance(nilai, Alasan):
        return Hasil.tanpa(nilai, rumus="isian")
    return Hasil.angka(Decimal(nilai), rumus="isian", desimal=desimal)


def hitung(kinerja, anggaran, kebijakan):
    return efisiensi(capaian=persen(kinerja), serapan=persen(anggaran), kebijakan=kebijakan)


@pytest.mark.parametrize(
    ("kebijakan", "kinerja", "anggaran", "harapan", "satuan", "simpulan"),
    [
        (SELISIH, "100", "97.25", "2.75", "poin", "Efisien"),
        (SELISIH, "90", "97.25", "-7.25", "poin", "Tidak efisien"),
        (SELISIH, "97.25", "97.25", "0.00", "poin", "Sama"),
        (RASIO, "110.93", "96.25", "1.15", "rasio", "Efisien"),
        (RASIO, "90", "96.25", "0.94", "rasio", "Tidak efisien"),
        (RASIO, "96.25", "96.25", "1.00", "rasio", "Sama"),
        (PMK214, "100", "97.25", "2.75", "persen", "Efisien"),
        (PMK214, "80", "97.5", "-21.88", "persen", "Tidak efisien"),  # (80 - 97,5) / 80 = -21,875%
    ],
)
def test_tiga_metode(kebijakan, kinerja, anggaran, harapan, satuan, simpulan):
    hasil = hitung(kinerja, anggaran, kebijakan)
    assert hasil.tercetak == Decimal(harapan)
    assert hasil.satuan == satuan
    assert hasil.rumus == f"efisiensi.{kebijakan.metode_efisiensi.value}"
    assert simpulan_efisiensi(hasil, kebijakan.metode_efisiensi) == simpulan


def test_simpulan_dari_angka_tercetak():
    # 100,1 / 99,9 prints 1,00: a reader of the page calls that equal.
    assert simpulan_efisiensi(hitung("100.1", "99.9", RASIO), MetodeEfisiensi.RASIO) == "Sama"


def test_efisiensi_dari_persentase_tercetak():
    # regulasi.md 5.5: 100,47 - 96,98 -> 3,49, where the unrounded 3,4831 would print 3,48.
    hasil = hitung(Decimal("4.30") * 100 / Decimal("4.28"), "96.984169", SELISIH)
    assert hasil.nilai == Decimal("3.49")
    assert [b.nilai for b in hasil.bahan] == [Decimal("100.47"), Decimal("96.98")]


def test_pmk214_per_baris_ditandai_bila_di_luar_rentang():
    assert hitung("80", "97.5", PMK214).bendera == (Bendera.TIDAK_DIPOTONG,)
    assert hitung("100", "80", PMK214).bendera == ()
    assert hitung("100", "10", SELISIH).bendera == ()


@pytest.mark.parametrize(
    ("kebijakan", "kinerja", "anggaran", "alasan"),
    [
        (SELISIH, "100", Alasan.TANPA_ANGGARAN, Alasan.TANPA_ANGGARAN),
        (SELISIH, Alasan.BELUM_TERSEDIA, Alasan.TANPA_ANGGARAN, Alasan.TANPA_ANGGARAN),
        (SELISIH, "100", Alasan.PAGU_NOL, Alasan.SERAPAN_TIDAK_TERHITUNG),
        (SELISIH, Alasan.TARGET_NOL, "90", Alasan.CAPAIAN_TIDAK_TERHITUNG),
        (RASIO, "100", "0", Alasan.SERAPAN_NOL),
        (PMK214, "0", "90", Alasan.CAPAIAN_NOL),
        (PMK214, "-10", "90", Alasan.CAPAIAN_NEGATIF),
        (replace(SELISIH, efisien_hanya_bila_tercapai=True), "99.99", "90", Alasan.CAPAIAN_DI_BAWAH_100),
    ],
)
def test_yang_tidak_terhitung(kebijakan, kinerja, anggaran, alasan):
    hasil = hitung(kinerja, anggaran, kebijakan)
    assert hasil.alasan is alasan
    assert simpulan_efisiensi(hasil, kebijakan.metode_efisiensi) == alasan.kalimat


def test_capaian_tepat_seratus_dianggap_tercapai():
    assert hitung("100", "90", replace(SELISIH, efisien_hanya_bila_tercapai=True)).nilai == 10
    assert hitung("100", "0", SELISIH).nilai == 100


def test_contoh_pmk214():
    e, ne = efisiensi_pmk214(CONTOH, PMK214)
    assert e.tercetak == Decimal("25.67")  # 3,28 / 12,78
    assert e.bendera == (Bendera.TIDAK_DIPOTONG,)
    assert ne.tercetak == 100
    assert ne.bendera == (Bendera.DIPOTONG,)
    assert round(ne.mentah, 2) == Decimal("114.16")
    assert [b.nilai for b in e.bahan] == [Decimal("12780000000"), Decimal("9500000000")]


def test_contoh_pmk214_dengan_capaian_dibatasi_seratus():
    batas = replace(PMK214, batas_capaian=Decimal(100))
    e, ne = efisiensi_pmk214(CONTOH, batas)
    assert e.tercetak == Decimal("3.06")
    assert ne.tercetak == Decimal("57.65")
    assert e.bendera == ne.bendera == ()
    # A cap that is for the mean only does not touch a displayed capaian.
    assert efisiensi_pmk214(CONTOH, replace(batas, penerapan_batas=Penerapan.RERATA))[0].tercetak == Decimal("25.67")


def test_nilai_efisiensi_dipotong_ke_bawah():
    e, ne = efisiensi_pmk214([(100, 150, Decimal(100))], PMK214)
    assert e.tercetak == -50
    assert ne.tercetak == 0
    assert ne.bendera == (Bendera.DIPOTONG,)
    assert ne.mentah == -75  # 50 - 50/20 x 50


def test_pmk214_yang_tidak_terhitung():
    def alasan(butir, kebijakan=PMK214):
        e, ne = efisiensi_pmk214(butir, kebijakan)
        assert e.alasan is ne.alasan
        return e.alasan

    assert alasan([]) is Alasan.TANPA_ANGGARAN
    assert alasan([(100, None, Decimal(100)), (100, 90, None)]) is Alasan.TIDAK_ADA_YANG_TERHITUNG
    assert alasan([(100, 90, Decimal(0))]) is Alasan.PENYEBUT_NOL
    assert alasan([(100, 90, Decimal(-10))], replace(PMK214, lantai=None)) is Alasan.CAPAIAN_NEGATIF


def test_keluaran_yang_belum_lengkap_ditinggalkan_dan_ditandai():
    e, _ = efisiensi_pmk214([*CONTOH, (100, None, Decimal(100))], PMK214)
    assert e.tercetak == Decimal("25.67")
    assert Bendera.TIDAK_LENGKAP in e.bendera
