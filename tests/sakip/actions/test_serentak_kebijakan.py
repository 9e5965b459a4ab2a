"""Two administrators at once: one wins, the other is told, and no rule that spans rows is broken."""

from dataclasses import replace
from datetime import date

import pytest

from sakip.actions.errors import DataSalah
from sakip.actions.jendela import add_jendela, change_jendela
from sakip.actions.nomenklatur import import_edisi
from sakip.actions.sistematika import set_sistematika
from sakip.actions.skala import add_skala, change_skala, start_version
from sakip.models import EdisiNomenklatur, JendelaPengisian, SkalaPredikat
from sakip.queries.jendela import Isian
from sakip.queries.sistematika import outline_in_force
from tests.sakip.actions.test_serentak import one_wins, serentak
from tests.sakip.actions.test_sistematika import BAKU, UBAHAN
from tests.sakip.actions.test_skala import skala
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db(transaction=True)

JANUARI = Isian("laporan", 2024, None, date(2025, 1, 1), date(2025, 1, 31))


def one_is_refused(hasil: list[object]) -> None:
    """One did it; the other was told what stands in the way."""
    assert sum(isinstance(satu, DataSalah) for satu in hasil) == 1, hasil
    assert sum(isinstance(satu, BaseException) for satu in hasil) == 1, hasil


def test_two_windows_on_the_same_days(pemeran: Pemeran) -> None:
    def buka(sampai: int) -> object:
        isian = replace(JANUARI, sampai=date(2025, 2, sampai))
        return add_jendela(tempat=pemeran.pd.pemda, isian=isian, oleh=pemeran.kartika)

    one_is_refused(serentak(lambda: buka(1), lambda: buka(2)))
    assert JendelaPengisian.objects.count() == 1


def test_one_window_moved_twice(pemeran: Pemeran) -> None:
    satu = add_jendela(tempat=pemeran.pd.pemda, isian=JANUARI, oleh=pemeran.kartika)

    def geser(hari: int) -> object:
        isian = replace(JANUARI, sampai=date(2025, 2, hari))
        return change_jendela(jendela=satu, isian=isian, semula=JANUARI, oleh=pemeran.kartika)

    one_wins(serentak(lambda: geser(1), lambda: geser(2)))


def test_one_scale_changed_twice_and_versioned_twice(pemeran: Pemeran) -> None:
    baris = add_skala(pemda=pemeran.pd.pemda, skala=skala(), oleh=pemeran.kartika)

    def ganti(nama: str) -> object:
        return change_skala(baris=baris, skala=skala(nama=nama), semula=skala(), oleh=pemeran.kartika)

    one_wins(serentak(lambda: ganti("Satu"), lambda: ganti("Dua")))

    def versi(tahun: int) -> object:
        return start_version(baris=baris, skala=skala(tahun_mulai=tahun), oleh=pemeran.kartika)

    one_wins(serentak(lambda: versi(2026), lambda: versi(2027)))
    assert SkalaPredikat.objects.count() == 2


def test_one_scale_made_twice(pemeran: Pemeran) -> None:
    def buat(nama: str) -> object:
        return add_skala(pemda=pemeran.pd.pemda, skala=skala(nama=nama), oleh=pemeran.kartika)

    one_is_refused(serentak(lambda: buat("Satu"), lambda: buat("Dua")))


def test_one_outline_set_twice(pemeran: Pemeran) -> None:
    lingkup = pemeran.pd.pemda
    baku = set_sistematika(lingkup=lingkup, bagian=BAKU, semula=(), oleh=pemeran.kartika, dasar="Awal")

    def atur(judul: str) -> object:
        bagian = (replace(UBAHAN[0], judul=judul), *UBAHAN[1:])
        return set_sistematika(lingkup=lingkup, bagian=bagian, semula=baku, oleh=pemeran.kartika, dasar="Rapat")

    one_wins(serentak(lambda: atur("SATU"), lambda: atur("DUA")))
    assert outline_in_force(lingkup).bagian[0].judul in {"SATU", "DUA"}


def test_one_edition_imported_twice(pemeran: Pemeran) -> None:
    def muat(nama: str) -> object:
        return import_edisi(
            pemda=pemeran.pd.pemda,
            kode="900",
            nama=nama,
            tahun_awal=2024,
            tahun_akhir=None,
            berkas="a.csv",
            isi=b"kode,nama\n7.01.01,A\n",
            oleh=pemeran.kartika,
        )

    one_is_refused(serentak(lambda: muat("Satu"), lambda: muat("Dua")))
    assert EdisiNomenklatur.objects.get().baris.count() == 1
