"""Actuals of all indicators: the rows of each year, and the origins that other facts of the office compute."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from reports.calc import (
    AsalNilai,
    Bahan,
    Bendera,
    Hasil,
    HasilSkm,
    KebijakanHitung,
    NilaiKomponen,
    nilai_akip,
    serapan_total,
    skm_dari_konversi,
    skm_dari_nrr,
)
from reports.figures.peta_anggaran import PetaAnggaran
from reports.figures.realisasi import Realisasi, actual, quarter
from reports.inputs import EvaluasiAkip, FaktaPD, Nilai, Skm

CariAnggaran = Callable[[int | None], PetaAnggaran | None]
#: The unsur scale of a survey whose values are already converted to 25-100.
BASIS_KONVERSI = 100


def survey(skm: Skm) -> HasilSkm:
    """The survey's index from its unsur, by the scale they are given on."""
    hitung = skm_dari_konversi if skm.basis == BASIS_KONVERSI else skm_dari_nrr
    return hitung([unsur.nilai for unsur in skm.unsur], ikm_tertulis=skm.diumumkan)


def survey_index(skm: Skm) -> Hasil:
    """The computed index counts; another value that the surveyor published stands beside it, and it is said."""
    hasil = survey(skm)
    if hasil.peringatan is None:
        return hasil.ikm
    lain = Bahan("Nilai yang diumumkan", skm.diumumkan)
    return replace(hasil.ikm, bahan=(*hasil.ikm.bahan, lain)).berbendera(Bendera.ASAL_BERBEDA)


def evaluation(akip: EvaluasiAkip) -> Hasil:
    """The AKIP score from its components."""
    return nilai_akip([NilaiKomponen(satu.nama, satu.bobot, satu.nilai) for satu in akip.komponen]).total


def absorption(anggaran: PetaAnggaran, simpul: str, desimal: int) -> Hasil:
    """Serapan of a node: the ratio of the sums over its sub kegiatan."""
    # A sub kegiatan whose pagu is zero owes no report, so its silence does not make the sum incomplete.
    pasangan = [(r, p) for r, p in anggaran.pasangan(simpul) if r is not None or p != 0]
    return serapan_total(pasangan or anggaran.pasangan(simpul), desimal)


class PetaNilai:
    """The actuals of one office. Each is computed once and kept."""

    def __init__(self, fakta: FaktaPD, kebijakan: KebijakanHitung, anggaran: CariAnggaran) -> None:
        self._fakta = fakta
        self._kebijakan = kebijakan
        self._anggaran = anggaran
        self._indikator = {satu.kode: satu for satu in fakta.indikator}
        self._baris: dict[tuple[str, int], list[Nilai]] = {}
        self._tahun: dict[str, set[int]] = {}
        for satu in fakta.nilai:
            self._baris.setdefault((satu.indikator, satu.tahun), []).append(satu)
            self._tahun.setdefault(satu.indikator, set()).add(satu.tahun)
        self._hasil: dict[tuple[str, int], Realisasi] = {}

    def rows(self, indikator: str, tahun: int) -> tuple[Nilai, ...]:
        """The facts of the indicator in the year, annual and quarterly, in the order given."""
        return tuple(self._baris.get((indikator, tahun), ()))

    def years(self, indikator: str) -> tuple[int, ...]:
        """The years that have any fact of the indicator, in order."""
        return tuple(sorted(self._tahun.get(indikator, ())))

    def actual(self, indikator: str, tahun: int) -> Realisasi:
        """The actual that counts."""
        kunci = (indikator, tahun)
        if kunci not in self._hasil:
            self._hasil[kunci] = actual(self._indikator[indikator], tahun, self.rows(*kunci), self._compute)
        return self._hasil[kunci]

    def quarters(self, indikator: str, tahun: int) -> dict[int, Nilai]:
        """The quarterly facts by quarter; empty when the year has none."""
        return {satu.triwulan: satu for satu in self.rows(indikator, tahun) if satu.triwulan is not None}

    def quarter(self, indikator: str, tahun: int, triwulan: int) -> Hasil:
        """The actual of one quarter."""
        return quarter(self._indikator[indikator], self.quarters(indikator, tahun).get(triwulan))

    def _compute(self, asal: AsalNilai, tahun: int, diisi: Decimal | None) -> Hasil | None:
        if asal is AsalNilai.ANGGARAN:
            anggaran = self._anggaran(tahun)
            if anggaran is None or anggaran.pagu("total") is None:
                return None
            return absorption(anggaran, "total", self._kebijakan.desimal_serapan)
        if asal is AsalNilai.SKM:
            skm = next((satu for satu in self._fakta.skm if satu.tahun == tahun and satu.unsur), None)
            return None if skm is None else survey_index(skm)
        akip = self._evaluation_for(tahun, diisi)
        return None if akip is None else evaluation(akip)

    def _evaluation_for(self, tahun: int, diisi: Decimal | None) -> EvaluasiAkip | None:
        """The evaluation an indicator means: the one whose score was typed, or the only one, or the office's own.

        A year may hold the office's evaluation and the region's; an entered score that is neither names neither.
        """
        milik = [satu for satu in self._fakta.akip if satu.tahun == tahun and satu.komponen]
        if diisi is not None and (sama := [satu for satu in milik if evaluation(satu).tercetak == diisi]):
            return sama[0]
        if len(milik) == 1:
            return milik[0]
        return None if diisi is not None else next((satu for satu in milik if satu.lingkup == "pd"), None)
