"""The text that the trail keeps."""

from datetime import date
from decimal import Decimal

import pytest
from django.contrib.contenttypes.models import ContentType

from sakip.actions._jejak import fingerprint, kanonis, record, sebut
from tests.factories import IndikatorFactory, PenggunaFactory, PerangkatDaerahFactory, UnitKerjaFactory


def test_the_same_facts_give_the_same_text() -> None:
    satu = {"b": Decimal("80.40"), "a": date(2024, 1, 2), "c": None}
    dua = {"c": None, "a": date(2024, 1, 2), "b": Decimal("80.4")}
    assert kanonis(satu) == kanonis(dua) == '{"a":"2024-01-02","b":"80.4","c":null}'
    assert fingerprint([satu]) == fingerprint([dua]) != fingerprint([{**satu, "c": 0}])


def test_personal_numbers_and_passwords_are_left_out() -> None:
    assert kanonis({"nip": "99990101 999901 9 001", "password": "x", "nama": "Contoh"}) == '{"nama":"Contoh"}'


def test_what_has_no_canonical_text_is_a_defect() -> None:
    with pytest.raises(TypeError, match="tidak dapat dicatat"):
        kanonis({"apa": object()})


@pytest.mark.django_db
def test_objects_are_named_for_people() -> None:
    pd = PerangkatDaerahFactory(kode="DINAS", pemda__kode="KAB")
    assert sebut(pd) == "KAB/DINAS"
    assert sebut(IndikatorFactory(kode="IKM")) == "indikator IKM"
    assert sebut(UnitKerjaFactory(kode="UMUM")) == "unit kerja UMUM"


@pytest.mark.django_db
def test_an_event_about_what_lies_nowhere_says_so() -> None:
    akun = PenggunaFactory(username="siapa")
    sesi = record("akun.uji", ContentType.objects.get_for_model(akun), oleh=akun)
    assert (sesi.pemda, sesi.pd, sesi.objek_jenis) == ("", "", "contenttype")
