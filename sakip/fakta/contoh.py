"""The files of a fixture root: scales, policies, outlines, the region, one folder per office, and accounts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any

from reports.calc import KebijakanHitung, Skala, skala_dari_dict
from reports.inputs import Bagian, FaktaPD, FaktaPemda, FaktaSalah, RencanaLaporan, Sumber, from_json
from sakip.fakta.berkas import BerkasSalah, blaming, read_json
from sakip.fakta.kebijakan import periksa_cetak
from sakip.fakta.periksa import Cacat, periksa_daerah, periksa_fakta, periksa_laporan, periksa_sistematika

#: Which keys of FaktaPD stand in which file of an office's folder. A key in another file is unknown there.
BERKAS_FAKTA: Mapping[str, tuple[str, ...]] = {
    "organisasi.json": ("pd", "unit", "jabatan", "pemangku"),
    "perencanaan.json": ("renstra", "tujuan", "sasaran", "indikator", "penempatan", "kinerja_jabatan"),
    "anggaran.json": ("anggaran", "alokasi", "pot_tampil"),
    "perjanjian.json": ("perjanjian",),
    "pengukuran.json": ("nilai", "pembanding", "skm", "akip"),
    "dukungan.json": ("butir", "tabel", "bersaing"),
}
WAJIB, LAPORAN, KEBIJAKAN = "organisasi.json", "laporan.json", "kebijakan.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class KebijakanFakta:
    """Policy values of one scope from a year on; only the keys that the scope decides."""

    tahun_awal: int
    tahun_akhir: int | None = None
    hitung: Mapping[str, Any] = field(default_factory=dict)
    cetak: Mapping[str, str] = field(default_factory=dict)
    sumber: Sumber = field(default_factory=Sumber)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lingkungan:
    """What an office's facts may refer to outside its own folder."""

    daerah: FaktaPemda
    skala: tuple[Skala, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BerkasContoh:
    """One office's folder, read and checked. `laporan` and `kebijakan` are None where the folder has no such file."""

    fakta: FaktaPD
    laporan: RencanaLaporan | None = None
    kebijakan: KebijakanFakta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PenugasanContoh:
    """A role of an invented account, on exactly one of a region ("PEMDA"), an office ("PEMDA/KODE") or a unit
    ("PEMDA/KODE/UNIT").
    """

    peran: str
    mulai: date
    pemda: str = ""
    pd: str = ""
    unit: str = ""

    def __post_init__(self) -> None:
        if sum(1 for satu in (self.pemda, self.pd, self.unit) if satu) != 1:
            raise ValueError("isi tepat satu dari pemda, pd dan unit")


@dataclass(frozen=True, slots=True, kw_only=True)
class AkunContoh:
    """An invented account."""

    username: str
    nama: str
    email: str = ""
    penugasan: tuple[PenugasanContoh, ...] = ()


def read_folder(folder: Path, lingkungan: Lingkungan) -> BerkasContoh:
    """The facts of one office, its report and its policy.

    Raises BerkasSalah for a file or key that does not belong there, a wrong type, or a broken rule of
    `periksa_fakta` or `periksa_laporan`; the first one is named and the others are counted.
    """
    _known_files(folder)
    isi = _merge(folder)
    try:
        fakta = from_json(FaktaPD, isi)
    except FaktaSalah as salah:
        raise BerkasSalah(_file_of(folder, salah.tempat), salah.tempat, salah.sebab) from salah
    _refuse(folder, periksa_fakta(fakta, lingkungan.daerah, lingkungan.skala))
    laporan = kebijakan = None
    if (folder / LAPORAN).exists():
        with blaming(folder / LAPORAN):
            laporan = from_json(RencanaLaporan, read_json(folder / LAPORAN))
        _refuse(folder, periksa_laporan(laporan, fakta), LAPORAN)
    if (folder / KEBIJAKAN).exists():
        kebijakan = _kebijakan(read_json(folder / KEBIJAKAN), folder / KEBIJAKAN, "", lingkungan.skala)
    return BerkasContoh(fakta=fakta, laporan=laporan, kebijakan=kebijakan)


def read_pemda(berkas: Path) -> FaktaPemda:
    """The region and what its offices share. Raises BerkasSalah."""
    with blaming(berkas):
        daerah = from_json(FaktaPemda, read_json(berkas))
    _refuse(berkas.parent, periksa_daerah(daerah), berkas.name)
    return daerah


def read_skala(berkas: Path) -> tuple[Skala, ...]:
    """The predicate scales, each total and unambiguous on its axis. Raises BerkasSalah."""
    data = read_json(berkas)
    if not isinstance(data, dict) or set(data) != {"skala"} or not isinstance(data["skala"], list):
        raise BerkasSalah(_nama(berkas), "", "harus berupa objek dengan satu kunci, skala, yang berisi daftar")
    with blaming(berkas):
        skala = tuple(skala_dari_dict(satu) for satu in data["skala"])
    kode = [satu.kode for satu in skala]
    if len(set(kode)) != len(kode):
        raise BerkasSalah(_nama(berkas), "", "kode skala dipakai lebih dari sekali")
    return skala


def read_kebijakan(berkas: Path, skala: Sequence[Skala] = ()) -> tuple[KebijakanFakta, Mapping[str, KebijakanFakta]]:
    """The national policy, and those of regions by code. Raises BerkasSalah."""
    data = read_json(berkas)
    if not isinstance(data, dict) or set(data) - {"nasional", "pemda"} or not isinstance(data.get("pemda", {}), dict):
        raise BerkasSalah(_nama(berkas), "", "harus berupa objek dengan kunci nasional dan pemda")
    daerah = {kode: _kebijakan(isi, berkas, f"pemda.{kode}", skala) for kode, isi in data.get("pemda", {}).items()}
    return _kebijakan(data.get("nasional"), berkas, "nasional", skala), daerah


def read_sistematika(berkas: Path) -> tuple[Bagian, ...]:
    """The national outline. Raises BerkasSalah."""
    with blaming(berkas):
        bagian = tuple(from_json(Bagian, satu, f"[{i}]") for i, satu in enumerate(_daftar(berkas)))
    _refuse(berkas.parent, periksa_sistematika(bagian), berkas.name)
    return bagian


@dataclass(frozen=True, slots=True, kw_only=True)
class AturanAkunContoh:
    """Which roles of the region must use two steps to sign in."""

    pemda: str
    peran_dua_langkah: tuple[str, ...]


def read_aturan_akun(berkas: Path) -> tuple[AturanAkunContoh, ...]:
    """The rule on two steps by region. Raises BerkasSalah."""
    with blaming(berkas):
        return tuple(from_json(AturanAkunContoh, satu, f"[{i}]") for i, satu in enumerate(_daftar(berkas)))


def read_pengguna(berkas: Path) -> tuple[AkunContoh, ...]:
    """The invented accounts. Raises BerkasSalah."""
    with blaming(berkas):
        return tuple(from_json(AkunContoh, satu, f"[{i}]") for i, satu in enumerate(_daftar(berkas)))


def _nama(berkas: Path) -> str:
    return f"{berkas.parent.name}/{berkas.name}"


def _daftar(berkas: Path) -> list[Any]:
    data = read_json(berkas)
    if not isinstance(data, list):
        raise BerkasSalah(_nama(berkas), "", "harus berupa daftar")
    return data


def _known_files(folder: Path) -> None:
    for berkas in sorted(folder.glob("*")):
        if berkas.name not in {*BERKAS_FAKTA, LAPORAN, KEBIJAKAN}:
            raise BerkasSalah(_nama(berkas), "", "berkas tidak dikenal")


def _merge(folder: Path) -> dict[str, Any]:
    """The keys of all files of the office together. A file of a kind that the office has no facts of may be absent."""
    hasil: dict[str, Any] = {}
    for nama, kunci in BERKAS_FAKTA.items():
        berkas = folder / nama
        if not berkas.exists() and nama != WAJIB:
            continue
        data = read_json(berkas)
        if not isinstance(data, dict):
            raise BerkasSalah(_nama(berkas), "", "harus berupa objek")
        asing = sorted(set(data) - set(kunci))
        if asing:
            raise BerkasSalah(_nama(berkas), "", f"kunci tidak dikenal: {', '.join(asing)}")
        hasil |= data
    return hasil


def _file_of(folder: Path, tempat: str) -> str:
    """The file that holds a place such as `penempatan[3].objek`."""
    kunci = re.split(r"[.\[]", tempat, maxsplit=1)[0]
    return f"{folder.name}/" + next((nama for nama, isi in BERKAS_FAKTA.items() if kunci in isi), WAJIB)


def _refuse(folder: Path, cacat: Sequence[Cacat], berkas: str = "") -> None:
    if not cacat:
        return
    pertama, lain = cacat[0], len(cacat) - 1
    nama = f"{folder.name}/{berkas}" if berkas else _file_of(folder, pertama.tempat)
    raise BerkasSalah(nama, pertama.tempat, pertama.sebab + (f" (dan {lain} kesalahan lain)" if lain else ""))


def _kebijakan(data: object, berkas: Path, tempat: str, skala: Sequence[Skala]) -> KebijakanFakta:
    dikenal = {satu.name for satu in fields(KebijakanFakta)}
    if not isinstance(data, dict) or "tahun_awal" not in data:
        raise BerkasSalah(_nama(berkas), tempat, "harus berupa objek dengan kunci tahun_awal")
    if asing := sorted(set(data) - dikenal):
        raise BerkasSalah(_nama(berkas), tempat, f"kunci tidak dikenal: {', '.join(asing)}")
    hitung = data.get("hitung", {})
    if not isinstance(hitung, dict):
        raise BerkasSalah(_nama(berkas), f"{tempat}.hitung".lstrip("."), "harus berupa objek")
    with blaming(berkas):
        # What the core knows is read by the core; `hitung` alone is not made of text.
        teks = from_json(_KebijakanTeks, {k: v for k, v in data.items() if k != "hitung"}, tempat)
        aturan = KebijakanHitung.from_dict(hitung)
    # "" on purpose: an office may print no predicates.
    if skala and aturan.skala_capaian not in {"", *(satu.kode for satu in skala)}:
        letak = f"{tempat}.hitung.skala_capaian".lstrip(".")
        raise BerkasSalah(_nama(berkas), letak, f"skala {aturan.skala_capaian} tidak ada")
    kode_skala = frozenset(satu.kode for satu in skala) or None
    if salah := periksa_cetak(teks.cetak, kode_skala):
        raise BerkasSalah(_nama(berkas), f"{tempat}.cetak.{salah[0]}".lstrip("."), salah[1])
    return KebijakanFakta(
        tahun_awal=teks.tahun_awal, tahun_akhir=teks.tahun_akhir, hitung=hitung, cetak=teks.cetak, sumber=teks.sumber
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _KebijakanTeks:
    tahun_awal: int
    tahun_akhir: int | None = None
    cetak: Mapping[str, str] = field(default_factory=dict)
    sumber: Sumber = field(default_factory=Sumber)
