"""What refers to a row, asked before it is removed."""

from collections.abc import Callable
from datetime import date

import pytest

from sakip import models as m
from sakip.queries.rujukan import yang_merujuk
from tests.factories import IndikatorFactory, JabatanFactory, PerangkatDaerahFactory, UnitKerjaFactory, bertugas

pytestmark = pytest.mark.django_db


def test_nothing_refers_to_a_new_office() -> None:
    assert yang_merujuk(PerangkatDaerahFactory()) == []


def test_what_refers_is_counted_by_its_name() -> None:
    pd = PerangkatDaerahFactory()
    UnitKerjaFactory(pd=pd)
    JabatanFactory(pd=pd)
    for _ in range(2):
        IndikatorFactory(pd=pd)
    bertugas("perencana", pd=pd)
    IndikatorFactory()
    assert yang_merujuk(pd) == [("indikator", 2), ("jabatan", 1), ("penugasan", 1), ("unit kerja", 1)]


def test_what_goes_with_it_does_not_count() -> None:
    pd = PerangkatDaerahFactory()
    m.NamaLamaPD.objects.create(pd=pd, nama="Lama", singkatan="L", jenis="dinas", sampai=date(2023, 12, 31))
    assert yang_merujuk(pd) == []


def test_the_number_of_questions_does_not_grow_with_the_rows(
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    pd = PerangkatDaerahFactory()
    for _ in range(5):
        UnitKerjaFactory(pd=pd)
    with django_assert_max_num_queries(6):  # type: ignore[attr-defined]
        assert yang_merujuk(pd) == [("unit kerja", 5)]
