"""Posts of an office, or of the region itself: a tree of superiors without circles (desain.md 3, Organisation).

Every write locks the office, or the region for its own posts, so that two people at once cannot make a circle.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet

from sakip.actions._hapus import isi_baris, remove
from sakip.actions._jejak import record
from sakip.actions._periksa import kode_sah, masa_sah, rapikan
from sakip.actions._pohon import GeserKe, check_masa, check_tempat, number, swap
from sakip.actions._tindakan import izinkan, kunci, tindakan
from sakip.actions._ubah import ubah
from sakip.actions.errors import DataSalah, SudahBerubah
from sakip.models import Jabatan, Pemda, Pengguna, PerangkatDaerah, UnitKerja
from sakip.workflow import Izin

#: What may be typed about a post; its code is fixed once it exists.
MEDAN = ("nama", "tingkat", "unit", "atasan", "tahun_awal", "tahun_akhir")
_WAJIB = ("kode", "nama")
Pemilik = Pemda | PerangkatDaerah


@tindakan("jabatan.dibuat")
def create_jabatan(*, pemilik: Pemilik, isian: Mapping[str, Any], oleh: Pengguna, dasar: str = "") -> Jabatan:
    """Add a post of an office or of the region. Raises TidakBoleh, DataSalah (code in use, unit, superior, years)."""
    izinkan(oleh, Izin.ATUR_DAERAH, pemilik)
    pemilik = kunci(pemilik)
    isi = rapikan(isian, ("kode", *MEDAN), wajib=_WAJIB)
    kode_sah(isi["kode"])
    semua = list(milik(pemilik))
    if any(satu.kode == isi["kode"] for satu in semua):
        raise DataSalah("kode", f"kode {isi['kode']} sudah dipakai jabatan lain pada {pemilik.nama}")
    _check(pemilik, Jabatan(), isi)
    pemda, pd = (pemilik.pemda, pemilik) if isinstance(pemilik, PerangkatDaerah) else (pemilik, None)
    jabatan = Jabatan.objects.create(pemda=pemda, pd=pd, letak=len(semua), **isi)
    number([*semua, jabatan])
    record("jabatan.dibuat", jabatan, oleh=oleh, sesudah=isi_baris(jabatan), dasar=dasar)
    return jabatan


@tindakan("jabatan.diubah")
def update_jabatan(
    *, jabatan: Jabatan, isian: Mapping[str, Any], semula: Mapping[str, Any], oleh: Pengguna, dasar: str = ""
) -> Jabatan:
    """Change a post as its editor saw it. Raises TidakBoleh, DataSalah (a circle, years), SudahBerubah."""
    izinkan(oleh, Izin.ATUR_DAERAH, jabatan)
    pemilik = kunci(jabatan.pd or jabatan.pemda)
    isi = rapikan(isian, MEDAN, wajib=_WAJIB)
    _check(pemilik, jabatan, isi)
    kini = ubah("jabatan.diubah", jabatan, isian=isi, semula=semula, oleh=oleh, dasar=dasar)
    number(list(milik(pemilik)))
    kini.refresh_from_db()
    return kini


@tindakan("jabatan.digeser")
def move_jabatan(*, jabatan: Jabatan, ke: GeserKe, oleh: Pengguna) -> None:
    """Print the post before or after its neighbour under the same superior; at the end of the row nothing happens."""
    izinkan(oleh, Izin.ATUR_DAERAH, jabatan)
    semua = list(milik(kunci(jabatan.pd or jabatan.pemda)))
    if jabatan.pk not in {satu.pk for satu in semua}:
        raise SudahBerubah("Jabatan ini baru saja dihapus orang lain.")
    if swap(semua, jabatan, ke):
        record("jabatan.digeser", jabatan, oleh=oleh, sesudah={"ke": ke.value})


@tindakan("jabatan.dihapus")
def delete_jabatan(*, jabatan: Jabatan, oleh: Pengguna, dasar: str = "") -> None:
    """Remove a post that nothing refers to, as its head or otherwise. Raises TidakBoleh, DataSalah, SudahBerubah."""
    izinkan(oleh, Izin.ATUR_DAERAH, jabatan)
    pemilik = kunci(jabatan.pd or jabatan.pemda)
    remove("jabatan.dihapus", jabatan, sebutan=f"Jabatan {jabatan.nama}", oleh=oleh, dasar=dasar)
    number(list(milik(pemilik)))


def milik(pemilik: Pemilik) -> QuerySet[Jabatan]:
    """The posts of an office, or those of the region itself."""
    if isinstance(pemilik, PerangkatDaerah):
        return Jabatan.objects.filter(pd=pemilik)
    return Jabatan.objects.filter(pemda=pemilik, pd__isnull=True)


def _check(pemilik: Pemilik, jabatan: Jabatan, isi: Mapping[str, Any]) -> None:
    """`isi` may leave columns out: those stay as they are. Raises DataSalah."""
    lengkap = {nama: isi.get(nama, getattr(jabatan, nama)) for nama in ("atasan", "unit", "tahun_awal", "tahun_akhir")}
    masa_sah(lengkap["tahun_awal"], lengkap["tahun_akhir"])
    _check_unit(pemilik, lengkap["unit"])
    semua = list(milik(pemilik))
    atasan = lengkap["atasan"]
    if atasan is not None:
        atasan = next((satu for satu in _calon_atasan(pemilik) if satu.pk == atasan.pk), None)
        if atasan is None:
            raise DataSalah("atasan", "jabatan atasan harus pada perangkat daerah yang sama atau jabatan daerah")
    check_tempat(jabatan, atasan, semua)
    check_masa(lengkap, atasan, [satu for satu in semua if satu.atasan_id is not None and satu.atasan_id == jabatan.pk])


def _check_unit(pemilik: Pemilik, unit: UnitKerja | None) -> None:
    if unit is None:
        return
    if isinstance(pemilik, Pemda):
        raise DataSalah("unit", "jabatan daerah tidak berada di unit kerja")
    if unit.pd_id != pemilik.pk:
        raise DataSalah("unit", "unit kerja tidak ada pada perangkat daerah ini")


def _calon_atasan(pemilik: Pemilik) -> list[Jabatan]:
    """Who may stand above: a post of the same owner, and for an office one of the region."""
    if isinstance(pemilik, Pemda):
        return list(milik(pemilik))
    return [*milik(pemilik), *milik(pemilik.pemda)]
