"""`manage.py lkjip KODE TAHUN`: prints the report of one office and year into files (desain.md 8)."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser

from reports.compose import SistematikaSalah, compose
from reports.render.daftar import PERENDER
from reports.render.galat import RenderGagal
from reports.render.proses import render_in_child
from sakip.galat import Galat
from sakip.management.masukan import read_input
from sakip.management.perintah import Perintah, add_office_arguments

#: Seconds a print may take. A report of 130 pages takes under a minute on a quiet machine, three on a crowded one.
BATAS_DETIK = 900


class Command(Perintah):
    help = "Mencetak LKjIP satu perangkat daerah dan tahun ke dalam berkas."

    def add_arguments(self, parser: CommandParser) -> None:
        add_office_arguments(parser)
        parser.add_argument("--format", default="html,pdf", help=f"dipisahkan koma: {', '.join(PERENDER)}")
        parser.add_argument("--keluar", default=".", help="folder tujuan; dibuat bila belum ada")

    def handle(self, *args: Any, **options: Any) -> None:
        """Compose once, print every format or none, and say what was written."""
        formats = _formats(options["format"])
        masukan = read_input(options["kode"], options["tahun"])
        mulai = time.monotonic()
        try:
            dokumen = compose(masukan)
        except SistematikaSalah as salah:
            raise Galat(str(salah)) from salah
        susun = time.monotonic() - mulai
        try:
            hasil = render_in_child(dokumen, formats, BATAS_DETIK, simpanan=settings.FOLDER_PENGGAL)
        except RenderGagal as gagal:
            raise Galat(str(gagal)) from gagal
        for jenis, isi in hasil.items():
            berkas = _write(Path(options["keluar"]), f"lkjip-{masukan.fakta.pd.kode}-{masukan.tahun}.{jenis}", isi)
            self.stdout.write(str(berkas))
        halaman = f"{hasil.halaman} halaman, " if hasil.halaman else ""
        self.stdout.write(
            f"{halaman}disusun {susun:.2f} detik, dicetak {hasil.detik:.2f} detik, paling banyak {hasil.memori} MiB"
        )


def _formats(teks: str) -> list[str]:
    """The formats asked for, each once. Raises Galat naming the first that nobody can render."""
    diminta = list(dict.fromkeys(satu.strip().lower() for satu in teks.split(",") if satu.strip()))
    asing = [satu for satu in diminta if satu not in PERENDER]
    if asing or not diminta:
        raise Galat(
            f"Format {asing[0] if asing else teks!r} tidak dikenal; format yang dikenal: {', '.join(PERENDER)}."
        )
    return diminta


def _write(folder: Path, nama: str, isi: bytes) -> Path:
    """Write a file whole. Raises Galat when the folder cannot be written to."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        berkas = folder / nama
        berkas.write_bytes(isi)
    except OSError as salah:
        raise Galat(f"Tidak dapat menulis {folder / nama}: {salah.strerror}.") from salah
    return berkas
