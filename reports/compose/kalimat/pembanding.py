"""How an indicator stands beside the nation and other regions, and at which place among them.

Source: regulasi.md 1.7 (analysis 4) and 11 (defect 14: a comparison column of dashes, a province printed as nation).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reports import wording
from reports.calc import Arah
from reports.compose.kalimat.bahasa import (
    Cacah,
    Isi,
    ada,
    bernilai,
    deret,
    kalimat,
    kecilkan,
    klausa,
    nilai,
    rapikan,
    sambung,
    sebesar,
    sebut_indikator,
    sebut_nama,
    susun,
)
from reports.document import Angka


@dataclass(frozen=True, slots=True, kw_only=True)
class NilaiPembanding:
    """The same indicator elsewhere. `berperingkat`: a region or body that can be ranked beside ours, not an average.

    `keterangan` says how far it is comparable, where somebody wrote so.
    """

    entitas: str
    nilai: Angka
    selisih: Angka | None = None
    berperingkat: bool = True
    keterangan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TerhadapDaerahLain:
    """An indicator and what it is compared with, all of one year. `arah` None: no place can be given."""

    nama: str
    tahun: int
    realisasi: Angka
    pembanding: tuple[NilaiPembanding, ...] = ()
    arah: Arah | None = Arah.NAIK


def perbandingan_daerah(satu: TerhadapDaerahLain) -> Isi:
    """Above, equal to or below each comparator, then the place among those that can be ranked."""
    nama = sebut_indikator(satu.nama)
    berisi = [p for p in satu.pembanding if ada(p.nilai)]
    if not berisi:
        return kalimat("data pembanding nasional, provinsi, atau daerah lain untuk ", nama, " belum tersedia")
    if not ada(satu.realisasi):
        sebab = klausa(satu.realisasi, f"realisasi Tahun {satu.tahun}")
        return kalimat(nama, f" belum dapat dibandingkan dengan daerah lain karena {sebab}")
    pokok = susun("realisasi ", nama, f" pada Tahun {satu.tahun} ", sebesar(satu.realisasi))
    kalimat_ = kalimat(pokok, " berada ", _positions(satu, berisi)) if _differs(satu, berisi) else kalimat(
        pokok, " sama dengan ", deret([_entity(p) for p in berisi]))  # fmt: skip
    return sambung(kalimat_, _rank(satu, berisi) or _reading(satu, berisi), *_qualified(berisi), _without_value(satu))


def _differs(satu: TerhadapDaerahLain, berisi: Sequence[NilaiPembanding]) -> bool:
    return any(bernilai(p.nilai) != bernilai(satu.realisasi) for p in berisi)


def _positions(satu: TerhadapDaerahLain, berisi: Sequence[NilaiPembanding]) -> Isi:
    """ "di atas A (3,91) dan B (3,88), sama dengan C (4,16), serta di bawah D (4,43)"."""
    kini = bernilai(satu.realisasi)
    grup = (
        ("di atas ", [p for p in berisi if kini > bernilai(p.nilai)]),
        ("pada nilai yang sama dengan ", [p for p in berisi if kini == bernilai(p.nilai)]),
        ("di bawah ", [p for p in berisi if kini < bernilai(p.nilai)]),
    )
    bagian = [susun(kata, _listed(isi)) for kata, isi in grup if isi]
    return susun(*(b for n, isi in enumerate(bagian) for b in (("" if n == 0 else _joint(n, len(bagian))), isi)))


def _joint(n: int, banyak: int) -> str:
    return (", serta " if banyak > 2 else " dan ") if n == banyak - 1 else ", "


def _listed(isi: Sequence[NilaiPembanding]) -> Isi:
    pisah = [" dan " if len(isi) == 2 else ", dan " if n == len(isi) - 1 else ", " for n in range(1, len(isi))]
    return susun(*(b for n, p in enumerate(isi) for b in ((pisah[n - 1] if n else ""), _entity(p))))


def _entity(satu: NilaiPembanding) -> Isi:
    """ "Kabupaten A (3,91)"; with a single difference known "Nasional (70; selisih 2,00 poin)"."""
    selisih = susun("; selisih ", satu.selisih) if ada(satu.selisih) else ()
    return susun(rapikan(satu.entitas), " (", nilai(satu.nilai), selisih, ")")


def _rank(satu: TerhadapDaerahLain, berisi: Sequence[NilaiPembanding]) -> Isi:
    """The place among ours and the ranked ones; equal values share a place. Needs two others to mean anything."""
    lawan = [bernilai(p.nilai) for p in berisi if p.berperingkat]
    if len(lawan) < 2 or satu.arah not in (Arah.NAIK, Arah.TURUN):
        return ()
    kini = bernilai(satu.realisasi)
    lebih_baik = [n for n in lawan if (n > kini if satu.arah is Arah.NAIK else n < kini)]
    seri = "bersama " + wording.terbilang(lawan.count(kini)) + " entitas lain " if kini in lawan else ""
    urut = "nilai tertinggi" if satu.arah is Arah.NAIK else "nilai terendah"
    return kalimat(f"diurutkan dari {urut}, realisasi tersebut {seri}berada pada peringkat ",
                   Cacah(len(lebih_baik) + 1).isi, " dari ", Cacah(len(lawan) + 1).isi,
                   " entitas yang dibandingkan")  # fmt: skip


def _reading(satu: TerhadapDaerahLain, berisi: Sequence[NilaiPembanding]) -> Isi:
    """What "above" and "below" mean where lower is better and no place says it."""
    if satu.arah is not Arah.TURUN or not _differs(satu, berisi):
        return ()
    return kalimat("untuk indikator ini, nilai yang lebih rendah menunjukkan kinerja yang lebih baik")


def _qualified(berisi: Sequence[NilaiPembanding]) -> list[Isi]:
    """What stands behind a value that measures something else, said where it is compared."""
    return [
        kalimat(f"realisasi tersebut {kecilkan(rapikan(p.keterangan))}")
        if p.keterangan.casefold().startswith("dibandingkan")
        else kalimat(f"keterangan nilai {rapikan(p.entitas)}: {kecilkan(rapikan(p.keterangan))}")
        for p in berisi
        if rapikan(p.keterangan, "")
    ]


def _without_value(satu: TerhadapDaerahLain) -> Isi:
    tanpa = [p.entitas for p in satu.pembanding if not ada(p.nilai)]
    return kalimat(f"nilai {sebut_nama(tanpa)} tidak tersedia") if tanpa else ()
