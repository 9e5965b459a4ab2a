"""Growth against another year: in points or units, and in percent.

Source: desain.md 4 (growth); regulasi.md 1.7 (analysis 2).
"""

from __future__ import annotations

from decimal import Decimal

from reports.calc.angka import SERATUS, Alasan, Bahan, Hasil, berkonteks


@berkonteks
def selisih(kini: Decimal | None, lalu: Decimal | None, *, desimal: int | None = 2, satuan: str = "poin") -> Hasil:
    """This year minus last year, from printed figures, in points (or the given unit).

    Not computable: no figure this year (BELUM_TERSEDIA), none last year (TAHUN_LALU_TIDAK_ADA).
    """
    bahan = (Bahan("Tahun ini", kini), Bahan("Tahun lalu", lalu))
    if kini is None or lalu is None:
        alasan = Alasan.BELUM_TERSEDIA if kini is None else Alasan.TAHUN_LALU_TIDAK_ADA
        return Hasil.tanpa(alasan, rumus="pertumbuhan.selisih", bahan=bahan, desimal=desimal, satuan=satuan)
    return Hasil.angka(kini - lalu, rumus="pertumbuhan.selisih", bahan=bahan, desimal=desimal, satuan=satuan)


@berkonteks
def pertumbuhan(kini: Decimal | None, lalu: Decimal | None, *, desimal: int | None = 2) -> Hasil:
    """(this year - last year) / abs(last year) x 100, in percent, so that rising from a loss is growth.

    Not computable: as `selisih`, and from 0 (TAHUN_LALU_NOL). Source: desain.md 4.
    """
    bahan = (Bahan("Tahun ini", kini), Bahan("Tahun lalu", lalu))
    rumus = "pertumbuhan.persen"
    if kini is None or lalu is None:
        alasan = Alasan.BELUM_TERSEDIA if kini is None else Alasan.TAHUN_LALU_TIDAK_ADA
        return Hasil.tanpa(alasan, rumus=rumus, bahan=bahan, desimal=desimal, satuan="persen")
    if lalu == 0:
        return Hasil.tanpa(Alasan.TAHUN_LALU_NOL, rumus=rumus, bahan=bahan, desimal=desimal, satuan="persen")
    return Hasil.angka((kini - lalu) * SERATUS / abs(lalu), rumus=rumus, bahan=bahan, desimal=desimal, satuan="persen")
