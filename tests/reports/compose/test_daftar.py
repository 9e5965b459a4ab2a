"""docs/kunci.md is what the registries say, and the registries name each other's things by their right names."""

from pathlib import Path

from reports.compose import BLOK
from reports.compose.daftar import key_document
from reports.figures import KELUARGA

BERKAS = Path(__file__).resolve().parents[3] / "docs" / "kunci.md"


def test_berkas_mutakhir():
    assert BERKAS.read_text(encoding="utf-8") == key_document(), "jalankan: python manage.py daftar_kunci"


def test_blok_hanya_menyebut_keluarga_yang_ada():
    assert {nama for satu in BLOK.values() for nama in satu.keluarga} <= set(KELUARGA)


def test_setiap_keluarga_dan_blok_punya_baris():
    baris = key_document().splitlines()
    for kode, satu in KELUARGA.items():
        assert sum(teks.startswith(f"| `{kode}` | `{satu.pola}` |") for teks in baris) == 1
    for nama in BLOK:
        assert sum(teks.startswith(f"| `{nama}` | {BLOK[nama].judul} |") for teks in baris) == 1


def test_baris_menyebut_blok_yang_mencetak():
    capaian = next(teks for teks in key_document().splitlines() if teks.startswith("| `kemajuan` |"))
    assert capaian.endswith("| `perbandingan_akhir_renstra`, `uraian_sasaran` |")
