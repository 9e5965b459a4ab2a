"""Every formula id in the source of reports/calc has its words, and none of the words is unused."""

import ast
import re
from pathlib import Path

import reports.calc.rumus as modul_rumus
from reports.calc import RUMUS, Arah, Konsolidasi, MetodeEfisiensi

CALC = Path(modul_rumus.__file__).parent
BENTUK_ID = re.compile(r"[a-z]+\.[a-z_0-9]+")


def id_dalam_sumber():
    """Formula ids named in the modules, f-strings expanded by the enumerations they use."""
    ditemukan = {f"capaian.{a.value}" for a in Arah} | {f"capaian.{a.value}_negatif" for a in Arah}
    ditemukan |= {f"konsolidasi.{k.value}" for k in Konsolidasi} | {f"efisiensi.{m.value}" for m in MetodeEfisiensi}
    for berkas in CALC.glob("*.py"):
        if berkas.name == "rumus.py":
            continue
        for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
            if isinstance(simpul, ast.keyword) and simpul.arg == "rumus" and isinstance(simpul.value, ast.Constant):
                ditemukan.add(simpul.value.value)
            elif (
                isinstance(simpul, ast.Constant) and isinstance(simpul.value, str) and BENTUK_ID.fullmatch(simpul.value)
            ):
                ditemukan.add(simpul.value)
    return ditemukan


def test_setiap_rumus_dalam_kode_punya_penjelasan():
    ids = id_dalam_sumber()
    ids |= {i.replace("capaian.", "kemajuan.") for i in ids if i.startswith("capaian.")}
    tanpa_titik = {"serapan", "jumlah", "isian"}
    assert ids | tanpa_titik == set(RUMUS)


def test_setiap_penjelasan_lengkap_dan_berbahasa_indonesia():
    for kunci, rumus in RUMUS.items():
        assert rumus.id == kunci
        assert all((rumus.judul, rumus.notasi, rumus.uraian, rumus.sumber))
        assert rumus.uraian.endswith(".")
        assert not re.search(r"\b(the|of|is|mean|target value)\b", f"{rumus.judul} {rumus.notasi} {rumus.uraian}")


def test_rumus_kemajuan_menyebut_target_akhir_renstra():
    assert RUMUS["kemajuan.naik"].notasi == "Realisasi ÷ Target akhir Renstra × 100%"
    assert RUMUS["kemajuan.naik"].judul.startswith("Tingkat kemajuan")
    assert RUMUS["capaian.naik"].notasi == "Realisasi ÷ Target × 100%"
