"""Supporting tables as figures: which cells are numbers, what is summed and what is not."""

from decimal import Decimal

from reports.calc import Alasan, Bendera
from reports.figures import hitung_buku
from reports.inputs import KolomDukung, TabelDukung
from tests.reports.pabrik import masukan_kecil, with_facts


def table(kode: str, *kolom: tuple[str, str, str], baris: tuple[tuple[str | None, ...], ...]) -> TabelDukung:
    isi = tuple(KolomDukung(nama=nama, jenis=jenis, satuan=satuan) for nama, jenis, satuan in kolom)
    return TabelDukung(kode=kode, judul="Tabel uji", kelompok="uji", kolom=isi, baris=baris)


ORANG = (("Status", "teks", ""), ("L", "angka", "orang"), ("P", "angka", "orang"))


def test_jumlah_ke_bawah_dan_ke_samping() -> None:
    """3 + 2 = 5 men, 1 + 4 = 5 women, rows 4 and 6, all 10."""
    buku = hitung_buku(
        with_facts(masukan_kecil(), tabel=(table("a", *ORANG, baris=(("x", "3", "1"), ("y", "2", "4"))),))
    )
    assert buku["dukung.a.isi.2.3"].nilai == 4
    assert [buku[f"dukung.a.jumlah.{m}"].nilai for m in (2, 3)] == [5, 5]
    assert [buku[f"dukung.a.baris.{n}"].nilai for n in (1, 2)] == [4, 6]
    assert buku["dukung.a.total"].nilai == 10
    assert [satu.kunci for satu in buku["dukung.a.total"].hasil.bahan] == ["dukung.a.jumlah.2", "dukung.a.jumlah.3"]


def test_yang_tidak_ada_bukan_nol() -> None:
    buku = hitung_buku(
        with_facts(masukan_kecil(), tabel=(table("a", *ORANG, baris=(("x", "3", None), ("y", None, None))),))
    )
    assert "dukung.a.isi.1.3" not in buku
    assert buku["dukung.a.baris.2"].alasan is Alasan.BELUM_TERSEDIA
    assert buku["dukung.a.jumlah.3"].alasan is Alasan.BELUM_TERSEDIA
    assert (buku["dukung.a.total"].nilai, buku["dukung.a.total"].bendera) == (3, (Bendera.TIDAK_LENGKAP,))


def test_kolom_jumlah_dihitung_bukan_dijumlahkan_lagi() -> None:
    """The source states 9 where the parts give 4: the stated one stays a cell, the sum is 4."""
    kolom = (*ORANG, ("Jumlah", "angka", "orang"))
    buku = hitung_buku(with_facts(masukan_kecil(), tabel=(table("a", *kolom, baris=(("x", "3", "1", "9"),)),)))
    assert (buku["dukung.a.isi.1.4"].nilai, buku["dukung.a.baris.1"].nilai, buku["dukung.a.total"].nilai) == (9, 4, 4)
    assert "dukung.a.jumlah.4" not in buku


def test_satu_kolom_jumlah_saja_dijumlahkan_ke_bawah() -> None:
    kolom = (("Uraian", "teks", ""), ("Jumlah", "rupiah", "rupiah"))
    buku = hitung_buku(with_facts(masukan_kecil(), tabel=(table("a", *kolom, baris=(("x", "1500.50"), ("y", "2"))),)))
    assert (buku["dukung.a.jumlah.2"].nilai, buku["dukung.a.jumlah.2"].tampil) == (Decimal("1502.50"), "Rp1.502,50")
    assert "dukung.a.total" not in buku


def test_persen_indeks_dan_satuan_berbeda_tidak_dijumlahkan() -> None:
    kolom = (("Nilai", "angka", ""), ("Bobot", "angka", "persen"), ("Orang", "angka", "orang"), ("KK", "angka", "KK"))
    buku = hitung_buku(with_facts(masukan_kecil(), tabel=(table("a", *kolom, baris=(("1", "2", "3", "4"),)),)))
    assert [satu for satu in buku if satu.startswith("dukung.a.jumlah")] == ["dukung.a.jumlah.3", "dukung.a.jumlah.4"]
    assert "dukung.a.baris.1" not in buku


def test_isi_yang_bukan_angka_dan_kode_ganda_tidak_menggagalkan() -> None:
    tabel = table("a", *ORANG, baris=(("x", "tiga", "NaN"),))
    buku = hitung_buku(with_facts(masukan_kecil(), tabel=(tabel, tabel, table("b", *ORANG, baris=()))))
    assert [satu for satu in buku if satu.startswith("dukung.")] == [
        "dukung.a.jumlah.2", "dukung.a.jumlah.3", "dukung.a.baris.1", "dukung.a.total",
    ]  # fmt: skip
