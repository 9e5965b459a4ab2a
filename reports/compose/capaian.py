"""Blocks of achievement in the report year: tujuan, sasaran strategis and kinerja lainnya, with their means.

Source: regulasi.md 1.7 (analysis 1); desain.md 4 (printed stages, means).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reports import wording
from reports.calc import Alasan, DasarRerata
from reports.compose.blok import Pilihan, blok
from reports.compose.catatan import RERATA, Catatan, sumber_data
from reports.compose.kalimat import dari_konteks
from reports.compose.kalimat.bahasa import sambung
from reports.compose.kalimat.daftar import rekap_capaian
from reports.compose.kalimat.simpulan import frasa_jenis, rata_rata
from reports.compose.konteks import Konteks
from reports.compose.sebab import analysis_elements
from reports.compose.tabel import STRIP, Grup, Kol, baris, build_table, kanan, paragraf, sel, spanned, tengah, width
from reports.document import Baris, JenisBaris, Paragraf, Sel, Tabel, Unsur
from reports.inputs import Penempatan, Sasaran, Sumber, Tempat, Tujuan

_KELUARGA = ("target", "realisasi", "capaian", "rerata", "rerata_tanpa_asumsi", "rerata_dengan_asumsi", "cacah")
_SEBUTAN = {"tujuan": "Tujuan", "strategis": "Sasaran", "lainnya": "Kinerja"}


@dataclass(frozen=True, slots=True)
class _Kelompok:
    """What one table is about: tujuan, sasaran strategis or kinerja lainnya."""

    kode: str
    nama: str
    objek: Sequence[Tujuan | Sasaran]

    def placements(self, konteks: Konteks) -> list[Penempatan]:
        return [p for satu in self.objek for p in self.placed(konteks, satu)]

    def placed(self, konteks: Konteks, satu: Tujuan | Sasaran) -> tuple[Penempatan, ...]:
        tempat = Tempat.TUJUAN if self.kode == "tujuan" else Tempat.SASARAN
        return konteks.peta.penempatan_di(tempat, satu.kode)


@blok(
    "capaian_tujuan",
    "Capaian indikator tujuan dan rata-ratanya",
    tabel=("tabel-capaian-tujuan",),
    keluarga=_KELUARGA,
)
def capaian_tujuan(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Target, realisasi, capaian and category of every indicator of tujuan."""
    tujuan = konteks.peta.tujuan_berlaku()
    if not tujuan:
        return (paragraf(f"Tujuan yang berlaku pada Tahun {konteks.tahun} belum ditetapkan."),)
    kelompok = _Kelompok("tujuan", "Tujuan", tujuan)
    tabel = _table(konteks, kelompok, f"Capaian Kinerja Tujuan {konteks.nama_pd}")
    return (_summary(konteks, kelompok), tabel, *_analyses(konteks, kelompok))


@blok(
    "capaian_sasaran",
    "Capaian indikator sasaran strategis dan kinerja lainnya dengan rata-ratanya",
    tabel=("tabel-capaian-sasaran", "tabel-capaian-lainnya"),
    keluarga=(*_KELUARGA, "rerata_sasaran"),
    pilihan={"jenis": Pilihan(("semua", "strategis", "lainnya"), "semua")},
)
def capaian_sasaran(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """The same for sasaran strategis and kinerja lainnya, each kind with its own mean."""
    diminta = ("strategis", "lainnya") if pilihan["jenis"] == "semua" else (pilihan["jenis"],)
    unsur: list[Unsur] = []
    for jenis in diminta:
        sasaran = konteks.peta.sasaran_berlaku(jenis)
        nama = konteks.kelompok(jenis)
        if sasaran:
            kelompok = _Kelompok(jenis, nama, sasaran)
            judul = f"Capaian {nama} {konteks.nama_pd}"
            unsur += [_summary(konteks, kelompok), _table(konteks, kelompok, judul)]
        elif jenis == "strategis" or pilihan["jenis"] == "lainnya":
            unsur.append(paragraf(f"{nama} yang berlaku pada Tahun {konteks.tahun} belum ditetapkan."))
    return tuple(unsur)


# --- sentences --------------------------------------------------------------------------------------------------------


def _summary(konteks: Konteks, kelompok: _Kelompok) -> Paragraf:
    """How many indicators there are, how many reached their target, and the mean with what it is called."""
    satu = dari_konteks.rekap(konteks, kelompok.kode)
    isi = [rekap_capaian(satu)]
    if satu.indikator:
        isi.append(rata_rata(dari_konteks.rerata(konteks, kelompok.kode), satu.sebutan, konteks.tahun))
    return paragraf(*sambung(*isi))


def _analyses(konteks: Konteks, kelompok: _Kelompok) -> Iterator[Unsur]:
    """What the owners wrote of the causes; nothing where they wrote nothing, for sasaran answer for the office.

    An indicator that a sasaran has too is explained with that sasaran, where the outline describes it.
    """
    peta = konteks.peta
    terurai = {p.indikator for jenis in konteks.detailed_kinds() for p in peta.penempatan_kelompok(jenis)}
    for penempatan in (p for p in kelompok.placements(konteks) if p.indikator not in terurai):
        yield from analysis_elements(dari_konteks.analisis(konteks, penempatan))


# --- table ------------------------------------------------------------------------------------------------------------


def sasaran_table(konteks: Konteks, sasaran: Sasaran, nomor: str) -> Tabel:
    """The same table for one sasaran alone, with the mean of its indicators where it has several."""
    kelompok = _Kelompok(sasaran.jenis, konteks.kelompok(sasaran.jenis), (sasaran,))
    kolom = _columns(konteks, kelompok)
    catatan = Catatan()
    badan = _object_rows(konteks, kelompok, sasaran, int(nomor) if nomor.isdigit() else 1, catatan, width(kolom))
    if len(kelompok.placements(konteks)) > 1 and konteks.kebijakan.dasar_rerata is not DasarRerata.SASARAN:
        kunci = f"rerata_sasaran.{sasaran.kode}.{konteks.tahun}"
        badan.append(_mean_row(konteks, kunci, "Rata-rata capaian", catatan, width(kolom)))
        catatan.add(RERATA)
    judul = f"Capaian {kelompok.nama} {nomor} Tahun {konteks.tahun}"
    sumber = sumber_data(_value_sources(konteks, kelompok.placements(konteks)))
    return build_table("tabel-uraian-sasaran", judul, kolom, badan, sumber=sumber, catatan=catatan.lines())


def _columns(konteks: Konteks, kelompok: _Kelompok) -> list[Kol | Grup]:
    berkategori = bool(konteks.kebijakan.skala_capaian)
    return [
        tengah("No", 5),
        Kol(kelompok.nama, 24),
        Kol("Indikator Kinerja", 24),
        tengah("Target", 10),
        tengah("Realisasi", 11),
        kanan("Capaian", 10),
        *((tengah("Kategori", 11),) if berkategori else ()),
        Kol("Sumber Data", 14),
    ]


def _table(konteks: Konteks, kelompok: _Kelompok, judul: str) -> Tabel:
    kolom = _columns(konteks, kelompok)
    catatan = Catatan()
    badan: list[Baris] = []
    for n, satu in enumerate(kelompok.objek, start=1):
        badan += _object_rows(konteks, kelompok, satu, n, catatan, width(kolom))
    if not _one_alone(konteks, kelompok):
        badan += _mean_rows(konteks, kelompok, catatan, width(kolom))
    nama = "sasaran" if kelompok.kode == "strategis" else kelompok.kode
    return build_table(
        f"tabel-capaian-{nama}",
        f"{judul} Tahun {konteks.tahun}",
        kolom,
        badan,
        sumber=sumber_data(_value_sources(konteks, kelompok.placements(konteks))),
        catatan=catatan.lines(),
    )


def _value_sources(konteks: Konteks, penempatan: Sequence[Penempatan]) -> Iterator[Sumber]:
    indikator = {satu.indikator for satu in penempatan}
    return (n.sumber for n in konteks.masukan.fakta.nilai if n.indikator in indikator and n.tahun == konteks.tahun)


def _object_rows(
    konteks: Konteks, kelompok: _Kelompok, satu: Tujuan | Sasaran, nomor: int, catatan: Catatan, lebar: int
) -> list[Baris]:
    kiri = (sel(satu.nomor or str(nomor)), sel(satu.uraian))
    penempatan = kelompok.placed(konteks, satu)
    if not penempatan:
        return spanned(kiri, [(sel(Alasan.TANPA_INDIKATOR.kalimat, kolom=lebar - 2),)])
    badan = spanned(kiri, [_indicator_cells(konteks, p, catatan) for p in penempatan])
    if isinstance(satu, Sasaran) and konteks.kebijakan.dasar_rerata is DasarRerata.SASARAN:
        badan.append(_mean_row(konteks, f"rerata_sasaran.{satu.kode}.{konteks.tahun}",
                               "Rata-rata sasaran", catatan, lebar, JenisBaris.SUBKELOMPOK))  # fmt: skip
    return badan


def _indicator_cells(konteks: Konteks, penempatan: Penempatan, catatan: Catatan) -> tuple[Sel, ...]:
    tahun, indikator = konteks.tahun, konteks.indikator(penempatan)
    capaian = f"capaian.{penempatan.kode}.{tahun}"
    return (
        sel(konteks.label_indikator(penempatan)),
        sel(konteks.run(f"target.{penempatan.kode}.{tahun}", catatan)),
        sel(konteks.run(f"realisasi.{indikator.kode}.{tahun}", catatan)),
        sel(konteks.run(capaian, catatan)),
        *_category(konteks, capaian),
        sel(indikator.sumber_data),
    )


def _category(konteks: Konteks, kunci: str, *, tebal: bool = False) -> tuple[Sel, ...]:
    """The cell of the category; none where the policy has no scale, a dash where there is nothing to classify."""
    if not konteks.kebijakan.skala_capaian:
        return ()
    sebutan = konteks.buku.kategori(kunci).sebutan if konteks.angka(kunci).alasan is None else STRIP
    return (sel(sebutan, tebal=tebal),)


def _one_alone(konteks: Konteks, kelompok: _Kelompok) -> bool:
    """Whether the mean only repeats the figure of the one indicator there is."""
    milik = kelompok.placements(konteks)
    if len(milik) != 1:
        return False
    rerata = konteks.angka(f"rerata.{kelompok.kode}.{konteks.tahun}")
    return rerata.tampil == konteks.angka(f"capaian.{milik[0].kode}.{konteks.tahun}").tampil


def _mean_rows(konteks: Konteks, kelompok: _Kelompok, catatan: Catatan, lebar: int) -> Iterator[Baris]:
    """The mean by policy; where there are figures that are not final also the mean that treats them the other way."""
    k, tahun = kelompok.kode, konteks.tahun
    yield _mean_row(konteks, f"rerata.{k}.{tahun}", "Rata-rata capaian", catatan, lebar)
    dihitung = {konteks.kebijakan.hitung_asumsi, konteks.kebijakan.hitung_sementara}
    for keluarga, nama, sudah in (
        ("rerata_dengan_asumsi", f"Rata-rata capaian dengan {frasa_jenis(konteks.not_final(k))}", {True}),
        ("rerata_tanpa_asumsi", f"Rata-rata capaian tanpa {frasa_jenis(konteks.not_final(k))}", {False}),
    ):
        if dihitung != sudah and f"{keluarga}.{k}.{tahun}" in konteks.buku:
            yield _mean_row(konteks, f"{keluarga}.{k}.{tahun}", nama, catatan, lebar)
    catatan.add(RERATA, left_out(konteks, k))


def _mean_row(
    konteks: Konteks, kunci: str, nama: str, catatan: Catatan, lebar: int, jenis: JenisBaris = JenisBaris.JUMLAH
) -> Baris:
    return baris(
        sel(nama, kolom=5, tebal=True),
        sel(konteks.run(kunci, catatan, tebal=True)),
        *_category(konteks, kunci, tebal=True),
        sel(""),
        jenis=jenis,
    )


def left_out(konteks: Konteks, kelompok: str) -> str:
    """The sentence that says how many indicators a mean leaves out, which, and why; "" when it leaves out none."""
    penempatan = konteks.peta.penempatan_kelompok(kelompok)
    nama = {f"capaian.{p.kode}.{konteks.tahun}": konteks.indikator(p).nama for p in penempatan}
    keluar = konteks.buku.rerata[f"rerata.{kelompok}.{konteks.tahun}"].ditinggalkan
    if not keluar:
        return ""
    rincian = "; ".join(f"{nama[kunci]} ({_lower(alasan.kalimat)})" for kunci, alasan in keluar)
    return (
        f"Tidak diperhitungkan dalam rata-rata: {wording.cacah(len(keluar))} dari {wording.cacah(len(penempatan))} "
        f"indikator, yaitu {rincian}."
    )


def _lower(kalimat: str) -> str:
    return f"{kalimat[0].lower()}{kalimat[1:]}"
