"""Charts and the diagram of the cascade: what they show, what they say instead, and that each can be drawn."""

from dataclasses import replace
from decimal import Decimal

import pytest

from reports.compose import compose
from reports.document import Bagan, Dokumen, Grafik, Simpul
from reports.figures import hitung_buku
from reports.inputs import Bagian, Masukan, PanggilanBlok, Sumber
from reports.render.gerbang import check_html
from reports.render.html import render_html
from tests.reports.compose.bantu import elements, empty_office, only_block, sentences, with_facts, with_outline
from tests.reports.pabrik_acak import masukan_acak
from tests.reports.pabrik_contoh import contoh_codes, masukan_contoh
from tests.reports.pabrik_kecil import masukan_kecil

KECIL = masukan_kecil()
D = Decimal
BLOK = ("grafik_tahun", "grafik_capaian", "grafik_serapan", "grafik_pembanding", "bagan_cascading")


def chart(dokumen: Dokumen, id_grafik: str) -> Grafik:
    ada = {satu.id: satu for satu in elements(dokumen) if isinstance(satu, Grafik)}
    return ada[id_grafik]


def diagram(dokumen: Dokumen) -> Bagan:
    return next(satu for satu in elements(dokumen) if isinstance(satu, Bagan))


def test_target_and_actual_of_every_year() -> None:
    """Targets 64, 68 of the first plan, 72 and 80 of the agreements of 2023 and 2024; actuals 60, 65, 70, 72."""
    grafik = chart(only_block(KECIL, "grafik_tahun", jenis="strategis"), "grafik-indikator-s1-naik")
    assert grafik.kategori == ("2021", "2022", "2023", "2024")
    assert [(seri.nama, seri.nilai) for seri in grafik.seri] == [
        ("Target", (D(64), D(68), D(72), D(80))),
        ("Realisasi", (D(60), D(65), D(70), D(72))),
    ]
    assert grafik.seri[1].tampil == ("60,00", "65,00", "70,00", "72,00")
    assert grafik.nomor == "3.1"
    assert grafik.alt == (
        "Grafik Target dan Realisasi Indeks kepatuhan pelayanan Tahun 2021–2024. 2021: target 64, realisasi 60,00. "
        "2022: target 68, realisasi 65,00. 2023: target 72, realisasi 70,00. 2024: target 80, realisasi 72,00."
    )


def test_years_before_the_first_fact_are_left_out() -> None:
    grafik = chart(only_block(KECIL, "uraian_sasaran"), "grafik-indikator-s1-rasio")
    assert grafik.kategori == ("2024",)
    assert grafik.judul == "Target dan Realisasi Waktu penyelesaian layanan Tahun 2024"


def test_what_has_no_height_is_named_instead() -> None:
    dokumen = only_block(KECIL, "grafik_tahun", jenis="strategis")
    semua = " ".join(sentences(dokumen))
    assert "Rencana aksi ditetapkan tidak disajikan karena nilainya berupa tingkat, bukan bilangan." in semua
    assert "Grafik Indeks yang belum dirilis tidak disajikan karena realisasinya belum tersedia." in semua
    # One year alone shows no course: its chart stands with the indicator, not among those over the years.
    assert "Indikator tanpa target" in semua.partition("datanya baru tersedia untuk Tahun 2024")[0]
    assert "Indikator tanpa target" not in [g.judul[21:43] for g in elements(dokumen) if isinstance(g, Grafik)]


def test_an_assumed_value_carries_a_star_and_its_meaning() -> None:
    grafik = chart(only_block(KECIL, "uraian_sasaran"), "grafik-indikator-s3-asumsi")
    assert grafik.seri[1].tampil == ("3,14*",)
    assert grafik.sumber.endswith("Tanda *: memuat angka asumsi atau sementara.")


def test_absorption_of_every_program_beside_the_whole() -> None:
    """14.500.000,25 of 19.000.000,50 = 76,32; 2.500.000 of 3.000.000 = 83,33; all 17.000.000,25 of 22.000.000,50."""
    grafik = chart(only_block(KECIL, "grafik_serapan"), "grafik-serapan")
    assert grafik.kategori == ("Program Penunjang Urusan", "Program Pelayanan")
    assert grafik.seri[0].nilai == (D("76.32"), D("83.33"))
    assert (grafik.acuan, grafik.label_acuan) == (D("77.27"), "Seluruh anggaran (77,27%)")


def test_capaian_of_every_sasaran_by_kind() -> None:
    """L1: 81,34 + 102,94 + 101,60 over 3 = 95,29; a sasaran without indicators keeps its place without a value."""
    dokumen = only_block(KECIL, "grafik_capaian")
    lainnya = chart(dokumen, "grafik-capaian-lainnya")
    assert lainnya.seri[0].nilai == (D("95.29"),)
    assert lainnya.acuan == 100
    strategis = chart(dokumen, "grafik-capaian-strategis")
    assert None in strategis.seri[0].nilai
    assert "2. Sasaran tanpa indikator: tidak ada data." in strategis.alt


def test_comparison_with_the_newest_year_that_has_a_value() -> None:
    grafik = chart(only_block(KECIL, "grafik_pembanding"), "grafik-pembanding-naik")
    assert grafik.kategori == ("Dinco", "Nasional", "Provinsi Contohan")
    assert grafik.seri[0].nilai == (D(72), D(70), None)


def test_cascade_hangs_sasaran_on_tujuan() -> None:
    bagan = diagram(only_block(KECIL, "bagan_cascading"))
    kotak = {satu.kode: satu for satu in bagan.simpul}
    assert kotak["tujuan:T1"] == Simpul(kode="tujuan:T1", baris=("Tujuan 1", "Meningkatnya tata kelola"), gaya="kuat")
    assert kotak["sasaran:S1"].induk == "tujuan:T1"
    assert any(satu.induk == "sasaran:S1" and satu.kode.startswith("program:") for satu in bagan.simpul)
    assert bagan.lanskap
    assert "Di bawah Tujuan 1: Sasaran 1: Meningkatnya kualitas pelayanan;" in bagan.alt


def test_cascade_without_allocation_says_so() -> None:
    dokumen = only_block(with_facts(KECIL, alokasi=()), "bagan_cascading")
    assert not any(satu.kode.startswith("program:") for satu in diagram(dokumen).simpul)
    assert sentences(dokumen) == ["Program yang mendukung setiap sasaran belum dipetakan."]


@pytest.mark.parametrize(
    ("blok", "kalimat"),
    [
        ("grafik_tahun", "Indikator kinerja yang berlaku pada Tahun 2024 belum ditetapkan."),
        ("grafik_capaian", "Sasaran yang berlaku pada Tahun 2024 belum ditetapkan."),
        (
            "grafik_serapan",
            "Grafik serapan anggaran Tahun 2024 tidak disajikan karena pagu dan realisasi per program belum tersedia.",
        ),
        (
            "grafik_pembanding",
            "Grafik pembanding tidak disajikan karena data pembanding dengan daerah lain belum tersedia.",
        ),
        ("bagan_cascading", "Tujuan dan sasaran yang berlaku pada Tahun 2024 belum ditetapkan."),
    ],
)
def test_an_office_without_facts_gets_the_reason(blok: str, kalimat: str) -> None:
    dokumen = only_block(empty_office(KECIL), blok)
    assert sentences(dokumen) == [kalimat]
    assert len(elements(dokumen)) == 1


def test_no_actual_in_any_year_draws_nothing() -> None:
    tanpa = with_facts(KECIL, nilai=(), skm=(), akip=(), anggaran=())
    for blok in ("grafik_tahun", "grafik_capaian"):
        assert not any(isinstance(satu, Grafik) for satu in elements(only_block(tanpa, blok)))


def test_forty_sasaran_with_names_of_300_letters_are_spread_over_charts_that_fit() -> None:
    sasaran, penempatan = list(KECIL.fakta.sasaran), list(KECIL.fakta.penempatan)
    semula = len(KECIL.fakta.sasaran)
    asal = next(s for s in KECIL.fakta.sasaran if s.kode == "S1")
    tempat = next(p for p in KECIL.fakta.penempatan if p.kode == "S1.NAIK")
    for nomor in range(40):
        sasaran.append(replace(asal, kode=f"B{nomor}", uraian=f"Sasaran {nomor} " + "meningkatnya pelayanan " * 12))
        penempatan.append(replace(tempat, kode=f"B{nomor}.NAIK", objek=f"B{nomor}"))
    dokumen = only_block(
        with_facts(KECIL, sasaran=tuple(sasaran), penempatan=tuple(penempatan)), "grafik_capaian", jenis="strategis"
    )
    grafik = [satu for satu in elements(dokumen) if isinstance(satu, Grafik)]
    assert 40 <= sum(len(satu.kategori) for satu in grafik) <= 40 + semula
    assert len({satu.id for satu in grafik}) == len({satu.judul for satu in grafik}) == len(grafik) > 1
    check_html(dokumen, render_html(dokumen))


def _check_against_book(masukan: Masukan) -> None:
    buku = hitung_buku(masukan)
    for blok in BLOK:
        dokumen = only_block(masukan, blok)
        for grafik in (satu for satu in elements(dokumen) if isinstance(satu, Grafik)):
            assert any(nilai is not None for seri in grafik.seri for nilai in seri.nilai)
            for seri in grafik.seri:
                for kunci, nilai in zip(seri.kunci, seri.nilai, strict=True):
                    assert nilai == (buku[kunci].nilai if kunci in buku else None)
        check_html(dokumen, render_html(dokumen))


@pytest.mark.parametrize("kode", contoh_codes())
def test_every_value_is_one_of_the_book(kode: str) -> None:
    _check_against_book(masukan_contoh(kode))


@pytest.mark.parametrize("seed", [3, 17])
def test_random_offices_are_drawn(seed: int) -> None:
    _check_against_book(masukan_acak(seed))


def test_a_comparison_says_how_far_the_values_are_comparable() -> None:
    pembanding = tuple(replace(p, catatan="Mengukur indikator lain") for p in KECIL.fakta.pembanding)
    grafik = chart(only_block(with_facts(KECIL, pembanding=pembanding), "grafik_pembanding"), "grafik-pembanding-naik")
    assert grafik.sumber.endswith(". Mengukur indikator lain.")
    assert "Mengukur" not in chart(only_block(KECIL, "grafik_pembanding"), "grafik-pembanding-naik").sumber


def test_a_chart_does_not_name_its_own_report_as_source() -> None:
    diri = Sumber(dokumen=f"LKjIP {KECIL.fakta.pd.nama} Tahun 2024")
    nilai = tuple(replace(n, sumber=diri) for n in KECIL.fakta.nilai)
    dokumen = only_block(with_facts(KECIL, nilai=nilai), "grafik_tahun", jenis="strategis")
    assert not [g for g in elements(dokumen) if isinstance(g, Grafik) and diri.dokumen in g.sumber]


def drawn(masukan: Masukan, *panggilan: PanggilanBlok) -> list[str]:
    bab = Bagian(kode="uji", jenis="bab", nomor="BAB III", judul="UJI", blok=panggilan)
    return [satu.judul for satu in elements(compose(with_outline(masukan, bab))) if isinstance(satu, Grafik)]


def test_a_chart_of_the_description_is_not_drawn_again_among_the_years() -> None:
    tahun, uraian = PanggilanBlok(blok="grafik_tahun"), PanggilanBlok(blok="uraian_sasaran")
    judul = drawn(KECIL, tahun, uraian)
    assert len(judul) == len(set(judul))
    assert set(drawn(KECIL, uraian)) <= set(judul)
    # Only the kind that is described is left to its description.
    sebagian = drawn(KECIL, PanggilanBlok(blok="grafik_tahun", pilihan={"jenis": "strategis"}), lainnya_only())
    assert "Target dan Realisasi Indeks kepatuhan pelayanan Tahun 2021–2024" in sebagian


def lainnya_only() -> PanggilanBlok:
    return PanggilanBlok(blok="uraian_sasaran", pilihan={"jenis": "lainnya"})


def test_an_indicator_of_tujuan_and_sasaran_with_other_targets_has_two_charts_by_name() -> None:
    judul = drawn(KECIL, PanggilanBlok(blok="grafik_tahun"))
    kepatuhan = [satu for satu in judul if "Indeks kepatuhan pelayanan" in satu]
    assert len(kepatuhan) == 2
    assert sum("sebagai Indikator Tujuan" in satu for satu in kepatuhan) == 1


def test_an_indicator_of_tujuan_and_sasaran_with_the_same_targets_is_drawn_once() -> None:
    di_sasaran = next(satu for satu in KECIL.fakta.penempatan if satu.kode == "S1.NAIK")
    penempatan = tuple(
        replace(satu, target=di_sasaran.target) if satu.kode == "T1.NAIK" else satu for satu in KECIL.fakta.penempatan
    )
    masukan = with_facts(KECIL, penempatan=penempatan, perjanjian=())
    panggilan = (PanggilanBlok(blok="grafik_tahun"), PanggilanBlok(blok="uraian_sasaran"))
    assert sum("Indeks kepatuhan pelayanan" in satu for satu in drawn(masukan, *panggilan)) == 1
    dokumen = only_block(with_facts(masukan, sasaran=masukan.fakta.sasaran), "grafik_tahun", jenis="tujuan")
    assert len([satu for satu in elements(dokumen) if isinstance(satu, Grafik)]) == 1


def test_where_every_chart_stands_with_its_sasaran_a_sentence_says_so() -> None:
    panggilan = (
        PanggilanBlok(blok="grafik_tahun", pilihan={"jenis": "strategis"}),
        PanggilanBlok(blok="uraian_sasaran", pilihan={"jenis": "strategis"}),
    )
    bab = Bagian(kode="uji", jenis="bab", nomor="BAB III", judul="UJI", blok=panggilan)
    teks = sentences(compose(with_outline(KECIL, bab)))
    assert teks[0] == "Grafik target dan realisasi setiap indikator disajikan dalam uraian setiap sasaran."


@pytest.mark.parametrize(("blok", "tabel"), [("grafik_serapan", "realisasi_program"),
                                             ("grafik_pembanding", "perbandingan_daerah")])  # fmt: skip
def test_a_chart_is_silent_where_the_table_of_its_section_gives_the_reason(blok: str, tabel: str) -> None:
    kosong = with_facts(KECIL, anggaran=(), alokasi=(), pot_tampil=(), pembanding=())
    bab = Bagian(
        kode="uji",
        jenis="bab",
        nomor="BAB III",
        judul="UJI",
        blok=(PanggilanBlok(blok=tabel), PanggilanBlok(blok=blok)),
    )
    assert not [satu for satu in sentences(compose(with_outline(kosong, bab))) if satu.startswith("Grafik")]
    assert [satu for satu in sentences(only_block(kosong, blok)) if satu.startswith("Grafik")]
