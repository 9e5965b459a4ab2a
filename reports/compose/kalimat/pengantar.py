"""Kata pengantar, and the sentence that leads to a table or a picture.

Source: regulasi.md 1.7 (front matter), 10.2 (captions numbered per chapter) and 11 (defects 8 and 10: a year or a
number typed by hand). Office, region, year, legal basis and number all come from the facts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reports import wording
from reports.compose.kalimat.bahasa import Isi, deret, kalimat, ragam, rapikan, sambung

NAMA_LAPORAN = "Laporan Kinerja Instansi Pemerintah (LKjIP)"


@dataclass(frozen=True, slots=True, kw_only=True)
class KataPengantar:
    """`pd` with the name of its region unless that is part of it already; `dasar_hukum` the instruments that ask for
    the report, as they are cited.
    """

    pd: str
    pemda: str
    tahun: int
    dasar_hukum: tuple[str, ...] = ()


def kata_pengantar(satu: KataPengantar) -> tuple[Isi, ...]:
    """The three paragraphs: thanks, what the report is and on what basis, what it is for."""
    pd, pemda = rapikan(satu.pd), rapikan(satu.pemda, "")
    lengkap = pd if not pemda or pemda.casefold() in pd.casefold() else f"{pd} {pemda}"
    syukur = kalimat(
        f"puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa karena {NAMA_LAPORAN} {lengkap} Tahun "
        f"{satu.tahun} telah selesai disusun"
    )
    laporan = kalimat(
        f"laporan ini merupakan wujud pertanggungjawaban {pd} atas pelaksanaan tugas dan fungsi serta penggunaan "
        f"anggaran Tahun {satu.tahun}, yang memuat hasil pengukuran kinerja, analisis keberhasilan dan kendala, serta "
        "langkah perbaikan"
    )
    dasar = [rapikan(satu_) for satu_ in satu.dasar_hukum if rapikan(satu_, "")]
    menurut = kalimat("penyusunan laporan ini berpedoman pada ", deret(dasar)) if dasar else ()
    guna = kalimat(
        f"kami berharap laporan ini menjadi bahan evaluasi dan perbaikan kinerja {pd} pada tahun-tahun berikutnya, "
        "sekaligus sumber informasi bagi para pemangku kepentingan"
    )
    return syukur, sambung(laporan, menurut), guna


# --- tables -----------------------------------------------------------------------------------------------------------

#: What a table shows, by the beginning of its id; {pd}, {tahun}, {sasaran} and {lainnya} come from the facts.
ISI_TABEL = {
    "tabel-wilayah": "keadaan wilayah {pd}",
    "tabel-sdm": "keadaan pegawai {pd}",
    "tabel-sarana": "keadaan sarana dan prasarana {pd}",
    "tabel-cascading": "penjenjangan kinerja {pd} dari tujuan sampai dengan sub kegiatan",
    "tabel-keterkaitan-rpjmd": "keterkaitan RPJMD dengan Renstra {pd}",
    "tabel-tujuan-sasaran": "tujuan, sasaran, indikator, dan target jangka menengah {pd}",
    "tabel-strategi": "strategi dan arah kebijakan {pd}",
    "tabel-matriks-renstra": "matriks Renstra {pd}",
    "tabel-tc25": "tujuan dan sasaran jangka menengah {pd}",
    "tabel-tc26": "tujuan, sasaran, strategi, dan arah kebijakan {pd}",
    "tabel-iku": "indikator kinerja utama {pd}",
    "tabel-iki": "indikator kinerja individu di lingkungan {pd}",
    "tabel-program-kegiatan": "program, kegiatan, dan sub kegiatan {pd} Tahun {tahun} beserta pagunya",
    "tabel-renja": "rencana kinerja {pd} Tahun {tahun} dari tujuan sampai dengan sub kegiatan",
    "tabel-pk-lalu": "isi Perjanjian Kinerja {pd} tahun sebelumnya",
    "tabel-pk-murni": "isi Perjanjian Kinerja {pd} Tahun {tahun}",
    "tabel-pk-perubahan": "isi Perjanjian Kinerja Perubahan {pd} Tahun {tahun}",
    "tabel-perubahan-pk-target": "perubahan target dalam Perjanjian Kinerja {pd} Tahun {tahun}",
    "tabel-perubahan-pk-anggaran": "perubahan anggaran dalam Perjanjian Kinerja {pd} Tahun {tahun}",
    "tabel-kebijakan": "kebijakan pengukuran kinerja yang berlaku bagi {pd}",
    "tabel-skala-capaian": "skala kategori capaian kinerja",
    "tabel-skala-indikator": "skala kategori nilai indikator",
    "tabel-capaian-tujuan": "capaian indikator tujuan {pd} Tahun {tahun}",
    "tabel-capaian-sasaran": "capaian indikator {sasaran} {pd} Tahun {tahun}",
    "tabel-capaian-lainnya": "capaian indikator {lainnya} {pd} Tahun {tahun}",
    "tabel-matriks-pimpinan-unit": "capaian pimpinan dan unit kerja {pd} Tahun {tahun}",
    "tabel-perbandingan-tahun": "perbandingan target, realisasi, dan capaian {pd} dari tahun ke tahun",
    "tabel-perubahan-realisasi": "perubahan realisasi kinerja {pd} Tahun {tahun} terhadap tahun sebelumnya",
    "tabel-perbandingan-akhir-renstra": "perbandingan realisasi Tahun {tahun} dengan target akhir Renstra {pd}",
    "tabel-perbandingan-daerah": "perbandingan realisasi kinerja {pd} dengan nasional dan daerah lain",
    "tabel-realisasi-anggaran": "realisasi anggaran {pd}",
    "tabel-realisasi-program": "realisasi anggaran {pd} menurut program",
    "tabel-belanja-jenis": "anggaran {pd} menurut jenis belanja",
    "tabel-alokasi-sasaran": "alokasi anggaran {pd} Tahun {tahun} menurut sasaran",
    "tabel-capaian-anggaran-tujuan": "alokasi dan realisasi anggaran setiap tujuan {pd} Tahun {tahun}",
    "tabel-kinerja-anggaran": "capaian kinerja dan realisasi anggaran {pd} Tahun {tahun}",
    "tabel-efisiensi": "efisiensi penggunaan sumber daya {pd} Tahun {tahun}",
    "tabel-analisis-program": "kinerja dan anggaran program ini sampai dengan sub kegiatan",
    "tabel-evaluasi-program": "kinerja dan anggaran setiap program {pd} Tahun {tahun}",
    "tabel-e81": "hasil evaluasi Renja {pd} setiap triwulan Tahun {tahun}",
    "tabel-e81-rencana": "rencana belanja {pd} setiap triwulan Tahun {tahun}",
    "tabel-akip": "hasil evaluasi AKIP menurut komponen",
    "tabel-skm": "nilai survei kepuasan masyarakat menurut unsur pelayanan",
    "tabel-inovasi": "inovasi {pd}",
    "tabel-prestasi": "prestasi dan penghargaan {pd}",
    "tabel-langkah-perbaikan": "langkah perbaikan {pd} beserta rencana tindak lanjutnya",
}

_KATA = ("disajikan pada", "dapat dilihat pada", "dimuat dalam")


@dataclass(frozen=True, slots=True, kw_only=True)
class PengantarTabel:
    """The table a sentence leads to: its id and title as in the document, its number ("3.2"; "" where it has none).

    `sasaran` and `lainnya` are what the region calls the two kinds of sasaran.
    """

    id: str
    judul: str
    nomor: str
    pd: str
    tahun: int
    sasaran: str = "sasaran strategis"
    lainnya: str = "kinerja lainnya"


def pengantar_tabel(satu: PengantarTabel, urutan: int = 0) -> Isi:
    """ "Capaian indikator tujuan Dinas Contoh Tahun 2024 disajikan pada Tabel 3.1." A table that is not known here is
    led to by its own title.
    """
    jenis = table_kind(satu.id)
    pola = ISI_TABEL[jenis] if jenis else rapikan(satu.judul).replace("{", "{{").replace("}", "}}")
    isi = pola.format(
        pd=rapikan(satu.pd), tahun=satu.tahun, sasaran=rapikan(satu.sasaran), lainnya=rapikan(satu.lainnya)
    )
    return kalimat(isi, f" {ragam(urutan, _KATA)} ", rujukan("Tabel", [satu.nomor]))


def table_kind(id_tabel: str) -> str:
    """The entry of ISI_TABEL that a table belongs to, the longest that its id begins with; "" where there is none."""
    cocok = [awalan for awalan in ISI_TABEL if id_tabel == awalan or id_tabel.startswith(f"{awalan}-")]
    return max(cocok, key=len, default="")


def rujukan(jenis: str, nomor: Sequence[str]) -> str:
    """A reference to one or several numbered elements: "Tabel 3.1", "Tabel 3.1 dan Tabel 3.2", "tabel berikut"."""
    bernomor = [f"{jenis} {satu}" for satu in nomor if satu]
    return wording.gabung(bernomor) if bernomor else f"{jenis.lower()} berikut"
