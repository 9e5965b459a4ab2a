"""Setting policy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reports.calc import KebijakanHitung, KebijakanSalah
from sakip.actions._jejak import record_change
from sakip.actions._tindakan import izinkan, kunci, tindakan
from sakip.actions.errors import DataSalah, SudahBerubah
from sakip.actions.muat.kebijakan import kolom_lingkup
from sakip.fakta import TAHUN, kertas_dikenal
from sakip.models import Kebijakan, Pemda, Pengguna, PerangkatDaerah
from sakip.workflow import Izin


@tindakan("kebijakan.diatur")
def set_kebijakan(
    *,
    lingkup: Pemda | PerangkatDaerah,
    tahun_awal: int,
    tahun_akhir: int | None = None,
    hitung: Mapping[str, Any],
    cetak: Mapping[str, str],
    versi_semula: int,
    oleh: Pengguna,
    dasar: str,
) -> Kebijakan:
    """Decide the policy of a region or an office from a year on; only the keys given are decided here.

    `versi_semula` is the row version the person saw, 0 for none; `dasar` names the decision it rests on. What has been
    printed and approved keeps the policy it was frozen with. Raises TidakBoleh, DataSalah, SudahBerubah.
    """
    izinkan(oleh, Izin.ATUR_KEBIJAKAN, lingkup)
    _check(tahun_awal, tahun_akhir, hitung, cetak, dasar)
    lingkup = kunci(lingkup)
    kebijakan = Kebijakan.objects.filter(**kolom_lingkup(lingkup), tahun_awal=tahun_awal).first() or Kebijakan(
        **kolom_lingkup(lingkup), tahun_awal=tahun_awal, versi=0
    )
    sebelum = {"nilai": kebijakan.nilai, "tahun_akhir": kebijakan.tahun_akhir}
    sesudah = {"nilai": {"hitung": dict(hitung), "cetak": dict(cetak)}, "tahun_akhir": tahun_akhir}
    if kebijakan.versi != versi_semula:
        raise SudahBerubah("Kebijakan ini baru saja diubah orang lain.", tersimpan=sebelum, dikirim=sesudah)
    if sebelum == sesudah:
        return kebijakan
    kebijakan.nilai, kebijakan.tahun_akhir = sesudah["nilai"], tahun_akhir
    kebijakan.sumber_dokumen, kebijakan.sumber_tempat = dasar, ""
    kebijakan.versi += 1
    kebijakan.save()
    record_change("kebijakan.diatur", kebijakan, oleh=oleh, sebelum=sebelum, sesudah=sesudah, dasar=dasar)
    return kebijakan


def _check(
    tahun_awal: int, tahun_akhir: int | None, hitung: Mapping[str, Any], cetak: Mapping[str, str], dasar: str
) -> None:
    if not dasar.strip():
        raise DataSalah("dasar", "sebutkan dasar kebijakan ini")
    if tahun_awal not in TAHUN:
        raise DataSalah("tahun_awal", f"tahun {tahun_awal} di luar {TAHUN.start}–{TAHUN.stop - 1}")
    if tahun_akhir is not None and tahun_akhir < tahun_awal:
        raise DataSalah("tahun_akhir", f"{tahun_akhir} sebelum {tahun_awal}")
    if not kertas_dikenal(cetak):
        raise DataSalah("cetak.kertas", "ukuran kertas tidak dikenal")
    try:
        KebijakanHitung.from_dict(hitung)
    except KebijakanSalah as salah:
        raise DataSalah("hitung", str(salah)) from salah
