"""Every figure of the application, as plain functions over Decimal. See README.md beside this file."""

from reports.calc.agregat import ButirRerata, HasilRerata, jumlah, rerata, rerata_nilai
from reports.calc.akip import (
    KOMPONEN_AKIP,
    SUB_KOMPONEN_AKIP,
    HasilAkip,
    KomponenAkip,
    NilaiKomponen,
    SubKomponenAkip,
    nilai_akip,
    nilai_komponen,
    nilai_sub_komponen,
)
from reports.calc.alokasi import bagi, porsi
from reports.calc.angka import KONTEKS, Alasan, Bahan, Bendera, Hasil, bulatkan, dalam_jangkauan, rupiah
from reports.calc.capaian import Tahap, capaian, nilai_untuk_rerata, realisasi_komponen, realisasi_tercetak
from reports.calc.efisiensi import efisiensi, efisiensi_pmk214, simpulan_efisiensi
from reports.calc.jenis import (
    Arah,
    AsalNilai,
    AsalTarget,
    Bentuk,
    DasarRerata,
    JenisAngka,
    Konsolidasi,
    MetodeEfisiensi,
    Penerapan,
    RumusTurun,
)
from reports.calc.kebijakan import KebijakanHitung, KebijakanSalah
from reports.calc.kemajuan import tingkat_kemajuan
from reports.calc.konsolidasi import konsolidasikan
from reports.calc.perbedaan import PerbedaanTotal
from reports.calc.pertumbuhan import pertumbuhan, selisih
from reports.calc.pilih import (
    URUTAN_NILAI,
    URUTAN_TARGET,
    CalonNilai,
    CalonTarget,
    PilihanNilai,
    PilihanTarget,
    pilih_nilai,
    pilih_target,
)
from reports.calc.predikat import (
    HasilPredikat,
    Pita,
    Skala,
    SkalaSalah,
    SumberSkala,
    predikat,
    skala_dari_dict,
)
from reports.calc.rumus import RUMUS, Rumus
from reports.calc.serapan import serapan, serapan_total
from reports.calc.skm import UNSUR_SKM, HasilSkm, nilai_rata_rata_unsur, skm_dari_konversi, skm_dari_nrr
from reports.calc.target import Target

__all__ = [
    "KOMPONEN_AKIP",
    "KONTEKS",
    "RUMUS",
    "SUB_KOMPONEN_AKIP",
    "UNSUR_SKM",
    "URUTAN_NILAI",
    "URUTAN_TARGET",
    "Alasan",
    "Arah",
    "AsalNilai",
    "AsalTarget",
    "Bahan",
    "Bendera",
    "Bentuk",
    "ButirRerata",
    "CalonNilai",
    "CalonTarget",
    "DasarRerata",
    "Hasil",
    "HasilAkip",
    "HasilPredikat",
    "HasilRerata",
    "HasilSkm",
    "JenisAngka",
    "KebijakanHitung",
    "KebijakanSalah",
    "KomponenAkip",
    "Konsolidasi",
    "MetodeEfisiensi",
    "NilaiKomponen",
    "Penerapan",
    "PerbedaanTotal",
    "PilihanNilai",
    "PilihanTarget",
    "Pita",
    "Rumus",
    "RumusTurun",
    "Skala",
    "SkalaSalah",
    "SubKomponenAkip",
    "SumberSkala",
    "Tahap",
    "Target",
    "bagi",
    "bulatkan",
    "capaian",
    "dalam_jangkauan",
    "efisiensi",
    "efisiensi_pmk214",
    "jumlah",
    "konsolidasikan",
    "nilai_akip",
    "nilai_komponen",
    "nilai_rata_rata_unsur",
    "nilai_sub_komponen",
    "nilai_untuk_rerata",
    "pertumbuhan",
    "pilih_nilai",
    "pilih_target",
    "porsi",
    "predikat",
    "realisasi_komponen",
    "realisasi_tercetak",
    "rerata",
    "rerata_nilai",
    "rupiah",
    "selisih",
    "serapan",
    "serapan_total",
    "simpulan_efisiensi",
    "skala_dari_dict",
    "skm_dari_konversi",
    "skm_dari_nrr",
    "tingkat_kemajuan",
]
