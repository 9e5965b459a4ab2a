"""Agreements of the small office: last year (undated), murni, perubahan."""

from dataclasses import replace
from datetime import date

from reports.calc import Target
from reports.inputs import BarisPK, PaguPK, PerjanjianKinerja, Pihak
from tests.reports.pabrik_dasar import rp
from tests.reports.pabrik_kecil_kinerja import INDIKATOR, TARGET, angka


def _baris(penempatan: str, target: Target, nama: dict[str, str]) -> BarisPK:
    sasaran = penempatan.partition(".")[0]
    return BarisPK(
        kelompok="lainnya" if sasaran == "L1" else "strategis",
        nomor_sasaran=sasaran[1],
        sasaran=f"Sasaran {sasaran}",
        indikator=nama[penempatan.partition(".")[2]],
        penempatan=penempatan,
        target=target,
    )


NAMA = {satu.kode: satu.nama for satu in INDIKATOR}
PERTAMA = Pihak(jabatan="Kepala Dinas Contoh", nama="Pejabat Contoh Satu", nip="99990101 999901 9 001")
KEDUA = Pihak(jabatan="Bupati Contohan")
#: A row outside the plan, which the revision drops.
LEPAS = BarisPK(
    kelompok="strategis",
    nomor_sasaran="9",
    sasaran="Sasaran yang dihapus",
    indikator="Indikator yang dihapus",
    target=angka("12"),
)
#: Before the revision NAIK had another target, and NOLTURUN was not promised yet.
TARGET_MURNI = {
    kode: angka("75") if kode == "S1.NAIK" else target for kode, target in TARGET.items() if kode != "S3.NOLTURUN"
}


def _program(kode: str, jumlah: int | str, dana: str = "APBD") -> PaguPK:
    nama = {"P1": "Program Penunjang Urusan", "P2": "Program Pelayanan"}[kode]
    return PaguPK(nomor=kode[1], nama=nama, program=kode, jumlah=rp(jumlah), sumber_dana=dana)


LALU = PerjanjianKinerja(
    kode="2023-murni",
    tahun=2023,
    versi=1,
    jenis="murni",
    jabatan="kepala",
    baris=(_baris("S1.NAIK", angka("72"), NAMA),),
    program=(_program("P1", 9_000_000),),
)
MURNI = PerjanjianKinerja(
    kode="2024-murni",
    tahun=2024,
    versi=1,
    jenis="murni",
    jabatan="kepala",
    tempat="Contohan",
    tanggal=date(2024, 1, 29),
    pihak_pertama=PERTAMA,
    pihak_kedua=KEDUA,
    baris=(*(_baris(kode, target, NAMA) for kode, target in TARGET_MURNI.items()), LEPAS),
    program=(_program("P1", 18_000_000), _program("P2", 2_000_000)),
)
PERUBAHAN = replace(
    MURNI,
    kode="2024-perubahan",
    versi=2,
    jenis="perubahan",
    tanggal=date(2024, 9, 23),
    alasan="Perubahan APBD",
    baris=tuple(_baris(kode, target, NAMA) for kode, target in TARGET.items()),
    program=(_program("P1", 15_000_000), _program("P1", "4000000.50", "APBN DAU"), _program("P2", 3_000_000)),
)


def perjanjian_kecil() -> tuple[PerjanjianKinerja, ...]:
    """Last year's agreement as taken over without parties and date, and two versions of this year's."""
    return (LALU, MURNI, PERUBAHAN)
