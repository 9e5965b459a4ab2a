"""Policies: what is in force, changing them, and what that would do."""

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from sakip import models as m
from sakip.actions.kebijakan import set_kebijakan
from sakip.queries.kebijakan import kebijakan_berlaku
from tests.factories import PerangkatDaerahFactory
from tests.sakip.actions.test_kebijakan import approve
from tests.sakip.views.bantu import Situs
from tests.sakip.views.kebijakan.bantu import isian, kirim, teks

pytestmark = pytest.mark.django_db


def atur(situs: Situs, nilai: dict[str, Any], tempat: Any = None, tahun: int = 2024) -> None:
    set_kebijakan(
        lingkup=tempat or situs.kantor.pd,
        tahun=tahun,
        nilai=nilai,
        semula={},
        oleh=situs.orang["kartika"],
        dasar="Peraturan contoh",
    )


def test_the_area_leads_to_the_only_region(kartika: Client, akar: str, situs: Situs) -> None:
    assert kartika.get("/kebijakan/").headers["Location"] == akar
    assert '<a href="/kebijakan/" aria-current="page">' in kartika.get(akar).text
    asing = m.Pengguna.objects.create(username="asing", nama="Asing", password="!")
    klien = Client()
    klien.force_login(asing)
    assert "belum mempunyai peran" in klien.get("/kebijakan/").text


def test_every_key_says_what_holds_and_who_decided(kartika: Client, akar: str, situs: Situs) -> None:
    atur(situs, {"batas_capaian": ("120",)}, situs.kantor.pemda)
    atur(situs, {"batas_capaian": (None,), "istilah_sasaran": ("Sasaran",)})
    daerah = teks(kartika.get(f"{akar}?tahun=2024"))
    assert "Paling tinggi 120% Ditetapkan: Pemerintah daerah diatur sendiri" in daerah
    assert "Mulai 2024: 1 kebijakan; dasar: Peraturan contoh" in daerah
    kantor = teks(kartika.get(f"{akar}pd/{situs.kantor.pd.kode}/?tahun=2024"))
    assert "Tidak dibatasi Ditetapkan: Perangkat daerah diatur sendiri" in kantor
    assert "Sasaran Ditetapkan: Perangkat daerah" in kantor
    assert "Bawaan aplikasi" in kantor
    lama = teks(kartika.get(f"{akar}?tahun=2023"))
    assert "Kebijakan yang berlaku pada tahun 2023" in lama
    assert "Paling tinggi 120%" not in lama
    for salah in ("abc", "1200", "²024"):
        assert kartika.get(f"{akar}?tahun={salah}").status_code == 200


def test_a_planner_reads_and_does_not_change(situs: Situs, akar: str) -> None:
    ayu = situs.sebagai("ayu")
    halaman = ayu.get(akar)
    assert halaman.status_code == 200
    assert "/ubah/" not in halaman.text
    ditolak = ayu.get(f"{akar}ubah/2025/")
    assert ditolak.status_code == 403
    assert "Yang dapat: Bappeda/Bagian Organisasi" in ditolak.text


def test_a_change_is_saved_from_its_year(kartika: Client, akar: str, situs: Situs) -> None:
    alamat = f"{akar}pd/{situs.kantor.pd.kode}/ubah/2025/"
    jawaban = kirim(
        kartika, alamat, batas_capaian="100", skala_capaian="-", istilah_sasaran="Sasaran", dasar="Perbup 1/2025"
    )
    assert jawaban.status_code == 302
    assert "Kebijakan mulai tahun 2025 disimpan." in kartika.get(jawaban.url).text
    berlaku = kebijakan_berlaku(situs.kantor.pd, 2025)
    assert (berlaku.hitung.batas_capaian, berlaku.hitung.skala_capaian) == (Decimal(100), "")
    assert berlaku.cetak["istilah_sasaran"] == "Sasaran"
    assert "batas_capaian" not in kebijakan_berlaku(situs.kantor.pd, 2024).asal
    # What is set shows again, and clearing it follows the wider scope.
    ada = isian(kartika.get(alamat).text)
    assert (ada["batas_capaian"], ada["skala_capaian"], ada["istilah_sasaran"]) == ("100", "-", "Sasaran")
    kirim(kartika, alamat, batas_capaian="", dasar="Dicabut")
    assert "batas_capaian" not in kebijakan_berlaku(situs.kantor.pd, 2025).asal
    sama = kirim(kartika, alamat, dasar="Sama")
    assert "Tidak ada yang diubah." in kartika.get(sama.url).text


def test_the_preview_counts_what_changes_and_stores_nothing(kartika: Client, akar: str, situs: Situs) -> None:
    jejak = m.Jejak.objects.count()
    for alamat in (f"{akar}ubah/2025/", f"{akar}pd/{situs.kantor.pd.kode}/ubah/2025/"):
        jawaban = kirim(kartika, alamat, desimal_capaian="0", tahun_uji="2024", pratinjau="ya")
        assert jawaban.status_code == 200
        isi = teks(jawaban)
        assert "Belum ada yang disimpan. Dengan isian ini" in isi
        assert "angka berubah" in isi
        assert f'href="/laporan/{situs.kantor.pemda.kode}/{situs.kantor.pd.kode}/2024/angka/capaian.' in jawaban.text
        # What was typed is still there.
        assert isian(jawaban.text)["desimal_capaian"] == "0"
    tetap = teks(kirim(kartika, alamat, kertas="F4", tahun_uji="2024", pratinjau="ya"))
    assert "tidak ada angka yang berubah" in tetap
    assert "Yang berubah hanya cetakannya." in tetap
    assert (m.Kebijakan.objects.count(), m.Jejak.objects.count()) == (0, jejak)


def test_a_region_with_many_offices_says_what_it_left_out(kartika: Client, akar: str, situs: Situs) -> None:
    for n in range(6):
        m.Laporan.objects.create(pd=PerangkatDaerahFactory(pemda=situs.kantor.pemda, nama=f"Zeta {n}"), tahun=2024)
    isi = teks(kirim(kartika, f"{akar}ubah/2025/", desimal_capaian="0", tahun_uji="2024", pratinjau="ya"))
    assert "Dihitung untuk 5 perangkat daerah pertama; 2 lainnya belum dihitung." in isi
    satu = kirim(
        kartika, f"{akar}ubah/2025/", desimal_capaian="0", tahun_uji="2024", pratinjau="ya", kantor=situs.kantor.pd.kode
    )
    assert "belum dihitung" not in teks(satu)
    assert situs.kantor.pd.nama in teks(satu)


def test_what_is_wrong_stands_beside_its_field(kartika: Client, akar: str, situs: Situs) -> None:
    alamat = f"{akar}ubah/2024/"
    kosong = kirim(kartika, alamat, batas_capaian="100", dasar="")
    assert kosong.status_code == 422
    assert 'href="#id_dasar"' in kosong.text
    aneh = kirim(kartika, alamat, batas_capaian="150", dasar="X")
    assert aneh.status_code == 422
    assert 'href="#id_batas_capaian"' in aneh.text
    panjang = kirim(kartika, alamat, istilah_sasaran="x" * 61, pratinjau="ya")
    assert panjang.status_code == 422
    assert kirim(kartika, alamat, batas_capaian="100", dasar="X", semula="rusak").status_code == 422
    approve(situs.laporan, situs.orang["citra"])
    terkunci = kirim(kartika, alamat, batas_capaian="100", dasar="X")
    assert terkunci.status_code == 422
    assert "tahun itu terkunci. Atur kebijakan mulai tahun 2025" in teks(terkunci)
    assert "Tahun dengan LKjIP yang sudah disetujui: 2024." in teks(kartika.get(akar))
    assert not m.Kebijakan.objects.exists()
    assert kartika.get(f"{akar}ubah/1800/").status_code == 404


def test_the_second_of_two_is_shown_both_values(kartika: Client, akar: str, situs: Situs) -> None:
    alamat = f"{akar}ubah/2025/"
    dibuka = isian(kartika.get(alamat).text)
    kirim(kartika, alamat, batas_capaian="110", dasar="Pertama")
    kalah = kirim(kartika, alamat, dibuka, batas_capaian="120", dasar="Kedua")
    assert kalah.status_code == 409
    assert "Batas atas capaian Paling tinggi 110% Paling tinggi 120%" in teks(kalah)
    # Having been shown both, the same person may insist.
    kirim(kartika, alamat, isian(kalah.text))
    assert kebijakan_berlaku(situs.kantor.pd, 2025).hitung.batas_capaian == Decimal(120)


def test_more_decimals_than_the_list_has_are_kept(kartika: Client, akar: str, situs: Situs) -> None:
    m.Kebijakan.objects.create(
        lingkup="pemda",
        pemda=situs.kantor.pemda,
        tahun_awal=2024,
        nilai={"hitung": {"desimal_capaian": 6}, "cetak": {}},
    )
    alamat = f"{akar}ubah/2024/"
    assert isian(kartika.get(alamat).text)["desimal_capaian"] == "6"
    kirim(kartika, alamat, kertas="F4", dasar="X")
    assert kebijakan_berlaku(situs.kantor.pd, 2024).hitung.desimal_capaian == 6


def test_few_queries_whatever_the_number_of_offices(
    kartika: Client, akar: str, situs: Situs, django_assert_max_num_queries: Any
) -> None:
    for _ in range(20):
        atur(situs, {"batas_capaian": ("100",)}, PerangkatDaerahFactory(pemda=situs.kantor.pemda))
    for alamat in (akar, f"{akar}ubah/2025/", f"{akar}skala/", f"{akar}sistematika/", f"{akar}jadwal/"):
        with django_assert_max_num_queries(15):
            assert kartika.get(alamat).status_code == 200
