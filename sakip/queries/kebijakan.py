"""The one resolver of policy: nasional → pemda → PD, key by key, with the scope that set each (desain.md 2, 7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.db.models import Q, QuerySet

from reports.calc import KebijakanHitung
from reports.inputs import KebijakanMasukan
from sakip.choices import Lingkup, baca
from sakip.fakta.kebijakan import KUNCI, gabung, pisah
from sakip.models import Kebijakan, Laporan, Pemda, PerangkatDaerah
from sakip.workflow import Status

__all__ = [
    "TERKUNCI",
    "Asal",
    "Ruas",
    "Tempat",
    "as_rows",
    "baris_lingkup",
    "kebijakan_berlaku",
    "laporan_terkunci",
    "locked_reports",
    "milik",
    "own_values",
    "plan_rows",
    "policy_sources",
    "resolve",
    "rows_of_all",
    "ruas",
    "wider_sources",
]

#: From the widest scope to the narrowest; the later one wins.
_URUTAN = {lingkup.value: urutan for urutan, lingkup in enumerate((Lingkup.NASIONAL, Lingkup.PEMDA, Lingkup.PD))}
#: A report in one of these states was signed with the policy of its year; that policy stays.
TERKUNCI = (Status.DISETUJUI.value, Status.DITERBITKAN.value)

Tempat = Pemda | PerangkatDaerah


def kebijakan_berlaku(pd: PerangkatDaerah, tahun: int) -> KebijakanMasukan:
    """The policy in force for the office in the year. One query.

    Within one scope a policy that starts later wins. A key that no scope sets keeps the core's default and is not in
    `asal`. Raises KebijakanSalah for a stored value the core does not know.
    """
    return resolve(baris_lingkup(pd), tahun)


def baris_lingkup(lingkup: Tempat) -> QuerySet[Kebijakan]:
    """The rows that may decide for the office, or for the region as a whole."""
    pemda = lingkup.pk if isinstance(lingkup, Pemda) else lingkup.pemda_id
    syarat = Q(lingkup=Lingkup.NASIONAL.value) | Q(pemda=pemda)
    return Kebijakan.objects.filter(syarat if isinstance(lingkup, Pemda) else syarat | Q(pd=lingkup.pk))


def resolve(baris: Iterable[Kebijakan], tahun: int) -> KebijakanMasukan:
    """What rows of one office decide together for a year. Raises KebijakanSalah."""
    hitung: dict[str, Any] = {}
    cetak: dict[str, str] = {}
    asal: dict[str, str] = {}
    for satu in sorted((satu for satu in baris if _berlaku(satu, tahun)), key=_letak):
        for tujuan, bagian in ((hitung, "hitung"), (cetak, "cetak")):
            isi = satu.nilai.get(bagian, {})
            tujuan.update(isi)
            asal.update(dict.fromkeys(isi, satu.lingkup))
    return KebijakanMasukan(hitung=KebijakanHitung.from_dict(hitung), cetak=cetak, asal=asal)


def _berlaku(satu: Kebijakan, tahun: int) -> bool:
    return satu.tahun_awal <= tahun and (satu.tahun_akhir is None or tahun <= satu.tahun_akhir)


def _letak(satu: Kebijakan) -> tuple[int, int]:
    return _URUTAN[satu.lingkup], satu.tahun_awal


# --- What one scope decides itself, over the years -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Ruas:
    """Years in which a scope decides the same keys itself; `sampai` None: until further notice."""

    mulai: int
    sampai: int | None
    nilai: Mapping[str, Any]
    sumber: str = ""
    tempat: str = ""


def milik(baris: Iterable[Kebijakan], lingkup: Tempat) -> list[Kebijakan]:
    """The rows of the scope itself."""
    if isinstance(lingkup, Pemda):
        return [satu for satu in baris if satu.pemda_id == lingkup.pk]
    return [satu for satu in baris if satu.pd_id == lingkup.pk]


def ruas(baris: Sequence[Kebijakan]) -> list[Ruas]:
    """The rows of one scope as stretches of years that do not overlap, in order; together they decide the same.

    Loaded rows may overlap, the later start wins key by key; an edit needs one answer for each year.
    """
    batas = {satu.tahun_awal for satu in baris} | {satu.tahun_akhir + 1 for satu in baris if satu.tahun_akhir}
    hasil = []
    for mulai, berikut in pairwise([*sorted(batas), None]):
        assert mulai is not None  # only the last one is
        isi = sorted((satu for satu in baris if _berlaku(satu, mulai)), key=_letak)
        if isi:
            nilai = {kunci: satu_nilai for satu in isi for kunci, satu_nilai in gabung(satu.nilai).items()}
            sampai = None if berikut is None else berikut - 1
            hasil.append(Ruas(mulai, sampai, nilai, isi[-1].sumber_dokumen, isi[-1].sumber_tempat))
    return hasil


def own_values(baris: Sequence[Kebijakan], tahun: int) -> dict[str, Any]:
    """The keys that a scope decides itself in the year."""
    return next((dict(satu.nilai) for satu in ruas(baris) if _di_dalam(satu, tahun)), {})


def plan_rows(baris: Sequence[Kebijakan], tahun: int, nilai: Mapping[str, Any], dasar: str = "") -> list[Ruas]:
    """The stretches of a scope when it decides `nilai` from the year on, until its next own version begins."""
    lama = ruas(baris)
    kini = next((satu for satu in lama if _di_dalam(satu, tahun)), None)
    hasil = [satu for satu in lama if satu is not kini]
    if kini is not None and kini.mulai < tahun:
        hasil.append(Ruas(kini.mulai, tahun - 1, kini.nilai, kini.sumber, kini.tempat))
    sampai = kini.sampai if kini is not None else _sebelum(lama, tahun)
    hasil.append(Ruas(tahun, sampai, dict(nilai), dasar))
    return sorted(hasil, key=lambda satu: satu.mulai)


def _sebelum(lama: Sequence[Ruas], tahun: int) -> int | None:
    return next((satu.mulai - 1 for satu in lama if satu.mulai > tahun), None)


def _di_dalam(satu: Ruas, tahun: int) -> bool:
    return satu.mulai <= tahun and (satu.sampai is None or tahun <= satu.sampai)


def as_rows(lingkup: Tempat, daftar: Iterable[Ruas]) -> list[Kebijakan]:
    """The stretches as rows of the scope that are not stored."""
    nama = Lingkup.PEMDA if isinstance(lingkup, Pemda) else Lingkup.PD
    return [
        Kebijakan(
            lingkup=nama.value,
            pemda_id=lingkup.pk if nama is Lingkup.PEMDA else None,
            pd_id=lingkup.pk if nama is Lingkup.PD else None,
            tahun_awal=satu.mulai,
            tahun_akhir=satu.sampai,
            nilai=pisah(satu.nilai),
            sumber_dokumen=satu.sumber,
            sumber_tempat=satu.tempat,
        )
        for satu in daftar
    ]


# --- For people ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Asal:
    """One key as it stands in a year: the value in force, and who set it ("" for the built-in default)."""

    kunci: str
    berlaku: Any
    asal: str

    @property
    def asal_label(self) -> str:
        """Who decided it, in words."""
        return baca(Lingkup, self.asal).label if self.asal else "Bawaan aplikasi"


def policy_sources(lingkup: Tempat, tahun: int) -> list[Asal]:
    """Every policy key for the scope in the year, in the order of the table. One query."""
    return _sources(baris_lingkup(lingkup), tahun)


def wider_sources(lingkup: Tempat, tahun: int) -> list[Asal]:
    """The same without what the scope decides itself: what an edit falls back on. One query."""
    if isinstance(lingkup, PerangkatDaerah):
        return policy_sources(lingkup.pemda, tahun)
    return _sources(Kebijakan.objects.filter(lingkup=Lingkup.NASIONAL.value), tahun)


def _sources(baris: Iterable[Kebijakan], tahun: int) -> list[Asal]:
    per_lingkup: dict[str, dict[str, Any]] = {}
    for satu in sorted((satu for satu in baris if _berlaku(satu, tahun)), key=_letak):
        per_lingkup.setdefault(satu.lingkup, {}).update(gabung(satu.nilai))
    hasil = []
    for nama, kunci in KUNCI.items():
        ada = {di: isi[nama] for di, isi in per_lingkup.items() if nama in isi}
        asal = max(ada, key=lambda di: _URUTAN[di], default="")
        hasil.append(Asal(nama, ada[asal] if asal else kunci.bawaan, asal))
    return hasil


def laporan_terkunci(lingkup: Tempat) -> QuerySet[Laporan]:
    """The approved and published reports of the office, or of every office of the region."""
    di = {"pd__pemda": lingkup} if isinstance(lingkup, Pemda) else {"pd": lingkup}
    return Laporan.objects.filter(status__in=TERKUNCI, **di).select_related("pd").order_by("tahun", "pd__kode")


def locked_reports(lingkup: Tempat, lama: Sequence[Kebijakan], baru: Sequence[Kebijakan]) -> list[Laporan]:
    """The approved reports for which the two sets of rows decide differently. `lama` and `baru` hold the rows of every
    office of the scope. One query.
    """
    return [
        satu
        for satu in laporan_terkunci(lingkup)
        if resolve(_untuk(lama, satu.pd), satu.tahun) != resolve(_untuk(baru, satu.pd), satu.tahun)
    ]


def rows_of_all(lingkup: Tempat) -> list[Kebijakan]:
    """Every row that decides for the office, or for any office of the region. One query."""
    if isinstance(lingkup, Pemda):
        return list(
            Kebijakan.objects.filter(Q(lingkup=Lingkup.NASIONAL.value) | Q(pemda=lingkup) | Q(pd__pemda=lingkup))
        )
    return list(baris_lingkup(lingkup))


def _untuk(baris: Iterable[Kebijakan], pd: PerangkatDaerah) -> list[Kebijakan]:
    return [satu for satu in baris if satu.pd_id in (None, pd.pk)]
