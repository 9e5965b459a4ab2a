"""A tree that is too large for one page, cut into trees that are not."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from reports.render.bagan.pohon import Cabang


def split(akar: Cabang, fits: Callable[[Cabang], bool]) -> Iterator[Cabang]:
    """The tree in parts that fit, in reading order; a part repeats the box it hangs on, marked as continued.

    Children that fit under their parent share pages with it, as many as go. One that does not is shown there without
    what hangs below it, which follows on pages of its own. A single box that does not fit is given as it is.
    """
    if fits(akar) or not akar.anak:
        yield akar
        return
    anak = tuple(satu if fits(_part(akar, (satu,))) else satu.bare() for satu in akar.anak)
    kepala = akar
    while anak:
        banyak = _most(kepala, anak, fits)
        yield _part(kepala, anak[:banyak])
        kepala, anak = replace(akar, lanjutan=True), anak[banyak:]
    for asli in akar.anak:
        if asli.anak and not fits(_part(akar, (asli,))):
            yield from split(replace(asli, lanjutan=True), fits)


def _part(kepala: Cabang, anak: tuple[Cabang, ...]) -> Cabang:
    return replace(kepala, anak=anak)


def _most(kepala: Cabang, anak: tuple[Cabang, ...], fits: Callable[[Cabang], bool]) -> int:
    """How many of the children, from the first on, fit on one page: at least 1.

    Where so many do not fit, more never do.
    """
    bawah, atas, langkah = 1, len(anak) + 1, 1
    while bawah + langkah < atas:
        if not fits(_part(kepala, anak[: bawah + langkah])):
            atas = bawah + langkah
            break
        bawah += langkah
        langkah *= 2
    while atas - bawah > 1:
        tengah = (bawah + atas) // 2
        bawah, atas = (tengah, atas) if fits(_part(kepala, anak[:tengah])) else (bawah, tengah)
    return bawah
