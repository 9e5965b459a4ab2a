"""`manage.py segel_jejak`: seals the trail; meant to run every night. Prints the fingerprint to be kept elsewhere."""

from __future__ import annotations

from typing import Any

from sakip.actions.pengguna import ensure_sistem
from sakip.actions.segel import seal_jejak
from sakip.management.perintah import Perintah


class Command(Perintah):
    help = "Menyegel jejak yang belum disegel dengan rantai sidik SHA-256."

    def handle(self, *args: Any, **options: Any) -> None:
        """Seal, and say what was sealed."""
        segel = seal_jejak(oleh=ensure_sistem())
        if not segel:
            self.stdout.write("Semua kejadian sudah disegel.")
            return
        jumlah = sum(satu.jumlah for satu in segel)
        self.stdout.write(f"{jumlah} kejadian disegel; segel terakhir nomor {segel[-1].nomor}.")
        self.stdout.write(f"Sidik: {segel[-1].sidik}")
