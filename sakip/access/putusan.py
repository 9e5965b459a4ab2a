"""The answer to "may this person do this": yes, or no with a reason fit to show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip.galat import Galat

if TYPE_CHECKING:
    from django.db.models import Model


@dataclass(frozen=True, slots=True)
class Putusan:
    """Yes, or no with its reason in Indonesian.

    `terlihat` is False where the object lies outside the person's scope: to them it does not exist (404, not 403).
    """

    boleh: bool
    alasan: str = ""
    terlihat: bool = True

    def __bool__(self) -> bool:
        return self.boleh


class TidakBoleh(Galat):
    """Somebody tried what they may not do; the sentence says why and who can. `objek` is what it was tried on.

    `tercatat`: the attempt is in the trail already.
    """

    def __init__(self, putusan: Putusan, objek: Model | None = None) -> None:
        super().__init__(putusan.alasan)
        self.putusan = putusan
        self.objek = objek
        self.tercatat = False


def wajib(putusan: Putusan, objek: Model | None = None) -> None:
    """Go on only when allowed. Raises TidakBoleh with the reason."""
    if not putusan:
        raise TidakBoleh(putusan, objek)
