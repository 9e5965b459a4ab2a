"""Document to HTML: one self-contained page that needs no script, no network and no other file.

The same page goes to the browser and, with fonts, to WeasyPrint, so what is read on screen is what is printed. This is
the only module of `reports` that uses Django, and of Django only the template engine: its own `Engine`, no settings,
and a `Context` that neither localises nor converts anything. Source: desain.md 5 and 6.
"""

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from itertools import groupby, zip_longest
from operator import attrgetter
from pathlib import Path
from types import UnionType

from django.template import Context, Engine, Library
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from reports.document import (
    Angka,
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
    Kop,
    Lambang,
    LampiranBerkas,
    Paragraf,
    PemisahHalaman,
    Potongan,
    Rata,
    Tabel,
    Unsur,
    plain,
)
from reports.letak import Letak, place
from reports.render.arah import settle_orientation
from reports.render.berkas import read_pages_of
from reports.render.galat import RenderGagal
from reports.render.lebar import KERTAS, UTUH, Ukuran, estimate, fit, is_dense
from reports.render.lukis import describe
from reports.render.rentang import SelCetak, bound_rows, is_small, leading_rows, row_groups
from reports.render.ruas import Ruas, stretches
from reports.render.susunan import list_lines, table_of_contents

AKAR = Path(__file__).resolve().parents[2]
TEMPLAT = AKAR / "templates" / "laporan"
GAYA = AKAR / "static" / "cetak" / "cetak.css"

#: What the address of a link to another part of the print begins with.
LOMPAT = "lompat:"
#: Lines of contents that are a few more than a page holds: set closer, they do not leave a page almost empty.
SEDIKIT_LEBIH = range(39, 45)
#: A paragraph of at most this many letters before a table or a list stays with it.
PENGANTAR = 400
#: The name of the first tag of an element.
_TAG = re.compile(r"<[a-z]\w*")
#: A range of years, which a line must not break: "2021–2026".
_TAHUN = re.compile(r"\b\d{4}–\d{4}\b")

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
    Kop: "kop",
    PemisahHalaman: "pemisah",
}


def render_html(dokumen: Dokumen, *, cetak: bool = False) -> str:
    """The document as one HTML page; with `cetak` the one that becomes the PDF.

    On paper every drawing is an image, a diagram goes on over several pages, and pages are kept free for attached
    files. Raises RenderGagal for a paper size that is not known and for a picture or an attached file that cannot be
    used, and ValueError for a table whose rows do not fill its columns and for a chart that cannot be drawn.
    """
    check_paper(dokumen)
    dokumen = settle_orientation(dokumen)
    awal, isi = stretches(dokumen, cetak=cetak)
    gaya = {"dokumen": dokumen, "gaya": mark_safe(page_style(dokumen.kertas))}  # our own files
    halaman = {"awal": _chapters(dokumen, awal, cetak=cetak), "isi": _chapters(dokumen, isi, cetak=cetak)}
    return _fill("dokumen.html", gaya | _lists(dokumen) | halaman)


def check_paper(dokumen: Dokumen) -> None:
    """Raises RenderGagal for a paper size that is not known."""
    if dokumen.kertas not in KERTAS:
        raise RenderGagal(f"Ukuran kertas {dokumen.kertas!r} tidak dikenal; yang dikenal: {', '.join(KERTAS)}.")


def render_part(dokumen: Dokumen, ruas: Ruas, awal: int, akhir: int) -> str:
    """The page that becomes the elements `awal` to before `akhir` of a stretch in print.

    The first tag of every element carries its number as `data-unsur`. `dokumen` is one that settle_orientation made.
    """
    isi = enumerate(_elements(dokumen, ruas, awal, akhir, cetak=True), start=awal)
    html = [
        _number(_fill(str(satu["templat"]), {"isi": satu, "unsur": satu.get("unsur")}), nomor) for nomor, satu in isi
    ]
    bagian: dict[str, object] = {
        "dokumen": dokumen,
        "bab": ruas.bab,
        "kelas": ruas.kelas,
        "awal": ruas.pertama and awal == 0,
        "unsur": [mark_safe(satu) for satu in html],  # from the templates
        "catatan": ruas.catatan if akhir == ruas.banyak else (),
    }
    return _fill("bagian.html", bagian)


def _number(html: str, nomor: int) -> str:
    return _TAG.sub(rf'\g<0> data-unsur="{nomor}"', html, count=1)


def render_cover(dokumen: Dokumen) -> str:
    """The page that becomes the cover in print."""
    return _fill("muka.html", {"dokumen": dokumen})


def render_lists(dokumen: Dokumen, nomor: Mapping[str, str]) -> str:
    """The page that becomes the lists of contents in print; `nomor` is the number of the page that an id stands on.

    A link to such an id has the address `LOMPAT` and the id, because it leads to another part of the print.
    """
    return _fill("daftar.html", _lists(dokumen) | {"dokumen": dokumen, "nomor": nomor})


@register.filter
def tautan(nama: str, nomor: Mapping[str, str] | str) -> SafeString:
    """The address of a link of the lists, with the page number where it is known."""
    if not nomor or nama not in nomor:
        return mark_safe(f'href="#{escape(nama)}"')
    return mark_safe(f'href="{LOMPAT}{escape(nama)}" data-halaman="{escape(nomor[nama])}"')  # type: ignore[index]


def _fill(templat: str, isi: dict[str, object]) -> str:
    return _engine().get_template(templat).render(Context(isi, use_l10n=False, use_tz=False))


@cache
def page_style(kertas: str) -> str:
    """The style of every page, for paper of a known size. In print it is not in the pages, so that it is read once."""
    lebar, tinggi = KERTAS[kertas]
    ukuran: dict[str, object] = {
        "kertas": f"{lebar}mm {tinggi}mm",
        "kertas_lebar": f"{tinggi}mm {lebar}mm",
        "tinggi_sampul": tinggi - 51,  # within the margins of the cover, one millimetre to spare
    }
    return _fill("kertas.css", ukuran) + GAYA.read_text(encoding="utf-8")


def _lists(dokumen: Dokumen) -> dict[str, object]:
    """What the lists of contents, tables and pictures name."""
    entri = list(table_of_contents(dokumen))
    return {
        "daftar_mulai": "" if dokumen.awal else "-mulai",
        "entri": entri,
        "rapat": list_lines(satu.teks for satu in entri) in SEDIKIT_LEBIH,
        "tabel": list(_numbered(dokumen, Tabel)),
        "gambar": list(_numbered(dokumen, Bergambar)),
        "nomor": {},
    }


@cache
def _engine() -> Engine:
    return Engine(dirs=[str(TEMPLAT)], builtins=[__name__], string_if_invalid="", autoescape=True)


def _numbered(dokumen: Dokumen, jenis: type[Tabel] | UnionType) -> Iterator[dict[str, object]]:
    """What stands in the list of tables or of pictures, each with whether its page number is roman."""
    for bab in dokumen.all_bab():
        for unsur in bab.isi:
            if isinstance(unsur, jenis) and unsur.nomor:
                yield {"unsur": unsur, "awal": bab in dokumen.awal}


def _chapters(dokumen: Dokumen, bagian: Sequence[Ruas], *, cetak: bool) -> Iterator[dict[str, object]]:
    """Chapters for the template, each with its runs of pages."""
    for bab, runs in groupby((satu for satu in bagian if satu.bab), key=attrgetter("bab")):
        segmen = [
            {"kelas": satu.kelas, "unsur": _elements(dokumen, satu, 0, satu.banyak, cetak=cetak)} for satu in runs
        ]
        yield {"bab": bab, "segmen": segmen}


def _elements(dokumen: Dokumen, ruas: Ruas, awal: int, akhir: int, *, cetak: bool) -> list[dict[str, object]]:
    """The elements `awal` to before `akhir` of a stretch for their templates."""
    if ruas.berkas and ruas.lembar:
        nomor = ruas.lembar.id.rpartition("-")[2]
        alt = f"{ruas.berkas.judul}, halaman {nomor} dari {ruas.jumlah} berkas terlampir."
        return [{"templat": "unsur/halaman_berkas.html", "id": ruas.lembar.id, "alt": alt}]
    return [
        _element(dokumen, unsur, cetak=cetak) | {"antar": _leads(unsur, berikut)}
        for unsur, berikut in [*zip_longest(ruas.unsur, ruas.unsur[1:])][awal:akhir]
    ]


def _leads(unsur: Unsur, berikut: Unsur | None) -> bool:
    """Whether a page must not part a paragraph from what follows it: it introduces a table or a list, or stands there
    as a heading.
    """
    if not isinstance(unsur, Paragraf) or berikut is None:
        return False
    teks = plain(unsur.isi).strip()
    if teks.endswith(":") or (len(teks) <= PENGANTAR and isinstance(berikut, Tabel | Daftar)):
        return True
    return not unsur.gaya and all(satu.tebal for satu in unsur.isi)


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
    """The signers in pairs, left and right; one alone stands at the right."""
    orang = blok.penandatangan
    pasangan = [orang[nomor : nomor + 2] for nomor in range(0, len(orang), 2)]
    return {"pasangan": [[*zip((1, 2) if len(satu) == 2 else (2,), satu, strict=True)] for satu in pasangan]}


def _table(tabel: Tabel, kertas: str) -> dict[str, object]:
    ukuran = fit(tabel, kertas)
    tinggi = estimate(tabel, ukuran, kertas)
    kepala = [[SelCetak(letak, letak.sel.baris) for letak in baris] for baris in place(tabel, tabel.kepala)]
    kelompok = list(row_groups(tabel, tinggi))
    ikut = bound_rows(tinggi, kelompok).union(leading_rows(tabel.badan), *(satu.bound for satu in kelompok))
    return {
        "kepala": [_row(tabel, None, baris) for baris in kepala],
        "kelompok": [
            {
                "lanjutan": satu.lanjutan,
                "baris": [
                    _row(tabel, tabel.badan[nomor].jenis, baris, ikut=nomor in ikut, belah=tinggi.baris[nomor] > UTUH)
                    for nomor, baris in enumerate(satu.baris, start=satu.awal)
                ],
            }
            for satu in kelompok
        ],
        "ukuran": ukuran,
        "utuh": is_small(tinggi),
        "kelas": _table_classes(tabel, ukuran),
        "jumlah_kolom": len(tabel.kolom),
    }


def _table_classes(tabel: Tabel, ukuran: Ukuran) -> str:
    """How tight the table is: narrow margins, words of ordinary length broken, even figures broken."""
    kelas = {"padat": is_dense(tabel), "sempit": not ukuran.lega, "rapat": not ukuran.muat}
    return " ".join(nama for nama, berlaku in kelas.items() if berlaku)


def _row(
    tabel: Tabel, jenis: JenisBaris | None, baris: Sequence[SelCetak], *, ikut: bool = False, belah: bool = False
) -> dict[str, object]:
    """One row for the template; `jenis` None is a row of the head.

    `ikut`: no page ends after it; `belah`: it is so tall that a page may end in it.
    """
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
    kelas = [
        "" if jenis in (None, JenisBaris.ISI) else jenis.value,
        "ikut" if ikut else "",
        "belah" if belah else "",
    ]
    return {"kelas": " ".join(filter(None, kelas)), "sel": sel}


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
def alamat_lambang(lambang: Lambang) -> str:
    """The emblem as an address that carries it."""
    return f"data:image/png;base64,{b64encode(lambang.isi).decode()}"


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
            teks = _mark("em", teks)
    return _mark("strong", teks) if satu.tebal else teks


def _mark(tag: str, teks: str) -> str:
    """The text in an element, blanks at its ends left outside: WeasyPrint 70 breaks a line after the first word of an
    element that ends in a blank where the line would end.
    """
    isi = teks.strip(" ")
    if not isi:
        return teks
    depan = len(teks) - len(teks.lstrip(" "))
    return f"{teks[:depan]}<{tag}>{isi}</{tag}>{teks[depan + len(isi) :]}"


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
    """Escaped text whose line breaks stay line breaks, and whose ranges of years stay on one line."""
    aman = "<br>".join(escape(satu) for satu in teks.split("\n"))
    return mark_safe(_TAHUN.sub(r'<span class="tahun">\g<0></span>', aman) if "–" in aman else aman)  # escaped above


@register.filter
def kelas_paragraf(paragraf: Paragraf, antar: bool = False) -> str:
    """The classes of a paragraph: its style, its alignment unless left, and "antar" where it leads to the next."""
    rata = "" if paragraf.rata is Rata.KIRI else paragraf.rata.value
    return " ".join(filter(None, (paragraf.gaya, rata, "antar" if antar else "")))


@register.filter
def sumber(teks: str) -> str:
    """The source line of a table, introduced once: a text that already says what it is stays as it is."""
    return teks if teks.casefold().startswith("sumber") else f"Sumber data: {teks}"
