"""The transition tables, read aloud: written here by hand from desain.md 1, not taken from the code."""

import pytest

from sakip.workflow import ALIH, LAPORAN, NILAI, PERJANJIAN, Izin, Status, can_move, moves_from


@pytest.mark.parametrize(
    ("tabel", "status", "langkah"),
    [
        (LAPORAN, "draf", ("ajukan",)),
        (LAPORAN, "diajukan", ("verifikasi", "kembalikan")),
        (LAPORAN, "diverifikasi", ("kembalikan", "setujui")),
        (LAPORAN, "disetujui", ("terbitkan",)),
        (LAPORAN, "diterbitkan", ()),
        (PERJANJIAN, "draf", ("ajukan",)),
        (PERJANJIAN, "diajukan", ("kembalikan", "setujui")),
        (PERJANJIAN, "disetujui", ()),
        (NILAI, "draf", ("ajukan",)),
        (NILAI, "diajukan", ("verifikasi", "kembalikan")),
        (NILAI, "diverifikasi", ("kembalikan",)),
    ],
)
def test_the_moves_from_each_state(tabel: dict, status: str, langkah: tuple[str, ...]) -> None:
    assert moves_from(tabel, status) == langkah
    assert all(can_move(tabel, satu, status) for satu in langkah)


def test_an_unknown_move_is_no_move() -> None:
    assert not can_move(LAPORAN, "hapus", "draf")
    assert not can_move(LAPORAN, "setujui", "draf")


@pytest.mark.parametrize("tabel", ALIH.values(), ids=list(ALIH))
def test_sending_back_needs_a_note_and_checking_needs_another_person(tabel: dict) -> None:
    assert tabel["kembalikan"].wajib_catatan
    assert tabel["kembalikan"].ke is Status.DRAF
    pemeriksaan = [alih for nama, alih in tabel.items() if nama in ("verifikasi", "setujui")]
    assert pemeriksaan
    assert all(alih.beda_orang for alih in pemeriksaan)


@pytest.mark.parametrize("tabel", ALIH.values(), ids=list(ALIH))
def test_every_state_but_the_last_can_be_left_and_every_one_reached(tabel: dict) -> None:
    dicapai = {alih.ke for alih in tabel.values()} | {Status.DRAF}
    ditinggalkan = {status for alih in tabel.values() for status in alih.dari}
    assert ditinggalkan <= dicapai


def test_labels_are_words_for_people() -> None:
    assert Status.DIAJUKAN.label == "Diajukan"
    assert all(izin.label[0].islower() for izin in Izin)
