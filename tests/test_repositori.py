"""The repository about itself: contracts, migrations, dependencies, and what may not stand in a file."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from django.core.management import call_command

AKAR = Path(__file__).resolve().parents[1]
KUNCI = ("requirements.lock", "requirements-dev.lock")
# Put together here, because this file is searched too.
ALAMAT_REGISTRI = re.compile(
    "|".join(
        [
            r"(?:pypi|test\.pypi)\." + "org",
            "python" + "hosted",
            r"registry\.npm" + "js",
            "--(?:extra-)?" + "index" + "-url",
        ]
    )
)


@cache
def project_files() -> tuple[Path, ...]:
    """Return every file that is or would be committed."""
    hasil = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=AKAR, capture_output=True, text=True, check=True,
    )  # fmt: skip
    semua = (AKAR / nama for nama in hasil.stdout.split("\0") if nama)
    return tuple(berkas for berkas in semua if berkas.is_file())


def text_files() -> Iterator[tuple[Path, str]]:
    for berkas in project_files():
        isi = berkas.read_bytes()
        if b"\0" not in isi:
            yield berkas.relative_to(AKAR), isi.decode("utf-8")


# --- Contracts ------------------------------------------------------------------------------------------------------


def test_import_contracts_hold() -> None:
    hasil = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=AKAR, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr


def test_figures_import_the_standard_library_only() -> None:
    asing = [
        (str(berkas.relative_to(AKAR)), nama)
        for berkas in (AKAR / "reports" / "calc").rglob("*.py")
        for nama in imported_modules(berkas)
        if nama.split(".")[0] not in sys.stdlib_module_names and not nama.startswith("reports.calc")
    ]
    assert asing == []


def imported_modules(berkas: Path) -> Iterator[str]:
    for simpul in ast.walk(ast.parse(berkas.read_text("utf-8"))):
        if isinstance(simpul, ast.Import):
            yield from (alias.name for alias in simpul.names)
        elif isinstance(simpul, ast.ImportFrom):
            yield "reports.calc" if simpul.level else (simpul.module or "")


@pytest.mark.parametrize("modul", ["reports.calc", "reports.compose", "sakip.workflow"])
def test_core_imports_where_django_does_not_exist(modul: str) -> None:
    tanpa = "import sys; [sys.modules.__setitem__(n, None) for n in ('django', 'weasyprint', 'pypdf')]; "
    hasil = subprocess.run(
        [sys.executable, "-c", f"{tanpa}import {modul}"], cwd=AKAR, capture_output=True, text=True, check=False
    )
    assert hasil.returncode == 0, hasil.stderr


@pytest.mark.django_db
def test_no_migration_is_missing() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.django_db
def test_system_checks_are_silent() -> None:
    call_command("check", fail_level="INFO")


# --- Dependencies ---------------------------------------------------------------------------------------------------


def declared() -> dict[str, list[str]]:
    proyek = tomllib.loads((AKAR / "pyproject.toml").read_text("utf-8"))["project"]
    return {
        "requirements.lock": proyek["dependencies"],
        "requirements-dev.lock": proyek["dependencies"] + proyek["optional-dependencies"]["dev"],
    }


def package_name(syarat: str) -> str:
    return re.split(r"[<>=!~\[; ]", syarat, maxsplit=1)[0].lower()


def test_every_dependency_says_what_it_is_for() -> None:
    baris = (AKAR / "pyproject.toml").read_text("utf-8").splitlines()
    for syarat in declared()["requirements-dev.lock"]:
        milik = [satu for satu in baris if satu.strip().startswith(f'"{syarat}",')]
        assert len(milik) == 1, syarat
        alasan = milik[0].partition("#")[2].strip()
        assert len(alasan.split()) >= 3, f"{syarat}: alasan belum ditulis"


@pytest.mark.parametrize("kunci", KUNCI)
def test_lock_pins_everything_with_hashes(kunci: str) -> None:
    # One logical line per package: `name==version ; marker --hash=… --hash=…`.
    isi = (AKAR / kunci).read_text("utf-8").replace("\\\n", " ")
    butir = [satu for satu in isi.splitlines() if satu.strip() and not satu.lstrip().startswith("#")]
    for satu in butir:
        assert re.match(r"[a-z0-9-]+==[^ ]+ ", satu), satu
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", satu), satu
    assert {package_name(syarat) for syarat in declared()[kunci]} <= {package_name(satu) for satu in butir}


def test_test_lock_has_the_versions_of_the_application_lock() -> None:
    versi = [set(re.findall(r"^[a-z0-9-]+==[^ ]+", (AKAR / kunci).read_text("utf-8"), re.MULTILINE)) for kunci in KUNCI]
    assert versi[0] < versi[1]


@pytest.mark.parametrize("kunci", KUNCI)
def test_lock_names_no_address(kunci: str) -> None:
    isi = (AKAR / kunci).read_text("utf-8")
    assert re.findall(r"(?:https?|file)://|^\s*-[-a-z]+ ", re.sub(r"--hash=\S+", "", isi), re.MULTILINE) == []


def test_no_file_names_a_package_registry() -> None:
    kena = [(str(berkas), cocok.group()) for berkas, isi in text_files() for cocok in ALAMAT_REGISTRI.finditer(isi)]
    assert kena == []


# --- Promise 10: no code knows an office ----------------------------------------------------------------------------


@cache
def demo_names() -> frozenset[str]:
    """Return codes, names and places of the demonstration's region and offices: what only data may know."""
    contoh = AKAR / "fixtures" / "contoh"
    semua = [json.loads(berkas.read_text("utf-8"))["pd"] for berkas in contoh.glob("*/organisasi.json")]
    semua += [json.loads(berkas.read_text("utf-8"))["pemda"] for berkas in contoh.glob("pemda.json")]
    nama = {satu[kunci] for satu in semua for kunci in ("kode", "nama", "tempat") if satu.get(kunci)}
    # The one sekretariat daerah of a region is named like its kind, and kinds are the code's business.
    return frozenset(nama - {satu["nama"] for satu in semua if satu["nama"].lower() == satu["jenis"].replace("_", " ")})


def test_no_code_or_template_names_an_office() -> None:
    nama = demo_names()
    assert len(nama) > 3, "fixtures/contoh tidak terbaca: uji ini tidak akan menemukan apa pun"
    pola = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(nama, key=len, reverse=True)))})\b", re.IGNORECASE)
    kena = [
        (str(berkas), cocok.group())
        for berkas, isi in text_files()
        if berkas.parts[0] in {"reports", "sakip", "templates", "static"}
        for cocok in pola.finditer(isi)
    ]
    assert kena == []
