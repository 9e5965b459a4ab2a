"""Finding an office and a year by what somebody typed."""

import pytest

from sakip.queries.pd import TidakDitemukan, find_pd, find_tahun, tahun_tersedia
from tests.factories import (
    LaporanFactory,
    NilaiFactory,
    PemdaFactory,
    PerangkatDaerahFactory,
    PerjanjianFactory,
    RenstraFactory,
    TahunAnggaranFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def dinkes(db: None) -> object:
    return PerangkatDaerahFactory(kode="DINKES", pemda__kode="KAB-A")


@pytest.mark.parametrize("kode", ["DINKES", "dinkes", " DINKES ", "KAB-A/DINKES", "kab-a/dinkes"])
def test_an_office_is_found_whatever_the_case(dinkes: object, kode: str) -> None:
    assert find_pd(kode) == dinkes


@pytest.mark.parametrize(
    ("kode", "pesan"),
    [
        ("DINKS", "Perangkat daerah DINKS tidak ada. Yang terdekat: DINKES."),
        ("KAB-A/DINKS", "Perangkat daerah KAB-A/DINKS tidak ada. Yang terdekat: KAB-A/DINKES"),
        # Nothing is near: the codes there are.
        ("XYZ", "Perangkat daerah XYZ tidak ada. Yang terdekat: DINKES, KECAMATAN."),
        ("KAB-B/DINKES", "Perangkat daerah KAB-B/DINKES tidak ada. Yang terdekat: KAB-A/DINKES"),
        ("", "Perangkat daerah  tidak ada."),
    ],
)
def test_an_unknown_code_names_the_nearest(dinkes: object, kode: str, pesan: str) -> None:
    PerangkatDaerahFactory(kode="KECAMATAN", pemda__kode="KAB-C")
    with pytest.raises(TidakDitemukan) as salah:
        find_pd(kode)
    assert str(salah.value).startswith(pesan)


def test_a_code_of_two_regions_has_to_be_written_in_full(dinkes: object) -> None:
    kedua = PerangkatDaerahFactory(kode="DINKES", pemda=PemdaFactory(kode="KAB-B"))
    with pytest.raises(TidakDitemukan, match="tulis salah satu: KAB-A/DINKES, KAB-B/DINKES"):
        find_pd("DINKES")
    assert find_pd("KAB-B/DINKES") == kedua


def test_an_empty_database_says_so(db: None) -> None:
    with pytest.raises(TidakDitemukan, match="belum ada perangkat daerah satu pun"):
        find_pd("DINKES")


def test_years_are_those_the_office_has_anything_about() -> None:
    renstra = RenstraFactory(tahun_awal=2021, tahun_akhir=2022)
    pd = renstra.pd
    TahunAnggaranFactory(pd=pd, tahun=2024)
    PerjanjianFactory(jabatan__pd=pd, tahun=2025)
    NilaiFactory(indikator__pd=pd, tahun=2019)
    LaporanFactory(pd=pd, tahun=2027)
    NilaiFactory(tahun=2001)  # of another office
    assert tahun_tersedia(pd) == [2019, 2021, 2022, 2024, 2025, 2027]
    assert find_tahun(pd, "2024") == find_tahun(pd, 2024) == 2024


@pytest.mark.parametrize(
    ("tahun", "pesan"),
    [
        ("2023", "Tahun 2023 tidak ada pada PD-T. Yang terdekat: 2021, 2022, 2024, 2025, 2026."),
        ("20x4", "Tahun 20x4 tidak ada pada PD-T. Yang terdekat: 2021, 2022, 2024, 2025, 2026, 2027."),
        ("²024", "Tahun ²024 tidak ada pada PD-T."),
    ],
)
def test_an_unknown_year_names_the_nearest(tahun: str, pesan: str) -> None:
    pd = RenstraFactory(tahun_awal=2024, tahun_akhir=2027, berlaku_mulai=2024, pd__kode="PD-T").pd
    RenstraFactory(pd=pd, tahun_awal=2021, tahun_akhir=2022)
    with pytest.raises(TidakDitemukan) as salah:
        find_tahun(pd, tahun)
    assert str(salah.value).startswith(pesan)


def test_an_office_without_any_year_says_so() -> None:
    pd = PerangkatDaerahFactory(kode="BARU")
    with pytest.raises(TidakDitemukan, match="BARU belum mempunyai data tahun mana pun"):
        find_tahun(pd, "2024")
