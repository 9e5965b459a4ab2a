"""Offices for the tests of the adapter: the small one, changed in one place."""

from dataclasses import replace

from reports.compose.konteks import Konteks
from reports.figures import hitung_buku
from reports.inputs import Masukan, Penempatan
from tests.reports.pabrik import masukan_kecil


def konteks_dari(masukan: Masukan) -> Konteks:
    """The context of an office, its figures computed."""
    return Konteks(masukan, hitung_buku(masukan))


def ubah_fakta(**lain: object) -> Konteks:
    """The small office with some of its facts replaced."""
    masukan = masukan_kecil()
    return konteks_dari(replace(masukan, fakta=replace(masukan.fakta, **lain)))  # type: ignore[arg-type]


def ubah_kebijakan(**lain: object) -> Konteks:
    """The small office under another policy."""
    masukan = masukan_kecil()
    hitung = replace(masukan.kebijakan.hitung, **lain)  # type: ignore[arg-type]
    return konteks_dari(replace(masukan, kebijakan=replace(masukan.kebijakan, hitung=hitung)))


def p(konteks: Konteks, kode: str) -> Penempatan:
    """A placement by its code."""
    return konteks.peta.penempatan[kode]
