"""Actuals and what they rest on. A value that nobody reported is absent, never zero."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from reports.calc import AsalNilai, JenisAngka
from reports.inputs.dasar import Sumber


@dataclass(frozen=True, slots=True, kw_only=True)
class Nilai:
    """Actual of an indicator for one period: `triwulan` 1-4, or None for the year.

    `asal` komponen gives `pembilang` and `penyebut` (the value follows from them); other entered origins give `angka`
    or `level`.
    """

    indikator: str
    tahun: int
    triwulan: int | None = None
    asal: AsalNilai = AsalNilai.ISIAN
    angka: Decimal | None = None
    level: str = ""
    predikat: str = ""
    pembilang: Decimal | None = None
    penyebut: Decimal | None = None
    jenis: JenisAngka = JenisAngka.FINAL
    catatan: str = ""
    sebab: str = ""
    kendala: str = ""
    solusi: str = ""
    tindak_lanjut: str = ""
    sumber: Sumber = field(default_factory=Sumber)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pembanding:
    """The same indicator elsewhere.

    `lingkup`: nasional, provinsi, kabupaten, kota or lembaga; `nilai` None where the source prints none.
    """

    indikator: str
    tahun: int
    lingkup: str
    entitas: str
    nilai: Decimal | None
    catatan: str = ""
    urutan: int = 0
    sumber: Sumber = field(default_factory=Sumber)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsurSkm:
    nomor: int
    nama: str
    nilai: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Skm:
    """Survei Kepuasan Masyarakat (PermenPANRB 14/2017). `basis` is the top of the unsur scale: 4 (persepsi) or 100
    (konversi).

    `diumumkan` is the value the surveyor published, kept beside the computed one.
    """

    tahun: int
    basis: int
    unsur: tuple[UnsurSkm, ...]
    responden: int | None = None
    metode: str = ""
    diumumkan: Decimal | None = None
    prioritas: tuple[str, ...] = ()
    tindak_lanjut: tuple[str, ...] = ()
    sumber: Sumber = field(default_factory=Sumber)


@dataclass(frozen=True, slots=True, kw_only=True)
class KomponenAkip:
    nama: str
    bobot: Decimal
    nilai: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluasiAkip:
    """Result of an AKIP evaluation (PermenPANRB 88/2021). `lingkup`: "pd" or "pemda"."""

    kode: str
    lingkup: str
    tahun: int
    penilai: str = ""
    nomor: str = ""
    tanggal: date | None = None
    komponen: tuple[KomponenAkip, ...] = ()
    temuan: tuple[str, ...] = ()
    rekomendasi: tuple[str, ...] = ()
    sumber: Sumber = field(default_factory=Sumber)
