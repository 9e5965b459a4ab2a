"""Which tujuan and sasaran are in force, over versions of the plan."""

from dataclasses import replace

from reports.figures import Peta
from reports.inputs import Renstra, Sasaran, Tujuan
from tests.reports.pabrik import masukan_kecil, with_facts, with_policy

R1 = Renstra(kode="R1", nama="Renstra", versi=1, tahun_awal=2021, tahun_akhir=2026, berlaku_mulai=2021)
R2 = Renstra(kode="R2", nama="Perubahan", versi=2, tahun_awal=2021, tahun_akhir=2026, berlaku_mulai=2024)


def sasaran(kode: str, renstra: str, jenis: str = "strategis", **lain: object) -> Sasaran:
    return Sasaran(kode=kode, renstra=renstra, jenis=jenis, nomor=kode, uraian=kode, **lain)  # type: ignore[arg-type]


def peta(*isi: Sasaran, tujuan: tuple[Tujuan, ...] = (), renstra: tuple[Renstra, ...] = (R1, R2)) -> Peta:
    return Peta(with_facts(masukan_kecil(), renstra=renstra, sasaran=isi, tujuan=tujuan, penempatan=(), perjanjian=()))


def codes(isi: tuple[Sasaran, ...] | tuple[Tujuan, ...]) -> list[str]:
    return [satu.kode for satu in isi]


def test_the_version_in_force_brings_its_sasaran() -> None:
    p = peta(sasaran("A", "R1"), sasaran("1", "R2", pendahulu=("A",)))
    assert [codes(p.sasaran_berlaku(tahun=tahun)) for tahun in (2021, 2023, 2024, 2026, 2027)] == [
        ["A"],
        ["A"],
        ["1"],
        ["1"],
        [],
    ]


def test_own_bounds_of_a_sasaran_count_before_those_of_its_version() -> None:
    p = peta(
        sasaran("A", "R1", tahun_akhir=2021),
        sasaran("B", "R1", tahun_awal=2022, tahun_akhir=2023, pendahulu=("A",)),
        sasaran("C", "R1", tahun_awal=2024, pendahulu=("B",)),
        renstra=(R1,),
    )
    assert [codes(p.sasaran_berlaku(tahun=tahun)) for tahun in (2021, 2022, 2023, 2024)] == [["A"], ["B"], ["B"], ["C"]]
    assert codes(p.pendahulu("C")) == ["B", "A"]
    assert codes(p.penerus("A")) == ["B"]


def test_old_sasaran_that_goes_on_by_its_own_word() -> None:
    p = peta(
        sasaran("A", "R1", tahun_akhir=2026), sasaran("B", "R1", tahun_akhir=2026), sasaran("1", "R2", pendahulu=("A",))
    )
    assert codes(p.sasaran_berlaku()) == ["B", "1"]


def test_a_revision_without_sasaran_of_its_own_keeps_the_old_ones() -> None:
    p = peta(sasaran("A", "R1"))
    assert codes(p.sasaran_berlaku()) == ["A"]
    berlaku = p.renstra_berlaku()
    assert berlaku is not None
    assert berlaku.kode == "R2"


def test_kinds_are_judged_apart_and_strategis_stands_first() -> None:
    p = peta(sasaran("L", "R1", "lainnya"), sasaran("A", "R1"), sasaran("1", "R2"), sasaran("M", "", "lainnya"))
    assert codes(p.sasaran_berlaku()) == ["1", "L", "M"]
    assert codes(p.sasaran_berlaku("lainnya")) == ["L", "M"]


def test_tujuan_of_the_latest_version_and_those_that_sasaran_belong_to() -> None:
    lama = Tujuan(kode="T1", renstra="R1", nomor="1", uraian="lama")
    baru = Tujuan(kode="T2", renstra="R2", nomor="2", uraian="baru")
    assert codes(peta(tujuan=(lama,)).tujuan_berlaku()) == ["T1"]
    assert codes(peta(tujuan=(lama, baru)).tujuan_berlaku()) == ["T2"]
    dipakai = peta(sasaran("1", "R2", tujuan="T1"), tujuan=(lama, baru))
    assert codes(dipakai.tujuan_berlaku()) == ["T1", "T2"]
    assert codes(dipakai.sasaran_tujuan("T1")) == ["1"]


def test_a_circle_of_predecessors_ends() -> None:
    p = peta(sasaran("A", "R1", pendahulu=("B",)), sasaran("B", "R1", pendahulu=("A", "Z")))
    assert codes(p.pendahulu("A")) == ["B"]


def test_no_plan_at_all() -> None:
    p = peta(renstra=())
    assert p.renstra_berlaku() is None
    assert p.tahun_rencana() == (2024,)
    assert (p.tujuan_berlaku(), p.sasaran_berlaku()) == ((), ())


def test_years_of_the_plan_in_force() -> None:
    assert peta().tahun_rencana() == (2021, 2022, 2023, 2024, 2025, 2026)


def test_groups_and_places_of_the_small_office() -> None:
    p = Peta(masukan_kecil())
    assert [satu.kode for satu in p.penempatan_kelompok("tujuan")] == ["T1.NAIK"]
    assert [satu.kode for satu in p.penempatan_kelompok("lainnya")] == ["L1.ANGGARAN", "L1.SKM", "L1.AKIP"]
    assert [satu.kode for satu in p.penempatan_kelompok("strategis", 2022)] == ["SA.LAMA"]
    assert [p.kelompok(kode) for kode in ("T1.NAIK", "S1.NAIK", "L1.SKM", "SA.LAMA")] == [
        "tujuan",
        "strategis",
        "lainnya",
        "strategis",
    ]
    assert p.indikator_dari("S1.NAIK").nama == "Indeks kepatuhan pelayanan"
    assert [satu.kode for satu in p.penempatan_indikator("NAIK")] == ["T1.NAIK", "S1.NAIK"]
    assert p.pengganti("NAIK") is None


def test_predecessor_of_an_indicator() -> None:
    masukan = masukan_kecil()
    lama, *lain = masukan.fakta.indikator
    p = Peta(with_facts(masukan, indikator=(replace(lama, menggantikan="LAMA"), *lain)))
    pengganti = p.pengganti("NAIK")
    assert pengganti is not None
    assert pengganti.kode == "LAMA"


def test_scales_of_the_policy_and_of_an_indicator() -> None:
    masukan = masukan_kecil()
    pertama, kedua, *lain = masukan.fakta.indikator
    berskala = (replace(pertama, skala="capaian86"), replace(kedua, skala="tidak-ada"), *lain)
    p = Peta(with_facts(masukan, indikator=berskala))
    assert p.skala_capaian is not None
    assert p.skala_indikator(pertama.kode) == p.skala_capaian
    assert p.skala_indikator(kedua.kode) is None
    assert p.skala_indikator(lain[0].kode) is None
    tanpa = Peta(with_policy(masukan, skala_capaian="lain"))
    assert tanpa.skala_capaian is None
