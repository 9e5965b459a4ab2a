"""Opening a year for an office: what has to exist before anything can be entered about it.

What last year already said is carried over and not typed again (desain.md 2, promise 5): the kind of budget periods,
the edition of the nomenclature, programs, kegiatan and sub kegiatan with their units, and whom they support. Money is
never carried over.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Q

from sakip.actions._jejak import record
from sakip.actions._periksa import tahun_sah
from sakip.actions._tindakan import izinkan, kunci, tindakan
from sakip.actions.errors import DataSalah, SudahBerubah
from sakip.choices import JenisPeriode
from sakip.models import (
    Alokasi,
    Kegiatan,
    Laporan,
    Pengguna,
    PerangkatDaerah,
    Program,
    SubKegiatan,
    TahunAnggaran,
)
from sakip.workflow import Izin


@dataclass(frozen=True, slots=True)
class TahunTerbuka:
    """What opening a year made; None: it was there already. `disalin` counts the rows carried over, by kind."""

    laporan: Laporan | None
    anggaran: TahunAnggaran | None
    disalin: Mapping[str, int]


@tindakan("tahun.dibuka")
def open_tahun(
    *,
    pd: PerangkatDaerah,
    tahun: int,
    jenis_periode: JenisPeriode,
    salin: bool = True,
    oleh: Pengguna,
    dasar: str = "",
) -> TahunTerbuka:
    """Open the year: a budget year and a report in draft, with `salin` the budget's structure of the year before.

    What exists already (a budget that was loaded) stays as it is. Raises TidakBoleh, DataSalah (the office ended
    before, it has no head yet), SudahBerubah (the year is open).
    """
    izinkan(oleh, Izin.ATUR_DAERAH, pd)
    pd = kunci(pd)
    _check(pd, tahun)
    laporan, anggaran = None, None
    if not Laporan.objects.filter(pd=pd, tahun=tahun).exists():
        laporan = Laporan.objects.create(pd=pd, tahun=tahun, penanda_tangan=pd.kepala)
    disalin: Mapping[str, int] = {}
    if not TahunAnggaran.objects.filter(pd=pd, tahun=tahun).exists():
        anggaran, disalin = _open_budget(pd, tahun, jenis_periode, salin)
    if laporan is None and anggaran is None:
        raise SudahBerubah(f"Tahun {tahun} sudah dibuka untuk {pd.nama}.")
    sesudah = {"tahun": tahun, "laporan": laporan is not None, "anggaran": anggaran is not None, "disalin": disalin}
    record("tahun.dibuka", pd, oleh=oleh, sesudah=sesudah, dasar=dasar)
    return TahunTerbuka(laporan, anggaran, disalin)


def _check(pd: PerangkatDaerah, tahun: int) -> None:
    tahun_sah("tahun", tahun)
    if pd.tahun_akhir is not None and tahun > pd.tahun_akhir:
        raise DataSalah("tahun", f"{pd.nama} berakhir pada tahun {pd.tahun_akhir}; tahun sesudahnya tidak dapat dibuka")
    if pd.kepala is None:
        raise DataSalah("", f"tetapkan dahulu jabatan kepala {pd.nama} pada profilnya; laporan ditandatangani olehnya")


def _open_budget(
    pd: PerangkatDaerah, tahun: int, jenis_periode: JenisPeriode, salin: bool
) -> tuple[TahunAnggaran, Mapping[str, int]]:
    lama = TahunAnggaran.objects.filter(pd=pd, tahun=tahun - 1).first()
    anggaran = TahunAnggaran.objects.create(
        pd=pd,
        tahun=tahun,
        jenis_periode=jenis_periode.value,
        edisi_nomenklatur=lama.edisi_nomenklatur if lama else "",
        letak=TahunAnggaran.objects.filter(pd=pd).count(),
    )
    return anggaran, _copy(lama, anggaran) if lama is not None and salin else {}


def _copy(lama: TahunAnggaran, baru: TahunAnggaran) -> Mapping[str, int]:
    """Carry programs, kegiatan and sub kegiatan over without their money, and whom the money supports."""
    program = _tiru(list(Program.objects.filter(tahun_anggaran=lama)), {"tahun_anggaran": {lama.pk: baru}})
    kegiatan = _tiru(list(Kegiatan.objects.filter(program__tahun_anggaran=lama)), {"program": program})
    sub_lama = SubKegiatan.objects.filter(program__tahun_anggaran=lama).select_related("unit")
    sub = _tiru(list(sub_lama), {"program": program, "kegiatan": kegiatan})
    _forget_ended_units(list(sub.values()), baru.tahun)
    alokasi = _copy_allocations(lama, baru.tahun, sub)
    return {"program": len(program), "kegiatan": len(kegiatan), "sub_kegiatan": len(sub), "alokasi": alokasi}


def _tiru(baris: Sequence[Any], induk: Mapping[str, Mapping[int, Model]]) -> dict[int, Any]:
    """Copies of the rows under their new parents, by the key of the row they were copied from."""
    if not baris:
        return {}
    model = type(baris[0])
    medan = [satu.attname for satu in model._meta.concrete_fields if not satu.primary_key]
    tiru = []
    for satu in baris:
        isi = {nama: getattr(satu, nama) for nama in medan}
        for kolom, peta in induk.items():
            if isi[f"{kolom}_id"] is not None:
                isi[f"{kolom}_id"] = peta[isi[f"{kolom}_id"]].pk
        tiru.append(model(**isi))
    model._default_manager.bulk_create(tiru, batch_size=500)
    return {satu.pk: lain for satu, lain in zip(baris, tiru, strict=True)}


def _forget_ended_units(sub: Sequence[SubKegiatan], tahun: int) -> None:
    """A unit that ended does no work in the new year; who does is chosen anew."""
    berakhir = [satu for satu in sub if satu.unit is not None and (satu.unit.tahun_akhir or tahun) < tahun]
    for satu in berakhir:
        satu.unit = None
    SubKegiatan.objects.bulk_update(berakhir, ["unit"], batch_size=500)


def _copy_allocations(lama: TahunAnggaran, tahun: int, sub: Mapping[int, SubKegiatan]) -> int:
    """Weights towards indicators whose sasaran or tujuan still stands in a plan of the new year."""
    berlaku = (
        Q(penempatan__sasaran__isnull=True) | Q(penempatan__sasaran__tahun_akhir__isnull=True)
        | Q(penempatan__sasaran__tahun_akhir__gte=tahun)
    ) & (
        Q(penempatan__sasaran__renstra__isnull=True) | Q(penempatan__sasaran__renstra__tahun_akhir__gte=tahun)
    ) & (
        Q(penempatan__tujuan__isnull=True) | Q(penempatan__tujuan__renstra__tahun_akhir__gte=tahun)
    )  # fmt: skip
    baris = Alokasi.objects.filter(berlaku, sub_kegiatan__program__tahun_anggaran=lama)
    return len(_tiru(list(baris), {"sub_kegiatan": sub}))
