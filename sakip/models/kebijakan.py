"""Policy as data with scope and years: rules of calculation and print, predicate scales, entry windows."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import CASCADE, PROTECT, CheckConstraint, Q, UniqueConstraint

from sakip.choices import Lingkup, Tahapan
from sakip.models.dasar import AngkaField, Berletak, Bersumber, antara, bertahun, berurut
from sakip.models.organisasi import Pemda, PerangkatDaerah


def lingkup_sesuai(*lain: str) -> CheckConstraint:
    """The scope and the thing it points at go together: a national row points at nothing, and so on."""
    medan = ("pemda", "pd", *lain)

    def hanya(satu: str | None) -> Q:
        return Q(**{f"{nama}__isnull": nama != satu for nama in medan})

    cocok = Q(lingkup=Lingkup.NASIONAL.value) & hanya(None)
    for satu in medan:
        cocok |= Q(lingkup=satu) & hanya(satu)
    return CheckConstraint(condition=cocok, name="%(class)s_lingkup_sesuai")


class Kebijakan(Bersumber):
    """Policy values of one scope over a span of years; `nilai` is {"hitung": {...}, "cetak": {...}} and holds only the
    keys this scope decides. `queries.kebijakan` resolves nasional → pemda → PD. `versi` counts the changes.
    """

    lingkup = models.CharField(max_length=10)
    pemda = models.ForeignKey(Pemda, PROTECT, null=True, blank=True)
    pd = models.ForeignKey(PerangkatDaerah, PROTECT, null=True, blank=True)
    tahun_awal = models.PositiveSmallIntegerField()
    tahun_akhir = models.PositiveSmallIntegerField(null=True, blank=True)
    nilai = models.JSONField(default=dict)
    versi = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            lingkup_sesuai(),
            bertahun("tahun_awal"),
            berurut("tahun_awal", "tahun_akhir"),
            UniqueConstraint(fields=["tahun_awal"], condition=Q(lingkup="nasional"), name="kebijakan_nasional_unik"),
            UniqueConstraint(fields=["pemda", "tahun_awal"], name="kebijakan_pemda_unik"),
            UniqueConstraint(fields=["pd", "tahun_awal"], name="kebijakan_pd_unik"),
        ]


class SkalaPredikat(Berletak):
    """A predicate scale with its axis and the decimals a value is rounded to before its band is chosen.

    Without `pemda` it is national. A region may have scales of its own, also under a national code, which then stand
    for it; `versi` tells apart what one code meant in different years. No two versions of a code share a year.
    """

    pemda = models.ForeignKey(Pemda, PROTECT, null=True, blank=True)
    kode = models.CharField(max_length=50)
    versi = models.PositiveSmallIntegerField(default=1)
    nama = models.TextField()
    satuan = models.CharField(max_length=50, blank=True, default="")
    desimal = models.PositiveSmallIntegerField()
    tahun_mulai = models.PositiveSmallIntegerField(null=True, blank=True)
    tahun_sampai = models.PositiveSmallIntegerField(null=True, blank=True)
    sumbu_bawah = AngkaField(null=True, blank=True)
    sumbu_atas = AngkaField(null=True, blank=True)
    diskrit = models.BooleanField(default=False)
    instrumen = models.TextField()
    tanda = models.TextField(blank=True, default="")
    catatan = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            berurut("tahun_mulai", "tahun_sampai"),
            UniqueConstraint(fields=["kode"], condition=Q(pemda__isnull=True), name="skalapredikat_nasional_unik"),
            UniqueConstraint(fields=["pemda", "kode", "versi"], name="skalapredikat_pemda_unik"),
        ]

    def __str__(self) -> str:
        return self.kode


class PitaSkala(Berletak):
    """One band of a scale; an empty bound is unbounded. That the bands cover the axis once is checked by
    `reports.calc.Skala.periksa`, when loaded and when edited.
    """

    skala = models.ForeignKey(SkalaPredikat, CASCADE, related_name="pita")
    kode = models.CharField(max_length=50)
    sebutan = models.TextField()
    bawah = AngkaField(null=True, blank=True)
    atas = AngkaField(null=True, blank=True)
    bawah_terbuka = models.BooleanField()
    atas_terbuka = models.BooleanField()
    urutan = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            UniqueConstraint(fields=["skala", "kode"], name="pitaskala_kode_unik"),
            UniqueConstraint(fields=["skala", "urutan"], name="pitaskala_urutan_unik"),
        ]


class JendelaPengisian(models.Model):
    """When a stage may be filled in: for a region, or one office of it; a quarter, or the year. Both days included."""

    pemda = models.ForeignKey(Pemda, PROTECT, null=True, blank=True)
    pd = models.ForeignKey(PerangkatDaerah, PROTECT, null=True, blank=True)
    tahapan = models.CharField(max_length=20)
    tahun = models.PositiveSmallIntegerField()
    triwulan = models.PositiveSmallIntegerField(null=True, blank=True)
    mulai = models.DateField()
    sampai = models.DateField()

    class Meta:
        constraints = [
            CheckConstraint(
                condition=Q(pemda__isnull=False, pd__isnull=True) | Q(pemda__isnull=True, pd__isnull=False),
                name="jendelapengisian_tepat_satu",
            ),
            CheckConstraint(
                condition=Q(tahapan__in=[satu.value for satu in Tahapan]), name="jendelapengisian_tahapan_dikenal"
            ),
            bertahun("tahun"),
            antara("triwulan", 1, 4),
            berurut("mulai", "sampai"),
        ]


class PengecualianJendela(models.Model):
    """A later end for one office, with the reason and who granted it."""

    jendela = models.ForeignKey(JendelaPengisian, CASCADE, related_name="pengecualian")
    pd = models.ForeignKey(PerangkatDaerah, PROTECT)
    sampai = models.DateField()
    alasan = models.TextField()
    diberi_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT)
    diberi_pada = models.DateTimeField()

    class Meta:
        constraints = [
            UniqueConstraint(fields=["jendela", "pd"], name="pengecualianjendela_unik"),
            CheckConstraint(condition=~Q(alasan=""), name="pengecualianjendela_beralasan"),
        ]
