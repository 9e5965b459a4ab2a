"""The budget tree, allocation, pots and efficiency in cases the small office does not have."""

from dataclasses import replace
from decimal import Decimal

from reports.calc import Alasan, Bendera, MetodeEfisiensi
from reports.figures import BukuAngka, Peta, PetaAnggaran, hitung_buku
from reports.inputs import (
    Alokasi,
    AnggaranTahun,
    AngkaKontrol,
    Kegiatan,
    Masukan,
    Pagu,
    PotTampil,
    Program,
    RealisasiPeriode,
    SubKegiatan,
    Unit,
    VersiAnggaran,
)
from tests.reports.pabrik import masukan_kecil, rp, with_facts, with_policy

D = Decimal
MURNI = VersiAnggaran(kode="murni", jenis="murni", nomor=1, nama="APBD")
GESER = VersiAnggaran(kode="geser1", jenis="pergeseran", nomor=2, nama="Pergeseran")
PERUBAHAN = VersiAnggaran(kode="perubahan", jenis="perubahan", nomor=3, nama="P-APBD")


def sub(kode: str, realisasi: int | None = None, unit: str = "", **pagu: int) -> SubKegiatan:
    return SubKegiatan(
        kode=kode,
        nama=f"Sub {kode}",
        unit=unit,
        pagu=tuple(Pagu(versi=versi, jumlah=rp(jumlah), sumber_dana="APBD") for versi, jumlah in pagu.items()),
        realisasi=() if realisasi is None else (RealisasiPeriode(periode=0, jumlah=rp(realisasi)),),
    )


def year(*isi: SubKegiatan, versi: tuple[VersiAnggaran, ...] = (MURNI, PERUBAHAN), **lain: object) -> AnggaranTahun:
    program = Program(kode="P", nama="Program", kegiatan=(Kegiatan(kode="K", nama="Kegiatan", sub_kegiatan=isi),))
    return AnggaranTahun(tahun=2024, versi=versi, program=(program,), **lain)  # type: ignore[arg-type]


def office(anggaran: AnggaranTahun | None, **lain: object) -> Masukan:
    isi: dict[str, object] = {"anggaran": () if anggaran is None else (anggaran,), "alokasi": (), "pot_tampil": ()}
    return with_facts(masukan_kecil(), **{**isi, **lain})


def book(anggaran: AnggaranTahun | None, **lain: object) -> BukuAngka:
    return hitung_buku(office(anggaran, **lain))


# --- versions ---------------------------------------------------------------------------------------------------------
def test_versions_stand_in_their_order_and_the_last_one_counts() -> None:
    anggaran = PetaAnggaran(year(sub("a", 4, murni=10, geser1=9, perubahan=8), versi=(PERUBAHAN, MURNI, GESER)))
    assert [satu.kode for satu in anggaran.versi] == ["murni", "geser1", "perubahan"]
    assert (anggaran.versi_awal, anggaran.versi_akhir) == ("murni", "perubahan")
    assert (anggaran.pagu("total"), anggaran.pagu("total", "geser1")) == (rp(8), rp(9))


def test_a_version_without_any_line_is_not_known() -> None:
    buku = book(year(sub("a", 4, perubahan=10), sub("b", perubahan=5)))
    assert buku["pagu.2024.murni.a"].alasan is Alasan.BELUM_TERSEDIA
    assert buku["perubahan_pagu.2024.total"].alasan is Alasan.BELUM_TERSEDIA
    assert buku["serapan.2024.a"].nilai == D(40)


def test_a_version_with_lines_does_not_fund_what_it_leaves_out() -> None:
    buku = book(year(sub("a", murni=10, perubahan=12), sub("b", murni=5), sub("c")))
    assert buku["pagu.2024.perubahan.b"].alasan is Alasan.TANPA_ANGGARAN
    assert buku["perubahan_pagu.2024.b"].nilai == D(-5)
    assert buku["perubahan_pagu.2024.c"].alasan is Alasan.TANPA_ANGGARAN
    assert buku["perubahan_pagu.2024.K"].nilai == D(-3)
    assert buku["sisa.2024.b"].alasan is Alasan.TANPA_ANGGARAN


def test_one_version_has_nothing_to_differ_from() -> None:
    buku = book(year(sub("a", murni=10), versi=(MURNI,)))
    assert buku["perubahan_pagu.2024.total"].alasan is Alasan.BELUM_TERSEDIA


def test_year_without_versions() -> None:
    buku = book(year(sub("a", 3), versi=()))
    assert buku["belanja.2024.total"].nilai == D(3)
    assert buku["serapan.2024.total"].alasan is Alasan.TANPA_ANGGARAN
    assert buku["sisa.2024.total"].alasan is Alasan.BELUM_TERSEDIA


def test_year_without_budget() -> None:
    buku = book(None)
    for keluarga in ("belanja", "serapan", "sisa"):
        assert buku[f"{keluarga}.2024.total"].alasan is Alasan.TANPA_ANGGARAN
    assert buku["alokasi_total.2024"].alasan is Alasan.TANPA_ANGGARAN
    assert buku["alokasi_sisa.2024"].alasan is Alasan.TANPA_ANGGARAN
    assert buku["efisiensi_total.2024"].alasan is Alasan.TANPA_ANGGARAN
    assert Peta(office(None)).anggaran() is None


# --- sums -------------------------------------------------------------------------------------------------------------
def test_zero_pagu_owes_no_report() -> None:
    buku = book(year(sub("a", 4, murni=10), sub("b", murni=0), versi=(MURNI,)))
    assert buku["serapan.2024.total"].nilai == D(40)
    assert buku["serapan.2024.total"].bendera == ()
    assert buku["belanja.2024.total"].bendera == ()
    assert buku["serapan.2024.b"].alasan is Alasan.REALISASI_ANGGARAN_TIDAK_ADA


def test_zero_and_nothing_else() -> None:
    buku = book(year(sub("a", 0, murni=0), sub("b", murni=0), versi=(MURNI,)))
    assert buku["serapan.2024.total"].alasan is Alasan.PAGU_NOL
    assert buku["sisa.2024.total"].nilai == D(0)
    diam = book(year(sub("a", murni=0), versi=(MURNI,)))
    assert diam["serapan.2024.total"].alasan is Alasan.REALISASI_ANGGARAN_TIDAK_ADA


def test_spending_over_periods_and_kinds_is_added() -> None:
    satu = replace(
        sub("a"),
        pagu=(
            Pagu(versi="murni", jumlah=rp(6), sumber_dana="APBD"),
            Pagu(versi="murni", jumlah=rp(4), sumber_dana="DAK"),
        ),
        realisasi=tuple(RealisasiPeriode(periode=n, jumlah=rp(1)) for n in (1, 2, 3)),
    )
    buku = book(year(satu, versi=(MURNI,)))
    assert (buku["pagu.2024.murni.a"].nilai, buku["belanja.2024.a"].nilai) == (D(10), D(3))
    anggaran = buku.peta.anggaran()
    assert anggaran is not None
    assert anggaran.sumber_dana("P") == ("APBD", "DAK")
    assert anggaran.sumber_dana("P", "perubahan") == ()


def test_unit_tree_leaves_out_what_belongs_to_no_unit() -> None:
    anggaran = PetaAnggaran(year(sub("a", 1, "X", murni=10), sub("b", 1, murni=5), versi=(MURNI,)))
    assert [satu.kode for satu in anggaran.akar_unit.walk()] == ["total", "unit:X", "unit:X:P", "unit:X:K", "a"]
    assert anggaran.pagu("unit:X") == rp(10)
    assert anggaran.pagu("total") == rp(15)
    assert anggaran.simpul("unit:X").nama == "X"  # the facts do not name it
    assert anggaran.has("unit:X:K")
    assert not anggaran.has("unit:Y")


# --- declared totals --------------------------------------------------------------------------------------------------
def test_declared_totals_are_compared_where_the_parts_reach() -> None:
    def kontrol(tingkat: str, objek: str, besaran: str = "pagu", versi: str = "") -> AngkaKontrol:
        return AngkaKontrol(tingkat=tingkat, objek=objek, besaran=besaran, versi=versi, jumlah=rp(100))

    buku = book(
        year(
            sub("a", 30, "X", murni=90, perubahan=95),
            kontrol=(
                kontrol("total", "", versi="murni"),
                kontrol("program", "P"),
                kontrol("kegiatan", "K", "realisasi"),
                kontrol("unit", "X"),
                kontrol("unit", "Y"),
                kontrol("total", "", versi="lain"),
                kontrol("total", "", "rencana"),
                kontrol("tujuan", "T1"),
            ),
        )
    )
    beda = [buku[f"selisih_kontrol.2024.{n}"].nilai for n in range(1, 9)]
    assert beda == [D(10), D(5), D(70), D(5), None, None, None, None]
    assert buku["selisih_kontrol.2024.3"].hasil.bahan[1].kunci == "belanja.2024.K"
    assert buku["pagu.2024.perubahan.total"].nilai == D(95)  # never mixed with what was declared


# --- allocation and pots ----------------------------------------------------------------------------------------------
def alokasi(sub_kegiatan: str, penempatan: str, bobot: int = 1, tahun: int = 2024) -> Alokasi:
    return Alokasi(tahun=tahun, sub_kegiatan=sub_kegiatan, penempatan=penempatan, bobot=bobot)


def test_money_that_nobody_owns() -> None:
    anggaran = year(sub("a", 4, murni=10), sub("b", 5, murni=20), versi=(MURNI,))
    buku = book(anggaran, alokasi=(alokasi("a", "S1.NAIK"), alokasi("tidak-ada", "S1.NAIK")))
    assert buku["alokasi_total.2024"].nilai == D(10)
    assert buku["alokasi_sisa.2024"].nilai == D(20)
    assert buku["alokasi_persen.S1.NAIK.2024"].nilai == D(100)
    assert buku["serapan_alokasi_total.2024"].nilai == D(40)


def test_allocation_of_another_year() -> None:
    lain = replace(year(sub("a", 4, murni=10), versi=(MURNI,)), tahun=2022)
    buku = book(lain, alokasi=(alokasi("a", "SA.LAMA", tahun=2022),))
    assert buku["alokasi.SA.LAMA.2022"].nilai == D(10)
    assert buku["serapan_alokasi_sasaran.SA.2022"].nilai == D(40)
    assert "alokasi.SA.LAMA.2024" not in buku


def test_owner_outside_the_groups_in_force() -> None:
    buku = book(year(sub("a", 4, murni=10), versi=(MURNI,)), alokasi=(alokasi("a", "SA.LAMA"),))
    assert buku["alokasi.SA.LAMA.2024"].nilai == D(10)
    assert buku["efisiensi.SA.LAMA.2024"].alasan is Alasan.CAPAIAN_TIDAK_TERHITUNG


def test_part_of_the_money_has_not_reported() -> None:
    anggaran = year(sub("a", 4, murni=10), sub("b", murni=10), versi=(MURNI,))
    buku = book(anggaran, alokasi=(alokasi("a", "S1.NAIK"), alokasi("b", "S1.NAIK")))
    assert buku["belanja_alokasi.S1.NAIK.2024"].bendera == (Bendera.TIDAK_LENGKAP,)
    assert buku["serapan_alokasi.S1.NAIK.2024"].nilai == D(20)


def test_pot_of_everything_and_of_nothing() -> None:
    pot = (
        PotTampil(tahun=2024, cakupan="seluruh", penempatan=("L1.SKM",)),
        PotTampil(tahun=2024, cakupan="program", objek="P9", penempatan=("L1.SKM", "L1.AKIP")),
    )
    buku = book(year(sub("a", 4, murni=10), versi=(MURNI,)), pot_tampil=pot)
    assert buku["pot.2024.1.serapan"].nilai == D(40)
    assert buku["pot.2024.2.pagu"].alasan is Alasan.TANPA_ANGGARAN
    assert buku["pot.2024.2.serapan"].alasan is Alasan.TANPA_ANGGARAN
    assert buku["efisiensi_pot.L1.SKM.2024"].nilai == D("62.94")  # 102,94 - 40, of the first pot that shows it
    assert buku["efisiensi_pot.L1.AKIP.2024"].alasan is Alasan.TANPA_ANGGARAN
    assert buku["alokasi_total.2024"].alasan is Alasan.TANPA_ANGGARAN  # shown, not summed
    assert buku.peta.nomor_pot("S1.NAIK") is None


# --- efficiency under other policies ----------------------------------------------------------------------------------
def test_ratio() -> None:
    buku = hitung_buku(with_policy(masukan_kecil(), metode_efisiensi=MetodeEfisiensi.RASIO))
    assert buku["efisiensi.S1.NAIK.2024"].nilai == D("1.20")  # 90 / 75
    assert buku["efisiensi_total.2024"].nilai == D("1.36")  # 104,95 / 77,27
    assert dict(buku["efisiensi_total.2024"].kebijakan)["metode_efisiensi"] == "rasio"


def test_only_where_the_target_was_reached() -> None:
    buku = hitung_buku(with_policy(masukan_kecil(), efisien_hanya_bila_tercapai=True))
    assert buku["efisiensi.S1.NAIK.2024"].alasan is Alasan.CAPAIAN_DI_BAWAH_100
    assert buku["efisiensi.S1.RASIO.2024"].nilai == D(25)
    assert dict(buku["efisiensi.S1.RASIO.2024"].kebijakan)["efisien_hanya_bila_tercapai"] == "ya"


def test_pmk_214() -> None:
    # PA x C: 12.000.000 x 90% + 8.000.000 x 125% = 20.800.000; spent 9.000.000 + 7.000.000 = 16.000.000.
    # E = 4.800.000 / 20.800.000 = 23,0769…%; NE = 50 + 23,08 / 20 x 50 = 107,70, cut to 100.
    anggaran = year(
        sub("a", 9_000_000, murni=12_000_000), sub("b", 7_000_000, murni=8_000_000), sub("c", 1), versi=(MURNI,)
    )
    masukan = office(anggaran, alokasi=(alokasi("a", "S1.NAIK"), alokasi("b", "S1.RASIO"), alokasi("c", "S1.STABIL")))
    buku = hitung_buku(with_policy(masukan, metode_efisiensi=MetodeEfisiensi.PMK214))
    assert buku["efisiensi_total.2024"].nilai == D("23.08")
    assert buku["efisiensi_total.2024"].bendera == (Bendera.TIDAK_DIPOTONG,)
    assert buku["efisiensi_nilai.2024"].nilai == D("100.00")
    assert buku["efisiensi_nilai.2024"].hasil.bahan[0].kunci == "efisiensi_total.2024"


def test_kegiatan_of_one_name_are_told_apart_by_their_unit() -> None:
    def kegiatan(kode: str, *unit: str) -> Kegiatan:
        sub = tuple(SubKegiatan(kode=f"{kode}.{n}", nama="Rapat", unit=satu) for n, satu in enumerate(unit))
        return Kegiatan(kode=kode, nama="Administrasi Umum", sub_kegiatan=sub)

    program = Program(
        kode="P",
        nama="P",
        kegiatan=(kegiatan("K1", "U1"), kegiatan("K2", "U2", "U2"), kegiatan("K3", "U1", "U2"), kegiatan("K4", "X")),
    )
    unit = (Unit(kode="U1", nama="Bagian Umum", jenis="bagian"), Unit(kode="U2", nama="Bagian Hukum", jenis="bagian"))
    peta = PetaAnggaran(AnggaranTahun(tahun=2024, program=(program,)), unit)
    assert [satu.label for satu in peta.akar.anak[0].anak] == [
        "Administrasi Umum (Bagian Umum)",
        "Administrasi Umum (Bagian Hukum)",
        "Administrasi Umum",
        "Administrasi Umum",
    ]
    # Two sub kegiatan of one unit stay alike, two of different units do not.
    assert [satu.label for satu in peta.simpul("K2").anak] == ["Rapat (Bagian Hukum)", "Rapat (Bagian Hukum)"]
    assert [satu.label for satu in peta.simpul("K3").anak] == ["Rapat (Bagian Umum)", "Rapat (Bagian Hukum)"]
    # Below its unit the name needs no more.
    assert peta.simpul("unit:U1:K1").label == "Administrasi Umum"
