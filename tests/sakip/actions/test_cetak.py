"""Prints: asked for once however many ask, kept once, handed out on the record."""

import threading
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection, transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from sakip import models as m
from sakip.access import TidakBoleh
from sakip.actions._jejak import record
from sakip.actions.cetak import keep_cetakan, record_unduhan, request_cetakan
from sakip.queries.laporan import Kumpulan, collect, find_cetakan, tanda_data
from sakip.queries.pekerjaan import BATAS_HILANG
from sakip.tasks.cetak import TUGAS, start_print
from sakip.workflow import Status
from tests.factories import PerangkatDaerahFactory
from tests.sakip.perlengkapan import Kantor
from tests.sakip.views.bantu import Situs, bangun


@pytest.fixture(autouse=True)
def own_media(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def situs(kantor: Kantor) -> Situs:
    return bangun(kantor)


@pytest.fixture
def kumpulan(situs: Situs) -> Kumpulan:
    return collect(situs.laporan)


def events(aksi: str, *, ditolak: bool = False) -> int:
    return m.Jejak.objects.filter(aksi=aksi, ditolak=ditolak).count()


def minta(situs: Situs, nama: str, sidik: str = "a" * 64) -> UUID:
    return start_print(laporan=situs.laporan, sidik=sidik, oleh=situs.orang[nama])


def test_who_asks_while_a_job_is_under_way_gets_that_one(situs: Situs) -> None:
    satu = minta(situs, "ayu")
    assert minta(situs, "citra") == satu
    DBTaskResult.objects.update(status="RUNNING", started_at=timezone.now())
    assert minta(situs, "ayu") == satu
    assert minta(situs, "ayu", "b" * 64) != satu
    assert DBTaskResult.objects.count() == 2
    assert events("cetakan.minta") == 2


@pytest.mark.parametrize("status", ["SUCCESSFUL", "FAILED"])
def test_job_that_has_ended_is_not_joined(situs: Situs, status: str) -> None:
    satu = minta(situs, "ayu")
    DBTaskResult.objects.update(status=status, started_at=timezone.now())
    assert minta(situs, "ayu") != satu


def test_job_lost_with_its_worker_is_not_joined(situs: Situs) -> None:
    satu = minta(situs, "ayu")
    DBTaskResult.objects.update(status="RUNNING", started_at=timezone.now() - BATAS_HILANG - timedelta(seconds=1))
    assert minta(situs, "ayu") != satu


def test_who_may_not_read_a_draft_may_not_ask_and_that_is_on_record(situs: Situs) -> None:
    with pytest.raises(TidakBoleh):
        minta(situs, "budi")
    assert DBTaskResult.objects.count() == 0
    assert events("cetakan.minta", ditolak=True) == 1
    situs.terbitkan()
    minta(situs, "budi")
    assert events("cetakan.minta") == 1


def test_print_is_kept_once_with_its_hash(situs: Situs, kumpulan: Kumpulan) -> None:
    satu = keep_cetakan(laporan=situs.laporan, kumpulan=kumpulan, isi=b"%PDF-1", oleh=situs.orang["ayu"])
    # printf '%%PDF-1' | sha256sum
    assert satu.sha256 == "21af8e71c8703196df7fe1ff901869a88fe64c07bbaa83d838efb45a52b4f303"
    assert (satu.ukuran, satu.sha256_masukan, satu.beku) == (6, kumpulan.sidik, False)
    assert keep_cetakan(laporan=situs.laporan, kumpulan=kumpulan, isi=b"lain", oleh=situs.orang["ayu"]) == satu
    with satu.berkas.storage.open(satu.berkas.name or "") as berkas:
        assert berkas.read() == b"%PDF-1"
    assert find_cetakan(situs.laporan, kumpulan.sidik) == satu
    assert find_cetakan(situs.laporan, "0" * 64) is None
    assert events("cetakan.simpan") == 1


def test_print_that_lost_its_file_gets_a_new_one(situs: Situs, kumpulan: Kumpulan) -> None:
    satu = keep_cetakan(laporan=situs.laporan, kumpulan=kumpulan, isi=b"%PDF-1", oleh=situs.orang["ayu"])
    satu.berkas.storage.delete(satu.berkas.name or "")
    assert find_cetakan(situs.laporan, kumpulan.sidik) is None
    dua = keep_cetakan(laporan=situs.laporan, kumpulan=kumpulan, isi=b"%PDF-22", oleh=situs.orang["citra"])
    assert (dua.pk, dua.ukuran) == (satu.pk, 7)
    assert find_cetakan(situs.laporan, kumpulan.sidik) == dua


def test_taking_away_is_on_record_until_published(situs: Situs, kumpulan: Kumpulan) -> None:
    satu = keep_cetakan(laporan=situs.laporan, kumpulan=kumpulan, isi=b"%PDF-1", oleh=situs.orang["ayu"])
    record_unduhan(cetakan=satu, oleh=situs.orang["indra"])
    assert events("cetakan.unduh") == 1
    with pytest.raises(TidakBoleh):
        record_unduhan(cetakan=satu, oleh=situs.orang["joko"])
    assert events("cetakan.unduh", ditolak=True) == 1
    situs.pindahkan(Status.DITERBITKAN)
    satu.refresh_from_db()
    record_unduhan(cetakan=satu, oleh=situs.orang["joko"])
    assert events("cetakan.unduh") == 1


def test_mark_of_the_data_changes_with_what_may_change_the_report(situs: Situs) -> None:
    laporan, sistem = situs.laporan, m.Pengguna.objects.get(username="sistem")
    sebelum = tanda_data(laporan)
    minta(situs, "ayu")
    record("pengguna.diubah", situs.orang["ayu"], oleh=sistem)
    record("daerah.muat", situs.kantor.pemda, oleh=situs.orang["budi"], ditolak=True)
    record("pd.muat", PerangkatDaerahFactory(), oleh=sistem)
    assert tanda_data(laporan) == sebelum
    for objek in (situs.kantor.pd, situs.kantor.pemda, None):
        record("pd.muat", objek, oleh=sistem)
        assert tanda_data(laporan) != sebelum
        sebelum = tanda_data(laporan)


@pytest.mark.django_db(transaction=True)
def test_two_at_once_get_one_job(kantor: Kantor) -> None:
    situs = bangun(kantor)
    mulai, nomor = threading.Barrier(2), []

    def antre(argumen: Mapping[str, Any]) -> str:
        assert transaction.get_connection().in_atomic_block
        return str(DBTaskResult.objects.create(
            args_kwargs={"args": [], "kwargs": dict(argumen)}, task_path=TUGAS, backend_name="default",
            run_after=timezone.now(), id=uuid4(),
        ).pk)  # fmt: skip

    def minta_satu(nama: str) -> None:
        try:
            mulai.wait(timeout=20)
            nomor.append(
                request_cetakan(laporan=situs.laporan, sidik="a" * 64, oleh=situs.orang[nama], tugas=TUGAS, antre=antre)
            )
        finally:
            connection.close()

    utas = [threading.Thread(target=minta_satu, args=(nama,)) for nama in ("ayu", "citra")]
    for satu in utas:
        satu.start()
    for satu in utas:
        satu.join(timeout=60)
    assert len(nomor) == 2
    assert len(set(nomor)) == 1
    assert DBTaskResult.objects.count() == 1
