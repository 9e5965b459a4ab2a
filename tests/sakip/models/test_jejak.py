"""The trail takes additions only: in the model, in the queryset, and in the database itself."""

from collections.abc import Callable

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from sakip.models import Jejak
from sakip.models.jejak import JejakTetap

pytestmark = pytest.mark.django_db


@pytest.fixture
def jejak() -> Jejak:
    return Jejak.objects.create(
        waktu=timezone.now(), pengguna="ayu", aksi="uji.dicatat", objek_jenis="uji", objek_id="1", objek="uji 1"
    )


@pytest.mark.parametrize(
    "ubah",
    [
        lambda satu: satu.save(),
        lambda satu: satu.delete(),
        lambda satu: Jejak.objects.update(aksi="lain"),
        lambda satu: Jejak.objects.all().delete(),
        lambda satu: Jejak.objects.bulk_update([satu], ["aksi"]),
        lambda satu: Jejak._base_manager.all().update(aksi="lain"),
    ],
    ids=["save", "delete", "queryset update", "queryset delete", "bulk_update", "base manager"],
)
def test_django_refuses_change_and_removal(jejak: Jejak, ubah: Callable[[Jejak], object]) -> None:
    with pytest.raises((JejakTetap, DatabaseError)), transaction.atomic():
        ubah(jejak)
    assert list(Jejak.objects.values_list("aksi", flat=True)) == ["uji.dicatat"]


_GANTI = (
    "INSERT OR REPLACE INTO sakip_jejak (id, waktu, pengguna, aksi, objek_jenis, objek_id, objek, sebelum, sesudah, "
    "dasar, ditolak) SELECT id, waktu, pengguna, 'lain', objek_jenis, objek_id, objek, sebelum, sesudah, dasar, "
    "ditolak FROM sakip_jejak"
)
_UBAH = ("UPDATE sakip_jejak SET aksi = 'lain'", "DELETE FROM sakip_jejak")
_MENGUBAH = (*_UBAH, _GANTI) if connection.vendor == "sqlite" else _UBAH


@pytest.mark.parametrize("perintah", _MENGUBAH)
def test_the_database_refuses_change_and_removal(jejak: Jejak, perintah: str) -> None:
    with pytest.raises(DatabaseError, match="jejak hanya dapat ditambah"), transaction.atomic():
        connection.cursor().execute(perintah)
    assert Jejak.objects.filter(aksi="uji.dicatat").count() == 1


@pytest.mark.postgres
def test_postgresql_refuses_truncation_too(jejak: Jejak) -> None:
    with pytest.raises(DatabaseError, match="jejak hanya dapat ditambah"), transaction.atomic():
        connection.cursor().execute("TRUNCATE sakip_jejak")


def test_many_can_be_added_at_once(jejak: Jejak) -> None:
    Jejak.objects.bulk_create(
        Jejak(waktu=timezone.now(), pengguna="ayu", aksi="uji.dicatat", objek_jenis="uji", objek=str(i))
        for i in range(3)
    )
    assert Jejak.objects.count() == 4
    assert str(jejak) == "uji.dicatat uji 1"


async def _ubah() -> None:
    await Jejak.objects.aupdate(aksi="lain")


async def _hapus() -> None:
    await Jejak.objects.adelete()


@pytest.mark.parametrize("ubah", [_ubah, _hapus])
def test_asynchronous_calls_are_refused_too(ubah: Callable[[], object]) -> None:
    import asyncio

    with pytest.raises(JejakTetap):
        asyncio.run(ubah())  # type: ignore[arg-type]
