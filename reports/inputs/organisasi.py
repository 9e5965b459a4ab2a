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
    """Five-year plan of the region; offices quote its visi and misi.

    `versi` counts its revisions; `berlaku_mulai` is the first year this one plans for, None: from the beginning.
    """

    tahun_awal: int
    tahun_akhir: int
    visi: str
    misi: tuple[Misi, ...]
    versi: int = 1
    berlaku_mulai: int | None = None
    dasar: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Jabatan:
    """A post.

    `atasan` is the code of the superior post, in the office or (regional head) in the region; "" when there is
    none. The years bound its existence; None: no bound on that side.
    """

    kode: str
    nama: str
    tingkat: str = ""
    unit: str = ""
    atasan: str = ""
    urutan: int = 0
    tahun_awal: int | None = None
    tahun_akhir: int | None = None

    def ada_pada(self, tahun: int) -> bool:
        """Whether the post exists in the year."""
        return _within(self.tahun_awal, tahun, self.tahun_akhir)


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
    """An office; `kode` is unique within its region, `kepala` the code of the post of its head.

    `kop` are the lines of its letterhead where they are not simply region, name and address.
    """

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
    kop: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit of an office (bagian, bidang, seksi, kelurahan …), in a tree by `induk`. Years as for a post."""

    kode: str
    nama: str
    jenis: str
    induk: str = ""
    urutan: int = 0
    tahun_awal: int | None = None
    tahun_akhir: int | None = None

    def ada_pada(self, tahun: int) -> bool:
        """Whether the unit exists in the year."""
        return _within(self.tahun_awal, tahun, self.tahun_akhir)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pendahulu:
    """An office that this one continues since a day; figures of earlier years come from it. `nama`: its last name."""

    kode: str
    nama: str
    mulai: date
    dasar: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identitas:
    """How the office presents itself in the report year, beyond its profile.

    `lambang`: the emblem, a PNG in base64; "" where there is none.
    """

    lambang: str = ""
    pendahulu: tuple[Pendahulu, ...] = ()


def _within(awal: int | None, tahun: int, akhir: int | None) -> bool:
    return (awal is None or awal <= tahun) and (akhir is None or tahun <= akhir)
