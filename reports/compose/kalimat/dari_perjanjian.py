"""The arguments of `perubahan.perubahan_pk`, made from two versions of an agreement while a report is composed."""

from __future__ import annotations

from collections.abc import Iterator

from reports.compose.kalimat.dari_konteks import run
from reports.compose.kalimat.perubahan import PerubahanPK, PerubahanTarget
from reports.compose.konteks import Konteks
from reports.figures import row_names
from reports.figures.pilih_target import agreement_name
from reports.inputs import BarisPK, PerjanjianKinerja


def perubahan_pk(konteks: Konteks, lama: PerjanjianKinerja, baru: PerjanjianKinerja) -> PerubahanPK:
    """What the newer of two versions changed; both are named by their version where they share a title."""
    beda = list(_changed_rows(lama, baru))
    judul = [agreement_name(pk) for pk in (lama, baru)]
    if judul[0] == judul[1]:
        judul = [f"{nama} (versi {pk.versi})" for nama, pk in zip(judul, (lama, baru), strict=True)]
    return PerubahanPK(
        lama=judul[0],
        baru=judul[1],
        alasan=baru.alasan,
        target=tuple(
            PerubahanTarget(
                nama=nama,
                semula=run(konteks, f"pk.{lama.kode}.target.{dulu}") if dulu else None,
                menjadi=run(konteks, f"pk.{baru.kode}.target.{kini}") if kini else None,
            )
            for nama, dulu, kini in beda
        ),
        tetap=len(baru.baris) - sum(1 for _, _, kini in beda if kini),
        anggaran_lama=run(konteks, f"pk.{lama.kode}.total"),
        anggaran_baru=run(konteks, f"pk.{baru.kode}.total"),
        selisih=run(konteks, f"pk_selisih.{baru.kode}.total"),
    )


def _changed_rows(lama: PerjanjianKinerja, baru: PerjanjianKinerja) -> Iterator[tuple[str, str, str]]:
    """(indicator, name of its row before, name of its row now) for every target that is not the same; "" for none."""
    dulu = {_identity(b): (nama, b) for nama, b in zip(row_names(lama), lama.baris, strict=True)}
    for nama, baris in zip(row_names(baru), baru.baris, strict=True):
        asal = dulu.pop(_identity(baris), None)
        if asal is None:
            yield baris.indikator, "", nama
        elif asal[1].target != baris.target:
            yield baris.indikator, asal[0], nama
    for nama, baris in dulu.values():
        yield baris.indikator, nama, ""


def _identity(baris: BarisPK) -> tuple[str, ...]:
    return (baris.penempatan,) if baris.penempatan else (baris.kelompok, baris.sasaran, baris.indikator)
