"""Writing trees of units and of posts: no circles, years that fit each other, one order of printing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from sakip.actions.errors import DataSalah
from sakip.models import Jabatan, UnitKerja
from sakip.queries.pohon import INDUK, Simpul, induk, melingkar, terurut


class GeserKe(StrEnum):
    """Where a row goes among those beside it."""

    NAIK = "naik"
    TURUN = "turun"


def check_tempat(satu: UnitKerja | Jabatan, atas: UnitKerja | Jabatan | None, semua: Sequence[Any]) -> None:
    """The parent closes no circle. `semua` are all rows of the tree, read under its lock. Raises DataSalah."""
    medan = INDUK[type(satu)].removesuffix("_id")
    if atas is None or satu.pk is None:
        return
    if melingkar(satu.pk, atas.pk, {lain.pk: induk(lain) for lain in semua}):
        raise DataSalah(medan, f"{atas.nama} berada di bawah {satu.nama} sendiri; pilih yang lain")


def check_masa(isi: Mapping[str, Any], atas: UnitKerja | Jabatan | None, bawah: Sequence[Any]) -> None:
    """What lies below ends no later than what lies above it. Raises DataSalah."""
    akhir = isi["tahun_akhir"]
    if atas is not None and _lebih_lama(akhir, atas.tahun_akhir):
        raise DataSalah("tahun_akhir", f"{atas.nama} di atasnya hanya sampai tahun {atas.tahun_akhir}")
    terlambat = [satu.nama for satu in bawah if _lebih_lama(satu.tahun_akhir, akhir)]
    if terlambat:
        raise DataSalah(
            "tahun_akhir", f"masih ada di bawahnya: {', '.join(terlambat)}; akhiri atau pindahkan lebih dahulu"
        )


def _lebih_lama(satu: int | None, lain: int | None) -> bool:
    return lain is not None and (satu is None or satu > lain)


def swap(baris: Sequence[Simpul], objek: Simpul, arah: GeserKe) -> bool:
    """Exchange the row with its neighbour under the same parent and number all rows in printing order.

    False where there is no neighbour on that side: nothing is written then.
    """
    urut = [satu for satu, _ in terurut(baris)]
    for nomor, satu in enumerate(urut):
        satu.letak = nomor
    ini = next(satu for satu in urut if satu.pk == objek.pk)
    saudara = [satu for satu in urut if induk(satu) == induk(ini)]
    di = saudara.index(ini) + (-1 if arah is GeserKe.NAIK else 1)
    if not 0 <= di < len(saudara):
        return False
    ini.letak, saudara[di].letak = saudara[di].letak, ini.letak
    number(baris)
    return True


def number(baris: Sequence[Any]) -> None:
    """Write the place of every row in printing order."""
    for nomor, (satu, _) in enumerate(terurut(baris)):
        satu.letak, satu.urutan = nomor, nomor + 1
    if baris:
        type(baris[0])._default_manager.bulk_update(baris, ["letak", "urutan"], batch_size=500)
