"""Block of the matrix leader – unit: what the head reached beside what the posts of the owning units reached.

Source: regulasi.md 1.2 (a post's performance supports that of its superior); acuan (matrix of head and units).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reports.compose.blok import blok
from reports.compose.catatan import Catatan
from reports.compose.dukung import support_elements
from reports.compose.konteks import Konteks
from reports.compose.tabel import STRIP, Grup, Kol, build_table, paragraf, sel, spanned, tengah
from reports.document import Baris, Sel, Unsur
from reports.inputs import Jabatan, KinerjaJabatan, Penempatan, Sasaran, Tempat

#: Supporting tables that stand for the matrix where the posts have no performance of their own.
_KELOMPOK = "matriks"


@blok(
    "matriks_pimpinan_unit",
    "Matriks capaian pimpinan dan unit kerja",
    tabel=("tabel-matriks-pimpinan-unit",),
    keluarga=("realisasi",),
)
def matriks_pimpinan_unit(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Sasaran, indicator and actual of the head, beside them those of the posts in the units that own them."""
    fakta = konteks.masukan.fakta
    if not any(k.jabatan != fakta.pd.kepala for k in fakta.kinerja_jabatan):
        ganti = [u for t in fakta.tabel if t.kelompok == _KELOMPOK for u in support_elements(konteks, t)]
        return tuple(ganti) or (paragraf("Kinerja unit kerja di bawah pimpinan belum tersedia."),)
    catatan = Catatan()
    # Kinerja lainnya belongs to every unit alike: all lines of all units would stand again beside each indicator.
    badan = [b for s in konteks.peta.sasaran_berlaku("strategis") for b in _objective_rows(konteks, s, catatan)]
    if not badan:
        return (paragraf(f"Sasaran yang berlaku pada Tahun {konteks.tahun} belum ditetapkan."),)
    pimpinan = konteks.peta.jabatan.get(fakta.pd.kepala)
    kolom: list[Kol | Grup] = [
        Grup(
            pimpinan.nama if pimpinan else "Pimpinan",
            (Kol("Sasaran", 19), Kol("Indikator", 19), tengah("Realisasi", 9)),
        ),
        Grup(
            "Unit Kerja",
            (Kol("Jabatan", 14), Kol("Sasaran", 19), Kol("Indikator", 19), tengah("Realisasi", 9)),
        ),
    ]
    judul = f"Matriks Capaian Pimpinan dan Unit Kerja {konteks.nama_pd} Tahun {konteks.tahun}"
    tabel = build_table("tabel-matriks-pimpinan-unit", judul, kolom, badan, lanskap=True, catatan=catatan.lines())
    return (tabel,)


def _objective_rows(konteks: Konteks, sasaran: Sasaran, catatan: Catatan) -> Iterator[Baris]:
    for penempatan in konteks.placements(sasaran):
        unit = penempatan.pengampu or sasaran.pengampu
        kiri = (
            sel(konteks.label_sasaran(sasaran)),
            sel(konteks.label_indikator(penempatan)),
            sel(konteks.run(f"realisasi.{penempatan.indikator}.{konteks.tahun}", catatan)),
        )
        kosong = [(sel("Kinerja unit kerja yang mendukung belum tersedia", kolom=4),)]
        yield from spanned(kiri, list(_unit_cells(konteks, unit, catatan)) or kosong)


def _unit_cells(konteks: Konteks, unit: Sequence[str], catatan: Catatan) -> Iterator[tuple[Sel, ...]]:
    fakta = konteks.masukan.fakta
    for jabatan in fakta.jabatan:
        if jabatan.kode == fakta.pd.kepala or not {jabatan.unit, jabatan.kode} & set(unit):
            continue
        baris_ = [satu for k in fakta.kinerja_jabatan if k.jabatan == jabatan.kode for satu in _lines(konteks, k)]
        yield from _post_cells(konteks, jabatan, baris_, catatan)


def _lines(konteks: Konteks, kinerja: KinerjaJabatan) -> list[tuple[KinerjaJabatan, Penempatan | None]]:
    milik = konteks.peta.penempatan_di(Tempat.JABATAN, kinerja.kode)
    return [(kinerja, p) for p in milik] or [(kinerja, None)]


def _post_cells(
    konteks: Konteks, jabatan: Jabatan, isi: Sequence[tuple[KinerjaJabatan, Penempatan | None]], catatan: Catatan
) -> Iterator[tuple[Sel, ...]]:
    for n, (kinerja, penempatan) in enumerate(isi):
        realisasi = (
            konteks.run_or_dash(f"realisasi.{penempatan.indikator}.{konteks.tahun}", catatan) if penempatan else STRIP
        )
        yield (
            *((sel(jabatan.nama, baris=len(isi)),) if n == 0 else ()),
            sel(kinerja.uraian),
            sel(konteks.indikator(penempatan).nama if penempatan else STRIP),
            sel(realisasi),
        )
