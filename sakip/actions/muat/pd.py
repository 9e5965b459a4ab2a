"""Loading everything about one office in one transaction: all of it, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

from reports.inputs import FaktaPD, RencanaLaporan
from sakip.actions._tindakan import izinkan, tindakan
from sakip.actions.muat._jalan import check_whole, contradiction, refuse
from sakip.actions.muat._sinkron import HasilMuat, Muatan
from sakip.actions.muat.alokasi import sync_alokasi
from sakip.actions.muat.anggaran import sync_anggaran
from sakip.actions.muat.dukungan import sync_dukungan
from sakip.actions.muat.kebijakan import sync_kebijakan
from sakip.actions.muat.laporan import sync_laporan
from sakip.actions.muat.organisasi import sync_organisasi
from sakip.actions.muat.pengukuran import sync_pengukuran
from sakip.actions.muat.perencanaan import sync_perencanaan
from sakip.actions.muat.perjanjian import sync_perjanjian
from sakip.fakta import KebijakanFakta, periksa_laporan
from sakip.models import Pemda, Pengguna, PerangkatDaerah
from sakip.workflow import Izin


@tindakan("pd.muat")
def muat_pd(
    *,
    pemda: Pemda,
    fakta: FaktaPD,
    laporan: Sequence[RencanaLaporan] = (),
    kebijakan: Sequence[KebijakanFakta] = (),
    oleh: Pengguna,
    dasar: str = "",
) -> tuple[PerangkatDaerah, HasilMuat]:
    """Load all facts of one office, its reports and its policies, with one event for each aggregate that changed.

    The facts are the whole truth for what they cover: a row that is no longer among them goes. Raises TidakBoleh, and
    DataSalah for a broken rule of `periksa_fakta` or for facts that contradict what is stored; nothing is written then.
    """
    lama = PerangkatDaerah.objects.filter(pemda=pemda, kode=fakta.pd.kode).first()
    izinkan(oleh, Izin.MUAT_DATA, lama or pemda)
    check_whole(pemda, lama, fakta, [satu.name for satu in fields(fakta)])
    refuse([satu for rencana in laporan for satu in periksa_laporan(rencana, fakta)])
    muatan = Muatan(oleh, dasar)
    with contradiction():
        pd = _sync(muatan, pemda, fakta, laporan, kebijakan)
        return pd, muatan.finish()


def _sync(
    muatan: Muatan,
    pemda: Pemda,
    fakta: FaktaPD,
    laporan: Sequence[RencanaLaporan],
    kebijakan: Sequence[KebijakanFakta],
) -> PerangkatDaerah:
    # What is referred to comes first; removals then run the other way round.
    pd = sync_organisasi(muatan, pemda, fakta)
    sync_anggaran(muatan, pd, fakta)
    sync_perencanaan(muatan, pd, fakta)
    sync_alokasi(muatan, pd, fakta)
    sync_perjanjian(muatan, pd, fakta)
    sync_pengukuran(muatan, pd, fakta)
    sync_dukungan(muatan, pd, fakta)
    for satu in laporan:
        sync_laporan(muatan, pd, satu)
    for aturan in kebijakan:
        sync_kebijakan(muatan, pd, aturan)
    return pd
