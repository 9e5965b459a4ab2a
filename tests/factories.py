"""Rows for tests: each factory makes a valid row with the least that its constraints ask for."""

from datetime import date
from decimal import Decimal
from typing import Any

import factory
from factory.django import DjangoModelFactory

from sakip import models as m

AWAL = date(2024, 1, 1)


class PenggunaFactory(DjangoModelFactory[m.Pengguna]):
    class Meta:
        model = m.Pengguna

    username = factory.Sequence(lambda n: f"pengguna{n}")
    nama = factory.LazyAttribute(lambda diri: f"{diri.username.title()} Contoh")
    # No usable password: hashing one would cost every test a third of a second.
    password = "!"


class AturanAkunFactory(DjangoModelFactory[m.AturanAkun]):
    """No role needs two steps, so that a test can sign anybody in; where one does is tested with accounts."""

    class Meta:
        model = m.AturanAkun


class PemdaFactory(DjangoModelFactory[m.Pemda]):
    class Meta:
        model = m.Pemda
        skip_postgeneration_save = True

    kode = factory.Sequence(lambda n: f"PEMDA{n}")
    nama = factory.LazyAttribute(lambda diri: f"Kabupaten {diri.kode}")
    jenis = "kabupaten"
    provinsi = "Provinsi Contoh"
    tempat = "Kota Contoh"
    aturan = factory.RelatedFactory(AturanAkunFactory, factory_related_name="pemda")


class PerangkatDaerahFactory(DjangoModelFactory[m.PerangkatDaerah]):
    class Meta:
        model = m.PerangkatDaerah

    pemda = factory.SubFactory(PemdaFactory)
    kode = factory.Sequence(lambda n: f"PD{n}")
    nama = factory.LazyAttribute(lambda diri: f"Dinas {diri.kode}")
    singkatan = factory.SelfAttribute("kode")
    jenis = "dinas"


class UnitKerjaFactory(DjangoModelFactory[m.UnitKerja]):
    class Meta:
        model = m.UnitKerja

    pd = factory.SubFactory(PerangkatDaerahFactory)
    kode = factory.Sequence(lambda n: f"U{n}")
    nama = factory.LazyAttribute(lambda diri: f"Bidang {diri.kode}")
    jenis = "bidang"


class JabatanFactory(DjangoModelFactory[m.Jabatan]):
    class Meta:
        model = m.Jabatan

    pd = factory.SubFactory(PerangkatDaerahFactory)
    pemda = factory.LazyAttribute(lambda diri: diri.pd.pemda)
    kode = factory.Sequence(lambda n: f"J{n}")
    nama = factory.LazyAttribute(lambda diri: f"Kepala {diri.kode}")


class PemangkuJabatanFactory(DjangoModelFactory[m.PemangkuJabatan]):
    class Meta:
        model = m.PemangkuJabatan

    jabatan = factory.SubFactory(JabatanFactory)
    nama = factory.Sequence(lambda n: f"Pejabat Contoh {n}")
    jenis = "definitif"
    mulai = AWAL


class PenugasanFactory(DjangoModelFactory[m.Penugasan]):
    class Meta:
        model = m.Penugasan

    pengguna = factory.SubFactory(PenggunaFactory)
    peran = "perencana"
    mulai = AWAL


class RenstraFactory(DjangoModelFactory[m.Renstra]):
    class Meta:
        model = m.Renstra

    pd = factory.SubFactory(PerangkatDaerahFactory)
    kode = factory.Sequence(lambda n: f"R{n}")
    nama = "Renstra"
    versi = 1
    tahun_awal = 2021
    tahun_akhir = 2026
    berlaku_mulai = 2021


class SasaranFactory(DjangoModelFactory[m.Sasaran]):
    class Meta:
        model = m.Sasaran

    renstra = factory.SubFactory(RenstraFactory)
    pd = factory.LazyAttribute(lambda diri: diri.renstra.pd)
    kode = factory.Sequence(lambda n: f"S{n}")
    jenis = "strategis"
    uraian = "Meningkatnya sesuatu"


class IndikatorFactory(DjangoModelFactory[m.Indikator]):
    class Meta:
        model = m.Indikator

    pd = factory.SubFactory(PerangkatDaerahFactory)
    kode = factory.Sequence(lambda n: f"I{n}")
    nama = "Indeks sesuatu"
    satuan = "indeks"
    arah = "naik"
    bentuk = "angka"
    rumus_turun = "selisih"
    konsolidasi = "terakhir"
    desimal = 2
    faktor = Decimal(100)


class PenempatanFactory(DjangoModelFactory[m.PenempatanIndikator]):
    class Meta:
        model = m.PenempatanIndikator

    indikator = factory.SubFactory(IndikatorFactory)
    pd = factory.LazyAttribute(lambda diri: diri.indikator.pd)
    kode = factory.Sequence(lambda n: f"P{n}")
    sasaran = factory.LazyAttribute(lambda diri: SasaranFactory(renstra__pd=diri.indikator.pd))


class TahunAnggaranFactory(DjangoModelFactory[m.TahunAnggaran]):
    class Meta:
        model = m.TahunAnggaran

    pd = factory.SubFactory(PerangkatDaerahFactory)
    tahun = 2024
    jenis_periode = "tahun"


class VersiAnggaranFactory(DjangoModelFactory[m.VersiAnggaran]):
    class Meta:
        model = m.VersiAnggaran

    tahun_anggaran = factory.SubFactory(TahunAnggaranFactory)
    kode = "murni"
    jenis = "murni"
    nomor = 1
    nama = "APBD"


class ProgramFactory(DjangoModelFactory[m.Program]):
    class Meta:
        model = m.Program

    tahun_anggaran = factory.SubFactory(TahunAnggaranFactory)
    kode = factory.Sequence(lambda n: f"P{n}")
    nama = "Program contoh"


class SubKegiatanFactory(DjangoModelFactory[m.SubKegiatan]):
    class Meta:
        model = m.SubKegiatan

    program = factory.SubFactory(ProgramFactory)
    kode = factory.Sequence(lambda n: f"S{n}")
    nama = "Sub kegiatan contoh"


class PaguFactory(DjangoModelFactory[m.Pagu]):
    class Meta:
        model = m.Pagu

    sub_kegiatan = factory.SubFactory(SubKegiatanFactory)
    versi = factory.LazyAttribute(
        lambda diri: VersiAnggaranFactory(tahun_anggaran=diri.sub_kegiatan.program.tahun_anggaran)
    )
    jumlah = 100


class LaporanFactory(DjangoModelFactory[m.Laporan]):
    class Meta:
        model = m.Laporan

    pd = factory.SubFactory(PerangkatDaerahFactory)
    tahun = 2024


class NilaiFactory(DjangoModelFactory[m.Nilai]):
    class Meta:
        model = m.Nilai

    indikator = factory.SubFactory(IndikatorFactory)
    tahun = 2024
    asal = "isian"
    angka = Decimal(80)
    jenis = "final"


class PerjanjianFactory(DjangoModelFactory[m.PerjanjianKinerja]):
    class Meta:
        model = m.PerjanjianKinerja

    jabatan = factory.SubFactory(JabatanFactory)
    pd = factory.LazyAttribute(lambda diri: diri.jabatan.pd)
    kode = factory.Sequence(lambda n: f"PK{n}")
    tahun = 2024
    versi = 1
    jenis = "murni"


class BarisPKFactory(DjangoModelFactory[m.BarisPK]):
    class Meta:
        model = m.BarisPK

    perjanjian = factory.SubFactory(PerjanjianFactory)
    kelompok = "strategis"
    sasaran = "Meningkatnya sesuatu"
    indikator = "Indeks lama"
    satuan = "indeks"
    bentuk = "angka"
    angka = Decimal(80)
    letak = factory.Sequence(lambda n: n)


def bertugas(peran: str, **tempat: Any) -> m.Pengguna:
    """An account that has the role on the place, from the beginning of 2024 on."""
    return PenugasanFactory(peran=peran, **tempat).pengguna
