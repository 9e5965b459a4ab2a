"""Blocks of the annual plan (RKT/Renja) and the Renstra forms T-C.25 and T-C.26 of Permendagri 86/2017.

Source: regulasi.md 4.3 (columns of T-C.25, T-C.26 and of the wide RKT table).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from reports.compose.blok import blok
from reports.compose.catatan import Catatan, sumber_data
from reports.compose.konteks import Konteks
from reports.compose.pohon import Cabang, figure_or_control, name_cells, walk_tree
from reports.compose.program_analisis import node_placements
from reports.compose.renstra import strategi
from reports.compose.tabel import (
    STRIP,
    Grup,
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
from reports.figures import PetaAnggaran, Simpul
from reports.inputs import Penempatan, Renstra, Sasaran, Tempat

# --- RKT --------------------------------------------------------------------------------------------------------------


_TANPA_INDIKATOR = f"Tanda {STRIP}: indikator belum ditetapkan."


@blok(
    "renja",
    "Rencana Kinerja Tahunan: tujuan, sasaran, program, kegiatan, dan sub kegiatan dengan indikator dan anggaran",
    tabel=("tabel-renja",),
    keluarga=("target", "pagu", "kontrol"),
)
def renja(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Each program once, under the sasaran that its sub kegiatan support."""
    anggaran = konteks.peta.anggaran()
    if anggaran is None or not anggaran.akar.anak:
        return (paragraf(f"Program, kegiatan, dan anggaran Tahun {konteks.tahun} belum tersedia."),)
    catatan = Catatan()
    badan = [*_plan_rows(konteks, anggaran, catatan), *_plan_total(konteks, anggaran, catatan)]
    catatan.add("Anggaran menurut versi anggaran terakhir pada tahun yang bersangkutan.")
    tabel = build_table(
        "tabel-renja",
        f"Rencana Kinerja Tahunan {konteks.nama_pd} Tahun {konteks.tahun}",
        _plan_columns(),
        badan,
        lanskap=True,
        sumber=sumber_data((anggaran.anggaran.sumber,)),
        catatan=catatan.lines(),
    )
    return (tabel,)


def _plan_columns() -> list[Kol | Grup]:
    return [
        tengah("No", 6),
        Kol("Tujuan / Sasaran / Program / Kegiatan / Sub Kegiatan", 42),
        Kol("Indikator", 36),
        tengah("Target", 14),
        kanan("Anggaran (Rp)", 16),
    ]


def _plan_rows(konteks: Konteks, anggaran: PetaAnggaran, catatan: Catatan) -> Iterator[Baris]:
    """Each tujuan and sasaran, then the programs that support it; what supports none stands at the end."""
    cabang = list(walk_tree(anggaran.akar))
    urut = sorted(anggaran.akar.anak, key=lambda p: not _supported(konteks, anggaran, p))
    tujuan: list[str] = []
    for sasaran, grup in groupby(urut, key=lambda p: _supported(konteks, anggaran, p)):
        sama, tujuan = tujuan, list(dict.fromkeys(konteks.peta.sasaran[kode].tujuan for kode in sasaran))
        yield from _goal_rows(konteks, sasaran, () if sama == tujuan else tujuan, catatan)
        for program in grup:
            milik = {simpul.kode for simpul in program.walk()}
            for satu in cabang:
                if satu.simpul.kode in milik:
                    yield from _node_rows(konteks, anggaran, satu, catatan)


def _plan_total(konteks: Konteks, anggaran: PetaAnggaran, catatan: Catatan) -> Iterator[Baris]:
    """The pagu of the office, where a version of its budget is known."""
    if anggaran.versi_akhir:
        kunci = f"pagu.{anggaran.tahun}.{anggaran.versi_akhir}.total"
        pagu = figure_or_control(konteks, anggaran, kunci, catatan, tebal=True)
        yield baris(sel("Jumlah", kolom=4, rata=Rata.TENGAH, tebal=True), pagu, jenis=JenisBaris.JUMLAH)


def _supported(konteks: Konteks, anggaran: PetaAnggaran, program: Simpul) -> tuple[str, ...]:
    """Codes of the sasaran that the sub kegiatan of a program support, in printing order."""
    peta, daun = konteks.peta, set(program.daun)
    objek = {
        peta.penempatan[a.penempatan].objek
        for a in konteks.masukan.fakta.alokasi
        if a.tahun == anggaran.tahun and a.sub_kegiatan in daun and a.penempatan in peta.penempatan
    }
    return tuple(satu.kode for satu in peta.sasaran_berlaku() if satu.kode in objek)


def _goal_rows(konteks: Konteks, sasaran: Sequence[str], tujuan: Sequence[str], catatan: Catatan) -> Iterator[Baris]:
    """Tujuan and sasaran with their indicators; a sentence where no program is mapped to any."""
    lebar = len(_plan_columns())
    if not sasaran:
        yield baris_kelompok("Belum dipetakan ke tujuan dan sasaran", lebar)
        return
    peta = konteks.peta
    for kode in (k for k in tujuan if k in peta.tujuan):
        uraian = f"Tujuan: {peta.tujuan[kode].uraian}"
        yield from _rows(konteks, "", uraian, peta.penempatan_di(Tempat.TUJUAN, kode), catatan)
    for satu in (peta.sasaran[kode] for kode in sasaran):
        sebutan = "Sasaran" if satu.jenis == "strategis" else konteks.kelompok(satu.jenis)
        yield from _rows(konteks, satu.nomor, f"{sebutan}: {satu.uraian}", konteks.placements(satu), catatan)


def _rows(konteks: Konteks, nomor: str, uraian: str, penempatan: Sequence[Penempatan], catatan: Catatan) -> list[Baris]:
    """A tujuan or a sasaran: one row for each indicator, no money of its own."""
    isi = [(*satu, sel("")) for satu in _indicators(konteks, penempatan, catatan)]
    kiri = (sel(nomor, tebal=True), sel(uraian, tebal=True))
    return [replace(satu, jenis=JenisBaris.SUBKELOMPOK) for satu in spanned(kiri, isi)]


def _indicators(konteks: Konteks, penempatan: Sequence[Penempatan], catatan: Catatan) -> list[tuple[Sel, Sel]]:
    """Name and target of each indicator at one place; one line of dashes, with its note, where there is none."""
    if not penempatan:
        catatan.add(_TANPA_INDIKATOR)
        return [(sel(STRIP), sel(STRIP))]
    return [
        (sel(konteks.indikator(satu).nama), sel(konteks.run(f"target.{satu.kode}.{konteks.tahun}", catatan)))
        for satu in penempatan
    ]


def _node_rows(konteks: Konteks, anggaran: PetaAnggaran, cabang: Cabang, catatan: Catatan) -> list[Baris]:
    """A program, kegiatan or sub kegiatan: its pagu runs down beside all its indicators."""
    simpul = cabang.simpul
    pagu: Potongan = Teks(teks=STRIP)
    if anggaran.versi_akhir:
        kunci = f"pagu.{anggaran.tahun}.{anggaran.versi_akhir}.{simpul.kode}"
        pagu = figure_or_control(konteks, anggaran, kunci, catatan)
    kinerja = _indicators(konteks, node_placements(konteks, simpul), catatan)
    isi = [(*satu, *((sel(pagu, baris=len(kinerja)),) if n == 0 else ())) for n, satu in enumerate(kinerja)]
    return spanned(name_cells(cabang, berkode=False), isi)


# --- T-C.25 -----------------------------------------------------------------------------------------------------------


@blok(
    "tc25",
    "Tabel T-C.25: tujuan dan sasaran jangka menengah pelayanan perangkat daerah",
    tabel=("tabel-tc25",),
    keluarga=("target_renstra",),
)
def tc25(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """The yearly targets of the plan in force; an indicator that only an earlier version plans keeps those."""
    renstra, tujuan = konteks.peta.renstra_berlaku(), konteks.peta.tujuan_berlaku()
    if renstra is None or not (tujuan or konteks.peta.sasaran_berlaku()):
        return (paragraf(f"Tujuan dan sasaran Renstra yang berlaku pada Tahun {konteks.tahun} belum tersedia."),)
    tahun = [t for t in range(renstra.tahun_awal, renstra.tahun_akhir + 1) if _planned_year(konteks, t)]
    kolom: list[Kol | Grup] = [tengah("No", 4), Kol("Tujuan", 20), Kol("Sasaran", 20), Kol("Indikator", 22)]
    if tahun:
        judul = "Target Kinerja Tujuan/Sasaran pada Tahun ke-"
        kolom.append(Grup(judul, tuple(tengah(f"{t - renstra.tahun_awal + 1} ({t})", 7) for t in tahun)))
    catatan = Catatan()
    badan = list(_target_rows(konteks, renstra, tahun, catatan))
    catatan.add(
        "" if tahun else "Target tahunan belum tersedia.", f"Tanda {STRIP}: target tidak ditetapkan." if tahun else ""
    )
    tabel = build_table(
        "tabel-tc25",
        f"T-C.25 Tujuan dan Sasaran Jangka Menengah Pelayanan {konteks.nama_pd}",
        kolom,
        badan,
        lanskap=True,
        baku=True,
        sumber=sumber_data((renstra.sumber,)),
        catatan=catatan.lines(),
    )
    return (tabel,)


def _in_force(konteks: Konteks) -> list[Penempatan]:
    return [p for k in ("tujuan", "strategis", "lainnya") for p in konteks.peta.penempatan_kelompok(k)]


def _planned_year(konteks: Konteks, tahun: int) -> bool:
    return any(_target_key(konteks, p, tahun) for p in _in_force(konteks))


def _target_key(konteks: Konteks, penempatan: Penempatan, tahun: int) -> str:
    """The key of the target of the newest version that has one for the year; "" where none has."""
    versi = sorted(konteks.peta.renstra.values(), key=lambda r: (r.berlaku_mulai, r.versi), reverse=True)
    kunci = (f"target_renstra.{penempatan.kode}.{r.kode}.{tahun}" for r in versi)
    return next((satu for satu in kunci if satu in konteks.buku), "")


def _target_rows(konteks: Konteks, renstra: Renstra, tahun: Sequence[int], catatan: Catatan) -> Iterator[Baris]:
    peta = konteks.peta
    tercetak: set[str] = set()
    for n, tujuan in enumerate(peta.tujuan_berlaku(), start=1):
        sasaran = peta.sasaran_tujuan(tujuan.kode)
        tercetak.update(s.kode for s in sasaran)
        isi = _item_cells(konteks, peta.penempatan_di(Tempat.TUJUAN, tujuan.kode), None, tahun, catatan)
        isi += [satu for s in sasaran for satu in _item_cells(konteks, konteks.placements(s), s, tahun, catatan)]
        yield from spanned((sel(tujuan.nomor or str(n)), sel(tujuan.uraian)), isi)
    for satu in peta.sasaran_berlaku():
        # A sasaran without a tujuan (kinerja lainnya) is listed only where the Renstra sets a target for it.
        if satu.kode not in tercetak and any(
            _target_key(konteks, p, t) for p in konteks.placements(satu) for t in tahun
        ):
            isi = _item_cells(konteks, konteks.placements(satu), satu, tahun, catatan)
            yield from spanned((sel(""), sel(konteks.kelompok(satu.jenis))), isi)


def _item_cells(
    konteks: Konteks, penempatan: Sequence[Penempatan], sasaran: Sasaran | None, tahun: Sequence[int], catatan: Catatan
) -> list[tuple[Sel, ...]]:
    """Rows of a tujuan (its cell of the sasaran empty) or of a sasaran."""
    tinggi = max(len(penempatan), 1)
    kepala = sel(konteks.label_sasaran(sasaran) if sasaran else "", baris=tinggi)
    if not penempatan:
        return [(kepala, sel("Indikator belum ditetapkan"), *(sel(STRIP) for _ in tahun))]
    return [
        (
            *((kepala,) if n == 0 else ()),
            sel(konteks.label_indikator(satu)),
            *(sel(konteks.run_or_dash(_target_key(konteks, satu, t), catatan)) for t in tahun),
        )
        for n, satu in enumerate(penempatan)
    ]


# --- T-C.26 -----------------------------------------------------------------------------------------------------------


@blok("tc26", "Tabel T-C.26: tujuan, sasaran, strategi, dan arah kebijakan", tabel=("tabel-tc26",))
def tc26(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """The form: visi and misi above the table of strategies."""
    rpjmd = konteks.masukan.daerah.rpjmd
    milik = {satu.misi for satu in konteks.peta.tujuan_berlaku()}
    misi = [f"{satu.nomor}. {satu.uraian}" for satu in rpjmd.misi if satu.nomor in milik]
    kepala = (
        paragraf(Teks(teks="Visi: ", tebal=True), rpjmd.visi.strip("\"'“”‘’ ") or "belum tersedia"),
        paragraf(Teks(teks="Misi: ", tebal=True), "; ".join(misi) or "belum ditetapkan"),
    )
    judul = f"T-C.26 Tujuan, Sasaran, Strategi, dan Kebijakan {konteks.nama_pd}"
    isi = strategi(konteks, {})
    return (*kepala, *(replace(s, id="tabel-tc26", judul=judul, baku=True) if isinstance(s, Tabel) else s for s in isi))
