"""Collecting broken rules, and the sets of codes that references are looked up in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from reports.inputs import AnggaranTahun, FaktaPD, FaktaPemda, Pemda, PerangkatDaerah, Rpjmd, SubKegiatan

#: Codes become part of public figure keys and of file names.
POLA_KODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
#: The years that a plan of a regional government can be about.
TAHUN = range(2000, 2101)


@dataclass(frozen=True, slots=True)
class Cacat:
    """One broken rule: where (path of keys, or "" for the whole) and why, in Indonesian."""

    tempat: str
    sebab: str

    def __str__(self) -> str:
        return f"{self.tempat}: {self.sebab}" if self.tempat else self.sebab


@dataclass(slots=True)
class Pemeriksa:
    """The facts under examination and what was found wrong so far."""

    fakta: FaktaPD
    daerah: FaktaPemda
    skala: frozenset[str] = frozenset()
    cacat: list[Cacat] = field(default_factory=list)
    unit: frozenset[str] = field(init=False)
    jabatan: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.unit = frozenset(satu.kode for satu in self.fakta.unit)
        self.jabatan = frozenset(satu.kode for satu in (*self.fakta.jabatan, *self.daerah.jabatan))

    @classmethod
    def untuk_daerah(cls, daerah: FaktaPemda) -> Pemeriksa:
        """An examination of a region alone."""
        return cls(FaktaPD(pd=PerangkatDaerah(kode="-", nama="", singkatan="", jenis="", kepala="")), daerah)

    @classmethod
    def kosong(cls) -> Pemeriksa:
        """An examination of something that needs neither region nor office."""
        pemda = Pemda(kode="-", nama="", jenis="", provinsi="", tempat="", kepala="")
        rpjmd = Rpjmd(tahun_awal=TAHUN.start, tahun_akhir=TAHUN.start, visi="", misi=())
        return cls.untuk_daerah(FaktaPemda(pemda=pemda, rpjmd=rpjmd))

    def tolak(self, tempat: str, sebab: str) -> None:
        """Note a broken rule."""
        self.cacat.append(Cacat(tempat, sebab))

    def kode(self, tempat: str, kode: str) -> None:
        """A code is made of letters, digits, dot, underscore and hyphen, at most 100 of them."""
        if POLA_KODE.fullmatch(kode) is None:
            self.tolak(tempat, f"kode hanya boleh berisi huruf, angka, titik, garis bawah dan tanda hubung: {kode!r}")

    def unik(self, tempat: str, kode: Sequence[str]) -> None:
        """Codes are well formed and stand once each."""
        for i, satu in enumerate(kode):
            self.kode(f"{tempat}[{i}].kode", satu)
        self.unik_saja(tempat, "kode", kode)

    def unik_saja(self, tempat: str, apa: str, nilai: Sequence[str]) -> None:
        """Values stand once each."""
        for satu, kali in Counter(nilai).items():
            if kali > 1:
                self.tolak(tempat, f"{apa} {satu} dipakai {kali} kali")

    def ada(self, tempat: str, kode: str, dikenal: Collection[str], apa: str, *, wajib: bool = False) -> None:
        """A reference leads somewhere; an empty one is fine unless `wajib`."""
        if (kode or wajib) and kode not in dikenal:
            self.tolak(tempat, f"{apa} {kode} tidak ada" if kode else f"{apa} belum diisi")

    def salah_satu(self, tempat: str, nilai: str, enum: type[StrEnum]) -> None:
        """A coded value is one of its enumeration."""
        dikenal = [anggota.value for anggota in enum]
        if nilai not in dikenal:
            self.tolak(tempat, f"harus salah satu dari {', '.join(dikenal)}, bukan {nilai!r}")

    def tahun(self, tempat: str, tahun: int | None) -> None:
        """A year that a plan can be about."""
        if tahun is not None and tahun not in TAHUN:
            self.tolak(tempat, f"tahun {tahun} di luar {TAHUN.start}–{TAHUN.stop - 1}")

    def rentang_tahun(self, tempat: str, awal: int | None, akhir: int | None) -> None:
        """A span of years is in order; an open end is fine."""
        self.tahun(f"{tempat}.tahun_awal", awal)
        self.tahun(f"{tempat}.tahun_akhir", akhir)
        if awal is not None and akhir is not None and akhir < awal:
            self.tolak(f"{tempat}.tahun_akhir", f"{akhir} sebelum {awal}")


def semua_sub(anggaran: AnggaranTahun) -> list[tuple[str, SubKegiatan]]:
    """Every sub kegiatan of the year with its place below the year."""
    hasil = []
    for i, program in enumerate(anggaran.program):
        for j, kegiatan in enumerate(program.kegiatan):
            hasil += [
                (f"program[{i}].kegiatan[{j}].sub_kegiatan[{k}]", sub) for k, sub in enumerate(kegiatan.sub_kegiatan)
            ]
        hasil += [(f"program[{i}].tanpa_kegiatan[{k}]", sub) for k, sub in enumerate(program.tanpa_kegiatan)]
    return hasil


def kode_anggaran(anggaran: AnggaranTahun) -> dict[str, frozenset[str]]:
    """The codes of a budget year by level."""
    return {
        "program": frozenset(program.kode for program in anggaran.program),
        "kegiatan": frozenset(kegiatan.kode for program in anggaran.program for kegiatan in program.kegiatan),
        "sub_kegiatan": frozenset(sub.kode for _, sub in semua_sub(anggaran)),
    }
