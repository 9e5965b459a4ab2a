"""A fixture root on disk, made from the small office of tests/reports/pabrik.py."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from reports.calc import Pita, Skala
from reports.inputs import Masukan, to_json
from sakip.fakta.contoh import BERKAS_FAKTA
from tests.reports.pabrik import masukan_kecil
from tests.sakip.perlengkapan import beralasan


def contoh_kecil() -> Masukan:
    """The facts in the folder that `tulis_akar` makes."""
    masukan = masukan_kecil()
    return replace(masukan, fakta=beralasan(masukan.fakta))


def tulis_akar(akar: Path) -> Path:
    """Write a whole fixture root; return the office's folder."""
    masukan = contoh_kecil()
    pemda, pd = masukan.daerah.pemda.kode, masukan.fakta.pd.kode
    kantor = akar / "contoh" / pd
    kantor.mkdir(parents=True)
    tulis(akar / "skala.json", {"skala": [skala_json(satu) for satu in masukan.skala]})
    tulis(
        akar / "kebijakan.json",
        {
            "nasional": {"tahun_awal": 2015, "hitung": {"lantai": "0"}, "cetak": {"kertas": "A4"}},
            "pemda": {pemda: {"tahun_awal": 2021, "sumber": {"dokumen": "Peraturan contoh"}}},
        },
    )
    tulis(akar / "sistematika.json", [to_json(satu) for satu in masukan.laporan.sistematika])
    tulis(akar / "contoh" / "pemda.json", to_json(masukan.daerah))
    tugas = [{"peran": "perencana", "pd": f"{pemda}/{pd}", "mulai": "2024-01-01"}]
    tulis(akar / "contoh" / "pengguna.json", [{"username": "ayu", "nama": "Ayu Contoh", "penugasan": tugas}])
    isi = to_json(masukan.fakta)
    for nama, kunci in BERKAS_FAKTA.items():
        tulis(kantor / nama, {satu: isi[satu] for satu in kunci if satu in isi})
    tulis(kantor / "laporan.json", to_json(masukan.laporan))
    tulis(kantor / "kebijakan.json", {"tahun_awal": 2021, "hitung": {"desimal_capaian": 0}, "cetak": {"kertas": "F4"}})
    return kantor


def tulis(berkas: Path, isi: object) -> None:
    """Write a JSON file."""
    berkas.write_text(json.dumps(isi, ensure_ascii=False), encoding="utf-8")


def baca(berkas: Path) -> Any:
    """Read one back, to change it."""
    return json.loads(berkas.read_text(encoding="utf-8"))


def skala_json(skala: Skala) -> dict[str, Any]:
    """A scale as `fixtures/skala.json` writes it."""
    return {
        "kode": skala.kode,
        "nama": skala.nama,
        "satuan": skala.satuan,
        "desimal": skala.desimal,
        "sumbu": {"bawah": _teks(skala.sumbu_bawah), "atas": _teks(skala.sumbu_atas)},
        "tahun_mulai": skala.tahun_mulai,
        "tahun_sampai": skala.tahun_sampai,
        "sumber": {"instrumen": skala.sumber.instrumen, "tanda": skala.sumber.tanda, "catatan": skala.sumber.catatan},
        "pita": [_pita(satu) for satu in skala.pita],
        "diskrit": skala.diskrit,
    }


def _pita(pita: Pita) -> dict[str, Any]:
    return {
        "kode": pita.kode,
        "sebutan": pita.sebutan,
        "bawah": _teks(pita.bawah),
        "atas": _teks(pita.atas),
        "bawah_terbuka": pita.bawah_terbuka,
        "atas_terbuka": pita.atas_terbuka,
        "urutan": pita.urutan,
    }


def _teks(nilai: object) -> str | None:
    return None if nilai is None else str(nilai)
