"""Who is entrusted with what: a role on a region, an office or a unit, for a period (desain.md 3, Organisation)."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import PROTECT, Q

from sakip.models.dasar import berurut, tepat_satu
from sakip.models.organisasi import Pemda, PerangkatDaerah, UnitKerja


class PenugasanQuerySet(models.QuerySet["Penugasan"]):
    """Sets of assignments."""

    def berlaku(self, pada: date) -> Self:
        """Those in force on the day; first and last day included."""
        return self.filter(Q(sampai__isnull=True) | Q(sampai__gte=pada), mulai__lte=pada)


class Penugasan(models.Model):
    """A role of an account on exactly one region, office or unit. `peran` is a code of `access.peran.Peran`.

    Two equal assignments never overlap (held by `actions.penugasan`, checked again by `queries.invarian`).
    """

    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT)
    peran = models.CharField(max_length=20)
    pemda = models.ForeignKey(Pemda, PROTECT, null=True, blank=True)
    pd = models.ForeignKey(PerangkatDaerah, PROTECT, null=True, blank=True)
    unit = models.ForeignKey(UnitKerja, PROTECT, null=True, blank=True)
    mulai = models.DateField()
    sampai = models.DateField(null=True, blank=True)
    dasar = models.TextField(blank=True, default="")

    objects = PenugasanQuerySet.as_manager()

    class Meta:
        constraints = [tepat_satu("pemda", "pd", "unit"), berurut("mulai", "sampai")]
        indexes = [models.Index(fields=["pengguna", "peran"], name="penugasan_pengguna_peran")]

    def __str__(self) -> str:
        return f"{self.peran} {self.pk}"

    @property
    def tempat(self) -> Pemda | PerangkatDaerah | UnitKerja:
        """Where the role is given."""
        tempat = self.pemda or self.pd or self.unit
        assert tempat is not None
        return tempat

    @property
    def di_daerah(self) -> int:
        """The region the place lies in."""
        tempat = self.tempat
        if isinstance(tempat, Pemda):
            return tempat.pk
        return tempat.pemda_id if isinstance(tempat, PerangkatDaerah) else tempat.pd.pemda_id
