"""Facts survive the way to JSON and back; what does not fit the schema is refused with its place."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.calc import AsalTarget, Bentuk, JenisAngka, KebijakanHitung, Target
from reports.inputs import (
    FaktaSalah,
    KebijakanMasukan,
    Nilai,
    Pagu,
    Pembanding,
    PerjanjianKinerja,
    Sen,
    Sumber,
    TabelDukung,
    TargetTahun,
    from_json,
    to_json,
)
from reports.inputs.codec import rupiah_text

JANGKAUAN = "bilangan di luar jangkauan (18 angka bulat, 18 desimal)"


def _round_trip(fakta: Any) -> Any:
    return from_json(type(fakta), json.loads(json.dumps(to_json(fakta))))


def test_money_travels_as_rupiah_text() -> None:
    pagu = Pagu(versi="murni", jumlah=Sen(1413370993222))
    assert to_json(pagu) == {"versi": "murni", "jumlah": "14133709932.22"}
    assert _round_trip(pagu) == pagu


@given(st.integers(min_value=-(2**63) + 1, max_value=2**63 - 1))
def test_every_amount_of_sen_survives(sen: int) -> None:
    assert from_json(Pagu, {"versi": "v", "jumlah": rupiah_text(sen)}).jumlah == sen


@pytest.mark.parametrize(
    "fakta",
    [
        Nilai(indikator="A", tahun=2024, angka=Decimal("80.40"), jenis=JenisAngka.ASUMSI, catatan="sama"),
        Pembanding(indikator="A", tahun=2024, lingkup="nasional", entitas="Indonesia", nilai=None),
        TargetTahun(tahun=None, jenis="akhir", asal=AsalTarget.RENSTRA, nilai=Target(angka=Decimal(48), operator="<")),
        TargetTahun(
            tahun=2024,
            asal=AsalTarget.RKT,
            nilai=Target(bentuk=Bentuk.RENTANG, bawah=Decimal(7), atas=Decimal(8)),
            sumber=Sumber(dokumen="RKT", tempat="halaman 2"),
        ),
        PerjanjianKinerja(kode="p", tahun=2024, versi=1, jenis="murni", jabatan="K", tanggal=date(2024, 1, 29)),
        TabelDukung(kode="t", judul="T", kelompok="sdm", kolom=(), baris=(("a", None), ("b", "2"))),
        KebijakanMasukan(hitung=KebijakanHitung(batas_capaian=Decimal(120)), cetak={"kertas": "F4"}),
    ],
)
def test_facts_survive(fakta: Any) -> None:
    assert _round_trip(fakta) == fakta


def test_trailing_zeros_are_kept() -> None:
    nilai = _round_trip(Nilai(indikator="A", tahun=2024, angka=Decimal("80.40")))
    assert str(nilai.angka) == "80.40"


@pytest.mark.parametrize(
    ("data", "tempat", "sebab"),
    [
        ([], "", "harus berupa objek, bukan daftar"),
        ({"versi": "v", "jumlah": "1", "pajak": 1}, "", "kunci tidak dikenal: pajak"),
        ({"versi": "v"}, "", "kunci wajib belum ada: jumlah"),
        ({"versi": 1, "jumlah": "1"}, "versi", "harus teks, bukan bilangan bulat"),
        ({"versi": None, "jumlah": "1"}, "versi", "harus teks, bukan kosong"),
        ({"versi": "v", "jumlah": 1.5}, "jumlah", "harus bilangan sebagai teks, bukan bilangan pecahan biner"),
        ({"versi": "v", "jumlah": True}, "jumlah", "harus bilangan sebagai teks, bukan ya/tidak"),
        ({"versi": "v", "jumlah": "seribu"}, "jumlah", "bukan bilangan: 'seribu'"),
        ({"versi": "v", "jumlah": "NaN"}, "jumlah", "bukan bilangan terhingga: 'NaN'"),
        ({"versi": "v", "jumlah": "0.001"}, "jumlah", "rupiah paling banyak dua desimal: '0.001'"),
        ({"versi": "v", "jumlah": "1e17"}, "jumlah", "rupiah terlalu besar: '1e17'"),
        ({"versi": "v", "jumlah": "1e999"}, "jumlah", f"{JANGKAUAN}: '1e999'"),
        ({"versi": "v", "jumlah": "-1000000000000000000"}, "jumlah", f"{JANGKAUAN}: '-1000000000000000000'"),
        ({"versi": "v", "jumlah": "0.0000000000000000001"}, "jumlah", f"{JANGKAUAN}: '0.0000000000000000001'"),
    ],
)
def test_money_refused(data: Any, tempat: str, sebab: str) -> None:
    with pytest.raises(FaktaSalah) as salah:
        from_json(Pagu, data)
    assert (salah.value.tempat, salah.value.sebab) == (tempat, sebab)


@pytest.mark.parametrize(
    ("data", "pesan"),
    [
        ({"tahun": "2024"}, "tahun: harus bilangan bulat, bukan teks"),
        ({"tahun": True}, "tahun: harus bilangan bulat, bukan ya/tidak"),
        ({"jenis": "kira-kira"}, "jenis: harus salah satu dari final, sementara, asumsi, bukan 'kira-kira'"),
        ({"sumber": {"halaman": "1"}}, "sumber: kunci tidak dikenal: halaman"),
    ],
)
def test_value_refused(data: dict[str, Any], pesan: str) -> None:
    with pytest.raises(FaktaSalah) as salah:
        from_json(Nilai, {"indikator": "A", "tahun": 2024, **data})
    assert str(salah.value) == pesan


@pytest.mark.parametrize(
    ("data", "pesan"),
    [
        ({"tanggal": "29 Januari 2024"}, "tanggal: bukan tanggal TTTT-BB-HH: '29 Januari 2024'"),
        ({"tanggal": 2024}, "tanggal: bukan tanggal TTTT-BB-HH: 2024"),
        ({"baris": {}}, "baris: harus berupa daftar, bukan objek"),
        ({"baris": ["x"]}, "baris[0]: harus berupa objek, bukan teks"),
        (
            {"baris": [{"kelompok": "a", "nomor_sasaran": "", "sasaran": "", "indikator": "", "target": {}}]},
            "baris[0].target: isi target tidak sesuai dengan bentuk angka",
        ),
    ],
)
def test_agreement_refused(data: dict[str, Any], pesan: str) -> None:
    dasar = {"kode": "p", "tahun": 2024, "versi": 1, "jenis": "murni", "jabatan": "K"}
    with pytest.raises(FaktaSalah) as salah:
        from_json(PerjanjianKinerja, {**dasar, **data})
    assert str(salah.value) == pesan


def test_fixed_pairs_and_text_maps() -> None:
    with pytest.raises(FaktaSalah, match=r"baris\[0\]\[0\]: harus teks"):
        from_json(TabelDukung, {"kode": "t", "judul": "T", "kelompok": "x", "kolom": [], "baris": [[1]]})
    with pytest.raises(FaktaSalah, match="cetak: harus berupa objek dengan nilai teks"):
        from_json(KebijakanMasukan, {"hitung": {}, "cetak": {"kertas": 4}})
    with pytest.raises(FaktaSalah, match=r"hitung: batas_capaian: harus null, 100, 110 atau 120"):
        from_json(KebijakanMasukan, {"hitung": {"batas_capaian": "90"}})


def test_floats_are_never_written() -> None:
    with pytest.raises(TypeError, match="not a fact: float"):
        to_json(Nilai(indikator="A", tahun=2024, angka=1.5))  # type: ignore[arg-type]
