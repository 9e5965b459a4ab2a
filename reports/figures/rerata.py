"""Means of capaian and counts of indicators, per group and per sasaran (desain.md 4; regulasi.md 5.5)."""

from collections.abc import Iterable
from decimal import Decimal

from reports.calc import ButirRerata, Hasil, HasilRerata, rerata
from reports.figures.buku import BukuAngka
from reports.figures.daftar import kunci
from reports.figures.kedudukan import reached
from reports.figures.peta import KELOMPOK
from reports.inputs import Penempatan, Tempat

NAMA_KELOMPOK = {"tujuan": "tujuan", "strategis": "sasaran strategis", "lainnya": "kinerja lainnya"}


def write(buku: BukuAngka) -> None:
    """The means and counts of the report year."""
    peta = buku.peta
    for kelompok in KELOMPOK:
        penempatan = peta.penempatan_kelompok(kelompok)
        hasil = rerata(_items(buku, penempatan), peta.kebijakan)
        _write_mean(buku, kelompok, hasil)
        _write_counts(buku, kelompok, penempatan, hasil)
    for sasaran in peta.sasaran_berlaku():
        hasil = rerata(_items(buku, peta.penempatan_di(Tempat.SASARAN, sasaran.kode)), peta.kebijakan)
        angka = buku.add(
            "rerata_sasaran",
            sasaran.kode,
            peta.tahun,
            hasil=hasil.hasil,
            judul=f"Rata-rata capaian sasaran {sasaran.nomor}".rstrip(),
        )
        buku.rerata[angka.kunci] = hasil


def _items(buku: BukuAngka, penempatan: Iterable[Penempatan]) -> list[ButirRerata]:
    peta = buku.peta
    return [
        ButirRerata(
            kunci=kunci("capaian", satu.kode, peta.tahun),
            nama=peta.indikator[satu.indikator].nama,
            hasil=buku.get_hasil("capaian", satu.kode, peta.tahun),
            kelompok=satu.objek,
            jenis=peta.realisasi(satu.indikator).jenis,
        )
        for satu in penempatan
    ]


def _write_mean(buku: BukuAngka, kelompok: str, hasil: HasilRerata) -> None:
    judul = f"Rata-rata capaian {NAMA_KELOMPOK[kelompok]}"
    ragam: tuple[tuple[str, Hasil | None, str], ...] = (
        ("rerata", hasil.hasil, judul),
        ("rerata_tanpa_asumsi", hasil.tanpa_asumsi, f"{judul} tanpa angka asumsi dan sementara"),
        ("rerata_dengan_asumsi", hasil.dengan_asumsi, f"{judul} dengan angka asumsi dan sementara"),
    )
    for keluarga, satu, nama in ragam:
        if satu is not None:
            angka = buku.add(keluarga, kelompok, buku.peta.tahun, hasil=satu, judul=nama)
            buku.rerata[angka.kunci] = hasil


def _write_counts(buku: BukuAngka, kelompok: str, penempatan: tuple[Penempatan, ...], hasil: HasilRerata) -> None:
    peta = buku.peta
    capaian = [buku.get_hasil("capaian", satu.kode, peta.tahun) for satu in penempatan]
    realisasi = [peta.realisasi(satu.indikator).hasil for satu in penempatan]
    induk = peta.tujuan_berlaku() if kelompok == "tujuan" else peta.sasaran_berlaku(kelompok)
    cacah = {
        "sasaran": (len(induk), "Banyaknya"),
        "indikator": (len(penempatan), "Banyaknya indikator"),
        "terhitung": (hasil.jumlah_dihitung, "Banyaknya indikator dalam rata-rata"),
        "tanpa_realisasi": (sum(satu.alasan is not None for satu in realisasi), "Banyaknya indikator tanpa realisasi"),
        "tercapai": (
            sum(reached(satu) for satu in capaian),
            "Banyaknya indikator yang mencapai target",
        ),
    }
    for nama, (banyak, judul) in cacah.items():
        buku.add("cacah", kelompok, nama, peta.tahun, hasil=count(banyak), judul=f"{judul} {NAMA_KELOMPOK[kelompok]}")


def count(banyak: int, satuan: str = "", rumus: str = "cacah") -> Hasil:
    """A number of things."""
    return Hasil.angka(Decimal(banyak), rumus=rumus, desimal=0, satuan=satuan)
