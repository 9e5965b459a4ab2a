"""The report itself: outline, narrative and the policy in force."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from reports.calc import KebijakanHitung


@dataclass(frozen=True, slots=True, kw_only=True)
class PanggilanBlok:
    """Calls a block by its id in the registry, with its options (all text)."""

    blok: str
    pilihan: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bagian:
    """A section of the outline (Sistematika).

    `jenis`: awal (front matter, before the contents), bab, lampiran or, inside these, subbab; `nomor` is printed
    before the title as it stands.
    """

    kode: str
    jenis: str = "subbab"
    nomor: str = ""
    judul: str
    blok: tuple[PanggilanBlok, ...] = ()
    anak: tuple["Bagian", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Narasi:
    """Narrative of one section: paragraphs separated by blank lines.

    `{angka:KUNCI}` is a live reference to a figure.
    """

    bagian: str
    isi: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RencanaLaporan:
    tahun: int
    versi: int = 1
    status: str = "draf"
    tempat: str = ""
    tanggal: date | None = None
    penanda_tangan: str = ""
    sistematika: tuple[Bagian, ...] = ()
    narasi: tuple[Narasi, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KebijakanMasukan:
    """The policy in force for the office and year, resolved. `asal` says for each key which scope set it (nasional,
    pemda, pd).

    `cetak` holds what concerns the print: kertas (A4, F4), urutan_tanda_tangan, istilah …
    """

    hitung: KebijakanHitung
    cetak: Mapping[str, str] = field(default_factory=dict)
    asal: Mapping[str, str] = field(default_factory=dict)
