"""What a policy would change: the figures of a past year under the policy in force and under the one proposed.

Nothing is written; both books are computed by the same function that prints reports (reports.figures.hitung_buku).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from reports.calc import Skala
from reports.figures import BukuAngka, hitung_buku
from reports.inputs import KebijakanMasukan, Masukan
from sakip.galat import Galat
from sakip.models import Laporan, Pemda, PerangkatDaerah
from sakip.queries.kebijakan import Tempat, as_rows, milik, own_values, plan_rows, resolve, rows_of_all
from sakip.queries.masukan import build_masukan

#: Offices computed within one request; for more the reader chooses which.
KANTOR_TERBANYAK = 5
#: Figures listed for one office; the count always says how many changed in all.
ANGKA_TERBANYAK = 20
#: Families whose percentages are printed with a predicate.
_BERPREDIKAT = ("capaian", "rerata")

Usul = Mapping[str, tuple[Any] | None]


@dataclass(frozen=True, slots=True)
class Beda:
    """One figure, or its predicate, that comes out differently."""

    kunci: str
    judul: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True)
class DampakKantor:
    """What changes for one office: how many figures of how many, the first of them, or why it cannot be computed."""

    pd: PerangkatDaerah
    banyak: int = 0
    dari: int = 0
    beda: tuple[Beda, ...] = ()
    cetak: tuple[str, ...] = ()
    berlaporan: bool = False
    sebab: str = ""

    @property
    def lainnya(self) -> int:
        """How many changed figures are not listed."""
        return self.banyak - len(self.beda)


@dataclass(frozen=True, slots=True)
class Dampak:
    """The effect on a year: the offices computed, and how many of the region were not."""

    tahun: int
    kantor: tuple[DampakKantor, ...]
    tersisa: int = 0

    @property
    def banyak(self) -> int:
        """Changed figures of all computed offices together."""
        return sum(satu.banyak for satu in self.kantor)


def preview_policy(lingkup: Tempat, usul: Usul, tahun: int, kantor: Sequence[PerangkatDaerah]) -> Dampak:
    """The figures of the year as if the scope had decided `usul` (as in `set_kebijakan`) in that year already.

    `kantor` are the offices of the scope that have facts of the year; the first KANTOR_TERBANYAK are computed. About
    60 queries an office, whatever the number of its rows.
    """
    semua = rows_of_all(lingkup)
    sendiri = milik(semua, lingkup)
    nilai = own_values(sendiri, tahun)
    for nama, isi in usul.items():
        if isi is None:
            nilai.pop(nama, None)
        else:
            nilai[nama] = isi[0]
    lain = [satu for satu in semua if satu not in sendiri]
    baru = [*lain, *as_rows(lingkup, plan_rows(sendiri, tahun, nilai))]
    berlaporan = set(Laporan.objects.filter(pd__in=kantor, tahun=tahun).values_list("pd_id", flat=True))
    hasil = []
    for pd in kantor[:KANTOR_TERBANYAK]:
        kebijakan = resolve([satu for satu in baru if satu.pd_id in (None, pd.pk)], tahun)
        hasil.append(_office(pd, tahun, kebijakan, pd.pk in berlaporan))
    return Dampak(tahun, tuple(hasil), max(0, len(kantor) - KANTOR_TERBANYAK))


def _office(pd: PerangkatDaerah, tahun: int, kebijakan: KebijakanMasukan, berlaporan: bool) -> DampakKantor:
    try:
        lama = build_masukan(pd, tahun)
    except Galat as galat:
        return DampakKantor(pd, sebab=galat.pesan)
    beda, dari = compare(lama, replace(lama, kebijakan=kebijakan))
    cetak = tuple(
        sorted(
            nama
            for nama in {*lama.kebijakan.cetak, *kebijakan.cetak}
            if lama.kebijakan.cetak.get(nama) != kebijakan.cetak.get(nama)
        )
    )
    return DampakKantor(pd, len(beda), dari, tuple(beda[:ANGKA_TERBANYAK]), cetak, berlaporan)


def preview_scale(pd: PerangkatDaerah, tahun: int, skala: Skala) -> DampakKantor:
    """What the scale, in the place of the one of its code, would change for the office in the year."""
    try:
        lama = build_masukan(pd, tahun)
    except Galat as galat:
        return DampakKantor(pd, sebab=galat.pesan)
    baru = [skala if satu.kode == skala.kode else satu for satu in lama.skala]
    beda, dari = compare(lama, replace(lama, skala=tuple(baru)))
    return DampakKantor(pd, len(beda), dari, tuple(beda[:ANGKA_TERBANYAK]), (), True)


def compare(lama: Masukan, baru: Masukan) -> tuple[list[Beda], int]:
    """Every figure and predicate that differs, in the order of the book, and how many figures there are."""
    satu, lain = hitung_buku(lama), hitung_buku(baru)
    beda = []
    for kunci in [*satu, *(kunci for kunci in lain if kunci not in satu)]:
        ada = lain[kunci] if kunci in lain else satu[kunci]
        (sebelum, pita), (sesudah, pita_baru) = _tampil(satu, kunci), _tampil(lain, kunci)
        if pita != pita_baru:
            sebelum, sesudah = f"{sebelum} ({pita})", f"{sesudah} ({pita_baru})"
        if sebelum != sesudah:
            beda.append(Beda(kunci, ada.judul, sebelum, sesudah))
    return beda, len(satu)


def _tampil(buku: BukuAngka, kunci: str) -> tuple[str, str]:
    """A figure as printed ("–" where the book has none), and its predicate where percentages have one."""
    if kunci not in buku:
        return "–", ""
    tampil, keluarga = buku[kunci].tampil, buku.family(kunci)
    if not any(keluarga == awalan or keluarga.startswith(f"{awalan}_") for awalan in _BERPREDIKAT):
        return tampil, ""
    pita = buku.kategori(kunci).pita
    return tampil, pita.sebutan if pita is not None else "tanpa predikat"


def offices_with_facts(lingkup: Tempat, tahun: int) -> list[PerangkatDaerah]:
    """The offices of the scope that have a report, an agreement, a budget or actuals of the year, by name."""
    semua = (
        PerangkatDaerah.objects.filter(pemda=lingkup)
        if isinstance(lingkup, Pemda)
        else PerangkatDaerah.objects.filter(pk=lingkup.pk)
    )
    punya = (
        semua.filter(laporan__tahun=tahun),
        semua.filter(perjanjiankinerja__tahun=tahun),
        semua.filter(tahunanggaran__tahun=tahun),
        semua.filter(indikator__nilai__tahun=tahun),
    )
    nomor = {pk for satu in punya for pk in satu.values_list("pk", flat=True).distinct()}
    return list(PerangkatDaerah.objects.filter(pk__in=nomor).select_related("pemda").order_by("nama"))


def years_with_facts(lingkup: Tempat) -> list[int]:
    """The years that a preview can be about, the newest first."""
    di = {"pd__pemda": lingkup} if isinstance(lingkup, Pemda) else {"pd": lingkup}
    tahun = set(Laporan.objects.filter(**di).values_list("tahun", flat=True))
    return sorted(tahun, reverse=True)
