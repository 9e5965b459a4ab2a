"""Stored enumerations: what a column may hold, and the labels a form shows.

Columns keep plain text and a database constraint (`sakip.models.dasar.satu_dari`); no labels live in migrations, so a
better wording costs none. The calculation's own enumerations come from the core and are never repeated here.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import TypeVar

from reports.calc.jenis import Arah, AsalNilai, AsalTarget, Bentuk, Berlabel, JenisAngka, Konsolidasi, RumusTurun
from sakip.workflow import Status

__all__ = [
    "Arah",
    "AsalNilai",
    "AsalTarget",
    "Bentuk",
    "BesaranKontrol",
    "CakupanPot",
    "FormatCetak",
    "JenisAngka",
    "JenisBagian",
    "JenisPD",
    "JenisPemangku",
    "JenisPemda",
    "JenisPeriode",
    "JenisSasaran",
    "JenisTarget",
    "JenisUnit",
    "JenisVersiAnggaran",
    "KelompokPK",
    "Konsolidasi",
    "Lingkup",
    "LingkupAkip",
    "LingkupPembanding",
    "PeranPengampu",
    "RumusTurun",
    "Status",
    "Tahapan",
    "TingkatJabatan",
    "TingkatNomenklatur",
    "baca",
    "label",
    "nilai_dari",
    "pilihan",
]


E = TypeVar("E", bound=StrEnum)


def baca(enum: type[E], kode: str) -> E:
    """The member that a stored code stands for. Raises ValueError for a code that no column can hold."""
    return enum(kode)


def nilai_dari(enum: type[StrEnum]) -> list[str]:
    """The stored codes of an enumeration, as plain text."""
    return [anggota.value for anggota in enum]


def label(enum: type[Berlabel], kode: str) -> str:
    """What people call a stored code; one that the enumeration does not know is shown as words."""
    return next((anggota.label for anggota in enum if anggota.value == kode), kode.replace("_", " ").capitalize())


def pilihan(enum: type[Berlabel]) -> Sequence[tuple[str, str]]:
    """(code, label) pairs for a form."""
    return [(anggota.value, anggota.label) for anggota in enum]


class Lingkup(Berlabel):
    """Whom a policy or an outline is for; the narrower one wins (desain.md 2, promise 7)."""

    NASIONAL = "nasional", "Nasional"
    PEMDA = "pemda", "Pemerintah daerah"
    PD = "pd", "Perangkat daerah"
    LAPORAN = "laporan", "Satu laporan"


class JenisPemangku(Berlabel):
    """How a post is held. Plh. covers an absence and may stand beside another; the others never overlap."""

    DEFINITIF = "definitif", "Definitif"
    PLT = "plt", "Pelaksana tugas (Plt.)"
    PJ = "pj", "Penjabat (Pj.)"
    PLH = "plh", "Pelaksana harian (Plh.)"


class JenisPemda(Berlabel):
    """Kinds of regional government."""

    PROVINSI = "provinsi", "Provinsi"
    KABUPATEN = "kabupaten", "Kabupaten"
    KOTA = "kota", "Kota"


class JenisPD(Berlabel):
    """Kinds of office (PP 18/2016). What was loaded may say others; they are kept."""

    SEKRETARIAT_DAERAH = "sekretariat_daerah", "Sekretariat daerah"
    SEKRETARIAT_DPRD = "sekretariat_dprd", "Sekretariat DPRD"
    INSPEKTORAT = "inspektorat", "Inspektorat"
    DINAS = "dinas", "Dinas"
    BADAN = "badan", "Badan"
    KECAMATAN = "kecamatan", "Kecamatan"
    RUMAH_SAKIT = "rumah_sakit", "Rumah sakit daerah"
    LAINNYA = "lainnya", "Lainnya"


class JenisUnit(Berlabel):
    """Kinds of unit of an office. What was loaded may say others; they are kept."""

    SEKRETARIAT = "sekretariat", "Sekretariat"
    BAGIAN = "bagian", "Bagian"
    SUB_BAGIAN = "sub_bagian", "Subbagian"
    BIDANG = "bidang", "Bidang"
    SUB_BIDANG = "sub_bidang", "Subbidang"
    SEKSI = "seksi", "Seksi"
    INSPEKTUR_PEMBANTU = "inspektur_pembantu", "Inspektur pembantu"
    UPTD = "uptd", "UPTD"
    KELURAHAN = "kelurahan", "Kelurahan"
    LAINNYA = "lainnya", "Lainnya"


class TingkatJabatan(Berlabel):
    """Levels of a post. What was loaded may say others; they are kept."""

    KEPALA_DAERAH = "kepala_daerah", "Kepala daerah"
    WAKIL_KEPALA_DAERAH = "wakil_kepala_daerah", "Wakil kepala daerah"
    SEKRETARIS_DAERAH = "sekretaris_daerah", "Sekretaris daerah (eselon II.a)"
    ASISTEN = "asisten", "Asisten (eselon II.b)"
    STAF_AHLI = "staf_ahli", "Staf ahli (eselon II.b)"
    KEPALA_PD = "kepala_pd", "Kepala perangkat daerah"
    KEPALA_BAGIAN = "kepala_bagian", "Kepala bagian (eselon III.a)"
    ADMINISTRATOR = "administrator", "Administrator (eselon III)"
    PENGAWAS = "pengawas", "Pengawas (eselon IV)"
    FUNGSIONAL = "fungsional", "Jabatan fungsional"
    PELAKSANA = "pelaksana", "Pelaksana"


class JenisSasaran(Berlabel):
    """Sasaran strategis or kinerja lainnya; the latter may have no tujuan."""

    STRATEGIS = "strategis", "Sasaran strategis"
    LAINNYA = "lainnya", "Kinerja lainnya"


class KelompokPK(Berlabel):
    """Which table of a Perjanjian Kinerja a row stands in."""

    STRATEGIS = "strategis", "Sasaran strategis"
    LAINNYA = "lainnya", "Kinerja lainnya"


class JenisTarget(Berlabel):
    """Target of one year, baseline, or end of the plan."""

    TAHUNAN = "tahunan", "Target tahunan"
    AWAL = "awal", "Kondisi awal"
    AKHIR = "akhir", "Kondisi akhir"


class PeranPengampu(Berlabel):
    """Owners of an indicator: who does the work, and the post that answers for it."""

    PENGAMPU = "pengampu", "Pengampu"
    PENANGGUNG_JAWAB = "penanggung_jawab", "Penanggung jawab"


class JenisVersiAnggaran(Berlabel):
    """Kind of a budget version."""

    MURNI = "murni", "Murni"
    PERGESERAN = "pergeseran", "Pergeseran"
    PERUBAHAN = "perubahan", "Perubahan"


class JenisPeriode(Berlabel):
    """The one kind of period in which an office reports its spending of a year."""

    BULAN = "bulan", "Bulan"
    TRIWULAN = "triwulan", "Triwulan"
    TAHUN = "tahun", "Tahun"


class BesaranKontrol(Berlabel):
    """What a declared total measures."""

    PAGU = "pagu", "Pagu"
    REALISASI = "realisasi", "Realisasi"


class CakupanPot(Berlabel):
    """The part of the budget that a shown, never summed, pot covers."""

    SELURUH = "seluruh", "Seluruh anggaran"
    PROGRAM = "program", "Program"
    KEGIATAN = "kegiatan", "Kegiatan"
    SUB_KEGIATAN = "sub_kegiatan", "Sub kegiatan"


class LingkupPembanding(Berlabel):
    """Where a comparison value comes from."""

    NASIONAL = "nasional", "Nasional"
    PROVINSI = "provinsi", "Provinsi"
    KABUPATEN = "kabupaten", "Kabupaten"
    KOTA = "kota", "Kota"
    LEMBAGA = "lembaga", "Kementerian/lembaga"


class LingkupAkip(Berlabel):
    """Whose accountability an AKIP evaluation looked at."""

    PD = "pd", "Perangkat daerah"
    PEMDA = "pemda", "Pemerintah daerah"


class JenisBagian(Berlabel):
    """Kind of a section of the outline; AWAL is front matter before the contents."""

    AWAL = "awal", "Bagian awal"
    BAB = "bab", "Bab"
    SUBBAB = "subbab", "Subbab"
    LAMPIRAN = "lampiran", "Lampiran"


class FormatCetak(Berlabel):
    """Formats of a print."""

    HTML = "html", "HTML"
    PDF = "pdf", "PDF"
    DOCX = "docx", "DOCX"
    XLSX = "xlsx", "XLSX"


class Tahapan(Berlabel):
    """What an entry window opens."""

    RENCANA = "rencana", "Perencanaan"
    PERJANJIAN = "perjanjian", "Perjanjian Kinerja"
    PENGUKURAN = "pengukuran", "Pengukuran kinerja"
    LAPORAN = "laporan", "Pelaporan"


class TingkatNomenklatur(Berlabel):
    """Level of a code of the nomenclature, from the widest to the narrowest (regulasi.md 7.2)."""

    URUSAN = "urusan", "Urusan"
    BIDANG = "bidang", "Bidang urusan"
    PROGRAM = "program", "Program"
    KEGIATAN = "kegiatan", "Kegiatan"
    SUB_KEGIATAN = "sub_kegiatan", "Sub kegiatan"
