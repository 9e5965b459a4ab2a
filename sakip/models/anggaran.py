"""The budget: facts stand at the sub kegiatan, every upper figure is derived (desain.md 3, Budget)."""

from __future__ import annotations

from django.db import models
from django.db.models import CASCADE, PROTECT, CheckConstraint, Q, UniqueConstraint

from sakip.choices import BesaranKontrol, JenisPeriode, JenisVersiAnggaran
from sakip.models.dasar import Berletak, Bersumber, UangField, antara, bertahun, paling_banyak_satu, satu_dari
from sakip.models.organisasi import PerangkatDaerah, UnitKerja


class TahunAnggaran(Bersumber, Berletak):
    """A budget year of an office, with the one kind of period its spending is reported in."""

    pd = models.ForeignKey(PerangkatDaerah, PROTECT)
    tahun = models.PositiveSmallIntegerField()
    jenis_periode = models.CharField(max_length=10)
    edisi_nomenklatur = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            UniqueConstraint(fields=["pd", "tahun"], name="tahunanggaran_unik"),
            satu_dari("jenis_periode", JenisPeriode),
            bertahun("tahun"),
        ]


class VersiAnggaran(Bersumber, Berletak):
    """Murni, pergeseran n, perubahan; `nomor` orders them within the year."""

    tahun_anggaran = models.ForeignKey(TahunAnggaran, CASCADE, related_name="versi")
    kode = models.CharField(max_length=100)
    jenis = models.CharField(max_length=20)
    nomor = models.PositiveSmallIntegerField()
    nama = models.TextField()
    tanggal = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["tahun_anggaran", "kode"], name="versianggaran_kode_unik"),
            satu_dari("jenis", JenisVersiAnggaran),
        ]


class Program(Berletak):
    """A program of the year. `nomenklatur` is the code as text, empty where the source has none."""

    tahun_anggaran = models.ForeignKey(TahunAnggaran, CASCADE, related_name="program")
    kode = models.CharField(max_length=100)
    nama = models.TextField()
    nomenklatur = models.CharField(max_length=50, blank=True, default="")
    urutan = models.IntegerField(default=0)

    class Meta:
        constraints = [UniqueConstraint(fields=["tahun_anggaran", "kode"], name="program_kode_unik")]


class Kegiatan(Berletak):
    """A kegiatan of a program. Its code is unique within the year (held when written, checked by queries.invarian)."""

    program = models.ForeignKey(Program, PROTECT, related_name="kegiatan")
    kode = models.CharField(max_length=100)
    nama = models.TextField()
    nomenklatur = models.CharField(max_length=50, blank=True, default="")
    urutan = models.IntegerField(default=0)

    class Meta:
        constraints = [UniqueConstraint(fields=["program", "kode"], name="kegiatan_kode_unik")]


class SubKegiatan(Berletak):
    """Where money stands. `kegiatan` is empty where the source does not name it; `lokasi` tells equal ones apart.

    Its code is unique within the year and its kegiatan belongs to its program; both span rows (queries.invarian).
    """

    program = models.ForeignKey(Program, PROTECT, related_name="sub_kegiatan")
    kegiatan = models.ForeignKey(Kegiatan, PROTECT, null=True, blank=True, related_name="sub_kegiatan")
    unit = models.ForeignKey(UnitKerja, PROTECT, null=True, blank=True)
    kode = models.CharField(max_length=100)
    nama = models.TextField()
    nomenklatur = models.CharField(max_length=50, blank=True, default="")
    lokasi = models.TextField(blank=True, default="")
    urutan = models.IntegerField(default=0)

    class Meta:
        constraints = [UniqueConstraint(fields=["program", "kode"], name="subkegiatan_kode_unik")]


class Pagu(Berletak):
    """Ceiling of a sub kegiatan in one version, for one fund and kind of belanja."""

    sub_kegiatan = models.ForeignKey(SubKegiatan, CASCADE, related_name="pagu")
    versi = models.ForeignKey(VersiAnggaran, PROTECT)
    sumber_dana = models.CharField(max_length=200, blank=True, default="")
    jenis_belanja = models.CharField(max_length=200, blank=True, default="")
    jumlah = UangField()

    class Meta:
        constraints = [
            UniqueConstraint(fields=["sub_kegiatan", "versi", "sumber_dana", "jenis_belanja"], name="pagu_unik")
        ]


class RealisasiAnggaran(Berletak):
    """Spending of one period alone (not cumulative): month 1-12, quarter 1-4, or 0 for the whole year."""

    sub_kegiatan = models.ForeignKey(SubKegiatan, CASCADE, related_name="realisasi")
    periode = models.PositiveSmallIntegerField()
    sumber_dana = models.CharField(max_length=200, blank=True, default="")
    jenis_belanja = models.CharField(max_length=200, blank=True, default="")
    jumlah = UangField()

    class Meta:
        constraints = [
            antara("periode", 0, 12),
            UniqueConstraint(
                fields=["sub_kegiatan", "periode", "sumber_dana", "jenis_belanja"], name="realisasianggaran_unik"
            ),
        ]


class RencanaAnggaran(Berletak):
    """Planned spending of one quarter."""

    sub_kegiatan = models.ForeignKey(SubKegiatan, CASCADE, related_name="rencana")
    triwulan = models.PositiveSmallIntegerField()
    jumlah = UangField()

    class Meta:
        constraints = [
            antara("triwulan", 1, 4),
            UniqueConstraint(fields=["sub_kegiatan", "triwulan"], name="rencanaanggaran_unik"),
        ]


class AngkaKontrol(Bersumber, Berletak):
    """A declared total at a level whose parts may be absent: shown and checked, never summed."""

    tahun_anggaran = models.ForeignKey(TahunAnggaran, CASCADE, related_name="kontrol")
    tingkat = models.CharField(max_length=20)
    objek = models.TextField(blank=True, default="")
    besaran = models.CharField(max_length=10)
    versi = models.ForeignKey(VersiAnggaran, PROTECT, null=True, blank=True)
    jumlah = UangField()
    catatan = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            satu_dari("besaran", BesaranKontrol),
            UniqueConstraint(fields=["tahun_anggaran", "letak"], name="angkakontrol_unik"),
        ]


class Alokasi(Berletak):
    """A sub kegiatan supports an indicator at a place with an integer weight; its rupiah are split by largest
    remainder (reports.calc.bagi).
    """

    sub_kegiatan = models.ForeignKey(SubKegiatan, PROTECT, related_name="alokasi")
    penempatan = models.ForeignKey("sakip.PenempatanIndikator", PROTECT, related_name="alokasi")
    bobot = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["sub_kegiatan", "penempatan"], name="alokasi_unik"),
            CheckConstraint(condition=Q(bobot__gt=0), name="alokasi_bobot_positif"),
        ]


class PotTampil(Bersumber, Berletak):
    """Money shown beside indicators that do not own it: "ditampilkan, tidak dijumlahkan".

    A program, a kegiatan or a sub kegiatan of the year; none of them: the whole budget of the year.
    """

    pd = models.ForeignKey(PerangkatDaerah, PROTECT)
    tahun = models.PositiveSmallIntegerField()
    program = models.ForeignKey(Program, PROTECT, null=True, blank=True)
    kegiatan = models.ForeignKey(Kegiatan, PROTECT, null=True, blank=True)
    sub_kegiatan = models.ForeignKey(SubKegiatan, PROTECT, null=True, blank=True)
    catatan = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            bertahun("tahun"),
            paling_banyak_satu("program", "kegiatan", "sub_kegiatan"),
            UniqueConstraint(fields=["pd", "letak"], name="pottampil_unik"),
        ]


class PenempatanPot(Berletak):
    """An indicator beside which a pot is shown."""

    pot = models.ForeignKey(PotTampil, CASCADE, related_name="penempatan")
    penempatan = models.ForeignKey("sakip.PenempatanIndikator", PROTECT)

    class Meta:
        constraints = [UniqueConstraint(fields=["pot", "penempatan"], name="penempatanpot_unik")]
