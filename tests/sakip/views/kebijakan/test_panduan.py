"""Every form of the area leads to the part of the guide that is about it."""

import re

import pytest
from django.test import Client

from sakip.queries.panduan import find_panduan
from sakip.views.kebijakan.tempat import TAB

pytestmark = pytest.mark.django_db


def test_every_heading_that_is_linked_exists() -> None:
    panduan = find_panduan("pengelola")
    assert panduan is not None
    assert {satu[3] for satu in TAB} <= {satu.sauh for satu in panduan.isi}


@pytest.mark.parametrize(
    "jalur", ["ubah/2025/", "skala/baru/", "sistematika/ubah/", "jadwal/2025/baru/", "nomenklatur/impor/"]
)
def test_forms_link_their_help(kartika: Client, akar: str, jalur: str) -> None:
    assert re.search(r'class="panduan" href="/panduan/pengelola/#[a-z-]+"', kartika.get(akar + jalur).text)
