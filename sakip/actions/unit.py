"""Units of an office: a tree that never closes a circle; what ended stays readable (desain.md 3, Organisation).

Every write locks the office, so that two people who move units at once cannot make a circle together.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sakip.actions._hapus import isi_baris, remove
from sakip.actions._jejak import record
from sakip.actions._periksa import kode_sah, masa_sah, rapikan
from sakip.actions._pohon import GeserKe, check_masa, check_tempat, number, swap
from sakip.actions._tindakan import izinkan, kunci, tindakan
from sakip.actions._ubah import ubah
from sakip.actions.errors import DataSalah, SudahBerubah
from sakip.models import Pengguna, PerangkatDaerah, UnitKerja
from sakip.workflow import Izin

#: What may be typed about a unit; its code is fixed once it exists.
MEDAN = ("nama", "jenis", "induk", "tahun_awal", "tahun_akhir")
_WAJIB = ("kode", "nama", "jenis")


@tindakan("unit.dibuat")
def create_unit(*, pd: PerangkatDaerah, isian: Mapping[str, Any], oleh: Pengguna, dasar: str = "") -> UnitKerja:
    """Add a unit, as the last one under its parent. Raises TidakBoleh, DataSalah (code in use, years, parent)."""
    izinkan(oleh, Izin.ATUR_DAERAH, pd)
    pd = kunci(pd)
    isi = rapikan(isian, ("kode", *MEDAN), wajib=_WAJIB)
    kode_sah(isi["kode"])
    semua = list(UnitKerja.objects.filter(pd=pd))
    if any(satu.kode == isi["kode"] for satu in semua):
        raise DataSalah("kode", f"kode {isi['kode']} sudah dipakai unit lain pada {pd.nama}")
    _check(pd, UnitKerja(), isi)
    unit = UnitKerja.objects.create(pd=pd, letak=len(semua), **isi)
    number([*semua, unit])
    record("unit.dibuat", unit, oleh=oleh, sesudah=isi_baris(unit), dasar=dasar)
    return unit


@tindakan("unit.diubah")
def update_unit(
    *, unit: UnitKerja, isian: Mapping[str, Any], semula: Mapping[str, Any], oleh: Pengguna, dasar: str = ""
) -> UnitKerja:
    """Change a unit as its editor saw it. Raises TidakBoleh, DataSalah (a circle, years), SudahBerubah."""
    izinkan(oleh, Izin.ATUR_DAERAH, unit)
    pd = kunci(unit.pd)
    isi = rapikan(isian, MEDAN, wajib=_WAJIB)
    _check(pd, unit, isi)
    kini = ubah("unit.diubah", unit, isian=isi, semula=semula, oleh=oleh, dasar=dasar)
    number(list(UnitKerja.objects.filter(pd=pd)))
    kini.refresh_from_db()
    return kini


@tindakan("unit.digeser")
def move_unit(*, unit: UnitKerja, ke: GeserKe, oleh: Pengguna) -> None:
    """Print the unit before or after its neighbour under the same parent; at the end of the row nothing happens."""
    izinkan(oleh, Izin.ATUR_DAERAH, unit)
    pd = kunci(unit.pd)
    semua = list(UnitKerja.objects.filter(pd=pd))
    if unit.pk not in {satu.pk for satu in semua}:
        raise SudahBerubah("Unit ini baru saja dihapus orang lain.")
    if swap(semua, unit, ke):
        record("unit.digeser", unit, oleh=oleh, sesudah={"ke": ke.value})


@tindakan("unit.dihapus")
def delete_unit(*, unit: UnitKerja, oleh: Pengguna, dasar: str = "") -> None:
    """Remove a unit that nothing refers to; one that is referred to is ended by its last year instead.

    Raises TidakBoleh, DataSalah (naming what refers to it), SudahBerubah.
    """
    izinkan(oleh, Izin.ATUR_DAERAH, unit)
    pd = kunci(unit.pd)
    remove("unit.dihapus", unit, sebutan=f"Unit kerja {unit.nama}", oleh=oleh, dasar=dasar)
    number(list(UnitKerja.objects.filter(pd=pd)))


def _check(pd: PerangkatDaerah, unit: UnitKerja, isi: Mapping[str, Any]) -> None:
    """`isi` may leave columns out: those stay as they are. Raises DataSalah."""
    lengkap = {nama: isi.get(nama, getattr(unit, nama)) for nama in ("induk", "tahun_awal", "tahun_akhir")}
    masa_sah(lengkap["tahun_awal"], lengkap["tahun_akhir"])
    semua = list(UnitKerja.objects.filter(pd=pd))
    induk = lengkap["induk"]
    if induk is not None:
        # As it stands now: the parent that the form showed may have been ended or moved meanwhile.
        induk = next((satu for satu in semua if satu.pk == induk.pk), None)
        if induk is None:
            raise DataSalah("induk", "unit induk tidak ada pada perangkat daerah ini")
    check_tempat(unit, induk, semua)
    check_masa(lengkap, induk, [satu for satu in semua if satu.induk_id == unit.pk and unit.pk is not None])
