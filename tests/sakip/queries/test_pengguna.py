"""Whose account somebody means at sign-in."""

import pytest

from sakip.queries.pengguna import find_account
from tests.factories import PenggunaFactory

pytestmark = pytest.mark.django_db


def test_an_account_is_found_by_name_or_address_whatever_the_case() -> None:
    akun = PenggunaFactory(username="kartika.s", email="kartika.s@contoh.example")
    for teks in ("kartika.s", " KARTIKA.S ", "Kartika.S@Contoh.Example"):
        assert find_account(teks) == akun
    for teks in ("", " ", "@", "kartika", "kartika.s@lain.example"):
        assert find_account(teks) is None


@pytest.mark.parametrize("teks", ["kart\u0131ka.s", "kartika.\u017f", "kart\u0131ka.s@contoh.example"])
def test_a_letter_that_only_a_database_takes_for_another_is_not_the_name(teks: str) -> None:
    """Each such spelling would have its own count of failed attempts."""
    PenggunaFactory(username="kartika.s", email="kartika.s@contoh.example")
    assert find_account(teks) is None
