"""The job with the real worker and the real renderer."""

from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from sakip import models as m
from sakip.queries.laporan import collect
from sakip.queries.pekerjaan import BATAS_HILANG, Pekerjaan, kunci_langkah, read_pekerjaan
from sakip.tasks.cetak import TUGAS, start_print
from tests.sakip.perlengkapan import Kantor
from tests.sakip.views.bantu import Situs, bangun, habiskan

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def situs(kantor: Kantor, settings: Any, tmp_path: Path) -> Situs:
    settings.MEDIA_ROOT = tmp_path
    return bangun(kantor)


def work() -> None:
    """Carry out everything that waits, as `manage.py db_worker` does."""
    call_command("db_worker", batch=True, reload=False, startup_delay=False, interval=0, verbosity=0)


def read(situs: Situs) -> Pekerjaan:
    nomor = start_print(laporan=situs.laporan, sidik=collect(situs.laporan).sidik, oleh=situs.orang["ayu"])
    work()
    satu = read_pekerjaan(nomor, TUGAS, timezone.now())
    assert satu is not None
    return satu


def test_job_prints_keeps_and_serves(situs: Situs) -> None:
    satu = read(situs)
    assert (satu.gagal, satu.selesai, satu.laporan) == ("", True, situs.laporan.pk)
    cetakan = m.Cetakan.objects.get()
    assert satu.cetakan == cetakan.pk
    klien = situs.sebagai("ayu")
    assert "Unduh PDF" in klien.get(situs.alamat("pekerjaan", nomor=satu.id)).text
    assert klien.get(situs.alamat("keadaan", nomor=satu.id)).json()["selesai"] is True
    jawaban = klien.get(situs.alamat("unduh", cetakan=cetakan.pk))
    isi = habiskan(jawaban)
    assert isi.startswith(b"%PDF-")
    assert len(isi) == cetakan.ukuran
    nama = f"lkjip-{situs.kantor.pd.kode}-{situs.laporan.tahun}.pdf"
    assert jawaban["Content-Disposition"] == f'attachment; filename="{nama}"'
    # The second request is answered at once with what is kept.
    dua = klien.post(situs.alamat("cetak"))
    assert dua.url == situs.alamat("unduh", cetakan=cetakan.pk)
    assert DBTaskResult.objects.count() == 1
    # And a job that was queued all the same prints nothing again.
    assert read(situs).cetakan == cetakan.pk


def test_failure_says_what_to_mend(situs: Situs) -> None:
    m.BagianSistematika.objects.filter(sistematika__laporan=situs.laporan).update(blok=[{"blok": "tidak_ada"}])
    satu = read(situs)
    assert satu.cetakan is None
    assert "tidak_ada" in satu.gagal
    teks = situs.sebagai("ayu").get(situs.alamat("pekerjaan", nomor=satu.id)).text
    assert "tidak_ada" in teks
    assert "Coba lagi" in teks


def test_refused_print_shows_the_sentence_of_the_renderer(situs: Situs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sakip.tasks.cetak.BATAS_DETIK", 0.001)
    satu = read(situs)
    assert satu.gagal.startswith("Pencetakan dihentikan karena melampaui batas waktu")
    assert not m.Cetakan.objects.exists()


def test_steps_are_told_while_it_runs(situs: Situs) -> None:
    nomor = start_print(laporan=situs.laporan, sidik="a" * 64, oleh=situs.orang["ayu"])

    def kini() -> tuple[int, str]:
        satu = read_pekerjaan(nomor, TUGAS, timezone.now())
        assert satu is not None
        return satu.langkah, satu.gagal or satu.kalimat

    assert kini() == (0, "Menunggu giliran.")
    DBTaskResult.objects.update(status="RUNNING", started_at=timezone.now())
    cache.set(kunci_langkah(str(nomor)), "cetak")
    assert kini() == (2, "Mencetak naskah menjadi PDF dan memeriksanya.")
    assert 'http-equiv="refresh"' in situs.sebagai("ayu").get(situs.alamat("pekerjaan", nomor=nomor)).text
    DBTaskResult.objects.update(started_at=timezone.now() - 2 * BATAS_HILANG)
    assert kini()[1].startswith("Pencetakan terhenti")
    DBTaskResult.objects.update(status="FAILED")
    assert kini()[1].startswith("Pencetakan gagal karena kesalahan pada aplikasi")
