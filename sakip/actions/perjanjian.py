"""Submitting, returning and approving a Perjanjian Kinerja. What is approved is copied and stays (desain.md 3)."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from django.utils import timezone

from sakip.actions._alih import move
from sakip.actions._jendela import wajib_terbuka
from sakip.actions._tindakan import izinkan, kunci, tindakan
from sakip.actions.errors import BelumLengkap
from sakip.choices import JenisPemangku, Tahapan
from sakip.models import (
    BarisPK,
    Jabatan,
    Pagu,
    PaguPK,
    PemangkuJabatan,
    Pengguna,
    PerjanjianKinerja,
    VersiAnggaran,
)
from sakip.models.dasar import total_sen_per
from sakip.queries.rentang import bertumpuk
from sakip.workflow import Izin

#: How the title of somebody who is not definitif begins.
SEBUTAN = {
    JenisPemangku.PLT.value: "Plt. ",
    JenisPemangku.PJ.value: "Pj. ",
    JenisPemangku.PLH.value: "Plh. ",
}


@tindakan("perjanjiankinerja.diajukan")
def submit_pk(*, perjanjian: PerjanjianKinerja, oleh: Pengguna) -> PerjanjianKinerja:
    """The first party submits, while the entry window of agreements is open.

    Raises TidakBoleh, BelumLengkap (no indicator in it), SudahBerubah.
    """
    izinkan(oleh, Izin.TANDA_TANGANI_PK, perjanjian)
    wajib_terbuka(perjanjian.pd, Tahapan.PERJANJIAN, perjanjian.tahun, objek=perjanjian)
    if not perjanjian.baris.exists():
        raise BelumLengkap(["Perjanjian ini belum memuat indikator."])
    move(perjanjian, "ajukan", oleh=oleh, diajukan_oleh=oleh, diajukan_pada=timezone.now())
    return perjanjian


@tindakan("perjanjiankinerja.dikembalikan")
def return_pk(*, perjanjian: PerjanjianKinerja, oleh: Pengguna, catatan: str) -> PerjanjianKinerja:
    """The second party sends it back, with a note. Raises TidakBoleh, BelumLengkap, SudahBerubah."""
    move(perjanjian, "kembalikan", oleh=oleh, catatan=catatan, diajukan_oleh=None, diajukan_pada=None)
    return perjanjian


@tindakan("perjanjiankinerja.disetujui")
def approve_pk(*, perjanjian: PerjanjianKinerja, tanggal: date, nomor: str = "", oleh: Pengguna) -> PerjanjianKinerja:
    """The second party approves on a day. Copied then, and fixed: both parties as they stood on that day with their
    titles (Plt., Pj., Plh.), the words of indicators that are tied to the plan, and the pagu of their programs.

    A sum that differs from the pagu of the version needs `alasan_selisih`; it is not refused. Raises TidakBoleh,
    BelumLengkap (no holder of a post, no superior post, no reason for the difference), SudahBerubah.
    """
    izinkan(oleh, Izin.SETUJUI_PK, perjanjian)
    kini = kunci(perjanjian)
    kekurangan: list[str] = []
    pertama = _party("pihak_pertama", kini.jabatan, tanggal, kekurangan)
    kedua = _party("pihak_kedua", kini.jabatan.atasan, tanggal, kekurangan)
    baris, pagu = _copies(kini, kekurangan)
    if kekurangan:
        raise BelumLengkap(kekurangan)
    BarisPK.objects.bulk_update(baris, ["indikator", "satuan"])
    PaguPK.objects.bulk_update(pagu, ["nama", "jumlah"])
    # Claimed from the state the caller saw: approving twice is told, not done.
    move(perjanjian, "setujui", oleh=oleh, tanggal=tanggal, nomor=nomor, **pertama, **kedua)
    return perjanjian


def _party(pihak: str, jabatan: Jabatan | None, tanggal: date, kekurangan: list[str]) -> dict[str, Any]:
    if jabatan is None:
        kekurangan.append("Jabatan ini belum mempunyai jabatan atasan.")
        return {}
    calon = list(PemangkuJabatan.objects.filter(bertumpuk(tanggal, tanggal), jabatan=jabatan))
    if not calon:
        kekurangan.append(f"{jabatan.nama} tidak dipangku siapa pun pada {tanggal:%d-%m-%Y}.")
        return {}
    # A Plh. signs only where nobody else holds the post on the day.
    pemangku = min(calon, key=lambda satu: satu.jenis == JenisPemangku.PLH)
    return {
        f"{pihak}_jabatan": SEBUTAN.get(pemangku.jenis, "") + jabatan.nama,
        f"{pihak}_nama": pemangku.nama,
        f"{pihak}_pangkat": pemangku.pangkat,
        f"{pihak}_nip": pemangku.nip,
    }


def _copies(perjanjian: PerjanjianKinerja, kekurangan: list[str]) -> tuple[list[BarisPK], list[PaguPK]]:
    """Rows with the words of the plan and the money of the budget filled in, not saved yet."""
    baris = list(perjanjian.baris.filter(penempatan__isnull=False).select_related("penempatan__indikator"))
    for satu in baris:
        assert satu.penempatan is not None
        satu.indikator = satu.penempatan.indikator.nama
        satu.satuan = satu.penempatan.indikator.satuan
    pagu = list(perjanjian.pagu.select_related("program"))
    sumber = _pagu_program(perjanjian)
    kali = Counter(satu.program_id for satu in pagu)
    for baris_pagu in pagu:
        # A program that is split over funds stands in several rows; their money stays as drafted.
        if baris_pagu.program is not None and kali[baris_pagu.program_id] == 1 and baris_pagu.program_id in sumber:
            baris_pagu.nama = baris_pagu.program.nama
            baris_pagu.jumlah = sumber[baris_pagu.program_id]
    selisih = sum(satu.jumlah for satu in pagu) - sum(sumber.values())
    kepala = perjanjian.jabatan_id == perjanjian.pd.kepala_id
    if kepala and pagu and sumber and selisih and not perjanjian.alasan_selisih:
        kekurangan.append("Jumlah anggaran berbeda dari pagu; isi alasan selisihnya.")
    return baris, [satu for satu in pagu if satu.program_id is not None]


def _pagu_program(perjanjian: PerjanjianKinerja) -> dict[Any, int]:
    """Money of each program in the newest budget version of the agreement's kind; empty where there is none."""
    versi = (
        VersiAnggaran.objects.filter(
            tahun_anggaran__pd=perjanjian.pd_id, tahun_anggaran__tahun=perjanjian.tahun, jenis=perjanjian.jenis
        )
        .order_by("nomor")
        .last()
    )
    return total_sen_per(Pagu.objects.filter(versi=versi), "jumlah", "sub_kegiatan__program") if versi else {}
