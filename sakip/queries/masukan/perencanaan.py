"""Renstra, indicators and their places."""

from __future__ import annotations

from reports import inputs
from reports.calc import Arah, AsalTarget, Bentuk, Konsolidasi, RumusTurun
from sakip import models as m
from sakip.choices import PeranPengampu, baca
from sakip.models.indikator import TEMPAT
from sakip.queries.masukan.dasar import kode, pengampu, per_induk, sumber, target


def read_renstra(pd: m.PerangkatDaerah) -> tuple[inputs.Renstra, ...]:
    """Every version of the plan."""
    return tuple(
        inputs.Renstra(
            kode=satu.kode,
            nama=satu.nama,
            versi=satu.versi,
            tahun_awal=satu.tahun_awal,
            tahun_akhir=satu.tahun_akhir,
            berlaku_mulai=satu.berlaku_mulai,
            sumber=sumber(satu),
        )
        for satu in m.Renstra.objects.filter(pd=pd).order_by("letak", "pk")
    )


def read_tujuan(pd: m.PerangkatDaerah) -> tuple[inputs.Tujuan, ...]:
    """The tujuan of all versions."""
    pendahulu = per_induk(m.PendahuluTujuan.objects.filter(tujuan__pd=pd).select_related("pendahulu"), "tujuan_id")
    milik = per_induk(m.PengampuTujuan.objects.filter(tujuan__pd=pd).select_related("unit", "jabatan"), "tujuan_id")
    baris = m.Tujuan.objects.filter(pd=pd).select_related("renstra", "misi", "sasaran_daerah").order_by("letak", "pk")
    return tuple(
        inputs.Tujuan(
            kode=satu.kode,
            renstra=satu.renstra.kode,
            nomor=satu.nomor,
            uraian=satu.uraian,
            misi=None if satu.misi is None else satu.misi.nomor,
            sasaran_daerah=kode(satu.sasaran_daerah),
            pendahulu=tuple(p.pendahulu.kode for p in pendahulu[satu.pk]),
            urutan=satu.urutan,
            pengampu="".join(pengampu(milik[satu.pk], PeranPengampu.PENGAMPU)),
        )
        for satu in baris
    )


def read_sasaran(pd: m.PerangkatDaerah) -> tuple[inputs.Sasaran, ...]:
    """The sasaran of all versions, with their strategies."""
    pendahulu = per_induk(m.PendahuluSasaran.objects.filter(sasaran__pd=pd).select_related("pendahulu"), "sasaran_id")
    milik = per_induk(m.PengampuSasaran.objects.filter(sasaran__pd=pd).select_related("unit", "jabatan"), "sasaran_id")
    strategi = per_induk(m.Strategi.objects.filter(sasaran__pd=pd), "sasaran_id")
    baris = (
        m.Sasaran.objects.filter(pd=pd).select_related("renstra", "tujuan", "sasaran_daerah").order_by("letak", "pk")
    )
    return tuple(
        inputs.Sasaran(
            kode=satu.kode,
            renstra=kode(satu.renstra),
            jenis=satu.jenis,
            nomor=satu.nomor,
            uraian=satu.uraian,
            tujuan=kode(satu.tujuan),
            pendahulu=tuple(p.pendahulu.kode for p in pendahulu[satu.pk]),
            tahun_awal=satu.tahun_awal,
            tahun_akhir=satu.tahun_akhir,
            urutan=satu.urutan,
            pengampu=pengampu(milik[satu.pk], PeranPengampu.PENGAMPU),
            strategi=tuple(
                inputs.Strategi(uraian=tuple(s.uraian), arah_kebijakan=tuple(s.arah_kebijakan), sumber=sumber(s))
                for s in strategi[satu.pk]
            ),
            sasaran_daerah=kode(satu.sasaran_daerah),
        )
        for satu in baris
    )


def read_indikator(pd: m.PerangkatDaerah) -> tuple[inputs.Indikator, ...]:
    """The indicators of the office."""
    baris = m.Indikator.objects.filter(pd=pd).select_related("menggantikan").order_by("letak", "pk")
    return tuple(
        inputs.Indikator(
            kode=satu.kode,
            nama=satu.nama,
            satuan=satu.satuan,
            arah=baca(Arah, satu.arah),
            bentuk=baca(Bentuk, satu.bentuk),
            rumus_turun=baca(RumusTurun, satu.rumus_turun),
            konsolidasi=baca(Konsolidasi, satu.konsolidasi),
            desimal=satu.desimal,
            kumulatif=satu.kumulatif,
            skala=satu.skala,
            tingkat=tuple(satu.tingkat),
            definisi=satu.definisi,
            alasan=satu.alasan,
            formulasi=satu.formulasi,
            label_pembilang=satu.label_pembilang,
            label_penyebut=satu.label_penyebut,
            faktor=satu.faktor,
            sumber_data=satu.sumber_data,
            menggantikan=kode(satu.menggantikan),
            varian_nama=tuple(satu.varian_nama),
        )
        for satu in baris
    )


def read_penempatan(pd: m.PerangkatDaerah) -> tuple[inputs.Penempatan, ...]:
    """The places of indicators, with targets and owners."""
    milik = per_induk(
        m.PengampuPenempatan.objects.filter(penempatan__pd=pd).select_related("unit", "jabatan"), "penempatan_id"
    )
    target_tahun = per_induk(m.Target.objects.filter(penempatan__pd=pd).select_related("acuan"), "penempatan_id")
    baris = m.PenempatanIndikator.objects.filter(pd=pd).select_related("indikator", *TEMPAT).order_by("letak", "pk")
    return tuple(
        inputs.Penempatan(
            kode=satu.kode,
            indikator=satu.indikator.kode,
            tempat=_tempat(satu)[0],
            objek=_tempat(satu)[1],
            nomor=satu.nomor,
            urutan=satu.urutan,
            iku=satu.iku,
            pengampu=pengampu(milik[satu.pk], PeranPengampu.PENGAMPU),
            penanggung_jawab=pengampu(milik[satu.pk], PeranPengampu.PENANGGUNG_JAWAB),
            target=tuple(_target(t) for t in target_tahun[satu.pk]),
        )
        for satu in baris
    )


def _tempat(satu: m.PenempatanIndikator) -> tuple[inputs.Tempat, str]:
    # Exactly one of the columns is filled (constraint penempatanindikator_tepat_satu_tempat).
    return next(
        (tempat, kode(getattr(satu, medan))) for medan, tempat in TEMPAT.items() if getattr(satu, medan) is not None
    )


def _target(baris: m.Target) -> inputs.TargetTahun:
    return inputs.TargetTahun(
        jenis=baris.jenis,
        tahun=baris.tahun,
        asal=baca(AsalTarget, baris.asal),
        acuan=kode(baris.acuan),
        nilai=target(baris),
        catatan=baris.catatan,
        sumber=sumber(baris),
    )


def read_kinerja_jabatan(pd: m.PerangkatDaerah) -> tuple[inputs.KinerjaJabatan, ...]:
    """What each post is to reach."""
    return tuple(
        inputs.KinerjaJabatan(
            kode=satu.kode,
            jabatan=satu.jabatan.kode,
            jenis=satu.jenis,
            tingkat=satu.tingkat,
            nomor=satu.nomor,
            uraian=satu.uraian,
            urutan=satu.urutan,
            sumber=sumber(satu),
        )
        for satu in m.KinerjaJabatan.objects.filter(pd=pd).select_related("jabatan").order_by("letak", "pk")
    )
