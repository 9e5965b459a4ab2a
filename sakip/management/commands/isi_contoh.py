"""`manage.py isi_contoh`: loads the demonstration data, safe to repeat (desain.md 8)."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser

from sakip.actions.muat import HasilMuat
from sakip.fakta import BerkasContoh
from sakip.fakta.ringkasan import summarise
from sakip.management.contoh import load_all, read_all
from sakip.management.perintah import Perintah

#: Environment variable with the password of the invented accounts; without it they cannot sign in.
SANDI = "SAKIP_SANDI_CONTOH"


class Command(Perintah):
    help = "Memuat data contoh. Aman diulang; berkas yang salah ditolak seluruhnya."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--folder", type=Path, default=Path(settings.BASE_DIR) / "fixtures", help="akar data (bawaan: fixtures/)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Read everything, write everything, then say what was loaded, absent and contested."""
        contoh = read_all(options["folder"])
        sandi = os.environ.get(SANDI, "")
        hasil = load_all(contoh, sandi)
        if options["verbosity"] < 1:
            return
        for nama, satu in hasil:
            self._changes(nama, satu)
        for kantor in contoh.kantor:
            self._office(kantor)
        cara = "sandinya diatur" if sandi else f"belum dapat masuk: isi {SANDI} untuk memberi sandi"
        self.stdout.write(f"\n{len(contoh.akun)} akun contoh ({cara}).")

    def _changes(self, nama: str, hasil: HasilMuat) -> None:
        dibuat, diubah, dihapus = (
            sum(getattr(satu, medan) for satu in hasil.hitungan.values()) for medan in ("dibuat", "diubah", "dihapus")
        )
        keadaan = f"{dibuat} dibuat, {diubah} diubah, {dihapus} dihapus" if hasil.berubah else "tidak berubah"
        jumlah = sum(satu.jumlah for satu in hasil.hitungan.values())
        self.stdout.write(f"{nama}: {jumlah} baris ({keadaan})")
        for catatan in hasil.catatan:
            self.stdout.write(f"  {catatan}")

    def _office(self, kantor: BerkasContoh) -> None:
        tahun = kantor.laporan.tahun if kantor.laporan else max((s.tahun for s in kantor.fakta.anggaran), default=0)
        ringkasan = summarise(kantor.fakta, tahun)
        self.stdout.write(f"\n{kantor.fakta.pd.kode}: {kantor.fakta.pd.nama}")
        self._list("Termuat", ringkasan.termuat)
        self._list("Tidak ada di sumber", ringkasan.tidak_ada)
        self._list("Nilai bersaing", ringkasan.bersaing)

    def _list(self, judul: str, butir: Sequence[str]) -> None:
        self.stdout.write(f"  {judul}:" if butir else f"  {judul}: tidak ada")
        for satu in butir:
            self.stdout.write(f"    - {satu}")
