"""Rendering in a process of its own: what goes wrong there, or takes too much time or memory, harms nothing here.

The child is made by a process that stands ready with everything loaded (reports.render.induk); it reads the pickled
document and writes one file per format, and a report, into a folder. It inherits nothing of this process: no
connection, no open file, and of the environment only what an engine needs to find its fonts. Source: desain.md 5.
"""

import atexit
import errno
import gc
import json
import os
import pickle
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from decimal import Decimal
from multiprocessing import Pipe
from pathlib import Path
from typing import Any

from reports.document import Dokumen
from reports.render.daftar import GERBANG, PERENDER
from reports.render.galat import RenderGagal
from reports.render.induk import GALAT
from reports.render.kolam import peak_memory
from reports.wording import angka

AKAR = Path(__file__).resolve().parents[2]
#: Memory a child may ask for, in MiB of address space; about ten times what the longest report needs.
BATAS_MEMORI = 4096
#: New objects between two looks for garbage. Boxes live until their page is written, so looking as often as Python does
#: by itself costs 7 to 18 percent of the time; looking seldom costs up to 8 percent of memory (measured at 246 pages).
SAMPAH = 100_000
#: What the child sees of the environment; no settings, no secret.
LINGKUNGAN = (
    *("PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "LD_LIBRARY_PATH"),
    *("FONTCONFIG_FILE", "FONTCONFIG_PATH", "XDG_CACHE_HOME"),
)
LAPORAN = "laporan.json"
_TERHENTI = "Proses pencetakan berhenti sebelum selesai."


class HasilRender(dict[str, bytes]):
    """Format → bytes; `halaman` of the paged format (0 without one), `detik` it took, `memori` its peak in MiB."""

    def __init__(self, berkas: dict[str, bytes], halaman: int, detik: float, memori: int) -> None:
        super().__init__(berkas)
        self.halaman = halaman
        self.detik = detik
        self.memori = memori


def render_in_child(
    dokumen: Dokumen,
    formats: Sequence[str],
    batas_detik: float,
    *,
    batas_memori: int = BATAS_MEMORI,
    simpanan: Path | None = None,
) -> HasilRender:
    """Render and check `dokumen` in each of `formats`, all or nothing; `simpanan` keeps finished pieces.

    Raises RenderGagal, with a sentence fit to show, when a format is not known, a print does not pass the gate, or the
    child crashes, runs longer than `batas_detik` seconds or asks for more than `batas_memori` MiB.
    """
    if asing := [satu for satu in formats if satu not in PERENDER]:
        raise RenderGagal(f"Format {', '.join(asing)} tidak dikenal; yang dikenal: {', '.join(PERENDER)}.")
    mulai = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="cetak-") as folder:
        galat = _run_child(folder, pickle.dumps((dokumen, tuple(formats), batas_memori, simpanan)), batas_detik)
        laporan = _read_report(Path(folder))
        if "gagal" in laporan:
            raise RenderGagal(laporan["gagal"], laporan["rincian"])
        if galat or not laporan:
            raise RenderGagal(_TERHENTI, galat or ["tanpa laporan"])
        berkas = {satu: (Path(folder) / satu).read_bytes() for satu in formats}
    return HasilRender(berkas, laporan["halaman"], time.monotonic() - mulai, laporan["memori"])


def _run_child(folder: str, pekerjaan: bytes, batas_detik: float) -> list[str]:
    """What the child has to say about its own end; empty when it ended well."""
    terakhir: list[str] = []
    for _ in range(2):
        with _borrowed() as induk:
            anak = induk.start(folder, pekerjaan, batas_detik)
            if anak is None:  # killed while nobody needed it, or it cannot start here at all
                terakhir = induk.last_words()
                continue
            kode = induk.wait(anak, batas_detik)
        return [] if kode == 0 else [_name_end(kode), *_tail(Path(folder, GALAT))]
    raise RenderGagal(_TERHENTI, terakhir)


def _name_end(kode: int) -> str:
    return f"berakhir dengan {signal.Signals(-kode).name if kode < 0 else f'kode {kode}'}"


def _tail(berkas: Path) -> list[str]:
    return berkas.read_text(errors="replace").strip().splitlines()[-3:] if berkas.exists() else []


class _Induk:
    """A process that makes children, seen from here. Not for two threads at a time."""

    def __init__(self) -> None:
        lingkungan = {nama: os.environ[nama] for nama in LINGKUNGAN if nama in os.environ}
        self._milik = os.getpid()
        self._termuat = False
        self._saluran, sana = Pipe()
        with sana:
            self._proses = subprocess.Popen(
                [sys.executable, "-m", "reports.render.induk", str(sana.fileno())],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                cwd=AKAR,
                env=lingkungan | {"PYTHONHASHSEED": "0"},
                pass_fds=[sana.fileno()],
                start_new_session=True,
            )

    def start(self, folder: str, pekerjaan: bytes, batas_detik: float) -> int | None:
        """The number of a child that has the work now; None when none can be made. Raises RenderGagal when it does not
        get ready within `batas_detik`.
        """
        try:
            if not self._termuat:
                if not self._saluran.poll(batas_detik):
                    self.last_words()
                    raise _too_late(batas_detik)
                self._termuat = bool(self._saluran.recv())
            self._saluran.send_bytes(os.fsencode(folder))
            self._saluran.send_bytes(pekerjaan)
            return int(self._saluran.recv())
        except (EOFError, OSError):
            return None

    def wait(self, anak: int, batas_detik: float) -> int:
        """The exit code of the child. Raises RenderGagal when it takes longer than `batas_detik`."""
        try:
            tepat_waktu = self._saluran.poll(batas_detik)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(anak, signal.SIGKILL)
        try:
            kode = int(self._saluran.recv())
        except (EOFError, OSError):
            raise RenderGagal(_TERHENTI, self.last_words()) from None
        if tepat_waktu:
            return kode
        raise _too_late(batas_detik)

    def last_words(self) -> list[str]:
        """What it had to say; it is ended by this."""
        self._proses.kill()
        assert self._proses.stderr is not None  # a pipe
        galat = self._proses.stderr.read().decode(errors="replace").strip().splitlines()
        self._proses.wait()
        return ["induk pencetak terhenti", *galat[-3:]]

    def alive(self) -> bool:
        """Whether it can be given work by this process."""
        return self._milik == os.getpid() and self._proses.poll() is None

    def end(self) -> None:
        """Let it go. One that a process before a fork has started goes on for that one."""
        self._saluran.close()
        if self._proses.stderr:
            self._proses.stderr.close()
        if self._milik == os.getpid():
            self._proses.kill()
            self._proses.wait()


def _too_late(batas_detik: float) -> RenderGagal:
    batas = angka(Decimal(str(batas_detik)))
    return RenderGagal(f"Pencetakan dihentikan karena melampaui batas waktu {batas} detik.")


#: Those that have no work now.
_siap: list[_Induk] = []


@contextmanager
def _borrowed() -> Iterator[_Induk]:
    """One that stands ready, or a new one; it is given back if it can go on."""
    induk = None
    while _siap and induk is None:
        induk = _keep_or_end(_siap.pop())
    induk = induk or _Induk()
    try:
        yield induk
    finally:
        if _keep_or_end(induk):
            _siap.append(induk)


def _keep_or_end(induk: _Induk) -> _Induk | None:
    if induk.alive():
        return induk
    induk.end()
    return None


@atexit.register
def dismiss() -> None:
    """Let those that stand ready go; the next print starts one anew."""
    while _siap:
        _siap.pop().end()


def _read_report(folder: Path) -> dict[str, Any]:
    berkas = folder / LAPORAN
    return json.loads(berkas.read_text()) if berkas.exists() else {}


def main(folder: Path, pekerjaan: bytes) -> None:
    """The child: render what `render_in_child` asked for into `folder` and leave a report there."""
    dokumen, formats, batas_memori, simpanan = pickle.loads(pekerjaan)  # written by our own parent a moment ago
    batas = batas_memori * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (batas, batas))
    gc.freeze()  # what the imports and the document made lives as long as the process
    gc.set_threshold(SAMPAH, 50, 1000)
    try:
        laporan: dict[str, Any] = {"halaman": _render_all(folder, dokumen, formats, simpanan)}
    except RenderGagal as galat:
        laporan = {"gagal": galat.pesan, "rincian": galat.rincian}
    except MemoryError:
        laporan = _too_much_memory(batas_memori)
    except OSError as galat:
        sebab = galat.strerror or type(galat).__name__
        laporan = {"gagal": "Berkas cetakan tidak dapat ditulis; periksa ruang penyimpanan.", "rincian": [sebab]}
        if galat.errno == errno.ENOMEM:  # no memory for a further process
            laporan = _too_much_memory(batas_memori)
    laporan["memori"] = peak_memory()
    (folder / LAPORAN).write_text(json.dumps(laporan))


def _too_much_memory(batas: int) -> dict[str, Any]:
    return {"gagal": f"Pencetakan dihentikan karena melampaui batas memori {batas} MiB.", "rincian": []}


def _render_all(folder: Path, dokumen: Dokumen, formats: Sequence[str], simpanan: Path | None) -> int:
    halaman = 0
    for satu in formats:
        isi = PERENDER[satu](dokumen, simpanan)
        halaman = max(halaman, GERBANG[satu](dokumen, isi))
        (folder / satu).write_bytes(isi)
    return halaman
