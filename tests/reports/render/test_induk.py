"""The process that stands ready between prints: used again, replaced when it is gone, and gone when nobody needs it."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reports.render.galat import RenderGagal
from reports.render.proses import AKAR, dismiss, render_in_child
from tests.reports.render.contoh import dokumen_kecil, dokumen_panjang

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="hanya di Linux")


@pytest.fixture(autouse=True)
def none_left() -> Iterator[None]:
    dismiss()
    yield
    dismiss()


def children(nomor: int) -> list[int]:
    """The processes that a process has made and that have not ended."""
    hasil = []
    for berkas in Path("/proc").glob("[0-9]*/stat"):
        try:
            isi = berkas.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # ended meanwhile
        if int(isi[1]) == nomor and isi[0] != "Z":
            hasil.append(int(berkas.parent.name))
    return hasil


def ready() -> list[int]:
    """The processes of this one that stand ready to print."""
    return [satu for satu in children(os.getpid()) if "reports.render.induk" in _command(satu)]


def _command(nomor: int) -> str:
    try:
        return Path(f"/proc/{nomor}/cmdline").read_bytes().decode().replace("\0", " ")
    except OSError:
        return ""


def eventually(syarat: Callable[[], bool]) -> bool:
    """Whether it becomes true within a minute."""
    akhir = time.monotonic() + 60
    while not (benar := syarat()) and time.monotonic() < akhir:
        time.sleep(0.02)
    return benar


def test_one_serves_many_prints() -> None:
    pertama = render_in_child(dokumen_kecil(), ("pdf",), 120)
    siap = ready()
    assert len(siap) == 1
    assert render_in_child(dokumen_kecil(), ("pdf",), 120)["pdf"] == pertama["pdf"]
    assert ready() == siap
    assert children(siap[0]) == []  # the child of a print ends with it


def test_it_goes_on_after_a_print_that_failed() -> None:
    render_in_child(dokumen_kecil(), ("html",), 60)
    siap = ready()
    with pytest.raises(RenderGagal, match="kertas 'B5'"):
        render_in_child(dokumen_kecil(kertas="B5"), ("html",), 60)
    with pytest.raises(RenderGagal, match="batas waktu"):
        render_in_child(dokumen_panjang(), ("pdf",), 0.3)
    assert ready() == siap
    assert eventually(lambda: children(siap[0]) == [])  # with those that it made in turn
    assert render_in_child(dokumen_kecil(), ("html",), 60)


def test_one_that_was_killed_is_replaced() -> None:
    render_in_child(dokumen_kecil(), ("html",), 60)
    [lama] = ready()
    os.kill(lama, signal.SIGKILL)
    assert eventually(lambda: ready() == [])
    assert render_in_child(dokumen_kecil(), ("html",), 60)
    assert len(ready()) == 1


def test_one_that_is_killed_at_work_fails_that_print_only() -> None:
    render_in_child(dokumen_kecil(), ("html",), 60)
    [lama] = ready()

    def kill_at_work() -> None:
        # The child has made processes of its own: by then its number is known here. Earlier a new one would take over.
        if eventually(lambda: any(children(anak) for anak in children(lama))):
            os.kill(lama, signal.SIGKILL)

    pembunuh = threading.Thread(target=kill_at_work)
    pembunuh.start()
    with pytest.raises(RenderGagal, match="berhenti sebelum selesai") as galat:
        render_in_child(dokumen_panjang(), ("pdf",), 120)
    pembunuh.join()
    assert galat.value.rincian[0] == "induk pencetak terhenti"
    assert render_in_child(dokumen_kecil(), ("html",), 60)


def test_two_prints_at_a_time() -> None:
    with ThreadPoolExecutor(2) as kolam:
        a, b = kolam.map(lambda isi: render_in_child(isi, ("html",), 120), (dokumen_kecil(), dokumen_panjang()))
    assert a["html"] != b["html"]
    assert a["html"] == render_in_child(dokumen_kecil(), ("html",), 60)["html"]


def test_a_process_made_by_fork_starts_its_own() -> None:
    """Two processes that talk over one socket would get each other's answers."""
    render_in_child(dokumen_kecil(), ("html",), 60)
    [milik] = ready()
    anak = os.fork()
    if anak == 0:
        benar = False
        try:
            benar = bool(render_in_child(dokumen_kecil(), ("html",), 60)) and milik not in children(os.getpid())
            dismiss()
        finally:
            os._exit(0 if benar else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(anak, 0)[1]) == 0
    assert render_in_child(dokumen_kecil(), ("html",), 60)
    assert ready() == [milik]


@pytest.mark.parametrize("akhir", ["", "os.kill(os.getpid(), 9)"])
def test_it_ends_with_the_process_that_started_it(akhir: str) -> None:
    kode = (
        "import os; from tests.reports.render import test_induk as t, contoh;"
        "t.render_in_child(contoh.dokumen_kecil(), ('html',), 60); print(*t.ready(), flush=True);" + akhir
    )
    jalan = subprocess.run([sys.executable, "-c", kode], cwd=AKAR, capture_output=True, text=True, timeout=120)
    siap = int(jalan.stdout)
    assert eventually(lambda: "reports.render.induk" not in _command(siap))


def test_one_that_cannot_start_says_why(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "python"
    program.write_text("#!/bin/sh\necho libpango hilang >&2\nexit 1\n")
    program.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(program))
    with pytest.raises(RenderGagal, match="berhenti sebelum selesai") as galat:
        render_in_child(dokumen_kecil(), ("html",), 60)
    assert galat.value.rincian == ("induk pencetak terhenti", "libpango hilang")


def test_one_that_never_gets_ready_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "python"
    program.write_text("#!/bin/sh\nexec sleep 60\n")
    program.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(program))
    with pytest.raises(RenderGagal, match="batas waktu 0,2 detik"):
        render_in_child(dokumen_panjang(), ("html",), 0.2)
    assert ready() == []


def test_it_holds_no_font_open() -> None:
    """Children share its open files, and would move each other's place in them."""
    render_in_child(dokumen_kecil(), ("pdf",), 120)
    [siap] = ready()
    terbuka = [os.readlink(satu) for satu in Path(f"/proc/{siap}/fd").iterdir()]
    assert not [satu for satu in terbuka if satu.endswith((".ttf", ".otf"))]
