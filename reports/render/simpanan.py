"""Finished pieces of prints in a folder, under the hash of what they are made of: a print makes only what changed.

Safe for several processes: a file appears whole or not at all, and one that is not what it claims to be is thrown away
and made anew. Bounded: the files not read for longest go first. It holds what stands in the prints themselves, nothing
else.
"""

import contextlib
import os
import tempfile
import time
from pathlib import Path

from reports.render.penggal import Penggal, decode, encode

#: Bytes a folder may hold; a report of 130 pages takes about five megabytes.
BATAS_BITA = 512 * 1024 * 1024
#: Days after which a file that nobody read is removed.
BATAS_HARI = 30
_HARI = 86400
#: Files younger than this, in seconds, may be in use by a print under way.
_HANGAT = 3600


class Simpanan:
    """Pieces and small notes in `folder`, which is made when it is not there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def _path(self, kunci: str) -> Path:
        return self.folder / kunci[:2] / kunci[2:]

    def has(self, kunci: str) -> bool:
        """Whether there is something under the key; it may still turn out to be broken."""
        return self._path(kunci).exists()

    def read(self, kunci: str) -> Penggal | None:
        """The piece kept under the key; None where there is none or its file is broken, which removes the file."""
        isi = self.read_note(kunci)
        if isi is None:
            return None
        penggal = None
        with contextlib.suppress(ValueError, KeyError, TypeError, IndexError):
            penggal = decode(isi)
        if penggal is None:
            self._path(kunci).unlink(missing_ok=True)
        return penggal

    def keep(self, kunci: str, penggal: Penggal) -> None:
        """Keep the piece under the key."""
        self.keep_note(kunci, encode(penggal))

    def read_note(self, kunci: str) -> bytes | None:
        """The bytes kept under the key, which are marked as used; None where there are none."""
        berkas = self._path(kunci)
        try:
            isi = berkas.read_bytes()
        except OSError:
            return None
        with contextlib.suppress(OSError):
            os.utime(berkas)
        return isi

    def keep_note(self, kunci: str, isi: bytes) -> None:
        """Keep bytes under the key: written beside it and moved there, so that nobody reads half of them."""
        tujuan = self._path(kunci)
        tujuan.parent.mkdir(exist_ok=True)
        nomor, sementara = tempfile.mkstemp(dir=self.folder, prefix=".tulis-")
        try:
            with open(nomor, "wb") as berkas:
                berkas.write(isi)
            os.replace(sementara, tujuan)
        except BaseException:
            Path(sementara).unlink(missing_ok=True)
            raise

    def tidy(self, batas_bita: int = BATAS_BITA, batas_hari: int = BATAS_HARI) -> None:
        """Remove what nobody read for `batas_hari` days, then the longest unread until `batas_bita` are kept."""
        kini = time.time()
        semua = []
        for berkas in self.folder.rglob("*"):
            with contextlib.suppress(OSError):
                sifat = berkas.stat()
                if berkas.is_file():
                    semua.append((sifat.st_mtime, sifat.st_size, berkas))
        sisa = sum(ukuran for _, ukuran, _ in semua)
        for dibaca, ukuran, berkas in sorted(semua):
            umur = kini - dibaca
            if umur < _HANGAT or (sisa <= batas_bita and umur < batas_hari * _HARI):
                continue
            with contextlib.suppress(OSError):
                berkas.unlink()
                sisa -= ukuran
