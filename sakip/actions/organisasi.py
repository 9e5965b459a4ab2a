"""Holders of posts: appointed, their term ended, a mistake corrected (desain.md 3, Organisation).

Definitif, Plt. and Pj. of one post never share a day; a Plh. covers an absence and may stand beside them, but not
beside another Plh. The post's row is locked, so of two people at once one wins. The personal number never reaches the
trail.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from reports import wording
from sakip.actions._hapus import remove
from sakip.actions._jejak import record
from sakip.actions._periksa import rapikan
from sakip.actions._tindakan import izinkan, kunci, tindakan
from sakip.actions._ubah import ubah
from sakip.actions.errors import DataSalah
from sakip.choices import JenisPemangku, baca
from sakip.models import Jabatan, PemangkuJabatan, Pengguna
from sakip.queries.rentang import bertumpuk
from sakip.workflow import Izin

#: What may be corrected about a holder.
MEDAN = ("nama", "jenis", "nip", "pangkat", "pengguna", "mulai", "sampai")


@tindakan("pemangku.diangkat")
def appoint_pemangku(
    *,
    jabatan: Jabatan,
    nama: str,
    jenis: JenisPemangku,
    mulai: date,
    sampai: date | None = None,
    nip: str = "",
    pangkat: str = "",
    pengguna: Pengguna | None = None,
    oleh: Pengguna,
    dasar: str = "",
) -> PemangkuJabatan:
    """Put somebody into a post for a period, both days included.

    `pengguna`, the holder's account, gets the permissions of a head's post on those days, so linking it takes the
    permission to give roles. Raises TidakBoleh, DataSalah (a missing name, an end before the beginning, a post held on
    one of those days: by whom and when).
    """
    izinkan(oleh, Izin.ATUR_DAERAH, jabatan)
    jabatan = kunci(jabatan)
    isi = rapikan({"nama": nama, "nip": nip, "pangkat": pangkat}, MEDAN)
    isi |= {"jenis": jenis.value, "pengguna": pengguna, "mulai": mulai, "sampai": sampai}
    _check(jabatan, isi)
    _check_akun(jabatan, None, pengguna, oleh)
    pemangku = PemangkuJabatan.objects.create(
        jabatan=jabatan,
        letak=PemangkuJabatan.objects.filter(jabatan__pd=jabatan.pd_id, jabatan__pemda=jabatan.pemda_id).count(),
        **isi,
    )
    sesudah = {**isi, "jabatan": jabatan.kode, "pengguna": pengguna and pengguna.username}
    record("pemangku.diangkat", pemangku, oleh=oleh, sesudah=sesudah, dasar=dasar)
    return pemangku


@tindakan("pemangku.diubah")
def correct_pemangku(
    *, pemangku: PemangkuJabatan, isian: Mapping[str, Any], semula: Mapping[str, Any], oleh: Pengguna, dasar: str = ""
) -> PemangkuJabatan:
    """Correct what was recorded of a holder, the term included. Raises TidakBoleh, DataSalah, SudahBerubah."""
    izinkan(oleh, Izin.ATUR_DAERAH, pemangku)
    jabatan = kunci(pemangku.jabatan)
    isi = rapikan(isian, MEDAN)
    kini = kunci(pemangku)
    _check(jabatan, {nama: isi.get(nama, getattr(kini, nama)) for nama in MEDAN}, pemangku)
    _check_akun(jabatan, kini.pengguna, isi.get("pengguna", kini.pengguna), oleh)
    return ubah("pemangku.diubah", pemangku, isian=isi, semula=semula, oleh=oleh, dasar=dasar)


@tindakan("pemangku.diakhiri")
def end_pemangku(
    *, pemangku: PemangkuJabatan, sampai: date, semula: date | None, oleh: Pengguna, dasar: str = ""
) -> PemangkuJabatan:
    """Set the last day of a term; `semula` is the one its editor saw.

    Raises TidakBoleh, DataSalah (before its first day, or into the term of the next one), SudahBerubah.
    """
    izinkan(oleh, Izin.ATUR_DAERAH, pemangku)
    jabatan, kini = kunci(pemangku.jabatan), kunci(pemangku)
    _check(jabatan, {**{nama: getattr(kini, nama) for nama in MEDAN}, "sampai": sampai}, kini)
    return ubah(
        "pemangku.diakhiri",
        pemangku,
        isian={"sampai": sampai},
        semula={"sampai": semula},
        oleh=oleh,
        dasar=dasar,
    )


@tindakan("pemangku.dihapus")
def delete_pemangku(*, pemangku: PemangkuJabatan, oleh: Pengguna, dasar: str = "") -> None:
    """Remove a holder recorded by mistake; signed documents keep the names they were signed with.

    Raises TidakBoleh, DataSalah, SudahBerubah.
    """
    izinkan(oleh, Izin.ATUR_DAERAH, pemangku)
    remove("pemangku.dihapus", pemangku, sebutan=f"Pemangku jabatan {pemangku.nama}", oleh=oleh, dasar=dasar)


def _check(jabatan: Jabatan, isi: Mapping[str, Any], diri: PemangkuJabatan | None = None) -> None:
    """The name is filled, the days are in order, and nobody else holds the post on one of them. Raises DataSalah."""
    if not isi["nama"]:
        raise DataSalah("nama", "nama belum diisi")
    mulai, sampai = isi["mulai"], isi["sampai"]
    if sampai is not None and sampai < mulai:
        raise DataSalah("sampai", "hari terakhir sebelum hari pertama")
    lain = PemangkuJabatan.objects.filter(
        bertumpuk(mulai, sampai), jabatan=jabatan, jenis__in=_sesama(baca(JenisPemangku, isi["jenis"]))
    )
    if diri is not None:
        lain = lain.exclude(pk=diri.pk)
    satu = lain.order_by("mulai").first()
    if satu is not None:
        raise DataSalah("mulai" if satu.mulai <= mulai else "sampai", _terisi(jabatan, satu))


def _check_akun(jabatan: Jabatan, lama: Pengguna | None, baru: Pengguna | None, oleh: Pengguna) -> None:
    """Linking or unlinking an account gives or takes permissions. Raises TidakBoleh."""
    if lama == baru:
        return
    izinkan(oleh, Izin.ATUR_PERAN, jabatan)
    if baru is not None:
        izinkan(oleh, Izin.ATUR_PERAN, baru)


def _terisi(jabatan: Jabatan, satu: PemangkuJabatan) -> str:
    """Who holds the post and when, and what to do about it."""
    akhir = f"sampai {wording.tanggal(satu.sampai)}" if satu.sampai else "dan masa jabatannya belum berakhir"
    return (
        f"pada masa itu {jabatan.nama} sudah dipangku {satu.nama} ({baca(JenisPemangku, satu.jenis).label}) sejak "
        f"{wording.tanggal(satu.mulai)} {akhir}; akhiri masa jabatannya lebih dahulu atau ubah tanggalnya"
    )


def _sesama(jenis: JenisPemangku) -> list[str]:
    """The kinds that may not share a day with this one."""
    if jenis is JenisPemangku.PLH:
        return [JenisPemangku.PLH.value]
    return [satu.value for satu in JenisPemangku if satu is not JenisPemangku.PLH]
