"""Builders of Masukan for tests: `masukan_kecil()` shows every case once, `masukan_acak(seed)` is a random office."""

from dataclasses import replace
from typing import Any

from reports.inputs import KebijakanMasukan, Masukan
from tests.reports.pabrik_acak import masukan_acak
from tests.reports.pabrik_dasar import PEMDA, SISTEMATIKA, SKALA_CAPAIAN, rp
from tests.reports.pabrik_kecil import fakta_kecil, masukan_kecil

__all__ = [
    "PEMDA",
    "SISTEMATIKA",
    "SKALA_CAPAIAN",
    "fakta_kecil",
    "masukan_acak",
    "masukan_kecil",
    "rp",
    "with_facts",
    "with_policy",
]


def with_facts(masukan: Masukan, **fakta: Any) -> Masukan:
    """The same input with some kinds of fact replaced."""
    return replace(masukan, fakta=replace(masukan.fakta, **fakta))


def with_policy(masukan: Masukan, **hitung: Any) -> Masukan:
    """The same input under another policy of calculation."""
    lama: KebijakanMasukan = masukan.kebijakan
    return replace(masukan, kebijakan=replace(lama, hitung=replace(lama.hitung, **hitung)))
