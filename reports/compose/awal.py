"""Blocks of the front matter: kata pengantar, ikhtisar eksekutif, the link of RPJMD and Renstra; and the signature.

Source: regulasi.md 1.7 (order of the front matter), 10.4 (signature block of one signer); desain.md 3 (Organisation).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import groupby

from reports import wording
from reports.compose.alokasi import kinerja_anggaran
from reports.compose.blok import blok
from reports.compose.kalimat import dari_konteks
from reports.compose.kalimat import pengantar as kalimat_pengantar
from reports.compose.kalimat import simpulan as kalimat_simpulan
from reports.compose.konteks import Konteks
from reports.compose.narasi import narrative_of
from reports.compose.tabel import Grup, Kol, build_table, paragraf, sel, spanned
from reports.document import Baris, BlokTandaTangan, Paragraf, Penandatangan, Sel, Tabel, Unsur
from reports.inputs import Jabatan, Pemangku, Sasaran, Tujuan, TujuanDaerah

TANPA_PEJABAT = "Pejabat penanda tangan belum ditetapkan"
_AWALAN = {"plt": "Plt. ", "pj": "Pj. ", "plh": "Plh. "}
_BELUM = "Tidak dinyatakan dalam Renstra"


# --- signature --------------------------------------------------------------------------------------------------------


def holder_of(konteks: Konteks, jabatan: str, hari: date) -> Pemangku | None:
    """Who holds a post on a day. A Plh., who only stands in, counts where nobody else holds it."""
    masukan = konteks.masukan
    calon = [
        satu
        for satu in (*masukan.fakta.pemangku, *masukan.daerah.pemangku)
        if satu.jabatan == jabatan and satu.mulai <= hari and (satu.sampai is None or hari <= satu.sampai)
    ]
    tetap = [satu for satu in calon if satu.jenis != "plh"]
    return max(tetap or calon, key=lambda satu: satu.mulai, default=None)


def head_signature(konteks: Konteks) -> BlokTandaTangan:
    """Place and date, post, name, rank and NIP of the signer of the report on its date.

    A post held by a Plt., Pj. or Plh. keeps the prefix. A report without a date asks who holds the post at the end of
    its year; a post that nobody holds, or no post at all, says so where the name would stand. Source: regulasi.md 10.4.
    """
    laporan, pd, daerah = konteks.masukan.laporan, konteks.masukan.fakta.pd, konteks.masukan.daerah
    kode = laporan.penanda_tangan or pd.kepala
    tempat = laporan.tempat or pd.tempat or daerah.pemda.tempat
    hari = wording.tanggal(laporan.tanggal) if laporan.tanggal else "…"
    jabatan = konteks.peta.jabatan.get(kode)
    pemangku = holder_of(konteks, kode, laporan.tanggal or date(konteks.tahun, 12, 31)) if jabatan else None
    atas = [f"{tempat or '…'}, {hari}", *_post_lines(konteks, jabatan, pemangku)]
    if pemangku is None:
        return BlokTandaTangan(penandatangan=(Penandatangan(atas=tuple(atas), nama="…", bawah=(TANPA_PEJABAT,)),))
    bawah = (pemangku.pangkat, f"NIP. {pemangku.nip}" if pemangku.nip else "")
    orang = Penandatangan(atas=tuple(atas), nama=pemangku.nama, bawah=tuple(satu for satu in bawah if satu))
    return BlokTandaTangan(penandatangan=(orang,))


def _post_lines(konteks: Konteks, jabatan: Jabatan | None, pemangku: Pemangku | None) -> Iterator[str]:
    """The post in capitals and the region on a line of its own, unless the name says it in the middle."""
    if jabatan is None:
        return
    daerah = konteks.masukan.daerah.pemda.nama.upper()
    awalan = _AWALAN.get(pemangku.jenis, "") if pemangku else ""
    nama = jabatan.nama.upper().removesuffix(daerah).rstrip()
    if daerah in nama or not nama:
        yield f"{awalan}{jabatan.nama.upper()},"
    else:
        yield f"{awalan}{nama}"
        yield f"{daerah},"


@blok("tanda_tangan", "Tanda tangan penutup kepala perangkat daerah")
def tanda_tangan(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """The closing signature of the head of the office on the date of the report."""
    return (head_signature(konteks),)


# --- kata pengantar ---------------------------------------------------------------------------------------------------


@blok("kata_pengantar", "Kata pengantar dengan tanda tangan kepala perangkat daerah")
def kata_pengantar(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """The foreword and the signature. A foreword that somebody wrote for the section replaces the generated one."""
    if narrative_of(konteks, konteks.bagian):
        return (head_signature(konteks),)
    isi = kalimat_pengantar.kata_pengantar(dari_konteks.kata_pengantar(konteks))
    return (*(Paragraf(isi=satu) for satu in isi), head_signature(konteks))


# --- ikhtisar eksekutif -----------------------------------------------------------------------------------------------


@blok(
    "ikhtisar",
    "Ikhtisar eksekutif: simpulan, keterkaitan RPJMD dan Renstra, kinerja dan anggaran",
    tabel=("tabel-keterkaitan-rpjmd", "tabel-ikhtisar-kinerja-anggaran"),
    keluarga=(
        "pagu", "belanja", "serapan", "sisa", "cacah", "rerata", "rerata_tanpa_asumsi", "rerata_dengan_asumsi",
        "target", "realisasi", "capaian", "alokasi", "belanja_alokasi", "serapan_alokasi", "alokasi_total",
        "belanja_alokasi_total", "serapan_alokasi_total", "efisiensi_total", "efisiensi_nilai",
        "pot_pagu", "pot_belanja", "pot_serapan",
    ),
)  # fmt: skip
def ikhtisar(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """The summary in prose, then what the office serves in the RPJMD, then performance beside money."""
    anggaran = konteks.peta.anggaran()
    program = tuple(satu.nama for satu in anggaran.akar.anak) if anggaran is not None else ()
    isi = kalimat_simpulan.ikhtisar_eksekutif(dari_konteks.simpulan(konteks), program, dari_konteks.pk_berlaku(konteks))
    tabel = (
        replace(satu, id="tabel-ikhtisar-kinerja-anggaran") if isinstance(satu, Tabel) else satu
        for satu in kinerja_anggaran(konteks, {})
    )
    return (*(Paragraf(isi=satu) for satu in isi), *keterkaitan_rpjmd(konteks, {}), *tabel)


@blok(
    "keterkaitan_rpjmd",
    "Keterkaitan tujuan dan sasaran RPJMD dengan Renstra",
    tabel=("tabel-keterkaitan-rpjmd",),
)
def keterkaitan_rpjmd(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Tujuan and sasaran of the region's plan beside those of the office that serve them in the report year."""
    kolom = (
        Grup("RPJMD", (Kol("Tujuan", 25), Kol("Sasaran", 25))),
        Grup("Renstra", (Kol("Tujuan", 25), Kol("Sasaran", 25))),
    )
    badan = [baris for tujuan in konteks.peta.tujuan_berlaku() for baris in _link_rows(konteks, tujuan)]
    if not badan:
        return (paragraf(f"Tujuan Renstra yang berlaku pada Tahun {konteks.tahun} belum ditetapkan."),)
    judul = f"Keterkaitan RPJMD {konteks.masukan.daerah.pemda.nama} dengan Renstra {konteks.nama_pd}"
    return (build_table("tabel-keterkaitan-rpjmd", judul, kolom, badan),)


def _link_rows(konteks: Konteks, tujuan: Tujuan) -> Iterator[Baris]:
    """Rows of one tujuan, its sasaran gathered by the sasaran of the region that they serve."""
    sasaran = konteks.peta.sasaran_tujuan(tujuan.kode)
    if not sasaran:
        kiri = _upper_cells(konteks, tujuan, tujuan.sasaran_daerah)
        yield from spanned((*kiri, sel(tujuan.uraian)), [(sel("Sasaran belum ditetapkan"),)])
    for kode, milik in groupby(sasaran, key=lambda satu: satu.sasaran_daerah or tujuan.sasaran_daerah):
        kiri = _upper_cells(konteks, tujuan, kode)
        yield from spanned((*kiri, sel(tujuan.uraian)), [_own_cell(konteks, satu) for satu in milik])


def _own_cell(konteks: Konteks, sasaran: Sasaran) -> tuple[Sel, ...]:
    return (sel(konteks.label_sasaran(sasaran)),)


def _upper_cells(konteks: Konteks, tujuan: Tujuan, kode: str) -> tuple[Sel, Sel]:
    """Tujuan and sasaran of the RPJMD; where only the misi is known, its tujuan if there is one alone."""
    for satu in _regional(konteks):
        for daerah in satu.sasaran:
            if daerah.kode == kode:
                return sel(satu.uraian), sel(daerah.uraian)
    misi = next((m for m in konteks.masukan.daerah.rpjmd.misi if m.nomor == tujuan.misi), None)
    atas = misi.tujuan[0].uraian if misi is not None and len(misi.tujuan) == 1 else _BELUM
    return sel(atas), sel(_BELUM)


def _regional(konteks: Konteks) -> Iterator[TujuanDaerah]:
    for misi in konteks.masukan.daerah.rpjmd.misi:
        yield from misi.tujuan
