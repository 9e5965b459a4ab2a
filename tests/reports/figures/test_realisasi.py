"""The actual of a year: entered, from components, quarters, budget, survey or evaluation; rivals stay visible."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from reports.calc import Alasan, AsalNilai, Bendera, JenisAngka, Konsolidasi
from reports.figures import Angka, BukuAngka, hitung_buku
from reports.inputs import EvaluasiAkip, Indikator, KomponenAkip, Masukan, Nilai, Skm, UnsurSkm
from tests.reports.pabrik import masukan_kecil, with_facts

D = Decimal


def with_values(*nilai: Nilai, indikator: dict[str, Any] | None = None, **fakta: Any) -> Masukan:
    """The small office with these actuals only, of the indicator NAIK (changed as asked)."""
    masukan = masukan_kecil()
    semua = tuple(
        replace(satu, **(indikator or {})) if satu.kode == "NAIK" else satu for satu in masukan.fakta.indikator
    )
    return with_facts(masukan, indikator=semua, nilai=nilai, **fakta)


def nilai(angka: str | None = None, asal: AsalNilai = AsalNilai.ISIAN, **lain: Any) -> Nilai:
    return Nilai(indikator="NAIK", tahun=2024, asal=asal, angka=None if angka is None else D(angka), **lain)


def quarters(*angka: str | None, **lain: Any) -> list[Nilai]:
    return [nilai(satu, triwulan=tw, **lain) for tw, satu in enumerate(angka, 1) if satu is not None]


def book(*isi: Nilai, **lain: Any) -> BukuAngka:
    return hitung_buku(with_values(*isi, **lain))


def actual(*isi: Nilai, **lain: Any) -> Angka:
    return book(*isi, **lain)["realisasi.NAIK.2024"]


def inputs(angka: Angka) -> dict[str, object]:
    return {bahan.nama: bahan.nilai for bahan in angka.hasil.bahan}


# --- entered and components -------------------------------------------------------------------------------------------
def test_missing_is_not_zero() -> None:
    kosong, nol = actual(), actual(nilai("0"))
    assert (kosong.nilai, kosong.alasan) == (None, Alasan.BELUM_TERSEDIA)
    assert (nol.nilai, nol.alasan) == (D("0.00"), None)


def test_a_decree_before_an_entry_and_the_rival_is_shown() -> None:
    angka = actual(nilai("70"), nilai("71", AsalNilai.KETETAPAN))
    assert angka.nilai == D(71)
    assert angka.bendera == (Bendera.ASAL_BERBEDA,)
    assert inputs(angka) == {"Menurut diisi langsung": D(70)}


def test_origins_that_print_alike_do_not_disagree() -> None:
    assert actual(nilai("70.001"), nilai("70.004", AsalNilai.KETETAPAN)).bendera == ()


def test_final_before_assumed() -> None:
    angka = actual(nilai("70", AsalNilai.KETETAPAN, jenis=JenisAngka.ASUMSI, catatan="x"), nilai("69"))
    assert angka.nilai == D(69)
    assert Bendera.ASUMSI not in angka.bendera


def test_provisional_figure_marks_its_capaian() -> None:
    buku = book(nilai("72", jenis=JenisAngka.SEMENTARA, catatan="Menunggu rilis"))
    assert Bendera.SEMENTARA in buku["realisasi.NAIK.2024"].bendera
    assert Bendera.SEMENTARA in buku["capaian.S1.NAIK.2024"].bendera


def test_value_follows_from_components_and_a_typed_one_may_disagree() -> None:
    buku = book(nilai("70", AsalNilai.KOMPONEN, pembilang=D(18), penyebut=D(25)))
    angka = buku["realisasi.NAIK.2024"]
    assert angka.nilai == D(72)  # 18 / 25 x 100
    assert Bendera.ASAL_BERBEDA in angka.bendera
    assert buku["pembilang.NAIK.2024"].nilai == D(18)
    assert {bahan.nama: bahan.kunci for bahan in angka.hasil.bahan}["Penyebut"] == "penyebut.NAIK.2024"


def test_reason_of_the_actual_reaches_the_capaian() -> None:
    buku = book(nilai(None, AsalNilai.KOMPONEN, pembilang=D(18), penyebut=D(0)))
    assert buku["realisasi.NAIK.2024"].alasan is Alasan.PENYEBUT_NOL
    assert buku["capaian.S1.NAIK.2024"].alasan is Alasan.PENYEBUT_NOL
    assert buku["kemajuan.S1.NAIK"].alasan is Alasan.PENYEBUT_NOL
    assert buku["penyebut.NAIK.2024"].nilai == D(0)
    setengah = book(nilai(None, AsalNilai.KOMPONEN, pembilang=D(18)))
    assert setengah["realisasi.NAIK.2024"].alasan is Alasan.UNSUR_TIDAK_LENGKAP
    assert setengah["penyebut.NAIK.2024"].alasan is Alasan.BELUM_TERSEDIA


def test_predicate_is_printed_with_the_number() -> None:
    angka = actual(nilai("82.1", predikat="A"))
    assert (angka.tampil, angka.polos) == ("82,10 (A)", "82,10 (A)")


# --- quarters ---------------------------------------------------------------------------------------------------------
def test_quarters_by_konsolidasi() -> None:
    isi = quarters("10", None, "20", "31")
    hasil = {cara: actual(*isi, indikator={"konsolidasi": cara}) for cara in Konsolidasi}
    assert {cara: angka.nilai for cara, angka in hasil.items()} == {
        Konsolidasi.JUMLAH: D(61),
        Konsolidasi.RERATA: D("20.33"),  # over the three that reported
        Konsolidasi.TERAKHIR: D(31),
    }
    assert [Bendera.TIDAK_LENGKAP in hasil[cara].bendera for cara in Konsolidasi] == [True, True, False]
    assert inputs(hasil[Konsolidasi.JUMLAH])["Triwulan II"] is None


def test_quarterly_figures_of_their_own() -> None:
    buku = book(*quarters("10", None, "20"))
    assert [buku[f"realisasi_triwulan.NAIK.2024.{n}"].nilai for n in (1, 2, 3, 4)] == [D(10), None, D(20), None]
    assert "realisasi_triwulan.NAIK.2023.1" not in buku


def test_annual_row_counts_before_quarters_and_says_when_they_disagree() -> None:
    cara = {"konsolidasi": Konsolidasi.JUMLAH}
    beda = actual(nilai("72"), *quarters("10", "20", "20", "20"), indikator=cara)
    sama = actual(nilai("70"), *quarters("10", "20", "20", "20"), indikator=cara)
    assert (beda.nilai, beda.bendera) == (D(72), (Bendera.ASAL_BERBEDA,))
    assert (sama.nilai, sama.bendera) == (D(70), ())


def test_annual_components_keep_their_parts_beside_quarters() -> None:
    komponen = nilai(None, AsalNilai.KOMPONEN, pembilang=D(18), penyebut=D(25))
    angka = actual(komponen, *quarters("1", "2", "3", "4", asal=AsalNilai.KOMPONEN))
    assert angka.nilai == D(72)
    assert {"Pembilang", "Penyebut", "Triwulan IV"} <= set(inputs(angka))
    assert Bendera.ASAL_BERBEDA in angka.bendera


def test_parts_of_a_quarter_are_not_those_of_the_year() -> None:
    bagian: dict[str, Any] = {"asal": AsalNilai.KOMPONEN, "pembilang": D(1), "penyebut": D(4)}
    buku = book(nilai(None, triwulan=1, **bagian), nilai(None, triwulan=2, **bagian))
    assert buku["realisasi.NAIK.2024"].nilai == D(25)
    assert "pembilang.NAIK.2024" not in buku


def test_least_certain_quarter_marks_the_year() -> None:
    isi = [*quarters("10", "20", "30"), nilai("40", triwulan=4, jenis=JenisAngka.ASUMSI, catatan="x")]
    assert Bendera.ASUMSI in actual(*isi).bendera


def test_level_stands_where_it_was_last_seen() -> None:
    def level(tw: int, isi: str) -> Nilai:
        return Nilai(indikator="LEVEL", tahun=2024, triwulan=tw, level=isi)

    penuh = hitung_buku(with_values(level(1, "B"), level(4, "A")))["realisasi.LEVEL.2024"]
    assert (penuh.nilai, penuh.tampil, penuh.bendera) == (D(4), "A", ())
    buku = hitung_buku(with_values(level(1, "B"), level(2, "C")))
    assert buku["realisasi.LEVEL.2024"].tampil == "C"
    assert buku["realisasi.LEVEL.2024"].bendera == (Bendera.TIDAK_LENGKAP,)
    assert buku["realisasi_triwulan.LEVEL.2024.1"].tampil == "B"


# --- computed from other facts ----------------------------------------------------------------------------------------
def test_budget_actual_is_computed_and_the_typed_one_is_its_rival() -> None:
    angka = actual(nilai("77.50", AsalNilai.ANGGARAN))
    assert angka.nilai == D("77.27")
    assert Bendera.ASAL_BERBEDA in angka.bendera
    assert inputs(angka)["Menurut diisi langsung"] == D("77.50")


def test_budget_actual_is_the_typed_one_where_the_year_has_no_budget() -> None:
    tanpa = actual(nilai("95.5", AsalNilai.ANGGARAN), anggaran=())
    assert (tanpa.nilai, tanpa.bendera) == (D("95.50"), ())
    kosong = actual(nilai(None, AsalNilai.ANGGARAN), anggaran=())
    assert kosong.alasan is Alasan.BELUM_TERSEDIA


def test_budget_actual_says_why_it_cannot_be_computed() -> None:
    [_, anggaran] = masukan_kecil().fakta.anggaran
    [p1, p2] = anggaran.program
    kegiatan = tuple(
        replace(k, sub_kegiatan=tuple(replace(s, realisasi=()) for s in k.sub_kegiatan))
        for k in (*p1.kegiatan, *p2.kegiatan)
    )
    belum = replace(anggaran, program=(replace(p1, kegiatan=kegiatan),))
    angka = actual(nilai(None, AsalNilai.ANGGARAN), anggaran=(belum,))
    assert angka.alasan is Alasan.REALISASI_ANGGARAN_TIDAK_ADA
    diisi = actual(nilai("90", AsalNilai.ANGGARAN), anggaran=(belum,))
    assert (diisi.nilai, diisi.hasil.rumus) == (D(90), "isian")


def test_quarters_of_a_budget_indicator_without_budget_are_consolidated() -> None:
    isi = quarters("20", "40", "60", "80", asal=AsalNilai.ANGGARAN)
    assert actual(*isi, anggaran=()).nilai == D(80)
    assert actual(*isi).nilai == D("77.27")


def test_survey_on_the_converted_scale() -> None:
    unsur = tuple(UnsurSkm(nomor=n, nama=f"U{n}", nilai=D(90)) for n in range(1, 10))
    skm = (Skm(tahun=2024, basis=100, unsur=unsur), Skm(tahun=2024, basis=100, unsur=unsur[:3]))
    buku = book(nilai(None, AsalNilai.SKM), skm=skm)
    assert buku["realisasi.NAIK.2024"].nilai == D(90)
    assert buku["realisasi.NAIK.2024"].bendera == ()
    assert buku["skm.2024.interval"].nilai == D("3.6000")
    assert buku["skm.2024-2.unsur.3"].nilai == D(90)
    assert "skm.2024.diumumkan" not in buku


def test_survey_of_another_year_does_not_count() -> None:
    assert actual(nilai("80", AsalNilai.SKM), skm=()).nilai == D(80)


def evaluasi(kode: str, lingkup: str, angka: str) -> EvaluasiAkip:
    return EvaluasiAkip(
        kode=kode,
        lingkup=lingkup,
        tahun=2024,
        komponen=(KomponenAkip(nama="Perencanaan", bobot=D(100), nilai=D(angka)),),
    )


def test_which_evaluation_an_indicator_means() -> None:
    pd, pemda = evaluasi("a", "pd", "82.30"), evaluasi("b", "pemda", "82.12")
    diisi = nilai("82.12", AsalNilai.AKIP)
    kosong = nilai(None, AsalNilai.AKIP)
    assert actual(diisi, akip=(pd, pemda)).nilai == D("82.12")  # the one whose score was typed
    assert actual(diisi, akip=(pd, pemda)).bendera == ()
    assert actual(kosong, akip=(pemda, pd)).nilai == D("82.30")  # the office's own
    assert actual(kosong, akip=(pemda,)).nilai == D("82.12")  # the only one
    neither = actual(nilai("70", AsalNilai.AKIP), akip=(pd, pemda))
    assert (neither.nilai, neither.bendera) == (D(70), ())
    rival = actual(nilai("70", AsalNilai.AKIP), akip=(pd,))
    assert (rival.nilai, rival.bendera) == (D("82.30"), (Bendera.ASAL_BERBEDA,))


# --- over the years ---------------------------------------------------------------------------------------------------
def test_cumulative_target_takes_the_actuals_since_the_start() -> None:
    isi = [
        replace(nilai(angka), tahun=tahun) for tahun, angka in ((2020, "9"), (2021, "10"), (2023, "20"), (2024, "14"))
    ]
    buku = book(*isi, indikator={"kumulatif": True})
    assert buku["kemajuan.S1.NAIK"].nilai == D("50.00")  # (10 + 20 + 14) / 88, 2020 lies before the plan
    assert Bendera.TIDAK_LENGKAP in buku["kemajuan.S1.NAIK"].bendera  # 2022 reported nothing


def test_growth_over_years_with_and_without_a_past() -> None:
    buku = book(*(replace(nilai(angka), tahun=tahun) for tahun, angka in ((2022, "0"), (2023, "20"), (2024, "15"))))
    assert (buku["selisih_tahun.NAIK.2024"].nilai, buku["pertumbuhan.NAIK.2024"].nilai) == (D("-5.00"), D("-25.00"))
    assert buku["pertumbuhan.NAIK.2023"].alasan is Alasan.TAHUN_LALU_NOL
    assert "selisih_tahun.NAIK.2022" not in buku


def test_unit_of_a_difference() -> None:
    def unit(satuan: str) -> str:
        isi = [replace(nilai(angka), tahun=tahun) for tahun, angka in ((2023, "20"), (2024, "15"))]
        return book(*isi, indikator={"satuan": satuan})["selisih_tahun.NAIK.2024"].tampil

    assert unit("persen") == "-5,00 poin"
    assert unit("dokumen") == "-5,00 dokumen"


def test_growth_of_a_level_counts_ranks() -> None:
    isi = [Nilai(indikator="LEVEL", tahun=tahun, level=level) for tahun, level in ((2023, "C"), (2024, "A"))]
    angka = hitung_buku(with_values(*isi))["selisih_tahun.LEVEL.2024"]
    assert angka.nilai == D(2)


def test_an_indicator_placed_nowhere_still_shows_its_facts() -> None:
    masukan = masukan_kecil()
    lepas = Indikator(kode="LEPAS", nama="Indikator lepas", satuan="persen")
    isi = (Nilai(indikator="LEPAS", tahun=2022, angka=D(5)), Nilai(indikator="LEPAS", tahun=2026, angka=D(6)))
    buku = hitung_buku(with_facts(masukan, indikator=(*masukan.fakta.indikator, lepas), nilai=isi))
    assert buku["realisasi.LEPAS.2022"].nilai == D(5)
    assert "realisasi.LEPAS.2026" not in buku  # after the report year
    assert "realisasi.LEPAS.2024" not in buku
