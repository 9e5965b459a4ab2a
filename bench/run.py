"""Benchmarks: `python bench/run.py [--tahun 2024] [--ulang 3] KODE …` prints a table and writes bench/hasil.json.

Measured for each office: composing and printing its LKjIP as HTML alone and as HTML and PDF, each in a fresh child
process through `manage.py lkjip`, as a user or the worker would. Of several runs the fastest counts, because everything
that disturbs a run only ever makes it slower. Memory is the largest resident size of the child.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from pypdf import PdfReader

AKAR = Path(__file__).resolve().parent.parent
HASIL = AKAR / "bench" / "hasil.json"
UKURAN = ("html", "html,pdf")


def run_once(kode: str, tahun: int, jenis: str, keluar: Path) -> dict[str, float]:
    """Print one report in a child process; return seconds and MiB. Raises SystemExit when the command fails."""
    perintah = [sys.executable, "manage.py", "lkjip", kode, str(tahun), "--format", jenis, "--keluar", str(keluar)]
    mulai = time.perf_counter()
    # spawn and wait4 instead of subprocess: the kernel then says what this one child used.
    anak = os.posix_spawn(sys.executable, perintah, os.environ)
    _, status, pakai = os.wait4(anak, 0)
    if kode_keluar := os.waitstatus_to_exitcode(status):
        raise SystemExit(f"bench: {' '.join(perintah[1:])} berakhir dengan {kode_keluar}")
    # ru_maxrss counts KiB on Linux and bytes on macOS.
    per_mib = 1024 if sys.platform == "linux" else 1024 * 1024
    return {"detik": round(time.perf_counter() - mulai, 2), "mib": round(pakai.ru_maxrss / per_mib, 1)}


def measure(kode: str, tahun: int, jenis: str, ulang: int) -> dict[str, Any]:
    """Return the best of several runs, with the size of what was printed."""
    with tempfile.TemporaryDirectory() as sementara:
        keluar = Path(sementara)
        terbaik = min((run_once(kode, tahun, jenis, keluar) for _ in range(ulang)), key=lambda satu: satu["detik"])
        hasil: dict[str, Any] = {"kode": kode, "tahun": tahun, "format": jenis, **terbaik}
        for berkas in sorted(keluar.iterdir()):
            hasil[f"kib_{berkas.suffix[1:]}"] = round(berkas.stat().st_size / 1024, 1)
            if berkas.suffix == ".pdf":
                hasil["halaman"] = len(PdfReader(berkas).pages)
    return hasil


def main() -> None:
    """Measure every office named, print the table, write the file."""
    pilihan = argparse.ArgumentParser(description="Mengukur waktu mencetak LKjIP.")
    pilihan.add_argument("kode", nargs="+", help="kode perangkat daerah")
    pilihan.add_argument("--tahun", type=int, default=2024)
    pilihan.add_argument("--ulang", type=int, default=3, help="banyaknya pengukuran; yang tercepat dicatat")
    argumen = pilihan.parse_args()
    os.chdir(AKAR)
    kepala = f"{'kode':<14}{'format':<10}{'detik':>8}{'MiB':>9}{'halaman':>9}{'KiB PDF':>10}"
    print(kepala, "-" * len(kepala), sep="\n")
    semua = []
    for kode in argumen.kode:
        for jenis in UKURAN:
            satu = measure(kode, argumen.tahun, jenis, argumen.ulang)
            semua.append(satu)
            print(
                f"{kode:<14}{jenis:<10}{satu['detik']:>8.2f}{satu['mib']:>9.1f}"
                f"{satu.get('halaman', ''):>9}{satu.get('kib_pdf', ''):>10}",
                flush=True,
            )
    mesin = {"python": platform.python_version(), "inti": os.cpu_count(), "sistem": platform.platform()}
    HASIL.write_text(json.dumps({"mesin": mesin, "ukuran": semua}, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
