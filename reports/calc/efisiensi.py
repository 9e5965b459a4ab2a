"""Efficiency of resource use: three methods, chosen by policy, and the conclusion in words.

Source: desain.md 4; regulasi.md 6.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from reports.calc.angka import NOL, SERATUS, Alasan, Bahan, Bendera, Hasil, berkonteks, rupiah
from reports.calc.jenis import MetodeEfisiensi, Penerapan
from reports.calc.kebijakan import KebijakanHitung

#: NE is defined for E from -20 to 20 percent and runs from 0 to 100 (regulasi.md 6 c'').
RENTANG_PMK214 = Decimal(20)
TENGAH_PMK214 = Decimal(50)

#: One output of the PMK 214 formula: pagu in sen, realisasi in sen, capaian in percent.
ButirPmk214 = tuple[int, int | None, Decimal | None]

_SATUAN = {MetodeEfisiensi.SELISIH: "poin", MetodeEfisiensi.RASIO: "rasio", MetodeEfisiensi.PMK214: "persen"}


@berkonteks
def efisiensi(*, capaian: Hasil, serapan: Hasil, kebijakan: KebijakanHitung) -> Hasil:
    """Stage 3: efficiency from the *printed* capaian and the *printed* serapan, by the method of the policy.

    | method  | rule                                       | unit   | example                   |
    | ------- | ------------------------------------------ | ------ | ------------------------- |
    | selisih | capaian - serapan                          | poin   | 100,47 - 96,98 = 3,49     |
    | rasio   | capaian / serapan                          | rasio  | 110,93 / 96,25 = 1,15     |
    | pmk214  | (capaian - serapan) / capaian x 100        | persen | one output, unclipped     |

    Not computable: no capaian (CAPAIAN_TIDAK_TERHITUNG), no budget mapped (TANPA_ANGGARAN), no serapan for another
    reason (SERAPAN_TIDAK_TERHITUNG), capaian below 100 where the policy asks for it (CAPAIAN_DI_BAWAH_100), a divisor
    of 0 (SERAPAN_NOL, CAPAIAN_NOL) or below (CAPAIAN_NEGATIF: the quotient would turn loss into gain).
    Source: desain.md 4; regulasi.md 5.5, 6.
    """
    metode = kebijakan.metode_efisiensi
    kinerja, anggaran = capaian.tercetak, serapan.tercetak
    bahan = (
        Bahan("Capaian kinerja", kinerja, satuan="persen"),
        Bahan("Serapan anggaran", anggaran, satuan="persen"),
    )
    rumus, desimal, satuan = f"efisiensi.{metode.value}", kebijakan.desimal_efisiensi, _SATUAN[metode]
    nilai = _efisiensi(kinerja, anggaran, serapan.alasan, kebijakan)
    if isinstance(nilai, Alasan):
        return Hasil.tanpa(nilai, rumus=rumus, bahan=bahan, desimal=desimal, satuan=satuan)
    return Hasil.angka(
        nilai,
        rumus=rumus,
        bahan=bahan,
        desimal=desimal,
        satuan=satuan,
        bendera=_tak_dipotong(nilai) if metode is MetodeEfisiensi.PMK214 else (),
    )


def _efisiensi(
    kinerja: Decimal | None, anggaran: Decimal | None, alasan_serapan: Alasan | None, kebijakan: KebijakanHitung
) -> Decimal | Alasan:
    if anggaran is None:
        tanpa_anggaran = alasan_serapan is Alasan.TANPA_ANGGARAN
        return Alasan.TANPA_ANGGARAN if tanpa_anggaran else Alasan.SERAPAN_TIDAK_TERHITUNG
    if kinerja is None:
        return Alasan.CAPAIAN_TIDAK_TERHITUNG
    if kebijakan.efisien_hanya_bila_tercapai and kinerja < SERATUS:
        return Alasan.CAPAIAN_DI_BAWAH_100
    if kebijakan.metode_efisiensi is MetodeEfisiensi.SELISIH:
        return kinerja - anggaran
    if kebijakan.metode_efisiensi is MetodeEfisiensi.RASIO:
        return Alasan.SERAPAN_NOL if anggaran == 0 else kinerja / anggaran
    if kinerja <= 0:
        return Alasan.CAPAIAN_NOL if kinerja == 0 else Alasan.CAPAIAN_NEGATIF
    return (kinerja - anggaran) * SERATUS / kinerja


@berkonteks
def efisiensi_pmk214(butir: Sequence[ButirPmk214], kebijakan: KebijakanHitung) -> tuple[Hasil, Hasil]:
    """E and NE of several outputs together, by PMK 214/PMK.02/2017.

    E = sum(PA x C - RA) / sum(PA x C) x 100 in percent, printed unclipped (flagged beyond -20..20); C is cut to cap and
    floor where the policy does so for display. NE = 50 + E / 20 x 50 from the printed E, clipped to 0-100 and then
    flagged DIPOTONG; its `mentah` is unclipped and from the unrounded E.
    An output without capaian or realisasi is left out and flagged. None left: TANPA_ANGGARAN for no output at all,
    else TIDAK_ADA_YANG_TERHITUNG; sum(PA x C) = 0: PENYEBUT_NOL, below 0: CAPAIAN_NEGATIF.
    Example: PA 4,0 / 1,0 / 5,0 bn, RA 3,8 / 0,975 / 4,725 bn, C 122 / 80 / 142 -> E 25,67; NE 100 (114,16 unclipped).
    Source: desain.md 4; regulasi.md 6 (c, c'').
    """
    e = _e_pmk214(butir, kebijakan)
    return e, _nilai_efisiensi(e)


def _e_pmk214(butir: Sequence[ButirPmk214], kebijakan: KebijakanHitung) -> Hasil:
    lengkap = [
        (rupiah(pagu) * _dibatasi(capaian_persen, kebijakan) / SERATUS, rupiah(realisasi))
        for pagu, realisasi, capaian_persen in butir
        if realisasi is not None and capaian_persen is not None
    ]
    seharusnya = sum((layak for layak, _ in lengkap), NOL)
    nyata = sum((realisasi for _, realisasi in lengkap), NOL)
    bahan = (
        Bahan("Σ (Pagu × Capaian)", seharusnya, satuan="rupiah"),
        Bahan("Σ Realisasi anggaran", nyata, satuan="rupiah"),
    )
    rumus, desimal = "efisiensi.pmk214", kebijakan.desimal_efisiensi
    tanpa = partial(Hasil.tanpa, rumus=rumus, bahan=bahan, desimal=desimal, satuan="persen")
    if not butir:
        return tanpa(Alasan.TANPA_ANGGARAN)
    if not lengkap:
        return tanpa(Alasan.TIDAK_ADA_YANG_TERHITUNG)
    if seharusnya <= 0:
        return tanpa(Alasan.PENYEBUT_NOL if seharusnya == 0 else Alasan.CAPAIAN_NEGATIF)
    nilai = (seharusnya - nyata) * SERATUS / seharusnya
    bendera = _tak_dipotong(nilai) + ((Bendera.TIDAK_LENGKAP,) if len(lengkap) < len(butir) else ())
    return Hasil.angka(nilai, rumus=rumus, bahan=bahan, desimal=desimal, satuan="persen", bendera=bendera)


def _dibatasi(capaian_persen: Decimal, kebijakan: KebijakanHitung) -> Decimal:
    if kebijakan.penerapan_batas is Penerapan.RERATA:
        return capaian_persen
    return kebijakan.dalam_batas(capaian_persen)[0]


def _tak_dipotong(nilai: Decimal) -> tuple[Bendera, ...]:
    return (Bendera.TIDAK_DIPOTONG,) if abs(nilai) > RENTANG_PMK214 else ()


def _nilai_efisiensi(e: Hasil) -> Hasil:
    rumus, desimal, tercetak = "efisiensi.nilai_pmk214", e.desimal, e.tercetak
    bahan = (Bahan("Efisiensi", tercetak, satuan="persen"),)
    if e.alasan is not None:
        return Hasil.tanpa(e.alasan, rumus=rumus, bahan=bahan, desimal=desimal, satuan="persen")
    penuh = _skor(tercetak or NOL)
    nilai = max(NOL, min(SERATUS, penuh))
    return Hasil.angka(
        nilai,
        rumus=rumus,
        bahan=bahan,
        desimal=desimal,
        satuan="persen",
        bendera=(Bendera.DIPOTONG,) if nilai != penuh else (),
        mentah=_skor(e.nilai or NOL),
    )


def _skor(e: Decimal) -> Decimal:
    return TENGAH_PMK214 + e * TENGAH_PMK214 / RENTANG_PMK214


def simpulan_efisiensi(hasil: Hasil, metode: MetodeEfisiensi) -> str:
    """The conclusion by the printed figure: Efisien, Sama or Tidak efisien; else the sentence of the reason.

    The dividing line is 1 for *rasio* and 0 for the other two. Source: regulasi.md 6.
    """
    tercetak = hasil.tercetak
    if tercetak is None:
        return hasil.alasan.kalimat if hasil.alasan is not None else ""
    titik = Decimal(1) if metode is MetodeEfisiensi.RASIO else NOL
    if tercetak == titik:
        return "Sama"
    return "Efisien" if tercetak > titik else "Tidak efisien"
