"""The roles, as code: what each may do, on what it is given, and a sentence that says so. Source: desain.md 1."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reports.calc.jenis import Berlabel
from sakip.workflow import Izin


class Peran(Berlabel):
    """A role that a Penugasan entrusts."""

    PERENCANA = "perencana", "Perencana perangkat daerah"
    PENGAMPU = "pengampu", "Pengampu unit kerja"
    KEPALA_PD = "kepala_pd", "Kepala perangkat daerah"
    ATASAN = "atasan", "Atasan"
    INSPEKTORAT = "inspektorat", "Inspektorat"
    ORGANISASI = "organisasi", "Bappeda/Bagian Organisasi"


@dataclass(frozen=True, slots=True)
class IsiPeran:
    """What a role may do. `tingkat`: on what it is given (pemda, pd, unit). `setelah_diajukan`: drafts stay hidden."""

    kalimat: str
    tingkat: tuple[str, ...]
    izin: frozenset[Izin]
    setelah_diajukan: bool = False


PERAN: Mapping[Peran, IsiPeran] = {
    Peran.PERENCANA: IsiPeran(
        "Menyusun rencana, target, anggaran, realisasi dan laporan perangkat daerahnya, lalu mengajukannya.",
        ("pd",),
        frozenset(
            {
                Izin.LIHAT,
                Izin.CATAT_NILAI,
                Izin.AJUKAN_NILAI,
                Izin.UBAH_RENCANA,
                Izin.UBAH_ANGGARAN,
                Izin.TULIS_LAPORAN,
                Izin.AJUKAN_LAPORAN,
                Izin.SUSUN_PK,
                Izin.MUAT_DATA,
            }
        ),
    ),
    Peran.PENGAMPU: IsiPeran(
        "Mengisi realisasi dan bukti dukung indikator yang diampu unit kerjanya.",
        ("unit",),
        frozenset({Izin.LIHAT, Izin.CATAT_NILAI, Izin.AJUKAN_NILAI}),
    ),
    Peran.KEPALA_PD: IsiPeran(
        "Memverifikasi atau mengembalikan isian, menandatangani Perjanjian Kinerja sebagai pihak pertama, "
        "dan menyetujui LKjIP.",
        ("pd",),
        frozenset(
            {
                Izin.LIHAT,
                Izin.VERIFIKASI_NILAI,
                Izin.VERIFIKASI_LAPORAN,
                Izin.SETUJUI_LAPORAN,
                Izin.TANDA_TANGANI_PK,
            }
        ),
    ),
    Peran.ATASAN: IsiPeran(
        "Menyetujui Perjanjian Kinerja sebagai pihak kedua.",
        ("pemda", "pd"),
        frozenset({Izin.LIHAT, Izin.SETUJUI_PK}),
    ),
    Peran.INSPEKTORAT: IsiPeran(
        "Membaca, mereviu dan mengevaluasi semua perangkat daerah setelah isiannya diajukan.",
        ("pemda",),
        frozenset({Izin.LIHAT, Izin.REVIU, Izin.EVALUASI}),
        setelah_diajukan=True,
    ),
    Peran.ORGANISASI: IsiPeran(
        "Mengelola RPJMD, kebijakan, jadwal, akun dan peran, serta menerbitkan laporan.",
        ("pemda",),
        frozenset(
            {
                Izin.LIHAT,
                Izin.TERBITKAN_LAPORAN,
                Izin.ATUR_DAERAH,
                Izin.ATUR_KEBIJAKAN,
                Izin.ATUR_JADWAL,
                Izin.ATUR_PERAN,
                Izin.LIHAT_JEJAK,
                Izin.MUAT_DATA,
            }
        ),
    ),
}


def yang_dapat(izin: Izin) -> str:
    """The roles that carry a permission, as shown in a refusal."""
    daftar = [peran.label for peran, isi in PERAN.items() if izin in isi.izin]
    return ", ".join(daftar) if daftar else "pengelola sistem"
