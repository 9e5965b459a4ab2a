import json
from decimal import Decimal

import pytest

from reports.calc import Bendera, DasarRerata, KebijakanHitung, KebijakanSalah, MetodeEfisiensi, Penerapan

LENGKAP = {
    "batas_capaian": "110",
    "lantai": None,
    "penerapan_batas": "rerata",
    "desimal_capaian": 0,
    "desimal_serapan": 3,
    "desimal_efisiensi": 1,
    "desimal_rerata": 4,
    "dasar_rerata": "sasaran",
    "metode_efisiensi": "pmk214",
    "efisien_hanya_bila_tercapai": True,
    "hitung_asumsi": False,
    "hitung_sementara": False,
    "skala_capaian": "keberhasilan",
}


def test_kebijakan_dibaca_dan_ditulis_kembali_utuh():
    kebijakan = KebijakanHitung.from_dict(LENGKAP)
    assert kebijakan.batas_capaian == Decimal(110)
    assert kebijakan.lantai is None
    assert kebijakan.penerapan_batas is Penerapan.RERATA
    assert kebijakan.dasar_rerata is DasarRerata.SASARAN
    assert kebijakan.metode_efisiensi is MetodeEfisiensi.PMK214
    assert kebijakan.efisien_hanya_bila_tercapai
    assert json.loads(json.dumps(kebijakan.to_dict())) == LENGKAP


def test_kunci_yang_tidak_ada_memakai_bawaan():
    assert KebijakanHitung.from_dict({}) == KebijakanHitung()
    bawaan = KebijakanHitung()
    assert (bawaan.batas_capaian, bawaan.lantai, bawaan.desimal_capaian) == (None, Decimal(0), 2)
    assert bawaan.metode_efisiensi is MetodeEfisiensi.SELISIH
    assert bawaan.dasar_rerata is DasarRerata.INDIKATOR
    assert KebijakanHitung.from_dict({"batas_capaian": 120}).batas_capaian == 120


@pytest.mark.parametrize(
    ("kunci", "nilai"),
    [
        ("batas", 100),
        ("batas_capaian", 100.0),
        ("batas_capaian", "seratus"),
        ("batas_capaian", "NaN"),
        ("batas_capaian", True),
        ("batas_capaian", "105"),
        ("lantai", "50"),
        ("penerapan_batas", "semua"),
        ("penerapan_batas", 1),
        ("dasar_rerata", None),
        ("desimal_capaian", "2"),
        ("desimal_capaian", True),
        ("desimal_capaian", -1),
        ("desimal_rerata", 9),
        ("hitung_asumsi", 1),
        ("skala_capaian", None),
    ],
)
def test_kebijakan_salah_menyebut_kuncinya(kunci, nilai):
    with pytest.raises(KebijakanSalah) as galat:
        KebijakanHitung.from_dict({kunci: nilai})
    assert galat.value.kunci == kunci
    assert kunci in str(galat.value)


def test_dalam_batas_memotong_ke_atas_dan_ke_bawah():
    kebijakan = KebijakanHitung(batas_capaian=Decimal(120))
    assert kebijakan.dalam_batas(Decimal("120.01")) == (Decimal(120), Bendera.DIBATASI)
    assert kebijakan.dalam_batas(Decimal(120)) == (Decimal(120), None)
    assert kebijakan.dalam_batas(Decimal(-5)) == (Decimal(0), Bendera.DIBATASI_BAWAH)
    tanpa = KebijakanHitung(lantai=None)
    assert tanpa.dalam_batas(Decimal(-5)) == (Decimal(-5), None)
    assert tanpa.dalam_batas(Decimal(450)) == (Decimal(450), None)
