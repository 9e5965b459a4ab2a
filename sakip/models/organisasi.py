"""The region, its offices, their units, posts and holders of posts (desain.md 3, Organisation)."""

from __future__ import annotations

from django.db import models
from django.db.models import PROTECT, F, Q, UniqueConstraint

from sakip.choices import JenisPemangku, PeranPengampu
from sakip.models.dasar import Berletak, berurut, satu_dari


class Pemda(models.Model):
    """A regional government."""

    kode = models.CharField(max_length=100, unique=True)
    nama = models.TextField()
    jenis = models.CharField(max_length=50)
    provinsi = models.TextField()
    tempat = models.TextField()
    kepala = models.ForeignKey("sakip.Jabatan", PROTECT, null=True, blank=True, related_name="+")

    def __str__(self) -> str:
        return self.kode


class PerangkatDaerah(models.Model):
    """An office (PD). Its code is unique within the region. `pendahulu`: offices it was merged or renamed from."""

    pemda = models.ForeignKey(Pemda, PROTECT)
    kode = models.CharField(max_length=100)
    nama = models.TextField()
    singkatan = models.TextField()
    jenis = models.CharField(max_length=50)
    kepala = models.ForeignKey("sakip.Jabatan", PROTECT, null=True, blank=True, related_name="+")
    alamat = models.TextField(blank=True, default="")
    telepon = models.TextField(blank=True, default="")
    laman = models.TextField(blank=True, default="")
    pos_el = models.TextField(blank=True, default="")
    tempat = models.TextField(blank=True, default="")
    dasar_pembentukan = models.JSONField(default=list, blank=True)
    tugas = models.TextField(blank=True, default="")
    fungsi = models.JSONField(default=list, blank=True)
    urusan = models.JSONField(default=list, blank=True)
    pendahulu = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="penerus")

    class Meta:
        constraints = [UniqueConstraint(fields=["pemda", "kode"], name="perangkatdaerah_kode_unik")]

    def __str__(self) -> str:
        return self.kode


class UnitKerja(Berletak):
    """A unit of an office (bagian, bidang, seksi, kelurahan …), in a tree."""

    pd = models.ForeignKey(PerangkatDaerah, PROTECT)
    kode = models.CharField(max_length=100)
    nama = models.TextField()
    jenis = models.CharField(max_length=50)
    induk = models.ForeignKey("self", PROTECT, null=True, blank=True, related_name="anak")
    urutan = models.IntegerField(default=0)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["pd", "kode"], name="unitkerja_kode_unik"),
            # Longer circles are looked for by queries.invarian.
            models.CheckConstraint(
                condition=Q(induk__isnull=True) | ~Q(induk=F("pk")), name="unitkerja_bukan_induk_sendiri"
            ),
        ]

    def __str__(self) -> str:
        return self.kode


class Jabatan(Berletak):
    """A post of an office, or of the region itself (`pd` empty: the regional head)."""

    pemda = models.ForeignKey(Pemda, PROTECT)
    pd = models.ForeignKey(PerangkatDaerah, PROTECT, null=True, blank=True)
    unit = models.ForeignKey(UnitKerja, PROTECT, null=True, blank=True)
    kode = models.CharField(max_length=100)
    nama = models.TextField()
    tingkat = models.CharField(max_length=50, blank=True, default="")
    atasan = models.ForeignKey("self", PROTECT, null=True, blank=True, related_name="bawahan")
    urutan = models.IntegerField(default=0)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["pd", "kode"], name="jabatan_kode_unik"),
            UniqueConstraint(fields=["pemda", "kode"], condition=Q(pd__isnull=True), name="jabatan_kode_daerah_unik"),
            models.CheckConstraint(condition=Q(unit__isnull=True) | Q(pd__isnull=False), name="jabatan_unit_milik_pd"),
            models.CheckConstraint(
                condition=Q(atasan__isnull=True) | ~Q(atasan=F("pk")), name="jabatan_bukan_atasan_sendiri"
            ),
        ]

    def __str__(self) -> str:
        return self.kode


class PemangkuJabatan(Berletak):
    """Who holds a post, from when to when (both days included; no end: still does).

    Definitif, Plt. and Pj. of one post never overlap; that spans rows, so `actions.organisasi.appoint_pemangku` holds
    it under lock and `queries.invarian` checks it again. The personal number is printed on signed documents only.
    """

    jabatan = models.ForeignKey(Jabatan, PROTECT)
    nama = models.TextField()
    jenis = models.CharField(max_length=10)
    nip = models.CharField(max_length=50, blank=True, default="")
    pangkat = models.TextField(blank=True, default="")
    mulai = models.DateField()
    sampai = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            satu_dari("jenis", JenisPemangku),
            berurut("mulai", "sampai"),
            UniqueConstraint(fields=["jabatan", "jenis", "mulai"], name="pemangkujabatan_unik"),
        ]

    def __str__(self) -> str:
        return f"pemangku {self.pk}"


class PengampuBase(Berletak):
    """An owner of something planned: a unit or a post of the office, or the words of a plan that name neither."""

    unit = models.ForeignKey(UnitKerja, PROTECT, null=True, blank=True)
    jabatan = models.ForeignKey(Jabatan, PROTECT, null=True, blank=True)
    sebutan = models.TextField(blank=True, default="")
    peran = models.CharField(max_length=20, default=PeranPengampu.PENGAMPU.value)

    class Meta:
        abstract = True


def pengampu_utuh() -> list[models.CheckConstraint]:
    """The constraints of a PengampuBase: exactly one of unit, post and words."""
    return [
        models.CheckConstraint(
            condition=Q(unit__isnull=False, jabatan__isnull=True, sebutan="")
            | Q(unit__isnull=True, jabatan__isnull=False, sebutan="")
            | (Q(unit__isnull=True, jabatan__isnull=True) & ~Q(sebutan="")),
            name="%(class)s_tepat_satu",
        ),
        satu_dari("peran", PeranPengampu),
    ]
