"""Blocks that compare: over the years, with the end of the Renstra, with other regions.

A dash stands where an indicator did not exist; a reason where a figure is missing. Source: regulasi.md 1.7 (analyses
2-4).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from reports import wording
from reports.calc import Alasan
from reports.compose.blok import Pilihan, blok
from reports.compose.catatan import Catatan, sumber_data
from reports.compose.identitas import origin_note
from reports.compose.kalimat import dari_konteks
from reports.compose.kalimat.perbandingan import ringkas_akhir_renstra, ringkas_tahun_lalu
from reports.compose.konteks import Konteks
from reports.compose.tabel import (
    STRIP,
    Grup,
    Kol,
    baris,
    baris_kelompok,
    build_table,
    paragraf,
    sel,
    spanned,
    tengah,
    width,
)
from reports.document import Baris, Potongan, Sel, Tabel, Teks, Unsur
from reports.inputs import Indikator, Pembanding, Penempatan, Sasaran, Tempat

_JENIS = ("strategis", "lainnya")


# --- over the years ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Jalur:
    """One row of the comparison: an indicator with its placements, newest first (the same one in an older sasaran)."""

    indikator: str
    penempatan: tuple[Penempatan, ...]
    kini: bool
    """Whether the sasaran it stands under is one of the report year."""

    def placement_of(self, konteks: Konteks, tahun: int) -> Penempatan:
        """The placement whose target counts that year: the newest one that has a target, else the newest."""
        ada = (p for p in self.penempatan if _value(konteks, f"target.{p.kode}.{tahun}"))
        return next(ada, self.penempatan[0])


@blok(
    "perbandingan_tahun",
    "Perbandingan target, realisasi, dan capaian antartahun, termasuk sasaran lama",
    tabel=("tabel-perbandingan-tahun", "tabel-perubahan-realisasi"),
    keluarga=("target", "realisasi", "capaian", "selisih_tahun", "pertumbuhan"),
    pilihan={"tahun_awal": Pilihan()},
)
def perbandingan_tahun(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Target, realisasi and capaian of every year from `tahun_awal` (left out: the first year of the plan that has an
    actual).
    """
    awal = int(pilihan["tahun_awal"] or _first_year(konteks))
    if awal > konteks.tahun:
        return (paragraf(f"Tahun awal perbandingan {awal} melewati Tahun {konteks.tahun}."),)
    tahun = range(awal, konteks.tahun + 1)
    kolom: list[Kol | Grup] = [tengah("No", 4), Kol("Sasaran", 16), Kol("Indikator", 16)]
    kolom += [Grup(f"Tahun {t}", (tengah("Target", 7), tengah("Realisasi", 7), tengah("Capaian", 7))) for t in tahun]
    catatan = Catatan()
    badan = list(_year_rows(konteks, tahun, width(kolom), catatan))
    if not badan:
        return (paragraf(f"Sasaran yang berlaku pada Tahun {konteks.tahun} belum ditetapkan."),)
    catatan.add(f"Tanda {STRIP}: indikator belum atau tidak lagi digunakan pada tahun tersebut.")
    if asal := origin_note(konteks, awal):
        catatan.add(asal)
    masa = f"{awal}–{konteks.tahun}" if awal < konteks.tahun else str(awal)
    judul = f"Perbandingan Kinerja {konteks.nama_pd} Tahun {masa}"
    sumber = sumber_data(n.sumber for n in konteks.masukan.fakta.nilai if n.tahun in tahun)
    tabel = build_table(
        "tabel-perbandingan-tahun", judul, kolom, badan, lanskap=True, sumber=sumber, catatan=catatan.lines()
    )
    return (tabel, *_change_table(konteks))


def _first_year(konteks: Konteks) -> int:
    """The first year of the plan in which anything was measured: a column of targets alone compares nothing."""
    renstra = konteks.peta.renstra_berlaku()
    if renstra is None:
        return konteks.tahun
    return next((t for t in range(renstra.tahun_awal, konteks.tahun) if _measured(konteks, t)), konteks.tahun)


def _measured(konteks: Konteks, tahun: int) -> bool:
    """Whether any sasaran in force that year has an indicator with an actual of the year."""
    sasaran = konteks.peta.sasaran_berlaku(tahun=tahun)
    return any(_value(konteks, f"realisasi.{p.indikator}.{tahun}") for s in sasaran for p in konteks.placements(s))


def _value(konteks: Konteks, kunci: str) -> bool:
    return kunci in konteks.buku and konteks.angka(kunci).alasan is None


def _year_rows(konteks: Konteks, tahun: Sequence[int], lebar: int, catatan: Catatan) -> Iterator[Baris]:
    jalur, lama = _lineages(konteks)
    for jenis in _JENIS:
        sasaran = konteks.peta.sasaran_berlaku(jenis)
        if sasaran:
            yield baris_kelompok(konteks.kelompok(jenis), lebar)
        for nomor, satu in enumerate(sasaran, start=1):
            yield from _sasaran_rows(konteks, satu, satu.nomor or str(nomor), jalur[satu.kode], tahun, catatan)
            for tua in lama.pop(satu.kode, ()):
                yield from _old_rows(konteks, tua, tahun, catatan)
    yatim = [tua for grup in lama.values() for tua in grup]
    if yatim:
        yield baris_kelompok("Sasaran yang tidak dilanjutkan", lebar)
    for tua in yatim:
        yield from _old_rows(konteks, tua, tahun, catatan)


Lama = tuple[Sasaran, tuple[_Jalur, ...]]


def _lineages(konteks: Konteks) -> tuple[dict[str, tuple[_Jalur, ...]], dict[str, list[Lama]]]:
    """Rows by sasaran in force, and the old sasaran to print under their first successor in force.

    An indicator that an old sasaran hands on unchanged is one row, not two.
    """
    peta = konteks.peta
    berlaku = peta.sasaran_berlaku()
    tergabung: set[str] = set()
    jalur: dict[str, tuple[_Jalur, ...]] = {}
    for sasaran in berlaku:
        nenek = [p for tua in peta.pendahulu(sasaran.kode) for p in konteks.placements(tua)]
        baris_: list[_Jalur] = []
        for p in konteks.placements(sasaran):
            sama = tuple(tua for tua in nenek if tua.indikator == p.indikator)
            tergabung.update(tua.kode for tua in sama)
            baris_.append(_Jalur(p.indikator, (p, *sama), kini=True))
        jalur[sasaran.kode] = tuple(baris_)
    return jalur, _old_by_successor(konteks, berlaku, tergabung)


def _old_by_successor(konteks: Konteks, berlaku: Sequence[Sasaran], tergabung: set[str]) -> dict[str, list[Lama]]:
    aktif = {satu.kode for satu in berlaku}
    pewaris: dict[str, str] = {}
    for sasaran in berlaku:
        for tua in konteks.peta.pendahulu(sasaran.kode):
            pewaris.setdefault(tua.kode, sasaran.kode)
    lama: dict[str, list[Lama]] = {}
    for tua in konteks.peta.sasaran.values():
        if tua.kode in aktif:
            continue
        sisa = tuple(_Jalur(p.indikator, (p,), kini=False) for p in konteks.placements(tua) if p.kode not in tergabung)
        if sisa:
            lama.setdefault(pewaris.get(tua.kode, ""), []).append((tua, sisa))
    return lama


def _sasaran_rows(
    konteks: Konteks,
    sasaran: Sasaran,
    nomor: str,
    jalur: Sequence[_Jalur],
    tahun: Sequence[int],
    catatan: Catatan,
) -> list[Baris]:
    kiri = (sel(nomor), sel(sasaran.uraian))
    if not jalur:
        return spanned(kiri, [(sel(Alasan.TANPA_INDIKATOR.kalimat, kolom=1 + 3 * len(tahun)),)])
    return spanned(kiri, [_year_cells(konteks, satu, tahun, catatan) for satu in jalur])


def _old_rows(konteks: Konteks, lama: Lama, tahun: Sequence[int], catatan: Catatan) -> list[Baris]:
    sasaran, jalur = lama
    penerus = [satu.nomor or satu.uraian for satu in konteks.peta.penerus(sasaran.kode)]
    menjadi = f"; menjadi sasaran {wording.gabung(penerus)}" if len(penerus) > 1 else ""
    kiri = (sel(""), sel(f"{sasaran.uraian} (sasaran lama{menjadi})"))
    return spanned(kiri, [_year_cells(konteks, satu, tahun, catatan) for satu in jalur])


def _year_cells(konteks: Konteks, jalur: _Jalur, tahun: Sequence[int], catatan: Catatan) -> tuple[Sel, ...]:
    isi = [sel(konteks.label_indikator(jalur.penempatan[0]))]
    for t in tahun:
        p = jalur.placement_of(konteks, t)
        kunci = (f"target.{p.kode}.{t}", f"realisasi.{jalur.indikator}.{t}", f"capaian.{p.kode}.{t}")
        isi += [sel(satu) for satu in _year_figures(konteks, jalur, t, kunci, catatan)]
    return tuple(isi)


def _year_figures(
    konteks: Konteks, jalur: _Jalur, tahun: int, kunci: Sequence[str], catatan: Catatan
) -> Iterator[Potongan]:
    """Target, actual and capaian of one year.

    In a year in which the indicator was planned or measured, what is missing has its reason; the dash is for years
    with nothing at all. An old sasaran has no say in the years after it.
    """
    berlaku = {satu.kode for satu in konteks.peta.sasaran_berlaku(tahun=tahun)}
    memegang = any(p.objek in berlaku for p in jalur.penempatan)
    ada = any(_value(konteks, satu) for satu in kunci[:2])
    lengkap = (memegang and tahun == konteks.tahun) or ((memegang or jalur.kini) and ada)
    for satu in kunci:
        yield konteks.run_or_dash(satu, catatan) if lengkap else Teks(teks=STRIP)


def _change_table(konteks: Konteks) -> tuple[Unsur, ...]:
    """This year's actual against last year's, in the indicator's own unit and in percent."""
    kini, lalu = konteks.tahun, konteks.tahun - 1
    indikator = [p for jenis in _JENIS for p in konteks.peta.penempatan_kelompok(jenis)]
    terbanding = [p for p in indikator if _value(konteks, f"realisasi.{p.indikator}.{lalu}")]
    if not terbanding:
        return (paragraf(f"Realisasi Tahun {lalu} untuk indikator Tahun {kini} tidak tersedia."),)
    kolom = (
        tengah("No", 5),
        Kol("Indikator", 39),
        tengah(f"Realisasi {lalu}", 14),
        tengah(f"Realisasi {kini}", 14),
        tengah("Selisih", 14),
        tengah("Pertumbuhan", 14),
    )
    catatan = Catatan()
    badan = []
    for n, p in enumerate(terbanding, start=1):
        kunci = (f"realisasi.{p.indikator}.{lalu}", f"realisasi.{p.indikator}.{kini}",
                 f"selisih_tahun.{p.indikator}.{kini}", f"pertumbuhan.{p.indikator}.{kini}")  # fmt: skip
        isi = (sel(konteks.run_or_dash(satu, catatan)) for satu in kunci)
        badan.append(baris(sel(str(n)), sel(konteks.indikator(p).nama), *isi))
    if asal := origin_note(konteks, lalu):
        catatan.add(asal)
    judul = f"Perubahan Realisasi Kinerja Tahun {kini} terhadap Tahun {lalu}"
    tabel = build_table("tabel-perubahan-realisasi", judul, kolom, badan, catatan=catatan.lines())
    ringkas = ringkas_tahun_lalu([dari_konteks.terhadap_tahun_lalu(konteks, p) for p in terbanding])
    return (*((paragraf(*ringkas),) if ringkas else ()), tabel)


# --- against the end of the plan --------------------------------------------------------------------------------------


@blok(
    "perbandingan_akhir_renstra",
    "Realisasi terhadap target akhir periode Renstra",
    tabel=("tabel-perbandingan-akhir-renstra",),
    keluarga=("target_akhir", "realisasi", "kemajuan"),
)
def perbandingan_akhir_renstra(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """End-of-plan target, actual of the year and how far the indicator has come."""
    renstra = konteks.peta.renstra_berlaku()
    if renstra is None:
        return (paragraf(f"Renstra yang berlaku pada Tahun {konteks.tahun} tidak tersedia."),)
    kolom = (
        tengah("No", 5),
        Kol("Sasaran", 29),
        Kol("Indikator", 29),
        tengah(f"Target Akhir Renstra ({renstra.tahun_akhir})", 13),
        tengah(f"Realisasi {konteks.tahun}", 12),
        tengah("Tingkat Kemajuan", 12),
    )
    catatan = Catatan()
    badan: list[Baris] = []
    for jenis in _JENIS:
        sasaran = konteks.peta.sasaran_berlaku(jenis)
        if sasaran:
            badan.append(baris_kelompok(konteks.kelompok(jenis), len(kolom)))
        for nomor, satu in enumerate(sasaran, start=1):
            kiri = (sel(satu.nomor or str(nomor)), sel(satu.uraian))
            kosong = [(sel(Alasan.TANPA_INDIKATOR.kalimat, kolom=4),)]
            isi = [_progress_cells(konteks, p, catatan) for p in konteks.placements(satu)]
            badan += spanned(kiri, isi or kosong)
    if not badan:
        return (paragraf(f"Sasaran yang berlaku pada Tahun {konteks.tahun} belum ditetapkan."),)
    judul = f"Perbandingan Realisasi Tahun {konteks.tahun} dengan Target Akhir Renstra {konteks.nama_pd}"
    sumber = sumber_data((renstra.sumber,))
    tabel = build_table("tabel-perbandingan-akhir-renstra", judul, kolom, badan, sumber=sumber, catatan=catatan.lines())
    semua = [p for jenis in _JENIS for p in konteks.peta.penempatan_kelompok(jenis)]
    akhir = [maju for p in semua if (maju := dari_konteks.terhadap_akhir_renstra(konteks, p)) is not None]
    return (paragraf(*ringkas_akhir_renstra(akhir, renstra.tahun_akhir)), tabel)


def _progress_cells(konteks: Konteks, penempatan: Penempatan, catatan: Catatan) -> tuple[Sel, ...]:
    indikator = konteks.indikator(penempatan)
    kemajuan: list[Potongan | str] = [konteks.run(f"kemajuan.{penempatan.kode}", catatan)]
    if indikator.kumulatif:
        kemajuan.append(catatan.mark_text("Dihitung dari jumlah realisasi sejak awal periode Renstra"))
    return (
        sel(konteks.label_indikator(penempatan)),
        sel(konteks.run(f"target_akhir.{penempatan.kode}", catatan)),
        sel(konteks.run(f"realisasi.{indikator.kode}.{konteks.tahun}", catatan)),
        sel(*kemajuan),
    )


# --- with other regions -----------------------------------------------------------------------------------------------


@blok(
    "perbandingan_daerah",
    "Perbandingan realisasi dengan nasional, provinsi, dan daerah lain",
    tabel=("tabel-perbandingan-daerah",),
    keluarga=("realisasi", "pembanding", "selisih_pembanding"),
)
def perbandingan_daerah(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """The same indicator elsewhere, each with its year and the difference; how many indicators have none."""
    indikator = _placed_indicators(konteks)
    pembanding = [(satu, list(_comparators(konteks, satu))) for satu in indikator]
    ada = [(satu, isi) for satu, isi in pembanding if isi]
    tanpa = len(pembanding) - len(ada)
    unsur: list[Unsur] = [_comparison_table(konteks, ada)] if ada else []
    if tanpa and ada:
        unsur.append(paragraf(f"Untuk {wording.cacah(tanpa)} indikator lainnya tidak tersedia data pembanding."))
    elif not ada:
        unsur.append(
            paragraf(
                f"Realisasi kinerja {konteks.nama_pd} Tahun {konteks.tahun} tidak dibandingkan dengan nasional, "
                "provinsi, atau daerah lain karena data pembanding untuk indikator yang digunakan tidak tersedia."
            )
        )
    return tuple(unsur)


def _placed_indicators(konteks: Konteks) -> list[Indikator]:
    """The indicators of tujuan, sasaran strategis and kinerja lainnya in force, each once."""
    kode = dict.fromkeys(
        p.indikator for k in (Tempat.TUJUAN.value, *_JENIS) for p in konteks.peta.penempatan_kelompok(k)
    )
    return [konteks.peta.indikator[satu] for satu in kode]


def _comparators(konteks: Konteks, indikator: Indikator) -> Iterator[tuple[int, int, Pembanding]]:
    """(year, number within the year, fact), newest year first; the number is part of the key.

    A comparator whose value the source leaves open is no comparison: its indicator counts among those without one.
    """
    semua = {p.tahun for p in konteks.masukan.fakta.pembanding if p.indikator == indikator.kode}
    for tahun in sorted((t for t in semua if t <= konteks.tahun), reverse=True):
        for n, satu in enumerate(konteks.peta.pembanding(indikator.kode, tahun), start=1):
            if satu.nilai is not None:
                yield tahun, n, satu


def _comparison_table(
    konteks: Konteks, ada: Iterable[tuple[Indikator, Sequence[tuple[int, int, Pembanding]]]]
) -> Tabel:
    kolom = (
        tengah("No", 5),
        Kol("Indikator", 25),
        tengah("Tahun", 7),
        tengah(f"Realisasi {konteks.masukan.fakta.pd.singkatan}".strip(), 12),
        Kol("Pembanding", 20),
        tengah("Nilai Pembanding", 12),
        tengah("Selisih", 9),
        Kol("Keterangan", 10),
    )
    catatan = Catatan()
    badan: list[Baris] = []
    sumber = []
    for nomor, (indikator, isi) in enumerate(ada, start=1):
        kanan_ = [
            satu
            for tahun, grup in groupby(isi, key=lambda satu: satu[0])
            for satu in _comparator_cells(konteks, indikator, tahun, list(grup), catatan)
        ]
        badan += spanned((sel(str(nomor)), sel(indikator.nama)), kanan_)
        sumber += [satu.sumber for _, _, satu in isi]
    judul = f"Perbandingan Realisasi Kinerja {konteks.nama_pd} dengan Nasional dan Daerah Lain"
    return build_table(
        "tabel-perbandingan-daerah", judul, kolom, badan, sumber=sumber_data(sumber), catatan=catatan.lines()
    )


def _comparator_cells(
    konteks: Konteks,
    indikator: Indikator,
    tahun: int,
    isi: Sequence[tuple[int, int, Pembanding]],
    catatan: Catatan,
) -> Iterator[tuple[Sel, ...]]:
    """The rows of one year: our own actual runs down beside all that it is compared with."""
    kiri: tuple[Sel, ...] = (
        sel(str(tahun), baris=len(isi)),
        sel(konteks.run_or_dash(f"realisasi.{indikator.kode}.{tahun}", catatan), baris=len(isi)),
    )
    for _, n, satu in isi:
        ekor = f"{indikator.kode}.{tahun}.{n}"
        yield (
            *kiri,
            sel(satu.entitas or satu.lingkup.capitalize()),
            sel(konteks.run(f"pembanding.{ekor}", catatan)),
            sel(konteks.run(f"selisih_pembanding.{ekor}", catatan)),
            sel(satu.catatan),
        )
        kiri = ()
