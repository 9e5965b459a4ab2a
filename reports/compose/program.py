"""Block of the annual plan: programs, kegiatan and sub kegiatan with their pagu before and after the revision.

Source: regulasi.md 7.2 (levels); desain.md 3 (Budget).
"""

from __future__ import annotations

from collections.abc import Mapping

from reports import wording
from reports.compose.blok import Pilihan, blok
from reports.compose.catatan import Catatan, sumber_data
from reports.compose.konteks import Konteks
from reports.compose.pohon import (
    Cabang,
    branches,
    computed_key,
    controls,
    figure_or_control,
    has_codes,
    tree_rows,
    walk_tree,
)
from reports.compose.tabel import STRIP, Grup, Kol, baris, build_table, kanan, paragraf, sel, tengah
from reports.document import JenisBaris, Potongan, Sel, Teks, Unsur
from reports.figures import PetaAnggaran
from reports.inputs import VersiAnggaran


@blok(
    "program_kegiatan",
    "Program, kegiatan, dan sub kegiatan dengan pagu sebelum dan sesudah perubahan",
    tabel=("tabel-program-kegiatan",),
    keluarga=("pagu", "perubahan_pagu", "kontrol"),
    pilihan={"susunan": Pilihan(("program", "unit"), "program")},
)
def program_kegiatan(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """The budget tree of the year, one column of pagu for each version of the budget, and the change."""
    anggaran = konteks.peta.anggaran()
    if anggaran is None or not anggaran.akar.anak:
        return (paragraf(f"Anggaran Tahun {konteks.tahun} belum tersedia."),)
    versi = [satu for satu in anggaran.versi if _has_money(konteks, anggaran, satu)]
    berkode = has_codes(anggaran.akar)
    kolom = _columns(berkode, versi, berbanding=_comparable(anggaran, versi))
    catatan = Catatan()

    def isi(cabang: Cabang) -> tuple[Sel, ...]:
        return _money(konteks, anggaran, cabang.simpul.kode, versi, catatan, tebal=cabang.tebal)

    badan = list(tree_rows(branches(anggaran, pilihan["susunan"]), berkode, len(kolom), isi))
    jumlah = _money(konteks, anggaran, "total", versi, catatan, tebal=True)
    badan.append(baris(sel("Jumlah", kolom=3 if berkode else 2, tebal=True), *jumlah, jenis=JenisBaris.JUMLAH))
    tabel = build_table(
        "tabel-program-kegiatan",
        f"Program, Kegiatan, dan Sub Kegiatan {konteks.nama_pd} Tahun {konteks.tahun}",
        kolom,
        badan,
        sumber=sumber_data((anggaran.anggaran.sumber, *(satu.sumber for satu in versi))),
        catatan=_notes(anggaran, versi, catatan),
    )
    return (_summary(konteks, anggaran), tabel)


def _has_money(konteks: Konteks, anggaran: PetaAnggaran, versi: VersiAnggaran) -> bool:
    if anggaran.pagu("total", versi.kode) is not None:
        return True
    return any(k.besaran == "pagu" and k.versi == versi.kode and computed_key(anggaran.tahun, k)
               for _, k in controls(anggaran))  # fmt: skip


def _comparable(anggaran: PetaAnggaran, versi: list[VersiAnggaran]) -> bool:
    """Whether the first and the last version are both known down to the sub kegiatan: only then there is a change."""
    return len(versi) > 1 and all(anggaran.is_detailed(satu.kode) for satu in (versi[0], versi[-1]))


def _notes(anggaran: PetaAnggaran, versi: list[VersiAnggaran], catatan: Catatan) -> tuple[str, ...]:
    tanpa = [satu.nama for satu in anggaran.versi if satu not in versi]
    if tanpa:
        catatan.add(f"Pagu {wording.gabung(tanpa)} belum tersedia.")
    return catatan.lines()


def _columns(berkode: bool, versi: list[VersiAnggaran], *, berbanding: bool) -> list[Kol | Grup]:
    kode = [Kol("Kode", 12)] if berkode else []
    uang: list[Kol | Grup] = [kanan(f"{satu.nama} (Rp)", 16) for satu in versi]
    berubah = [kanan("Bertambah / Berkurang (Rp)", 16)] if berbanding else []
    return [tengah("No", 7), *kode, Kol("Program / Kegiatan / Sub Kegiatan", 40), *uang, *berubah]


def _money(
    konteks: Konteks,
    anggaran: PetaAnggaran,
    simpul: str,
    versi: list[VersiAnggaran],
    catatan: Catatan,
    *,
    tebal: bool,
) -> tuple[Sel, ...]:
    tahun = anggaran.tahun
    uang = [sel(_pagu(konteks, anggaran, satu, simpul, catatan, tebal=tebal)) for satu in versi]
    if _comparable(anggaran, versi):
        uang.append(sel(konteks.run(f"perubahan_pagu.{tahun}.{simpul}", catatan, polos=True, tebal=tebal)))
    return tuple(uang)


def _pagu(
    konteks: Konteks, anggaran: PetaAnggaran, versi: VersiAnggaran, simpul: str, catatan: Catatan, *, tebal: bool
) -> Potongan:
    """Pagu of a node; a dash, explained under the table, where the version does not fund it or is not known so deep."""
    run = figure_or_control(konteks, anggaran, f"pagu.{anggaran.tahun}.{versi.kode}.{simpul}", catatan, tebal=tebal)
    if run.nilai is not None:
        return run
    if anggaran.is_detailed(versi.kode):
        catatan.add(f"Tanda {STRIP}: tidak dianggarkan pada versi anggaran tersebut.")
    else:
        catatan.add(
            f"Tanda {STRIP}: rincian pagu {versi.nama} belum tersedia sehingga perubahannya tidak dapat dihitung."
        )
    return Teks(teks=STRIP)


def _summary(konteks: Konteks, anggaran: PetaAnggaran) -> Unsur:
    """How many programs, kegiatan and sub kegiatan there are, and the money of the last version."""
    tingkat = [cabang.simpul.tingkat for cabang in walk_tree(anggaran.akar)]
    cacah = [
        f"{wording.cacah(tingkat.count(satu))} {nama}"
        for satu, nama in (("program", "program"), ("kegiatan", "kegiatan"), ("sub_kegiatan", "sub kegiatan"))
        if tingkat.count(satu)
    ]
    isi = f"Pada Tahun {konteks.tahun} {konteks.nama_pd} melaksanakan {wording.gabung(cacah)}"
    if anggaran.versi_akhir is None or anggaran.pagu("total") is None:
        return paragraf(f"{isi}. Pagu anggarannya belum tersedia.")
    kunci = f"pagu.{anggaran.tahun}.{anggaran.versi_akhir}.total"
    return paragraf(f"{isi} dengan pagu sebesar ", konteks.run(kunci), ".")
