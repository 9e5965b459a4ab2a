"""Charts that tests draw: builders with short arguments, and two examples."""

from decimal import Decimal

from reports.document import Grafik, JenisGrafik, Seri
from reports.wording import angka

SEMUA = tuple(JenisGrafik)
PANJANG = "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota serta Pemberdayaan Masyarakat"


def seri(nama: str, *nilai: str | None, tampil: tuple[str, ...] | None = None) -> Seri:
    isi = tuple(None if satu is None else Decimal(satu) for satu in nilai)
    return Seri(nama=nama, nilai=isi, tampil=tampil or tuple("" if s is None else angka(s, 2) for s in isi))


def grafik(jenis: JenisGrafik, kategori: tuple[str, ...], *isi: Seri, **lain: object) -> Grafik:
    bawaan = {"id": "g-1", "judul": "Capaian sasaran", "alt": "Uraian dengan angka."}
    return Grafik(jenis=jenis, kategori=kategori, seri=isi, **{**bawaan, **lain})  # type: ignore[arg-type]


TAHUN = ("2021", "2022", "2023", "2024")
CONTOH = grafik(
    JenisGrafik.GARIS,
    TAHUN,
    seri("Target", "80", "81", "82", "83"),
    seri("Realisasi", "79.5", "81.25", None, "84"),
    satuan="indeks",
)
BATANG = grafik(JenisGrafik.BATANG, ("Sasaran 1", "Sasaran 2"), seri("Capaian", "100", "450"), acuan=Decimal(100))
