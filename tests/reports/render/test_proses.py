"""Rendering in a child: what it returns, and what a crash, a limit or a refused print looks like from here."""

import os
import pickle
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from reports.document import Dokumen, Gambar
from reports.render.daftar import GERBANG, PERENDER, VERSI_PERENDER, renderer_version
from reports.render.galat import RenderGagal
from reports.render.html import render_html
from reports.render.proses import AKAR, LINGKUNGAN, render_in_child
from tests.reports.render.contoh import dokumen_kecil, dokumen_panjang


def test_both_formats_come_back_as_rendered_here(pdf_kecil: bytes) -> None:
    hasil = render_in_child(dokumen_kecil(), ("html", "pdf"), 120)
    assert list(hasil) == ["html", "pdf"]
    assert hasil["html"].decode() == render_html(dokumen_kecil())
    assert hasil["pdf"] == pdf_kecil
    assert hasil.halaman == 10
    assert 20 < hasil.memori < 1000
    assert hasil.detik > 0


def test_html_alone_has_no_pages() -> None:
    assert render_in_child(dokumen_kecil(), ["html"], 60).halaman == 0


def test_unknown_format() -> None:
    with pytest.raises(RenderGagal, match=r"Format docs tidak dikenal; yang dikenal: html, pdf"):
        render_in_child(dokumen_kecil(), ("html", "docs"), 60)


def test_a_child_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(RenderGagal, match=r"melampaui batas waktu 0,5 detik"):
        render_in_child(dokumen_panjang(), ("pdf",), 0.5)


def test_a_child_that_wants_too_much_memory_is_stopped() -> None:
    with pytest.raises(RenderGagal, match=r"melampaui batas memori 40 MiB|berhenti sebelum selesai"):
        render_in_child(dokumen_kecil(), ("pdf",), 60, batas_memori=40)


def test_a_child_that_crashes_says_how() -> None:
    """A picture without its text is nothing a composer makes; the child ends with a traceback."""
    dokumen = dokumen_kecil()
    rusak = tuple(replace(satu, svg=None) if isinstance(satu, Gambar) else satu for satu in dokumen.bab[1].isi)  # type: ignore[arg-type]
    with pytest.raises(RenderGagal, match="berhenti sebelum selesai") as galat:
        render_in_child(replace(dokumen, bab=(replace(dokumen.bab[1], isi=rusak),)), ("html",), 60)
    assert galat.value.rincian[0] == "berakhir dengan kode 1"
    assert "AttributeError" in galat.value.rincian[-1]


def test_a_refused_print_keeps_its_reasons() -> None:
    with pytest.raises(RenderGagal, match="kertas 'B5' tidak dikenal"):
        render_in_child(dokumen_kecil(kertas="B5"), ("html",), 60)


def test_the_child_sees_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    """Were it to read the settings, this one would stop it."""
    monkeypatch.setenv("SECRET_KEY", "rahasia")
    monkeypatch.setenv("PYTHONSTARTUP", "/tidak/ada")
    assert not {"SECRET_KEY", "DATABASE_URL", "PYTHONSTARTUP"} & set(LINGKUNGAN)
    assert "SECRET_KEY" in os.environ
    assert render_in_child(dokumen_kecil(), ("html",), 60)


def test_the_error_survives_pickling() -> None:
    galat = pickle.loads(pickle.dumps(RenderGagal("Gagal.", ["a", "b"])))
    assert (galat.pesan, galat.rincian, str(galat)) == ("Gagal.", ("a", "b"), "Gagal.\n- a\n- b")


def test_registry_and_gates_have_the_same_formats() -> None:
    assert PERENDER.keys() == GERBANG.keys() == {"html", "pdf"}
    dokumen: Dokumen = dokumen_kecil()
    assert GERBANG["html"](dokumen, PERENDER["html"](dokumen, None)) == 0


@pytest.mark.parametrize(
    "berkas",
    [
        "templates/laporan/unsur/sel.html",
        "templates/laporan/kertas.css",
        "static/cetak/cetak.css",
        "reports/render/lebar.py",
        "reports/document.py",
    ],
)
def test_version_changes_with_anything_that_shapes_a_print(tmp_path: Path, berkas: str) -> None:
    for folder in ("templates/laporan", "static/cetak", "reports"):
        shutil.copytree(AKAR / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    assert renderer_version(tmp_path) == VERSI_PERENDER
    with (tmp_path / berkas).open("a") as tujuan:
        tujuan.write(" ")
    renderer_version.cache_clear()
    assert renderer_version(tmp_path) != VERSI_PERENDER
    assert renderer_version() == VERSI_PERENDER


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """A file stands where the folder of finished pieces would go."""
    berkas = tmp_path / "penggal"
    berkas.write_bytes(b"")
    with pytest.raises(RenderGagal, match="periksa ruang penyimpanan"):
        render_in_child(dokumen_kecil(), ("pdf",), 120, simpanan=berkas)


def test_pieces_are_kept_for_the_next_print(tmp_path: Path) -> None:
    pertama = render_in_child(dokumen_kecil(), ("pdf",), 120, simpanan=tmp_path)
    ada = {satu: satu.stat().st_mtime_ns for satu in tmp_path.rglob("*") if satu.is_file()}
    assert ada
    assert render_in_child(dokumen_kecil(), ("pdf",), 120, simpanan=tmp_path)["pdf"] == pertama["pdf"]
    assert {satu for satu in tmp_path.rglob("*") if satu.is_file()} == ada.keys()
