"""The whole book, chapter by chapter: efficiency reads the means and the serapan written before it."""

from reports.figures import (
    anggaran,
    banding,
    dukung,
    evaluasi,
    jenis_belanja,
    kinerja,
    penggunaan,
    perjanjian,
    renja,
    rerata,
)
from reports.figures.buku import BukuAngka
from reports.figures.peta import Peta
from reports.inputs import Masukan
from reports.sampah import uncollected


@uncollected()
def hitung_buku(masukan: Masukan) -> BukuAngka:
    """All figures of the office and year of `masukan`. Pure: the same facts and policy give the same book."""
    buku = BukuAngka(Peta(masukan))
    kinerja.write(buku)
    banding.write(buku)
    rerata.write(buku)
    anggaran.write(buku)
    jenis_belanja.write(buku)
    penggunaan.write(buku)
    renja.write(buku)
    perjanjian.write(buku)
    evaluasi.write(buku)
    dukung.write(buku)
    buku.sort()
    return buku
