"""The dice of a random office."""

from dataclasses import dataclass, field
from decimal import Decimal
from random import Random

from reports.inputs import (
    Indikator,
    Nilai,
    Penempatan,
    Sen,
    Sumber,
)

TAHUN = 2025
TINGKAT = ("Rendah", "Sedang", "Tinggi", "Sangat Tinggi")
KATA = [
    "pelayanan",
    "perizinan",
    "pengelolaan",
    "pembinaan",
    "penyelenggaraan",
    "koordinasi",
    "peningkatan",
    "sarana",
    "prasarana",
    "masyarakat",
    "aparatur",
    "kelurahan",
    "data",
    "informasi",
    "keuangan",
    "aset",
    "pembangunan",
    "kesejahteraan",
    "lingkungan",
    "ketertiban",
    "umum",
    "berbasis",
    "elektronik",
    "terpadu",
]
SUMBER = Sumber(dokumen="Data acak", tempat="Tabel uji")


@dataclass
class Acak:
    """The dice, and what has been made so far."""

    dadu: Random
    indikator: list[Indikator] = field(default_factory=list)
    penempatan: list[Penempatan] = field(default_factory=list)
    nilai: list[Nilai] = field(default_factory=list)

    def yes(self, peluang: float) -> bool:
        return self.dadu.random() < peluang

    def name(self, awal: str, terbanyak: int = 9) -> str:
        return " ".join((awal, *self.dadu.choices(KATA, k=self.dadu.randint(1, terbanyak))))

    def number(self, desimal: int, tertinggi: int = 100) -> Decimal:
        return Decimal(self.dadu.randint(0, tertinggi * 10**desimal)).scaleb(-desimal)

    def sen(self) -> Sen:
        besar = self.dadu.choice((10**7, 10**10, 10**13, 10**16))
        return Sen(self.dadu.randint(0, besar))
