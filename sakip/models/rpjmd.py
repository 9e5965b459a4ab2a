"""The region's five-year plan, quoted by the plans of its offices (desain.md 3, Planning)."""

from __future__ import annotations

from django.db import models
from django.db.models import CASCADE, PROTECT, UniqueConstraint

from sakip.models.dasar import Berletak, bertahun, berurut
from sakip.models.organisasi import Pemda


class Rpjmd(models.Model):
    """RPJMD of a region over its years."""

    pemda = models.ForeignKey(Pemda, PROTECT)
    tahun_awal = models.PositiveSmallIntegerField()
    tahun_akhir = models.PositiveSmallIntegerField()
    visi = models.TextField()

    class Meta:
        constraints = [
            UniqueConstraint(fields=["pemda", "tahun_awal"], name="rpjmd_unik"),
            bertahun("tahun_awal"),
            berurut("tahun_awal", "tahun_akhir"),
        ]


class Misi(Berletak):
    """A mission of the RPJMD."""

    rpjmd = models.ForeignKey(Rpjmd, CASCADE, related_name="misi")
    nomor = models.PositiveSmallIntegerField()
    uraian = models.TextField()

    class Meta:
        constraints = [UniqueConstraint(fields=["rpjmd", "nomor"], name="misi_nomor_unik")]


class TujuanDaerah(Berletak):
    """A tujuan of the region under one mission."""

    misi = models.ForeignKey(Misi, PROTECT, related_name="tujuan")
    kode = models.CharField(max_length=100)
    uraian = models.TextField()

    class Meta:
        constraints = [UniqueConstraint(fields=["misi", "kode"], name="tujuandaerah_kode_unik")]


class SasaranDaerah(Berletak):
    """A sasaran of the region. Its code is unique within the RPJMD (held when loading, checked by queries.invarian)."""

    tujuan = models.ForeignKey(TujuanDaerah, PROTECT, related_name="sasaran")
    kode = models.CharField(max_length=100)
    uraian = models.TextField()

    class Meta:
        constraints = [UniqueConstraint(fields=["tujuan", "kode"], name="sasarandaerah_kode_unik")]
