"""The region's administrator, signed in; nobody needs a second step here."""

import pytest
from django.test import Client

from tests.sakip.browser.bantu import tanpa_dua_langkah
from tests.sakip.views.bantu import Situs


@pytest.fixture
def kartika(situs: Situs) -> Client:
    tanpa_dua_langkah(situs.kantor.pemda)
    return situs.sebagai("kartika")
