"""What is measured, one function each. Seconds are wall clock; cells are those of all tables, heads included."""

import os
import shutil
import subprocess
import tempfile
import threading
import time
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TypedDict

from pypdf import PdfReader

from reports.compose import compose
from reports.document import Dokumen
from reports.inputs import Masukan, Tempat
from reports.render.html import render_html
from reports.render.proses import dismiss, render_in_child

#: Seconds after which a measurement gives up; on a busy machine a thousand pages take long.
BATAS_DETIK = 1800
#: Address space of the child in MiB: what it takes is measured, not limited.
BATAS_MEMORI = 16384
#: Seconds between two looks at the memory of a print.
SELANG = 0.1
#: No graphics, no network of its own: the browser is to print a file and nothing else.
BENDERA = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-pdf-header-footer"),
)


class Cetak(TypedDict):
    """One print: `mib` is the memory of the processes that rendered, an upper bound of it unless it was sampled (0
    where it is not known).
    """

    detik: float
    halaman: int
    sel: int
    mib: int


class Susun(TypedDict):
    """One composing of the neutral document."""

    detik: float
    sel: int


def time_compose(masukan: Masukan) -> tuple[Dokumen, Susun]:
    """Compose, without rendering."""
    mulai = time.perf_counter()
    dokumen = compose(masukan)
    return dokumen, {"detik": time.perf_counter() - mulai, "sel": count_cells(dokumen)}


def time_pdf(dokumen: Dokumen, simpanan: Path | None = None) -> Cetak:
    """The first print of a worker: processes that start, lay out, write and pass the gate.

    `simpanan` is the folder of finished pieces, an empty one of its own if none is given. Raises RenderGagal as the
    worker would.
    """
    dismiss()
    return _time_print(dokumen, simpanan, time.perf_counter())


def _time_print(dokumen: Dokumen, simpanan: Path | None, mulai: float) -> Cetak:
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        simpanan = simpanan or Path(folder)
        hasil = render_in_child(dokumen, ("pdf",), BATAS_DETIK, batas_memori=BATAS_MEMORI, simpanan=simpanan)
        detik = time.perf_counter() - mulai
    return {"detik": detik, "halaman": hasil.halaman, "sel": count_cells(dokumen), "mib": hasil.memori}


def time_sampled(dokumen: Dokumen) -> Cetak:
    """As `time_pdf`, with `mib` as it was: the largest sum of what the processes held, pages that several of them share
    counted once. Looking costs some time.
    """
    puncak = [0]
    selesai = threading.Event()

    def sample() -> None:
        while not selesai.wait(SELANG):
            puncak[0] = max(puncak[0], held_memory(os.getpid()))

    pengamat = threading.Thread(target=sample)
    pengamat.start()
    try:
        hasil = time_pdf(dokumen)
    finally:
        selesai.set()
        pengamat.join()
    return {**hasil, "mib": puncak[0] or hasil["mib"]}


def held_memory(nomor: int) -> int:
    """MiB of all processes below the one with this number, each page divided among those that share it (PSS, Linux);
    0 where the system does not say.
    """
    anak: dict[int, list[int]] = {}
    for berkas in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it has ended meanwhile
            induk = int(berkas.read_text().rpartition(")")[2].split()[1])
            anak.setdefault(induk, []).append(int(berkas.parent.name))
    jumlah, antre = 0, [*anak.get(nomor, [])]
    while antre:
        satu = antre.pop()
        antre += anak.get(satu, [])
        with suppress(OSError):
            baris = Path(f"/proc/{satu}/smaps_rollup").read_text().splitlines()
            jumlah += sum(int(isi.split()[1]) for isi in baris if isi.startswith("Pss:"))
    return jumlah // 1024


def time_changed(masukan: Masukan, simpanan: Path) -> Cetak:
    """What a user waits for after correcting one figure: compose anew and print what changed; `simpanan` has the rest.

    The worker has printed before, so what it starts once has started. The folder stays as it is, so that measuring
    again measures the same.
    """
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        salinan = Path(shutil.copytree(simpanan, Path(folder, "penggal")))
        mulai = time.perf_counter()
        return _time_print(compose(change_figure(masukan)), salinan, mulai)


def time_chromium(program: str, dokumen: Dokumen) -> Cetak:
    """Print the same HTML by Chromium, from its start with an empty profile. Raises CalledProcessError."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        halaman, pdf = Path(folder, "laporan.html"), Path(folder, "laporan.pdf")
        halaman.write_text(render_html(dokumen, cetak=True), encoding="utf-8")
        perintah = [program, *BENDERA, f"--user-data-dir={folder}/profil", f"--print-to-pdf={pdf}", halaman.as_uri()]
        mulai = time.perf_counter()
        subprocess.run(perintah, check=True, capture_output=True, timeout=BATAS_DETIK)
        detik = time.perf_counter() - mulai
        jumlah = len(PdfReader(pdf).pages)
        # Its helpers may still write to the profile when it has ended.
        shutil.rmtree(f"{folder}/profil", ignore_errors=True)
    return {"detik": detik, "halaman": jumlah, "sel": count_cells(dokumen), "mib": 0}


def change_figure(masukan: Masukan) -> Masukan:
    """The same facts with one realisasi of the year raised by one: that of an indicator of a sasaran, which stands in
    more chapters than any other. Raises ValueError when no such figure can be changed.
    """
    sasaran = {satu.indikator for satu in masukan.fakta.penempatan if satu.tempat is Tempat.SASARAN}
    nilai = list(masukan.fakta.nilai)
    for nomor, satu in enumerate(nilai):
        if satu.angka is not None and satu.tahun == masukan.tahun and satu.indikator in sasaran:
            nilai[nomor] = replace(satu, angka=satu.angka + Decimal(1))
            return replace(masukan, fakta=replace(masukan.fakta, nilai=tuple(nilai)))
    raise ValueError("tidak ada realisasi berangka dari indikator sasaran pada tahun laporan")


def count_cells(dokumen: Dokumen) -> int:
    """Cells of all tables, heads included."""
    return sum(len(baris.sel) for tabel in dokumen.tables() for baris in (*tabel.kepala, *tabel.badan))


def load() -> float:
    """How many processes wanted to run in the last minute, 0 where the system does not say."""
    return round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else 0.0
