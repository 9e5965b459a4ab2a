"""A throw-away PostgreSQL cluster: `python -m tests.postgres -- command …` runs it with DATABASE_URL set.

The cluster lives in a temporary directory, listens on a Unix socket in it and nowhere else (no port to collide on),
never runs as root (PostgreSQL refuses that; as root the server becomes `postgres` or `nobody`), and is stopped and
removed however the command ends. Durability is off: it exists for minutes.

Without the server programs the command is not run: the reason is printed and the exit status is 0, or 2 where CI=true.
"""

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from sakip.preflight import find_postgres, in_ci

PENGGUNA = "sakip"
KEKURANGAN = (
    "PostgreSQL tidak ada (initdb, pg_ctl tidak ditemukan): uji di PostgreSQL dilewati. "
    "Pasang: apt-get install postgresql"
)


def _server_user() -> tuple[int, int]:
    """Return user and group the server runs as: our own, or as root those of somebody else."""
    if os.geteuid() != 0:
        return os.geteuid(), os.getegid()
    for nama in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            entri = pwd.getpwnam(nama)
            return entri.pw_uid, entri.pw_gid
    raise RuntimeError("root tanpa pengguna postgres atau nobody: server PostgreSQL tidak dapat dijalankan")


def _run(akar: Path, *perintah: str) -> None:
    """Run one of the server's programs as the owner of the cluster's directory; RuntimeError with its output."""
    milik, lain = akar.stat(), os.geteuid() == 0
    hasil = subprocess.run(
        perintah,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=akar,
        user=milik.st_uid if lain else None,
        group=milik.st_gid if lain else None,
        extra_groups=[] if lain else None,
        check=False,
    )
    if hasil.returncode:
        raise RuntimeError(f"{Path(perintah[0]).name} gagal ({hasil.returncode}):\n{hasil.stdout}")


@contextlib.contextmanager
def cluster(programs: str) -> Iterator[str]:
    """Start a cluster with the server programs of one directory; yield the DATABASE_URL of its empty database."""
    # /tmp and not TMPDIR: a socket's path may not be longer than about 100 characters.
    akar = Path(tempfile.mkdtemp(prefix="sakip-pg-", dir="/tmp"))
    data, pg_ctl = str(akar / "data"), f"{programs}/pg_ctl"
    initdb = ("-U", PENGGUNA, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
    pilihan = f"-k {akar} -c listen_addresses= -c max_connections=60"
    tanpa_jaminan = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
    try:
        os.chown(akar, *_server_user())
        akar.chmod(0o711)
        _run(akar, f"{programs}/initdb", "-D", data, *initdb)
        _run(akar, pg_ctl, "-D", data, "-l", f"{akar}/log", "-o", f"{pilihan} {tanpa_jaminan}", "-w", "start")
        # The form both libpq and django-environ read; the latter does not decode a quoted directory as host.
        yield f"postgres://{PENGGUNA}@/postgres?host={akar}"
    finally:
        if Path(data, "postmaster.pid").exists():
            _run(akar, pg_ctl, "-D", data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(akar)


def _stop(nomor: int, _bingkai: object) -> NoReturn:
    # Turned into an exception, so that the cluster's `finally` runs.
    raise SystemExit(128 + nomor)


def main(argumen: list[str]) -> int:
    """Run the command after `--` against a fresh cluster; return its exit status."""
    perintah = argumen[1:] if argumen[:1] == ["--"] else argumen
    if not perintah:
        print("Pakai: python -m tests.postgres -- perintah …", file=sys.stderr)
        return 2
    programs = find_postgres()
    if programs is None:
        print(KEKURANGAN, file=sys.stderr)
        return 2 if in_ci() else 0
    signal.signal(signal.SIGTERM, _stop)
    with cluster(programs) as url, subprocess.Popen(perintah, env={**os.environ, "DATABASE_URL": url}) as anak:
        try:
            return anak.wait()
        except BaseException:
            # Ctrl-C reaches the child too; anything else has to be passed on before the server goes away.
            anak.terminate()
            raise


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
