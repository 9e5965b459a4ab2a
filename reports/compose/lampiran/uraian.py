"""What the annexes say of an indicator besides its figures: explanation, formula, criteria, who answers for it."""

from __future__ import annotations

from collections.abc import Sequence

from reports import wording
from reports.compose.konteks import Konteks
from reports.compose.rumus import range_of
from reports.compose.tabel import STRIP, sel
from reports.document import Rata, Sel
from reports.inputs import Butir, Penempatan, Tempat

BELUM = "Belum tersedia"


def formula_of(konteks: Konteks, penempatan: Penempatan, *, kriteria: bool = False) -> str:
    """Definition and formula of an indicator, with the bands of its scale where `kriteria` asks for them."""
    indikator = konteks.indikator(penempatan)
    isi = [_sentence(satu) for satu in dict.fromkeys((indikator.definisi, indikator.formulasi)) if satu]
    if kriteria:
        isi += [_sentence(f"Alasan pemilihan: {indikator.alasan}")] if indikator.alasan else []
        isi += _criteria(konteks, indikator.kode)
    return " ".join(isi) or BELUM


def _criteria(konteks: Konteks, indikator: str) -> list[str]:
    skala = konteks.peta.skala_indikator(indikator)
    if skala is None:
        return []
    pita = sorted(skala.pita, key=lambda satu: satu.urutan, reverse=True)
    return [f"Kriteria penilaian: {'; '.join(f'{range_of(satu, skala)} = {satu.sebutan}' for satu in pita)}."]


def _sentence(teks: str) -> str:
    return f"{teks.strip().rstrip('.')}."


def responsible(konteks: Konteks, penempatan: Penempatan) -> str:
    """Who answers for the indicator: as the decree has it, else who owns it, else the owners of what it stands on."""
    milik = penempatan.penanggung_jawab or penempatan.pengampu
    if not milik and penempatan.tempat is Tempat.SASARAN:
        sasaran = konteks.peta.sasaran.get(penempatan.objek)
        milik = sasaran.pengampu if sasaran else ()
    if not milik and penempatan.tempat is Tempat.JABATAN:
        milik = tuple(k.jabatan for k in konteks.masukan.fakta.kinerja_jabatan if k.kode == penempatan.objek)
    return konteks.owners(milik) or BELUM


def source_of(konteks: Konteks, penempatan: Penempatan) -> str:
    """Where the data of the indicator come from."""
    return konteks.indikator(penempatan).sumber_data or BELUM


def running_down(isi: Sequence[tuple[Sel, ...]], tinggi: int) -> list[tuple[Sel, ...]]:
    """Groups of cells over `tinggi` rows: the last group runs down to the foot. `isi` must not be empty or higher."""
    akhir = len(isi) - 1
    sisa = tinggi - akhir
    penuh = [*isi[:akhir], tuple(_taller(satu, sisa) for satu in isi[akhir])]
    return [*penuh, *(() for _ in range(sisa - 1))]


def _taller(satu: Sel, baris: int) -> Sel:
    return Sel(isi=satu.isi, kolom=satu.kolom, baris=baris, rata=satu.rata, menjorok=satu.menjorok)


def empty(kolom: int, teks: str = STRIP) -> tuple[Sel, ...]:
    """One cell over several columns that says why there is nothing."""
    return (sel(teks, kolom=kolom, rata=Rata.KIRI),)


def items(konteks: Konteks, jenis: str, objek: str | None = None) -> tuple[Butir, ...]:
    """Items of a supporting list, of one object only where it is given."""
    semua = konteks.masukan.fakta.butir
    return tuple(satu for satu in semua if satu.jenis == jenis and objek in (None, satu.objek))


def month(teks: str) -> str:
    """A date as text, spelled out where it is an ISO date or month: "2021-05" -> "Mei 2021"; anything else as is."""
    bagian = teks.split("-")
    if len(bagian) not in (2, 3) or not all(satu.isdigit() for satu in bagian) or len(bagian[0]) != 4:
        return teks
    bulan = int(bagian[1])
    if not 1 <= bulan <= len(wording.BULAN):
        return teks
    hari = f"{int(bagian[2])} " if len(bagian) == 3 else ""
    return f"{hari}{wording.BULAN[bulan - 1]} {bagian[0]}"
