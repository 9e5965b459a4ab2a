"""Figures of comparison: with the year before, and with the same indicator elsewhere (desain.md 4; regulasi.md 1.7)."""

from dataclasses import replace

from reports.calc import Alasan, Bahan, Bentuk, Hasil, pertumbuhan, selisih
from reports.figures.angka import carried
from reports.figures.buku import BukuAngka
from reports.figures.daftar import kunci
from reports.figures.kinerja import stated
from reports.figures.peta import KELOMPOK
from reports.inputs import Indikator

_SATUAN_POIN = frozenset({"persen", "%", "indeks", "nilai", "skor", "poin", ""})


def write(buku: BukuAngka) -> None:
    """Growth and comparison of every indicator; the actuals must be in the book."""
    peta = buku.peta
    berlaku = {satu.indikator for kelompok in KELOMPOK for satu in peta.penempatan_kelompok(kelompok)}
    for indikator in peta.fakta.indikator:
        _write_growth(buku, indikator, indikator.kode in berlaku)
        _write_comparison(buku, indikator)


def _write_growth(buku: BukuAngka, indikator: Indikator, berlaku: bool) -> None:
    """Against the year before, wherever both years have facts; an indicator in force always for the report year."""
    peta = buku.peta
    ada = {tahun for tahun in peta.nilai.years(indikator.kode) if tahun <= peta.tahun}
    tahun_hitung = {tahun for tahun in ada if tahun - 1 in ada}
    if berlaku:
        tahun_hitung.add(peta.tahun)
    for tahun in sorted(tahun_hitung):
        kini = peta.realisasi(indikator.kode, tahun).hasil
        lalu = peta.realisasi(indikator.kode, tahun - 1).hasil
        terkait = {"Tahun ini": tahun, "Tahun lalu": tahun - 1}
        kunci_bahan = {nama: kunci("realisasi", indikator.kode, satu) for nama, satu in terkait.items()}
        kunci_bahan = {nama: satu for nama, satu in kunci_bahan.items() if satu in buku}
        beda = selisih(kini.tercetak, lalu.tercetak, desimal=_places(indikator), satuan=_difference_unit(indikator))
        tumbuh = pertumbuhan(kini.tercetak, lalu.tercetak, desimal=peta.kebijakan.desimal_capaian)
        judul = f"{indikator.nama} tahun {tahun} terhadap tahun {tahun - 1}"
        for keluarga, nama, hasil in (("selisih_tahun", "Selisih", beda), ("pertumbuhan", "Pertumbuhan", tumbuh)):
            berbendera = hasil.berbendera(*carried(kini, lalu))
            buku.add(
                keluarga, indikator.kode, tahun, hasil=berbendera, judul=f"{nama} {judul}", kunci_bahan=kunci_bahan
            )


def _places(indikator: Indikator) -> int:
    return 0 if indikator.bentuk is Bentuk.LEVEL else indikator.desimal


def _difference_unit(indikator: Indikator) -> str:
    if indikator.bentuk is Bentuk.LEVEL:
        return "tingkat"
    return "poin" if indikator.satuan.casefold() in _SATUAN_POIN else indikator.satuan


def _write_comparison(buku: BukuAngka, indikator: Indikator) -> None:
    peta = buku.peta
    tahun_ada = {satu.tahun for satu in peta.fakta.pembanding if satu.indikator == indikator.kode}
    for tahun in sorted(tahun_ada):
        realisasi = peta.realisasi(indikator.kode, tahun).hasil
        for nomor, satu in enumerate(peta.pembanding(indikator.kode, tahun), 1):
            nilai = stated(satu.nilai, indikator.desimal, indikator.satuan)
            buku.add(
                "pembanding",
                indikator.kode,
                tahun,
                nomor,
                hasil=nilai,
                judul=f"{indikator.nama} {satu.entitas} tahun {tahun}",
                asal=str(satu.sumber),
            )
            buku.add(
                "selisih_pembanding",
                indikator.kode,
                tahun,
                nomor,
                hasil=_against(realisasi, nilai, indikator),
                judul=f"Selisih {indikator.nama} dengan {satu.entitas} tahun {tahun}",
                kunci_bahan={
                    "Realisasi": kunci("realisasi", indikator.kode, tahun),
                    "Nilai pembanding": kunci("pembanding", indikator.kode, tahun, nomor),
                },
            )


def _against(realisasi: Hasil, pembanding: Hasil, indikator: Indikator) -> Hasil:
    desimal = max(indikator.desimal, pembanding.desimal or 0)
    hasil = selisih(realisasi.tercetak, pembanding.tercetak, desimal=desimal, satuan=_difference_unit(indikator))
    bahan = (Bahan("Realisasi", realisasi.tercetak), Bahan("Nilai pembanding", pembanding.tercetak))
    alasan = hasil.alasan and Alasan.BELUM_TERSEDIA
    hasil = replace(hasil, alasan=alasan, rumus="pembanding.selisih", bahan=bahan)
    return hasil.berbendera(*carried(realisasi))
