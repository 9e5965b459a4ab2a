"""Budget: facts stand at the sub kegiatan, every upper figure is derived. Money is `Sen`: whole sen (1/100 rupiah)."""

from dataclasses import dataclass, field
from datetime import date

from reports.inputs.codec import Sen
from reports.inputs.dasar import Sumber


@dataclass(frozen=True, slots=True, kw_only=True)
class VersiAnggaran:
    """`jenis`: murni, pergeseran or perubahan; `nomor` orders them within the year."""

    kode: str
    jenis: str
    nomor: int
    nama: str
    tanggal: date | None = None
    sumber: Sumber = field(default_factory=Sumber)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pagu:
    versi: str
    jumlah: Sen
    sumber_dana: str = ""
    jenis_belanja: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RealisasiPeriode:
    """Spending of one period alone (not cumulative).

    `periode`: 1-12, 1-4 or 0 for a whole year, as the year's `jenis_periode` says.
    """

    periode: int
    jumlah: Sen
    sumber_dana: str = ""
    jenis_belanja: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RencanaPeriode:
    """Planned spending of one quarter (E.81, rencana aksi)."""

    triwulan: int
    jumlah: Sen


@dataclass(frozen=True, slots=True, kw_only=True)
class SubKegiatan:
    """`nomenklatur` is the code as text, "" where the source has none.

    `lokasi` tells equal sub kegiatan apart (one per kelurahan).
    """

    kode: str
    nama: str
    nomenklatur: str = ""
    unit: str = ""
    lokasi: str = ""
    urutan: int = 0
    pagu: tuple[Pagu, ...] = ()
    realisasi: tuple[RealisasiPeriode, ...] = ()
    rencana: tuple[RencanaPeriode, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kegiatan:
    kode: str
    nama: str
    nomenklatur: str = ""
    urutan: int = 0
    sub_kegiatan: tuple[SubKegiatan, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """`tanpa_kegiatan` holds sub kegiatan whose kegiatan the source does not name."""

    kode: str
    nama: str
    nomenklatur: str = ""
    urutan: int = 0
    kegiatan: tuple[Kegiatan, ...] = ()
    tanpa_kegiatan: tuple[SubKegiatan, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AngkaKontrol:
    """A declared total at a level whose parts may be absent: shown and checked, never summed.

    `tingkat`: total, program, kegiatan, unit, jenis_belanja or tujuan; `objek` names it; `besaran`: pagu or
    realisasi; `versi` for pagu.
    """

    tingkat: str
    objek: str
    besaran: str
    versi: str = ""
    jumlah: Sen
    catatan: str = ""
    sumber: Sumber = field(default_factory=Sumber)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnggaranTahun:
    """One budget year. `jenis_periode`: bulan, triwulan or tahun; one kind per office and year."""

    tahun: int
    jenis_periode: str = "tahun"
    edisi_nomenklatur: str = ""
    versi: tuple[VersiAnggaran, ...] = ()
    program: tuple[Program, ...] = ()
    kontrol: tuple[AngkaKontrol, ...] = ()
    sumber: Sumber = field(default_factory=Sumber)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alokasi:
    """A sub kegiatan supports the indicator at `penempatan` with an integer weight; its rupiah are split by largest
    remainder.
    """

    tahun: int
    sub_kegiatan: str
    penempatan: str
    bobot: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PotTampil:
    """Money shown beside indicators that do not own it: "ditampilkan, tidak dijumlahkan". `cakupan`: seluruh,
    program, kegiatan or sub_kegiatan.

    `objek` is the code of that program, kegiatan or sub kegiatan ("" for seluruh). Several placements may share the
    one pot.
    """

    tahun: int
    cakupan: str
    objek: str = ""
    penempatan: tuple[str, ...]
    catatan: str = ""
    sumber: Sumber = field(default_factory=Sumber)
