"""Annex of the decree on Indikator Kinerja Utama: post, visi, misi, tugas, fungsi, and the table of indicators.

Source: regulasi.md 1.6 (columns of the IKU decree).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reports.compose.blok import blok
from reports.compose.catatan import sumber_data
from reports.compose.kalimat.bahasa import rapikan
from reports.compose.konteks import Konteks
from reports.compose.lampiran.uraian import formula_of, items, month, responsible, source_of
from reports.compose.tabel import Kol, baris_kelompok, build_table, paragraf, sel, spanned, tengah
from reports.document import Baris, Daftar, JenisBaris, Paragraf, Sel, Tabel, Teks, Unsur
from reports.inputs import Penempatan, Sumber

KOLOM = (
    tengah("No", 5),
    Kol("Sasaran", 19),
    Kol("Indikator Kinerja", 19),
    Kol("Penjelasan / Formulasi Penghitungan", 29),
    Kol("Sumber Data", 14),
    Kol("Penanggung Jawab", 14),
)
TANPA_DATA = "Data belum tersedia."


@blok("iku", "Lampiran Keputusan Indikator Kinerja Utama", tabel=("tabel-iku",))
def iku(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """The lines of the decree where it is known, the office with its post, visi, misi, tugas and fungsi, the table."""
    badan = list(_rows(konteks))
    tabel: Unsur = _table(konteks, badan) if badan else paragraf("Indikator Kinerja Utama belum ditetapkan.")
    return (*_decree(konteks), *_office(konteks), tabel)


def _decree(konteks: Konteks) -> Iterator[Paragraf]:
    for satu in items(konteks, "keputusan_iku"):
        yield paragraf("LAMPIRAN KEPUTUSAN", gaya="pusat")
        yield paragraf(satu.uraian.partition(",")[0])
        for label, isi in satu.rincian:
            yield paragraf(f"{label}: {month(isi)}")


def _office(konteks: Konteks) -> Iterator[Unsur]:
    pd, rpjmd = konteks.peta.pd, konteks.masukan.daerah.rpjmd
    jabatan = konteks.peta.jabatan.get(pd.kepala)
    yield _labelled("Jabatan", jabatan.nama if jabatan else f"Kepala {pd.nama}")
    yield _labelled("Visi", rpjmd.visi)
    yield _labelled("Misi", "" if rpjmd.misi else TANPA_DATA, berlanjut=bool(rpjmd.misi))
    if rpjmd.misi:
        yield Daftar(butir=tuple((Teks(teks=satu.uraian),) for satu in rpjmd.misi), bernomor=True)
    yield from duties(pd.tugas, pd.fungsi)


def duties(tugas: str, fungsi: tuple[str, ...]) -> Iterator[Unsur]:
    """Tugas and fungsi of an office or a post, each with its reason where the facts have none."""
    yield _labelled("Tugas", task_sentence(tugas))
    yield _labelled("Fungsi", "" if fungsi else TANPA_DATA, berlanjut=bool(fungsi))
    if fungsi:
        yield Daftar(butir=tuple((Teks(teks=f"{satu[:1].upper()}{satu[1:]}"),) for satu in fungsi), bernomor=True)


def task_sentence(tugas: str) -> str:
    """A task, recorded as a clause ("membantu Bupati …"), with the capital and the full stop of a sentence."""
    rapi = rapikan(tugas, "")
    return f"{rapi[:1].upper()}{rapi[1:]}." if rapi else ""


def _labelled(label: str, isi: str, *, berlanjut: bool = False) -> Paragraf:
    return paragraf(Teks(teks=f"{label}:", tebal=True), "" if berlanjut else f" {isi or TANPA_DATA}")


def _rows(konteks: Konteks) -> Iterator[Baris]:
    for jenis in ("strategis", "lainnya"):
        milik = [
            (sasaran, [p for p in konteks.placements(sasaran) if p.iku])
            for sasaran in konteks.peta.sasaran_berlaku(jenis)
        ]
        ada = [(sasaran, penempatan) for sasaran, penempatan in milik if penempatan]
        if ada and jenis == "lainnya":
            yield baris_kelompok(konteks.kelompok(jenis), len(KOLOM), JenisBaris.SUBKELOMPOK)
        for nomor, (sasaran, penempatan) in enumerate(ada, start=1):
            kiri = (sel(sasaran.nomor or str(nomor)), sel(sasaran.uraian))
            yield from spanned(kiri, [described(konteks, p, konteks.label_indikator(p)) for p in penempatan])


def described(konteks: Konteks, penempatan: Penempatan, nama: str) -> tuple[Sel, ...]:
    """Name, explanation with criteria, source of data and responsible of an indicator."""
    return (
        sel(nama),
        sel(formula_of(konteks, penempatan, kriteria=True)),
        sel(source_of(konteks, penempatan)),
        sel(responsible(konteks, penempatan)),
    )


def _table(konteks: Konteks, badan: list[Baris]) -> Tabel:
    sumber: list[Sumber] = [satu.sumber for satu in items(konteks, "keputusan_iku")]
    judul = f"Indikator Kinerja Utama {konteks.nama_pd} Tahun {konteks.tahun}"
    return build_table("tabel-iku", judul, KOLOM, badan, baku=True, sumber=sumber_data(sumber))
