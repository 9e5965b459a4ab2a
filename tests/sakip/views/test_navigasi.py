"""The menu: everything in it leads somewhere, and everybody sees their own."""

import re

import pytest
from django.test import Client
from django.urls import resolve, reverse

from sakip import models as m
from sakip.access import PERAN, Peran
from sakip.views.navigasi import MENU
from tests.factories import PenggunaFactory
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db


def menu(klien: Client, alamat: str = "/") -> dict[str, bool]:
    """The labels of the menu of a page, and whether each is the page's own."""
    html = klien.get(alamat).text
    (daftar,) = re.findall(r'<ul class="menu">(.*?)</ul>', html, re.S)
    return {label: bool(kini) for kini, label in re.findall(r"<a [^>]*?( aria-current=\"page\")?>([^<]+)</a>", daftar)}


def test_every_entry_leads_to_a_page() -> None:
    for satu in MENU:
        assert resolve(reverse(satu.nama_url)).func is not None
    assert len({satu.label for satu in MENU}) == len(MENU)


@pytest.mark.parametrize("nama", ["ayu", "citra", "eka", "indra", "joko", "kartika"])
def test_everybody_sees_what_a_role_of_theirs_carries(pemeran: Pemeran, nama: str) -> None:
    m.AturanAkun.objects.update_or_create(pemda=pemeran.pd.pemda, defaults={"peran_dua_langkah": []})
    siapa = getattr(pemeran, nama)
    peran = m.Penugasan.objects.get(pengguna=siapa).peran
    izin = next(isi.izin for satu, isi in PERAN.items() if satu == Peran(peran))
    klien = Client()
    klien.force_login(siapa)
    assert set(menu(klien)) == {satu.label for satu in MENU if satu.izin is None or satu.izin in izin}


def test_the_public_and_those_without_a_role_see_what_is_for_all() -> None:
    umum = {satu.label for satu in MENU if satu.izin is None and not satu.masuk}
    assert set(menu(Client())) == umum
    klien = Client()
    klien.force_login(PenggunaFactory())
    assert set(menu(klien)) == {satu.label for satu in MENU if satu.izin is None}


def test_the_page_one_is_on_is_marked() -> None:
    assert menu(Client())["Laporan"]
    assert [label for label, kini in menu(Client(), reverse("masuk")).items() if kini] == []
