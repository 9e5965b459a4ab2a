"""Recording one actual, and moving it along its states."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from reports import inputs
from reports.calc import AsalNilai
from sakip.actions._alih import move
from sakip.actions._jejak import record_change
from sakip.actions._jendela import wajib_terbuka
from sakip.actions._tindakan import izinkan, kunci, tindakan
from sakip.actions.errors import DataSalah, SudahBerubah
from sakip.choices import Tahapan
from sakip.fakta import periksa_nilai
from sakip.models import Indikator, Nilai, Pengguna
from sakip.workflow import Izin

#: What a person enters; the key (indicator, period, origin) is not among it.
ISI = (
    "angka", "level", "predikat", "pembilang", "penyebut", "catatan", "sebab", "kendala", "solusi", "tindak_lanjut",
)  # fmt: skip


@tindakan("nilai.dicatat")
def record_nilai(
    *, indikator: Indikator, isian: inputs.Nilai, versi_semula: int, oleh: Pengguna, dasar: str = ""
) -> Nilai:
    """Write the actual of one period and origin. `versi_semula` is the row version the person saw, 0 for no row.

    Nothing derivable is taken: for the origin komponen only numerator and denominator. The same content again changes
    nothing and leaves no event. Raises TidakBoleh (role, state, entry window), DataSalah, SudahBerubah with both values
    where somebody wrote meanwhile.
    """
    indikator = kunci(indikator)
    nilai = _row(indikator, isian)
    _check(nilai, isian, oleh)
    sebelum = {nama: getattr(nilai, nama) for nama in (*ISI, "jenis")}
    sesudah = {**{nama: getattr(isian, nama) for nama in ISI}, "jenis": isian.jenis.value}
    if nilai.versi_baris != versi_semula:
        raise SudahBerubah(
            "Nilai ini baru saja diubah orang lain. Bandingkan kedua isian, lalu simpan lagi.",
            tersimpan=sebelum if nilai.pk else {},
            dikirim=sesudah,
        )
    if nilai.pk and sebelum == sesudah:
        return nilai
    for nama, satu in sesudah.items():
        setattr(nilai, nama, satu)
    nilai.versi_baris += 1
    nilai.save()
    record_change("nilai.dicatat", nilai, oleh=oleh, sebelum=sebelum, sesudah=sesudah, dasar=dasar)
    return nilai


@tindakan("nilai.dipindahkan")
def move_nilai(*, nilai: Nilai, langkah: str, oleh: Pengguna, catatan: str = "") -> Nilai:
    """Submit, verify or return an actual (`sakip.workflow.NILAI`). Submitting needs an open entry window.

    Raises TidakBoleh, BelumLengkap, SudahBerubah.
    """
    kolom: dict[str, Any] = {}
    if langkah == "ajukan":
        izinkan(oleh, Izin.AJUKAN_NILAI, nilai)
        wajib_terbuka(nilai.indikator.pd, Tahapan.PENGUKURAN, nilai.tahun, nilai.triwulan, objek=nilai)
        kolom = {"diajukan_oleh": oleh, "diajukan_pada": timezone.now()}
    elif langkah == "kembalikan":
        kolom = {"diajukan_oleh": None, "diajukan_pada": None}
    move(nilai, langkah, oleh=oleh, catatan=catatan, **kolom)
    return nilai


def _row(indikator: Indikator, isian: inputs.Nilai) -> Nilai:
    """The stored row, or a new one that is not saved yet and has version 0."""
    lama = Nilai.objects.filter(
        indikator=indikator, tahun=isian.tahun, triwulan=isian.triwulan, asal=isian.asal.value
    ).first()
    return lama or Nilai(
        indikator=indikator,
        tahun=isian.tahun,
        triwulan=isian.triwulan,
        asal=isian.asal.value,
        versi_baris=0,
        letak=Nilai.objects.filter(indikator__pd=indikator.pd_id).count(),
    )


def _check(nilai: Nilai, isian: inputs.Nilai, oleh: Pengguna) -> None:
    indikator = nilai.indikator
    izinkan(oleh, Izin.CATAT_NILAI, nilai if nilai.pk else indikator)
    objek = nilai if nilai.pk else indikator
    wajib_terbuka(indikator.pd, Tahapan.PENGUKURAN, isian.tahun, isian.triwulan, objek=objek)
    if isian.indikator != indikator.kode:
        raise DataSalah("indikator", f"isian untuk {isian.indikator}, bukan {indikator.kode}")
    if isian.asal is AsalNilai.KOMPONEN and isian.angka is not None:
        raise DataSalah("angka", "dihitung dari pembilang dan penyebut, tidak diisi")
    for kunci_isian, sebab in periksa_nilai(isian):
        raise DataSalah(kunci_isian, sebab)
