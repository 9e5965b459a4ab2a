"""Benchmarks of printing (issue 3, part 7): prints tables, says which target is reached, writes bench/hasil.json.

The first office named is measured whole: composing, its PDF from a fresh process, the PDF after one changed figure,
the same HTML printed by Chromium, a synthetic office with ten times its indicators and sub kegiatan, and one of at
least 300 pages. Of the others only the print is timed. Runs of what is compared alternate, and of several runs the
fastest counts, because everything that disturbs a run only ever makes it slower.
"""

import argparse
import json
import math
import os
import platform
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from bench.besar import grow
from bench.sasaran import HALAMAN_TEBAL, Butir, judge
from bench.ukur import Cetak, Susun, load, time_changed, time_chromium, time_compose, time_pdf, time_sampled
from reports.document import Dokumen
from reports.inputs import Masukan
from sakip.preflight import find_chromium

HASIL = Path(__file__).resolve().parent / "hasil.json"
T = TypeVar("T", Cetak, Susun)


def main() -> None:
    """Measure, print the tables, write the file."""
    argumen = _arguments()
    kode, *lain = argumen.kode
    print(_HEAD, "-" * len(_HEAD), sep="\n")
    masukan = _read(kode, argumen.tahun)
    hasil, butir = measure(kode, masukan, argumen.ulang, argumen.kali)
    for satu in lain:
        dokumen, susun = time_compose(_read(satu, argumen.tahun))
        _keep(hasil, f"{satu}: menyusun", susun)
        _keep(hasil, f"{satu}: PDF dari awal", _best(argumen.ulang, partial(time_pdf, dokumen)))
    print("", *(satu.kalimat() for satu in butir), sep="\n")
    mesin = {"python": platform.python_version(), "inti": os.cpu_count(), "sistem": platform.platform()}
    isi = {"mesin": {**mesin, "beban": load()}, "ukuran": hasil, "sasaran": [satu.to_json() for satu in butir]}
    HASIL.write_text(json.dumps(isi, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _arguments() -> argparse.Namespace:
    pilihan = argparse.ArgumentParser(description="Mengukur waktu menyusun dan mencetak LKjIP.")
    pilihan.add_argument("kode", nargs="+", help="kode perangkat daerah; yang pertama diukur lengkap")
    pilihan.add_argument("--tahun", type=int, default=2024)
    pilihan.add_argument("--ulang", type=int, default=3, help="banyaknya pengukuran; yang tercepat dicatat")
    pilihan.add_argument("--kali", type=int, default=10, help="besarnya perangkat daerah buatan")
    return pilihan.parse_args()


def _read(kode: str, tahun: int) -> Masukan:
    """The inputs of an office from the database, as `manage.py lkjip` reads them."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sakip.settings")
    import django

    django.setup()
    from sakip.galat import Galat
    from sakip.management.masukan import read_input

    try:
        return read_input(kode, str(tahun))
    except Galat as salah:
        raise SystemExit(f"bench: {salah}") from None


def measure(kode: str, masukan: Masukan, ulang: int, kali: int) -> tuple[dict[str, Any], list[Butir]]:
    """Everything about one office: the measurements by name, and the verdict."""
    hasil: dict[str, Any] = {}
    dokumen, _ = time_compose(masukan)  # loads what is loaded once
    susun = _keep(hasil, f"{kode}: menyusun", _best(5, lambda: time_compose(masukan)[1]))
    dingin, ubah, chromium = _compare(masukan, dokumen, ulang)
    _keep(hasil, f"{kode}: PDF dari awal", dingin)
    _keep(hasil, f"{kode}: PDF, satu angka berubah", ubah)
    if isinstance(chromium, str):
        print(f"{kode}: Chromium tidak diukur: {chromium}")
    else:
        _keep(hasil, f"{kode}: HTML yang sama, Chromium", chromium)
    besar = grow(masukan, kali)
    dokumen, _ = time_compose(besar)
    susun_besar = _keep(hasil, f"{kode} × {kali}: menyusun", _best(2, lambda: time_compose(besar)[1]))
    cetak_besar = _keep(hasil, f"{kode} × {kali}: PDF dari awal", time_pdf(dokumen))
    tebal = grow(masukan, _times_thick(kali, dingin["halaman"], cetak_besar["halaman"]))
    dokumen, _ = time_compose(tebal)
    cetak_tebal = _keep(hasil, f"{kode}: setebal {HALAMAN_TEBAL} halaman", time_sampled(dokumen))
    return hasil, judge(susun, dingin, ubah, chromium, (kali, susun_besar, cetak_besar), cetak_tebal)


def _compare(masukan: Masukan, dokumen: Dokumen, ulang: int) -> tuple[Cetak, Cetak, Cetak | str]:
    """The print, the print after a change and Chromium's, in turn, so that a busy moment falls on all of them."""
    program = find_chromium()
    chromium: Cetak | str = "Chromium tidak terpasang (apt-get install chromium)"
    dingin, ubah, lain = [], [], []
    for _ in range(ulang):
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            dingin.append(time_pdf(dokumen, Path(folder)))
            ubah.append(time_changed(masukan, Path(folder)))
        if program:
            try:
                lain.append(time_chromium(program, dokumen))
            except (subprocess.SubprocessError, OSError) as salah:
                chromium = f"Chromium gagal mencetak: {type(salah).__name__}"
    return _fastest(dingin), _fastest(ubah), _fastest(lain) if lain else chromium


def _times_thick(kali: int, kecil: int, besar: int) -> int:
    """How many times the facts have to be there for 300 pages, if once takes `kecil` pages and `kali` times `besar`."""
    per_kali = max((besar - kecil) / max(kali - 1, 1), 1)
    return max(math.ceil((HALAMAN_TEBAL - kecil) / per_kali), 0) + 1


def _best(ulang: int, jalankan: Callable[[], T]) -> T:
    return _fastest([jalankan() for _ in range(max(ulang, 1))])


def _fastest(semua: list[T]) -> T:
    return min(semua, key=lambda satu: satu["detik"])


_HEAD = f"{'':<40}{'detik':>8}{'halaman':>9}{'hlm/detik':>11}{'sel':>8}{'MiB':>7}{'beban':>7}"


def _keep(hasil: dict[str, Any], nama: str, ukuran: T) -> T:
    """Print one measurement as soon as it is there, and keep it."""
    angka: Mapping[str, Any] = ukuran
    halaman, mib = angka.get("halaman", 0), angka.get("mib", 0)
    laju = f"{halaman / ukuran['detik']:.1f}" if halaman else ""
    print(
        f"{nama:<40}{ukuran['detik']:>8.2f}{halaman or '':>9}{laju:>11}{ukuran['sel']:>8}{mib or '':>7}{load():>7}",
        flush=True,
    )
    hasil[nama] = {**ukuran, "detik": round(ukuran["detik"], 3), "beban": load()}
    return ukuran
