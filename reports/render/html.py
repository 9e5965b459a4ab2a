"""Document to HTML: one self-contained page that needs no script, no network and no other file.

The same page goes to the browser and, with fonts, to WeasyPrint, so what is read on screen is what is printed. This is
the only module of `reports` that uses Django, and of Django only the template engine: its own `Engine`, no settings,
and a `Context` that neither localises nor converts anything. Source: desain.md 5 and 6.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import UnionType

from django.template import Context, Engine, Library
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from reports.document import (
    Angka,
    Bab,
    Bagan,
    Bergambar,
    BlokTandaTangan,
    Daftar,
    Dokumen,
    Foto,
    Gambar,
    Grafik,
    JenisBaris,
    Judul,
    LampiranBerkas,
    Paragraf,
    PemisahHalaman,
    Potongan,
    Rata,
    Tabel,
    Unsur,
)
from reports.render.berkas import read_pages_of
from reports.render.galat import RenderGagal
from reports.render.lebar import KERTAS, UTUH, estimate, fit
from reports.render.lukis import describe
from reports.render.rentang import SelCetak, row_groups
from reports.render.susunan import Letak, place, segments, table_of_contents

AKAR = Path(__file__).resolve().parents[2]
TEMPLAT = AKAR / "templates" / "laporan"
GAYA = AKAR / "static" / "cetak" / "cetak.css"

register = Library()

_TEMPLAT_UNSUR: dict[type, str] = {
    Judul: "judul",
    Paragraf: "paragraf",
    Daftar: "daftar",
    Tabel: "tabel",
    Gambar: "gambar",
    Grafik: "gambar",
    Bagan: "gambar",
    Foto: "gambar",
    LampiranBerkas: "berkas",
    BlokTandaTangan: "tanda_tangan",
    PemisahHalaman: "pemisah",
}


def render_html(dokumen: Dokumen, *, cetak: bool = False) -> str:
    """The document as one HTML page; with `cetak` the one that becomes the PDF.

    On paper every drawing is an image, a diagram goes on over several pages, and pages are kept free for attached
    files. Raises RenderGagal for a paper size that is not known and for a picture or an attached file that cannot be
    used, and ValueError for a table whose rows do not fill its columns and for a chart that cannot be drawn.
    """
    if dokumen.kertas not in KERTAS:
        raise RenderGagal(f"Ukuran kertas {dokumen.kertas!r} tidak dikenal; yang dikenal: {', '.join(KERTAS)}.")
    lebar, tinggi = KERTAS[dokumen.kertas]
    isi = {
        "dokumen": dokumen,
        "gaya": mark_safe(GAYA.read_text(encoding="utf-8")),  # our own file
        "kertas": f"{lebar}mm {tinggi}mm",
        "kertas_lebar": f"{tinggi}mm {lebar}mm",
        "tinggi_sampul": tinggi - 51,  # within the margins of the cover, one millimetre to spare
        "awal": list(_chapters(dokumen, dokumen.awal, "awal", cetak=cetak)),
        "isi": list(_chapters(dokumen, (*dokumen.bab, *dokumen.lampiran), "isi", cetak=cetak)),
        "daftar_mulai": "" if dokumen.awal else "-mulai",
        "entri": list(table_of_contents(dokumen)),
        "tabel": list(_numbered(dokumen, Tabel)),
        "gambar": list(_numbered(dokumen, Bergambar)),
    }
    return _engine().get_template("dokumen.html").render(Context(isi, use_l10n=False, use_tz=False))


@cache
def _engine() -> Engine:
    return Engine(dirs=[str(TEMPLAT)], builtins=[__name__], string_if_invalid="", autoescape=True)


def _numbered(dokumen: Dokumen, jenis: type[Tabel] | UnionType) -> Iterator[dict[str, object]]:
    """What stands in the list of tables or of pictures, each with whether its page number is roman."""
    for bab in dokumen.all_bab():
        for unsur in bab.isi:
            if isinstance(unsur, jenis) and unsur.nomor:
                yield {"unsur": unsur, "awal": bab in dokumen.awal}


def _chapters(
    dokumen: Dokumen, bagian: tuple[Bab, ...], halaman: str, *, cetak: bool = False
) -> Iterator[dict[str, object]]:
    """Chapters for the template. The first run of pages gets a page name of its own, where the count starts at 1."""
    mulai = "-mulai"
    for bab in bagian:
        runs: list[dict[str, object]] = []
        for segmen in segments(bab):
            nama = halaman + ("-lanskap" if segmen.lanskap else "") + mulai
            mulai = ""
            isi: list[dict[str, object]] = []
            runs.append({"kelas": nama, "unsur": isi})
            for unsur in segmen.isi:
                isi.append(_element(dokumen, unsur, cetak=cetak))
                if cetak and isinstance(unsur, LampiranBerkas):
                    runs += _attached_pages(unsur)
                    isi = []
                    runs.append({"kelas": nama.removesuffix("-mulai"), "unsur": isi})
        yield {"bab": bab, "segmen": [satu for nomor, satu in enumerate(runs) if satu["unsur"] or nomor == 0]}


def _attached_pages(lampiran: LampiranBerkas) -> Iterator[dict[str, object]]:
    """A page of its own for every page of the file, kept free for it."""
    semua = read_pages_of(lampiran)
    for nomor, satu in enumerate(semua, start=1):
        alt = f"{lampiran.judul}, halaman {nomor} dari {len(semua)} berkas terlampir."
        isi = {"templat": "unsur/halaman_berkas.html", "id": satu.id, "alt": alt}
        yield {"kelas": "berkas-rebah" if satu.rebah else "berkas", "unsur": [isi]}


def _element(dokumen: Dokumen, unsur: Unsur, *, cetak: bool = False) -> dict[str, object]:
    isi: dict[str, object] = {"templat": f"unsur/{_TEMPLAT_UNSUR[type(unsur)]}.html", "unsur": unsur}
    if isinstance(unsur, Tabel):
        isi |= _table(unsur, dokumen.kertas)
    elif isinstance(unsur, Bergambar):
        isi |= describe(unsur, cetak=cetak)
    elif isinstance(unsur, LampiranBerkas):
        isi |= {"jumlah": len(read_pages_of(unsur)), "cetak": cetak}
    elif isinstance(unsur, BlokTandaTangan):
        isi |= _signatures(unsur)
    return isi


def _signatures(blok: BlokTandaTangan) -> dict[str, object]:
    """The signers, with blank lines where one has fewer lines above the name, so that the names stand side by side."""
    baris = max((len(satu.atas) for satu in blok.penandatangan), default=0)
    orang = [
        {"penandatangan": satu, "atas": (*satu.atas, *("" for _ in range(baris - len(satu.atas))))}
        for satu in blok.penandatangan
    ]
    return {"jumlah": min(len(orang), 2), "orang": orang}


def _table(tabel: Tabel, kertas: str) -> dict[str, object]:
    ukuran = fit(tabel, kertas)
    tinggi = estimate(tabel, ukuran, kertas)
    kepala = [[SelCetak(letak, letak.sel.baris) for letak in baris] for baris in place(tabel, tabel.kepala)]
    return {
        "kepala": [_row(tabel, None, baris) for baris in kepala],
        "kelompok": [
            {
                "padu": satu.padu,
                "baris": [
                    _row(tabel, tabel.badan[nomor].jenis, baris) | {"belah": tinggi.baris[nomor] > UTUH}
                    for nomor, baris in enumerate(satu.baris, start=satu.awal)
                ],
            }
            for satu in row_groups(tabel, tinggi)
        ],
        "ukuran": ukuran,
        "jumlah_kolom": len(tabel.kolom),
    }


def _row(tabel: Tabel, jenis: JenisBaris | None, baris: Sequence[SelCetak]) -> dict[str, object]:
    """One row for the template; `jenis` None is a row of the head."""
    sel = [
        {
            "isi": () if satu.sambungan else satu.letak.sel.isi,
            "kolom": satu.letak.sel.kolom,
            "baris": satu.baris,
            "kelas": _cell_classes(tabel, jenis, satu),
            "lingkup": _scope(jenis, nomor, satu.letak),
        }
        for nomor, satu in enumerate(baris)
    ]
    return {"jenis": "" if jenis in (None, JenisBaris.ISI) else jenis.value, "sel": sel}


def _cell_classes(tabel: Tabel, jenis: JenisBaris | None, satu: SelCetak) -> str:
    """Alignment, indent, and which part of a cut span the cell is."""
    sel, kolom = satu.letak.sel, satu.letak.kolom
    rata = sel.rata or (Rata.TENGAH if jenis is None else tabel.kolom[kolom].rata)
    kelas = [
        rata.value if rata is not Rata.KIRI else "",
        f"m{min(sel.menjorok, 6)}" if sel.menjorok else "",
        "sambungan" if satu.sambungan else "",
        "bersambung" if satu.bersambung else "",
    ]
    return " ".join(filter(None, kelas))


def _scope(jenis: JenisBaris | None, nomor: int, letak: Letak) -> str:
    """What a head cell is the head of; "" for a plain cell. The first cell of a group or total row heads its row."""
    if not letak.sel.isi:
        return ""
    if jenis is None:
        return "colgroup" if letak.sel.kolom > 1 else "col"
    return "row" if jenis is not JenisBaris.ISI and nomor == 0 else ""


@register.filter
def potongan(isi: tuple[Potongan, ...]) -> SafeString:
    """Runs of text and figures as HTML; every character of the document is escaped."""
    return mark_safe("".join(map(_run, isi)))  # pieces are escaped in _run


def _run(satu: Potongan) -> str:
    if isinstance(satu, Angka):
        teks = _figure(satu)
    else:
        teks = lines(satu.teks)
        if satu.miring:
            teks = f"<em>{teks}</em>"
    return f"<strong>{teks}</strong>" if satu.tebal else teks


def _figure(angka: Angka) -> str:
    nilai = "" if angka.nilai is None else exact(angka.nilai)
    kelas = ' class="tanpa-nilai"' if angka.nilai is None else ' class="panjang"' if " " in angka.tampil else ""
    tanda = f'<sup class="tanda">{escape(angka.tanda)}</sup>' if angka.tanda else ""
    return f'<data value="{nilai}"{kelas} data-kunci="{escape(angka.kunci)}">{escape(angka.tampil)}</data>{tanda}'


def exact(nilai: Decimal) -> str:
    """The exact decimal as text, never in exponents: 1E+3 -> "1000"."""
    return f"{nilai:f}"


@register.filter
def lines(teks: str) -> SafeString:
    """Escaped text whose line breaks stay line breaks."""
    return mark_safe("<br>".join(escape(satu) for satu in teks.split("\n")))  # each line is escaped


@register.filter
def kelas_paragraf(paragraf: Paragraf) -> str:
    """The classes of a paragraph: its style and, unless it is left, its alignment."""
    rata = "" if paragraf.rata is Rata.KIRI else paragraf.rata.value
    return " ".join(filter(None, (paragraf.gaya, rata)))


@register.filter
def sumber(teks: str) -> str:
    """The source line of a table, introduced once: a text that already says what it is stays as it is."""
    return teks if teks.casefold().startswith("sumber") else f"Sumber data: {teks}"
