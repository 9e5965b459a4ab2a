"""Composing without pauses for the garbage collector, which looks for circles that documents and figures never make.

Measured (`make bench`): at Python's defaults it takes a tenth of the time of a report, and a fifth of one ten times as
large. Plain Python.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_kunci = Lock()
_di_dalam = 0
_menyala = False


@contextmanager
def uncollected() -> Iterator[None]:
    """No collection by itself until the last of those that are in here has left; several threads may be."""
    global _di_dalam, _menyala
    with _kunci:
        if _di_dalam == 0:
            _menyala = gc.isenabled()
            gc.disable()
        _di_dalam += 1
    try:
        yield
    finally:
        with _kunci:
            _di_dalam -= 1
            if _di_dalam == 0 and _menyala:
                gc.enable()
