"""The report itself: its outline (the narrowest scope that has one), narrative and state."""

from __future__ import annotations

from django.db.models import Q

from reports import inputs
from sakip import models as m
from sakip.choices import Lingkup
from sakip.queries.masukan.dasar import kode

#: The narrowest scope first.
_SEMPIT_DULU = [lingkup.value for lingkup in (Lingkup.LAPORAN, Lingkup.PD, Lingkup.PEMDA, Lingkup.NASIONAL)]


def read_laporan(pd: m.PerangkatDaerah, tahun: int) -> inputs.RencanaLaporan:
    """The latest version of the report of the year; a year without one gets the outline of its office or region."""
    laporan = m.Laporan.objects.filter(pd=pd, tahun=tahun).select_related("penanda_tangan").order_by("-versi").first()
    sistematika = _sistematika(pd, laporan)
    if laporan is None:
        return inputs.RencanaLaporan(tahun=tahun, sistematika=sistematika)
    return inputs.RencanaLaporan(
        tahun=tahun,
        versi=laporan.versi,
        status=laporan.status,
        tempat=laporan.tempat,
        tanggal=laporan.tanggal,
        penanda_tangan=kode(laporan.penanda_tangan),
        sistematika=sistematika,
        narasi=tuple(
            inputs.Narasi(bagian=satu.bagian, isi=satu.isi)
            for satu in m.Narasi.objects.filter(laporan=laporan).order_by("letak", "pk")
        ),
    )


def _sistematika(pd: m.PerangkatDaerah, laporan: m.Laporan | None) -> tuple[inputs.Bagian, ...]:
    calon = Q(lingkup=Lingkup.NASIONAL.value) | Q(pemda=pd.pemda_id) | Q(pd=pd.pk)
    if laporan is not None:
        calon |= Q(laporan=laporan)
    daftar = sorted(m.Sistematika.objects.filter(calon), key=lambda satu: _SEMPIT_DULU.index(satu.lingkup))
    return read_sistematika(daftar[0]) if daftar else ()


def read_sistematika(sistematika: m.Sistematika) -> tuple[inputs.Bagian, ...]:
    """The sections of an outline as a tree. One query."""
    anak: dict[int | None, list[m.BagianSistematika]] = {}
    for satu in m.BagianSistematika.objects.filter(sistematika=sistematika).order_by("letak", "pk"):
        anak.setdefault(satu.induk_id, []).append(satu)

    def turun(induk: int | None) -> tuple[inputs.Bagian, ...]:
        return tuple(
            inputs.Bagian(
                kode=satu.kode,
                jenis=satu.jenis,
                nomor=satu.nomor,
                judul=satu.judul,
                blok=tuple(
                    inputs.PanggilanBlok(blok=blok["blok"], pilihan=blok.get("pilihan", {})) for blok in satu.blok
                ),
                anak=turun(satu.pk),
            )
            for satu in anak.get(induk, [])
        )

    return turun(None)
