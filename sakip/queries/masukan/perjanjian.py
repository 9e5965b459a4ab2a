"""The agreements, as they were signed."""

from __future__ import annotations

from reports import inputs
from reports.inputs import Sen
from sakip import models as m
from sakip.queries.masukan.dasar import kode, per_induk, sumber, target


def read_perjanjian(pd: m.PerangkatDaerah) -> tuple[inputs.PerjanjianKinerja, ...]:
    """Every agreement and version."""
    baris = per_induk(m.BarisPK.objects.filter(perjanjian__pd=pd).select_related("penempatan"), "perjanjian_id")
    pagu = per_induk(m.PaguPK.objects.filter(perjanjian__pd=pd).select_related("program"), "perjanjian_id")
    return tuple(
        inputs.PerjanjianKinerja(
            kode=satu.kode,
            tahun=satu.tahun,
            versi=satu.versi,
            jenis=satu.jenis,
            jabatan=satu.jabatan.kode,
            tempat=satu.tempat,
            tanggal=satu.tanggal,
            nomor=satu.nomor,
            alasan=satu.alasan,
            status=satu.status,
            impor=satu.impor,
            pihak_pertama=_pihak(satu, "pihak_pertama"),
            pihak_kedua=_pihak(satu, "pihak_kedua"),
            baris=tuple(_baris(b) for b in baris[satu.pk]),
            program=tuple(_pagu(p) for p in pagu[satu.pk]),
            alasan_selisih=satu.alasan_selisih,
            catatan=satu.catatan,
            sumber=sumber(satu),
        )
        for satu in m.PerjanjianKinerja.objects.filter(pd=pd).select_related("jabatan").order_by("letak", "pk")
    )


def _pihak(satu: m.PerjanjianKinerja, pihak: str) -> inputs.Pihak | None:
    jabatan: str = getattr(satu, f"{pihak}_jabatan")
    if not jabatan:
        return None
    return inputs.Pihak(
        jabatan=jabatan,
        nama=getattr(satu, f"{pihak}_nama"),
        pangkat=getattr(satu, f"{pihak}_pangkat"),
        nip=getattr(satu, f"{pihak}_nip"),
    )


def _baris(satu: m.BarisPK) -> inputs.BarisPK:
    return inputs.BarisPK(
        kelompok=satu.kelompok,
        nomor_sasaran=satu.nomor_sasaran,
        sasaran=satu.sasaran,
        nomor=satu.nomor,
        indikator=satu.indikator,
        penempatan=kode(satu.penempatan),
        satuan=satu.satuan,
        target=target(satu),
        catatan=satu.catatan,
    )


def _pagu(satu: m.PaguPK) -> inputs.PaguPK:
    return inputs.PaguPK(
        nomor=satu.nomor,
        nama=satu.nama,
        program=kode(satu.program),
        jumlah=Sen(satu.jumlah),
        sumber_dana=satu.sumber_dana,
    )
