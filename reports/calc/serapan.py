"""Serapan: how much of a budget was spent, in percent.

Source: desain.md 4; regulasi.md 6.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from reports.calc.angka import SERATUS, Alasan, Bahan, Bendera, Hasil, berkonteks, rupiah


def serapan(realisasi_sen: int | None, pagu_sen: int | None, desimal: int = 2) -> Hasil:
    """Realisasi / pagu x 100, both in whole sen; may exceed 100.

    Not computable: no pagu mapped (TANPA_ANGGARAN), pagu 0 (PAGU_NOL), no realisasi (REALISASI_ANGGARAN_TIDAK_ADA).
    Source: desain.md 4.
    """
    return _serapan(realisasi_sen, pagu_sen, desimal, "serapan")


def serapan_total(butir: Sequence[tuple[int | None, int | None]], desimal: int = 2) -> Hasil:
    """Serapan of several (realisasi_sen, pagu_sen) together: the ratio of the sums, never a mean of percentages.

    A realisasi that is not reported is missing from the sum and flagged TIDAK_LENGKAP: the printed total row divides
    what is reported by the whole pagu. Source: desain.md 4 (totals of serapan are ratios of sums).
    """
    realisasi = [r for r, _ in butir if r is not None]
    pagu = [p for _, p in butir if p is not None]
    hasil = _serapan(sum(realisasi) if realisasi else None, sum(pagu) if pagu else None, desimal, "serapan.total")
    kurang = sum(1 for r, p in butir if r is None and p is not None)
    return hasil.berbendera(Bendera.TIDAK_LENGKAP) if kurang else hasil


@berkonteks
def _serapan(realisasi_sen: int | None, pagu_sen: int | None, desimal: int, rumus: str) -> Hasil:
    bahan = tuple(
        Bahan(nama, None if sen is None else rupiah(sen), satuan="rupiah")
        for nama, sen in (("Realisasi anggaran", realisasi_sen), ("Pagu", pagu_sen))
    )
    tanpa = partial(Hasil.tanpa, rumus=rumus, bahan=bahan, desimal=desimal, satuan="persen")
    if pagu_sen is None:
        return tanpa(Alasan.TANPA_ANGGARAN)
    if realisasi_sen is None:
        return tanpa(Alasan.REALISASI_ANGGARAN_TIDAK_ADA)
    if pagu_sen == 0:
        return tanpa(Alasan.PAGU_NOL)
    nilai = rupiah(realisasi_sen) * SERATUS / rupiah(pagu_sen)
    return Hasil.angka(nilai, rumus=rumus, bahan=bahan, desimal=desimal, satuan="persen")
