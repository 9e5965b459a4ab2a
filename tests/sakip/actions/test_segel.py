"""Sealing the trail, and what the verification finds when somebody got past every guard."""

import io
from collections.abc import Callable

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from sakip import models as m
from sakip.access import TidakBoleh
from sakip.actions import segel
from sakip.actions.segel import seal_jejak
from sakip.models.jejak import LEPAS, LEPAS_SEGEL, PASANG, PASANG_SEGEL, JejakTetap
from sakip.queries.segel import periksa_segel
from tests.factories import PerangkatDaerahFactory, bertugas
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db
WAKTU = "2024-06-03T01:02:03.000004Z"


def add_events(banyak: int) -> list[m.Jejak]:
    return [
        m.Jejak.objects.create(waktu=WAKTU, pengguna="ayu", aksi="uji.dicatat", objek_jenis="uji", objek=f"uji {i}")
        for i in range(banyak)
    ]


@pytest.fixture
def disegel(sistem: m.Pengguna, monkeypatch: pytest.MonkeyPatch) -> list[m.Jejak]:
    """Seven events under three seals."""
    monkeypatch.setattr(segel, "SEBANYAK", 3)
    add_events(7 - m.Jejak.objects.count())
    seal_jejak(oleh=sistem)
    return list(m.Jejak.objects.order_by("pk"))


def behind_the_back(perintah: str, *isi: object) -> None:
    """What somebody with the database's own password could do: drop the triggers, change, put them back."""
    vendor = connection.vendor
    with connection.cursor() as kursor:
        for satu in (*LEPAS_SEGEL[vendor], *LEPAS[vendor]):
            kursor.execute(satu)
        kursor.execute(perintah, isi)
        for satu in (*PASANG[vendor], *PASANG_SEGEL[vendor]):
            kursor.execute(satu)


def test_events_are_sealed_once_in_batches(disegel: list[m.Jejak], sistem: m.Pengguna) -> None:
    semua = list(m.SegelJejak.objects.order_by("nomor"))
    assert [satu.jumlah for satu in semua] == [3, 3, 1]
    assert [satu.sampai for satu in semua] == [disegel[2].pk, disegel[5].pk, disegel[6].pk]
    assert [semua[0].dari, semua[1].dari] == [1, disegel[2].pk + 1]
    assert len({satu.sidik for satu in semua}) == 3
    assert seal_jejak(oleh=sistem) == []
    assert periksa_segel() == []
    add_events(1)
    assert [satu.nomor for satu in seal_jejak(oleh=sistem)] == [4]
    assert periksa_segel(semua[1].sidik) == []


def test_the_fingerprint_can_be_had_by_hand(sistem: m.Pengguna) -> None:
    """The documented text of an event, hashed with nothing but hashlib."""
    from hashlib import sha256

    (satu,) = seal_jejak(oleh=sistem)
    (dibuat,) = m.Jejak.objects.all()
    waktu = dibuat.waktu.strftime("%Y-%m-%dT%H:%M:%S.%f+00:00")
    sesudah = dibuat.sesudah.replace('"', '\\"')
    baris = (
        f'[{dibuat.pk},"{waktu}","sistem","pengguna.dibuat","pengguna","{sistem.pk}","{dibuat.objek}","","",'
        f'"","{sesudah}","",false]'
    )
    assert satu.sidik == sha256(f"{'0' * 64}\n{baris}".encode()).hexdigest()


UBAH = "UPDATE sakip_jejak SET sesudah = %s WHERE id = %s"
HAPUS = "DELETE FROM sakip_jejak WHERE id = %s"


def test_a_changed_event_breaks_its_seal(disegel: list[m.Jejak]) -> None:
    behind_the_back(UBAH, "diubah", disegel[4].pk)
    (putus,) = periksa_segel()
    assert putus == (
        f"Segel 2 (kejadian {disegel[2].pk + 1} sampai {disegel[5].pk}) tidak cocok: "
        "ada kejadian atau segel yang diubah."
    )


def test_a_removed_and_a_slipped_in_event_break_the_seal(disegel: list[m.Jejak]) -> None:
    behind_the_back(HAPUS, disegel[1].pk)
    (putus,) = periksa_segel()
    assert putus.endswith("dibuat atas 3 kejadian; sekarang ada 2.")


def test_a_new_seal_over_changed_events_breaks_the_next(disegel: list[m.Jejak]) -> None:
    behind_the_back(UBAH, "diubah", disegel[0].pk)
    behind_the_back("UPDATE sakip_segeljejak SET sidik = %s WHERE nomor = 1", "f" * 64)
    assert [satu.split(" (")[0] for satu in periksa_segel()] == ["Segel 1", "Segel 2"]


def test_a_missing_seal_and_a_hole_are_found(disegel: list[m.Jejak]) -> None:
    behind_the_back("UPDATE sakip_segeljejak SET dari = dari + 1 WHERE nomor = 2")
    assert periksa_segel()[0].startswith("Segel 2 seharusnya mulai dari kejadian")
    behind_the_back("DELETE FROM sakip_segeljejak WHERE nomor = 2")
    assert periksa_segel() == ["Segel 2 tidak ada; sesudah segel 1 ada segel 3."]


def test_a_cut_end_is_found_by_the_fingerprint_kept_elsewhere(disegel: list[m.Jejak]) -> None:
    akhir = m.SegelJejak.objects.order_by("-nomor")[0]
    behind_the_back("DELETE FROM sakip_segeljejak WHERE nomor = 3")
    behind_the_back(HAPUS, disegel[6].pk)
    assert periksa_segel() == []
    (putus,) = periksa_segel(akhir.sidik)
    assert putus.startswith(f"Sidik {akhir.sidik} tidak ada pada rantai")


def test_only_commands_seal(pemeran: Pemeran) -> None:
    with pytest.raises(TidakBoleh):
        seal_jejak(oleh=pemeran.kartika)
    assert m.SegelJejak.objects.count() == 0
    assert m.Jejak.objects.filter(aksi="jejak.disegel", ditolak=True).count() == 1


@pytest.mark.parametrize(
    "ubah", [lambda satu: satu.save(), lambda satu: satu.delete(), lambda satu: m.SegelJejak.objects.update(jumlah=9)]
)
def test_seals_are_never_changed(disegel: list[m.Jejak], ubah: Callable[[m.SegelJejak], object]) -> None:
    with pytest.raises(JejakTetap), transaction.atomic():
        ubah(m.SegelJejak.objects.get(nomor=1))
    assert str(m.SegelJejak.objects.get(nomor=1)) == "segel 1"


@pytest.mark.parametrize("perintah", ["UPDATE sakip_segeljejak SET jumlah = 9", "DELETE FROM sakip_segeljejak"])
def test_the_database_refuses_to_change_seals(disegel: list[m.Jejak], perintah: str) -> None:
    from django.db import DatabaseError

    with pytest.raises(DatabaseError, match="jejak hanya dapat ditambah"), transaction.atomic():
        connection.cursor().execute(perintah)


def test_commands_seal_and_verify(sistem: m.Pengguna) -> None:
    def run(*argumen: str) -> str:
        keluar = io.StringIO()
        call_command(*argumen, stdout=keluar)
        return keluar.getvalue()

    assert "Belum ada segel" in run("periksa_jejak")
    assert run("segel_jejak").startswith("1 kejadian disegel; segel terakhir nomor 1.\nSidik: ")
    assert "sudah disegel" in run("segel_jejak")
    sidik = m.SegelJejak.objects.get().sidik
    assert (
        run("periksa_jejak", "--jangkar", sidik)
        == f"1 segel utuh, sampai kejadian {m.Jejak.objects.get().pk}.\nSidik: {sidik}\n"
    )
    with pytest.raises(SystemExit) as keluar:
        run("periksa_jejak", "--jangkar", "ab")
    assert keluar.value.code == 1


def test_an_event_keeps_where_its_object_lay(pemeran: Pemeran) -> None:
    from sakip.actions._jejak import record

    pd = PerangkatDaerahFactory(kode="DINAS", pemda__kode="KAB")
    pejabat = bertugas("atasan", pemda=pd.pemda, pengguna__username="pejabat")
    letak = [
        (satu.pemda, satu.pd) for satu in (record("uji.a", o, oleh=pejabat) for o in (pd, pd.pemda, pejabat, None))
    ]
    assert letak == [("KAB", "DINAS"), ("KAB", ""), ("KAB", ""), ("", "")]
