"""Money by kind of spending: from the sub kegiatan where they name it, else as a source declares it (desain.md 3).

A declared amount is shown with its source and is never summed with others.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reports.calc import Alasan, serapan
from reports.figures.angka import money
from reports.figures.buku import BukuAngka
from reports.figures.daftar import kunci
from reports.figures.peta_anggaran import PetaAnggaran
from reports.inputs import AnggaranTahun, SubKegiatan


@dataclass(frozen=True, slots=True)
class JenisBelanja:
    """A kind of spending: its name as the facts give it, and what stands for it in keys."""

    kode: str
    nama: str


def kinds(anggaran: AnggaranTahun) -> tuple[JenisBelanja, ...]:
    """The kinds of a year, in the order the facts name them."""
    nama: list[str] = []
    for sub in _subs(anggaran):
        nama += [satu.jenis_belanja for satu in sub.pagu]
        nama += [satu.jenis_belanja for satu in sub.realisasi]
    nama += [satu.objek for satu in anggaran.kontrol if satu.tingkat == "jenis_belanja"]
    unik: dict[str, str] = {}
    for satu in nama:
        if kode := _code(satu):
            unik.setdefault(kode, satu)
    return tuple(JenisBelanja(kode, satu) for kode, satu in unik.items())


def _code(nama: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", nama.lower()).strip("-")


def _subs(anggaran: AnggaranTahun) -> Iterator[SubKegiatan]:
    for program in anggaran.program:
        yield from program.tanpa_kegiatan
        for kegiatan in program.kegiatan:
            yield from kegiatan.sub_kegiatan


def write(buku: BukuAngka) -> None:
    """Pagu of the last version, spending and serapan of each kind, for every year that knows any."""
    for anggaran in buku.peta.semua_anggaran():
        for jenis in kinds(anggaran.anggaran):
            _write_kind(buku, anggaran, jenis)


def _write_kind(buku: BukuAngka, anggaran: PetaAnggaran, jenis: JenisBelanja) -> None:
    tahun, versi = anggaran.tahun, anggaran.versi_akhir or ""
    nama = f"{jenis.nama} tahun {tahun}"
    kunci_bahan = {"Realisasi anggaran": kunci("belanja_jenis", tahun, jenis.kode)}
    pagu, rumus, asal = _amount(anggaran, jenis.kode, "pagu", versi)
    if versi:
        hasil = money(pagu, Alasan.BELUM_TERSEDIA, rumus)
        buku.add("pagu_jenis", tahun, versi, jenis.kode, hasil=hasil, judul=f"Pagu {nama}", asal=asal)
        kunci_bahan["Pagu"] = kunci("pagu_jenis", tahun, versi, jenis.kode)
    realisasi, rumus, asal = _amount(anggaran, jenis.kode, "realisasi", "")
    hasil = money(realisasi, Alasan.REALISASI_ANGGARAN_TIDAK_ADA, rumus)
    buku.add("belanja_jenis", tahun, jenis.kode, hasil=hasil, judul=f"Realisasi {nama}", asal=asal)
    hasil = serapan(realisasi, pagu, buku.peta.kebijakan.desimal_serapan)
    buku.add("serapan_jenis", tahun, jenis.kode, hasil=hasil, judul=f"Serapan {nama}", kunci_bahan=kunci_bahan)


def unbalanced(anggaran: PetaAnggaran) -> tuple[str, ...]:
    """Which of "pagu" (last version) and "realisasi" the kinds do not add up to the whole budget in.

    Only where every kind and the whole are known: the kinds may be declared, the whole follows from the sub kegiatan.
    """
    seluruh = {"pagu": anggaran.pagu("total"), "realisasi": anggaran.belanja("total")}
    return tuple(besaran for besaran, jumlah in seluruh.items() if _sum_differs(anggaran, besaran, jumlah))


def _sum_differs(anggaran: PetaAnggaran, besaran: str, seluruh: int | None) -> bool:
    versi = (anggaran.versi_akhir or "") if besaran == "pagu" else ""
    bagian = [_amount(anggaran, satu.kode, besaran, versi)[0] for satu in kinds(anggaran.anggaran)]
    ada = [satu for satu in bagian if satu is not None]
    return bool(ada) and len(ada) == len(bagian) and seluruh not in (None, sum(ada))


def _amount(anggaran: PetaAnggaran, kode: str, besaran: str, versi: str) -> tuple[int | None, str, str]:
    """The amount in sen, its formula and its source: summed over sub kegiatan, else as declared."""
    rinci = [
        satu.jumlah
        for sub in _subs(anggaran.anggaran)
        for satu in (sub.pagu if besaran == "pagu" else sub.realisasi)
        if _code(satu.jenis_belanja) == kode and getattr(satu, "versi", "") == versi
    ]
    if rinci:
        return sum(rinci), "anggaran.pagu" if besaran == "pagu" else "anggaran.realisasi", str(anggaran.anggaran.sumber)
    for satu in anggaran.anggaran.kontrol:
        cocok = satu.tingkat == "jenis_belanja" and satu.besaran == besaran and _code(satu.objek) == kode
        if cocok and (besaran == "realisasi" or satu.versi in ("", versi)):
            return satu.jumlah, "isian", str(satu.sumber)
    return None, "isian", ""
