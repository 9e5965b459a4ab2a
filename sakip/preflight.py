"""Says what the machine lacks before anything is installed: one line per missing thing, never a traceback.

Runs on the system's Python before the virtual environment exists, so it uses the standard library only and no syntax
newer than the Python it may have to complain about (3.7). `python3 sakip/preflight.py [--tests]`; exit 0 when the
application can be set up, 2 when something it needs is missing. What only the tests need (`--tests`) is a warning,
because those tests skip, except where CI=true: there it is needed too.

SAKIP_POSTGRES_BIN names the one directory in which PostgreSQL's server programs are looked for, instead of PATH and
Debian's own places.
"""

from __future__ import annotations

import ctypes
import glob
import os
import shutil
import sys
from typing import NamedTuple

PYTHON_MINIMUM = (3, 11)


class Kekurangan(NamedTuple):
    """One missing thing: its name, what it is for, the Debian package that brings it, and whether work stops."""

    apa: str
    untuk: str
    paket: str
    perlu: bool = True

    def kalimat(self) -> str:
        """Return the line shown to the user (Indonesian)."""
        awal = "KURANG" if self.perlu else "Peringatan"
        akhir = "" if self.perlu else " (uji yang memerlukannya dilewati)"
        return f"{awal}: {self.apa}, untuk {self.untuk}. Pasang: apt-get install {self.paket}{akhir}"


# What weasyprint/text/ffi.py (version 70) opens; any one name is enough. The order is that of the loader.
PUSTAKA = (
    (("libgobject-2.0.so.0", "libgobject-2.0.0.dylib"), "GLib", "libglib2.0-0"),
    (("libpango-1.0.so.0", "libpango-1.0.dylib"), "Pango", "libpango-1.0-0"),
    (("libharfbuzz.so.0", "libharfbuzz.0.dylib"), "HarfBuzz", "libharfbuzz0b"),
    # WeasyPrint can do without it, with a deprecation warning and much larger files: here it is needed.
    (("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib"), "HarfBuzz-subset", "libharfbuzz-subset0"),
    (("libfontconfig.so.1", "libfontconfig.1.dylib"), "Fontconfig", "fontconfig"),
    (("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"), "PangoFT2", "libpangoft2-1.0-0"),
)

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


def in_ci() -> bool:
    """Return whether this is a continuous-integration run (CI=true), where nothing may be skipped."""
    return os.environ.get("CI", "").lower() in {"1", "true"}


def find_chromium() -> str | None:
    """Return the path of the system's Chromium, or None."""
    return next(filter(None, map(shutil.which, CHROMIUM)), None)


def find_postgres() -> str | None:
    """Return the newest directory that holds initdb, pg_ctl and postgres, or None."""
    tetap = os.environ.get("SAKIP_POSTGRES_BIN")
    if tetap:
        tempat = [tetap]
    else:
        # Debian keeps server programs out of PATH, one directory per major version: 15 sorts after 9.6 by number.
        tempat = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=_major, reverse=True)
        tempat += os.environ.get("PATH", "").split(os.pathsep)
    for jalur in tempat:
        if all(shutil.which(program, path=jalur) for program in ("initdb", "pg_ctl", "postgres")):
            return jalur
    return None


def _major(jalur: str) -> float:
    versi = os.path.basename(os.path.dirname(jalur))
    return float(versi) if versi.replace(".", "", 1).isdigit() else 0.0


def _loads(nama: tuple[str, ...]) -> bool:
    for satu in nama:
        try:
            ctypes.CDLL(satu)
        except OSError:
            continue
        return True
    return False


def check_python() -> list[Kekurangan]:
    """Return what is wrong with the running Python: its version, and the module that makes virtual environments."""
    kurang = []
    if sys.version_info < PYTHON_MINIMUM:
        punya = ".".join(map(str, sys.version_info[:3]))
        perlu = ".".join(map(str, PYTHON_MINIMUM))
        kurang.append(Kekurangan(f"Python {perlu} atau lebih baru (yang ada {punya})", "aplikasi", "python3.11"))
    try:
        # Debian splits it off: venv itself imports without python3-venv, but cannot put pip into an environment.
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        kurang.append(Kekurangan("modul Python venv", "lingkungan virtual", "python3-venv"))
    return kurang


def check_libraries() -> list[Kekurangan]:
    """Return the system libraries of the PDF printer that cannot be loaded."""
    return [
        Kekurangan(f"{judul} ({nama[0]})", "mencetak PDF", paket) for nama, judul, paket in PUSTAKA if not _loads(nama)
    ]


def check_tests(perlu: bool) -> list[Kekurangan]:
    """Return what the tests need beyond the application; `perlu` says whether its absence stops them."""
    kurang = []
    if find_postgres() is None:
        kurang.append(Kekurangan("server PostgreSQL (initdb, pg_ctl)", "uji di PostgreSQL", "postgresql", perlu))
    if find_chromium() is None:
        kurang.append(Kekurangan("Chromium", "uji di peramban", "chromium", perlu))
    poppler = [program for program in ("pdftotext", "pdftoppm") if shutil.which(program) is None]
    return kurang + [Kekurangan(program, "uji isi dan gambar PDF", "poppler-utils", perlu) for program in poppler]


def main(argumen: list[str]) -> int:
    """Print what is missing to standard error; return the exit status."""
    kurang = check_python() + check_libraries()
    if "--tests" in argumen:
        kurang += check_tests(perlu=in_ci())
    for satu in kurang:
        print(satu.kalimat(), file=sys.stderr)
    return 2 if any(satu.perlu for satu in kurang) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
