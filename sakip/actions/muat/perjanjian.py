"""Loading agreements as they were signed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Q

from reports import inputs
from reports.inputs import to_json
from sakip import models as m
from sakip.actions._tindakan import tindakan
from sakip.actions.errors import DataSalah
from sakip.actions.muat._jalan import load_part
from sakip.actions.muat._kolom import kolom, sumber, target
from sakip.actions.muat._rujukan import Rujukan, cari_bila
from sakip.actions.muat._sinkron import Bagian, HasilMuat, Muatan
from sakip.queries.masukan.perjanjian import read_perjanjian
from sakip.workflow import Status


@tindakan("perjanjian.muat")
def muat_perjanjian(*, pd: m.PerangkatDaerah, fakta: inputs.FaktaPD, oleh: m.Pengguna, dasar: str = "") -> HasilMuat:
    """Load the agreements of an office. One that was signed in the application is never changed or removed.

    Raises TidakBoleh, DataSalah (also where the facts contradict such a signed one).
    """
    return load_part(sync_perjanjian, ("perjanjian",), pd=pd, fakta=fakta, oleh=oleh, dasar=dasar)


def sync_perjanjian(muatan: Muatan, pd: m.PerangkatDaerah, fakta: inputs.FaktaPD) -> None:
    """The agreements as part of a larger load."""
    bagian = muatan.start("perjanjian.muat", pd, [to_json(satu) for satu in fakta.perjanjian])
    rujukan = Rujukan(pd)
    beku = _beku(pd, fakta.perjanjian)
    daftar = [(i, satu) for i, satu in enumerate(fakta.perjanjian) if satu.kode not in beku]
    # What was drafted in the application and is not among the facts is nobody's to remove but its author's.
    milik = m.PerjanjianKinerja.objects.filter(pd=pd).exclude(kode__in=beku)
    baris = bagian.sync(
        milik.filter(Q(impor=True) | Q(kode__in=[satu.kode for _, satu in daftar])),
        [_pk(rujukan, i, satu) for i, satu in daftar],
        ("kode",),
    )
    pk = {kode: satu.pk for (kode,), satu in baris.items()}
    bagian.sync(
        m.BarisPK.objects.filter(perjanjian__in=list(pk.values())),
        [
            {
                "perjanjian_id": pk[satu.kode],
                "letak": j,
                "penempatan_id": cari_bila(rujukan.penempatan, b.penempatan),
                **kolom(b, "kelompok", "nomor_sasaran", "sasaran", "nomor", "indikator", "satuan", "catatan"),
                **target(b.target),
            }
            for _, satu in daftar
            for j, b in enumerate(satu.baris)
        ],
        ("perjanjian_id", "letak"),
    )
    _sync_pagu(bagian, rujukan, [satu for _, satu in daftar], pk)


def _sync_pagu(
    bagian: Bagian, rujukan: Rujukan, daftar: Sequence[inputs.PerjanjianKinerja], pk: Mapping[str, int]
) -> None:
    bagian.sync(
        m.PaguPK.objects.filter(perjanjian__in=list(pk.values())),
        [
            {
                "perjanjian_id": pk[satu.kode],
                "letak": j,
                "program_id": rujukan.program[satu.tahun, p.program] if p.program else None,
                **kolom(p, "nomor", "nama", "jumlah", "sumber_dana"),
            }
            for satu in daftar
            for j, p in enumerate(satu.program)
        ],
        ("perjanjian_id", "letak"),
    )


def _beku(pd: m.PerangkatDaerah, fakta: Sequence[inputs.PerjanjianKinerja]) -> set[str]:
    """Codes of agreements that left their draft in the application. Raises DataSalah where the facts differ."""
    beku = set(
        m.PerjanjianKinerja.objects.filter(pd=pd, impor=False)
        .exclude(status=Status.DRAF.value)
        .values_list("kode", flat=True)
    )
    if beku:
        tersimpan = {satu.kode: satu for satu in read_perjanjian(pd)}
        for i, satu in enumerate(fakta):
            if satu.kode in beku and satu != tersimpan[satu.kode]:
                raise DataSalah(f"perjanjian[{i}]", f"{satu.kode} sudah diajukan di aplikasi dan tidak dapat diubah")
    return beku


def _pk(rujukan: Rujukan, i: int, satu: inputs.PerjanjianKinerja) -> dict[str, Any]:
    medan = (
        "kode", "tahun", "versi", "jenis", "tempat", "tanggal", "nomor", "alasan", "status", "impor",
        "alasan_selisih", "catatan",
    )  # fmt: skip
    return {
        "pd_id": rujukan.pd.pk,
        "letak": i,
        "jabatan_id": rujukan.jabatan[satu.jabatan],
        **kolom(satu, *medan),
        **_pihak("pihak_pertama", satu.pihak_pertama),
        **_pihak("pihak_kedua", satu.pihak_kedua),
        **sumber(satu.sumber),
    }


def _pihak(nama: str, pihak: inputs.Pihak | None) -> dict[str, str]:
    medan = ("jabatan", "nama", "pangkat", "nip")
    return {f"{nama}_{satu}": "" if pihak is None else getattr(pihak, satu) for satu in medan}
