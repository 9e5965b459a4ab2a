"""Editions of the nomenclature from files."""

import io
import zipfile
from typing import Any

import pytest
from openpyxl import Workbook

from sakip.actions.errors import DataSalah, SudahBerubah, TidakBoleh
from sakip.actions.nomenklatur import import_edisi, remove_edisi
from sakip.fakta import nomenklatur
from sakip.models import BarisNomenklatur, EdisiNomenklatur, Jejak
from sakip.queries.nomenklatur import check_codes, edition_for, editions_of, find_codes
from tests.factories import ProgramFactory, SubKegiatanFactory, TahunAnggaranFactory
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db

ISI = """Daftar program
No;Kode;Nama;Keterangan
1;7.01.01;Program Penunjang;a
2;7.01.01.2.06;Administrasi Umum;
;;;
3;7.01.01.2.06.0001;"Penyediaan; Alat";
4;7.01.02;Program Pelayanan Publik;
5;X.XX.01;Program Penunjang Urusan;
"""
KODE = ["7.01.01", "7.01.01.2.06", "7.01.01.2.06.0001", "7.01.02", "X.XX.01"]


def muat(pemeran: Pemeran, isi: str | bytes = ISI, **beda: Any) -> EdisiNomenklatur:
    dasar = {
        "pemda": pemeran.pd.pemda,
        "kode": "900.1-1/2024",
        "nama": "Pemutakhiran",
        "tahun_awal": 2024,
        "tahun_akhir": None,
        "berkas": "daftar.csv",
        "isi": isi.encode() if isinstance(isi, str) else isi,
        "oleh": pemeran.kartika,
    }
    return import_edisi(**{**dasar, **beda})


def xlsx(*baris: tuple[Any, ...]) -> bytes:
    buku = Workbook()
    assert buku.active is not None
    for satu in baris:
        buku.active.append(satu)
    berkas = io.BytesIO()
    buku.save(berkas)
    return berkas.getvalue()


def test_an_edition_comes_from_csv_or_a_workbook(pemeran: Pemeran) -> None:
    edisi = muat(pemeran)
    assert list(edisi.baris.order_by("letak").values_list("kode", flat=True)) == KODE
    assert edisi.baris.get(kode="7.01.01.2.06.0001").nama == "Penyediaan; Alat"
    assert list(edisi.baris.order_by("letak").values_list("tingkat", flat=True)) == [
        "program", "kegiatan", "sub_kegiatan", "program", "program",
    ]  # fmt: skip
    assert [satu.banyak for satu in editions_of(pemeran.pd.pemda)] == [5]  # type: ignore[attr-defined]
    jejak = Jejak.objects.get()
    assert '"jumlah":5' in jejak.sesudah
    lain = muat(
        pemeran,
        xlsx(
            ("Daftar",),
            ("KODE", None, "URAIAN"),
            ("7", None, "Kewilayahan"),
            ("7.01", 1, "Kecamatan"),
            ("7.01.01", None, "P"),
        ),
        kode="lain",
        berkas="daftar.xlsx",
    )
    assert list(lain.baris.order_by("letak").values_list("tingkat", flat=True)) == ["urusan", "bidang", "program"]
    assert [satu.kode for satu in find_codes(edisi, "7.01.01.2")] == KODE[1:3]
    assert [satu.kode for satu in find_codes(edisi, "penunjang", "program")] == ["7.01.01", "X.XX.01"]
    assert len(find_codes(edisi, "")) == 5


def test_an_edition_is_replaced_only_on_purpose(pemeran: Pemeran) -> None:
    muat(pemeran)
    with pytest.raises(DataSalah, match="sudah ada") as salah:
        muat(pemeran)
    assert salah.value.tempat == "kode"
    muat(pemeran, "kode,nama\n7.01.01,Satu\n", ganti=True, kode=" 900.1-1/2024 ")
    assert list(BarisNomenklatur.objects.values_list("kode", "nama")) == [("7.01.01", "Satu")]
    assert Jejak.objects.order_by("pk").last().sebelum  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ("kode,nama\n7.01.01,\n", "baris 2, kolom nama: kosong"),
        ("kode,nama\n,A\n", "baris 2, kolom kode: kosong"),
        ("kode,nama\n7.1.1,A\n", "baris 2, kolom kode: '7.1.1' bukan kode"),
        ("kode,nama\n7.01.01.2,A\n", "bukan kode"),
        ("kode,nama\n7.01.01,A\n7.01.01,B\n", "baris 3, kolom kode: 7.01.01 sudah ada pada baris 2"),
        ("kode,nama\n7.01.01.2.06,A\n", "induk 7.01.01 dari 7.01.01.2.06 tidak ada"),
        ("kode,nama\n7,A\n7.01,B\n7.02.01,C\n8.01,D\n", "induk 7.02 dari 7.02.01"),
        (f"kode,nama\n7.01.01,{'x' * 1001}\n", "lebih dari 1000 huruf"),
        ("kode,nama\n" + "x,A\n" * 7, "dan 2 kesalahan lain"),
        ("nomor,nama\n7.01.01,A\n", "tidak ditemukan"),
        ("a\n" * 30, "tidak ditemukan"),
        ("kode,nama\n", "tidak memuat satu kode pun"),
        ('kode,nama\n7.01.01,"A\n', "tanda kutip"),
        ("  \n", "kosong"),
        (b"\xff\xfe\x00", "bukan berkas CSV atau XLSX"),
        (b"%PDF\0", "bukan berkas CSV atau XLSX"),
        (b"PK\x03\x04rusak", "bukan XLSX"),
        (xlsx(("kode", "nama"), (7.1, "A")), "'7.1' bukan kode"),
    ],
)
def test_a_broken_file_leaves_nothing(pemeran: Pemeran, isi: str | bytes, kalimat: str) -> None:
    with pytest.raises(DataSalah) as salah:
        muat(pemeran, isi)
    assert salah.value.tempat == "berkas"
    assert kalimat in salah.value.sebab
    assert not EdisiNomenklatur.objects.exists()
    assert not BarisNomenklatur.objects.exists()


def test_titles_above_the_header_do_not_decide_the_separator(pemeran: Pemeran) -> None:
    edisi = muat(pemeran, "\nDaftar program, kegiatan; 2024\n\nkode\tnama\n7.01.01\tA, B\n")
    assert list(edisi.baris.values_list("kode", "nama")) == [("7.01.01", "A, B")]


def test_a_damaged_workbook_is_no_workbook(pemeran: Pemeran) -> None:
    asli = io.BytesIO(xlsx(("kode", "nama"), ("7.01.01", "A")))
    rusak = io.BytesIO()
    with zipfile.ZipFile(asli) as sumber, zipfile.ZipFile(rusak, "w") as tujuan:
        for satu in sumber.namelist():
            isi = sumber.read(satu)
            tujuan.writestr(satu, isi[: len(isi) // 2] if satu.endswith("sheet1.xml") else isi)
    with pytest.raises(DataSalah, match="bukan XLSX"):
        muat(pemeran, rusak.getvalue())


def test_what_is_too_large_is_not_opened(pemeran: Pemeran, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(DataSalah, match="paling besar 10 MB"):
        muat(pemeran, b"x" * (nomenklatur.BESAR_TERBANYAK + 1))
    berkas = io.BytesIO()
    with zipfile.ZipFile(berkas, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("xl/a", b"0" * (nomenklatur.BONGKAR_TERBANYAK + 1))
    with pytest.raises(DataSalah, match="setelah dibuka"):
        muat(pemeran, berkas.getvalue())
    banyak = "".join(f"{a}.{b:02}.{c:02},A\n" for a in range(10) for b in range(100) for c in range(100))
    with pytest.raises(DataSalah, match="lebih dari 50000 kode"):
        muat(pemeran, "kode,nama\n" + banyak)


@pytest.mark.parametrize(
    ("beda", "tempat"),
    [({"kode": " "}, "kode"), ({"tahun_awal": 1990}, "tahun_awal"), ({"tahun_akhir": 2023}, "tahun_akhir")],
)
def test_an_edition_has_a_number_and_years(pemeran: Pemeran, beda: dict[str, Any], tempat: str) -> None:
    with pytest.raises(DataSalah) as salah:
        muat(pemeran, **beda)
    assert salah.value.tempat == tempat


def test_the_codes_of_a_budget_are_compared(pemeran: Pemeran) -> None:
    tahun = TahunAnggaranFactory(pd=pemeran.pd, tahun=2024)
    assert check_codes(pemeran.pd, 2024).edisi is None
    program = ProgramFactory(tahun_anggaran=tahun, nomenklatur="7.01.01")
    ProgramFactory(tahun_anggaran=tahun, nomenklatur="4.05.01")  # X.XX.01 in the list
    SubKegiatanFactory(program=program, nomenklatur="7.01.01.2.06.01")  # the form of two digits
    asing = SubKegiatanFactory(program=program, nomenklatur="7.01.01.2.06.0099")
    tanpa = SubKegiatanFactory(program=program)
    edisi = muat(pemeran)
    hasil = check_codes(pemeran.pd, 2024)
    assert (hasil.edisi, hasil.dikenal) == (edisi, 3)
    assert [satu.kode for satu in hasil.asing] == [asing.kode]
    assert hasil.asing[0].tingkat_label == "Sub kegiatan"
    assert [satu.kode for satu in hasil.tanpa] == [tanpa.kode]
    # The edition the budget names counts before the newest one in force.
    baru = muat(pemeran, kode="baru", tahun_awal=2023, tahun_akhir=2023)
    assert edition_for(pemeran.pd, 2023) == baru
    assert edition_for(pemeran.pd, 2022) is None
    tahun.edisi_nomenklatur = "baru"
    tahun.save()
    assert edition_for(pemeran.pd, 2024) == baru
    with pytest.raises(DataSalah, match="masih disebut anggaran"):
        remove_edisi(edisi=baru, oleh=pemeran.kartika)


def test_an_edition_goes_once(pemeran: Pemeran) -> None:
    edisi = muat(pemeran)
    kembar = EdisiNomenklatur.objects.get()
    remove_edisi(edisi=edisi, oleh=pemeran.kartika)
    assert not BarisNomenklatur.objects.exists()
    with pytest.raises(SudahBerubah):
        remove_edisi(edisi=kembar, oleh=pemeran.kartika)


def test_an_office_imports_nothing(pemeran: Pemeran) -> None:
    with pytest.raises(TidakBoleh):
        muat(pemeran, oleh=pemeran.ayu)
