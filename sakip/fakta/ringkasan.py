"""What a folder of facts holds, what its source did not have, and on what its sources disagree: for people to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reports.figures.rencana import PetaRencana
from reports.inputs import FaktaPD, NilaiBersaing, Penempatan, Tempat
from sakip.choices import JenisTarget
from sakip.fakta.kumpul import semua_sub

#: Fields of FaktaPD in the words of the report, in its order.
NAMA: Mapping[str, str] = {
    "unit": "unit kerja",
    "jabatan": "jabatan",
    "pemangku": "pemangku jabatan",
    "renstra": "versi Renstra",
    "tujuan": "tujuan",
    "sasaran": "sasaran",
    "indikator": "indikator",
    "penempatan": "penempatan indikator",
    "kinerja_jabatan": "kinerja jabatan (IKI)",
    "anggaran": "tahun anggaran",
    "alokasi": "alokasi sub kegiatan",
    "pot_tampil": "anggaran yang ditampilkan saja",
    "perjanjian": "Perjanjian Kinerja",
    "nilai": "realisasi kinerja",
    "pembanding": "nilai pembanding",
    "skm": "Survei Kepuasan Masyarakat",
    "akip": "evaluasi AKIP",
    "butir": "butir dukungan",
    "tabel": "tabel dukungan",
    "bersaing": "nilai bersaing",
}


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """Lines of Indonesian text, ready to print."""

    termuat: tuple[str, ...]
    tidak_ada: tuple[str, ...]
    bersaing: tuple[str, ...]


def summarise(fakta: FaktaPD, tahun: int) -> Ringkasan:
    """The three lists for one office; what is absent is looked at for the report year."""
    return Ringkasan(tuple(_termuat(fakta)), tuple(_tidak_ada(fakta, tahun)), tuple(_bersaing(fakta.bersaing)))


def _termuat(fakta: FaktaPD) -> Iterator[str]:
    for medan, nama in NAMA.items():
        jumlah = len(getattr(fakta, medan))
        if jumlah:
            yield f"{jumlah} {nama}"
    yield f"{sum(len(satu.target) for satu in fakta.penempatan)} target"
    for tahun in fakta.anggaran:
        sub = [satu for _, satu in semua_sub(tahun)]
        kegiatan = sum(len(program.kegiatan) for program in tahun.program)
        yield (
            f"anggaran {tahun.tahun}: {len(tahun.program)} program, {kegiatan} kegiatan, {len(sub)} sub kegiatan, "
            f"{sum(len(satu.pagu) for satu in sub)} pagu, {sum(len(satu.realisasi) for satu in sub)} realisasi, "
            f"{len(tahun.kontrol)} angka kontrol"
        )


def _tidak_ada(fakta: FaktaPD, tahun: int) -> Iterator[str]:
    for medan, nama in NAMA.items():
        if not getattr(fakta, medan) and medan != "bersaing":
            yield nama
    yield from _tanpa_target(fakta, tahun)
    yield from _tanpa_realisasi(fakta, tahun)
    for satu in fakta.anggaran:
        yield from _anggaran_kosong(satu.tahun, fakta)
    for pk in fakta.perjanjian:
        kurang = [
            nama
            for nama, ada in (
                ("tanggal", pk.tanggal),
                ("pihak pertama", pk.pihak_pertama),
                ("pihak kedua", pk.pihak_kedua),
            )
            if not ada
        ]
        if kurang:
            yield f"{', '.join(kurang)} pada Perjanjian Kinerja {pk.kode}"
    tanpa_nilai = sum(satu.nilai is None for satu in fakta.pembanding)
    if tanpa_nilai:
        yield f"angka pada {tanpa_nilai} nilai pembanding"


def _tanpa_target(fakta: FaktaPD, tahun: int) -> Iterator[str]:
    dijanjikan = {baris.penempatan for pk in fakta.perjanjian if pk.tahun == tahun for baris in pk.baris}
    kosong = [
        satu.kode
        for satu in _berlaku(fakta, tahun)
        if satu.kode not in dijanjikan
        and not any(t.tahun == tahun and t.jenis == JenisTarget.TAHUNAN for t in satu.target)
    ]
    if kosong:
        yield f"target {tahun} pada {len(kosong)} penempatan: {', '.join(kosong)}"


def _tanpa_realisasi(fakta: FaktaPD, tahun: int) -> Iterator[str]:
    terisi = {nilai.indikator for nilai in fakta.nilai if nilai.tahun == tahun}
    kosong = dict.fromkeys(satu.indikator for satu in _berlaku(fakta, tahun) if satu.indikator not in terisi)
    if kosong:
        yield f"realisasi {tahun} pada {len(kosong)} indikator tujuan dan sasaran: {', '.join(kosong)}"


def _berlaku(fakta: FaktaPD, tahun: int) -> list[Penempatan]:
    """Placements on tujuan and sasaran that are in force in the year, by the rule that the report prints by."""
    rencana = PetaRencana(fakta)
    tempat = {
        Tempat.TUJUAN: {satu.kode for satu in rencana.goals(tahun)},
        Tempat.SASARAN: {satu.kode for satu in rencana.objectives(tahun)},
    }
    return [satu for satu in fakta.penempatan if satu.objek in tempat.get(satu.tempat, ())]


def _anggaran_kosong(tahun: int, fakta: FaktaPD) -> Iterator[str]:
    satu = next(anggaran for anggaran in fakta.anggaran if anggaran.tahun == tahun)
    sub = [isi for _, isi in semua_sub(satu)]
    if not sub:
        yield f"rincian program, kegiatan dan sub kegiatan anggaran {tahun}"
    tanpa_kode = sum(not isi.nomenklatur for isi in sub)
    if tanpa_kode:
        yield f"kode nomenklatur pada {tanpa_kode} sub kegiatan {tahun}"
    for versi in satu.versi:
        tanpa = sum(not any(pagu.versi == versi.kode for pagu in isi.pagu) for isi in sub)
        if tanpa:
            yield f"pagu {versi.nama} pada {tanpa} sub kegiatan {tahun}"
    tanpa_realisasi = sum(not isi.realisasi for isi in sub)
    if tanpa_realisasi:
        yield f"realisasi anggaran pada {tanpa_realisasi} sub kegiatan {tahun}"


def _bersaing(daftar: tuple[NilaiBersaing, ...]) -> Iterator[str]:
    kelompok: dict[tuple[str, str, int], list[NilaiBersaing]] = {}
    for satu in daftar:
        kelompok.setdefault((satu.objek, satu.besaran, satu.tahun), []).append(satu)
    for (objek, besaran, tahun), semua in kelompok.items():
        dipakai = next(satu for satu in semua if satu.dipakai)
        lain = ", ".join(f"{satu.nilai} ({satu.sumber.tempat})" for satu in semua if not satu.dipakai)
        yield f"{objek}, {besaran} {tahun}: dipakai {dipakai.nilai} ({dipakai.sumber.tempat}); bukan {lain}"
