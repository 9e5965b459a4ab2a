"""Finished pieces in a folder: whole or not at all, trusted only as far as their checksum, bounded."""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reports.render.penggal import Huruf, Muka, Nomor, Penanda, Penggal, decode, encode
from reports.render.simpanan import Simpanan

KUNCI = "ab" * 32
PENGGAL = Penggal(
    muka=(
        Muka(
            {"bab-1": (72.0, 700.5)},
            (Penanda(1, "BAB I “Pendahuluan”", (72.0, 700.5)),),
            Nomor((500.0, 40.0), 8.5, (0.2, 0.2, 0.2)),
        ),
        Muka({}),
    ),
    huruf=(Huruf("ABCDEF", "paket/Berkas-Regular.ttf", {3: 512.5, 70: 480.0}, {3: "A", 70: "fi"}),),
    unsur=4,
    pdf=b"%PDF-1.7 isi \x00\xff",
)


@pytest.fixture
def simpanan(tmp_path: Path) -> Simpanan:
    return Simpanan(tmp_path / "penggal")


def test_a_piece_comes_back_as_it_was() -> None:
    assert decode(encode(PENGGAL)) == PENGGAL


@pytest.mark.parametrize("letak", [0, 20, 60, 200, -1])
def test_a_piece_that_was_tampered_with_is_none(letak: int) -> None:
    isi = bytearray(encode(PENGGAL))
    isi[letak] ^= 1
    assert decode(bytes(isi)) is None


def test_half_a_piece_is_none() -> None:
    isi = encode(PENGGAL)
    assert [decode(isi[:panjang]) for panjang in (0, 10, 40, len(isi) // 2, len(isi) - 1)] == [None] * 5


def test_what_is_kept_is_found_and_what_is_not_is_none(simpanan: Simpanan) -> None:
    assert not simpanan.has(KUNCI)
    assert simpanan.read(KUNCI) is None
    simpanan.keep(KUNCI, PENGGAL)
    assert simpanan.has(KUNCI)
    assert simpanan.read(KUNCI) == PENGGAL


@pytest.mark.parametrize("isi", [b"", b"bukan penggal", encode(PENGGAL)[:-5]])
def test_a_broken_file_is_removed(simpanan: Simpanan, isi: bytes) -> None:
    simpanan.keep_note(KUNCI, isi)
    assert simpanan.read(KUNCI) is None
    assert not simpanan.has(KUNCI)


def test_many_writers_leave_a_whole_file_and_no_other(simpanan: Simpanan) -> None:
    isi = [bytes([nomor]) * 200_000 for nomor in range(8)]
    with ThreadPoolExecutor(8) as kolam:
        list(kolam.map(lambda satu: simpanan.keep_note(KUNCI, satu), isi * 5))
    assert simpanan.read_note(KUNCI) in isi
    assert [satu for satu in simpanan.folder.iterdir() if satu.is_file()] == []


def test_a_folder_that_cannot_be_written_leaves_nothing_half(simpanan: Simpanan) -> None:
    (simpanan.folder / KUNCI[:2] / KUNCI[2:]).mkdir(parents=True)  # a folder stands where the file would go
    with pytest.raises(OSError, match="directory"):
        simpanan.keep_note(KUNCI, b"isi")
    assert list(simpanan.folder.glob(".tulis-*")) == []


def _age(simpanan: Simpanan, kunci: str, jam: float) -> None:
    saat = time.time() - jam * 3600
    os.utime(simpanan.folder / kunci[:2] / kunci[2:], (saat, saat))


def test_the_longest_unread_go_first_and_what_is_in_use_stays(simpanan: Simpanan) -> None:
    for nomor, jam in enumerate((40, 30, 20, 0.1)):
        kunci = f"{nomor}0" * 32
        simpanan.keep_note(kunci, b"x" * 1000)
        _age(simpanan, kunci, jam)
    simpanan.read_note("00" * 32)  # read a moment ago: in use
    simpanan.tidy(batas_bita=2500)
    assert [simpanan.has(f"{nomor}0" * 32) for nomor in range(4)] == [True, False, False, True]


def test_what_nobody_read_for_a_month_goes(simpanan: Simpanan) -> None:
    for kunci, jam in (("aa" * 32, 31 * 24), ("bb" * 32, 29 * 24)):
        simpanan.keep_note(kunci, b"x")
        _age(simpanan, kunci, jam)
    simpanan.tidy()
    assert [simpanan.has("aa" * 32), simpanan.has("bb" * 32)] == [False, True]
