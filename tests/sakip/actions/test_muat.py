"""Loading facts: all of them or nothing, safe to repeat, in place, and back again equal to what was loaded."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from reports.calc import Skala
from reports.inputs import (
    Alokasi,
    Bagian,
    FaktaPD,
    Indikator,
    Misi,
    Narasi,
    Nilai,
    Rpjmd,
    SasaranDaerah,
    TujuanDaerah,
    Unit,
)
from sakip import models as m
from sakip.actions import muat
from sakip.actions.errors import DataSalah, TidakBoleh
from sakip.fakta import KebijakanFakta
from sakip.queries.masukan import build_fakta, build_masukan
from tests.factories import PenempatanFactory
from tests.reports.pabrik import SKALA_CAPAIAN, masukan_acak
from tests.sakip.perlengkapan import Kantor, Pemeran, beralasan

pytestmark = pytest.mark.django_db

#: Every loader of one office with the fields it is about.
BAGIAN: dict[str, tuple[Callable[..., Any], tuple[str, ...]]] = {
    "organisasi": (muat.muat_organisasi, ("pd", "unit", "jabatan", "pemangku")),
    "anggaran": (muat.muat_anggaran, ("anggaran",)),
    "perencanaan": (muat.muat_perencanaan, ("renstra", "tujuan", "sasaran", "indikator", "penempatan")),
    "alokasi": (muat.muat_alokasi, ("alokasi", "pot_tampil")),
    "perjanjian": (muat.muat_perjanjian, ("perjanjian",)),
    "pengukuran": (muat.muat_pengukuran, ("nilai", "pembanding", "skm", "akip")),
    "dukungan": (muat.muat_dukungan, ("butir", "tabel", "bersaing")),
}


def semua_baris() -> dict[str, list[Any]]:
    """Ids and content of every row but those of the trail."""
    return {
        model.__name__: list(model._default_manager.order_by("pk").values())
        for nama in m.__all__
        if (model := getattr(m, nama)) is not m.Jejak
    }


# --- Back again -----------------------------------------------------------------------------------------------------


def test_what_was_loaded_comes_back_equal(kantor: Kantor) -> None:
    kembali = build_masukan(kantor.pd, 2024)
    assert kembali.fakta == kantor.masukan.fakta
    assert kembali.daerah == kantor.masukan.daerah
    assert kembali.laporan == kantor.masukan.laporan
    assert kembali.skala == kantor.masukan.skala


@pytest.mark.parametrize("benih", range(12))
def test_a_random_office_comes_back_equal(sistem: m.Pengguna, benih: int) -> None:
    masukan = masukan_acak(benih)
    fakta = beralasan(masukan.fakta)
    muat.muat_skala(skala=masukan.skala, oleh=sistem)
    pemda, _ = muat.muat_pemda(fakta=masukan.daerah, oleh=sistem)
    pd, hasil = muat.muat_pd(pemda=pemda, fakta=fakta, laporan=[masukan.laporan], oleh=sistem)
    assert hasil.berubah
    kembali = build_masukan(pd, masukan.tahun)
    assert kembali.fakta == fakta
    assert (kembali.daerah, kembali.laporan) == (masukan.daerah, masukan.laporan)


# --- Again ----------------------------------------------------------------------------------------------------------


def test_a_second_run_changes_nothing_and_leaves_no_event(kantor: Kantor, sistem: m.Pengguna) -> None:
    sebelum, jejak = semua_baris(), m.Jejak.objects.count()
    muat.muat_skala(skala=kantor.masukan.skala, oleh=sistem)
    muat.muat_pemda(fakta=kantor.masukan.daerah, oleh=sistem)
    _, hasil = muat.muat_pd(
        pemda=kantor.pemda, fakta=kantor.masukan.fakta, laporan=[kantor.masukan.laporan], oleh=sistem
    )
    assert not hasil.berubah
    assert semua_baris() == sebelum
    assert m.Jejak.objects.count() == jejak


@pytest.mark.parametrize("nama", BAGIAN)
def test_each_part_can_be_loaded_alone_and_again(kantor: Kantor, sistem: m.Pengguna, nama: str) -> None:
    fungsi, medan = BAGIAN[nama]
    sebelum = semua_baris()
    # Only its own fields: the rest of the office is what is stored.
    isi = FaktaPD(
        **{"pd": kantor.masukan.fakta.pd} | {satu: getattr(kantor.masukan.fakta, satu) for satu in medan}  # type: ignore[arg-type]
    )
    tempat = {"pemda": kantor.pemda} if nama == "organisasi" else {"pd": kantor.pd}
    fungsi(**tempat, fakta=isi, oleh=sistem)
    assert semua_baris() == sebelum


def test_each_changed_aggregate_leaves_one_event_with_count_and_hash(kantor: Kantor, sistem: m.Pengguna) -> None:
    m_sebelum = m.Jejak.objects.count()
    fakta = kantor.masukan.fakta
    pertama = fakta.indikator[0]
    baru = replace(fakta, indikator=(replace(pertama, nama="Nama baru"), *fakta.indikator[1:]))
    muat.muat_pd(pemda=kantor.pemda, fakta=baru, oleh=sistem, dasar="Perbaikan nama")
    (jejak,) = m.Jejak.objects.order_by("pk")[m_sebelum:]
    assert (jejak.aksi, jejak.dasar, jejak.pengguna) == ("perencanaan.muat", "Perbaikan nama", "sistem")
    isi = json.loads(jejak.sesudah)
    assert isi["baris"]["indikator"] == {
        "dibuat": 0, "diubah": 1, "dihapus": 0, "jumlah": len(fakta.indikator),
    }  # fmt: skip
    assert len(isi["sha256"]) == 64


def test_rows_are_changed_in_place_and_removed_when_gone(kantor: Kantor, sistem: m.Pengguna) -> None:
    fakta = kantor.masukan.fakta
    pk = dict(m.Indikator.objects.values_list("kode", "pk"))
    baru = Indikator(kode="BARU", nama="Indeks baru", satuan="indeks", menggantikan=fakta.indikator[0].kode)
    tambah = replace(fakta, indikator=(*fakta.indikator, baru))
    _, hasil = muat.muat_pd(pemda=kantor.pemda, fakta=tambah, oleh=sistem)
    assert hasil.hitungan["indikator"].dibuat == 1
    assert build_fakta(kantor.pd) == tambah
    _, hasil = muat.muat_pd(pemda=kantor.pemda, fakta=fakta, oleh=sistem)
    assert (hasil.hitungan["indikator"].dihapus, hasil.hitungan["indikator"].diubah) == (1, 0)
    assert dict(m.Indikator.objects.values_list("kode", "pk")) == pk


def test_a_reference_within_a_table_that_changes_counts_as_a_change(kantor: Kantor, sistem: m.Pengguna) -> None:
    fakta = kantor.masukan.fakta
    pertama, *lain = fakta.unit
    baru = replace(fakta, unit=(replace(pertama, induk=lain[0].kode), *lain))
    _, hasil = muat.muat_organisasi(pemda=kantor.pemda, fakta=baru, oleh=sistem)
    assert (hasil.hitungan["unitkerja"].diubah, hasil.hitungan["unitkerja"].jumlah) == (1, len(fakta.unit))
    assert build_fakta(kantor.pd).unit == baru.unit


def test_units_that_refer_to_each_other_go_together(kantor: Kantor, sistem: m.Pengguna) -> None:
    fakta = kantor.masukan.fakta
    seksi = (Unit(kode="X1", nama="Bidang", jenis="bidang"), Unit(kode="X2", nama="Seksi", jenis="seksi", induk="X1"))
    muat.muat_organisasi(pemda=kantor.pemda, fakta=replace(fakta, unit=(*fakta.unit, *seksi)), oleh=sistem)
    _, hasil = muat.muat_organisasi(pemda=kantor.pemda, fakta=fakta, oleh=sistem)
    assert hasil.hitungan["unitkerja"].dihapus == 2
    assert build_fakta(kantor.pd) == fakta


def test_everything_can_be_taken_back_to_an_empty_office(kantor: Kantor, sistem: m.Pengguna) -> None:
    fakta = kantor.masukan.fakta
    kosong = FaktaPD(pd=fakta.pd, unit=fakta.unit, jabatan=fakta.jabatan)
    muat.muat_pd(pemda=kantor.pemda, fakta=kosong, oleh=sistem)
    # A budget year is an aggregate of its own: years that are not in the facts stay.
    sisa = build_fakta(kantor.pd)
    assert replace(sisa, anggaran=()) == kosong
    assert sisa.anggaran == fakta.anggaran


# --- Refused --------------------------------------------------------------------------------------------------------


def _nilai_ganda(fakta: FaktaPD) -> FaktaPD:
    return replace(fakta, nilai=(*fakta.nilai, fakta.nilai[0]))


def _rujukan_hilang(fakta: FaktaPD) -> FaktaPD:
    return replace(fakta, nilai=(Nilai(indikator="TIDAK-ADA", tahun=2024, angka=Decimal(1)),))


def _jumlah_pk(fakta: FaktaPD) -> FaktaPD:
    # Its second agreement is 50 sen short of the pagu murni (tests/reports/pabrik_kecil_perjanjian.py).
    pk = fakta.perjanjian
    return replace(fakta, perjanjian=(pk[0], replace(pk[1], alasan_selisih=""), *pk[2:]))


def _bobot_nol(fakta: FaktaPD) -> FaktaPD:
    return replace(fakta, alokasi=(replace(fakta.alokasi[0], bobot=0), *fakta.alokasi[1:]))


@pytest.mark.parametrize(
    ("rusak", "tempat"),
    [
        (_nilai_ganda, "nilai"),
        (_rujukan_hilang, "nilai[0].indikator"),
        (_jumlah_pk, "perjanjian[1].program"),
        (_bobot_nol, "alokasi[0].bobot"),
    ],
)
def test_broken_facts_change_nothing_at_all(
    kantor: Kantor, sistem: m.Pengguna, rusak: Callable[[FaktaPD], FaktaPD], tempat: str
) -> None:
    sebelum, jejak = semua_baris(), m.Jejak.objects.count()
    with pytest.raises(DataSalah) as salah:
        muat.muat_pd(pemda=kantor.pemda, fakta=rusak(kantor.masukan.fakta), oleh=sistem)
    assert salah.value.tempat.startswith(tempat)
    assert semua_baris() == sebelum
    assert m.Jejak.objects.count() == jejak


def test_one_part_is_checked_together_with_what_is_stored(kantor: Kantor, sistem: m.Pengguna) -> None:
    fakta = replace(kantor.masukan.fakta, alokasi=(Alokasi(tahun=2024, sub_kegiatan="X", penempatan="Y"),))
    with pytest.raises(DataSalah) as salah:
        muat.muat_alokasi(pd=kantor.pd, fakta=fakta, oleh=sistem)
    assert salah.value.tempat == "alokasi[0].sub_kegiatan"
    assert "(dan 1 kesalahan lain)" in str(salah.value)


def test_taking_away_what_something_else_needs_is_refused_with_the_needing(kantor: Kantor, sistem: m.Pengguna) -> None:
    """The facts are whole in themselves, but a row of the application still refers to what they no longer have."""
    fakta = kantor.masukan.fakta
    baru = Unit(kode="X9", nama="Bidang baru", jenis="bidang")
    muat.muat_organisasi(pemda=kantor.pemda, fakta=replace(fakta, unit=(*fakta.unit, baru)), oleh=sistem)
    pengguna = m.Pengguna.objects.create(username="eka", nama="Eka Contoh")
    m.Penugasan.objects.create(
        pengguna=pengguna, peran="pengampu", unit=m.UnitKerja.objects.get(kode="X9"), mulai=date(2024, 1, 1)
    )
    with pytest.raises(DataSalah, match="unitkerja tidak ada lagi di sumber, tetapi masih dipakai penugasan"):
        muat.muat_pd(pemda=kantor.pemda, fakta=fakta, oleh=sistem)
    assert m.UnitKerja.objects.filter(kode="X9").exists()


def test_facts_of_two_plans_may_lean_on_two_rpjmd(kantor: Kantor, sistem: m.Pengguna) -> None:
    lama = Rpjmd(
        tahun_awal=2016,
        tahun_akhir=2021,
        visi="Visi lama",
        misi=(
            Misi(
                nomor=9,
                uraian="Misi lama",
                tujuan=(TujuanDaerah(kode="TL", uraian="x", sasaran=(SasaranDaerah(kode="SL", uraian="y"),)),),
            ),
        ),
    )
    muat.muat_pemda(fakta=replace(kantor.masukan.daerah, rpjmd=lama), oleh=sistem)
    fakta = kantor.masukan.fakta
    renstra = replace(fakta.renstra[0], kode="R0", tahun_awal=2016, tahun_akhir=2021, berlaku_mulai=2016)
    tujuan = replace(fakta.tujuan[0], kode="T0", renstra="R0", misi=9, sasaran_daerah="SL", pendahulu=())
    baru = replace(fakta, renstra=(*fakta.renstra, renstra), tujuan=(*fakta.tujuan, tujuan))
    muat.muat_pd(pemda=kantor.pemda, fakta=baru, oleh=sistem)
    assert build_fakta(kantor.pd) == baru
    assert build_masukan(kantor.pd, 2018).daerah.rpjmd.visi == "Visi lama"
    assert build_masukan(kantor.pd, 2030).daerah == kantor.masukan.daerah


def test_only_planner_and_organisation_load(pemeran: Pemeran, sistem: m.Pengguna) -> None:
    fakta = FaktaPD(pd=_pd_fakta(pemeran.pd), jabatan=())
    for oleh in (pemeran.citra, pemeran.budi, pemeran.joko):
        with pytest.raises(TidakBoleh):
            muat.muat_pd(pemda=pemeran.pd.pemda, fakta=fakta, oleh=oleh)
        with pytest.raises(TidakBoleh):
            muat.muat_pengukuran(pd=pemeran.pd, fakta=fakta, oleh=oleh)
        with pytest.raises(TidakBoleh):
            muat.muat_skala(skala=(), oleh=oleh)
    assert m.Jejak.objects.filter(ditolak=True).count() == 9


def _pd_fakta(pd: m.PerangkatDaerah) -> Any:
    from sakip.queries.masukan.organisasi import read_pd

    return read_pd(pd)


# --- Reports, outlines, policies, scales ----------------------------------------------------------------------------

BAB = Bagian(
    kode="bab", jenis="bab", judul="BAB", anak=(Bagian(kode="satu", judul="Satu"), Bagian(kode="dua", judul="Dua"))
)


def test_an_outline_is_changed_in_place(kantor: Kantor, sistem: m.Pengguna) -> None:
    laporan = replace(kantor.masukan.laporan, sistematika=(BAB,), narasi=(Narasi(bagian="satu", isi="Isi."),))
    muat.muat_laporan(pd=kantor.pd, laporan=laporan, oleh=sistem)
    pk = dict(m.BagianSistematika.objects.values_list("kode", "pk"))
    # "dua" moves under "satu"
    pindah = replace(BAB, anak=(replace(BAB.anak[0], anak=(BAB.anak[1],)),))
    laporan = replace(laporan, sistematika=(pindah,))
    hasil = muat.muat_laporan(pd=kantor.pd, laporan=laporan, oleh=sistem)
    assert hasil.hitungan["bagiansistematika"].diubah == 1
    assert build_masukan(kantor.pd, 2024).laporan == laporan
    assert dict(m.BagianSistematika.objects.values_list("kode", "pk")) == pk


def test_a_report_without_an_outline_takes_the_wider_one(kantor: Kantor, sistem: m.Pengguna) -> None:
    muat.muat_sistematika(bagian=(BAB,), oleh=sistem)
    laporan = replace(kantor.masukan.laporan, sistematika=(), narasi=())
    muat.muat_laporan(pd=kantor.pd, laporan=laporan, oleh=sistem)
    assert build_masukan(kantor.pd, 2024).laporan.sistematika == (BAB,)
    assert build_masukan(kantor.pd, 2023).laporan.sistematika == (BAB,)


def test_a_broken_report_or_outline_is_refused(kantor: Kantor, sistem: m.Pengguna) -> None:
    salah = replace(kantor.masukan.laporan, penanda_tangan="TIDAK-ADA")
    with pytest.raises(DataSalah) as ditolak:
        muat.muat_laporan(pd=kantor.pd, laporan=salah, oleh=sistem)
    assert ditolak.value.tempat == "penanda_tangan"
    with pytest.raises(DataSalah, match="satu dipakai 2 kali"):
        muat.muat_sistematika(bagian=(BAB, replace(BAB.anak[0], anak=())), oleh=sistem)
    with pytest.raises(DataSalah):
        muat.muat_pd(pemda=kantor.pemda, fakta=kantor.masukan.fakta, laporan=[salah], oleh=sistem)


def test_policies_of_three_scopes_are_loaded_once(kantor: Kantor, sistem: m.Pengguna) -> None:
    aturan = KebijakanFakta(tahun_awal=2021, hitung={"batas_capaian": 120}, cetak={"kertas": "F4"})
    for lingkup in (None, kantor.pemda, kantor.pd):
        assert muat.muat_kebijakan(lingkup=lingkup, kebijakan=aturan, oleh=sistem).berubah
        assert not muat.muat_kebijakan(lingkup=lingkup, kebijakan=aturan, oleh=sistem).berubah
    assert sorted(m.Kebijakan.objects.values_list("lingkup", flat=True)) == ["nasional", "pd", "pemda"]
    lain = replace(aturan, tahun_awal=2025)
    muat.muat_pd(pemda=kantor.pemda, fakta=kantor.masukan.fakta, kebijakan=[lain], oleh=sistem)
    assert list(m.Kebijakan.objects.filter(pd=kantor.pd).values_list("tahun_awal", flat=True)) == [2021, 2025]


def test_scales_come_back_equal_and_go_when_gone(sistem: m.Pengguna) -> None:
    from sakip.queries.skala import skala_tersimpan

    lain: Skala = replace(SKALA_CAPAIAN, kode="lain", tahun_mulai=2020)
    muat.muat_skala(skala=(SKALA_CAPAIAN, lain), oleh=sistem)
    assert skala_tersimpan() == (SKALA_CAPAIAN, lain)
    hasil = muat.muat_skala(skala=(lain,), oleh=sistem)
    assert hasil.hitungan["skalapredikat"].dihapus == 1
    assert skala_tersimpan() == (lain,)


def test_a_broken_region_is_refused(sistem: m.Pengguna, kantor: Kantor) -> None:
    daerah = kantor.masukan.daerah
    with pytest.raises(DataSalah) as salah:
        muat.muat_pemda(fakta=replace(daerah, pemda=replace(daerah.pemda, kepala="X")), oleh=sistem)
    assert salah.value.tempat == "pemda.kepala"


def test_a_placement_on_a_post_without_iki_lines_stands_on_the_post(kantor: Kantor, sistem: m.Pengguna) -> None:
    from reports.inputs import Tempat

    fakta = kantor.masukan.fakta
    pada_jabatan = replace(
        fakta.penempatan[0], kode="PJ", tempat=Tempat.JABATAN, objek=fakta.jabatan[0].kode, pengampu=("Semua bagian",)
    )
    baru = replace(fakta, penempatan=(*fakta.penempatan, pada_jabatan))
    muat.muat_pd(pemda=kantor.pemda, fakta=baru, oleh=sistem)
    tersimpan = m.PenempatanIndikator.objects.get(kode="PJ")
    assert (tersimpan.jabatan, tersimpan.kinerja_jabatan) == (
        m.Jabatan.objects.get(kode=pada_jabatan.objek, pd=kantor.pd),
        None,
    )
    assert build_fakta(kantor.pd) == baru


def test_kinerja_lainnya_may_stand_in_no_plan(kantor: Kantor, sistem: m.Pengguna) -> None:
    fakta = kantor.masukan.fakta
    lepas = replace(fakta.sasaran[-1], kode="LEPAS", jenis="lainnya", renstra="", tujuan="", sasaran_daerah="SD1")
    baru = replace(fakta, sasaran=(*fakta.sasaran, lepas))
    muat.muat_pd(pemda=kantor.pemda, fakta=baru, oleh=sistem)
    assert build_fakta(kantor.pd) == baru


def test_rows_beyond_one_statement_are_removed_too(kantor: Kantor, sistem: m.Pengguna) -> None:
    m.Butir.objects.bulk_create(m.Butir(pd=kantor.pd, letak=i, jenis="uji", uraian="x") for i in range(1000, 1600))
    hasil = muat.muat_dukungan(pd=kantor.pd, fakta=kantor.masukan.fakta, oleh=sistem)
    assert hasil.hitungan["butir"].dihapus == 600
    assert m.Butir.objects.count() == len(kantor.masukan.fakta.butir)


def test_another_office_is_never_touched(kantor: Kantor, sistem: m.Pengguna) -> None:
    asing = PenempatanFactory()
    fakta = kantor.masukan.fakta
    muat.muat_pd(pemda=kantor.pemda, fakta=FaktaPD(pd=fakta.pd, unit=fakta.unit, jabatan=fakta.jabatan), oleh=sistem)
    assert m.PenempatanIndikator.objects.filter(pk=asing.pk).exists()
