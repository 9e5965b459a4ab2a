"""Predicate scales of a region: new ones, changes, new versions (desain.md 3, Policy)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from reports.calc import Skala
from sakip.actions._jejak import record, record_change
from sakip.actions._laporan import hold_reports
from sakip.actions._tindakan import izinkan, kunci, tindakan
from sakip.actions.errors import DataSalah, SudahBerubah
from sakip.fakta import TAHUN
from sakip.models import Indikator, Pemda, Pengguna, PitaSkala, SkalaPredikat
from sakip.queries.kebijakan import rows_of_all
from sakip.queries.skala import as_skala, reports_using, tahun_bertumpuk
from sakip.workflow import Izin

#: A code stands in figures, policies and files; it is typed and read aloud.
KODE = re.compile(r"[a-z0-9][a-z0-9_.-]{0,49}")
DESIMAL_TERBANYAK = 4
_MEDAN = ("nama", "satuan", "desimal", "tahun_mulai", "tahun_sampai", "sumbu_bawah", "sumbu_atas", "diskrit")
_MEDAN_PITA = ("kode", "sebutan", "bawah", "atas", "bawah_terbuka", "atas_terbuka", "urutan")


@tindakan("skala.dibuat")
def add_skala(*, pemda: Pemda, skala: Skala, oleh: Pengguna) -> SkalaPredikat:
    """Give the region a scale of its own, or one that stands for the national scale of the same code.

    Raises TidakBoleh; DataSalah: a broken scale, a code the region has already, a national code that approved reports
    of those years use.
    """
    izinkan(oleh, Izin.ATUR_KEBIJAKAN, pemda)
    pemda = kunci(pemda)
    hold_reports(pemda, skala.tahun_mulai)
    _check(skala)
    if SkalaPredikat.objects.filter(pemda=pemda, kode=skala.kode).exists():
        raise DataSalah("kode", f"skala {skala.kode} sudah ada; ubah skala itu atau buat versi barunya")
    _refuse_used(pemda, skala.kode, skala.tahun_mulai, skala.tahun_sampai)
    baris = _save(SkalaPredikat(pemda=pemda, kode=skala.kode, letak=SkalaPredikat.objects.count()), skala)
    record("skala.dibuat", pemda, oleh=oleh, sesudah=_trail(skala, baris.versi), dasar=skala.sumber.instrumen)
    return baris


@tindakan("skala.diubah")
def change_skala(*, baris: SkalaPredikat, skala: Skala, semula: Skala, oleh: Pengguna) -> SkalaPredikat:
    """Change a version of a region's scale that no approved report uses. `semula` is what the person saw.

    The code stays. Raises TidakBoleh (also for a national scale), DataSalah, SudahBerubah.
    """
    pemda, baris = _locked(baris, oleh)
    skala = replace(skala, kode=baris.kode)
    kini = as_skala(baris)
    if kini not in (semula, skala):
        raise SudahBerubah(
            "Skala ini baru saja diubah orang lain. Bandingkan kedua isian, lalu simpan lagi.",
            tersimpan=asdict(kini),
            dikirim=asdict(skala),
        )
    _check(skala)
    if kini == skala:
        return baris
    _refuse_overlap(baris, skala)
    for satu in (kini, skala):
        _refuse_used(pemda, baris.kode, satu.tahun_mulai, satu.tahun_sampai)
    _save(baris, skala)
    record_change(
        "skala.diubah",
        pemda,
        oleh=oleh,
        sebelum=_trail(kini, baris.versi),
        sesudah=_trail(skala, baris.versi),
        dasar=f"skala {baris.kode} versi {baris.versi}",
    )
    return baris


@tindakan("skala.versi_baru")
def start_version(*, baris: SkalaPredikat, skala: Skala, oleh: Pengguna) -> SkalaPredikat:
    """Begin a new version of a region's scale from `skala.tahun_mulai` on; the one before ends the year before.

    Reports of earlier years keep the version of their year. Raises TidakBoleh, DataSalah (a year that does not follow
    the beginning of the last version, years in use by approved reports), SudahBerubah (somebody began one meanwhile).
    """
    pemda, baris = _locked(baris, oleh)
    terakhir = SkalaPredikat.objects.filter(pemda=pemda, kode=baris.kode).order_by("versi").last()
    if terakhir != baris:
        raise SudahBerubah("Versi baru skala ini baru saja dibuat orang lain. Muat ulang halaman.")
    skala = replace(skala, kode=baris.kode)
    _check(skala)
    mulai = skala.tahun_mulai
    if mulai is None or mulai <= (baris.tahun_mulai or TAHUN.start - 1):
        raise DataSalah("tahun_mulai", f"versi baru harus mulai sesudah versi {baris.versi} mulai berlaku")
    _refuse_used(pemda, baris.kode, mulai, None)
    lama = baris.tahun_sampai
    if lama is None or lama >= mulai:
        baris.tahun_sampai = mulai - 1
        baris.save(update_fields=["tahun_sampai"])
    baru = _save(SkalaPredikat(pemda=pemda, kode=baris.kode, versi=baris.versi + 1, letak=baris.letak), skala)
    record(
        "skala.versi_baru",
        pemda,
        oleh=oleh,
        sebelum={"versi": baris.versi, "tahun_sampai": lama},
        sesudah=_trail(skala, baru.versi),
        dasar=f"skala {baris.kode}",
    )
    return baru


@tindakan("skala.dihapus")
def remove_skala(*, baris: SkalaPredikat, oleh: Pengguna) -> None:
    """Remove the last version of a region's scale that nothing uses; the version before is in force again.

    Raises TidakBoleh, DataSalah naming what still uses it, SudahBerubah (it is gone, or no longer the last).
    """
    pemda = kunci(_own(baris, oleh))
    hold_reports(pemda)
    versi = list(SkalaPredikat.objects.filter(pemda=pemda, kode=baris.kode).order_by("versi"))
    if not versi or versi[-1] != baris:
        raise SudahBerubah("Skala ini baru saja diubah orang lain. Muat ulang halaman.")
    baris = versi[-1]
    _refuse_used(pemda, baris.kode, baris.tahun_mulai, baris.tahun_sampai)
    if len(versi) == 1 and not SkalaPredikat.objects.filter(pemda=None, kode=baris.kode).exists():
        _refuse_named(pemda, baris.kode)
    isi = _trail(as_skala(baris), baris.versi)
    if len(versi) > 1 and versi[-2].tahun_sampai == (baris.tahun_mulai or 0) - 1:
        versi[-2].tahun_sampai = baris.tahun_sampai
        versi[-2].save(update_fields=["tahun_sampai"])
    baris.delete()
    record("skala.dihapus", pemda, oleh=oleh, sebelum=isi)


def _own(baris: SkalaPredikat, oleh: Pengguna) -> Pemda:
    """The region of the scale, once the account may change it. National scales change by loading their file only."""
    izinkan(oleh, Izin.ATUR_KEBIJAKAN, baris.pemda)
    if baris.pemda is None:
        raise DataSalah("kode", "skala nasional hanya berubah dengan memuat berkas skala")
    return baris.pemda


def _locked(baris: SkalaPredikat, oleh: Pengguna) -> tuple[Pemda, SkalaPredikat]:
    """The region and the scale, locked and read again."""
    pemda = kunci(_own(baris, oleh))
    hold_reports(pemda)
    return pemda, kunci(baris)


def _check(skala: Skala) -> None:
    if not KODE.fullmatch(skala.kode):
        raise DataSalah("kode", "pakai huruf kecil, angka, garis bawah, titik atau tanda hubung, paling panjang 50")
    for medan, isi in (("nama", skala.nama), ("instrumen", skala.sumber.instrumen)):
        if not isi.strip():
            raise DataSalah(medan, "tidak boleh kosong")
    if not 0 <= skala.desimal <= DESIMAL_TERBANYAK:
        raise DataSalah("desimal", f"harus antara 0 dan {DESIMAL_TERBANYAK}")
    _check_years(skala)
    if any(not pita.kode.strip() or not pita.sebutan.strip() for pita in skala.pita):
        raise DataSalah("pita", "setiap pita harus mempunyai kode dan sebutan")
    if cacat := skala.periksa():
        raise DataSalah("pita", " ".join(cacat))


def _check_years(skala: Skala) -> None:
    for medan in ("tahun_mulai", "tahun_sampai"):
        tahun = getattr(skala, medan)
        if tahun is not None and tahun not in TAHUN:
            raise DataSalah(medan, f"tahun {tahun} di luar {TAHUN.start}–{TAHUN.stop - 1}")
    if skala.tahun_sampai is not None and skala.tahun_sampai < (skala.tahun_mulai or 0):
        raise DataSalah("tahun_sampai", f"{skala.tahun_sampai} sebelum {skala.tahun_mulai}")


def _refuse_used(pemda: Pemda, kode: str, mulai: int | None, sampai: int | None) -> None:
    pemakai = reports_using(pemda, kode, mulai, sampai)
    if pemakai:
        akhir = max(satu.tahun for satu in pemakai)
        contoh = ", ".join(f"{satu.pd.kode} tahun {satu.tahun}" for satu in pemakai[:3])
        raise DataSalah(
            "tahun_mulai",
            f"skala {kode} sudah dipakai laporan yang disetujui ({contoh}) dan tidak dapat diubah untuk tahun itu. "
            f"Buat versi baru mulai tahun {akhir + 1}",
        )


def _refuse_overlap(baris: SkalaPredikat, skala: Skala) -> None:
    for lain in SkalaPredikat.objects.filter(pemda=baris.pemda_id, kode=baris.kode).exclude(pk=baris.pk):
        if tahun_bertumpuk(skala, lain):
            raise DataSalah("tahun_mulai", f"tahunnya bertumpuk dengan versi {lain.versi}")


def _refuse_named(pemda: Pemda, kode: str) -> None:
    indikator = (
        Indikator.objects.filter(pd__pemda=pemda, skala=kode).select_related("pd").order_by("pd", "kode").first()
    )
    if indikator is not None:
        raise DataSalah("", f"skala {kode} masih dipakai indikator {indikator.kode} pada {indikator.pd.kode}")
    for satu in rows_of_all(pemda):
        for bagian in satu.nilai.values():
            if kode in {isi for nama, isi in bagian.items() if nama.startswith("skala_")}:
                raise DataSalah("", f"skala {kode} masih disebut dalam kebijakan mulai tahun {satu.tahun_awal}")


def _save(baris: SkalaPredikat, skala: Skala) -> SkalaPredikat:
    for nama in _MEDAN:
        setattr(baris, nama, getattr(skala, nama))
    baris.instrumen, baris.tanda, baris.catatan = skala.sumber.instrumen, skala.sumber.tanda, skala.sumber.catatan
    baris.save()
    PitaSkala.objects.filter(skala=baris).delete()
    PitaSkala.objects.bulk_create(
        PitaSkala(skala=baris, letak=letak, **{nama: getattr(pita, nama) for nama in _MEDAN_PITA})
        for letak, pita in enumerate(skala.pita)
    )
    return baris


def _trail(skala: Skala, versi: int) -> Mapping[str, Any]:
    """What the trail keeps of a scale."""
    return {
        "skala": skala.kode,
        "versi": versi,
        **{nama: getattr(skala, nama) for nama in _MEDAN},
        "pita": [{nama: getattr(pita, nama) for nama in _MEDAN_PITA} for pita in skala.pita],
    }
