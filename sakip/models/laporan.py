"""The report: outline, narrative, state, and the prints kept of it (desain.md 3, Report)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import CASCADE, PROTECT, CheckConstraint, Q, UniqueConstraint

from sakip.choices import FormatCetak, JenisBagian
from sakip.models.dasar import Berletak, Bersumber, berpasangan, bertahun, satu_dari
from sakip.models.kebijakan import lingkup_sesuai
from sakip.models.organisasi import Jabatan, Pemda, PerangkatDaerah
from sakip.models.pengajuan import Pengajuan, pengajuan_utuh


class Laporan(Pengajuan):
    """The LKjIP of an office for a year, in a version."""

    pd = models.ForeignKey(PerangkatDaerah, PROTECT)
    tahun = models.PositiveSmallIntegerField()
    versi = models.PositiveSmallIntegerField(default=1)
    tempat = models.TextField(blank=True, default="")
    tanggal = models.DateField(null=True, blank=True)
    penanda_tangan = models.ForeignKey(Jabatan, PROTECT, null=True, blank=True)
    diverifikasi_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, null=True, blank=True, related_name="+")
    diverifikasi_pada = models.DateTimeField(null=True, blank=True)
    disetujui_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, null=True, blank=True, related_name="+")
    disetujui_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["pd", "tahun", "versi"], name="laporan_unik"),
            bertahun("tahun"),
            *pengajuan_utuh(),
            berpasangan("diverifikasi_oleh", "diverifikasi_pada"),
            berpasangan("disetujui_oleh", "disetujui_pada"),
        ]


class Sistematika(Bersumber):
    """An outline: national, of a region, of an office, or of one report; the narrower one wins as a whole."""

    lingkup = models.CharField(max_length=10)
    pemda = models.OneToOneField(Pemda, PROTECT, null=True, blank=True)
    pd = models.OneToOneField(PerangkatDaerah, PROTECT, null=True, blank=True)
    laporan = models.OneToOneField(Laporan, CASCADE, null=True, blank=True)

    class Meta:
        constraints = [
            lingkup_sesuai("laporan"),
            UniqueConstraint(fields=["lingkup"], condition=Q(lingkup="nasional"), name="sistematika_nasional_unik"),
        ]


class BagianSistematika(Berletak):
    """A section of an outline. `blok` lists the blocks it calls: [{"blok": id, "pilihan": {…}}, …]."""

    sistematika = models.ForeignKey(Sistematika, CASCADE, related_name="bagian")
    induk = models.ForeignKey("self", CASCADE, null=True, blank=True, related_name="anak")
    kode = models.CharField(max_length=100)
    jenis = models.CharField(max_length=20)
    nomor = models.CharField(max_length=50, blank=True, default="")
    judul = models.TextField()
    blok = models.JSONField(default=list, blank=True)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["sistematika", "kode"], name="bagiansistematika_kode_unik"),
            satu_dari("jenis", JenisBagian),
        ]


class Narasi(Berletak):
    """Narrative of one section. `{angka:KUNCI}` in the text is a live reference to a figure."""

    laporan = models.ForeignKey(Laporan, CASCADE, related_name="narasi")
    bagian = models.CharField(max_length=100)
    isi = models.TextField()

    class Meta:
        constraints = [UniqueConstraint(fields=["laporan", "bagian"], name="narasi_unik")]


class Cetakan(models.Model):
    """A print, kept by the hash of its inputs and the renderer's version. `beku`: kept by an approval and served as it
    is from then on.
    """

    laporan = models.ForeignKey(Laporan, PROTECT, related_name="cetakan")
    format = models.CharField(max_length=10)
    sha256_masukan = models.CharField(max_length=64)
    versi_perender = models.CharField(max_length=100)
    masukan = models.JSONField()
    berkas = models.FileField(upload_to="cetakan/%Y/", max_length=300)
    sha256 = models.CharField(max_length=64)
    ukuran = models.PositiveBigIntegerField()
    beku = models.BooleanField(default=False)
    dibuat_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT)
    dibuat_pada = models.DateTimeField()

    class Meta:
        constraints = [
            UniqueConstraint(fields=["laporan", "format", "sha256_masukan", "versi_perender"], name="cetakan_unik"),
            satu_dari("format", FormatCetak),
            CheckConstraint(condition=~Q(sha256="") & ~Q(sha256_masukan=""), name="cetakan_berhash"),
        ]
