"""Indikator Kinerja Individu of every post, from the lines of performance that the posts have.

Source: regulasi.md 1.6 (columns as in the IKU decree); 1.2 (levels).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reports.calc import Alasan
from reports.compose.blok import blok
from reports.compose.catatan import sumber_data
from reports.compose.konteks import Konteks
from reports.compose.lampiran.iku import KOLOM, described, duties, task_sentence
from reports.compose.lampiran.uraian import empty, items
from reports.compose.tabel import baris_kelompok, build_table, paragraf, sel, slug, spanned
from reports.document import Baris, JenisBaris, Judul, Tabel, Teks, Unsur
from reports.inputs import Jabatan, KinerjaJabatan, Tempat

TANPA_TUGAS = "Data tugas dan fungsi jabatan ini belum tersedia."
_TINGKAT = {"sasaran": "Sasaran", "program": "Program", "kegiatan": "Kegiatan", "sub_kegiatan": "Sub Kegiatan"}


@blok("iki", "Indikator Kinerja Individu setiap jabatan", tabel=("tabel-iki-{jabatan}",))
def iki(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """One section for each post that has lines of performance, all in the same form."""
    per_jabatan = lines_by_post(konteks)
    if not per_jabatan:
        return (paragraf("Indikator Kinerja Individu belum ditetapkan."),)
    return tuple(unsur for jabatan, baris_ in per_jabatan for unsur in _post(konteks, jabatan, baris_))


def lines_by_post(konteks: Konteks) -> list[tuple[Jabatan, list[KinerjaJabatan]]]:
    """Posts with their lines, both in printing order; a post that the facts do not describe is named by its code."""
    per_kode: dict[str, list[KinerjaJabatan]] = {}
    for satu in konteks.masukan.fakta.kinerja_jabatan:
        per_kode.setdefault(satu.jabatan, []).append(satu)
    jabatan = [konteks.peta.jabatan.get(kode) or Jabatan(kode=kode, nama=kode) for kode in per_kode]
    return [(satu, per_kode[satu.kode]) for satu in sorted(jabatan, key=lambda satu: satu.urutan)]


def post_duties(konteks: Konteks, jabatan: str) -> Iterator[Unsur]:
    """Tugas and fungsi of a post: those of the office for its head, else what the supporting lists have for it.

    Nothing where they have none; the caller says so with `TANPA_TUGAS`.
    """
    pd = konteks.peta.pd
    if jabatan == pd.kepala:
        yield from duties(pd.tugas, pd.fungsi)
        return
    tugas = "; ".join(satu.uraian for satu in items(konteks, "tugas", jabatan))
    fungsi = tuple(satu.uraian for satu in items(konteks, "fungsi", jabatan))
    if fungsi:
        yield from duties(tugas, fungsi)
    elif tugas:
        # A post need not have functions apart from its tasks.
        yield paragraf(Teks(teks="Tugas:", tebal=True), f" {task_sentence(tugas)}")


def _post(konteks: Konteks, jabatan: Jabatan, baris_: Sequence[KinerjaJabatan]) -> Iterator[Unsur]:
    yield Judul(id=f"iki-{slug(jabatan.kode)}", tingkat=2, teks=jabatan.nama)
    tugas = tuple(post_duties(konteks, jabatan.kode))
    yield from tugas
    # As a note of the table it leaves the table right under its heading.
    yield _table(konteks, jabatan, baris_, () if tugas else (TANPA_TUGAS,))


def _table(konteks: Konteks, jabatan: Jabatan, baris_: Sequence[KinerjaJabatan], catatan: tuple[str, ...]) -> Tabel:
    tingkat = dict.fromkeys(_TINGKAT.get(satu.tingkat, "Sasaran") for satu in baris_)
    kolom = [
        replace(kol, judul=" / ".join(tingkat)) if kol.judul == "Sasaran"
        else replace(kol, judul="Indikator Kinerja Individu") if kol.judul == "Indikator Kinerja"
        else kol
        for kol in KOLOM
    ]  # fmt: skip
    badan: list[Baris] = []
    for jenis in dict.fromkeys(satu.jenis for satu in baris_):
        if jenis == "lainnya":
            badan.append(baris_kelompok(konteks.kelompok("lainnya"), len(kolom), JenisBaris.SUBKELOMPOK))
        for nomor, satu in enumerate((b for b in baris_ if b.jenis == jenis), start=1):
            badan += _line_rows(konteks, satu, nomor)
    judul = f"Indikator Kinerja Individu {jabatan.nama} Tahun {konteks.tahun}"
    sumber = sumber_data(satu.sumber for satu in baris_)
    return build_table(f"tabel-iki-{slug(jabatan.kode)}", judul, kolom, badan, sumber=sumber, catatan=catatan)


def _line_rows(konteks: Konteks, satu: KinerjaJabatan, nomor: int) -> list[Baris]:
    kiri = (sel(satu.nomor or str(nomor)), sel(satu.uraian))
    penempatan = konteks.peta.penempatan_di(Tempat.JABATAN, satu.kode)
    isi = [described(konteks, p, konteks.indikator(p).nama) for p in penempatan]
    return spanned(kiri, isi or [empty(4, Alasan.TANPA_INDIKATOR.kalimat)])
