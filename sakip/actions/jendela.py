"""Entry windows: when a stage may be filled in, exceptions, last year's taken over (desain.md 3, Policy)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone

from sakip.actions._jejak import record, record_change
from sakip.actions._tindakan import izinkan, kunci, tindakan
from sakip.actions.errors import DataSalah, SudahBerubah
from sakip.choices import Tahapan, nilai_dari
from sakip.fakta import TAHUN
from sakip.models import JendelaPengisian, Pemda, PengecualianJendela, Pengguna, PerangkatDaerah
from sakip.queries.jendela import Isian, geser_tahun, isian_dari, sebut_jendela, tempat_jendela
from sakip.queries.rentang import bertumpuk
from sakip.workflow import Izin

Tempat = Pemda | PerangkatDaerah
#: A quarter is measured within the year or not long after; a window years away is a slip of the pen.
TAHUN_TERJAUH = 1


@tindakan("jendela.dibuat")
def add_jendela(*, tempat: Tempat, isian: Isian, oleh: Pengguna) -> JendelaPengisian:
    """Open a stage of a year for a region, or for one office of it, from one day to another, both included.

    Raises TidakBoleh; DataSalah: an end before the beginning, a quarter where the stage has none, dates far from the
    year, days that another window of the same stage, period and place has already.
    """
    izinkan(oleh, Izin.ATUR_JADWAL, tempat)
    tempat = kunci(tempat)
    _check(isian)
    _refuse_overlap(tempat, isian, None)
    satu = JendelaPengisian.objects.create(**_kolom_tempat(tempat), **isian.kolom())
    record("jendela.dibuat", tempat, oleh=oleh, sesudah=isian.kolom())
    return satu


@tindakan("jendela.diubah")
def change_jendela(*, jendela: JendelaPengisian, isian: Isian, semula: Isian, oleh: Pengguna) -> JendelaPengisian:
    """Move a window. `semula` is what the person saw; exceptions must still end after it.

    Raises TidakBoleh, DataSalah, SudahBerubah with both values.
    """
    tempat = _allowed(jendela, oleh)
    kini = isian_dari(jendela := kunci(_still_there(jendela)))
    if kini not in (semula, isian):
        raise SudahBerubah(
            "Jadwal ini baru saja diubah orang lain. Bandingkan kedua isian, lalu simpan lagi.",
            tersimpan=kini.kolom(),
            dikirim=isian.kolom(),
        )
    if kini == isian:
        return jendela
    _check(isian)
    _refuse_overlap(tempat, isian, jendela)
    terlampaui = jendela.pengecualian.filter(sampai__lte=isian.sampai).select_related("pd").first()
    if terlampaui is not None:
        raise DataSalah(
            "sampai",
            f"perpanjangan {terlampaui.pd.kode} sampai {terlampaui.sampai:%d-%m-%Y} tidak lagi melampaui jadwal ini; "
            "cabut perpanjangan itu lebih dahulu",
        )
    for nama, nilai in isian.kolom().items():
        setattr(jendela, nama, nilai)
    jendela.save()
    record_change(
        "jendela.diubah", tempat, oleh=oleh, sebelum=kini.kolom(), sesudah=isian.kolom(), dasar=sebut_jendela(isian)
    )
    return jendela


@tindakan("jendela.dihapus")
def remove_jendela(*, jendela: JendelaPengisian, oleh: Pengguna) -> None:
    """Take a window away with its exceptions; where none is left, the stage is open always.

    Raises TidakBoleh, SudahBerubah where it is gone already.
    """
    tempat = _allowed(jendela, oleh)
    isi = isian_dari(_still_there(jendela)).kolom()
    jendela.delete()
    record("jendela.dihapus", tempat, oleh=oleh, sebelum=isi)


@tindakan("jendela.perpanjangan_diberikan")
def grant_exception(
    *, jendela: JendelaPengisian, pd: PerangkatDaerah, sampai: date, alasan: str, oleh: Pengguna
) -> PengecualianJendela:
    """Let one office fill in until a later day, with the reason; who granted it and when stays with it.

    One office has one exception of a window: granting again moves its end. Raises TidakBoleh; DataSalah: an office of
    another region, a day not after the window's end, no reason, an exception of that end already.
    """
    tempat = _allowed(jendela, oleh)
    jendela = kunci(_still_there(jendela))
    _check_exception(jendela, pd, sampai, alasan)
    lama = jendela.pengecualian.filter(pd=pd).first()
    sebelum: dict[str, Any] = {"sampai": lama.sampai, "alasan": lama.alasan} if lama else {}
    satu = lama or PengecualianJendela(jendela=jendela, pd=pd)
    satu.sampai, satu.alasan, satu.diberi_oleh, satu.diberi_pada = sampai, alasan.strip(), oleh, timezone.now()
    satu.save()
    record(
        "jendela.perpanjangan_diberikan",
        pd,
        oleh=oleh,
        sebelum=sebelum or None,
        sesudah={"jadwal": sebut_jendela(isian_dari(jendela)), "sampai": sampai, "daerah": str(tempat)},
        dasar=alasan.strip(),
    )
    return satu


@tindakan("jendela.perpanjangan_dicabut")
def revoke_exception(*, pengecualian: PengecualianJendela, oleh: Pengguna) -> None:
    """Take an exception back. Raises TidakBoleh, SudahBerubah where it is gone already."""
    jendela = pengecualian.jendela
    _allowed(jendela, oleh)
    kini = PengecualianJendela.objects.filter(pk=pengecualian.pk).select_related("pd").first()
    if kini is None:
        raise SudahBerubah("Perpanjangan ini baru saja dicabut orang lain.")
    kini.delete()
    record(
        "jendela.perpanjangan_dicabut",
        kini.pd,
        oleh=oleh,
        sebelum={"jadwal": sebut_jendela(isian_dari(jendela)), "sampai": kini.sampai},
        dasar=kini.alasan,
    )


@tindakan("jendela.disalin")
def copy_year(*, pemda: Pemda, dari: int, ke: int, oleh: Pengguna) -> int:
    """Take over all windows of a year, of the region and of its offices, with every day moved by as many years.

    29 February becomes the 28th. Exceptions are not taken over: each had its own reason. All or none. Raises
    TidakBoleh; DataSalah: no windows to take over, the year has some already. Returns how many.
    """
    izinkan(oleh, Izin.ATUR_JADWAL, pemda)
    pemda = kunci(pemda)
    if ke not in TAHUN:
        raise DataSalah("ke", f"tahun {ke} di luar {TAHUN.start}–{TAHUN.stop - 1}")
    sumber = list(JendelaPengisian.objects.filter(tempat_jendela(pemda), tahun=dari).order_by("pk"))
    if not sumber:
        raise DataSalah("dari", f"tahun {dari} belum mempunyai jadwal")
    if JendelaPengisian.objects.filter(tempat_jendela(pemda), tahun=ke).exists():
        raise DataSalah("ke", f"tahun {ke} sudah mempunyai jadwal; ubah jadwal itu satu per satu")
    JendelaPengisian.objects.bulk_create(
        JendelaPengisian(pemda_id=satu.pemda_id, pd_id=satu.pd_id, **geser_tahun(isian_dari(satu), ke - dari).kolom())
        for satu in sumber
    )
    record("jendela.disalin", pemda, oleh=oleh, sesudah={"dari": dari, "ke": ke, "jumlah": len(sumber)})
    return len(sumber)


def _allowed(jendela: JendelaPengisian, oleh: Pengguna) -> Tempat:
    """The place of the window, locked, once the account may change it."""
    tempat: Tempat | None = jendela.pd or jendela.pemda
    assert tempat is not None  # a constraint of the table
    izinkan(oleh, Izin.ATUR_JADWAL, tempat)
    return kunci(tempat)


def _still_there(jendela: JendelaPengisian) -> JendelaPengisian:
    kini = JendelaPengisian.objects.filter(pk=jendela.pk).first()
    if kini is None:
        raise SudahBerubah("Jadwal ini baru saja dihapus orang lain. Muat ulang halaman.")
    return kini


def _kolom_tempat(tempat: Tempat) -> dict[str, Any]:
    return {"pemda": tempat} if isinstance(tempat, Pemda) else {"pd": tempat}


def _check(isian: Isian) -> None:
    if isian.tahapan not in nilai_dari(Tahapan):
        raise DataSalah("tahapan", "tahapan ini tidak dikenal")
    if isian.tahun not in TAHUN:
        raise DataSalah("tahun", f"tahun {isian.tahun} di luar {TAHUN.start}–{TAHUN.stop - 1}")
    if isian.triwulan is not None and isian.tahapan != Tahapan.PENGUKURAN:
        raise DataSalah("triwulan", "hanya pengukuran kinerja yang dijadwalkan per triwulan")
    if isian.triwulan not in (None, 1, 2, 3, 4):
        raise DataSalah("triwulan", "harus 1, 2, 3 atau 4")
    if isian.sampai < isian.mulai:
        raise DataSalah("sampai", f"{isian.sampai:%d-%m-%Y} sebelum mulainya, {isian.mulai:%d-%m-%Y}")
    for nama, hari in (("mulai", isian.mulai), ("sampai", isian.sampai)):
        if abs(hari.year - isian.tahun) > TAHUN_TERJAUH:
            raise DataSalah(nama, f"{hari:%d-%m-%Y} terlalu jauh dari tahun {isian.tahun}")


def _refuse_overlap(tempat: Tempat, isian: Isian, kecuali: JendelaPengisian | None) -> None:
    semua = JendelaPengisian.objects.filter(
        bertumpuk(isian.mulai, isian.sampai),
        tahapan=isian.tahapan,
        tahun=isian.tahun,
        triwulan=isian.triwulan,
        **_kolom_tempat(tempat),
    ).order_by("mulai")
    lain = next((satu for satu in semua if satu != kecuali), None)
    if lain is not None:
        raise DataSalah(
            "mulai",
            f"bertumpuk dengan jadwal {lain.mulai:%d-%m-%Y} s.d. {lain.sampai:%d-%m-%Y} untuk tahapan yang sama",
        )


def _check_exception(jendela: JendelaPengisian, pd: PerangkatDaerah, sampai: date, alasan: str) -> None:
    if jendela.pd_id not in (None, pd.pk) or (jendela.pemda_id not in (None, pd.pemda_id)):
        raise DataSalah("pd", "jadwal ini tidak berlaku untuk perangkat daerah itu")
    if not alasan.strip():
        raise DataSalah("alasan", "tulis alasan perpanjangan")
    if sampai <= jendela.sampai:
        raise DataSalah("sampai", f"harus sesudah jadwal berakhir, {jendela.sampai:%d-%m-%Y}")
    if abs(sampai.year - jendela.tahun) > TAHUN_TERJAUH:
        raise DataSalah("sampai", f"{sampai:%d-%m-%Y} terlalu jauh dari tahun {jendela.tahun}")
