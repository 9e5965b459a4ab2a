"""Allocating a sub kegiatan to the indicators it supports."""

import json
from typing import Any

import pytest

from sakip.actions.anggaran import allocate
from sakip.actions.errors import DataSalah, SudahBerubah, TidakBoleh
from sakip.models import Alokasi, Jejak, SubKegiatan
from tests.factories import PenempatanFactory, SubKegiatanFactory
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db


@pytest.fixture
def sub(pemeran: Pemeran) -> SubKegiatan:
    for kode in ("A", "B", "C"):
        PenempatanFactory(indikator__pd=pemeran.pd, kode=kode)
    return SubKegiatanFactory(program__tahun_anggaran__pd=pemeran.pd)


def bobot(sub: SubKegiatan) -> dict[str, int]:
    return dict(Alokasi.objects.filter(sub_kegiatan=sub).values_list("penempatan__kode", "bobot"))


def test_weights_are_added_changed_and_removed(pemeran: Pemeran, sub: SubKegiatan) -> None:
    allocate(sub_kegiatan=sub, bobot={"A": 2, "B": 1}, semula={}, oleh=pemeran.ayu)
    tetap = Alokasi.objects.get(penempatan__kode="B").pk
    hasil = allocate(sub_kegiatan=sub, bobot={"B": 3, "C": 1}, semula={"A": 2, "B": 1}, oleh=pemeran.ayu, dasar="Rapat")
    assert bobot(sub) == {"B": 3, "C": 1}
    assert [satu.penempatan.kode for satu in hasil] == ["B", "C"]
    assert Alokasi.objects.get(penempatan__kode="B").pk == tetap
    jejak = Jejak.objects.order_by("-pk")[0]
    assert jejak.dasar == "Rapat"
    assert json.loads(jejak.sebelum) == {"bobot": {"A": 2, "B": 1}}
    assert json.loads(jejak.sesudah) == {"bobot": {"B": 3, "C": 1}}


def test_the_same_weights_leave_no_event(pemeran: Pemeran, sub: SubKegiatan) -> None:
    allocate(sub_kegiatan=sub, bobot={"A": 2}, semula={}, oleh=pemeran.ayu)
    allocate(sub_kegiatan=sub, bobot={"A": 2}, semula={"A": 2}, oleh=pemeran.ayu)
    assert Jejak.objects.count() == 1


def test_a_sub_kegiatan_may_support_nothing(pemeran: Pemeran, sub: SubKegiatan) -> None:
    allocate(sub_kegiatan=sub, bobot={"A": 2}, semula={}, oleh=pemeran.ayu)
    assert allocate(sub_kegiatan=sub, bobot={}, semula={"A": 2}, oleh=pemeran.ayu) == []


@pytest.mark.parametrize("salah", [{"A": 0}, {"A": -1}, {"A": True}, {"A": 1.5}, {"X": 1}])
def test_weights_are_positive_whole_numbers_of_known_places(
    pemeran: Pemeran, sub: SubKegiatan, salah: dict[str, Any]
) -> None:
    with pytest.raises(DataSalah) as ditolak:
        allocate(sub_kegiatan=sub, bobot=salah, semula={}, oleh=pemeran.ayu)
    assert ditolak.value.tempat in salah
    assert bobot(sub) == {}


def test_a_placement_of_another_office_is_unknown(pemeran: Pemeran, sub: SubKegiatan) -> None:
    PenempatanFactory(kode="ASING")
    with pytest.raises(DataSalah, match="ASING"):
        allocate(sub_kegiatan=sub, bobot={"ASING": 1}, semula={}, oleh=pemeran.ayu)


def test_the_second_person_is_told_with_both(pemeran: Pemeran, sub: SubKegiatan) -> None:
    allocate(sub_kegiatan=sub, bobot={"A": 2}, semula={}, oleh=pemeran.ayu)
    with pytest.raises(SudahBerubah) as berubah:
        allocate(sub_kegiatan=sub, bobot={"B": 1}, semula={}, oleh=pemeran.ayu)
    assert (berubah.value.tersimpan, berubah.value.dikirim) == ({"A": 2}, {"B": 1})
    assert bobot(sub) == {"A": 2}


def test_who_only_reads_does_not_allocate(pemeran: Pemeran, sub: SubKegiatan) -> None:
    with pytest.raises(TidakBoleh):
        allocate(sub_kegiatan=sub, bobot={"A": 1}, semula={}, oleh=pemeran.citra)
