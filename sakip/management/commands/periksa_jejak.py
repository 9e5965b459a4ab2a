"""`manage.py periksa_jejak`: verifies the seals of the trail; exit status 1 when one is broken."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import CommandParser

from sakip.management.perintah import Perintah
from sakip.models import SegelJejak
from sakip.queries.segel import periksa_segel


class Command(Perintah):
    help = "Memeriksa rantai segel jejak."

    def add_arguments(self, parser: CommandParser) -> None:
        """`--jangkar`: a fingerprint that was kept elsewhere."""
        parser.add_argument("--jangkar", default="", metavar="SIDIK", help="sidik yang disimpan di tempat lain")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print a line for each break."""
        putus = periksa_segel(options["jangkar"])
        for satu in putus:
            self.stdout.write(satu)
        if putus:
            sys.exit(1)
        akhir = SegelJejak.objects.order_by("-nomor").first()
        if akhir is None:
            self.stdout.write("Belum ada segel. Buat dengan: manage.py segel_jejak")
            return
        self.stdout.write(f"{akhir.nomor} segel utuh, sampai kejadian {akhir.sampai}.")
        self.stdout.write(f"Sidik: {akhir.sidik}")
