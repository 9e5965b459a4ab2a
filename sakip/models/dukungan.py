"""Lists and tables behind the chapters, surveys and evaluations, and values on which the sources disagree."""

from __future__ import annotations

from django.db import models
from django.db.models import CASCADE, PROTECT, CheckConstraint, Q, UniqueConstraint

from sakip.choices import LingkupAkip
from sakip.models.dasar import AngkaField, Berletak, Bersumber, bertahun, satu_dari
from sakip.models.organisasi import PerangkatDaerah


class Butir(Bersumber, Berletak):
    """One item of a supporting list (dasar hukum, isu strategis, inovasi …). `rincian` are [label, text] pairs."""

    pd = models.ForeignKey(PerangkatDaerah, PROTECT)
    jenis = models.CharField(max_length=50)
    nomor = models.CharField(max_length=50, blank=True, default="")
    uraian = models.TextField()
    objek = models.CharField(max_length=100, blank=True, default="")
    rincian = models.JSONField(default=list, blank=True)

    class Meta:
        constraints = [UniqueConstraint(fields=["pd", "letak"], name="butir_unik")]


class TabelDukung(Bersumber, Berletak):
    """A titled table behind an indicator or a section. `kolom` and `baris` hold text; decimals as text too."""

    pd = models.ForeignKey(PerangkatDaerah, PROTECT)
    kode = models.CharField(max_length=100)
    judul = models.TextField()
    kelompok = models.CharField(max_length=50)
    objek = models.CharField(max_length=100, blank=True, default="")
    kolom = models.JSONField(default=list)
    baris = models.JSONField(default=list)
    skala = models.CharField(max_length=50, blank=True, default="")
    catatan = models.TextField(blank=True, default="")

    class Meta:
        constraints = [UniqueConstraint(fields=["pd", "kode"], name="tabeldukung_kode_unik")]


class NilaiBersaing(Bersumber, Berletak):
    """One of several values that sources give for the same fact; `dipakai` marks the one that counts, `dasar` why."""

    pd = models.ForeignKey(PerangkatDaerah, PROTECT)
    objek = models.CharField(max_length=100)
    besaran = models.CharField(max_length=50)
    tahun = models.PositiveSmallIntegerField()
    nilai = models.TextField()
    dipakai = models.BooleanField()
    dasar = models.TextField(blank=True, default="")

    class Meta:
        constraints = [UniqueConstraint(fields=["pd", "letak"], name="nilaibersaing_unik"), bertahun("tahun")]


class Skm(Bersumber, Berletak):
    """Survei Kepuasan Masyarakat of a year. `basis` is the top of the unsur scale: 4 or 100; `diumumkan` what the
    surveyor published.
    """

    pd = models.ForeignKey(PerangkatDaerah, PROTECT)
    tahun = models.PositiveSmallIntegerField()
    basis = models.PositiveSmallIntegerField()
    responden = models.PositiveIntegerField(null=True, blank=True)
    metode = models.TextField(blank=True, default="")
    diumumkan = AngkaField(null=True, blank=True)
    prioritas = models.JSONField(default=list, blank=True)
    tindak_lanjut = models.JSONField(default=list, blank=True)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["pd", "tahun"], name="skm_unik"),
            CheckConstraint(condition=Q(basis__in=[4, 100]), name="skm_basis_dikenal"),
            bertahun("tahun"),
        ]


class UnsurSkm(Berletak):
    """One element of a survey."""

    skm = models.ForeignKey(Skm, CASCADE, related_name="unsur")
    nomor = models.PositiveSmallIntegerField()
    nama = models.TextField()
    nilai = AngkaField()

    class Meta:
        constraints = [UniqueConstraint(fields=["skm", "nomor"], name="unsurskm_unik")]


class EvaluasiAkip(Bersumber, Berletak):
    """Result of an AKIP evaluation of the office, or of its region where the office answers for it."""

    pd = models.ForeignKey(PerangkatDaerah, PROTECT)
    kode = models.CharField(max_length=100)
    lingkup = models.CharField(max_length=10)
    tahun = models.PositiveSmallIntegerField()
    penilai = models.TextField(blank=True, default="")
    nomor = models.TextField(blank=True, default="")
    tanggal = models.DateField(null=True, blank=True)
    temuan = models.JSONField(default=list, blank=True)
    rekomendasi = models.JSONField(default=list, blank=True)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["pd", "kode"], name="evaluasiakip_kode_unik"),
            satu_dari("lingkup", LingkupAkip),
            bertahun("tahun"),
        ]


class KomponenAkip(Berletak):
    """A component of an evaluation with its weight and value."""

    evaluasi = models.ForeignKey(EvaluasiAkip, CASCADE, related_name="komponen")
    nama = models.TextField()
    bobot = AngkaField()
    nilai = AngkaField()

    class Meta:
        constraints = [UniqueConstraint(fields=["evaluasi", "letak"], name="komponenakip_unik")]
