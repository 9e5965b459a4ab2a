"""The synthetic office: larger in everything that is counted, sound, and the same office otherwise."""

import pytest

from bench.besar import grow
from bench.ukur import count_cells
from reports.compose import compose
from reports.inputs import Masukan
from tests.reports.pabrik import masukan_acak, masukan_kecil


def _programs(masukan: Masukan) -> int:
    return sum(len(satu.program) for satu in masukan.fakta.anggaran)


def test_once_is_the_office_itself_without_declared_totals() -> None:
    asal = masukan_kecil()
    satu = grow(asal, 1)
    assert satu.fakta.indikator == asal.fakta.indikator
    assert satu.fakta.nilai == asal.fakta.nilai
    assert all(not anggaran.kontrol for anggaran in satu.fakta.anggaran)


@pytest.mark.parametrize("kali", [2, 5])
def test_plan_values_and_budget_are_repeated_under_new_codes(kali: int) -> None:
    asal = masukan_kecil()
    besar = grow(asal, kali)
    for nama in ("sasaran", "indikator", "penempatan", "nilai"):
        assert len(getattr(besar.fakta, nama)) == kali * len(getattr(asal.fakta, nama)), nama
    assert _programs(besar) == kali * _programs(asal)
    kode = [satu.kode for satu in besar.fakta.indikator]
    assert len(set(kode)) == len(kode)


def test_copies_refer_to_copies() -> None:
    """Every placement of a copy names the copied indicator, never the first one."""
    besar = grow(masukan_kecil(), 3)
    ada = {satu.kode for satu in besar.fakta.indikator}
    for satu in besar.fakta.penempatan:
        assert satu.indikator in ada
        assert satu.indikator.partition("~")[2] == satu.kode.partition("~")[2]


@pytest.mark.parametrize("masukan", [masukan_kecil(), masukan_acak(7)], ids=["kecil", "acak"])
def test_a_grown_office_can_be_composed_and_prints_more(masukan: Masukan) -> None:
    assert count_cells(compose(grow(masukan, 3))) > 1.5 * count_cells(compose(masukan))


def test_less_than_once_is_refused() -> None:
    with pytest.raises(ValueError, match="paling sedikit 1"):
        grow(masukan_kecil(), 0)
