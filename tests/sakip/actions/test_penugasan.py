"""Entrusting roles and ending them."""

from datetime import date

import pytest

from sakip.actions.errors import DataSalah, SudahBerubah, TidakBoleh
from sakip.actions.penugasan import assign_role, end_role
from sakip.models import Jejak, Pengguna, Penugasan
from tests.factories import PenggunaFactory, UnitKerjaFactory
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db

MULAI = date(2025, 1, 1)


@pytest.fixture
def orang(db: None) -> Pengguna:
    return PenggunaFactory(username="dewi")


def test_a_role_is_given_on_an_office(pemeran: Pemeran, orang: Pengguna) -> None:
    tugas = assign_role(
        pengguna=orang, peran="perencana", tempat=pemeran.pd, mulai=MULAI, oleh=pemeran.kartika, dasar="SK 1/2025"
    )
    assert (tugas.pd, tugas.pemda, tugas.unit, tugas.sampai) == (pemeran.pd, None, None, None)
    jejak = Jejak.objects.get()
    assert (jejak.aksi, jejak.dasar) == ("penugasan.diberikan", "SK 1/2025")
    assert '"mulai":"2025-01-01"' in jejak.sesudah


def test_a_role_is_given_on_a_region_or_a_unit(pemeran: Pemeran, orang: Pengguna) -> None:
    daerah = assign_role(
        pengguna=orang, peran="inspektorat", tempat=pemeran.pd.pemda, mulai=MULAI, oleh=pemeran.kartika
    )
    unit = assign_role(pengguna=orang, peran="pengampu", tempat=pemeran.unit, mulai=MULAI, oleh=pemeran.kartika)
    assert (daerah.pemda, unit.unit) == (pemeran.pd.pemda, pemeran.unit)


@pytest.mark.parametrize(
    ("peran", "sampai", "tempat"),
    [
        ("raja", None, "peran"),
        ("inspektorat", None, "peran"),  # given on a region, not on an office
        ("perencana", date(2024, 12, 31), "sampai"),
    ],
)
def test_what_cannot_be_given_is_refused(
    pemeran: Pemeran, orang: Pengguna, peran: str, sampai: date | None, tempat: str
) -> None:
    with pytest.raises(DataSalah) as salah:
        assign_role(pengguna=orang, peran=peran, tempat=pemeran.pd, mulai=MULAI, sampai=sampai, oleh=pemeran.kartika)
    assert salah.value.tempat == tempat
    assert not Penugasan.objects.filter(pengguna=orang).exists()


@pytest.mark.parametrize(
    ("mulai", "sampai", "bertumpuk"),
    [
        (date(2025, 3, 31), None, True),
        (date(2025, 4, 1), None, False),
        (date(2024, 6, 1), date(2024, 12, 31), False),
        (date(2024, 6, 1), date(2025, 1, 1), True),
    ],
)
def test_one_role_is_given_once_for_a_day(
    pemeran: Pemeran, orang: Pengguna, mulai: date, sampai: date | None, bertumpuk: bool
) -> None:
    def beri(mulai: date, sampai: date | None) -> Penugasan:
        return assign_role(
            pengguna=orang, peran="perencana", tempat=pemeran.pd, mulai=mulai, sampai=sampai, oleh=pemeran.kartika
        )

    beri(MULAI, date(2025, 3, 31))
    if bertumpuk:
        with pytest.raises(SudahBerubah, match="sudah diberikan"):
            beri(mulai, sampai)
    else:
        beri(mulai, sampai)
    assert Penugasan.objects.filter(pengguna=orang).count() == 1 + (not bertumpuk)


def test_only_who_keeps_the_accounts_gives_roles(pemeran: Pemeran, orang: Pengguna) -> None:
    with pytest.raises(TidakBoleh, match="Bappeda/Bagian Organisasi"):
        assign_role(pengguna=orang, peran="kepala_pd", tempat=pemeran.pd, mulai=MULAI, oleh=pemeran.citra)
    with pytest.raises(TidakBoleh):
        assign_role(pengguna=orang, peran="pengampu", tempat=UnitKerjaFactory(), mulai=MULAI, oleh=pemeran.kartika)
    assert Jejak.objects.filter(ditolak=True).count() == 2


def test_a_role_ends_on_a_day_and_the_row_stays(pemeran: Pemeran) -> None:
    tugas = Penugasan.objects.get(pengguna=pemeran.ayu)
    end_role(penugasan=tugas, sampai=date(2024, 12, 31), oleh=pemeran.kartika, dasar="Mutasi")
    assert Penugasan.objects.get(pk=tugas.pk).sampai == date(2024, 12, 31)
    jejak = Jejak.objects.get()
    assert (jejak.sebelum, jejak.sesudah) == ('{"sampai":null}', '{"sampai":"2024-12-31"}')


def test_a_role_does_not_end_before_it_began(pemeran: Pemeran) -> None:
    tugas = Penugasan.objects.get(pengguna=pemeran.ayu)
    with pytest.raises(DataSalah, match="sebelum hari pertama"):
        end_role(penugasan=tugas, sampai=date(2023, 12, 31), oleh=pemeran.kartika)


def test_ending_what_somebody_else_just_ended_is_told(pemeran: Pemeran) -> None:
    tugas = Penugasan.objects.get(pengguna=pemeran.eka)
    kedua = Penugasan.objects.get(pk=tugas.pk)
    end_role(penugasan=tugas, sampai=date(2024, 6, 30), oleh=pemeran.kartika)
    with pytest.raises(SudahBerubah) as berubah:
        end_role(penugasan=kedua, sampai=date(2024, 9, 30), oleh=pemeran.kartika)
    assert berubah.value.tersimpan == {"sampai": date(2024, 6, 30)}
    assert berubah.value.dikirim == {"sampai": date(2024, 9, 30)}


def test_the_system_has_no_roles(pemeran: Pemeran, sistem: Pengguna) -> None:
    with pytest.raises(DataSalah, match="akun sistem"):
        assign_role(pengguna=sistem, peran="perencana", tempat=pemeran.pd, mulai=MULAI, oleh=pemeran.kartika)
