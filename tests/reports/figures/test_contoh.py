"""The three demo offices: what was published and no audit contests comes out of their facts, end to end."""

from decimal import Decimal

import pytest

from reports.figures import BukuAngka, hitung_buku, kunci
from tests.reports.figures.test_buku import assert_sound
from tests.reports.pabrik_contoh import contoh_codes, masukan_contoh

D = Decimal

#: SETDA, Tabel 3.16 and 3.17 of its LKjIP 2024: alokasi, realisasi, serapan, capaian, efisiensi. Where the audit
#: (setda-2024-temuan.json) contests a cell, what it says instead stands here, with its finding.
SETDA = {
    "S1.KESRA": ("28051490260", "27281296055", "97.25", "100.00", "2.75"),
    "S2.RASIOBUMD": ("699454900", "581597606", "83.15", "91.16", "8.01"),
    "S3.IKMSETDA": ("45234419496", "41667016706", "92.11", "105.18", "13.07"),  # T070: 93,12 / 88,53
    "S4.IPP": ("260860200", "252993148", "96.98", "100.47", "3.49"),
    "S5.KELEMBAGAAN": ("289592365", "277364876", "95.78", "100.00", "4.22"),  # printed 94,87 and 5,13
    "S5.SAKIP": ("30000000", "29541097", "98.47", "100.29", "1.82"),
    "S6.LPPD": ("1296101350", "1229855981", "94.89", "99.68", "4.79"),  # printed 5,06
    "S7.IKK": ("1720065258", "1654355754", "96.18", "99.96", "3.78"),
    "S8.ITKP": ("464429750", "451326935", "97.18", "106.54", "9.36"),
}
KELUARGA_SETDA = ("alokasi", "belanja_alokasi", "serapan_alokasi", "capaian", "efisiensi")

#: Other published figures that nobody contests, by office and key.
TERBIT = {
    "SETDA": {
        "pagu.2024.murni.total": "71582112207",
        "pagu.2024.perubahan.total": "78046413579",
        "belanja.2024.total": "73425348158",
        "serapan.2024.total": "94.08",
        "alokasi_total.2024": "78046413579",
        "serapan_alokasi_total.2024": "94.08",
        "rerata.lainnya.2024": "100.89",
        "capaian.L1.SERAPAN.2024": "99.87",
        "capaian.S5.SAKIP.2023": "100.36",
        "capaian.S6.LPPD.2023": "120.77",
        "capaian.T5.SPBE.2024": "143.45",
        "capaian.T4.SAKIPPEMDA.2024": "94.20",
        "capaian.T2.LABA.2024": "1.51",  # 0,0151% of 1%; the report made 0,15% and 15% of it
        "kemajuan.S1.KESRA": "100.00",
        "kemajuan.S2.RASIOBUMD": "98.00",
        "kemajuan.S4.IPP": "108.86",
        "kemajuan.S5.SAKIP": "100.17",
        "kemajuan.S6.LPPD": "119.39",
        "kemajuan.S7.IKK": "182.49",
        "kemajuan.S8.ITKP": "106.26",
        "pk_selisih.2024-perubahan.target.L2.INOVASI": "4",
        "akip.SAKIPPEMDA-2024.total": "74.42",
    },
    "MOJOSARI": {
        "pagu.2024.perubahan.total": "10455592750",
        "belanja.2024.total": "9669315336",
        "serapan.2024.total": "92.48",
        "pagu.2024.perubahan.P1": "6491378000",
        "belanja.2024.P1": "6136278426",
        "serapan.2024.P1": "94.53",  # printed 94,52: cut off instead of rounded
        "serapan.2024.P2": "92.43",
        "serapan.2024.P3": "88.85",
        "serapan.2024.P4": "93.10",
        "capaian.S1.IKM.2024": "104",
        "efisiensi_pot.L1.STANDAR.2024": "7.57",
        "efisiensi_pot.L2.KOORDINASI.2024": "6.90",
        "pk.2024-murni.total": "10369472000",
        "akip.LHE-2024.total": "82.30",
        "skm.2024.nilai": "92.49",  # of nine unsur; the survey announced 91,75
        "skm.2024.diumumkan": "91.75",
    },
    "DISKOMINFO": {
        "pagu.2024.perubahan.total": "19133884991",
        "belanja.2024.total": "18416966117",
        "serapan.2024.total": "96.25",
        "capaian.S1.SPBE.2024": "110.93",
        "kemajuan.S1.SPBE": "104.00",
        "capaian.L1.ANGGARAN.2024": "100.84",
        "alokasi_persen.S1.SPBE.2024": "100.00",
        "efisiensi.S1.SPBE.2024": "1.15",
        "pk.2024-perubahan.total": "19133884991",
    },
}

#: Declared totals that the parts do not give, all of them named by the audits: (object, what, declared minus sum).
KONTROL_BEDA = {
    "SETDA": {
        ("total", "pagu", "8013413364"): "Tabel 3.14, baris total",  # the money of the year before
        ("total", "realisasi", "7527257395"): "Tabel 3.14, baris total",
        ("P1", "realisasi", "1"): "Tabel 3.14",
        ("P1.K10", "realisasi", "1"): "Tabel 3.14",
        ("total", "realisasi", "1"): "3.2, paragraf setelah Tabel 3.14",
    },
    "MOJOSARI": {
        ("P1.K3", "pagu", "-228312700"): "Bab II Rencana Kinerja, tabel Program, Kegiatan dan Sub Kegiatan",
        ("P2", "pagu", "-8822300"): "Bab II Rencana Kinerja, tabel Program, Kegiatan dan Sub Kegiatan",
        ("P1", "realisasi", "24485692"): "Lampiran Capaian Kinerja 2024",
        ("P1.K1", "realisasi", "-5264000"): "Lampiran Capaian Kinerja 2024",
        ("P1.K3", "realisasi", "244261100"): "Lampiran Capaian Kinerja 2024",
        ("P2", "realisasi", "15330700"): "Lampiran Capaian Kinerja 2024",
        ("P2.K1", "realisasi", "15330700"): "Lampiran Capaian Kinerja 2024",
    },
    "DISKOMINFO": {
        ("P1", "realisasi", "-4901022"): "Tabel 3.5",
        ("P1.K3", "realisasi", "-2061022"): "Tabel 3.5",
        ("P1.K5", "realisasi", "-2840000"): "Tabel 3.5",
        ("total", "realisasi", "60"): "Ikhtisar Eksekutif",
    },
}


@pytest.fixture(scope="module", params=sorted(TERBIT))
def kode(request: pytest.FixtureRequest) -> str:
    if request.param not in contoh_codes():
        pytest.skip(f"fixtures/contoh/{request.param} belum ada")
    return str(request.param)


@pytest.fixture(scope="module")
def buku(kode: str) -> BukuAngka:
    return hitung_buku(masukan_contoh(kode))


def test_book_is_sound(kode: str) -> None:
    assert_sound(masukan_contoh(kode))


def test_published_figures(kode: str, buku: BukuAngka) -> None:
    terhitung = {satu: format(buku[satu].nilai, "f") if buku[satu].nilai is not None else None for satu in TERBIT[kode]}
    assert terhitung == TERBIT[kode]


def test_performance_and_money_of_setda() -> None:
    if "SETDA" not in contoh_codes():
        pytest.skip("fixtures/contoh/SETDA belum ada")
    buku = hitung_buku(masukan_contoh("SETDA"))
    for penempatan, terbit in SETDA.items():
        nilai = [buku[kunci(keluarga, penempatan, 2024)].nilai for keluarga in KELUARGA_SETDA]
        assert nilai == [D(satu) for satu in terbit], penempatan


def test_every_level_of_the_budget_agrees_to_the_rupiah(buku: BukuAngka) -> None:
    for anggaran in buku.peta.semua_anggaran():
        daun = [sub for sub in anggaran.sub.values() if sub.unit]
        for versi in anggaran.versi:
            for simpul in anggaran.nodes():
                if simpul.anak:
                    bagian = [anggaran.pagu(anak.kode, versi.kode) or 0 for anak in simpul.anak]
                    assert (anggaran.pagu(simpul.kode, versi.kode) or 0) == sum(bagian)
            if len(daun) == len(anggaran.sub):
                unit = sum(anggaran.pagu(satu.kode, versi.kode) or 0 for satu in anggaran.akar_unit.anak)
                assert unit == (anggaran.pagu("total", versi.kode) or 0)


def test_declared_totals_that_disagree_are_the_known_ones(kode: str, buku: BukuAngka) -> None:
    beda = {}
    for anggaran in buku.peta.semua_anggaran():
        for nomor, kontrol in enumerate(anggaran.anggaran.kontrol, 1):
            selisih = buku[kunci("selisih_kontrol", anggaran.tahun, nomor)].nilai
            if selisih:
                beda[kontrol.objek or "total", kontrol.besaran, str(selisih)] = kontrol.sumber.tempat
    assert beda == KONTROL_BEDA[kode]
