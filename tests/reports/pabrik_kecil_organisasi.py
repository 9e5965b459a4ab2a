"""Facts of Bab I and Bab IV for the small office: staff, facilities, territory, kinds of spending, steps and awards."""

from dataclasses import replace

from reports.inputs import AngkaKontrol, Butir, KolomDukung, Masukan, Sumber, TabelDukung
from tests.reports.pabrik_dasar import rp
from tests.reports.pabrik_kecil import masukan_kecil

SUMBER = Sumber(dokumen="Profil kantor")
_ORANG = tuple(KolomDukung(nama=nama, jenis="angka", satuan="orang") for nama in ("Laki-laki", "Perempuan"))

#: One table of each group that is summed.
TABEL = tuple(
    TabelDukung(
        kode=kode,
        judul=f"Tabel {kode}",
        kelompok=kelompok,
        kolom=(KolomDukung(nama="Uraian"), *_ORANG),
        baris=(("Satu", "3", "1"), ("Dua", "2", "4")),
        sumber=SUMBER,
    )
    for kode, kelompok in (
        ("sdm", "sdm"),
        ("sdm-status", "sdm"),
        ("sarana", "sarana"),
        ("mobil", "sarana"),
        ("penduduk", "wilayah"),
    )
)

BUTIR = (
    Butir(jenis="wilayah", uraian="Luas wilayah", rincian=(("Nilai", "26,65 km²"),), sumber=SUMBER),
    Butir(jenis="langkah_perbaikan", uraian="Langkah", rincian=(("Rencana tindak lanjut", "Audit"),), sumber=SUMBER),
    Butir(jenis="inovasi", uraian="Aplikasi", rincian=(("Penyelenggara", "Bidang"),), sumber=SUMBER),
    Butir(jenis="prestasi", uraian="Juara", rincian=(("Pemberi", "Gubernur"),), sumber=SUMBER),
)

KONTROL = tuple(
    AngkaKontrol(tingkat="jenis_belanja", objek="operasi", besaran=besaran, versi=versi, jumlah=rp(jumlah))
    for besaran, versi, jumlah in (("pagu", "perubahan", 20_000_000), ("realisasi", "", 15_000_000))
)


def masukan_organisasi() -> Masukan:
    """The small office with these facts."""
    masukan = masukan_kecil()
    fakta = masukan.fakta
    anggaran = tuple(replace(satu, kontrol=(*satu.kontrol, *KONTROL)) if satu.tahun == 2024 else satu
                     for satu in fakta.anggaran)  # fmt: skip
    return replace(masukan, fakta=replace(fakta, tabel=TABEL, butir=BUTIR, anggaran=anggaran))
