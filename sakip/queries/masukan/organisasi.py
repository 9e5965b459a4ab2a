"""The region and the office."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from django.db.models import Q

from reports import inputs
from sakip.galat import Galat
from sakip.models import (
    Jabatan,
    Lambang,
    Misi,
    NamaLamaPD,
    PemangkuJabatan,
    Pemda,
    PendahuluPD,
    PerangkatDaerah,
    Rpjmd,
    SasaranDaerah,
    TujuanDaerah,
    UnitKerja,
)
from sakip.queries.masukan.dasar import kode, per_induk


def read_daerah(pemda: Pemda, tahun: int) -> inputs.FaktaPemda:
    """What all offices of the region share, with the RPJMD that covers the year, or else the nearest.

    Raises Galat where the region has no RPJMD at all.
    """
    return inputs.FaktaPemda(
        pemda=_pemda(pemda),
        rpjmd=_rpjmd(pemda, tahun),
        jabatan=_jabatan(Q(pemda=pemda, pd__isnull=True)),
        pemangku=_pemangku(Q(jabatan__pemda=pemda, jabatan__pd__isnull=True)),
    )


def read_pd(pd: PerangkatDaerah, tahun: int | None = None) -> inputs.PerangkatDaerah:
    """The office; with a year, under the name it had on the last day of that year."""
    sebutan = pd if tahun is None else sebutan_pada(pd, date(tahun, 12, 31))
    return inputs.PerangkatDaerah(
        kode=pd.kode,
        nama=sebutan.nama,
        singkatan=sebutan.singkatan,
        jenis=sebutan.jenis,
        kepala=kode(pd.kepala),
        alamat=pd.alamat,
        telepon=pd.telepon,
        laman=pd.laman,
        pos_el=pd.pos_el,
        tempat=pd.tempat,
        dasar_pembentukan=tuple(pd.dasar_pembentukan),
        tugas=pd.tugas,
        fungsi=tuple(pd.fungsi),
        urusan=tuple(pd.urusan),
        kop=tuple(pd.kop),
    )


def sebutan_pada(pd: PerangkatDaerah, hari: date) -> PerangkatDaerah | NamaLamaPD:
    """What carries the name, short name and kind that the office had on the day: an old name, or the office itself."""
    return NamaLamaPD.objects.filter(pd=pd, sampai__gte=hari).order_by("sampai").first() or pd


def read_identitas(pd: PerangkatDaerah, tahun: int) -> inputs.Identitas:
    """The emblem (its own, or the region's) and the offices it continues, as far as the year knows of them.

    An emblem whose file is gone is left out; the report says nothing about it.
    """
    hubungan = PendahuluPD.objects.filter(pd=pd, mulai__lte=date(tahun, 12, 31)).select_related("pendahulu")
    return inputs.Identitas(
        lambang=_emblem(pd.lambang or pd.pemda.lambang),
        pendahulu=tuple(
            inputs.Pendahulu(
                kode=satu.pendahulu.kode,
                nama=sebutan_pada(satu.pendahulu, satu.mulai - timedelta(days=1)).nama,
                mulai=satu.mulai,
                dasar=satu.dasar,
            )
            for satu in hubungan.order_by("mulai", "pendahulu__nama")
        ),
    )


def _emblem(lambang: Lambang | None) -> str:
    if lambang is None:
        return ""
    try:
        with lambang.berkas.open("rb") as berkas:
            return b64encode(berkas.read()).decode()
    except FileNotFoundError:
        return ""


def read_unit(pd: PerangkatDaerah) -> tuple[inputs.Unit, ...]:
    """The units of the office."""
    baris = UnitKerja.objects.filter(pd=pd).select_related("induk").order_by("letak", "pk")
    return tuple(
        inputs.Unit(
            kode=satu.kode,
            nama=satu.nama,
            jenis=satu.jenis,
            induk=kode(satu.induk),
            urutan=satu.urutan,
            tahun_awal=satu.tahun_awal,
            tahun_akhir=satu.tahun_akhir,
        )
        for satu in baris
    )


def read_jabatan(pd: PerangkatDaerah) -> tuple[inputs.Jabatan, ...]:
    """The posts of the office."""
    return _jabatan(Q(pd=pd))


def read_pemangku(pd: PerangkatDaerah) -> tuple[inputs.Pemangku, ...]:
    """The holders of posts of the office."""
    return _pemangku(Q(jabatan__pd=pd))


def _jabatan(milik: Q) -> tuple[inputs.Jabatan, ...]:
    baris = Jabatan.objects.filter(milik).select_related("unit", "atasan").order_by("letak", "pk")
    return tuple(
        inputs.Jabatan(
            kode=satu.kode,
            nama=satu.nama,
            tingkat=satu.tingkat,
            unit=kode(satu.unit),
            atasan=kode(satu.atasan),
            urutan=satu.urutan,
            tahun_awal=satu.tahun_awal,
            tahun_akhir=satu.tahun_akhir,
        )
        for satu in baris
    )


def _pemangku(milik: Q) -> tuple[inputs.Pemangku, ...]:
    baris = PemangkuJabatan.objects.filter(milik).select_related("jabatan").order_by("letak", "pk")
    return tuple(
        inputs.Pemangku(
            jabatan=satu.jabatan.kode,
            nama=satu.nama,
            jenis=satu.jenis,
            nip=satu.nip,
            pangkat=satu.pangkat,
            mulai=satu.mulai,
            sampai=satu.sampai,
        )
        for satu in baris
    )


def _rpjmd(pemda: Pemda, tahun: int) -> inputs.Rpjmd:
    semua = list(Rpjmd.objects.filter(pemda=pemda).order_by("tahun_awal", "versi"))
    if not semua:
        raise Galat(f"RPJMD {pemda.kode} belum dimuat.")
    terdekat = min(semua, key=lambda satu: _jarak(satu, tahun))
    rpjmd = _in_force([satu for satu in semua if satu.tahun_awal == terdekat.tahun_awal], tahun)
    tujuan = per_induk(TujuanDaerah.objects.filter(misi__rpjmd=rpjmd), "misi_id")
    sasaran = per_induk(SasaranDaerah.objects.filter(tujuan__misi__rpjmd=rpjmd), "tujuan_id")
    return inputs.Rpjmd(
        tahun_awal=rpjmd.tahun_awal,
        tahun_akhir=rpjmd.tahun_akhir,
        visi=rpjmd.visi,
        versi=rpjmd.versi,
        berlaku_mulai=rpjmd.berlaku_mulai,
        dasar=rpjmd.dasar,
        misi=tuple(_misi(satu, tujuan, sasaran) for satu in Misi.objects.filter(rpjmd=rpjmd).order_by("letak", "pk")),
    )


def _misi(
    misi: Misi, tujuan: Mapping[int, list[TujuanDaerah]], sasaran: Mapping[int, list[SasaranDaerah]]
) -> inputs.Misi:
    return inputs.Misi(
        nomor=misi.nomor,
        uraian=misi.uraian,
        tujuan=tuple(
            inputs.TujuanDaerah(
                kode=satu.kode,
                uraian=satu.uraian,
                sasaran=tuple(inputs.SasaranDaerah(kode=s.kode, uraian=s.uraian) for s in sasaran[satu.pk]),
            )
            for satu in tujuan[misi.pk]
        ),
    )


def _pemda(pemda: Pemda) -> inputs.Pemda:
    return inputs.Pemda(
        kode=pemda.kode,
        nama=pemda.nama,
        jenis=pemda.jenis,
        provinsi=pemda.provinsi,
        tempat=pemda.tempat,
        kepala=kode(pemda.kepala),
    )


def _in_force(versi: Sequence[Rpjmd], tahun: int) -> Rpjmd:
    """The newest version that plans for the year; for years before the first one, that."""
    berlaku = [satu for satu in versi if (satu.berlaku_mulai or satu.tahun_awal) <= tahun]
    return berlaku[-1] if berlaku else versi[0]


def _jarak(rpjmd: Rpjmd, tahun: int) -> int:
    """Years between the plan and the year; 0 inside the plan."""
    return max(rpjmd.tahun_awal - tahun, tahun - rpjmd.tahun_akhir, 0)


def read_rujukan_daerah(pemda: Pemda) -> inputs.FaktaPemda:
    """The region with the missions of all its RPJMD together: what references of an office's plans may lead to.

    An office may have plans under an older RPJMD too; this is for checking codes, never for print.
    """
    semua = list(Rpjmd.objects.filter(pemda=pemda).order_by("tahun_awal"))
    tujuan = per_induk(TujuanDaerah.objects.filter(misi__rpjmd__pemda=pemda), "misi_id")
    sasaran = per_induk(SasaranDaerah.objects.filter(tujuan__misi__rpjmd__pemda=pemda), "tujuan_id")
    misi = Misi.objects.filter(rpjmd__pemda=pemda).order_by("rpjmd__tahun_awal", "letak")
    return inputs.FaktaPemda(
        pemda=_pemda(pemda),
        rpjmd=inputs.Rpjmd(
            tahun_awal=semua[0].tahun_awal if semua else 0,
            tahun_akhir=semua[-1].tahun_akhir if semua else 0,
            visi="",
            misi=tuple(_misi(satu, tujuan, sasaran) for satu in misi),
        ),
        jabatan=_jabatan(Q(pemda=pemda, pd__isnull=True)),
    )
