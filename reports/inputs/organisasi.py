"""The region and its offices."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class SasaranDaerah:
    """Sasaran of the RPJMD; `kode` is unique within the region."""

    kode: str
    uraian: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TujuanDaerah:
    """Tujuan of the RPJMD under one misi."""

    kode: str
    uraian: str
    sasaran: tuple[SasaranDaerah, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Misi:
    nomor: int
    uraian: str
    tujuan: tuple[TujuanDaerah, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rpjmd:
    """Five-year plan of the region; offices quote its visi and misi."""

    tahun_awal: int
    tahun_akhir: int
    visi: str
    misi: tuple[Misi, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Jabatan:
    """A post.

    `atasan` is the code of the superior post, in the office or (regional head) in the region; "" when there is
    none.
    """

    kode: str
    nama: str
    tingkat: str = ""
    unit: str = ""
    atasan: str = ""
    urutan: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pemangku:
    """Holder of a post over a period.

    `jenis`: definitif, plt, pj (never overlapping among themselves) or plh (may overlap).
    """

    jabatan: str
    nama: str
    jenis: str = "definitif"
    nip: str = ""
    pangkat: str = ""
    mulai: date
    sampai: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pemda:
    """A regional government. `kepala` is the code of the post of its head (bupati, wali kota, gubernur)."""

    kode: str
    nama: str
    jenis: str
    provinsi: str
    tempat: str
    kepala: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PerangkatDaerah:
    """An office; `kode` is unique within its region, `kepala` the code of the post of its head."""

    kode: str
    nama: str
    singkatan: str
    jenis: str
    kepala: str
    alamat: str = ""
    telepon: str = ""
    laman: str = ""
    pos_el: str = ""
    tempat: str = ""
    dasar_pembentukan: tuple[str, ...] = ()
    tugas: str = ""
    fungsi: tuple[str, ...] = ()
    urusan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit of an office (bagian, bidang, seksi, kelurahan …), in a tree by `induk`."""

    kode: str
    nama: str
    jenis: str
    induk: str = ""
    urutan: int = 0
