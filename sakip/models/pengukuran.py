"""Actuals and their evidence. A value nobody reported is no row, never zero (desain.md 3, Measurement)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import CASCADE, PROTECT, CheckConstraint, Q, UniqueConstraint
from django.db.models.functions import Coalesce

from sakip.choices import AsalNilai, JenisAngka
from sakip.models.dasar import AngkaField, Berletak, Bersumber, antara, bertahun, satu_dari
from sakip.models.indikator import Indikator
from sakip.models.pengajuan import Pengajuan, pengajuan_utuh


class Nilai(Bersumber, Berletak, Pengajuan):
    """Actual of an indicator for a quarter, or for the year (`triwulan` empty), from one origin.

    Origin komponen carries numerator and denominator, and the value follows from them. Assumed and provisional figures
    need a note. Where two origins give a value for one period, both are kept; reports.calc decides which counts.
    """

    indikator = models.ForeignKey(Indikator, PROTECT)
    tahun = models.PositiveSmallIntegerField()
    triwulan = models.PositiveSmallIntegerField(null=True, blank=True)
    asal = models.CharField(max_length=20)
    angka = AngkaField(null=True, blank=True)
    level = models.TextField(blank=True, default="")
    predikat = models.TextField(blank=True, default="")
    pembilang = AngkaField(null=True, blank=True)
    penyebut = AngkaField(null=True, blank=True)
    jenis = models.CharField(max_length=20)
    catatan = models.TextField(blank=True, default="")
    sebab = models.TextField(blank=True, default="")
    kendala = models.TextField(blank=True, default="")
    solusi = models.TextField(blank=True, default="")
    tindak_lanjut = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            UniqueConstraint("indikator", "tahun", Coalesce("triwulan", 0), "asal", name="nilai_unik"),
            bertahun("tahun"),
            antara("triwulan", 1, 4),
            satu_dari("asal", AsalNilai),
            satu_dari("jenis", JenisAngka),
            CheckConstraint(
                condition=~Q(asal=AsalNilai.KOMPONEN.value) | Q(pembilang__isnull=False, penyebut__isnull=False),
                name="nilai_komponen_lengkap",
            ),
            CheckConstraint(
                condition=Q(jenis=JenisAngka.FINAL.value) | ~Q(catatan=""), name="nilai_belum_final_bercatatan"
            ),
            *pengajuan_utuh(),
        ]


class BuktiDukung(models.Model):
    """A file of evidence with its hash."""

    nilai = models.ForeignKey(Nilai, CASCADE, related_name="bukti")
    berkas = models.FileField(upload_to="bukti/%Y/", max_length=300)
    nama_asli = models.CharField(max_length=300)
    ukuran = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    diunggah_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT)
    diunggah_pada = models.DateTimeField()

    class Meta:
        constraints = [UniqueConstraint(fields=["nilai", "sha256"], name="buktidukung_unik")]
