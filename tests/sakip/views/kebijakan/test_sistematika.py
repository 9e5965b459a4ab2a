"""The outline in the browser."""

import pytest
from django.test import Client

from sakip import models as m
from sakip.actions.muat import muat_sistematika
from sakip.queries.sistematika import flat, outline_in_force
from tests.sakip.actions.test_sistematika import BAKU
from tests.sakip.views.bantu import Situs
from tests.sakip.views.kebijakan.bantu import isian, kirim, teks

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def baku(situs: Situs, sistem: m.Pengguna) -> None:
    muat_sistematika(bagian=BAKU, oleh=sistem)


def judul(situs: Situs) -> list[str]:
    return [f"{satu.nomor} {satu.judul}".strip() for satu, _, _ in flat(outline_in_force(situs.kantor.pemda).bagian)]


def test_the_outline_is_read_with_what_each_section_prints(kartika: Client, akar: str, situs: Situs) -> None:
    halaman = teks(kartika.get(f"{akar}sistematika/"))
    assert "BAB I PENDAHULUAN" in halaman
    assert "Yang berlaku: nasional." in halaman
    m.Sistematika.objects.filter(laporan=None).delete()
    assert "belum dimuat" in teks(kartika.get(f"{akar}pd/{situs.kantor.pd.kode}/sistematika/"))


def test_order_titles_and_switches(kartika: Client, akar: str, situs: Situs) -> None:
    alamat = f"{akar}sistematika/ubah/"
    beda = {"urutan_bab1": "3", "urutan_bab2": "2", "judul_bab1": "AWAL", "dasar": "Rapat", "cetak_maksud": ""}
    pratinjau = kirim(kartika, alamat, **{**beda, "dasar": "", "pratinjau": "ya"})
    assert pratinjau.status_code == 200
    assert "BAB I PENUTUP" in teks(pratinjau)
    assert judul(situs)[1] == "BAB I PENDAHULUAN"
    dikirim = isian(kartika.get(alamat).text) | beda
    del dikirim["cetak_maksud"]
    assert kartika.post(alamat, dikirim).status_code == 302
    assert judul(situs) == [
        "KATA PENGANTAR",
        "BAB I PENUTUP",
        "1.1 Simpulan",
        "BAB II AWAL",
        "2.1 Latar",
        "2.1.1 Umum",
        "Lampiran 1 IKU",
    ]
    # The section switched off can be switched on again, and the second editor is told.
    assert kartika.post(alamat, {**dikirim, "judul_bab1": "LAIN"}).status_code == 409
    lagi = kirim(kartika, alamat, cetak_maksud="on", dasar="Kembali")
    assert lagi.status_code == 302
    assert "2.2 Maksud" in judul(situs)


def test_a_section_is_added_where_it_may_stand(kartika: Client, akar: str, situs: Situs) -> None:
    alamat = f"{akar}sistematika/ubah/"
    baru = {"baru_judul": "Umum", "baru_jenis": "subbab", "baru_induk": "bab2", "baru_blok": "narasi", "dasar": "X"}
    assert kirim(kartika, alamat, **baru).status_code == 302
    assert "2.2 Umum" in judul(situs)
    salah = kirim(kartika, alamat, **{**baru, "baru_judul": "Salah", "baru_induk": ""})
    assert salah.status_code == 422
    assert "bagian teratas harus bab atau lampiran" in teks(salah)
    assert kirim(kartika, alamat, **{**baru, "baru_induk": "", "pratinjau": "ya"}).status_code == 422
    kosong = kirim(kartika, alamat, judul_bab1="", dasar="X")
    assert kosong.status_code == 422
    assert 'href="#id_judul_bab1"' in kosong.text
    assert kirim(kartika, alamat, judul_bab1="", pratinjau="ya").status_code == 422


def test_back_to_the_national_one(kartika: Client, akar: str, situs: Situs) -> None:
    kirim(kartika, f"{akar}sistematika/ubah/", judul_bab1="AWAL", dasar="X")
    assert "diatur sendiri" in teks(kartika.get(f"{akar}sistematika/"))
    alamat = f"{akar}sistematika/kembalikan/"
    assert kirim(kartika, alamat, alasan="").status_code == 422
    assert kirim(kartika, alamat, alasan="Kembali ke baku").status_code == 302
    assert judul(situs)[1] == "BAB I PENDAHULUAN"
