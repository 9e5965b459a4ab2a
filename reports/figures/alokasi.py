"""The rupiah of a year per placement: each sub kegiatan split by its weights, no sen lost (desain.md 3, Budget)."""

from collections.abc import Iterable, Sequence

from reports.calc import bagi
from reports.figures.peta_anggaran import PetaAnggaran
from reports.inputs import Alokasi

Pasangan = tuple[int | None, int | None]
"""(realisasi, pagu of the last version) in sen; None where there is none."""


class AlokasiTahun:
    """What each placement gets of the year's budget. Money is counted once: the parts of a sub kegiatan sum to it."""

    def __init__(self, alokasi: Iterable[Alokasi], tahun: int, anggaran: PetaAnggaran | None) -> None:
        self.tahun = tahun
        self._bagian: dict[str, list[Pasangan]] = {}
        self._rincian: dict[str, list[tuple[str, int]]] = {}
        self.sub: tuple[str, ...] = ()
        if anggaran is None:
            return
        per_sub: dict[str, list[Alokasi]] = {}
        for satu in alokasi:
            if satu.tahun == tahun and satu.sub_kegiatan in anggaran.sub:
                per_sub.setdefault(satu.sub_kegiatan, []).append(satu)
        self.sub = tuple(per_sub)
        for kode, milik in per_sub.items():
            self._split(kode, milik, anggaran)

    def _split(self, sub: str, alokasi: Sequence[Alokasi], anggaran: PetaAnggaran) -> None:
        bobot = [satu.bobot for satu in alokasi]
        [(realisasi, pagu)] = anggaran.pasangan(sub)
        bagian_realisasi = _parts(realisasi, bobot)
        bagian_pagu = _parts(pagu, bobot)
        for satu, r, p in zip(alokasi, bagian_realisasi, bagian_pagu, strict=True):
            self._bagian.setdefault(satu.penempatan, []).append((r, p))
            self._rincian.setdefault(satu.penempatan, []).append((sub, satu.bobot))

    @property
    def penempatan(self) -> tuple[str, ...]:
        """Placements that own money, in the order of the allocation."""
        return tuple(self._bagian)

    def owns(self, penempatan: str) -> bool:
        return penempatan in self._bagian

    def pairs(self, penempatan: Iterable[str]) -> list[Pasangan]:
        """(realisasi, pagu) of every part of the placements, as `serapan_total` takes them."""
        return [pasangan for kode in penempatan for pasangan in self._bagian.get(kode, ())]

    def pagu(self, penempatan: Iterable[str]) -> int | None:
        """Pagu of the placements together in sen; None when none is mapped."""
        ada = [pagu for _, pagu in self.pairs(penempatan) if pagu is not None]
        return sum(ada) if ada else None

    def belanja(self, penempatan: Iterable[str]) -> int | None:
        """Realisasi of the placements together in sen; None when none is known."""
        ada = [realisasi for realisasi, _ in self.pairs(penempatan) if realisasi is not None]
        return sum(ada) if ada else None

    def sub_kegiatan(self, penempatan: str) -> tuple[tuple[str, int], ...]:
        """(code, weight) of the sub kegiatan that support the placement."""
        return tuple(self._rincian.get(penempatan, ()))


def _parts(sen: int | None, bobot: Sequence[int]) -> Sequence[int | None]:
    return [None] * len(bobot) if sen is None else bagi(sen, bobot)
