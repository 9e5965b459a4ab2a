"""The enumerations that the formulas distinguish. Values are stored; `label` is what a user reads.

Source: desain.md 3 and 4; regulasi.md 5.1, 5.4.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Berlabel(StrEnum):
    """A stored code with an Indonesian label."""

    label: str

    def __new__(cls, kode: str, label: str) -> Self:
        anggota = str.__new__(cls, kode)
        anggota._value_ = kode
        anggota.label = label
        return anggota


class Arah(Berlabel):
    """Which way is better."""

    NAIK = "naik", "Makin tinggi makin baik"
    TURUN = "turun", "Makin rendah makin baik"
    STABIL = "stabil", "Makin dekat dengan target makin baik"


class Bentuk(Berlabel):
    """The shape of a target."""

    ANGKA = "angka", "Angka"
    RENTANG = "rentang", "Rentang"
    LEVEL = "level", "Level"
    YA_TIDAK = "ya_tidak", "Ya/Tidak"
    TAHAPAN = "tahapan", "Tahapan berbobot"


class Konsolidasi(Berlabel):
    """How the annual figure follows from the quarters."""

    JUMLAH = "jumlah", "Jumlah"
    RERATA = "rerata", "Rata-rata"
    TERAKHIR = "terakhir", "Nilai terakhir"


class RumusTurun(Berlabel):
    """The formula of an indicator whose lower value is better."""

    SELISIH = "selisih", "(2 × Target − Realisasi) ÷ Target"
    RASIO = "rasio", "Target ÷ Realisasi"


class MetodeEfisiensi(Berlabel):
    """How efficiency of resource use is measured."""

    SELISIH = "selisih", "Selisih capaian kinerja dan serapan anggaran"
    RASIO = "rasio", "Rasio capaian kinerja terhadap serapan anggaran"
    PMK214 = "pmk214", "Efisiensi menurut PMK 214/PMK.02/2017"


class Penerapan(Berlabel):
    """Where the cap and the floor of capaian apply."""

    TAMPILAN = "tampilan", "Pada tampilan"
    RERATA = "rerata", "Pada rata-rata"
    KEDUANYA = "keduanya", "Pada tampilan dan rata-rata"


class DasarRerata(Berlabel):
    """Over what a mean of capaian is taken."""

    INDIKATOR = "indikator", "Rata-rata indikator"
    SASARAN = "sasaran", "Rata-rata dari rata-rata sasaran"


class JenisAngka(Berlabel):
    """How certain a realisasi is."""

    FINAL = "final", "Angka final"
    SEMENTARA = "sementara", "Angka sementara"
    ASUMSI = "asumsi", "Angka asumsi"


class AsalNilai(Berlabel):
    """Where a realisasi comes from."""

    ISIAN = "isian", "Diisi langsung"
    KOMPONEN = "komponen", "Dihitung dari pembilang dan penyebut"
    ANGGARAN = "anggaran", "Dihitung dari realisasi anggaran"
    SKM = "skm", "Dihitung dari Survei Kepuasan Masyarakat"
    AKIP = "akip", "Dihitung dari evaluasi AKIP"
    DAFTAR_PD = "daftar_pd", "Dihitung dari daftar perangkat daerah"
    INDIKATOR_LAIN = "indikator_lain", "Dihitung dari indikator lain"
    KETETAPAN = "ketetapan", "Ditetapkan dengan keputusan"


class AsalTarget(Berlabel):
    """The document a target stands in."""

    PK = "pk", "Perjanjian Kinerja"
    RENSTRA = "renstra", "Renstra"
    RKT = "rkt", "Rencana Kinerja Tahunan"
    E81 = "e81", "Formulir E.81"
    LAPORAN = "laporan", "Laporan"
    LAINNYA = "lainnya", "Sumber lain"
