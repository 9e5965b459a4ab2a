"""A figure explained from the result that was printed: formula, numbers put in, policy, origin, source."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from reports import wording
from reports.calc import Bahan, Hasil
from reports.calc.jenis import Berlabel, DasarRerata, MetodeEfisiensi, Penerapan
from reports.figures import RUMUS, Angka, BukuAngka
from sakip.choices import baca

_DALAM = re.compile(r"(?:desain|regulasi)\.md[^();]*")
_TANDA = " ();."
#: Most inputs shown at once; a sum over more says how many there are besides.
BAHAN_TERBANYAK = 20
#: Decimals shown of an input that is used unrounded.
TEMPAT_TERBANYAK = 6

_KEBIJAKAN: Mapping[str, tuple[str, type[Berlabel] | None]] = {
    "desimal_capaian": ("Desimal capaian", None),
    "desimal_rerata": ("Desimal rata-rata", None),
    "desimal_serapan": ("Desimal serapan anggaran", None),
    "desimal_efisiensi": ("Desimal efisiensi", None),
    "batas_capaian": ("Batas atas capaian", None),
    "lantai": ("Batas bawah capaian", None),
    "penerapan_batas": ("Batas berlaku", Penerapan),
    "dasar_rerata": ("Dasar rata-rata", DasarRerata),
    "hitung_asumsi": ("Angka asumsi diperhitungkan", None),
    "hitung_sementara": ("Angka sementara diperhitungkan", None),
    "metode_efisiensi": ("Metode efisiensi", MetodeEfisiensi),
    "efisien_hanya_bila_tercapai": ("Efisiensi hanya bila capaian paling sedikit 100%", None),
}


@dataclass(frozen=True, slots=True)
class Baris:
    """A named value, with the key of the figure it is, or ""."""

    nama: str
    isi: str
    kunci: str = ""


@dataclass(frozen=True, slots=True)
class Penjelasan:
    """Everything a reader needs to get the same figure."""

    kunci: str
    judul: str
    tampil: str
    nama_rumus: str
    notasi: str
    terisi: str
    uraian: str
    bahan: tuple[Baris, ...]
    lainnya: int
    kebijakan: tuple[Baris, ...]
    asal: str
    dasar: str
    catatan: tuple[str, ...]


def explain(angka: Angka, buku: BukuAngka) -> Penjelasan:
    """The explanation of one figure of a book."""
    hasil, rumus = angka.hasil, RUMUS.get(angka.hasil.rumus)
    bahan = tuple(Baris(satu.nama, _input_text(satu, buku), _linked(satu, buku)) for satu in hasil.bahan)
    return Penjelasan(
        kunci=angka.kunci,
        judul=angka.judul,
        tampil=angka.tampil,
        nama_rumus=rumus.judul if rumus else "",
        notasi=rumus.notasi if rumus else "",
        terisi=_filled(rumus.notasi, bahan, angka) if rumus else "",
        uraian=rumus.uraian if rumus else "",
        bahan=bahan[:BAHAN_TERBANYAK],
        lainnya=max(0, len(bahan) - BAHAN_TERBANYAK),
        kebijakan=tuple(_policy(nama, nilai) for nama, nilai in angka.kebijakan),
        asal=angka.asal,
        dasar=_legal_source(rumus.sumber) if rumus else "",
        catatan=_notes(hasil),
    )


def _input_text(bahan: Bahan, buku: BukuAngka) -> str:
    """An input as it is printed: like the figure it is, else with its places."""
    if bahan.nilai is None:
        return "Belum tersedia"
    if not isinstance(bahan.nilai, Decimal):
        return bahan.nilai
    asal = buku.get(bahan.kunci)
    if asal is not None and asal.nilai == bahan.nilai:
        return asal.tampil
    if bahan.satuan == "rupiah":
        return wording.rupiah(int(bahan.nilai.scaleb(2)))
    return wording.bersatuan(_places(bahan.nilai), bahan.satuan)


def _places(nilai: Decimal) -> str:
    """All places where they are few; an unrounded quotient is cut, with three dots that say so."""
    bulat, _, pecahan = f"{nilai:f}".partition(".")
    if len(pecahan) <= TEMPAT_TERBANYAK:
        return wording.angka(nilai)
    return f"{wording.angka(Decimal(f'{bulat}.{pecahan[:TEMPAT_TERBANYAK]}'), TEMPAT_TERBANYAK)}…"


def _linked(bahan: Bahan, buku: BukuAngka) -> str:
    return bahan.kunci if bahan.kunci in buku else ""


def _filled(notasi: str, bahan: tuple[Baris, ...], angka: Angka) -> str:
    """The notation with the numbers put in and its result; "" where an input is missing or is not named in it."""
    isi = {satu.nama: satu.isi for satu in bahan}
    if angka.nilai is None or not isi or "Σ" in notasi or not all(nama in notasi for nama in isi):
        return ""
    # Longest first, so that "Target akhir Renstra" is not read as "Target".
    pola = "|".join(re.escape(nama) for nama in sorted(isi, key=len, reverse=True))
    return f"{re.sub(pola, lambda satu: isi[satu.group()], notasi)} = {angka.tampil}"


def _policy(nama: str, nilai: str) -> Baris:
    label, pilihan = _KEBIJAKAN.get(nama, (nama.replace("_", " ").capitalize(), None))
    return Baris(label, _label(pilihan, nilai))


def _label(pilihan: type[Berlabel] | None, nilai: str) -> str:
    return nilai if pilihan is None else baca(pilihan, nilai).label


def _legal_source(sumber: str) -> str:
    """The regulation a formula comes from; names of the developers' own documents say nothing to a reader."""
    return _DALAM.sub("", sumber).strip(_TANDA)


def _notes(hasil: Hasil) -> tuple[str, ...]:
    return tuple(filter(None, (*(bendera.kalimat for bendera in hasil.bendera), hasil.catatan)))
