"""Where an object lies: its region, its office, the units that own it, and its state.

One table says how each kind of object hangs on offices and regions; the queryset filter and the single decision both
read it. A new model gets one line there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Model, Q, QuerySet

from sakip import models as m


@dataclass(frozen=True, slots=True)
class Jalur:
    """How a kind hangs on offices and regions.

    `pd`: paths of lookups to the office ("" is the object itself); `pemda`: paths to the region, for what belongs to
    the region itself. `bersama`: what belongs to the region is read by every role in it, not by roles on the region
    only. `nasional`: a row that hangs on nothing is national: read by everybody with a role, written by commands only.
    """

    pd: tuple[str, ...] = ()
    pemda: tuple[str, ...] = ()
    bersama: bool = False
    nasional: bool = False


_PD = Jalur(pd=("pd",))
_DAERAH = Jalur(pemda=("pemda",), bersama=True)
_TEMPAT = Jalur(pd=("pd", "unit__pd"), pemda=("pemda",))

JALUR: Mapping[type[Model], Jalur] = {
    m.Pemda: Jalur(pemda=("",), bersama=True),
    m.PerangkatDaerah: Jalur(pd=("",)),
    **dict.fromkeys(
        (
            m.UnitKerja, m.Renstra, m.Tujuan, m.Sasaran, m.KinerjaJabatan, m.Indikator, m.PenempatanIndikator,
            m.TahunAnggaran, m.PotTampil, m.PerjanjianKinerja, m.Butir, m.TabelDukung, m.NilaiBersaing, m.Skm,
            m.EvaluasiAkip, m.Laporan, m.NamaLamaPD, m.PendahuluPD, m.PengecualianJendela,
        ),
        _PD,
    ),
    # Posts and their holders: of an office, or of the region itself.
    m.Jabatan: Jalur(pd=("pd",), pemda=("pemda",)),
    m.PemangkuJabatan: Jalur(pd=("jabatan__pd",), pemda=("jabatan__pemda",)),
    m.Target: Jalur(pd=("penempatan__pd",)),
    m.Pembanding: Jalur(pd=("indikator__pd",)),
    m.Nilai: Jalur(pd=("indikator__pd",)),
    m.BuktiDukung: Jalur(pd=("nilai__indikator__pd",)),
    m.VersiAnggaran: Jalur(pd=("tahun_anggaran__pd",)),
    m.Program: Jalur(pd=("tahun_anggaran__pd",)),
    m.Kegiatan: Jalur(pd=("program__tahun_anggaran__pd",)),
    m.SubKegiatan: Jalur(pd=("program__tahun_anggaran__pd",)),
    m.Alokasi: Jalur(pd=("penempatan__pd",)),
    m.BarisPK: Jalur(pd=("perjanjian__pd",)),
    m.PaguPK: Jalur(pd=("perjanjian__pd",)),
    m.RencanaAksi: Jalur(pd=("baris__perjanjian__pd",)),
    m.Narasi: Jalur(pd=("laporan__pd",)),
    m.Cetakan: Jalur(pd=("laporan__pd",)),
    # What the offices of a region plan and report by: theirs to read, the region's to write.
    m.Rpjmd: _DAERAH,
    m.Misi: Jalur(pemda=("rpjmd__pemda",), bersama=True),
    m.TujuanDaerah: Jalur(pemda=("misi__rpjmd__pemda",), bersama=True),
    m.SasaranDaerah: Jalur(pemda=("tujuan__misi__rpjmd__pemda",), bersama=True),
    m.Lambang: Jalur(pd=("pd",), pemda=("pemda",), bersama=True),
    m.EdisiNomenklatur: _DAERAH,
    m.BarisNomenklatur: Jalur(pemda=("edisi__pemda",), bersama=True),
    m.Kebijakan: Jalur(pd=("pd",), pemda=("pemda",), bersama=True, nasional=True),
    m.SkalaPredikat: Jalur(pemda=("pemda",), bersama=True, nasional=True),
    m.PitaSkala: Jalur(pemda=("skala__pemda",), bersama=True, nasional=True),
    m.JendelaPengisian: Jalur(pd=("pd",), pemda=("pemda",), bersama=True),
    m.Sistematika: Jalur(pd=("pd", "laporan__pd"), pemda=("pemda",), bersama=True, nasional=True),
    m.BagianSistematika: Jalur(
        pd=("sistematika__pd", "sistematika__laporan__pd"),
        pemda=("sistematika__pemda",),
        bersama=True,
        nasional=True,
    ),
    # People lie where their assignments lie, ended ones included: a colleague who left is still to be found.
    m.Penugasan: _TEMPAT,
    m.Undangan: _TEMPAT,
    m.AturanAkun: Jalur(pemda=("pemda",)),
    m.Pengguna: Jalur(pd=("penugasan__pd", "penugasan__unit__pd"), pemda=("penugasan__pemda",)),
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


def letak(objek: Model) -> Letak | None:
    """Where the object lies, None for what is national.

    An account lies in the region of its assignments, None where it has them in several or in none. Raises LookupError
    for a kind that the table does not know.
    """
    di = letak_semua(objek)
    if len(di) == 1:
        return di[0]
    daerah = {satu.pemda for satu in di}
    return Letak(daerah.pop(), None) if len(daerah) == 1 else None


def letak_semua(objek: Model) -> tuple[Letak, ...]:
    """Every place the object lies in: one, none for what is national, for an account one for each assignment.

    Raises LookupError for a kind that the table does not know.
    """
    if isinstance(objek, m.Pengguna):
        semua = m.Penugasan.objects.filter(pengguna=objek).select_related("pd", "unit__pd").order_by("pk")
        return tuple(dict.fromkeys(di for satu in semua for di in letak_semua(satu)))
    jalur = JALUR[type(objek)]
    for satu in jalur.pd:
        pd = ikuti(objek, satu)
        if pd is not None:
            assert isinstance(pd, m.PerangkatDaerah)
            return (Letak(pd.pemda_id, pd.pk),)
    for satu in jalur.pemda:
        pemda = ikuti(objek, satu)
        if pemda is not None:
            return (Letak(pemda.pk, None),)
    return ()


def saring(model: type[Model], *, pemda: int | None, pd: int | None, daerah: int) -> Q:
    """The rows of the model that a role reaches, given on the region `pemda`, or on the office `pd` of `daerah`.

    Raises LookupError for a kind that the table does not know.
    """
    jalur = JALUR[model]
    syarat = Q(pk__in=[])
    for satu in jalur.pd:
        syarat |= Q(**({f"{satu}__pemda" if satu else "pemda": pemda} if pd is None else {satu or "pk": pd}))
    if pd is None or jalur.bersama:
        for satu in jalur.pemda:
            syarat |= Q(**{satu or "pk": daerah if pemda is None else pemda})
    if jalur.nasional:
        syarat |= Q(**{f"{satu}__isnull": True for satu in (*jalur.pd, *jalur.pemda)})
    return syarat


def ikuti(objek: Model, jalur: str) -> Model | None:
    """The object at the end of a path of lookups; None where a link of it is empty."""
    kini: Model | None = objek
    for nama in jalur.split("__") if jalur else ():
        kini = None if kini is None else getattr(kini, nama)
    return kini


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
