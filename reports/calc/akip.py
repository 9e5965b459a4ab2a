"""The AKIP evaluation score from its four components and twelve sub-components.

Source: PermenPANRB 88/2021; regulasi.md 2.1 and 2.2.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reports.calc.angka import NOL, SERATUS, Alasan, Bahan, Hasil, berkonteks, bulatkan
from reports.calc.perbedaan import PerbedaanTotal
from reports.calc.predikat import Skala


@dataclass(frozen=True, slots=True)
class SubKomponenAkip:
    """A part of a component; `persen` is its share of the component's weight."""

    kode: str
    nama: str
    persen: Decimal


@dataclass(frozen=True, slots=True)
class KomponenAkip:
    """A component of the evaluation and its weight; the weights of all components sum to 100."""

    kode: str
    nama: str
    bobot: Decimal

    def bobot_sub(self, sub: SubKomponenAkip) -> Decimal:
        """The weight of a sub-component in points of the total: 30 x 20% = 6."""
        return self.bobot * sub.persen / SERATUS


KOMPONEN_AKIP = (
    KomponenAkip("1", "Perencanaan Kinerja", Decimal(30)),
    KomponenAkip("2", "Pengukuran Kinerja", Decimal(30)),
    KomponenAkip("3", "Pelaporan Kinerja", Decimal(15)),
    KomponenAkip("4", "Evaluasi Akuntabilitas Kinerja Internal", Decimal(25)),
)
SUB_KOMPONEN_AKIP = (
    SubKomponenAkip("a", "Keberadaan", Decimal(20)),
    SubKomponenAkip("b", "Kualitas", Decimal(30)),
    SubKomponenAkip("c", "Pemanfaatan", Decimal(50)),
)


@dataclass(frozen=True, slots=True)
class NilaiKomponen:
    """The score of one component, with the weight it cannot exceed."""

    nama: str
    bobot: Decimal
    nilai: Decimal | None
    kunci: str = ""


@dataclass(frozen=True, slots=True)
class HasilAkip:
    """The total, and a warning where an entered total is not the sum of the components."""

    total: Hasil
    peringatan: PerbedaanTotal | None = None


@berkonteks
def nilai_sub_komponen(
    komponen: KomponenAkip, sub: SubKomponenAkip, jawaban: str | None, skala_jawaban: Skala, *, desimal: int = 2
) -> Hasil:
    """Weight x answer / 100: component 30, sub 50%, answer A (90) -> 13,50.

    `jawaban` is a code of the discrete scale `lke_answer`. No answer: BELUM_TERSEDIA; unknown: LEVEL_DI_LUAR_SKALA.
    """
    bobot = komponen.bobot_sub(sub)
    nilai_jawaban = next((p.bawah for p in skala_jawaban.pita if p.kode == jawaban), None)
    bahan = (Bahan("Bobot", bobot), Bahan("Jawaban", jawaban), Bahan("Nilai jawaban", nilai_jawaban))
    if nilai_jawaban is None:
        alasan = Alasan.BELUM_TERSEDIA if jawaban is None else Alasan.LEVEL_DI_LUAR_SKALA
        return Hasil.tanpa(alasan, rumus="akip.sub", bahan=bahan, desimal=desimal, satuan="nilai")
    return Hasil.angka(bobot * nilai_jawaban / SERATUS, rumus="akip.sub", bahan=bahan, desimal=desimal, satuan="nilai")


@berkonteks
def nilai_komponen(
    komponen: KomponenAkip, jawaban: Mapping[str, str], skala_jawaban: Skala, *, desimal: int = 2
) -> Hasil:
    """The score of a component from the answers of its sub-components by their code ("a", "b", "c").

    Not computable while an answer is missing or unknown: UNSUR_TIDAK_LENGKAP; none at all: BELUM_TERSEDIA.
    """
    sub = [(s, nilai_sub_komponen(komponen, s, jawaban.get(s.kode), skala_jawaban)) for s in SUB_KOMPONEN_AKIP]
    bahan = tuple(Bahan(s.nama, hasil.nilai) for s, hasil in sub)
    ada = [hasil.nilai for _, hasil in sub if hasil.nilai is not None]
    if len(ada) < len(sub):
        alasan = Alasan.UNSUR_TIDAK_LENGKAP if jawaban else Alasan.BELUM_TERSEDIA
        return Hasil.tanpa(alasan, rumus="akip.komponen", bahan=bahan, desimal=desimal, satuan="nilai")
    return Hasil.angka(sum(ada, NOL), rumus="akip.komponen", bahan=bahan, desimal=desimal, satuan="nilai")


@berkonteks
def nilai_akip(
    komponen: Sequence[NilaiKomponen], *, total_tertulis: Decimal | None = None, desimal: int = 2
) -> HasilAkip:
    """The AKIP score (0-100): the sum of the component scores.

    Not computable: a component without score (UNSUR_TIDAK_LENGKAP; none at all: BELUM_TERSEDIA), a score below 0 or
    above its weight (NILAI_DI_LUAR_SKALA). An entered total that differs is kept and warned about.
    26,10 + 26,40 + 13,05 + 16,75 = 82,30. Source: regulasi.md 2.1.
    """
    bahan = tuple(Bahan(k.nama, k.nilai, k.kunci) for k in komponen)
    ada = [k.nilai for k in komponen if k.nilai is not None]
    alasan = None
    if not ada:
        alasan = Alasan.BELUM_TERSEDIA
    elif len(ada) < len(komponen):
        alasan = Alasan.UNSUR_TIDAK_LENGKAP
    elif any(not 0 <= (k.nilai or NOL) <= k.bobot for k in komponen):
        alasan = Alasan.NILAI_DI_LUAR_SKALA
    if alasan is not None:
        return HasilAkip(Hasil.tanpa(alasan, rumus="akip.total", bahan=bahan, desimal=desimal, satuan="nilai"))
    total = sum(ada, NOL)
    peringatan = None
    if total_tertulis is not None:
        peringatan = PerbedaanTotal.bila_berbeda("Nilai AKIP", total_tertulis, bulatkan(total, desimal))
    return HasilAkip(Hasil.angka(total, rumus="akip.total", bahan=bahan, desimal=desimal, satuan="nilai"), peringatan)
