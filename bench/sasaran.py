"""The targets of printing (issue 3, part 7) and whether the measurements reach them."""

from dataclasses import asdict, dataclass
from typing import Any

from bench.ukur import Cetak, Susun

#: Pages of the document whose memory is judged.
HALAMAN_TEBAL = 300


@dataclass(frozen=True, slots=True)
class Butir:
    """One line of the verdict. `nilai` None means that it could not be measured, and `catatan` says why."""

    nama: str
    nilai: float | None
    batas: float
    satuan: str = "kali"
    catatan: str = ""

    @property
    def tercapai(self) -> bool | None:
        """Whether the value stays within the limit; None without a value."""
        return None if self.nilai is None else self.nilai <= self.batas

    def kalimat(self) -> str:
        """The line that is printed."""
        nilai = "–" if self.nilai is None else f"{self.nilai:.2f}"
        hasil = {True: "tercapai", False: "BELUM", None: "tidak diukur"}[self.tercapai]
        catatan = f"  {self.catatan}" if self.catatan else ""
        return f"{self.nama:<42}{nilai:>9} {self.satuan:<6}{'≤':>2}{self.batas:>8.2f}  {hasil}{catatan}"

    def to_json(self) -> dict[str, Any]:
        """For the file of results."""
        return {**asdict(self), "tercapai": self.tercapai}


def judge(
    susun: Susun, dingin: Cetak, ubah: Cetak, chromium: Cetak | str, besar: tuple[int, Susun, Cetak], tebal: Cetak
) -> list[Butir]:
    """Every target with its value. `chromium` is a text, the reason, where Chromium could not print.

    `besar` says how many times the indicators and sub kegiatan of the large office are there. Growth is judged by these
    facts, by the cells they fill and by the pages: the annexes of the posts do not grow, so the three differ.
    """
    sebab = chromium if isinstance(chromium, str) else ""
    banding = [None if isinstance(chromium, str) else satu["detik"] / chromium["detik"] for satu in (dingin, ubah)]
    kali, susun_besar, cetak_besar = besar
    return [
        Butir("PDF dari awal terhadap Chromium", banding[0], 2.5, catatan=sebab),
        Butir("PDF setelah satu angka berubah", banding[1], 1.0, catatan=sebab),
        Butir("menyusun tanpa mencetak", susun["detik"], 0.3, "detik"),
        Butir("pertumbuhan menyusun per fakta", susun_besar["detik"] / kali / susun["detik"], 1.15),
        Butir("pertumbuhan menyusun per sel", _per_cell(susun_besar) / _per_cell(susun), 1.15),
        Butir("pertumbuhan PDF per fakta", cetak_besar["detik"] / kali / dingin["detik"], 1.15),
        Butir("pertumbuhan PDF per sel", _per_cell(cetak_besar) / _per_cell(dingin), 1.15),
        Butir("pertumbuhan PDF per halaman", _per_page(cetak_besar) / _per_page(dingin), 1.15),
        _memory(tebal),
    ]


def _memory(tebal: Cetak) -> Butir:
    if tebal["halaman"] < HALAMAN_TEBAL:
        return Butir("memori", None, 700, "MiB", f"hanya {tebal['halaman']} halaman")
    return Butir(f"memori pada {tebal['halaman']} halaman", tebal["mib"], 700, "MiB")


def _per_cell(ukuran: Susun | Cetak) -> float:
    return ukuran["detik"] / max(ukuran["sel"], 1)


def _per_page(ukuran: Cetak) -> float:
    return ukuran["detik"] / max(ukuran["halaman"], 1)
