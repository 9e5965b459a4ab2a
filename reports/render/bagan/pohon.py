"""The boxes of a diagram as a tree, checked before anything is drawn."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reports.document import Simpul

#: Deeper trees have no room left for text; no office has half as many levels.
TINGKAT_TERDALAM = 16


@dataclass(frozen=True, slots=True)
class Cabang:
    """A box with what hangs below it. `simpul` None is no box: it holds several roots together.

    `nomor` is its place in the diagram, counted from 0; `lanjutan` says that the box stands on an earlier page already.
    """

    simpul: Simpul | None
    nomor: int
    anak: tuple["Cabang", ...] = ()
    lanjutan: bool = False

    @property
    def kedalaman(self) -> int:
        """Levels below this box."""
        return max((satu.kedalaman + 1 for satu in self.anak), default=0)

    def bare(self) -> "Cabang":
        """The box without what hangs below it."""
        return replace(self, anak=())


def build_tree(simpul: Iterable[Simpul]) -> Cabang:
    """The tree that the boxes name by their parents, in the order given.

    Raises ValueError when there is no box, a code occurs twice, a parent is unknown, boxes hang on each other in a
    circle, or the tree is deeper than 16 levels.
    """
    semua = tuple(simpul)
    if not semua:
        raise ValueError("bagan tanpa kotak")
    kode = [satu.kode for satu in semua]
    if "" in kode or len(set(kode)) < len(kode):
        raise ValueError(f"kode kotak kosong atau berulang: {next(s for s in kode if not s or kode.count(s) > 1)!r}")
    anak: dict[str, list[int]] = {"": [], **{satu: [] for satu in kode}}
    for nomor, satu in enumerate(semua):
        if satu.induk not in anak:
            raise ValueError(f"kotak {satu.kode!r} berinduk {satu.induk!r} yang tidak ada")
        anak[satu.induk].append(nomor)
    _check_shape(semua, anak)

    def branch(nomor: int) -> Cabang:
        return Cabang(semua[nomor], nomor, tuple(branch(satu) for satu in anak[semua[nomor].kode]))

    akar = tuple(branch(nomor) for nomor in anak[""])
    return akar[0] if len(akar) == 1 else Cabang(None, -1, akar)


def _check_shape(semua: tuple[Simpul, ...], anak: dict[str, list[int]]) -> None:
    """Go down level by level: what is never reached hangs on itself."""
    tercapai = 0
    tingkat = anak[""]
    for _ in range(TINGKAT_TERDALAM):
        tercapai += len(tingkat)
        tingkat = [lagi for nomor in tingkat for lagi in anak[semua[nomor].kode]]
    if tingkat:
        raise ValueError(f"bagan lebih dari {TINGKAT_TERDALAM} tingkat")
    if tercapai < len(semua):
        raise ValueError("kotak saling menginduk dalam lingkaran: " + ", ".join(_unreached(semua, anak)))


def _unreached(semua: tuple[Simpul, ...], anak: dict[str, list[int]]) -> list[str]:
    tercapai: set[int] = set()
    tingkat = anak[""]
    while tingkat:
        tercapai.update(tingkat)
        tingkat = [lagi for nomor in tingkat for lagi in anak[semua[nomor].kode]]
    return [satu.kode for nomor, satu in enumerate(semua) if nomor not in tercapai]
