"""Which target counts: the agreement in force at the end of the year, else the plan, flagged."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from reports.calc import Alasan, AsalTarget, Bendera, Bentuk, Target
from reports.figures import Peta, hitung_buku
from reports.inputs import BarisPK, Masukan, Penempatan, PerjanjianKinerja, TargetTahun, Tempat
from tests.reports.pabrik import masukan_kecil, with_facts


def pk(versi: int, target: str | None, penempatan: str = "S1.NAIK", **lain: object) -> PerjanjianKinerja:
    baris: tuple[BarisPK, ...] = ()
    if target is not None:
        baris = (
            BarisPK(
                kelompok="strategis",
                nomor_sasaran="1",
                sasaran="Sasaran",
                indikator="Indikator",
                penempatan=penempatan,
                target=Target(angka=Decimal(target)),
            ),
        )
    isi: dict[str, object] = {
        "kode": f"pk{versi}",
        "tahun": 2024,
        "versi": versi,
        "jenis": "murni" if versi == 1 else "perubahan",
        "jabatan": "kepala",
        "tanggal": date(2024, versi, 1),
        "baris": baris,
    }
    return PerjanjianKinerja(**{**isi, **lain})  # type: ignore[arg-type]


def in_force(*perjanjian: PerjanjianKinerja, penempatan: str = "S1.NAIK") -> tuple[Decimal | None, tuple[Bendera, ...]]:
    pilihan = Peta(with_facts(masukan_kecil(), perjanjian=perjanjian)).target(penempatan)
    return (pilihan.target.angka if pilihan.target else None), pilihan.bendera


DARI_RENSTRA = (Decimal(79), (Bendera.TARGET_DARI_RENSTRA,))  # what R2 plans for 2024


def test_the_last_version_counts() -> None:
    assert in_force(pk(1, "75"), pk(2, "80")) == (Decimal(80), ())


def test_a_version_signed_after_the_year_does_not() -> None:
    assert in_force(pk(1, "75"), pk(2, "80", tanggal=date(2025, 1, 2))) == (Decimal(75), ())
    assert in_force(pk(1, "75"), pk(2, "80", tanggal=date(2024, 12, 31))) == (Decimal(80), ())


def test_an_unknown_date_does_not_exclude() -> None:
    assert in_force(pk(1, "75", tanggal=None)) == (Decimal(75), ())


def test_a_draft_binds_nobody() -> None:
    assert in_force(pk(1, "75"), pk(2, "80", impor=False, status="draf")) == (Decimal(75), ())
    assert in_force(pk(1, "75", impor=False, status="draf")) == DARI_RENSTRA
    assert in_force(pk(1, "75", impor=False, status="disetujui")) == (Decimal(75), ())


def test_a_row_that_the_revision_dropped_does_not_come_back() -> None:
    assert in_force(pk(1, "75"), pk(2, None)) == DARI_RENSTRA


def test_the_agreement_of_a_lower_post_does_not_overrule_the_head() -> None:
    assert in_force(pk(1, "75"), pk(2, "80", jabatan="kabid")) == (Decimal(75), ())
    assert in_force(pk(2, "80", jabatan="kabid")) == DARI_RENSTRA


def test_what_the_figure_says_when_the_agreement_leaves_the_indicator_out() -> None:
    def flags(*perjanjian: PerjanjianKinerja) -> tuple[Bendera, ...]:
        return hitung_buku(with_facts(masukan_kecil(), perjanjian=perjanjian))["capaian.S1.NAIK.2024"].bendera

    assert flags() == (Bendera.TARGET_DARI_RENSTRA,)
    assert flags(pk(1, "75", penempatan="S1.STABIL")) == (Bendera.TARGET_BUKAN_PK,)
    assert flags(pk(1, "75")) == ()


def test_no_agreement_at_all() -> None:
    assert in_force() == DARI_RENSTRA
    assert in_force(penempatan="S1.TURUN") == (None, ())


def test_below_sasaran_any_post_promises() -> None:
    masukan = masukan_kecil()
    tambahan = Penempatan(kode="kabid.NAIK", indikator="NAIK", tempat=Tempat.JABATAN, objek="kabid")
    perjanjian = (pk(1, "66", penempatan="kabid.NAIK", jabatan="kabid"),)
    masukan = with_facts(masukan, penempatan=(*masukan.fakta.penempatan, tambahan), perjanjian=perjanjian)
    assert Peta(masukan).kelompok("kabid.NAIK") == ""
    buku = hitung_buku(masukan)
    assert buku["target.kabid.NAIK.2024"].nilai == Decimal(66)
    assert buku["capaian.kabid.NAIK.2024"].nilai == Decimal("109.09")  # 72 / 66
    assert buku["pk.pk1.target.kabid.NAIK"].nilai == Decimal(66)
    assert "pk_anggaran.pk1.total" not in buku  # the money of the office is promised by its head alone


def with_targets(*target: TargetTahun) -> Masukan:
    masukan = masukan_kecil()
    penempatan = tuple(
        replace(satu, target=target) if satu.kode == "S1.NAIK" else satu for satu in masukan.fakta.penempatan
    )
    return with_facts(masukan, penempatan=penempatan, perjanjian=())


def tahunan(nilai: str, acuan: str = "R1", asal: AsalTarget = AsalTarget.RENSTRA, tahun: int = 2023) -> TargetTahun:
    return TargetTahun(tahun=tahun, asal=asal, acuan=acuan, nilai=Target(angka=Decimal(nilai)))


def test_a_plan_counts_only_from_its_first_year() -> None:
    p = Peta(with_targets(tahunan("70", "R1"), tahunan("71", "R2"), tahunan("72", "R2", tahun=2024)))
    assert [p.target("S1.NAIK", tahun).target for tahun in (2023, 2024)] == [
        Target(angka=Decimal(70)),
        Target(angka=Decimal(72)),
    ]


def test_a_later_plan_speaks_where_no_other_does() -> None:
    assert Peta(with_targets(tahunan("71", "R2"))).target("S1.NAIK", 2023).target == Target(angka=Decimal(71))


def test_plan_before_other_documents_and_these_are_flagged() -> None:
    rkt = tahunan("60", "", AsalTarget.RKT)
    assert Peta(with_targets(rkt, tahunan("70"))).target("S1.NAIK", 2023).target == Target(angka=Decimal(70))
    sendiri = hitung_buku(with_targets(rkt))["target.S1.NAIK.2023"]
    assert (sendiri.nilai, sendiri.bendera) == (Decimal(60), (Bendera.TARGET_BUKAN_PK,))
    assert sendiri.asal == "Rencana Kinerja Tahunan"


def test_the_end_of_the_plan_is_its_last_year_where_none_is_named() -> None:
    buku = hitung_buku(with_targets(tahunan("88", "R2", tahun=2026), tahunan("85", "R1", tahun=2026)))
    assert buku["target_akhir.S1.NAIK"].nilai == Decimal(88)
    lama = hitung_buku(with_targets(tahunan("85", "R1", tahun=2026)))
    assert lama["target_akhir.S1.NAIK"].nilai == Decimal(85)
    luar = TargetTahun(jenis="akhir", tahun=2026, asal=AsalTarget.RENSTRA, nilai=Target(angka=Decimal(90)))
    assert hitung_buku(with_targets(luar))["target_akhir.S1.NAIK"].nilai == Decimal(90)


def test_agreements_of_the_year_by_name() -> None:
    p = Peta(masukan_kecil())
    nama = [satu and satu.kode for satu in (p.pk_lalu(), p.pk_murni(), p.pk_perubahan(), p.pk_berlaku())]
    assert nama == ["2023-murni", "2024-murni", "2024-perubahan", "2024-perubahan"]
    assert [satu.kode for satu in p.pk_tahun()] == ["2024-murni", "2024-perubahan"]
    assert (p.pk_berlaku(2022), p.pk_murni(2022), p.pk_perubahan(2022), p.pk_tahun(2022)) == (None, None, None, ())
    sebelum = p.pk_sebelum("2024-perubahan")
    assert sebelum is not None
    assert sebelum.kode == "2024-murni"
    assert p.pk_sebelum("2024-murni") is None


def test_target_of_one_plan_version() -> None:
    p = Peta(masukan_kecil())
    assert p.target_renstra("S1.NAIK", "R1", 2024) == Target(angka=Decimal(78))
    assert p.target_renstra("S1.NAIK", "R1", 2025) is None


@pytest.mark.parametrize(
    ("nilai", "tercetak"), [("80.25", "80.25"), ("80.255", "80.255"), ("80.5", "80.50"), ("80", "80")]
)
def test_a_target_is_never_rounded(nilai: str, tercetak: str) -> None:
    buku = hitung_buku(with_targets(tahunan(nilai)))
    assert format(buku["target.S1.NAIK.2023"].nilai, "f") == tercetak


def test_a_level_outside_the_scale_has_no_rank() -> None:
    masukan = masukan_kecil()
    tambahan = TargetTahun(
        tahun=2023, asal=AsalTarget.RENSTRA, acuan="R1", nilai=Target(bentuk=Bentuk.LEVEL, level="Q")
    )
    penempatan = tuple(
        replace(satu, target=(tambahan,)) if satu.kode == "S3.LEVEL" else satu for satu in masukan.fakta.penempatan
    )
    angka = hitung_buku(with_facts(masukan, penempatan=penempatan))["target.S3.LEVEL.2023"]
    assert (angka.nilai, angka.alasan) == (None, Alasan.LEVEL_DI_LUAR_SKALA)
    assert angka.tampil.startswith("Q")
