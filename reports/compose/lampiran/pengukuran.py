"""Pengukuran Kinerja in its three forms: 5 columns (national), 7 (with source and owner), 13 (with programs and money).

In the 13-column form indicators (left) and programs (right) of one sasaran have row counts of their own. The money of a
program is printed once, under the first sasaran it supports. Source: regulasi.md 1.6.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reports.calc import Alasan
from reports.compose.blok import Pilihan, blok
from reports.compose.catatan import Catatan, sumber_data
from reports.compose.konteks import Konteks
from reports.compose.lampiran.uraian import empty, formula_of, responsible, running_down, source_of
from reports.compose.tabel import (
    STRIP,
    Kol,
    baris,
    baris_kelompok,
    build_table,
    kanan,
    paragraf,
    sel,
    spanned,
    tengah,
)
from reports.document import Baris, JenisBaris, Potongan, Rata, Sel, Tabel, Teks, Unsur
from reports.figures import PetaAnggaran
from reports.inputs import Penempatan, Sasaran, Sumber

_JENIS = ("strategis", "lainnya")
_ID = "tabel-pengukuran-kinerja"


@blok(
    "pengukuran_kinerja",
    "Pengukuran Kinerja dalam bentuk 5, 7, atau 13 kolom",
    tabel=("tabel-pengukuran-kinerja",),
    keluarga=("target", "realisasi", "capaian", "pagu", "belanja", "serapan"),
    pilihan={"kolom": Pilihan(("5", "7", "13"), "5")},
)
def pengukuran_kinerja(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Every indicator of the year with target, actual and capaian; the 5-column form closes with two lines of money."""
    if not konteks.peta.sasaran_berlaku():
        return (paragraf(f"Sasaran yang berlaku pada Tahun {konteks.tahun} belum ditetapkan."),)
    if pilihan["kolom"] == "7":
        return (_seven(konteks),)
    if pilihan["kolom"] == "13":
        return (_thirteen(konteks),)
    return (_five(konteks), *_closing_lines(konteks))


def _table(konteks: Konteks, kolom: Sequence[Kol], badan: list[Baris], catatan: Catatan, *, lanskap: bool) -> Tabel:
    return build_table(
        _ID,
        f"Pengukuran Kinerja {konteks.nama_pd} Tahun {konteks.tahun}",
        kolom,
        badan,
        lanskap=lanskap,
        baku=True,
        sumber=sumber_data(_sources(konteks)),
        catatan=catatan.lines(),
    )


def _sources(konteks: Konteks) -> list[Sumber]:
    indikator = {p.indikator for jenis in _JENIS for p in konteks.peta.penempatan_kelompok(jenis)}
    return [n.sumber for n in konteks.masukan.fakta.nilai if n.indikator in indikator and n.tahun == konteks.tahun]


def _rows(
    konteks: Konteks, lebar: int, isi: Callable[[Sasaran, int], list[Baris]], *, berpita: bool = True
) -> Iterator[Baris]:
    """Rows of every sasaran; kinerja lainnya stand under a band of their own."""
    for jenis in _JENIS:
        sasaran = konteks.peta.sasaran_berlaku(jenis)
        if sasaran and berpita and konteks.peta.sasaran_berlaku("lainnya"):
            yield baris_kelompok(konteks.kelompok(jenis), lebar, JenisBaris.SUBKELOMPOK)
        for nomor, satu in enumerate(sasaran, start=1):
            yield from isi(satu, nomor)


def _measured(konteks: Konteks, penempatan: Penempatan, catatan: Catatan) -> tuple[Sel, Sel, Sel]:
    """Target, actual, capaian without its sign (it stands in the head)."""
    tahun = konteks.tahun
    return (
        sel(konteks.run(f"target.{penempatan.kode}.{tahun}", catatan)),
        sel(konteks.run(f"realisasi.{penempatan.indikator}.{tahun}", catatan)),
        sel(konteks.run(f"capaian.{penempatan.kode}.{tahun}", catatan, polos=True)),
    )


# --- 5 columns --------------------------------------------------------------------------------------------------------


def _five(konteks: Konteks) -> Tabel:
    kolom = (
        Kol(konteks.kelompok("strategis"), 32),
        Kol("Indikator Kinerja", 32),
        tengah("Target", 13),
        tengah("Realisasi", 13),
        kanan("%", 10),
    )
    catatan = Catatan()

    def isi(sasaran: Sasaran, nomor: int) -> list[Baris]:
        kiri = (sel(konteks.label_sasaran(sasaran)),)
        penempatan = konteks.placements(sasaran)
        if not penempatan:
            return spanned(kiri, [empty(4, Alasan.TANPA_INDIKATOR.kalimat)])
        return spanned(kiri, [(sel(konteks.label_indikator(p)), *_measured(konteks, p, catatan)) for p in penempatan])

    badan = list(_rows(konteks, len(kolom), isi))
    return _table(konteks, kolom, badan, catatan, lanskap=False)


def _closing_lines(konteks: Konteks) -> Iterator[Unsur]:
    """The two lines the national form closes with; a reason where there is no budget."""
    tahun, anggaran = konteks.tahun, konteks.peta.anggaran()
    pagu: Potongan | str = "belum tersedia"
    belanja: Potongan | str = pagu
    if anggaran is not None:
        belanja = konteks.run(f"belanja.{tahun}.total")
        pagu = konteks.run(f"pagu.{tahun}.{anggaran.versi_akhir}.total") if anggaran.versi_akhir else pagu
    yield paragraf(f"Jumlah Anggaran Tahun {tahun}: ", pagu)
    yield paragraf(f"Jumlah Realisasi Anggaran Tahun {tahun}: ", belanja)


# --- 7 columns --------------------------------------------------------------------------------------------------------


def _seven(konteks: Konteks) -> Tabel:
    kolom = (
        tengah("No", 5),
        Kol(konteks.kelompok("strategis"), 18),
        Kol("Indikator Kinerja", 18),
        Kol("Penjelasan / Formulasi Penghitungan", 24),
        tengah(f"Hasil Pengukuran Tahun {konteks.tahun}", 11),
        Kol("Sumber Data", 12),
        Kol("Penanggung Jawab", 12),
    )
    catatan = Catatan()

    def isi(sasaran: Sasaran, nomor: int) -> list[Baris]:
        kiri = (sel(sasaran.nomor or str(nomor)), sel(sasaran.uraian))
        penempatan = konteks.placements(sasaran)
        if not penempatan:
            return spanned(kiri, [empty(5, Alasan.TANPA_INDIKATOR.kalimat)])
        return spanned(kiri, [_described(konteks, p, catatan) for p in penempatan])

    badan = list(_rows(konteks, len(kolom), isi))
    return _table(konteks, kolom, badan, catatan, lanskap=True)


def _described(konteks: Konteks, penempatan: Penempatan, catatan: Catatan) -> tuple[Sel, ...]:
    return (
        sel(konteks.label_indikator(penempatan)),
        sel(formula_of(konteks, penempatan)),
        sel(konteks.run(f"realisasi.{penempatan.indikator}.{konteks.tahun}", catatan)),
        sel(source_of(konteks, penempatan)),
        sel(responsible(konteks, penempatan)),
    )


# --- 13 columns -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Program:
    """A program under a sasaran. `pemilik` is the sasaran whose rows print its money when that is another one."""

    kode: str
    nama: str
    pemilik: Sasaran | None


def _thirteen(konteks: Konteks) -> Tabel:
    kolom = (
        tengah("No", 4),
        Kol(konteks.kelompok("strategis"), 12),
        Kol("Indikator Kinerja", 12),
        Kol("Formulasi Penghitungan", 13),
        tengah("Target", 7),
        tengah("Realisasi", 7),
        kanan("%", 6),
        tengah("Ket.", 6),
        Kol("Program", 12),
        kanan("Pagu (Rp)", 9),
        kanan("Realisasi (Rp)", 9),
        kanan("%", 5),
        Kol("Ket.", 5),
    )
    catatan = Catatan()
    pendukung = _supporters(konteks)

    def isi(sasaran: Sasaran, nomor: int) -> list[Baris]:
        awal = (sel(sasaran.nomor or str(nomor)), sel(sasaran.uraian))
        return _both_sides(konteks, awal, konteks.placements(sasaran), pendukung.get(sasaran.kode, ()), catatan)

    badan = list(_rows(konteks, len(kolom), isi))
    badan += _rest_rows(konteks, pendukung, catatan)
    return _table(konteks, kolom, badan, catatan, lanskap=True)


def _supporters(konteks: Konteks) -> dict[str, tuple[_Program, ...]]:
    """The programs of each sasaran, in the order of the budget; each program owned by the first it supports."""
    anggaran = konteks.peta.anggaran()
    if anggaran is None:
        return {}
    alokasi, pemilik = konteks.peta.alokasi(), dict[str, Sasaran]()
    hasil: dict[str, tuple[_Program, ...]] = {}
    for sasaran in (satu for jenis in _JENIS for satu in konteks.peta.sasaran_berlaku(jenis)):
        sub = (kode for p in konteks.placements(sasaran) for kode, _ in alokasi.sub_kegiatan(p.kode))
        milik = {anggaran.program_sub[kode].kode for kode in sub}
        program = [simpul for simpul in anggaran.akar.anak if simpul.kode in milik]
        hasil[sasaran.kode] = tuple(_Program(s.kode, s.nama, pemilik.get(s.kode)) for s in program)
        for simpul in program:
            pemilik.setdefault(simpul.kode, sasaran)
    return hasil


def _both_sides(
    konteks: Konteks,
    awal: tuple[Sel, ...],
    penempatan: Sequence[Penempatan],
    program: Sequence[_Program],
    catatan: Catatan,
) -> list[Baris]:
    kiri = [_indicator_cells(konteks, p, catatan) for p in penempatan] or [empty(6, Alasan.TANPA_INDIKATOR.kalimat)]
    kanan_ = [_program_cells(konteks, p, catatan) for p in program] or [empty(5, "Tidak ada program yang dipetakan")]
    tinggi = max(len(kiri), len(kanan_))
    sisi = zip(running_down(kiri, tinggi), running_down(kanan_, tinggi), strict=True)
    return spanned(awal, [(*k, *r) for k, r in sisi])


def _indicator_cells(konteks: Konteks, penempatan: Penempatan, catatan: Catatan) -> tuple[Sel, ...]:
    capaian = f"capaian.{penempatan.kode}.{konteks.tahun}"
    kategori = konteks.buku.kategori(capaian)
    return (
        sel(konteks.label_indikator(penempatan)),
        sel(formula_of(konteks, penempatan)),
        *_measured(konteks, penempatan, catatan),
        sel(kategori.sebutan if kategori.pita is not None else STRIP),
    )


def _program_cells(konteks: Konteks, program: _Program, catatan: Catatan) -> tuple[Sel, ...]:
    if program.pemilik is not None:
        asal = f"Anggaran tercantum pada {_reference(program.pemilik)}"
        return (sel(program.nama), sel(asal, kolom=4, rata=Rata.KIRI))
    return (sel(program.nama), *_money(konteks, program.kode, catatan), sel(_funds(konteks, program.kode)))


def _reference(sasaran: Sasaran) -> str:
    jenis = "sasaran" if sasaran.jenis == "strategis" else "kinerja lainnya"
    return f"{jenis} {sasaran.nomor}" if sasaran.nomor else f"{jenis} “{sasaran.uraian}”"


def _funds(konteks: Konteks, simpul: str) -> str:
    anggaran = konteks.peta.anggaran()
    return "; ".join(anggaran.sumber_dana(simpul)) if anggaran else ""


def _money(konteks: Konteks, simpul: str, catatan: Catatan, *, tebal: bool = False) -> tuple[Sel, Sel, Sel]:
    tahun = konteks.tahun
    anggaran = konteks.peta.anggaran()
    versi = anggaran.versi_akhir if anggaran else None
    pagu: Potongan = Teks(teks=STRIP)
    if versi is not None:
        pagu = konteks.run(f"pagu.{tahun}.{versi}.{simpul}", catatan, polos=True, tebal=tebal)
    return (
        sel(pagu),
        sel(konteks.run(f"belanja.{tahun}.{simpul}", catatan, polos=True, tebal=tebal)),
        sel(konteks.run(f"serapan.{tahun}.{simpul}", catatan, polos=True, tebal=tebal)),
    )


def _rest_rows(konteks: Konteks, pendukung: Mapping[str, Sequence[_Program]], catatan: Catatan) -> Iterator[Baris]:
    """Programs that support no sasaran, then the total: with them the money of the table is the whole budget."""
    anggaran: PetaAnggaran | None = konteks.peta.anggaran()
    if anggaran is None:
        return
    terpetakan = {p.kode for program in pendukung.values() for p in program}
    sisa = [simpul for simpul in anggaran.akar.anak if simpul.kode not in terpetakan]
    if sisa:
        kiri = (sel("Program yang tidak dipetakan ke indikator", kolom=8),)
        isi = [(sel(s.nama), *_money(konteks, s.kode, catatan), sel(_funds(konteks, s.kode))) for s in sisa]
        yield from spanned(kiri, isi)
    jumlah = _money(konteks, "total", catatan, tebal=True)
    yield baris(sel("Jumlah", kolom=9, tebal=True), *jumlah, sel(""), jenis=JenisBaris.JUMLAH)
