"""What every command shares: a domain error becomes one line on standard error and exit status 2."""

from __future__ import annotations

import os
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from sakip.galat import Galat


class Kesalahan(CommandError):
    """A Galat on its way to the terminal. Django prints the class name before the sentence: "Kesalahan: …"."""

    def __init__(self, pesan: str) -> None:
        super().__init__(pesan, returncode=2)


class Perintah(BaseCommand):
    """Base of all commands: `handle` may raise any Galat.

    From the command line the user sees one line on standard error and exit status 2, no traceback (`--traceback` gives
    it back). `call_command` sees a Kesalahan, which is a CommandError.
    """

    def run_from_argv(self, argv: list[str]) -> None:
        """Run from the command line; a reader that stops reading (`… | head`) ends the command without a complaint."""
        try:
            super().run_from_argv(argv)
            sys.stdout.flush()
        except BrokenPipeError:
            # What is still buffered has nowhere to go; the interpreter would complain about it at the end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    def execute(self, *args: Any, **options: Any) -> str | None:
        """Run the command, turning a Galat into a Kesalahan with the same sentence."""
        try:
            return super().execute(*args, **options)
        except Galat as galat:
            raise Kesalahan(galat.pesan) from galat


def add_office_arguments(parser: CommandParser) -> None:
    """The two arguments that name a report. The year stays text: a wrong one is answered with the nearest years."""
    parser.add_argument("kode", metavar="KODE", help="kode perangkat daerah, atau PEMDA/KODE bila tidak unik")
    parser.add_argument("tahun", metavar="TAHUN", help="tahun laporan, empat angka")
