"""The published figures of three real reports, each with what our formulas make of the facts printed beside it.

A cell is a published capaian, serapan, efisiensi or tingkat kemajuan: every value in the reference JSON under one of
KOLOM, wherever it stands. Nothing is chosen by hand, so nothing can be left out silently.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from reports.calc import (
    Alasan,
    Arah,
    Hasil,
    KebijakanHitung,
    MetodeEfisiensi,
    Target,
    capaian,
    efisiensi,
    serapan,
)

ACUAN = Path(__file__).resolve().parents[3].parent / "shared" / "acuan"
UNIT = ("diskominfo", "mojosari", "setda")
KOLOM_CAPAIAN = ("capaian", "capaian_persen", "capaian_kinerja", "capaian_kinerja_persen")
KOLOM_SERAPAN = (
    "persen",
    "capaian_anggaran",
    "capaian_anggaran_persen",
    "capaian_anggaran_ikhtisar",
    "penyerapan_anggaran_persen",
)
KOLOM_EFISIENSI = ("efisiensi", "tingkat_efisiensi")
KOLOM_KEMAJUAN = ("tingkat_kemajuan", "tingkat_kemajuan_persen", "tingkat_efisiensi_persen")
KOLOM = (*KOLOM_CAPAIAN, *KOLOM_SERAPAN, *KOLOM_EFISIENSI, *KOLOM_KEMAJUAN)

Baris = dict[str, Any]


@dataclass(frozen=True)
class Sel:
    """One published figure: where it stands, as printed, and our result from the same row (None: no facts there)."""

    unit: str
    jalur: str
    tertulis: str
    hasil: Hasil | None

    @property
    def angka(self) -> Decimal:
        """The printed number, with as many decimals as are printed."""
        return angka_tertulis(self.tertulis)


def muat(nama: str) -> Any:
    """The reference file, decimals exact."""
    return json.loads((ACUAN / nama).read_text(encoding="utf-8"), parse_float=Decimal)


def temuan(unit: str) -> dict[str, Baris]:
    """The audit findings of an office by id."""
    data = muat(f"{unit}-2024-temuan.json")
    return {t["id"]: t for t in (data if isinstance(data, list) else data["temuan"])}


def angka_tertulis(teks: str) -> Decimal:
    """ "101.34%" and "18.416.966.117" and ".80,68" as the documents print them."""
    cocok = re.search(r"-?\d[\d.,]*", teks)
    assert cocok is not None, teks
    bersih = cocok.group().rstrip(".,")
    if "," in bersih:
        bersih = bersih.replace(".", "").replace(",", ".")
    return Decimal(bersih)


def desimal(nilai: Decimal) -> int:
    """How many decimals a printed number has."""
    eksponen = nilai.as_tuple().exponent
    assert isinstance(eksponen, int)
    return max(0, -eksponen)


def kebijakan(unit: str) -> KebijakanHitung:
    """The three reports cap nothing; one divides where the others subtract."""
    metode = MetodeEfisiensi.RASIO if unit == "diskominfo" else MetodeEfisiensi.SELISIH
    return KebijakanHitung(lantai=None, metode_efisiensi=metode)


def hitung_capaian(target: Any, realisasi: Any, arah: Arah = Arah.NAIK) -> Hasil:
    """Capaian from a printed target and realisasi, without cap."""
    return capaian(
        arah=arah,
        target=None if target is None else Target(angka=Decimal(target)),
        realisasi=None if realisasi is None else Decimal(realisasi),
        kebijakan=KebijakanHitung(lantai=None),
    )


def hitung_serapan(realisasi: int | None, pagu: int | None) -> Hasil:
    """Serapan from whole rupiah."""
    return serapan(None if realisasi is None else realisasi * 100, None if pagu is None else pagu * 100)


def cetakan(nilai: Any, alasan: Alasan) -> Hasil:
    """A printed percentage as input of the next stage."""
    if nilai is None:
        return Hasil.tanpa(alasan, rumus="isian")
    return Hasil.angka(Decimal(nilai), rumus="isian", desimal=2)


def sel_terbit(unit: str) -> Iterator[Sel]:
    """Every published figure of an office, in document order."""
    yield from _telusuri(unit, muat(f"{unit}-2024.json"), "", ())


def _telusuri(unit: str, simpul: Any, jalur: str, leluhur: Sequence[Baris]) -> Iterator[Sel]:
    if isinstance(simpul, list):
        for nomor, anak in enumerate(simpul):
            yield from _telusuri(unit, anak, f"{jalur}[{nomor}]", leluhur)
    if not isinstance(simpul, dict):
        return
    for kunci, nilai in simpul.items():
        if "hitung" in kunci:  # recomputed by whoever made the reference file, not published
            continue
        jalur_anak = f"{jalur}.{kunci}".lstrip(".")
        if isinstance(nilai, dict | list):
            yield from _telusuri(unit, nilai, jalur_anak, (*leluhur, simpul))
        elif kunci in KOLOM and nilai is not None:
            tertulis = str(simpul.get(f"{kunci}_tertulis", nilai))
            yield Sel(unit, jalur_anak, tertulis, _hasil(unit, kunci, simpul, leluhur))


def _hasil(unit: str, kolom: str, baris: Baris, leluhur: Sequence[Baris]) -> Hasil | None:
    if kolom in KOLOM_EFISIENSI:
        return efisiensi(
            capaian=cetakan(_ambil(baris, *KOLOM_CAPAIAN[2:]), Alasan.BELUM_TERSEDIA),
            serapan=cetakan(_ambil(baris, *KOLOM_SERAPAN[1:]), Alasan.TANPA_ANGGARAN),
            kebijakan=kebijakan(unit),
        )
    if kolom in KOLOM_SERAPAN:
        hasil = hitung_serapan(_ambil(baris, "realisasi_anggaran", "realisasi"), _ambil(baris, "pagu", "alokasi"))
    elif kolom in KOLOM_KEMAJUAN:
        hasil = hitung_capaian(
            _ambil(baris, "nilai", "target", "target_capaian"),
            _ambil(baris, "realisasi_dipakai", "realisasi_2024", "realisasi"),
            _arah(leluhur),
        )
    else:
        realisasi = _ambil(baris, "realisasi_kinerja", "realisasi")
        hasil = hitung_capaian(_ambil(baris, "target"), realisasi, _arah(leluhur))
    return None if hasil.nilai is None else hasil


def _ambil(baris: Baris, *kunci: str) -> Any:
    return next((baris[k] for k in kunci if baris.get(k) is not None and not isinstance(baris[k], str)), None)


def _arah(leluhur: Sequence[Baris]) -> Arah:
    for induk in reversed(leluhur):
        if "arah" in induk:
            return Arah.TURUN if "rendah" in induk["arah"] else Arah.NAIK
    return Arah.NAIK
