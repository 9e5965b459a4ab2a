"""The region's five-year plan, quoted by the plans of its offices (desain.md 3, Planning)."""

from __future__ import annotations

from django.db import models
from django.db.models import CASCADE, PROTECT, CheckConstraint, F, Q, UniqueConstraint

from sakip.models.dasar import Berletak, bertahun, berurut
from sakip.models.organisasi import Pemda


class Rpjmd(models.Model):
    """RPJMD of a region over its years, in a version. `berlaku_mulai`: the first year this version plans for."""

    pemda = models.ForeignKey(Pemda, PROTECT)
    tahun_awal = models.PositiveSmallIntegerField()
    tahun_akhir = models.PositiveSmallIntegerField()
    visi = models.TextField()
    versi = models.PositiveSmallIntegerField(default=1)
    berlaku_mulai = models.PositiveSmallIntegerField(null=True, blank=True)
    dasar = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            UniqueConstraint(fields=["pemda", "tahun_awal", "versi"], name="rpjmd_versi_unik"),
            bertahun("tahun_awal"),
            berurut("tahun_awal", "tahun_akhir"),
            CheckConstraint(
                condition=Q(berlaku_mulai__isnull=True)
                | Q(berlaku_mulai__gte=F("tahun_awal"), berlaku_mulai__lte=F("tahun_akhir")),
                name="rpjmd_berlaku_di_dalam",
            ),
            CheckConstraint(condition=Q(versi__gt=0), name="rpjmd_versi_positif"),
        ]

    def __str__(self) -> str:
        return f"{self.tahun_awal}–{self.tahun_akhir} versi {self.versi}"


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
