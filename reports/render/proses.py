"""Rendering in a process of its own: what goes wrong there, or takes too much time or memory, harms nothing here.

The child is a fresh interpreter (`python -m reports.render.proses`) that reads the pickled document from standard input
and writes one file per format, and a report, into a folder. It inherits nothing of this process: no connection, no open
file, and of the environment only what an engine needs to find its fonts. Source: desain.md 5.
"""

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
from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any

from reports.document import Dokumen
from reports.render.daftar import GERBANG, PERENDER
from reports.render.galat import RenderGagal
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
            raise RenderGagal("Proses pencetakan berhenti sebelum selesai.", galat or ["tanpa laporan"])
        berkas = {satu: (Path(folder) / satu).read_bytes() for satu in formats}
    return HasilRender(berkas, laporan["halaman"], time.monotonic() - mulai, laporan["memori"])


def _run_child(folder: str, pekerjaan: bytes, batas_detik: float) -> list[str]:
    """What the child has to say about its own end; empty when it ended well."""
    lingkungan = {nama: os.environ[nama] for nama in LINGKUNGAN if nama in os.environ}
    anak = subprocess.Popen(
        [sys.executable, "-m", "reports.render.proses", folder],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        cwd=AKAR,
        env=lingkungan | {"PYTHONHASHSEED": "0"},
        start_new_session=True,  # a group of its own, so that what it starts ends with it
    )
    try:
        _, galat = anak.communicate(pekerjaan, timeout=batas_detik)
    except subprocess.TimeoutExpired:
        raise RenderGagal(
            f"Pencetakan dihentikan karena melampaui batas waktu {angka(Decimal(str(batas_detik)))} detik."
        ) from None
    finally:
        with suppress(ProcessLookupError):
            os.killpg(anak.pid, signal.SIGKILL)
        anak.wait()
        for pipa in (anak.stdin, anak.stderr):
            if pipa:
                pipa.close()
    if anak.returncode == 0:
        return []
    sebab = signal.Signals(-anak.returncode).name if anak.returncode < 0 else f"kode {anak.returncode}"
    ekor = galat.decode(errors="replace").strip().splitlines()[-3:]
    return [f"berakhir dengan {sebab}", *ekor]


def _read_report(folder: Path) -> dict[str, Any]:
    berkas = folder / LAPORAN
    return json.loads(berkas.read_text()) if berkas.exists() else {}


def main(folder: Path) -> None:
    """The child: render what stands on standard input into `folder` and leave a report there."""
    dokumen, formats, batas_memori, simpanan = pickle.load(sys.stdin.buffer)  # written by our own parent a moment ago
    batas = batas_memori * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (batas, batas))
    gc.freeze()  # what the imports and the document made lives as long as the process
    gc.set_threshold(SAMPAH, 50, 1000)
    try:
        laporan: dict[str, Any] = {"halaman": _render_all(folder, dokumen, formats, simpanan)}
    except RenderGagal as galat:
        laporan = {"gagal": galat.pesan, "rincian": galat.rincian}
    except MemoryError:
        laporan = {
            "gagal": f"Pencetakan dihentikan karena melampaui batas memori {batas_memori} MiB.",
            "rincian": [],
        }
    except OSError as galat:
        sebab = galat.strerror or type(galat).__name__
        laporan = {"gagal": "Berkas cetakan tidak dapat ditulis; periksa ruang penyimpanan.", "rincian": [sebab]}
    laporan["memori"] = peak_memory()
    (folder / LAPORAN).write_text(json.dumps(laporan))


def _render_all(folder: Path, dokumen: Dokumen, formats: Sequence[str], simpanan: Path | None) -> int:
    halaman = 0
    for satu in formats:
        isi = PERENDER[satu](dokumen, simpanan)
        halaman = max(halaman, GERBANG[satu](dokumen, isi))
        (folder / satu).write_bytes(isi)
    return halaman


if __name__ == "__main__":
    main(Path(sys.argv[1]))
