"""Block of the matrix leader – unit: what the head reached beside what the posts of the owning units reached.

Source: regulasi.md 1.2 (a post's performance supports that of its superior); acuan (matrix of head and units).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from reports.compose.blok import blok
from reports.compose.catatan import Catatan
from reports.compose.dukung import support_elements
from reports.compose.konteks import Konteks
from reports.compose.lampiran.uraian import running_down
from reports.compose.tabel import STRIP, Grup, Kol, build_table, paragraf, sel, spanned, tengah
from reports.document import Baris, Sel, Unsur
from reports.inputs import Jabatan, KinerjaJabatan, Penempatan, Sasaran, Tempat

#: Supporting tables that stand for the matrix where the posts have no performance of their own.
_KELOMPOK = "matriks"
_TANPA_UNIT = "Kinerja unit kerja yang mendukung belum tersedia"


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
    perakit = _Perakit(konteks)
    # Kinerja lainnya belongs to every unit alike: all lines of all units would stand again beside each indicator.
    badan = [b for s in konteks.peta.sasaran_berlaku("strategis") for b in perakit.rows(s)]
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
    catatan = perakit.catatan.lines()
    return (build_table("tabel-matriks-pimpinan-unit", judul, kolom, badan, lanskap=True, catatan=catatan),)


class _Perakit:
    """The rows while they are made; remembers beside which sasaran the lines of a post stand already."""

    def __init__(self, konteks: Konteks) -> None:
        self._konteks = konteks
        self._tercetak: dict[str, str] = {}
        self.catatan = Catatan()

    def rows(self, sasaran: Sasaran) -> Iterator[Baris]:
        """Indicators of one owner stand together, beside the lines of its posts."""
        konteks = self._konteks
        isi: list[tuple[Sel, ...]] = []
        for unit, grup in groupby(konteks.placements(sasaran), key=lambda p: p.pengampu or sasaran.pengampu):
            kiri = [self._indicator(satu) for satu in grup]
            kanan = list(self._posts(sasaran, unit)) or [(sel(_TANPA_UNIT, kolom=4),)]
            tinggi = max(len(kiri), len(kanan))
            pasangan = zip(running_down(kiri, tinggi), running_down(kanan, tinggi), strict=True)
            isi += [(*indikator, *jabatan) for indikator, jabatan in pasangan]
        if isi:
            yield from spanned((sel(konteks.label_sasaran(sasaran)),), isi)

    def _indicator(self, penempatan: Penempatan) -> tuple[Sel, ...]:
        konteks = self._konteks
        realisasi = konteks.run(f"realisasi.{penempatan.indikator}.{konteks.tahun}", self.catatan)
        return sel(konteks.label_indikator(penempatan)), sel(realisasi)

    def _posts(self, sasaran: Sasaran, unit: Sequence[str]) -> Iterator[tuple[Sel, ...]]:
        """The posts of the owning units, each with its lines; a reference where these stand beside another sasaran."""
        fakta = self._konteks.masukan.fakta
        for jabatan in fakta.jabatan:
            if jabatan.kode == fakta.pd.kepala or not {jabatan.unit, jabatan.kode} & set(unit):
                continue
            isi = [satu for k in self._own(jabatan) for satu in self._lines(k)]
            if isi and jabatan.kode in self._tercetak:
                acuan = f"Sebagaimana tercantum pada {self._tercetak[jabatan.kode]}"
                yield sel(jabatan.nama), sel(acuan, kolom=3)
                continue
            nomor = sasaran.nomor or sasaran.uraian
            self._tercetak[jabatan.kode] = f"{self._konteks.kelompok(sasaran.jenis).lower()} {nomor}"
            yield from self._post_cells(jabatan, isi)

    def _own(self, jabatan: Jabatan) -> list[KinerjaJabatan]:
        """The lines of a post without its kinerja lainnya; all of them where it has no other."""
        milik = [k for k in self._konteks.masukan.fakta.kinerja_jabatan if k.jabatan == jabatan.kode]
        return [k for k in milik if k.jenis != "lainnya"] or milik

    def _lines(self, kinerja: KinerjaJabatan) -> list[tuple[KinerjaJabatan, Penempatan | None]]:
        milik = self._konteks.peta.penempatan_di(Tempat.JABATAN, kinerja.kode)
        return [(kinerja, p) for p in milik] or [(kinerja, None)]

    def _post_cells(
        self, jabatan: Jabatan, isi: Sequence[tuple[KinerjaJabatan, Penempatan | None]]
    ) -> Iterator[tuple[Sel, ...]]:
        konteks = self._konteks
        for n, (kinerja, penempatan) in enumerate(isi):
            kunci = f"realisasi.{penempatan.indikator}.{konteks.tahun}" if penempatan else ""
            yield (
                *((sel(jabatan.nama, baris=len(isi)),) if n == 0 else ()),
                sel(kinerja.uraian),
                sel(konteks.indikator(penempatan).nama if penempatan else STRIP),
                sel(konteks.run_or_dash(kunci, self.catatan)),
            )
