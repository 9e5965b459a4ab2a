"""Loading beside people at work: what they submitted, signed or began stays as it is."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from reports.inputs import PerjanjianKinerja
from sakip import models as m
from sakip.actions import muat
from sakip.actions.errors import DataSalah
from sakip.queries.masukan import build_fakta
from tests.sakip.perlengkapan import Kantor

pytestmark = pytest.mark.django_db


def test_actuals_that_people_work_on_stay_as_they_are(kantor: Kantor, sistem: m.Pengguna) -> None:
    fakta = kantor.masukan.fakta
    satu = m.Nilai.objects.filter(angka__isnull=False).order_by("pk")[0]
    m.Nilai.objects.filter(pk=satu.pk).update(status="draf", angka=Decimal("1.23"))
    baru = m.Nilai.objects.create(indikator=satu.indikator, tahun=2030, asal="isian", angka=Decimal(5), jenis="final")
    _, hasil = muat.muat_pd(pemda=kantor.pemda, fakta=fakta, oleh=sistem)
    assert hasil.catatan == ("1 nilai sedang dikerjakan di aplikasi dan tidak diubah.",)
    assert m.Nilai.objects.get(pk=satu.pk).angka == Decimal("1.23")
    assert m.Nilai.objects.filter(pk=baru.pk).exists()


def test_a_changed_actual_counts_up_its_version(kantor: Kantor, sistem: m.Pengguna) -> None:
    fakta = kantor.masukan.fakta
    letak, satu = next((i, n) for i, n in enumerate(fakta.nilai) if n.angka is not None)
    nilai = list(fakta.nilai)
    nilai[letak] = replace(satu, angka=Decimal("3.21"))
    muat.muat_pengukuran(pd=kantor.pd, fakta=replace(fakta, nilai=tuple(nilai)), oleh=sistem)
    tersimpan = m.Nilai.objects.get(angka=Decimal("3.21"))
    assert (tersimpan.versi_baris, tersimpan.status) == (2, "diverifikasi")


def _tanda_tangani(kantor: Kantor, kode: str) -> PerjanjianKinerja:
    """Turn a loaded agreement into one that was signed in the application."""
    m.PerjanjianKinerja.objects.filter(kode=kode).update(
        impor=False,
        tanggal=date(2024, 1, 2),
        pihak_pertama_jabatan="Kepala",
        pihak_pertama_nama="Satu",
        pihak_kedua_jabatan="Bupati",
        pihak_kedua_nama="Dua",
    )
    return next(satu for satu in build_fakta(kantor.pd).perjanjian if satu.kode == kode)


def test_what_was_signed_here_is_neither_changed_nor_removed(kantor: Kantor, sistem: m.Pengguna) -> None:
    fakta = kantor.masukan.fakta
    ditandatangani = _tanda_tangani(kantor, fakta.perjanjian[0].kode)
    with pytest.raises(DataSalah, match="sudah diajukan di aplikasi dan tidak dapat diubah"):
        muat.muat_perjanjian(pd=kantor.pd, fakta=fakta, oleh=sistem)
    sama = replace(fakta, perjanjian=(ditandatangani, *fakta.perjanjian[1:]))
    assert not muat.muat_perjanjian(pd=kantor.pd, fakta=sama, oleh=sistem).berubah
    muat.muat_perjanjian(pd=kantor.pd, fakta=replace(fakta, perjanjian=()), oleh=sistem)
    assert build_fakta(kantor.pd).perjanjian == (ditandatangani,)


def test_a_loaded_agreement_cannot_take_the_version_of_a_signed_one(kantor: Kantor, sistem: m.Pengguna) -> None:
    fakta = kantor.masukan.fakta
    lama = _tanda_tangani(kantor, fakta.perjanjian[0].kode)
    baru = replace(fakta, perjanjian=(replace(lama, kode="KODE-LAIN", impor=True),))
    with pytest.raises(DataSalah, match="bertentangan dengan data yang sudah ada"):
        muat.muat_perjanjian(pd=kantor.pd, fakta=baru, oleh=sistem)


def test_a_draft_agreement_of_the_application_stays(kantor: Kantor, sistem: m.Pengguna) -> None:
    jabatan = m.Jabatan.objects.get(pd=kantor.pd, kode=kantor.masukan.fakta.jabatan[0].kode)
    draf = m.PerjanjianKinerja.objects.create(
        pd=kantor.pd, jabatan=jabatan, kode="DRAF", tahun=2025, versi=1, jenis="murni"
    )
    muat.muat_pd(pemda=kantor.pemda, fakta=kantor.masukan.fakta, oleh=sistem)
    assert m.PerjanjianKinerja.objects.filter(pk=draf.pk).exists()


def test_a_report_that_left_its_draft_stays_and_the_result_says_so(kantor: Kantor, sistem: m.Pengguna) -> None:
    m.Laporan.objects.update(status="diajukan")
    baru = replace(kantor.masukan.laporan, narasi=())
    hasil = muat.muat_laporan(pd=kantor.pd, laporan=baru, oleh=sistem)
    assert hasil.catatan == ("Laporan 2024 versi 1 sudah diajukan dan tidak diubah.",)
    assert not hasil.berubah
    assert m.Narasi.objects.count() == len(kantor.masukan.laporan.narasi)
