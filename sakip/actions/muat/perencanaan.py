"""Loading the plan: Renstra, tujuan, sasaran, IKI lines, indicators and their places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, TypeVar

from reports import inputs
from reports.inputs import to_json
from sakip import models as m
from sakip.actions._tindakan import tindakan
from sakip.actions.muat._jalan import load_part
from sakip.actions.muat._kolom import kolom, pengampu, sumber, target
from sakip.actions.muat._rujukan import Rujukan, cari_bila, terbaru
from sakip.actions.muat._sinkron import Bagian, HasilMuat, Muatan
from sakip.choices import PeranPengampu
from sakip.models.indikator import TEMPAT

K = TypeVar("K", int, str)

MEDAN = ("renstra", "tujuan", "sasaran", "kinerja_jabatan", "indikator", "penempatan")


@tindakan("perencanaan.muat")
def muat_perencanaan(*, pd: m.PerangkatDaerah, fakta: inputs.FaktaPD, oleh: m.Pengguna, dasar: str = "") -> HasilMuat:
    """Load the plan of an office. Placements on the budget need its year loaded first. Raises TidakBoleh, DataSalah."""
    return load_part(sync_perencanaan, MEDAN, pd=pd, fakta=fakta, oleh=oleh, dasar=dasar)


def sync_perencanaan(muatan: Muatan, pd: m.PerangkatDaerah, fakta: inputs.FaktaPD) -> None:
    """The plan as part of a larger load."""
    bagian = muatan.start(
        "perencanaan.muat",
        pd,
        [to_json(satu) for nama in MEDAN for satu in getattr(fakta, nama)],
    )
    rujukan = Rujukan(pd)
    bagian.sync(
        m.Renstra.objects.filter(pd=pd),
        [
            {
                "pd_id": pd.pk,
                "letak": i,
                **kolom(satu, "kode", "nama", "versi", "tahun_awal", "tahun_akhir", "berlaku_mulai"),
                **sumber(satu.sumber),
            }
            for i, satu in enumerate(fakta.renstra)
        ],
        ("kode",),
    )
    daerah = _Daerah(pd, fakta)
    _sync_tujuan(bagian, rujukan, daerah, fakta)
    _sync_sasaran(bagian, rujukan, daerah, fakta)
    _sync_iki(bagian, rujukan, fakta)
    _sync_indikator(bagian, rujukan, fakta)
    _sync_penempatan(bagian, rujukan, fakta)


class _Daerah:
    """Missions and sasaran of the RPJMD that each plan version falls under: the one nearest to its first year that has
    them.
    """

    def __init__(self, pd: m.PerangkatDaerah, fakta: inputs.FaktaPD) -> None:
        rpjmd = list(m.Rpjmd.objects.filter(pemda=pd.pemda_id))
        self._urutan = {satu.kode: [r.pk for r in sorted(rpjmd, key=partial(_jauh, satu))] for satu in fakta.renstra}
        # Kinerja lainnya may stand in no plan.
        self._urutan[""] = [satu.pk for satu in rpjmd]
        misi = m.Misi.objects.filter(rpjmd__in=rpjmd).values_list("rpjmd_id", "nomor", "pk")
        self._misi = {(induk, nomor): pk for induk, nomor, pk in misi}
        sasaran = m.SasaranDaerah.objects.filter(tujuan__misi__rpjmd__in=rpjmd)
        self._sasaran = {
            (induk, kode): pk for induk, kode, pk in sasaran.values_list("tujuan__misi__rpjmd_id", "kode", "pk")
        }

    def misi(self, renstra: str, nomor: int | None) -> int | None:
        """Row id of the mission, None for none."""
        return None if nomor is None else next(self._calon(self._misi, renstra, nomor))

    def sasaran(self, renstra: str, kode: str) -> int | None:
        """Row id of the sasaran daerah, None for none."""
        return next(self._calon(self._sasaran, renstra, kode)) if kode else None

    def _calon(self, peta: Mapping[tuple[int, K], int], renstra: str, kunci: K) -> Iterator[int]:
        return (peta[rpjmd, kunci] for rpjmd in self._urutan[renstra] if (rpjmd, kunci) in peta)


def _jauh(renstra: inputs.Renstra, rpjmd: m.Rpjmd) -> tuple[int, bool, int]:
    """How far an RPJMD is from a plan: by its years, then the newest version that already held when the plan began."""
    kemudian = (rpjmd.berlaku_mulai or rpjmd.tahun_awal) > renstra.berlaku_mulai
    return abs(rpjmd.tahun_awal - renstra.tahun_awal), kemudian, rpjmd.versi if kemudian else -rpjmd.versi


def _sync_tujuan(bagian: Bagian, rujukan: Rujukan, daerah: _Daerah, fakta: inputs.FaktaPD) -> None:
    bagian.sync(
        m.Tujuan.objects.filter(pd=rujukan.pd),
        [
            {
                "pd_id": rujukan.pd.pk,
                "letak": i,
                "renstra_id": rujukan.renstra[satu.renstra],
                "misi_id": daerah.misi(satu.renstra, satu.misi),
                "sasaran_daerah_id": daerah.sasaran(satu.renstra, satu.sasaran_daerah),
                **kolom(satu, "kode", "nomor", "uraian", "urutan"),
            }
            for i, satu in enumerate(fakta.tujuan)
        ],
        ("kode",),
    )
    bagian.sync(
        m.PendahuluTujuan.objects.filter(tujuan__pd=rujukan.pd),
        [
            {
                "tujuan_id": rujukan.tujuan[satu.kode],
                "pendahulu_id": rujukan.tujuan[lama],
                "letak": j,
            }
            for satu in fakta.tujuan
            for j, lama in enumerate(satu.pendahulu)
        ],
        ("tujuan_id", "pendahulu_id"),
    )
    bagian.sync(
        m.PengampuTujuan.objects.filter(tujuan__pd=rujukan.pd),
        [
            {"tujuan_id": rujukan.tujuan[satu.kode], "letak": 0, **pengampu(rujukan, satu.pengampu)}
            for satu in fakta.tujuan
            if satu.pengampu
        ],
        ("tujuan_id", "letak"),
    )


def _sync_sasaran(bagian: Bagian, rujukan: Rujukan, daerah: _Daerah, fakta: inputs.FaktaPD) -> None:
    bagian.sync(
        m.Sasaran.objects.filter(pd=rujukan.pd),
        [
            {
                "pd_id": rujukan.pd.pk,
                "letak": i,
                "renstra_id": cari_bila(rujukan.renstra, satu.renstra),
                "tujuan_id": cari_bila(rujukan.tujuan, satu.tujuan),
                "sasaran_daerah_id": daerah.sasaran(satu.renstra, satu.sasaran_daerah),
                **kolom(satu, "kode", "jenis", "nomor", "uraian", "tahun_awal", "tahun_akhir", "urutan"),
            }
            for i, satu in enumerate(fakta.sasaran)
        ],
        ("kode",),
    )
    bagian.sync(
        m.PendahuluSasaran.objects.filter(sasaran__pd=rujukan.pd),
        [
            {
                "sasaran_id": rujukan.sasaran[satu.kode],
                "pendahulu_id": rujukan.sasaran[lama],
                "letak": j,
            }
            for satu in fakta.sasaran
            for j, lama in enumerate(satu.pendahulu)
        ],
        ("sasaran_id", "pendahulu_id"),
    )
    _sync_isi_sasaran(bagian, rujukan, fakta)


def _sync_isi_sasaran(bagian: Bagian, rujukan: Rujukan, fakta: inputs.FaktaPD) -> None:
    bagian.sync(
        m.PengampuSasaran.objects.filter(sasaran__pd=rujukan.pd),
        [
            {"sasaran_id": rujukan.sasaran[satu.kode], "letak": j, **pengampu(rujukan, kode)}
            for satu in fakta.sasaran
            for j, kode in enumerate(satu.pengampu)
        ],
        ("sasaran_id", "letak"),
    )
    bagian.sync(
        m.Strategi.objects.filter(sasaran__pd=rujukan.pd),
        [
            {
                "sasaran_id": rujukan.sasaran[satu.kode],
                "letak": j,
                **kolom(strategi, "uraian", "arah_kebijakan"),
                **sumber(strategi.sumber),
            }
            for satu in fakta.sasaran
            for j, strategi in enumerate(satu.strategi)
        ],
        ("sasaran_id", "letak"),
    )


def _sync_iki(bagian: Bagian, rujukan: Rujukan, fakta: inputs.FaktaPD) -> None:
    bagian.sync(
        m.KinerjaJabatan.objects.filter(pd=rujukan.pd),
        [
            {
                "pd_id": rujukan.pd.pk,
                "letak": i,
                "jabatan_id": rujukan.jabatan[satu.jabatan],
                **kolom(satu, "kode", "jenis", "tingkat", "nomor", "uraian", "urutan"),
                **sumber(satu.sumber),
            }
            for i, satu in enumerate(fakta.kinerja_jabatan)
        ],
        ("kode",),
    )


def _sync_indikator(bagian: Bagian, rujukan: Rujukan, fakta: inputs.FaktaPD) -> None:
    medan = (
        "kode", "nama", "satuan", "desimal", "kumulatif", "skala", "tingkat", "definisi", "alasan", "formulasi",
        "label_pembilang", "label_penyebut", "faktor", "sumber_data", "varian_nama",
    )  # fmt: skip
    baris = bagian.sync(
        m.Indikator.objects.filter(pd=rujukan.pd),
        [
            {
                "pd_id": rujukan.pd.pk,
                "letak": i,
                "arah": satu.arah.value,
                "bentuk": satu.bentuk.value,
                "rumus_turun": satu.rumus_turun.value,
                "konsolidasi": satu.konsolidasi.value,
                **kolom(satu, *medan),
            }
            for i, satu in enumerate(fakta.indikator)
        ],
        ("kode",),
        diri="menggantikan",
    )
    bagian.link(
        (
            baris[satu.kode,],
            {"menggantikan_id": cari_bila(rujukan.indikator, satu.menggantikan)},
        )
        for satu in fakta.indikator
    )


def _sync_penempatan(bagian: Bagian, rujukan: Rujukan, fakta: inputs.FaktaPD) -> None:
    tempat = _peta_tempat(rujukan)
    bagian.sync(
        m.PenempatanIndikator.objects.filter(pd=rujukan.pd),
        [
            {
                "pd_id": rujukan.pd.pk,
                "letak": i,
                "indikator_id": rujukan.indikator[satu.indikator],
                **_tempat(tempat, satu),
                **kolom(satu, "kode", "nomor", "urutan", "iku"),
            }
            for i, satu in enumerate(fakta.penempatan)
        ],
        ("kode",),
    )
    bagian.sync(
        m.PengampuPenempatan.objects.filter(penempatan__pd=rujukan.pd),
        [
            {"penempatan_id": rujukan.penempatan[satu.kode], "letak": j, **pengampu(rujukan, kode, peran)}
            for satu in fakta.penempatan
            for peran in PeranPengampu
            for j, kode in enumerate(getattr(satu, peran.value))
        ],
        ("penempatan_id", "peran", "letak"),
    )
    bagian.sync(
        m.Target.objects.filter(penempatan__pd=rujukan.pd),
        _baris_target(rujukan, fakta),
        ("penempatan_id", "jenis", "tahun", "asal", "acuan_id"),
    )


def _baris_target(rujukan: Rujukan, fakta: inputs.FaktaPD) -> Iterator[dict[str, Any]]:
    for satu in fakta.penempatan:
        for j, baris in enumerate(satu.target):
            yield {
                "penempatan_id": rujukan.penempatan[satu.kode],
                "letak": j,
                "asal": baris.asal.value,
                "acuan_id": cari_bila(rujukan.renstra, baris.acuan),
                **kolom(baris, "jenis", "tahun", "catatan"),
                **target(baris.nilai),
                **sumber(baris.sumber),
            }


def _peta_tempat(rujukan: Rujukan) -> Mapping[str, Mapping[str, int]]:
    """By column of PenempatanIndikator: codes to row ids."""
    return {
        "tujuan": rujukan.tujuan,
        "sasaran": rujukan.sasaran,
        "program": terbaru(rujukan.program),
        "kegiatan": terbaru(rujukan.kegiatan),
        "sub_kegiatan": terbaru(rujukan.sub_kegiatan),
        "kinerja_jabatan": rujukan.kinerja_jabatan,
        "jabatan": rujukan.jabatan,
    }


def _tempat(peta: Mapping[str, Mapping[str, int]], satu: inputs.Penempatan) -> dict[str, int | None]:
    # A post is looked for among the IKI lines first: TEMPAT lists that column before the post's own.
    medan = next(nama for nama, tempat in TEMPAT.items() if tempat is satu.tempat and satu.objek in peta[nama])
    return {f"{nama}_id": peta[nama][satu.objek] if nama == medan else None for nama in TEMPAT}
