"""What the tests of compose read a document with."""

import re
from collections.abc import Iterable
from dataclasses import replace

from reports.calc import KebijakanHitung
from reports.compose import compose
from reports.document import Dokumen, Paragraf, Tabel, Unsur, plain
from reports.inputs import Bagian, FaktaPD, Masukan, PanggilanBlok, RencanaLaporan


def with_facts(masukan: Masukan, **isi: object) -> Masukan:
    """The same inputs with other facts."""
    return replace(masukan, fakta=replace(masukan.fakta, **isi))  # type: ignore[arg-type]


def with_policy(masukan: Masukan, **isi: object) -> Masukan:
    """The same inputs under another policy."""
    hitung: KebijakanHitung = replace(masukan.kebijakan.hitung, **isi)  # type: ignore[arg-type]
    return replace(masukan, kebijakan=replace(masukan.kebijakan, hitung=hitung))


def with_outline(masukan: Masukan, *bagian: Bagian, **isi: object) -> Masukan:
    """The same inputs with another outline and, in `isi`, other fields of the report plan; narratives are dropped."""
    laporan = RencanaLaporan(tahun=masukan.tahun, sistematika=bagian, **isi)  # type: ignore[arg-type]
    return replace(masukan, laporan=laporan)


def only_block(masukan: Masukan, blok: str, **pilihan: str) -> Dokumen:
    """A document of one chapter that calls one block."""
    bab = Bagian(
        kode="bab3", jenis="bab", nomor="BAB III", judul="UJI", blok=(PanggilanBlok(blok=blok, pilihan=pilihan),)
    )
    return compose(with_outline(masukan, bab))


def empty_office(masukan: Masukan) -> Masukan:
    """An office of which nothing is known but its name."""
    return replace(masukan, fakta=FaktaPD(pd=masukan.fakta.pd))


def elements(dokumen: Dokumen) -> list[Unsur]:
    return [unsur for bab in dokumen.all_bab() for unsur in bab.isi]


def table(dokumen: Dokumen, id_tabel: str) -> Tabel:
    """The table with this id. Raises LookupError naming those there are."""
    ada = {satu.id: satu for satu in dokumen.tables()}
    if id_tabel not in ada:
        raise LookupError(f"{id_tabel} tidak ada; yang ada: {', '.join(ada)}")
    return ada[id_tabel]


def texts(tabel: Tabel) -> list[list[str]]:
    """The cells of the body as a reader sees them, row by row; covered cells are left out."""
    return [[plain(sel.isi) for sel in baris.sel] for baris in tabel.badan]


def row_with(tabel: Tabel, teks: str) -> list[str]:
    """The first row that has a cell with exactly this text."""
    return next(baris for baris in texts(tabel) if teks in baris)


_PENGANTAR = re.compile(r"(disajikan pada|dapat dilihat pada|dimuat dalam) Tabel [A-Z]?[\d.]+\.$")


def lead_ins(dokumen: Dokumen) -> list[str]:
    """The sentences that lead to tables."""
    return [teks for teks in _paragraphs(dokumen) if _PENGANTAR.search(teks)]


def sentences(dokumen: Dokumen) -> list[str]:
    """The text of every paragraph but those that only lead to a table."""
    return [teks for teks in _paragraphs(dokumen) if not _PENGANTAR.search(teks)]


def _paragraphs(dokumen: Dokumen) -> list[str]:
    return [plain(unsur.isi) for unsur in elements(dokumen) if isinstance(unsur, Paragraf)]


def gaps(tabel: Tabel) -> Iterable[str]:
    """Every place where the spans of a table do not tile its grid exactly."""
    lebar = len(tabel.kolom)
    for nama, bagian in (("kepala", tabel.kepala), ("badan", tabel.badan)):
        sisa = [0] * lebar
        for nomor, baris in enumerate(bagian):
            letak = 0
            for sel in baris.sel:
                while letak < lebar and sisa[letak]:
                    letak += 1
                if letak + sel.kolom > lebar or any(sisa[letak : letak + sel.kolom]):
                    yield f"{tabel.id} {nama} {nomor}: sel {plain(sel.isi)!r} tidak muat"
                    break
                sisa[letak : letak + sel.kolom] = [sel.baris] * sel.kolom
                letak += sel.kolom
            if not all(sisa):
                yield f"{tabel.id} {nama} {nomor}: kolom {sisa.index(0)} kosong"
            sisa = [max(satu - 1, 0) for satu in sisa]
        if any(sisa):
            yield f"{tabel.id} {nama}: sel melewati baris terakhir"
