"""The figures of the small office, worked out by hand."""

from decimal import Decimal

import pytest

from reports.calc import Alasan, Bendera
from reports.figures import BukuAngka, hitung_buku
from tests.reports.pabrik import masukan_kecil

#: Value in plain notation as printed, or the code of the reason. Money in rupiah.
HARAPAN = {
    # Targets: the last agreement (80), not the one before it (75) nor the plan (79); exact as written.
    "target.S1.NAIK.2024": "80",
    "target.S1.TURUN.2024": "2.15",
    "target.S1.RENTANG.2024": "7",
    "target_atas.S1.RENTANG.2024": "8",
    "target.S3.LEVEL.2024": "3",  # B is the third of D, C, B, A
    "target.S3.TANPA.2024": Alasan.TARGET_TIDAK_ADA,
    "target.T1.NAIK.2024": "90",
    # Earlier years: 2023 has an agreement (72), 2022 none (Renstra: 68), the old sasaran ended with 2023.
    "target.S1.NAIK.2023": "72",
    "target.S1.NAIK.2022": "68",
    "target.SA.LAMA.2023": "50",
    "target.SA.LAMA.2024": Alasan.TARGET_TIDAK_ADA,
    "target_renstra.S1.NAIK.R1.awal": "55",
    "target_renstra.S1.NAIK.R1.2024": "78",
    "target_renstra.S1.NAIK.R2.2024": "79",
    "target_renstra.S1.NAIK.R1.akhir": "85",
    "target_akhir.S1.NAIK": "88",  # of the version in force, R2
    "target_akhir.S1.TURUN": Alasan.TARGET_AKHIR_TIDAK_ADA,
    # Actuals at the indicator's decimals.
    "realisasi.TURUN.2024": "1.96",  # 14.133.709.932,22 / 719.708.723.155 x 100 = 1,96381…
    "pembilang.TURUN.2024": "14133709932.22",
    "penyebut.TURUN.2024": "719708723155",
    "realisasi.LUAR.2024": Alasan.LEVEL_DI_LUAR_SKALA,
    "realisasi.KOSONG.2024": Alasan.BELUM_TERSEDIA,
    "realisasi.TW.2024": "60",  # 10 + 20 + nothing reported + 30
    "realisasi_triwulan.TW.2024.3": Alasan.BELUM_TERSEDIA,
    "realisasi.ANGGARAN.2024": "77.27",  # 17.000.000,25 / 22.000.000,50 = 77,2727…
    "realisasi.SKM.2024": "87.50",  # nine unsur that sum to 31,5: 3,5 x 25
    "realisasi.AKIP.2024": "82.30",  # 26,10 + 26,40 + 13,05 + 16,75
    # Capaian from printed target and printed actual.
    "capaian.S1.NAIK.2024": "90.00",  # 72 / 80
    "capaian.T1.NAIK.2024": "80.00",  # the same actual, another target: 72 / 90
    "capaian.S1.TURUN.2024": "108.84",  # (2 x 2,15 - 1,96) / 2,15
    "capaian.S1.RASIO.2024": "125.00",  # 10 / 8
    "capaian.S1.STABIL.2024": "90.00",
    "capaian.S1.RENTANG.2024": "87.50",  # (2 x 8 - 9) / 8, regulasi.md 5.1
    "capaian.S3.LEVEL.2024": "133.33",  # rank 4 / rank 3
    "capaian.S3.LUAR.2024": Alasan.LEVEL_DI_LUAR_SKALA,
    "capaian.S3.YA.2024": "100.00",
    "capaian.S3.TAHAP.2024": "75.00",  # 60 / 80
    "capaian.S3.NOL.2024": Alasan.TARGET_NOL,
    "capaian.S3.NOLTURUN.2024": "100.00",
    "capaian.S3.KOSONG.2024": Alasan.BELUM_TERSEDIA,
    "capaian.S3.ASUMSI.2024": "99.68",  # 3,14 / 3,15
    "capaian.S3.NEGATIF.2024": "150.00",  # (1 + (-1 + 2) / 2) x 100
    "capaian.S3.TW.2024": "100.00",
    "capaian.S3.TANPA.2024": Alasan.TARGET_TIDAK_ADA,
    "capaian.L1.ANGGARAN.2024": "81.34",  # 77,27 / 95
    "capaian.L1.SKM.2024": "102.94",  # 87,50 / 85
    "capaian.L1.AKIP.2024": "101.60",  # 82,30 / 81
    "capaian.S1.NAIK.2023": "97.22",  # 70 / 72
    "capaian.S1.NAIK.2022": "95.59",  # 65 / 68
    "capaian.SA.LAMA.2022": "90.00",  # 45 / 50
    "kemajuan.S1.NAIK": "81.82",  # 72 / 88
    "kemajuan.T1.NAIK": "75.00",  # 72 / 96
    "kemajuan.S1.TURUN": Alasan.TARGET_AKHIR_TIDAK_ADA,
    "selisih_tahun.NAIK.2024": "2.00",
    "pertumbuhan.NAIK.2024": "2.86",  # 2 / 70
    "selisih_tahun.TURUN.2024": Alasan.TAHUN_LALU_TIDAK_ADA,
    "pembanding.NAIK.2024.1": "70",
    "pembanding.NAIK.2024.2": Alasan.BELUM_TERSEDIA,
    "selisih_pembanding.NAIK.2024.1": "2.00",
    "selisih_pembanding.NAIK.2024.2": Alasan.BELUM_TERSEDIA,
    # Means from unrounded capaian: S1 90 + 108,8372 + 125 + 90 + 87,5 = 501,3372;
    # S3 133,3333 + 100 + 75 + 100 + 99,6825 + 150 + 100 = 758,0159; L1 81,3368 + 102,9412 + 101,6049 = 285,8830.
    "rerata_sasaran.S1.2024": "100.27",  # 501,3372 / 5
    "rerata_sasaran.S2.2024": Alasan.TANPA_INDIKATOR,
    "rerata_sasaran.S3.2024": "108.29",  # 758,0159 / 7
    "rerata.strategis.2024": "104.95",  # 1259,3531 / 12
    "rerata_tanpa_asumsi.strategis.2024": "105.42",  # (1259,3531 - 99,6825) / 11
    "rerata_dengan_asumsi.strategis.2024": "104.95",
    "rerata.lainnya.2024": "95.29",
    "rerata.tujuan.2024": "80.00",
    "cacah.strategis.sasaran.2024": "3",
    "cacah.strategis.indikator.2024": "16",
    "cacah.strategis.terhitung.2024": "12",
    "cacah.strategis.tanpa_realisasi.2024": "2",  # none reported, and a level outside the scale
    "cacah.strategis.tercapai.2024": "7",
    "cacah.lainnya.tercapai.2024": "2",
    # Budget: 10 + 5 + 3,0000005 + 2 million before, 12 + 4 + 3,0000005 + 2 + 1 after.
    "pagu.2024.murni.total": "20000000.50",
    "pagu.2024.perubahan.total": "22000000.50",
    "perubahan_pagu.2024.total": "2000000",
    "pagu.2024.murni.P1": "18000000.50",
    "pagu.2024.perubahan.P1.K1": "16000000",
    "pagu.2024.murni.P2.S4": Alasan.TANPA_ANGGARAN,  # the first version lists others, not this one
    "perubahan_pagu.2024.P2.S4": "1000000",
    "perubahan_pagu.2024.P1.K1.S2": "-1000000",
    "pagu.2024.perubahan.unit:U1": "15000000.50",
    "pagu.2024.perubahan.unit:U2:P2": "3000000",
    "pagu.2024.perubahan.unit:U1:P1.K2": "3000000.50",
    "belanja.2024.total": "17000000.25",
    "belanja.2024.P2.S4": Alasan.REALISASI_ANGGARAN_TIDAK_ADA,
    "serapan.2024.total": "77.27",
    "serapan.2024.P1": "76.32",  # 14.500.000,25 / 19.000.000,50
    "serapan.2024.P2.K3": "125.00",
    "sisa.2024.total": "5000000.25",
    "sisa.2024.P2.K3.S5": "-500000",
    "kontrol.2024.2": "18000000",
    "selisih_kontrol.2024.1": "0",
    "selisih_kontrol.2024.2": "-0.50",
    "selisih_kontrol.2024.3": Alasan.BELUM_TERSEDIA,  # by kind of spending: nothing below says it
    "selisih_kontrol.2023.1": Alasan.BELUM_TERSEDIA,
    "pagu.2023.perubahan.P1": Alasan.BELUM_TERSEDIA,  # declared totals are shown, never summed
    "serapan.2023.total": Alasan.TANPA_ANGGARAN,
    # Allocation: 4.000.000 by weights 1 and 2; the odd sen goes to the larger remainder.
    "alokasi.S1.NAIK.2024": "12000000",
    "alokasi.S1.TURUN.2024": "1333333.33",
    "alokasi.S1.RASIO.2024": "2666666.67",
    "alokasi.S1.STABIL.2024": Alasan.TANPA_ANGGARAN,
    "alokasi_sasaran.S1.2024": "16000000",
    "alokasi_persen_sasaran.S1.2024": "72.73",  # 16 / 22,0000005
    "alokasi_total.2024": "22000000.50",
    "alokasi_sisa.2024": "0",
    "serapan_alokasi.S1.NAIK.2024": "75.00",
    "serapan_alokasi.S3.YA.2024": Alasan.REALISASI_ANGGARAN_TIDAK_ADA,
    "serapan_alokasi_sasaran.S3.2024": "66.67",  # 4.000.000,25 / 6.000.000,50
    "serapan_alokasi_total.2024": "77.27",
    "pot.2024.1.pagu": "19000000.50",
    "pot.2024.1.serapan": "76.32",
    # Efficiency from printed figures.
    "efisiensi.S1.NAIK.2024": "15.00",  # 90 - 75
    "efisiensi.S1.TURUN.2024": "8.84",  # 108,84 - 100
    "efisiensi.S3.LEVEL.2024": "83.33",  # 133,33 - 50
    "efisiensi.S1.STABIL.2024": Alasan.TANPA_ANGGARAN,
    "efisiensi.S3.KOSONG.2024": Alasan.CAPAIAN_TIDAK_TERHITUNG,
    "efisiensi.S3.YA.2024": Alasan.SERAPAN_TIDAK_TERHITUNG,
    "efisiensi_pot.L1.ANGGARAN.2024": "5.02",  # 81,34 - 76,32
    "efisiensi_total.2024": "27.68",  # 104,95 - 77,27
    # Agreements.
    "pk.2024-murni.target.S1.NAIK": "75",
    "pk.2024-murni.target.b18": "12",  # a row outside the plan
    "pk.2024-murni.total": "20000000",
    "pk.2024-perubahan.pagu.2": "4000000.50",
    "pk.2024-perubahan.total": "22000000.50",
    "pk_selisih.2024-perubahan.target.S1.NAIK": "5",
    "pk_selisih.2024-perubahan.target.S3.LEVEL": "0",
    "pk_selisih.2024-perubahan.pagu.P1": "1000000.50",
    "pk_selisih.2024-perubahan.total": "2000000.50",
    "pk_anggaran.2024-murni.P1": "-0.50",
    "pk_anggaran.2024-perubahan.total": "0",
    "pk_anggaran.2023-murni.P1": Alasan.BELUM_TERSEDIA,
    # Survey and evaluation.
    "skm.2024.unsur.3": "3.60",
    "skm.2024.nilai": "87.50",
    "skm.2024.interval": "3.5000",
    "skm.2024.diumumkan": "87.40",
    "skm.2024.responden": "150",
    "akip.lhe-2024.komponen.4": "16.75",
    "akip.lhe-2024.total": "82.30",
}


@pytest.fixture(scope="module")
def buku() -> BukuAngka:
    return hitung_buku(masukan_kecil())


@pytest.mark.parametrize("kunci", HARAPAN)
def test_figure_is_what_the_hand_computes(buku: BukuAngka, kunci: str) -> None:
    harapan = HARAPAN[kunci]
    angka = buku[kunci]
    if isinstance(harapan, Alasan):
        assert (angka.nilai, angka.alasan) == (None, harapan)
        assert harapan.kalimat in angka.tampil
    else:
        assert angka.alasan is None
        assert format(angka.nilai, "f") == harapan
        assert angka.to_dict()["nilai"] == harapan


@pytest.mark.parametrize(
    ("kunci", "tampil", "polos"),
    [
        ("target.S1.TURUN.2024", "≤ 2,15%", "≤ 2,15"),
        ("target.S1.RENTANG.2024", "7–8 bulan", "7–8"),
        ("target.S3.LEVEL.2024", "B", "B"),
        ("target.S3.YA.2024", "Ya", "Ya"),
        ("target.L1.AKIP.2024", "81 (A)", "81 (A)"),
        ("target.S3.KOSONG.2024", "3,50", "3,50"),
        ("realisasi.LUAR.2024", *["Z: Level tidak terdapat dalam skala indikator"] * 2),
        ("realisasi.LEVEL.2024", "A", "A"),
        ("realisasi.STABIL.2024", "90%", "90"),
        ("realisasi.KOSONG.2024", "Belum tersedia", "Belum tersedia"),
        ("capaian.S1.NAIK.2024", "90,00%", "90,00"),
        ("pagu.2024.perubahan.total", "Rp22.000.000,50", "22.000.000,50"),
        ("perubahan_pagu.2024.P1.K1.S2", "-Rp1.000.000", "-1.000.000"),
        ("efisiensi.S1.NAIK.2024", "15,00 poin", "15,00"),
    ],
)
def test_display_with_and_without_unit(buku: BukuAngka, kunci: str, tampil: str, polos: str) -> None:
    assert (buku[kunci].tampil, buku[kunci].polos) == (tampil, polos)


@pytest.mark.parametrize(
    ("kunci", "bendera"),
    [
        ("target.S1.NAIK.2022", Bendera.TARGET_DARI_RENSTRA),
        ("capaian.S1.NAIK.2022", Bendera.TARGET_DARI_RENSTRA),
        ("capaian.S3.ASUMSI.2024", Bendera.ASUMSI),
        ("rerata.strategis.2024", Bendera.ASUMSI),
        ("rerata.strategis.2024", Bendera.BELUM_DIBULATKAN),
        ("realisasi.TW.2024", Bendera.TIDAK_LENGKAP),
        ("capaian.S1.RENTANG.2024", Bendera.DI_LUAR_RENTANG),
        ("capaian.S3.NEGATIF.2024", Bendera.BERTANDA_NEGATIF),
        ("belanja.2024.total", Bendera.TIDAK_LENGKAP),
        ("serapan.2024.P2", Bendera.TIDAK_LENGKAP),
        ("sisa.2024.total", Bendera.TIDAK_LENGKAP),
        ("realisasi.SKM.2024", Bendera.ASAL_BERBEDA),
        ("skm.2024.nilai", Bendera.ASAL_BERBEDA),
        ("kemajuan.S3.ASUMSI", Bendera.ASUMSI),
        ("efisiensi_total.2024", Bendera.ASUMSI),
        ("efisiensi_total.2024", Bendera.TIDAK_LENGKAP),
        ("efisiensi_pot.L1.ANGGARAN.2024", Bendera.TIDAK_LENGKAP),
    ],
)
def test_remark_goes_with_the_figure(buku: BukuAngka, kunci: str, bendera: Bendera) -> None:
    assert bendera in buku[kunci].bendera


def test_no_remark_where_there_is_nothing_to_say(buku: BukuAngka) -> None:
    # A tujuan is never part of an agreement, so its Renstra target is no exception; P1 has reported everything.
    assert buku["target.T1.NAIK.2024"].bendera == ()
    assert buku["target.S1.NAIK.2024"].bendera == ()
    assert buku["serapan.2024.P1"].bendera == ()


def test_target_names_its_candidates_and_the_one_that_counts(buku: BukuAngka) -> None:
    angka = buku["target.S1.NAIK.2024"]
    assert angka.asal == "Perjanjian Kinerja Perubahan Tahun 2024"
    assert [(bahan.nama, bahan.nilai, bahan.kunci) for bahan in angka.hasil.bahan] == [
        ("Perjanjian Kinerja Tahun 2024", "75", "pk.2024-murni.target.S1.NAIK"),
        ("Perjanjian Kinerja Perubahan Tahun 2024", "80", "pk.2024-perubahan.target.S1.NAIK"),
        ("Renstra 2021-2026, Tabel T-C.25", "78", "target_renstra.S1.NAIK.R1.2024"),
        ("Renstra 2021-2026, Tabel T-C.25", "79", "target_renstra.S1.NAIK.R2.2024"),
    ]


def test_capaian_leads_back_to_target_and_actual(buku: BukuAngka) -> None:
    baris = buku["capaian.S1.NAIK.2024"].to_dict()
    assert baris["masukan"] == [
        {"nama": "Target", "nilai": "80", "kunci": "target.S1.NAIK.2024"},
        {"nama": "Realisasi", "nilai": "72.00", "kunci": "realisasi.NAIK.2024"},
    ]
    assert baris["rumus"] == "capaian.naik"
    assert baris["kebijakan"] == {
        "desimal_capaian": "2",
        "batas_capaian": "tidak ada",
        "lantai": "0",
        "penerapan_batas": "keduanya",
    }
    assert baris["alasan"] is None


def test_published_survey_value_stands_beside_the_computed_one(buku: BukuAngka) -> None:
    bahan = {satu.nama: (satu.nilai, satu.kunci) for satu in buku["skm.2024.nilai"].hasil.bahan}
    assert bahan["Nilai yang diumumkan"] == (Decimal("87.40"), "skm.2024.diumumkan")


def test_mean_knows_whom_it_left_out(buku: BukuAngka) -> None:
    ditinggalkan = dict(buku.rerata["rerata.strategis.2024"].ditinggalkan)
    assert ditinggalkan == {
        "capaian.S3.LUAR.2024": Alasan.LEVEL_DI_LUAR_SKALA,
        "capaian.S3.NOL.2024": Alasan.TARGET_NOL,
        "capaian.S3.KOSONG.2024": Alasan.BELUM_TERSEDIA,
        "capaian.S3.TANPA.2024": Alasan.TARGET_TIDAK_ADA,
    }


def test_category_of_a_printed_capaian(buku: BukuAngka) -> None:
    assert buku.kategori("capaian.S1.TURUN.2024").sebutan == "Sangat Tinggi"
    assert buku.kategori("capaian.S3.TAHAP.2024").sebutan == "Sedang"  # 75,00 belongs to (65, 75]
    assert buku.kategori("capaian.S3.NOL.2024").alasan is Alasan.TARGET_NOL


def test_figures_without_a_cell_are_absent(buku: BukuAngka) -> None:
    assert "target_atas.S1.NAIK.2024" not in buku
    assert "rerata_tanpa_asumsi.lainnya.2024" not in buku
    assert "efisiensi_nilai.2024" not in buku  # only under PMK 214
    assert "pk_selisih.2024-murni.total" not in buku  # nothing before it
