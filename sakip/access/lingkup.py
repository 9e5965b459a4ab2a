"""Where an object lies: its region, its office, the units that own it, and its state.

One table says how each kind of object hangs on an office; the queryset filter and the single decision both read it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce

from django.db.models import Model, QuerySet

from sakip import models as m

#: Path of lookups from a model to its PerangkatDaerah; "" is the office itself.
JALUR_PD: Mapping[type[Model], str] = {
    m.PerangkatDaerah: "",
    **dict.fromkeys(
        (
            m.UnitKerja, m.Jabatan, m.Renstra, m.Tujuan, m.Sasaran, m.KinerjaJabatan, m.Indikator,
            m.PenempatanIndikator, m.TahunAnggaran, m.PotTampil, m.PerjanjianKinerja, m.Butir, m.TabelDukung,
            m.NilaiBersaing, m.Skm, m.EvaluasiAkip, m.Laporan,
        ),
        "pd",
    ),
    m.Target: "penempatan__pd",
    m.Pembanding: "indikator__pd",
    m.Nilai: "indikator__pd",
    m.BuktiDukung: "nilai__indikator__pd",
    m.VersiAnggaran: "tahun_anggaran__pd",
    m.Program: "tahun_anggaran__pd",
    m.Kegiatan: "program__tahun_anggaran__pd",
    m.SubKegiatan: "program__tahun_anggaran__pd",
    m.Alokasi: "penempatan__pd",
    m.BarisPK: "perjanjian__pd",
    m.PaguPK: "perjanjian__pd",
    m.RencanaAksi: "baris__perjanjian__pd",
    m.PemangkuJabatan: "jabatan__pd",
    m.Narasi: "laporan__pd",
    m.Cetakan: "laporan__pd",
}  # fmt: skip

#: Path to the thing with a state; "" is the object itself. Readers from outside see it once submitted.
JALUR_STATUS: Mapping[type[Model], str] = {
    m.Laporan: "",
    m.Narasi: "laporan",
    m.Cetakan: "laporan",
    m.PerjanjianKinerja: "",
    m.BarisPK: "perjanjian",
    m.PaguPK: "perjanjian",
    m.RencanaAksi: "baris__perjanjian",
    m.Nilai: "",
    m.BuktiDukung: "nilai",
}

#: Path to the indicator, for what a unit owns through the placements of an indicator.
JALUR_INDIKATOR: Mapping[type[Model], str] = {
    m.Indikator: "",
    m.PenempatanIndikator: "indikator",
    m.Target: "penempatan__indikator",
    m.Nilai: "indikator",
    m.BuktiDukung: "nilai__indikator",
}


Berstatus = m.Laporan | m.PerjanjianKinerja | m.Nilai


@dataclass(frozen=True, slots=True)
class Letak:
    """Region and office of an object; `pd` is None for what belongs to the region itself."""

    pemda: int
    pd: int | None


def letak(objek: Model) -> Letak:
    """Where the object lies. Raises LookupError for a kind that the table does not know."""
    if isinstance(objek, m.Pemda):
        return Letak(objek.pk, None)
    if isinstance(objek, m.Jabatan) and objek.pd_id is None:
        return Letak(objek.pemda_id, None)
    pd = ikuti(objek, JALUR_PD[type(objek)])
    if pd is None and isinstance(objek, m.PemangkuJabatan):
        return Letak(objek.jabatan.pemda_id, None)
    assert isinstance(pd, m.PerangkatDaerah)
    return Letak(pd.pemda_id, pd.pk)


def ikuti(objek: Model, jalur: str) -> Model | None:
    """The object at the end of a path of lookups."""
    return reduce(lambda kini, nama: getattr(kini, nama), jalur.split("__") if jalur else (), objek)


def berstatus(objek: Model) -> Berstatus | None:
    """The thing with a state that the object is or belongs to."""
    if type(objek) not in JALUR_STATUS:
        return None
    induk = ikuti(objek, JALUR_STATUS[type(objek)])
    assert isinstance(induk, Berstatus)
    return induk


def unit_pemilik(objek: Model) -> frozenset[int]:
    """The units that own the object, and every unit above them. Empty for what no unit owns."""
    if isinstance(objek, m.UnitKerja):
        return _ke_atas({objek.pk}, objek.pd_id)
    if type(objek) not in JALUR_INDIKATOR:
        return frozenset()
    indikator = ikuti(objek, JALUR_INDIKATOR[type(objek)])
    assert isinstance(indikator, m.Indikator)
    pengampu: QuerySet[m.PengampuPenempatan, int | None] = m.PengampuPenempatan.objects.filter(
        penempatan__indikator=indikator, unit__isnull=False
    ).values_list("unit_id", flat=True)
    return _ke_atas({satu for satu in pengampu if satu is not None}, indikator.pd_id)


def _ke_atas(unit: set[int], pd: int) -> frozenset[int]:
    induk = dict(m.UnitKerja.objects.filter(pd_id=pd).values_list("pk", "induk_id"))
    hasil: set[int] = set()
    for satu in unit:
        kini: int | None = satu
        while kini is not None and kini not in hasil:
            hasil.add(kini)
            kini = induk.get(kini)
    return frozenset(hasil)
