from dataclasses import replace
from decimal import Decimal

import pytest

from reports.calc import (
    Alasan,
    Arah,
    Bahan,
    Bendera,
    ButirRerata,
    DasarRerata,
    Hasil,
    JenisAngka,
    KebijakanHitung,
    Penerapan,
    Target,
    capaian,
    jumlah,
    rerata,
    rerata_nilai,
)

BEBAS = KebijakanHitung(lantai=None)
PER_SASARAN = replace(BEBAS, dasar_rerata=DasarRerata.SASARAN)
#: regulasi.md 5.5: the first seven pairs of the vectors, plus 100 and 100.
SEMBILAN = [
    ("2.15", "1.96"),
    ("88.53", "89.85"),
    ("4.28", "4.30"),
    ("85.75", "86"),
    ("3.15", "3.14"),
    ("82.15", "82.12"),
    ("75.40", "80.33"),
    ("100", "100"),
    ("100", "100"),
]


def butir(nilai, kelompok="S1", nomor=1, **lain):
    if isinstance(nilai, Alasan):
        hasil = Hasil.tanpa(nilai, rumus="capaian.naik")
    elif isinstance(nilai, Hasil):
        hasil = nilai
    else:
        hasil = Hasil.angka(Decimal(nilai), rumus="capaian.naik", desimal=2)
    return ButirRerata(f"k{nomor}", f"Indikator {nomor}", hasil, kelompok, **lain)


def dari_pasangan(pasangan, kebijakan=BEBAS):
    return [
        butir(
            capaian(arah=Arah.NAIK, target=Target(angka=Decimal(t)), realisasi=Decimal(r), kebijakan=kebijakan),
            nomor=n,
        )
        for n, (t, r) in enumerate(pasangan)
    ]


def test_rata_rata_dari_nilai_yang_belum_dibulatkan():
    isi = dari_pasangan(SEMBILAN)
    hasil = rerata(isi, BEBAS)
    assert hasil.hasil.tercetak == Decimal("99.96")
    assert hasil.jumlah_dihitung == 9
    assert hasil.ditinggalkan == ()
    assert Bendera.BELUM_DIBULATKAN in hasil.hasil.bendera
    # The mean of the rounded capaian would print 99,95 (regulasi.md 5.5).
    assert rerata_nilai([Bahan("", b.hasil.tercetak) for b in isi], desimal=2).tercetak == Decimal("99.95")


def test_batas_berlaku_pada_rata_rata_menurut_kebijakan():
    isi = [butir(450, nomor=1), butir(50, nomor=2)]
    for penerapan, harapan in ((Penerapan.RERATA, 75), (Penerapan.KEDUANYA, 75), (Penerapan.TAMPILAN, 250)):
        kebijakan = KebijakanHitung(batas_capaian=Decimal(100), penerapan_batas=penerapan)
        assert rerata(isi, kebijakan).hasil.nilai == harapan
    dibatasi = KebijakanHitung(batas_capaian=Decimal(100), penerapan_batas=Penerapan.TAMPILAN)
    # A cap for display only leaves the raw value in the mean, even after it was applied to the figure.
    assert rerata(dari_pasangan([("10", "45"), ("10", "5")], dibatasi), dibatasi).hasil.nilai == 250


def test_dasar_sasaran_merata_ratakan_rata_rata():
    isi = [butir(100, "S1", 1), butir(80, "S1", 2), butir(60, "S2", 3)]
    assert rerata(isi, BEBAS).hasil.nilai == 80
    hasil = rerata(isi, PER_SASARAN)
    assert hasil.hasil.nilai == 75
    assert hasil.hasil.rumus == "rerata.sasaran"
    assert [(b.nama, b.nilai) for b in hasil.hasil.bahan[-2:]] == [("S1", 90), ("S2", 60)]


def test_sasaran_tanpa_nilai_ditinggalkan_dan_dikatakan():
    isi = [butir(100, "S1", 1), butir(Alasan.TARGET_NOL, "S2", 2), butir(60, "S1", 3)]
    hasil = rerata(isi, PER_SASARAN)
    assert hasil.hasil.nilai == 80
    assert hasil.ditinggalkan == (("k2", Alasan.TARGET_NOL),)
    assert hasil.hasil.catatan == "1 dari 3 indikator tidak diperhitungkan."


def test_berbobot_bila_bobot_ditetapkan():
    isi = [butir(100, nomor=1, bobot=Decimal(3)), butir(60, nomor=2, bobot=Decimal(1))]
    hasil = rerata(isi, BEBAS)
    assert hasil.hasil.nilai == 90
    assert hasil.hasil.rumus == "rerata.berbobot"
    per_sasaran = rerata([*isi, butir(50, "S2", 3)], PER_SASARAN)
    assert per_sasaran.hasil.nilai == 70  # (90 + 50) / 2: weights only within S1


def test_bobot_yang_hanya_sebagian_tidak_ditebak():
    isi = [butir(100, nomor=1, bobot=Decimal(3)), butir(60, nomor=2)]
    assert rerata(isi, BEBAS).hasil.alasan is Alasan.BOBOT_TIDAK_LENGKAP
    assert rerata(isi, PER_SASARAN).hasil.alasan is Alasan.BOBOT_TIDAK_LENGKAP
    # An indicator that does not count needs no weight.
    assert rerata([*isi[:1], butir(Alasan.BELUM_TERSEDIA, nomor=2)], BEBAS).hasil.nilai == 100


def test_bobot_harus_positif():
    with pytest.raises(ValueError, match="bobot"):
        butir(100, bobot=Decimal(0))


def test_tanpa_yang_terhitung():
    assert rerata([], BEBAS).hasil.alasan is Alasan.TANPA_INDIKATOR
    kosong = rerata([butir(Alasan.BELUM_TERSEDIA)], BEBAS)
    assert kosong.hasil.alasan is Alasan.TIDAK_ADA_YANG_TERHITUNG
    assert kosong.jumlah_dihitung == 0
    assert rerata([butir(0)], BEBAS).hasil.nilai == 0


ASUMSI, SEMENTARA = JenisAngka.ASUMSI, JenisAngka.SEMENTARA


def test_asumsi_dihitung_dan_ditandai_dengan_kedua_angkanya():
    isi = [butir(100, nomor=1), butir(80, nomor=2, jenis=ASUMSI), butir(60, nomor=3, jenis=SEMENTARA)]
    hasil = rerata(isi, BEBAS)
    assert hasil.hasil.nilai == 80
    assert {Bendera.ASUMSI, Bendera.SEMENTARA} <= set(hasil.hasil.bendera)
    assert hasil.tanpa_asumsi.nilai == 100
    assert hasil.dengan_asumsi.nilai == 80
    assert hasil.tanpa_asumsi.catatan == "2 dari 3 indikator tidak diperhitungkan."
    assert Bendera.ASUMSI not in hasil.tanpa_asumsi.bendera


def test_asumsi_tidak_dihitung_bila_kebijakan_melarang():
    isi = [butir(100, nomor=1), butir(80, nomor=2, jenis=ASUMSI), butir(60, nomor=3, jenis=SEMENTARA)]
    tanpa_asumsi = rerata(isi, replace(BEBAS, hitung_asumsi=False))
    assert tanpa_asumsi.hasil.nilai == 80  # (100 + 60) / 2
    assert tanpa_asumsi.ditinggalkan == (("k2", Alasan.ASUMSI_TIDAK_DIHITUNG),)
    tanpa_sementara = rerata(isi, replace(BEBAS, hitung_sementara=False))
    assert tanpa_sementara.hasil.nilai == 90
    assert tanpa_sementara.ditinggalkan == (("k3", Alasan.SEMENTARA_TIDAK_DIHITUNG),)
    final_saja = rerata(isi, replace(BEBAS, hitung_asumsi=False, hitung_sementara=False))
    assert (final_saja.hasil.nilai, final_saja.tanpa_asumsi.nilai, final_saja.dengan_asumsi.nilai) == (100, 100, 80)


def test_angka_tunggal_bila_tidak_ada_asumsi_yang_terhitung():
    hasil = rerata([butir(100, nomor=1), butir(Alasan.TARGET_NOL, nomor=2, jenis=ASUMSI)], BEBAS)
    assert hasil.tanpa_asumsi is None
    assert hasil.dengan_asumsi is None
    hanya_asumsi = rerata([butir(80, jenis=ASUMSI)], BEBAS)
    assert hanya_asumsi.tanpa_asumsi.alasan is Alasan.TIDAK_ADA_YANG_TERHITUNG


def test_jumlah_dan_rata_rata_nilai_tidak_menganggap_kosong_sebagai_nol():
    assert jumlah([Decimal("1.5"), Decimal(0), Decimal("2.5")]).nilai == 4
    sebagian = jumlah([Decimal(1), None], desimal=0, satuan="orang")
    assert (sebagian.nilai, sebagian.bendera) == (Decimal(1), (Bendera.TIDAK_LENGKAP,))
    assert sebagian.catatan == "1 dari 2 nilai belum tersedia."
    assert jumlah([None]).alasan is Alasan.BELUM_TERSEDIA
    assert jumlah([]).alasan is Alasan.BELUM_TERSEDIA
    assert rerata_nilai([Bahan("A", Decimal(1)), Bahan("B", None), Bahan("C", Decimal(2))], desimal=2).nilai == Decimal(
        "1.5"
    )
    assert rerata_nilai([], desimal=2).alasan is Alasan.BELUM_TERSEDIA
