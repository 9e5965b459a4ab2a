"""Perjanjian Kinerja: what was signed stays as signed; a revision is a new version (desain.md 3, Agreement)."""

from __future__ import annotations

from django.db import models
from django.db.models import CASCADE, PROTECT, CheckConstraint, Q, UniqueConstraint

from sakip.choices import KelompokPK
from sakip.models.anggaran import Program
from sakip.models.dasar import Berletak, Bersumber, BerTarget, UangField, antara, bertahun, satu_dari, target_utuh
from sakip.models.indikator import PenempatanIndikator
from sakip.models.organisasi import Jabatan, PerangkatDaerah
from sakip.models.pengajuan import Pengajuan, pengajuan_utuh


class PerjanjianKinerja(Bersumber, Berletak, Pengajuan):
    """An agreement of one post for one year. `impor`: taken over as signed, where parties or date may be unknown.

    The parties are copied as text on the day of signing: the title in full (with Plt. or Pj.) and the holder.
    """

    pd = models.ForeignKey(PerangkatDaerah, PROTECT)
    jabatan = models.ForeignKey(Jabatan, PROTECT)
    kode = models.CharField(max_length=100)
    tahun = models.PositiveSmallIntegerField()
    versi = models.PositiveSmallIntegerField()
    jenis = models.CharField(max_length=20)
    tempat = models.TextField(blank=True, default="")
    tanggal = models.DateField(null=True, blank=True)
    nomor = models.TextField(blank=True, default="")
    alasan = models.TextField(blank=True, default="")
    impor = models.BooleanField(default=False)
    pihak_pertama_jabatan = models.TextField(blank=True, default="")
    pihak_pertama_nama = models.TextField(blank=True, default="")
    pihak_pertama_pangkat = models.TextField(blank=True, default="")
    pihak_pertama_nip = models.CharField(max_length=50, blank=True, default="")
    pihak_kedua_jabatan = models.TextField(blank=True, default="")
    pihak_kedua_nama = models.TextField(blank=True, default="")
    pihak_kedua_pangkat = models.TextField(blank=True, default="")
    pihak_kedua_nip = models.CharField(max_length=50, blank=True, default="")
    alasan_selisih = models.TextField(blank=True, default="")
    catatan = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            UniqueConstraint(fields=["pd", "kode"], name="perjanjiankinerja_kode_unik"),
            UniqueConstraint(fields=["jabatan", "tahun", "versi"], name="perjanjiankinerja_versi_unik"),
            bertahun("tahun"),
            CheckConstraint(condition=Q(versi__gte=1), name="perjanjiankinerja_versi_positif"),
            *pengajuan_utuh(),
            # Somebody who signs has a title; one who is not known has nothing at all.
            *(
                CheckConstraint(
                    condition=~Q(**{f"{pihak}_jabatan": ""})
                    | Q(**{f"{pihak}_nama": "", f"{pihak}_pangkat": "", f"{pihak}_nip": ""}),
                    name=f"perjanjiankinerja_{pihak}_berjabatan",
                )
                for pihak in ("pihak_pertama", "pihak_kedua")
            ),
            # Signed in the application: then the day and both parties are known.
            CheckConstraint(
                condition=Q(impor=True)
                | ~Q(status="disetujui")
                | (Q(tanggal__isnull=False) & ~Q(pihak_pertama_nama="") & ~Q(pihak_kedua_nama="")),
                name="perjanjiankinerja_setuju_lengkap",
            ),
        ]


class BarisPK(Berletak, BerTarget):
    """One indicator of the agreement, in the words that were signed; `penempatan` ties it to the plan."""

    perjanjian = models.ForeignKey(PerjanjianKinerja, CASCADE, related_name="baris")
    kelompok = models.CharField(max_length=20)
    nomor_sasaran = models.CharField(max_length=50, blank=True, default="")
    sasaran = models.TextField()
    nomor = models.CharField(max_length=50, blank=True, default="")
    indikator = models.TextField()
    penempatan = models.ForeignKey(PenempatanIndikator, PROTECT, null=True, blank=True)
    satuan = models.CharField(max_length=100, blank=True, default="")
    catatan = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            UniqueConstraint(fields=["perjanjian", "letak"], name="barispk_unik"),
            satu_dari("kelompok", KelompokPK),
            *target_utuh(),
        ]


class PaguPK(Berletak):
    """One line of the second table: a program (or kegiatan) and its money from one fund, as signed."""

    perjanjian = models.ForeignKey(PerjanjianKinerja, CASCADE, related_name="pagu")
    nomor = models.CharField(max_length=50, blank=True, default="")
    nama = models.TextField()
    program = models.ForeignKey(Program, PROTECT, null=True, blank=True)
    jumlah = UangField()
    sumber_dana = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        constraints = [UniqueConstraint(fields=["perjanjian", "letak"], name="pagupk_unik")]


class RencanaAksi(Berletak, BerTarget):
    """The quarterly plan behind a row of the agreement: target, activity and money (sen) of one quarter."""

    baris = models.ForeignKey(BarisPK, CASCADE, related_name="rencana_aksi")
    triwulan = models.PositiveSmallIntegerField()
    kegiatan = models.TextField(blank=True, default="")
    anggaran = UangField(null=True, blank=True)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["baris", "triwulan", "letak"], name="rencanaaksi_unik"),
            antara("triwulan", 1, 4),
            *target_utuh(),
        ]
