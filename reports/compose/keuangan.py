"""Blocks of Akuntabilitas Keuangan: spending as a full tree and per program.

Totals that documents declare beside it are facts to check (figures `kontrol`, `selisih_kontrol`), not to report.

Serapan of every upper node is the ratio of its sums (desain.md 4). Source: regulasi.md 1.7 (B. Realisasi Anggaran).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reports.compose.blok import Pilihan, blok
from reports.compose.catatan import Catatan, sumber_data
from reports.compose.kalimat import dari_konteks
from reports.compose.kalimat.anggaran import serapan_anggaran, serapan_program
from reports.compose.konteks import Konteks
from reports.compose.pohon import (
    Cabang,
    branches,
    figure_or_control,
    has_codes,
    tree_rows,
    walk_tree,
)
from reports.compose.tabel import STRIP, Grup, Kol, baris, build_table, kanan, paragraf, sel, tengah
from reports.document import Baris, JenisBaris, Paragraf, Sel, Tabel, Unsur
from reports.figures import PetaAnggaran

_KELUARGA = ("pagu", "belanja", "serapan", "sisa", "kontrol")


@blok(
    "realisasi_anggaran",
    "Realisasi anggaran menurut program, kegiatan, dan sub kegiatan",
    tabel=("tabel-realisasi-anggaran",),
    keluarga=_KELUARGA,
    pilihan={"susunan": Pilihan(("program", "unit"), "program"), "tahun": Pilihan()},
)
def realisasi_anggaran(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Pagu of the last version, spending, serapan and what is left, for every node."""
    tahun = int(pilihan["tahun"] or konteks.tahun)
    anggaran = konteks.peta.anggaran(tahun)
    if anggaran is None:
        return (_unavailable(tahun),)
    berkode = has_codes(anggaran.akar)
    kode = [Kol("Kode", 12)] if berkode else []
    kolom = [tengah("No", 7), *kode, Kol("Program / Kegiatan / Sub Kegiatan", 38), *_MONEY_COLUMNS]
    catatan = Catatan()

    def isi(cabang: Cabang) -> tuple[Sel, ...]:
        return _money(konteks, anggaran, cabang.simpul.kode, catatan, tebal=cabang.tebal)

    badan = list(tree_rows(branches(anggaran, pilihan["susunan"]), berkode, len(kolom), isi))
    badan.append(_total_row(konteks, anggaran, catatan, 3 if berkode else 2))
    judul = f"Realisasi Anggaran {konteks.nama_pd} Tahun {tahun}"
    tabel = _table(konteks, anggaran, "tabel-realisasi-anggaran", judul, kolom, badan, catatan)
    return (_summary(konteks, anggaran), tabel)


@blok(
    "realisasi_program",
    "Realisasi anggaran per program",
    tabel=("tabel-realisasi-program",),
    keluarga=_KELUARGA,
    pilihan={"tahun": Pilihan()},
)
def realisasi_program(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Pagu, spending, serapan and what is left per program, and in total."""
    tahun = int(pilihan["tahun"] or konteks.tahun)
    anggaran = konteks.peta.anggaran(tahun)
    if anggaran is None or not anggaran.akar.anak:
        return (_unavailable(tahun),)
    catatan = Catatan()
    kolom = [tengah("No", 7), Kol("Program", 38), *_MONEY_COLUMNS]
    badan = [_program_row(konteks, anggaran, cabang, n, catatan) for n, cabang in enumerate(_programs(anggaran), 1)]
    badan.append(_total_row(konteks, anggaran, catatan, 2))
    judul = f"Realisasi Anggaran per Program {konteks.nama_pd} Tahun {tahun}"
    ringkas = paragraf(*serapan_program(dari_konteks.serapan_program(konteks, tahun)))
    return (ringkas, _table(konteks, anggaran, "tabel-realisasi-program", judul, kolom, badan, catatan))


_MONEY_COLUMNS = (kanan("Pagu (Rp)", 16), kanan("Realisasi (Rp)", 16), kanan("%", 9), kanan("Sisa (Rp)", 15))


def _unavailable(tahun: int) -> Paragraf:
    return paragraf(f"Anggaran Tahun {tahun} belum tersedia.")


def _programs(anggaran: PetaAnggaran) -> list[Cabang]:
    return [cabang for cabang in walk_tree(anggaran.akar) if cabang.simpul.tingkat == "program"]


def _program_row(konteks: Konteks, anggaran: PetaAnggaran, cabang: Cabang, nomor: int, catatan: Catatan) -> Baris:
    uang = _money(konteks, anggaran, cabang.simpul.kode, catatan, tebal=False)
    return baris(sel(str(nomor)), sel(cabang.simpul.nama), *uang)


def _money(konteks: Konteks, anggaran: PetaAnggaran, simpul: str, catatan: Catatan, *, tebal: bool) -> tuple[Sel, ...]:
    """Pagu, spending, serapan, rest. Where the budget has no version at all there is no key of pagu to ask for."""
    tahun, versi = anggaran.tahun, anggaran.versi_akhir
    kunci = [f"pagu.{tahun}.{versi}.{simpul}"] if versi else []
    kunci.append(f"belanja.{tahun}.{simpul}")
    uang = [sel(figure_or_control(konteks, anggaran, satu, catatan, tebal=tebal)) for satu in kunci]
    if not versi:
        uang.insert(0, sel(STRIP))
    serapan = sel(konteks.run(f"serapan.{tahun}.{simpul}", catatan, tebal=tebal))
    return (*uang, serapan, sel(konteks.run(f"sisa.{tahun}.{simpul}", catatan, polos=True, tebal=tebal)))


def _total_row(konteks: Konteks, anggaran: PetaAnggaran, catatan: Catatan, lebar: int) -> Baris:
    uang = _money(konteks, anggaran, "total", catatan, tebal=True)
    return baris(sel("Jumlah", kolom=lebar, tebal=True), *uang, jenis=JenisBaris.JUMLAH)


def _table(
    konteks: Konteks,
    anggaran: PetaAnggaran,
    id_tabel: str,
    judul: str,
    kolom: Sequence[Kol | Grup],
    badan: list[Baris],
    catatan: Catatan,
) -> Tabel:
    versi = next((satu for satu in anggaran.versi if satu.kode == anggaran.versi_akhir), None)
    if versi is not None:
        catatan.add(f"Pagu menurut {versi.nama}.")
    catatan.add("Persentase pada program, kegiatan, dan jumlah adalah jumlah realisasi dibagi jumlah pagu.")
    sumber = sumber_data((anggaran.anggaran.sumber, *((versi.sumber,) if versi else ())))
    return build_table(id_tabel, judul, kolom, badan, sumber=sumber, catatan=catatan.lines())


def _summary(konteks: Konteks, anggaran: PetaAnggaran) -> Paragraf:
    return paragraf(*serapan_anggaran(dari_konteks.serapan(konteks, tahun=anggaran.tahun)))
