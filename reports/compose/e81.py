"""Block of Formulir E.81: evaluation of the annual plan (Renja) by program, kegiatan and sub kegiatan, per quarter.

K is performance in the unit of the indicator, Rp is money. Source: Permendagri 86/2017; regulasi.md 4.2 and 4.4.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reports import wording
from reports.calc import Skala, predikat
from reports.compose.blok import blok
from reports.compose.catatan import Catatan, sumber_data
from reports.compose.konteks import Konteks
from reports.compose.pohon import Cabang, figure_or_control, walk_tree
from reports.compose.program_analisis import TEMPAT, node_placements
from reports.compose.tabel import (
    STRIP,
    Grup,
    Kol,
    baris,
    build_table,
    kanan,
    paragraf,
    romawi,
    sel,
    tengah,
    width,
)
from reports.document import Baris, JenisBaris, Potongan, Rata, Sel, Tabel, Teks, Unsur
from reports.figures import PetaAnggaran, Simpul
from reports.inputs import Penempatan

_TRIWULAN = (1, 2, 3, 4)
_KAKI = (
    ("faktor_pendorong", "Faktor pendorong keberhasilan kinerja"),
    ("faktor_penghambat", "Faktor penghambat pencapaian kinerja"),
    ("tindak_lanjut_triwulan", "Tindak lanjut yang diperlukan dalam triwulan berikutnya"),
    ("tindak_lanjut_renja", "Tindak lanjut yang diperlukan dalam Renja Perangkat Daerah berikutnya"),
)
#: Room to write in by hand, as the form has it.
_TITIK = "…" * 24
_RERATA = (
    ("program", "program"),
    ("kegiatan", "kegiatan"),
    ("sub_kegiatan", "sub kegiatan"),
    ("semua", "seluruh tingkat"),
)


@blok(
    "e81",
    "Formulir E.81: evaluasi terhadap hasil Renja per triwulan",
    tabel=("tabel-e81", "tabel-e81-rencana"),
    keluarga=(
        "target",
        "realisasi",
        "realisasi_triwulan",
        "capaian",
        "rerata_renja",
        "pagu",
        "belanja",
        "belanja_triwulan",
        "rencana_triwulan",
        "serapan",
        "kontrol",
    ),
)
def e81(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Columns 1-4, 7-12 and 15 of the form with the achievement of the year; then the planned spending per quarter."""
    anggaran = konteks.peta.anggaran()
    if anggaran is None or not anggaran.akar.anak:
        return (paragraf(f"Program, kegiatan, dan anggaran Tahun {konteks.tahun} belum tersedia."),)
    pemda = konteks.masukan.daerah.pemda
    kepala = (
        "Formulir E.81",
        f"Evaluasi Terhadap Hasil Renja Perangkat Daerah Lingkup {pemda.jenis.capitalize()}",
        f"Renja {konteks.nama_pd} {pemda.nama}",
        f"Periode Pelaksanaan Tahun {konteks.tahun}",
    )
    return (
        *(paragraf(Teks(teks=satu, tebal=True), gaya="pusat") for satu in kepala),
        _table(konteks, anggaran),
        *_plan_table(konteks, anggaran),
    )


def _pair(nomor: int, judul: str, lebar: tuple[int, int]) -> Grup:
    return Grup(f"({nomor}) {judul}", (tengah("K", lebar[0]), kanan("Rp", lebar[1])))


_LEBAR_TAHUN = (7, 15)
_LEBAR_TRIWULAN = (5, 14)


def _columns(tahun: int) -> list[Kol | Grup]:
    return [
        tengah("No", 6),
        Kol("(2) Sasaran", 10),
        Kol("(3) Program / Kegiatan / Sub Kegiatan", 14),
        Kol("(4) Indikator Kinerja", 13),
        _pair(7, f"Target Kinerja dan Anggaran Renja Tahun {tahun}", _LEBAR_TAHUN),
        *(_pair(7 + tw, f"Realisasi {wording.triwulan(tw)}", _LEBAR_TRIWULAN) for tw in _TRIWULAN),
        _pair(12, "Realisasi Capaian Kinerja dan Anggaran Renja", _LEBAR_TAHUN),
        Grup("Tingkat Capaian Renja (%)", (tengah("K", 7), tengah("Rp", 7))),
        Kol("(15) Unit Penanggung Jawab", 9),
    ]


def _table(konteks: Konteks, anggaran: PetaAnggaran) -> Tabel:
    kolom = _columns(konteks.tahun)
    catatan = Catatan()
    badan: list[Baris] = []
    for cabang in walk_tree(anggaran.akar):
        badan += _node_rows(konteks, anggaran, cabang, catatan)
    badan += _closing_rows(konteks, width(kolom), catatan)
    catatan.add(
        f"Tanda {STRIP}: belum dilaporkan atau tidak dirinci per triwulan.",
        _left_out_columns(konteks),
        "Rata-rata dihitung dari nilai capaian yang tidak dibulatkan; capaian anggaran adalah jumlah realisasi dibagi "
        "jumlah pagu.",
    )
    return build_table(
        "tabel-e81",
        f"Evaluasi Terhadap Hasil Renja {konteks.nama_pd} Tahun {konteks.tahun}",
        kolom,
        badan,
        lanskap=True,
        baku=True,
        sumber=sumber_data((anggaran.anggaran.sumber,)),
        catatan=catatan.lines(),
    )


def _left_out_columns(konteks: Konteks) -> str:
    """Why the columns of the whole Renstra are not there: (13) and (14) follow from (5) and (6)."""
    kolom = "Kolom (5), (6), (13), dan (14) tidak dicantumkan"
    semua = konteks.masukan.fakta.penempatan
    if any(t.jenis == "akhir" for p in semua if p.tempat in TEMPAT.values() for t in p.target):
        return f"{kolom}; realisasi sejak awal periode Renstra pada tingkat ini tidak tersedia."
    return (
        f"{kolom} karena Renstra menetapkan target akhir periode pada tingkat tujuan dan sasaran; tingkat kemajuannya "
        "disajikan dalam perbandingan dengan akhir periode Renstra."
    )


# --- rows -------------------------------------------------------------------------------------------------------------


def _node_rows(konteks: Konteks, anggaran: PetaAnggaran, cabang: Cabang, catatan: Catatan) -> list[Baris]:
    """One row for each indicator of the node; its name and its money run down beside them."""
    simpul = cabang.simpul
    milik: Sequence[Penempatan | None] = node_placements(konteks, simpul) or (None,)
    tinggi = len(milik)
    nama = f"{simpul.nomenklatur} {simpul.label}".strip()
    kepala = (
        sel(cabang.nomor, baris=tinggi, tebal=cabang.tebal),
        sel(_objectives(konteks, anggaran, simpul) if simpul.tingkat == "program" else "", baris=tinggi),
        sel(f"[{_sebutan(simpul)}] {nama}", baris=tinggi, tebal=cabang.tebal),
    )
    # Performance first: the marks of the notes follow the order of reading.
    semua = [(penempatan, _performance(konteks, penempatan, catatan)) for penempatan in milik]
    uang = [sel(satu, baris=tinggi) for satu in _money(konteks, anggaran, simpul, catatan)]
    hasil = []
    for n, (penempatan, kinerja) in enumerate(semua):
        isi = list(kepala) if n == 0 else []
        isi.append(sel(konteks.indikator(penempatan).nama if penempatan else "Indikator belum ditetapkan"))
        for k, rp in zip(kinerja, uang, strict=True):
            isi += [sel(k), *((rp,) if n == 0 else ())]
        isi += [sel(_owner(konteks, anggaran, simpul), baris=tinggi)] if n == 0 else []
        # Plain rows: eighteen columns leave no room for amounts in bold; the name alone stands out.
        hasil.append(Baris(sel=tuple(isi)))
    return hasil


def _sebutan(simpul: Simpul) -> str:
    return simpul.tingkat.replace("_", " ").upper()


def _performance(konteks: Konteks, penempatan: Penempatan | None, catatan: Catatan) -> list[Potongan]:
    """Target, four quarters, actual of the year, capaian."""
    if penempatan is None:
        return [Teks(teks=STRIP)] * 7
    tahun, indikator = konteks.tahun, penempatan.indikator
    triwulan = [_quiet(konteks, f"realisasi_triwulan.{indikator}.{tahun}.{tw}", catatan) for tw in _TRIWULAN]
    return [
        konteks.run(f"target.{penempatan.kode}.{tahun}", catatan),
        *triwulan,
        konteks.run(f"realisasi.{indikator}.{tahun}", catatan),
        konteks.run(f"capaian.{penempatan.kode}.{tahun}", catatan),
    ]


def _money(konteks: Konteks, anggaran: PetaAnggaran, simpul: Simpul, catatan: Catatan) -> list[Potongan]:
    """Pagu, four quarters, spending of the year, serapan."""
    tahun, kode = anggaran.tahun, simpul.kode
    pagu: Potongan = Teks(teks=STRIP)
    if anggaran.versi_akhir:
        pagu = figure_or_control(konteks, anggaran, f"pagu.{tahun}.{anggaran.versi_akhir}.{kode}", catatan)
    return [
        pagu,
        *(_quiet(konteks, f"belanja_triwulan.{tahun}.{tw}.{kode}", catatan) for tw in _TRIWULAN),
        figure_or_control(konteks, anggaran, f"belanja.{tahun}.{kode}", catatan),
        konteks.run(f"serapan.{tahun}.{kode}", catatan),
    ]


def _quiet(konteks: Konteks, kunci: str, catatan: Catatan) -> Potongan:
    """A figure of a quarter without its unit; a dash, explained under the table, where nobody reported one."""
    if kunci not in konteks.buku or konteks.angka(kunci).nilai is None:
        return Teks(teks=STRIP)
    return konteks.run(kunci, catatan, polos=True)


def _objectives(konteks: Konteks, anggaran: PetaAnggaran, simpul: Simpul) -> str:
    """The sasaran that the sub kegiatan of a program support, by the allocation."""
    daun, peta = set(simpul.daun), konteks.peta
    objek = dict.fromkeys(
        peta.penempatan[a.penempatan].objek
        for a in konteks.masukan.fakta.alokasi
        if a.tahun == anggaran.tahun and a.sub_kegiatan in daun and a.penempatan in peta.penempatan
    )
    return "; ".join(peta.sasaran[satu].uraian for satu in objek if satu in peta.sasaran)


def _owner(konteks: Konteks, anggaran: PetaAnggaran, simpul: Simpul) -> str:
    milik = [kode for p in node_placements(konteks, simpul) for kode in p.pengampu]
    unit = [anggaran.sub[daun].unit for daun in simpul.daun if anggaran.sub[daun].unit]
    return konteks.owners(list(dict.fromkeys(milik or (unit if simpul.tingkat == "sub_kegiatan" else []))))


# --- closing rows -----------------------------------------------------------------------------------------------------


def _closing_rows(konteks: Konteks, lebar: int, catatan: Catatan) -> Iterator[Baris]:
    """Means and predicates under the columns of percentages, then the factors across the table."""
    skala = konteks.peta.skala_capaian or konteks.peta.skala.get(konteks.term("skala_e81", "capaian86"))
    serapan = f"serapan.{konteks.tahun}.total"
    for tingkat, nama in _RERATA:
        rerata = f"rerata_renja.{tingkat}.{konteks.tahun}"
        rp = (serapan,) if tingkat == "semua" else ()
        yield _label_row(
            f"Rata-rata capaian kinerja {nama} (%)",
            lebar,
            konteks.run(rerata, catatan, tebal=True),
            *(konteks.run(satu, catatan, tebal=True) for satu in rp),
        )
        if skala is not None:
            yield _label_row(
                f"Predikat kinerja {nama}", lebar, *(Teks(teks=_band(konteks, k, skala)) for k in (rerata, *rp))
            )
    if skala is not None:
        catatan.add(f"Predikat menurut skala {skala.nama}.")
    for jenis, judul in _KAKI:
        butir = [b for b in konteks.masukan.fakta.butir if b.jenis == jenis]
        isi = "; ".join(f"{b.nomor}: {b.uraian}" if b.nomor else b.uraian for b in butir)
        yield Baris(sel=(sel(Teks(teks=f"{judul}: ", tebal=True), f"{isi or _TITIK}.", kolom=lebar, rata=Rata.KIRI),))


def _label_row(judul: str, lebar: int, *isi: Potongan) -> Baris:
    nilai = [sel(satu) for satu in isi] + [sel(STRIP)] * (2 - len(isi))
    label: Sel = sel(judul, kolom=lebar - 3, rata=Rata.KANAN, tebal=True)
    return baris(label, *nilai, sel(""), jenis=JenisBaris.JUMLAH)


def _band(konteks: Konteks, kunci: str, skala: Skala) -> str:
    pita = predikat(konteks.angka(kunci).hasil, skala).pita
    return pita.sebutan if pita is not None else STRIP


# --- planned spending -------------------------------------------------------------------------------------------------


def _plan_table(konteks: Konteks, anggaran: PetaAnggaran) -> tuple[Unsur, ...]:
    """Planned spending per quarter, where the year has a plan."""
    tahun = anggaran.tahun
    if f"rencana_triwulan.{tahun}.1.total" not in konteks.buku:
        return ()
    kolom: list[Kol | Grup] = [
        tengah("No", 6),
        Kol("Program / Kegiatan / Sub Kegiatan", 38),
        Grup("Rencana Belanja (Rp)", tuple(kanan(f"Triwulan {romawi(tw)}", 14) for tw in _TRIWULAN)),
    ]
    catatan = Catatan()
    badan = [
        Baris(
            sel=(
                sel(cabang.nomor, tebal=cabang.tebal),
                sel(cabang.simpul.label, menjorok=cabang.dalam, tebal=cabang.tebal),
                *_quarters(konteks, tahun, cabang.simpul.kode, catatan),
            ),
            jenis=cabang.jenis,
        )
        for cabang in walk_tree(anggaran.akar)
    ]
    jumlah = _quarters(konteks, tahun, "total", catatan)
    badan.append(baris(sel("Jumlah", kolom=2, tebal=True), *jumlah, jenis=JenisBaris.JUMLAH))
    catatan.add(f"Tanda {STRIP}: tidak direncanakan per triwulan.")
    judul = f"Rencana Belanja per Triwulan {konteks.nama_pd} Tahun {tahun}"
    sumber = sumber_data((anggaran.anggaran.sumber,))
    return (build_table("tabel-e81-rencana", judul, kolom, badan, baku=True, sumber=sumber, catatan=catatan.lines()),)


def _quarters(konteks: Konteks, tahun: int, simpul: str, catatan: Catatan) -> tuple[Sel, ...]:
    return tuple(sel(_quiet(konteks, f"rencana_triwulan.{tahun}.{tw}.{simpul}", catatan)) for tw in _TRIWULAN)
