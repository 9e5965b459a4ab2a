"""Where a realisasi stands against its target: beyond it, at it, or short of it (desain.md 4; regulasi.md 5.1).

Every formula of capaian and of tingkat kemajuan gives exactly 100 where the realisasi is the target (inside a range, at
the same level). The 100 below is that identity and no threshold somebody could choose: what a region may choose are
decimals, cap and floor, and none of them moves a realisasi past its target.
"""

from __future__ import annotations

from decimal import Decimal

from reports.calc import Hasil

_SAMA = Decimal(100)


def standing(hasil: Hasil) -> int | None:
    """1 beyond the target, 0 at it, -1 short of it, by the capaian (or kemajuan) before cap, floor and rounding.

    None where it cannot be computed. 82,30 of 82,50 prints as 100% where the policy prints no decimals, and is short of
    its target all the same. Source: desain.md 2 (promise 2).
    """
    return None if hasil.mentah is None else sign_of(hasil.mentah)


def sign_of(persen: Decimal) -> int:
    """The same for a percentage at hand."""
    return (persen > _SAMA) - (persen < _SAMA)


def reached(hasil: Hasil) -> bool:
    """Whether the target was reached; one that cannot be computed was not."""
    tanda = standing(hasil)
    return tanda is not None and tanda >= 0
