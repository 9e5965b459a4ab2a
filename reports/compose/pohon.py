"""The budget as rows: a numbered walk over its nodes, and what stands where lower figures do not exist."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from reports.compose.catatan import Catatan
from reports.compose.konteks import Konteks
from reports.compose.tabel import baris_kelompok, huruf, romawi, sel
from reports.document import Angka, Baris, JenisBaris, Sel
from reports.figures import PetaAnggaran, Simpul
from reports.inputs import AngkaKontrol

_NOMOR: dict[str, Callable[[int], str]] = {
    "unit": romawi,
    "program": lambda n: huruf(n).upper(),
    "kegiatan": str,
    "sub_kegiatan": huruf,
}
_SISA = "sisa"
#: Deepest level that still starts a group of rows; below it rows are plain.
_JENIS = (JenisBaris.KELOMPOK, JenisBaris.SUBKELOMPOK)


@dataclass(frozen=True, slots=True)
class Cabang:
    """A node with its number among its siblings (I, A, 1, a by level) and its depth below the total (from 0)."""

    nomor: str
    simpul: Simpul
    dalam: int

    @property
    def jenis(self) -> JenisBaris:
        """Leaves are plain rows; the two upper levels set off the rows below them."""
        return _JENIS[self.dalam] if self.simpul.anak and self.dalam < len(_JENIS) else JenisBaris.ISI

    @property
    def tebal(self) -> bool:
        """Whatever has rows of its own below it stands out, also below the two levels that have a band."""
        return bool(self.simpul.anak)


def walk_tree(akar: Simpul, dalam: int = 0) -> Iterator[Cabang]:
    """Every node below `akar` in printing order, parents before children."""
    urutan: dict[str, int] = {}
    for anak in akar.anak:
        tingkat = anak.tingkat.removeprefix("unit_")
        urutan[tingkat] = urutan.get(tingkat, 0) + 1
        yield Cabang(_NOMOR[tingkat](urutan[tingkat]), anak, dalam)
        yield from walk_tree(anak, dalam + 1)


def name_cells(cabang: Cabang, berkode: bool) -> tuple[Sel, ...]:
    """Number, code of the nomenclature (where the table has that column) and indented name of a node."""
    simpul = cabang.simpul
    nama = simpul.label
    kode = (sel(simpul.nomenklatur, tebal=cabang.tebal),) if berkode else ()
    return (sel(cabang.nomor, tebal=cabang.tebal), *kode, sel(nama, menjorok=cabang.dalam, tebal=cabang.tebal))


def outside_units(anggaran: PetaAnggaran) -> tuple[Simpul, ...]:
    """Sub kegiatan that no unit owns: a table by unit must not lose their money."""
    milik = {simpul.kode for simpul in anggaran.akar_unit.walk()}
    return tuple(satu for satu in anggaran.akar.walk() if satu.tingkat == "sub_kegiatan" and satu.kode not in milik)


def branches(anggaran: PetaAnggaran, susunan: str) -> tuple[Cabang, ...]:
    """Every row of a budget table below the total: by "program", or by "unit" with what belongs to none at the end."""
    if susunan != "unit" or not anggaran.akar_unit.anak:
        return tuple(walk_tree(anggaran.akar))
    sisa = outside_units(anggaran)
    lepas = [Cabang(huruf(n), satu, 1) for n, satu in enumerate(sisa, start=1)]
    kepala = [Cabang("", Simpul("", _SISA, "Belum dipetakan ke unit kerja"), 0)] if sisa else []
    return (*walk_tree(anggaran.akar_unit), *kepala, *lepas)


def has_codes(akar: Simpul) -> bool:
    """Whether any node below has a code of the nomenclature, so that the table needs a column for it."""
    return any(cabang.simpul.nomenklatur for cabang in walk_tree(akar))


def tree_rows(
    cabang: Iterable[Cabang], berkode: bool, lebar: int, isi: Callable[[Cabang], tuple[Sel, ...]]
) -> Iterator[Baris]:
    """The rows of a budget table: name cells and what `isi` makes of each node; a band where a node has no money."""
    for satu in cabang:
        if satu.simpul.tingkat == _SISA:
            yield baris_kelompok(satu.simpul.nama, lebar)
        else:
            yield Baris(sel=(*name_cells(satu, berkode), *isi(satu)), jenis=satu.jenis)


# --- declared totals --------------------------------------------------------------------------------------------------


def controls(anggaran: PetaAnggaran) -> Iterator[tuple[int, AngkaKontrol]]:
    """The declared totals of a year with their number, which is part of their key."""
    yield from enumerate(anggaran.anggaran.kontrol, start=1)


def control_node(kontrol: AngkaKontrol) -> str:
    """The node a declared total speaks of, as it stands in keys; "" where no node of the tree corresponds to it."""
    if kontrol.tingkat == "total":
        return "total"
    if kontrol.tingkat in ("program", "kegiatan"):
        return kontrol.objek
    return f"unit:{kontrol.objek}" if kontrol.tingkat == "unit" else ""


def computed_key(tahun: int, kontrol: AngkaKontrol) -> str:
    """The key of the computed figure that a declared total is checked against, "" when there is none."""
    simpul = control_node(kontrol)
    if not simpul:
        return ""
    return f"pagu.{tahun}.{kontrol.versi}.{simpul}" if kontrol.besaran == "pagu" else f"belanja.{tahun}.{simpul}"


def figure_or_control(
    konteks: Konteks, anggaran: PetaAnggaran, kunci: str, catatan: Catatan, *, tebal: bool = False
) -> Angka:
    """The computed figure; where it has no value, a total that a source declares for the same node, marked as such."""
    if konteks.angka(kunci).nilai is None:
        for nomor, kontrol in controls(anggaran):
            if computed_key(anggaran.tahun, kontrol) == kunci:
                tanda = catatan.mark_text(
                    "Jumlah sebagaimana dinyatakan; rinciannya belum tersedia sehingga tidak dapat dijumlahkan",
                    "" if kontrol.sumber.dokumen == konteks.judul_ini else str(kontrol.sumber),
                )
                return replace(konteks.run(f"kontrol.{anggaran.tahun}.{nomor}", polos=True, tebal=tebal), tanda=tanda)
    return konteks.run(kunci, catatan, polos=True, tebal=tebal)
