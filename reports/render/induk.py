"""The process behind all prints of a worker: it loads what printing needs once, and makes by fork one child per print.

A fresh interpreter (`python -m reports.render.induk FD`), so that it inherits no connection, no open file and no
secret; it listens on the socket FD and ends when the other side does. It opens no font: processes made by fork would
move each other's place in an open file. Source: desain.md 5; issue 3, part 7.
"""

import gc
import os
import sys
import traceback
from contextlib import suppress
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NoReturn

#: Where a child leaves what it had to say about its own end.
GALAT = "galat.txt"


def serve(saluran: Connection) -> None:
    """Say when all is loaded; then take jobs, each a folder and the bytes of `reports.render.proses.main`, and answer
    with the number of the process that has one and, when it ended, with its exit code (negative: the signal).
    """
    _load()
    with suppress(EOFError, ConnectionError):  # the other side is gone
        saluran.send(os.getpid())
        while True:
            folder, pekerjaan = saluran.recv_bytes(), saluran.recv_bytes()
            nomor = os.fork()
            if nomor == 0:
                saluran.close()
                _run(Path(os.fsdecode(folder)), pekerjaan)
            _lead_group(nomor)
            saluran.send(nomor)
            _, akhir = os.waitpid(nomor, 0)
            saluran.send(os.waitstatus_to_exitcode(akhir))


def _load() -> None:
    """Everything that is the same for every print."""
    for nama in ("bagan", "gerbang", "grafik", "pdf", "proses"):
        import_module(f"reports.render.{nama}")
    html = import_module("reports.render.html")
    import_module("reports.render.mesin").warm_up(map(html.page_style, html.KERTAS))
    gc.collect()
    gc.freeze()


def _run(folder: Path, pekerjaan: bytes) -> NoReturn:
    """The child: it leads a group of its own, so that what it starts ends with it, and never returns into `serve`."""
    kode = 1
    try:
        _lead_group(0)
        galat = os.open(folder / GALAT, os.O_WRONLY | os.O_CREAT, 0o600)
        os.dup2(galat, sys.stderr.fileno())
        import_module("reports.render.proses").main(folder, pekerjaan)
        kode = 0
    except BaseException:  # noqa: BLE001 - whatever it is, it is told there and ends here
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(kode)


def _lead_group(nomor: int) -> None:
    """Called on both sides, because either may come first."""
    with suppress(OSError):
        os.setpgid(nomor, nomor)


if __name__ == "__main__":
    serve(Connection(int(sys.argv[1])))
