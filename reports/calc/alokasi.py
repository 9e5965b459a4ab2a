"""Splitting an amount of money by integer weights without losing a sen, and the share of a part.

Source: desain.md 3 (Budget): rupiah split by largest remainder.
"""

from __future__ import annotations

from collections.abc import Sequence

from reports.calc.angka import SERATUS, Alasan, Bahan, Hasil, berkonteks, rupiah


def bagi(jumlah_sen: int, bobot: Sequence[int]) -> list[int]:
    """Parts of `jumlah_sen` in proportion to `bobot`; they always sum to it.

    Each part gets the whole sen of its share (towards zero); what is left goes one sen each to the largest remainders,
    to the earlier part where remainders are equal. A negative amount is split like the positive one with its sign.
    100 by (1, 1, 1) -> [34, 33, 33]. Raises ValueError for a negative weight or weights that sum to zero.
    """
    if any(b < 0 for b in bobot):
        raise ValueError("bobot tidak boleh negatif")
    total = sum(bobot)
    if total == 0:
        raise ValueError("jumlah bobot harus lebih dari nol")
    besar = abs(jumlah_sen)
    bagian = [besar * b // total for b in bobot]
    sisa = [besar * b % total for b in bobot]
    terbesar = sorted(range(len(bobot)), key=lambda nomor: (-sisa[nomor], nomor))
    for nomor in terbesar[: besar - sum(bagian)]:
        bagian[nomor] += 1
    return bagian if jumlah_sen >= 0 else [-b for b in bagian]


@berkonteks
def porsi(bagian_sen: int | None, jumlah_sen: int | None, desimal: int = 2) -> Hasil:
    """Part / whole x 100 in percent, both in whole sen: the share of a sasaran in the budget.

    Not computable: no part mapped or no whole (TANPA_ANGGARAN), whole 0 (PAGU_NOL).
    """
    bahan = tuple(
        Bahan(nama, None if sen is None else rupiah(sen), satuan="rupiah")
        for nama, sen in (("Alokasi", bagian_sen), ("Jumlah", jumlah_sen))
    )
    if bagian_sen is None or jumlah_sen is None or jumlah_sen == 0:
        alasan = Alasan.PAGU_NOL if jumlah_sen == 0 and bagian_sen is not None else Alasan.TANPA_ANGGARAN
        return Hasil.tanpa(alasan, rumus="alokasi.porsi", bahan=bahan, desimal=desimal, satuan="persen")
    nilai = rupiah(bagian_sen) * SERATUS / rupiah(jumlah_sen)
    return Hasil.angka(nilai, rumus="alokasi.porsi", bahan=bahan, desimal=desimal, satuan="persen")
