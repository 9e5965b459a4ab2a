"""Whether a stage may be filled in on a day."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from sakip.choices import Tahapan
from sakip.models import JendelaPengisian, PengecualianJendela, PerangkatDaerah
from sakip.queries.jendela import jendela_terbuka
from tests.factories import PenggunaFactory, PerangkatDaerahFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def pd(db: None) -> PerangkatDaerah:
    return PerangkatDaerahFactory()


def jendela(**kolom: Any) -> JendelaPengisian:
    dasar = {"tahapan": "pengukuran", "tahun": 2024, "mulai": date(2024, 4, 1), "sampai": date(2024, 4, 10)}
    return JendelaPengisian.objects.create(**{**dasar, **kolom})


def terbuka(pd: PerangkatDaerah, hari: date, triwulan: int | None = 1) -> bool:
    return bool(jendela_terbuka(pd, Tahapan.PENGUKURAN, 2024, triwulan, hari))


def test_without_a_window_it_is_always_open(pd: PerangkatDaerah) -> None:
    jendela(pemda=pd.pemda, tahapan="laporan")
    jendela(pemda=pd.pemda, tahun=2023)
    jendela(pemda=PerangkatDaerahFactory().pemda)
    assert terbuka(pd, date(2030, 1, 1))


@pytest.mark.parametrize(
    ("hari", "hasil"),
    [
        (date(2024, 3, 31), False),
        (date(2024, 4, 1), True),
        (date(2024, 4, 10), True),
        (date(2024, 4, 11), False),
    ],
)
def test_a_window_of_the_region_holds_on_both_its_days(pd: PerangkatDaerah, hari: date, hasil: bool) -> None:
    jendela(pemda=pd.pemda, triwulan=1)
    assert terbuka(pd, hari) is hasil


def test_the_offices_own_window_counts_instead(pd: PerangkatDaerah) -> None:
    jendela(pemda=pd.pemda, triwulan=1)
    jendela(pd=pd, triwulan=1, mulai=date(2024, 5, 1), sampai=date(2024, 5, 2))
    assert not terbuka(pd, date(2024, 4, 5))
    assert terbuka(pd, date(2024, 5, 1))


def test_the_years_window_opens_quarters_without_their_own(pd: PerangkatDaerah) -> None:
    jendela(pemda=pd.pemda, mulai=date(2024, 1, 1), sampai=date(2024, 12, 31))
    jendela(pemda=pd.pemda, triwulan=1)
    assert not terbuka(pd, date(2024, 6, 1), 1)
    assert terbuka(pd, date(2024, 6, 1), 2)
    assert terbuka(pd, date(2024, 6, 1), None)


def test_an_exception_moves_the_end_for_one_office(pd: PerangkatDaerah) -> None:
    satu = jendela(pemda=pd.pemda, triwulan=1)
    PengecualianJendela.objects.create(
        jendela=satu,
        pd=pd,
        sampai=date(2024, 4, 20),
        alasan="Banjir",
        diberi_oleh=PenggunaFactory(),
        diberi_pada=datetime(2024, 4, 9, tzinfo=ZoneInfo("Asia/Jakarta")),
    )
    assert terbuka(pd, date(2024, 4, 20))
    assert not terbuka(PerangkatDaerahFactory(pemda=pd.pemda), date(2024, 4, 20))
    alasan = jendela_terbuka(pd, Tahapan.PENGUKURAN, 2024, 1, date(2024, 4, 21)).alasan
    assert alasan == (
        "Jadwal pengisian pengukuran kinerja triwulan I tahun 2024: 01-04-2024 s.d. 20-04-2024; hari ini 21-04-2024. "
        "Perpanjangan diberikan oleh Bappeda/Bagian Organisasi."
    )
