"""Indicators, where they are placed, their targets, owners and comparison values (desain.md 3, Planning)."""

from __future__ import annotations

from django.db import models
from django.db.models import CASCADE, PROTECT, CheckConstraint, F, Q, UniqueConstraint
from django.db.models.functions import Coalesce

from reports.inputs import Tempat
from sakip.choices import (
    Arah,
    AsalTarget,
    Bentuk,
    JenisTarget,
    Konsolidasi,
    LingkupPembanding,
    RumusTurun,
)
from sakip.models.anggaran import Kegiatan, Program, SubKegiatan
from sakip.models.dasar import (
    AngkaField,
    Berletak,
    Bersumber,
    BerTarget,
    antara,
    bertahun,
    satu_dari,
    target_utuh,
    tepat_satu,
)
from sakip.models.organisasi import Jabatan, PengampuBase, PerangkatDaerah, pengampu_utuh
from sakip.models.perencanaan import KinerjaJabatan, Renstra, Sasaran, Tujuan


class Indikator(Berletak):
    """Stable over plans and years. `desimal`: how many decimals its realisasi is printed with."""

    pd = models.ForeignKey(PerangkatDaerah, PROTECT)
    kode = models.CharField(max_length=100)
    nama = models.TextField()
    satuan = models.CharField(max_length=100, blank=True, default="")
    arah = models.CharField(max_length=10)
    bentuk = models.CharField(max_length=10)
    rumus_turun = models.CharField(max_length=10)
    konsolidasi = models.CharField(max_length=10)
    desimal = models.PositiveSmallIntegerField()
    kumulatif = models.BooleanField(default=False)
    skala = models.CharField(max_length=50, blank=True, default="")
    tingkat = models.JSONField(default=list, blank=True)
    definisi = models.TextField(blank=True, default="")
    alasan = models.TextField(blank=True, default="")
    formulasi = models.TextField(blank=True, default="")
    label_pembilang = models.TextField(blank=True, default="")
    label_penyebut = models.TextField(blank=True, default="")
    faktor = AngkaField()
    sumber_data = models.TextField(blank=True, default="")
    menggantikan = models.ForeignKey("self", PROTECT, null=True, blank=True, related_name="pengganti")
    varian_nama = models.JSONField(default=list, blank=True)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["pd", "kode"], name="indikator_kode_unik"),
            satu_dari("arah", Arah),
            satu_dari("bentuk", Bentuk),
            satu_dari("rumus_turun", RumusTurun),
            satu_dari("konsolidasi", Konsolidasi),
            antara("desimal", 0, 8),
            CheckConstraint(
                condition=Q(menggantikan__isnull=True) | ~Q(menggantikan=F("pk")), name="indikator_bukan_pengganti_diri"
            ),
        ]


#: The column of PenempatanIndikator for each kind of place. A post is reached through its IKI line where there is one.
TEMPAT = {
    "tujuan": Tempat.TUJUAN,
    "sasaran": Tempat.SASARAN,
    "program": Tempat.PROGRAM,
    "kegiatan": Tempat.KEGIATAN,
    "sub_kegiatan": Tempat.SUB_KEGIATAN,
    "kinerja_jabatan": Tempat.JABATAN,
    "jabatan": Tempat.JABATAN,
}


class PenempatanIndikator(Berletak):
    """An indicator at exactly one place of the plan, with its order there, whether it is an IKU, and its weight there.

    On a program, kegiatan or sub kegiatan the newest budget year that has the code is meant.
    """

    pd = models.ForeignKey(PerangkatDaerah, PROTECT)
    indikator = models.ForeignKey(Indikator, PROTECT, related_name="penempatan")
    kode = models.CharField(max_length=100)
    tujuan = models.ForeignKey(Tujuan, PROTECT, null=True, blank=True)
    sasaran = models.ForeignKey(Sasaran, PROTECT, null=True, blank=True)
    program = models.ForeignKey(Program, PROTECT, null=True, blank=True)
    kegiatan = models.ForeignKey(Kegiatan, PROTECT, null=True, blank=True)
    sub_kegiatan = models.ForeignKey(SubKegiatan, PROTECT, null=True, blank=True)
    kinerja_jabatan = models.ForeignKey(KinerjaJabatan, PROTECT, null=True, blank=True)
    jabatan = models.ForeignKey(Jabatan, PROTECT, null=True, blank=True)
    nomor = models.CharField(max_length=50, blank=True, default="")
    urutan = models.IntegerField(default=0)
    iku = models.BooleanField(default=False)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["pd", "kode"], name="penempatanindikator_kode_unik"),
            tepat_satu(*TEMPAT, nama="tepat_satu_tempat"),
        ]


class PengampuPenempatan(PengampuBase):
    """Who does the work of an indicator, or answers for it."""

    penempatan = models.ForeignKey(PenempatanIndikator, CASCADE, related_name="pengampu")

    class Meta:
        constraints = [
            *pengampu_utuh(),
            UniqueConstraint(fields=["penempatan", "peran", "letak"], name="pengampupenempatan_unik"),
        ]


class Target(Bersumber, BerTarget, Berletak):
    """A target of a placement that is not a row of a PK: of a year, the baseline, or the end of the plan."""

    penempatan = models.ForeignKey(PenempatanIndikator, CASCADE, related_name="target")
    jenis = models.CharField(max_length=10)
    tahun = models.PositiveSmallIntegerField(null=True, blank=True)
    asal = models.CharField(max_length=10)
    acuan = models.ForeignKey(Renstra, PROTECT, null=True, blank=True)
    catatan = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            satu_dari("jenis", JenisTarget),
            satu_dari("asal", AsalTarget),
            bertahun("tahun"),
            CheckConstraint(
                condition=~Q(jenis=JenisTarget.TAHUNAN.value) | Q(tahun__isnull=False), name="target_tahunan_bertahun"
            ),
            UniqueConstraint(
                "penempatan", "jenis", Coalesce("tahun", 0), "asal", Coalesce("acuan_id", 0), name="target_unik"
            ),
            *target_utuh(),
        ]


class Pembanding(Bersumber, Berletak):
    """The same indicator elsewhere; `nilai` empty where the source prints none."""

    indikator = models.ForeignKey(Indikator, PROTECT)
    tahun = models.PositiveSmallIntegerField()
    lingkup = models.CharField(max_length=20)
    entitas = models.TextField()
    nilai = AngkaField(null=True, blank=True)
    catatan = models.TextField(blank=True, default="")
    urutan = models.IntegerField(default=0)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["indikator", "tahun", "lingkup", "entitas"], name="pembanding_unik"),
            satu_dari("lingkup", LingkupPembanding),
            bertahun("tahun"),
        ]
