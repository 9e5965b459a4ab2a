"""What hangs on signing in: sessions that know whose they are, and which roles need a second step."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from django.conf import settings
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models import CASCADE, PROTECT, CheckConstraint, Q

from sakip.models.organisasi import Pemda


class Sesi(AbstractBaseSession):
    """A session, with its account, so that one's own can be listed and all of an account can be ended at once.

    `perangkat` is a coarse name of browser and system ("Firefox di Windows"); no address is kept.
    """

    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, CASCADE, null=True, blank=True, related_name="sesi")
    dibuat_pada = models.DateTimeField(null=True, blank=True)
    perangkat = models.CharField(max_length=60, blank=True, default="")

    @classmethod
    def get_session_store_class(cls) -> Any:
        """The store that reads and writes these rows."""
        from sakip.sesi import SessionStore

        return SessionStore

    @property
    def nomor(self) -> str:
        """What a page may show of the session: its key opens the account and stays out of pages."""
        return sha256(f"sesi:{self.session_key}".encode()).hexdigest()[:32]


class AturanAkun(models.Model):
    """Which roles of a region must use two steps to sign in. A region without a row follows the default of the code.

    `peran_dua_langkah` holds codes of `access.peran.Peran`; `versi` counts the changes.
    """

    pemda = models.OneToOneField(Pemda, PROTECT, related_name="aturan_akun")
    peran_dua_langkah = models.JSONField(default=list, blank=True)
    versi = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [CheckConstraint(condition=Q(versi__gte=1), name="aturanakun_berversi")]

    def __str__(self) -> str:
        return f"aturan akun {self.pemda_id}"
