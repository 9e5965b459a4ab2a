"""The small pieces: notes with their marks, numbering, heads and spans."""

from decimal import Decimal

import pytest

from reports.calc import Alasan, Bendera, Hasil
from reports.compose.catatan import Catatan, sumber_data
from reports.compose.tabel import Grup, Kol, build_table, huruf, romawi, sel, slug, spanned
from reports.document import plain
from reports.figures import Angka
from reports.inputs import Sumber
from tests.reports.compose.bantu import gaps


def angka(*bendera: Bendera) -> Angka:
    return Angka("x", Hasil.angka(Decimal(1), rumus="isian", bendera=bendera))


def test_setiap_keterangan_dicetak_sekali_dengan_tandanya():
    catatan = Catatan()
    assert catatan.mark(angka(Bendera.DIBATASI), {}) == "a)"
    assert catatan.mark(angka(Bendera.ASUMSI, Bendera.DIBATASI), {Bendera.ASUMSI: "X (perkiraan)"}) == "*)a)"
    assert catatan.mark(angka(Bendera.ASUMSI), {Bendera.ASUMSI: "Y"}) == "*)"
    assert catatan.mark(angka(Bendera.SEMENTARA), {}) == "**)"
    assert catatan.mark(angka(Bendera.DI_LUAR_RENTANG), {}) == "b)"
    catatan.add("Catatan biasa.", "", "Catatan biasa.")
    assert catatan.lines() == (
        "*) Angka asumsi: X (perkiraan); Y.",
        "**) Angka sementara.",
        "a) Capaian dibatasi pada nilai tertinggi menurut kebijakan.",
        "b) Realisasi berada di luar rentang target; dihitung terhadap batas terdekat.",
        "Catatan biasa.",
    )


def test_angka_tanpa_keterangan_tidak_bertanda():
    catatan = Catatan()
    tanpa = Angka("x", Hasil.tanpa(Alasan.BELUM_TERSEDIA, rumus="isian"))
    assert catatan.mark(tanpa, {}) == ""
    # The note on unrounded means is a sentence of the block, not a mark on every mean.
    assert catatan.mark(angka(Bendera.BELUM_DIBULATKAN), {}) == ""
    assert catatan.lines() == ()


def test_sumber_data_menyebut_setiap_dokumen_sekali():
    satu, dua = Sumber(dokumen="Renstra", tempat="Tabel 1"), Sumber(dokumen="Renstra", tempat="Tabel 2")
    assert sumber_data((satu, Sumber(), dua), "LHE") == "Sumber data: Renstra; LHE"
    assert sumber_data((Sumber(),)) == ""


@pytest.mark.parametrize(("n", "teks"), [(1, "a"), (26, "z"), (27, "aa"), (28, "ab"), (52, "az"), (53, "ba")])
def test_huruf(n: int, teks: str):
    assert huruf(n) == teks


@pytest.mark.parametrize(("n", "teks"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (1994, "MCMXCIV")])
def test_romawi(n: int, teks: str):
    assert romawi(n) == teks


def test_romawi_menolak_nol():
    with pytest.raises(ValueError, match="mulai dari 1"):
        romawi(0)


def test_slug():
    assert slug("S5.IPP") == "s5-ipp"
    assert slug("2024-murni") == "2024-murni"
    assert slug("  Bab 3 / A ") == "bab-3-a"


def test_kepala_bertingkat_mengisi_semua_kolom():
    kolom = (Kol("No", 1), Grup("Kinerja", (Kol("Target", 2), Kol("Realisasi", 2))), Kol("Sumber", 3))
    badan = spanned((sel("1"),), [(sel("a"), sel("b"), sel("c")), (sel("d"), sel("e"), sel("f"))])
    tabel = build_table("tabel-uji", "Uji", kolom, badan)
    assert [[plain(satu.isi) for satu in baris.sel] for baris in tabel.kepala] == [
        ["No", "Kinerja", "Sumber"],
        ["Target", "Realisasi"],
    ]
    assert [satu.lebar for satu in tabel.kolom] == [1, 2, 2, 3]
    assert list(gaps(tabel)) == []


def test_kepala_satu_tingkat():
    tabel = build_table("tabel-uji", "Uji", (Kol("No", 1), Kol("Isi", 4)), ())
    assert len(tabel.kepala) == 1
    assert [satu.baris for satu in tabel.kepala[0].sel] == [1, 1]
