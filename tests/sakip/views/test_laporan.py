"""The page of a report and of a figure."""

import re
from typing import Any

import pytest

from reports.figures import hitung_buku
from sakip import models as m
from sakip.actions._jejak import record
from sakip.queries.laporan import collect
from tests.sakip.perlengkapan import empty_caches
from tests.sakip.views.bantu import Situs

KUNCI = re.compile(r'data-kunci="([^"]*)"><a class="angka" href="([^"]*)"')


def test_every_figure_leads_to_its_explanation(situs: Situs) -> None:
    klien = situs.sebagai("ayu")
    teks = klien.get(situs.alamat("laporan")).text
    buku = hitung_buku(collect(situs.laporan).masukan)
    ketemu = dict(KUNCI.findall(teks))
    assert len(ketemu) > 10
    for kunci, tujuan in list(ketemu.items())[::7]:
        jawaban = klien.get(f"{situs.alamat('laporan')}{tujuan}", {"potongan": ""})
        assert jawaban.status_code == 200
        assert f'<p class="jelas-nilai">{buku[kunci].tampil}</p>' in jawaban.text
        assert "Data telah berubah" not in jawaban.text
        assert "<html" not in jawaban.text


def test_page_names_state_and_contents(situs: Situs) -> None:
    jawaban = situs.sebagai("ayu").get(situs.alamat("laporan"))
    assert 'aria-labelledby="isi-laporan-judul"' in jawaban.text
    assert "Draf" in jawaban.text
    assert "Buat PDF" in jawaban.text
    assert jawaban["Cache-Control"] == "private, no-store"


def test_how_a_report_came_to_be_is_for_its_own_people(situs: Situs) -> None:
    situs.terbitkan()
    for nama, ada in (("ayu", True), ("joko", True), ("budi", False), ("tamu", False)):
        assert ("riwayat-judul" in situs.sebagai(nama).get(situs.alamat("laporan")).text) is ada, nama


def test_public_is_told_that_there_is_no_pdf_yet(situs: Situs) -> None:
    situs.terbitkan()
    teks = situs.sebagai("tamu").get(situs.alamat("laporan")).text
    assert "PDF laporan ini belum dibuat." in teks
    assert "Buat PDF" not in teks


def test_codes_are_found_whatever_their_case(situs: Situs) -> None:
    assert situs.sebagai("ayu").get(situs.alamat("laporan").lower()).status_code == 200


def test_second_reading_costs_few_queries(situs: Situs, django_assert_max_num_queries: Any) -> None:
    klien = situs.sebagai("ayu")
    pertama = klien.get(situs.alamat("laporan")).context["susunan"]
    with django_assert_max_num_queries(15):
        kedua = klien.get(situs.alamat("laporan")).context["susunan"]
    assert kedua == pertama


def test_changed_fact_changes_the_page_at_once(situs: Situs) -> None:
    klien = situs.sebagai("ayu")
    lama = klien.get(situs.alamat("laporan")).context["susunan"]
    nama = "Nama Perangkat Daerah Yang Baru"
    m.PerangkatDaerah.objects.filter(pk=situs.kantor.pd.pk).update(nama=nama)
    record("uji", situs.kantor.pd, oleh=situs.orang["ayu"])  # every write leaves its event
    baru = klien.get(situs.alamat("laporan"))
    assert nama in baru.text
    assert baru.context["susunan"].sidik != lama.sidik
    # A page opened before the change still explains what it shows; a forgotten one says that facts have changed.
    kunci = next(iter(hitung_buku(collect(situs.laporan).masukan)))
    tujuan = situs.alamat("angka", kunci=kunci)
    assert "Data telah berubah" not in klien.get(tujuan, {"s": lama.sidik[:16]}).text
    empty_caches()
    assert "Data telah berubah" in klien.get(tujuan, {"s": lama.sidik[:16]}).text
    assert "Data telah berubah" not in klien.get(tujuan).text


def test_unknown_figure_and_unknown_report(situs: Situs) -> None:
    klien = situs.sebagai("ayu")
    assert klien.get(situs.alamat("angka", kunci="capaian.TIDAKADA.2024")).status_code == 404
    assert klien.get(situs.alamat("laporan", tahun=1999)).status_code == 404
    tamu = situs.sebagai("tamu").get(situs.alamat("laporan", tahun=1999))
    assert tamu.url == f"/masuk/?next={situs.alamat('laporan', tahun=1999)}"


def test_outline_that_cannot_be_followed_says_what_to_mend(situs: Situs) -> None:
    bagian = m.BagianSistematika.objects.filter(sistematika__laporan=situs.laporan).first()
    assert bagian is not None
    m.BagianSistematika.objects.filter(pk=bagian.pk).update(blok=[{"blok": "tidak_ada", "pilihan": {}}])
    jawaban = situs.sebagai("ayu").get(situs.alamat("laporan"))
    assert jawaban.status_code == 422
    assert "Laporan belum dapat disusun" in jawaban.text
    assert "tidak_ada" in jawaban.text
    ditolak = situs.sebagai("ayu").post(situs.alamat("cetak"))
    assert (ditolak.status_code, ditolak.url) == (302, situs.alamat("laporan"))


def test_inactive_account_is_nobody(situs: Situs) -> None:
    klien = situs.sebagai("ayu")
    m.Pengguna.objects.filter(username="ayu").update(is_active=False)
    assert klien.get(situs.alamat("laporan")).status_code == 302


@pytest.mark.parametrize("nama", ["daftar", "laporan"])
def test_headers_keep_strangers_out(situs: Situs, nama: str) -> None:
    from django.urls import reverse

    jawaban = situs.sebagai("ayu").get(reverse("daftar") if nama == "daftar" else situs.alamat(nama))
    kebijakan = jawaban["Content-Security-Policy"]
    assert "default-src 'none'" in kebijakan
    assert "unsafe" not in kebijakan
    assert "http" not in kebijakan
    assert jawaban["X-Content-Type-Options"] == "nosniff"
    assert jawaban["X-Frame-Options"] == "DENY"
    assert jawaban["Referrer-Policy"] == "same-origin"
    assert re.findall(r"<script(?![^>]* src=)|<style|\son\w+=\"|\sstyle=\"", jawaban.text) == []
    assert re.findall(r"(?:src|href)=\"(?:https?:)?//", jawaban.text) == []
