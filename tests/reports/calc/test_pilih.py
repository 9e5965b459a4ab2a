from datetime import date
from decimal import Decimal

from reports.calc import (
    URUTAN_NILAI,
    URUTAN_TARGET,
    Alasan,
    AsalNilai,
    AsalTarget,
    Bendera,
    CalonNilai,
    CalonTarget,
    JenisAngka,
    Target,
    pilih_nilai,
    pilih_target,
)

AKHIR_2024 = date(2024, 12, 31)
MURNI, PERUBAHAN = date(2024, 1, 29), date(2024, 9, 23)


def calon(asal, angka, **lain):
    return CalonTarget(AsalTarget(asal), None if angka is None else Target(angka=Decimal(angka)), **lain)


def terpilih(*isi, akhir=AKHIR_2024):
    hasil = pilih_target(isi, akhir_periode=akhir)
    return None if hasil.target is None else hasil.target.angka


def test_setiap_asal_punya_urutan():
    assert set(URUTAN_TARGET) == set(AsalTarget)
    assert set(URUTAN_NILAI) == set(AsalNilai)


def test_pk_yang_berlaku_pada_akhir_periode():
    pk = (
        calon("renstra", 12),
        calon("pk", 14, versi=2, tanggal=PERUBAHAN),
        calon("pk", 10, versi=1, tanggal=MURNI),
    )
    assert terpilih(*pk) == 14
    assert terpilih(*pk, akhir=date(2024, 6, 30)) == 10
    assert terpilih(*pk, akhir=date(2024, 9, 23)) == 14  # in force on the day it was signed
    assert terpilih(*pk, akhir=date(2023, 12, 31)) == 12
    assert terpilih(*pk, akhir=None) == 14


def test_pk_yang_belum_ditandatangani_tidak_berlaku():
    draf = calon("pk", 14, versi=2, ditandatangani=False)
    assert terpilih(calon("pk", 10), draf) == 10
    assert terpilih(calon("renstra", 12), draf) == 12


def test_pk_impor_tanpa_tanggal_tetap_berlaku():
    assert terpilih(calon("pk", 10), calon("renstra", 12)) == 10
    assert terpilih(calon("pk", 10, tanggal=None), calon("pk", 11, tanggal=MURNI)) == 11


def test_urutan_asal_dan_tandanya():
    semua = [calon(asal, nomor) for nomor, asal in enumerate(("laporan", "lainnya", "e81", "rkt", "renstra", "pk"))]
    harapan = {"pk": (), "renstra": (Bendera.TARGET_DARI_RENSTRA,)}
    sisa = list(semua)
    for asal in ("pk", "renstra", "rkt", "e81", "laporan", "lainnya"):
        hasil = pilih_target(sisa, akhir_periode=AKHIR_2024)
        assert hasil.terpilih.asal == asal
        assert hasil.bendera == harapan.get(asal, (Bendera.TARGET_BUKAN_PK,))
        sisa.remove(hasil.terpilih)
    assert pilih_target(sisa).alasan is Alasan.TARGET_TIDAK_ADA


def test_versi_renstra_terakhir_dan_semua_calon_tetap_terlihat():
    isi = (calon("renstra", 80, versi=1), calon("renstra", 82, versi=2), calon("e81", 82), calon("rkt", None))
    hasil = pilih_target(isi, akhir_periode=AKHIR_2024)
    assert hasil.terpilih is isi[1]
    assert hasil.calon == isi
    assert hasil.berbeda == (isi[0],)


def test_yang_pertama_menang_bila_setara():
    lampiran = calon("pk", 10, sumber="lampiran bertanda tangan")
    salinan = calon("pk", 14, sumber="salinan di Bab II")
    hasil = pilih_target((lampiran, salinan))
    assert hasil.terpilih is lampiran
    assert hasil.berbeda == (salinan,)


def test_tanpa_target():
    hasil = pilih_target([calon("pk", None)])
    assert hasil.alasan is Alasan.TARGET_TIDAK_ADA
    assert hasil.target is None


def nilai(asal, angka, **lain):
    return CalonNilai(AsalNilai(asal), None if angka is None else Decimal(angka), **lain)


def test_urutan_asal_nilai():
    isi = (nilai("isian", "91.75"), nilai("skm", "92.4944"), nilai("ketetapan", "90"))
    assert pilih_nilai(isi).nilai == 90
    hasil = pilih_nilai(isi[:2])
    assert hasil.terpilih is isi[1]
    assert hasil.berbeda == (isi[0],)
    assert hasil.bendera == (Bendera.ASAL_BERBEDA,)


def test_urutan_dapat_ditetapkan():
    isi = (nilai("skm", "92.4944"), nilai("isian", "91.75"))
    hasil = pilih_nilai(isi, urutan=(AsalNilai.ISIAN,))
    assert hasil.nilai == Decimal("91.75")
    assert hasil.bendera == (Bendera.ASAL_BERBEDA,)


def test_angka_final_didahulukan_dari_sementara_dan_asumsi():
    asumsi = nilai("ketetapan", 80, jenis=JenisAngka.ASUMSI)
    sementara = nilai("anggaran", 81, jenis=JenisAngka.SEMENTARA)
    final = nilai("isian", 82)
    assert pilih_nilai((asumsi, sementara, final)).nilai == 82
    assert pilih_nilai((asumsi, sementara)).bendera == (Bendera.SEMENTARA, Bendera.ASAL_BERBEDA)
    assert pilih_nilai((asumsi,)).bendera == (Bendera.ASUMSI,)


def test_perbedaan_yang_tidak_tercetak_bukan_perbedaan():
    isi = (nilai("anggaran", "94.0791"), nilai("isian", "94.08"))
    assert pilih_nilai(isi, desimal=2).berbeda == ()
    assert pilih_nilai(isi).berbeda == (isi[1],)


def test_level_dan_tanpa_nilai():
    level = CalonNilai(AsalNilai.KETETAPAN, None, level="Level 3")
    assert pilih_nilai([nilai("isian", None), level]).terpilih is level
    assert pilih_nilai([level, CalonNilai(AsalNilai.ISIAN, None, level="Level 2")], desimal=2).berbeda != ()
    kosong = pilih_nilai([nilai("isian", None)])
    assert kosong.alasan is Alasan.BELUM_TERSEDIA
    assert kosong.nilai is None
    assert pilih_nilai([nilai("isian", 0)]).nilai == 0
