"""Matrix of the Renstra on one page: tujuan, sasaran, their indicators with baseline and target, strategies, policies.

The three parts of a row have row counts of their own. Source: regulasi.md 1.7 (annexes); published matrices.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reports.calc import Alasan
from reports.compose.blok import blok
from reports.compose.catatan import Catatan, sumber_data
from reports.compose.konteks import Konteks
from reports.compose.lampiran.uraian import empty, formula_of, running_down
from reports.compose.tabel import STRIP, Grup, Kol, build_table, paragraf, sel, spanned, tengah
from reports.document import Baris, Potongan, Sel, Teks, Unsur
from reports.inputs import Penempatan, Sasaran, Strategi, Tempat, Tujuan

_TANPA_TARGET = f"Tanda {STRIP}: tidak ditetapkan dalam Renstra."
_Baris = tuple[Sel, ...]


@blok(
    "matriks_renstra",
    "Matriks Renstra: tujuan, sasaran, indikator, strategi, dan arah kebijakan",
    tabel=("tabel-matriks-renstra",),
    keluarga=("target_renstra",),
)
def matriks_renstra(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """What is in force in the report year, with the baseline of the plan and its target of the year."""
    catatan = Catatan()
    renstra = konteks.peta.renstra_berlaku()
    badan = list(_rows(konteks, catatan))
    if renstra is None or not badan:
        return (paragraf(f"Renstra yang berlaku pada Tahun {konteks.tahun} belum tersedia."),)
    kolom = (_group(konteks, "Tujuan"), _group(konteks, "Sasaran"), Kol("Strategi", 12), Kol("Arah Kebijakan", 12))
    judul = f"Matriks Renstra {konteks.nama_pd} Tahun {renstra.tahun_awal}–{renstra.tahun_akhir}"
    return (
        build_table(
            "tabel-matriks-renstra",
            judul,
            kolom,
            badan,
            lanskap=True,
            baku=True,
            sumber=sumber_data((renstra.sumber,)),
            catatan=catatan.lines(),
        ),
    )


def _group(konteks: Konteks, judul: str) -> Grup:
    tahun = {
        t.tahun
        for p in konteks.peta.penempatan.values()
        if p.tempat in (Tempat.TUJUAN, Tempat.SASARAN)
        for t in p.target
        if t.jenis == "awal" and t.tahun is not None
    }
    awal = f"Kondisi Awal {tahun.pop()}" if len(tahun) == 1 else "Kondisi Awal"
    return Grup(
        judul,
        (
            Kol("Uraian", 11),
            Kol("Indikator", 10),
            Kol("Formulasi", 11),
            tengah(awal, 6),
            tengah(f"Target {konteks.tahun}", 6),
        ),
    )


# --- rows -------------------------------------------------------------------------------------------------------------


def _rows(konteks: Konteks, catatan: Catatan) -> Iterator[Baris]:
    tercetak: set[str] = set()
    for tujuan in konteks.peta.tujuan_berlaku():
        sasaran = konteks.peta.sasaran_tujuan(tujuan.kode)
        tercetak.update(satu.kode for satu in sasaran)
        yield from _goal_rows(konteks, tujuan, sasaran, catatan)
    for jenis in ("strategis", "lainnya"):
        lepas = [s for s in konteks.peta.sasaran_berlaku(jenis) if s.kode not in tercetak]
        if lepas:
            blok_ = [isi for s in lepas for isi in _objective_rows(konteks, s, catatan, 0)]
            yield from spanned((sel(konteks.kelompok(jenis), kolom=5),), blok_)


def _goal_rows(konteks: Konteks, tujuan: Tujuan, sasaran: Sequence[Sasaran], catatan: Catatan) -> list[Baris]:
    indikator = _indicators(konteks, Tempat.TUJUAN, tujuan.kode, catatan)
    kanan = [isi for s in sasaran[:-1] for isi in _objective_rows(konteks, s, catatan, 0)]
    # The last sasaran runs down to the foot where the tujuan has more indicators than there are rows.
    sisa = len(indikator) - len(kanan)
    if sasaran:
        kanan += _objective_rows(konteks, sasaran[-1], catatan, sisa)
    else:
        kanan = running_down([empty(7, "Sasaran belum ditetapkan")], len(indikator))
    kiri = running_down(indikator, len(kanan))
    uraian = sel(f"{tujuan.nomor}. {tujuan.uraian}" if tujuan.nomor else tujuan.uraian)
    return spanned((uraian,), [(*k, *r) for k, r in zip(kiri, kanan, strict=True)])


def _objective_rows(konteks: Konteks, sasaran: Sasaran, catatan: Catatan, paling_sedikit: int) -> list[_Baris]:
    """Indicators beside strategies, at least so many rows."""
    indikator = _indicators(konteks, Tempat.SASARAN, sasaran.kode, catatan)
    strategi = [_strategy_cells(satu) for satu in sasaran.strategi] or [empty(2, "Strategi belum ditetapkan")]
    tinggi = max(len(indikator), len(strategi), paling_sedikit)
    sisi = zip(running_down(indikator, tinggi), running_down(strategi, tinggi), strict=True)
    uraian = sel(konteks.label_sasaran(sasaran), baris=tinggi)
    return [(*((uraian,) if n == 0 else ()), *kiri, *kanan) for n, (kiri, kanan) in enumerate(sisi)]


def _strategy_cells(strategi: Strategi) -> _Baris:
    return sel(_listed(strategi.uraian)), sel(_listed(strategi.arah_kebijakan) or STRIP)


def _listed(isi: Sequence[str]) -> str:
    """One text as it stands; several numbered, in one cell."""
    return isi[0] if len(isi) == 1 else "; ".join(f"({n}) {satu}" for n, satu in enumerate(isi, start=1))


def _indicators(konteks: Konteks, tempat: Tempat, objek: str, catatan: Catatan) -> list[_Baris]:
    penempatan = konteks.peta.penempatan_di(tempat, objek)
    return [_indicator_cells(konteks, p, catatan) for p in penempatan] or [empty(4, Alasan.TANPA_INDIKATOR.kalimat)]


def _indicator_cells(konteks: Konteks, penempatan: Penempatan, catatan: Catatan) -> _Baris:
    return (
        sel(konteks.label_indikator(penempatan)),
        sel(formula_of(konteks, penempatan)),
        sel(_planned(konteks, penempatan, "awal", catatan)),
        sel(_planned(konteks, penempatan, str(konteks.tahun), catatan)),
    )


def _planned(konteks: Konteks, penempatan: Penempatan, saat: str, catatan: Catatan) -> Potongan:
    """What the plan in force sets; its baseline may stand in the version it revised."""
    berlaku = konteks.peta.renstra_berlaku()
    versi = [berlaku.kode] if berlaku else []
    if saat == "awal":
        versi += [satu.kode for satu in sorted(konteks.peta.renstra.values(), key=lambda r: -r.versi)]
    for kode in versi:
        if (kunci := f"target_renstra.{penempatan.kode}.{kode}.{saat}") in konteks.buku:
            return konteks.run(kunci, catatan)
    catatan.add(_TANPA_TARGET)
    return Teks(teks=STRIP)
