"""Roles and what each may do."""

from tests.sakip.tabel_akses import MASUK, Baris, Letak

BARIS = [Baris("peran", Letak.TANPA, MASUK)]
