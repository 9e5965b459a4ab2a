"""The outline of a region or an office: set, and given up again (desain.md 3, Report)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reports.compose import SistematikaSalah
from reports.compose.sistematika import check_sections
from reports.inputs import Bagian
from sakip.actions._jejak import record_change
from sakip.actions._laporan import hold_reports
from sakip.actions._tindakan import izinkan, kunci, tindakan
from sakip.actions.errors import DataSalah, SudahBerubah
from sakip.actions.muat.kebijakan import kolom_lingkup
from sakip.fakta import periksa_sistematika
from sakip.models import BagianSistematika, Pengguna, Sistematika
from sakip.queries.kebijakan import Tempat
from sakip.queries.sistematika import (
    flat,
    orphaned_narratives,
    outline_in_force,
    own_outline,
    renumber,
    signed_reports,
    wider_outline,
)
from sakip.workflow import Izin


@tindakan("sistematika.diatur")
def set_sistematika(
    *, lingkup: Tempat, bagian: Sequence[Bagian], semula: Sequence[Bagian], oleh: Pengguna, dasar: str
) -> tuple[Bagian, ...]:
    """Give a region or an office its own outline; numbers follow from the order and are not taken from `bagian`.

    `semula` is the outline the person saw in force. Reports that are signed keep theirs: they get it as their own. An
    outline equal to the wider scope's is still the scope's own. Raises TidakBoleh; DataSalah (unknown block or option,
    wrong nesting, a code twice, a section with written text left out, no ground); SudahBerubah. Returns what is stored.
    """
    izinkan(oleh, Izin.ATUR_KEBIJAKAN, lingkup)
    baru = renumber(bagian)
    _check(baru, dasar)
    lingkup = kunci(lingkup)
    hold_reports(lingkup)
    kini = outline_in_force(lingkup).bagian
    _refuse_stale(kini, semula, baru)
    if own_outline(lingkup) != baru:
        _switch(lingkup, kini, baru, baru, oleh, dasar)
    return baru


@tindakan("sistematika.dikembalikan")
def reset_sistematika(*, lingkup: Tempat, semula: Sequence[Bagian], oleh: Pengguna, dasar: str) -> tuple[Bagian, ...]:
    """Give up the own outline: the wider scope's counts again. Raises as `set_sistematika`."""
    izinkan(oleh, Izin.ATUR_KEBIJAKAN, lingkup)
    if not dasar.strip():
        raise DataSalah("dasar", "sebutkan alasan perubahan sistematika ini")
    lingkup = kunci(lingkup)
    hold_reports(lingkup)
    kini = outline_in_force(lingkup).bagian
    luas = wider_outline(lingkup)
    _refuse_stale(kini, semula, luas)
    if own_outline(lingkup):
        _switch(lingkup, kini, luas, (), oleh, dasar)
    return luas


def _check(bagian: Sequence[Bagian], dasar: str) -> None:
    if not dasar.strip():
        raise DataSalah("dasar", "sebutkan alasan perubahan sistematika ini")
    for satu, _, _ in flat(bagian):
        if not satu.judul.strip():
            raise DataSalah("bagian", f"judul bagian {satu.nomor or satu.kode} tidak boleh kosong")
    for cacat in periksa_sistematika(bagian):
        raise DataSalah("bagian", f"{cacat.tempat}: {cacat.sebab}")
    try:
        check_sections(bagian)
    except SistematikaSalah as salah:
        raise DataSalah("bagian", str(salah)) from salah


def _refuse_stale(kini: Sequence[Bagian], semula: Sequence[Bagian], baru: Sequence[Bagian]) -> None:
    if tuple(kini) not in (tuple(semula), tuple(baru)):
        raise SudahBerubah(
            "Sistematika ini baru saja diubah orang lain. Muat ulang halaman, lalu ulangi perubahan Anda.",
            tersimpan={"bagian": _trail(kini)},
            dikirim={"bagian": _trail(baru)},
        )


def _switch(
    lingkup: Tempat,
    kini: Sequence[Bagian],
    berlaku: Sequence[Bagian],
    milik: Sequence[Bagian],
    oleh: Pengguna,
    dasar: str,
) -> None:
    """Store `milik` as the scope's own outline (none where empty), so that `berlaku` counts from now on."""
    yatim = orphaned_narratives(lingkup, [satu.kode for satu, _, _ in flat(berlaku)]).first()
    if yatim is not None:
        judul = next((satu.judul for satu, _, _ in flat(kini) if satu.kode == yatim.bagian), yatim.bagian)
        raise DataSalah(
            "bagian",
            f"bagian {judul} berisi narasi pada LKjIP {yatim.laporan.pd.kode} tahun {yatim.laporan.tahun}; "
            "pindahkan atau hapus narasinya lebih dahulu",
        )
    for laporan in signed_reports(lingkup):
        _store({"lingkup": "laporan", "laporan_id": laporan.pk}, kini)
    kolom = kolom_lingkup(lingkup)
    Sistematika.objects.filter(**kolom).delete()
    if milik:
        _store(kolom, milik)
    record_change(
        "sistematika.diatur" if milik else "sistematika.dikembalikan",
        lingkup,
        oleh=oleh,
        sebelum={"bagian": _trail(kini)},
        sesudah={"bagian": _trail(berlaku)},
        dasar=dasar.strip(),
    )


def _store(kolom: Mapping[str, Any], bagian: Sequence[Bagian]) -> None:
    sistematika = Sistematika.objects.create(**kolom)
    simpul: dict[str, int | None] = {"": None}
    letak: dict[str, int] = {}
    for satu, induk, _ in flat(bagian):
        letak[induk] = letak.get(induk, -1) + 1
        baris = BagianSistematika.objects.create(
            sistematika=sistematika,
            induk_id=simpul[induk],
            letak=letak[induk],
            kode=satu.kode,
            jenis=satu.jenis,
            nomor=satu.nomor,
            judul=satu.judul,
            blok=[{"blok": blok.blok, "pilihan": dict(blok.pilihan)} for blok in satu.blok],
        )
        simpul[satu.kode] = baris.pk


def _trail(bagian: Sequence[Bagian]) -> list[str]:
    """An outline as the trail keeps it: number, title and blocks of each section."""
    return [
        " ".join(filter(None, (satu.nomor, satu.judul))) + "".join(f" [{blok.blok}]" for blok in satu.blok)
        for satu, _, _ in flat(bagian)
    ]
