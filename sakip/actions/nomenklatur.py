"""Editions of the nomenclature: imported whole, taken away whole (desain.md 3, Budget)."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from django.utils import timezone

from sakip.actions._jejak import record
from sakip.actions._tindakan import izinkan, kunci, tindakan
from sakip.actions.errors import DataSalah, SudahBerubah
from sakip.fakta import TAHUN
from sakip.fakta.nomenklatur import NomenklaturSalah, read_nomenklatur
from sakip.models import BarisNomenklatur, EdisiNomenklatur, Pemda, Pengguna, TahunAnggaran
from sakip.workflow import Izin

SEKALIGUS = 1_000


@tindakan("nomenklatur.dimuat")
def import_edisi(
    *,
    pemda: Pemda,
    kode: str,
    nama: str,
    tahun_awal: int,
    tahun_akhir: int | None,
    berkas: str,
    isi: bytes,
    ganti: bool = False,
    oleh: Pengguna,
) -> EdisiNomenklatur:
    """Import an edition from a CSV or XLSX file: every row of it, or nothing.

    `kode` is its number ("900.1.15.5-3406/2024"), `berkas` the file's name; `ganti` replaces all rows of an edition
    that is there already. One event in the trail, with the number of rows and the file's hash. Raises TidakBoleh;
    DataSalah naming row and column of the file, or an edition that exists, or years that are none.
    """
    izinkan(oleh, Izin.ATUR_KEBIJAKAN, pemda)
    pemda = kunci(pemda)
    kode = kode.strip()
    _check(kode, tahun_awal, tahun_akhir)
    lama = EdisiNomenklatur.objects.filter(pemda=pemda, kode=kode).first()
    if lama is not None and not ganti:
        raise DataSalah("kode", f"edisi {kode} sudah ada; centang “Ganti isi edisi” untuk menggantinya")
    try:
        baris = read_nomenklatur(berkas, isi)
    except NomenklaturSalah as salah:
        raise DataSalah("berkas", salah.pesan) from salah
    sebelum = {"jumlah": lama.baris.count(), "sha256": lama.berkas_sha256} if lama else None
    edisi = lama or EdisiNomenklatur(pemda=pemda, kode=kode)
    edisi.nama, edisi.tahun_awal, edisi.tahun_akhir = nama.strip(), tahun_awal, tahun_akhir
    edisi.berkas_nama, edisi.berkas_sha256 = berkas[-200:], sha256(isi).hexdigest()
    edisi.dimuat_oleh, edisi.dimuat_pada = oleh, timezone.now()
    edisi.save()
    BarisNomenklatur.objects.filter(edisi=edisi).delete()
    BarisNomenklatur.objects.bulk_create(
        (
            BarisNomenklatur(edisi=edisi, letak=letak, tingkat=satu.tingkat, kode=satu.kode, nama=satu.nama)
            for letak, satu in enumerate(baris)
        ),
        batch_size=SEKALIGUS,
    )
    sesudah: dict[str, Any] = {"edisi": kode, "jumlah": len(baris), "sha256": edisi.berkas_sha256}
    record("nomenklatur.dimuat", pemda, oleh=oleh, sebelum=sebelum, sesudah=sesudah, dasar=f"berkas {berkas}")
    return edisi


@tindakan("nomenklatur.dihapus")
def remove_edisi(*, edisi: EdisiNomenklatur, oleh: Pengguna) -> None:
    """Remove an edition that no budget year names. Raises TidakBoleh, DataSalah, SudahBerubah (it is gone already)."""
    izinkan(oleh, Izin.ATUR_KEBIJAKAN, edisi.pemda)
    pemda = kunci(edisi.pemda)
    kini = EdisiNomenklatur.objects.filter(pk=edisi.pk).first()
    if kini is None:
        raise SudahBerubah("Edisi ini baru saja dihapus orang lain.")
    pemakai = TahunAnggaran.objects.filter(pd__pemda=pemda, edisi_nomenklatur=kini.kode).select_related("pd").first()
    if pemakai is not None:
        raise DataSalah("", f"edisi {kini.kode} masih disebut anggaran {pemakai.pd.kode} tahun {pemakai.tahun}")
    isi = {"edisi": kini.kode, "jumlah": kini.baris.count(), "sha256": kini.berkas_sha256}
    kini.delete()
    record("nomenklatur.dihapus", pemda, oleh=oleh, sebelum=isi)


def _check(kode: str, tahun_awal: int, tahun_akhir: int | None) -> None:
    if not kode:
        raise DataSalah("kode", "sebutkan nomor keputusannya")
    if tahun_awal not in TAHUN:
        raise DataSalah("tahun_awal", f"tahun {tahun_awal} di luar {TAHUN.start}–{TAHUN.stop - 1}")
    if tahun_akhir is not None and (tahun_akhir < tahun_awal or tahun_akhir not in TAHUN):
        raise DataSalah("tahun_akhir", f"{tahun_akhir} sebelum {tahun_awal} atau di luar rentang tahun")
