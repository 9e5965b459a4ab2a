"""`manage.py periksa_invarian`: looks for broken invariants in what is stored; exit status 1 when there are any."""

from __future__ import annotations

import sys
from typing import Any

from sakip.management.perintah import Perintah
from sakip.queries.invarian import periksa_invarian


class Command(Perintah):
    help = "Memeriksa kembali invarian antarbaris pada data tersimpan."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print a line for each broken invariant."""
        cacat = periksa_invarian()
        for satu in cacat:
            self.stdout.write(satu)
        if cacat:
            sys.exit(1)
        self.stdout.write("Semua invarian terpenuhi.")
