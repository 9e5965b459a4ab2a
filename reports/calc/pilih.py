"""Which of several competing targets or values counts; the others stay visible.

Source: desain.md 3 (Which target counts; Measurement: precedence is explicit) and 8 (order of sources).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reports.calc.angka import Alasan, Bendera, bulatkan
from reports.calc.jenis import AsalNilai, AsalTarget, JenisAngka
from reports.calc.target import Target

#: The signed agreement first, then the plans, then copies of them (desain.md 8).
URUTAN_TARGET = (
    AsalTarget.PK,
    AsalTarget.RENSTRA,
    AsalTarget.RKT,
    AsalTarget.E81,
    AsalTarget.LAPORAN,
    AsalTarget.LAINNYA,
)
#: What somebody else decided, then what follows from facts of this application, then what was typed.
URUTAN_NILAI = (
    AsalNilai.KETETAPAN,
    AsalNilai.ANGGARAN,
    AsalNilai.AKIP,
    AsalNilai.SKM,
    AsalNilai.DAFTAR_PD,
    AsalNilai.INDIKATOR_LAIN,
    AsalNilai.KOMPONEN,
    AsalNilai.ISIAN,
)
_URUTAN_JENIS = (JenisAngka.FINAL, JenisAngka.SEMENTARA, JenisAngka.ASUMSI)


@dataclass(frozen=True, slots=True)
class CalonTarget:
    """A target and where it stands: version n (1 is the first), date, and whether that version was signed or adopted.

    `target` is None where the document lists the indicator without a target; `sumber` is the place for readers.
    """

    asal: AsalTarget
    target: Target | None
    versi: int = 1
    tanggal: date | None = None
    ditandatangani: bool = True
    sumber: str = ""
    kunci: str = ""


@dataclass(frozen=True, slots=True)
class PilihanTarget:
    """The target that counts, every candidate, those that say something else, and remarks for print."""

    terpilih: CalonTarget | None
    calon: tuple[CalonTarget, ...]
    berbeda: tuple[CalonTarget, ...] = ()
    bendera: tuple[Bendera, ...] = ()
    alasan: Alasan | None = None

    @property
    def target(self) -> Target | None:
        """The target that counts, ready for `capaian`."""
        return None if self.terpilih is None else self.terpilih.target


def pilih_target(calon: Sequence[CalonTarget], *, akhir_periode: date | None = None) -> PilihanTarget:
    """The target in force at the end of the period.

    1. Only signed or adopted documents count, and none dated after `akhir_periode`; an unknown date does not exclude.
    2. By origin: PK, Renstra, RKT, E.81, laporan, lainnya.
    3. Within an origin the highest version, then the latest date, then the first given (put a signed annex before its
       copies). A candidate without target cannot be chosen.

    Flagged TARGET_DARI_RENSTRA or TARGET_BUKAN_PK where it is not the PK. Nothing left: TARGET_TIDAK_ADA.
    Source: desain.md 3 and 8.
    """
    berlaku = [
        c
        for c in calon
        if c.target is not None
        and c.ditandatangani
        and (akhir_periode is None or c.tanggal is None or c.tanggal <= akhir_periode)
    ]
    if not berlaku:
        return PilihanTarget(None, tuple(calon), alasan=Alasan.TARGET_TIDAK_ADA)
    terpilih = min(
        berlaku,
        key=lambda c: (URUTAN_TARGET.index(c.asal), -c.versi, -(c.tanggal or date.min).toordinal()),
    )
    bendera: tuple[Bendera, ...] = ()
    if terpilih.asal is AsalTarget.RENSTRA:
        bendera = (Bendera.TARGET_DARI_RENSTRA,)
    elif terpilih.asal is not AsalTarget.PK:
        bendera = (Bendera.TARGET_BUKAN_PK,)
    berbeda = tuple(c for c in calon if c.target is not None and c.target != terpilih.target)
    return PilihanTarget(terpilih, tuple(calon), berbeda, bendera)


@dataclass(frozen=True, slots=True)
class CalonNilai:
    """A realisasi and its origin: a number or, for an ordinal indicator, a level; None where there is none yet."""

    asal: AsalNilai
    nilai: Decimal | None
    level: str | None = None
    jenis: JenisAngka = JenisAngka.FINAL
    sumber: str = ""
    kunci: str = ""


@dataclass(frozen=True, slots=True)
class PilihanNilai:
    """The value that counts, every candidate, those that say something else, and remarks for print."""

    terpilih: CalonNilai | None
    calon: tuple[CalonNilai, ...]
    berbeda: tuple[CalonNilai, ...] = ()
    bendera: tuple[Bendera, ...] = ()
    alasan: Alasan | None = None

    @property
    def nilai(self) -> Decimal | None:
        """The value that counts, unrounded."""
        return None if self.terpilih is None else self.terpilih.nilai


_BENDERA_JENIS = {
    JenisAngka.FINAL: (),
    JenisAngka.SEMENTARA: (Bendera.SEMENTARA,),
    JenisAngka.ASUMSI: (Bendera.ASUMSI,),
}


def pilih_nilai(
    calon: Sequence[CalonNilai], *, urutan: Sequence[AsalNilai] = URUTAN_NILAI, desimal: int | None = None
) -> PilihanNilai:
    """The realisasi that counts where several origins offer one.

    A final figure before a provisional one before an assumed one; among equals the origin that comes first in `urutan`
    (one that it does not name comes last), then the first given. `urutan` is explicit so that an indicator can put an
    entered survey total before the one computed from its unsur. Others that print differently at `desimal` places are
    kept in `berbeda` and flagged ASAL_BERBEDA; SEMENTARA and ASUMSI are flagged too. No value: BELUM_TERSEDIA.
    Source: desain.md 3 (Measurement).
    """
    ada = [c for c in calon if c.nilai is not None or c.level is not None]
    if not ada:
        return PilihanNilai(None, tuple(calon), alasan=Alasan.BELUM_TERSEDIA)
    terpilih = min(
        ada,
        key=lambda c: (_URUTAN_JENIS.index(c.jenis), urutan.index(c.asal) if c.asal in urutan else len(urutan)),
    )
    berbeda = tuple(c for c in ada if _tercetak(c, desimal) != _tercetak(terpilih, desimal))
    bendera = _BENDERA_JENIS[terpilih.jenis] + ((Bendera.ASAL_BERBEDA,) if berbeda else ())
    return PilihanNilai(terpilih, tuple(calon), berbeda, bendera)


def _tercetak(calon: CalonNilai, desimal: int | None) -> tuple[Decimal | None, str | None]:
    nilai = calon.nilai
    return (nilai if nilai is None or desimal is None else bulatkan(nilai, desimal)), calon.level
