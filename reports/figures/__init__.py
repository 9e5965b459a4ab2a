"""Every figure of one office and year, computed once from the facts and held under its key (desain.md 2, 4, 5).

`hitung_buku(masukan)` gives the whole book; blocks, `angka`, live references and workbooks read it and compute nothing.
`Peta` answers "which": which sasaran, agreement, target, actual or budget counts in a year. `kunci` builds keys.
"""

from reports.figures.angka import Angka, uang
from reports.figures.buku import BukuAngka
from reports.figures.daftar import KELUARGA, Keluarga, keluarga_dari, kunci
from reports.figures.hitung import hitung_buku
from reports.figures.perjanjian import row_names
from reports.figures.peta import KELOMPOK, Peta
from reports.figures.peta_anggaran import PetaAnggaran, Simpul
from reports.figures.realisasi import Realisasi
from reports.figures.rumus import RUMUS

__all__ = [
    "KELOMPOK",
    "KELUARGA",
    "RUMUS",
    "Angka",
    "BukuAngka",
    "Keluarga",
    "Peta",
    "PetaAnggaran",
    "Realisasi",
    "Simpul",
    "hitung_buku",
    "keluarga_dari",
    "kunci",
    "row_names",
    "uang",
]
