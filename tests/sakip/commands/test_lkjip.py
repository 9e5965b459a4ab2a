"""`manage.py lkjip`: the files it writes, and one line with status 2 for what cannot be done."""

import re
from pathlib import Path

import pytest

from reports.figures import hitung_buku
from sakip import models as m
from tests.sakip.commands.bantu import run
from tests.sakip.perlengkapan import Kantor

pytestmark = pytest.mark.django_db


@pytest.fixture
def jalankan(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    return lambda *argv: run(monkeypatch, capsys, *argv)


def test_html_dan_pdf_ditulis(kantor: Kantor, jalankan, tmp_path: Path):
    keluar = tmp_path / "hasil" / "cetak"
    status, keluaran, galat = jalankan("lkjip", "contoh", "2024", "--format", "html,pdf", "--keluar", str(keluar))
    assert (status, galat) == (0, "")
    baris = keluaran.splitlines()
    assert baris[:2] == [str(keluar / "lkjip-CONTOH-2024.html"), str(keluar / "lkjip-CONTOH-2024.pdf")]
    assert re.fullmatch(
        r"\d+ halaman, disusun \d+\.\d\d detik, dicetak \d+\.\d\d detik, paling banyak \d+ MiB", baris[2]
    )
    assert (keluar / "lkjip-CONTOH-2024.pdf").read_bytes().startswith(b"%PDF-")


def test_setiap_angka_html_sama_dengan_buku(kantor: Kantor, jalankan, tmp_path: Path):
    jalankan("lkjip", "CONTOHAN/CONTOH", "2024", "--format", "html", "--keluar", str(tmp_path))
    html = (tmp_path / "lkjip-CONTOH-2024.html").read_text(encoding="utf-8")
    buku = hitung_buku(kantor.masukan)
    data = [re.findall(r'([\w-]+)="([^"]*)"', satu) for satu in re.findall(r"<data\b[^>]*>", html)]
    assert len(data) > 400
    for atribut in map(dict, data):
        nilai = buku[atribut["data-kunci"]].nilai
        assert atribut["value"] == ("" if nilai is None else format(nilai, "f"))


def test_format_ganda_dan_berspasi_ditulis_sekali(kantor: Kantor, jalankan, tmp_path: Path):
    _, keluaran, _ = jalankan("lkjip", "CONTOH", "2024", "--format", " HTML, html,", "--keluar", str(tmp_path))
    assert keluaran.splitlines()[0].endswith("lkjip-CONTOH-2024.html")
    assert [satu.name for satu in tmp_path.iterdir()] == ["lkjip-CONTOH-2024.html"]
    assert keluaran.splitlines()[1].startswith("disusun ")


@pytest.mark.parametrize(
    ("argv", "pesan"),
    [
        (("CONTHO", "2024"), "Perangkat daerah CONTHO tidak ada. Yang terdekat: CONTOH."),
        (("LAIN/CONTOH", "2024"), "Perangkat daerah LAIN/CONTOH tidak ada. Yang terdekat: CONTOHAN/CONTOH."),
        (("CONTOH", "1999"), "Tahun 1999 tidak ada pada CONTOH. Yang terdekat: 2021, 2022, 2023, 2024, 2025."),
        (("CONTOH", "dua ribu"), "Tahun dua ribu tidak ada pada CONTOH. Yang terdekat: "),
        (("CONTOH", "2024", "--format", "html,pfd"), "Format 'pfd' tidak dikenal; format yang dikenal: html, pdf"),
        (("CONTOH", "2024", "--format", ","), "Format ',' tidak dikenal; format yang dikenal: html, pdf"),
    ],
)
def test_yang_tidak_dikenal_dijawab_satu_baris(kantor: Kantor, jalankan, tmp_path: Path, argv, pesan: str):
    status, keluaran, galat = jalankan("lkjip", *argv, "--keluar", str(tmp_path))
    assert (status, keluaran) == (2, "")
    assert galat.count("\n") == 1
    assert galat.startswith(f"Kesalahan: {pesan}")
    assert list(tmp_path.iterdir()) == []


def test_basis_data_kosong(sistem: m.Pengguna, jalankan):
    status, _, galat = jalankan("lkjip", "CONTOH", "2024")
    assert status == 2
    assert "belum ada perangkat daerah satu pun" in galat


def test_folder_yang_tidak_dapat_ditulis(kantor: Kantor, jalankan, tmp_path: Path):
    (tmp_path / "berkas").write_text("bukan folder")
    status, _, galat = jalankan("lkjip", "CONTOH", "2024", "--format", "html", "--keluar", str(tmp_path / "berkas"))
    assert status == 2
    assert galat.startswith("Kesalahan: Tidak dapat menulis ")
    assert galat.count("\n") == 1


def test_sistematika_yang_salah(kantor: Kantor, jalankan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """An outline kept before a block was renamed: the section and the block are named, and nothing is printed."""
    from reports.compose import BLOK

    monkeypatch.delitem(BLOK, "strategi")
    status, _, galat = jalankan("lkjip", "CONTOH", "2024", "--format", "html", "--keluar", str(tmp_path))
    assert status == 2
    assert galat.startswith("Kesalahan: Bagian 2.3 Strategi dan Arah Kebijakan: blok 'strategi' tidak dikenal")
    assert list(tmp_path.iterdir()) == []


def test_pencetakan_yang_gagal(kantor: Kantor, jalankan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A print that takes too long is stopped; the sentence of the renderer is the answer."""
    monkeypatch.setattr("sakip.management.commands.lkjip.BATAS_DETIK", 0.01)
    status, _, galat = jalankan("lkjip", "CONTOH", "2024", "--format", "html", "--keluar", str(tmp_path))
    assert status == 2
    assert galat.startswith("Kesalahan: Pencetakan dihentikan karena melampaui batas waktu")
    assert list(tmp_path.iterdir()) == []
