"""What exists for whom. Everything else is a 404 to them."""

from collections.abc import Callable

import pytest
from django.db.models import Model

from sakip import models as m
from sakip.access import melihat_draf, terlihat_oleh
from sakip.access.lingkup import JALUR, JALUR_STATUS
from tests.factories import (
    BarisPKFactory,
    JabatanFactory,
    LaporanFactory,
    NilaiFactory,
    PaguFactory,
    PemangkuJabatanFactory,
    PenempatanFactory,
    PenggunaFactory,
    PenugasanFactory,
    PerangkatDaerahFactory,
    bertugas,
)
from tests.sakip.perlengkapan import HARI, Pemeran

pytestmark = pytest.mark.django_db

#: Kinds of objects, each with a way to make one of an office.
BUAT: dict[type[Model], Callable[[m.PerangkatDaerah], Model]] = {
    m.PerangkatDaerah: lambda pd: pd,
    m.Pemda: lambda pd: pd.pemda,
    m.Indikator: lambda pd: PenempatanFactory(indikator__pd=pd).indikator,
    m.Jabatan: lambda pd: JabatanFactory(pd=pd),
    m.PemangkuJabatan: lambda pd: PemangkuJabatanFactory(jabatan__pd=pd),
    m.SubKegiatan: lambda pd: PaguFactory(sub_kegiatan__program__tahun_anggaran__pd=pd).sub_kegiatan,
    m.Laporan: lambda pd: LaporanFactory(pd=pd),
    m.BarisPK: lambda pd: BarisPKFactory(perjanjian__jabatan__pd=pd),
    m.Nilai: lambda pd: NilaiFactory(indikator__pd=pd),
}


@pytest.mark.parametrize("model", list(BUAT), ids=lambda model: model.__name__)
def test_one_sees_ones_own_office_and_no_other(pemeran: Pemeran, model: type[Model]) -> None:
    milik = BUAT[model](pemeran.pd)
    BUAT[model](PerangkatDaerahFactory())
    for nama in ("ayu", "citra", "eka", "indra", "kartika"):
        terlihat = terlihat_oleh(getattr(pemeran, nama), model, HARI)
        assert milik in terlihat, nama
        assert all(satu.pk in _milik_daerah(model, pemeran.pd.pemda) for satu in terlihat), nama


def _milik_daerah(model: type[Model], pemda: m.Pemda) -> set[int]:
    if model is m.Pemda:
        return {pemda.pk}
    (jalur,) = JALUR[model].pd
    awalan = f"{jalur}__" if jalur else ""
    return set(model._default_manager.filter(**{f"{awalan}pemda": pemda}).values_list("pk", flat=True))


@pytest.mark.parametrize("model", [model for model in BUAT if model is not m.Pemda], ids=lambda model: model.__name__)
def test_a_planner_of_a_neighbour_office_sees_nothing_of_it(pemeran: Pemeran, model: type[Model]) -> None:
    milik = BUAT[model](pemeran.pd)
    assert milik not in terlihat_oleh(pemeran.budi, model, HARI)


@pytest.mark.parametrize("model", [m.Laporan, m.BarisPK, m.Nilai], ids=lambda model: model.__name__)
def test_the_inspectorate_sees_what_was_submitted(pemeran: Pemeran, model: type[Model]) -> None:
    milik = BUAT[model](pemeran.pd)
    assert milik not in terlihat_oleh(pemeran.joko, model, HARI)
    induk = getattr(milik, JALUR_STATUS[model]) if JALUR_STATUS[model] else milik
    induk.status = "diajukan"
    induk.save()
    assert milik in terlihat_oleh(pemeran.joko, model, HARI)


def test_the_inspectorate_sees_plans_and_budgets(pemeran: Pemeran) -> None:
    for model in (m.Indikator, m.SubKegiatan):
        assert BUAT[model](pemeran.pd) in terlihat_oleh(pemeran.joko, model, HARI)


def test_two_roles_add_up_and_give_each_row_once(pemeran: Pemeran) -> None:
    lain = PerangkatDaerahFactory(pemda=pemeran.pd.pemda)
    PenugasanFactory(pengguna=pemeran.ayu, peran="perencana", pd=lain)
    PenugasanFactory(pengguna=pemeran.ayu, peran="kepala_pd", pd=pemeran.pd)
    assert sorted(satu.pk for satu in terlihat_oleh(pemeran.ayu, m.PerangkatDaerah, HARI)) == [pemeran.pd.pk, lain.pk]


def test_posts_of_the_region_itself_belong_to_roles_on_the_region(pemeran: Pemeran) -> None:
    bupati = PemangkuJabatanFactory(jabatan=JabatanFactory(pd=None, pemda=pemeran.pd.pemda))
    for nama, hasil in (("kartika", True), ("citra", False)):
        pengguna = getattr(pemeran, nama)
        assert (bupati in terlihat_oleh(pengguna, m.PemangkuJabatan, HARI)) is hasil
        assert (bupati.jabatan in terlihat_oleh(pengguna, m.Jabatan, HARI)) is hasil


def test_nobody_and_the_inactive_see_nothing_the_system_sees_all(sistem: m.Pengguna) -> None:
    laporan = LaporanFactory()
    lepas = bertugas("perencana", pd=laporan.pd, pengguna__is_active=False)
    assert not terlihat_oleh(lepas, m.Laporan, HARI).exists()
    assert not terlihat_oleh(PenggunaFactory(), m.Laporan, HARI).exists()
    assert list(terlihat_oleh(sistem, m.Laporan, HARI)) == [laporan]


def test_the_filter_takes_three_queries_whatever_the_number_of_rows(
    pemeran: Pemeran, django_assert_num_queries: Callable[[int], object]
) -> None:
    for _ in range(5):
        LaporanFactory(pd=PerangkatDaerahFactory(pemda=pemeran.pd.pemda))
    with django_assert_num_queries(3):  # type: ignore[attr-defined]
        assert len(terlihat_oleh(pemeran.kartika, m.Laporan, HARI)) == 5


def test_drafts_are_seen_from_inside_only(pemeran: Pemeran, sistem: m.Pengguna) -> None:
    laporan = LaporanFactory(pd=pemeran.pd)
    dalam = ("ayu", "citra", "eka", "indra", "kartika")
    assert [nama for nama in (*dalam, "joko", "budi") if melihat_draf(getattr(pemeran, nama), laporan, HARI)] == [
        *dalam
    ]
    assert melihat_draf(sistem, laporan, HARI)
    assert not melihat_draf(PenggunaFactory(), laporan, HARI)
