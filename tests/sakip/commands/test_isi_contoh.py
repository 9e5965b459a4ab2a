"""`manage.py isi_contoh`: all or nothing, safe to repeat, and a report for people."""

import os
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from sakip import models as m
from sakip.queries.masukan import build_masukan
from sakip.queries.pd import find_pd
from tests.sakip.perlengkapan_folder import baca, contoh_kecil, tulis, tulis_akar

AKAR = Path(__file__).resolve().parents[3]

pytestmark = pytest.mark.django_db


def jalankan(akar: Path, **pilihan: Any) -> str:
    keluar = StringIO()
    call_command("isi_contoh", folder=akar, stdout=keluar, **pilihan)
    return keluar.getvalue()


def cacah() -> dict[str, int]:
    return {nama: getattr(m, nama)._default_manager.count() for nama in m.__all__}


def test_a_folder_is_loaded_and_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAKIP_SANDI_CONTOH", raising=False)
    tulis_akar(tmp_path)
    laporan = jalankan(tmp_path)
    contoh = contoh_kecil()
    masukan = build_masukan(find_pd("CONTOH"), 2024)
    assert masukan.fakta == contoh.fakta
    assert masukan.kebijakan.asal["desimal_capaian"] == "pd"
    assert "CONTOH: Dinas Contoh" in laporan
    assert "    - 5 sasaran\n" in laporan
    assert "  Tidak ada di sumber:\n" in laporan
    assert "  Nilai bersaing: tidak ada\n" in laporan
    assert "1 akun contoh (belum dapat masuk: isi SAKIP_SANDI_CONTOH untuk memberi sandi)." in laporan
    assert not m.Pengguna.objects.get(username="ayu").has_usable_password()


def test_again_nothing_changes(tmp_path: Path) -> None:
    tulis_akar(tmp_path)
    jalankan(tmp_path)
    sebelum = cacah()
    laporan = jalankan(tmp_path)
    assert cacah() == sebelum
    baris = [satu for satu in laporan.splitlines() if " baris (" in satu]
    assert len(baris) == 6
    assert all("(tidak berubah)" in satu for satu in baris)


def test_the_password_comes_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAKIP_SANDI_CONTOH", "sandi-contoh-panjang")
    tulis_akar(tmp_path)
    assert "sandinya diatur" in jalankan(tmp_path)
    assert m.Pengguna.objects.get(username="ayu").check_password("sandi-contoh-panjang")


def test_it_can_be_quiet_and_accounts_may_be_left_out(tmp_path: Path) -> None:
    kantor = tulis_akar(tmp_path)
    (kantor.parent / "pengguna.json").unlink()
    for nama in ("laporan.json", "kebijakan.json"):
        (kantor / nama).unlink()
    assert jalankan(tmp_path, verbosity=0) == ""
    assert "0 akun contoh" in jalankan(tmp_path)


def test_what_people_are_at_work_on_is_said(tmp_path: Path) -> None:
    tulis_akar(tmp_path)
    jalankan(tmp_path)
    m.Laporan.objects.update(status="diajukan")
    assert "  Laporan 2024 versi 1 sudah diajukan dan tidak diubah.\n" in jalankan(tmp_path)


def _kunci(kantor: Path) -> None:
    isi = baca(kantor / "pengukuran.json")
    isi["nilai"][0]["warna"] = "biru"
    tulis(kantor / "pengukuran.json", isi)


def _jenis(kantor: Path) -> None:
    isi = baca(kantor / "pengukuran.json")
    isi["skm"][0]["basis"] = "4"
    tulis(kantor / "pengukuran.json", isi)


def _jumlah(kantor: Path) -> None:
    isi = baca(kantor / "perjanjian.json")
    del isi["perjanjian"][1]["alasan_selisih"]
    tulis(kantor / "perjanjian.json", isi)


def _daerah(kantor: Path) -> None:
    berkas = kantor.parents[1] / "kebijakan.json"
    isi = baca(berkas)
    isi["pemda"]["LAIN"] = {"tahun_awal": 2021}
    tulis(berkas, isi)


def _tempat(kantor: Path) -> None:
    berkas = kantor.parent / "pengguna.json"
    isi = baca(berkas)
    isi[0]["penugasan"][0]["pd"] = "X/Y"
    tulis(berkas, isi)


RUSAK: list[tuple[Callable[[Path], None], str]] = [
    (_kunci, "CONTOH/pengukuran.json: nilai[0]: kunci tidak dikenal: warna"),
    (_jenis, "CONTOH/pengukuran.json: skm[0].basis: harus bilangan bulat, bukan teks"),
    (_jumlah, "CONTOH/perjanjian.json: perjanjian[1].program: jumlahnya Rp0,50 lebih kecil dari pagu murni"),
    (_daerah, "kebijakan.json: pemda.LAIN: pemerintah daerah ini tidak ada"),
    (_tempat, "[0].penugasan[0]: X/Y tidak ada"),
]


@pytest.mark.parametrize(("rusak", "pesan"), RUSAK)
def test_a_broken_root_leaves_nothing(tmp_path: Path, rusak: Callable[[Path], None], pesan: str) -> None:
    rusak(tulis_akar(tmp_path))
    sebelum = cacah()
    with pytest.raises(CommandError) as salah:
        jalankan(tmp_path)
    assert pesan in str(salah.value)
    assert salah.value.returncode == 2
    assert cacah() == sebelum


def test_a_missing_folder_is_one_line_and_status_two(tmp_path: Path) -> None:
    """As a person runs it: a process of its own, before any database is touched."""
    hasil = subprocess.run(
        [sys.executable, "manage.py", "isi_contoh", "--folder", str(tmp_path / "tidak-ada")],
        cwd=AKAR, capture_output=True, text=True, check=False, env=dict(os.environ),
    )  # fmt: skip
    assert (hasil.returncode, hasil.stdout) == (2, "")
    assert hasil.stderr == "Kesalahan: tidak-ada/skala.json: berkas tidak ada\n"


def test_the_demonstration_loads_and_changes_nothing_again() -> None:
    jalankan(AKAR / "fixtures", verbosity=0)
    sebelum = cacah()
    assert sebelum["PerangkatDaerah"] >= 3
    jalankan(AKAR / "fixtures", verbosity=0)
    assert cacah() == sebelum
    keluar = StringIO()
    call_command("periksa_invarian", stdout=keluar)
    assert keluar.getvalue() == "Semua invarian terpenuhi.\n"
