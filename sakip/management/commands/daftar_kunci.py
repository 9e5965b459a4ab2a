"""`manage.py daftar_kunci`: writes docs/kunci.md from the registries of figures and blocks."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser

from reports.compose.daftar import key_document
from sakip.galat import Galat
from sakip.management.perintah import Perintah

BERKAS = Path("docs") / "kunci.md"


class Command(Perintah):
    help = "Menulis docs/kunci.md: daftar kunci angka, blok, dan id tabel."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--periksa", action="store_true", help="hanya memeriksa apakah berkas masih mutakhir")

    def handle(self, *args: Any, **options: Any) -> None:
        berkas = Path(settings.BASE_DIR) / BERKAS
        isi = key_document()
        if options["periksa"]:
            if not berkas.exists() or berkas.read_text(encoding="utf-8") != isi:
                raise Galat(f"{BERKAS} tidak mutakhir; jalankan: python manage.py daftar_kunci")
            return
        berkas.parent.mkdir(exist_ok=True)
        berkas.write_text(isi, encoding="utf-8")
        self.stdout.write(f"{BERKAS} ditulis.")
