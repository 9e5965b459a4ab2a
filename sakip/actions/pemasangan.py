"""The first steps of an installation: a region to invite its first administrator to."""

from __future__ import annotations

from collections.abc import Mapping

from sakip.actions._jejak import record
from sakip.actions._tindakan import izinkan, tindakan
from sakip.actions.errors import DataSalah
from sakip.models import Pemda, Pengguna
from sakip.workflow import Izin

#: What a region has to be called, with the words for the person who left it out.
_WAJIB = {"nama": "nama", "jenis": "jenis", "provinsi": "provinsi", "tempat": "tempat kedudukan"}
_JENIS = ("kabupaten", "kota", "provinsi")


@tindakan("pemda.dibuat")
def ensure_pemda(*, kode: str, isian: Mapping[str, str], oleh: Pengguna, dasar: str) -> Pemda:
    """The region with that code, whatever the case of its letters; made from `isian` where there is none.

    Commands only: everything else about it is entered in the application by the administrator who is invited to it.
    Raises TidakBoleh, DataSalah (what is missing to make it).
    """
    izinkan(oleh, Izin.ATUR_DAERAH, None)
    kode = kode.strip()
    ada = Pemda.objects.filter(kode__iexact=kode).first()
    if ada is not None:
        return ada
    isi = {nama: isian.get(nama, "").strip() for nama in _WAJIB}
    kurang = [_WAJIB[nama] for nama, nilai in isi.items() if not nilai]
    if not kode or kurang:
        raise DataSalah("pemda", f"{kode or 'kode'} belum ada; sebutkan juga {', '.join(kurang) or 'kodenya'}")
    if isi["jenis"] not in _JENIS:
        raise DataSalah("jenis", f"pakai {', '.join(_JENIS)}")
    pemda = Pemda.objects.create(kode=kode, **isi)
    record("pemda.dibuat", pemda, oleh=oleh, sesudah={"kode": kode, **isi}, dasar=dasar)
    return pemda
