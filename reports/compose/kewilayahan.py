"""Blocks of Bab I on territory and money by kind: area, borders, villages and people; belanja by kind of spending."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reports import wording
from reports.compose.blok import Pilihan, blok
from reports.compose.catatan import Catatan, sumber_data
from reports.compose.kalimat.bahasa import kalimat, rapikan, sebut_nama
from reports.compose.konteks import Konteks
from reports.compose.organisasi import items, unavailable
from reports.compose.tabel import STRIP, Kol, baris, build_table, kanan, paragraf, sel, tengah
from reports.compose.tabel_hitung import KELUARGA_DUKUNG, count_table, supporting
from reports.document import Baris, JenisBaris, Paragraf, Unsur
from reports.figures import PetaAnggaran
from reports.figures.jenis_belanja import JenisBelanja, kinds, unbalanced
from reports.inputs import Butir

# --- territory --------------------------------------------------------------------------------------------------------


@blok(
    "wilayah",
    "Wilayah: luas, batas, desa dan kelurahan, penduduk dengan jumlahnya",
    tabel=("tabel-wilayah", "tabel-wilayah-{tabel}"),
    keluarga=KELUARGA_DUKUNG,
)
def wilayah(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """What is known of the territory the office serves, its borders, its villages and the people living there."""
    tabel = [count_table(konteks, satu, "wilayah") for satu in supporting(konteks, "wilayah")]
    isi: tuple[Unsur, ...] = (*_overview(konteks), *_borders(konteks), *_villages(konteks), *tabel)
    return isi or (unavailable(f"Data wilayah {konteks.nama_pd}"),)


def _overview(konteks: Konteks) -> Iterator[Unsur]:
    butir = items(konteks, "wilayah")
    if not butir:
        return
    kolom = (tengah("No", 6), Kol("Uraian", 47), Kol("Keterangan", 47))
    badan = [baris(sel(str(n)), sel(satu.uraian), sel(_details(satu))) for n, satu in enumerate(butir, start=1)]
    sumber = sumber_data(satu.sumber for satu in butir)
    yield build_table("tabel-wilayah", f"Gambaran Wilayah {konteks.nama_pd}", kolom, badan, sumber=sumber)


def _details(satu: Butir) -> str:
    """The value alone; other particulars with what they are."""
    return "; ".join(isi if label.casefold() == "nilai" else f"{label}: {isi}" for label, isi in satu.rincian)


def _borders(konteks: Konteks) -> Iterator[Paragraf]:
    batas = [
        f"sebelah {arah.lower()} dengan {rapikan(satu.uraian)}"
        for satu in items(konteks, "batas_wilayah")
        for label, arah in satu.rincian
        if label.casefold() == "arah"
    ]
    if batas:
        yield Paragraf(isi=kalimat(f"wilayah {konteks.nama_pd} berbatasan {wording.gabung(batas)}"))


def _villages(konteks: Konteks) -> Iterator[Paragraf]:
    """How many kelurahan and desa there are, and which."""
    bagian = [
        f"{wording.cacah(len(butir))} {jenis}, yaitu {sebut_nama([satu.uraian for satu in butir])}"
        for jenis in ("kelurahan", "desa")
        if (butir := items(konteks, jenis))
    ]
    if bagian:
        yield Paragraf(isi=kalimat(f"wilayah {konteks.nama_pd} terdiri atas {'; serta '.join(bagian)}"))


# --- kinds of spending ------------------------------------------------------------------------------------------------


@blok(
    "belanja_jenis",
    "Pagu dan realisasi menurut jenis belanja",
    tabel=("tabel-belanja-jenis",),
    keluarga=("pagu_jenis", "belanja_jenis", "serapan_jenis", "pagu", "belanja", "serapan"),
    pilihan={"tahun": Pilihan()},
)
def belanja_jenis(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Pagu of the last version, spending and serapan of each kind, and the whole budget below them."""
    tahun = int(pilihan["tahun"] or konteks.tahun)
    anggaran = konteks.peta.anggaran(tahun)
    jenis = kinds(anggaran.anggaran) if anggaran is not None else ()
    if anggaran is None or not jenis:
        return (paragraf(f"Rincian anggaran menurut jenis belanja Tahun {tahun} belum tersedia."),)
    catatan = Catatan()
    terlapor = any(konteks.angka(f"belanja_jenis.{tahun}.{satu.kode}").nilai is not None for satu in jenis)
    hasil = [kanan("Realisasi (Rp)", 22), kanan("%", 10)] if terlapor else []
    kolom = (tengah("No", 6), Kol("Jenis Belanja", 34), kanan("Pagu (Rp)", 22), *hasil)
    badan = [_kind_row(konteks, anggaran, satu, n, catatan, terlapor) for n, satu in enumerate(jenis, start=1)]
    badan.append(_whole_row(konteks, anggaran, catatan, terlapor))
    catatan.add(_version_note(anggaran))
    # What stands in the rows is not what the last row has: the table must say so itself.
    for satu in unbalanced(anggaran):
        catatan.add(f"{satu.capitalize()} menurut jenis belanja tidak sama dengan jumlah rincian sub kegiatan.")
    judul = f"Anggaran menurut Jenis Belanja {konteks.nama_pd} Tahun {tahun}"
    kontrol = (satu.sumber for satu in anggaran.anggaran.kontrol if satu.tingkat == "jenis_belanja")
    sumber = sumber_data((*kontrol, anggaran.anggaran.sumber))
    return (build_table("tabel-belanja-jenis", judul, kolom, badan, sumber=sumber, catatan=catatan.lines()),)


def _kind_row(
    konteks: Konteks, anggaran: PetaAnggaran, jenis: JenisBelanja, n: int, catatan: Catatan, terlapor: bool
) -> Baris:
    t = anggaran.tahun
    nama = jenis.nama if jenis.nama.casefold().startswith("belanja") else f"Belanja {jenis.nama.capitalize()}"
    hasil = (
        sel(konteks.run_or_dash(f"belanja_jenis.{t}.{jenis.kode}", catatan, polos=True)),
        sel(konteks.run_or_dash(f"serapan_jenis.{t}.{jenis.kode}", catatan)),
    )
    pagu = konteks.run_or_dash(f"pagu_jenis.{t}.{anggaran.versi_akhir}.{jenis.kode}", catatan, polos=True)
    return baris(sel(str(n)), sel(nama), sel(pagu), *(hasil if terlapor else ()))


def _whole_row(konteks: Konteks, anggaran: PetaAnggaran, catatan: Catatan, terlapor: bool) -> Baris:
    """The whole budget as its sub kegiatan add up, whatever the kinds give."""
    t, versi = anggaran.tahun, anggaran.versi_akhir
    pagu = konteks.run(f"pagu.{t}.{versi}.total", catatan, polos=True, tebal=True) if versi else STRIP
    hasil = (
        sel(konteks.run(f"belanja.{t}.total", catatan, polos=True, tebal=True)),
        sel(konteks.run(f"serapan.{t}.total", catatan, tebal=True)),
    )
    kepala = sel("Jumlah seluruh anggaran", kolom=2, tebal=True)
    return baris(kepala, sel(pagu), *(hasil if terlapor else ()), jenis=JenisBaris.JUMLAH)


def _version_note(anggaran: PetaAnggaran) -> str:
    versi = next((satu.nama for satu in anggaran.versi if satu.kode == anggaran.versi_akhir), "")
    return f"Pagu menurut {versi}." if versi else ""
