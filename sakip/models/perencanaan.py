"""The office's five-year plan: tujuan, sasaran, strategies, and what each post is to reach (desain.md 3, Planning).

Codes are unique within the office, over all plan versions.
"""

from __future__ import annotations

from django.db import models
from django.db.models import CASCADE, PROTECT, CheckConstraint, F, Q, UniqueConstraint

from sakip.choices import JenisSasaran
from sakip.models.dasar import Berletak, Bersumber, bertahun, berurut, satu_dari
from sakip.models.organisasi import Jabatan, PengampuBase, PerangkatDaerah, pengampu_utuh
from sakip.models.rpjmd import Misi, SasaranDaerah


class Renstra(Bersumber, Berletak):
    """One version of the plan. `berlaku_mulai` is the first year this version plans for."""

    pd = models.ForeignKey(PerangkatDaerah, PROTECT)
    kode = models.CharField(max_length=100)
    nama = models.TextField()
    versi = models.PositiveSmallIntegerField()
    tahun_awal = models.PositiveSmallIntegerField()
    tahun_akhir = models.PositiveSmallIntegerField()
    berlaku_mulai = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            UniqueConstraint(fields=["pd", "kode"], name="renstra_kode_unik"),
            bertahun("tahun_awal"),
            berurut("tahun_awal", "tahun_akhir"),
            berurut("tahun_awal", "berlaku_mulai"),
            berurut("berlaku_mulai", "tahun_akhir", nama="masa_berlaku"),
        ]


class Tujuan(Berletak):
    """What the office wants to reach with the plan."""

    pd = models.ForeignKey(PerangkatDaerah, PROTECT)
    renstra = models.ForeignKey(Renstra, PROTECT)
    kode = models.CharField(max_length=100)
    nomor = models.CharField(max_length=50, blank=True, default="")
    uraian = models.TextField()
    misi = models.ForeignKey(Misi, PROTECT, null=True, blank=True, related_name="tujuan_pd")
    sasaran_daerah = models.ForeignKey(SasaranDaerah, PROTECT, null=True, blank=True, related_name="tujuan_pd")
    urutan = models.IntegerField(default=0)

    class Meta:
        constraints = [UniqueConstraint(fields=["pd", "kode"], name="tujuan_kode_unik")]


class Sasaran(Berletak):
    """A sasaran strategis of a plan, or kinerja lainnya (which may have no tujuan and no plan).

    The years bound its use.
    """

    pd = models.ForeignKey(PerangkatDaerah, PROTECT)
    renstra = models.ForeignKey(Renstra, PROTECT, null=True, blank=True)
    tujuan = models.ForeignKey(Tujuan, PROTECT, null=True, blank=True)
    kode = models.CharField(max_length=100)
    jenis = models.CharField(max_length=20)
    nomor = models.CharField(max_length=50, blank=True, default="")
    uraian = models.TextField()
    tahun_awal = models.PositiveSmallIntegerField(null=True, blank=True)
    tahun_akhir = models.PositiveSmallIntegerField(null=True, blank=True)
    sasaran_daerah = models.ForeignKey(SasaranDaerah, PROTECT, null=True, blank=True, related_name="sasaran_pd")
    urutan = models.IntegerField(default=0)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["pd", "kode"], name="sasaran_kode_unik"),
            satu_dari("jenis", JenisSasaran),
            berurut("tahun_awal", "tahun_akhir"),
            CheckConstraint(
                condition=Q(jenis=JenisSasaran.LAINNYA.value) | Q(renstra__isnull=False),
                name="sasaran_strategis_berencana",
            ),
        ]


class PendahuluTujuan(Berletak):
    """The tujuan that another one continues; one old tujuan may become several."""

    tujuan = models.ForeignKey(Tujuan, CASCADE, related_name="pendahulu")
    pendahulu = models.ForeignKey(Tujuan, PROTECT, related_name="penerus")

    class Meta:
        constraints = [
            UniqueConstraint(fields=["tujuan", "pendahulu"], name="pendahulutujuan_unik"),
            CheckConstraint(condition=~Q(tujuan=F("pendahulu")), name="pendahulutujuan_bukan_diri"),
        ]


class PendahuluSasaran(Berletak):
    """The sasaran that another one continues; one old sasaran may become several."""

    sasaran = models.ForeignKey(Sasaran, CASCADE, related_name="pendahulu")
    pendahulu = models.ForeignKey(Sasaran, PROTECT, related_name="penerus")

    class Meta:
        constraints = [
            UniqueConstraint(fields=["sasaran", "pendahulu"], name="pendahulusasaran_unik"),
            CheckConstraint(condition=~Q(sasaran=F("pendahulu")), name="pendahulusasaran_bukan_diri"),
        ]


class PengampuTujuan(PengampuBase):
    """The owner of a tujuan."""

    tujuan = models.ForeignKey(Tujuan, CASCADE, related_name="pengampu")

    class Meta:
        constraints = [
            *pengampu_utuh(),
            UniqueConstraint(fields=["tujuan", "letak"], name="pengamputujuan_unik"),
        ]


class PengampuSasaran(PengampuBase):
    """An owner of a sasaran."""

    sasaran = models.ForeignKey(Sasaran, CASCADE, related_name="pengampu")

    class Meta:
        constraints = [
            *pengampu_utuh(),
            UniqueConstraint(fields=["sasaran", "letak"], name="pengampusasaran_unik"),
        ]


class Strategi(Bersumber, Berletak):
    """One strategy of a sasaran with its policies; a line each where the source does not pair them."""

    sasaran = models.ForeignKey(Sasaran, CASCADE, related_name="strategi")
    uraian = models.JSONField(default=list)
    arah_kebijakan = models.JSONField(default=list, blank=True)

    class Meta:
        constraints = [UniqueConstraint(fields=["sasaran", "letak"], name="strategi_unik")]


class KinerjaJabatan(Bersumber, Berletak):
    """A line of an individual's performance (IKI): what a post is to reach."""

    pd = models.ForeignKey(PerangkatDaerah, PROTECT)
    jabatan = models.ForeignKey(Jabatan, PROTECT)
    kode = models.CharField(max_length=100)
    jenis = models.CharField(max_length=20)
    tingkat = models.CharField(max_length=20)
    nomor = models.CharField(max_length=50, blank=True, default="")
    uraian = models.TextField()
    urutan = models.IntegerField(default=0)

    class Meta:
        constraints = [UniqueConstraint(fields=["pd", "kode"], name="kinerjajabatan_kode_unik")]
