"""Codes of an office to row ids, each table read once when first asked.

The facts were checked as a whole before (`_jalan`): a code that is not here is a defect of the check, and a KeyError.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django.db.models import Q

from sakip.models import (
    Indikator,
    Jabatan,
    Kegiatan,
    KinerjaJabatan,
    PenempatanIndikator,
    PerangkatDaerah,
    Program,
    Renstra,
    Sasaran,
    SubKegiatan,
    Tujuan,
    UnitKerja,
    VersiAnggaran,
)

TahunKode = tuple[int, str]


class Rujukan:
    """References of one office. Ask only after the rows that are referred to have been written."""

    def __init__(self, pd: PerangkatDaerah) -> None:
        self.pd = pd

    def _kode(self, model: Any) -> dict[str, int]:
        return dict(model._default_manager.filter(pd=self.pd).values_list("kode", "pk"))

    @cached_property
    def unit(self) -> Mapping[str, int]:
        """Units by code."""
        return self._kode(UnitKerja)

    @cached_property
    def jabatan(self) -> Mapping[str, int]:
        """Posts by code: those of the office, and those of the region that the office has no code for."""
        daerah = Jabatan.objects.filter(Q(pemda=self.pd.pemda_id), pd__isnull=True).values_list("kode", "pk")
        return dict(daerah) | self._kode(Jabatan)

    @cached_property
    def renstra(self) -> Mapping[str, int]:
        """Plan versions by code."""
        return self._kode(Renstra)

    @cached_property
    def tujuan(self) -> Mapping[str, int]:
        """Tujuan by code."""
        return self._kode(Tujuan)

    @cached_property
    def sasaran(self) -> Mapping[str, int]:
        """Sasaran by code."""
        return self._kode(Sasaran)

    @cached_property
    def indikator(self) -> Mapping[str, int]:
        """Indicators by code."""
        return self._kode(Indikator)

    @cached_property
    def penempatan(self) -> Mapping[str, int]:
        """Placements by code."""
        return self._kode(PenempatanIndikator)

    @cached_property
    def kinerja_jabatan(self) -> Mapping[str, int]:
        """IKI lines by code."""
        return self._kode(KinerjaJabatan)

    @cached_property
    def program(self) -> Mapping[TahunKode, int]:
        """Programs by year and code."""
        return self._per_tahun(Program, "tahun_anggaran")

    @cached_property
    def kegiatan(self) -> Mapping[TahunKode, int]:
        """Kegiatan by year and code."""
        return self._per_tahun(Kegiatan, "program__tahun_anggaran")

    @cached_property
    def sub_kegiatan(self) -> Mapping[TahunKode, int]:
        """Sub kegiatan by year and code."""
        return self._per_tahun(SubKegiatan, "program__tahun_anggaran")

    @cached_property
    def versi(self) -> Mapping[TahunKode, int]:
        """Budget versions by year and code."""
        return self._per_tahun(VersiAnggaran, "tahun_anggaran")

    def _per_tahun(self, model: Any, jalur: str) -> dict[TahunKode, int]:
        baris = model._default_manager.filter(**{f"{jalur}__pd": self.pd})
        # In order of years, so that `terbaru` finds the newest last.
        return {
            (tahun, kode): pk
            for tahun, kode, pk in baris.order_by(f"{jalur}__tahun").values_list(f"{jalur}__tahun", "kode", "pk")
        }


def terbaru(peta: Mapping[TahunKode, int]) -> dict[str, int]:
    """By code alone: the row of the newest year that has it."""
    return {kode: pk for (_, kode), pk in peta.items()}


def cari_bila(peta: Mapping[str, int], kode: str) -> int | None:
    """The row id, or None for an empty code."""
    return peta[kode] if kode else None
