"""Which indicators a sub kegiatan supports."""

from __future__ import annotations

from collections.abc import Mapping

from sakip.actions._jejak import record_change
from sakip.actions._jendela import wajib_terbuka
from sakip.actions._tindakan import izinkan, kunci, tindakan
from sakip.actions.errors import DataSalah, SudahBerubah
from sakip.choices import Tahapan
from sakip.models import Alokasi, PenempatanIndikator, Pengguna, SubKegiatan
from sakip.workflow import Izin


@tindakan("alokasi.diatur")
def allocate(
    *,
    sub_kegiatan: SubKegiatan,
    bobot: Mapping[str, int],
    semula: Mapping[str, int],
    oleh: Pengguna,
    dasar: str = "",
) -> list[Alokasi]:
    """Give a sub kegiatan its indicators: code of placement to integer weight. No entry: it supports none.

    `semula` is what the person saw. The rupiah follow from the weights by largest remainder (reports.calc.bagi) and are
    never typed. Raises TidakBoleh (also outside the entry window of planning), DataSalah (unknown placement, weight not
    a positive whole number), SudahBerubah.
    """
    izinkan(oleh, Izin.UBAH_ANGGARAN, sub_kegiatan)
    sub_kegiatan = kunci(sub_kegiatan)
    tahun_anggaran = sub_kegiatan.program.tahun_anggaran
    pd = tahun_anggaran.pd
    wajib_terbuka(pd, Tahapan.RENCANA, tahun_anggaran.tahun, objek=sub_kegiatan)
    penempatan = {
        satu.kode: satu for satu in PenempatanIndikator.objects.filter(pd=pd, kode__in=[*bobot]).order_by("letak")
    }
    _check(bobot, penempatan)
    lama = {satu.penempatan.kode: satu for satu in sub_kegiatan.alokasi.select_related("penempatan")}
    sebelum = {kode: satu.bobot for kode, satu in lama.items()}
    if sebelum != dict(semula):
        raise SudahBerubah(
            "Alokasi ini baru saja diubah orang lain. Muat ulang halaman.", tersimpan=sebelum, dikirim=bobot
        )
    _write(sub_kegiatan, lama, {penempatan[kode]: satu for kode, satu in bobot.items()})
    if sebelum != dict(bobot):
        record_change(
            "alokasi.diatur",
            sub_kegiatan,
            oleh=oleh,
            sebelum={"bobot": sebelum},
            sesudah={"bobot": dict(bobot)},
            dasar=dasar,
        )
    return list(sub_kegiatan.alokasi.order_by("letak", "pk"))


def _check(bobot: Mapping[str, int], penempatan: Mapping[str, PenempatanIndikator]) -> None:
    for kode, satu in bobot.items():
        if kode not in penempatan:
            raise DataSalah(kode, "penempatan indikator ini tidak ada")
        if type(satu) is not int or satu < 1:
            raise DataSalah(kode, "bobot harus bilangan bulat lebih dari nol")


def _write(sub_kegiatan: SubKegiatan, lama: Mapping[str, Alokasi], bobot: Mapping[PenempatanIndikator, int]) -> None:
    sub_kegiatan.alokasi.exclude(penempatan__in=list(bobot)).delete()
    letak = Alokasi.objects.filter(penempatan__pd=sub_kegiatan.program.tahun_anggaran.pd).count()
    for penempatan, satu in bobot.items():
        alokasi = lama.get(penempatan.kode) or Alokasi(
            sub_kegiatan=sub_kegiatan, penempatan=penempatan, bobot=0, letak=letak
        )
        if alokasi.bobot != satu:
            alokasi.bobot = satu
            alokasi.save()
