"""Figures of supporting tables: the stated cells, and the sums of what can be counted (desain.md 3, Report).

A column is counted when its unit is a thing ("orang", "unit") or money: percentages and indices are never summed. A
total that the source prints in a column of its own is computed anew; the stated one stays among the stated cells.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from reports.calc import jumlah
from reports.figures.angka import carried
from reports.figures.buku import BukuAngka
from reports.figures.daftar import kunci
from reports.figures.kinerja import stated
from reports.inputs import KolomDukung, TabelDukung
from reports.wording import PERSEN, TANPA_SATUAN

_KOLOM_JUMLAH = frozenset({"jumlah", "total", "jumlah total", "jumlah seluruhnya"})


def cell_value(kolom: KolomDukung, isi: str | None) -> Decimal | None:
    """The number of a cell; None where it is missing, where its column is text, or where it is not a number."""
    if isi is None or kolom.jenis == "teks":
        return None
    try:
        nilai = Decimal(isi)
    except InvalidOperation:
        return None
    return nilai if nilai.is_finite() else None


@dataclass(frozen=True, slots=True)
class Hitungan:
    """What of a table is added up: numbers of columns from 1.

    `bagian` are counted down the table; `mendatar` says that they are also added across; `dinyatakan` is the column
    with the total that the source states, 0 where it has none.
    """

    bagian: tuple[int, ...]
    mendatar: bool
    dinyatakan: int = 0


def counted(tabel: TabelDukung) -> Hitungan:
    """Which columns of the table add up. Columns of different units are not added across."""
    terhitung = [n for n, kolom in enumerate(tabel.kolom, start=1) if _countable(kolom)]
    dinyatakan = next((n for n in terhitung if tabel.kolom[n - 1].nama.casefold().strip() in _KOLOM_JUMLAH), 0)
    bagian = tuple(n for n in terhitung if n != dinyatakan)
    satuan = {tabel.kolom[n - 1].satuan.casefold() for n in terhitung}
    mendatar = len(bagian) > 1 and len(satuan) == 1
    return Hitungan(bagian, True, dinyatakan) if mendatar else Hitungan(tuple(terhitung), False)


def _countable(kolom: KolomDukung) -> bool:
    if kolom.jenis == "rupiah":
        return True
    return kolom.jenis == "angka" and kolom.satuan.casefold() not in PERSEN | TANPA_SATUAN


def write(buku: BukuAngka) -> None:
    """The cells of every table with numbers, and its sums. Of two tables with one code the first counts."""
    sudah: set[str] = set()
    for tabel in buku.peta.fakta.tabel:
        if tabel.kode not in sudah:
            sudah.add(tabel.kode)
            _write_cells(buku, tabel)
            if tabel.baris:
                _write_sums(buku, tabel, counted(tabel))


def _write_cells(buku: BukuAngka, tabel: TabelDukung) -> None:
    for n, baris in enumerate(tabel.baris, start=1):
        for m, (kolom, isi) in enumerate(zip(tabel.kolom, baris, strict=False), start=1):
            if (nilai := cell_value(kolom, isi)) is not None:
                hasil = stated(nilai, kolom.desimal or 0, _unit(kolom))
                # Down a column the decimals line up, also where a value is whole.
                hasil = replace(hasil, desimal=max(hasil.desimal or 0, kolom.desimal or 0))
                judul = f"{tabel.judul}: {kolom.nama}, baris {n}"
                buku.add("dukung_isi", tabel.kode, n, m, hasil=hasil, judul=judul, asal=str(tabel.sumber))


def _write_sums(buku: BukuAngka, tabel: TabelDukung, hitungan: Hitungan) -> None:
    for m in hitungan.bagian:
        asal = [kunci("dukung_isi", tabel.kode, n, m) for n in range(1, len(tabel.baris) + 1)]
        judul = f"{tabel.judul}: jumlah {tabel.kolom[m - 1].nama}"
        _add_sum(buku, "dukung_jumlah", (tabel.kode, m), asal, tabel.kolom[m - 1], judul)
    if not hitungan.mendatar:
        return
    kolom = tabel.kolom[hitungan.bagian[0] - 1]
    for n in range(1, len(tabel.baris) + 1):
        asal = [kunci("dukung_isi", tabel.kode, n, m) for m in hitungan.bagian]
        _add_sum(buku, "dukung_baris", (tabel.kode, n), asal, kolom, f"{tabel.judul}: jumlah baris {n}")
    asal = [kunci("dukung_jumlah", tabel.kode, m) for m in hitungan.bagian]
    _add_sum(buku, "dukung_total", (tabel.kode,), asal, kolom, f"{tabel.judul}: jumlah seluruhnya")


def _add_sum(
    buku: BukuAngka, keluarga: str, isi: tuple[object, ...], asal: Sequence[str], kolom: KolomDukung, judul: str
) -> None:
    """The sum of the figures under `asal`; where one of them is missing the sum carries the mark of it."""
    angka = [buku.get(satu) for satu in asal]
    hasil = jumlah([None if satu is None else satu.nilai for satu in angka], satuan=_unit(kolom))
    buku.add(
        keluarga,
        *isi,
        hasil=hasil.berbendera(*carried(*(satu.hasil for satu in angka if satu is not None))),
        judul=judul,
        kunci_bahan={f"Nilai {n}": satu.kunci for n, satu in enumerate(angka, start=1) if satu is not None},
    )


def _unit(kolom: KolomDukung) -> str:
    return kolom.satuan or ("rupiah" if kolom.jenis == "rupiah" else "")
