"""Invitations: how an account comes to be. Nobody signs up by themselves."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import PROTECT, CheckConstraint, Q

from reports.calc.jenis import Berlabel
from sakip.models.dasar import berpasangan, berurut, tepat_satu
from sakip.models.organisasi import Pemda, PerangkatDaerah, UnitKerja


class StatusUndangan(Berlabel):
    """What has become of an invitation; derived, never stored."""

    MENUNGGU = "menunggu", "Menunggu"
    DIPAKAI = "dipakai", "Sudah dipakai"
    DICABUT = "dicabut", "Dicabut"
    KEDALUWARSA = "kedaluwarsa", "Kedaluwarsa"


class UndanganQuerySet(models.QuerySet["Undangan"]):
    """Sets of invitations."""

    def terbuka(self) -> Self:
        """Neither used nor revoked; an expired one can still be sent again."""
        return self.filter(dipakai_pada__isnull=True, dicabut_pada__isnull=True)

    def di_daerah(self, pemda: Pemda | int) -> Self:
        """Those to the region, one of its offices or one of their units."""
        return self.filter(Q(pemda=pemda) | Q(pd__pemda=pemda) | Q(unit__pd__pemda=pemda))


class Undangan(models.Model):
    """A one-time link sent to an address, with the role it will carry.

    Only the SHA-256 of the link's token is kept (`sidik`), so that whoever reads the database cannot use it.
    """

    email = models.EmailField()
    nama = models.CharField(max_length=200, blank=True, default="")
    peran = models.CharField(max_length=20)
    pemda = models.ForeignKey(Pemda, PROTECT, null=True, blank=True)
    pd = models.ForeignKey(PerangkatDaerah, PROTECT, null=True, blank=True)
    unit = models.ForeignKey(UnitKerja, PROTECT, null=True, blank=True)
    mulai = models.DateField()
    sampai = models.DateField(null=True, blank=True)
    dasar = models.TextField(blank=True, default="")
    sidik = models.CharField(max_length=64, unique=True)
    dibuat_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, related_name="+")
    dibuat_pada = models.DateTimeField()
    berlaku_sampai = models.DateTimeField()
    dipakai_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, null=True, blank=True, related_name="undangan")
    dipakai_pada = models.DateTimeField(null=True, blank=True)
    dicabut_pada = models.DateTimeField(null=True, blank=True)

    objects = UndanganQuerySet.as_manager()

    class Meta:
        constraints = [
            tepat_satu("pemda", "pd", "unit"),
            berurut("mulai", "sampai"),
            berpasangan("dipakai_oleh", "dipakai_pada"),
            CheckConstraint(
                condition=Q(dipakai_pada__isnull=True) | Q(dicabut_pada__isnull=True),
                name="undangan_dipakai_atau_dicabut",
            ),
        ]
        indexes = [models.Index(fields=["email"], name="undangan_email")]

    def __str__(self) -> str:
        return f"undangan {self.pk}"

    @property
    def tempat(self) -> Pemda | PerangkatDaerah | UnitKerja:
        """Where the role will be given."""
        tempat = self.pemda or self.pd or self.unit
        assert tempat is not None
        return tempat

    def status(self, pada: datetime) -> StatusUndangan:
        """What it is at that moment."""
        if self.dipakai_pada is not None:
            return StatusUndangan.DIPAKAI
        if self.dicabut_pada is not None:
            return StatusUndangan.DICABUT
        return StatusUndangan.MENUNGGU if pada < self.berlaku_sampai else StatusUndangan.KEDALUWARSA
