"""The structure of an office as a diagram: its posts by superior, and the units that no post heads.

Source: regulasi.md 1.7 (Bab I); desain.md 3 (Organisation: units and posts are trees).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from reports.compose.blok import blok
from reports.compose.kalimat.bahasa import sebut_nama
from reports.compose.konteks import Konteks
from reports.compose.organisasi import unavailable
from reports.compose.tabel import paragraf
from reports.document import Bagan, Daftar, Simpul, Teks, Unsur
from reports.inputs import Jabatan, Unit

#: More boxes than this need a page that lies on its side.
_KOTAK_TEGAK = 15
#: Deeper trees are cut here, as the diagram would refuse them.
_TERDALAM = 14


@dataclass(frozen=True, slots=True)
class _Kotak:
    """A post or a unit: a code unique among both, what the diagram calls it, and the code of the box above it."""

    kode: str
    nama: str
    induk: str
    gaya: str = ""


@blok("struktur_organisasi", "Struktur organisasi sebagai bagan dan daftar")
def struktur_organisasi(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """The diagram, and the same in words: who leads whom."""
    kotak = _boxes(konteks)
    if not kotak:
        return (unavailable(f"Struktur organisasi {konteks.nama_pd}"),)
    kalimat = tuple(_sentences(kotak))
    judul = f"Struktur Organisasi {konteks.nama_pd}"
    bagan = Bagan(
        id="gambar-struktur-organisasi",
        judul=judul,
        simpul=tuple(Simpul(kode=satu.kode, baris=(satu.nama,), induk=satu.induk, gaya=satu.gaya) for satu in kotak),
        alt=f"{judul}. {' '.join(kalimat)}",
        lanskap=len(kotak) > _KOTAK_TEGAK,
    )
    awal = paragraf(f"Struktur organisasi {konteks.nama_pd} digambarkan dalam bagan berikut.")
    return (awal, bagan, Daftar(butir=tuple((Teks(teks=satu),) for satu in kalimat)))


def _boxes(konteks: Konteks) -> list[_Kotak]:
    """Posts, then units that no post heads; every code of a parent is that of a box, and there are no circles."""
    fakta, tahun = konteks.masukan.fakta, konteks.tahun
    pos = tuple(satu for satu in fakta.jabatan if satu.ada_pada(tahun))
    jabatan = {satu.kode: satu for satu in pos}
    kotak = [_post_box(konteks, satu, jabatan) for satu in pos]
    pemimpin = _leaders(pos)
    kepala = f"jabatan:{fakta.pd.kepala}" if fakta.pd.kepala in jabatan else ""
    unit = (satu for satu in fakta.unit if satu.ada_pada(tahun) and satu.kode not in pemimpin)
    kotak += [_unit_box(konteks, satu, pemimpin, kepala) for satu in unit]
    return _with_superior(konteks, _sound(kotak))


def _post_box(konteks: Konteks, jabatan: Jabatan, semua: Mapping[str, Jabatan]) -> _Kotak:
    induk = f"jabatan:{jabatan.atasan}" if jabatan.atasan in semua else ""
    gaya = "kuat" if jabatan.kode == konteks.masukan.fakta.pd.kepala else ""
    return _Kotak(f"jabatan:{jabatan.kode}", _short(konteks, jabatan.nama), induk, gaya)


def _short(konteks: Konteks, nama: str) -> str:
    """The name of a post without the office and region it ends with, which the title of the diagram says."""
    for ekor in (konteks.masukan.daerah.pemda.nama, konteks.nama_pd):
        pendek = nama.removesuffix(ekor).rstrip()
        # "Kepala" or "Sekretaris" alone would not be a post any more.
        nama = pendek if len(pendek.split()) > 1 else nama
    return nama


def _leaders(jabatan: tuple[Jabatan, ...]) -> dict[str, str]:
    """The post that heads each unit: the first one recorded for it whose superior sits outside it."""
    dalam = {satu.kode: satu.unit for satu in jabatan}
    pemimpin: dict[str, str] = {}
    for satu in jabatan:
        if satu.unit and dalam.get(satu.atasan) != satu.unit:
            pemimpin.setdefault(satu.unit, satu.kode)
    return pemimpin


def _unit_box(konteks: Konteks, unit: Unit, pemimpin: Mapping[str, str], kepala: str) -> _Kotak:
    """A unit below the head of the unit it belongs to, below that unit, or below the head of the office."""
    if unit.induk in pemimpin:
        induk = f"jabatan:{pemimpin[unit.induk]}"
    else:
        induk = f"unit:{unit.induk}" if unit.induk in konteks.peta.unit else kepala
    return _Kotak(f"unit:{unit.kode}", unit.nama, induk)


def _sound(kotak: list[_Kotak]) -> list[_Kotak]:
    """Each code once; a box in a circle, or too deep, stands on its own."""
    unik = {satu.kode: satu for satu in reversed(kotak)}
    urut = [unik[kode] for kode in dict.fromkeys(satu.kode for satu in kotak)]
    for n, satu in enumerate(urut):
        jalur, atas = {satu.kode}, satu.induk
        while atas in unik and atas not in jalur and len(jalur) <= _TERDALAM:
            jalur.add(atas)
            atas = unik[atas].induk
        if atas:
            urut[n] = unik[satu.kode] = replace(satu, induk="")
    return urut


def _with_superior(konteks: Konteks, kotak: list[_Kotak]) -> list[_Kotak]:
    """Where several boxes have nobody above them, the head of the region whom the head of the office reports to."""
    akar = [satu.kode for satu in kotak if not satu.induk]
    jabatan = konteks.peta.jabatan.get(konteks.masukan.fakta.pd.kepala)
    atasan = konteks.peta.jabatan.get(jabatan.atasan) if jabatan is not None else None
    if len(akar) <= 1 or atasan is None or f"jabatan:{atasan.kode}" in {satu.kode for satu in kotak}:
        return kotak
    puncak = _Kotak(f"jabatan:{atasan.kode}", atasan.nama, "", "putus")
    return [puncak, *(replace(satu, induk=satu.induk or puncak.kode) for satu in kotak)]


def _sentences(kotak: list[_Kotak]) -> Iterator[str]:
    """ "Camat membawahkan Sekretaris dan Seksi Pelayanan." for each box that has others below it."""
    anak: dict[str, list[str]] = {}
    for satu in kotak:
        anak.setdefault(satu.induk, []).append(satu.nama)
    for satu in kotak:
        if satu.kode in anak:
            yield f"{satu.nama} membawahkan {sebut_nama(anak[satu.kode])}."
        elif not satu.induk:
            yield f"{satu.nama} tidak membawahkan jabatan atau unit lain."
