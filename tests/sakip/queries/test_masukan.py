"""The adapter from rows to inputs: a constant number of queries, and the demonstration back again equal."""

from dataclasses import replace
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reports.inputs import Alokasi, FaktaPD, Nilai, PotTampil
from sakip import models as m
from sakip.actions.muat import muat_pd, muat_pemda, muat_skala
from sakip.fakta import Lingkungan, read_folder, read_pemda, read_skala
from sakip.galat import Galat
from sakip.queries.masukan import build_masukan
from tests.factories import PemdaFactory, PerangkatDaerahFactory
from tests.sakip.perlengkapan import Kantor

pytestmark = pytest.mark.django_db

AKAR = Path(__file__).resolve().parents[3] / "fixtures"
FOLDER = sorted(satu for satu in (AKAR / "contoh").iterdir() if satu.is_dir())


@pytest.mark.parametrize("folder", FOLDER, ids=lambda folder: folder.name)
def test_an_office_of_the_demonstration_comes_back_equal(sistem: m.Pengguna, folder: Path) -> None:
    skala, daerah = read_skala(AKAR / "skala.json"), read_pemda(AKAR / "contoh" / "pemda.json")
    contoh = read_folder(folder, Lingkungan(daerah=daerah, skala=skala))
    assert contoh.laporan is not None
    muat_skala(skala=skala, oleh=sistem)
    pemda, _ = muat_pemda(fakta=daerah, oleh=sistem)
    pd, _ = muat_pd(pemda=pemda, fakta=contoh.fakta, laporan=[contoh.laporan], oleh=sistem)
    masukan = build_masukan(pd, contoh.laporan.tahun)
    assert masukan.fakta == contoh.fakta
    assert (masukan.daerah, masukan.skala, masukan.laporan) == (daerah, skala, contoh.laporan)


def _banyak(fakta: FaktaPD) -> FaktaPD:
    """Many more rows of several kinds."""
    dasar = fakta.nilai[0]
    sub = fakta.anggaran[1].program[0].kegiatan[0].sub_kegiatan[0]
    return replace(
        fakta,
        nilai=(*fakta.nilai, *(replace(dasar, tahun=2030 + i) for i in range(20))),
        alokasi=tuple(Alokasi(tahun=2024, sub_kegiatan=sub.kode, penempatan=satu.kode) for satu in fakta.penempatan),
        pot_tampil=tuple(PotTampil(tahun=2024, cakupan="seluruh", penempatan=("L1.SKM",)) for _ in range(10)),
    )


def test_the_number_of_queries_does_not_depend_on_the_number_of_rows(kantor: Kantor, sistem: m.Pengguna) -> None:
    def cacah() -> int:
        pd = m.PerangkatDaerah.objects.get(pk=kantor.pd.pk)
        with CaptureQueriesContext(connection) as catatan:
            build_masukan(pd, 2024)
        return len(catatan)

    sebelum = cacah()
    muat_pd(pemda=kantor.pemda, fakta=_banyak(kantor.masukan.fakta), oleh=sistem)
    assert cacah() == sebelum
    assert sebelum < 70


def test_every_kind_of_shown_pot_comes_back(kantor: Kantor, sistem: m.Pengguna) -> None:
    fakta = kantor.masukan.fakta
    program = fakta.anggaran[1].program[0]
    kegiatan = program.kegiatan[0]
    pot = tuple(
        PotTampil(tahun=2024, cakupan=cakupan, objek=objek, penempatan=("L1.SKM",))
        for cakupan, objek in (
            ("seluruh", ""),
            ("program", program.kode),
            ("kegiatan", kegiatan.kode),
            ("sub_kegiatan", kegiatan.sub_kegiatan[0].kode),
        )
    )
    muat_pd(pemda=kantor.pemda, fakta=replace(fakta, pot_tampil=pot), oleh=sistem)
    assert build_masukan(kantor.pd, 2024).fakta.pot_tampil == pot


def test_a_missing_quarter_stays_missing(kantor: Kantor, sistem: m.Pengguna) -> None:
    fakta = kantor.masukan.fakta
    triwulan = (Nilai(indikator="NAIK", tahun=2031, triwulan=3, level="Baik"),)
    muat_pd(pemda=kantor.pemda, fakta=replace(fakta, nilai=triwulan), oleh=sistem)
    assert build_masukan(kantor.pd, 2024).fakta.nilai == triwulan


def test_the_latest_version_of_a_report_is_the_one(kantor: Kantor) -> None:
    m.Laporan.objects.create(pd=kantor.pd, tahun=2024, versi=2, tempat="Versi dua")
    assert build_masukan(kantor.pd, 2024).laporan.versi == 2
    assert build_masukan(kantor.pd, 2025).laporan.versi == 1


def test_a_region_without_rpjmd_is_told(db: None) -> None:
    pd = PerangkatDaerahFactory(pemda=PemdaFactory(kode="KAB"))
    with pytest.raises(Galat, match="RPJMD KAB belum dimuat"):
        build_masukan(pd, 2024)
