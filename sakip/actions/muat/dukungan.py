"""Loading supporting lists and tables, and values on which the sources disagree."""

from __future__ import annotations

from dataclasses import asdict

from reports import inputs
from reports.inputs import to_json
from sakip import models as m
from sakip.actions._tindakan import tindakan
from sakip.actions.muat._jalan import load_part
from sakip.actions.muat._kolom import kolom, sumber
from sakip.actions.muat._sinkron import Bagian, HasilMuat, Muatan


@tindakan("dukungan.muat")
def muat_dukungan(*, pd: m.PerangkatDaerah, fakta: inputs.FaktaPD, oleh: m.Pengguna, dasar: str = "") -> HasilMuat:
    """Load what stands behind the chapters. Items without a code are matched by their place.

    Raises TidakBoleh, DataSalah.
    """
    return load_part(sync_dukungan, ("butir", "tabel", "bersaing"), pd=pd, fakta=fakta, oleh=oleh, dasar=dasar)


def sync_dukungan(muatan: Muatan, pd: m.PerangkatDaerah, fakta: inputs.FaktaPD) -> None:
    """Supporting facts as part of a larger load."""
    bagian = muatan.start(
        "dukungan.muat", pd, [to_json(satu) for satu in (*fakta.butir, *fakta.tabel, *fakta.bersaing)]
    )
    bagian.sync(
        m.Butir.objects.filter(pd=pd),
        [
            {
                "pd_id": pd.pk,
                "letak": i,
                **kolom(satu, "jenis", "nomor", "uraian", "objek", "rincian"),
                **sumber(satu.sumber),
            }
            for i, satu in enumerate(fakta.butir)
        ],
        ("letak",),
    )
    _sync_tabel(bagian, pd, fakta)
    bagian.sync(
        m.NilaiBersaing.objects.filter(pd=pd),
        [
            {
                "pd_id": pd.pk,
                "letak": i,
                **kolom(satu, "objek", "besaran", "tahun", "nilai", "dipakai", "dasar"),
                **sumber(satu.sumber),
            }
            for i, satu in enumerate(fakta.bersaing)
        ],
        ("letak",),
    )


def _sync_tabel(bagian: Bagian, pd: m.PerangkatDaerah, fakta: inputs.FaktaPD) -> None:
    bagian.sync(
        m.TabelDukung.objects.filter(pd=pd),
        [
            {
                "pd_id": pd.pk,
                "letak": i,
                "kolom": [asdict(k) for k in satu.kolom],
                **kolom(satu, "kode", "judul", "kelompok", "objek", "baris", "skala", "catatan"),
                **sumber(satu.sumber),
            }
            for i, satu in enumerate(fakta.tabel)
        ],
        ("kode",),
    )
