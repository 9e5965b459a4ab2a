"""One JSON file, strictly: no floats, no key twice, and every refusal names file, place and reason."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

from reports.calc import KebijakanSalah, SkalaSalah
from reports.inputs import FaktaSalah
from sakip.galat import Galat


class BerkasSalah(Galat):
    """A file of facts is refused: which one, where in it, why."""

    def __init__(self, berkas: str, tempat: str, sebab: str) -> None:
        super().__init__(": ".join(bagian for bagian in (berkas, tempat, sebab) if bagian))
        self.berkas = berkas
        self.tempat = tempat
        self.sebab = sebab


def read_json(berkas: Path) -> Any:
    """The content of the file. Whole numbers become int; a number with a point is refused, because it would be binary.

    Raises BerkasSalah for a missing file, text that is not UTF-8 or not JSON, a float, or a key that stands twice.
    """
    nama = f"{berkas.parent.name}/{berkas.name}"
    try:
        with berkas.open(encoding="utf-8") as sumber:
            return json.load(
                sumber, parse_float=_refuse_float, parse_constant=_refuse_float, object_pairs_hook=_each_key_once
            )
    except FileNotFoundError:
        raise BerkasSalah(nama, "", "berkas tidak ada") from None
    except UnicodeDecodeError:
        raise BerkasSalah(nama, "", "bukan teks UTF-8") from None
    except json.JSONDecodeError as salah:
        raise BerkasSalah(nama, f"baris {salah.lineno} kolom {salah.colno}", "bukan JSON yang sah") from None
    except _Ditolak as salah:
        raise BerkasSalah(nama, "", str(salah)) from None


@contextmanager
def blaming(berkas: Path) -> Iterator[None]:
    """Turn what the core refuses inside the block into a BerkasSalah that names the file."""
    try:
        yield
    except FaktaSalah as salah:
        raise BerkasSalah(f"{berkas.parent.name}/{berkas.name}", salah.tempat, salah.sebab) from salah
    except (KebijakanSalah, SkalaSalah) as salah:
        raise BerkasSalah(f"{berkas.parent.name}/{berkas.name}", "", str(salah)) from salah


class _Ditolak(ValueError):
    pass


def _refuse_float(teks: str) -> NoReturn:
    raise _Ditolak(f"bilangan pecahan harus ditulis sebagai teks: {teks}")


def _each_key_once(pasangan: list[tuple[str, Any]]) -> dict[str, Any]:
    isi = dict(pasangan)
    if len(isi) != len(pasangan):
        kunci = [nama for nama, _ in pasangan]
        ganda = sorted({nama for nama in kunci if kunci.count(nama) > 1})
        raise _Ditolak(f"kunci tertulis lebih dari sekali: {', '.join(ganda)}")
    return isi
