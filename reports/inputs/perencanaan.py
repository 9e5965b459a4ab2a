"""Renstra and indicators. Codes are unique within the office; "" in a reference means there is none."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from reports.calc import Arah, AsalTarget, Bentuk, Konsolidasi, RumusTurun, Target
from reports.inputs.dasar import Sumber


class Tempat(StrEnum):
    """Where an indicator may be placed."""

    TUJUAN = "tujuan"
    SASARAN = "sasaran"
    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub_kegiatan"
    JABATAN = "jabatan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Renstra:
    """One version of the office's five-year plan. `berlaku_mulai` is the first year this version plans for."""

    kode: str
    nama: str
    versi: int
    tahun_awal: int
    tahun_akhir: int
    berlaku_mulai: int
    sumber: Sumber = field(default_factory=Sumber)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tujuan:
    kode: str
    renstra: str
    nomor: str
    uraian: str
    misi: int | None = None
    sasaran_daerah: str = ""
    pendahulu: tuple[str, ...] = ()
    urutan: int = 0
    pengampu: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategi:
    """One strategy with its policies; where the source does not pair them, one `Strategi` may carry several of each,
    a line each.
    """

    uraian: tuple[str, ...]
    arah_kebijakan: tuple[str, ...] = ()
    sumber: Sumber = field(default_factory=Sumber)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sasaran:
    """`jenis`: "strategis" or "lainnya" (kinerja lainnya: may have no tujuan).

    `tahun_awal`/`tahun_akhir` bound its use inside the plan.
    """

    kode: str
    renstra: str
    jenis: str
    nomor: str
    uraian: str
    tujuan: str = ""
    pendahulu: tuple[str, ...] = ()
    tahun_awal: int | None = None
    tahun_akhir: int | None = None
    urutan: int = 0
    pengampu: tuple[str, ...] = ()
    strategi: tuple[Strategi, ...] = ()
    sasaran_daerah: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indikator:
    """Stable over plans and years.

    `desimal` is how many decimals its realisasi is printed with (first printed stage).
    """

    kode: str
    nama: str
    satuan: str
    arah: Arah = Arah.NAIK
    bentuk: Bentuk = Bentuk.ANGKA
    rumus_turun: RumusTurun = RumusTurun.SELISIH
    konsolidasi: Konsolidasi = Konsolidasi.TERAKHIR
    desimal: int = 2
    kumulatif: bool = False
    skala: str = ""
    tingkat: tuple[str, ...] = ()
    definisi: str = ""
    alasan: str = ""
    formulasi: str = ""
    label_pembilang: str = ""
    label_penyebut: str = ""
    faktor: Decimal = Decimal(100)
    sumber_data: str = ""
    menggantikan: str = ""
    varian_nama: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetTahun:
    """A target that is not a row of a PK. `jenis`: "tahunan" (with `tahun`), "awal" (baseline of `tahun`) or "akhir"
    (end of the plan).

    `acuan` is the code of the Renstra version it belongs to, "" where it comes from elsewhere.
    """

    jenis: str = "tahunan"
    tahun: int | None
    asal: AsalTarget
    acuan: str = ""
    nilai: Target
    catatan: str = ""
    sumber: Sumber = field(default_factory=Sumber)


@dataclass(frozen=True, slots=True, kw_only=True)
class Penempatan:
    """An indicator at one place of the plan: `tempat` says what kind of place, `objek` is its code."""

    kode: str
    indikator: str
    tempat: Tempat
    objek: str
    nomor: str = ""
    urutan: int = 0
    iku: bool = False
    pengampu: tuple[str, ...] = ()
    penanggung_jawab: tuple[str, ...] = ()
    target: tuple[TargetTahun, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KinerjaJabatan:
    """A line of an individual's performance (IKI): what a post is to reach.

    `tingkat`: sasaran, program, kegiatan or sub_kegiatan.
    """

    kode: str
    jabatan: str
    jenis: str = "utama"
    tingkat: str = "sasaran"
    nomor: str = ""
    uraian: str
    urutan: int = 0
    sumber: Sumber = field(default_factory=Sumber)
