"""Realisasi as printed, and capaian: how far a target was reached, in percent.

Source: desain.md 4; regulasi.md 5.1 (formulas), 5.2 (cap and floor), 5.3 (zero, negative, levels).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reports.calc.angka import NOL, SERATUS, Alasan, Bahan, Bendera, Hasil, berkonteks, bulatkan
from reports.calc.jenis import Arah, Bentuk, Penerapan, RumusTurun
from reports.calc.kebijakan import KebijakanHitung
from reports.calc.target import Target


@dataclass(frozen=True, slots=True)
class Tahap:
    """One stage of a weighted-stages indicator; `porsi` is how much of it is done, 0 to 1, None when not reported.

    Raises ValueError for a weight that is not positive or a share outside 0-1.
    """

    nama: str
    bobot: Decimal
    porsi: Decimal | None

    def __post_init__(self) -> None:
        if self.bobot <= 0:
            raise ValueError("bobot tahap harus lebih dari nol")
        if self.porsi is not None and not 0 <= self.porsi <= 1:
            raise ValueError("porsi tahap harus antara 0 dan 1")


@dataclass(frozen=True, slots=True)
class _Hitungan:
    """A capaian before the policy: a raw value in percent, or a reason."""

    nilai: Decimal | Alasan
    rumus: str
    bahan: tuple[Bahan, ...]
    bendera: tuple[Bendera, ...] = ()


def realisasi_tercetak(nilai: Decimal | None, desimal: int | None) -> Decimal | None:
    """Stage 1: a realisasi as printed, at the indicator's decimals; missing stays missing. Source: desain.md 4."""
    return nilai if nilai is None or desimal is None else bulatkan(nilai, desimal)


@berkonteks
def realisasi_komponen(
    *,
    pembilang: Decimal | None,
    penyebut: Decimal | None,
    faktor: Decimal = SERATUS,
    desimal: int | None,
    satuan: str = "",
) -> Hasil:
    """Pembilang / penyebut x faktor, printed at the indicator's decimals (stage 1).

    Not computable: neither component (BELUM_TERSEDIA), only one (UNSUR_TIDAK_LENGKAP), penyebut 0 (PENYEBUT_NOL).
    14.133.709.932,22 of 719.708.723.155 prints as 1,96 and it is 1,96 that the capaian starts from.
    Source: desain.md 4; regulasi.md 5.5.
    """
    bahan = (Bahan("Pembilang", pembilang), Bahan("Penyebut", penyebut), Bahan("Faktor", faktor))
    rumus = "realisasi.komponen"
    if pembilang is None or penyebut is None:
        tidak_ada = pembilang is None and penyebut is None
        alasan = Alasan.BELUM_TERSEDIA if tidak_ada else Alasan.UNSUR_TIDAK_LENGKAP
        return Hasil.tanpa(alasan, rumus=rumus, bahan=bahan, desimal=desimal, satuan=satuan)
    if penyebut == 0:
        return Hasil.tanpa(Alasan.PENYEBUT_NOL, rumus=rumus, bahan=bahan, desimal=desimal, satuan=satuan)
    return Hasil.angka(pembilang * faktor / penyebut, rumus=rumus, bahan=bahan, desimal=desimal, satuan=satuan)


@berkonteks
def capaian(
    *,
    arah: Arah,
    target: Target | None,
    realisasi: Decimal | None,
    kebijakan: KebijakanHitung,
    rumus_turun: RumusTurun = RumusTurun.SELISIH,
    tingkat: Sequence[str] = (),
    level_realisasi: str | None = None,
    tahapan: Sequence[Tahap] = (),
) -> Hasil:
    """Stage 2: capaian in percent from the *printed* target and the *printed* realisasi.

    | target            | rule                                                                                      |
    | ----------------- | ----------------------------------------------------------------------------------------- |
    | naik; stabil      | R / T x 100; (1 - abs(R - T) / T) x 100                                                   |
    | turun             | (2T - R) / T x 100, or T / R x 100 by `rumus_turun` (R = 0: REALISASI_NOL)                |
    | T = 0             | turun: R = 0 is 100, R > 0 is 0 and flagged, R < 0 not computable; else TARGET_NOL        |
    | T or R negative   | (1 + (R - T) / abs(T)) x 100, mirrored for turun, by distance for stabil; flagged         |
    | rentang           | inside 100; outside the nearer bound is T, flagged                                        |
    | level             | rank(R) / rank(T) x 100, ranks from 1 in `tingkat`, which runs from worst to best         |
    | ya_tidak          | 100 when R is the target, else 0; R is 1 (yes) or 0 (no)                                  |
    | tahapan           | share of the weights done, from `tahapan` or from R in percent, against the target share  |

    No target: TARGET_TIDAK_ADA; no realisasi: BELUM_TERSEDIA. The policy cuts `nilai`, never `mentah`.
    Source: desain.md 4; regulasi.md 5.1-5.3.
    """
    if target is None:
        bahan = (Bahan("Target", None), Bahan("Realisasi", level_realisasi if realisasi is None else realisasi))
        hitungan = _Hitungan(Alasan.TARGET_TIDAK_ADA, _rumus_arah(arah, rumus_turun), bahan)
    elif target.bentuk is Bentuk.LEVEL:
        hitungan = _level(target.level or "", level_realisasi, tingkat)
    elif target.bentuk is Bentuk.TAHAPAN:
        hitungan = _tahapan(target, realisasi, tahapan)
    elif target.bentuk is Bentuk.YA_TIDAK:
        hitungan = _ya_tidak(target, realisasi)
    elif target.bentuk is Bentuk.RENTANG:
        hitungan = _rentang(arah, target, realisasi, rumus_turun)
    else:
        hitungan = _angka(arah, _pasti(target.angka), realisasi, rumus_turun)
    return _menurut_kebijakan(hitungan, kebijakan)


@berkonteks
def nilai_untuk_rerata(hasil: Hasil, kebijakan: KebijakanHitung) -> Decimal | None:
    """The unrounded capaian (percent) that enters a mean: raw, or cut to cap and floor where the policy says so.

    None where the capaian itself has a reason. Source: desain.md 4 (cap and floor, mean).
    """
    if hasil.mentah is None or kebijakan.penerapan_batas is Penerapan.TAMPILAN:
        return hasil.mentah
    return kebijakan.dalam_batas(hasil.mentah)[0]


def _menurut_kebijakan(hitungan: _Hitungan, kebijakan: KebijakanHitung) -> Hasil:
    desimal = kebijakan.desimal_capaian
    if isinstance(hitungan.nilai, Alasan):
        return Hasil.tanpa(
            hitungan.nilai,
            rumus=hitungan.rumus,
            bahan=hitungan.bahan,
            desimal=desimal,
            satuan="persen",
            bendera=hitungan.bendera,
        )
    nilai, bendera = hitungan.nilai, hitungan.bendera
    if kebijakan.penerapan_batas is not Penerapan.RERATA:
        nilai, dipotong = kebijakan.dalam_batas(nilai)
        bendera += () if dipotong is None else (dipotong,)
    return Hasil.angka(
        nilai,
        rumus=hitungan.rumus,
        bahan=hitungan.bahan,
        desimal=desimal,
        satuan="persen",
        bendera=bendera,
        mentah=hitungan.nilai,
    )


def _angka(arah: Arah, target: Decimal, realisasi: Decimal | None, rumus_turun: RumusTurun) -> _Hitungan:
    rumus = _rumus_arah(arah, rumus_turun)
    bahan = (Bahan("Target", target), Bahan("Realisasi", realisasi))
    if realisasi is None:
        return _Hitungan(Alasan.BELUM_TERSEDIA, rumus, bahan)
    if target == 0:
        return _target_nol(arah, realisasi, rumus, bahan)
    if target < 0 or realisasi < 0:
        nilai = _metode_selisih(arah, target, realisasi)
        return _Hitungan(nilai, f"capaian.{arah.value}_negatif", bahan, (Bendera.BERTANDA_NEGATIF,))
    if rumus == "capaian.turun_rasio":
        return _Hitungan(Alasan.REALISASI_NOL if realisasi == 0 else target * SERATUS / realisasi, rumus, bahan)
    # For positive T and R the difference method is the base formula: 1 + (R - T)/T = R/T, 1 - (R - T)/T = (2T - R)/T.
    return _Hitungan(_metode_selisih(arah, target, realisasi), rumus, bahan)


def _metode_selisih(arah: Arah, target: Decimal, realisasi: Decimal) -> Decimal:
    jarak = realisasi - target
    if arah is Arah.TURUN:
        jarak = -jarak
    elif arah is Arah.STABIL:
        jarak = -abs(jarak)
    # Multiplied before it is divided, so that the quotient is rounded (at 34 digits) only once.
    return (abs(target) + jarak) * SERATUS / abs(target)


def _target_nol(arah: Arah, realisasi: Decimal, rumus: str, bahan: tuple[Bahan, ...]) -> _Hitungan:
    if arah is not Arah.TURUN:
        return _Hitungan(Alasan.TARGET_NOL, rumus, bahan)
    rumus = "capaian.turun_target_nol"
    if realisasi < 0:
        return _Hitungan(Alasan.TARGET_NOL_REALISASI_NEGATIF, rumus, bahan)
    if realisasi > 0:
        return _Hitungan(NOL, rumus, bahan, (Bendera.TARGET_NOL_TERLAMPAUI,))
    return _Hitungan(SERATUS, rumus, bahan)


def _rentang(arah: Arah, target: Target, realisasi: Decimal | None, rumus_turun: RumusTurun) -> _Hitungan:
    bawah, atas = _pasti(target.bawah), _pasti(target.atas)
    batas = (Bahan("Batas bawah", bawah), Bahan("Batas atas", atas))
    if realisasi is None:
        return _Hitungan(Alasan.BELUM_TERSEDIA, "capaian.rentang", (*batas, Bahan("Realisasi", None)))
    if bawah <= realisasi <= atas:
        return _Hitungan(SERATUS, "capaian.rentang", (*batas, Bahan("Realisasi", realisasi)))
    luar = _angka(arah, bawah if realisasi < bawah else atas, realisasi, rumus_turun)
    return replace(luar, bahan=(*luar.bahan, *batas), bendera=(*luar.bendera, Bendera.DI_LUAR_RENTANG))


def _level(target: str, realisasi: str | None, tingkat: Sequence[str]) -> _Hitungan:
    bahan = (Bahan("Target", target), Bahan("Realisasi", realisasi))
    if not tingkat:
        return _Hitungan(Alasan.SKALA_TIDAK_ADA, "capaian.level", bahan)
    if realisasi is None:
        return _Hitungan(Alasan.BELUM_TERSEDIA, "capaian.level", bahan)
    if target not in tingkat or realisasi not in tingkat:
        return _Hitungan(Alasan.LEVEL_DI_LUAR_SKALA, "capaian.level", bahan)
    peringkat_target, peringkat = Decimal(tingkat.index(target) + 1), Decimal(tingkat.index(realisasi) + 1)
    urutan = (Bahan("Peringkat Target", peringkat_target), Bahan("Peringkat Realisasi", peringkat))
    return _Hitungan(peringkat * SERATUS / peringkat_target, "capaian.level", bahan + urutan)


def _ya_tidak(target: Target, realisasi: Decimal | None) -> _Hitungan:
    bahan = (Bahan("Target", target.angka), Bahan("Realisasi", realisasi))
    if realisasi is None:
        return _Hitungan(Alasan.BELUM_TERSEDIA, "capaian.ya_tidak", bahan)
    if realisasi not in (0, 1):
        return _Hitungan(Alasan.NILAI_DI_LUAR_SKALA, "capaian.ya_tidak", bahan)
    return _Hitungan(SERATUS if realisasi == target.angka else NOL, "capaian.ya_tidak", bahan)


def _tahapan(target: Target, realisasi: Decimal | None, tahapan: Sequence[Tahap]) -> _Hitungan:
    bahan: tuple[Bahan, ...] = (Bahan("Target", target.angka, satuan="persen"),)
    if tahapan:
        bahan += tuple(Bahan(tahap.nama, tahap.porsi) for tahap in tahapan)
        porsi = [tahap.porsi for tahap in tahapan]
        if all(p is None for p in porsi):
            return _Hitungan(Alasan.BELUM_TERSEDIA, "capaian.tahapan", bahan)
        if any(p is None for p in porsi):
            return _Hitungan(Alasan.UNSUR_TIDAK_LENGKAP, "capaian.tahapan", bahan)
        selesai = sum((tahap.bobot * (tahap.porsi or NOL) for tahap in tahapan), NOL)
        realisasi = selesai * SERATUS / sum((tahap.bobot for tahap in tahapan), NOL)
    bahan += (Bahan("Realisasi", realisasi, satuan="persen"),)
    if realisasi is None:
        return _Hitungan(Alasan.BELUM_TERSEDIA, "capaian.tahapan", bahan)
    if not 0 <= realisasi <= SERATUS:
        return _Hitungan(Alasan.NILAI_DI_LUAR_SKALA, "capaian.tahapan", bahan)
    return _Hitungan(realisasi * SERATUS / _pasti(target.angka), "capaian.tahapan", bahan)


def _rumus_arah(arah: Arah, rumus_turun: RumusTurun) -> str:
    if arah is Arah.TURUN and rumus_turun is RumusTurun.RASIO:
        return "capaian.turun_rasio"
    return f"capaian.{arah.value}"


def _pasti(nilai: Decimal | None) -> Decimal:
    # Target.__post_init__ refuses a target without the numbers of its shape; the type checker cannot know.
    assert nilai is not None
    return nilai
