"""Loading a report's outline and narrative, and the national outline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from reports import inputs
from reports.inputs import to_json
from sakip import models as m
from sakip.actions._tindakan import izinkan, kunci, tindakan
from sakip.actions.muat._jalan import refuse
from sakip.actions.muat._kolom import kolom
from sakip.actions.muat._rujukan import Rujukan, cari_bila
from sakip.actions.muat._sinkron import Bagian, HasilMuat, Muatan
from sakip.choices import Lingkup
from sakip.fakta import periksa_laporan, periksa_sistematika
from sakip.queries.masukan import build_fakta
from sakip.workflow import Izin, Status


@tindakan("laporan.muat")
def muat_laporan(
    *, pd: m.PerangkatDaerah, laporan: inputs.RencanaLaporan, oleh: m.Pengguna, dasar: str = ""
) -> HasilMuat:
    """Load one report as a draft. A report that has left its draft stays as it is, and the result says so.

    Raises TidakBoleh, DataSalah.
    """
    izinkan(oleh, Izin.MUAT_DATA, pd)
    pd = kunci(pd)
    refuse(periksa_laporan(laporan, build_fakta(pd)))
    muatan = Muatan(oleh, dasar)
    sync_laporan(muatan, pd, laporan)
    return muatan.finish()


def sync_laporan(muatan: Muatan, pd: m.PerangkatDaerah, laporan: inputs.RencanaLaporan) -> None:
    """A report as part of a larger load."""
    milik = m.Laporan.objects.filter(pd=pd, tahun=laporan.tahun, versi=laporan.versi)
    lama = milik.first()
    if lama is not None and lama.status != Status.DRAF:
        muatan.catatan.append(f"Laporan {laporan.tahun} versi {laporan.versi} sudah {lama.status} dan tidak diubah.")
        return
    bagian = muatan.start("laporan.muat", pd, to_json(laporan))
    penanda_tangan = cari_bila(Rujukan(pd).jabatan, laporan.penanda_tangan)
    baris = bagian.sync(
        milik,
        [
            {
                "pd_id": pd.pk,
                "penanda_tangan_id": penanda_tangan,
                **kolom(laporan, "tahun", "versi", "tempat", "tanggal"),
            }
        ],
        ("tahun", "versi"),
    )
    (satu,) = baris.values()
    _sync_sistematika(bagian, {"lingkup": Lingkup.LAPORAN.value, "laporan_id": satu.pk}, laporan.sistematika)
    bagian.sync(
        m.Narasi.objects.filter(laporan=satu),
        [{"laporan_id": satu.pk, "letak": i, **kolom(n, "bagian", "isi")} for i, n in enumerate(laporan.narasi)],
        ("bagian",),
    )


@tindakan("sistematika.muat")
def muat_sistematika(*, bagian: Sequence[inputs.Bagian], oleh: m.Pengguna, dasar: str = "") -> HasilMuat:
    """Load the national outline, used where no region, office or report has its own. Raises TidakBoleh,
    DataSalah.
    """
    izinkan(oleh, Izin.ATUR_KEBIJAKAN, None)
    refuse(periksa_sistematika(bagian))
    muatan = Muatan(oleh, dasar)
    muat = muatan.start("sistematika.muat", None, [to_json(satu) for satu in bagian])
    _sync_sistematika(muat, {"lingkup": Lingkup.NASIONAL.value}, bagian)
    return muatan.finish()


def _sync_sistematika(bagian: Bagian, lingkup: dict[str, Any], fakta: Sequence[inputs.Bagian]) -> None:
    """An outline of one scope; none at all where there is nothing in it, so that the wider scope's counts."""
    milik = m.Sistematika.objects.filter(**lingkup)
    baris = bagian.sync(milik, [lingkup] if fakta else [], ("lingkup",))
    if not fakta:
        return
    (sistematika,) = baris.values()
    rata = list(_ratakan(fakta))
    simpul = bagian.sync(
        m.BagianSistematika.objects.filter(sistematika=sistematika),
        [
            {
                "sistematika_id": sistematika.pk,
                "letak": letak,
                "blok": [{"blok": b.blok, "pilihan": dict(b.pilihan)} for b in satu.blok],
                **kolom(satu, "kode", "jenis", "nomor", "judul"),
            }
            for _, letak, satu in rata
        ],
        ("kode",),
        diri="induk",
    )
    bagian.link((simpul[satu.kode,], {"induk_id": simpul[induk,].pk if induk else None}) for induk, _, satu in rata)


def _ratakan(fakta: Sequence[inputs.Bagian], induk: str = "") -> Iterator[tuple[str, int, inputs.Bagian]]:
    for letak, satu in enumerate(fakta):
        yield induk, letak, satu
        yield from _ratakan(satu.anak, satu.kode)
