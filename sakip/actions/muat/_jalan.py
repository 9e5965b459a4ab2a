"""How every bulk load of an office runs: checked as a whole first, then written under lock, then put on the trail."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from django.db import IntegrityError

from reports.inputs import AnggaranTahun, FaktaPD
from sakip.actions._tindakan import izinkan, kunci
from sakip.actions.errors import DataSalah
from sakip.actions.muat._sinkron import HasilMuat, Muatan
from sakip.fakta import Cacat, periksa_fakta
from sakip.models import Pemda, Pengguna, PerangkatDaerah
from sakip.queries.masukan import build_fakta
from sakip.queries.masukan.organisasi import read_rujukan_daerah
from sakip.queries.skala import skala_tersimpan
from sakip.workflow import Izin

Langkah = Callable[[Muatan, PerangkatDaerah, FaktaPD], None]


def load_part(
    langkah: Langkah, medan: Sequence[str], *, pd: PerangkatDaerah, fakta: FaktaPD, oleh: Pengguna, dasar: str
) -> HasilMuat:
    """Load the fields `medan` of the facts, checked together with everything else that is stored about the office.

    Raises TidakBoleh, DataSalah.
    """
    izinkan(oleh, Izin.MUAT_DATA, pd)
    pd = kunci(pd)
    check_whole(pd.pemda, pd, fakta, medan)
    muatan = Muatan(oleh, dasar)
    with contradiction():
        langkah(muatan, pd, fakta)
        return muatan.finish()


def check_whole(pemda: Pemda, pd: PerangkatDaerah | None, fakta: FaktaPD, medan: Sequence[str]) -> None:
    """Refuse facts that would leave the office in a state that breaks a rule. Raises DataSalah.

    Budget years that are stored and not in the facts stay, so they count too.
    """
    calon = fakta
    if pd is not None:
        tersimpan = build_fakta(pd)
        baru = {nama: getattr(fakta, nama) for nama in medan}
        if "anggaran" in medan:
            baru["anggaran"] = _merge_years(tersimpan.anggaran, fakta.anggaran)
        calon = replace(tersimpan, **baru)
    refuse(periksa_fakta(calon, read_rujukan_daerah(pemda), skala_tersimpan(pemda)))


def refuse(cacat: Sequence[Cacat]) -> None:
    """Raise DataSalah for the first broken rule, if there is one."""
    if cacat:
        lain = f" (dan {len(cacat) - 1} kesalahan lain)" if len(cacat) > 1 else ""
        raise DataSalah(cacat[0].tempat, cacat[0].sebab + lain)


@contextmanager
def contradiction() -> Iterator[None]:
    """What only the database can see: facts that contradict rows outside this load."""
    try:
        yield
    except IntegrityError as salah:
        raise DataSalah("", "data yang dimuat bertentangan dengan data yang sudah ada") from salah


def _merge_years(tersimpan: Sequence[AnggaranTahun], baru: Sequence[AnggaranTahun]) -> tuple[AnggaranTahun, ...]:
    tahun = {satu.tahun for satu in baru}
    # The new ones first: places in refusals then are those of the facts.
    return (*baru, *(satu for satu in tersimpan if satu.tahun not in tahun))
