"""A small invented office that shows every case once; its figures are worked out by hand in tests/reports/figures."""

from datetime import date
from decimal import Decimal

from reports.calc import KebijakanHitung
from reports.inputs import (
    EvaluasiAkip,
    FaktaPD,
    Jabatan,
    KebijakanMasukan,
    KomponenAkip,
    Masukan,
    Narasi,
    Pemangku,
    Pembanding,
    PerangkatDaerah,
    PotTampil,
    RencanaLaporan,
    Renstra,
    Sasaran,
    Skm,
    Strategi,
    Tujuan,
    Unit,
    UnsurSkm,
)
from tests.reports.pabrik_dasar import PEMDA, SISTEMATIKA, SKALA_CAPAIAN
from tests.reports.pabrik_kecil_anggaran import ALOKASI, ANGGARAN, ANGGARAN_LALU
from tests.reports.pabrik_kecil_kinerja import INDIKATOR, NILAI, PENEMPATAN
from tests.reports.pabrik_kecil_perjanjian import perjanjian_kecil

D = Decimal
TAHUN = 2024


RENSTRA = (
    Renstra(kode="R1", nama="Renstra 2021-2026", versi=1, tahun_awal=2021, tahun_akhir=2026, berlaku_mulai=2021),
    Renstra(kode="R2", nama="Renstra Perubahan", versi=2, tahun_awal=2021, tahun_akhir=2026, berlaku_mulai=2024),
)

SASARAN = (
    Sasaran(kode="SA", renstra="R1", jenis="strategis", nomor="A", uraian="Sasaran lama", tujuan="T1"),
    Sasaran(
        kode="S1",
        renstra="R2",
        jenis="strategis",
        nomor="1",
        uraian="Meningkatnya kualitas pelayanan",
        tujuan="T1",
        pendahulu=("SA",),
        strategi=(Strategi(uraian=("Menyederhanakan layanan",), arah_kebijakan=("Digitalisasi", "Standar layanan")),),
    ),
    Sasaran(kode="S2", renstra="R2", jenis="strategis", nomor="2", uraian="Sasaran tanpa indikator", tujuan="T1"),
    Sasaran(
        kode="S3",
        renstra="R2",
        jenis="strategis",
        nomor="3",
        uraian="Meningkatnya tata kelola",
        tujuan="T1",
        pendahulu=("SA",),
    ),
    Sasaran(kode="L1", renstra="R2", jenis="lainnya", nomor="1", uraian="Meningkatnya akuntabilitas"),
)

SKM = (
    Skm(
        tahun=2024,
        basis=4,
        unsur=tuple(
            UnsurSkm(nomor=nomor, nama=f"Unsur {nomor}", nilai=D(nilai))
            for nomor, nilai in enumerate(("3.4", "3.5", "3.6", "3.5", "3.5", "3.5", "3.5", "3.5", "3.5"), 1)
        ),
        responden=150,
        diumumkan=D("87.40"),
    ),
)

AKIP = (
    EvaluasiAkip(
        kode="lhe-2024",
        lingkup="pd",
        tahun=2024,
        komponen=tuple(
            KomponenAkip(nama=nama, bobot=D(bobot), nilai=D(nilai))
            for nama, bobot, nilai in (
                ("Perencanaan Kinerja", 30, "26.10"),
                ("Pengukuran Kinerja", 30, "26.40"),
                ("Pelaporan Kinerja", 15, "13.05"),
                ("Evaluasi Internal", 25, "16.75"),
            )
        ),
    ),
)


def fakta_kecil() -> FaktaPD:
    """The facts of the small office."""
    return FaktaPD(
        pd=PerangkatDaerah(
            kode="CONTOH", nama="Dinas Contoh", singkatan="Dinco", jenis="dinas", kepala="kepala", tempat="Contohan"
        ),
        unit=(
            Unit(kode="U1", nama="Sekretariat", jenis="sekretariat"),
            Unit(kode="U2", nama="Bidang Pelayanan", jenis="bidang"),
        ),
        jabatan=(Jabatan(kode="kepala", nama="Kepala Dinas Contoh", atasan="bupati"),),
        pemangku=(Pemangku(jabatan="kepala", nama="Pejabat Contoh Satu", mulai=date(2022, 1, 1)),),
        renstra=RENSTRA,
        tujuan=(
            Tujuan(kode="T1", renstra="R1", nomor="1", uraian="Meningkatnya tata kelola", misi=1, sasaran_daerah="SD1"),
        ),
        sasaran=SASARAN,
        indikator=INDIKATOR,
        penempatan=PENEMPATAN,
        anggaran=(ANGGARAN_LALU, ANGGARAN),
        alokasi=ALOKASI,
        pot_tampil=(PotTampil(tahun=2024, cakupan="program", objek="P1", penempatan=("L1.ANGGARAN", "L1.SKM")),),
        perjanjian=perjanjian_kecil(),
        nilai=NILAI,
        pembanding=(
            Pembanding(indikator="NAIK", tahun=2024, lingkup="nasional", entitas="Nasional", nilai=D("70")),
            Pembanding(indikator="NAIK", tahun=2024, lingkup="provinsi", entitas="Provinsi Contohan", nilai=None),
        ),
        skm=SKM,
        akip=AKIP,
    )


def masukan_kecil() -> Masukan:
    """The small office of 2024, with the default policy (no cap, floor 0, selisih, two decimals)."""
    return Masukan(
        tahun=TAHUN,
        daerah=PEMDA,
        fakta=fakta_kecil(),
        kebijakan=KebijakanMasukan(
            hitung=KebijakanHitung(),
            cetak={"kertas": "A4", "istilah_sasaran": "Sasaran Strategis", "istilah_lainnya": "Kinerja Lainnya"},
        ),
        laporan=RencanaLaporan(
            tahun=TAHUN,
            sistematika=SISTEMATIKA,
            narasi=(
                Narasi(
                    bagian="tujuan",
                    isi="Tujuan ditetapkan dalam Renstra.\n\nCapaian rata-rata {angka:rerata.strategis.2024}.",
                ),
            ),
        ),
        skala=(SKALA_CAPAIAN,),
    )
