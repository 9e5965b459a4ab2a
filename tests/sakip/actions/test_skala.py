"""Predicate scales of a region."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from reports.calc import Pita, Skala, SumberSkala
from sakip.actions.errors import DataSalah, SudahBerubah, TidakBoleh
from sakip.actions.kebijakan import set_kebijakan
from sakip.actions.muat import muat_skala
from sakip.actions.skala import add_skala, change_skala, remove_skala, start_version
from sakip.models import Jejak, Laporan, Pemda, Pengguna, SkalaPredikat
from sakip.queries.invarian import periksa_invarian
from sakip.queries.skala import as_skala, skala_tersimpan
from tests.factories import IndikatorFactory, LaporanFactory, PerangkatDaerahFactory
from tests.sakip.actions.test_kebijakan import approve
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db


def pita(kode: str, bawah: str | None, atas: str | None, urutan: int, *, terbuka: bool = True) -> Pita:
    """A band without its lower bound, as most scales print them; the lowest one holds its own."""
    return Pita(
        kode,
        f"Sebutan {kode}",
        None if bawah is None else Decimal(bawah),
        None if atas is None else Decimal(atas),
        terbuka,
        atas is None,
        urutan,
    )


def skala(**beda: Any) -> Skala:
    dasar = Skala(
        kode="setempat",
        nama="Predikat setempat",
        satuan="persen",
        desimal=2,
        pita=(pita("R", "0", "60", 1, terbuka=False), pita("S", "60", "80", 2), pita("T", "80", None, 3)),
        sumber=SumberSkala("Peraturan Bupati contoh", ""),
        tahun_mulai=2024,
        sumbu_bawah=Decimal(0),
    )
    return replace(dasar, **beda)


@pytest.fixture
def daerah(pemeran: Pemeran) -> Pemda:
    return pemeran.pd.pemda


@pytest.fixture
def kartika(pemeran: Pemeran) -> Pengguna:
    return pemeran.kartika


def dipakai(pemeran: Pemeran, tahun: int, kode: str = "setempat") -> Laporan:
    """An approved report whose office prints predicates of the scale."""
    set_kebijakan(
        lingkup=pemeran.pd,
        tahun=tahun,
        nilai={"skala_capaian": (kode,)},
        semula={},
        oleh=pemeran.kartika,
        dasar="Peraturan",
    )
    laporan = LaporanFactory(pd=pemeran.pd, tahun=tahun)
    approve(laporan, pemeran.citra)
    return laporan


def test_a_region_gets_a_scale(daerah: Pemda, kartika: Pengguna) -> None:
    baris = add_skala(pemda=daerah, skala=skala(), oleh=kartika)
    assert as_skala(baris) == skala()
    assert (baris.pemda, baris.versi) == (daerah, 1)
    assert skala_tersimpan(daerah, 2024) == (skala(),)
    assert skala_tersimpan(daerah, 2023) == ()
    assert skala_tersimpan() == ()
    jejak = Jejak.objects.get()
    assert (jejak.aksi, jejak.dasar) == ("skala.dibuat", "Peraturan Bupati contoh")
    assert '"atas":"60"' in jejak.sesudah
    with pytest.raises(DataSalah, match="sudah ada"):
        add_skala(pemda=daerah, skala=skala(), oleh=kartika)


@pytest.mark.parametrize(
    ("beda", "tempat", "kalimat"),
    [
        (
            {"pita": (pita("R", "0", "60", 1, terbuka=False), pita("T", "61", None, 2))},
            "pita",
            "Nilai 60,01 sampai dengan 61,00 tidak termasuk pita mana pun (di antara pita R dan T).",
        ),
        (
            {"pita": (pita("R", "0", "60", 1, terbuka=False), pita("T", "60", None, 2, terbuka=False))},
            "pita",
            "Nilai 60,00 termasuk pita R dan T sekaligus.",
        ),
        ({"pita": ()}, "pita", "tidak mempunyai pita"),
        ({"pita": (pita(" ", "0", None, 1, terbuka=False),)}, "pita", "kode dan sebutan"),
        ({"kode": "Huruf Besar"}, "kode", "huruf kecil"),
        ({"nama": " "}, "nama", "tidak boleh kosong"),
        ({"sumber": SumberSkala("", "")}, "instrumen", "tidak boleh kosong"),
        ({"desimal": 5}, "desimal", "antara 0 dan 4"),
        ({"tahun_mulai": 1990}, "tahun_mulai", "1990"),
        ({"tahun_sampai": 2023}, "tahun_sampai", "2023 sebelum 2024"),
    ],
)
def test_a_broken_scale_is_refused(
    daerah: Pemda, kartika: Pengguna, beda: dict[str, Any], tempat: str, kalimat: str
) -> None:
    with pytest.raises(DataSalah) as salah:
        add_skala(pemda=daerah, skala=skala(**beda), oleh=kartika)
    assert salah.value.tempat == tempat
    assert kalimat in salah.value.sebab
    assert not SkalaPredikat.objects.exists()


def test_a_change_needs_what_was_seen(daerah: Pemda, kartika: Pengguna) -> None:
    baris = add_skala(pemda=daerah, skala=skala(), oleh=kartika)
    lain = skala(nama="Nama lain", kode="diabaikan")
    change_skala(baris=baris, skala=lain, semula=skala(), oleh=kartika)
    assert as_skala(SkalaPredikat.objects.get()) == replace(lain, kode="setempat")
    with pytest.raises(SudahBerubah) as berubah:
        change_skala(baris=baris, skala=skala(desimal=1), semula=skala(), oleh=kartika)
    assert (berubah.value.tersimpan["nama"], berubah.value.dikirim["desimal"]) == ("Nama lain", 1)
    change_skala(baris=baris, skala=lain, semula=lain, oleh=kartika)
    assert Jejak.objects.filter(aksi="skala.diubah").count() == 1
    remove_skala(baris=baris, oleh=kartika)
    with pytest.raises(SudahBerubah, match="dihapus"):
        change_skala(baris=baris, skala=lain, semula=lain, oleh=kartika)


def test_a_scale_that_signed_reports_use_gets_a_new_version(pemeran: Pemeran, daerah: Pemda, kartika: Pengguna) -> None:
    baris = add_skala(pemda=daerah, skala=skala(), oleh=kartika)
    dipakai(pemeran, 2024)
    ketat = skala(pita=(pita("R", "0", "70", 1, terbuka=False), pita("T", "70", None, 2)))
    with pytest.raises(DataSalah, match=r"dipakai laporan yang disetujui \(PD\d+ tahun 2024\).*mulai tahun 2025"):
        change_skala(baris=baris, skala=ketat, semula=skala(), oleh=kartika)
    with pytest.raises(DataSalah, match="sesudah versi 1 mulai berlaku"):
        start_version(baris=baris, skala=replace(ketat, tahun_mulai=2024), oleh=kartika)
    with pytest.raises(DataSalah, match="sesudah versi 1 mulai berlaku"):
        start_version(baris=baris, skala=replace(ketat, tahun_mulai=None), oleh=kartika)
    baru = start_version(baris=baris, skala=replace(ketat, tahun_mulai=2025), oleh=kartika)
    assert (baru.versi, baru.tahun_mulai) == (2, 2025)
    assert skala_tersimpan(daerah, 2024) == (skala(tahun_sampai=2024),)
    assert skala_tersimpan(daerah, 2025) == (replace(ketat, tahun_mulai=2025),)
    assert skala_tersimpan(daerah) == (replace(ketat, tahun_mulai=2025),)
    with pytest.raises(SudahBerubah, match="Versi baru"):
        start_version(baris=baris, skala=replace(ketat, tahun_mulai=2026), oleh=kartika)
    with pytest.raises(DataSalah, match="bertumpuk dengan versi 1"):
        change_skala(
            baris=baru, skala=replace(ketat, tahun_mulai=2024), semula=replace(ketat, tahun_mulai=2025), oleh=kartika
        )
    change_skala(
        baris=baru,
        skala=replace(ketat, tahun_mulai=2026),
        semula=replace(ketat, tahun_mulai=2025),
        oleh=kartika,
    )
    assert skala_tersimpan(daerah, 2025) == ()
    assert [satu for satu in periksa_invarian() if "Skala" in satu] == []


def test_a_version_that_ends_early_stays_as_it_is(daerah: Pemda, kartika: Pengguna) -> None:
    baris = add_skala(pemda=daerah, skala=skala(tahun_mulai=2020, tahun_sampai=2022), oleh=kartika)
    start_version(baris=baris, skala=skala(tahun_mulai=2024), oleh=kartika)
    assert list(SkalaPredikat.objects.order_by("versi").values_list("tahun_sampai", flat=True)) == [2022, None]
    SkalaPredikat.objects.filter(versi=1).update(tahun_sampai=2024)
    assert [satu for satu in periksa_invarian() if "Skala" in satu] == [
        "Skala setempat: versi 1 dan 2 berlaku pada tahun yang sama."
    ]


def test_a_region_scale_stands_for_the_national_one(
    pemeran: Pemeran, daerah: Pemda, kartika: Pengguna, sistem: Pengguna
) -> None:
    nasional = skala(kode="nasional", tahun_mulai=None)
    muat_skala(skala=[nasional, skala(kode="lain")], oleh=sistem)
    setempat = replace(nasional, nama="Setempat", tahun_mulai=2024)
    baris = add_skala(pemda=daerah, skala=setempat, oleh=kartika)
    assert [satu.nama for satu in skala_tersimpan(daerah, 2024)] == ["Setempat", "Predikat setempat"]
    assert [satu.nama for satu in skala_tersimpan(daerah, 2023)] == ["Predikat setempat"] * 2
    # Loading the national ones again leaves the region's alone.
    muat_skala(skala=[nasional], oleh=sistem)
    assert skala_tersimpan(daerah, 2024) == (setempat,)
    dipakai(pemeran, 2024, "nasional")
    with pytest.raises(DataSalah, match="disetujui"):
        remove_skala(baris=baris, oleh=kartika)
    tetangga = PerangkatDaerahFactory()
    assert skala_tersimpan(tetangga.pemda_id, 2024) == (nasional,)


def test_a_national_scale_is_changed_by_loading_alone(pemeran: Pemeran, kartika: Pengguna, sistem: Pengguna) -> None:
    muat_skala(skala=[skala()], oleh=sistem)
    baris = SkalaPredikat.objects.get()
    with pytest.raises(TidakBoleh):
        change_skala(baris=baris, skala=skala(nama="X"), semula=skala(), oleh=kartika)
    with pytest.raises(DataSalah, match="memuat berkas"):
        remove_skala(baris=baris, oleh=sistem)


def test_a_scale_stays_while_something_names_it(pemeran: Pemeran, daerah: Pemda, kartika: Pengguna) -> None:
    baris = add_skala(pemda=daerah, skala=skala(), oleh=kartika)
    indikator = IndikatorFactory(pd=pemeran.pd, skala="setempat")
    with pytest.raises(DataSalah, match=f"indikator {indikator.kode}"):
        remove_skala(baris=baris, oleh=kartika)
    indikator.delete()
    set_kebijakan(
        lingkup=daerah, tahun=2024, nilai={"skala_capaian": ("setempat",)}, semula={}, oleh=kartika, dasar="X"
    )
    with pytest.raises(DataSalah, match="kebijakan mulai tahun 2024"):
        remove_skala(baris=baris, oleh=kartika)
    # Of two versions the last may go; the one before is in force again.
    baru = start_version(baris=baris, skala=skala(tahun_mulai=2026), oleh=kartika)
    with pytest.raises(SudahBerubah):
        remove_skala(baris=baris, oleh=kartika)
    remove_skala(baris=baru, oleh=kartika)
    assert skala_tersimpan(daerah, 2030) == (skala(),)
    set_kebijakan(
        lingkup=daerah,
        tahun=2024,
        nilai={"skala_capaian": None},
        semula={"skala_capaian": ("setempat",)},
        oleh=kartika,
        dasar="X",
    )
    remove_skala(baris=baris, oleh=kartika)
    assert not SkalaPredikat.objects.exists()
    with pytest.raises(SudahBerubah):
        remove_skala(baris=baris, oleh=kartika)


def test_removing_a_later_version_after_a_gap_leaves_the_gap(daerah: Pemda, kartika: Pengguna) -> None:
    baris = add_skala(pemda=daerah, skala=skala(tahun_mulai=2020, tahun_sampai=2022), oleh=kartika)
    remove_skala(baris=start_version(baris=baris, skala=skala(), oleh=kartika), oleh=kartika)
    assert SkalaPredikat.objects.get().tahun_sampai == 2022


def test_an_indicator_that_uses_the_scale_locks_it_too(pemeran: Pemeran, daerah: Pemda, kartika: Pengguna) -> None:
    baris = add_skala(pemda=daerah, skala=skala(tahun_sampai=2024), oleh=kartika)
    IndikatorFactory(pd=pemeran.pd, skala="setempat")
    laporan = LaporanFactory(pd=pemeran.pd, tahun=2024)
    approve(laporan, pemeran.citra)
    with pytest.raises(DataSalah, match="disetujui"):
        change_skala(baris=baris, skala=skala(nama="X"), semula=skala(tahun_sampai=2024), oleh=kartika)


def test_an_office_sets_no_scales(pemeran: Pemeran, daerah: Pemda) -> None:
    with pytest.raises(TidakBoleh):
        add_skala(pemda=daerah, skala=skala(), oleh=pemeran.ayu)
    assert Jejak.objects.get().ditolak
