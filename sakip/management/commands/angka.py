"""`manage.py angka KODE TAHUN`: every figure of an office and year, or its reason (desain.md 8)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.core.management.base import CommandParser

from reports.figures import Angka, hitung_buku
from sakip.management.masukan import read_input
from sakip.management.perintah import Perintah, add_office_arguments

_KEPALA = ("kunci", "tampil", "judul")


class Command(Perintah):
    help = "Menampilkan semua angka satu perangkat daerah dan tahun."

    def add_arguments(self, parser: CommandParser) -> None:
        add_office_arguments(parser)
        parser.add_argument("--json", action="store_true", help="daftar JSON: rumus, masukan, kebijakan, dan asal")

    def handle(self, *args: Any, **options: Any) -> None:
        buku = hitung_buku(read_input(options["kode"], options["tahun"]))
        if options["json"]:
            isi = [angka.to_dict() for angka in buku.values()]
            self.stdout.write(json.dumps(isi, ensure_ascii=False, indent=1))
            return
        for baris in _aligned(buku.values()):
            self.stdout.write(baris)


def _aligned(angka: Iterable[Angka]) -> Iterator[str]:
    """Lines of a table with columns as wide as their longest entry."""
    baris: list[Sequence[str]] = [_KEPALA, *((satu.kunci, satu.tampil, satu.judul) for satu in angka)]
    lebar = [max(len(satu[n]) for satu in baris) for n in range(len(_KEPALA))]
    for satu in baris:
        yield "  ".join(isi.ljust(lebar[n]) for n, isi in enumerate(satu)).rstrip()
