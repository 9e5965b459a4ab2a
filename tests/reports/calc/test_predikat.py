import copy
import json
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest

from reports.calc import (
    Alasan,
    Hasil,
    HasilPredikat,
    Pita,
    Skala,
    SkalaSalah,
    SumberSkala,
    bulatkan,
    predikat,
    skala_dari_dict,
)
from tests.reports.calc.skala import BERKAS, SKALA

AKIP = SKALA["akip"]


def kode(nilai, skala):
    return predikat(Decimal(nilai), SKALA[skala]).pita.kode


# --- the reference scales of regulasi.md 8, 5.6 and 6 ---------------------------------------------------------------


def test_semua_skala_rujukan_ada():
    assert set(SKALA) == {
        *("akip", "capaian86", "skm", "skm_ni", "ipasn", "spbe", "ipp", "ombudsman", "kematangan_pd", "kelembagaan"),
        *("irh", "iki_8_2021", "nka", "ikpa", "lke_answer"),
        *("keberhasilan", "lampu_kemenkeu", "lampu_daerah", "tiga_jalur"),
    }


@pytest.mark.parametrize(
    ("skala", "nilai", "harapan"),
    [
        ("akip", "80.00", "BB"),
        ("akip", "80.01", "A"),
        ("akip", "80.004", "BB"),  # rounded first
        ("akip", "80.005", "A"),
        ("akip", "30", "D"),
        ("akip", "30.01", "C"),
        ("akip", "0", "D"),
        ("akip", "100", "AA"),
        ("capaian86", "90", "T"),
        ("capaian86", "90.4", "ST"),
        ("capaian86", "75", "S"),
        ("capaian86", "75.5", "T"),
        ("capaian86", "143.45", "ST"),
        ("capaian86", "65.01", "S"),
        ("capaian86", "50", "SR"),
        ("skm", "88.31", "A"),
        ("skm", "88.304", "B"),
        ("skm", "88.305", "A"),
        ("skm", "76.60", "C"),
        ("skm", "64.99", "D"),
        ("skm", "25", "D"),
        ("skm_ni", "3.5324", "A"),
        ("skm_ni", "3.5323", "B"),
        ("skm_ni", "2.5998", "D"),
        ("ipasn", "80.5", "T"),
        ("ipasn", "86.35", "T"),
        ("spbe", "4.2", "M"),
        ("spbe", "4.19", "SB"),
        ("spbe", "1.79", "K"),
        ("ipp", "4.30", "A-"),
        ("ipp", "4.51", "A"),
        ("ipp", "1.00", "F"),
        ("ombudsman", "88", "A"),
        ("ombudsman", "87.99", "B"),
        ("ombudsman", "31.99", "E"),
        ("kematangan_pd", "46.5", "ST"),
        ("kematangan_pd", "11", "SR"),
        ("kelembagaan", "80", "P-4"),
        ("irh", "35", "C"),
        ("iki_8_2021", "100", "B"),
        ("iki_8_2021", "100.01", "SB"),
        ("iki_8_2021", "99.99", "C"),
        ("nka", "90", "B"),
        ("nka", "90.01", "SB"),
        ("ikpa", "95", "SB"),
        ("ikpa", "94.99", "B"),
        ("lke_answer", "90", "A"),
        ("keberhasilan", "85", "SB"),
        ("keberhasilan", "54.99", "TB"),
        ("lampu_kemenkeu", "99.99", "K"),
        ("lampu_daerah", "90", "K"),
        ("tiga_jalur", "100", "S"),
    ],
)
def test_batas_pita(skala, nilai, harapan):
    assert kode(nilai, skala) == harapan


@pytest.mark.parametrize(
    ("skala", "nilai"),
    [("akip", "100.01"), ("akip", "-0.01"), ("skm", "24.99"), ("capaian86", "-1"), ("lke_answer", "85"), ("spbe", "6")],
)
def test_nilai_di_luar_skala_punya_alasan(skala, nilai):
    hasil = predikat(Decimal(nilai), SKALA[skala])
    assert hasil.alasan is Alasan.NILAI_DI_LUAR_SKALA
    assert hasil.sebutan == Alasan.NILAI_DI_LUAR_SKALA.kalimat


@pytest.mark.parametrize("skala", SKALA.values(), ids=SKALA)
def test_setiap_nilai_pada_sumbu_punya_tepat_satu_pita(skala):
    """Independent of `Skala.periksa`: membership changes only at a bound, so the printable values around every bound
    and one between each two neighbours stand for the whole axis."""
    assert skala.periksa() == []
    assert skala.sumbu_bawah is not None
    atas = skala.sumbu_atas if skala.sumbu_atas is not None else Decimal("1E+9")
    if skala.diskrit:
        titik = {p.bawah for p in skala.pita}
    else:
        batas = sorted({b for p in skala.pita for b in (p.bawah, p.atas) if b is not None} | {skala.sumbu_bawah, atas})
        sekitar = {b + langkah * Decimal(1).scaleb(-skala.desimal) for b in batas for langkah in (-2, -1, 0, 1, 2)}
        antara = {bulatkan((kiri + kanan) / 2, skala.desimal) for kiri, kanan in pairwise(batas)}
        titik = {nilai for nilai in sekitar | antara if skala.sumbu_bawah <= nilai <= atas}
        assert len(titik) > 3 * len(skala.pita)
    assert {nilai: sum(p.memuat(nilai) for p in skala.pita) for nilai in titik} == dict.fromkeys(titik, 1)


def test_tahun_berlaku():
    assert AKIP.berlaku(2021)
    assert not AKIP.berlaku(2020)
    assert SKALA["iki_8_2021"].berlaku(2021)
    assert not SKALA["iki_8_2021"].berlaku(2022)
    assert SKALA["irh"].berlaku(1999)  # unknown years exclude nothing


# --- the lookup -----------------------------------------------------------------------------------------------------


def test_predikat_dari_hasil_memakai_nilai_tercetak():
    # 79,996 prints 80,0 at one decimal and 80,00 at two; both are BB. 80,04 prints 80,0: BB as printed.
    assert predikat(Hasil.angka(Decimal("80.04"), rumus="isian", desimal=1), AKIP).pita.kode == "BB"
    assert predikat(Hasil.angka(Decimal("80.04"), rumus="isian", desimal=2), AKIP).pita.kode == "A"
    tanpa = predikat(Hasil.tanpa(Alasan.TARGET_NOL, rumus="isian"), AKIP)
    assert tanpa.alasan is Alasan.TARGET_NOL


def test_predikat_tanpa_nilai_atau_tanpa_skala():
    assert predikat(None, AKIP).alasan is Alasan.BELUM_TERSEDIA
    assert predikat(None, None).alasan is Alasan.BELUM_TERSEDIA
    hasil = predikat(Decimal(80), None)
    assert hasil.alasan is Alasan.SKALA_TIDAK_ADA
    assert hasil.skala == ""


def test_predikat_menyebut_sebutan_dan_nilai_pada_desimal_skala():
    hasil = predikat(Decimal("82.3"), AKIP)
    assert (hasil.sebutan, hasil.pita.kode, str(hasil.nilai), hasil.skala) == ("Memuaskan", "A", "82.30", "akip")


def test_hasil_predikat_memuat_pita_atau_alasan():
    with pytest.raises(ValueError, match="tepat satu"):
        HasilPredikat(None, None)


# --- the check of a scale -------------------------------------------------------------------------------------------


def pita(kode, bawah, atas, urutan, buka=""):
    def batas(nilai):
        return None if nilai is None else Decimal(nilai)

    return Pita(kode, kode, batas(bawah), batas(atas), "(" in buka, ")" in buka, urutan)


def skala(*isi, bawah="0", atas="100", desimal=2, diskrit=False):
    def batas(nilai):
        return None if nilai is None else Decimal(nilai)

    return Skala(
        "uji", "Uji", "persen", desimal, isi, SumberSkala("Uji", "D"), None, None, batas(bawah), batas(atas), diskrit
    )


@pytest.mark.parametrize(
    ("skala", "temuan"),
    [
        (skala(), ["Skala tidak mempunyai pita."]),
        (skala(pita("B", 0, 50, 1), pita("A", 50, 100, 2, "(")), []),
        (
            skala(pita("B", 0, 75, 1), pita("A", 76, 100, 2)),
            ["Nilai 75,01 sampai dengan 75,99 tidak termasuk pita mana pun (di antara pita B dan A)."],
        ),
        (skala(pita("B", 0, 75, 1), pita("A", 76, 100, 2), desimal=0), []),
        (skala(pita("B", 0, 50, 1), pita("A", 50, 100, 2)), ["Nilai 50,00 termasuk pita B dan A sekaligus."]),
        (
            skala(pita("C", 0, 60, 1), pita("B", 10, 20, 2), pita("A", 60, 100, 3, "(")),
            ["Nilai 10,00 sampai dengan 20,00 termasuk pita C dan B sekaligus."],
        ),
        (skala(pita("A", 1, 100, 1)), ["Nilai 0,00 sampai dengan 0,99 tidak termasuk pita mana pun."]),
        (skala(pita("A", 0, 99, 1)), ["Nilai 99,01 sampai dengan 100,00 tidak termasuk pita mana pun."]),
        (skala(pita("A", 0, 99, 1), atas=None), ["Nilai mulai 99,01 tidak termasuk pita mana pun."]),
        (
            skala(pita("A", 0, None, 1), bawah=None, atas=None),
            ["Nilai sampai dengan -0,01 tidak termasuk pita mana pun."],
        ),
        (skala(pita("A", None, None, 1), bawah=None, atas=None), []),
        (skala(pita("A", 0, 100, 1, ")")), ["Nilai 100,00 tidak termasuk pita mana pun."]),
        (skala(pita("A", 0, 101, 1)), ["Pita melampaui sumbu skala."]),
        (skala(pita("A", -1, 100, 1)), ["Pita melampaui sumbu skala."]),
        (skala(pita("A", 60, 40, 1)), ["Pita A kosong: batas bawahnya melewati batas atasnya."]),
        (skala(pita("A", 50, 50, 1, "()")), ["Pita A kosong: batas bawahnya melewati batas atasnya."]),
        (
            skala(pita("A", 0, 50, 1), pita("A", 50, 100, 2, "(")),
            ["Kode pita A dipakai lebih dari sekali."],
        ),
        (
            skala(pita("B", 0, 50, 2), pita("A", 50, 100, 1, "(")),
            ["Urutan pita tidak sejalan dengan nilainya: pita terendah berurutan 1."],
        ),
        (skala(pita("E", 0, 0, 1), pita("A", 90, 90, 2), diskrit=True), []),
        (skala(pita("E", 0, 10, 1), diskrit=True), ["Pita E pada skala diskrit harus satu titik."]),
        (
            skala(pita("E", 50, 50, 1), pita("D", 50, 50, 2), diskrit=True),
            ["Nilai 50,00 termasuk pita E dan D sekaligus."],
        ),
        (skala(pita("E", 101, 101, 1), diskrit=True), ["Pita melampaui sumbu skala."]),
    ],
)
def test_periksa_menemukan_celah_dan_tumpang_tindih(skala, temuan):
    assert skala.periksa() == temuan


def test_skala_cetakan_setempat_yang_bercelah_ditemukan():
    """The capaian scale as printed: 91-100, 76-90, 66-75, 51-65, up to 50 (regulasi.md 8)."""
    tercetak = skala(
        pita("SR", 0, 50, 1), pita("R", 51, 65, 2), pita("S", 66, 75, 3), pita("T", 76, 90, 4), pita("ST", 91, 100, 5)
    )
    assert len(tercetak.periksa()) == 4
    assert predikat(Decimal("75.5"), tercetak).alasan is Alasan.NILAI_DI_LUAR_SKALA
    assert replace(tercetak, desimal=0).periksa() == []


# --- reading --------------------------------------------------------------------------------------------------------


def data_akip():
    return copy.deepcopy(json.loads(BERKAS.read_text(encoding="utf-8"))["skala"][0])


def ganti(*jalur, nilai=None, hapus=False):
    data = data_akip()
    simpul = data
    for langkah in jalur[:-1]:
        simpul = simpul[langkah]
    if hapus:
        del simpul[jalur[-1]]
    else:
        simpul[jalur[-1]] = nilai
    return data


def test_skala_dibaca_utuh():
    akip = skala_dari_dict(data_akip())
    assert (akip.kode, akip.satuan, akip.desimal, akip.tahun_mulai, akip.tahun_sampai) == (
        "akip",
        "nilai",
        2,
        2021,
        None,
    )
    assert (akip.sumbu_bawah, akip.sumbu_atas, akip.diskrit) == (Decimal(0), Decimal(100), False)
    assert akip.sumber.instrumen == "PermenPANRB 88/2021"
    assert akip.sumber.tanda == "L:001"
    assert "bertumpang tindih" in akip.sumber.catatan
    assert akip.pita[0] == Pita("AA", "Sangat Memuaskan", Decimal(90), Decimal(100), True, False, 7)


def test_urutan_kunci_sumber_tidak_berarti():
    data = ganti("sumber", nilai={"catatan": "c", "tanda": "U", "instrumen": "i"})
    assert skala_dari_dict(data).sumber == SumberSkala("i", "U", "c")


@pytest.mark.parametrize(
    ("data", "tempat"),
    [
        ("akip", "skala"),
        (ganti("warna", nilai=1), "skala.warna"),
        (ganti("nama", hapus=True), "skala.nama"),
        (ganti("kode", nilai=7), "skala.kode"),
        (ganti("desimal", nilai=True), "skala akip.desimal"),
        (ganti("desimal", nilai=-1), "skala akip.desimal"),
        (ganti("tahun_mulai", nilai="2021"), "skala akip.tahun_mulai"),
        (ganti("sumber", "tanda", nilai=None), "skala akip.sumber.tanda"),
        (ganti("sumber", nilai=[]), "skala akip.sumber"),
        (ganti("sumbu", "atas", hapus=True), "skala akip.sumbu.atas"),
        (ganti("pita", nilai={}), "skala akip.pita"),
        (ganti("diskrit", nilai="ya"), "skala akip.diskrit"),
        (ganti("pita", 2, "bawah", nilai=70), "skala akip.pita[2].bawah"),
        (ganti("pita", 2, "bawah", nilai="tujuh"), "skala akip.pita[2].bawah"),
        (ganti("pita", 2, "bawah", nilai="Infinity"), "skala akip.pita[2].bawah"),
        (ganti("pita", 2, "warna", nilai="hijau"), "skala akip.pita[2].warna"),
        (ganti("pita", 2, "bawah", nilai="71"), "skala akip"),
    ],
)
def test_skala_salah_menyebut_tempatnya(data, tempat):
    with pytest.raises(SkalaSalah) as galat:
        skala_dari_dict(data)
    assert galat.value.tempat == tempat
    assert str(galat.value).startswith(tempat)


def test_skala_bercelah_ditolak_dengan_celahnya():
    with pytest.raises(SkalaSalah, match="Nilai 70,01 sampai dengan 71,00 tidak termasuk pita mana pun"):
        skala_dari_dict(ganti("pita", 2, "bawah", nilai="71"))
