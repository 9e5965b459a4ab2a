"""The ONE adapter from rows to `reports.inputs`: nothing else builds a Masukan from the database.

Every table is read once for the office, whatever the number of rows, and put together in memory; the order of the
facts is kept. What was loaded from a folder of facts comes back equal to it.
"""

from __future__ import annotations

from reports.inputs import FaktaPD, Masukan
from sakip.models import PerangkatDaerah
from sakip.queries.kebijakan import kebijakan_berlaku
from sakip.queries.masukan.anggaran import read_alokasi, read_anggaran, read_pot
from sakip.queries.masukan.dukungan import read_akip, read_bersaing, read_butir, read_skm, read_tabel
from sakip.queries.masukan.laporan import read_laporan
from sakip.queries.masukan.organisasi import (
    read_daerah,
    read_identitas,
    read_jabatan,
    read_pd,
    read_pemangku,
    read_unit,
)
from sakip.queries.masukan.pengukuran import read_nilai, read_pembanding
from sakip.queries.masukan.perencanaan import (
    read_indikator,
    read_kinerja_jabatan,
    read_penempatan,
    read_renstra,
    read_sasaran,
    read_tujuan,
)
from sakip.queries.masukan.perjanjian import read_perjanjian
from sakip.queries.skala import skala_tersimpan

__all__ = ["build_fakta", "build_masukan"]


def build_masukan(pd: PerangkatDaerah, tahun: int) -> Masukan:
    """Everything the report of the office for the year is composed from, with the policy in force and the scales.

    The number of queries does not depend on the number of rows. Raises Galat where the region has no RPJMD.
    """
    return Masukan(
        tahun=tahun,
        daerah=read_daerah(pd.pemda, tahun),
        fakta=build_fakta(pd, tahun),
        kebijakan=kebijakan_berlaku(pd, tahun),
        laporan=read_laporan(pd, tahun),
        skala=skala_tersimpan(pd.pemda_id, tahun),
        identitas=read_identitas(pd, tahun),
    )


def build_fakta(pd: PerangkatDaerah, tahun: int | None = None) -> FaktaPD:
    """All facts of the office, over all years; with a year, under the name it had at its end."""
    return FaktaPD(
        pd=read_pd(pd, tahun),
        unit=read_unit(pd),
        jabatan=read_jabatan(pd),
        pemangku=read_pemangku(pd),
        renstra=read_renstra(pd),
        tujuan=read_tujuan(pd),
        sasaran=read_sasaran(pd),
        indikator=read_indikator(pd),
        penempatan=read_penempatan(pd),
        kinerja_jabatan=read_kinerja_jabatan(pd),
        anggaran=read_anggaran(pd),
        alokasi=read_alokasi(pd),
        pot_tampil=read_pot(pd),
        perjanjian=read_perjanjian(pd),
        nilai=read_nilai(pd),
        pembanding=read_pembanding(pd),
        skm=read_skm(pd),
        akip=read_akip(pd),
        butir=read_butir(pd),
        tabel=read_tabel(pd),
        bersaing=read_bersaing(pd),
    )
