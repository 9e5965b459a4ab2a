"""Blocks of Akuntabilitas Keuangan: spending as a full tree, per program, and the totals that sources declare.

Serapan of every upper node is the ratio of its sums (desain.md 4). Source: regulasi.md 1.7 (B. Realisasi Anggaran).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reports import wording
from reports.compose.blok import Pilihan, blok
from reports.compose.catatan import Catatan, sumber_data
from reports.compose.kalimat import dari_konteks
from reports.compose.kalimat.anggaran import serapan_anggaran
from reports.compose.konteks import Konteks
from reports.compose.pohon import (
    Cabang,
    branches,
    computed_key,
    control_node,
    controls,
    figure_or_control,
    has_codes,
    tree_rows,
    walk_tree,
)
from reports.compose.tabel import STRIP, Grup, Kol, baris, build_table, kanan, paragraf, sel, tengah
from reports.document import Baris, JenisBaris, Paragraf, Sel, Tabel, Unsur
from reports.figures import PetaAnggaran
from reports.inputs import AngkaKontrol

_KELUARGA = ("pagu", "belanja", "serapan", "sisa", "kontrol")


@blok(
    "realisasi_anggaran",
    "Realisasi anggaran menurut program, kegiatan, dan sub kegiatan",
    tabel=("tabel-realisasi-anggaran", "tabel-angka-kontrol"),
    keluarga=(*_KELUARGA, "selisih_kontrol"),
    pilihan={"susunan": Pilihan(("program", "unit"), "program"), "tahun": Pilihan()},
)
def realisasi_anggaran(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Pagu of the last version, spending, serapan and what is left, for every node; then the declared totals."""
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
    return (_summary(konteks, anggaran), tabel, *_control_table(konteks, anggaran))


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
    return (_table(konteks, anggaran, "tabel-realisasi-program", judul, kolom, badan, catatan),)


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


# --- declared totals --------------------------------------------------------------------------------------------------

_TINGKAT = {
    "total": "Seluruh anggaran",
    "program": "Program",
    "kegiatan": "Kegiatan",
    "unit": "Unit kerja",
    "jenis_belanja": "Jenis belanja",
    "tujuan": "Tujuan",
}


def _control_table(konteks: Konteks, anggaran: PetaAnggaran) -> tuple[Unsur, ...]:
    """Totals that the sources declare, checked against what the details add up to and never summed.

    Printed are those that differ or that nothing can be checked against; of the rest only how many there are.
    """
    semua = list(controls(anggaran))
    sama = [n for n, kontrol in semua if _agrees(konteks, anggaran, n, kontrol)]
    lain = [(n, kontrol) for n, kontrol in semua if n not in sama]
    if not semua:
        return ()
    kalimat = f"Dokumen sumber menyatakan {wording.cacah(len(semua))} jumlah anggaran Tahun {anggaran.tahun}"
    if not lain:
        return (paragraf(f"{kalimat}; semuanya sama dengan penjumlahan rincian."),)
    cocok = f"{wording.cacah(len(sama))} di antaranya sama dengan penjumlahan rincian, sedangkan " if sama else ""
    sisa = "selebihnya" if sama else "seluruhnya"
    pengantar = paragraf(f"{kalimat}; {cocok}{sisa} berbeda atau tidak mempunyai rincian dan disajikan berikut ini.")
    kolom = (
        tengah("No", 7),
        Kol("Jumlah yang dinyatakan", 33),
        kanan("Menurut sumber (Rp)", 17),
        kanan("Menurut rincian (Rp)", 17),
        kanan("Selisih (Rp)", 14),
        Kol("Sumber", 22),
    )
    catatan = Catatan()
    badan = [
        _control_row(konteks, anggaran, urutan, nomor, kontrol, catatan)
        for urutan, (nomor, kontrol) in enumerate(lain, start=1)
    ]
    catatan.add("Jumlah yang dinyatakan ditampilkan untuk pemeriksaan dan tidak dijumlahkan.")
    judul = f"Jumlah Anggaran yang Dinyatakan dalam Dokumen Sumber Tahun {anggaran.tahun}"
    return (pengantar, build_table("tabel-angka-kontrol", judul, kolom, badan, catatan=catatan.lines()))


def _agrees(konteks: Konteks, anggaran: PetaAnggaran, nomor: int, kontrol: AngkaKontrol) -> bool:
    return bool(computed_key(anggaran.tahun, kontrol)) and (
        konteks.angka(f"selisih_kontrol.{anggaran.tahun}.{nomor}").nilai == 0
    )


def _control_row(
    konteks: Konteks, anggaran: PetaAnggaran, urutan: int, nomor: int, kontrol: AngkaKontrol, catatan: Catatan
) -> Baris:
    tahun = anggaran.tahun
    rincian = computed_key(tahun, kontrol)
    return baris(
        sel(str(urutan)),
        sel(_control_name(konteks, anggaran, kontrol)),
        sel(konteks.run(f"kontrol.{tahun}.{nomor}", catatan, polos=True)),
        sel(konteks.run_or_dash(rincian, catatan, polos=True)),
        sel(konteks.run_or_dash(f"selisih_kontrol.{tahun}.{nomor}" if rincian else "", catatan, polos=True)),
        sel("; ".join(satu for satu in (str(kontrol.sumber), kontrol.catatan) if satu)),
    )


def _control_name(konteks: Konteks, anggaran: PetaAnggaran, kontrol: AngkaKontrol) -> str:
    simpul = control_node(kontrol)
    unit = konteks.peta.unit.get(kontrol.objek)
    if kontrol.tingkat == "total":
        nama = _TINGKAT["total"]
    elif kontrol.tingkat == "unit" and unit is not None:
        nama = unit.nama
    elif kontrol.tingkat in ("program", "kegiatan"):
        nama = next((c.simpul.nama for c in walk_tree(anggaran.akar) if c.simpul.kode == simpul), kontrol.objek)
    else:
        tujuan = konteks.peta.tujuan.get(kontrol.objek) if kontrol.tingkat == "tujuan" else None
        objek = tujuan.uraian if tujuan is not None else kontrol.objek
        nama = f"{_TINGKAT.get(kontrol.tingkat, kontrol.tingkat)}: {objek}"
    versi = next((satu.nama for satu in anggaran.versi if satu.kode == kontrol.versi), kontrol.versi)
    besaran = f"pagu {versi}".strip() if kontrol.besaran == "pagu" else kontrol.besaran
    return f"{nama} – {besaran}"
