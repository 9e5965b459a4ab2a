"""Loading actuals, comparison values, surveys and evaluations."""

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
from sakip.workflow import Status


@tindakan("pengukuran.muat")
def muat_pengukuran(*, pd: m.PerangkatDaerah, fakta: inputs.FaktaPD, oleh: m.Pengguna, dasar: str = "") -> HasilMuat:
    """Load what was measured. An actual that is new here counts as verified: it stood in a document.

    Raises TidakBoleh, DataSalah.
    """
    medan = ("nilai", "pembanding", "skm", "akip")
    return load_part(sync_pengukuran, medan, pd=pd, fakta=fakta, oleh=oleh, dasar=dasar)


def sync_pengukuran(muatan: Muatan, pd: m.PerangkatDaerah, fakta: inputs.FaktaPD) -> None:
    """What was measured, as part of a larger load."""
    bagian = muatan.start(
        "pengukuran.muat",
        pd,
        [to_json(satu) for satu in (*fakta.nilai, *fakta.pembanding, *fakta.skm, *fakta.akip)],
    )
    rujukan = Rujukan(pd)
    _sync_nilai(muatan, bagian, rujukan, fakta)
    bagian.sync(
        m.Pembanding.objects.filter(indikator__pd=pd),
        [
            {
                "indikator_id": rujukan.indikator[satu.indikator],
                "letak": i,
                **kolom(satu, "tahun", "lingkup", "entitas", "nilai", "catatan", "urutan"),
                **sumber(satu.sumber),
            }
            for i, satu in enumerate(fakta.pembanding)
        ],
        ("indikator_id", "tahun", "lingkup", "entitas"),
    )
    _sync_skm(bagian, pd, fakta)
    _sync_akip(bagian, pd, fakta)


KUNCI_NILAI = ("indikator_id", "tahun", "triwulan", "asal")


def _sync_nilai(muatan: Muatan, bagian: Bagian, rujukan: Rujukan, fakta: inputs.FaktaPD) -> None:
    """Actuals that people are at work on in the application stay as they are, and the result says so."""
    milik = m.Nilai.objects.filter(indikator__pd=rujukan.pd)
    termuat = {"status": Status.DIVERIFIKASI.value, "diajukan_oleh__isnull": True}
    dikerjakan = set(milik.exclude(**termuat).values_list(*KUNCI_NILAI))
    baris = [_nilai(rujukan, letak, satu) for letak, satu in enumerate(fakta.nilai)]
    bebas = [satu for satu in baris if tuple(satu[nama] for nama in KUNCI_NILAI) not in dikerjakan]
    bagian.sync(milik.filter(**termuat), bebas, KUNCI_NILAI, awal={"status": Status.DIVERIFIKASI.value})
    if len(bebas) < len(baris):
        muatan.catatan.append(f"{len(baris) - len(bebas)} nilai sedang dikerjakan di aplikasi dan tidak diubah.")


def _nilai(rujukan: Rujukan, letak: int, satu: inputs.Nilai) -> dict[str, Any]:
    medan = (
        "tahun", "triwulan", "angka", "level", "predikat", "pembilang", "penyebut", "catatan", "sebab", "kendala",
        "solusi", "tindak_lanjut",
    )  # fmt: skip
    return {
        "indikator_id": rujukan.indikator[satu.indikator],
        "letak": letak,
        "asal": satu.asal.value,
        "jenis": satu.jenis.value,
        **kolom(satu, *medan),
        **sumber(satu.sumber),
    }


def _sync_skm(bagian: Bagian, pd: m.PerangkatDaerah, fakta: inputs.FaktaPD) -> None:
    medan = ("tahun", "basis", "responden", "metode", "diumumkan", "prioritas", "tindak_lanjut")
    skm = bagian.sync(
        m.Skm.objects.filter(pd=pd),
        [
            {"pd_id": pd.pk, "letak": i, **kolom(satu, *medan), **sumber(satu.sumber)}
            for i, satu in enumerate(fakta.skm)
        ],
        ("tahun",),
    )
    bagian.sync(
        m.UnsurSkm.objects.filter(skm__pd=pd),
        [
            {"skm_id": skm[satu.tahun,].pk, "letak": i, **kolom(u, "nomor", "nama", "nilai")}
            for satu in fakta.skm
            for i, u in enumerate(satu.unsur)
        ],
        ("skm_id", "nomor"),
    )


def _sync_akip(bagian: Bagian, pd: m.PerangkatDaerah, fakta: inputs.FaktaPD) -> None:
    medan = ("kode", "lingkup", "tahun", "penilai", "nomor", "tanggal", "temuan", "rekomendasi")
    akip = bagian.sync(
        m.EvaluasiAkip.objects.filter(pd=pd),
        [
            {"pd_id": pd.pk, "letak": i, **kolom(satu, *medan), **sumber(satu.sumber)}
            for i, satu in enumerate(fakta.akip)
        ],
        ("kode",),
    )
    bagian.sync(
        m.KomponenAkip.objects.filter(evaluasi__pd=pd),
        [
            {"evaluasi_id": akip[satu.kode,].pk, "letak": i, **kolom(k, "nama", "bobot", "nilai")}
            for satu in fakta.akip
            for i, k in enumerate(satu.komponen)
        ],
        ("evaluasi_id", "letak"),
    )
