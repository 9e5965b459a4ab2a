"""From outline to document: order, numbers, ids, cover, and what happens when the outline cannot be followed."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from reports.compose import BLOK, Blok, SistematikaSalah, compose
from reports.compose.blok import blok as daftarkan
from reports.compose.konteks import Konteks
from reports.document import Gambar, Judul, Tabel, Unsur
from reports.inputs import Bagian, Narasi, PanggilanBlok
from tests.reports.compose.bantu import elements, only_block, sentences, with_outline
from tests.reports.pabrik import masukan_kecil


def blok(nama: str, **pilihan: str) -> PanggilanBlok:
    return PanggilanBlok(blok=nama, pilihan=pilihan)


def bab(*anak: Bagian, kode: str = "b2", nomor: str = "BAB II", jenis: str = "bab", isi: tuple = ()) -> Bagian:
    return Bagian(kode=kode, jenis=jenis, nomor=nomor, judul="JUDUL", anak=anak, blok=isi)


def sub(kode: str, *panggilan: PanggilanBlok, anak: tuple = ()) -> Bagian:
    return Bagian(kode=kode, nomor="2.1", judul=f"Judul {kode}", blok=panggilan, anak=anak)


def test_sampul_memuat_judul_tahun_kantor_dan_daerah():
    dokumen = compose(masukan_kecil())
    assert dokumen.sampul is not None
    assert dokumen.sampul.baris == (
        "LAPORAN KINERJA INSTANSI PEMERINTAH (LKjIP)",
        "TAHUN 2024",
        "DINAS CONTOH",
        "KABUPATEN CONTOHAN",
    )
    assert dokumen.judul == "Laporan Kinerja Instansi Pemerintah (LKjIP) Dinas Contoh Tahun 2024"
    assert dokumen.kertas == "A4"


def test_sampul_tidak_mengulang_daerah_yang_ada_dalam_nama_kantor():
    masukan = masukan_kecil()
    nama = f"Dinas Contoh {masukan.daerah.pemda.nama}"
    pd = replace(masukan.fakta.pd, nama=nama)
    sampul = compose(replace(masukan, fakta=replace(masukan.fakta, pd=pd))).sampul
    assert sampul is not None
    assert sampul.baris[2:] == (nama.upper(),)


def test_kaki_sampul_hanya_memuat_yang_diketahui():
    masukan = masukan_kecil()
    pd = replace(masukan.fakta.pd, alamat="Jalan Contoh 1", telepon="0321 000", laman="contoh.example")
    lengkap = compose(replace(masukan, fakta=replace(masukan.fakta, pd=pd)))
    assert lengkap.sampul.kaki == ("Jalan Contoh 1", "Telepon 0321 000 · contoh.example")
    assert compose(masukan).sampul.kaki == ()


def test_kertas_mengikuti_kebijakan():
    masukan = masukan_kecil()
    kebijakan = replace(masukan.kebijakan, cetak={"kertas": "F4"})
    assert compose(replace(masukan, kebijakan=kebijakan)).kertas == "F4"


def test_tabel_bernomor_per_bab_tanpa_celah():
    dokumen = compose(masukan_kecil())
    for bagian, awalan in zip(dokumen.bab, ("2", "3"), strict=True):
        nomor = [unsur.nomor for unsur in bagian.isi if isinstance(unsur, Tabel)]
        assert nomor == [f"{awalan}.{n}" for n in range(1, len(nomor) + 1)]


@pytest.mark.parametrize(
    ("nomor", "awalan"), [("BAB IV", "4"), ("BAB XI", "11"), ("Bab 7", "7"), ("", "1"), ("PENUTUP", "1")]
)
def test_nomor_bab_dibaca_dari_labelnya(nomor: str, awalan: str):
    masukan = with_outline(masukan_kecil(), bab(nomor=nomor, isi=(blok("capaian_tujuan"),)))
    assert next(compose(masukan).tables()).nomor == f"{awalan}.1"


def test_bab_tanpa_nomor_melanjutkan_hitungan_dan_lampiran_berhitung_sendiri():
    isi = (blok("capaian_tujuan"),)
    masukan = with_outline(
        masukan_kecil(),
        bab(kode="a", nomor="BAB III", isi=isi),
        bab(kode="b", nomor="", isi=isi),
        bab(kode="c", jenis="lampiran", nomor="LAMPIRAN 1", isi=isi),
        bab(kode="d", jenis="lampiran", nomor="", isi=isi),
    )
    dokumen = compose(masukan)
    assert [satu.nomor for satu in dokumen.tables()] == ["3.1", "4.1", "L1.1", "L2.1"]
    assert [satu.label for satu in dokumen.lampiran] == ["LAMPIRAN 1", ""]


def test_blok_yang_dipanggil_dua_kali_mendapat_id_sendiri():
    isi = (blok("pk", versi="murni"), blok("pk", versi="murni"), blok("pk", versi="perubahan"))
    dokumen = compose(with_outline(masukan_kecil(), bab(isi=isi)))
    assert [satu.id for satu in dokumen.tables() if "strategis" in satu.id] == [
        "tabel-pk-murni-strategis",
        "tabel-pk-murni-strategis-2",
        "tabel-pk-perubahan-strategis",
    ]


def test_semua_id_unik():
    dokumen = compose(masukan_kecil())
    semua = [satu.id for satu in dokumen.all_bab()] + [u.id for u in elements(dokumen) if hasattr(u, "id")]
    assert len(semua) == len(set(semua))


def test_judul_mengikuti_kedalaman_sampai_tingkat_empat():
    dalam = sub("d", anak=(sub("e", anak=(sub("f", anak=(sub("g", blok("narasi")),)),)),))
    dokumen = compose(with_outline(masukan_kecil(), bab(dalam)))
    judul = [unsur for unsur in elements(dokumen) if isinstance(unsur, Judul)]
    assert [(satu.teks, satu.tingkat) for satu in judul] == [
        ("Judul d", 2),
        ("Judul e", 3),
        ("Judul f", 4),
        ("Judul g", 4),
    ]
    assert judul[0].nomor == "2.1"


def test_bagian_tanpa_isi_mengatakannya():
    assert sentences(compose(with_outline(masukan_kecil(), bab(sub("kosong"))))) == ["Bagian ini belum diisi."]


def test_gambar_dan_judul_dari_blok_ikut_bernomor(monkeypatch: pytest.MonkeyPatch):
    """Any package may register a block; what it returns is numbered and placed below the section that calls it."""
    gambar = Gambar(id="gambar-uji", judul="Gambar uji", svg="<svg/>", alt="uji")

    def susun(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
        return (Judul(id="judul-uji", tingkat=0, teks="Rincian"), gambar, gambar)

    monkeypatch.setitem(BLOK, "uji", Blok("uji", "Uji", susun))
    dokumen = compose(with_outline(masukan_kecil(), bab(sub("s", blok("uji")))))
    judul, _, satu, dua = (unsur for unsur in elements(dokumen) if isinstance(unsur, Judul | Gambar))
    assert judul.tingkat == 2
    assert [(u.id, u.nomor) for u in (satu, dua)] == [("gambar-uji", "2.1"), ("gambar-uji-2", "2.2")]
    assert [(u.teks, u.tingkat) for u in elements(dokumen) if isinstance(u, Judul)][1] == ("Rincian", 3)


def test_blok_tidak_dapat_didaftarkan_dua_kali():
    with pytest.raises(ValueError, match="blok narasi terdaftar dua kali"):
        daftarkan("narasi", "Narasi lain")(lambda konteks, pilihan: ())


# --- narrative --------------------------------------------------------------------------------------------------------


def narrated(isi: str, *panggilan: PanggilanBlok) -> list[str]:
    narasi = (Narasi(bagian="n", isi=isi),)
    return sentences(compose(with_outline(masukan_kecil(), bab(sub("n", *panggilan)), narasi=narasi)))


def test_narasi_terbagi_menurut_baris_kosong_dan_angkanya_hidup():
    masukan = masukan_kecil()
    narasi = (Narasi(bagian="n", isi="Satu\nbaris.\n\n \nCapaian {angka:capaian.S1.NAIK.2024} tercapai."),)
    dokumen = compose(with_outline(masukan, bab(sub("n", blok("narasi"))), narasi=narasi))
    assert sentences(dokumen) == ["Satu baris.", "Capaian 90,00% tercapai."]
    (angka,) = dokumen.figures()
    assert (angka.kunci, str(angka.nilai)) == ("capaian.S1.NAIK.2024", "90.00")


def test_narasi_yang_lupa_dipanggil_tidak_hilang():
    assert narrated("Teks penting.", blok("capaian_tujuan"))[0] == "Teks penting."
    assert narrated("Teks penting.", blok("narasi")) == ["Teks penting."]


def test_narasi_yang_belum_ditulis_mengatakannya():
    masukan = with_outline(masukan_kecil(), bab(sub("n", blok("narasi"))))
    assert sentences(compose(masukan)) == ["Narasi bagian ini belum diisi."]


def test_acuan_angka_yang_tidak_ada_menyebut_yang_terdekat():
    with pytest.raises(SistematikaSalah, match=r"bagian n.*capaian\.S1\.NAIK\.204.*capaian\.S1\.NAIK\.2024"):
        narrated("Nilai {angka:capaian.S1.NAIK.204}.", blok("narasi"))


# --- outlines that cannot be followed ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("bagian", "pesan"),
    [
        ((), "belum ditetapkan"),
        ((bab(sub("x", blok("kapaian"))),), r"Bagian 2\.1 Judul x: blok 'kapaian' tidak dikenal"),
        ((bab(sub("x", blok("pk", version="murni"))),), r"Judul x: blok pk tidak mengenal pilihan 'version'.*versi"),
        ((bab(sub("x", blok("narasi", a="b"))),), r"blok narasi tidak mengenal pilihan 'a'.*tidak ada"),
        ((bab(sub("x", blok("pk", versi="lain"))),), r"versi='lain' pada blok pk harus salah satu dari lalu, murni"),
        ((bab(sub("x", blok("perbandingan_tahun", tahun_awal="21"))),), "harus tahun empat angka"),
        ((bab(sub("x"), sub("x")),), "Kode bagian 'x' dipakai 2 kali"),
        ((sub("x"),), "harus bab atau lampiran, bukan 'subbab'"),
        ((bab(bab(kode="dalam")),), "di dalam bab harus subbab, bukan 'bab'"),
    ],
)
def test_sistematika_yang_salah_ditolak_dengan_tempatnya(bagian: tuple[Bagian, ...], pesan: str):
    with pytest.raises(SistematikaSalah, match=pesan):
        compose(with_outline(masukan_kecil(), *bagian))


def test_narasi_untuk_bagian_yang_tidak_ada_ditolak():
    masukan = with_outline(masukan_kecil(), bab(), narasi=(Narasi(bagian="lain", isi="x"),))
    with pytest.raises(SistematikaSalah, match="'lain', yang tidak ada dalam sistematika"):
        compose(masukan)


def test_kesalahan_sistematika_adalah_valueerror():
    with pytest.raises(ValueError, match="tidak dikenal"):
        only_block(masukan_kecil(), "tidak_ada")
