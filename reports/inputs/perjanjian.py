"""Perjanjian Kinerja: what was signed, copied at the moment of approval."""

from dataclasses import dataclass, field
from datetime import date

from reports.calc import Target
from reports.inputs.codec import Sen
from reports.inputs.dasar import Sumber


@dataclass(frozen=True, slots=True, kw_only=True)
class Pihak:
    """A party as it stood on the day: the post's title in full (with Plt. or Pj.), and the holder where known."""

    jabatan: str
    nama: str = ""
    pangkat: str = ""
    nip: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisPK:
    """One indicator of the agreement.

    `kelompok`: "strategis" or "lainnya". Texts are as signed; `penempatan` ties the row to the plan ("" if none).
    """

    kelompok: str
    nomor_sasaran: str
    sasaran: str
    nomor: str = ""
    indikator: str
    penempatan: str = ""
    satuan: str = ""
    target: Target
    catatan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaguPK:
    """One line of the second table: a program (or kegiatan) and its money from one fund.

    `program` is its code in the budget of the year, or "".
    """

    nomor: str
    nama: str
    program: str = ""
    jumlah: Sen
    sumber_dana: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PerjanjianKinerja:
    """`versi` 1 is murni, higher ones perubahan; `impor` marks one taken over as signed, whose parties or date may be
    unknown.
    """

    kode: str
    tahun: int
    versi: int
    jenis: str
    jabatan: str
    tempat: str = ""
    tanggal: date | None = None
    nomor: str = ""
    alasan: str = ""
    status: str = "disetujui"
    impor: bool = True
    pihak_pertama: Pihak | None = None
    pihak_kedua: Pihak | None = None
    baris: tuple[BarisPK, ...] = ()
    program: tuple[PaguPK, ...] = ()
    alasan_selisih: str = ""
    catatan: str = ""
    sumber: Sumber = field(default_factory=Sumber)
