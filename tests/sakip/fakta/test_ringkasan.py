"""The report of a load: counted by hand in the small office of tests/reports/pabrik.py."""

from dataclasses import replace

from reports.inputs import NilaiBersaing, Sumber
from sakip.fakta.ringkasan import summarise
from tests.reports.pabrik import masukan_kecil

FAKTA = masukan_kecil().fakta


def test_what_was_loaded_is_counted_by_kind() -> None:
    termuat = summarise(FAKTA, 2024).termuat
    assert "2 unit kerja" in termuat
    assert "5 sasaran" in termuat
    assert "2 versi Renstra" in termuat
    assert not any(satu.endswith("tabel dukungan") for satu in termuat)
    (anggaran,) = (satu for satu in termuat if satu.startswith("anggaran 2024"))
    sub = sum(len(k.sub_kegiatan) for p in FAKTA.anggaran[1].program for k in p.kegiatan) + sum(
        len(p.tanpa_kegiatan) for p in FAKTA.anggaran[1].program
    )
    assert f"{sub} sub kegiatan" in anggaran


def test_what_the_source_does_not_have_is_named() -> None:
    tidak_ada = summarise(FAKTA, 2024).tidak_ada
    assert {"kinerja jabatan (IKI)", "tabel dukungan", "butir dukungan"} <= set(tidak_ada)
    assert "angka pada 1 nilai pembanding" in tidak_ada
    assert "nilai bersaing" not in tidak_ada
    # One indicator of a sasaran in force has no actual of 2024 (pabrik_kecil_kinerja.py).
    (realisasi,) = (satu for satu in tidak_ada if satu.startswith("realisasi 2024"))
    assert realisasi == "realisasi 2024 pada 1 indikator tujuan dan sasaran: KOSONG"


def test_old_sasaran_are_not_asked_for_new_targets() -> None:
    # SA belongs to the plan that was replaced in 2024; in 2022 it is the one in force.
    tanpa_target = replace(
        FAKTA, perjanjian=(), penempatan=tuple(replace(satu, target=()) for satu in FAKTA.penempatan)
    )
    lama = [satu.kode for satu in FAKTA.penempatan if satu.objek == "SA"]
    baru = [satu.kode for satu in FAKTA.penempatan if satu.objek == "S1"]
    assert lama
    assert baru

    def kosong(tahun: int) -> set[str]:
        (kalimat,) = (satu for satu in summarise(tanpa_target, tahun).tidak_ada if satu.startswith("target"))
        return set(kalimat.partition(": ")[2].split(", "))

    assert set(lama) <= kosong(2022)
    assert not set(baru) & kosong(2022)
    assert set(baru) <= kosong(2024)
    assert not set(lama) & kosong(2024)


def test_an_office_without_plan_budget_or_agreement_is_described_too() -> None:
    kosong = replace(
        FAKTA, renstra=(), tujuan=(), sasaran=(), penempatan=(), anggaran=(), alokasi=(), perjanjian=(), nilai=()
    )
    ringkasan = summarise(kosong, 2024)
    assert {"tahun anggaran", "Perjanjian Kinerja", "realisasi kinerja"} <= set(ringkasan.tidak_ada)


def test_a_year_with_declared_totals_only_says_so() -> None:
    tanpa_rincian = replace(FAKTA.anggaran[1], program=())
    ringkasan = summarise(replace(FAKTA, anggaran=(tanpa_rincian,)), 2024)
    assert "rincian program, kegiatan dan sub kegiatan anggaran 2024" in ringkasan.tidak_ada


def test_competing_values_are_listed_with_the_one_that_counts() -> None:
    def nilai(angka: str, tempat: str, dipakai: bool) -> NilaiBersaing:
        return NilaiBersaing(
            objek="S1", besaran="target", tahun=2024, nilai=angka, dipakai=dipakai, sumber=Sumber(tempat=tempat)
        )

    fakta = replace(FAKTA, bersaing=(nilai("10", "Tabel 1", False), nilai("14", "Lampiran", True)))
    assert summarise(fakta, 2024).bersaing == ("S1, target 2024: dipakai 14 (Lampiran); bukan 10 (Tabel 1)",)
