"""The preview says what saving then does."""

from dataclasses import replace
from typing import Any

import pytest

from reports.figures import hitung_buku
from sakip import models as m
from sakip.actions.kebijakan import set_kebijakan
from sakip.queries.dampak import ANGKA_TERBANYAK, compare, offices_with_facts, preview_policy, years_with_facts
from sakip.queries.masukan import build_masukan
from tests.factories import LaporanFactory, PenugasanFactory, PerangkatDaerahFactory
from tests.sakip.perlengkapan import Kantor

pytestmark = pytest.mark.django_db

USUL: dict[str, Any] = {"desimal_capaian": (0,), "batas_capaian": ("100",)}


@pytest.mark.parametrize("di_daerah", [True, False])
def test_the_preview_is_what_the_books_then_say(kantor: Kantor, di_daerah: bool) -> None:
    lingkup = kantor.pemda if di_daerah else kantor.pd
    sebelum = hitung_buku(build_masukan(kantor.pd, 2024))
    dampak = preview_policy(lingkup, USUL, 2024, [kantor.pd])
    assert not m.Kebijakan.objects.exists()
    pengelola = PenugasanFactory(peran="organisasi", pemda=kantor.pemda).pengguna
    set_kebijakan(lingkup=lingkup, tahun=2024, nilai=USUL, semula={}, oleh=pengelola, dasar="Uji")
    sesudah = hitung_buku(build_masukan(kantor.pd, 2024))
    berubah = {kunci for kunci in sebelum if sebelum[kunci].tampil != sesudah[kunci].tampil}
    (satu,) = dampak.kantor
    assert berubah
    assert {beda.kunci for beda in satu.beda} >= berubah if satu.banyak <= ANGKA_TERBANYAK else satu.lainnya > 0
    for beda in satu.beda:
        assert beda.lama.startswith(sebelum[beda.kunci].tampil)
        assert beda.baru.startswith(sesudah[beda.kunci].tampil)
    assert (dampak.banyak, satu.dari, satu.berlaporan) == (satu.banyak, len(sebelum), True)


def test_leaving_a_key_to_the_wider_scope_is_previewed_too(kantor: Kantor) -> None:
    m.Kebijakan.objects.create(
        lingkup="pd",
        pd=kantor.pd,
        tahun_awal=2020,
        nilai={"hitung": {"desimal_capaian": 0}, "cetak": {"kertas": "F4"}},
    )
    dampak = preview_policy(kantor.pd, {"desimal_capaian": None, "kertas": None}, 2024, [kantor.pd])
    assert dampak.banyak > 0
    assert dampak.kantor[0].cetak == ("kertas",)
    assert m.Kebijakan.objects.get().tahun_akhir is None


def test_an_office_that_cannot_be_computed_says_why(kantor: Kantor) -> None:
    asing = PerangkatDaerahFactory()
    dampak = preview_policy(asing, USUL, 2024, [asing])
    assert dampak.kantor[0].sebab
    assert (dampak.banyak, dampak.tersisa) == (0, 0)


def test_a_figure_that_only_one_policy_has_is_shown(kantor: Kantor) -> None:
    masukan = build_masukan(kantor.pd, 2024)
    kosong = replace(masukan, fakta=replace(masukan.fakta, pembanding=(), perjanjian=()))
    beda, _ = compare(kosong, masukan)
    assert any(satu.lama == "–" for satu in beda)


def test_offices_and_years_that_a_preview_can_be_about(kantor: Kantor) -> None:
    LaporanFactory(pd=PerangkatDaerahFactory(pemda=kantor.pemda), tahun=2023)
    assert years_with_facts(kantor.pemda) == [2024, 2023]
    assert years_with_facts(kantor.pd) == [2024]
    assert offices_with_facts(kantor.pemda, 2024) == [kantor.pd]
    assert offices_with_facts(kantor.pd, 1999) == []
