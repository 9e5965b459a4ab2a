"""Loading the region and the organisation of an office."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from django.db.models import Q

from reports import inputs
from reports.inputs import to_json
from sakip.actions._tindakan import izinkan, tindakan
from sakip.actions.muat._jalan import check_whole, contradiction, refuse
from sakip.actions.muat._kolom import kolom
from sakip.actions.muat._rujukan import Rujukan, cari_bila
from sakip.actions.muat._sinkron import Bagian, HasilMuat, Muatan
from sakip.fakta import periksa_daerah
from sakip.models import (
    Jabatan,
    Misi,
    PemangkuJabatan,
    Pemda,
    Pengguna,
    PerangkatDaerah,
    Rpjmd,
    SasaranDaerah,
    TujuanDaerah,
    UnitKerja,
)
from sakip.workflow import Izin


@tindakan("daerah.muat")
def muat_pemda(*, fakta: inputs.FaktaPemda, oleh: Pengguna, dasar: str = "") -> tuple[Pemda, HasilMuat]:
    """Load a region with its own posts and its RPJMD; other RPJMD of the region stay.

    Raises TidakBoleh, DataSalah.
    """
    lama = Pemda.objects.filter(kode=fakta.pemda.kode).first()
    izinkan(oleh, Izin.ATUR_DAERAH, lama)
    refuse(periksa_daerah(fakta))
    muatan = Muatan(oleh, dasar)
    with contradiction():
        pemda = _sync_pemda(muatan, lama, fakta)
        return pemda, muatan.finish()


def _sync_pemda(muatan: Muatan, lama: Pemda | None, fakta: inputs.FaktaPemda) -> Pemda:
    bagian = muatan.start("daerah.muat", lama, to_json(fakta))
    baris = bagian.sync(
        Pemda.objects.filter(kode=fakta.pemda.kode),
        [kolom(fakta.pemda, "kode", "nama", "jenis", "provinsi", "tempat")],
        ("kode",),
    )
    (pemda,) = baris.values()
    bagian.objek = pemda
    jabatan = _sync_jabatan(bagian, pemda, None, fakta.jabatan, {}, {})
    bagian.link([(pemda, {"kepala_id": jabatan[fakta.pemda.kepala]})])
    _sync_pemangku(bagian, Q(jabatan__pemda=pemda, jabatan__pd__isnull=True), fakta.pemangku, jabatan)
    _sync_rpjmd(bagian, pemda, fakta.rpjmd)
    return pemda


@tindakan("organisasi.muat")
def muat_organisasi(
    *, pemda: Pemda, fakta: inputs.FaktaPD, oleh: Pengguna, dasar: str = ""
) -> tuple[PerangkatDaerah, HasilMuat]:
    """Load an office with its units, posts and holders; a new office is made. Raises TidakBoleh, DataSalah."""
    lama = PerangkatDaerah.objects.filter(pemda=pemda, kode=fakta.pd.kode).first()
    izinkan(oleh, Izin.MUAT_DATA, lama or pemda)
    calon = inputs.FaktaPD(pd=fakta.pd, unit=fakta.unit, jabatan=fakta.jabatan, pemangku=fakta.pemangku)
    check_whole(pemda, lama, calon, ("pd", "unit", "jabatan", "pemangku"))
    muatan = Muatan(oleh, dasar)
    with contradiction():
        pd = sync_organisasi(muatan, pemda, fakta)
        return pd, muatan.finish()


def sync_organisasi(muatan: Muatan, pemda: Pemda, fakta: inputs.FaktaPD) -> PerangkatDaerah:
    """The organisation as part of a larger load."""
    bagian = muatan.start(
        "organisasi.muat",
        pemda,
        [to_json(fakta.pd), *map(to_json, fakta.unit), *map(to_json, fakta.jabatan), *map(to_json, fakta.pemangku)],
    )
    medan = (
        "kode", "nama", "singkatan", "jenis", "alamat", "telepon", "laman", "pos_el", "tempat", "dasar_pembentukan",
        "tugas", "fungsi", "urusan", "kop",
    )  # fmt: skip
    baris = bagian.sync(
        PerangkatDaerah.objects.select_for_update().filter(pemda=pemda, kode=fakta.pd.kode),
        [{"pemda_id": pemda.pk, **kolom(fakta.pd, *medan)}],
        ("kode",),
    )
    (pd,) = baris.values()
    bagian.objek = pd
    unit = _sync_unit(bagian, pd, fakta.unit)
    jabatan = _sync_jabatan(bagian, pemda, pd, fakta.jabatan, unit, Rujukan(pd).jabatan)
    bagian.link([(pd, {"kepala_id": jabatan[fakta.pd.kepala]})])
    _sync_pemangku(bagian, Q(jabatan__pd=pd), fakta.pemangku, jabatan)
    return pd


def _sync_unit(bagian: Bagian, pd: PerangkatDaerah, fakta: Sequence[inputs.Unit]) -> Mapping[str, int]:
    baris = bagian.sync(
        UnitKerja.objects.filter(pd=pd),
        [
            {"pd_id": pd.pk, "letak": i, **kolom(satu, "kode", "nama", "jenis", "urutan", "tahun_awal", "tahun_akhir")}
            for i, satu in enumerate(fakta)
        ],
        ("kode",),
        diri="induk",
    )
    pk = {kode: satu.pk for (kode,), satu in baris.items()}
    bagian.link((baris[satu.kode,], {"induk_id": cari_bila(pk, satu.induk)}) for i, satu in enumerate(fakta))
    return pk


def _sync_jabatan(
    bagian: Bagian,
    pemda: Pemda,
    pd: PerangkatDaerah | None,
    fakta: Sequence[inputs.Jabatan],
    unit: Mapping[str, int],
    luar: Mapping[str, int],
) -> Mapping[str, int]:
    baris = bagian.sync(
        Jabatan.objects.filter(pemda=pemda, pd=pd),
        [
            {
                "pemda_id": pemda.pk,
                "pd_id": None if pd is None else pd.pk,
                "unit_id": cari_bila(unit, satu.unit),
                "letak": i,
                **kolom(satu, "kode", "nama", "tingkat", "urutan", "tahun_awal", "tahun_akhir"),
            }
            for i, satu in enumerate(fakta)
        ],
        ("kode",),
        diri="atasan",
    )
    pk = {kode: satu.pk for (kode,), satu in baris.items()}
    bagian.link(
        (baris[satu.kode,], {"atasan_id": cari_bila({**luar, **pk}, satu.atasan)}) for i, satu in enumerate(fakta)
    )
    return pk


def _sync_pemangku(bagian: Bagian, milik: Q, fakta: Iterable[inputs.Pemangku], jabatan: Mapping[str, int]) -> None:
    bagian.sync(
        PemangkuJabatan.objects.filter(milik),
        [
            {
                "jabatan_id": jabatan[satu.jabatan],
                "letak": i,
                **kolom(satu, "nama", "jenis", "nip", "pangkat", "mulai", "sampai"),
            }
            for i, satu in enumerate(fakta)
        ],
        ("jabatan_id", "jenis", "mulai"),
    )


def _sync_rpjmd(bagian: Bagian, pemda: Pemda, fakta: inputs.Rpjmd) -> None:
    baris = bagian.sync(
        Rpjmd.objects.filter(pemda=pemda, tahun_awal=fakta.tahun_awal, versi=fakta.versi),
        [
            {
                "pemda_id": pemda.pk,
                **kolom(fakta, "tahun_awal", "tahun_akhir", "visi", "versi", "berlaku_mulai", "dasar"),
            }
        ],
        ("tahun_awal", "versi"),
    )
    (rpjmd,) = baris.values()
    misi = bagian.sync(
        Misi.objects.filter(rpjmd=rpjmd),
        [{"rpjmd_id": rpjmd.pk, "letak": i, **kolom(satu, "nomor", "uraian")} for i, satu in enumerate(fakta.misi)],
        ("nomor",),
    )
    # By code over the whole RPJMD: a tujuan that moves to another mission stays the same row.
    tujuan = bagian.sync(
        TujuanDaerah.objects.filter(misi__rpjmd=rpjmd),
        [
            {"misi_id": misi[induk.nomor,].pk, "letak": i, **kolom(satu, "kode", "uraian")}
            for induk in fakta.misi
            for i, satu in enumerate(induk.tujuan)
        ],
        ("kode",),
    )
    bagian.sync(
        SasaranDaerah.objects.filter(tujuan__misi__rpjmd=rpjmd),
        [
            {"tujuan_id": tujuan[induk.kode,].pk, "letak": i, **kolom(satu, "kode", "uraian")}
            for atas in fakta.misi
            for induk in atas.tujuan
            for i, satu in enumerate(induk.sasaran)
        ],
        ("kode",),
    )
