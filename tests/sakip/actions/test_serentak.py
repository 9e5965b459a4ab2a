"""Two writers at once, each with a connection and a transaction of its own: one wins, the other is told.

Both look at the same state first and only then write, which is what two people with one page open do.
"""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import connections

from reports.inputs import Nilai as Isian
from sakip.actions.anggaran import allocate
from sakip.actions.daerah import rename_pd
from sakip.actions.errors import DataSalah, SudahBerubah
from sakip.actions.jabatan import update_jabatan
from sakip.actions.kebijakan import set_kebijakan
from sakip.actions.laporan import move_laporan
from sakip.actions.organisasi import appoint_pemangku
from sakip.actions.pengukuran import record_nilai
from sakip.actions.penugasan import assign_role
from sakip.actions.tahun import open_tahun
from sakip.actions.unit import update_unit
from sakip.choices import JenisPemangku, JenisPeriode
from sakip.models import (
    Alokasi,
    Jabatan,
    Jejak,
    Kebijakan,
    Laporan,
    NamaLamaPD,
    Nilai,
    PemangkuJabatan,
    Penugasan,
    TahunAnggaran,
    UnitKerja,
)
from tests.factories import (
    IndikatorFactory,
    JabatanFactory,
    LaporanFactory,
    PenempatanFactory,
    PenggunaFactory,
    SubKegiatanFactory,
    UnitKerjaFactory,
)
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db(transaction=True)


def serentak(*tindakan: Callable[[], Any]) -> list[Any]:
    """Run each in a thread of its own, started together; return what each returned or the Galat it raised."""
    gerbang = threading.Barrier(len(tindakan))
    hasil: list[Any] = [None] * len(tindakan)

    def jalan(letak: int) -> None:
        try:
            gerbang.wait(timeout=30)
            hasil[letak] = tindakan[letak]()
        except BaseException as galat:  # noqa: BLE001  (handed to the test, which looks at it)
            hasil[letak] = galat
        finally:
            connections.close_all()

    benang = [threading.Thread(target=jalan, args=(letak,)) for letak in range(len(tindakan))]
    for satu in benang:
        satu.start()
    for satu in benang:
        satu.join(timeout=60)
        assert not satu.is_alive()
    return hasil


def one_wins(hasil: list[Any]) -> SudahBerubah:
    """Exactly one went through; the other was told. Returns what it was told."""
    kalah = [satu for satu in hasil if isinstance(satu, BaseException)]
    assert len(kalah) == 1, hasil
    assert isinstance(kalah[0], SudahBerubah), kalah[0]
    return kalah[0]


@pytest.fixture(params=range(3))
def ulangan(request: pytest.FixtureRequest) -> int:
    """More than once: a race that is lost only sometimes should be found."""
    return int(request.param)


def test_two_appointments_to_one_post(pemeran: Pemeran, ulangan: int) -> None:
    jabatan = JabatanFactory(pd=pemeran.pd)

    def angkat(nama: str) -> Callable[[], Any]:
        return lambda: appoint_pemangku(
            jabatan=jabatan, nama=nama, jenis=JenisPemangku.DEFINITIF, mulai=date(2024, 1, 1), oleh=pemeran.kartika
        )

    hasil = serentak(angkat("Satu"), angkat("Dua"))
    menang = PemangkuJabatan.objects.get().nama
    (galat,) = (satu for satu in hasil if isinstance(satu, DataSalah))
    assert galat.tempat == "mulai"
    assert f"sudah dipangku {menang}" in galat.sebab
    assert Jejak.objects.count() == 1


def test_two_moves_that_would_close_a_circle(pemeran: Pemeran, ulangan: int) -> None:
    satu, dua = UnitKerjaFactory(pd=pemeran.pd), UnitKerjaFactory(pd=pemeran.pd)

    def pindah(unit: UnitKerja, induk: UnitKerja) -> Callable[[], Any]:
        return lambda: update_unit(unit=unit, isian={"induk": induk}, semula={"induk": None}, oleh=pemeran.kartika)

    hasil = serentak(pindah(satu, dua), pindah(dua, satu))
    (galat,) = (lain for lain in hasil if isinstance(lain, DataSalah))
    assert galat.tempat == "induk"
    assert UnitKerja.objects.filter(induk__isnull=False).count() == 1


def test_two_superiors_that_would_close_a_circle(pemeran: Pemeran, ulangan: int) -> None:
    satu, dua = JabatanFactory(pd=pemeran.pd), JabatanFactory(pd=pemeran.pd)

    def pindah(jabatan: Jabatan, atasan: Jabatan) -> Callable[[], Any]:
        return lambda: update_jabatan(
            jabatan=jabatan, isian={"atasan": atasan}, semula={"atasan": None}, oleh=pemeran.kartika
        )

    hasil = serentak(pindah(satu, dua), pindah(dua, satu))
    assert [lain.tempat for lain in hasil if isinstance(lain, DataSalah)] == ["atasan"]
    assert Jabatan.objects.filter(atasan__isnull=False).count() == 1


def test_one_year_opened_by_two(pemeran: Pemeran, ulangan: int) -> None:
    pemeran.pd.kepala = JabatanFactory(pd=pemeran.pd)
    pemeran.pd.save()

    def buka() -> Any:
        return open_tahun(pd=pemeran.pd, tahun=2025, jenis_periode=JenisPeriode.BULAN, oleh=pemeran.kartika)

    one_wins(serentak(buka, buka))
    assert (Laporan.objects.count(), TahunAnggaran.objects.count()) == (1, 1)


def test_two_new_names_at_once(pemeran: Pemeran, ulangan: int) -> None:
    def ganti(nama: str) -> Callable[[], Any]:
        return lambda: rename_pd(
            pd=pemeran.pd,
            nama=nama,
            singkatan=nama,
            jenis="dinas",
            mulai=date(2024, 1, 1),
            dasar="Perda",
            semula=pemeran.pd.nama,
            oleh=pemeran.kartika,
        )

    galat = one_wins(serentak(ganti("Satu"), ganti("Dua")))
    assert {galat.tersimpan["nama"], galat.dikirim["nama"]} == {"Satu", "Dua"}
    assert NamaLamaPD.objects.count() == 1


def test_two_first_values_of_one_quarter(pemeran: Pemeran, ulangan: int) -> None:
    indikator = IndikatorFactory(pd=pemeran.pd, kode="IKM")

    def catat(angka: int) -> Callable[[], Any]:
        isian = Isian(indikator="IKM", tahun=2024, triwulan=2, angka=Decimal(angka))
        return lambda: record_nilai(indikator=indikator, isian=isian, versi_semula=0, oleh=pemeran.ayu)

    galat = one_wins(serentak(catat(70), catat(80)))
    menang = Nilai.objects.get().angka
    assert galat.tersimpan["angka"] == menang
    assert {menang, galat.dikirim["angka"]} == {Decimal(70), Decimal(80)}
    assert Jejak.objects.count() == 1


def test_two_changes_of_one_value(pemeran: Pemeran, ulangan: int) -> None:
    indikator = IndikatorFactory(pd=pemeran.pd, kode="IKM")
    isian = Isian(indikator="IKM", tahun=2024, angka=Decimal(1))
    record_nilai(indikator=indikator, isian=isian, versi_semula=0, oleh=pemeran.ayu)

    def ubah(angka: int) -> Callable[[], Any]:
        return lambda: record_nilai(
            indikator=indikator, isian=replace(isian, angka=Decimal(angka)), versi_semula=1, oleh=pemeran.ayu
        )

    one_wins(serentak(ubah(70), ubah(80)))
    assert Nilai.objects.get().versi_baris == 2
    assert Jejak.objects.count() == 2


def test_two_clicks_on_submit(pemeran: Pemeran, ulangan: int) -> None:
    laporan = LaporanFactory(pd=pemeran.pd)
    dua = [Laporan.objects.get(pk=laporan.pk) for _ in range(2)]

    def ajukan(satu: Laporan) -> Callable[[], Any]:
        return lambda: move_laporan(laporan=satu, langkah="ajukan", oleh=pemeran.ayu)

    galat = one_wins(serentak(*map(ajukan, dua)))
    assert galat.tersimpan == {"status": "diajukan"}
    assert Jejak.objects.get().aksi == "laporan.ajukan"


def test_verify_and_send_back_at_once(pemeran: Pemeran, ulangan: int) -> None:
    laporan = LaporanFactory(pd=pemeran.pd)
    move_laporan(laporan=laporan, langkah="ajukan", oleh=pemeran.ayu)
    satu, dua = (Laporan.objects.get(pk=laporan.pk) for _ in range(2))
    one_wins(
        serentak(
            lambda: move_laporan(laporan=satu, langkah="verifikasi", oleh=pemeran.citra),
            lambda: move_laporan(laporan=dua, langkah="kembalikan", oleh=pemeran.citra, catatan="Lengkapi"),
        )
    )
    laporan.refresh_from_db()
    assert (laporan.diverifikasi_oleh is None) == (laporan.status == "draf")


def test_two_allocations_of_one_sub_kegiatan(pemeran: Pemeran, ulangan: int) -> None:
    sub = SubKegiatanFactory(program__tahun_anggaran__pd=pemeran.pd)
    for kode in ("A", "B"):
        PenempatanFactory(indikator__pd=pemeran.pd, kode=kode)
    galat = one_wins(
        serentak(
            lambda: allocate(sub_kegiatan=sub, bobot={"A": 1}, semula={}, oleh=pemeran.ayu),
            lambda: allocate(sub_kegiatan=sub, bobot={"B": 1}, semula={}, oleh=pemeran.ayu),
        )
    )
    assert galat.tersimpan == {Alokasi.objects.get().penempatan.kode: 1}


def test_one_role_given_twice(pemeran: Pemeran, ulangan: int) -> None:
    orang = PenggunaFactory()

    def beri() -> Penugasan:
        return assign_role(
            pengguna=orang, peran="perencana", tempat=pemeran.pd, mulai=date(2025, 1, 1), oleh=pemeran.kartika
        )

    one_wins(serentak(beri, beri))
    assert Penugasan.objects.filter(pengguna=orang).count() == 1


def test_one_policy_set_twice(pemeran: Pemeran, ulangan: int) -> None:
    def atur(batas: int) -> Callable[[], Any]:
        return lambda: set_kebijakan(
            lingkup=pemeran.pd,
            tahun=2024,
            nilai={"batas_capaian": (str(batas),)},
            semula={},
            oleh=pemeran.kartika,
            dasar="Rapat",
        )

    one_wins(serentak(atur(110), atur(120)))
    assert Kebijakan.objects.get().versi == 1
