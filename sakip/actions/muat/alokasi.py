"""Loading which indicators the money supports, and the pots shown beside indicators that do not own them."""

from __future__ import annotations

from typing import Any

from reports import inputs
from reports.inputs import to_json
from sakip import models as m
from sakip.actions._tindakan import tindakan
from sakip.actions.muat._jalan import load_part
from sakip.actions.muat._kolom import kolom, sumber
from sakip.actions.muat._rujukan import Rujukan
from sakip.actions.muat._sinkron import Bagian, HasilMuat, Muatan
from sakip.choices import CakupanPot


@tindakan("alokasi.muat")
def muat_alokasi(*, pd: m.PerangkatDaerah, fakta: inputs.FaktaPD, oleh: m.Pengguna, dasar: str = "") -> HasilMuat:
    """Load which indicators the money supports, and the pots shown beside them. Raises TidakBoleh, DataSalah."""
    return load_part(sync_alokasi, ("alokasi", "pot_tampil"), pd=pd, fakta=fakta, oleh=oleh, dasar=dasar)


def sync_alokasi(muatan: Muatan, pd: m.PerangkatDaerah, fakta: inputs.FaktaPD) -> None:
    """Allocations and pots as part of a larger load."""
    bagian = muatan.start("alokasi.muat", pd, [to_json(satu) for satu in (*fakta.alokasi, *fakta.pot_tampil)])
    rujukan = Rujukan(pd)
    bagian.sync(
        m.Alokasi.objects.filter(penempatan__pd=pd),
        [
            {
                "sub_kegiatan_id": rujukan.sub_kegiatan[satu.tahun, satu.sub_kegiatan],
                "penempatan_id": rujukan.penempatan[satu.penempatan],
                "bobot": satu.bobot,
                "letak": i,
            }
            for i, satu in enumerate(fakta.alokasi)
        ],
        ("sub_kegiatan_id", "penempatan_id"),
    )
    _sync_pot(bagian, rujukan, fakta)


def _sync_pot(bagian: Bagian, rujukan: Rujukan, fakta: inputs.FaktaPD) -> None:
    pot = bagian.sync(
        m.PotTampil.objects.filter(pd=rujukan.pd),
        [
            {
                "pd_id": rujukan.pd.pk,
                "letak": i,
                **_cakupan(rujukan, satu),
                **kolom(satu, "tahun", "catatan"),
                **sumber(satu.sumber),
            }
            for i, satu in enumerate(fakta.pot_tampil)
        ],
        ("letak",),
    )
    bagian.sync(
        m.PenempatanPot.objects.filter(pot__pd=rujukan.pd),
        [
            {
                "pot_id": pot[i,].pk,
                "penempatan_id": rujukan.penempatan[kode],
                "letak": j,
            }
            for i, satu in enumerate(fakta.pot_tampil)
            for j, kode in enumerate(satu.penempatan)
        ],
        ("pot_id", "penempatan_id"),
    )


def _cakupan(rujukan: Rujukan, satu: inputs.PotTampil) -> dict[str, Any]:
    kolom_cakupan: dict[str, Any] = {"program_id": None, "kegiatan_id": None, "sub_kegiatan_id": None}
    if satu.cakupan != CakupanPot.SELURUH:
        peta = getattr(rujukan, satu.cakupan)
        kolom_cakupan[f"{satu.cakupan}_id"] = peta[satu.tahun, satu.objek]
    return kolom_cakupan
