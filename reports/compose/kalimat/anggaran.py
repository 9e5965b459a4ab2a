"""The budget in sentences: pagu, realisasi, serapan and what is left, of the office and of its programs.

Source: regulasi.md 1.7 (B. Realisasi Anggaran) and 10.1 (terbilang in brackets, italics); desain.md 3 (Budget).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reports import wording
from reports.compose.kalimat.bahasa import (
    Cacah,
    Isi,
    ada,
    bernilai,
    deret,
    kalimat,
    klausa,
    rapikan,
    sambung,
    semua,
    susun,
    tak_terhitung,
    uang,
)
from reports.document import Angka


@dataclass(frozen=True, slots=True, kw_only=True)
class Serapan:
    """Money of one year. `subjek`: whose ("Dinas Contoh", "Program Pelayanan"); `versi`: which version of the budget
    the pagu is of; `tidak_lengkap`: part of the spending is not reported.
    """

    subjek: str
    tahun: int
    pagu: Angka
    realisasi: Angka
    serapan: Angka
    sisa: Angka
    versi: str = ""
    tidak_lengkap: bool = False


def serapan_anggaran(satu: Serapan, *, terbilang: bool = False) -> Isi:
    """Pagu, spending, serapan and rest; nothing spent, everything spent and more than the pagu in words of their own.

    `terbilang`: amounts also in words, where the form asks.
    """
    awal = f"pagu anggaran {rapikan(satu.subjek)} Tahun {satu.tahun}"
    if not ada(satu.pagu):
        ekor = (
            susun("; realisasinya sebesar ", uang(satu.realisasi, terbilang=terbilang)) if ada(satu.realisasi) else ()
        )
        return kalimat(awal, " ", _why(satu.pagu, "pagu anggaran"), ekor)
    menurut = f" menurut {rapikan(satu.versi)}" if satu.versi else ""
    pokok = susun(awal, menurut, " sebesar ", uang(satu.pagu, terbilang=terbilang))
    if not ada(satu.realisasi):
        return kalimat(pokok, ", sedangkan ", klausa(satu.realisasi, "realisasi anggaran"))
    isi = kalimat(pokok, _spent(satu, terbilang=terbilang))
    return sambung(isi, kalimat("sebagian realisasi anggaran belum dilaporkan") if satu.tidak_lengkap else ())


def _why(angka: Angka, subjek: str) -> str:
    """ "belum tersedia", or the reason in brackets."""
    sebab = klausa(angka, subjek)
    return "belum tersedia" if sebab == f"{subjek} belum tersedia" else f"tidak tersedia karena {sebab}"


def _spent(satu: Serapan, *, terbilang: bool) -> Isi:
    pagu, realisasi = bernilai(satu.pagu), bernilai(satu.realisasi)
    persen = susun(" atau ", satu.serapan) if ada(satu.serapan) else ()
    tanpa_persen = "" if persen else f"; serapannya {tak_terhitung(satu.serapan, 'serapan anggaran')}"
    if realisasi == 0:
        return susun(" belum direalisasikan (realisasi ", satu.realisasi, persen, ")", tanpa_persen)
    isi = susun(" terealisasi sebesar ", uang(satu.realisasi, terbilang=terbilang), persen)
    if realisasi == pagu:
        return susun(isi, ", sehingga seluruh pagu terserap", tanpa_persen)
    sisa = susun(satu.sisa) if realisasi > pagu else uang(satu.sisa, terbilang=terbilang)
    if realisasi > pagu:
        return susun(isi, ", sehingga melampaui pagu (sisa anggaran ", sisa, ")", tanpa_persen)
    return susun(isi, ", sehingga terdapat sisa anggaran sebesar ", sisa, tanpa_persen)


# --- programs ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SerapanProgram:
    """A program with its serapan, which holds a reason where there is none."""

    nama: str
    serapan: Angka


def serapan_program(program: Sequence[SerapanProgram], benda: str = "program") -> Isi:
    """The range over the programs: highest and lowest, ties together; those without a serapan by name."""
    if not program:
        return kalimat(f"belum ada {benda} yang dianggarkan")
    berisi = [satu for satu in program if ada(satu.serapan)]
    if not berisi:
        return kalimat(f"serapan anggaran {semua(len(program), benda)} belum dapat dihitung")
    tanpa = [f"{rapikan(satu.nama)} ({klausa(satu.serapan, 'realisasi anggaran')})" for satu in program
             if not ada(satu.serapan)]  # fmt: skip
    sisa = kalimat(f"serapan anggaran {wording.gabung(tanpa)} belum dapat dihitung") if tanpa else ()
    return sambung(_range(berisi, benda, lengkap=not tanpa), sisa)


def _range(berisi: Sequence[SerapanProgram], benda: str, *, lengkap: bool) -> Isi:
    if len(berisi) == 1:
        return kalimat(f"serapan anggaran {rapikan(berisi[0].nama)} sebesar ", berisi[0].serapan)
    nilai = [bernilai(satu.serapan) for satu in berisi]
    atas = [satu for satu in berisi if bernilai(satu.serapan) == max(nilai)]
    bawah = [satu for satu in berisi if bernilai(satu.serapan) == min(nilai)]
    benda = benda if lengkap else f"{benda} yang terhitung"
    if len(atas) == len(berisi):
        return kalimat(f"serapan anggaran {semua(len(berisi), benda)} sama, yaitu ", atas[0].serapan)
    return kalimat("dari ", Cacah(len(berisi)).isi, f" {benda}, serapan anggaran tertinggi terdapat pada ",
                   _named(atas), ", sedangkan yang terendah terdapat pada ", _named(bawah))  # fmt: skip


def _named(program: Sequence[SerapanProgram]) -> Isi:
    nama = deret([rapikan(satu.nama) for satu in program])
    masing = " masing-masing" if len(program) > 1 else ""
    return susun(nama, masing, " sebesar ", program[0].serapan)


def dukungan_anggaran(pd: str, tahun: int, pagu: Angka, program: Sequence[str], *, terbilang: bool = True) -> Isi:
    """Which money the office worked with and in which programs (ikhtisar): the count is that of the names."""
    nama = [rapikan(satu) for satu in program]
    if not ada(pagu):
        return kalimat(f"anggaran {rapikan(pd)} Tahun {tahun} ", _why(pagu, "pagu anggaran"))
    isi = susun(f"dalam melaksanakan tugas dan fungsinya pada Tahun {tahun}, {rapikan(pd)} didukung anggaran sebesar ",
                uang(pagu, terbilang=terbilang))  # fmt: skip
    if not nama:
        return kalimat(isi)
    return kalimat(isi, " yang dituangkan dalam ", Cacah(len(nama)).isi, " program, yaitu ", deret(nama))
