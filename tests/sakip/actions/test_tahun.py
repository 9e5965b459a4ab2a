"""Opening a year: what must exist for it, what is carried over, and when it is refused."""

from dataclasses import replace

import pytest

from reports.compose import compose
from sakip import models as m
from sakip.actions.errors import DataSalah, SudahBerubah, TidakBoleh
from sakip.actions.muat import muat_sistematika
from sakip.actions.tahun import open_tahun
from sakip.choices import JenisPeriode
from sakip.fakta import periksa_fakta
from sakip.queries.masukan import build_fakta, build_masukan
from sakip.queries.masukan.organisasi import read_rujukan_daerah
from sakip.queries.organisasi import tahun_kantor
from tests.factories import (
    IndikatorFactory,
    JabatanFactory,
    PenempatanFactory,
    SasaranFactory,
    TahunAnggaranFactory,
    UnitKerjaFactory,
)
from tests.sakip.perlengkapan import Kantor, Pemeran

pytestmark = pytest.mark.django_db


@pytest.fixture
def pd(pemeran: Pemeran) -> m.PerangkatDaerah:
    pemeran.pd.kepala = JabatanFactory(pd=pemeran.pd)
    pemeran.pd.save()
    return pemeran.pd


def test_a_first_year(pemeran: Pemeran, pd: m.PerangkatDaerah) -> None:
    hasil = open_tahun(pd=pd, tahun=2026, jenis_periode=JenisPeriode.BULAN, oleh=pemeran.kartika, dasar="Surat")
    assert hasil.laporan is not None
    assert hasil.anggaran is not None
    assert (hasil.laporan.status, hasil.laporan.penanda_tangan, hasil.anggaran.jenis_periode) == (
        "draf", pd.kepala, "bulan"
    )  # fmt: skip
    assert hasil.disalin == {}
    jejak = m.Jejak.objects.get()
    assert (jejak.aksi, jejak.pd, jejak.dasar) == ("tahun.dibuka", pd.kode, "Surat")
    with pytest.raises(SudahBerubah, match="Tahun 2026 sudah dibuka"):
        open_tahun(pd=pd, tahun=2026, jenis_periode=JenisPeriode.BULAN, oleh=pemeran.kartika)


def test_what_is_there_already_stays(pemeran: Pemeran, pd: m.PerangkatDaerah) -> None:
    ada = TahunAnggaranFactory(pd=pd, tahun=2026, jenis_periode="triwulan")
    hasil = open_tahun(pd=pd, tahun=2026, jenis_periode=JenisPeriode.BULAN, oleh=pemeran.kartika)
    ada.refresh_from_db()
    assert (hasil.anggaran, ada.jenis_periode, hasil.laporan is not None) == (None, "triwulan", True)
    m.TahunAnggaran.objects.all().delete()
    hasil = open_tahun(pd=pd, tahun=2026, jenis_periode=JenisPeriode.BULAN, oleh=pemeran.kartika)
    assert (hasil.laporan, hasil.anggaran is not None) == (None, True)
    assert [(satu.tahun, satu.anggaran) for satu in tahun_kantor(pd)] == [(2026, True)]


def test_what_cannot_be_opened(pemeran: Pemeran, pd: m.PerangkatDaerah) -> None:
    pd.tahun_akhir = 2025
    pd.save()
    for tahun, pesan in ((2026, "berakhir pada tahun 2025"), (1990, "di luar")):
        with pytest.raises(DataSalah, match=pesan) as salah:
            open_tahun(pd=pd, tahun=tahun, jenis_periode=JenisPeriode.BULAN, oleh=pemeran.kartika)
        assert salah.value.tempat == "tahun"
    pd.kepala = None
    pd.save()
    with pytest.raises(DataSalah, match="jabatan kepala"):
        open_tahun(pd=pd, tahun=2025, jenis_periode=JenisPeriode.BULAN, oleh=pemeran.kartika)
    with pytest.raises(TidakBoleh):
        open_tahun(pd=pd, tahun=2025, jenis_periode=JenisPeriode.BULAN, oleh=pemeran.ayu)
    assert not m.Laporan.objects.exists()


def test_the_structure_of_last_year_is_carried_over_without_its_money(kantor: Kantor, sistem: m.Pengguna) -> None:
    pd = kantor.pd
    lama = {satu.kode: satu for satu in m.SubKegiatan.objects.filter(program__tahun_anggaran__tahun=2024)}
    hasil = open_tahun(pd=pd, tahun=2025, jenis_periode=JenisPeriode.TRIWULAN, oleh=sistem)
    baru = m.SubKegiatan.objects.filter(program__tahun_anggaran=hasil.anggaran)
    assert {satu.kode: (satu.nama, satu.unit_id, satu.lokasi) for satu in baru} == {
        kode: (satu.nama, satu.unit_id, satu.lokasi) for kode, satu in lama.items()
    }
    assert hasil.disalin["sub_kegiatan"] == len(lama) > 0
    assert not m.Pagu.objects.filter(sub_kegiatan__in=baru).exists()
    assert not m.RealisasiAnggaran.objects.filter(sub_kegiatan__in=baru).exists()
    alokasi = m.Alokasi.objects.filter(sub_kegiatan__in=baru)
    assert hasil.disalin["alokasi"] == alokasi.count() > 0
    daerah = read_rujukan_daerah(pd.pemda)
    fakta = build_fakta(pd)
    assert periksa_fakta(fakta, daerah, kantor.masukan.skala) == []
    tahun = next(satu for satu in fakta.anggaran if satu.tahun == 2025)
    semula = next(satu for satu in fakta.anggaran if satu.tahun == 2024)
    assert [replace(satu, kegiatan=(), tanpa_kegiatan=()) for satu in tahun.program] == [
        replace(satu, kegiatan=(), tanpa_kegiatan=()) for satu in semula.program
    ]


def test_the_report_of_an_opened_year_can_be_composed(kantor: Kantor, sistem: m.Pengguna) -> None:
    muat_sistematika(bagian=kantor.masukan.laporan.sistematika, oleh=sistem)
    open_tahun(pd=kantor.pd, tahun=2025, jenis_periode=JenisPeriode.TRIWULAN, oleh=sistem)
    assert compose(build_masukan(kantor.pd, 2025)).judul.endswith("2025")


def test_what_ended_is_not_carried_over(kantor: Kantor, sistem: m.Pengguna) -> None:
    sub = m.SubKegiatan.objects.filter(program__tahun_anggaran__tahun=2024)
    sub.update(unit=UnitKerjaFactory(pd=kantor.pd, tahun_akhir=2024))
    m.Alokasi.objects.all().delete()
    tua = SasaranFactory(renstra=m.Renstra.objects.filter(pd=kantor.pd).first(), kode="TUA", tahun_akhir=2024)
    indikator = IndikatorFactory(pd=kantor.pd, kode="TUA")
    penempatan = PenempatanFactory(indikator=indikator, sasaran=tua, kode="TUA")
    satu = sub.first()
    assert satu is not None
    m.Alokasi.objects.create(sub_kegiatan=satu, penempatan=penempatan, bobot=1)
    hasil = open_tahun(pd=kantor.pd, tahun=2025, jenis_periode=JenisPeriode.TRIWULAN, oleh=sistem)
    baru = m.SubKegiatan.objects.filter(program__tahun_anggaran=hasil.anggaran)
    assert {satu.unit for satu in baru} == {None}
    assert hasil.disalin["alokasi"] == 0


def test_nothing_is_carried_over_where_that_is_not_wanted(kantor: Kantor, sistem: m.Pengguna) -> None:
    hasil = open_tahun(pd=kantor.pd, tahun=2025, jenis_periode=JenisPeriode.TRIWULAN, salin=False, oleh=sistem)
    assert hasil.disalin == {}
    assert not m.Program.objects.filter(tahun_anggaran=hasil.anggaran).exists()
