"""The demo offices as Masukan, read from `fixtures/` without a database."""

import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from reports.calc import KebijakanHitung, Skala, skala_dari_dict
from reports.inputs import FaktaPD, FaktaPemda, KebijakanMasukan, Masukan, RencanaLaporan, from_json

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
BUKAN_FAKTA = ("laporan.json", "kebijakan.json")


def contoh_codes() -> tuple[str, ...]:
    """Codes of the demo offices that have a folder."""
    return tuple(sorted(folder.name for folder in (FIXTURES / "contoh").glob("*/") if folder.is_dir()))


@cache
def masukan_contoh(kode: str, tahun: int = 2024) -> Masukan:
    """The office of a folder of `fixtures/contoh`, its policy resolved nasional → pemda → PD."""
    folder = FIXTURES / "contoh" / kode
    fakta: dict[str, Any] = {}
    for berkas in sorted(folder.glob("*.json")):
        if berkas.name not in BUKAN_FAKTA:
            fakta.update(_read(berkas))
    daerah = from_json(FaktaPemda, _read(FIXTURES / "contoh" / "pemda.json"))
    return Masukan(
        tahun=tahun,
        daerah=daerah,
        fakta=from_json(FaktaPD, fakta),
        kebijakan=_policy(folder, daerah.pemda.kode),
        laporan=from_json(RencanaLaporan, _read(folder / "laporan.json")),
        skala=_scales(),
    )


def _read(berkas: Path) -> Any:
    return json.loads(berkas.read_text(encoding="utf-8"), parse_float=Decimal)


def _scales() -> tuple[Skala, ...]:
    isi = _read(FIXTURES / "skala.json")
    return tuple(skala_dari_dict(satu) for satu in (isi["skala"] if isinstance(isi, dict) else isi))


def _policy(folder: Path, pemda: str) -> KebijakanMasukan:
    umum = _read(FIXTURES / "kebijakan.json")
    sendiri = folder / "kebijakan.json"
    lapis = {
        "nasional": umum["nasional"],
        "pemda": umum["pemda"].get(pemda, {}),
        "pd": _read(sendiri) if sendiri.exists() else {},
    }
    hitung: dict[str, Any] = {}
    cetak: dict[str, str] = {}
    asal: dict[str, str] = {}
    for lingkup, isi in lapis.items():
        hitung.update(isi.get("hitung", {}))
        cetak.update(isi.get("cetak", {}))
        asal.update(dict.fromkeys((*isi.get("hitung", {}), *isi.get("cetak", {})), lingkup))
    return KebijakanMasukan(hitung=KebijakanHitung.from_dict(hitung), cetak=cetak, asal=asal)
