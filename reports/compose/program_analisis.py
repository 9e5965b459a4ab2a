"""Blocks of programs: their analysis with indicators and money, the money behind each tujuan, last year's spending.

Source: regulasi.md 1.7 (analysis 7: programs and activities that supported success or failure).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from reports.calc import Alasan
from reports.compose.blok import Pilihan, blok
from reports.compose.catatan import Catatan, sumber_data
from reports.compose.kalimat import dari_konteks
from reports.compose.kalimat.anggaran import serapan_anggaran
from reports.compose.kalimat.bahasa import kecilkan, rapikan, sambung
from reports.compose.kalimat.hasil import HasilSasaran, hasil_sasaran
from reports.compose.keuangan import realisasi_anggaran
from reports.compose.konteks import Konteks
from reports.compose.pohon import Cabang, figure_or_control, walk_tree
from reports.compose.tabel import STRIP, Grup, Kol, build_table, kanan, paragraf, sel, spanned, tengah
from reports.document import Baris, Judul, Sel, Tabel, Unsur
from reports.figures import PetaAnggaran, Simpul
from reports.inputs import Penempatan, Tempat, Tujuan

#: Where the indicators of a node of the budget are placed.
TEMPAT = {"program": Tempat.PROGRAM, "kegiatan": Tempat.KEGIATAN, "sub_kegiatan": Tempat.SUB_KEGIATAN}
_TANPA_INDIKATOR = "Indikator belum ditetapkan"
_TAK_TERUKUR = "Tanda – pada Realisasi dan Capaian: realisasi indikator kegiatan dan sub kegiatan belum tersedia."


def node_placements(konteks: Konteks, simpul: Simpul) -> tuple[Penempatan, ...]:
    """The indicators placed on a program, kegiatan or sub kegiatan."""
    return konteks.peta.penempatan_di(TEMPAT[simpul.tingkat], simpul.kode)


@blok(
    "analisis_program",
    "Analisis program dan kegiatan: indikator, anggaran, dan penyebab sisa anggaran",
    tabel=("tabel-analisis-program",),
    keluarga=("target", "realisasi", "capaian", "pagu", "belanja", "serapan", "sisa", "kontrol"),
)
def analisis_program(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """For each program: what came of its indicators and money, then a table down to the sub kegiatan."""
    anggaran = konteks.peta.anggaran()
    if anggaran is None or not anggaran.akar.anak:
        return (paragraf(f"Program dan kegiatan Tahun {konteks.tahun} belum tersedia."),)
    return tuple(
        unsur for n, program in enumerate(anggaran.akar.anak, 1) for unsur in _program(konteks, anggaran, program, n)
    )


def _program(konteks: Konteks, anggaran: PetaAnggaran, program: Simpul, nomor: int) -> Iterator[Unsur]:
    yield Judul(id=f"analisis-program-{nomor}", tingkat=3, teks=program.nama)
    uang = serapan_anggaran(dari_konteks.serapan(konteks, program.kode, program.nama))
    milik = node_placements(konteks, program)
    if milik:
        hasil = HasilSasaran(
            uraian=program.nama.removeprefix("Program "),
            tahun=konteks.tahun,
            indikator=tuple(dari_konteks.hasil_indikator(konteks, p) for p in milik),
            sebutan="program",
        )
        yield paragraf(*sambung(hasil_sasaran(hasil), uang))
    else:
        yield paragraf(*uang, f" {_TANPA_INDIKATOR} pada tingkat program.")
    if sisa := _leftover(konteks, program):
        yield paragraf(sisa)
    yield _program_table(konteks, anggaran, program)


def _program_table(konteks: Konteks, anggaran: PetaAnggaran, program: Simpul) -> Tabel:
    kolom: list[Kol | Grup] = [
        tengah("No", 5),
        Kol("Program / Kegiatan / Sub Kegiatan", 27),
        Grup("Kinerja", (Kol("Indikator", 22), tengah("Target", 11), tengah("Realisasi", 11), tengah("Capaian", 10))),
        Grup("Anggaran", (kanan("Pagu (Rp)", 16), kanan("Realisasi (Rp)", 16), kanan("%", 9))),
    ]
    catatan = Catatan()
    badan: list[Baris] = []
    tak_terukur = _unmeasured(konteks, program)
    for cabang in (Cabang("", program, 0), *walk_tree(program, 1)):
        strip = tak_terukur and cabang.simpul is not program
        badan += _node_rows(konteks, anggaran, cabang, catatan, strip=strip)
    if tak_terukur:
        catatan.add(_TAK_TERUKUR)
    sumber = sumber_data((anggaran.anggaran.sumber,))
    judul = f"Kinerja dan Anggaran {program.nama} Tahun {konteks.tahun}"
    return build_table(
        "tabel-analisis-program", judul, kolom, badan, lanskap=True, sumber=sumber, catatan=catatan.lines()
    )


def _unmeasured(konteks: Konteks, program: Simpul) -> bool:
    """Whether several indicators below the program have no actual at all: said once for all their rows."""
    bawah = [p for simpul in program.walk() if simpul is not program for p in node_placements(konteks, simpul)]
    return len(bawah) > 1 and all(
        konteks.angka(f"realisasi.{p.indikator}.{konteks.tahun}").alasan is Alasan.BELUM_TERSEDIA for p in bawah
    )


def _node_rows(
    konteks: Konteks, anggaran: PetaAnggaran, cabang: Cabang, catatan: Catatan, *, strip: bool
) -> list[Baris]:
    """Money belongs to the node and runs down beside all its indicators."""
    simpul, tahun = cabang.simpul, konteks.tahun
    nama = simpul.label
    kiri = (sel(cabang.nomor, tebal=cabang.tebal), sel(nama, menjorok=cabang.dalam, tebal=cabang.tebal))
    kinerja = [_performance(konteks, p, catatan, strip=strip) for p in node_placements(konteks, simpul)]
    kinerja = kinerja or [(sel(_TANPA_INDIKATOR), sel(STRIP), sel(STRIP), sel(STRIP))]
    pagu = sel(STRIP)
    if anggaran.versi_akhir:
        pagu = sel(figure_or_control(konteks, anggaran, f"pagu.{tahun}.{anggaran.versi_akhir}.{simpul.kode}", catatan))
    uang = (
        pagu,
        sel(figure_or_control(konteks, anggaran, f"belanja.{tahun}.{simpul.kode}", catatan)),
        sel(konteks.run(f"serapan.{tahun}.{simpul.kode}", catatan)),
    )
    tinggi = len(kinerja)
    bersama = tuple(replace(satu, baris=tinggi) for satu in uang)
    return spanned(kiri, [(*isi, *(bersama if n == 0 else ())) for n, isi in enumerate(kinerja)])


def _performance(konteks: Konteks, penempatan: Penempatan, catatan: Catatan, *, strip: bool) -> tuple[Sel, ...]:
    tahun = konteks.tahun
    nama_target = (
        sel(konteks.indikator(penempatan).nama),
        sel(konteks.run(f"target.{penempatan.kode}.{tahun}", catatan)),
    )
    if strip:
        return (*nama_target, sel(STRIP), sel(STRIP))
    return (
        *nama_target,
        sel(konteks.run(f"realisasi.{penempatan.indikator}.{tahun}", catatan)),
        sel(konteks.run(f"capaian.{penempatan.kode}.{tahun}", catatan)),
    )


def _leftover(konteks: Konteks, program: Simpul) -> str:
    """Why money was left, as written for the program or anything below it; "" where nothing was written."""
    nama = {satu.kode: satu.nama for satu in program.walk()}
    butir = [b for b in konteks.masukan.fakta.butir if b.jenis == "penyebab_sisa_anggaran" and b.objek in nama]
    if not butir:
        return ""
    isi = [f"pada {nama[b.objek]} karena {kecilkan(rapikan(b.uraian))}" for b in butir]
    return f"Sisa anggaran terdapat {'; serta '.join(('; '.join(isi[:-1]), isi[-1])) if len(isi) > 1 else isi[0]}."


# --- money behind each tujuan -----------------------------------------------------------------------------------------


@blok(
    "capaian_anggaran_tujuan",
    "Alokasi, realisasi, dan serapan anggaran setiap tujuan",
    tabel=("tabel-capaian-anggaran-tujuan",),
    keluarga=("alokasi_tujuan", "belanja_alokasi_tujuan", "serapan_alokasi_tujuan"),
)
def capaian_anggaran_tujuan(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """The money of the sub kegiatan that support the indicators of a tujuan and of its sasaran."""
    tujuan = konteks.peta.tujuan_berlaku()
    if not tujuan:
        return (paragraf(f"Tujuan yang berlaku pada Tahun {konteks.tahun} belum ditetapkan."),)
    kolom = (
        tengah("No", 5),
        Kol("Tujuan", 27),
        Kol("Indikator Tujuan", 27),
        kanan("Alokasi (Rp)", 16),
        kanan("Realisasi (Rp)", 16),
        kanan("Capaian", 9),
    )
    catatan = Catatan()
    badan = [satu for n, t in enumerate(tujuan, start=1) for satu in _goal_rows(konteks, t, n, catatan)]
    catatan.add("Anggaran tujuan adalah anggaran sub kegiatan yang dipetakan ke indikator tujuan dan sasarannya.")
    judul = f"Capaian Anggaran Tujuan {konteks.nama_pd} Tahun {konteks.tahun}"
    return (build_table("tabel-capaian-anggaran-tujuan", judul, kolom, badan, catatan=catatan.lines()),)


def _goal_rows(konteks: Konteks, tujuan: Tujuan, nomor: int, catatan: Catatan) -> list[Baris]:
    milik = konteks.peta.penempatan_di(Tempat.TUJUAN, tujuan.kode)
    nama = [konteks.label_indikator(p) for p in milik] or [_TANPA_INDIKATOR]
    ekor = f"{tujuan.kode}.{konteks.tahun}"
    uang = (
        sel(konteks.run(f"alokasi_tujuan.{ekor}", catatan, polos=True), baris=len(nama)),
        sel(konteks.run(f"belanja_alokasi_tujuan.{ekor}", catatan, polos=True), baris=len(nama)),
        sel(konteks.run(f"serapan_alokasi_tujuan.{ekor}", catatan), baris=len(nama)),
    )
    kanan_ = [(sel(satu), *(uang if n == 0 else ())) for n, satu in enumerate(nama)]
    return spanned((sel(tujuan.nomor or str(nomor)), sel(tujuan.uraian)), kanan_)


# --- last year --------------------------------------------------------------------------------------------------------


@blok(
    "belanja_tahun_lalu",
    "Realisasi anggaran tahun sebelumnya",
    tabel=("tabel-belanja-tahun-lalu",),
    keluarga=("pagu", "belanja", "serapan", "sisa", "kontrol"),
    pilihan={"susunan": Pilihan(("program", "unit"), "program")},
)
def belanja_tahun_lalu(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """The spending of the year before, as far down as it is known; declared totals stand where parts are missing."""
    lalu = konteks.tahun - 1
    unsur = realisasi_anggaran(konteks, {"susunan": pilihan["susunan"], "tahun": str(lalu)})
    return tuple(replace(satu, id="tabel-belanja-tahun-lalu") if isinstance(satu, Tabel) else satu for satu in unsur)
