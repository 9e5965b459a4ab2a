"""Nomenclature editions: the codes and names of program, kegiatan and sub kegiatan that a decision of the Minister of
Home Affairs lays down (regulasi.md 7.1, 7.2), as one region has taken them over.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import CASCADE, PROTECT, CheckConstraint, Q, UniqueConstraint

from sakip.choices import TingkatNomenklatur, baca
from sakip.models.dasar import Berletak, bertahun, berurut, satu_dari
from sakip.models.organisasi import Pemda


class EdisiNomenklatur(models.Model):
    """One edition, imported whole from a file. `kode` is what a budget year names; years: when it is in force."""

    pemda = models.ForeignKey(Pemda, PROTECT)
    kode = models.CharField(max_length=100)
    nama = models.TextField(blank=True, default="")
    tahun_awal = models.PositiveSmallIntegerField()
    tahun_akhir = models.PositiveSmallIntegerField(null=True, blank=True)
    berkas_nama = models.CharField(max_length=200)
    berkas_sha256 = models.CharField(max_length=64)
    dimuat_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT)
    dimuat_pada = models.DateTimeField()

    class Meta:
        constraints = [
            UniqueConstraint(fields=["pemda", "kode"], name="edisinomenklatur_kode_unik"),
            bertahun("tahun_awal"),
            berurut("tahun_awal", "tahun_akhir"),
            CheckConstraint(condition=~Q(kode="") & ~Q(berkas_sha256=""), name="edisinomenklatur_bernama"),
        ]

    def __str__(self) -> str:
        return self.kode


class BarisNomenklatur(Berletak):
    """One code of an edition. The codes above it are in the same edition (held when imported)."""

    edisi = models.ForeignKey(EdisiNomenklatur, CASCADE, related_name="baris")
    tingkat = models.CharField(max_length=20)
    kode = models.CharField(max_length=50)
    nama = models.TextField()

    class Meta:
        constraints = [
            UniqueConstraint(fields=["edisi", "kode"], name="barisnomenklatur_kode_unik"),
            satu_dari("tingkat", TingkatNomenklatur),
            CheckConstraint(condition=~Q(nama=""), name="barisnomenklatur_bernama"),
        ]

    @property
    def tingkat_label(self) -> str:
        """The level in words."""
        return baca(TingkatNomenklatur, self.tingkat).label
