"""Territory and money by kind of spending."""

from dataclasses import replace

from reports.inputs import AngkaKontrol, Butir, KolomDukung, Masukan, TabelDukung
from tests.reports.compose.bantu import empty_office, gaps, only_block, sentences, table, texts, with_facts
from tests.reports.pabrik import masukan_kecil, rp

KECIL = masukan_kecil()


def test_wilayah_lengkap():
    butir = (
        Butir(jenis="wilayah", uraian="Luas wilayah", rincian=(("Nilai", "26,65 km²"),)),
        Butir(jenis="wilayah", uraian="Kepala keluarga", rincian=(("Nilai", "26.802"), ("Keadaan", "2020"))),
        Butir(jenis="batas_wilayah", uraian="Kecamatan A", rincian=(("Arah", "Utara"),)),
        Butir(jenis="batas_wilayah", uraian="Kecamatan B", rincian=(("Arah", "timur"),)),
        Butir(jenis="kelurahan", uraian="Satu"),
        Butir(jenis="desa", uraian="Dua"),
        Butir(jenis="desa", uraian="Tiga"),
    )
    penduduk = TabelDukung(
        kode="penduduk",
        judul="Penduduk",
        kelompok="wilayah",
        kolom=(
            KolomDukung(nama="Umur"),
            KolomDukung(nama="L", jenis="angka", satuan="orang"),
            KolomDukung(nama="P", jenis="angka", satuan="orang"),
        ),
        baris=(("0 - 4", "2771", "2668"), ("5 - 9", "3298", "3071")),
    )
    dokumen = only_block(with_facts(KECIL, butir=butir, tabel=(penduduk,)), "wilayah")
    assert texts(table(dokumen, "tabel-wilayah")) == [
        ["1", "Luas wilayah", "26,65 km²"],
        ["2", "Kepala keluarga", "26.802; Keadaan: 2020"],
    ]
    assert sentences(dokumen) == [
        "Wilayah Dinas Contoh berbatasan sebelah utara dengan Kecamatan A dan sebelah timur dengan Kecamatan B.",
        "Wilayah Dinas Contoh terdiri atas 1 (satu) kelurahan, yaitu Satu; serta 2 (dua) desa, yaitu Dua dan Tiga.",
    ]
    # 2771 + 3298 = 6069; 2668 + 3071 = 5739; together 11808.
    assert texts(table(dokumen, "tabel-wilayah-penduduk"))[-1] == ["Jumlah", "6.069", "5.739", "11.808"]


def test_wilayah_yang_tidak_ada_disebut():
    assert sentences(only_block(KECIL, "wilayah")) == ["Data wilayah Dinas Contoh belum tersedia."]
    hanya_desa = with_facts(KECIL, butir=(Butir(jenis="desa", uraian="Dua"),))
    assert sentences(only_block(hanya_desa, "wilayah")) == [
        "Wilayah Dinas Contoh terdiri atas 1 (satu) desa, yaitu Dua."
    ]


def declared(*isi: tuple[str, str, int]) -> Masukan:
    """The small office, with these declared amounts by kind for its last budget version."""
    tahun_ini = next(satu for satu in KECIL.fakta.anggaran if satu.tahun == 2024)
    akhir = max(tahun_ini.versi, key=lambda satu: satu.nomor).kode
    kontrol = tuple(
        AngkaKontrol(
            tingkat="jenis_belanja",
            objek=objek,
            besaran=besaran,
            versi=akhir if besaran == "pagu" else "",
            jumlah=rp(jumlah),
        )
        for objek, besaran, jumlah in isi
    )
    return with_facts(KECIL, anggaran=(replace(tahun_ini, kontrol=kontrol),))


def test_belanja_menurut_jenis():
    masukan = declared(
        ("operasi", "pagu", 200),
        ("operasi", "realisasi", 150),
        ("Belanja Modal", "pagu", 80),
        ("hibah", "realisasi", 5),
    )
    tabel = table(only_block(masukan, "belanja_jenis"), "tabel-belanja-jenis")
    assert texts(tabel)[:3] == [
        ["1", "Belanja Operasi", "200", "150", "75,00%"],
        ["2", "Belanja Modal", "80", "Realisasi anggaran belum tersedia", "Realisasi anggaran belum tersedia"],
        ["3", "Belanja Hibah", "Belum tersedia", "5", "Tidak ada alokasi anggaran"],
    ]
    assert texts(tabel)[3][0] == "Jumlah seluruh anggaran"
    assert list(gaps(tabel)) == []


def test_tanpa_realisasi_menurut_jenis_kolomnya_tidak_dicetak():
    masukan = declared(("operasi", "pagu", 200), ("modal", "pagu", 80))
    tabel = table(only_block(masukan, "belanja_jenis"), "tabel-belanja-jenis")
    assert [len(tabel.kolom), texts(tabel)[0]] == [3, ["1", "Belanja Operasi", "200"]]
    assert not [satu for satu in tabel.catatan if "Realisasi" in satu]
    assert "Pagu menurut jenis belanja tidak sama dengan jumlah rincian sub kegiatan." in tabel.catatan


def test_belanja_menurut_jenis_yang_tidak_ada_disebut():
    kalimat = ["Rincian anggaran menurut jenis belanja Tahun 2024 belum tersedia."]
    assert sentences(only_block(declared(), "belanja_jenis")) == kalimat
    assert sentences(only_block(empty_office(KECIL), "belanja_jenis")) == kalimat
    assert sentences(only_block(KECIL, "belanja_jenis", tahun="2019")) == [
        "Rincian anggaran menurut jenis belanja Tahun 2019 belum tersedia."
    ]
