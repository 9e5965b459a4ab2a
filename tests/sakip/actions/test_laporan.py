"""Moving a report: each step with its person, its columns and its event."""

import json

import pytest

from sakip.actions.errors import BelumLengkap, SudahBerubah, TidakBoleh
from sakip.actions.laporan import KOLOM, move_laporan
from sakip.models import Jejak, Laporan
from sakip.workflow import LAPORAN
from tests.factories import LaporanFactory, bertugas
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db


@pytest.fixture
def laporan(pemeran: Pemeran) -> Laporan:
    return LaporanFactory(pd=pemeran.pd)


def test_every_move_of_the_table_has_its_columns() -> None:
    assert set(KOLOM) == set(LAPORAN)


def test_from_draft_to_published(pemeran: Pemeran, laporan: Laporan) -> None:
    for langkah, oleh in (
        ("ajukan", pemeran.ayu),
        ("verifikasi", pemeran.citra),
        ("setujui", pemeran.citra),
        ("terbitkan", pemeran.kartika),
    ):
        assert move_laporan(laporan=laporan, langkah=langkah, oleh=oleh) is laporan
    tersimpan = Laporan.objects.get(pk=laporan.pk)
    assert tersimpan.status == laporan.status == "diterbitkan"
    assert (tersimpan.diajukan_oleh, tersimpan.diverifikasi_oleh) == (pemeran.ayu, pemeran.citra)
    assert tersimpan.disetujui_oleh == pemeran.citra
    assert tersimpan.disetujui_pada is not None
    assert list(Jejak.objects.order_by("pk").values_list("aksi", "pengguna")) == [
        ("laporan.ajukan", "ayu"),
        ("laporan.verifikasi", "citra"),
        ("laporan.setujui", "citra"),
        ("laporan.terbitkan", "kartika"),
    ]


def test_an_event_says_what_was_before_and_after(pemeran: Pemeran, laporan: Laporan) -> None:
    move_laporan(laporan=laporan, langkah="ajukan", oleh=pemeran.ayu)
    jejak = Jejak.objects.get()
    assert json.loads(jejak.sebelum) == {"status": "draf"}
    assert json.loads(jejak.sesudah) == {"status": "diajukan"}
    assert jejak.objek == f"laporan {pemeran.pd.pemda.kode}/{pemeran.pd.kode} 2024 versi 1"
    assert (jejak.objek_jenis, jejak.objek_id) == ("laporan", str(laporan.pk))


def test_a_returned_report_is_a_draft_again_and_forgets_who_submitted(pemeran: Pemeran, laporan: Laporan) -> None:
    move_laporan(laporan=laporan, langkah="ajukan", oleh=pemeran.ayu)
    move_laporan(laporan=laporan, langkah="verifikasi", oleh=pemeran.citra)
    move_laporan(laporan=laporan, langkah="kembalikan", oleh=pemeran.citra, catatan=" Lengkapi Bab III. ")
    assert laporan.status == "draf"
    assert (laporan.diajukan_oleh, laporan.diajukan_pada, laporan.diverifikasi_oleh) == (None, None, None)
    assert Jejak.objects.get(aksi="laporan.kembalikan").dasar == "Lengkapi Bab III."


def test_sending_back_without_a_note_is_refused(pemeran: Pemeran, laporan: Laporan) -> None:
    move_laporan(laporan=laporan, langkah="ajukan", oleh=pemeran.ayu)
    with pytest.raises(BelumLengkap) as kurang:
        move_laporan(laporan=laporan, langkah="kembalikan", oleh=pemeran.citra, catatan="  ")
    assert kurang.value.kekurangan == ("Tulis catatan untuk kembalikan.",)
    assert Laporan.objects.get(pk=laporan.pk).status == "diajukan"


def test_a_move_that_does_not_start_here_is_told_the_state(pemeran: Pemeran, laporan: Laporan) -> None:
    with pytest.raises(SudahBerubah, match="sekarang draf") as berubah:
        move_laporan(laporan=laporan, langkah="setujui", oleh=pemeran.citra)
    assert berubah.value.tersimpan == {"status": "draf"}
    assert berubah.value.dikirim == {"status": "disetujui"}
    assert not Jejak.objects.exists()


def test_the_second_click_changes_nothing(pemeran: Pemeran, laporan: Laporan) -> None:
    kedua = Laporan.objects.get(pk=laporan.pk)
    move_laporan(laporan=laporan, langkah="ajukan", oleh=pemeran.ayu)
    with pytest.raises(SudahBerubah, match="sekarang diajukan"):
        move_laporan(laporan=kedua, langkah="ajukan", oleh=pemeran.ayu)
    assert Jejak.objects.count() == 1


def test_a_refused_attempt_is_on_the_trail_and_nothing_else_changes(pemeran: Pemeran, laporan: Laporan) -> None:
    with pytest.raises(TidakBoleh, match="Kepala perangkat daerah"):
        move_laporan(laporan=laporan, langkah="setujui", oleh=pemeran.ayu)
    jejak = Jejak.objects.get()
    assert (jejak.aksi, jejak.pengguna, jejak.ditolak) == ("laporan.dipindahkan", "ayu", True)
    assert jejak.dasar.startswith("Peran Anda tidak dapat menyetujui laporan.")
    assert Laporan.objects.get(pk=laporan.pk).status == "draf"


def test_who_submitted_does_not_check(pemeran: Pemeran, laporan: Laporan) -> None:
    rangkap = bertugas("perencana", pd=pemeran.pd)
    bertugas("kepala_pd", pd=pemeran.pd, pengguna=rangkap)
    move_laporan(laporan=laporan, langkah="ajukan", oleh=rangkap)
    with pytest.raises(TidakBoleh, match="Yang mengajukan tidak boleh memeriksanya sendiri"):
        move_laporan(laporan=laporan, langkah="verifikasi", oleh=rangkap)
