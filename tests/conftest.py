"""What every test stands on: development settings chosen by name, a data directory of its own, and no network.

`pytest` alone must tell the truth, so nothing here depends on the Makefile. Without DATABASE_URL the tests use a SQLite
file; `python -m tests.postgres -- pytest tests/sakip` runs the same tests on PostgreSQL.
"""

import atexit
import ipaddress
import os
import shutil
import socket
import tempfile
from collections.abc import Callable, Iterable
from typing import Any

import django
import pytest
from hypothesis import settings as hypothesis_settings

# Before pytest-django reads the settings, which it does after the conftest files are loaded. A .env of this machine
# must not decide what is tested, and no test may write into the var/ of a running demonstration.
os.environ.setdefault("SAKIP_ENV", "development")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sakip.settings")
os.environ["SAKIP_ENV_FILE"] = os.devnull
if "PYTEST_XDIST_WORKER" not in os.environ:
    os.environ["SAKIP_DATA_DIR"] = tempfile.mkdtemp(prefix="sakip-uji-")
    atexit.register(shutil.rmtree, os.environ["SAKIP_DATA_DIR"], ignore_errors=True)
os.makedirs(os.environ["SAKIP_DATA_DIR"], exist_ok=True)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_setupnodes(specs: Iterable[Any]) -> None:
    """Give each worker a directory of its own below ours, so that one that empties its cache leaves the others theirs.

    Here and not in the worker: it inherits our DJANGO_SETTINGS_MODULE, and pytest-django then reads the settings before
    the worker comes to this file.
    """
    for satu in specs:
        satu.env["SAKIP_DATA_DIR"] = f"{os.environ['SAKIP_DATA_DIR']}/{satu.id}"


# Time is measured in `make bench`, never in a test: a busy machine must not fail a property.
hypothesis_settings.register_profile("sakip", deadline=None)
hypothesis_settings.load_profile("sakip")


def pytest_configure() -> None:
    """Load the settings here: pytest-django finds them only through an ini file or when they are in use already."""
    django.setup()
    from django.conf import settings

    if str(settings.DATA_DIR) != os.environ["SAKIP_DATA_DIR"]:
        raise pytest.UsageError(
            f"The settings were read before tests/conftest.py and would write into {settings.DATA_DIR}; "
            "unset DJANGO_SETTINGS_MODULE and run again."
        )


class JaringanDitolak(RuntimeError):
    """A test reached for the network; the application has to work in an office without it (desain.md 2, promise 9)."""


def _is_local(tujuan: object) -> bool:
    if not isinstance(tujuan, tuple):
        return True  # a Unix socket: this machine by nature
    host = tujuan[0]
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host in {"localhost", ""}


def _guard(asli: Callable[..., Any]) -> Callable[..., Any]:
    def connect(self: socket.socket, tujuan: Any) -> Any:
        if not _is_local(tujuan):
            raise JaringanDitolak(f"Uji membuka sambungan ke {tujuan!r}.")
        return asli(self, tujuan)

    return connect


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Any:
    """Refuse every connection that leaves this machine."""
    with pytest.MonkeyPatch.context() as tambal:
        tambal.setattr(socket.socket, "connect", _guard(socket.socket.connect))
        tambal.setattr(socket.socket, "connect_ex", _guard(socket.socket.connect_ex))
        yield


def _reason_to_skip(item: pytest.Item) -> str | None:
    from django.db import connection

    from sakip.preflight import find_chromium

    if item.get_closest_marker("postgres") and connection.vendor != "postgresql":
        return "hanya di PostgreSQL: python -m tests.postgres -- pytest tests/sakip"
    if item.get_closest_marker("browser") and find_chromium() is None:
        return "Chromium tidak ada: apt-get install chromium"
    return None


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip, with its reason, what this machine or this database cannot run; in CI a missing browser is a failure."""
    from sakip.preflight import in_ci

    alasan = _reason_to_skip(item)
    if alasan is None:
        return
    if in_ci() and item.get_closest_marker("browser"):
        pytest.fail(alasan)
    pytest.skip(alasan)
