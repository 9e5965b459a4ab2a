"""What several kinds of fact share."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sumber:
    """Where a fact was read: the document and the place in it (table, annex, page).

    Both empty: entered in the application.
    """

    dokumen: str = ""
    tempat: str = ""

    def __str__(self) -> str:
        return ", ".join(bagian for bagian in (self.dokumen, self.tempat) if bagian)
