"""Blocks of Bab I: legal basis, position and tasks, structure, staff, facilities, issues and the order of the report.

Source: regulasi.md 1.7 (Bab I: the organisation, its aspek strategis and permasalahan utama).
"""

from __future__ import annotations

from collections.abc import Mapping

from reports import wording
from reports.compose.blok import blok
from reports.compose.identitas import origin
from reports.compose.kalimat.bahasa import deret, kalimat, kecilkan, rapikan, susun
from reports.compose.konteks import Konteks
from reports.compose.tabel import paragraf
from reports.compose.tabel_hitung import KELUARGA_DUKUNG, count_table, supporting
from reports.document import Daftar, Paragraf, Potongan, Teks, Unsur
from reports.inputs import Bagian, Butir, Unit


def items(konteks: Konteks, *jenis: str) -> tuple[Butir, ...]:
    """The supporting items of these kinds, in printing order."""
    return tuple(satu for satu in konteks.masukan.fakta.butir if satu.jenis in jenis)


def unavailable(apa: str) -> Paragraf:
    """Says that nothing is known: "Data sarana dan prasarana belum tersedia." """
    return paragraf(f"{apa} belum tersedia.")


def numbered(butir: tuple[Butir, ...]) -> Daftar:
    """The items as a numbered list."""
    return Daftar(butir=tuple((Teks(teks=_with_details(satu)),) for satu in butir), bernomor=True)


def _with_details(satu: Butir) -> str:
    rincian = "; ".join(f"{label}: {isi}" for label, isi in satu.rincian)
    return f"{satu.uraian} ({rincian})" if rincian else satu.uraian


# --- legal basis, tasks -----------------------------------------------------------------------------------------------


@blok("dasar_hukum", "Dasar hukum penyusunan laporan")
def dasar_hukum(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """The instruments the report rests on, as a numbered list."""
    butir = items(konteks, "dasar_hukum")
    if not butir:
        return (unavailable("Dasar hukum penyusunan laporan"),)
    awal = f"Penyusunan laporan kinerja {konteks.nama_pd} Tahun {konteks.tahun} didasarkan pada:"
    return (paragraf(awal), numbered(butir))


@blok("kedudukan_tugas_fungsi", "Kedudukan, tugas, fungsi, urusan, dan susunan unit kerja")
def kedudukan_tugas_fungsi(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Why the office exists, its tasks and functions, its government affairs where it has any, and its units."""
    pd = konteks.masukan.fakta.pd
    unsur: list[Unsur] = [_founded(konteks), *origin(konteks)]
    if pd.urusan:
        bidang = deret([rapikan(satu) for satu in pd.urusan])
        unsur.append(Paragraf(isi=kalimat(f"{pd.nama} melaksanakan urusan pemerintahan bidang ", bidang)))
    if pd.tugas:
        unsur.append(Paragraf(isi=kalimat(f"{pd.nama} mempunyai tugas {kecilkan(rapikan(pd.tugas))}")))
    else:
        unsur.append(unavailable(f"Uraian tugas {pd.nama}"))
    if pd.fungsi:
        unsur.append(paragraf(f"Dalam melaksanakan tugas tersebut, {pd.nama} menyelenggarakan fungsi:"))
        unsur.append(Daftar(butir=tuple((Teks(teks=satu),) for satu in pd.fungsi), bernomor=True))
    else:
        unsur.append(unavailable(f"Uraian fungsi {pd.nama}"))
    return (*unsur, *_units(konteks))


def _founded(konteks: Konteks) -> Paragraf:
    pd = konteks.masukan.fakta.pd
    if not pd.dasar_pembentukan:
        return unavailable(f"Dasar pembentukan {pd.nama}")
    dasar = deret([rapikan(satu) for satu in pd.dasar_pembentukan])
    return Paragraf(isi=kalimat(f"kedudukan, susunan organisasi, tugas, dan fungsi {pd.nama} diatur dalam ", dasar))


def _units(konteks: Konteks) -> tuple[Unsur, ...]:
    unit = [satu for satu in konteks.masukan.fakta.unit if satu.ada_pada(konteks.tahun)]
    if not unit:
        # A diagram of the posts says who stands under whom as well.
        return () if konteks.masukan.fakta.jabatan else (unavailable(f"Susunan unit kerja {konteks.nama_pd}"),)
    awal = f"Susunan organisasi {konteks.nama_pd} terdiri atas {wording.cacah(len(unit))} unit kerja:"
    return (paragraf(awal), Daftar(butir=tuple(_unit_item(konteks, satu) for satu in unit), bernomor=True))


def _unit_item(konteks: Konteks, unit: Unit) -> tuple[Potongan, ...]:
    """A unit with the unit it belongs to and what was recorded of its tasks."""
    induk = konteks.peta.unit.get(unit.induk)
    di_bawah = f" (di bawah {induk.nama})" if induk else ""
    tugas = "; ".join(satu.uraian for satu in items(konteks, "tugas", "fungsi") if satu.objek == unit.kode)
    return (Teks(teks=f"{unit.nama}{di_bawah}{': ' + tugas if tugas else ''}"),)


# --- tables of counts -------------------------------------------------------------------------------------------------


@blok(
    "sdm",
    "Sumber daya manusia: tabel pegawai dengan jumlahnya",
    tabel=("tabel-sdm", "tabel-sdm-{tabel}"),
    keluarga=KELUARGA_DUKUNG,
)
def sdm(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Every table of staff, whatever its shape: units by education, or small ones by sex; totals are derived."""
    tabel = supporting(konteks, "sdm")
    if not tabel:
        return (unavailable(f"Data sumber daya manusia {konteks.nama_pd}"),)
    isi = tuple(count_table(konteks, satu, "sdm") for satu in tabel)
    total = f"dukung.{tabel[0].kode}.total"
    if total not in konteks.buku or konteks.angka(total).nilai is None:
        return isi
    awal = kalimat(f"pegawai {konteks.nama_pd} berjumlah ", konteks.run(total))
    return (Paragraf(isi=awal), *isi)


@blok("sarana", "Sarana dan prasarana", tabel=("tabel-sarana", "tabel-sarana-{tabel}"), keluarga=KELUARGA_DUKUNG)
def sarana(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """The inventory of the office."""
    tabel = supporting(konteks, "sarana")
    if not tabel:
        return (unavailable(f"Data sarana dan prasarana {konteks.nama_pd}"),)
    return tuple(count_table(konteks, satu, "sarana") for satu in tabel)


# --- issues, order of the report --------------------------------------------------------------------------------------


@blok("isu_strategis", "Isu strategis dan permasalahan utama")
def isu_strategis(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """The strategic issues as a numbered list."""
    butir = items(konteks, "isu_strategis")
    if not butir:
        return (unavailable(f"Isu strategis {konteks.nama_pd}"),)
    awal = f"{konteks.nama_pd} menghadapi {wording.cacah(len(butir))} isu strategis dalam pelaksanaan tugas dan fungsi:"
    return (paragraf(awal), numbered(butir))


@blok("sistematika_penyajian", "Sistematika penyajian menurut susunan laporan ini")
def sistematika_penyajian(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """One sentence for each chapter of the outline with the sections it holds, and one for the annexes."""
    laporan = konteks.masukan.laporan
    bab = [satu for satu in laporan.sistematika if satu.jenis == "bab"]
    lampiran = [satu for satu in laporan.sistematika if satu.jenis == "lampiran"]
    butir = [_chapter_item(satu) for satu in bab]
    if lampiran:
        isi = susun(" memuat ", deret([rapikan(satu.judul) for satu in lampiran]), ".")
        butir.append((Teks(teks="Lampiran", tebal=True), *isi))
    awal = f"{konteks.nama_pd} menyajikan laporan kinerja Tahun {konteks.tahun} dengan sistematika sebagai berikut:"
    return (paragraf(awal), Daftar(butir=tuple(butir)))


def _chapter_item(bab: Bagian) -> tuple[Potongan, ...]:
    judul = Teks(teks=" ".join(satu for satu in (bab.nomor, rapikan(bab.judul)) if satu), tebal=True)
    if not bab.anak:
        return (judul, Teks(teks="."))
    return (judul, *susun(" memuat ", deret([rapikan(satu.judul) for satu in bab.anak]), "."))
