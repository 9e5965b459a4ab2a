"""The budget of all years."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reports import inputs
from reports.inputs import Sen
from sakip import models as m
from sakip.choices import CakupanPot
from sakip.queries.masukan.dasar import kode, per_induk, sumber


@dataclass(frozen=True, slots=True)
class _Pohon:
    """The rows below each program and sub kegiatan of the office, by primary key."""

    kegiatan: Mapping[int, list[m.Kegiatan]]
    sub_kegiatan: Mapping[int, list[m.SubKegiatan]]
    lepas: Mapping[int, list[m.SubKegiatan]]
    pagu: Mapping[int, list[m.Pagu]]
    realisasi: Mapping[int, list[m.RealisasiAnggaran]]
    rencana: Mapping[int, list[m.RencanaAnggaran]]


def read_anggaran(pd: m.PerangkatDaerah) -> tuple[inputs.AnggaranTahun, ...]:
    """Every budget year as a tree."""
    pohon = _pohon(pd)
    program = per_induk(m.Program.objects.filter(tahun_anggaran__pd=pd), "tahun_anggaran_id")
    versi = per_induk(m.VersiAnggaran.objects.filter(tahun_anggaran__pd=pd), "tahun_anggaran_id")
    kontrol = per_induk(
        m.AngkaKontrol.objects.filter(tahun_anggaran__pd=pd).select_related("versi"), "tahun_anggaran_id"
    )
    return tuple(
        inputs.AnggaranTahun(
            tahun=satu.tahun,
            jenis_periode=satu.jenis_periode,
            edisi_nomenklatur=satu.edisi_nomenklatur,
            versi=tuple(_versi(v) for v in versi[satu.pk]),
            program=tuple(_program(p, pohon) for p in program[satu.pk]),
            kontrol=tuple(_kontrol(k) for k in kontrol[satu.pk]),
            sumber=sumber(satu),
        )
        for satu in m.TahunAnggaran.objects.filter(pd=pd).order_by("letak", "pk")
    )


def _pohon(pd: m.PerangkatDaerah) -> _Pohon:
    milik = {"sub_kegiatan__program__tahun_anggaran__pd": pd}
    sub = m.SubKegiatan.objects.filter(program__tahun_anggaran__pd=pd).select_related("unit")
    return _Pohon(
        kegiatan=per_induk(m.Kegiatan.objects.filter(program__tahun_anggaran__pd=pd), "program_id"),
        sub_kegiatan=per_induk(sub.filter(kegiatan__isnull=False), "kegiatan_id"),
        lepas=per_induk(sub.filter(kegiatan__isnull=True), "program_id"),
        pagu=per_induk(m.Pagu.objects.filter(**milik).select_related("versi"), "sub_kegiatan_id"),
        realisasi=per_induk(m.RealisasiAnggaran.objects.filter(**milik), "sub_kegiatan_id"),
        rencana=per_induk(m.RencanaAnggaran.objects.filter(**milik), "sub_kegiatan_id"),
    )


def _program(satu: m.Program, pohon: _Pohon) -> inputs.Program:
    return inputs.Program(
        kode=satu.kode,
        nama=satu.nama,
        nomenklatur=satu.nomenklatur,
        urutan=satu.urutan,
        kegiatan=tuple(
            inputs.Kegiatan(
                kode=k.kode,
                nama=k.nama,
                nomenklatur=k.nomenklatur,
                urutan=k.urutan,
                sub_kegiatan=tuple(_sub(s, pohon) for s in pohon.sub_kegiatan[k.pk]),
            )
            for k in pohon.kegiatan[satu.pk]
        ),
        tanpa_kegiatan=tuple(_sub(s, pohon) for s in pohon.lepas[satu.pk]),
    )


def _sub(satu: m.SubKegiatan, pohon: _Pohon) -> inputs.SubKegiatan:
    return inputs.SubKegiatan(
        kode=satu.kode,
        nama=satu.nama,
        nomenklatur=satu.nomenklatur,
        unit=kode(satu.unit),
        lokasi=satu.lokasi,
        urutan=satu.urutan,
        pagu=tuple(
            inputs.Pagu(
                versi=p.versi.kode, jumlah=Sen(p.jumlah), sumber_dana=p.sumber_dana, jenis_belanja=p.jenis_belanja
            )
            for p in pohon.pagu[satu.pk]
        ),
        realisasi=tuple(
            inputs.RealisasiPeriode(
                periode=r.periode, jumlah=Sen(r.jumlah), sumber_dana=r.sumber_dana, jenis_belanja=r.jenis_belanja
            )
            for r in pohon.realisasi[satu.pk]
        ),
        rencana=tuple(inputs.RencanaPeriode(triwulan=r.triwulan, jumlah=Sen(r.jumlah)) for r in pohon.rencana[satu.pk]),
    )


def _versi(satu: m.VersiAnggaran) -> inputs.VersiAnggaran:
    return inputs.VersiAnggaran(
        kode=satu.kode,
        jenis=satu.jenis,
        nomor=satu.nomor,
        nama=satu.nama,
        tanggal=satu.tanggal,
        sumber=sumber(satu),
    )


def _kontrol(satu: m.AngkaKontrol) -> inputs.AngkaKontrol:
    return inputs.AngkaKontrol(
        tingkat=satu.tingkat,
        objek=satu.objek,
        besaran=satu.besaran,
        versi=kode(satu.versi),
        jumlah=Sen(satu.jumlah),
        catatan=satu.catatan,
        sumber=sumber(satu),
    )


def read_alokasi(pd: m.PerangkatDaerah) -> tuple[inputs.Alokasi, ...]:
    """Which indicators each sub kegiatan supports, with integer weights."""
    baris = (
        m.Alokasi.objects.filter(penempatan__pd=pd)
        .select_related("penempatan", "sub_kegiatan__program__tahun_anggaran")
        .order_by("letak", "pk")
    )
    return tuple(
        inputs.Alokasi(
            tahun=satu.sub_kegiatan.program.tahun_anggaran.tahun,
            sub_kegiatan=satu.sub_kegiatan.kode,
            penempatan=satu.penempatan.kode,
            bobot=satu.bobot,
        )
        for satu in baris
    )


def read_pot(pd: m.PerangkatDaerah) -> tuple[inputs.PotTampil, ...]:
    """Money shown beside indicators that do not own it."""
    penempatan = per_induk(m.PenempatanPot.objects.filter(pot__pd=pd).select_related("penempatan"), "pot_id")
    baris = m.PotTampil.objects.filter(pd=pd).select_related("program", "kegiatan", "sub_kegiatan")
    return tuple(
        inputs.PotTampil(
            tahun=satu.tahun,
            cakupan=_cakupan(satu).value,
            objek=kode(satu.program or satu.kegiatan or satu.sub_kegiatan),
            penempatan=tuple(p.penempatan.kode for p in penempatan[satu.pk]),
            catatan=satu.catatan,
            sumber=sumber(satu),
        )
        for satu in baris.order_by("letak", "pk")
    )


def _cakupan(satu: m.PotTampil) -> CakupanPot:
    if satu.program_id is not None:
        return CakupanPot.PROGRAM
    if satu.kegiatan_id is not None:
        return CakupanPot.KEGIATAN
    return CakupanPot.SELURUH if satu.sub_kegiatan_id is None else CakupanPot.SUB_KEGIATAN
