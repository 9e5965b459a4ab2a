"""What is drafted, submitted and checked: the state, and who submitted it when."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import PROTECT, CheckConstraint

from sakip.models.dasar import berpasangan, satu_dari
from sakip.workflow import Status


class Pengajuan(models.Model):
    """A thing with a state. Only `actions._alih` changes it. `versi_baris` counts the changes of content."""

    status = models.CharField(max_length=20, default=Status.DRAF.value)
    diajukan_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, null=True, blank=True, related_name="+")
    diajukan_pada = models.DateTimeField(null=True, blank=True)
    versi_baris = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True


def pengajuan_utuh() -> list[CheckConstraint]:
    """The constraints of a Pengajuan; a model with its own Meta has to name them."""
    return [satu_dari("status", Status), berpasangan("diajukan_oleh", "diajukan_pada")]
