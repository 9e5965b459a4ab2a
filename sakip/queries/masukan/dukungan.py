"""Supporting lists and tables, surveys, evaluations, competing values."""

from __future__ import annotations

from reports import inputs
from sakip import models as m
from sakip.queries.masukan.dasar import per_induk, sumber


def read_butir(pd: m.PerangkatDaerah) -> tuple[inputs.Butir, ...]:
    """The items of supporting lists."""
    return tuple(
        inputs.Butir(
            jenis=satu.jenis,
            nomor=satu.nomor,
            uraian=satu.uraian,
            objek=satu.objek,
            rincian=tuple((label, teks) for label, teks in satu.rincian),
            sumber=sumber(satu),
        )
        for satu in m.Butir.objects.filter(pd=pd).order_by("letak", "pk")
    )


def read_tabel(pd: m.PerangkatDaerah) -> tuple[inputs.TabelDukung, ...]:
    """The supporting tables."""
    return tuple(
        inputs.TabelDukung(
            kode=satu.kode,
            judul=satu.judul,
            kelompok=satu.kelompok,
            objek=satu.objek,
            kolom=tuple(inputs.KolomDukung(**kolom) for kolom in satu.kolom),
            baris=tuple(tuple(baris) for baris in satu.baris),
            skala=satu.skala,
            catatan=satu.catatan,
            sumber=sumber(satu),
        )
        for satu in m.TabelDukung.objects.filter(pd=pd).order_by("letak", "pk")
    )


def read_bersaing(pd: m.PerangkatDaerah) -> tuple[inputs.NilaiBersaing, ...]:
    """Values on which the sources disagree."""
    return tuple(
        inputs.NilaiBersaing(
            objek=satu.objek,
            besaran=satu.besaran,
            tahun=satu.tahun,
            nilai=satu.nilai,
            dipakai=satu.dipakai,
            dasar=satu.dasar,
            sumber=sumber(satu),
        )
        for satu in m.NilaiBersaing.objects.filter(pd=pd).order_by("letak", "pk")
    )


def read_skm(pd: m.PerangkatDaerah) -> tuple[inputs.Skm, ...]:
    """The satisfaction surveys."""
    unsur = per_induk(m.UnsurSkm.objects.filter(skm__pd=pd), "skm_id")
    return tuple(
        inputs.Skm(
            tahun=satu.tahun,
            basis=satu.basis,
            unsur=tuple(inputs.UnsurSkm(nomor=u.nomor, nama=u.nama, nilai=u.nilai) for u in unsur[satu.pk]),
            responden=satu.responden,
            metode=satu.metode,
            diumumkan=satu.diumumkan,
            prioritas=tuple(satu.prioritas),
            tindak_lanjut=tuple(satu.tindak_lanjut),
            sumber=sumber(satu),
        )
        for satu in m.Skm.objects.filter(pd=pd).order_by("letak", "pk")
    )


def read_akip(pd: m.PerangkatDaerah) -> tuple[inputs.EvaluasiAkip, ...]:
    """The AKIP evaluations."""
    komponen = per_induk(m.KomponenAkip.objects.filter(evaluasi__pd=pd), "evaluasi_id")
    return tuple(
        inputs.EvaluasiAkip(
            kode=satu.kode,
            lingkup=satu.lingkup,
            tahun=satu.tahun,
            penilai=satu.penilai,
            nomor=satu.nomor,
            tanggal=satu.tanggal,
            komponen=tuple(inputs.KomponenAkip(nama=k.nama, bobot=k.bobot, nilai=k.nilai) for k in komponen[satu.pk]),
            temuan=tuple(satu.temuan),
            rekomendasi=tuple(satu.rekomendasi),
            sumber=sumber(satu),
        )
        for satu in m.EvaluasiAkip.objects.filter(pd=pd).order_by("letak", "pk")
    )
