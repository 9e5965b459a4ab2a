"""Front matter: where it stands, who signs, what links the region's plan with the office's, and the summary."""

from dataclasses import replace
from datetime import date

import pytest

from reports.compose import compose
from reports.document import BlokTandaTangan, Penandatangan
from reports.inputs import Bagian, Jabatan, Masukan, Misi, Narasi, PanggilanBlok, Pemangku, Tujuan
from tests.reports.compose.bantu import (
    elements,
    empty_office,
    only_block,
    sentences,
    table,
    texts,
    with_facts,
    with_outline,
)
from tests.reports.pabrik import masukan_kecil

KECIL = masukan_kecil()


def front(blok: str, **isi: object) -> Masukan:
    awal = Bagian(kode="awal", jenis="awal", judul="BAGIAN AWAL", blok=(PanggilanBlok(blok=blok),))
    return with_outline(KECIL, awal, **isi)


def signer(masukan: Masukan, **laporan: object) -> Penandatangan:
    """Who signs at the end of a report whose plan has these fields."""
    bab = Bagian(kode="b", jenis="bab", judul="PENUTUP", blok=(PanggilanBlok(blok="tanda_tangan"),))
    (unsur,) = elements(compose(with_outline(masukan, bab, **laporan)))
    assert isinstance(unsur, BlokTandaTangan)
    (orang,) = unsur.penandatangan
    return orang


def held_by(*pemangku: Pemangku) -> Masukan:
    return with_facts(KECIL, pemangku=pemangku)


# --- kind "awal" ------------------------------------------------------------------------------------------------------


def test_bagian_awal_berdiri_sebelum_bab_dan_tabelnya_tanpa_nomor():
    blok = (PanggilanBlok(blok="capaian_tujuan"),)
    dokumen = compose(
        with_outline(
            KECIL,
            Bagian(kode="x", jenis="bab", nomor="", judul="SATU", blok=blok),
            Bagian(kode="a", jenis="awal", judul="IKHTISAR", blok=blok),
            Bagian(kode="b", jenis="awal", judul="LAIN", blok=blok),
        )
    )
    assert [satu.judul for satu in dokumen.awal] == ["IKHTISAR", "LAIN"]
    assert [satu.id for satu in dokumen.all_bab()] == ["awal-a", "awal-b", "bab-x"]
    assert [satu.nomor for satu in dokumen.tables()] == ["", "", "1.1"]


# --- signature --------------------------------------------------------------------------------------------------------


def test_tanda_tangan_pada_tanggal_laporan():
    masukan = held_by(
        Pemangku(jabatan="kepala", nama="Pejabat Lama", mulai=date(2020, 1, 1), sampai=date(2024, 12, 31)),
        Pemangku(
            jabatan="kepala",
            nama="Pejabat Baru",
            jenis="plt",
            mulai=date(2025, 1, 1),
            pangkat="Pembina",
            nip="99990101 999901 9 001",
        ),
    )
    assert signer(masukan, tanggal=date(2025, 1, 31), tempat="Kota Uji") == Penandatangan(
        atas=("Kota Uji, 31 Januari 2025", "Plt. KEPALA DINAS CONTOH", "KABUPATEN CONTOHAN,"),
        nama="Pejabat Baru",
        bawah=("Pembina", "NIP. 99990101 999901 9 001"),
    )
    # Without a date: who held the post at the end of the report year.
    assert signer(masukan) == Penandatangan(
        atas=("Contohan, …", "KEPALA DINAS CONTOH", "KABUPATEN CONTOHAN,"), nama="Pejabat Lama"
    )


def test_plh_hanya_bila_tidak_ada_yang_lain():
    plh = Pemangku(jabatan="kepala", nama="Pelaksana Harian", jenis="plh", mulai=date(2024, 12, 1))
    tetap = Pemangku(jabatan="kepala", nama="Pejabat Tetap", mulai=date(2020, 1, 1))
    assert signer(held_by(plh, tetap)).nama == "Pejabat Tetap"
    assert signer(held_by(plh)).atas[1] == "Plh. KEPALA DINAS CONTOH"


@pytest.mark.parametrize("masukan", [held_by(), empty_office(KECIL)])
def test_pejabat_yang_tidak_ada_disebut(masukan: Masukan):
    orang = signer(masukan)
    assert (orang.nama, orang.bawah) == ("…", ("Pejabat penanda tangan belum ditetapkan",))


def test_nama_daerah_dalam_nama_jabatan_dan_penanda_tangan_lain():
    jabatan = (
        *KECIL.fakta.jabatan,
        Jabatan(kode="lain", nama="Sekretaris Dinas Kabupaten Contohan", atasan="kepala"),
        Jabatan(kode="tengah", nama="Wakil Kabupaten Contohan Bagian Dua"),
    )
    masukan = with_facts(KECIL, jabatan=jabatan)
    assert signer(masukan, penanda_tangan="lain").atas[1:] == ("SEKRETARIS DINAS", "KABUPATEN CONTOHAN,")
    assert signer(masukan, penanda_tangan="tengah").atas[1:] == ("WAKIL KABUPATEN CONTOHAN BAGIAN DUA,",)


def test_nama_tiga_ratus_huruf_tidak_dipotong():
    nama = "Pejabat " + "Panjang " * 36 + "Nama"
    assert len(nama) == 300
    assert signer(held_by(Pemangku(jabatan="kepala", nama=nama, mulai=date(2020, 1, 1)))).nama == nama


# --- kata pengantar ---------------------------------------------------------------------------------------------------


def test_kata_pengantar_dan_tanda_tangan():
    dokumen = compose(front("kata_pengantar"))
    kalimat = sentences(dokumen)
    assert len(kalimat) == 3
    assert kalimat[0] == (
        "Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa karena Laporan Kinerja Instansi Pemerintah (LKjIP) "
        "Dinas Contoh Kabupaten Contohan Tahun 2024 telah selesai disusun."
    )
    assert isinstance(elements(dokumen)[-1], BlokTandaTangan)


def test_kata_pengantar_yang_ditulis_menggantikan_yang_dihasilkan():
    dokumen = compose(front("kata_pengantar", narasi=(Narasi(bagian="awal", isi="Kata pengantar kepala dinas."),)))
    assert sentences(dokumen) == ["Kata pengantar kepala dinas."]
    assert isinstance(elements(dokumen)[-1], BlokTandaTangan)


# --- link with the RPJMD ----------------------------------------------------------------------------------------------

RPJMD = ["Terwujudnya tata kelola pemerintahan yang baik", "Meningkatnya kualitas pelayanan publik"]


def links(masukan: Masukan) -> list[list[str]]:
    return texts(table(only_block(masukan, "keterkaitan_rpjmd"), "tabel-keterkaitan-rpjmd"))


def test_keterkaitan_lewat_sasaran_daerah():
    assert links(KECIL) == [
        [*RPJMD, "Meningkatnya tata kelola", "1. Meningkatnya kualitas pelayanan"],
        ["2. Sasaran tanpa indikator"],
        ["3. Meningkatnya tata kelola"],
    ]


def test_sasaran_dengan_kaitan_sendiri_berdiri_sendiri():
    sasaran = tuple(replace(s, sasaran_daerah="ASING") if s.kode == "S2" else s for s in KECIL.fakta.sasaran)
    assert [baris[:2] for baris in links(with_facts(KECIL, sasaran=sasaran)) if len(baris) > 1] == [
        RPJMD,
        # A code that the region does not have: the misi still names its only tujuan.
        [RPJMD[0], "Tidak dinyatakan dalam Renstra"],
        RPJMD,
    ]


def test_kaitan_yang_tidak_dinyatakan():
    tujuan = (Tujuan(kode="T1", renstra="R1", nomor="1", uraian="Tujuan satu", misi=2),)
    masukan = with_facts(KECIL, tujuan=tujuan, sasaran=())
    tanpa = "Tidak dinyatakan dalam Renstra"
    assert links(masukan) == [[tanpa, tanpa, "Tujuan satu", "Sasaran belum ditetapkan"]]
    tanpa_misi = replace(masukan.daerah, rpjmd=replace(masukan.daerah.rpjmd, misi=(Misi(nomor=1, uraian="x"),)))
    assert links(replace(masukan, daerah=tanpa_misi))[0][0] == "Tidak dinyatakan dalam Renstra"


# --- ikhtisar ---------------------------------------------------------------------------------------------------------


def test_ikhtisar_memuat_simpulan_dan_kedua_tabel():
    dokumen = compose(front("ikhtisar"))
    assert [satu.id for satu in dokumen.tables()] == ["tabel-keterkaitan-rpjmd", "tabel-ikhtisar-kinerja-anggaran"]
    kalimat = sentences(dokumen)
    assert kalimat[0] == (
        "Laporan ini menyajikan pertanggungjawaban kinerja Dinas Contoh Tahun 2024 dengan membandingkan realisasi "
        "kinerja terhadap Perjanjian Kinerja Perubahan Tahun 2024 sebagai tolok ukurnya."
    )
    tabel = table(dokumen, "tabel-ikhtisar-kinerja-anggaran")
    # 72 / 80 = 90% as in Bab III.
    baris = next(satu for satu in texts(tabel) if "1.1 Indeks kepatuhan pelayanan" in satu)
    assert baris[2:6][baris[2:6].index("80") :][:3] == ["80", "72,00", "90,00%"]


def test_ikhtisar_kantor_tanpa_fakta():
    dokumen = only_block(empty_office(KECIL), "ikhtisar")
    assert list(dokumen.tables()) == []
    assert "Tujuan Renstra yang berlaku pada Tahun 2024 belum ditetapkan." in sentences(dokumen)
