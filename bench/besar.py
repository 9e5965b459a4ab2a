"""A synthetic office: the facts of a real one, its plan, indicators and budget repeated under new codes.

Texts and amounts stay as they are, so a page of it costs what a page of a real report costs. Published totals are left
out, because they no longer hold.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from reports.inputs import FaktaPD, Masukan, from_json, to_json

#: What is repeated, of the facts of an office.
DIULANG = (
    *("tujuan", "sasaran", "indikator", "penempatan", "kinerja_jabatan"),
    *("alokasi", "nilai", "pembanding"),
)
#: Fields that name something repeated. Posts and units are not: the office stays one office.
RUJUKAN = frozenset(
    (
        *("kode", "objek", "indikator", "penempatan", "tujuan", "pendahulu"),
        *("menggantikan", "sub_kegiatan", "program"),
    )
)


def grow(masukan: Masukan, kali: int) -> Masukan:
    """The same office with `kali` times as many indicators and sub kegiatan. Raises ValueError when `kali` < 1."""
    if kali < 1:
        raise ValueError("kali harus paling sedikit 1")
    fakta: dict[str, Any] = to_json(masukan.fakta)
    kode = set(_codes([fakta.get(nama, []) for nama in DIULANG]))
    kode |= set(_codes([satu.get("program", []) for satu in fakta.get("anggaran", [])]))
    for nama in DIULANG:
        fakta[nama] = _repeat(fakta.get(nama, []), kali, kode)
    for anggaran in fakta.get("anggaran", []):
        anggaran["program"] = _repeat(anggaran.get("program", []), kali, kode)
        anggaran["kontrol"] = []
    for perjanjian in fakta.get("perjanjian", []):
        for nama in ("baris", "program"):
            perjanjian[nama] = _repeat(perjanjian.get(nama, []), kali, kode)
    return replace(masukan, fakta=from_json(FaktaPD, fakta))


def _repeat(daftar: list[Any], kali: int, kode: set[str]) -> list[Any]:
    """The list, then its copies, each with codes of its own."""
    return [*daftar, *(_rename(satu, kode, f"~{nomor}") for nomor in range(2, kali + 1) for satu in daftar)]


def _rename(isi: Any, kode: set[str], akhiran: str, nama: str = "") -> Any:
    if isinstance(isi, dict):
        return {kunci: _rename(nilai, kode, akhiran, kunci) for kunci, nilai in isi.items()}
    if isinstance(isi, list):
        return [_rename(satu, kode, akhiran, nama) for satu in isi]
    return isi + akhiran if nama in RUJUKAN and isinstance(isi, str) and isi in kode else isi


def _codes(isi: Any) -> Iterator[str]:
    if isinstance(isi, dict):
        if isinstance(isi.get("kode"), str):
            yield isi["kode"]
        isi = list(isi.values())
    if isinstance(isi, list):
        for satu in isi:
            yield from _codes(satu)
