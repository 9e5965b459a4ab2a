"""One resolver: nasional → pemda → PD, key by key, with the scope that set each."""

from decimal import Decimal
from typing import Any

import pytest

from reports.calc import KebijakanHitung, KebijakanSalah
from sakip.models import Kebijakan, PerangkatDaerah
from sakip.queries.kebijakan import kebijakan_berlaku
from tests.factories import PerangkatDaerahFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def pd(db: None) -> PerangkatDaerah:
    return PerangkatDaerahFactory()


def atur(hitung: dict[str, Any], cetak: dict[str, str] | None = None, **kolom: Any) -> None:
    Kebijakan.objects.create(**{"tahun_awal": 2020, **kolom}, nilai={"hitung": hitung, "cetak": cetak or {}})


def test_without_any_policy_the_core_decides(pd: PerangkatDaerah) -> None:
    berlaku = kebijakan_berlaku(pd, 2024)
    assert berlaku.hitung == KebijakanHitung()
    assert (berlaku.cetak, berlaku.asal) == ({}, {})


def test_the_narrower_scope_wins_key_by_key(pd: PerangkatDaerah) -> None:
    atur({"batas_capaian": 100, "desimal_capaian": 1, "desimal_rerata": 3}, {"kertas": "A4"}, lingkup="nasional")
    atur({"batas_capaian": 110, "desimal_capaian": 2}, {"kertas": "F4"}, lingkup="pemda", pemda=pd.pemda)
    atur({"batas_capaian": 120}, lingkup="pd", pd=pd)
    berlaku = kebijakan_berlaku(pd, 2024)
    assert berlaku.hitung == KebijakanHitung(batas_capaian=Decimal(120), desimal_capaian=2, desimal_rerata=3)
    assert berlaku.cetak == {"kertas": "F4"}
    assert berlaku.asal == {
        "batas_capaian": "pd",
        "desimal_capaian": "pemda",
        "desimal_rerata": "nasional",
        "kertas": "pemda",
    }


def test_a_narrower_scope_can_take_a_cap_away(pd: PerangkatDaerah) -> None:
    atur({"batas_capaian": 100}, lingkup="nasional")
    atur({"batas_capaian": None}, lingkup="pd", pd=pd)
    berlaku = kebijakan_berlaku(pd, 2024)
    assert berlaku.hitung.batas_capaian is None
    assert berlaku.asal == {"batas_capaian": "pd"}


@pytest.mark.parametrize(("tahun", "desimal"), [(2019, 2), (2020, 0), (2022, 0), (2023, 2), (2024, 4)])
def test_a_policy_counts_in_its_years(pd: PerangkatDaerah, tahun: int, desimal: int) -> None:
    atur({"desimal_capaian": 0}, lingkup="pd", pd=pd, tahun_akhir=2022)
    atur({"desimal_capaian": 4}, lingkup="pd", pd=pd, tahun_awal=2024)
    assert kebijakan_berlaku(pd, tahun).hitung.desimal_capaian == desimal


def test_within_one_scope_the_later_start_wins(pd: PerangkatDaerah) -> None:
    atur({"desimal_capaian": 4}, lingkup="pemda", pemda=pd.pemda, tahun_awal=2023)
    atur({"desimal_capaian": 0}, lingkup="pemda", pemda=pd.pemda, tahun_awal=2021)
    assert kebijakan_berlaku(pd, 2024).hitung.desimal_capaian == 4


def test_another_office_and_region_do_not_matter(pd: PerangkatDaerah) -> None:
    tetangga = PerangkatDaerahFactory(pemda=pd.pemda)
    jauh = PerangkatDaerahFactory()
    atur({"desimal_capaian": 0}, lingkup="pd", pd=tetangga)
    atur({"desimal_capaian": 1}, lingkup="pemda", pemda=jauh.pemda)
    assert kebijakan_berlaku(pd, 2024).asal == {}


def test_a_stored_value_that_nobody_knows_is_a_loud_defect(pd: PerangkatDaerah) -> None:
    atur({"selera": 1}, lingkup="pd", pd=pd)
    with pytest.raises(KebijakanSalah):
        kebijakan_berlaku(pd, 2024)


def test_one_query(pd: PerangkatDaerah, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        kebijakan_berlaku(pd, 2024)
