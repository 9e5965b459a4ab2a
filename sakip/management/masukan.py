"""From what was typed on the command line to the inputs of a report."""

from __future__ import annotations

from reports.inputs import Masukan
from sakip.queries.masukan import build_masukan
from sakip.queries.pd import find_pd, find_tahun


def read_input(kode: str, tahun: str) -> Masukan:
    """The inputs of the report of office `kode` ("KODE" or "PEMDA/KODE") and year.

    Raises Galat naming the nearest codes or years where there is no such office or year.
    """
    pd = find_pd(kode)
    return build_masukan(pd, find_tahun(pd, tahun))
