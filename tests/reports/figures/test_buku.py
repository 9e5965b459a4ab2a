"""What holds for every book: of the small office and of random ones."""

import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.calc import Hasil
from reports.figures import KELUARGA, RUMUS, BukuAngka, Peta, Simpul, hitung_buku, keluarga_dari, kunci
from reports.inputs import Masukan
from tests.reports.pabrik import masukan_acak, masukan_kecil

benih = st.integers(min_value=0, max_value=10**6)
#: Offices are drawn by their seed, which is what a failure prints.
BELUM_DIBULATKAN = {"rerata", "rerata_tanpa_asumsi", "rerata_dengan_asumsi", "rerata_sasaran", "realisasi", "skm_nilai"}
banyak = settings(max_examples=25, deadline=None)


def assert_sound(masukan: Masukan) -> BukuAngka:
    buku = hitung_buku(masukan)
    for teks, angka in buku.items():
        milik = [kode for kode, satu in KELUARGA.items() if satu.regex.fullmatch(teks)]
        assert milik == [buku.family(teks)], teks
        assert (angka.nilai is None) != (angka.alasan is None), teks
        assert angka.hasil.rumus in KELUARGA[milik[0]].rumus, (teks, angka.hasil.rumus)
        assert angka.tampil.strip(), teks
        assert angka.polos.strip(), teks
        assert angka.judul.strip(), teks
        assert all(bahan.kunci in buku for bahan in angka.hasil.bahan if bahan.kunci), teks
    return buku


def test_small_office() -> None:
    assert_sound(masukan_kecil())


@banyak
@given(benih)
def test_random_office(seed: int) -> None:
    assert_sound(masukan_acak(seed))


@banyak
@given(benih)
def test_each_upper_budget_figure_is_the_sum_of_its_parts(seed: int) -> None:
    masukan = masukan_acak(seed)
    buku = hitung_buku(masukan)
    for tahun in (satu.tahun for satu in masukan.fakta.anggaran):
        anggaran = buku.peta.anggaran(tahun)
        assert anggaran is not None
        awalan = [f"pagu.{tahun}.{versi.kode}" for versi in anggaran.versi] + [f"belanja.{tahun}"]
        for simpul in anggaran.nodes():
            for satu in awalan:
                if simpul.anak:
                    assert _value(buku, satu, simpul) == sum(_value(buku, satu, anak) for anak in simpul.anak)


def _value(buku: BukuAngka, awalan: str, simpul: Simpul) -> Decimal:
    return buku[f"{awalan}.{simpul.kode}"].nilai or Decimal(0)


@banyak
@given(benih)
def test_change_of_a_node_is_the_sum_of_the_changes_below(seed: int) -> None:
    masukan = masukan_acak(seed)
    buku = hitung_buku(masukan)
    for tahun in (satu.tahun for satu in masukan.fakta.anggaran):
        anggaran = buku.peta.anggaran(tahun)
        assert anggaran is not None
        total = buku[kunci("perubahan_pagu", tahun, "total")]
        if total.nilai is not None:
            bagian = [buku[kunci("perubahan_pagu", tahun, daun)].nilai or 0 for daun in anggaran.akar.daun]
            assert total.nilai == sum(bagian)


@banyak
@given(benih)
def test_a_rupiah_is_allocated_once(seed: int) -> None:
    masukan = masukan_acak(seed)
    buku = hitung_buku(masukan)
    tahun = masukan.tahun
    alokasi = buku.peta.alokasi()
    bagian = [buku[kunci("alokasi", kode, tahun)].nilai or 0 for kode in alokasi.penempatan]
    asal = [buku.peta.anggaran().pagu(sub) or 0 for sub in alokasi.sub] if alokasi.sub else []  # type: ignore[union-attr]
    assert sum(bagian) * 100 == sum(asal)
    total, sisa = buku[kunci("alokasi_total", tahun)], buku[kunci("alokasi_sisa", tahun)]
    if total.nilai is not None and sisa.nilai is not None:
        versi = buku.peta.anggaran().versi_akhir  # type: ignore[union-attr]
        assert total.nilai + sisa.nilai == buku[kunci("pagu", tahun, versi, "total")].nilai


@banyak
@given(benih)
def test_every_placement_in_force_has_its_figures(seed: int) -> None:
    masukan = masukan_acak(seed)
    buku = hitung_buku(masukan)
    for kelompok in ("tujuan", "strategis", "lainnya"):
        for satu in buku.peta.penempatan_kelompok(kelompok):
            for keluarga in ("target", "capaian", "alokasi", "serapan_alokasi", "efisiensi"):
                assert kunci(keluarga, satu.kode, masukan.tahun) in buku
            assert kunci("realisasi", satu.indikator, masukan.tahun) in buku
            assert kunci("kemajuan", satu.kode) in buku


@banyak
@given(benih)
def test_printed_stages(seed: int) -> None:
    """Every input that is a figure of its own is taken as it is printed there.

    Capaian from the printed target and actual, efficiency from the printed capaian and serapan; only means, indices
    and years made of quarters use unrounded parts.
    """
    masukan = masukan_acak(seed)
    buku = hitung_buku(masukan)
    for angka in buku.values():
        if buku.family(angka.kunci) not in BELUM_DIBULATKAN:
            for bahan in angka.hasil.bahan:
                if isinstance(bahan.nilai, Decimal) and bahan.kunci:
                    assert bahan.nilai == buku[bahan.kunci].nilai, angka.kunci


def test_order_is_that_of_the_families() -> None:
    buku = hitung_buku(masukan_kecil())
    urutan = list(KELUARGA)
    letak = [urutan.index(buku.family(satu)) for satu in buku]
    assert len(letak) == len(buku)
    assert letak == sorted(letak)


def test_same_facts_same_book() -> None:
    assert dict(hitung_buku(masukan_acak(7))) == dict(hitung_buku(masukan_acak(7)))


def test_rows_are_plain_json() -> None:
    baris = [angka.to_dict() for angka in hitung_buku(masukan_acak(3)).values()]
    assert json.loads(json.dumps(baris)) == baris
    assert set(baris[0]) == {"kunci", "nilai", "tampil", "alasan", "rumus", "masukan", "kebijakan", "asal"}


def test_a_key_is_written_once() -> None:
    buku = BukuAngka(Peta(masukan_kecil()))
    hasil = Hasil.angka(Decimal(1), rumus="cacah")
    buku.add("kemajuan", "S1.NAIK", hasil=hasil, judul="sekali")
    with pytest.raises(ValueError, match=r"kunci angka ganda: kemajuan\.S1\.NAIK"):
        buku.add("kemajuan", "S1.NAIK", hasil=hasil, judul="dua kali")
    with pytest.raises(KeyError):
        buku["kemajuan.S1.LAIN"]


@pytest.mark.parametrize("kode", KELUARGA)
def test_family_is_complete(kode: str) -> None:
    keluarga = KELUARGA[kode]
    assert keluarga.uraian
    assert keluarga.satuan
    assert keluarga.rumus
    assert set(keluarga.rumus) <= set(RUMUS)


def test_keys_are_built_and_recognised_by_the_registry() -> None:
    assert kunci("capaian", "S5.IPP", 2024) == "capaian.S5.IPP.2024"
    assert kunci("pk_target", "2024-murni", "S5.IPP") == "pk.2024-murni.target.S5.IPP"
    keluarga = keluarga_dari("pagu.2024.murni.unit:U1:P1.K2")
    assert keluarga is not None
    assert keluarga.kode == "pagu"
    cocok = keluarga.regex.fullmatch("pagu.2024.murni.unit:U1:P1.K2")
    assert cocok is not None
    assert cocok["simpul"] == "unit:U1:P1.K2"
    assert keluarga_dari("capaian.S5.IPP") is None
    with pytest.raises(ValueError, match="memerlukan 2 bagian, bukan 1"):
        kunci("capaian", "S5.IPP")
    with pytest.raises(KeyError):
        kunci("tidak_ada", 1)
