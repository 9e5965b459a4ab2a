"""Blocks of Bab IV: conclusion, who reached what, steps of improvement, suggestions, programs, inovasi and prestasi.

Source: regulasi.md 1.7 (Bab IV: general conclusion and steps to improve; table of langkah perbaikan).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from reports import wording
from reports.compose.blok import Pilihan, blok
from reports.compose.catatan import Catatan, sumber_data
from reports.compose.kalimat import daftar as kalimat_daftar
from reports.compose.kalimat import dari_konteks
from reports.compose.kalimat import simpulan as kalimat_simpulan
from reports.compose.kalimat.bahasa import Isi
from reports.compose.kalimat.hasil import Status
from reports.compose.konteks import Konteks
from reports.compose.organisasi import items, numbered, unavailable
from reports.compose.pohon import figure_or_control
from reports.compose.tabel import STRIP, Grup, Kol, baris, build_table, kanan, paragraf, sel, spanned, tengah
from reports.document import Baris, Daftar, Paragraf, Sel, Unsur
from reports.figures import PetaAnggaran, Simpul
from reports.inputs import Butir, Penempatan, Sumber, Tempat

_SIMPULAN = (
    "pagu", "belanja", "serapan", "sisa", "cacah", "rerata", "rerata_tanpa_asumsi", "rerata_dengan_asumsi", "capaian",
    "serapan_alokasi_total", "efisiensi_total", "efisiensi_nilai",
)  # fmt: skip

# --- conclusion -------------------------------------------------------------------------------------------------------


@blok("kesimpulan", "Kesimpulan umum", keluarga=_SIMPULAN)
def kesimpulan(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """What was measured, each kind with its mean, the money, the efficiency and what follows for the year."""
    rinci = not konteks.calls("daftar_capaian", konteks.bagian)
    isi = kalimat_simpulan.simpulan_umum(dari_konteks.simpulan(konteks), rinci=rinci)
    return tuple(Paragraf(isi=satu) for satu in isi)


@blok(
    "daftar_capaian",
    "Daftar indikator yang mencapai, melampaui, belum mencapai target, dan tidak terukur",
    keluarga=("cacah", "capaian"),
    pilihan={"jenis": Pilihan(("semua", "strategis", "lainnya"), "semua")},
)
def daftar_capaian(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """For each kind of performance its lists, each with its true count; every indicator stands in one of them."""
    dipilih = pilihan["jenis"]
    kelompok = [k for k in dari_konteks.KELOMPOK if dipilih in ("semua", k) and konteks.peta.sasaran_berlaku(k)]
    if not kelompok:
        return (paragraf(f"Sasaran kinerja {konteks.nama_pd} Tahun {konteks.tahun} belum ditetapkan."),)
    return tuple(unsur for k in kelompok for unsur in _lists(konteks, k))


def _lists(konteks: Konteks, kelompok: str) -> tuple[Unsur, ...]:
    rekap = dari_konteks.rekap(konteks, kelompok)
    pengantar = paragraf(
        f"Capaian indikator {konteks.kelompok(kelompok)} Tahun {konteks.tahun} dirinci sebagai berikut:"
    )
    if not rekap.indikator:
        return (Paragraf(isi=kalimat_daftar.daftar_tercapai(rekap)),)
    return (pengantar, Daftar(butir=tuple(pola(rekap) for pola in _patterns(rekap))))


def _patterns(rekap: kalimat_daftar.Rekap) -> Iterator[Callable[[kalimat_daftar.Rekap], Isi]]:
    """The lists that have members; that nobody reached the target is said too."""
    lebih, tepat = rekap.with_status(Status.MELAMPAUI), rekap.with_status(Status.TERCAPAI)
    if lebih:
        yield kalimat_daftar.daftar_melebihi
    if tepat:
        yield kalimat_daftar.daftar_tepat if lebih else kalimat_daftar.daftar_tercapai
    if rekap.terukur and not lebih and not tepat:
        yield kalimat_daftar.daftar_tercapai
    if rekap.with_status(Status.BELUM) and (lebih or tepat):
        yield kalimat_daftar.daftar_belum_tercapai
    if len(rekap.terukur) < len(rekap.indikator):
        yield kalimat_daftar.daftar_tidak_terukur


# --- improvement ------------------------------------------------------------------------------------------------------

_RENCANA = ("rencana tindak lanjut", "tindak lanjut")
_PEMETAAN = ("program", "kegiatan", "sub kegiatan", "pemetaan")
_WAKTU = ("jadwal", "timeline", "waktu")


@blok("langkah_perbaikan", "Langkah perbaikan dengan rencana tindak lanjut", tabel=("tabel-langkah-perbaikan",))
def langkah_perbaikan(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """The steps with plan, mapping and timeline; a numbered list where nothing but their text is known."""
    butir = items(konteks, "langkah_perbaikan")
    if not butir:
        return (unavailable(f"Langkah perbaikan kinerja {konteks.nama_pd}"),)
    awal = paragraf(
        f"Untuk meningkatkan kinerja pada tahun-tahun berikutnya, {konteks.nama_pd} menetapkan "
        f"{wording.cacah(len(butir))} langkah perbaikan:"
    )
    if not any(satu.rincian for satu in butir):
        return (awal, numbered(butir))
    kolom = (
        tengah("No", 5),
        Kol("Langkah Perbaikan", 24),
        Kol("Rencana Tindak Lanjut", 27),
        Kol("Pemetaan Program/Kegiatan/Sub Kegiatan", 28),
        Kol("Timeline", 16),
    )
    badan = [_step_row(satu, n) for n, satu in enumerate(butir, start=1)]
    judul = f"Langkah Perbaikan Kinerja {konteks.nama_pd}"
    sumber = sumber_data(satu.sumber for satu in butir)
    return (awal, build_table("tabel-langkah-perbaikan", judul, kolom, badan, lanskap=True, sumber=sumber))


def _step_row(satu: Butir, nomor: int) -> Baris:
    """One step; particulars under a label that is none of the columns stand with the step itself."""
    dikenal = (*_RENCANA, *_PEMETAAN, *_WAKTU)
    lain = [f"{label}: {isi}" for label, isi in satu.rincian if label.casefold() not in dikenal]
    return baris(
        sel(str(nomor)),
        sel("\n".join((satu.uraian, *lain))),
        sel(_joined(_of(satu, _RENCANA))),
        sel("\n".join(_labelled(label, isi) for label, isi in satu.rincian if label.casefold() in _PEMETAAN) or STRIP),
        sel(_joined(_of(satu, _WAKTU))),
    )


def _labelled(label: str, isi: str) -> str:
    """ "Kegiatan: Penataan Organisasi"; a name that says its level itself ("Program X") is not given it twice."""
    return isi if isi.casefold().startswith(f"{label} ".casefold()) else f"{label}: {isi}"


def _of(satu: Butir, label: Sequence[str]) -> list[str]:
    return [isi for nama, isi in satu.rincian if nama.casefold() in label]


def _joined(isi: Sequence[str]) -> str:
    """Several entries on lines of their own, numbered; a dash for none."""
    if len(isi) <= 1:
        return isi[0] if isi else STRIP
    return "\n".join(f"{n}. {satu}" for n, satu in enumerate(isi, start=1))


@blok("saran", "Saran")
def saran(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """The suggestions as a numbered list."""
    butir = items(konteks, "saran")
    if not butir:
        return (unavailable(f"Saran perbaikan kinerja {konteks.nama_pd}"),)
    return (paragraf("Saran untuk perbaikan kinerja pada tahun-tahun berikutnya:"), numbered(butir))


# --- programs ---------------------------------------------------------------------------------------------------------


@blok(
    "evaluasi_program",
    "Evaluasi kinerja dan anggaran setiap program",
    tabel=("tabel-evaluasi-program",),
    keluarga=("target", "realisasi", "capaian", "pagu", "belanja", "serapan", "kontrol"),
)
def evaluasi_program(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Each program with its indicators and their results beside its money."""
    anggaran = konteks.peta.anggaran()
    program = [satu for satu in anggaran.akar.anak if satu.tingkat == "program"] if anggaran is not None else []
    if anggaran is None or not program:
        return (paragraf(f"Program Tahun {konteks.tahun} belum tersedia."),)
    kolom = (
        tengah("No", 4),
        Kol("Program", 18),
        Kol("Indikator Kinerja", 22),
        Grup("Kinerja", (tengah("Target", 9), tengah("Realisasi", 9), tengah("Capaian", 9))),
        Grup("Anggaran", (kanan("Pagu (Rp)", 14), kanan("Realisasi (Rp)", 14), kanan("Serapan", 9))),
    )
    catatan = Catatan()
    badan = [
        baris_
        for n, satu in enumerate(program, start=1)
        for baris_ in _program_rows(konteks, anggaran, satu, n, catatan)
    ]
    judul = f"Evaluasi Kinerja dan Anggaran per Program {konteks.nama_pd} Tahun {konteks.tahun}"
    tabel = build_table(
        "tabel-evaluasi-program",
        judul,
        kolom,
        badan,
        lanskap=True,
        sumber=sumber_data((anggaran.anggaran.sumber,)),
        catatan=catatan.lines(),
    )
    return (paragraf("Kinerja dan anggaran setiap program dirinci dalam tabel berikut."), tabel)


def _program_rows(
    konteks: Konteks, anggaran: PetaAnggaran, program: Simpul, nomor: int, catatan: Catatan
) -> list[Baris]:
    """A row for each indicator; name and money of the program run down beside them."""
    penempatan = konteks.peta.penempatan_di(Tempat.PROGRAM, program.kode)
    kinerja = [_result_cells(konteks, satu, catatan) for satu in penempatan]
    if not kinerja:
        kinerja = [(sel("Indikator program belum ditetapkan"), *(sel(STRIP) for _ in range(3)))]
    tinggi = len(kinerja)
    uang = _money_cells(konteks, anggaran, program.kode, tinggi, catatan)
    isi = [(*satu, *uang) if n == 0 else satu for n, satu in enumerate(kinerja)]
    return spanned((sel(str(nomor)), sel(program.nama)), isi)


def _result_cells(konteks: Konteks, penempatan: Penempatan, catatan: Catatan) -> tuple[Sel, ...]:
    t = konteks.tahun
    kunci = (f"target.{penempatan.kode}.{t}", f"realisasi.{penempatan.indikator}.{t}", f"capaian.{penempatan.kode}.{t}")
    return (sel(konteks.label_indikator(penempatan)), *(sel(konteks.run_or_dash(satu, catatan)) for satu in kunci))


def _money_cells(
    konteks: Konteks, anggaran: PetaAnggaran, simpul: str, tinggi: int, catatan: Catatan
) -> tuple[Sel, ...]:
    t, versi = anggaran.tahun, anggaran.versi_akhir
    pagu = figure_or_control(konteks, anggaran, f"pagu.{t}.{versi}.{simpul}", catatan) if versi else STRIP
    return (
        sel(pagu, baris=tinggi),
        sel(figure_or_control(konteks, anggaran, f"belanja.{t}.{simpul}", catatan), baris=tinggi),
        sel(konteks.run(f"serapan.{t}.{simpul}", catatan), baris=tinggi),
    )


# --- inovasi, prestasi ------------------------------------------------------------------------------------------------


@blok("inovasi", "Inovasi", tabel=("tabel-inovasi",))
def inovasi(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """The innovations of the office."""
    return _listed(konteks, "inovasi", "Inovasi", "inovasi")


@blok("prestasi", "Prestasi dan penghargaan", tabel=("tabel-prestasi",))
def prestasi(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Achievements and awards."""
    return _listed(konteks, "prestasi", "Prestasi / Penghargaan", "prestasi atau penghargaan")


def _listed(konteks: Konteks, jenis: str, kepala: str, sebutan: str) -> tuple[Unsur, ...]:
    """Items as a table with a column for each particular that any of them has; a list where they have none."""
    butir = items(konteks, jenis)
    if not butir:
        return (unavailable(f"Data {sebutan} {konteks.nama_pd} Tahun {konteks.tahun}"),)
    awal = paragraf(f"{konteks.nama_pd} mencatat {wording.cacah(len(butir))} {sebutan}:")
    label = tuple(dict.fromkeys(nama for satu in butir for nama, _ in satu.rincian))
    if not label:
        return (awal, numbered(butir))
    kolom = (tengah("No", 6), Kol(kepala, 44), *(Kol(nama, 25) for nama in label))
    badan = [
        baris(sel(str(n)), sel(satu.uraian), *(sel(_joined(_of(satu, (nama.casefold(),)))) for nama in label))
        for n, satu in enumerate(butir, start=1)
    ]
    judul = f"{kepala} {konteks.nama_pd}"
    return (awal, build_table(f"tabel-{jenis}", judul, kolom, badan, sumber=sumber_data(_sources(butir))))


def _sources(butir: Sequence[Butir]) -> Iterator[Sumber]:
    return (satu.sumber for satu in butir)
