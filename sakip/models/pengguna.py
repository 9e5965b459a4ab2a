"""Accounts. People sign in with a user name; what they may do hangs on their Penugasan, never on the account."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.validators import ASCIIUsernameValidator
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.db.models.functions import Lower


class PenggunaManager(BaseUserManager["Pengguna"]):
    """Looks accounts up by user name, whatever its case."""

    def get_by_natural_key(self, username: str | None) -> Pengguna:
        """Find the account at sign-in: "Ayu" and "ayu" are one person."""
        return self.get(username__iexact=username)


class Pengguna(AbstractBaseUser):
    """An account.

    `sistem` marks the accounts under which commands write to the trail: they may do everything and can never sign in.
    No personal number is kept here, and the text form is the user name, so that logs carry nothing else.
    """

    username = models.CharField(max_length=100, unique=True, validators=[ASCIIUsernameValidator()])
    nama = models.CharField(max_length=200)
    email = models.EmailField(blank=True, default="")
    is_active = models.BooleanField(default=True)
    sistem = models.BooleanField(default=False)

    objects: ClassVar[PenggunaManager] = PenggunaManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["nama"]

    class Meta:
        constraints = [
            UniqueConstraint(Lower("username"), name="pengguna_username_unik"),
            UniqueConstraint(Lower("email"), condition=~Q(email=""), name="pengguna_email_unik"),
            CheckConstraint(condition=Q(sistem=False) | Q(is_active=False), name="pengguna_sistem_tidak_masuk"),
        ]

    def __str__(self) -> str:
        return self.username

    def get_full_name(self) -> str:
        """Name as shown to colleagues."""
        return self.nama
