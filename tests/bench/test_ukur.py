"""What the bench measures: the change it makes, the cells it counts, the print it times."""

import os
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from bench.ukur import (
    change_figure,
    count_cells,
    held_memory,
    load,
    time_changed,
    time_chromium,
    time_compose,
    time_pdf,
    time_sampled,
)
from bench.utama import _fastest, _times_thick
from reports.compose import compose
from reports.inputs import Masukan, Tempat
from sakip.preflight import find_chromium
from tests.reports.pabrik import masukan_kecil
from tests.reports.render.contoh import dokumen_kecil, dokumen_panjang


def test_one_actual_of_a_sasaran_is_raised_by_one_and_nothing_else() -> None:
    asal = masukan_kecil()
    baru = change_figure(asal)
    beda = [(lama, kini) for lama, kini in zip(asal.fakta.nilai, baru.fakta.nilai, strict=True) if lama != kini]
    [(lama, kini)] = beda
    assert kini == replace(lama, angka=(lama.angka or Decimal(0)) + 1)
    assert lama.tahun == asal.tahun
    tempat = {satu.tempat for satu in asal.fakta.penempatan if satu.indikator == lama.indikator}
    assert Tempat.SASARAN in tempat
    assert replace(baru, fakta=asal.fakta) == asal


def test_the_change_can_be_seen_in_the_document() -> None:
    asal = masukan_kecil()
    lama = [(satu.kunci, satu.nilai) for satu in compose(asal).figures()]
    baru = [(satu.kunci, satu.nilai) for satu in compose(change_figure(asal)).figures()]
    berubah = {kunci.partition(".")[0] for kunci, _ in set(baru) - set(lama)}
    assert {"realisasi", "capaian"} <= berubah


def test_without_an_actual_there_is_nothing_to_change() -> None:
    asal = masukan_kecil()
    kosong: Masukan = replace(asal, fakta=replace(asal.fakta, nilai=()))
    with pytest.raises(ValueError, match="tidak ada realisasi berangka"):
        change_figure(kosong)


def test_composing_is_timed_with_its_cells() -> None:
    dokumen, ukuran = time_compose(masukan_kecil())
    assert ukuran["sel"] == count_cells(dokumen) > 0
    assert ukuran["detik"] > 0


def test_cells_are_those_of_heads_and_bodies() -> None:
    dokumen = dokumen_kecil()
    perlu = sum(len(satu.sel) for tabel in dokumen.tables() for satu in (*tabel.kepala, *tabel.badan))
    assert count_cells(dokumen) == perlu


def test_a_print_is_timed_with_its_pages_and_memory() -> None:
    satu = time_pdf(dokumen_kecil())
    assert satu["halaman"] == 10
    assert satu["detik"] > 0
    assert 20 < satu["mib"] < 1000


def test_a_changed_print_includes_composing_and_leaves_the_pieces_as_they_are(tmp_path: Path) -> None:
    time_pdf(compose(masukan_kecil()), tmp_path)
    ada = sorted(tmp_path.rglob("*"))
    satu = time_changed(masukan_kecil(), tmp_path)
    assert sorted(tmp_path.rglob("*")) == ada
    assert satu["halaman"] > 10
    assert satu["sel"] == count_cells(compose(change_figure(masukan_kecil())))


@pytest.mark.browser
def test_chromium_prints_the_same_page() -> None:
    program = find_chromium()
    assert program is not None
    assert time_chromium(program, dokumen_kecil())["halaman"] >= 8


def test_the_fastest_run_counts() -> None:
    assert _fastest([{"detik": 2.0, "sel": 1}, {"detik": 1.5, "sel": 1}]) == {"detik": 1.5, "sel": 1}


def test_memory_is_what_the_processes_below_hold() -> None:
    """A child that holds a hundred megabytes, and its own child with fifty."""
    isi = "x = bytearray(b'x') * {} * 2**20; {}; print(flush=True); input()"
    cucu = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {isi.format(50, 'pass')!r}])"
    anak = subprocess.Popen(
        [sys.executable, "-c", isi.format(100, cucu)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert anak.stdout is not None
        assert [anak.stdout.readline() for _ in range(2)] == ["\n", "\n"]
        assert 150 <= held_memory(os.getpid()) < 2000
        assert 50 <= held_memory(anak.pid) < 100
    finally:
        anak.communicate("\n\n")


def test_sampling_tells_less_than_the_upper_bound() -> None:
    """Both processes hold what they loaded: shared pages are counted once."""
    dokumen = dokumen_panjang()
    sampel = time_sampled(dokumen)
    assert 60 < sampel["mib"] < time_pdf(dokumen)["mib"]
    assert sampel["halaman"] > 20


@pytest.mark.parametrize(
    ("kali", "kecil", "besar", "kali_tebal"),
    [(3, 100, 280, 4), (3, 100, 300, 3), (10, 320, 900, 1), (1, 100, 100, 201)],
)
def test_facts_are_repeated_until_they_fill_300_pages(kali: int, kecil: int, besar: int, kali_tebal: int) -> None:
    assert _times_thick(kali, kecil, besar) == kali_tebal


def test_load_is_a_number() -> None:
    assert load() >= 0
