"""Blocks of supporting tables (TabelDukung): any table of facts, and lists of perangkat daerah with their categories.

The cells are facts as entered, numbers with their keys; nothing is added up here.
Source: desain.md 3 (Report, TabelDukung).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from reports import wording
from reports.calc import HasilPredikat, Pita, Skala, predikat
from reports.compose.blok import Pilihan, blok
from reports.compose.catatan import sumber_data
from reports.compose.kalimat.predikat import Kategori, sebaran_kategori
from reports.compose.konteks import Konteks
from reports.compose.tabel import STRIP, Kol, baris, build_table, kanan, paragraf, sel, tengah
from reports.document import Baris, Paragraf, Sel, Tabel, Unsur
from reports.inputs import KolomDukung, TabelDukung

#: The groups of supporting tables that an outline may call for.
KELOMPOK = (
    "perhitungan",
    "sdm",
    "sarana",
    "wilayah",
    "nilai_pd",
    "realisasi_triwulan",
    "cascading",
    "skala_sumber",
    "lainnya",
)
NILAI_PD = "nilai_pd"
_ANGKA = ("angka", "rupiah")
_NOMOR = "no"


@blok(
    "tabel_dukung",
    "Tabel data dukung menurut kelompoknya",
    tabel=("tabel-dukung", "tabel-daftar-pd"),
    keluarga=("dukung_isi",),
    pilihan={"kelompok": Pilihan(KELOMPOK, "perhitungan")},
)
def tabel_dukung(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Every supporting table of one group, in the order of the facts."""
    milik = [satu for satu in konteks.masukan.fakta.tabel if satu.kelompok == pilihan["kelompok"]]
    if not milik:
        nama = pilihan["kelompok"].replace("_", " ")
        return (paragraf(f"Data dukung kelompok {nama} belum tersedia."),)
    if konteks.calls("uraian_sasaran"):
        # What stands under its indicator already is not printed a second time.
        milik = [satu for satu in milik if satu.objek not in _described(konteks)]
        if not milik:
            return (paragraf("Seluruh data dukung disajikan pada uraian setiap sasaran."),)
    return tuple(unsur for satu in milik for unsur in support_elements(konteks, satu))


def _described(konteks: Konteks) -> set[str]:
    """Codes of the indicators and placements that the sections of the sasaran print the supporting tables of."""
    milik = [p for jenis in ("strategis", "lainnya") for p in konteks.peta.penempatan_kelompok(jenis)]
    return {kode for p in milik for kode in (p.indikator, p.kode)}


@blok(
    "daftar_pd",
    "Daftar perangkat daerah dengan nilai dan kategorinya",
    tabel=("tabel-daftar-pd",),
    keluarga=("dukung_isi",),
)
def daftar_pd(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Lists of perangkat daerah with their scores, each with how many fall into which category of its scale."""
    milik = [satu for satu in konteks.masukan.fakta.tabel if satu.kelompok == NILAI_PD]
    if not milik:
        return (paragraf("Daftar nilai perangkat daerah belum tersedia."),)
    return tuple(unsur for satu in milik for unsur in support_elements(konteks, satu))


def support_elements(konteks: Konteks, tabel: TabelDukung) -> tuple[Unsur, ...]:
    """A supporting table with what can be said about it; a sentence where it has no rows."""
    if not tabel.baris or not tabel.kolom:
        return (paragraf(f"Data {tabel.judul} belum tersedia."),)
    id_tabel = "tabel-daftar-pd" if tabel.kelompok == NILAI_PD else "tabel-dukung"
    return (*_spread(konteks, tabel), support_table(konteks, tabel, id_tabel))


def support_table(konteks: Konteks, tabel: TabelDukung, id_tabel: str) -> Tabel:
    """The table as entered, numbers in Indonesian form; with the category of each row where it has a scale."""
    skala = konteks.peta.skala.get(tabel.skala)
    kategori = [_label(satu, skala) for satu in _categories(konteks, tabel)] if skala is not None else []
    kolom = [_column(satu, tabel, n) for n, satu in enumerate(tabel.kolom)]
    if kategori:
        kolom.append(tengah("Kategori", 16))
    bernomor = _is_number(tabel.kolom[0].nama)
    if not bernomor:
        kolom.insert(0, tengah("No", 5))
    badan: list[Baris] = []
    for n, isi in enumerate(tabel.baris, start=1):
        nilai = [_cell(konteks, tabel, n, m) for m in range(1, min(len(isi), len(tabel.kolom)) + 1)]
        nilai += [sel(STRIP)] * (len(tabel.kolom) - len(nilai))
        nomor = () if bernomor else (sel(str(n)),)
        badan.append(baris(*nomor, *nilai, *((sel(kategori[n - 1]),) if kategori else ())))
    return build_table(
        id_tabel,
        tabel.judul,
        kolom,
        badan,
        lanskap=len(kolom) > _TERLEBAR,
        sumber=sumber_data((tabel.sumber,)),
        catatan=_notes(konteks, tabel, bool(kategori)),
    )


#: A table of more columns stands on a wide page.
_TERLEBAR = 9


def _column(kolom: KolomDukung, tabel: TabelDukung, letak: int) -> Kol:
    if _is_number(kolom.nama):
        return tengah(kolom.nama, 5)
    if kolom.jenis == "rupiah":
        return kanan(f"{kolom.nama} (Rp)", 18)
    if kolom.jenis in _ANGKA:
        satuan = {"": "", "persen": " (%)"}.get(kolom.satuan, f" ({kolom.satuan})")
        return kanan(f"{kolom.nama}{satuan}", 14)
    terpanjang = max((len(isi[letak] or "") for isi in tabel.baris if letak < len(isi)), default=0)
    return Kol(kolom.nama, min(max(12, terpanjang), 36))


def _is_number(nama: str) -> bool:
    return nama.strip(". ").casefold() == _NOMOR


def _cell(konteks: Konteks, tabel: TabelDukung, n: int, m: int) -> Sel:
    """Row `n`, column `m`, from 1: the figure of the book; text that is no number stands as it was entered."""
    isi, kolom = tabel.baris[n - 1][m - 1], tabel.kolom[m - 1]
    kunci = f"dukung.{tabel.kode}.isi.{n}.{m}"
    # Of two tables with one code the keys belong to the first.
    pertama = next(satu for satu in konteks.masukan.fakta.tabel if satu.kode == tabel.kode)
    if kunci in konteks.buku and pertama is tabel:
        return sel(konteks.run(kunci, polos=True))
    return sel(STRIP if isi is None or (kolom.jenis in _ANGKA and not isi.strip()) else isi)


def _number(isi: str | None) -> Decimal | None:
    try:
        nilai = Decimal(isi or "")
    except InvalidOperation:
        return None
    return nilai if nilai.is_finite() else None


# --- categories -------------------------------------------------------------------------------------------------------


def _scored(tabel: TabelDukung) -> int | None:
    """The one column of numbers that a scale can speak of; None where there is none or a choice."""
    letak = [n for n, satu in enumerate(tabel.kolom) if satu.jenis == "angka" and not _is_number(satu.nama)]
    return letak[0] if len(letak) == 1 else None


def _categories(konteks: Konteks, tabel: TabelDukung) -> Iterator[HasilPredikat]:
    skala, letak = konteks.peta.skala.get(tabel.skala), _scored(tabel)
    if skala is None or letak is None:
        return
    for isi in tabel.baris:
        yield predikat(_number(isi[letak]) if letak < len(isi) else None, skala)


def _label(satu: HasilPredikat, skala: Skala) -> str:
    return STRIP if satu.pita is None else band_label(satu.pita, skala)


def band_label(pita: Pita, skala: Skala) -> str:
    """ "A (Memuaskan)"; the label alone in a scale whose codes say nothing more than their labels (ST, T, S …)."""
    bermakna = any(satu.kode.casefold() not in _abbreviations(satu.sebutan) for satu in skala.pita)
    return f"{pita.kode} ({pita.sebutan})" if bermakna and pita.kode != pita.sebutan else pita.sebutan


def _abbreviations(sebutan: str) -> tuple[str, ...]:
    return "", sebutan.casefold(), "".join(kata[:1] for kata in sebutan.split()).casefold()


def _spread(konteks: Konteks, tabel: TabelDukung) -> tuple[Paragraf, ...]:
    """How many rows of a list of perangkat daerah fall into each category."""
    if tabel.kelompok != NILAI_PD:
        return ()
    awal = f"{tabel.judul} memuat {wording.cacah(len(tabel.baris))} perangkat daerah."
    kategori = list(_categories(konteks, tabel))
    skala = konteks.peta.skala.get(tabel.skala)
    if not kategori or skala is None:
        return (paragraf(awal),)
    pita = [_as_category(satu, skala) for satu in kategori]
    if len(set(pita)) == 1 and pita[0] is not None:
        return (paragraf(awal, f" Seluruhnya berkategori {pita[0].sebutan} menurut skala {skala.nama}."),)
    return (paragraf(awal, " ", *sebaran_kategori("perangkat daerah", pita)),)


def _as_category(satu: HasilPredikat, skala: Skala) -> Kategori | None:
    if satu.pita is None:
        return None
    return Kategori(band_label(satu.pita, skala), skala.nama, satu.pita.urutan)


def _notes(konteks: Konteks, tabel: TabelDukung, berkategori: bool) -> Sequence[str]:
    skala = konteks.peta.skala.get(tabel.skala)
    dasar = f"Kategori menurut skala {skala.nama}." if berkategori and skala is not None else ""
    kosong = any(satu is None for isi in tabel.baris for satu in isi)
    tanda = f"Tanda {STRIP}: data belum tersedia." if kosong else ""
    return tuple(satu for satu in (tabel.catatan, dasar, tanda) if satu)
