"""An agreement is submitted by the first party and approved by the second; what is approved is copied and stays."""

from datetime import date
from typing import Any

import pytest

from sakip import models as m
from sakip.actions.errors import BelumLengkap, SudahBerubah, TidakBoleh
from sakip.actions.perjanjian import approve_pk, return_pk, submit_pk
from tests.factories import (
    BarisPKFactory,
    JabatanFactory,
    PaguFactory,
    PemangkuJabatanFactory,
    PenempatanFactory,
    PerjanjianFactory,
    SubKegiatanFactory,
    VersiAnggaranFactory,
)
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db

HARI = date(2024, 1, 22)


@pytest.fixture
def pk(pemeran: Pemeran) -> m.PerjanjianKinerja:
    """A submitted agreement of the head of the office, with a row tied to the plan and one that is not."""
    bupati = JabatanFactory(pd=None, pemda=pemeran.pd.pemda, nama="Bupati Contoh")
    kepala = JabatanFactory(pd=pemeran.pd, nama="Kepala Dinas Contoh", atasan=bupati)
    pemeran.pd.kepala = kepala
    pemeran.pd.save()
    PemangkuJabatanFactory(jabatan=bupati, nama="Pejabat Dua", mulai=date(2021, 1, 1))
    PemangkuJabatanFactory(
        jabatan=kepala, nama="Pejabat Satu", mulai=date(2021, 1, 1), nip="99990101 999901 9 001", pangkat="Pembina"
    )
    pk = PerjanjianFactory(jabatan=kepala)
    penempatan = PenempatanFactory(indikator__pd=pemeran.pd, indikator__nama="Indeks baru", indikator__satuan="nilai")
    BarisPKFactory(perjanjian=pk, penempatan=penempatan)
    BarisPKFactory(perjanjian=pk)
    return submit_pk(perjanjian=pk, oleh=pemeran.citra)


def uang(pk: m.PerjanjianKinerja, **kolom: Any) -> m.PaguPK:
    return m.PaguPK.objects.create(
        perjanjian=pk, letak=pk.pagu.count(), **{"nama": "Program lama", "jumlah": 0, **kolom}
    )


def anggaran(pd: m.PerangkatDaerah, *jumlah: int) -> m.Program:
    """A program of the year with the pagu (sen) of its sub kegiatan."""
    sub = SubKegiatanFactory(program__tahun_anggaran__pd=pd, program__nama="Program Contoh")
    versi = VersiAnggaranFactory(tahun_anggaran=sub.program.tahun_anggaran)
    for satu in jumlah:
        PaguFactory(sub_kegiatan=SubKegiatanFactory(program=sub.program), versi=versi, jumlah=satu)
    return sub.program


def test_approval_copies_parties_words_and_money(pemeran: Pemeran, pk: m.PerjanjianKinerja) -> None:
    program = anggaran(pemeran.pd, 70_000, 30_000)
    uang(pk, program=program, jumlah=1)
    approve_pk(perjanjian=pk, tanggal=HARI, nomor="PK/1", oleh=pemeran.indra)
    kini = m.PerjanjianKinerja.objects.get(pk=pk.pk)
    assert (kini.status, kini.tanggal, kini.nomor) == ("disetujui", HARI, "PK/1")
    assert (kini.pihak_pertama_jabatan, kini.pihak_pertama_nama) == ("Kepala Dinas Contoh", "Pejabat Satu")
    assert (kini.pihak_pertama_pangkat, kini.pihak_pertama_nip) == ("Pembina", "99990101 999901 9 001")
    assert (kini.pihak_kedua_jabatan, kini.pihak_kedua_nama) == ("Bupati Contoh", "Pejabat Dua")
    assert list(kini.baris.order_by("letak").values_list("indikator", "satuan")) == [
        ("Indeks baru", "nilai"),
        ("Indeks lama", "indeks"),
    ]
    assert list(kini.pagu.values_list("nama", "jumlah")) == [("Program Contoh", 100_000)]


def test_a_later_change_of_the_plan_does_not_reach_what_was_signed(pemeran: Pemeran, pk: m.PerjanjianKinerja) -> None:
    approve_pk(perjanjian=pk, tanggal=HARI, oleh=pemeran.indra)
    m.Indikator.objects.update(nama="Indeks paling baru")
    assert pk.baris.order_by("letak").first().indikator == "Indeks baru"  # type: ignore[union-attr]


@pytest.mark.parametrize(("jenis", "sebutan"), [("plt", "Plt. "), ("pj", "Pj. "), ("plh", "Plh. ")])
def test_the_title_of_an_acting_head_says_so(
    pemeran: Pemeran, pk: m.PerjanjianKinerja, jenis: str, sebutan: str
) -> None:
    m.PemangkuJabatan.objects.filter(jabatan=pk.jabatan).update(jenis=jenis)
    approve_pk(perjanjian=pk, tanggal=HARI, oleh=pemeran.indra)
    assert pk.pihak_pertama_jabatan == f"{sebutan}Kepala Dinas Contoh"


def test_a_plh_signs_only_where_nobody_holds_the_post(pemeran: Pemeran, pk: m.PerjanjianKinerja) -> None:
    PemangkuJabatanFactory(jabatan=pk.jabatan, nama="Pengganti", jenis="plh", mulai=date(2020, 1, 1))
    approve_pk(perjanjian=pk, tanggal=HARI, oleh=pemeran.indra)
    assert pk.pihak_pertama_nama == "Pejabat Satu"


def test_what_is_missing_is_listed_and_nothing_is_written(pemeran: Pemeran, pk: m.PerjanjianKinerja) -> None:
    m.PemangkuJabatan.objects.filter(jabatan=pk.jabatan).delete()
    m.Jabatan.objects.filter(pk=pk.jabatan_id).update(atasan=None)
    with pytest.raises(BelumLengkap) as kurang:
        approve_pk(perjanjian=pk, tanggal=HARI, oleh=pemeran.indra)
    assert kurang.value.kekurangan == (
        "Kepala Dinas Contoh tidak dipangku siapa pun pada 22-01-2024.",
        "Jabatan ini belum mempunyai jabatan atasan.",
    )
    assert m.PerjanjianKinerja.objects.get().status == "diajukan"


def test_a_sum_that_differs_from_the_budget_needs_a_reason(pemeran: Pemeran, pk: m.PerjanjianKinerja) -> None:
    anggaran(pemeran.pd, 100_000)
    uang(pk, jumlah=90_000)
    with pytest.raises(BelumLengkap, match="isi alasan selisihnya"):
        approve_pk(perjanjian=pk, tanggal=HARI, oleh=pemeran.indra)
    pk.alasan_selisih = "Satu program dikelola bersama."
    pk.save()
    approve_pk(perjanjian=pk, tanggal=HARI, oleh=pemeran.indra)
    assert pk.pagu.get().jumlah == 90_000


def test_a_program_split_over_funds_keeps_its_drafted_money(pemeran: Pemeran, pk: m.PerjanjianKinerja) -> None:
    program = anggaran(pemeran.pd, 100_000)
    uang(pk, program=program, jumlah=60_000, sumber_dana="DAU")
    uang(pk, program=program, jumlah=40_000, sumber_dana="DBH")
    approve_pk(perjanjian=pk, tanggal=HARI, oleh=pemeran.indra)
    assert list(pk.pagu.order_by("letak").values_list("jumlah", flat=True)) == [60_000, 40_000]


def test_a_year_without_a_budget_of_its_kind_keeps_what_was_drafted(pemeran: Pemeran, pk: m.PerjanjianKinerja) -> None:
    uang(pk, jumlah=5)
    approve_pk(perjanjian=pk, tanggal=HARI, oleh=pemeran.indra)
    assert pk.pagu.get().jumlah == 5


def test_approving_twice_is_told(pemeran: Pemeran, pk: m.PerjanjianKinerja) -> None:
    kedua = m.PerjanjianKinerja.objects.get(pk=pk.pk)
    approve_pk(perjanjian=pk, tanggal=HARI, oleh=pemeran.indra)
    with pytest.raises(SudahBerubah, match="sekarang disetujui"):
        approve_pk(perjanjian=kedua, tanggal=date(2024, 2, 1), oleh=pemeran.indra)
    assert m.PerjanjianKinerja.objects.get().tanggal == HARI


def test_sent_back_with_a_note_it_is_a_draft_again(pemeran: Pemeran, pk: m.PerjanjianKinerja) -> None:
    with pytest.raises(BelumLengkap):
        return_pk(perjanjian=pk, oleh=pemeran.indra, catatan="")
    return_pk(perjanjian=pk, oleh=pemeran.indra, catatan="Target terlalu rendah")
    assert (pk.status, pk.diajukan_oleh) == ("draf", None)


def test_an_agreement_without_indicators_is_not_submitted(pemeran: Pemeran) -> None:
    with pytest.raises(BelumLengkap, match="belum memuat indikator"):
        submit_pk(perjanjian=PerjanjianFactory(jabatan__pd=pemeran.pd), oleh=pemeran.citra)


def test_first_and_second_party_are_different_roles(pemeran: Pemeran, pk: m.PerjanjianKinerja) -> None:
    for oleh in (pemeran.ayu, pemeran.citra):
        with pytest.raises(TidakBoleh, match="Atasan"):
            approve_pk(perjanjian=pk, tanggal=HARI, oleh=oleh)
    with pytest.raises(TidakBoleh):
        submit_pk(perjanjian=PerjanjianFactory(jabatan__pd=pemeran.pd), oleh=pemeran.indra)
