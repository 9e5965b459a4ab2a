"""Actuals and comparison values."""

from __future__ import annotations

from reports import inputs
from reports.calc import AsalNilai, JenisAngka
from sakip import models as m
from sakip.choices import baca
from sakip.queries.masukan.dasar import sumber


def read_nilai(pd: m.PerangkatDaerah) -> tuple[inputs.Nilai, ...]:
    """Every actual of every year, whatever its state."""
    return tuple(
        nilai_masukan(satu)
        for satu in m.Nilai.objects.filter(indikator__pd=pd).select_related("indikator").order_by("letak", "pk")
    )


def nilai_masukan(satu: m.Nilai) -> inputs.Nilai:
    """One actual as a fact."""
    return inputs.Nilai(
        indikator=satu.indikator.kode,
        tahun=satu.tahun,
        triwulan=satu.triwulan,
        asal=baca(AsalNilai, satu.asal),
        angka=satu.angka,
        level=satu.level,
        predikat=satu.predikat,
        pembilang=satu.pembilang,
        penyebut=satu.penyebut,
        jenis=baca(JenisAngka, satu.jenis),
        catatan=satu.catatan,
        sebab=satu.sebab,
        kendala=satu.kendala,
        solusi=satu.solusi,
        tindak_lanjut=satu.tindak_lanjut,
        sumber=sumber(satu),
    )


def read_pembanding(pd: m.PerangkatDaerah) -> tuple[inputs.Pembanding, ...]:
    """The same indicators elsewhere."""
    baris = m.Pembanding.objects.filter(indikator__pd=pd).select_related("indikator").order_by("letak", "pk")
    return tuple(
        inputs.Pembanding(
            indikator=satu.indikator.kode,
            tahun=satu.tahun,
            lingkup=satu.lingkup,
            entitas=satu.entitas,
            nilai=satu.nilai,
            catatan=satu.catatan,
            urutan=satu.urutan,
            sumber=sumber(satu),
        )
        for satu in baris
    )
