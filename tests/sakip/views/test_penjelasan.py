"""A figure explained, on facts and results counted by hand."""

from decimal import Decimal

from reports.calc import Alasan, Bahan, Hasil
from reports.figures import Angka, hitung_buku
from sakip.views.penjelasan import BAHAN_TERBANYAK, Baris, explain
from tests.reports.pabrik import masukan_kecil

BUKU = hitung_buku(masukan_kecil())


def angka(hasil: Hasil, **lain: object) -> Angka:
    return Angka("uji.1", hasil, **lain)  # type: ignore[arg-type]


def test_numbers_are_put_into_the_formula() -> None:
    hasil = Hasil.angka(
        Decimal("110.93"),
        rumus="capaian.naik",
        bahan=(Bahan("Target", Decimal("3.75")), Bahan("Realisasi", Decimal("4.16"))),
        desimal=2,
        satuan="persen",
    )
    jelas = explain(angka(hasil, judul="Capaian", asal="Dihitung dari fakta"), BUKU)
    assert jelas.notasi == "Realisasi ÷ Target × 100%"
    assert jelas.terisi == "4,16 ÷ 3,75 × 100% = 110,93%"
    assert jelas.bahan == (Baris("Target", "3,75"), Baris("Realisasi", "4,16"))
    assert jelas.dasar == "PermenPANRB 8/2021, kondisi normal"


def test_an_unrounded_input_is_cut_and_says_so() -> None:
    bahan = (Bahan("Capaian", Decimal(400) / 3, satuan="persen"), Bahan("Lain", Decimal("-0.000001"), satuan="persen"))
    jelas = explain(angka(Hasil.angka(Decimal(66), rumus="rerata", bahan=bahan, desimal=2)), BUKU)
    assert [satu.isi for satu in jelas.bahan] == ["133,333333…%", "-0,000001%"]


def test_longer_names_are_put_in_first() -> None:
    hasil = Hasil.angka(
        Decimal(104),
        rumus="kemajuan.naik",
        bahan=(Bahan("Target akhir Renstra", Decimal(4)), Bahan("Realisasi", Decimal("4.16"))),
        desimal=2,
        satuan="persen",
    )
    assert explain(angka(hasil), BUKU).terisi == "4,16 ÷ 4 × 100% = 104,00%"


def test_missing_input_leaves_the_formula_unfilled_and_names_the_reason() -> None:
    hasil = Hasil.tanpa(
        Alasan.BELUM_TERSEDIA,
        rumus="capaian.naik",
        bahan=(Bahan("Target", Decimal(5)), Bahan("Realisasi", None)),
        satuan="persen",
    )
    jelas = explain(angka(hasil), BUKU)
    assert (jelas.tampil, jelas.terisi) == ("Belum tersedia", "")
    assert jelas.bahan[1] == Baris("Realisasi", "Belum tersedia")


def test_sum_lists_inputs_up_to_a_limit_and_is_not_filled() -> None:
    bahan = tuple(Bahan(f"Sub {n}", Decimal("1000.50"), satuan="rupiah") for n in range(BAHAN_TERBANYAK + 3))
    jelas = explain(angka(Hasil.angka(Decimal(1), rumus="anggaran.pagu", bahan=bahan)), BUKU)
    assert (len(jelas.bahan), jelas.lainnya, jelas.terisi) == (BAHAN_TERBANYAK, 3, "")
    assert jelas.bahan[0].isi == "Rp1.000,50"


def test_policy_is_said_in_words() -> None:
    kebijakan = (("metode_efisiensi", "selisih"), ("hitung_asumsi", "ya"), ("kebijakan_baru", "3"))
    jelas = explain(
        angka(Hasil.angka(Decimal(1), rumus="isian", bahan=(Bahan("Level", "Baik"),)), kebijakan=kebijakan), BUKU
    )
    assert jelas.kebijakan == (
        Baris("Metode efisiensi", "Selisih capaian kinerja dan serapan anggaran"),
        Baris("Angka asumsi diperhitungkan", "ya"),
        Baris("Kebijakan baru", "3"),
    )
    assert jelas.bahan == (Baris("Level", "Baik"),)
    assert jelas.terisi == ""


def test_every_figure_of_an_office_is_explained_by_its_own_result() -> None:
    for kunci, satu in BUKU.items():
        jelas = explain(satu, BUKU)
        assert (jelas.kunci, jelas.tampil) == (kunci, satu.tampil)
        assert jelas.notasi, f"{kunci}: rumus {satu.hasil.rumus} tidak dijelaskan"
        assert all(baris.kunci == "" or baris.kunci in BUKU for baris in jelas.bahan)
        assert ".md" not in jelas.dasar
