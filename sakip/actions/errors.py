"""What an action answers when it does not do what was asked. Every message is fit to show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sakip.access.putusan import TidakBoleh
from sakip.galat import Galat

__all__ = ["BelumLengkap", "DataSalah", "SudahBerubah", "TidakBoleh"]


class SudahBerubah(Galat):
    """Somebody else was first. `tersimpan` is what stands now and `dikirim` what this person wanted; both are shown."""

    def __init__(
        self, pesan: str, *, tersimpan: Mapping[str, Any] | None = None, dikirim: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(pesan)
        self.tersimpan = dict(tersimpan or {})
        self.dikirim = dict(dikirim or {})


class BelumLengkap(Galat):
    """Something is still missing; `kekurangan` lists it, a sentence each."""

    def __init__(self, kekurangan: Sequence[str]) -> None:
        super().__init__(" ".join(kekurangan))
        self.kekurangan = tuple(kekurangan)


class DataSalah(Galat):
    """Data that cannot be stored: where (path of keys, or "") and why."""

    def __init__(self, tempat: str, sebab: str) -> None:
        super().__init__(f"{tempat}: {sebab}" if tempat else sebab)
        self.tempat = tempat
        self.sebab = sebab
