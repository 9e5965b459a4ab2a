"""The whole of what one report is composed from."""

from dataclasses import dataclass, field

from reports.calc import Skala
from reports.inputs.anggaran import Alokasi, AnggaranTahun, PotTampil
from reports.inputs.dukungan import Butir, NilaiBersaing, TabelDukung
from reports.inputs.laporan import KebijakanMasukan, RencanaLaporan
from reports.inputs.organisasi import Identitas, Jabatan, Pemangku, Pemda, PerangkatDaerah, Rpjmd, Unit
from reports.inputs.pengukuran import EvaluasiAkip, Nilai, Pembanding, Skm
from reports.inputs.perencanaan import Indikator, KinerjaJabatan, Penempatan, Renstra, Sasaran, Tujuan
from reports.inputs.perjanjian import PerjanjianKinerja


@dataclass(frozen=True, slots=True, kw_only=True)
class FaktaPemda:
    """Facts of a region that all its offices share."""

    pemda: Pemda
    rpjmd: Rpjmd
    jabatan: tuple[Jabatan, ...] = ()
    pemangku: tuple[Pemangku, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FaktaPD:
    """All facts of one office, over all years. Order in the tuples is the order of printing."""

    pd: PerangkatDaerah
    unit: tuple[Unit, ...] = ()
    jabatan: tuple[Jabatan, ...] = ()
    pemangku: tuple[Pemangku, ...] = ()
    renstra: tuple[Renstra, ...] = ()
    tujuan: tuple[Tujuan, ...] = ()
    sasaran: tuple[Sasaran, ...] = ()
    indikator: tuple[Indikator, ...] = ()
    penempatan: tuple[Penempatan, ...] = ()
    kinerja_jabatan: tuple[KinerjaJabatan, ...] = ()
    anggaran: tuple[AnggaranTahun, ...] = ()
    alokasi: tuple[Alokasi, ...] = ()
    pot_tampil: tuple[PotTampil, ...] = ()
    perjanjian: tuple[PerjanjianKinerja, ...] = ()
    nilai: tuple[Nilai, ...] = ()
    pembanding: tuple[Pembanding, ...] = ()
    skm: tuple[Skm, ...] = ()
    akip: tuple[EvaluasiAkip, ...] = ()
    butir: tuple[Butir, ...] = ()
    tabel: tuple[TabelDukung, ...] = ()
    bersaing: tuple[NilaiBersaing, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Masukan:
    """One report's inputs: the facts, the year, the policy in force with its scales, and the outline."""

    tahun: int
    daerah: FaktaPemda
    fakta: FaktaPD
    kebijakan: KebijakanMasukan
    laporan: RencanaLaporan
    skala: tuple[Skala, ...] = ()
    identitas: Identitas = field(default_factory=Identitas)
    skema: int = field(default=1)
