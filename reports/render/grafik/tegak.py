"""Charts that stand upright: grouped bars, and lines over years, each label inside the room of its own bar or column.

A label never leaves its column, so two columns cannot collide; what does not fit is not drawn here but lying down
(reports.render.grafik.datar). Lengths are points from the upper left corner.
"""

from dataclasses import dataclass
from decimal import Decimal

from reports.document import Grafik, JenisGrafik
from reports.render.gambar import NAIK, TINTA, TURUN, Huruf, text_width, widest_word, wrap
from reports.render.grafik.dasar import (
    ABU,
    HURUF_SUMBU,
    KISI,
    RUPA,
    TIADA,
    UKURAN_LABEL,
    UKURAN_NAMA,
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
from reports.render.grafik.sebar import spread
from reports.render.grafik.sumbu import Sumbu, make_axis

_TINGGI_BIDANG = 118.0
_TINGGI_KOSONG = 60.0
_BAGIAN_KELOMPOK = 0.84
_BATANG_TERLEBAR = 46.0
_BARIS_NAMA = 4
_BARIS_ALASAN = 6
_SELA_NAMA = 5.0


@dataclass(frozen=True, slots=True)
class Tegak:
    """An upright chart, laid out. `kolom` is the width of a category, `lajur` the width of a bar and its label."""

    grafik: Grafik
    lebar: float
    legenda: Legenda
    sumbu: Sumbu
    satuan: tuple[str, ...]
    kiri: float
    kolom: float
    lajur: float
    label: Huruf
    nama: Huruf
    baris_nama: tuple[tuple[str, ...], ...]

    @property
    def puncak(self) -> float:
        """Upper edge of the field."""
        return self.legenda.tinggi + len(self.satuan) * HURUF_SUMBU.tinggi_baris + 5

    @property
    def dasar(self) -> float:
        """Lower edge of the field."""
        return self.puncak + (_TINGGI_BIDANG if axis_values(self.grafik) else _TINGGI_KOSONG)

    @property
    def tinggi(self) -> float:
        """Height of the whole sheet."""
        banyak = max((len(baris) for baris in self.baris_nama), default=0)
        return self.dasar + _SELA_NAMA + banyak * self.nama.tinggi_baris + 3

    def y(self, nilai: Decimal) -> float:
        """Height at which a value lies; above and below the axis there is room for a label."""
        tepi = self.label.tinggi_baris + 4
        bawah = tepi if self.sumbu.bawah < 0 or self.grafik.jenis is JenisGrafik.GARIS else 0
        return self.dasar - bawah - self.sumbu.share(nilai) * (self.dasar - self.puncak - tepi - bawah)

    def x(self, kategori: int) -> float:
        """Middle of a category."""
        return self.kiri + (kategori + 0.5) * self.kolom


def lay_out_upright(grafik: Grafik, lebar: float) -> Tegak | None:
    """The chart standing upright on a sheet of `lebar` points; None when a name or a label would not fit."""
    sumbu = make_axis(axis_values(grafik), grafik.satuan, dari_nol=grafik.jenis is not JenisGrafik.GARIS)
    kiri = max(text_width(satu, HURUF_SUMBU) for satu in sumbu.label) + 8
    kolom = (lebar - kiri) / max(len(grafik.kategori), 1)
    garis = grafik.jenis is JenisGrafik.GARIS
    lajur = min(kolom * _BAGIAN_KELOMPOK / max(len(grafik.seri), 1), _BATANG_TERLEBAR)
    label = _label_size(grafik, kolom - 4 if garis or len(grafik.seri) == 1 else lajur - 1.5, kolom - 4)
    nama = _name_size(grafik, kolom - 5)
    if label is None or nama is None:
        return None
    return Tegak(
        grafik=grafik,
        lebar=lebar,
        legenda=make_legend(grafik, lebar),
        sumbu=sumbu,
        satuan=wrap(unit_line(grafik, sumbu.satuan), lebar, HURUF_SUMBU),
        kiri=kiri,
        kolom=kolom,
        lajur=lajur,
        label=label,
        nama=nama,
        baris_nama=tuple(wrap(satu, kolom - 5, nama) for satu in grafik.kategori),
    )


def _label_size(grafik: Grafik, lajur: float, kolom: float) -> Huruf | None:
    """The largest type in which every label fits: beside other series in `lajur`, alone in `kolom`."""
    garis = grafik.jenis is JenisGrafik.GARIS
    perlu = [
        (satu, kolom if len(isi) == 1 else lajur)
        for isi in (values_of(grafik, nomor) for nomor in range(len(grafik.kategori)))
        for satu in isi
        if satu.nilai is not None or len(isi) == 1 or not garis  # a line shows a gap by itself
    ]
    return next((huruf for huruf in map(Huruf, UKURAN_LABEL) if all(_fits(*satu, huruf) for satu in perlu)), None)


def _fits(nilai: Nilai, lebar: float, huruf: Huruf) -> bool:
    """A number stays on one line, the words of a gap stand below each other."""
    if nilai.nilai is not None:
        return text_width(nilai.label, huruf) <= lebar
    kecil = _gap_type(huruf)
    return widest_word(nilai.label, kecil) <= lebar and len(wrap(nilai.label, lebar, kecil)) <= _BARIS_ALASAN


def _gap_type(huruf: Huruf) -> Huruf:
    return Huruf(min(huruf.ukuran, 7.5), miring=True)


def _name_size(grafik: Grafik, lebar: float) -> Huruf | None:
    """The largest type in which every name fits below its column without a broken word."""
    return next(
        (
            huruf
            for huruf in map(Huruf, UKURAN_NAMA)
            if all(
                widest_word(satu, huruf) <= lebar and len(wrap(satu, lebar, huruf)) <= _BARIS_NAMA
                for satu in grafik.kategori
            )
        ),
        None,
    )


def draw_upright(tata: Tegak) -> Kanvas:
    """Draw the chart on a sheet of its own."""
    kanvas = Kanvas(tata.lebar, tata.tinggi)
    draw_legend(kanvas, tata.legenda, tata.grafik.jenis)
    _draw_frame(kanvas, tata)
    kelompok = [values_of(tata.grafik, nomor) for nomor in range(len(tata.grafik.kategori))] if tata.grafik.seri else []
    if not axis_values(tata.grafik) or not kelompok:
        _draw_nothing(kanvas, tata)
        return kanvas
    if tata.grafik.jenis is JenisGrafik.GARIS:
        _draw_lines(kanvas, tata, kelompok)
    else:
        _draw_bars(kanvas, tata, kelompok)
    return kanvas


def _draw_frame(kanvas: Kanvas, tata: Tegak) -> None:
    for nomor, baris in enumerate(tata.satuan):
        atas = tata.legenda.tinggi + (nomor + 1) * HURUF_SUMBU.tinggi_baris
        kanvas.text(0, atas - TURUN * HURUF_SUMBU.ukuran, baris, HURUF_SUMBU, warna=ABU)
    if axis_values(tata.grafik):
        for nilai, label in zip(tata.sumbu.tik, tata.sumbu.label, strict=True):
            y = tata.y(nilai)
            kanvas.line([(tata.kiri, y), (tata.lebar, y)], warna=KISI, tebal=0.5)
            kanvas.text(tata.kiri - 5, y + 0.33 * HURUF_SUMBU.ukuran, label, HURUF_SUMBU, warna=ABU, rata=1)
    for kategori, baris_nama in enumerate(tata.baris_nama):
        for nomor, baris in enumerate(baris_nama):
            y = tata.dasar + _SELA_NAMA + (nomor + 1) * tata.nama.tinggi_baris - TURUN * tata.nama.ukuran
            kanvas.text(tata.x(kategori), y, baris, tata.nama, rata=0.5)


def _draw_nothing(kanvas: Kanvas, tata: Tegak) -> None:
    kanvas.line([(tata.kiri, tata.dasar), (tata.lebar, tata.dasar)], warna=TINTA, tebal=0.8)
    tengah = (tata.kiri + tata.lebar) / 2
    kanvas.text(tengah, (tata.puncak + tata.dasar) / 2, TIADA.capitalize(), Huruf(10, miring=True), rata=0.5)


# --- Bars -----------------------------------------------------------------------------------------------------------


def _draw_bars(kanvas: Kanvas, tata: Tegak, kelompok: list[tuple[Nilai, ...]]) -> None:
    nol = tata.y(Decimal(0))
    for nilai in (satu for isi in kelompok for satu in isi if satu.nilai is not None):
        y = tata.y(nilai.nilai or Decimal(0))
        rupa = RUPA[nilai.seri]
        tebal = tata.lajur * 0.94
        x = _bar_middle(tata, nilai) - tebal / 2
        kanvas.box(x, min(y, nol), tebal, abs(y - nol), isi=rupa.isi, arsir=rupa.arsir, tepi=TINTA, gid=nilai.gid)
    kanvas.line([(tata.kiri, nol), (tata.lebar, nol)], warna=TINTA, tebal=0.8)
    if tata.grafik.acuan is not None:
        acuan = tata.y(tata.grafik.acuan)
        draw_reference(kanvas, (tata.kiri, acuan), (tata.lebar, acuan))
    for isi in kelompok:
        for nilai in isi:
            if nilai.nilai is None:
                tengah = tata.x(nilai.kategori) if len(isi) == 1 else _bar_middle(tata, nilai)
                _draw_gap(kanvas, tata, nilai, tengah, tata.kolom - 4 if len(isi) == 1 else tata.lajur - 1.5, nol)
            else:
                _draw_bar_label(kanvas, tata, nilai)


def _bar_middle(tata: Tegak, nilai: Nilai) -> float:
    return tata.x(nilai.kategori) + (nilai.seri - (len(tata.grafik.seri) - 1) / 2) * tata.lajur


def _draw_bar_label(kanvas: Kanvas, tata: Tegak, nilai: Nilai) -> None:
    """Above the end of the bar, or below it where the bar hangs down."""
    isi = nilai.nilai or Decimal(0)
    jarak = TURUN * tata.label.ukuran + 2 if isi >= 0 else -NAIK * tata.label.ukuran - 2
    _label(kanvas, tata, _bar_middle(tata, nilai), tata.y(isi) - jarak, nilai.label)


def _label(kanvas: Kanvas, tata: Tegak, tengah: float, dasar: float, teks: str, warna: str = TINTA) -> None:
    """A label on a white ground that keeps lines out of its digits."""
    lebar = text_width(teks, tata.label)
    ukuran = tata.label.ukuran
    kanvas.box(tengah - lebar / 2 - 0.8, dasar - 0.72 * ukuran, lebar + 1.6, 0.8 * ukuran, isi="#ffffff")
    kanvas.text(tengah, dasar, teks, tata.label, warna=warna, rata=0.5)


def _draw_gap(kanvas: Kanvas, tata: Tegak, nilai: Nilai, tengah: float, lebar: float, dari: float) -> None:
    """The words of a missing value, upwards from the base line, or downwards where there is more room."""
    huruf = _gap_type(tata.label)
    baris = wrap(nilai.label, lebar, huruf)
    ke_bawah = tata.dasar - dari > dari - tata.puncak
    atas = dari + 2 if ke_bawah else dari - 2 - len(baris) * huruf.tinggi_baris
    for nomor, satu in enumerate(baris):
        y = atas + (nomor + 1) * huruf.tinggi_baris - TURUN * huruf.ukuran
        kanvas.box(tengah - lebar / 2, y - 0.72 * huruf.ukuran, lebar, 0.9 * huruf.ukuran, isi="#ffffff")
        kanvas.text(tengah, y, satu, huruf, warna=ABU, rata=0.5)


# --- Lines ----------------------------------------------------------------------------------------------------------


def _draw_lines(kanvas: Kanvas, tata: Tegak, kelompok: list[tuple[Nilai, ...]]) -> None:
    kanvas.line([(tata.kiri, tata.dasar), (tata.lebar, tata.dasar)], warna=TINTA, tebal=0.8)
    if tata.grafik.acuan is not None:
        acuan = tata.y(tata.grafik.acuan)
        draw_reference(kanvas, (tata.kiri, acuan), (tata.lebar, acuan))
    for nomor, seri in enumerate(tata.grafik.seri):
        for ruas in _runs(seri.nilai):
            titik = [(tata.x(kategori), tata.y(nilai)) for kategori, nilai in ruas]
            kanvas.line(titik, warna=RUPA[nomor].garis, tebal=1.5, putus=RUPA[nomor].putus)
    tinggi = (NAIK + TURUN) * tata.label.ukuran + 0.6
    for isi in kelompok:
        ada = [(satu, tata.y(satu.nilai)) for satu in isi if satu.nilai is not None]
        atas = spread([y for _, y in ada], tinggi, tata.puncak, tata.dasar)
        for (nilai, _), y in zip(ada, atas, strict=True):
            dasar = y + NAIK * tata.label.ukuran + 0.3
            _label(kanvas, tata, tata.x(nilai.kategori), dasar, nilai.label, RUPA[nilai.seri].garis)
        for nilai, y in ada:
            rupa = RUPA[nilai.seri]
            x = tata.x(nilai.kategori)
            kanvas.marker(x, y, rupa.penanda, warna=rupa.garis, isi=rupa.isi_penanda, gid=nilai.gid)
        if not ada:
            _draw_gap(kanvas, tata, isi[0], tata.x(isi[0].kategori), tata.kolom - 4, tata.dasar)


def _runs(nilai: tuple[Decimal | None, ...]) -> list[list[tuple[int, Decimal]]]:
    """Neighbouring values without a gap between them, where there is a line to draw."""
    ruas: list[list[tuple[int, Decimal]]] = [[]]
    for nomor, satu in enumerate(nilai):
        if satu is None:
            ruas.append([])
        else:
            ruas[-1].append((nomor, satu))
    return [satu for satu in ruas if len(satu) > 1]
