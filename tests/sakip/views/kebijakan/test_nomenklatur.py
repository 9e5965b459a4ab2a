"""Editions of the nomenclature in the browser."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from sakip import models as m
from sakip.fakta.nomenklatur import BESAR_TERBANYAK
from tests.factories import TahunAnggaranFactory
from tests.sakip.actions.test_nomenklatur import ISI
from tests.sakip.views.bantu import Situs
from tests.sakip.views.kebijakan.bantu import teks

pytestmark = pytest.mark.django_db


def impor(kartika: Client, akar: str, isi: bytes = ISI.encode(), nama: str = "daftar.csv", **beda: str) -> Any:
    medan = {"kode": "900-1", "nama": "Pemutakhiran", "tahun_awal": "2024", "tahun_akhir": "", **beda}
    return kartika.post(f"{akar}nomenklatur/impor/", {**medan, "berkas": SimpleUploadedFile(nama, isi)})


def test_an_edition_is_imported_searched_and_removed(kartika: Client, akar: str) -> None:
    assert "Belum ada edisi" in teks(kartika.get(f"{akar}nomenklatur/"))
    jawaban = impor(kartika, akar)
    assert jawaban.status_code == 302
    halaman = kartika.get(jawaban.url)
    assert "5 kode dimuat." in halaman.text
    assert "7.01.01.2.06.0001 Sub kegiatan Penyediaan; Alat" in teks(halaman)
    assert "1 kode" in teks(kartika.get(f"{jawaban.url}?q=publik&tingkat=program"))
    assert "Tidak ada yang cocok" in kartika.get(f"{jawaban.url}?q=zzz").text
    assert "900-1" in teks(kartika.get(f"{akar}nomenklatur/"))
    assert kartika.post(f"{jawaban.url}hapus/").status_code == 302
    assert kartika.get(jawaban.url).status_code == 404


def test_a_wrong_file_is_told_beside_its_field(kartika: Client, akar: str) -> None:
    for isi, nama, kalimat in (
        (b"kode,nama\n7.01.01,\n", "a.csv", "Baris 2, kolom nama: kosong"),
        (b"%PDF-1.7\x00\x01", "a.csv", "bukan berkas CSV atau XLSX"),
        (b"x" * (BESAR_TERBANYAK + 1), "a.csv", "paling besar 10 MB"),
        (b"", "a.csv", "kosong"),
    ):
        jawaban = impor(kartika, akar, isi, nama)
        assert jawaban.status_code == 422
        assert 'href="#id_berkas"' in jawaban.text
        assert kalimat.lower() in teks(jawaban).lower()
    assert kartika.post(f"{akar}nomenklatur/impor/", {"kode": "x"}).status_code == 422
    assert not m.EdisiNomenklatur.objects.exists()
    impor(kartika, akar)
    dua = impor(kartika, akar)
    assert dua.status_code == 422
    assert 'href="#id_kode"' in dua.text
    assert impor(kartika, akar, ganti="on").status_code == 302


def test_the_codes_of_an_office_are_checked(kartika: Client, akar: str, situs: Situs) -> None:
    alamat = f"{akar}nomenklatur/periksa/"
    assert kartika.get(alamat).status_code == 200
    tahun = m.TahunAnggaran.objects.filter(pd=situs.kantor.pd).first() or TahunAnggaranFactory(pd=situs.kantor.pd)
    tanya = f"{alamat}?pd={situs.kantor.pd.kode}&tahun={tahun.tahun}"
    assert "tidak dapat diperiksa" in teks(kartika.get(tanya))
    m.Program.objects.filter(tahun_anggaran=tahun).update(nomenklatur="9.99.99")
    impor(kartika, akar, tahun_awal=str(tahun.tahun))
    assert "tidak dikenal" in teks(kartika.get(tanya))
    assert "9.99.99" in teks(kartika.get(tanya))
    assert kartika.get(f"{alamat}?pd=X&tahun=1").status_code == 200
