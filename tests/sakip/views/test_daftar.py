"""The list: what one may read and nothing else, filtered by year and name, in a fixed number of queries."""

from typing import Any

import pytest
from django.urls import reverse

from sakip.workflow import Status
from tests.factories import LaporanFactory, PerangkatDaerahFactory
from tests.sakip.views.bantu import Situs


@pytest.mark.parametrize(
    ("pemain", "status", "ada"),
    [
        ("ayu", Status.DRAF, True), ("budi", Status.DRAF, False), ("joko", Status.DRAF, False),
        ("tamu", Status.DRAF, False), ("joko", Status.DIAJUKAN, True), ("tamu", Status.DISETUJUI, False),
        ("tamu", Status.DITERBITKAN, True), ("budi", Status.DITERBITKAN, True),
    ],
)  # fmt: skip
def test_list_shows_what_one_may_read(situs: Situs, pemain: str, status: Status, ada: bool) -> None:
    situs.pindahkan(status)
    jawaban = situs.sebagai(pemain).get(reverse("daftar"))
    assert (situs.alamat("laporan") in jawaban.text) is ada
    assert ("Belum ada laporan" in jawaban.text) is not ada


@pytest.mark.parametrize(
    ("saringan", "banyak"),
    [
        ({}, 3), ({"tahun": "2019"}, 2), ({"tahun": "1999"}, 3), ({"tahun": "x"}, 3), ({"q": "DINAS SATU"}, 1),
        ({"q": "tidak ada"}, 0), ({"q": "dinas", "tahun": "2019"}, 2), ({"halaman": "99"}, 3), ({"q": "x" * 101}, 3),
    ],
)  # fmt: skip
def test_filter(situs: Situs, saringan: dict[str, str], banyak: int) -> None:
    for nama in ("Dinas Satu", "Dinas Dua"):
        LaporanFactory(pd=PerangkatDaerahFactory(pemda=situs.kantor.pemda, nama=nama), tahun=2019)
    jawaban = situs.sebagai("kartika").get(reverse("daftar"), saringan)
    assert jawaban.context["lembar"].paginator.count == banyak
    if not banyak:
        assert "Tidak ada laporan yang cocok" in jawaban.text


def test_newest_version_only(situs: Situs) -> None:
    situs.terbitkan()
    LaporanFactory(pd=situs.kantor.pd, tahun=situs.laporan.tahun, versi=situs.laporan.versi + 1)
    assert len(situs.sebagai("ayu").get(reverse("daftar")).context["lembar"]) == 1
    # The public waits for the new version: what is composed is always the newest.
    assert len(situs.sebagai("tamu").get(reverse("daftar")).context["lembar"]) == 0


def test_number_of_queries_does_not_grow(situs: Situs, django_assert_max_num_queries: Any) -> None:
    for _ in range(60):
        LaporanFactory(pd=PerangkatDaerahFactory(pemda=situs.kantor.pemda))
    klien = situs.sebagai("kartika")
    with django_assert_max_num_queries(15):
        jawaban = klien.get(reverse("daftar"))
    assert "Halaman 1 dari 2" in jawaban.text
    assert "Sebelumnya" in klien.get(reverse("daftar"), {"halaman": "2"}).text
