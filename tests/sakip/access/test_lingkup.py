"""What hangs on a region, on nothing, or on people: where it lies, who reads it and who writes it."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db.models import Model

from sakip import models as m
from sakip.access import boleh, ingat, izin_dimiliki, terlihat_oleh
from sakip.access.lingkup import JALUR, Letak, letak, letak_semua
from sakip.workflow import Izin
from tests.factories import (
    JabatanFactory,
    LaporanFactory,
    PemangkuJabatanFactory,
    PemdaFactory,
    PenggunaFactory,
    PenugasanFactory,
    PerangkatDaerahFactory,
    UnitKerjaFactory,
    bertugas,
)
from tests.sakip.perlengkapan import HARI, Pemeran

pytestmark = pytest.mark.django_db
WARGA = ("ayu", "budi", "citra", "eka", "indra", "joko", "kartika")


def skala(pemda: m.Pemda | None) -> m.SkalaPredikat:
    return m.SkalaPredikat.objects.create(kode="S", nama="Skala", desimal=2, pemda=pemda, instrumen="Uji")


#: Kinds that a region shares with its offices, each with a way to make one; national where the region is None.
SHARED: dict[type[Model], Callable[[m.Pemda], Model]] = {
    m.Pemda: lambda pemda: pemda,
    m.Rpjmd: lambda pemda: m.Rpjmd.objects.create(pemda=pemda, tahun_awal=2021, tahun_akhir=2026, visi="Maju"),
    m.Kebijakan: lambda pemda: m.Kebijakan.objects.create(lingkup="pemda", pemda=pemda, tahun_awal=2024),
    m.JendelaPengisian: lambda pemda: m.JendelaPengisian.objects.create(
        pemda=pemda, tahapan="laporan", tahun=2024, mulai=HARI, sampai=HARI
    ),
    m.SkalaPredikat: skala,
    m.Sistematika: lambda pemda: m.Sistematika.objects.create(lingkup="pemda", pemda=pemda),
}
NATIONAL: dict[type[Model], Callable[[], Model]] = {
    m.Kebijakan: lambda: m.Kebijakan.objects.create(lingkup="nasional", tahun_awal=2024),
    m.SkalaPredikat: lambda: skala(None),
    m.Sistematika: lambda: m.Sistematika.objects.create(lingkup="nasional"),
}


@pytest.mark.parametrize("model", list(SHARED), ids=lambda model: model.__name__)
def test_what_a_region_shares_is_read_by_its_roles_and_written_by_those_on_the_region(
    pemeran: Pemeran, model: type[Model]
) -> None:
    milik, asing = SHARED[model](pemeran.pd.pemda), SHARED[model](PemdaFactory())
    assert letak(milik) == Letak(pemeran.pd.pemda_id, None)
    for nama in WARGA:
        satu = getattr(pemeran, nama)
        assert set(terlihat_oleh(satu, model, HARI)) == {milik}, nama
        assert boleh(satu, Izin.LIHAT, milik, HARI), nama
        assert not boleh(satu, Izin.LIHAT, asing, HARI).terlihat, nama
        putusan = boleh(satu, Izin.ATUR_DAERAH, milik, HARI)
        assert (bool(putusan), putusan.terlihat) == (nama == "kartika", True), nama
    # A permission that an office role has on its office says nothing about the region.
    assert not boleh(pemeran.ayu, Izin.MUAT_DATA, milik, HARI)


@pytest.mark.parametrize("model", list(NATIONAL), ids=lambda model: model.__name__)
def test_what_is_national_is_read_by_everybody_with_a_role_and_written_by_commands(
    pemeran: Pemeran, sistem: m.Pengguna, model: type[Model]
) -> None:
    satu = NATIONAL[model]()
    assert letak(satu) is None
    for nama in WARGA:
        siapa = getattr(pemeran, nama)
        assert satu in terlihat_oleh(siapa, model, HARI)
        assert boleh(siapa, Izin.LIHAT, satu, HARI)
        putusan = boleh(siapa, Izin.ATUR_KEBIJAKAN, satu, HARI)
        assert putusan.alasan == "Anda tidak dapat mengatur kebijakan nasional. Yang dapat: pengelola sistem."
    assert boleh(sistem, Izin.ATUR_KEBIJAKAN, satu, HARI)
    tanpa = PenggunaFactory()
    assert satu not in terlihat_oleh(tanpa, model, HARI)
    assert not boleh(tanpa, Izin.LIHAT, satu, HARI).terlihat


def test_the_policy_of_an_office_is_not_shared_with_others(pemeran: Pemeran) -> None:
    satu = m.Kebijakan.objects.create(lingkup="pd", pd=pemeran.pd, tahun_awal=2024)
    assert letak(satu) == Letak(pemeran.pd.pemda_id, pemeran.pd.pk)
    assert {nama for nama in WARGA if satu in terlihat_oleh(getattr(pemeran, nama), m.Kebijakan, HARI)} == {
        nama for nama in WARGA if nama != "budi"
    }
    assert not boleh(pemeran.budi, Izin.LIHAT, satu, HARI).terlihat


def test_accounts_lie_where_their_assignments_lie_also_ended_ones(pemeran: Pemeran) -> None:
    pergi = bertugas("pengampu", unit=UnitKerjaFactory(pd=pemeran.pd), sampai=date(2024, 1, 31))
    asing = bertugas("perencana", pd=PerangkatDaerahFactory())
    terlihat = set(terlihat_oleh(pemeran.kartika, m.Pengguna, HARI))
    assert {pergi, pemeran.ayu, pemeran.budi, pemeran.kartika} <= terlihat
    assert asing not in terlihat
    assert boleh(pemeran.kartika, Izin.ATUR_PERAN, pergi, HARI)
    assert not boleh(pemeran.kartika, Izin.ATUR_PERAN, asing, HARI).terlihat
    assert boleh(pemeran.ayu, Izin.ATUR_PERAN, pemeran.citra, HARI).terlihat
    assert not boleh(pemeran.ayu, Izin.ATUR_PERAN, pemeran.budi, HARI).terlihat


def test_an_account_with_assignments_in_two_regions_lies_in_both(pemeran: Pemeran) -> None:
    lain = PerangkatDaerahFactory()
    PenugasanFactory(pengguna=pemeran.ayu, pd=lain)
    assert set(letak_semua(pemeran.ayu)) == {Letak(pemeran.pd.pemda_id, pemeran.pd.pk), Letak(lain.pemda_id, lain.pk)}
    assert letak(pemeran.ayu) is None
    assert letak(pemeran.citra) == Letak(pemeran.pd.pemda_id, pemeran.pd.pk)
    assert boleh(bertugas("organisasi", pemda=lain.pemda), Izin.ATUR_PERAN, pemeran.ayu, HARI)
    assert letak(PenggunaFactory()) is None
    PenugasanFactory(pengguna=pemeran.citra, peran="pengampu", unit=UnitKerjaFactory(pd__pemda=pemeran.pd.pemda))
    assert letak(pemeran.citra) == Letak(pemeran.pd.pemda_id, None)


def test_assignments_lie_on_their_place(pemeran: Pemeran) -> None:
    unit = m.Penugasan.objects.get(pengguna=pemeran.eka)
    daerah = m.Penugasan.objects.get(pengguna=pemeran.kartika)
    assert letak(unit) == Letak(pemeran.pd.pemda_id, pemeran.pd.pk)
    assert letak(daerah) == Letak(pemeran.pd.pemda_id, None)
    assert not boleh(pemeran.ayu, Izin.LIHAT, daerah, HARI).terlihat


@pytest.mark.parametrize("model", list(JALUR), ids=lambda model: model.__name__)
def test_every_path_of_the_table_leads_somewhere(pemeran: Pemeran, model: type[Model]) -> None:
    for nama in ("ayu", "kartika"):
        list(terlihat_oleh(getattr(pemeran, nama), model, HARI))


#: How a head is appointed: the kind, and whether the office has a definite head besides.
ACTING = [("definitif", False), ("plt", False), ("pj", False), ("plh", True)]


@pytest.mark.parametrize(("jenis", "berdua"), ACTING)
@pytest.mark.parametrize(
    ("hari", "hasil"),
    [(date(2024, 6, 2), False), (date(2024, 6, 3), True), (date(2024, 6, 30), True), (date(2024, 7, 1), False)],
)
def test_a_head_may_what_a_head_may_exactly_on_the_days_of_the_term(
    jenis: str, berdua: bool, hari: date, hasil: bool
) -> None:
    pd = PerangkatDaerahFactory()
    pd.kepala = JabatanFactory(pd=pd)
    pd.save()
    if berdua:
        tetap = PenggunaFactory()
        PemangkuJabatanFactory(jabatan=pd.kepala, pengguna=tetap)
        assert boleh(tetap, Izin.LIHAT, pd, hari), "whoever is covered for keeps the post"
    siapa = PenggunaFactory()
    PemangkuJabatanFactory(
        jabatan=pd.kepala, pengguna=siapa, jenis=jenis, mulai=date(2024, 6, 3), sampai=date(2024, 6, 30)
    )
    diajukan = LaporanFactory(pd=pd, status="diajukan")
    assert bool(boleh(siapa, Izin.SETUJUI_LAPORAN, diajukan, hari)) is hasil
    assert bool(boleh(siapa, Izin.TANDA_TANGANI_PK, pd, hari)) is hasil
    assert terlihat_oleh(siapa, m.Laporan, hari).exists() is hasil
    assert (Izin.SETUJUI_LAPORAN in izin_dimiliki(siapa, hari)) is hasil
    assert not boleh(siapa, Izin.TULIS_LAPORAN, pd, hari)


def test_another_post_of_the_office_gives_nothing() -> None:
    pd = PerangkatDaerahFactory()
    siapa = PenggunaFactory()
    PemangkuJabatanFactory(jabatan=JabatanFactory(pd=pd), pengguna=siapa)
    assert not boleh(siapa, Izin.LIHAT, pd, HARI).terlihat


def test_the_head_of_the_region_is_the_superior_of_its_offices() -> None:
    pd = PerangkatDaerahFactory()
    pd.pemda.kepala = JabatanFactory(pd=None, pemda=pd.pemda)
    pd.pemda.save()
    siapa = PenggunaFactory()
    PemangkuJabatanFactory(jabatan=pd.pemda.kepala, pengguna=siapa, jenis="pj", sampai=HARI)
    assert boleh(siapa, Izin.SETUJUI_PK, pd, HARI)
    assert not boleh(siapa, Izin.SETUJUI_PK, pd, date(2024, 6, 4)).terlihat


def test_a_head_who_submitted_does_not_check_it() -> None:
    pd = PerangkatDaerahFactory()
    pd.kepala = JabatanFactory(pd=pd)
    pd.save()
    siapa = bertugas("perencana", pd=pd)
    PemangkuJabatanFactory(jabatan=pd.kepala, pengguna=siapa, jenis="plh")
    laporan = LaporanFactory(pd=pd, status="diajukan", diajukan_oleh=siapa, diajukan_pada="2024-06-01T08:00+07:00")
    assert "tidak boleh memeriksanya sendiri" in boleh(siapa, Izin.SETUJUI_LAPORAN, laporan, HARI).alasan


def test_an_inactive_account_holds_no_post() -> None:
    pd = PerangkatDaerahFactory()
    pd.kepala = JabatanFactory(pd=pd)
    pd.save()
    lepas = PenggunaFactory(is_active=False)
    PemangkuJabatanFactory(jabatan=pd.kepala, pengguna=lepas)
    assert not boleh(lepas, Izin.LIHAT, pd, HARI)
    assert izin_dimiliki(lepas, HARI) == frozenset()


def test_what_is_remembered_is_remembered_with_the_instance_only(
    pemeran: Pemeran, sistem: m.Pengguna, django_assert_num_queries: Callable[[int], object]
) -> None:
    ingat(pemeran.ayu)
    with django_assert_num_queries(2):  # type: ignore[attr-defined]
        assert Izin.TULIS_LAPORAN in izin_dimiliki(pemeran.ayu, HARI)
        assert boleh(pemeran.ayu, Izin.LIHAT, pemeran.pd, HARI)
    m.Penugasan.objects.filter(pengguna=pemeran.ayu).delete()
    assert boleh(pemeran.ayu, Izin.LIHAT, pemeran.pd, HARI)
    assert not boleh(m.Pengguna.objects.get(pk=pemeran.ayu.pk), Izin.LIHAT, pemeran.pd, HARI)
    assert izin_dimiliki(sistem, HARI) == frozenset(Izin)
