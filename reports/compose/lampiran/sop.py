"""SOP as flow tables: identity, and the steps with a column for each performer.

Facts are items of the lists `sop_identitas` (one SOP each) and `sop`: an item with Kelengkapan, Waktu, Output or Pelaku
is a step, one without is an SOP of which only the identity is known. Steps belong to the SOP whose `nomor` or `objek`
is their `objek`. Source: published SOP annexes (Permenpan 35/2012 form).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from reports.compose.blok import blok
from reports.compose.catatan import sumber_data
from reports.compose.konteks import Konteks
from reports.compose.lampiran.uraian import items, month
from reports.compose.tabel import STRIP, Grup, Kol, baris, build_table, paragraf, sel, slug, spanned, tengah
from reports.document import Baris, Judul, Sel, Tabel, Unsur
from reports.inputs import Butir

_LANGKAH = frozenset({"pelaku", "pelaksana", "kelengkapan", "waktu", "output", "keluaran"})
_TERSIRAT = re.compile(r"\s*\(tersirat\)\s*$", re.IGNORECASE)
_TERTULIS, _DISIMPULKAN = "●", "○"
_NAMA_SENDIRI = "sop"


@blok("sop", "Standar Operasional Prosedur sebagai tabel alur", tabel=("tabel-sop-identitas-{n}", "tabel-sop-{n}"))
def sop(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Each SOP with its identity, and its steps where they are known."""
    butir = items(konteks, "sop")
    langkah = [satu for satu in butir if _is_step(satu)]
    identitas = [*items(konteks, "sop_identitas"), *(satu for satu in butir if not _is_step(satu))]
    unsur: list[Unsur] = []
    sisa = langkah
    for n, satu in enumerate(identitas, start=1):
        milik = [step for step in sisa if step.objek in (satu.objek, satu.nomor)]
        sisa = [step for step in sisa if step not in milik]
        unsur += _one(satu, milik, n)
    if sisa:
        unsur.append(_flow_table("Standar Operasional Prosedur", sisa, len(identitas) + 1))
    return tuple(unsur) or (paragraf("Standar Operasional Prosedur belum tersedia."),)


def _is_step(butir: Butir) -> bool:
    return any(label.casefold() in _LANGKAH for label, _ in butir.rincian)


def _one(identitas: Butir, langkah: Sequence[Butir], n: int) -> Iterator[Unsur]:
    nama = identitas.uraian if identitas.uraian.casefold().startswith(_NAMA_SENDIRI) else f"SOP {identitas.uraian}"
    yield Judul(id=f"sop-{slug(identitas.uraian) or n}", tingkat=2, teks=nama)
    yield _identity_table(identitas, nama, n)
    if langkah:
        yield _flow_table(nama, langkah, n)


def _identity_table(identitas: Butir, nama: str, n: int) -> Tabel:
    """A row for each label; a label that repeats has its texts below each other. Remarks become a note."""
    isi: dict[str, list[str]] = {"Nama SOP": [identitas.uraian]}
    for label, teks in identitas.rincian:
        isi.setdefault(label, []).append(month(teks))
    catatan = isi.pop("Catatan", [])
    badan = [
        row for label, teks in isi.items() for row in spanned((sel(label, tebal=True),), [(sel(t),) for t in teks])
    ]
    return build_table(
        f"tabel-sop-identitas-{n}",
        f"Identitas {nama}",
        (Kol("Unsur", 30), Kol("Keterangan", 70)),
        badan,
        sumber=sumber_data((identitas.sumber,)),
        catatan=catatan,
    )


# --- flow -------------------------------------------------------------------------------------------------------------


def _flow_table(nama: str, langkah: Sequence[Butir], n: int) -> Tabel:
    pelaksana = list(dict.fromkeys(_TERSIRAT.sub("", p) for satu in langkah for p in _performers(satu)))
    kolom = (
        tengah("No", 4),
        Kol("Kegiatan", 24),
        # Without any performer the form keeps its column, empty.
        Grup("Pelaksana", tuple(tengah(satu, 8) for satu in pelaksana or [STRIP])),
        Grup("Mutu Baku", (Kol("Kelengkapan", 14), tengah("Waktu", 8), Kol("Output", 14))),
        Kol("Ket.", 6),
    )
    return build_table(
        f"tabel-sop-{n}",
        f"Alur {nama}",
        kolom,
        [_step_row(satu, nomor, pelaksana) for nomor, satu in enumerate(langkah, start=1)],
        lanskap=True,
        baku=True,
        sumber=sumber_data(satu.sumber for satu in langkah),
        catatan=_flow_notes(langkah),
    )


def _performers(satu: Butir) -> list[str]:
    return [isi for label, isi in satu.rincian if label.casefold() in ("pelaku", "pelaksana") and isi]


def _step_row(satu: Butir, nomor: int, pelaksana: Sequence[str]) -> Baris:
    tertulis = _performers(satu)
    tanda = {_TERSIRAT.sub("", p): _DISIMPULKAN if _TERSIRAT.search(p) else _TERTULIS for p in tertulis}
    orang: list[Sel] = [sel(tanda.get(p, "")) for p in pelaksana] or [sel(STRIP)]
    return baris(
        sel(satu.nomor or str(nomor)),
        sel(satu.uraian),
        *orang,
        sel(_text(satu, "kelengkapan")),
        sel(_text(satu, "waktu")),
        sel(_text(satu, "output", "keluaran")),
        sel(_text(satu, "ket", "ket.", "keterangan", kosong="")),
    )


def _text(satu: Butir, *label: str, kosong: str = STRIP) -> str:
    return "; ".join(isi for nama, isi in satu.rincian if nama.casefold() in label) or kosong


def _flow_notes(langkah: Sequence[Butir]) -> Iterator[str]:
    semua = [p for satu in langkah for p in _performers(satu)]
    if (awal := langkah[0].nomor).isdigit() and int(awal) > 1:
        yield f"Alur dimulai dari langkah {awal}."
    if any(not _TERSIRAT.search(p) for p in semua):
        yield f"{_TERTULIS} pelaksana langkah."
    if any(_TERSIRAT.search(p) for p in semua):
        yield f"{_DISIMPULKAN} pelaksana disimpulkan dari uraian langkah."
    if any(not _performers(satu) for satu in langkah):
        yield "Langkah tanpa tanda: pelaksana tidak disebutkan."
