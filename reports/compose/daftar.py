"""docs/kunci.md: every family of keys and every block, from their registries (desain.md 5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reports.compose.blok import BLOK, Blok, Pilihan
from reports.figures import KELUARGA

_KEPALA = """\
# Keys of figures and ids of tables

Written by `python manage.py daftar_kunci` from the registries in `reports/figures` and `reports/compose`; do not edit.
Keys and table ids are an interface: tests, `manage.py angka`, live references in narratives (`{angka:KUNCI}`), workbook
formulas and the HTML (`<data data-kunci="…">`, `<table id="…">`) use them. Codes in a key are the codes of the facts.
"""
_BAGIAN_KUNCI = """\
## Families of keys

`{n}` counts from 1; `{kelompok}` is strategis, lainnya or tujuan; `{simpul}` is total, the code of a program, kegiatan
or sub kegiatan, unit:{unit}, unit:{unit}:{program} or unit:{unit}:{kegiatan}.
"""
_BAGIAN_BLOK = """\
## Blocks

A block is called by its id in an outline. A table id that occurs again in the same document gets a suffix (`-2`).
"""


def key_document() -> str:
    """The whole of docs/kunci.md."""
    keluarga = _table(
        ("family", "key", "meaning", "unit", "formulas", "printed by"),
        (
            (f"`{satu.kode}`", f"`{satu.pola}`", satu.uraian, satu.satuan, _codes(satu.rumus), _codes(_printers(kode)))
            for kode, satu in KELUARGA.items()
        ),
    )
    blok = _table(
        ("block", "prints", "options", "table ids", "families"),
        (
            (f"`{satu.id}`", satu.judul, _options(satu), _codes(satu.tabel), _codes(satu.keluarga))
            for _, satu in sorted(BLOK.items())
        ),
    )
    return "\n".join((_KEPALA, _BAGIAN_KUNCI, keluarga, _BAGIAN_BLOK, blok))


def _printers(keluarga: str) -> Iterator[str]:
    return (nama for nama, satu in sorted(BLOK.items()) if keluarga in satu.keluarga)


def _codes(isi: Iterable[str]) -> str:
    return ", ".join(f"`{satu}`" for satu in isi) or "–"


def _options(satu: Blok) -> str:
    return "; ".join(f"`{nama}`: {_values(pilihan)}" for nama, pilihan in satu.pilihan.items()) or "–"


def _values(pilihan: Pilihan) -> str:
    bawaan = f" (default {pilihan.bawaan})" if pilihan.bawaan else ""
    return f"{', '.join(pilihan.nilai) or 'a year'}{bawaan}"


def _table(kepala: Iterable[str], baris: Iterable[Iterable[str]]) -> str:
    kolom = list(kepala)
    isi = [kolom, ["---"] * len(kolom), *baris]
    return "".join(f"| {' | '.join(satu)} |\n" for satu in isi)
