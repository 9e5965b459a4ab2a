from dataclasses import replace

import pytest

from reports.calc import Alasan
from reports.compose.kalimat import bahasa
from reports.compose.kalimat.bahasa import Cacah, kalimat, sambung, susun
from reports.document import Teks, plain
from tests.reports.compose.kalimat.bahan import angka, baca, tanpa


@pytest.mark.parametrize(
    ("mentah", "rapi"),
    [
        ("Indeks  Pelayanan\n Publik.", "Indeks Pelayanan Publik"),
        ("Program A , B ; dan C :", "Program A, B; dan C"),
        (" ., ", "tanpa nama"),
        ("Nilai, , tambahan", "Nilai, tambahan"),
        ("", "tanpa nama"),
        (", menurut bidang", "menurut bidang"),
    ],
)
def test_nama_dari_fakta_dirapikan(mentah, rapi):
    assert bahasa.rapikan(mentah) == rapi


@pytest.mark.parametrize(
    ("teks", "kecil"),
    [
        ("Belum tersedia", "belum tersedia"),
        ("Asumsi sama dengan tahun lalu", "asumsi sama dengan tahun lalu"),
        ("SPBE naik kelas", "SPBE naik kelas"),
        ("Penyesuaian P-APBD", "penyesuaian P-APBD"),
        ("Perjanjian Kinerja tidak tersedia", "Perjanjian Kinerja tidak tersedia"),
        ("Tunggal", "tunggal"),
        ("", ""),
    ],
)
def test_kalimat_lain_menjadi_bagian_kalimat(teks, kecil):
    assert bahasa.kecilkan(teks) == kecil


def test_istilah_daerah_ditulis_kecil_kecuali_singkatan():
    assert bahasa.istilah("Sasaran Strategis") == "sasaran strategis"
    assert bahasa.istilah("Kinerja IKU Utama") == "kinerja IKU utama"


def test_nama_indikator_tidak_disebut_dua_kali():
    assert bahasa.sebut_indikator("Indeks SPBE") == "indikator Indeks SPBE"
    assert bahasa.sebut_indikator("Indikator tanpa target") == "indikator tanpa target"
    assert bahasa.sebut_indikator("INDIKATOR KUNCI") == "INDIKATOR KUNCI"


def test_nama_berderet_memakai_serta_bila_nama_memuat_dan():
    assert bahasa.sebut_nama(["Bagian Hukum"]) == "Bagian Hukum"
    assert bahasa.sebut_nama(["Bagian Hukum", "Bagian Umum"]) == "Bagian Hukum dan Bagian Umum"
    assert bahasa.sebut_nama(["Bagian A dan B", "Bagian C"]) == "Bagian A dan B serta Bagian C"
    assert bahasa.sebut_nama(["Bagian A dan B", "C", "D"]) == "Bagian A dan B, C, serta D"


def test_susun_menggabung_teks_dan_menjaga_angka_apa_adanya():
    satu = replace(angka("96,25%"), tanda="*)", tebal=True)
    isi = susun("a ", " b", "", (satu, "c"), Teks(teks="d", miring=True), "e")
    assert isi == (Teks(teks="a b"), angka("96,25%"), Teks(teks="c"), Teks(teks="d", miring=True), Teks(teks="e"))


def test_kalimat_berhuruf_besar_dan_bertitik_satu():
    assert kalimat("  realisasi ", angka("4,30"))[-1] == Teks(teks=".")
    assert baca(kalimat("realisasi ", angka("4,30"))) == "Realisasi 4,30."
    assert baca(kalimat("selesai. . ")) == "Selesai."
    assert plain(kalimat("mengapa?")) == "Mengapa?"


@pytest.mark.parametrize("bagian", [(), ("",), (angka("4,30"), " indikator")])
def test_kalimat_tanpa_kata_pembuka_ditolak(bagian):
    with pytest.raises(ValueError, match="diawali kata"):
        kalimat(*bagian)


def test_sambung_memberi_satu_spasi_dan_melewati_yang_kosong():
    assert sambung() == ()
    assert baca(sambung((), kalimat("satu"), (), kalimat("dua ", angka("3")), kalimat("tiga"))) == "Satu. Dua 3. Tiga."


def test_deret_tahan_terhadap_koma_dan_dan_di_dalam_butir():
    assert plain(bahasa.deret([])) == ""
    assert plain(bahasa.deret(["a"])) == "a"
    assert plain(bahasa.deret(["a dan b", "c"])) == "a dan b serta c"
    assert plain(bahasa.deret(["a, b", susun("c ", angka("9%")), "d"])) == "a, b; c 9%; dan d"


@pytest.mark.parametrize(
    ("tampil", "nilai", "sebesar"),
    [
        ("96,25%", "96,25%", "sebesar 96,25%"),
        ("-2 poin", "-2 poin", "sebesar -2 poin"),
        ("-Rp1.500", "-Rp1.500", "sebesar -Rp1.500"),
        ("≤ 2,15%", "≤ 2,15%", "≤ 2,15%"),
        ("7–8 bulan", "7–8 bulan", "sebesar 7–8 bulan"),
    ],
)
def test_angka_dalam_kalimat(tampil, nilai, sebesar):
    assert plain(bahasa.nilai(angka(tampil))) == nilai
    assert plain(bahasa.sebesar(angka(tampil))) == sebesar


def test_level_dan_jawaban_diberi_tanda_petik():
    for tampil in ("BB", "Ya"):
        assert plain(bahasa.nilai(angka(tampil, "3"))) == f"“{tampil}”"
        assert plain(bahasa.sebesar(angka(tampil, "3"))) == f"“{tampil}”"


def test_uang_terbilang_miring_dalam_kurung():
    # 78.046.413.579 spelled as in regulasi.md 10.1
    isi = bahasa.uang(angka("Rp78.046.413.579"), terbilang=True)
    kata = (
        "tujuh puluh delapan miliar empat puluh enam juta empat ratus tiga belas ribu lima ratus tujuh puluh sembilan "
        "rupiah"
    )
    assert isi[2] == Teks(teks=kata, miring=True)
    assert plain(isi) == f"Rp78.046.413.579 ({kata})"
    assert plain(bahasa.uang(angka("Rp1.500,50"), terbilang=True)) == (
        "Rp1.500,50 (seribu lima ratus rupiah lima puluh sen)"
    )
    assert plain(bahasa.uang(angka("Rp1.500"), terbilang=False)) == "Rp1.500"
    assert plain(bahasa.uang(tanpa(), terbilang=True)) == "Belum tersedia"


def test_cacah_dalam_angka_dan_kata():
    assert plain(Cacah(9).isi) == "9 (sembilan)"
    kunci = angka("12", kunci="cacah.strategis.indikator.2024")
    assert Cacah.dari(kunci).isi == (kunci, Teks(teks=" (dua belas)"))


def test_cacah_yang_berbeda_dengan_bukunya_ditolak():
    with pytest.raises(ValueError, match="bernilai 5, sedangkan butirnya 4"):
        Cacah(4, angka("5"))


def test_semua_menurut_banyaknya():
    assert [bahasa.semua(n, "program") for n in (1, 2, 3, 20)] == [
        "satu-satunya program", "kedua program", "seluruh program", "seluruh program",
    ]  # fmt: skip


@pytest.mark.parametrize("alasan", list(Alasan))
def test_setiap_alasan_menjadi_klausa(alasan):
    klausa = bahasa.klausa(tanpa(alasan), "realisasi")
    assert not klausa.startswith(("tidak dapat dihitung", "tidak dihitung", "Tidak"))
    assert klausa[0].islower() or klausa.startswith("Perjanjian Kinerja")
    assert " " in klausa  # a predicate alone would leave the sentence without a subject
    predikat = bahasa.tak_terhitung(tanpa(alasan), "realisasi")
    assert predikat.startswith(
        ("belum dapat dihitung karena ", "tidak dapat dihitung karena ", "tidak dihitung karena ")
    )
    assert predikat.count("karena") == 1
    baca(kalimat("capaian indikator X ", predikat))


def test_alasan_yang_dikenal_ditulis_tepat():
    assert bahasa.klausa(tanpa(Alasan.BELUM_TERSEDIA), "realisasi") == "realisasi belum tersedia"
    assert bahasa.klausa(tanpa(Alasan.TARGET_NOL), "realisasi") == "target bernilai nol"
    assert bahasa.klausa(tanpa(Alasan.TANPA_PK), "target") == "Perjanjian Kinerja tidak tersedia"
    assert bahasa.klausa(tanpa(Alasan.LEVEL_DI_LUAR_SKALA, "Z: "), "realisasi") == (
        "level tidak terdapat dalam skala indikator (tercatat “Z”)"
    )
    assert bahasa.tak_terhitung(tanpa(Alasan.BELUM_TERSEDIA), "realisasi") == (
        "belum dapat dihitung karena realisasi belum tersedia"
    )
    assert bahasa.tak_terhitung(tanpa(Alasan.TARGET_TIDAK_ADA), "realisasi") == (
        "tidak dapat dihitung karena target tidak ditetapkan"
    )
    assert bahasa.tak_terhitung(tanpa(Alasan.CAPAIAN_DI_BAWAH_100), "x") == (
        "tidak dihitung karena capaian kinerja di bawah 100%"
    )


def test_ada_dan_bernilai():
    assert bahasa.ada(angka("4"))
    assert not bahasa.ada(None)
    assert not bahasa.ada(tanpa())
    assert bahasa.bernilai(angka("4,30")) == angka("4,30").nilai
    with pytest.raises(ValueError, match="tidak bernilai"):
        bahasa.bernilai(tanpa())


def test_ragam_berganti_menurut_urutan_saja():
    assert [bahasa.ragam(n, ("a", "b")) for n in range(5)] == ["a", "b", "a", "b", "a"]
