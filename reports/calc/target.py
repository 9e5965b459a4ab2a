"""A target as it stands in a plan or an agreement.

Source: desain.md 3 (Planning) and 4 (shape of the target).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from reports.calc.angka import bulatkan
from reports.calc.jenis import Bentuk

OPERATOR = ("", "<", "<=", ">", ">=")


@dataclass(frozen=True, slots=True)
class Target:
    """One target of one year, in the shape its indicator asks for.

    | bentuk   | needs                                                               |
    | -------- | ------------------------------------------------------------------- |
    | angka    | `angka`                                                             |
    | rentang  | `bawah` <= `atas`, both included                                    |
    | level    | `level`, a name of the indicator's ordinal scale                    |
    | ya_tidak | `angka`: 1 for yes, 0 for no                                        |
    | tahapan  | `angka`: share of the weighted stages to be done, in percent, > 0   |

    `operator` ("< 48 %") and `predikat` ("81 (A)") are printed with the target and do not change the calculation.
    Raises ValueError when the fields do not fit the shape. Source: desain.md 3 and 4.
    """

    bentuk: Bentuk = Bentuk.ANGKA
    angka: Decimal | None = None
    bawah: Decimal | None = None
    atas: Decimal | None = None
    level: str | None = None
    operator: str = ""
    predikat: str = ""

    def __post_init__(self) -> None:
        if self.operator not in OPERATOR:
            raise ValueError(f"operator target tidak dikenal: {self.operator!r}")
        if not self._sesuai_bentuk():
            raise ValueError(f"isi target tidak sesuai dengan bentuk {self.bentuk.value}")

    def _sesuai_bentuk(self) -> bool:
        if self.bentuk is Bentuk.RENTANG:
            return self.bawah is not None and self.atas is not None and self.bawah <= self.atas
        if self.bentuk is Bentuk.LEVEL:
            return bool(self.level)
        if self.angka is None:
            return False
        if self.bentuk is Bentuk.YA_TIDAK:
            return self.angka in (0, 1)
        return self.bentuk is Bentuk.ANGKA or self.angka > 0

    def tercetak(self, desimal: int | None) -> Target:
        """The target as printed, every number rounded to `desimal` places; None leaves it as entered."""
        if desimal is None or self.bentuk in (Bentuk.LEVEL, Bentuk.YA_TIDAK):
            return self

        def cetak(nilai: Decimal | None) -> Decimal | None:
            return None if nilai is None else bulatkan(nilai, desimal)

        return replace(self, angka=cetak(self.angka), bawah=cetak(self.bawah), atas=cetak(self.atas))
