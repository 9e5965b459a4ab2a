"""Figures of Formulir E.81: money per quarter and the mean capaian per level of the annual plan.

Source: regulasi.md 4.2 (columns 8-11, closing rows); desain.md 4 (means from unrounded capaian, missing is not zero).
"""

from collections.abc import Callable, Iterable

from reports import wording
from reports.calc import Alasan, Bendera, ButirRerata, rerata
from reports.figures.angka import money
from reports.figures.buku import BukuAngka
from reports.figures.daftar import kunci
from reports.figures.peta_anggaran import PetaAnggaran
from reports.inputs import Penempatan, SubKegiatan, Tempat

TINGKAT = {Tempat.PROGRAM: "program", Tempat.KEGIATAN: "kegiatan", Tempat.SUB_KEGIATAN: "sub kegiatan"}
SEMUA = "semua"
_TRIWULAN = (1, 2, 3, 4)
_BULAN_TRIWULAN = 3


def write(buku: BukuAngka) -> None:
    """The means of the report year; money per quarter where the budget is reported or planned by month or quarter."""
    _write_means(buku)
    anggaran = buku.peta.anggaran()
    if anggaran is None:
        return
    if anggaran.anggaran.jenis_periode != "tahun":
        _write_quarters(buku, anggaran, "belanja_triwulan", "anggaran.realisasi", _spent(anggaran))
    if any(sub.rencana for sub in anggaran.sub.values()):
        _write_quarters(buku, anggaran, "rencana_triwulan", "anggaran.rencana", _planned)


def _spent(anggaran: PetaAnggaran) -> Callable[[SubKegiatan, int], int | None]:
    per = _BULAN_TRIWULAN if anggaran.anggaran.jenis_periode == "bulan" else 1

    def hitung(sub: SubKegiatan, triwulan: int) -> int | None:
        return _total(r.jumlah for r in sub.realisasi if (r.periode - 1) // per + 1 == triwulan)

    return hitung


def _planned(sub: SubKegiatan, triwulan: int) -> int | None:
    return _total(r.jumlah for r in sub.rencana if r.triwulan == triwulan)


def _total(sen: Iterable[int | None]) -> int | None:
    """The sum of what is there; None when nothing is."""
    ada = [satu for satu in sen if satu is not None]
    return sum(ada) if ada else None


def _write_quarters(
    buku: BukuAngka,
    anggaran: PetaAnggaran,
    keluarga: str,
    rumus: str,
    hitung: Callable[[SubKegiatan, int], int | None],
) -> None:
    nama = "Realisasi" if keluarga == "belanja_triwulan" else "Rencana belanja"
    asal = str(anggaran.anggaran.sumber)
    for simpul in anggaran.akar.walk():
        for triwulan in _TRIWULAN:
            bagian = [hitung(anggaran.sub[daun], triwulan) for daun in simpul.daun]
            kurang = (Bendera.TIDAK_LENGKAP,) if None in bagian and any(b is not None for b in bagian) else ()
            hasil = money(_total(bagian), Alasan.BELUM_TERSEDIA, rumus, bendera=kurang)
            judul = f"{nama} {simpul.nama} {wording.triwulan(triwulan)} tahun {anggaran.tahun}"
            buku.add(keluarga, anggaran.tahun, triwulan, simpul.kode, hasil=hasil, judul=judul, asal=asal)


def _write_means(buku: BukuAngka) -> None:
    peta = buku.peta
    semua = [satu for satu in peta.fakta.penempatan if satu.tempat in TINGKAT]
    for tingkat in (*TINGKAT, SEMUA):
        milik = [satu for satu in semua if tingkat in (SEMUA, satu.tempat)]
        hasil = rerata([_item(buku, satu) for satu in milik], peta.kebijakan)
        nama = "program, kegiatan, dan sub kegiatan" if tingkat == SEMUA else TINGKAT[Tempat(tingkat)]
        judul = f"Rata-rata capaian indikator {nama}"
        angka = buku.add("rerata_renja", str(tingkat), peta.tahun, hasil=hasil.hasil, judul=judul)
        buku.rerata[angka.kunci] = hasil


def _item(buku: BukuAngka, penempatan: Penempatan) -> ButirRerata:
    peta = buku.peta
    return ButirRerata(
        kunci=kunci("capaian", penempatan.kode, peta.tahun),
        nama=peta.indikator[penempatan.indikator].nama,
        hasil=buku.get_hasil("capaian", penempatan.kode, peta.tahun),
        jenis=peta.realisasi(penempatan.indikator).jenis,
    )
