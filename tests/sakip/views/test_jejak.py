"""The page of the trail: for administrators, filtered, in sentences."""

import pytest
from django.test import Client

from sakip.actions._jejak import record
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db


@pytest.fixture
def kartika(client: Client, pemeran: Pemeran) -> Client:
    client.force_login(pemeran.kartika)
    record("pd.muat", pemeran.pd, oleh=pemeran.ayu, dasar="Uji <b>muat</b>")
    record("penugasan.diberikan", pemeran.pd, oleh=pemeran.eka, ditolak=True, dasar="Peran Anda tidak dapat.")
    return client


def test_administrators_read_sentences(kartika: Client, pemeran: Pemeran) -> None:
    halaman = kartika.get("/jejak/")
    assert halaman.status_code == 200
    assert f"{pemeran.ayu.nama} memuat perangkat daerah {pemeran.pd.pemda.kode}/{pemeran.pd.kode}." in halaman.text
    assert "mencoba memberikan" in halaman.text
    assert "Uji &lt;b&gt;muat" in halaman.text
    assert "belum pernah disegel" in halaman.text
    assert "no-store" in halaman["Cache-Control"]


@pytest.mark.parametrize(
    ("saring", "banyak"),
    [
        ("q=muat", 1),
        ("q=tidak+dapat", 1),
        ("pengguna=eka", 1),
        ("ditolak=on", 1),
        ("q=apa+pun", 0),
        ("dari=2000-01-01&sampai=2100-01-01", 2),
        ("dari=2100-01-01", 0),
        ("sampai=2000-01-01", 0),
    ],
)
def test_filters(kartika: Client, saring: str, banyak: int) -> None:
    halaman = kartika.get(f"/jejak/?{saring}")
    assert halaman.status_code == 200
    assert halaman.text.count('<li class="kejadian') == banyak
    assert ("Tidak ada kejadian yang cocok" in halaman.text) is (banyak == 0)


def test_a_wrong_day_is_said_beside_its_field(kartika: Client) -> None:
    halaman = kartika.get("/jejak/?dari=2024-02-02&sampai=2024-01-01")
    assert halaman.status_code == 422
    assert "Tanggal akhir mendahului tanggal awal." in halaman.text
    assert kartika.get("/jejak/?dari=kemarin").status_code == 422


def test_others_are_told_who_can(client: Client, pemeran: Pemeran) -> None:
    client.force_login(pemeran.joko)
    halaman = client.get("/jejak/")
    assert halaman.status_code == 403
    assert "Peran Anda tidak dapat membaca jejak. Yang dapat: Bappeda/Bagian Organisasi." in halaman.text


def test_many_events_cost_no_more_queries(kartika: Client, pemeran: Pemeran, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    for _ in range(60):
        record("pd.muat", pemeran.pd, oleh=pemeran.ayu)
    with django_assert_max_num_queries(15):
        halaman = kartika.get("/jejak/")
    assert halaman.text.count('<li class="kejadian') == 50
    assert kartika.get("/jejak/?halaman=2").text.count('<li class="kejadian') >= 12
