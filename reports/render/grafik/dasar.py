"""What all charts share: how series look, what a missing value says, and the legend."""

from dataclasses import dataclass
from decimal import Decimal

from reports.document import Grafik, JenisGrafik
from reports.render.gambar import TURUN, Huruf, clean_text, text_width, wrap
from reports.render.grafik.kanvas import Kanvas
from reports.wording import angka, bersatuan

TIADA = "tidak ada data"
#: A longer reason for a gap belongs into the table beside the chart.
_ALASAN_TERPANJANG = 40
ABU = "#555555"
KISI = "#d4d4d4"

#: Type sizes tried for labels of values and for names of categories, in points; nothing is printed smaller.
UKURAN_LABEL = (8.5, 8.0, 7.5, 7.0, 6.5)
UKURAN_NAMA = (8.5, 8.0, 7.5, 7.0, 6.5)
HURUF_SUMBU = Huruf(8.0)
HURUF_LEGENDA = Huruf(8.5)

_CONTOH = 18.0
_SELA_CONTOH = 5.0
_SELA_BUTIR = 16.0
PUTUS_ACUAN = (4.0, 2.5)


@dataclass(frozen=True, slots=True)
class Rupa:
    """How a series looks: its bars (fill and hatch) and its line (colour, dashes, mark and the fill of the mark)."""

    isi: str
    arsir: str
    garis: str
    putus: tuple[float, ...]
    penanda: str
    isi_penanda: str


#: Told apart without colour: fills by lightness (L* about 23, 78, 60, 100) and hatch, lines by dashes and mark.
RUPA = (
    Rupa("#12395b", "", "#12395b", (), "o", "#12395b"),
    Rupa("#f0b65a", "////", "#a14a00", (5.0, 2.2), "s", "#ffffff"),
    Rupa("#6a9aa8", r"\\\\", "#2f6f66", (1.6, 1.6), "^", "#2f6f66"),
    Rupa("#ffffff", "xxx", "#5c5c5c", (7.0, 2.0, 1.5, 2.0), "D", "#ffffff"),
)


@dataclass(frozen=True, slots=True)
class Nilai:
    """A value as it is drawn: where (series, category), how much, and its label; None is a gap with its word."""

    seri: int
    kategori: int
    nilai: Decimal | None
    label: str

    @property
    def gid(self) -> str:
        """Name of its mark in the picture."""
        return f"nilai-{self.seri}-{self.kategori}"


def values_of(grafik: Grafik, kategori: int) -> tuple[Nilai, ...]:
    """The values of one category; where every series lacks one, a single gap stands for all of them."""
    semua = tuple(
        Nilai(nomor, kategori, seri.nilai[kategori], _label(seri.nilai[kategori], clean_text(seri.tampil[kategori])))
        for nomor, seri in enumerate(grafik.seri)
    )
    return semua[:1] if all(satu.nilai is None for satu in semua) else semua


def _label(nilai: Decimal | None, tampil: str) -> str:
    if nilai is None:
        return tampil if 0 < len(tampil) <= _ALASAN_TERPANJANG else TIADA
    return tampil or angka(nilai)


def axis_values(grafik: Grafik) -> list[Decimal]:
    """Everything that must lie on the axis: the values and the reference line."""
    acuan = [] if grafik.acuan is None else [grafik.acuan]
    return [nilai for seri in grafik.seri for nilai in seri.nilai if nilai is not None] + acuan


def unit_line(grafik: Grafik, satuan: str) -> str:
    """What the axis counts: the unit, and with a single series, which has no legend, its name."""
    nama = clean_text(grafik.seri[0].nama) if len(grafik.seri) == 1 and grafik.acuan is None else ""
    return f"{nama} ({satuan})" if nama and satuan else nama or satuan


# --- Legend ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Butir:
    """An entry of the legend at its place; `seri` None is the reference line."""

    seri: int | None
    baris: tuple[str, ...]
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Legenda:
    butir: tuple[Butir, ...]
    tinggi: float


def make_legend(grafik: Grafik, lebar: float) -> Legenda:
    """Entries side by side in as many rows as they need; none where a single series explains itself."""
    nama: list[tuple[int | None, str]] = [(nomor, seri.nama) for nomor, seri in enumerate(grafik.seri)]
    if grafik.acuan is not None:
        nama.append((None, grafik.label_acuan or f"Acuan {bersatuan(angka(grafik.acuan), grafik.satuan)}"))
    if len(nama) < 2:
        return Legenda((), 0)
    butir = []
    x = y = tinggi = 0.0
    for seri, teks in nama:
        baris = wrap(teks, lebar - _CONTOH - _SELA_CONTOH, HURUF_LEGENDA)
        panjang = _CONTOH + _SELA_CONTOH + max((text_width(satu, HURUF_LEGENDA) for satu in baris), default=0)
        if x and x + panjang > lebar:
            x, y, tinggi = 0.0, y + tinggi, 0.0
        butir.append(Butir(seri, baris, x, y))
        x += panjang + _SELA_BUTIR
        tinggi = max(tinggi, (len(baris) or 1) * HURUF_LEGENDA.tinggi_baris + 2)
    return Legenda(tuple(butir), y + tinggi + 3)


def draw_legend(kanvas: Kanvas, legenda: Legenda, jenis: JenisGrafik) -> None:
    """Draw the legend at the top of the sheet; `jenis` tells lines from bars."""
    for butir in legenda.butir:
        tengah = butir.y + HURUF_LEGENDA.tinggi_baris / 2
        if butir.seri is None:
            kanvas.line([(butir.x, tengah), (butir.x + _CONTOH, tengah)], warna="#000000", tebal=1.1, putus=PUTUS_ACUAN)
        elif jenis is JenisGrafik.GARIS:
            rupa = RUPA[butir.seri]
            kanvas.line([(butir.x, tengah), (butir.x + _CONTOH, tengah)], warna=rupa.garis, tebal=1.4, putus=rupa.putus)
            kanvas.marker(butir.x + _CONTOH / 2, tengah, rupa.penanda, warna=rupa.garis, isi=rupa.isi_penanda)
        else:
            rupa = RUPA[butir.seri]
            kanvas.box(butir.x, tengah - 4, _CONTOH, 8, isi=rupa.isi, arsir=rupa.arsir, tepi="#1a1a1a")
        for nomor, baris in enumerate(butir.baris):
            kanvas.text(
                butir.x + _CONTOH + _SELA_CONTOH,
                butir.y + (nomor + 1) * HURUF_LEGENDA.tinggi_baris - TURUN * HURUF_LEGENDA.ukuran,
                baris,
                HURUF_LEGENDA,
            )


def draw_reference(kanvas: Kanvas, dari: tuple[float, float], ke: tuple[float, float]) -> None:
    """The reference line: dark dashes with white ones between them, which show on dark bars."""
    kanvas.line([dari, ke], warna="#ffffff", tebal=1.1)
    kanvas.line([dari, ke], warna="#000000", tebal=1.1, putus=PUTUS_ACUAN)
