"""The cascade as a table: what supports which sasaran, and that no program is lost."""

from dataclasses import replace

from reports.inputs import Kegiatan, Masukan, PotTampil, Tempat
from tests.reports.compose.bantu import empty_office, gaps, only_block, sentences, table, texts, with_facts
from tests.reports.pabrik import masukan_kecil

KECIL = masukan_kecil()


def rows(masukan: Masukan) -> list[list[str]]:
    tabel = table(only_block(masukan, "cascading"), "tabel-cascading")
    assert list(gaps(tabel)) == []
    return texts(tabel)


def tree(masukan: Masukan) -> list[tuple[str, str]]:
    """Level and text of each node."""
    return [(baris[0], baris[1]) for baris in rows(masukan) if baris[0][0].isupper()]


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
    assert ["Sasaran", "2. Sasaran tanpa indikator", "Indikator belum ditetapkan", "–"] in semua


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


def test_tingkat_yang_tidak_berindikator_disebut_sekali():
    tabel = table(only_block(KECIL, "cascading"), "tabel-cascading")
    assert "Tingkat program, kegiatan, dan sub kegiatan ditampilkan tanpa indikator." in tabel.catatan
    assert next(baris for baris in texts(tabel) if baris[0] == "Program") == ["Program", "Program Penunjang Urusan"]
    satu = replace(KECIL.fakta.penempatan[0], kode="P1.X", tempat=Tempat.PROGRAM, objek="P1")
    berindikator = with_facts(KECIL, penempatan=(*KECIL.fakta.penempatan, satu))
    tabel = table(only_block(berindikator, "cascading"), "tabel-cascading")
    assert "Tingkat kegiatan dan sub kegiatan ditampilkan tanpa indikator." in tabel.catatan
    assert ["Program", "Program Pelayanan", "Indikator belum ditetapkan", "–"] in texts(tabel)
    assert list(gaps(tabel)) == []


def test_sub_kegiatan_yang_sama_di_beberapa_tempat_menjadi_satu_baris():
    """One sub kegiatan in two villages without indicators of their own; with one it stands alone."""
    anggaran = KECIL.fakta.anggaran[-1]
    semua = [sub for program in anggaran.program for k in program.kegiatan for sub in k.sub_kegiatan]
    desa = next(sub for sub in semua if sub.lokasi)
    kembar = replace(desa, kode="DESA-2", lokasi="Desa Kedua")

    def doubled(k: Kegiatan) -> Kegiatan:
        return replace(k, sub_kegiatan=(*k.sub_kegiatan, kembar)) if desa in k.sub_kegiatan else k

    program = tuple(replace(p, kegiatan=tuple(doubled(k) for k in p.kegiatan)) for p in anggaran.program)
    alokasi = next(a for a in KECIL.fakta.alokasi if a.sub_kegiatan == desa.kode)
    masukan = with_facts(
        KECIL,
        anggaran=(*KECIL.fakta.anggaran[:-1], replace(anggaran, program=program)),
        alokasi=(*KECIL.fakta.alokasi, replace(alokasi, sub_kegiatan="DESA-2")),
    )
    nama = [uraian for tingkat, uraian in tree(masukan) if tingkat == "Sub kegiatan" and desa.nama in uraian]
    assert nama.count(f"{desa.nama} ({desa.lokasi} dan Desa Kedua)") == 1
    berindikator = replace(KECIL.fakta.penempatan[0], kode="P.DESA", tempat=Tempat.SUB_KEGIATAN, objek="DESA-2")
    pisah = with_facts(masukan, penempatan=(*masukan.fakta.penempatan, berindikator))
    nama = [uraian for _, uraian in tree(pisah) if desa.nama in uraian]
    assert f"{desa.nama} ({desa.lokasi})" in nama
    assert f"{desa.nama} (Desa Kedua)" in nama
