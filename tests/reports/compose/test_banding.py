"""Comparison over the years, with the end of the Renstra and with other regions."""

from dataclasses import replace
from decimal import Decimal

import pytest

from reports.inputs import Pembanding, Penempatan, Tempat
from tests.reports.compose.bantu import empty_office, only_block, row_with, sentences, table, texts, with_facts
from tests.reports.pabrik import masukan_kecil

KECIL = masukan_kecil()
TAHUN = "tabel-perbandingan-tahun"


def years(masukan=KECIL, awal: str = "2021") -> list[list[str]]:
    return texts(table(only_block(masukan, "perbandingan_tahun", tahun_awal=awal), TAHUN))


def test_target_realisasi_capaian_setiap_tahun():
    """Targets 2021 and 2022 from the Renstra (no PK): 60/64 = 93,75; 65/68 = 95,59; 70/72 = 97,22; 72/80 = 90."""
    tabel = table(only_block(KECIL, "perbandingan_tahun", tahun_awal="2021"), TAHUN)
    assert row_with(tabel, "1.1 Indeks kepatuhan pelayanan")[2:] == [
        "1.1 Indeks kepatuhan pelayanan",
        "64a)", "60,00", "93,75%", "68a)", "65,00", "95,59%", "72", "70,00", "97,22%", "80", "72,00", "90,00%",
    ]  # fmt: skip
    assert tabel.catatan[1] == "a) Target diambil dari Renstra karena tidak ada Perjanjian Kinerja."
    assert tabel.catatan[-1] == "Tanda –: indikator belum atau tidak lagi digunakan pada tahun tersebut."
    assert tabel.lanskap


def test_sasaran_lama_di_bawah_penerusnya_yang_pertama():
    baris = years()
    lama = next(n for n, satu in enumerate(baris) if len(satu) > 1 and "sasaran lama" in satu[1])
    assert baris[lama] == [
        "", "Sasaran lama (sasaran lama; menjadi sasaran 1 dan 3)", "Indikator periode lama",
        "50%a)", "40,00%", "80,00%", "50%a)", "45,00%", "90,00%", "50%c)", "50,00%", "100,00%", "–", "–", "–",
    ]  # fmt: skip
    assert baris[lama - 1][0] == "1.5 Lama proses"
    assert baris[lama + 1][:2] == ["2", "Sasaran tanpa indikator"]
    assert sum("sasaran lama" in satu[1] for satu in baris if len(satu) > 1) == 1


def test_indikator_baru_bertanda_strip_pada_tahun_sebelumnya():
    assert row_with(table(only_block(KECIL, "perbandingan_tahun", tahun_awal="2023"), TAHUN), "1.4 Kesesuaian stok")[
        1:
    ] == ["–", "–", "–", "100%", "90%", "90,00%"]


def test_indikator_yang_diteruskan_menjadi_satu_baris():
    """The old sasaran has the first indicator too: its years before 2024 join the row of the sasaran of today."""
    milik_lama = next(satu for satu in KECIL.fakta.penempatan if satu.kode == "S1.NAIK")
    lama = replace(milik_lama, kode="SA.NAIK", objek="SA", nomor="A.2")
    baru = replace(milik_lama, target=tuple(t for t in milik_lama.target if t.acuan == "R2"))
    penempatan = tuple(baru if satu.kode == "S1.NAIK" else satu for satu in (*KECIL.fakta.penempatan, lama))
    baris = years(with_facts(KECIL, penempatan=penempatan))
    (naik,) = (satu for satu in baris if any("Indeks kepatuhan pelayanan" in sel for sel in satu))
    assert naik[3:6] == ["64a)", "60,00", "93,75%"]
    assert naik[-3:] == ["80", "72,00", "90,00%"]


def test_sasaran_yang_tidak_dilanjutkan_tetap_tercetak():
    sasaran = tuple(replace(satu, pendahulu=()) for satu in KECIL.fakta.sasaran)
    baris = years(with_facts(KECIL, sasaran=sasaran))
    assert ["Sasaran yang tidak dilanjutkan"] in baris
    assert baris[-1][1] == "Sasaran lama (sasaran lama)"


def test_tahun_awal_bawaan_adalah_awal_renstra():
    tabel = table(only_block(KECIL, "perbandingan_tahun"), TAHUN)
    assert tabel.judul == "Perbandingan Kinerja Dinas Contoh Tahun 2021–2024"
    assert len(tabel.kolom) == 3 + 4 * 3


def test_tahun_awal_setelah_tahun_laporan():
    assert sentences(only_block(KECIL, "perbandingan_tahun", tahun_awal="2025")) == [
        "Tahun awal perbandingan 2025 melewati Tahun 2024."
    ]


def test_perubahan_terhadap_tahun_lalu():
    """72 - 70 = 2 points; 2 / 70 = 2,86%."""
    tabel = table(only_block(KECIL, "perbandingan_tahun"), "tabel-perubahan-realisasi")
    assert texts(tabel) == [["1", "Indeks kepatuhan pelayanan", "70,00", "72,00", "2,00 poin", "2,86%"]]


def test_tanpa_realisasi_tahun_lalu():
    nilai = tuple(satu for satu in KECIL.fakta.nilai if satu.tahun == 2024)
    assert sentences(only_block(with_facts(KECIL, nilai=nilai), "perbandingan_tahun")) == [
        "Realisasi Tahun 2023 untuk indikator Tahun 2024 tidak tersedia."
    ]


TANPA_PEMBANDING = (
    "Realisasi kinerja Dinas Contoh Tahun 2024 tidak dibandingkan dengan nasional, provinsi, atau daerah lain karena "
    "data pembanding untuk indikator yang digunakan tidak tersedia."
)


@pytest.mark.parametrize(
    ("blok", "kalimat"),
    [
        ("perbandingan_tahun", "Sasaran yang berlaku pada Tahun 2024 belum ditetapkan."),
        ("perbandingan_akhir_renstra", "Renstra yang berlaku pada Tahun 2024 tidak tersedia."),
        ("perbandingan_daerah", TANPA_PEMBANDING),
    ],
)
def test_kantor_kosong(blok: str, kalimat: str):
    assert sentences(only_block(empty_office(KECIL), blok)) == [kalimat]


# --- end of the plan --------------------------------------------------------------------------------------------------


def test_tingkat_kemajuan():
    """72 / 88 = 81,82%."""
    tabel = table(only_block(KECIL, "perbandingan_akhir_renstra"), "tabel-perbandingan-akhir-renstra")
    assert row_with(tabel, "1.1 Indeks kepatuhan pelayanan")[2:] == [
        "1.1 Indeks kepatuhan pelayanan", "88", "72,00", "81,82%",
    ]  # fmt: skip
    assert row_with(tabel, "1.4 Kesesuaian stok")[1:] == [
        "Target akhir periode Renstra tidak ditetapkan", "90%", "Target akhir periode Renstra tidak ditetapkan",
    ]  # fmt: skip
    assert ["2", "Sasaran tanpa indikator", "Belum ada indikator"] in texts(tabel)


def test_kemajuan_kumulatif_diberi_keterangan():
    """60 + 65 + 70 + 72 = 267 against 88: 303,41%."""
    indikator = tuple(replace(satu, kumulatif=satu.kode == "NAIK") for satu in KECIL.fakta.indikator)
    dokumen = only_block(with_facts(KECIL, indikator=indikator), "perbandingan_akhir_renstra")
    tabel = table(dokumen, "tabel-perbandingan-akhir-renstra")
    assert row_with(tabel, "1.1 Indeks kepatuhan pelayanan")[-1] == "303,41%a)"
    assert "a) Dihitung dari jumlah realisasi sejak awal periode Renstra." in tabel.catatan


def test_renstra_tanpa_sasaran():
    assert sentences(only_block(with_facts(KECIL, sasaran=()), "perbandingan_akhir_renstra")) == [
        "Sasaran yang berlaku pada Tahun 2024 belum ditetapkan."
    ]


# --- other regions ----------------------------------------------------------------------------------------------------


def test_pembanding_dengan_dan_tanpa_nilai():
    dokumen = only_block(KECIL, "perbandingan_daerah")
    assert texts(table(dokumen, "tabel-perbandingan-daerah")) == [
        ["1", "Indeks kepatuhan pelayanan", "2024", "72,00", "Nasional", "70", "2,00 poin"],
    ]
    assert sentences(dokumen) == ["Untuk 18 (delapan belas) indikator lainnya tidak tersedia data pembanding."]


def test_pembanding_tahun_lain_dan_tanpa_nama():
    pembanding = (
        Pembanding(indikator="NAIK", tahun=2023, lingkup="provinsi", entitas="", nilai=Decimal("75"), catatan="Rilis"),
        Pembanding(indikator="NAIK", tahun=2024, lingkup="nasional", entitas="Nasional", nilai=Decimal("80")),
        Pembanding(indikator="NAIK", tahun=2025, lingkup="nasional", entitas="Nasional", nilai=Decimal("81")),
    )
    penempatan = tuple(satu for satu in KECIL.fakta.penempatan if satu.indikator == "NAIK")
    dokumen = only_block(
        with_facts(KECIL, pembanding=pembanding, penempatan=penempatan, alokasi=(), pot_tampil=()),
        "perbandingan_daerah",
    )
    assert texts(table(dokumen, "tabel-perbandingan-daerah")) == [
        ["1", "Indeks kepatuhan pelayanan", "2024", "72,00", "Nasional", "80", "-8,00 poin", ""],
        ["2023", "70,00", "Provinsi", "75", "-5,00 poin", "Rilis"],
    ]
    assert sentences(dokumen) == []


def test_satu_indikator_tanpa_pembanding():
    lain = Penempatan(kode="S1.STABIL", indikator="STABIL", tempat=Tempat.SASARAN, objek="S1")
    penempatan = (*(satu for satu in KECIL.fakta.penempatan if satu.indikator == "NAIK"), lain)
    assert sentences(
        only_block(with_facts(KECIL, penempatan=penempatan, alokasi=(), pot_tampil=()), "perbandingan_daerah")
    ) == ["Untuk 1 (satu) indikator lainnya tidak tersedia data pembanding."]
