"""The one access function: who may what, on what, on which day, and the reason when not."""

from datetime import date
from typing import Any

import pytest
from django.db.models import Model

from sakip import models as m
from sakip.access import Putusan, TidakBoleh, boleh, wajib
from sakip.workflow import Izin
from tests.factories import (
    BarisPKFactory,
    JabatanFactory,
    LaporanFactory,
    NilaiFactory,
    PemangkuJabatanFactory,
    PenempatanFactory,
    PenggunaFactory,
    PenugasanFactory,
    PerjanjianFactory,
    UnitKerjaFactory,
    bertugas,
)
from tests.sakip.perlengkapan import HARI, Pemeran

pytestmark = pytest.mark.django_db

# Who may do what on a draft report of the office. "-" may not, "0" does not know that it exists.
MATRIKS = {
    #                    ayu budi citra eka indra joko kartika
    "lihat":              "+   0    +    +    +     0     +",
    "catat_nilai":        "+   0    -    -    -     0     -",
    "ajukan_nilai":       "+   0    -    -    -     0     -",
    "verifikasi_nilai":   "-   0    +    -    -     0     -",
    "ubah_rencana":       "+   0    -    -    -     0     -",
    "ubah_anggaran":      "+   0    -    -    -     0     -",
    "tulis_laporan":      "+   0    -    -    -     0     -",
    "ajukan_laporan":     "+   0    -    -    -     0     -",
    "verifikasi_laporan": "-   0    +    -    -     0     -",
    "setujui_laporan":    "-   0    +    -    -     0     -",
    "terbitkan_laporan":  "-   0    -    -    -     0     +",
    "susun_pk":           "+   0    -    -    -     0     -",
    "tanda_tangani_pk":   "-   0    +    -    -     0     -",
    "setujui_pk":         "-   0    -    -    +     0     -",
    "reviu":              "-   0    -    -    -     0     -",
    "evaluasi":           "-   0    -    -    -     0     -",
    "atur_daerah":        "-   0    -    -    -     0     +",
    "atur_kebijakan":     "-   0    -    -    -     0     +",
    "atur_jadwal":        "-   0    -    -    -     0     +",
    "atur_peran":         "-   0    -    -    -     0     +",
    "lihat_jejak":        "-   0    -    -    -     0     +",
    "muat_data":          "+   0    -    -    -     0     +",
}  # fmt: skip
NAMA = ("ayu", "budi", "citra", "eka", "indra", "joko", "kartika")


def test_the_matrix_names_every_permission() -> None:
    assert set(MATRIKS) == {izin.value for izin in Izin}


def test_the_whole_matrix_on_a_draft_report(pemeran: Pemeran) -> None:
    laporan = LaporanFactory(pd=pemeran.pd)
    for kode, baris in MATRIKS.items():
        for nama, tanda in zip(NAMA, baris.split(), strict=True):
            putusan = boleh(getattr(pemeran, nama), _izin(kode), laporan, HARI)
            assert (bool(putusan), putusan.terlihat) == (tanda == "+", tanda != "0"), (kode, nama, putusan)
            assert bool(putusan.alasan) == (tanda != "+")


def _izin(kode: str) -> Izin:
    return next(izin for izin in Izin if izin.value == kode)


@pytest.mark.parametrize(("izin", "boleh_"), [(Izin.LIHAT, True), (Izin.REVIU, True), (Izin.TULIS_LAPORAN, False)])
def test_the_inspectorate_reads_a_report_once_submitted(pemeran: Pemeran, izin: Izin, boleh_: bool) -> None:
    laporan = LaporanFactory(pd=pemeran.pd, status="diajukan")
    putusan = boleh(pemeran.joko, izin, laporan, HARI)
    assert bool(putusan) is boleh_
    assert putusan.terlihat


def test_a_refusal_says_why_and_who_can(pemeran: Pemeran) -> None:
    putusan = boleh(pemeran.ayu, Izin.SETUJUI_LAPORAN, LaporanFactory(pd=pemeran.pd), HARI)
    assert putusan.alasan == "Peran Anda tidak dapat menyetujui laporan. Yang dapat: Kepala perangkat daerah."


def test_content_is_fixed_once_submitted(pemeran: Pemeran) -> None:
    laporan = LaporanFactory(pd=pemeran.pd, status="diajukan")
    putusan = boleh(pemeran.ayu, Izin.TULIS_LAPORAN, laporan, HARI)
    assert not putusan
    assert putusan.alasan == (
        "Data ini sudah diajukan; yang dapat diubah hanya draf. Yang dapat mengembalikannya: Kepala perangkat daerah."
    )
    assert boleh(pemeran.ayu, Izin.LIHAT, laporan, HARI)


def test_a_row_of_an_agreement_is_fixed_with_its_agreement(pemeran: Pemeran) -> None:
    draf = BarisPKFactory(perjanjian__jabatan__pd=pemeran.pd)
    diajukan = BarisPKFactory(perjanjian__jabatan__pd=pemeran.pd, perjanjian__status="diajukan")
    assert boleh(pemeran.ayu, Izin.SUSUN_PK, draf, HARI)
    assert not boleh(pemeran.ayu, Izin.SUSUN_PK, diajukan, HARI)


@pytest.mark.parametrize("izin", [Izin.VERIFIKASI_LAPORAN, Izin.SETUJUI_LAPORAN])
def test_maker_and_checker_differ(pemeran: Pemeran, izin: Izin) -> None:
    # Somebody who plans and heads the office at once, as in small offices.
    PenugasanFactory(pengguna=pemeran.citra, peran="perencana", pd=pemeran.pd)
    laporan = LaporanFactory(
        pd=pemeran.pd, status="diajukan", diajukan_oleh=pemeran.citra, diajukan_pada="2024-06-01T08:00+07:00"
    )
    putusan = boleh(pemeran.citra, izin, laporan, HARI)
    assert putusan.alasan == (
        "Yang mengajukan tidak boleh memeriksanya sendiri. Yang dapat: Kepala perangkat daerah selain Anda."
    )
    assert boleh(bertugas("kepala_pd", pd=pemeran.pd), izin, laporan, HARI)
    assert boleh(pemeran.citra, Izin.LIHAT, laporan, HARI)


def test_a_unit_records_what_it_or_a_unit_below_it_owns(pemeran: Pemeran) -> None:
    milik, bawahan, lain = (PenempatanFactory(indikator__pd=pemeran.pd) for _ in range(3))
    seksi = UnitKerjaFactory(pd=pemeran.pd, induk=pemeran.unit)
    m.PengampuPenempatan.objects.create(penempatan=milik, unit=pemeran.unit)
    m.PengampuPenempatan.objects.create(penempatan=bawahan, unit=seksi)
    m.PengampuPenempatan.objects.create(penempatan=lain, unit=UnitKerjaFactory(pd=pemeran.pd))
    objek: dict[str, tuple[Model, bool]] = {
        "indikator": (milik.indikator, True),
        "penempatan": (bawahan, True),
        "nilai": (NilaiFactory(indikator=milik.indikator), True),
        "milik unit lain": (lain.indikator, False),
        "tanpa pengampu": (PenempatanFactory(indikator__pd=pemeran.pd).indikator, False),
    }
    for nama, (satu, hasil) in objek.items():
        assert bool(boleh(pemeran.eka, Izin.CATAT_NILAI, satu, HARI)) is hasil, nama
    putusan = boleh(pemeran.eka, Izin.CATAT_NILAI, lain.indikator, HARI)
    assert putusan.terlihat
    assert putusan.alasan == (
        "Indikator ini tidak diampu unit kerja Anda. Yang dapat mencatat realisasi kinerja: pengampunya atau perencana."
    )
    assert boleh(pemeran.eka, Izin.LIHAT, lain.indikator, HARI)
    assert boleh(pemeran.eka, Izin.CATAT_NILAI, pemeran.unit, HARI)


def test_a_planner_who_also_owns_a_unit_is_not_held_to_the_unit(pemeran: Pemeran) -> None:
    PenugasanFactory(pengguna=pemeran.eka, peran="perencana", pd=pemeran.pd)
    indikator = PenempatanFactory(indikator__pd=pemeran.pd).indikator
    assert boleh(pemeran.eka, Izin.CATAT_NILAI, indikator, HARI)


@pytest.mark.parametrize(
    ("hari", "hasil"),
    [
        (date(2023, 12, 31), False),
        (date(2024, 1, 1), True),
        (date(2024, 6, 30), True),
        (date(2024, 7, 1), False),
    ],
)
def test_an_assignment_counts_from_its_first_to_its_last_day(hari: date, hasil: bool) -> None:
    laporan = LaporanFactory()
    ayu = bertugas("perencana", pd=laporan.pd, sampai=date(2024, 6, 30))
    assert bool(boleh(ayu, Izin.TULIS_LAPORAN, laporan, hari)) is hasil


def test_accounts_that_are_inactive_or_without_a_role_may_nothing() -> None:
    laporan = LaporanFactory()
    lepas = bertugas("perencana", pd=laporan.pd, pengguna__is_active=False)
    assert boleh(lepas, Izin.LIHAT, laporan, HARI).alasan == "Akun ini tidak aktif."
    putusan = boleh(PenggunaFactory(), Izin.LIHAT, laporan, HARI)
    assert putusan == Putusan(False, "Data ini di luar lingkup tugas Anda.", terlihat=False)


def test_what_belongs_to_no_region_is_for_commands(sistem: m.Pengguna, pemeran: Pemeran) -> None:
    assert boleh(sistem, Izin.ATUR_KEBIJAKAN, None, HARI)
    putusan = boleh(pemeran.kartika, Izin.ATUR_KEBIJAKAN, None, HARI)
    assert putusan.alasan == "Anda tidak dapat mengatur kebijakan nasional. Yang dapat: pengelola sistem."


def test_the_regions_own_objects_belong_to_roles_on_the_region(pemeran: Pemeran) -> None:
    bupati = JabatanFactory(pd=None, pemda=pemeran.pd.pemda)
    for objek in (bupati, PemangkuJabatanFactory(jabatan=bupati)):
        assert boleh(pemeran.kartika, Izin.ATUR_DAERAH, objek, HARI)
        assert not boleh(pemeran.citra, Izin.LIHAT, objek, HARI).terlihat
    kepala = PemangkuJabatanFactory(jabatan__pd=pemeran.pd)
    assert boleh(pemeran.citra, Izin.LIHAT, kepala, HARI)


def test_wajib_raises_with_the_reason_and_the_object() -> None:
    laporan: Any = LaporanFactory()
    wajib(Putusan(True), laporan)
    with pytest.raises(TidakBoleh, match="Sudah dikunci") as ditolak:
        wajib(Putusan(False, "Sudah dikunci."), laporan)
    assert ditolak.value.objek == laporan
    assert ditolak.value.pesan == "Sudah dikunci."


def test_a_perjanjian_of_another_region_does_not_exist(pemeran: Pemeran) -> None:
    asing = PerjanjianFactory()
    for nama in NAMA:
        assert not boleh(getattr(pemeran, nama), Izin.LIHAT, asing, HARI).terlihat
