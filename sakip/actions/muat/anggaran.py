"""Loading the budget years as trees. Only sub kegiatan carry money; every upper figure is derived when asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reports import inputs
from reports.inputs import to_json
from sakip import models as m
from sakip.actions._tindakan import tindakan
from sakip.actions.muat._jalan import load_part
from sakip.actions.muat._kolom import kolom, sumber
from sakip.actions.muat._rujukan import Rujukan, cari_bila
from sakip.actions.muat._sinkron import Bagian, HasilMuat, Muatan


@tindakan("anggaran.muat")
def muat_anggaran(*, pd: m.PerangkatDaerah, fakta: inputs.FaktaPD, oleh: m.Pengguna, dasar: str = "") -> HasilMuat:
    """Load every budget year in the facts; years that are not in them stay. Raises TidakBoleh, DataSalah."""
    return load_part(sync_anggaran, ("anggaran",), pd=pd, fakta=fakta, oleh=oleh, dasar=dasar)


@dataclass(frozen=True, slots=True)
class _Simpul:
    """A sub kegiatan with the year and the codes above it."""

    tahun: int
    program: str
    kegiatan: str
    letak: int
    fakta: inputs.SubKegiatan


def _simpul(fakta: inputs.FaktaPD) -> Iterator[_Simpul]:
    for tahun in fakta.anggaran:
        for program in tahun.program:
            for kegiatan in program.kegiatan:
                for letak, sub in enumerate(kegiatan.sub_kegiatan):
                    yield _Simpul(tahun.tahun, program.kode, kegiatan.kode, letak, sub)
            for letak, sub in enumerate(program.tanpa_kegiatan):
                yield _Simpul(tahun.tahun, program.kode, "", letak, sub)


def sync_anggaran(muatan: Muatan, pd: m.PerangkatDaerah, fakta: inputs.FaktaPD) -> None:
    """The budget years as part of a larger load."""
    bagian = muatan.start("anggaran.muat", pd, [to_json(satu) for satu in fakta.anggaran])
    baris = bagian.sync(
        m.TahunAnggaran.objects.filter(pd=pd),
        [
            {
                "pd_id": pd.pk,
                "letak": i,
                **kolom(satu, "tahun", "jenis_periode", "edisi_nomenklatur"),
                **sumber(satu.sumber),
            }
            for i, satu in enumerate(fakta.anggaran)
        ],
        ("tahun",),
        buang=False,
    )
    tahun = {satu.tahun: satu.pk for satu in baris.values()}
    rujukan = Rujukan(pd)
    _sync_versi(bagian, fakta, tahun)
    _sync_tingkat(bagian, rujukan, fakta, tahun)
    _sync_sub(bagian, rujukan, fakta, tahun)
    _sync_uang(bagian, rujukan, fakta, tahun)
    _sync_kontrol(bagian, rujukan, fakta, tahun)


def _sync_versi(bagian: Bagian, fakta: inputs.FaktaPD, tahun: dict[int, int]) -> None:
    bagian.sync(
        m.VersiAnggaran.objects.filter(tahun_anggaran__in=list(tahun.values())),
        [
            {
                "tahun_anggaran_id": tahun[satu.tahun],
                "letak": i,
                **kolom(v, "kode", "jenis", "nomor", "nama", "tanggal"),
                **sumber(v.sumber),
            }
            for satu in fakta.anggaran
            for i, v in enumerate(satu.versi)
        ],
        ("tahun_anggaran_id", "kode"),
    )


def _sync_tingkat(bagian: Bagian, rujukan: Rujukan, fakta: inputs.FaktaPD, tahun: dict[int, int]) -> None:
    milik = list(tahun.values())
    bagian.sync(
        m.Program.objects.filter(tahun_anggaran__in=milik),
        [
            {"tahun_anggaran_id": tahun[satu.tahun], "letak": i, **kolom(p, "kode", "nama", "nomenklatur", "urutan")}
            for satu in fakta.anggaran
            for i, p in enumerate(satu.program)
        ],
        ("tahun_anggaran_id", "kode"),
    )
    bagian.sync(
        m.Kegiatan.objects.filter(program__tahun_anggaran__in=milik),
        [
            {
                "program_id": rujukan.program[satu.tahun, p.kode],
                "letak": i,
                **kolom(k, "kode", "nama", "nomenklatur", "urutan"),
            }
            for satu in fakta.anggaran
            for p in satu.program
            for i, k in enumerate(p.kegiatan)
        ],
        ("program_id", "kode"),
    )


def _sync_sub(bagian: Bagian, rujukan: Rujukan, fakta: inputs.FaktaPD, tahun: dict[int, int]) -> None:
    bagian.sync(
        m.SubKegiatan.objects.filter(program__tahun_anggaran__in=list(tahun.values())),
        [
            {
                "program_id": rujukan.program[satu.tahun, satu.program],
                "kegiatan_id": rujukan.kegiatan[satu.tahun, satu.kegiatan] if satu.kegiatan else None,
                "unit_id": cari_bila(rujukan.unit, satu.fakta.unit),
                "letak": satu.letak,
                **kolom(satu.fakta, "kode", "nama", "nomenklatur", "lokasi", "urutan"),
            }
            for satu in _simpul(fakta)
        ],
        ("program_id", "kode"),
    )


def _sync_uang(bagian: Bagian, rujukan: Rujukan, fakta: inputs.FaktaPD, tahun: dict[int, int]) -> None:
    simpul = [(rujukan.sub_kegiatan[satu.tahun, satu.fakta.kode], satu) for satu in _simpul(fakta)]
    milik = {"sub_kegiatan__program__tahun_anggaran__in": list(tahun.values())}
    bagian.sync(
        m.Pagu.objects.filter(**milik),
        [
            {
                "sub_kegiatan_id": pk,
                "versi_id": rujukan.versi[satu.tahun, p.versi],
                "letak": i,
                **kolom(p, "sumber_dana", "jenis_belanja", "jumlah"),
            }
            for pk, satu in simpul
            for i, p in enumerate(satu.fakta.pagu)
        ],
        ("sub_kegiatan_id", "versi_id", "sumber_dana", "jenis_belanja"),
    )
    bagian.sync(
        m.RealisasiAnggaran.objects.filter(**milik),
        [
            {"sub_kegiatan_id": pk, "letak": i, **kolom(r, "periode", "sumber_dana", "jenis_belanja", "jumlah")}
            for pk, satu in simpul
            for i, r in enumerate(satu.fakta.realisasi)
        ],
        ("sub_kegiatan_id", "periode", "sumber_dana", "jenis_belanja"),
    )
    bagian.sync(
        m.RencanaAnggaran.objects.filter(**milik),
        [
            {"sub_kegiatan_id": pk, "letak": i, **kolom(r, "triwulan", "jumlah")}
            for pk, satu in simpul
            for i, r in enumerate(satu.fakta.rencana)
        ],
        ("sub_kegiatan_id", "triwulan"),
    )


def _sync_kontrol(bagian: Bagian, rujukan: Rujukan, fakta: inputs.FaktaPD, tahun: dict[int, int]) -> None:
    bagian.sync(
        m.AngkaKontrol.objects.filter(tahun_anggaran__in=list(tahun.values())),
        [
            {
                "tahun_anggaran_id": tahun[satu.tahun],
                "letak": i,
                "versi_id": rujukan.versi[satu.tahun, k.versi] if k.versi else None,
                **kolom(k, "tingkat", "objek", "besaran", "jumlah", "catatan"),
                **sumber(k.sumber),
            }
            for satu in fakta.anggaran
            for i, k in enumerate(satu.kontrol)
        ],
        ("tahun_anggaran_id", "letak"),
    )
