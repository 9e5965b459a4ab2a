"""docs/tabel.md against the published tables and the registry of blocks: no row open, no name that does not exist."""

import re

import pytest

from fixtures.konversi.baca import ACUAN
from fixtures.konversi.tulis import CONTOH
from reports.compose import BLOK

DAFTAR = CONTOH.parents[1] / "docs" / "tabel.md"
KANTOR = ("setda-2024", "mojosari-2024", "diskominfo-2024")
_PASANGAN = re.compile(r"`(?P<blok>[a-z0-9_]+)`(?:: `(?P<tabel>tabel-[a-z0-9{}-]+)`)?")


def _rows(teks: str) -> list[list[str]]:
    baris = [satu for satu in teks.splitlines() if satu.startswith("|")]
    return [[sel.strip() for sel in satu.strip().strip("|").split("|")] for satu in baris[2:]]


def _listed(kantor: str) -> list[list[str]]:
    """The rows of one office in docs/tabel.md: number, title, blocks, remark."""
    _, _, sesudah = DAFTAR.read_text(encoding="utf-8").partition(f"\n## {kantor}\n")
    return _rows(sesudah.partition("\n## ")[0])


def _published(kantor: str) -> list[tuple[str, str]]:
    """Number and title of every row of the table of tables of a published report."""
    teks = (ACUAN / f"{kantor}.md").read_text(encoding="utf-8")
    (_, bagian) = re.split(r"\n## (?:Tables in order|Tabel menurut urutan muncul)\n", teks)
    baris = _rows(bagian.partition("\n## ")[0])
    if kantor == KANTOR[0]:
        return [(satu[0], satu[1]) for satu in baris]
    return [(f"{satu[0]} ({satu[1]})", satu[2]) for satu in baris]


@pytest.mark.parametrize("kantor", KANTOR)
def test_every_published_table_has_its_row_in_order(kantor: str) -> None:
    terbit = _published(kantor)
    assert len(terbit) >= 20
    assert [(satu[0], satu[1]) for satu in _listed(kantor)] == terbit


@pytest.mark.parametrize("kantor", KANTOR)
def test_no_row_is_open(kantor: str) -> None:
    """A row names a block, or says why the table needs none."""
    for nomor, judul, cetak, *sisa in _listed(kantor):
        assert _PASANGAN.search(cetak) or "".join(sisa).strip(), f"{kantor} {nomor} {judul}"


@pytest.mark.parametrize("kantor", KANTOR)
def test_every_block_and_table_named_is_registered(kantor: str) -> None:
    for nomor, _, cetak, *_sisa in _listed(kantor):
        utuh = "; ".join(satu.group() for satu in _PASANGAN.finditer(cetak))
        assert utuh == cetak, f"{kantor} {nomor}: {cetak}"
        for satu in _PASANGAN.finditer(cetak):
            blok, tabel = satu["blok"], satu["tabel"]
            assert blok in BLOK, f"{kantor} {nomor}: blok {blok}"
            assert tabel is None or tabel in BLOK[blok].tabel, f"{kantor} {nomor}: {blok} tidak mencetak {tabel}"
