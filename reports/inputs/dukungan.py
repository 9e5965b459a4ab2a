"""Lists and tables behind the chapters, and values on which the sources disagree."""

from dataclasses import dataclass, field

from reports.inputs.dasar import Sumber


@dataclass(frozen=True, slots=True, kw_only=True)
class Butir:
    """One item of a supporting list.

    `jenis`: dasar_hukum, isu_strategis, inovasi, prestasi, langkah_perbaikan, permasalahan, rencana_tindak_lanjut,
    sop, wilayah … ;
    `objek` is the code of the sasaran, indicator or unit it belongs to, or ""; `rincian` are (label, text) pairs.
    """

    jenis: str
    nomor: str = ""
    uraian: str
    objek: str = ""
    rincian: tuple[tuple[str, str], ...] = ()
    sumber: Sumber = field(default_factory=Sumber)


@dataclass(frozen=True, slots=True, kw_only=True)
class KolomDukung:
    """`jenis`: teks, angka (decimal text, dot as separator) or rupiah (decimal text); cells of a missing value are
    None.
    """

    nama: str
    jenis: str = "teks"
    satuan: str = ""
    desimal: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TabelDukung:
    """A titled table behind an indicator or a section (`objek` is its code); `kelompok` tells blocks which to print
    (sdm, sarana, nilai_pd …).
    """

    kode: str
    judul: str
    kelompok: str
    objek: str = ""
    kolom: tuple[KolomDukung, ...]
    baris: tuple[tuple[str | None, ...], ...]
    skala: str = ""
    catatan: str = ""
    sumber: Sumber = field(default_factory=Sumber)


@dataclass(frozen=True, slots=True, kw_only=True)
class NilaiBersaing:
    """One of several values that sources give for the same fact; `dipakai` marks the one that counts and `dasar` says
    why.

    `objek` is the code of the fact's owner (placement, indicator, program …), `besaran` what is measured (target,
    realisasi, pagu …).
    """

    objek: str
    besaran: str
    tahun: int
    nilai: str
    dipakai: bool
    dasar: str = ""
    sumber: Sumber = field(default_factory=Sumber)
