"""The actual of an indicator in a year: from what was entered, from components, quarters, budget, survey or evaluation.

Every origin gives a candidate, `calc.pilih_nilai` chooses, and others that differ stay visible (desain.md 3,
Measurement).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reports.calc import (
    Alasan,
    AsalNilai,
    Bahan,
    Bendera,
    Bentuk,
    CalonNilai,
    Hasil,
    JenisAngka,
    PilihanNilai,
    konsolidasikan,
    pilih_nilai,
    realisasi_komponen,
)
from reports.inputs import Indikator, Nilai

#: Computes the value of an origin from other facts of the office (budget, survey, evaluation); None where it has none.
Penghitung = Callable[[AsalNilai, int, Decimal | None], Hasil | None]
_TERHITUNG = (AsalNilai.ANGGARAN, AsalNilai.SKM, AsalNilai.AKIP)
_BERAT_JENIS = {JenisAngka.FINAL: 0, JenisAngka.SEMENTARA: 1, JenisAngka.ASUMSI: 2}


@dataclass(frozen=True, slots=True)
class Realisasi:
    """The actual that counts.

    `hasil.tercetak` is the first printed stage; for an ordinal indicator it is the rank of `level`. `baris` is the
    fact behind it (None when nothing was reported), `predikat` the label that the source prints with it.
    """

    hasil: Hasil
    pilihan: PilihanNilai
    level: str | None = None
    jenis: JenisAngka = JenisAngka.FINAL
    predikat: str = ""
    sumber: str = ""
    baris: Nilai | None = None


@dataclass(frozen=True, slots=True)
class _Calon:
    nilai: CalonNilai
    hasil: Hasil
    baris: Nilai


def actual(indikator: Indikator, tahun: int, nilai: Sequence[Nilai], hitung: Penghitung) -> Realisasi:
    """The actual of the indicator in the year from its rows of that year (annual and quarterly)."""
    calon = [
        satu
        for asal in dict.fromkeys(n.asal for n in nilai)
        for satu in _candidates(indikator, tahun, asal, nilai, hitung)
    ]
    pilihan = pilih_nilai([satu.nilai for satu in calon], desimal=indikator.desimal)
    if pilihan.terpilih is None:
        if not calon:
            return Realisasi(_entered(indikator, None), pilihan)
        # A candidate that could not be computed knows why: "penyebut bernilai nol" says more than "belum tersedia".
        gagal = next((satu for satu in calon if satu.hasil.alasan is not Alasan.BELUM_TERSEDIA), calon[0])
        return Realisasi(gagal.hasil, pilihan, sumber=gagal.nilai.sumber, baris=gagal.baris)
    terpilih = next(satu for satu in calon if satu.nilai is pilihan.terpilih)
    hasil = _with_rivals(terpilih.hasil, pilihan)
    return Realisasi(
        hasil=hasil,
        pilihan=pilihan,
        level=terpilih.nilai.level,
        jenis=terpilih.nilai.jenis,
        predikat=terpilih.baris.predikat,
        sumber=terpilih.nilai.sumber,
        baris=terpilih.baris,
    )


def quarter(indikator: Indikator, baris: Nilai | None) -> Hasil:
    """The actual of one quarter, printed at the indicator's decimals."""
    if baris is None:
        return _entered(indikator, None)
    return _row(indikator, baris)


def _with_rivals(hasil: Hasil, pilihan: PilihanNilai) -> Hasil:
    """The chosen result with the marks of its kind and the origins that say something else."""
    lain = tuple(
        Bahan(f"Menurut {satu.asal.label.lower()}", satu.level or satu.nilai, satuan=hasil.satuan)
        for satu in pilihan.berbeda
    )
    return replace(hasil, bahan=hasil.bahan + lain).berbendera(*pilihan.bendera)


def _candidates(
    indikator: Indikator, tahun: int, asal: AsalNilai, nilai: Sequence[Nilai], hitung: Penghitung
) -> list[_Calon]:
    milik = [satu for satu in nilai if satu.asal is asal]
    tahunan = [satu for satu in milik if satu.triwulan is None]
    triwulan = {satu.triwulan: satu for satu in milik if satu.triwulan is not None}
    if asal in _TERHITUNG:
        terhitung = hitung(asal, tahun, next((satu.angka for satu in tahunan), None))
        if terhitung is not None or tahunan:
            return _computed(indikator, asal, tahunan or milik[-1:], terhitung)
    calon = [_annual(indikator, asal, satu, triwulan) for satu in tahunan]
    calon += [
        # The value follows from the components; a value typed beside them is an entry that may disagree.
        _candidate(indikator, AsalNilai.ISIAN, _entered(indikator, satu.angka), satu, satu.jenis)
        for satu in tahunan
        if _has_components(satu) and satu.angka is not None
    ]
    return calon or [_consolidated(indikator, asal, triwulan)]


def _computed(indikator: Indikator, asal: AsalNilai, baris: Sequence[Nilai], terhitung: Hasil | None) -> list[_Calon]:
    """The value that other facts give, and beside it what was typed; only the latter where they give none."""
    calon = []
    if terhitung is not None:
        hasil = replace(terhitung, desimal=indikator.desimal, satuan=indikator.satuan)
        calon.append(_candidate(indikator, asal, hasil, baris[0], JenisAngka.FINAL))
    ada = terhitung is not None and terhitung.alasan is None
    return calon + [
        _candidate(indikator, AsalNilai.ISIAN if ada else asal, _entered(indikator, satu.angka), satu, satu.jenis)
        for satu in baris
        if satu.angka is not None and satu.triwulan is None
    ]


def _annual(indikator: Indikator, asal: AsalNilai, baris: Nilai, triwulan: dict[int, Nilai]) -> _Calon:
    hasil = _row(indikator, baris)
    if triwulan and hasil.nilai is not None and indikator.bentuk is not Bentuk.LEVEL:
        gabungan = konsolidasikan(
            _quarters(indikator, triwulan),
            indikator.konsolidasi,
            hasil.nilai,
            desimal=indikator.desimal,
            satuan=indikator.satuan,
        )
        _, *kuartal = gabungan.bahan
        asli = replace(hasil, bahan=(*hasil.bahan, *kuartal)).berbendera(*gabungan.bendera)
        hasil = asli if _has_components(baris) else gabungan
    return _candidate(indikator, asal, hasil, baris, baris.jenis)


def _candidate(indikator: Indikator, asal: AsalNilai, hasil: Hasil, baris: Nilai, jenis: JenisAngka) -> _Calon:
    level = baris.level if indikator.bentuk is Bentuk.LEVEL else ""
    sumber = str(baris.sumber) or asal.label
    return _Calon(CalonNilai(asal, hasil.nilai, level=level or None, jenis=jenis, sumber=sumber), hasil, baris)


def _has_components(baris: Nilai) -> bool:
    return baris.asal is AsalNilai.KOMPONEN and (baris.pembilang is not None or baris.penyebut is not None)


def _row(indikator: Indikator, baris: Nilai) -> Hasil:
    if _has_components(baris):
        return realisasi_komponen(
            pembilang=baris.pembilang,
            penyebut=baris.penyebut,
            faktor=indikator.faktor,
            desimal=indikator.desimal,
            satuan=indikator.satuan,
        )
    if indikator.bentuk is Bentuk.LEVEL:
        return _level(indikator, baris.level)
    return _entered(indikator, baris.angka)


def _entered(indikator: Indikator, angka: Decimal | None) -> Hasil:
    if angka is None:
        return Hasil.tanpa(Alasan.BELUM_TERSEDIA, rumus="isian", desimal=indikator.desimal, satuan=indikator.satuan)
    return Hasil.angka(angka, rumus="isian", desimal=indikator.desimal, satuan=indikator.satuan)


def _level(indikator: Indikator, level: str) -> Hasil:
    bahan = (Bahan("Level", level or None),)
    if level not in indikator.tingkat:
        alasan = Alasan.LEVEL_DI_LUAR_SKALA if level else Alasan.BELUM_TERSEDIA
        return Hasil.tanpa(alasan, rumus="isian", bahan=bahan, desimal=0, satuan=indikator.satuan)
    peringkat = Decimal(indikator.tingkat.index(level) + 1)
    return Hasil.angka(peringkat, rumus="isian", bahan=bahan, desimal=0, satuan=indikator.satuan)


def _quarters(indikator: Indikator, triwulan: dict[int, Nilai]) -> list[Decimal | None]:
    return [_row(indikator, triwulan[nomor]).nilai if nomor in triwulan else None for nomor in (1, 2, 3, 4)]


def _consolidated(indikator: Indikator, asal: AsalNilai, triwulan: dict[int, Nilai]) -> _Calon:
    baris = [triwulan[nomor] for nomor in sorted(triwulan)]
    jenis = max((satu.jenis for satu in baris), key=_BERAT_JENIS.__getitem__)
    if indikator.bentuk is Bentuk.LEVEL:
        # Ranks are not added or averaged: an ordinal indicator stands where it was last seen.
        hasil = _level(indikator, baris[-1].level)
        return _candidate(
            indikator, asal, hasil if 4 in triwulan else hasil.berbendera(Bendera.TIDAK_LENGKAP), baris[-1], jenis
        )
    hasil = konsolidasikan(
        _quarters(indikator, triwulan), indikator.konsolidasi, desimal=indikator.desimal, satuan=indikator.satuan
    )
    return _candidate(indikator, asal, hasil, baris[-1], jenis)
