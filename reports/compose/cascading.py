"""The cascade of performance as a table: tujuan, sasaran, program, kegiatan, sub kegiatan, each with its indicators.

Money links programs to sasaran: the sub kegiatan that support an indicator, and the pots shown beside one. What
supports nothing stands at the end, so that no program is lost. Source: desain.md 3 (Planning, Budget).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from reports import wording
from reports.compose.blok import blok
from reports.compose.catatan import Catatan, sumber_data
from reports.compose.konteks import Konteks
from reports.compose.tabel import STRIP, Kol, baris_kelompok, build_table, paragraf, sel, spanned, tengah
from reports.document import Baris, JenisBaris, Sel, Unsur
from reports.figures import PetaAnggaran, Simpul
from reports.inputs import PotTampil, Sasaran, Tempat

_TINGKAT = {
    Tempat.TUJUAN: "Tujuan",
    Tempat.SASARAN: "Sasaran",
    Tempat.PROGRAM: "Program",
    Tempat.KEGIATAN: "Kegiatan",
    Tempat.SUB_KEGIATAN: "Sub kegiatan",
}
_BERANGGARAN = (Tempat.PROGRAM, Tempat.KEGIATAN, Tempat.SUB_KEGIATAN)
_JENIS = {Tempat.TUJUAN: JenisBaris.KELOMPOK, Tempat.SASARAN: JenisBaris.SUBKELOMPOK}


@blok(
    "cascading",
    "Penjenjangan kinerja dari tujuan sampai dengan sub kegiatan",
    tabel=("tabel-cascading",),
    keluarga=("target",),
)
def cascading(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """The tree of the plan and the budget in force, with the indicators and targets of the year at every level."""
    kolom = (tengah("Tingkat", 11), Kol("Uraian", 40), Kol("Indikator Kinerja", 36), tengah("Target", 13))
    perakit = _Perakit(konteks)
    badan = list(perakit.rows(len(kolom)))
    if not badan:
        return (paragraf(f"Penjenjangan kinerja {konteks.nama_pd} Tahun {konteks.tahun} belum tersedia."),)
    renstra, anggaran = konteks.peta.renstra_berlaku(), konteks.peta.anggaran()
    tabel = build_table(
        "tabel-cascading",
        f"Penjenjangan Kinerja {konteks.nama_pd} Tahun {konteks.tahun}",
        kolom,
        badan,
        lanskap=True,
        sumber=sumber_data(
            (*((renstra.sumber,) if renstra else ()), *((anggaran.anggaran.sumber,) if anggaran else ()))
        ),
        catatan=perakit.notes(),
    )
    return (tabel,)


class _Perakit:
    """The rows while they are made; remembers which sub kegiatan have been printed."""

    def __init__(self, konteks: Konteks) -> None:
        self._konteks = konteks
        self._anggaran = konteks.peta.anggaran()
        self._tercetak: set[str] = set()
        self._dukungan = _support(konteks, self._anggaran)
        #: Every node of the budget in printing order, and by sub kegiatan where the nodes stand that lead to it.
        self._simpul = tuple(self._anggaran.akar.walk())[1:] if self._anggaran is not None else ()
        self._jalur: dict[str, list[int]] = {}
        for nomor, simpul in enumerate(self._simpul):
            for daun in simpul.daun:
                self._jalur.setdefault(daun, []).append(nomor)
        terisi = {satu.tempat for satu in konteks.masukan.fakta.penempatan}
        self._tanpa_indikator = [satu for satu in _BERANGGARAN if satu not in terisi]
        self.catatan = Catatan()

    def notes(self) -> tuple[str, ...]:
        """The notes of the figures; and which levels the plan has no indicators for, where any row stands on them."""
        nama = [_TINGKAT[satu].lower() for satu in self._tanpa_indikator]
        if nama and self._tercetak:
            self.catatan.add(f"Tingkat {wording.gabung(nama)} ditampilkan tanpa indikator.")
        return self.catatan.lines()

    def rows(self, lebar: int) -> Iterator[Baris]:
        peta = self._konteks.peta
        sudah: set[str] = set()
        for tujuan in peta.tujuan_berlaku():
            yield from self._item(Tempat.TUJUAN, tujuan.kode, _labelled(tujuan.nomor, tujuan.uraian))
            for sasaran in peta.sasaran_tujuan(tujuan.kode):
                sudah.add(sasaran.kode)
                yield from self._objective(sasaran)
        for sasaran in peta.sasaran_berlaku():
            if sasaran.kode not in sudah:
                yield from self._objective(sasaran)
        sisa = {satu for satu in self._all_subs() if satu not in self._tercetak}
        if sisa:
            yield baris_kelompok("Belum dipetakan ke sasaran", lebar, JenisBaris.SUBKELOMPOK)
            yield from self._programs(sisa)

    def _all_subs(self) -> tuple[str, ...]:
        return self._anggaran.akar.daun if self._anggaran is not None else ()

    def _objective(self, sasaran: Sasaran) -> Iterator[Baris]:
        sebutan = "" if sasaran.jenis == "strategis" else self._konteks.kelompok(sasaran.jenis)
        uraian = self._konteks.label_sasaran(sasaran)
        yield from self._item(Tempat.SASARAN, sasaran.kode, uraian, sebutan)
        yield from self._programs(self._dukungan.get(sasaran.kode, set()))

    def _programs(self, sub: set[str]) -> Iterator[Baris]:
        """Every node that leads to one of the sub kegiatan, and no other."""
        self._tercetak |= sub
        baris: dict[tuple[bool, str], list[Simpul]] = {}
        for nomor in sorted({nomor for kode in sub for nomor in self._jalur[kode]}):
            simpul = self._simpul[nomor]
            bersama = self._may_share(simpul)
            baris.setdefault((bersama, simpul.nama if bersama else simpul.kode), []).append(simpul)
        for sama in baris.values():
            satu, nama = sama[0], sama[0].label
            if len(sama) > 1:
                nama = f"{satu.nama} ({wording.gabung([tempat.lokasi for tempat in sama])})"
            yield from self._item(Tempat(satu.tingkat), satu.kode, nama)

    def _may_share(self, simpul: Simpul) -> bool:
        """Whether the same sub kegiatan at other places shares its row: it has a place, and no indicator of its own."""
        di_tempat = simpul.tingkat == Tempat.SUB_KEGIATAN.value and bool(simpul.lokasi)
        return di_tempat and not self._has_indicators(simpul)

    def _has_indicators(self, simpul: Simpul) -> bool:
        return bool(self._konteks.peta.penempatan_di(Tempat.SUB_KEGIATAN, simpul.kode))

    def _item(self, tempat: Tempat, objek: str, uraian: str, sebutan: str = "") -> list[Baris]:
        """One row for each indicator placed there; the level and its text run down beside them."""
        konteks, t = self._konteks, self._konteks.tahun
        urutan = list(_TINGKAT).index(tempat)
        kiri = (sel(sebutan or _TINGKAT[tempat]), sel(uraian, menjorok=urutan))
        isi: list[tuple[Sel, ...]] = [
            (sel(konteks.label_indikator(p)), sel(konteks.run_or_dash(f"target.{p.kode}.{t}", self.catatan)))
            for p in konteks.peta.penempatan_di(tempat, objek)
        ]
        kosong: list[tuple[Sel, ...]] = [(sel("Indikator belum ditetapkan"), sel(STRIP))]
        if not isi and tempat in self._tanpa_indikator:
            # Where a whole level is planned without indicators, one note says so for all its rows.
            kiri = (kiri[0], replace(kiri[1], kolom=3))
            kosong = [()]
        return [Baris(sel=satu.sel, jenis=_JENIS.get(tempat, JenisBaris.ISI)) for satu in spanned(kiri, isi or kosong)]


def _labelled(nomor: str, uraian: str) -> str:
    return f"{nomor}. {uraian}" if nomor else uraian


def _support(konteks: Konteks, anggaran: PetaAnggaran | None) -> dict[str, set[str]]:
    """The sub kegiatan behind each sasaran in the report year."""
    dukungan: dict[str, set[str]] = {}
    if anggaran is None:
        return dukungan
    pasangan = [(satu.penempatan, {satu.sub_kegiatan}) for satu in konteks.masukan.fakta.alokasi
                if satu.tahun == konteks.tahun]  # fmt: skip
    pasangan += [(kode, _pot_subs(anggaran, pot)) for pot in konteks.peta.pot() for kode in pot.penempatan]
    for kode, sub in pasangan:
        penempatan = konteks.peta.penempatan.get(kode)
        if penempatan is not None and penempatan.tempat is Tempat.SASARAN:
            dukungan.setdefault(penempatan.objek, set()).update(sub & set(anggaran.akar.daun))
    return dukungan


def _pot_subs(anggaran: PetaAnggaran, pot: PotTampil) -> set[str]:
    """What a pot shows; one that shows the whole budget leads to no program in particular."""
    return set(anggaran.simpul(pot.objek).daun) if pot.objek and anggaran.has(pot.objek) else set()
