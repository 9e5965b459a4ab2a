"""The matrix of the Renstra: three parts of a row with row counts of their own."""

from dataclasses import replace

import pytest

from reports.document import plain
from reports.inputs import Strategi
from tests.reports.compose.bantu import empty_office, gaps, only_block, sentences, table, texts, with_facts
from tests.reports.pabrik import masukan_acak, masukan_kecil
from tests.reports.pabrik_contoh import contoh_codes, masukan_contoh

ID = "tabel-matriks-renstra"


def test_kepala_dua_tingkat_dengan_dua_belas_kolom():
    tabel = table(only_block(masukan_kecil(), "matriks_renstra"), ID)
    assert tabel.lanskap
    assert tabel.judul == "Matriks Renstra Dinas Contoh Tahun 2021–2026"
    assert len(tabel.kolom) == 12
    assert [plain(s.isi) for s in tabel.kepala[0].sel] == ["Tujuan", "Sasaran", "Strategi", "Arah Kebijakan"]
    lima = ["Uraian", "Indikator", "Formulasi", "Kondisi Awal 2020", "Target 2024"]
    assert [plain(s.isi) for s in tabel.kepala[1].sel] == lima * 2


def test_baris_pertama_tujuan_sasaran_strategi():
    tabel = table(only_block(masukan_kecil(), "matriks_renstra"), ID)
    # Target of the version in force (79, not 78 of the first version); its baseline stands in the first version.
    assert texts(tabel)[0] == [
        "1. Meningkatnya tata kelola", "Indeks kepatuhan pelayanan", "Belum tersedia", "–", "90",
        "1. Meningkatnya kualitas pelayanan", "1.1 Indeks kepatuhan pelayanan", "Belum tersedia", "55", "79",
        "Menyederhanakan layanan", "(1) Digitalisasi; (2) Standar layanan",
    ]  # fmt: skip
    tujuan = tabel.badan[0].sel[0]
    assert tujuan.baris == 17  # 5 indicators of sasaran 1, none of 2 (one row), 11 of 3
    assert "Tanda –: tidak ditetapkan dalam Renstra." in tabel.catatan
    assert ["2. Sasaran tanpa indikator", "Belum ada indikator", "Strategi belum ditetapkan"] in texts(tabel)


def test_kinerja_lainnya_tanpa_tujuan_berdiri_di_bawah_kelompoknya():
    baris = texts(table(only_block(masukan_kecil(), "matriks_renstra"), ID))
    assert baris[17][:3] == ["Kinerja Lainnya", "1. Meningkatnya akuntabilitas", "1.16 Persentase realisasi anggaran"]
    assert len(baris) == 20  # and three indicators of kinerja lainnya


def test_strategi_lebih_banyak_daripada_indikator():
    masukan = masukan_kecil()
    strategi = tuple(Strategi(uraian=(f"Strategi {n}",)) for n in range(1, 8))
    sasaran = tuple(replace(s, strategi=strategi) if s.kode == "S1" else s for s in masukan.fakta.sasaran)
    tabel = table(only_block(with_facts(masukan, sasaran=sasaran), "matriks_renstra"), ID)
    assert not list(gaps(tabel))
    assert texts(tabel)[6] == ["Strategi 7", "–"]


def test_tujuan_dengan_lebih_banyak_indikator_daripada_barisnya():
    masukan = masukan_kecil()
    tujuan = next(p for p in masukan.fakta.penempatan if p.kode == "T1.NAIK")
    tiga = tuple(replace(tujuan, kode=f"T1.{n}", nomor=str(n), target=()) for n in (1, 2, 3))
    masukan = with_facts(masukan, penempatan=tiga, sasaran=masukan.fakta.sasaran[2:3], alokasi=(), pot_tampil=())
    tabel = table(only_block(masukan, "matriks_renstra"), ID)
    assert len(tabel.badan) == 3
    assert not list(gaps(tabel))
    tabel = table(only_block(with_facts(masukan, sasaran=()), "matriks_renstra"), ID)
    assert texts(tabel)[0][-1] == "Sasaran belum ditetapkan"


def test_kantor_tanpa_fakta():
    assert sentences(only_block(empty_office(masukan_kecil()), "matriks_renstra")) == [
        "Renstra yang berlaku pada Tahun 2024 belum tersedia."
    ]


@pytest.mark.parametrize("kode", [*contoh_codes(), "acak"])
def test_setiap_sasaran_dan_strategi_kantor_tercetak(kode: str):
    masukan = masukan_acak(5) if kode == "acak" else masukan_contoh(kode)
    dokumen = only_block(masukan, "matriks_renstra")
    tabel = table(dokumen, ID)
    assert not list(gaps(tabel))
    semua = " ".join(satu for baris in texts(tabel) for satu in baris)
    if kode != "acak":
        for sasaran in masukan.fakta.sasaran:
            if sasaran.kode[1:].isdigit():
                assert sasaran.uraian in semua
                assert all(u in semua for s in sasaran.strategi for u in (*s.uraian, *s.arah_kebijakan))
