"""Charts that lie: one row for each bar, so that names may be long and labels wide.

Lengths are points from the upper left corner.
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import accumulate, pairwise

from reports.document import Grafik, JenisGrafik
from reports.render.gambar import PT_PER_MM, TINGGI_BARIS, TINTA, TURUN, Huruf, shorten, text_width, wrap
from reports.render.grafik.dasar import (
    ABU,
    HURUF_SUMBU,
    KISI,
    RUPA,
    TIADA,
    UKURAN_LABEL,
    Legenda,
    Nilai,
    axis_values,
    draw_legend,
    draw_reference,
    make_legend,
    unit_line,
    values_of,
)
from reports.render.grafik.kanvas import Kanvas
from reports.render.grafik.sumbu import Sumbu, make_axis

#: A picture and its caption have to fit on an upright page.
TINGGI_TERBESAR = 222 * PT_PER_MM
_BAGIAN_NAMA = 0.4
_BAGIAN_LABEL = 0.45
#: Room between categories in parts of the type size: as much as there is, down to what still tells them apart.
_SELA_BARIS = (0.6, 0.5, 0.35)


@dataclass(frozen=True, slots=True)
class Datar:
    """A lying chart, laid out. `batang` is the height of a bar's row; `tepi` the room left and right of the axis."""

    grafik: Grafik
    lebar: float
    legenda: Legenda
    sumbu: Sumbu
    satuan: tuple[str, ...]
    kelompok: tuple[tuple[Nilai, ...], ...]
    huruf: Huruf
    nama: tuple[tuple[str, ...], ...]
    kiri: float
    tepi: tuple[float, float]
    sela: float

    @property
    def batang(self) -> float:
        """Height of the row of one bar."""
        return self.huruf.ukuran * (1.4 if len(self.grafik.seri) == 1 else TINGGI_BARIS)

    @property
    def puncak(self) -> float:
        """Upper edge of the field."""
        return self.legenda.tinggi + 3

    @property
    def awal(self) -> tuple[float, ...]:
        """Upper edge of each category, and the lower edge of the last."""
        return tuple(accumulate((self._height(nomor) for nomor in range(len(self.kelompok))), initial=self.puncak))

    @property
    def tinggi(self) -> float:
        """Height of the whole sheet."""
        return self.awal[-1] + (len(self.satuan) + 1) * HURUF_SUMBU.tinggi_baris + 8

    def _height(self, nomor: int) -> float:
        isi = max(len(self.nama[nomor]) * self.huruf.tinggi_baris, len(self.grafik.seri) * self.batang)
        return isi + self.sela * self.huruf.ukuran

    def x(self, nilai: Decimal) -> float:
        """Where a value lies."""
        kiri, kanan = self.kiri + self.tepi[0], self.lebar - self.tepi[1]
        return kiri + self.sumbu.share(nilai) * (kanan - kiri)


def lay_out_lying(grafik: Grafik, lebar: float) -> Datar:
    """The chart lying on a sheet of `lebar` points, in the largest type in which it fits on a page.

    Raises ValueError when even the smallest type does not make it fit.
    """
    for ukuran in UKURAN_LABEL:
        tata = _try(grafik, lebar, Huruf(ukuran))
        for sela in _SELA_BARIS:
            tata = replace(tata, sela=sela)
            if tata.tinggi <= TINGGI_TERBESAR:
                return tata
    raise ValueError(
        f"grafik {grafik.id!r} tidak muat pada satu halaman: {len(grafik.kategori)} kategori × {len(grafik.seri)} "
        "seri; bagi menjadi beberapa grafik"
    )


def _try(grafik: Grafik, lebar: float, huruf: Huruf) -> Datar:
    nama = tuple(wrap(satu, lebar * _BAGIAN_NAMA, huruf) for satu in grafik.kategori)
    kiri = max((text_width(satu, huruf) for baris in nama for satu in baris), default=0) + 8
    kelompok = _shortened(grafik, (lebar - kiri) * _BAGIAN_LABEL, huruf)
    nilai = axis_values(grafik)
    for ruas in (6, 5, 4, 3, 2, 1):
        sumbu = make_axis(nilai, grafik.satuan, ruas=ruas)
        tata = Datar(
            grafik=grafik,
            lebar=lebar,
            legenda=make_legend(grafik, lebar),
            sumbu=sumbu,
            satuan=wrap(unit_line(grafik, sumbu.satuan), lebar, HURUF_SUMBU),
            kelompok=kelompok,
            huruf=huruf,
            nama=nama,
            kiri=kiri,
            tepi=_margins(kelompok, sumbu, huruf),
            sela=_SELA_BARIS[0],
        )
        if _ticks_fit(tata):
            break
    return tata


def _shortened(grafik: Grafik, lebar: float, huruf: Huruf) -> tuple[tuple[Nilai, ...], ...]:
    """Values by category, no label wider than `lebar`; a longer reason for a gap gives way to the plain word."""
    if not grafik.seri:
        return ((),) * len(grafik.kategori)
    return tuple(
        tuple(
            Nilai(satu.seri, satu.kategori, satu.nilai, _fit(satu, lebar, huruf)) for satu in values_of(grafik, nomor)
        )
        for nomor in range(len(grafik.kategori))
    )


def _fit(nilai: Nilai, lebar: float, huruf: Huruf) -> str:
    if nilai.nilai is None and text_width(nilai.label, _type_of(nilai, huruf)) > lebar:
        return TIADA
    return shorten(nilai.label, lebar, huruf)


def _type_of(nilai: Nilai, huruf: Huruf) -> Huruf:
    return Huruf(huruf.ukuran, miring=nilai.nilai is None)


def _margins(kelompok: tuple[tuple[Nilai, ...], ...], sumbu: Sumbu, huruf: Huruf) -> tuple[float, float]:
    """Room for the labels beyond the ends of the axis, and for half of the outermost ticks."""
    kiri, kanan = (text_width(label, HURUF_SUMBU) / 2 for label in (sumbu.label[0], sumbu.label[-1]))
    for nilai in (satu for isi in kelompok for satu in isi):
        lebar = text_width(nilai.label, _type_of(nilai, huruf)) + 6
        if (nilai.nilai is None and _leftwards(sumbu)) or (nilai.nilai or 0) < 0:
            kiri = max(kiri, lebar)
        else:
            kanan = max(kanan, lebar)
    return (kiri if sumbu.bawah < 0 else 0, kanan)


def _leftwards(sumbu: Sumbu) -> bool:
    """Whether there is more room left of zero than right of it."""
    return -sumbu.bawah > sumbu.atas


def _ticks_fit(tata: Datar) -> bool:
    tempat = [
        (tata.x(nilai), text_width(label, HURUF_SUMBU))
        for nilai, label in zip(tata.sumbu.tik, tata.sumbu.label, strict=True)
    ]
    return all(lain - satu >= (lebar + selebar) / 2 + 6 for (satu, lebar), (lain, selebar) in pairwise(tempat))


def draw_lying(tata: Datar) -> Kanvas:
    """Draw the chart on a sheet of its own."""
    kanvas = Kanvas(tata.lebar, tata.tinggi)
    draw_legend(kanvas, tata.legenda, JenisGrafik.BATANG_MENDATAR)
    _draw_names(kanvas, tata)
    if not axis_values(tata.grafik) or not tata.grafik.kategori:
        tengah = (tata.kiri + tata.lebar) / 2
        kanvas.line([(tata.kiri, tata.puncak), (tata.kiri, tata.awal[-1])], warna=TINTA, tebal=0.8)
        y = (tata.puncak + tata.awal[-1]) / 2 + 3
        kanvas.text(tengah, y, TIADA.capitalize(), Huruf(10, miring=True), rata=0.5)
        return kanvas
    _draw_axis(kanvas, tata)
    for nilai in (satu for isi in tata.kelompok for satu in isi if satu.nilai is not None):
        _draw_bar(kanvas, tata, nilai)
    nol = tata.x(Decimal(0))
    kanvas.line([(nol, tata.puncak), (nol, tata.awal[-1])], warna=TINTA, tebal=0.8)
    if tata.grafik.acuan is not None:
        acuan = tata.x(tata.grafik.acuan)
        draw_reference(kanvas, (acuan, tata.puncak), (acuan, tata.awal[-1]))
    for nilai in (satu for isi in tata.kelompok for satu in isi):
        _draw_label(kanvas, tata, nilai)
    return kanvas


def _draw_names(kanvas: Kanvas, tata: Datar) -> None:
    for awal, akhir, baris in zip(tata.awal[:-1], tata.awal[1:], tata.nama, strict=True):
        atas = (awal + akhir - len(baris) * tata.huruf.tinggi_baris) / 2
        for nomor, satu in enumerate(baris):
            y = atas + (nomor + 1) * tata.huruf.tinggi_baris - TURUN * tata.huruf.ukuran
            kanvas.text(0, y, satu, tata.huruf)


def _draw_axis(kanvas: Kanvas, tata: Datar) -> None:
    dasar = tata.awal[-1]
    for nilai, label in zip(tata.sumbu.tik, tata.sumbu.label, strict=True):
        x = tata.x(nilai)
        kanvas.line([(x, tata.puncak), (x, dasar + 3)], warna=KISI, tebal=0.5)
        kanvas.text(x, dasar + 4 + 0.76 * HURUF_SUMBU.ukuran, label, HURUF_SUMBU, warna=ABU, rata=0.5)
    for nomor, baris in enumerate(tata.satuan):
        y = dasar + 5 + (nomor + 2) * HURUF_SUMBU.tinggi_baris - TURUN * HURUF_SUMBU.ukuran
        kanvas.text(tata.lebar, y, baris, HURUF_SUMBU, warna=ABU, rata=1)


def _row_middle(tata: Datar, nilai: Nilai) -> float:
    awal, akhir = tata.awal[nilai.kategori : nilai.kategori + 2]
    geser = nilai.seri - (len(tata.grafik.seri) - 1) / 2 if len(tata.kelompok[nilai.kategori]) > 1 else 0
    return (awal + akhir) / 2 + geser * tata.batang


def _draw_bar(kanvas: Kanvas, tata: Datar, nilai: Nilai) -> None:
    nol, ujung = tata.x(Decimal(0)), tata.x(nilai.nilai or Decimal(0))
    rupa = RUPA[nilai.seri]
    tebal = tata.batang - 1.2
    kanvas.box(
        min(nol, ujung),
        _row_middle(tata, nilai) - tebal / 2,
        abs(ujung - nol),
        tebal,
        isi=rupa.isi,
        arsir=rupa.arsir,
        tepi=TINTA,
        gid=nilai.gid,
    )


def _draw_label(kanvas: Kanvas, tata: Datar, nilai: Nilai) -> None:
    """Behind the end of the bar, and behind the reference line where that would cross it; on white, for the grid."""
    huruf = _type_of(nilai, tata.huruf)
    lebar = text_width(nilai.label, huruf)
    ujung = tata.x(nilai.nilai or Decimal(0))
    arah = -1 if (_leftwards(tata.sumbu) if nilai.nilai is None else nilai.nilai < 0) else 1
    if tata.grafik.acuan is not None:
        acuan = tata.x(tata.grafik.acuan)
        if -2 < (acuan - ujung) * arah < lebar + 6:
            ujung = max(ujung, acuan) if arah > 0 else min(ujung, acuan)
    x = ujung + 4 if arah > 0 else ujung - 4 - lebar
    dasar = _row_middle(tata, nilai) + 0.33 * huruf.ukuran
    kanvas.box(x - 1, dasar - 0.74 * huruf.ukuran, lebar + 2, 0.9 * huruf.ukuran, isi="#ffffff")
    kanvas.text(x, dasar, nilai.label, huruf, warna=TINTA if nilai.nilai is not None else ABU)
