"""An entered total that is not the sum or mean of its parts: accepted, and said.

Source: regulasi.md 8 (accept an entered total, warn on mismatch).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class PerbedaanTotal:
    """What was entered, what follows from the parts, and the difference (entered minus computed), in the same unit."""

    nama: str
    tertulis: Decimal
    terhitung: Decimal

    @classmethod
    def bila_berbeda(cls, nama: str, tertulis: Decimal, terhitung: Decimal) -> PerbedaanTotal | None:
        """The warning, or None where both agree."""
        return None if tertulis == terhitung else cls(nama, tertulis, terhitung)

    @property
    def selisih(self) -> Decimal:
        """Entered minus computed."""
        return self.tertulis - self.terhitung

    @property
    def kalimat(self) -> str:
        """The warning for the user."""
        tertulis, terhitung = (str(nilai).replace(".", ",") for nilai in (self.tertulis, self.terhitung))
        return f"{self.nama} tertulis {tertulis}, sedangkan unsur-unsurnya menghasilkan {terhitung}."
