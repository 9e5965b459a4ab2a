from decimal import ROUND_DOWN, Decimal, localcontext

import pytest

from reports.calc import (
    Alasan,
    Arah,
    Bendera,
    Bentuk,
    KebijakanHitung,
    Penerapan,
    RumusTurun,
    Tahap,
    Target,
    bulatkan,
    capaian,
    nilai_untuk_rerata,
    realisasi_komponen,
    realisasi_tercetak,
)

BEBAS = KebijakanHitung(lantai=None)
LEVEL = ("Level 1", "Level 2", "Level 3", "Level 4", "Level 5")


def angka(nilai):
    return None if nilai is None else Target(angka=Decimal(nilai))


def hitung(arah, target, realisasi, **lain):
    lain.setdefault("kebijakan", BEBAS)
    if not isinstance(target, Target):
        target = angka(target)
    realisasi = None if realisasi is None else Decimal(realisasi)
    return capaian(arah=Arah(arah), target=target, realisasi=realisasi, **lain)


@pytest.mark.parametrize(
    ("target", "realisasi", "harapan"),
    [  # regulasi.md 5.5
        ("2.15", "1.96", "91.16"),
        ("88.53", "89.85", "101.49"),
        ("4.28", "4.30", "100.47"),
        ("85.75", "86", "100.29"),
        ("3.15", "3.14", "99.68"),
        ("82.15", "82.12", "99.96"),
        ("75.40", "80.33", "106.54"),
        ("3.75", "4.16", "110.93"),
        ("2.90", "4.16", "143.45"),
        ("79", "74.42", "94.20"),
    ],
)
def test_vektor_regulasi(target, realisasi, harapan):
    assert hitung("naik", target, realisasi).tercetak == Decimal(harapan)


@pytest.mark.parametrize(
    ("arah", "target", "realisasi", "harapan", "rumus"),
    [
        ("naik", 80, 72, "90", "capaian.naik"),
        ("naik", 4, 18, "450", "capaian.naik"),
        ("naik", 80, 0, "0", "capaian.naik"),
        ("turun", 48, "38.18", "120.458333", "capaian.turun"),  # (96 - 38,18) / 48
        ("turun", 10, 25, "-50", "capaian.turun"),
        ("turun", 10, 0, "200", "capaian.turun"),
        ("stabil", 50, 45, "90", "capaian.stabil"),
        ("stabil", 50, 55, "90", "capaian.stabil"),
        ("stabil", 50, 50, "100", "capaian.stabil"),
        ("stabil", 50, 150, "-100", "capaian.stabil"),
        ("turun", 0, 0, "100", "capaian.turun_target_nol"),
        ("naik", -10, -5, "150", "capaian.naik_negatif"),  # 1 + 5/10
        ("naik", -10, -20, "0", "capaian.naik_negatif"),
        ("naik", 10, -5, "-50", "capaian.naik_negatif"),
        ("turun", -10, -15, "150", "capaian.turun_negatif"),  # 1 - (-5)/10
        ("turun", 10, -5, "250", "capaian.turun_negatif"),
        ("stabil", -10, -12, "80", "capaian.stabil_negatif"),
    ],
)
def test_rumus_menurut_arah(arah, target, realisasi, harapan, rumus):
    hasil = hitung(arah, target, realisasi)
    assert bulatkan(hasil.nilai, 6) == Decimal(harapan)
    assert hasil.rumus == rumus
    assert (Bendera.BERTANDA_NEGATIF in hasil.bendera) == rumus.endswith("_negatif")
    assert hasil.satuan == "persen"
    assert [(b.nama, b.nilai) for b in hasil.bahan] == [("Target", Decimal(target)), ("Realisasi", Decimal(realisasi))]


def test_hasil_tidak_bergantung_pada_konteks_pemanggil():
    with localcontext() as konteks:
        konteks.prec, konteks.rounding = 3, ROUND_DOWN
        di_dalam = hitung("naik", "2.15", "1.96")
    assert di_dalam == hitung("naik", "2.15", "1.96")
    assert str(di_dalam.nilai) == "91.16279069767441860465116279069767"  # 34 digits


def test_turun_dengan_rasio_hanya_bila_indikator_menetapkannya():
    hasil = hitung("turun", 10, 8, rumus_turun=RumusTurun.RASIO)
    assert (hasil.nilai, hasil.rumus) == (Decimal(125), "capaian.turun_rasio")
    assert hitung("turun", 10, 0, rumus_turun=RumusTurun.RASIO).alasan is Alasan.REALISASI_NOL
    assert hitung("naik", 10, 8, rumus_turun=RumusTurun.RASIO).nilai == 80
    assert hitung("turun", 10, -2, rumus_turun=RumusTurun.RASIO).nilai == 220
    assert hitung("turun", None, 8, rumus_turun=RumusTurun.RASIO).rumus == "capaian.turun_rasio"


@pytest.mark.parametrize("arah", list(Arah))
def test_target_nol(arah):
    if arah is Arah.TURUN:
        lewat = hitung(arah, 0, 3)
        assert lewat.nilai == 0
        assert lewat.bendera == (Bendera.TARGET_NOL_TERLAMPAUI,)
        assert hitung(arah, 0, -1).alasan is Alasan.TARGET_NOL_REALISASI_NEGATIF
    else:
        assert hitung(arah, 0, 0).alasan is Alasan.TARGET_NOL
        assert hitung(arah, 0, 3).alasan is Alasan.TARGET_NOL


@pytest.mark.parametrize("arah", list(Arah))
def test_tidak_ada_bukan_nol(arah):
    assert hitung(arah, 80, None).alasan is Alasan.BELUM_TERSEDIA
    assert hitung(arah, 0, None).alasan is Alasan.BELUM_TERSEDIA
    assert hitung(arah, None, 80).alasan is Alasan.TARGET_TIDAK_ADA
    assert hitung(arah, None, None).alasan is Alasan.TARGET_TIDAK_ADA
    assert hitung(arah, 80, 0).alasan is None


# --- range ----------------------------------------------------------------------------------------------------------

TUJUH_DELAPAN = Target(Bentuk.RENTANG, bawah=Decimal(7), atas=Decimal(8))


@pytest.mark.parametrize(
    ("arah", "realisasi", "harapan"),
    [
        ("turun", "6.5", "107"),  # PermenPANRB 8/2021: (1 + (1 - 6,5/7))
        ("turun", "9", "88"),  # PermenPANRB 8/2021: 87,5, half up
        ("turun", "7", "100"),
        ("turun", "7.4", "100"),
        ("turun", "8", "100"),
        ("naik", "3.5", "50"),
        ("naik", "10", "125"),
        ("stabil", "6.3", "90"),
        ("stabil", "8.8", "90"),
    ],
)
def test_rentang(arah, realisasi, harapan):
    hasil = hitung(arah, TUJUH_DELAPAN, realisasi)
    assert bulatkan(hasil.nilai, 0) == Decimal(harapan)
    di_luar = not 7 <= Decimal(realisasi) <= 8
    assert (Bendera.DI_LUAR_RENTANG in hasil.bendera) == di_luar
    assert (hasil.rumus == "capaian.rentang") != di_luar


def test_rentang_contoh_peraturan_tepat():
    assert hitung("turun", TUJUH_DELAPAN, 9).nilai == Decimal("87.5")


def test_rentang_tanpa_realisasi_dan_dengan_batas_nol():
    assert hitung("naik", TUJUH_DELAPAN, None).alasan is Alasan.BELUM_TERSEDIA
    sampai_nol = Target(Bentuk.RENTANG, bawah=Decimal(-5), atas=Decimal(0))
    lewat = hitung("turun", sampai_nol, 2)
    assert lewat.nilai == 0
    assert lewat.bendera == (Bendera.TARGET_NOL_TERLAMPAUI, Bendera.DI_LUAR_RENTANG)
    assert hitung("naik", sampai_nol, 2).alasan is Alasan.TARGET_NOL
    assert {b.nama for b in lewat.bahan} == {"Target", "Realisasi", "Batas bawah", "Batas atas"}


# --- level, yes/no, stages ------------------------------------------------------------------------------------------


def level(target, realisasi, tingkat=LEVEL):
    return hitung("naik", Target(Bentuk.LEVEL, level=target), None, tingkat=tingkat, level_realisasi=realisasi)


def test_level_memakai_peringkat_dari_satu():
    hasil = level("Level 3", "Level 2")
    assert hasil.tercetak == Decimal("66.67")
    assert {b.nama: b.nilai for b in hasil.bahan} == {
        "Target": "Level 3",
        "Realisasi": "Level 2",
        "Peringkat Target": 3,
        "Peringkat Realisasi": 2,
    }
    assert level("Level 3", "Level 3").nilai == 100
    assert level("WDP", "WTP", tingkat=("TMP", "TW", "WDP", "WTP")).tercetak == Decimal("133.33")


def test_level_yang_tidak_terhitung():
    assert level("Level 3", None).alasan is Alasan.BELUM_TERSEDIA
    assert level("Level 3", "Level 6").alasan is Alasan.LEVEL_DI_LUAR_SKALA
    assert level("Level 9", "Level 3").alasan is Alasan.LEVEL_DI_LUAR_SKALA
    assert level("Level 3", "Level 3", tingkat=()).alasan is Alasan.SKALA_TIDAK_ADA
    tanpa_target = hitung("naik", None, None, tingkat=LEVEL, level_realisasi="Level 2")
    assert tanpa_target.alasan is Alasan.TARGET_TIDAK_ADA
    assert tanpa_target.bahan[1].nilai == "Level 2"


def test_ya_tidak():
    ya, tidak = (Target(Bentuk.YA_TIDAK, angka=Decimal(n)) for n in (1, 0))
    assert hitung("naik", ya, 1).nilai == 100
    assert hitung("naik", ya, 0).nilai == 0
    assert hitung("turun", tidak, 0).nilai == 100
    assert hitung("turun", tidak, 1).nilai == 0
    assert hitung("naik", ya, None).alasan is Alasan.BELUM_TERSEDIA
    assert hitung("naik", ya, "0.5").alasan is Alasan.NILAI_DI_LUAR_SKALA


def tahap(*isi):
    return [Tahap(f"Tahap {n}", Decimal(b), None if p is None else Decimal(p)) for n, (b, p) in enumerate(isi, start=1)]


def test_tahapan_berbobot():
    semua = Target(Bentuk.TAHAPAN, angka=Decimal(100))
    sebagian = Target(Bentuk.TAHAPAN, angka=Decimal(60))
    isi = tahap((20, 1), (30, "0.5"), (50, 0))  # 20 + 15 + 0 = 35%
    assert hitung("naik", semua, None, tahapan=isi).nilai == 35
    assert hitung("naik", sebagian, None, tahapan=isi).tercetak == Decimal("58.33")
    assert hitung("naik", sebagian, 60).nilai == 100
    assert hitung("naik", semua, None, tahapan=tahap((1, 1), (2, 0))).tercetak == Decimal("33.33")


def test_tahapan_yang_tidak_terhitung():
    semua = Target(Bentuk.TAHAPAN, angka=Decimal(100))
    assert hitung("naik", semua, None).alasan is Alasan.BELUM_TERSEDIA
    assert hitung("naik", semua, None, tahapan=tahap((1, None), (1, None))).alasan is Alasan.BELUM_TERSEDIA
    assert hitung("naik", semua, None, tahapan=tahap((1, 1), (1, None))).alasan is Alasan.UNSUR_TIDAK_LENGKAP
    assert hitung("naik", semua, 101).alasan is Alasan.NILAI_DI_LUAR_SKALA
    assert hitung("naik", semua, -1).alasan is Alasan.NILAI_DI_LUAR_SKALA


@pytest.mark.parametrize(("bobot", "porsi"), [(0, 1), (-1, 1), (1, "1.1"), (1, "-0.1")])
def test_tahap_yang_tidak_masuk_akal_ditolak(bobot, porsi):
    with pytest.raises(ValueError, match="tahap"):
        tahap((bobot, porsi))


# --- cap and floor --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("batas", [100, 110, 120])
@pytest.mark.parametrize(
    ("penerapan", "tampil_dipotong", "rerata_dipotong"),
    [(Penerapan.TAMPILAN, True, False), (Penerapan.RERATA, False, True), (Penerapan.KEDUANYA, True, True)],
)
def test_batas_pada_tampilan_dan_rerata(batas, penerapan, tampil_dipotong, rerata_dipotong):
    kebijakan = KebijakanHitung(batas_capaian=Decimal(batas), penerapan_batas=penerapan)
    atas = hitung("naik", 100, 450, kebijakan=kebijakan)
    assert atas.mentah == 450
    assert atas.nilai == (batas if tampil_dipotong else 450)
    assert (Bendera.DIBATASI in atas.bendera) == tampil_dipotong
    assert nilai_untuk_rerata(atas, kebijakan) == (batas if rerata_dipotong else 450)

    bawah = hitung("turun", 10, 25, kebijakan=kebijakan)  # (20 - 25) / 10
    assert bawah.mentah == -50
    assert bawah.nilai == (0 if tampil_dipotong else -50)
    assert (Bendera.DIBATASI_BAWAH in bawah.bendera) == tampil_dipotong
    assert nilai_untuk_rerata(bawah, kebijakan) == (0 if rerata_dipotong else -50)


def test_tanpa_batas_dicetak_apa_adanya():
    hasil = hitung("naik", "2.90", "4.16")
    assert hasil.bendera == ()
    assert nilai_untuk_rerata(hasil, BEBAS) == hasil.mentah == hasil.nilai
    assert nilai_untuk_rerata(hitung("naik", 80, None), BEBAS) is None


def test_desimal_tampilan_mengikuti_kebijakan():
    assert str(hitung("naik", "2.15", "1.96", kebijakan=KebijakanHitung(desimal_capaian=0)).tercetak) == "91"
    assert str(hitung("naik", None, 1, kebijakan=KebijakanHitung(desimal_capaian=0)).desimal) == "0"


# --- realisasi ------------------------------------------------------------------------------------------------------


def test_realisasi_dari_komponen_dibulatkan_sebelum_dipakai():
    komponen = realisasi_komponen(
        pembilang=Decimal("14133709932.22"), penyebut=Decimal(719708723155), desimal=2, satuan="persen"
    )
    assert komponen.tercetak == Decimal("1.96")
    assert hitung("naik", "2.15", komponen.tercetak).tercetak == Decimal("91.16")
    # From the unrounded components the page would not agree with a pocket calculator.
    assert hitung("naik", "2.15", komponen.nilai).tercetak == Decimal("91.34")


def test_realisasi_komponen_yang_tidak_terhitung():
    def rasio(pembilang, penyebut):
        return realisasi_komponen(pembilang=pembilang, penyebut=penyebut, desimal=2)

    assert rasio(None, None).alasan is Alasan.BELUM_TERSEDIA
    assert rasio(Decimal(1), None).alasan is Alasan.UNSUR_TIDAK_LENGKAP
    assert rasio(None, Decimal(1)).alasan is Alasan.UNSUR_TIDAK_LENGKAP
    assert rasio(Decimal(0), Decimal(0)).alasan is Alasan.PENYEBUT_NOL
    assert rasio(Decimal(0), Decimal(4)).nilai == 0
    assert realisasi_komponen(pembilang=Decimal(3), penyebut=Decimal(4), faktor=Decimal(1), desimal=1).nilai == Decimal(
        "0.75"
    )


def test_realisasi_tercetak():
    assert realisasi_tercetak(Decimal("2.345"), 2) == Decimal("2.35")
    assert realisasi_tercetak(Decimal("2.345"), None) == Decimal("2.345")
    assert realisasi_tercetak(None, 2) is None
