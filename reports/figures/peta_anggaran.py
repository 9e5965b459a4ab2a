"""The budget of one year as a tree of nodes whose money is summed from the sub kegiatan.

Money is whole sen, so sums are exact; `reports.calc` decides everything that is not a sum. Source: desain.md 3
(Budget).
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reports.inputs import AnggaranTahun, Kegiatan, Program, SubKegiatan, Unit, VersiAnggaran


@dataclass(frozen=True, slots=True)
class Simpul:
    """A node of the budget: `kode` as it stands in keys (total, {program}, {kegiatan}, {sub}, unit:{unit},
    unit:{unit}:{program}, unit:{unit}:{kegiatan}).

    `tingkat`: total, unit, program, kegiatan or sub_kegiatan. `anak` in printing order; `daun` are the codes of all sub
    kegiatan below (its own for a sub kegiatan). Under a unit a sub kegiatan keeps its plain code. `lokasi` tells equal
    names apart: the place of a sub kegiatan, or the unit where several units have a kegiatan of one name.
    """

    kode: str
    tingkat: str
    nama: str
    nomenklatur: str = ""
    lokasi: str = ""
    anak: tuple["Simpul", ...] = ()
    daun: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The name with what tells it from an equal one."""
        return f"{self.nama} ({self.lokasi})" if self.lokasi else self.nama

    def walk(self) -> Iterator["Simpul"]:
        """This node and everything below it, in printing order."""
        yield self
        for anak in self.anak:
            yield from anak.walk()


class PetaAnggaran:
    """One budget year. Money in whole sen; None where nothing below the node has any: missing is not zero.

    `akar` is total > program > kegiatan > sub kegiatan (a sub kegiatan without kegiatan stands directly under its
    program); `akar_unit` is total > unit > program > kegiatan > sub kegiatan; sub kegiatan of no unit are only in
    `akar`.
    """

    def __init__(self, anggaran: AnggaranTahun, unit: Iterable[Unit] = ()) -> None:
        self._unit = {satu.kode: satu.nama for satu in unit}
        self.anggaran = anggaran
        self.tahun = anggaran.tahun
        self.versi: tuple[VersiAnggaran, ...] = tuple(sorted(anggaran.versi, key=lambda satu: satu.nomor))
        self.sub: dict[str, SubKegiatan] = {}
        self.program_sub: dict[str, Program] = {}
        for program in anggaran.program:
            for sub in _subs_of(program):
                self.sub[sub.kode] = sub
                self.program_sub[sub.kode] = program
        self._pagu = {kode: _pagu(sub) for kode, sub in self.sub.items()}
        self._belanja = {kode: _belanja(sub) for kode, sub in self.sub.items()}
        self._terinci = {versi for pagu in self._pagu.values() for versi in pagu}
        self.akar = self._root([self._program(program) for program in anggaran.program])
        self.akar_unit = self._root(list(self._units()))
        self._simpul = {satu.kode: satu for satu in (*self.akar_unit.walk(), *self.akar.walk())}

    # --- versions -----------------------------------------------------------------------------------------------------
    @property
    def versi_awal(self) -> str | None:
        """Code of the first version; None when the year declares none."""
        return self.versi[0].kode if self.versi else None

    @property
    def versi_akhir(self) -> str | None:
        """Code of the last version, the one that serapan is measured against."""
        return self.versi[-1].kode if self.versi else None

    def is_detailed(self, versi: str | None) -> bool:
        """Whether any sub kegiatan has pagu in the version: then what it does not list is not funded by it."""
        return versi in self._terinci

    # --- nodes --------------------------------------------------------------------------------------------------------
    def nodes(self) -> tuple[Simpul, ...]:
        """Every node once: the program tree from its total down, then the unit nodes above their sub kegiatan."""
        urut = dict.fromkeys(satu.kode for satu in (*self.akar.walk(), *self.akar_unit.walk()))
        return tuple(self._simpul[kode] for kode in urut)

    def has(self, kode: str) -> bool:
        return kode in self._simpul

    def simpul(self, kode: str) -> Simpul:
        """The node by its code in keys. Raises KeyError when there is none."""
        return self._simpul[kode]

    # --- money --------------------------------------------------------------------------------------------------------
    def pagu(self, simpul: str, versi: str | None = None) -> int | None:
        """Pagu of the node in sen; `versi` left out is the last version."""
        dicari = self.versi_akhir if versi is None else versi
        if dicari is None:
            return None
        return _total(self._pagu[daun].get(dicari) for daun in self._simpul[simpul].daun)

    def belanja(self, simpul: str) -> int | None:
        """Realised spending of the node in sen, over all periods."""
        return _total(self._belanja[daun] for daun in self._simpul[simpul].daun)

    def pasangan(self, simpul: str) -> list[tuple[int | None, int | None]]:
        """(realisasi, pagu of the last version) in sen of each sub kegiatan below, as `serapan_total` takes them."""
        versi = self.versi_akhir or ""
        return [(self._belanja[daun], self._pagu[daun].get(versi)) for daun in self._simpul[simpul].daun]

    def sumber_dana(self, program: str, versi: str | None = None) -> tuple[str, ...]:
        """The funds behind a program in a version (the last one when left out), in order of appearance."""
        dicari = self.versi_akhir if versi is None else versi
        daun = self._simpul[program].daun
        semua = (pagu.sumber_dana for kode in daun for pagu in self.sub[kode].pagu if pagu.versi == dicari)
        return tuple(dict.fromkeys(satu for satu in semua if satu))

    # --- building -----------------------------------------------------------------------------------------------------
    def _root(self, anak: list[Simpul]) -> Simpul:
        return Simpul("total", "total", "Jumlah", anak=tuple(anak), daun=tuple(self.sub))

    def _program(self, program: Program, unit: str | None = None) -> Simpul:
        awalan = "" if unit is None else f"unit:{unit}:"
        kegiatan = [self._kegiatan(satu, unit) for satu in program.kegiatan]
        anak = (
            *(satu for satu in kegiatan if satu.daun or unit is None),
            *_sub_nodes(program.tanpa_kegiatan, unit),
        )
        anak = anak if unit else self._told_apart(anak)
        return Simpul(
            f"{awalan}{program.kode}", "program", program.nama, program.nomenklatur, anak=anak, daun=_leaves(anak)
        )

    def _kegiatan(self, kegiatan: Kegiatan, unit: str | None) -> Simpul:
        awalan = "" if unit is None else f"unit:{unit}:"
        anak = _sub_nodes(kegiatan.sub_kegiatan, unit)
        anak = anak if unit else self._told_apart(anak)
        return Simpul(
            f"{awalan}{kegiatan.kode}", "kegiatan", kegiatan.nama, kegiatan.nomenklatur, anak=anak, daun=_leaves(anak)
        )

    def _told_apart(self, anak: tuple[Simpul, ...]) -> tuple[Simpul, ...]:
        """Siblings of equal names with the unit that each belongs to; one of several units or of none stays bare."""
        kali = Counter(satu.label.casefold() for satu in anak)
        return tuple(
            replace(satu, lokasi=unit) if kali[satu.label.casefold()] > 1 and (unit := self._only_unit(satu)) else satu
            for satu in anak
        )

    def _only_unit(self, simpul: Simpul) -> str:
        milik = {self.sub[daun].unit for daun in simpul.daun}
        return self._unit.get(milik.pop(), "") if len(milik) == 1 else ""

    def _units(self) -> Iterator[Simpul]:
        nama = self._unit
        terpakai = dict.fromkeys(sub.unit for sub in self.sub.values() if sub.unit)
        urut = [kode for kode in nama if kode in terpakai] + [kode for kode in terpakai if kode not in nama]
        for kode in urut:
            anak = tuple(satu for satu in (self._program(p, kode) for p in self.anggaran.program) if satu.daun)
            yield Simpul(f"unit:{kode}", "unit", nama.get(kode, kode), anak=anak, daun=_leaves(anak))


def _subs_of(program: Program) -> Iterator[SubKegiatan]:
    for kegiatan in program.kegiatan:
        yield from kegiatan.sub_kegiatan
    yield from program.tanpa_kegiatan


def _sub_nodes(sub: Iterable[SubKegiatan], unit: str | None) -> tuple[Simpul, ...]:
    return tuple(
        Simpul(satu.kode, "sub_kegiatan", satu.nama, satu.nomenklatur, satu.lokasi, daun=(satu.kode,))
        for satu in sub
        if unit is None or satu.unit == unit
    )


def _leaves(anak: Iterable[Simpul]) -> tuple[str, ...]:
    return tuple(daun for satu in anak for daun in satu.daun)


def _pagu(sub: SubKegiatan) -> dict[str, int]:
    pagu: dict[str, int] = {}
    for satu in sub.pagu:
        pagu[satu.versi] = pagu.get(satu.versi, 0) + satu.jumlah
    return pagu


def _belanja(sub: SubKegiatan) -> int | None:
    return _total(satu.jumlah for satu in sub.realisasi)


def _total(sen: Iterable[int | None]) -> int | None:
    """The sum of what is there; None when nothing is."""
    ada = [satu for satu in sen if satu is not None]
    return sum(ada) if ada else None
