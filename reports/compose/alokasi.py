"""Blocks that set performance against money: allocation per sasaran, performance and budget, efficiency.

A rupiah is counted once: money that an indicator only shows stands below the total and says so (desain.md 3).
Source: regulasi.md 1.7, 6; desain.md 4 (efisiensi).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from reports.calc import Alasan, Hasil, MetodeEfisiensi, simpulan_efisiensi
from reports.compose.blok import blok
from reports.compose.capaian import left_out
from reports.compose.catatan import RERATA, Catatan, sumber_data
from reports.compose.kalimat import dari_konteks
from reports.compose.kalimat.efisiensi import ringkas_efisiensi
from reports.compose.konteks import Konteks
from reports.compose.tabel import (
    STRIP,
    Grup,
    Kol,
    baris,
    baris_kelompok,
    build_table,
    kanan,
    paragraf,
    sel,
    spanned,
    tengah,
    width,
)
from reports.document import Baris, JenisBaris, Rata, Sel, Tabel, Unsur
from reports.figures import Angka
from reports.figures.kedudukan import reached
from reports.inputs import Penempatan, Sasaran, Tempat, Tujuan

_POT = "Anggaran ditampilkan, tidak dijumlahkan"
_DIBAGI = "Anggaran sub kegiatan yang mendukung beberapa indikator dibagi menurut bobotnya."
Sel_ = tuple[Sel, ...]


@dataclass(frozen=True, slots=True)
class _Baris:
    """An indicator in the tables of this module. `pot`: number of the pot it shows; None: it has or lacks its own."""

    objek: Tujuan | Sasaran
    nomor: str
    penempatan: Penempatan | None
    pot: int | None = None


def _lines(konteks: Konteks) -> tuple[list[_Baris], list[_Baris]]:
    """Indicators of sasaran in force: those in the sum (or without any money), and those that only show a pot.

    Indicators of tujuan are there only where money is shown beside them.
    """
    semua = [satu for jenis in ("strategis", "lainnya") for satu in _sasaran_lines(konteks, jenis)]
    tujuan = [
        _Baris(satu, satu.nomor, p, pot)
        for satu in konteks.peta.tujuan_berlaku()
        for p in konteks.peta.penempatan_di(Tempat.TUJUAN, satu.kode)
        if (pot := konteks.peta.nomor_pot(p.kode)) is not None
    ]
    return [satu for satu in semua if satu.pot is None], [*tujuan, *(satu for satu in semua if satu.pot is not None)]


def _sasaran_lines(konteks: Konteks, jenis: str) -> Iterator[_Baris]:
    for n, sasaran in enumerate(konteks.peta.sasaran_berlaku(jenis), start=1):
        nomor = sasaran.nomor or str(n)
        penempatan = konteks.placements(sasaran)
        if not penempatan:
            yield _Baris(sasaran, nomor, None)
        for p in penempatan:
            punya = konteks.angka(f"alokasi.{p.kode}.{konteks.tahun}").alasan is None
            yield _Baris(sasaran, nomor, p, None if punya else konteks.peta.nomor_pot(p.kode))


def _rows(
    konteks: Konteks,
    daftar: Sequence[_Baris],
    lebar: int,
    isi: Callable[[_Baris], Sel_],
    *,
    tampil: bool = False,
    penutup: Callable[[Sequence[_Baris]], Iterable[Baris]] = lambda _: (),
) -> Iterator[Baris]:
    """Rows grouped by sasaran under bands of their kind; `tampil` sets the part that only shows money apart.

    `penutup` makes what closes the rows of one sasaran.
    """
    for kelompok, grup in groupby(daftar, key=lambda satu: _band(konteks, satu.objek)):
        yield baris_kelompok(f"{kelompok} ({_POT.lower()})" if tampil else kelompok, lebar)
        for _, anggota in groupby(grup, key=lambda satu: satu.objek.kode):
            semua = list(anggota)
            kiri = (sel(semua[0].nomor), sel(semua[0].objek.uraian))
            yield from spanned(kiri, [_cells(konteks, satu, lebar, isi) for satu in semua])
            yield from penutup(semua)


def _band(konteks: Konteks, objek: Tujuan | Sasaran) -> str:
    return "Tujuan" if isinstance(objek, Tujuan) else konteks.kelompok(objek.jenis)


def _cells(konteks: Konteks, satu: _Baris, lebar: int, isi: Callable[[_Baris], Sel_]) -> Sel_:
    if satu.penempatan is None:
        return (sel(Alasan.TANPA_INDIKATOR.kalimat, kolom=lebar - 2),)
    return (sel(konteks.label_indikator(satu.penempatan)), *isi(satu))


def _kode(satu: _Baris) -> str:
    if satu.penempatan is None:
        raise ValueError(f"sasaran {satu.objek.kode} tidak mempunyai indikator")
    return satu.penempatan.kode


def _money_keys(konteks: Konteks, satu: _Baris) -> tuple[str, str, str]:
    """Keys of pagu, spending and serapan behind a row."""
    t = konteks.tahun
    if satu.pot is not None:
        return f"pot.{t}.{satu.pot}.pagu", f"pot.{t}.{satu.pot}.belanja", f"pot.{t}.{satu.pot}.serapan"
    kode = _kode(satu)
    return f"alokasi.{kode}.{t}", f"belanja_alokasi.{kode}.{t}", f"serapan_alokasi.{kode}.{t}"


def _money_notes(konteks: Konteks, catatan: Catatan, tampil: Sequence[_Baris]) -> None:
    """How shared money is split, and what the shown pots are."""
    sub = [satu.sub_kegiatan for satu in konteks.masukan.fakta.alokasi if satu.tahun == konteks.tahun]
    if len(sub) != len(set(sub)):
        catatan.add(_DIBAGI)
    if tampil:
        dipakai = {satu.pot for satu in tampil}
        catatan.add(f"{_POT}.")
        catatan.add(*(satu.catatan for n, satu in enumerate(konteks.peta.pot(), start=1) if n in dipakai))


def _money_cells(
    konteks: Konteks, kunci: Sequence[str], catatan: Catatan, polos: Sequence[bool], *, tebal: bool = False
) -> Sel_:
    """Cells of figures side by side; where all lack a value for the same reason, it stands once across them."""
    alasan = {konteks.angka(satu).alasan for satu in kunci}
    if len(alasan) == 1 and None not in alasan:
        return (sel(konteks.run(kunci[0], catatan, tebal=tebal), kolom=len(kunci), rata=Rata.TENGAH),)
    return tuple(sel(konteks.run(satu, catatan, polos=p, tebal=tebal)) for satu, p in zip(kunci, polos, strict=True))


def _budget_sources(konteks: Konteks) -> str:
    anggaran = konteks.peta.anggaran()
    return sumber_data((anggaran.anggaran.sumber,)) if anggaran else ""


def _nothing(konteks: Konteks) -> tuple[Unsur, ...]:
    return (paragraf(f"Sasaran yang berlaku pada Tahun {konteks.tahun} belum ditetapkan."),)


# --- alokasi_sasaran --------------------------------------------------------------------------------------------------


@blok(
    "alokasi_sasaran",
    "Alokasi anggaran per sasaran",
    tabel=("tabel-alokasi-sasaran",),
    keluarga=(
        "alokasi",
        "alokasi_persen",
        "alokasi_sasaran",
        "alokasi_persen_sasaran",
        "alokasi_total",
        "alokasi_persen_total",
        "alokasi_sisa",
        "pagu",
        "pot_pagu",
    ),
)
def alokasi_sasaran(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Money behind each indicator and its share; what is mapped to none; pots shown below the total."""
    utama, tampil = _lines(konteks)
    if not utama and not tampil:
        return _nothing(konteks)
    t = konteks.tahun
    kolom = (tengah("No", 5), Kol("Sasaran", 32), Kol("Indikator", 32), kanan("Anggaran (Rp)", 20), kanan("%", 11))
    catatan = Catatan()

    def isi(satu: _Baris) -> Sel_:
        pagu = _money_keys(konteks, satu)[0]
        if satu.pot is not None:
            return sel(konteks.run(pagu, catatan, polos=True)), sel(STRIP)
        return _money_cells(konteks, (pagu, f"alokasi_persen.{_kode(satu)}.{t}"), catatan, (True, False))

    def penutup(semua: Sequence[_Baris]) -> Iterator[Baris]:
        if len(semua) > 1 and konteks.angka(f"alokasi_sasaran.{semua[0].objek.kode}.{t}").alasan is None:
            yield _sasaran_total(konteks, semua[0].objek.kode, catatan)

    badan = list(_rows(konteks, utama, len(kolom), isi, penutup=penutup))
    badan += _allocation_totals(konteks, catatan)
    badan += _rows(konteks, tampil, len(kolom), isi, tampil=True)
    _money_notes(konteks, catatan, tampil)
    judul = f"Alokasi Anggaran per Sasaran {konteks.nama_pd} Tahun {t}"
    sumber = _budget_sources(konteks)
    return (build_table("tabel-alokasi-sasaran", judul, kolom, badan, sumber=sumber, catatan=catatan.lines()),)


def _sasaran_total(konteks: Konteks, sasaran: str, catatan: Catatan) -> Baris:
    """What several indicators of one sasaran have together."""
    kunci = (f"alokasi_sasaran.{sasaran}.{konteks.tahun}", f"alokasi_persen_sasaran.{sasaran}.{konteks.tahun}")
    isi = _money_cells(konteks, kunci, catatan, (True, False), tebal=True)
    return baris(sel("Jumlah sasaran", kolom=3, tebal=True), *isi, jenis=JenisBaris.SUBKELOMPOK)


def _allocation_totals(konteks: Konteks, catatan: Catatan) -> Iterator[Baris]:
    """The total; where the budget is not mapped whole, also what is left and the pagu both add up to."""
    t = konteks.tahun
    yield _total(konteks, "Jumlah", f"alokasi_total.{t}", catatan, f"alokasi_persen_total.{t}")
    sisa = f"alokasi_sisa.{t}"
    anggaran = konteks.peta.anggaran()
    if sisa not in konteks.buku or not konteks.angka(sisa).nilai or anggaran is None:
        return
    yield _total(konteks, "Anggaran yang tidak dipetakan ke indikator", sisa, catatan)
    yield _total(konteks, "Seluruh anggaran", f"pagu.{t}.{anggaran.versi_akhir}.total", catatan)


def _total(konteks: Konteks, nama: str, kunci: str, catatan: Catatan, persen: str = "") -> Baris:
    """A row below the sum; `persen`: the key of the share beside it, where the shares above add up to one."""
    isi: Sel_ = (sel(konteks.run(kunci, catatan, polos=True, tebal=True)), sel(""))
    if persen:
        isi = _money_cells(konteks, (kunci, persen), catatan, (True, False), tebal=True)
    return baris(sel(nama, kolom=3, tebal=True), *isi, jenis=JenisBaris.JUMLAH)


# --- kinerja_anggaran -------------------------------------------------------------------------------------------------


@blok(
    "kinerja_anggaran",
    "Pencapaian kinerja dan anggaran",
    tabel=("tabel-kinerja-anggaran",),
    keluarga=(
        "target", "realisasi", "capaian", "rerata", "alokasi", "belanja_alokasi", "serapan_alokasi", "alokasi_total",
        "belanja_alokasi_total", "serapan_alokasi_total", "pot_pagu", "pot_belanja", "pot_serapan",
    ),
)  # fmt: skip
def kinerja_anggaran(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Target, actual and capaian beside allocation, spending and serapan of each indicator."""
    utama, tampil = _lines(konteks)
    if not utama and not tampil:
        return _nothing(konteks)
    t = konteks.tahun
    kolom: list[Kol | Grup] = [
        tengah("No", 4),
        Kol("Sasaran", 21),
        Kol("Indikator", 21),
        Grup("Kinerja", (tengah("Target", 9), tengah("Realisasi", 9), kanan("Capaian", 9))),
        Grup("Anggaran", (kanan("Alokasi (Rp)", 14), kanan("Realisasi (Rp)", 14), kanan("Serapan", 9))),
    ]
    catatan = Catatan()

    def isi(satu: _Baris) -> Sel_:
        p = satu.penempatan
        kinerja = (
            f"target.{_kode(satu)}.{t}",
            f"realisasi.{p.indikator if p else ''}.{t}",
            f"capaian.{_kode(satu)}.{t}",
        )
        uang = _money_cells(konteks, _money_keys(konteks, satu), catatan, (True, True, False))
        return (*(sel(konteks.run(kunci, catatan)) for kunci in kinerja), *uang)

    badan = list(_rows(konteks, utama, width(kolom), isi))
    badan.append(_both_totals(konteks, catatan))
    badan += _rows(konteks, tampil, width(kolom), isi, tampil=True)
    catatan.add(f"Capaian pada baris Jumlah adalah rata-rata capaian {konteks.kelompok('strategis')}.", RERATA)
    catatan.add(left_out(konteks, "strategis"))
    catatan.add("Serapan pada baris Jumlah adalah jumlah realisasi dibagi jumlah alokasi.")
    _money_notes(konteks, catatan, tampil)
    return (_landscape(konteks, "tabel-kinerja-anggaran", "Pencapaian Kinerja dan Anggaran", kolom, badan, catatan),)


def _landscape(
    konteks: Konteks, id_tabel: str, judul: str, kolom: Sequence[Kol | Grup], badan: list[Baris], catatan: Catatan
) -> Tabel:
    return build_table(
        id_tabel,
        f"{judul} {konteks.nama_pd} Tahun {konteks.tahun}",
        kolom,
        badan,
        lanskap=True,
        sumber=_budget_sources(konteks),
        catatan=catatan.lines(),
    )


def _both_totals(konteks: Konteks, catatan: Catatan) -> Baris:
    t = konteks.tahun
    kunci = (f"alokasi_total.{t}", f"belanja_alokasi_total.{t}", f"serapan_alokasi_total.{t}")
    uang = [sel(konteks.run(satu, catatan, polos=n < 2, tebal=True)) for n, satu in enumerate(kunci)]
    if all(konteks.angka(satu).nilai is None for satu in kunci):
        # One reason for all three.
        uang = [sel(konteks.run(kunci[0], tebal=True), kolom=len(kunci), rata=Rata.TENGAH)]
    return baris(
        sel("Jumlah", kolom=5, tebal=True),
        sel(konteks.run(f"rerata.strategis.{t}", catatan, tebal=True)),
        *uang,
        jenis=JenisBaris.JUMLAH,
    )


# --- efisiensi --------------------------------------------------------------------------------------------------------

_EFISIEN = "Efisien"
_SATUAN = {MetodeEfisiensi.SELISIH: " (poin)", MetodeEfisiensi.RASIO: "", MetodeEfisiensi.PMK214: " (%)"}


@blok(
    "efisiensi",
    "Efisiensi penggunaan sumber daya",
    tabel=("tabel-efisiensi",),
    keluarga=(
        "capaian", "serapan_alokasi", "efisiensi", "rerata", "serapan_alokasi_total", "efisiensi_total",
        "efisiensi_nilai", "pot_serapan", "efisiensi_pot",
    ),
)  # fmt: skip
def efisiensi(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Capaian, serapan and the efficiency between them by the method of the policy, with its conclusion."""
    utama, tampil = _lines(konteks)
    if not utama and not tampil:
        return _nothing(konteks)
    t, metode = konteks.tahun, konteks.kebijakan.metode_efisiensi
    kolom = (
        tengah("No", 5),
        Kol("Sasaran", 26),
        Kol("Indikator", 26),
        kanan("Capaian Kinerja", 11),
        kanan("Serapan Anggaran", 11),
        kanan(f"Tingkat Efisiensi{_SATUAN[metode]}", 11),
        tengah("Keterangan", 12),
    )
    catatan = Catatan()

    def isi(satu: _Baris) -> Sel_:
        keluarga = "efisiensi" if satu.pot is None else "efisiensi_pot"
        kunci = f"{keluarga}.{_kode(satu)}.{t}"
        return _efficiency_cells(konteks, f"capaian.{_kode(satu)}.{t}", _money_keys(konteks, satu)[2], kunci, catatan)

    badan = list(_rows(konteks, utama, len(kolom), isi))
    badan += _efficiency_totals(konteks, catatan)
    badan += _rows(konteks, tampil, len(kolom), isi, tampil=True)
    catatan.add(RERATA)
    catatan.add("Serapan seluruh anggaran adalah jumlah realisasi dibagi jumlah alokasi.")
    catatan.add("Tingkat efisiensi dihitung dari capaian dan serapan sebagaimana tercetak.")
    _money_notes(konteks, catatan, tampil)
    judul = f"Efisiensi Penggunaan Sumber Daya {konteks.nama_pd} Tahun {t}"
    sumber = _budget_sources(konteks)
    semua = [dari_konteks.efisiensi(konteks, satu.penempatan) for satu in (*utama, *tampil) if satu.penempatan]
    tabel = build_table("tabel-efisiensi", judul, kolom, badan, sumber=sumber, catatan=catatan.lines())
    return (paragraf(*ringkas_efisiensi(semua)), tabel)


def _efficiency_cells(
    konteks: Konteks, capaian: str, serapan: str, efisiensi: str, catatan: Catatan, *, tebal: bool = False
) -> Sel_:
    """Capaian, serapan, efficiency and conclusion; without any budget its reason stands once across the last three."""
    hasil = konteks.angka(efisiensi).hasil
    kinerja = sel(konteks.run(capaian, catatan, tebal=tebal))
    if hasil.alasan is not None and hasil.alasan is konteks.angka(serapan).alasan:
        return kinerja, sel(konteks.run(efisiensi, catatan, tebal=tebal), kolom=3, rata=Rata.TENGAH)
    simpulan = _judgement(konteks, hasil, konteks.angka(capaian), catatan) if hasil.alasan is None else STRIP
    return (
        kinerja,
        sel(konteks.run(serapan, catatan, tebal=tebal)),
        sel(konteks.run(efisiensi, catatan, polos=True, tebal=tebal)),
        sel(simpulan, tebal=tebal),
    )


def _judgement(konteks: Konteks, hasil: Hasil, capaian: Angka, catatan: Catatan) -> str:
    """The conclusion as the sentences have it: money left over where the target was missed is not called efficient."""
    simpulan = simpulan_efisiensi(hasil, konteks.kebijakan.metode_efisiensi)
    if simpulan != _EFISIEN or reached(capaian.hasil):
        return simpulan
    catatan.add("Penggunaan anggaran dinyatakan efisien hanya apabila target kinerjanya tercapai.")
    return "Target belum tercapai"


def _efficiency_totals(konteks: Konteks, catatan: Catatan) -> Iterator[Baris]:
    t = konteks.tahun
    kunci = (f"rerata.strategis.{t}", f"serapan_alokasi_total.{t}", f"efisiensi_total.{t}")
    isi = _efficiency_cells(konteks, *kunci, catatan, tebal=True)
    # The two figures have different bases, so the row names both.
    nama = f"Rata-rata capaian {konteks.kelompok('strategis')} dan serapan seluruh anggaran"
    yield baris(sel(nama, kolom=3, tebal=True), *isi, jenis=JenisBaris.JUMLAH)
    if f"efisiensi_nilai.{t}" in konteks.buku:
        nilai = sel(konteks.run(f"efisiensi_nilai.{t}", catatan, tebal=True))
        yield baris(sel("Nilai efisiensi", kolom=5, tebal=True), nilai, sel(""), jenis=JenisBaris.JUMLAH)
