"""The frame of a page: who gets it, what a form does, and what is said when something is wrong."""

import re
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.contrib.messages.storage.cookie import CookieStorage
from django.db import IntegrityError
from django.test import Client, RequestFactory
from django.urls import reverse

from sakip import models as m
from sakip.actions._pohon import GeserKe
from sakip.actions._tindakan import kunci, tindakan
from sakip.actions._ubah import ubah
from sakip.actions.errors import SudahBerubah
from sakip.actions.unit import move_unit
from sakip.views.halaman import kerjakan
from tests.factories import PenggunaFactory, PerangkatDaerahFactory, UnitKerjaFactory, bertugas
from tests.sakip.perlengkapan import Pemeran

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.sakip.views.kerangka")]


@pytest.fixture(autouse=True)
def today(pemeran: Pemeran) -> None:
    """Nobody of the cast is asked for a second step."""
    m.AturanAkun.objects.update_or_create(pemda=pemeran.pd.pemda, defaults={"peran_dua_langkah": []})


def sebagai(siapa: m.Pengguna) -> Client:
    klien = Client(raise_request_exception=False)
    klien.force_login(siapa)
    return klien


def buka(klien: Client, unit: m.UnitKerja) -> tuple[str, dict[str, str]]:
    """The address of the page and what its form holds when it is opened."""
    alamat = reverse("uji-unit", args=[unit.pk])
    halaman = klien.get(alamat)
    assert halaman.status_code == 200
    return alamat, isian(halaman.text, unit)


def isian(html: str, unit: m.UnitKerja) -> dict[str, str]:
    (token,) = re.findall(r'name="semula" value="([^"]+)"', html)
    return {"nama": unit.nama, "jenis": unit.jenis, "urutan": str(unit.urutan), "semula": token}


def test_what_is_changed_is_stored_and_nothing_else(pemeran: Pemeran) -> None:
    klien = sebagai(pemeran.kartika)
    alamat, isi = buka(klien, pemeran.unit)
    jawaban = klien.post(alamat, isi | {"nama": "Bidang Baru"})
    assert (jawaban.status_code, jawaban.url) == (302, alamat)
    assert [str(satu) for satu in get_messages(jawaban.wsgi_request)] == ["Bidang Baru disimpan."]
    pemeran.unit.refresh_from_db()
    assert pemeran.unit.nama == "Bidang Baru"
    jejak = m.Jejak.objects.get(aksi="unit.diuji")
    assert (jejak.sebelum, jejak.sesudah) == (f'{{"nama":"{isi["nama"]}"}}', '{"nama":"Bidang Baru"}')
    assert 'role="status"' in klien.get(alamat).text


def test_the_same_again_writes_nothing(pemeran: Pemeran) -> None:
    klien = sebagai(pemeran.kartika)
    alamat, isi = buka(klien, pemeran.unit)
    assert klien.post(alamat, isi).status_code == 302
    assert not m.Jejak.objects.filter(aksi="unit.diuji").exists()


@pytest.mark.parametrize(
    ("kirim", "id", "pesan"),
    [
        ({"nama": ""}, "id_nama", "Bidang ini tidak boleh kosong."),
        ({"nama": "Terlarang"}, "id_nama", "Nama ini tidak dipakai."),
        ({"jenis": "kuil"}, "id_jenis", "Masukkan pilihan yang valid."),
        ({"urutan": "dua"}, "id_urutan", "Masukkan keseluruhan angka."),
    ],
)
def test_an_error_stands_beside_its_field_and_on_top_and_nothing_is_stored(
    pemeran: Pemeran, kirim: dict[str, str], id: str, pesan: str
) -> None:
    klien = sebagai(pemeran.kartika)
    alamat, isi = buka(klien, pemeran.unit)
    jawaban = klien.post(alamat, isi | {"urutan": "7"} | kirim)
    assert jawaban.status_code == 422
    html = jawaban.text
    assert f'<a href="#{id}">' in html
    assert re.search(rf'id="{id}_error"[^>]*>.*?{re.escape(pesan[:20])}', html, re.S), html
    assert f'aria-describedby="{id}' in html
    assert html.count('aria-invalid="true"') == 1
    if "urutan" not in kirim:
        assert 'value="7"' in html, "typed values are kept"
    pemeran.unit.refresh_from_db()
    assert pemeran.unit.urutan == 0


@pytest.mark.parametrize(
    ("nama", "pesan"),
    [("Aneh", ["rekening[0]: tidak dikenal."]), ("Kurang", ["Kepala unit belum ada.", "Kode belum ada."])],
)
def test_an_error_of_no_field_stands_on_top(pemeran: Pemeran, nama: str, pesan: list[str]) -> None:
    klien = sebagai(pemeran.kartika)
    alamat, isi = buka(klien, pemeran.unit)
    jawaban = klien.post(alamat, isi | {"nama": nama})
    assert jawaban.status_code == 422
    for satu in pesan:
        assert f"<li>{satu[0].upper()}{satu[1:]}</li>" in jawaban.text


def test_of_two_people_the_second_is_told_with_both_values_and_may_insist(pemeran: Pemeran) -> None:
    satu, dua = sebagai(pemeran.kartika), sebagai(bertugas("organisasi", pemda=pemeran.pd.pemda))
    alamat, isi = buka(satu, pemeran.unit)
    assert dua.post(alamat, buka(dua, pemeran.unit)[1] | {"nama": "Dari dua", "jenis": "seksi"}).status_code == 302
    jawaban = satu.post(alamat, isi | {"nama": "Dari satu", "urutan": "5"})
    assert jawaban.status_code == 409
    assert '<th scope="row">Nama</th><td>Dari dua</td><td>Dari satu</td>' in jawaban.text
    assert 'value="Dari satu"' in jawaban.text
    pemeran.unit.refresh_from_db()
    assert (pemeran.unit.nama, pemeran.unit.urutan) == ("Dari dua", 0), "nothing at all is stored"
    lagi = isian(jawaban.text, pemeran.unit) | {"nama": "Dari satu", "urutan": "5", "jenis": "bidang"}
    assert satu.post(alamat, lagi).status_code == 302
    pemeran.unit.refresh_from_db()
    assert (pemeran.unit.nama, pemeran.unit.urutan, pemeran.unit.jenis) == ("Dari satu", 5, "seksi")


def test_what_the_other_changed_elsewhere_stays(pemeran: Pemeran) -> None:
    satu, dua = sebagai(pemeran.kartika), sebagai(bertugas("organisasi", pemda=pemeran.pd.pemda))
    alamat, isi = buka(satu, pemeran.unit)
    dua.post(alamat, buka(dua, pemeran.unit)[1] | {"jenis": "seksi"})
    assert satu.post(alamat, isi | {"urutan": "3"}).status_code == 302
    pemeran.unit.refresh_from_db()
    assert (pemeran.unit.jenis, pemeran.unit.urutan) == ("seksi", 3)


@pytest.mark.parametrize("token", ["", "palsu", "x:y:z"])
def test_a_lost_or_altered_token_stores_nothing(pemeran: Pemeran, token: str) -> None:
    klien = sebagai(pemeran.kartika)
    alamat, isi = buka(klien, pemeran.unit)
    jawaban = klien.post(alamat, isi | {"nama": "Baru", "semula": token})
    assert jawaban.status_code == 422
    assert "tidak dapat dicocokkan" in jawaban.text
    assert klien.post(alamat, isian(jawaban.text, pemeran.unit) | {"nama": "Baru"}).status_code == 302


def test_a_row_removed_meanwhile_is_said(pemeran: Pemeran) -> None:
    unit = UnitKerjaFactory(pd=pemeran.pd)
    m.UnitKerja.objects.filter(pk=unit.pk).delete()
    with pytest.raises(SudahBerubah, match="dihapus orang lain"):
        ubah("unit.diuji", unit, isian={"nama": "X"}, semula={"nama": unit.nama}, oleh=pemeran.kartika)


def test_stranger_404_colleague_403_with_reason_public_to_sign_in(pemeran: Pemeran) -> None:
    alamat = reverse("uji-unit", args=[pemeran.unit.pk])
    for siapa in (pemeran.budi, bertugas("organisasi", pemda=UnitKerjaFactory().pd.pemda), PenggunaFactory()):
        m.AturanAkun.objects.update(peran_dua_langkah=[])
        assert sebagai(siapa).get(alamat).status_code == 404
        assert sebagai(siapa).post(alamat, {"nama": "X"}).status_code == 404
    assert sebagai(pemeran.kartika).get(reverse("uji-unit", args=[0])).status_code == 404
    jawaban = sebagai(pemeran.ayu).get(alamat)
    assert jawaban.status_code == 403
    assert "Yang dapat: Bappeda/Bagian Organisasi." in jawaban.text
    for metode in ("get", "post"):
        tamu = getattr(Client(), metode)(alamat)
        assert (tamu.status_code, tamu.url.partition("?")[0]) == (302, reverse("masuk"))


@pytest.mark.parametrize(("nama", "metode"), [("uji-unit", "get"), ("uji-unit", "post"), ("uji-kirim", "post")])
def test_a_refusal_is_in_the_trail_once(pemeran: Pemeran, nama: str, metode: str) -> None:
    jawaban = getattr(sebagai(pemeran.ayu), metode)(reverse(nama, args=[pemeran.unit.pk]))
    assert jawaban.status_code == 403
    jejak = m.Jejak.objects.get(ditolak=True)
    assert (jejak.pengguna, jejak.objek_id) == ("ayu", str(pemeran.unit.pk))
    assert jejak.aksi == ("unit.diuji" if nama == "uji-kirim" else "halaman.ditolak")
    assert "Peran Anda tidak dapat" in jejak.dasar


def test_a_list_is_for_whoever_has_the_permission_anywhere(pemeran: Pemeran) -> None:
    alamat = reverse("uji-daftar")
    assert sebagai(pemeran.kartika).get(alamat).text == "kartika"
    assert sebagai(pemeran.ayu).get(alamat).status_code == 403
    assert sebagai(PenggunaFactory()).get(alamat).status_code == 403
    assert Client().get(alamat).status_code == 302


def test_moved_to_another_office_in_the_middle_of_work(pemeran: Pemeran) -> None:
    klien = sebagai(pemeran.kartika)
    alamat, isi = buka(klien, pemeran.unit)
    m.Penugasan.objects.filter(pengguna=pemeran.kartika).update(pemda=UnitKerjaFactory().pd.pemda)
    jawaban = klien.post(alamat, isi | {"nama": "Baru"})
    assert jawaban.status_code == 404
    assert "tugas Anda mungkin baru saja berubah" in jawaban.text


def test_two_people_making_the_same_thing_at_once(pemeran: Pemeran) -> None:
    @tindakan("unit.dibuat")
    def make(*, oleh: m.Pengguna, **kolom: Any) -> m.UnitKerja:
        return m.UnitKerja.objects.create(**kolom)

    kolom = {"pd": pemeran.pd, "kode": "K", "nama": "N", "jenis": "bidang"}
    make(oleh=pemeran.kartika, **kolom)
    with pytest.raises(SudahBerubah, match="baru saja disimpan orang lain"):
        make(oleh=pemeran.kartika, **kolom)
    with pytest.raises(IntegrityError):
        make(oleh=pemeran.kartika, **(kolom | {"kode": "L", "pd": None}))


def test_page_and_form_hold_no_inline_code(pemeran: Pemeran) -> None:
    klien = sebagai(pemeran.kartika)
    alamat, isi = buka(klien, pemeran.unit)
    for html in (klien.get(alamat).text, klien.post(alamat, isi | {"nama": ""}).text):
        assert not re.search(r"\sstyle=|\son[a-z]+=|<style|javascript:|<script>", html)


def test_a_button_whose_object_is_gone_says_so(pemeran: Pemeran, rf: RequestFactory) -> None:
    """Somebody else was faster, between finding the row and locking it: no form is there to say it beside."""
    unit = UnitKerjaFactory(pd=pemeran.pd)
    basi = m.UnitKerja.objects.get(pk=unit.pk)
    unit.delete()
    request = rf.post("/")
    request._messages = CookieStorage(request)  # type: ignore[attr-defined]
    jawaban = kerjakan(request, lambda: move_unit(unit=basi, ke=GeserKe.NAIK, oleh=pemeran.kartika), "/ke/sana/")
    assert (jawaban.status_code, jawaban.headers["Location"]) == (302, "/ke/sana/")
    assert [str(satu) for satu in get_messages(request)] == ["Unit ini baru saja dihapus orang lain."]


def test_locking_what_was_removed_is_told(pemeran: Pemeran) -> None:
    pd = PerangkatDaerahFactory(pemda=pemeran.pd.pemda)
    basi = m.PerangkatDaerah.objects.get(pk=pd.pk)
    pd.delete()
    with pytest.raises(SudahBerubah, match="dihapus orang lain"):
        kunci(basi)
