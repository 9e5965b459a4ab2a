"""`manage.py angka`: every figure of an office and year, as JSON and as a table; and the file of keys."""

import json
import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from reports.figures import hitung_buku, keluarga_dari
from sakip.management.commands import daftar_kunci
from tests.sakip.commands.bantu import run
from tests.sakip.perlengkapan import Kantor

AKAR = Path(__file__).resolve().parents[3]

pytestmark = pytest.mark.django_db


@pytest.fixture
def jalankan(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    return lambda *argv: run(monkeypatch, capsys, *argv)


def test_json_memuat_semua_angka_dengan_alasan_bila_tidak_ada(kantor: Kantor, jalankan):
    status, keluaran, _ = jalankan("angka", "CONTOH", "2024", "--json")
    daftar = json.loads(keluaran)
    assert status == 0
    assert [satu["kunci"] for satu in daftar] == list(hitung_buku(kantor.masukan))
    for satu in daftar:
        assert set(satu) == {"kunci", "nilai", "tampil", "alasan", "rumus", "masukan", "kebijakan", "asal"}
        assert (satu["nilai"] is None) != (satu["alasan"] is None), satu["kunci"]
        assert satu["nilai"] is None or str(Decimal(satu["nilai"])) == satu["nilai"]
        assert satu["alasan"] is None or satu["tampil"].endswith(satu["alasan"])
        assert keluarga_dari(satu["kunci"]) is not None


def test_satu_angka_lengkap(kantor: Kantor, jalankan):
    """72 / 80 x 100 = 90,00."""
    _, keluaran, _ = jalankan("angka", "CONTOH", "2024", "--json")
    (capaian,) = (satu for satu in json.loads(keluaran) if satu["kunci"] == "capaian.S1.NAIK.2024")
    assert (capaian["nilai"], capaian["tampil"], capaian["rumus"]) == ("90.00", "90,00%", "capaian.naik")
    assert [(satu["nama"], satu["nilai"], satu["kunci"]) for satu in capaian["masukan"]] == [
        ("Target", "80", "target.S1.NAIK.2024"),
        ("Realisasi", "72.00", "realisasi.NAIK.2024"),
    ]
    assert capaian["kebijakan"]["desimal_capaian"] == "2"


def test_tabel_rata(kantor: Kantor, jalankan):
    _, keluaran, _ = jalankan("angka", "CONTOH", "2024")
    baris = keluaran.splitlines()
    assert len(baris) == len(hitung_buku(kantor.masukan)) + 1
    letak = baris[0].index("tampil")
    assert baris[0].split() == ["kunci", "tampil", "judul"]
    assert all(satu[letak - 1] == " " and satu[letak] != " " for satu in baris)
    assert any(satu.startswith("capaian.S1.NAIK.2024 ") and " 90,00% " in satu for satu in baris)


@pytest.mark.parametrize("argv", [("CONTHO", "2024"), ("CONTOH", "1999")])
def test_yang_tidak_dikenal(kantor: Kantor, jalankan, argv: tuple[str, str]):
    status, keluaran, galat = jalankan("angka", *argv, "--json")
    assert (status, keluaran, galat.count("\n")) == (2, "", 1)
    assert "Yang terdekat: " in galat


def test_pembaca_yang_berhenti_membaca_bukan_kesalahan(tmp_path: Path):
    """`manage.py … | head -1`: no traceback on standard error. A process of its own, for a real pipe."""
    skrip = (
        "import django, sys; django.setup()\n"
        "from sakip.management.perintah import Perintah\n"
        "class Panjang(Perintah):\n"
        "    requires_system_checks = ()\n"
        "    def handle(self, *args, **options):\n"
        "        for n in range(100000): self.stdout.write('baris panjang')\n"
        "Panjang().run_from_argv(['manage.py', 'panjang'])\n"
    )
    lingkungan = {**os.environ, "DJANGO_SETTINGS_MODULE": "sakip.settings", "SAKIP_ENV": "development",
                  "SAKIP_DATA_DIR": str(tmp_path)}  # fmt: skip
    anak = subprocess.Popen(
        [sys.executable, "-c", skrip], cwd=AKAR, env=lingkungan, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert anak.stdout is not None
    anak.stdout.readline()
    anak.stdout.close()
    assert anak.stderr is not None
    with anak.stderr:
        assert anak.stderr.read() == b""
    assert anak.wait() == 0


def test_daftar_kunci_menulis_dan_memeriksa(jalankan, tmp_path: Path, settings):
    settings.BASE_DIR = tmp_path
    status, _, galat = jalankan("daftar_kunci", "--periksa")
    assert status == 2
    assert galat == "Kesalahan: docs/kunci.md tidak mutakhir; jalankan: python manage.py daftar_kunci\n"
    assert jalankan("daftar_kunci")[:2] == (0, "docs/kunci.md ditulis.\n")
    assert (tmp_path / daftar_kunci.BERKAS).exists()
    assert jalankan("daftar_kunci", "--periksa") == (0, "", "")
