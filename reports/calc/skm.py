"""Survei Kepuasan Masyarakat: the value 1-4 and the index 25-100 from the nine unsur.

Source: PermenPANRB 14/2017; regulasi.md 8 (SKM method).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reports.calc.angka import NOL, Alasan, Bahan, Hasil, berkonteks, bulatkan
from reports.calc.perbedaan import PerbedaanTotal

FAKTOR_KONVERSI = Decimal(25)
#: The nine unsur of PermenPANRB 14/2017, in order.
UNSUR_SKM = (
    "Persyaratan",
    "Sistem, mekanisme, dan prosedur",
    "Waktu penyelesaian",
    "Biaya/tarif",
    "Produk spesifikasi jenis pelayanan",
    "Kompetensi pelaksana",
    "Perilaku pelaksana",
    "Penanganan pengaduan, saran, dan masukan",
    "Sarana dan prasarana",
)


@dataclass(frozen=True, slots=True)
class HasilSkm:
    """The survey result: `nilai` (1-4), `ikm` (25-100), the weighted NRR of each unsur, and a warning.

    `peringatan` is set where an entered total differs from the computed one. Both are kept; which one counts as
    realisasi is the choice of `pilih_nilai`.
    """

    nilai: Hasil
    ikm: Hasil
    tertimbang: tuple[Hasil, ...] = ()
    peringatan: PerbedaanTotal | None = None


@berkonteks
def nilai_rata_rata_unsur(jumlah: Decimal | None, responden: int | None, *, desimal: int = 2) -> Hasil:
    """NRR of one unsur (1-4): the sum of its answers / the respondents who answered it.

    Not computable: no sum or no count (BELUM_TERSEDIA), no respondent (PENYEBUT_NOL).
    """
    bahan = (Bahan("Jumlah nilai", jumlah), Bahan("Responden", None if responden is None else Decimal(responden)))
    if jumlah is None or responden is None:
        return Hasil.tanpa(Alasan.BELUM_TERSEDIA, rumus="skm.nrr", bahan=bahan, desimal=desimal, satuan="indeks")
    if responden == 0:
        return Hasil.tanpa(Alasan.PENYEBUT_NOL, rumus="skm.nrr", bahan=bahan, desimal=desimal, satuan="indeks")
    return Hasil.angka(jumlah / responden, rumus="skm.nrr", bahan=bahan, desimal=desimal, satuan="indeks")


@berkonteks
def skm_dari_nrr(
    nrr: Sequence[Decimal | None], *, ikm_tertulis: Decimal | None = None, desimal: int = 2, desimal_nilai: int = 4
) -> HasilSkm:
    """From the mean answers (1-4) of the unsur: nilai = sum of NRR x 1/n, IKM = nilai x 25.

    The weight is the exact 1/n (1/9), not 0,111, which would lose 0,1%; so nothing is rounded before the end.
    Not computable: a missing unsur (UNSUR_TIDAK_LENGKAP), none at all (BELUM_TERSEDIA), a value outside 1-4
    (NILAI_DI_LUAR_SKALA). Source: regulasi.md 8.
    """
    bahan = _bahan_unsur(nrr)
    alasan = _alasan(nrr, Decimal(1), Decimal(4))
    if alasan is not None:
        return _tanpa(alasan, bahan, "skm.ikm", desimal, desimal_nilai)
    ada = [n for n in nrr if n is not None]
    nilai = sum(ada, NOL) / len(ada)
    return HasilSkm(
        nilai=Hasil.angka(nilai, rumus="skm.nilai", bahan=bahan, desimal=desimal_nilai, satuan="indeks"),
        ikm=_ikm(sum(ada, NOL) * FAKTOR_KONVERSI / len(ada), "skm.ikm", (Bahan("Nilai SKM", nilai),), desimal),
        tertimbang=tuple(
            Hasil.angka(n / len(ada), rumus="skm.nrr_tertimbang", bahan=(b,), desimal=desimal_nilai, satuan="indeks")
            for n, b in zip(ada, bahan, strict=True)
        ),
        peringatan=_peringatan(ikm_tertulis, sum(ada, NOL) * FAKTOR_KONVERSI / len(ada), desimal),
    )


@berkonteks
def skm_dari_konversi(
    nilai_unsur: Sequence[Decimal | None],
    *,
    ikm_tertulis: Decimal | None = None,
    desimal: int = 2,
    desimal_nilai: int = 4,
) -> HasilSkm:
    """From unsur values that are already converted (25-100): IKM is their mean, nilai = IKM / 25.

    Reasons as in `skm_dari_nrr`, with the range 25-100. Nine values that sum to 832,45 give 92,49, and an entered
    total of 91,75 is answered with a warning. Source: regulasi.md 8.
    """
    bahan = _bahan_unsur(nilai_unsur)
    alasan = _alasan(nilai_unsur, FAKTOR_KONVERSI, Decimal(100))
    if alasan is not None:
        return _tanpa(alasan, bahan, "skm.ikm_konversi", desimal, desimal_nilai)
    ada = [n for n in nilai_unsur if n is not None]
    ikm = sum(ada, NOL) / len(ada)
    return HasilSkm(
        nilai=Hasil.angka(
            ikm / FAKTOR_KONVERSI, rumus="skm.nilai", bahan=bahan, desimal=desimal_nilai, satuan="indeks"
        ),
        ikm=_ikm(ikm, "skm.ikm_konversi", bahan, desimal),
        peringatan=_peringatan(ikm_tertulis, ikm, desimal),
    )


def _bahan_unsur(nilai: Sequence[Decimal | None]) -> tuple[Bahan, ...]:
    return tuple(
        Bahan(UNSUR_SKM[nomor] if nomor < len(UNSUR_SKM) else f"Unsur {nomor + 1}", n) for nomor, n in enumerate(nilai)
    )


def _alasan(nilai: Sequence[Decimal | None], terendah: Decimal, tertinggi: Decimal) -> Alasan | None:
    ada = [n for n in nilai if n is not None]
    if not ada:
        return Alasan.BELUM_TERSEDIA
    if len(ada) < len(nilai):
        return Alasan.UNSUR_TIDAK_LENGKAP
    if not all(terendah <= n <= tertinggi for n in ada):
        return Alasan.NILAI_DI_LUAR_SKALA
    return None


def _tanpa(alasan: Alasan, bahan: tuple[Bahan, ...], rumus: str, desimal: int, desimal_nilai: int) -> HasilSkm:
    return HasilSkm(
        nilai=Hasil.tanpa(alasan, rumus="skm.nilai", bahan=bahan, desimal=desimal_nilai, satuan="indeks"),
        ikm=Hasil.tanpa(alasan, rumus=rumus, bahan=bahan, desimal=desimal, satuan="indeks"),
    )


def _ikm(nilai: Decimal, rumus: str, bahan: tuple[Bahan, ...], desimal: int) -> Hasil:
    return Hasil.angka(nilai, rumus=rumus, bahan=bahan, desimal=desimal, satuan="indeks")


def _peringatan(tertulis: Decimal | None, terhitung: Decimal, desimal: int) -> PerbedaanTotal | None:
    if tertulis is None:
        return None
    return PerbedaanTotal.bila_berbeda("IKM", tertulis, bulatkan(terhitung, desimal))
