"""What may not stand in a log."""

import logging
from typing import Any

import pytest
from django.test import Client

from sakip.log import TanpaTautan


@pytest.mark.parametrize(
    ("baris", "tampil"),
    [
        (("Gone: %s", "/undangan/abc-_9/"), "Gone: /undangan/…/"),
        (("Unprocessable Entity: %s", "/akun/surel/WzEsIm:1t:xx/"), "Unprocessable Entity: /akun/surel/…/"),
        (("Gone: %s", "/akun/sandi-baru/1-c0ffee-12/"), "Gone: /akun/sandi-baru/…/"),
        (("Not Found: %s", "/pengguna/undangan/5/cabut/"), "Not Found: /pengguna/undangan/5/cabut/"),
        (("%d%%", 5), "5%"),
    ],
)
def test_links_that_open_something_are_shortened(baris: tuple[Any, ...], tampil: str) -> None:
    catatan = logging.LogRecord("x", logging.INFO, "x", 1, baris[0], baris[1:], None)
    assert TanpaTautan().filter(catatan)
    assert catatan.getMessage() == tampil


def test_the_running_log_does_so(db: None, capfd: pytest.CaptureFixture[str]) -> None:
    Client().get("/undangan/sangat-rahasia/")
    catatan = capfd.readouterr().err
    assert "Gone: /undangan/…/" in catatan
    assert "sangat-rahasia" not in catatan
