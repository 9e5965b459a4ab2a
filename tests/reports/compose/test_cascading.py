"""The cascade as a table: what supports which sasaran, and that no program is lost."""

from dataclasses import replace

from reports.inputs import Masukan, PotTampil
from tests.reports.compose.bantu import empty_office, gaps, only_block, sentences, table, texts, with_facts
from tests.reports.pabrik import masukan_kecil

KECIL = masukan_kecil()


def rows(masukan: Masukan) -> list[list[str]]:
    tabel = table(only_block(masukan, "cascading"), "tabel-cascading")
    assert list(gaps(tabel)) == []
    return texts(tabel)


def tree(masukan: Masukan) -> list[tuple[str, str]]:
    """Level and text of each node."""
    return [(baris[0], baris[1]) for baris in rows(masukan) if len(baris) == 4]


def test_dari_tujuan_sampai_sub_kegiatan():
    isi = tree(with_facts(KECIL, pot_tampil=()))
    assert isi == [
        ("Tujuan", "1. Meningkatnya tata kelola"),
        ("Sasaran", "1. Meningkatnya kualitas pelayanan"),
        ("Program", "Program Penunjang Urusan"),
        ("Kegiatan", "Administrasi Umum"),
        ("Sub kegiatan", "Penyediaan Barang"),
        ("Sub kegiatan", "Rapat Koordinasi"),
        ("Sasaran", "2. Sasaran tanpa indikator"),
        ("Sasaran", "3. Meningkatnya tata kelola"),
        ("Program", "Program Penunjang Urusan"),
        ("Kegiatan", "Administrasi Keuangan"),
        ("Sub kegiatan", "Penyediaan Gaji"),
        ("Program", "Program Pelayanan"),
        ("Kegiatan", "Pelayanan Desa"),
        ("Sub kegiatan", "Fasilitasi (Desa Contoh)"),
        ("Sub kegiatan", "Fasilitasi Baru"),
        ("Kinerja Lainnya", "1. Meningkatnya akuntabilitas"),
    ]


def test_indikator_dan_target_setiap_tingkat():
    semua = rows(KECIL)
    assert semua[0] == ["Tujuan", "1. Meningkatnya tata kelola", "Indeks kepatuhan pelayanan", "90"]
    assert semua[1] == ["Sasaran", "1. Meningkatnya kualitas pelayanan", "1.1 Indeks kepatuhan pelayanan", "80"]
    assert semua[2] == ["1.2 Rasio belanja terhadap pendapatan", "≤ 2,15%"]
    assert ["Sasaran", "2. Sasaran tanpa indikator", "Belum ada indikator", "–"] in semua


def test_pot_yang_ditampilkan_menautkan_programnya():
    isi = tree(KECIL)
    lainnya = isi[isi.index(("Kinerja Lainnya", "1. Meningkatnya akuntabilitas")) :]
    assert [satu for satu in lainnya if satu[0] == "Program"] == [("Program", "Program Penunjang Urusan")]
    assert ("Sub kegiatan", "Fasilitasi (Desa Contoh)") not in lainnya
    # The whole budget shown beside an indicator says nothing about any program.
    seluruh = (PotTampil(tahun=2024, cakupan="seluruh", penempatan=("L1.SKM",)),)
    assert tree(with_facts(KECIL, pot_tampil=seluruh))[-1][0] == "Kinerja Lainnya"


def test_program_tanpa_sasaran_tidak_hilang():
    sisa = tuple(satu for satu in KECIL.fakta.alokasi if not satu.sub_kegiatan.startswith("P2"))
    semua = rows(with_facts(KECIL, alokasi=sisa, pot_tampil=()))
    letak = semua.index(["Belum dipetakan ke sasaran"])
    assert [baris[1] for baris in semua[letak + 1 :]] == [
        "Program Pelayanan", "Pelayanan Desa", "Fasilitasi (Desa Contoh)", "Fasilitasi Baru",
    ]  # fmt: skip
    assert not any("Program Penunjang" in baris[1] for baris in semua[letak + 1 :])


def test_tanpa_anggaran_hanya_rencana():
    isi = tree(with_facts(KECIL, anggaran=(), alokasi=(), pot_tampil=()))
    assert {satu for satu, _ in isi} == {"Tujuan", "Sasaran", "Kinerja Lainnya"}


def test_tanpa_rencana_dan_anggaran():
    assert sentences(only_block(empty_office(KECIL), "cascading")) == [
        "Penjenjangan kinerja Dinas Contoh Tahun 2024 belum tersedia."
    ]


def test_alokasi_tahun_lain_tidak_dipakai():
    lama = tuple(replace(satu, tahun=2023) for satu in KECIL.fakta.alokasi)
    assert ["Belum dipetakan ke sasaran"] in rows(with_facts(KECIL, alokasi=lama, pot_tampil=()))
