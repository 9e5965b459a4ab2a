"""What tests of the shell share: a database that can be emptied, the system account, and a small loaded office."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest
from django.core.cache import caches
from django.db import connection

from reports.inputs import FaktaPD, Masukan
from sakip import models as m
from sakip.actions.muat import muat_pd, muat_pemda, muat_skala
from sakip.actions.pengguna import ensure_sistem
from sakip.models.jejak import LEPAS, LEPAS_SEGEL, PASANG, PASANG_SEGEL
from tests.factories import AturanAkunFactory, PerangkatDaerahFactory, UnitKerjaFactory, bertugas
from tests.reports.pabrik import masukan_kecil

#: A working day of the demonstration year; access is asked about this day.
HARI = date(2024, 6, 3)


def empty_caches() -> None:
    """Forget composed pages, attempts to sign in and the progress of jobs."""
    for satu in caches.all():
        satu.clear()


@pytest.fixture(autouse=True, scope="session")
def trail_can_be_emptied_between_tests() -> Iterator[None]:
    """Let the test framework's flush past the triggers of the trail, within the flush's own transaction only.

    Tests with real transactions are cleaned up by emptying every table; nothing else in a test gets past the triggers.
    """
    ops = type(connection.ops)
    asli = ops.sql_flush

    def sql_flush(self: Any, *args: Any, **kwargs: Any) -> list[str]:
        perintah = asli(self, *args, **kwargs)
        vendor = connection.vendor
        if not perintah:
            return []
        return [*LEPAS_SEGEL[vendor], *LEPAS[vendor], *perintah, *PASANG[vendor], *PASANG_SEGEL[vendor]]

    with pytest.MonkeyPatch.context() as tambal:
        tambal.setattr(ops, "sql_flush", sql_flush)
        yield


@pytest.fixture(autouse=True)
def quick_passwords(settings: Any) -> None:
    """One round of hashing instead of a million; passwords are not what these tests are about."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def sistem(db: None) -> m.Pengguna:
    """The account that commands act under."""
    return ensure_sistem()


def beralasan(fakta: FaktaPD) -> FaktaPD:
    """The facts with a reason in every agreement: the builders of reports give none where sums differ."""
    return replace(fakta, perjanjian=tuple(replace(satu, alasan_selisih="Dibulatkan.") for satu in fakta.perjanjian))


@dataclass(frozen=True)
class Kantor:
    """A loaded office and the facts it was loaded from."""

    pemda: m.Pemda
    pd: m.PerangkatDaerah
    masukan: Masukan


@pytest.fixture
def kantor(sistem: m.Pengguna) -> Kantor:
    """The small office of tests/reports/pabrik.py, in the database."""
    masukan = masukan_kecil()
    masukan = replace(masukan, fakta=beralasan(masukan.fakta))
    muat_skala(skala=masukan.skala, oleh=sistem)
    pemda, _ = muat_pemda(fakta=masukan.daerah, oleh=sistem)
    AturanAkunFactory(pemda=pemda)
    pd, _ = muat_pd(pemda=pemda, fakta=masukan.fakta, laporan=[masukan.laporan], oleh=sistem)
    return Kantor(pemda, pd, masukan)


@dataclass(frozen=True)
class Pemeran:
    """The named cast, all on one office but Budi, who plans for another one of the same region."""

    pd: m.PerangkatDaerah
    unit: m.UnitKerja
    ayu: m.Pengguna  # perencana
    budi: m.Pengguna  # perencana of another office
    citra: m.Pengguna  # kepala perangkat daerah
    eka: m.Pengguna  # pengampu of a unit
    indra: m.Pengguna  # atasan
    joko: m.Pengguna  # inspektorat
    kartika: m.Pengguna  # organisasi


@pytest.fixture
def pemeran(db: None) -> Pemeran:
    """The cast."""
    pd = PerangkatDaerahFactory()
    unit = UnitKerjaFactory(pd=pd)
    return Pemeran(
        pd=pd,
        unit=unit,
        ayu=bertugas("perencana", pd=pd, pengguna__username="ayu"),
        budi=bertugas("perencana", pd=PerangkatDaerahFactory(pemda=pd.pemda), pengguna__username="budi"),
        citra=bertugas("kepala_pd", pd=pd, pengguna__username="citra"),
        eka=bertugas("pengampu", unit=unit, pengguna__username="eka"),
        indra=bertugas("atasan", pemda=pd.pemda, pengguna__username="indra"),
        joko=bertugas("inspektorat", pemda=pd.pemda, pengguna__username="joko"),
        kartika=bertugas("organisasi", pemda=pd.pemda, pengguna__username="kartika"),
    )
