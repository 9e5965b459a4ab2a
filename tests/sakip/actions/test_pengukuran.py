"""Recording an actual: what is taken, what is refused, and two people at one row."""

import json
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from reports.calc import AsalNilai, JenisAngka
from reports.inputs import Nilai as Isian
from sakip.actions.errors import BelumLengkap, DataSalah, SudahBerubah, TidakBoleh
from sakip.actions.pengukuran import move_nilai, record_nilai
from sakip.models import Indikator, Jejak, JendelaPengisian, Nilai
from tests.factories import IndikatorFactory, NilaiFactory
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db

ISIAN = Isian(indikator="IKM", tahun=2024, triwulan=1, angka=Decimal("88.50"))


@pytest.fixture
def indikator(pemeran: Pemeran) -> Indikator:
    return IndikatorFactory(pd=pemeran.pd, kode="IKM")


def test_a_new_value_is_a_draft_with_version_one(pemeran: Pemeran, indikator: Indikator) -> None:
    nilai = record_nilai(indikator=indikator, isian=ISIAN, versi_semula=0, oleh=pemeran.ayu, dasar="Survei triwulan I")
    tersimpan = Nilai.objects.get()
    assert (tersimpan.pk, tersimpan.angka, tersimpan.triwulan) == (nilai.pk, Decimal("88.5"), 1)
    assert (tersimpan.status, tersimpan.versi_baris, tersimpan.jenis) == ("draf", 1, "final")
    jejak = Jejak.objects.get()
    assert (jejak.aksi, jejak.objek, jejak.dasar) == ("nilai.dicatat", "nilai IKM 2024 triwulan 1", "Survei triwulan I")
    assert json.loads(jejak.sesudah) == {"angka": "88.5", "jenis": "final"}
    assert json.loads(jejak.sebelum) == {"angka": None, "jenis": ""}


def test_a_change_keeps_what_differs(pemeran: Pemeran, indikator: Indikator) -> None:
    record_nilai(indikator=indikator, isian=ISIAN, versi_semula=0, oleh=pemeran.ayu)
    baru = replace(ISIAN, angka=Decimal(0), kendala="Belum ada survei")
    record_nilai(indikator=indikator, isian=baru, versi_semula=1, oleh=pemeran.ayu)
    assert Nilai.objects.get().versi_baris == 2
    jejak = Jejak.objects.order_by("-pk")[0]
    assert json.loads(jejak.sebelum) == {"angka": "88.5", "kendala": ""}
    assert json.loads(jejak.sesudah) == {"angka": "0", "kendala": "Belum ada survei"}


def test_the_same_content_again_changes_nothing(pemeran: Pemeran, indikator: Indikator) -> None:
    record_nilai(indikator=indikator, isian=ISIAN, versi_semula=0, oleh=pemeran.ayu)
    lagi = record_nilai(
        indikator=indikator, isian=replace(ISIAN, angka=Decimal("88.5")), versi_semula=1, oleh=pemeran.ayu
    )
    assert lagi.versi_baris == 1
    assert Jejak.objects.count() == 1


def test_the_second_person_is_told_with_both_values(pemeran: Pemeran, indikator: Indikator) -> None:
    record_nilai(indikator=indikator, isian=ISIAN, versi_semula=0, oleh=pemeran.ayu)
    lain = replace(ISIAN, angka=Decimal(70))
    with pytest.raises(SudahBerubah) as berubah:
        record_nilai(indikator=indikator, isian=lain, versi_semula=0, oleh=pemeran.ayu)
    assert berubah.value.tersimpan["angka"] == Decimal("88.5")
    assert berubah.value.dikirim["angka"] == Decimal(70)
    assert Nilai.objects.get().angka == Decimal("88.5")


def test_a_row_that_is_gone_is_told_too(pemeran: Pemeran, indikator: Indikator) -> None:
    with pytest.raises(SudahBerubah) as berubah:
        record_nilai(indikator=indikator, isian=ISIAN, versi_semula=3, oleh=pemeran.ayu)
    assert berubah.value.tersimpan == {}
    assert not Nilai.objects.exists()


@pytest.mark.parametrize(
    ("isian", "tempat"),
    [
        (replace(ISIAN, angka=None), "angka"),
        (replace(ISIAN, triwulan=5), "triwulan"),
        (replace(ISIAN, jenis=JenisAngka.ASUMSI), "catatan"),
        (replace(ISIAN, asal=AsalNilai.KOMPONEN, angka=None, pembilang=Decimal(3)), "pembilang"),
        # Nothing derivable is typed.
        (replace(ISIAN, asal=AsalNilai.KOMPONEN, pembilang=Decimal(3), penyebut=Decimal(4)), "angka"),
        (replace(ISIAN, indikator="LAIN"), "indikator"),
    ],
)
def test_what_cannot_be_stored_is_refused_with_its_place(
    pemeran: Pemeran, indikator: Indikator, isian: Isian, tempat: str
) -> None:
    with pytest.raises(DataSalah) as salah:
        record_nilai(indikator=indikator, isian=isian, versi_semula=0, oleh=pemeran.ayu)
    assert salah.value.tempat == tempat
    assert not Nilai.objects.exists()
    assert not Jejak.objects.exists()


def test_components_are_taken_without_the_value_that_follows(pemeran: Pemeran, indikator: Indikator) -> None:
    isian = replace(ISIAN, asal=AsalNilai.KOMPONEN, angka=None, pembilang=Decimal(48), penyebut=Decimal(50))
    nilai = record_nilai(indikator=indikator, isian=isian, versi_semula=0, oleh=pemeran.ayu)
    assert (nilai.angka, nilai.pembilang, nilai.penyebut) == (None, Decimal(48), Decimal(50))


def test_another_origin_is_another_row(pemeran: Pemeran, indikator: Indikator) -> None:
    record_nilai(indikator=indikator, isian=ISIAN, versi_semula=0, oleh=pemeran.ayu)
    ketetapan = replace(ISIAN, asal=AsalNilai.KETETAPAN, angka=Decimal(90))
    record_nilai(indikator=indikator, isian=ketetapan, versi_semula=0, oleh=pemeran.ayu)
    assert Nilai.objects.count() == 2


def test_a_submitted_value_is_not_written_over(pemeran: Pemeran, indikator: Indikator) -> None:
    nilai = record_nilai(indikator=indikator, isian=ISIAN, versi_semula=0, oleh=pemeran.ayu)
    move_nilai(nilai=nilai, langkah="ajukan", oleh=pemeran.ayu)
    with pytest.raises(TidakBoleh, match="sudah diajukan"):
        record_nilai(indikator=indikator, isian=replace(ISIAN, angka=Decimal(1)), versi_semula=1, oleh=pemeran.ayu)
    assert Nilai.objects.get().angka == Decimal("88.5")


def test_submit_verify_return(pemeran: Pemeran, indikator: Indikator) -> None:
    nilai = NilaiFactory(indikator=indikator)
    move_nilai(nilai=nilai, langkah="ajukan", oleh=pemeran.ayu)
    assert nilai.diajukan_oleh == pemeran.ayu
    move_nilai(nilai=nilai, langkah="verifikasi", oleh=pemeran.citra)
    assert (nilai.status, nilai.diajukan_oleh) == ("diverifikasi", pemeran.ayu)
    with pytest.raises(BelumLengkap):
        move_nilai(nilai=nilai, langkah="kembalikan", oleh=pemeran.citra)
    move_nilai(nilai=nilai, langkah="kembalikan", oleh=pemeran.citra, catatan="Bukti belum ada")
    assert (nilai.status, nilai.diajukan_oleh) == ("draf", None)


def test_outside_the_entry_window_the_reason_is_the_window(pemeran: Pemeran, indikator: Indikator) -> None:
    kini = timezone.localdate()
    jendela = JendelaPengisian.objects.create(
        pd=pemeran.pd,
        tahapan="pengukuran",
        tahun=2024,
        triwulan=1,
        mulai=kini - timedelta(days=30),
        sampai=kini - timedelta(days=1),
    )
    with pytest.raises(TidakBoleh, match="Jadwal pengisian"):
        record_nilai(indikator=indikator, isian=ISIAN, versi_semula=0, oleh=pemeran.ayu)
    assert Jejak.objects.get().ditolak
    jendela.sampai = kini
    jendela.save()
    assert record_nilai(indikator=indikator, isian=ISIAN, versi_semula=0, oleh=pemeran.ayu).pk


def test_the_annual_value_is_named_annual(pemeran: Pemeran, indikator: Indikator) -> None:
    record_nilai(indikator=indikator, isian=replace(ISIAN, triwulan=None), versi_semula=0, oleh=pemeran.ayu)
    assert Jejak.objects.get().objek == "nilai IKM 2024 tahunan"


def test_another_office_cannot_write(pemeran: Pemeran, indikator: Indikator) -> None:
    with pytest.raises(TidakBoleh) as ditolak:
        record_nilai(indikator=indikator, isian=ISIAN, versi_semula=0, oleh=pemeran.budi)
    assert not ditolak.value.putusan.terlihat
    assert Jejak.objects.get().objek == "indikator IKM"
