"""Holders of posts."""

from __future__ import annotations

from datetime import date

from sakip.actions._jejak import record
from sakip.actions._tindakan import izinkan, kunci, tindakan
from sakip.actions.errors import DataSalah, SudahBerubah
from sakip.choices import JenisPemangku
from sakip.models import Jabatan, PemangkuJabatan, Pengguna
from sakip.queries.rentang import bertumpuk
from sakip.workflow import Izin


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
    oleh: Pengguna,
    dasar: str = "",
) -> PemangkuJabatan:
    """Put somebody into a post for a period, both days included.

    Definitif, Plt. and Pj. of one post never share a day; a Plh. covers an absence and may stand beside them, but not
    beside another Plh. The post's row is locked, so of two people at once one wins. The personal number stays out of
    the trail. Raises TidakBoleh, DataSalah, SudahBerubah (the post is held on one of those days).
    """
    izinkan(oleh, Izin.ATUR_DAERAH, jabatan)
    _check(nama, mulai, sampai)
    jabatan = kunci(jabatan)
    lama = PemangkuJabatan.objects.filter(bertumpuk(mulai, sampai), jabatan=jabatan, jenis__in=_sesama(jenis)).first()
    dikirim = {"nama": nama.strip(), "jenis": jenis.value, "mulai": mulai, "sampai": sampai}
    if lama is not None:
        raise SudahBerubah(
            f"{jabatan.nama} pada masa itu sudah dipangku {lama.nama}.",
            tersimpan={"nama": lama.nama, "jenis": lama.jenis, "mulai": lama.mulai, "sampai": lama.sampai},
            dikirim=dikirim,
        )
    pemangku = PemangkuJabatan.objects.create(
        jabatan=jabatan,
        nip=nip,
        pangkat=pangkat,
        letak=PemangkuJabatan.objects.filter(jabatan__pd=jabatan.pd_id, jabatan__pemda=jabatan.pemda_id).count(),
        **dikirim,
    )
    record("pemangku.diangkat", pemangku, oleh=oleh, sesudah={"jabatan": jabatan.kode, **dikirim}, dasar=dasar)
    return pemangku


def _check(nama: str, mulai: date, sampai: date | None) -> None:
    if not nama.strip():
        raise DataSalah("nama", "nama belum diisi")
    if sampai is not None and sampai < mulai:
        raise DataSalah("sampai", "hari terakhir sebelum hari pertama")


def _sesama(jenis: JenisPemangku) -> list[str]:
    """The kinds that may not share a day with this one."""
    if jenis is JenisPemangku.PLH:
        return [JenisPemangku.PLH.value]
    return [satu.value for satu in JenisPemangku if satu is not JenisPemangku.PLH]
