"""Running a command the way the command line does, inside the database of the test."""

from typing import Any

import pytest
from django.core.management import load_command_class


def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    """Exit status, standard output and standard error of `manage.py argv…`."""
    # The end of a command closes its connections; here they hold the transaction of the test.
    monkeypatch.setattr("django.core.management.base.connections.close_all", lambda: None)
    perintah: Any = load_command_class("sakip", argv[0])
    status = 0
    try:
        perintah.run_from_argv(["manage.py", *argv])
    except SystemExit as keluar:
        status = int(keluar.code or 0)
    hasil = capsys.readouterr()
    return status, hasil.out, hasil.err
