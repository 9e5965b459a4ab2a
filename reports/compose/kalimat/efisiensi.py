"""What the use of the budget says beside the performance, for the three methods of the policy.

The dividing line is `calc.simpulan_efisiensi`'s. The word "efisien" is not used where the target was missed: doing less
for less money is no economy, so the figures are given and the claim is withheld. Source: regulasi.md 6; desain.md 4
(efisiensi).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reports.calc import Alasan, Hasil, MetodeEfisiensi, simpulan_efisiensi
from reports.compose.kalimat.bahasa import (
    Cacah,
    Isi,
    ada,
    istilah,
    kalimat,
    klausa,
    rapikan,
    sambung,
    sebesar,
    semua,
    susun,
    tak_terhitung,
)
from reports.compose.kalimat.hasil import contrast
from reports.document import Angka
from reports.figures.kedudukan import sign_of


class Penilaian(StrEnum):
    """What may be said about the use of the budget."""

    EFISIEN = "efisien"
    SEBANDING = "sebanding"
    BELUM_EFISIEN = "belum_efisien"
    TIDAK_DINYATAKAN = "tidak_dinyatakan"
    TANPA_ANGGARAN = "tanpa_anggaran"
    TIDAK_TERHITUNG = "tidak_terhitung"


@dataclass(frozen=True, slots=True, kw_only=True)
class Efisiensi:
    """Performance against money of one object. `untuk` names it behind "penggunaan anggaran": "untuk indikator X",
    "secara keseluruhan". `kinerja` names the performance figure ("capaian kinerja"). `nilai` is NE of PMK 214.
    `kedudukan`: as in `figures.kedudukan`; None leaves it to the printed capaian.
    """

    untuk: str
    capaian: Angka
    serapan: Angka
    efisiensi: Angka
    metode: MetodeEfisiensi = MetodeEfisiensi.SELISIH
    kinerja: str = "capaian kinerja"
    nilai: Angka | None = None
    kedudukan: int | None = None

    @property
    def penilaian(self) -> Penilaian:
        """By the printed figure, and by where the performance stands against its target."""
        if self.efisiensi.nilai is None:
            tanpa = self.efisiensi.tampil == Alasan.TANPA_ANGGARAN.kalimat
            return Penilaian.TANPA_ANGGARAN if tanpa else Penilaian.TIDAK_TERHITUNG
        # The figure is exact as printed, so a result around it hands the decision to the one place that decides.
        simpulan = simpulan_efisiensi(Hasil.angka(self.efisiensi.nilai, rumus="efisiensi"), self.metode)
        if simpulan == "Tidak efisien":
            return Penilaian.BELUM_EFISIEN
        if simpulan == "Sama":
            return Penilaian.SEBANDING
        return Penilaian.EFISIEN if self._reached() else Penilaian.TIDAK_DINYATAKAN

    def _reached(self) -> bool:
        if self.capaian.nilai is None:
            return False
        return (sign_of(self.capaian.nilai) if self.kedudukan is None else self.kedudukan) >= 0


def simpulan_penggunaan(satu: Efisiensi) -> Isi:
    """One sentence on the use of the budget; a second one with NE where the method has it."""
    if satu.penilaian in (Penilaian.TANPA_ANGGARAN, Penilaian.TIDAK_TERHITUNG):
        return kalimat(f"tingkat efisiensi penggunaan anggaran {satu.untuk} ",
                       tak_terhitung(satu.efisiensi, "data pembentuknya"))  # fmt: skip
    dengan = _figures(satu)
    if satu.penilaian is Penilaian.TIDAK_DINYATAKAN:
        isi = kalimat(f"penggunaan anggaran {satu.untuk} menunjukkan ", dengan,
                      f", tetapi belum dapat dinyatakan efisien karena {_why_not(satu)}")  # fmt: skip
    else:
        isi = kalimat(f"penggunaan anggaran {satu.untuk} {_FRASA[satu.penilaian]}, dengan ", dengan)
    return sambung(isi, _score(satu))


_LABEL = {
    MetodeEfisiensi.SELISIH: "tingkat efisiensi",
    MetodeEfisiensi.RASIO: "rasio efisiensi",
    MetodeEfisiensi.PMK214: "tingkat efisiensi menurut PMK 214/PMK.02/2017",
}
_FRASA = {
    Penilaian.EFISIEN: "efisien",
    Penilaian.SEBANDING: "sebanding dengan hasilnya",
    Penilaian.BELUM_EFISIEN: "belum efisien",
}


def _figures(satu: Efisiensi) -> Isi:
    """ "capaian kinerja sebesar 100% dan serapan anggaran sebesar 97,25% (tingkat efisiensi 2,75 poin)"."""
    asal = ((satu.kinerja, satu.capaian), ("serapan anggaran", satu.serapan))
    isi = [susun(f"{nama} ", sebesar(angka)) for nama, angka in asal if ada(angka)]
    tingkat = susun(f"{_LABEL[satu.metode]} ", satu.efisiensi)
    return susun(*isi[:1], *((" dan ", isi[1]) if len(isi) > 1 else ()), " (", tingkat, ")") if isi else tingkat


def _why_not(satu: Efisiensi) -> str:
    if ada(satu.capaian):
        return "target kinerja belum tercapai"
    return klausa(satu.capaian, satu.kinerja)


def _score(satu: Efisiensi) -> Isi:
    if satu.nilai is None:
        return ()
    if not ada(satu.nilai):
        return kalimat("nilai efisiensinya ", tak_terhitung(satu.nilai, "tingkat efisiensi"))
    return kalimat("nilai efisiensi yang diperoleh ", sebesar(satu.nilai))


def ringkas_efisiensi(semua_: Sequence[Efisiensi], benda: str = "indikator") -> Isi:
    """How many of the objects fall under each judgement; those without a figure are said, not counted as efficient."""
    if not semua_:
        return kalimat(f"belum ada {benda} yang dapat dinilai efisiensi penggunaan anggarannya")
    nilai = [satu.penilaian for satu in semua_]
    grup = [(nilai.count(p), frasa) for p, frasa in _GRUP if p in nilai]
    if len(grup) == 1:
        return kalimat(f"{semua(len(semua_), benda)} {grup[0][1]}")
    rincian = [susun(Cacah(n).isi, f" {benda} {frasa}") for n, frasa in grup]
    return kalimat("dari ", Cacah(len(semua_)).isi, f" {benda}, ", contrast(rincian))


_GRUP = (
    (Penilaian.EFISIEN, "dicapai dengan penggunaan anggaran yang efisien"),
    (Penilaian.SEBANDING, "dicapai dengan penggunaan anggaran yang sebanding dengan hasilnya"),
    (Penilaian.BELUM_EFISIEN, "dicapai dengan penggunaan anggaran yang belum efisien"),
    (Penilaian.TIDAK_DINYATAKAN, "belum dapat dinyatakan efisien karena target kinerja belum tercapai"),
    (Penilaian.TANPA_ANGGARAN, "tidak memiliki alokasi anggaran tersendiri"),
    (Penilaian.TIDAK_TERHITUNG, "belum dapat dihitung tingkat efisiensinya"),
)


def efisiensi_sasaran(uraian: str, semua_: Sequence[Efisiensi], sebutan: str = "sasaran") -> Isi:
    """One paragraph: the use of the budget under each indicator of a sasaran."""
    nama = f"{istilah(sebutan)} “{rapikan(uraian)}”"
    if not semua_:
        return kalimat(
            f"{nama} belum memiliki indikator, sehingga efisiensi penggunaan anggarannya tidak dapat dinilai"
        )
    pembuka = kalimat(f"efisiensi penggunaan anggaran pada {nama} dinilai atas ", Cacah(len(semua_)).isi, " indikator")
    return sambung(pembuka, *(simpulan_penggunaan(satu) for satu in semua_))
