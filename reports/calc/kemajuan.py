"""Tingkat kemajuan: how far the end-of-Renstra target has been reached.

Source: desain.md 4; regulasi.md 1.7 (analysis 3).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from reports.calc.agregat import jumlah
from reports.calc.angka import Alasan, Bahan, Bendera, Hasil
from reports.calc.capaian import Tahap, capaian
from reports.calc.jenis import Arah, RumusTurun
from reports.calc.kebijakan import KebijakanHitung
from reports.calc.target import Target


def tingkat_kemajuan(
    *,
    target_akhir: Target | None,
    realisasi: Decimal | None = None,
    arah: Arah,
    kebijakan: KebijakanHitung,
    rumus_turun: RumusTurun = RumusTurun.SELISIH,
    tingkat: Sequence[str] = (),
    level_realisasi: str | None = None,
    tahapan: Sequence[Tahap] = (),
    kumulatif: Sequence[Decimal | None] | None = None,
) -> Hasil:
    """The capaian formula against the end-of-Renstra target, in percent, from printed figures.

    The actual of this year counts; where the target is cumulative pass `kumulatif`, the printed actuals of the years
    since the start, and their sum counts (a year without actual is flagged TIDAK_LENGKAP, not taken as zero).
    No target: TARGET_AKHIR_TIDAK_ADA. Cap, floor and decimals are those of capaian. Source: desain.md 4.
    """
    jumlah_tahun = None if kumulatif is None else jumlah(kumulatif)
    hasil = capaian(
        arah=arah,
        target=target_akhir,
        realisasi=realisasi if jumlah_tahun is None else jumlah_tahun.nilai,
        kebijakan=kebijakan,
        rumus_turun=rumus_turun,
        tingkat=tingkat,
        level_realisasi=level_realisasi,
        tahapan=tahapan,
    )
    if jumlah_tahun is not None and Bendera.TIDAK_LENGKAP in jumlah_tahun.bendera:
        hasil = hasil.berbendera(Bendera.TIDAK_LENGKAP)
    return replace(
        hasil,
        alasan=Alasan.TARGET_AKHIR_TIDAK_ADA if hasil.alasan is Alasan.TARGET_TIDAK_ADA else hasil.alasan,
        rumus=hasil.rumus.replace("capaian.", "kemajuan."),
        bahan=tuple(_ganti_nama(b, kumulatif is not None) for b in hasil.bahan),
    )


def _ganti_nama(bahan: Bahan, kumulatif: bool) -> Bahan:
    if bahan.nama == "Target":
        return replace(bahan, nama="Target akhir Renstra")
    if bahan.nama == "Realisasi" and kumulatif:
        return replace(bahan, nama="Realisasi kumulatif")
    return bahan
