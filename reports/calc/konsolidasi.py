"""The annual figure from the quarters.

Source: desain.md 3 (Measurement); regulasi.md 5.4.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from reports.calc.angka import NOL, Alasan, Bahan, Bendera, Hasil, berkonteks, bulatkan
from reports.calc.jenis import Konsolidasi

ROMAWI = ("I", "II", "III", "IV")


@berkonteks
def konsolidasikan(
    nilai_triwulan: Sequence[Decimal | None],
    cara: Konsolidasi,
    tahunan: Decimal | None = None,
    *,
    desimal: int | None = None,
    satuan: str = "",
) -> Hasil:
    """The realisasi of a year: the annual row where there is one, else sum, mean or last of the reported quarters.

    A quarter nobody reported stays missing: sum and mean are over the reported ones and flagged TIDAK_LENGKAP with the
    number missing; the last known value is flagged when a later quarter is missing. Where an annual row and complete
    quarters disagree at `desimal` places, the annual row counts, ASAL_BERBEDA says so and the combined value is kept as
    the input "Gabungan triwulan".
    Nothing reported at all: BELUM_TERSEDIA. Source: desain.md 3; regulasi.md 5.4.
    """
    bahan = tuple(
        Bahan(f"Triwulan {ROMAWI[nomor] if nomor < len(ROMAWI) else nomor + 1}", nilai, satuan=satuan)
        for nomor, nilai in enumerate(nilai_triwulan)
    )
    gabungan = _gabungkan(nilai_triwulan, cara, bahan, desimal, satuan)
    if tahunan is None:
        return gabungan
    hasil = Hasil.angka(
        tahunan,
        rumus="konsolidasi.tahunan",
        bahan=(Bahan("Tahunan", tahunan, satuan=satuan), *bahan),
        desimal=desimal,
        satuan=satuan,
    )
    lengkap = Bendera.TIDAK_LENGKAP not in gabungan.bendera
    if gabungan.nilai is None or not lengkap or _sama(tahunan, gabungan.nilai, desimal):
        return hasil
    lain = Bahan("Gabungan triwulan", gabungan.nilai, satuan=satuan)
    return replace(hasil, bahan=(*hasil.bahan, lain)).berbendera(Bendera.ASAL_BERBEDA)


def _sama(kiri: Decimal, kanan: Decimal, desimal: int | None) -> bool:
    return kiri == kanan if desimal is None else bulatkan(kiri, desimal) == bulatkan(kanan, desimal)


def _gabungkan(
    nilai: Sequence[Decimal | None], cara: Konsolidasi, bahan: tuple[Bahan, ...], desimal: int | None, satuan: str
) -> Hasil:
    rumus = f"konsolidasi.{cara.value}"
    ada = [n for n in nilai if n is not None]
    if not ada:
        return Hasil.tanpa(Alasan.BELUM_TERSEDIA, rumus=rumus, bahan=bahan, desimal=desimal, satuan=satuan)
    if cara is Konsolidasi.TERAKHIR:
        hasil, kurang = ada[-1], _kosong_di_akhir(nilai)
    else:
        jumlah = sum(ada, NOL)
        hasil = jumlah if cara is Konsolidasi.JUMLAH else jumlah / len(ada)
        kurang = len(nilai) - len(ada)
    return Hasil.angka(
        hasil,
        rumus=rumus,
        bahan=bahan,
        desimal=desimal,
        satuan=satuan,
        bendera=(Bendera.TIDAK_LENGKAP,) if kurang else (),
        catatan=f"{kurang} dari {len(nilai)} triwulan belum dilaporkan." if kurang else "",
    )


def _kosong_di_akhir(nilai: Sequence[Decimal | None]) -> int:
    terisi = max(nomor for nomor, n in enumerate(nilai) if n is not None)
    return len(nilai) - 1 - terisi
