"""Predicate scales as data, the check that a scale is complete, and the band a value falls in.

Source: desain.md 3 (Policy) and 4; regulasi.md 2.4, 4.4, 5.6, 6 and 8.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, InvalidOperation
from itertools import pairwise
from typing import Any

from reports.calc.angka import Alasan, Hasil, berkonteks, bulatkan

TAK_HINGGA = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Pita:
    """One band: `kode` ("BB"), `sebutan` ("Sangat Baik"), its bounds, and its rank (`urutan`, 1 is the lowest band).

    None as a bound means unbounded. An open bound does not belong to the band.
    """

    kode: str
    sebutan: str
    bawah: Decimal | None
    atas: Decimal | None
    bawah_terbuka: bool
    atas_terbuka: bool
    urutan: int

    def memuat(self, nilai: Decimal) -> bool:
        """Whether the value lies in the band."""
        dari_bawah = self.bawah is None or nilai > self.bawah or (nilai == self.bawah and not self.bawah_terbuka)
        dari_atas = self.atas is None or nilai < self.atas or (nilai == self.atas and not self.atas_terbuka)
        return dari_bawah and dari_atas


@dataclass(frozen=True, slots=True)
class SumberSkala:
    """The instrument a scale comes from, its evidence mark in regulasi.md ("L:001", "U"), and how print was read."""

    instrumen: str
    tanda: str
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class Skala:
    """A predicate scale over an axis from `sumbu_bawah` to `sumbu_atas` (None: unbounded), both ends included.

    A value is rounded to `desimal` places before its band is chosen. A discrete scale (`diskrit`) knows only the listed
    points. `tahun_mulai`/`tahun_sampai` bound the years in which it applies, None where that is open or not known.
    """

    kode: str
    nama: str
    satuan: str
    desimal: int
    pita: tuple[Pita, ...]
    sumber: SumberSkala
    tahun_mulai: int | None = None
    tahun_sampai: int | None = None
    sumbu_bawah: Decimal | None = None
    sumbu_atas: Decimal | None = None
    diskrit: bool = False

    @berkonteks
    def periksa(self) -> list[str]:
        """Every defect of the scale as an Indonesian sentence; empty when each value of the axis has exactly one band.

        The axis is checked whole, as the grid of values that `desimal` places can express, so that a printed gap such
        as 90-91 is found and a printed 76,60 followed by 76,61 is none. Source: regulasi.md 8.
        """
        if not self.pita:
            return ["Skala tidak mempunyai pita."]
        temuan = list(_kode_ganda(self.pita))
        petak = [_petak(p.bawah, p.atas, p.bawah_terbuka, p.atas_terbuka, self.desimal) for p in self.pita]
        kosong = [p.kode for p, (lo, hi) in zip(self.pita, petak, strict=True) if lo > hi]
        temuan += [f"Pita {kode} kosong: batas bawahnya melewati batas atasnya." for kode in kosong]
        if kosong:
            return temuan
        berisi = sorted(zip(petak, self.pita, strict=True), key=lambda pasangan: pasangan[0])
        if any(kiri.urutan >= kanan.urutan for (_, kiri), (_, kanan) in pairwise(berisi)):
            temuan.append("Urutan pita tidak sejalan dengan nilainya: pita terendah berurutan 1.")
        sumbu = _petak(self.sumbu_bawah, self.sumbu_atas, False, False, self.desimal)
        cacat = _cacat_titik if self.diskrit else _celah_dan_tumpang_tindih
        return temuan + list(cacat(berisi, sumbu, self.desimal))

    def berlaku(self, tahun: int) -> bool:
        """Whether the scale applies in the year; an unknown end does not exclude."""
        return (self.tahun_mulai is None or self.tahun_mulai <= tahun) and (
            self.tahun_sampai is None or tahun <= self.tahun_sampai
        )

    def pada_sumbu(self, nilai: Decimal) -> bool:
        """Whether the value lies on the axis."""
        return (self.sumbu_bawah is None or self.sumbu_bawah <= nilai) and (
            self.sumbu_atas is None or nilai <= self.sumbu_atas
        )


@dataclass(frozen=True, slots=True)
class HasilPredikat:
    """The band of a value, or the reason there is none. `nilai` is the value at the scale's decimals."""

    pita: Pita | None
    alasan: Alasan | None
    nilai: Decimal | None = None
    skala: str = ""

    def __post_init__(self) -> None:
        if (self.pita is None) == (self.alasan is None):
            raise ValueError("HasilPredikat memuat tepat satu dari pita dan alasan")

    @property
    def sebutan(self) -> str:
        """What stands in print: the label of the band, or the sentence of the reason."""
        if self.pita is not None:
            return self.pita.sebutan
        return self.alasan.kalimat if self.alasan is not None else ""


def predikat(nilai: Decimal | Hasil | None, skala: Skala | None) -> HasilPredikat:
    """The band of a printed value: it is rounded at the scale's decimals first, then looked up.

    A Hasil is taken as printed and hands on its own reason. Not computable: no value (BELUM_TERSEDIA), no scale
    (SKALA_TIDAK_ADA), a value off the axis or in no band (NILAI_DI_LUAR_SKALA). AKIP 80,00 is BB and 80,004 too;
    80,005 is A. Source: desain.md 4 (printed stages); regulasi.md 2.4.
    """
    kode = "" if skala is None else skala.kode
    if isinstance(nilai, Hasil):
        if nilai.alasan is not None:
            return HasilPredikat(None, nilai.alasan, skala=kode)
        nilai = nilai.tercetak
    if nilai is None:
        return HasilPredikat(None, Alasan.BELUM_TERSEDIA, skala=kode)
    if skala is None:
        return HasilPredikat(None, Alasan.SKALA_TIDAK_ADA, nilai)
    tercetak = bulatkan(nilai, skala.desimal)
    # The axis is asked first: an unbounded band must not answer for a value that the scale does not know.
    pita = next((p for p in skala.pita if p.memuat(tercetak)), None) if skala.pada_sumbu(tercetak) else None
    if pita is None:
        return HasilPredikat(None, Alasan.NILAI_DI_LUAR_SKALA, tercetak, kode)
    return HasilPredikat(pita, None, tercetak, kode)


class SkalaSalah(ValueError):
    """A scale in a fixture has an unknown key, a wrong type or bands that do not fit; `tempat` says where."""

    def __init__(self, tempat: str, pesan: str) -> None:
        super().__init__(f"{tempat}: {pesan}")
        self.tempat = tempat


_KUNCI_SKALA = {"kode", "nama", "satuan", "desimal", "sumbu", "tahun_mulai", "tahun_sampai", "sumber", "pita"}
_KUNCI_PITA = {"kode", "sebutan", "bawah", "atas", "bawah_terbuka", "atas_terbuka", "urutan"}


def skala_dari_dict(data: object) -> Skala:
    """Read one scale from parsed JSON, strictly, and refuse one that is not total and unambiguous.

    Bounds are decimal strings, or null for unbounded; `diskrit` and `sumber.catatan` may be left out, everything else
    is required. Raises SkalaSalah naming the place: an unknown or missing key, a wrong type, a defect of `periksa`.
    """
    isi = _objek(data, "skala", _KUNCI_SKALA, {"diskrit"})
    tempat = f"skala {_nilai(isi, 'kode', str, 'skala')}"
    sumber = _objek(isi["sumber"], f"{tempat}.sumber", {"instrumen", "tanda"}, {"catatan"})
    sumbu = _objek(isi["sumbu"], f"{tempat}.sumbu", {"bawah", "atas"}, set())
    skala = Skala(
        kode=isi["kode"],
        nama=_nilai(isi, "nama", str, tempat),
        satuan=_nilai(isi, "satuan", str, tempat),
        desimal=_nilai(isi, "desimal", int, tempat),
        pita=tuple(
            _pita(butir, f"{tempat}.pita[{nomor}]") for nomor, butir in enumerate(_nilai(isi, "pita", list, tempat))
        ),
        sumber=SumberSkala(**{kunci: _nilai(sumber, kunci, str, f"{tempat}.sumber") for kunci in sumber}),
        tahun_mulai=_tahun(isi, "tahun_mulai", tempat),
        tahun_sampai=_tahun(isi, "tahun_sampai", tempat),
        sumbu_bawah=_batas(sumbu, "bawah", f"{tempat}.sumbu"),
        sumbu_atas=_batas(sumbu, "atas", f"{tempat}.sumbu"),
        diskrit=_nilai(isi, "diskrit", bool, tempat) if "diskrit" in isi else False,
    )
    if skala.desimal < 0:
        raise SkalaSalah(f"{tempat}.desimal", "harus nol atau lebih")
    if cacat := skala.periksa():
        raise SkalaSalah(tempat, " ".join(cacat))
    return skala


def _pita(data: object, tempat: str) -> Pita:
    isi = _objek(data, tempat, _KUNCI_PITA, set())
    return Pita(
        kode=_nilai(isi, "kode", str, tempat),
        sebutan=_nilai(isi, "sebutan", str, tempat),
        bawah=_batas(isi, "bawah", tempat),
        atas=_batas(isi, "atas", tempat),
        bawah_terbuka=_nilai(isi, "bawah_terbuka", bool, tempat),
        atas_terbuka=_nilai(isi, "atas_terbuka", bool, tempat),
        urutan=_nilai(isi, "urutan", int, tempat),
    )


def _objek(data: object, tempat: str, wajib: set[str], boleh: set[str]) -> Mapping[str, Any]:
    if not isinstance(data, Mapping):
        raise SkalaSalah(tempat, "harus objek")
    for kunci in data:
        if kunci not in wajib | boleh:
            raise SkalaSalah(f"{tempat}.{kunci}", "kunci tidak dikenal")
    for kunci in sorted(wajib - set(data)):
        raise SkalaSalah(f"{tempat}.{kunci}", "kunci wajib tidak ada")
    return data


def _nilai(isi: Mapping[str, Any], kunci: str, tipe: type, tempat: str) -> Any:
    # The exact type: `true` is an int to Python and must not pass for a number.
    if type(isi[kunci]) is not tipe:
        raise SkalaSalah(f"{tempat}.{kunci}", f"harus bertipe {tipe.__name__}")
    return isi[kunci]


def _tahun(isi: Mapping[str, Any], kunci: str, tempat: str) -> int | None:
    return None if isi[kunci] is None else int(_nilai(isi, kunci, int, tempat))


def _batas(isi: Mapping[str, Any], kunci: str, tempat: str) -> Decimal | None:
    if isi[kunci] is None:
        return None
    try:
        angka = Decimal(_nilai(isi, kunci, str, tempat))
    except InvalidOperation:
        raise SkalaSalah(f"{tempat}.{kunci}", "harus teks desimal") from None
    if not angka.is_finite():
        raise SkalaSalah(f"{tempat}.{kunci}", "harus bilangan terhingga")
    return angka


Petak = tuple[Decimal, Decimal]


def _petak(bawah: Decimal | None, atas: Decimal | None, bawah_terbuka: bool, atas_terbuka: bool, desimal: int) -> Petak:
    """The band as its first and last value on the grid of `desimal` places, counted in grid steps."""
    lo, hi = -TAK_HINGGA, TAK_HINGGA
    if bawah is not None:
        tepat = bawah.scaleb(desimal)
        lo = tepat.to_integral_value(ROUND_CEILING)
        lo += bawah_terbuka and lo == tepat
    if atas is not None:
        tepat = atas.scaleb(desimal)
        hi = tepat.to_integral_value(ROUND_FLOOR)
        hi -= atas_terbuka and hi == tepat
    return lo, hi


def _kode_ganda(pita: Sequence[Pita]) -> Iterator[str]:
    kode = [p.kode for p in pita]
    for ganda in sorted({k for k in kode if kode.count(k) > 1}):
        yield f"Kode pita {ganda} dipakai lebih dari sekali."


def _cacat_titik(berisi: Sequence[tuple[Petak, Pita]], sumbu: Petak, desimal: int) -> Iterator[str]:
    for (lo, hi), pita in berisi:
        if lo != hi:
            yield f"Pita {pita.kode} pada skala diskrit harus satu titik."
    for (kiri, pita), (kanan, berikut) in pairwise(berisi):
        if kiri == kanan:
            yield f"{_jarak(*kiri, desimal)} termasuk pita {pita.kode} dan {berikut.kode} sekaligus."
    if berisi[0][0][0] < sumbu[0] or berisi[-1][0][1] > sumbu[1]:
        yield "Pita melampaui sumbu skala."


def _celah_dan_tumpang_tindih(berisi: Sequence[tuple[Petak, Pita]], sumbu: Petak, desimal: int) -> Iterator[str]:
    awal, akhir = sumbu
    penutup, terakhir = awal - 1, ""
    for (lo, hi), pita in berisi:
        if lo > penutup + 1:
            di_antara = f" (di antara pita {terakhir} dan {pita.kode})" if terakhir else ""
            yield f"{_jarak(penutup + 1, lo - 1, desimal)} tidak termasuk pita mana pun{di_antara}."
        elif lo <= penutup and terakhir:
            yield f"{_jarak(lo, min(hi, penutup), desimal)} termasuk pita {terakhir} dan {pita.kode} sekaligus."
        if hi > penutup:
            penutup, terakhir = hi, pita.kode
    if penutup < akhir:
        yield f"{_jarak(penutup + 1, akhir, desimal)} tidak termasuk pita mana pun."
    if berisi[0][0][0] < awal or penutup > akhir:
        yield "Pita melampaui sumbu skala."


def _jarak(dari: Decimal, sampai: Decimal, desimal: int) -> str:
    def tulis(petak: Decimal) -> str:
        return str(petak.scaleb(-desimal)).replace(".", ",")

    if dari == sampai:
        return f"Nilai {tulis(dari)}"
    if sampai == TAK_HINGGA:
        return f"Nilai mulai {tulis(dari)}"
    if dari == -TAK_HINGGA:
        return f"Nilai sampai dengan {tulis(sampai)}"
    return f"Nilai {tulis(dari)} sampai dengan {tulis(sampai)}"
