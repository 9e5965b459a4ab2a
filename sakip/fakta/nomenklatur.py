"""Reading an edition of the nomenclature from a CSV or XLSX file, strictly: all rows or none. Plain Python.

The file has a header row with the columns "kode" and "nama" (other columns are not read), then one code a row. Codes
and levels: regulasi.md 7.2; a sub kegiatan of two digits (lists before 2023) is taken as well as one of four, and "X"
stands for the bidang of any office, as the master list writes it.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sakip.galat import Galat

BESAR_TERBANYAK = 10 * 1024 * 1024
#: What a workbook may unpack to; a small file that unpacks to gigabytes is no list of codes.
BONGKAR_TERBANYAK = 150 * 1024 * 1024
BARIS_TERBANYAK = 50_000
NAMA_TERPANJANG = 1_000
#: Errors named in one refusal.
SEBUT = 5
_CARI_KEPALA = 20
_NAMA = re.compile(r"nama|nomenklatur|uraian")
_KOLOM = {"kode": "kode", "nama": "nama", "nomenklatur": "nama", "uraian": "nama"}

#: Level of a code by the number of its parts; four parts (program and kewenangan) are none.
TINGKAT = {1: "urusan", 2: "bidang", 3: "program", 5: "kegiatan", 6: "sub_kegiatan"}
_KODE = re.compile(r"(?:\d|X)(?:\.(?:\d{2}|XX)(?:\.\d{2}(?:\.[12]\.\d{2}(?:\.(?:\d{4}|\d{2}))?)?)?)?")


class NomenklaturSalah(Galat):
    """A file that cannot be read as an edition; the sentence names row and column."""


@dataclass(frozen=True, slots=True)
class Baris:
    """One code with its level and name; `nomor` is the row of the file, counted as people see it."""

    nomor: int
    tingkat: str
    kode: str
    nama: str


def read_nomenklatur(nama: str, isi: bytes) -> list[Baris]:
    """The rows of an edition, in the order of the file. Raises NomenklaturSalah."""
    if len(isi) > BESAR_TERBANYAK:
        raise NomenklaturSalah(f"Berkas terlalu besar: paling besar {BESAR_TERBANYAK // 1024 // 1024} MB.")
    if not isi.strip():
        raise NomenklaturSalah("Berkas ini kosong.")
    # By content, not by name: a renamed file is what it is.
    tabel = _sheet(isi) if isi.startswith(b"PK\x03\x04") else _csv(nama, isi)
    letak, baris = _after_header(tabel)
    return _checked(letak, baris)


def tingkat(kode: str) -> str:
    """The level of a code, "" for one that is none."""
    return TINGKAT.get(kode.count(".") + 1, "") if _KODE.fullmatch(kode) else ""


def induk(kode: str) -> str:
    """The code above, "" for an urusan. A kegiatan's authority digit belongs to it: 7.01.01.2.06 is below 7.01.01."""
    bagian = kode.split(".")
    return ".".join(bagian[: -2 if len(bagian) == 5 else -1])


def _sheet(isi: bytes) -> Iterator[tuple[int, list[str]]]:
    try:
        yield from _rows(isi)
    # What openpyxl raises for a damaged workbook; a ParseError of XML is a SyntaxError.
    except (zipfile.BadZipFile, KeyError, IndexError, TypeError, ValueError, OSError, SyntaxError) as salah:
        raise NomenklaturSalah("Berkas ini bukan XLSX yang dapat dibaca.") from salah


def _rows(isi: bytes) -> Iterator[tuple[int, list[str]]]:
    from openpyxl import load_workbook  # heavy, and needed for this kind of file alone

    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        if sum(satu.file_size for satu in arsip.infolist()) > BONGKAR_TERBANYAK:
            raise NomenklaturSalah("Berkas XLSX ini terlalu besar setelah dibuka.")
    buku = load_workbook(io.BytesIO(isi), read_only=True, data_only=True)
    try:
        for nomor, baris in enumerate(buku.worksheets[0].iter_rows(values_only=True), 1):
            yield nomor, [_sel(satu) for satu in baris]
    finally:
        buku.close()


def _sel(nilai: object) -> str:
    """A cell as text. A code that the workbook keeps as a number has lost its zeros and is refused by its form."""
    return "" if nilai is None else str(nilai).strip()


def _csv(nama: str, isi: bytes) -> Iterator[tuple[int, list[str]]]:
    try:
        teks = isi.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NomenklaturSalah(f"{nama} bukan berkas CSV atau XLSX; simpan CSV dengan pengodean UTF-8.") from None
    if "\0" in teks:
        raise NomenklaturSalah(f"{nama} bukan berkas CSV atau XLSX.")
    awal = teks.splitlines()[:_CARI_KEPALA]
    # Titles above the header may hold any of the separators.
    kepala = next((satu for satu in awal if "kode" in satu.lower() and _NAMA.search(satu.lower())), awal[0])
    pemisah = max(";,\t", key=kepala.count)
    try:
        baca = csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah, strict=True)
        for baris in baca:
            yield baca.line_num, [satu.strip() for satu in baris]
    except csv.Error as salah:
        raise NomenklaturSalah(f"Berkas CSV rusak: tanda kutip tidak berpasangan ({salah}).") from salah


def _after_header(
    tabel: Iterable[tuple[int, list[str]]],
) -> tuple[dict[str, int], Iterator[tuple[int, list[str]]]]:
    """Where the columns are, and the rows below the header; titles above it are passed over."""
    baris = iter(tabel)
    for urut, (_, sel) in enumerate(baris):
        letak: dict[str, int] = {}
        for kolom, isi in enumerate(sel):
            if (nama := _KOLOM.get(isi.lower())) is not None:
                letak.setdefault(nama, kolom)
        if len(letak) == 2:
            return letak, baris
        if urut + 1 >= _CARI_KEPALA:
            break
    raise NomenklaturSalah("Baris judul dengan kolom “kode” dan “nama” tidak ditemukan pada awal berkas.")


def _checked(letak: dict[str, int], tabel: Iterable[tuple[int, list[str]]]) -> list[Baris]:
    salah: list[str] = []
    hasil: dict[str, Baris] = {}
    for nomor, sel in tabel:
        if not any(sel):
            continue
        kode, nama = (sel[letak[satu]] if letak[satu] < len(sel) else "" for satu in ("kode", "nama"))
        if sebab := _row_error(kode, nama, hasil):
            salah.append(f"baris {nomor}, kolom {sebab}")
            continue
        hasil[kode] = Baris(nomor, tingkat(kode), kode, nama)
        if len(hasil) > BARIS_TERBANYAK:
            raise NomenklaturSalah(f"Berkas memuat lebih dari {BARIS_TERBANYAK} kode.")
    salah += _orphans(hasil)
    if salah:
        lain = f"; dan {len(salah) - SEBUT} kesalahan lain" if len(salah) > SEBUT else ""
        raise NomenklaturSalah("Tidak ada yang dimuat: " + "; ".join(salah[:SEBUT]) + lain + ".")
    if not hasil:
        raise NomenklaturSalah("Berkas tidak memuat satu kode pun.")
    return list(hasil.values())


def _row_error(kode: str, nama: str, ada: dict[str, Baris]) -> str:
    if not tingkat(kode):
        return f"kode: {kode[:50]!r} bukan kode nomenklatur" if kode else "kode: kosong"
    if kode in ada:
        return f"kode: {kode} sudah ada pada baris {ada[kode].nomor}"
    if not nama:
        return "nama: kosong"
    return f"nama: lebih dari {NAMA_TERPANJANG} huruf" if len(nama) > NAMA_TERPANJANG else ""


def _orphans(hasil: dict[str, Baris]) -> list[str]:
    """Rows whose upper code is missing. Urusan and bidang may be left out of a list, but then altogether."""
    ada_tingkat = {satu.tingkat for satu in hasil.values()}
    perlu = {"kegiatan", "sub_kegiatan"}
    perlu |= {"program"} if "bidang" in ada_tingkat else set()
    perlu |= {"bidang"} if "urusan" in ada_tingkat else set()
    return [
        f"baris {satu.nomor}, kolom kode: induk {induk(satu.kode)} dari {satu.kode} tidak ada"
        for satu in hasil.values()
        if satu.tingkat in perlu and induk(satu.kode) not in hasil
    ]


def ejaan(kode: str) -> Sequence[str]:
    """The spellings under which a budget's code may stand in an edition: as it is, with a sub kegiatan of two digits
    as four and back, and with X for the bidang of a program that every office has (X.XX.01).
    """
    bagian = kode.split(".")
    pilihan = [bagian]
    if len(bagian) == 6:
        lain = bagian[5].zfill(4) if len(bagian[5]) == 2 else bagian[5].removeprefix("00")
        pilihan.append([*bagian[:5], lain])
    if len(bagian) >= 3:
        pilihan += [["X", "XX", *satu[2:]] for satu in pilihan]
    return tuple(dict.fromkeys(".".join(satu) for satu in pilihan))
