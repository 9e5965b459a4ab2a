"""How things move from state to state, as tables to be read aloud. Plain Python: no Django, no clock, no database.

The test of the tables, the buttons of a page and the picture in the README all come from here.
Source: desain.md 1 and 3; gaya.md 5.4.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from reports.calc.jenis import Berlabel


class Status(Berlabel):
    """State of a report, an agreement or a measurement."""

    DRAF = "draf", "Draf"
    DIAJUKAN = "diajukan", "Diajukan"
    DIVERIFIKASI = "diverifikasi", "Diverifikasi"
    DISETUJUI = "disetujui", "Disetujui"
    DITERBITKAN = "diterbitkan", "Diterbitkan"


class Izin(Berlabel):
    """What somebody may be allowed to do; `label` completes the sentence "Anda tidak dapat …"."""

    LIHAT = "lihat", "melihat"
    CATAT_NILAI = "catat_nilai", "mencatat realisasi kinerja"
    AJUKAN_NILAI = "ajukan_nilai", "mengajukan realisasi kinerja"
    VERIFIKASI_NILAI = "verifikasi_nilai", "memverifikasi realisasi kinerja"
    UBAH_RENCANA = "ubah_rencana", "mengubah rencana, indikator dan target"
    UBAH_ANGGARAN = "ubah_anggaran", "mengubah anggaran dan alokasinya"
    TULIS_LAPORAN = "tulis_laporan", "menulis laporan"
    AJUKAN_LAPORAN = "ajukan_laporan", "mengajukan laporan"
    VERIFIKASI_LAPORAN = "verifikasi_laporan", "memverifikasi atau mengembalikan laporan"
    SETUJUI_LAPORAN = "setujui_laporan", "menyetujui laporan"
    TERBITKAN_LAPORAN = "terbitkan_laporan", "menerbitkan laporan"
    SUSUN_PK = "susun_pk", "menyusun Perjanjian Kinerja"
    TANDA_TANGANI_PK = "tanda_tangani_pk", "mengajukan Perjanjian Kinerja sebagai pihak pertama"
    SETUJUI_PK = "setujui_pk", "menyetujui Perjanjian Kinerja sebagai pihak kedua"
    REVIU = "reviu", "mereviu laporan"
    EVALUASI = "evaluasi", "mengevaluasi akuntabilitas kinerja"
    ATUR_DAERAH = "atur_daerah", "mengatur RPJMD, perangkat daerah dan jabatan"
    ATUR_KEBIJAKAN = "atur_kebijakan", "mengatur kebijakan"
    ATUR_JADWAL = "atur_jadwal", "mengatur jadwal pengisian"
    ATUR_PERAN = "atur_peran", "mengatur akun dan peran"
    LIHAT_JEJAK = "lihat_jejak", "membaca jejak"
    MUAT_DATA = "muat_data", "memuat data sekaligus"


#: What each permission lets somebody do, in a sentence for the page of roles.
KALIMAT_IZIN: Mapping[Izin, str] = {
    Izin.LIHAT: "Membaca data dan laporan dalam lingkup tugasnya.",
    Izin.CATAT_NILAI: "Mengisi realisasi indikator dengan penjelasan dan bukti dukungnya, selama masih draf.",
    Izin.AJUKAN_NILAI: "Mengajukan realisasi yang sudah diisi untuk diverifikasi.",
    Izin.VERIFIKASI_NILAI: "Memverifikasi realisasi yang diajukan, atau mengembalikannya dengan catatan.",
    Izin.UBAH_RENCANA: "Mengubah Renstra, sasaran, indikator dan target.",
    Izin.UBAH_ANGGARAN: "Mengubah anggaran, realisasi anggaran dan alokasinya ke indikator.",
    Izin.TULIS_LAPORAN: "Menulis narasi dan melengkapi data laporan, selama masih draf.",
    Izin.AJUKAN_LAPORAN: "Mengajukan laporan untuk diverifikasi.",
    Izin.VERIFIKASI_LAPORAN: "Memverifikasi laporan yang diajukan, atau mengembalikannya dengan catatan.",
    Izin.SETUJUI_LAPORAN: "Menyetujui laporan; sejak itu isinya tidak berubah lagi.",
    Izin.TERBITKAN_LAPORAN: "Menerbitkan laporan yang disetujui sehingga dapat dibaca umum.",
    Izin.SUSUN_PK: "Menyusun Perjanjian Kinerja, selama masih draf.",
    Izin.TANDA_TANGANI_PK: "Mengajukan Perjanjian Kinerja sebagai pihak pertama.",
    Izin.SETUJUI_PK: "Menyetujui atau mengembalikan Perjanjian Kinerja sebagai pihak kedua.",
    Izin.REVIU: "Mereviu laporan yang sudah diajukan.",
    Izin.EVALUASI: "Mengevaluasi akuntabilitas kinerja perangkat daerah.",
    Izin.ATUR_DAERAH: "Mengatur RPJMD, perangkat daerah, unit kerja, jabatan dan pemangkunya.",
    Izin.ATUR_KEBIJAKAN: "Mengatur kebijakan perhitungan dan pencetakan, skala predikat dan sistematika laporan.",
    Izin.ATUR_JADWAL: "Mengatur jadwal pengisian dan perpanjangannya.",
    Izin.ATUR_PERAN: "Mengundang pengguna, memberi dan mengakhiri peran, serta menonaktifkan akun.",
    Izin.LIHAT_JEJAK: "Membaca jejak: siapa mengubah apa, kapan, dan apa yang ditolak.",
    Izin.MUAT_DATA: "Memuat data sekaligus dari berkas.",
}


@dataclass(frozen=True, slots=True)
class Alih:
    """One move: from which states, to which, with which permission.

    `wajib_catatan` asks for a note. `beda_orang`: whoever submitted the thing may not make this move (maker and checker
    differ, desain.md 2, promise 8); verifying and approving may be one person, as the head of an office does both.
    """

    dari: tuple[Status, ...]
    ke: Status
    izin: Izin
    wajib_catatan: bool = False
    beda_orang: bool = False


LAPORAN: Mapping[str, Alih] = {
    "ajukan": Alih((Status.DRAF,), Status.DIAJUKAN, Izin.AJUKAN_LAPORAN),
    "verifikasi": Alih((Status.DIAJUKAN,), Status.DIVERIFIKASI, Izin.VERIFIKASI_LAPORAN, beda_orang=True),
    "kembalikan": Alih(
        (Status.DIAJUKAN, Status.DIVERIFIKASI), Status.DRAF, Izin.VERIFIKASI_LAPORAN, wajib_catatan=True
    ),
    "setujui": Alih((Status.DIVERIFIKASI,), Status.DISETUJUI, Izin.SETUJUI_LAPORAN, beda_orang=True),
    "terbitkan": Alih((Status.DISETUJUI,), Status.DITERBITKAN, Izin.TERBITKAN_LAPORAN),
}

PERJANJIAN: Mapping[str, Alih] = {
    "ajukan": Alih((Status.DRAF,), Status.DIAJUKAN, Izin.TANDA_TANGANI_PK),
    "kembalikan": Alih((Status.DIAJUKAN,), Status.DRAF, Izin.SETUJUI_PK, wajib_catatan=True),
    "setujui": Alih((Status.DIAJUKAN,), Status.DISETUJUI, Izin.SETUJUI_PK, beda_orang=True),
}

NILAI: Mapping[str, Alih] = {
    "ajukan": Alih((Status.DRAF,), Status.DIAJUKAN, Izin.AJUKAN_NILAI),
    "verifikasi": Alih((Status.DIAJUKAN,), Status.DIVERIFIKASI, Izin.VERIFIKASI_NILAI, beda_orang=True),
    "kembalikan": Alih((Status.DIAJUKAN, Status.DIVERIFIKASI), Status.DRAF, Izin.VERIFIKASI_NILAI, wajib_catatan=True),
}

#: The tables by kind of thing; the key is the model's name in lower case.
ALIH: Mapping[str, Mapping[str, Alih]] = {
    "laporan": LAPORAN,
    "perjanjiankinerja": PERJANJIAN,
    "nilai": NILAI,
}

#: Permissions that change the content of a thing; they hold only while it is a draft.
IZIN_ISI: frozenset[Izin] = frozenset({Izin.CATAT_NILAI, Izin.TULIS_LAPORAN, Izin.SUSUN_PK})

#: States that a reader outside the office may see: everything once submitted.
TERLIHAT_LUAR: frozenset[Status] = frozenset(Status) - {Status.DRAF}


def can_move(tabel: Mapping[str, Alih], langkah: str, status: str) -> bool:
    """Whether the move exists in the table and starts from the state."""
    alih = tabel.get(langkah)
    return alih is not None and status in alih.dari


def moves_from(tabel: Mapping[str, Alih], status: str) -> tuple[str, ...]:
    """The moves that start from the state, in the order of the table: the buttons of a page."""
    return tuple(langkah for langkah, alih in tabel.items() if status in alih.dari)
