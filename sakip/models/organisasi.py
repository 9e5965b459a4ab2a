"""The region, its offices, their units, posts and holders of posts (desain.md 3, Organisation)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import CASCADE, PROTECT, CheckConstraint, F, Q, UniqueConstraint

from sakip.choices import JenisPemangku, PeranPengampu
from sakip.models.dasar import Berletak, bertahun, berurut, satu_dari


def masa_berurut() -> CheckConstraint:
    """The last year is not before the first; either may be open."""
    return CheckConstraint(
        condition=Q(tahun_awal__isnull=True) | Q(tahun_akhir__isnull=True) | Q(tahun_akhir__gte=F("tahun_awal")),
        name="%(class)s_masa_berurut",
    )


class Pemda(models.Model):
    """A regional government."""

    kode = models.CharField(max_length=100, unique=True)
    nama = models.TextField()
    jenis = models.CharField(max_length=50)
    provinsi = models.TextField()
    tempat = models.TextField()
    kepala = models.ForeignKey("sakip.Jabatan", PROTECT, null=True, blank=True, related_name="+")
    lambang = models.ForeignKey("sakip.Lambang", PROTECT, null=True, blank=True, related_name="+")

    def __str__(self) -> str:
        return self.kode


class PerangkatDaerah(models.Model):
    """An office (PD). Its code is unique within the region.

    The name is the one of today; older ones are kept in NamaLamaPD, the offices it was merged from in PendahuluPD.
    `kop`: the lines of its letterhead where they are not simply region, office and address. `lambang` empty: the
    region's. `tahun_akhir`: the last year it worked; years after it are closed, the past stays readable.
    """

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
    kop = models.JSONField(default=list, blank=True)
    lambang = models.ForeignKey("sakip.Lambang", PROTECT, null=True, blank=True, related_name="+")
    tahun_akhir = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["pemda", "kode"], name="perangkatdaerah_kode_unik"),
            bertahun("tahun_akhir"),
        ]

    def __str__(self) -> str:
        return self.kode


class Lambang(models.Model):
    """An emblem as it was taken in: a PNG made from the file that was uploaded, under the name of its hash.

    It belongs to a region, or to one office of it (`pd`). Rows are never changed: a new emblem is a new row.
    """

    pemda = models.ForeignKey(Pemda, PROTECT, related_name="+")
    pd = models.ForeignKey(PerangkatDaerah, PROTECT, null=True, blank=True, related_name="+")
    berkas = models.FileField(upload_to="lambang/", max_length=300)
    sha256 = models.CharField(max_length=64)
    ukuran = models.PositiveIntegerField()
    lebar = models.PositiveIntegerField()
    tinggi = models.PositiveIntegerField()
    diunggah_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, related_name="+")
    diunggah_pada = models.DateTimeField()

    class Meta:
        constraints = [CheckConstraint(condition=~Q(sha256=""), name="lambang_berhash")]

    def __str__(self) -> str:
        return f"lambang {self.pk}"


class NamaLamaPD(models.Model):
    """A name that an office had until a day (that day included); the next one began the day after, on `dasar`."""

    pd = models.ForeignKey(PerangkatDaerah, CASCADE, related_name="nama_lama")
    nama = models.TextField()
    singkatan = models.TextField()
    jenis = models.CharField(max_length=50)
    sampai = models.DateField()
    dasar = models.TextField(blank=True, default="")

    class Meta:
        constraints = [UniqueConstraint(fields=["pd", "sampai"], name="namalamapd_unik")]

    def __str__(self) -> str:
        return f"nama lama {self.pk}"


class PendahuluPD(models.Model):
    """An office that another one continues, from a day on; figures of earlier years come from it."""

    pd = models.ForeignKey(PerangkatDaerah, CASCADE, related_name="pendahulu")
    pendahulu = models.ForeignKey(PerangkatDaerah, PROTECT, related_name="penerus")
    mulai = models.DateField()
    dasar = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            UniqueConstraint(fields=["pd", "pendahulu"], name="pendahulupd_unik"),
            CheckConstraint(condition=~Q(pd=F("pendahulu")), name="pendahulupd_bukan_diri"),
        ]

    def __str__(self) -> str:
        return f"pendahulu {self.pk}"


class UnitKerja(Berletak):
    """A unit of an office (bagian, bidang, seksi, kelurahan …), in a tree. Empty years: no bound on that side."""

    pd = models.ForeignKey(PerangkatDaerah, PROTECT)
    kode = models.CharField(max_length=100)
    nama = models.TextField()
    jenis = models.CharField(max_length=50)
    induk = models.ForeignKey("self", PROTECT, null=True, blank=True, related_name="anak")
    urutan = models.IntegerField(default=0)
    tahun_awal = models.PositiveSmallIntegerField(null=True, blank=True)
    tahun_akhir = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["pd", "kode"], name="unitkerja_kode_unik"),
            bertahun("tahun_awal"),
            bertahun("tahun_akhir"),
            masa_berurut(),
            # Longer circles are looked for by queries.invarian.
            models.CheckConstraint(
                condition=Q(induk__isnull=True) | ~Q(induk=F("pk")), name="unitkerja_bukan_induk_sendiri"
            ),
        ]

    def __str__(self) -> str:
        return self.kode


class Jabatan(Berletak):
    """A post of an office, or of the region itself (`pd` empty: the regional head). Years as for a unit."""

    pemda = models.ForeignKey(Pemda, PROTECT)
    pd = models.ForeignKey(PerangkatDaerah, PROTECT, null=True, blank=True)
    unit = models.ForeignKey(UnitKerja, PROTECT, null=True, blank=True)
    kode = models.CharField(max_length=100)
    nama = models.TextField()
    tingkat = models.CharField(max_length=50, blank=True, default="")
    atasan = models.ForeignKey("self", PROTECT, null=True, blank=True, related_name="bawahan")
    urutan = models.IntegerField(default=0)
    tahun_awal = models.PositiveSmallIntegerField(null=True, blank=True)
    tahun_akhir = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            bertahun("tahun_awal"),
            bertahun("tahun_akhir"),
            masa_berurut(),
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
    `pengguna`: the account of the holder; the head of an office may do what a head may on the days of the term.
    """

    jabatan = models.ForeignKey(Jabatan, PROTECT)
    nama = models.TextField()
    jenis = models.CharField(max_length=10)
    nip = models.CharField(max_length=50, blank=True, default="")
    pangkat = models.TextField(blank=True, default="")
    mulai = models.DateField()
    sampai = models.DateField(null=True, blank=True)
    pengguna = models.ForeignKey(
        settings.AUTH_USER_MODEL, PROTECT, null=True, blank=True, related_name="jabatan_dipangku"
    )

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
