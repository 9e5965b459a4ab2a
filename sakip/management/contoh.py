"""Reading a whole fixture root before anything is written, and writing it in one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from reports.calc import Skala
from reports.inputs import Bagian, FaktaPemda
from sakip.actions import muat
from sakip.actions.kelola_akun import muat_aturan_akun
from sakip.actions.muat import HasilMuat
from sakip.actions.pengguna import ensure_sistem, muat_pengguna
from sakip.fakta import (
    AkunContoh,
    AturanAkunContoh,
    BerkasContoh,
    BerkasSalah,
    KebijakanFakta,
    Lingkungan,
    read_aturan_akun,
    read_folder,
    read_kebijakan,
    read_pemda,
    read_pengguna,
    read_sistematika,
    read_skala,
)

DASAR = "isi_contoh"


@dataclass(frozen=True, slots=True)
class Contoh:
    """Everything in a fixture root."""

    skala: tuple[Skala, ...]
    nasional: KebijakanFakta
    kebijakan_daerah: Mapping[str, KebijakanFakta]
    sistematika: tuple[Bagian, ...]
    daerah: FaktaPemda
    kantor: tuple[BerkasContoh, ...]
    akun: tuple[AkunContoh, ...]
    aturan_akun: tuple[AturanAkunContoh, ...]


def read_all(akar: Path) -> Contoh:
    """Read and check every file. Raises BerkasSalah; then nothing has been written."""
    skala = read_skala(akar / "skala.json")
    nasional, kebijakan_daerah = read_kebijakan(akar / "kebijakan.json", skala)
    folder = akar / "contoh"
    daerah = read_pemda(folder / "pemda.json")
    asing = sorted(set(kebijakan_daerah) - {daerah.pemda.kode})
    if asing:
        raise BerkasSalah(f"{akar.name}/kebijakan.json", f"pemda.{asing[0]}", "pemerintah daerah ini tidak ada")
    lingkungan = Lingkungan(daerah=daerah, skala=skala)
    akun, aturan = folder / "pengguna.json", folder / "aturan_akun.json"
    return Contoh(
        skala=skala,
        nasional=nasional,
        kebijakan_daerah=kebijakan_daerah,
        sistematika=read_sistematika(akar / "sistematika.json"),
        daerah=daerah,
        kantor=tuple(read_folder(satu, lingkungan) for satu in sorted(folder.iterdir()) if satu.is_dir()),
        akun=read_pengguna(akun) if akun.exists() else (),
        aturan_akun=read_aturan_akun(aturan) if aturan.exists() else (),
    )


@transaction.atomic
def load_all(contoh: Contoh, sandi: str) -> list[tuple[str, HasilMuat]]:
    """Write everything through actions, or nothing. Returns what happened, by part."""
    sistem = ensure_sistem()
    hasil = [
        ("Skala predikat", muat.muat_skala(skala=contoh.skala, oleh=sistem, dasar=DASAR)),
        (
            "Kebijakan nasional",
            muat.muat_kebijakan(lingkup=None, kebijakan=contoh.nasional, oleh=sistem, dasar=DASAR),
        ),
        ("Sistematika nasional", muat.muat_sistematika(bagian=contoh.sistematika, oleh=sistem, dasar=DASAR)),
    ]
    pemda, muatan = muat.muat_pemda(fakta=contoh.daerah, oleh=sistem, dasar=DASAR)
    hasil.append((contoh.daerah.pemda.nama, muatan))
    hasil += [
        (
            f"Kebijakan {contoh.daerah.pemda.nama}",
            muat.muat_kebijakan(lingkup=pemda, kebijakan=satu, oleh=sistem, dasar=DASAR),
        )
        for satu in contoh.kebijakan_daerah.values()
    ]
    for kantor in contoh.kantor:
        _, muatan = muat.muat_pd(
            pemda=pemda,
            fakta=kantor.fakta,
            laporan=[kantor.laporan] if kantor.laporan else [],
            kebijakan=[kantor.kebijakan] if kantor.kebijakan else [],
            oleh=sistem,
            dasar=DASAR,
        )
        hasil.append((kantor.fakta.pd.nama, muatan))
    muat_pengguna(akun=contoh.akun, sandi=sandi, oleh=sistem, dasar=DASAR)
    for aturan in contoh.aturan_akun:
        muat_aturan_akun(pemda=aturan.pemda, peran=aturan.peran_dua_langkah, oleh=sistem, dasar=DASAR)
    return hasil
