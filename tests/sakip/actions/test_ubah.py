"""Editing one row: what is stored, what is kept of somebody else, and what the second of two people is told."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

import pytest

from sakip import models as m
from sakip.actions._tindakan import tindakan
from sakip.actions._ubah import nilai_kolom, ubah
from sakip.actions.errors import SudahBerubah
from tests.factories import LaporanFactory, NilaiFactory, PenggunaFactory, PerangkatDaerahFactory, UnitKerjaFactory
from tests.sakip.actions.test_serentak import one_wins, serentak


@tindakan("uji.diubah")
def edit(*, objek: Any, isian: Mapping[str, Any], semula: Mapping[str, Any], oleh: m.Pengguna) -> Any:
    """An edit without rules of its own."""
    return ubah("uji.diubah", objek, isian=isian, semula=semula, oleh=oleh, dasar="SK 1")


@pytest.mark.django_db
def test_only_what_differs_is_stored_and_in_the_trail() -> None:
    unit, induk, oleh = UnitKerjaFactory(nama="Lama"), UnitKerjaFactory(), PenggunaFactory()
    baru = edit(
        objek=unit,
        isian={"nama": "Baru", "jenis": unit.jenis, "induk": induk},
        semula={"nama": "Lama", "jenis": unit.jenis, "induk": None},
        oleh=oleh,
    )
    assert (baru.nama, baru.induk_id) == ("Baru", induk.pk)
    jejak = m.Jejak.objects.get(aksi="uji.diubah")
    assert jejak.sebelum == '{"induk":null,"nama":"Lama"}'
    assert jejak.sesudah == f'{{"induk":{induk.pk},"nama":"Baru"}}'
    assert jejak.dasar == "SK 1"


@pytest.mark.django_db
def test_exact_values_of_every_kind_are_compared_as_stored() -> None:
    nilai, oleh = NilaiFactory(angka=Decimal("99.950")), PenggunaFactory()
    semula = {"angka": Decimal("99.95"), "catatan": ""}
    assert edit(objek=nilai, isian={"angka": Decimal("99.9500")}, semula=semula, oleh=oleh).angka == Decimal("99.95")
    assert not m.Jejak.objects.filter(aksi="uji.diubah").exists()
    pd = PerangkatDaerahFactory(fungsi=["satu"])
    assert edit(objek=pd, isian={"fungsi": ["dua"]}, semula={"fungsi": ["satu"]}, oleh=oleh).fungsi == ["dua"]
    laporan = LaporanFactory()
    assert edit(
        objek=laporan, isian={"tanggal": date(2025, 1, 2)}, semula={"tanggal": None}, oleh=oleh
    ).tanggal == date(2025, 1, 2)


@pytest.mark.django_db
def test_a_row_with_a_version_counts_its_changes() -> None:
    nilai, oleh = NilaiFactory(catatan="a"), PenggunaFactory()
    assert edit(objek=nilai, isian={"catatan": "b"}, semula={"catatan": "a"}, oleh=oleh).versi_baris == 2
    assert edit(objek=nilai, isian={"catatan": "b"}, semula={"catatan": "b"}, oleh=oleh).versi_baris == 2


@pytest.mark.django_db
def test_both_wanted_the_same() -> None:
    unit, oleh = UnitKerjaFactory(nama="Sama"), PenggunaFactory()
    assert edit(objek=unit, isian={"nama": "Sama"}, semula={"nama": "Lama"}, oleh=oleh).nama == "Sama"
    assert not m.Jejak.objects.filter(aksi="uji.diubah").exists()


@pytest.mark.django_db
def test_a_conflict_stores_nothing_and_carries_both_values() -> None:
    unit, oleh = UnitKerjaFactory(nama="Dari lain", jenis="bidang"), PenggunaFactory()
    with pytest.raises(SudahBerubah) as galat:
        edit(
            objek=unit,
            isian={"nama": "Dari saya", "jenis": "seksi"},
            semula={"nama": "Lama", "jenis": "bidang"},
            oleh=oleh,
        )
    assert (galat.value.tersimpan, galat.value.dikirim) == ({"nama": "Dari lain"}, {"nama": "Dari saya"})
    unit.refresh_from_db()
    assert (unit.nama, unit.jenis) == ("Dari lain", "bidang")


@pytest.mark.django_db
def test_a_column_that_was_not_shown_is_set_outright() -> None:
    unit = edit(objek=UnitKerjaFactory(urutan=1), isian={"urutan": 4}, semula={}, oleh=PenggunaFactory())
    assert nilai_kolom(unit, "urutan") == 4


@pytest.mark.django_db(transaction=True)
def test_two_writers_at_once_one_is_told() -> None:
    unit, satu, dua = UnitKerjaFactory(nama="Lama"), PenggunaFactory(), PenggunaFactory()
    hasil = serentak(
        *(
            partial(edit, objek=unit, isian={"nama": siapa.username}, semula={"nama": "Lama"}, oleh=siapa)
            for siapa in (satu, dua)
        )
    )
    kalah = one_wins(hasil)
    unit.refresh_from_db()
    assert kalah.tersimpan == {"nama": unit.nama}
    assert {unit.nama, kalah.dikirim["nama"]} == {satu.username, dua.username}
    assert m.Jejak.objects.filter(aksi="uji.diubah").count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_writers_of_different_columns_both_get_through() -> None:
    unit, oleh = UnitKerjaFactory(nama="Lama", urutan=1), PenggunaFactory()
    semula = {"nama": "Lama", "urutan": 1}
    hasil = serentak(
        partial(edit, objek=unit, isian={"nama": "Baru", "urutan": 1}, semula=semula, oleh=oleh),
        partial(edit, objek=unit, isian={"nama": "Lama", "urutan": 9}, semula=semula, oleh=oleh),
    )
    assert not [satu for satu in hasil if isinstance(satu, BaseException)]
    unit.refresh_from_db()
    assert (unit.nama, unit.urutan) == ("Baru", 9)
