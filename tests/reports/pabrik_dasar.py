"""What the invented offices of the tests share: region, scale, outline."""

from datetime import date
from decimal import Decimal

from reports.calc import Pita, Skala
from reports.calc.predikat import SumberSkala
from reports.inputs import (
    Bagian,
    FaktaPemda,
    Jabatan,
    Misi,
    PanggilanBlok,
    Pemangku,
    Pemda,
    Rpjmd,
    SasaranDaerah,
    Sen,
    TujuanDaerah,
)


def rp(rupiah: int | str) -> Sen:
    """Rupiah as whole sen, exactly: rp(1500) -> 150000, rp("0.05") -> 5."""
    return Sen(int(Decimal(rupiah) * 100))


def _pita(kode: str, sebutan: str, bawah: str | None, atas: str | None, urutan: int) -> Pita:
    return Pita(
        kode,
        sebutan,
        None if bawah is None else Decimal(bawah),
        None if atas is None else Decimal(atas),
        bawah_terbuka=bawah not in (None, "0"),
        atas_terbuka=False,
        urutan=urutan,
    )


#: The scale of Permendagri 86/2017 as regulasi.md 8 closes it, `capaian86`.
SKALA_CAPAIAN = Skala(
    kode="capaian86",
    nama="Tingkat capaian kinerja",
    satuan="persen",
    desimal=2,
    pita=(
        _pita("ST", "Sangat Tinggi", "90", None, 5),
        _pita("T", "Tinggi", "75", "90", 4),
        _pita("S", "Sedang", "65", "75", 3),
        _pita("R", "Rendah", "50", "65", 2),
        _pita("SR", "Sangat Rendah", "0", "50", 1),
    ),
    sumber=SumberSkala("Permendagri 86/2017", "uji"),
    sumbu_bawah=Decimal(0),
)

PEMDA = FaktaPemda(
    pemda=Pemda(
        kode="CONTOHAN",
        nama="Kabupaten Contohan",
        jenis="kabupaten",
        provinsi="Provinsi Contohan",
        tempat="Contohan",
        kepala="bupati",
    ),
    rpjmd=Rpjmd(
        tahun_awal=2021,
        tahun_akhir=2026,
        visi="Terwujudnya Kabupaten Contohan yang maju",
        misi=(
            Misi(
                nomor=1,
                uraian="Meningkatkan tata kelola pemerintahan",
                tujuan=(
                    TujuanDaerah(
                        kode="TD1",
                        uraian="Terwujudnya tata kelola pemerintahan yang baik",
                        sasaran=(SasaranDaerah(kode="SD1", uraian="Meningkatnya kualitas pelayanan publik"),),
                    ),
                ),
            ),
            Misi(nomor=2, uraian="Meningkatkan kesejahteraan masyarakat"),
        ),
    ),
    jabatan=(Jabatan(kode="bupati", nama="Bupati Contohan"),),
    pemangku=(Pemangku(jabatan="bupati", nama="Pejabat Contoh Utama", mulai=date(2021, 2, 26)),),
)


def _blok(nama: str, **pilihan: str) -> PanggilanBlok:
    return PanggilanBlok(blok=nama, pilihan=pilihan)


def _sub(kode: str, nomor: str, judul: str, *blok: PanggilanBlok) -> Bagian:
    return Bagian(kode=kode, nomor=nomor, judul=judul, blok=blok)


#: An outline that calls every block of Bab II and Bab III once (pk three times).
SISTEMATIKA = (
    Bagian(
        kode="bab2",
        jenis="bab",
        nomor="BAB II",
        judul="PERENCANAAN KINERJA",
        anak=(
            _sub("visi", "2.1", "Visi dan Misi", _blok("visi_misi")),
            _sub("tujuan", "2.2", "Tujuan dan Sasaran", _blok("narasi"), _blok("tujuan_sasaran")),
            _sub("strategi", "2.3", "Strategi dan Arah Kebijakan", _blok("strategi")),
            _sub("program", "2.4", "Program dan Kegiatan", _blok("program_kegiatan", susunan="unit")),
            _sub(
                "pk",
                "2.5",
                "Perjanjian Kinerja",
                _blok("pk", versi="lalu"),
                _blok("pk", versi="murni"),
                _blok("pk", versi="perubahan"),
                _blok("perubahan_pk"),
            ),
        ),
    ),
    Bagian(
        kode="bab3",
        jenis="bab",
        nomor="BAB III",
        judul="AKUNTABILITAS KINERJA",
        anak=(
            _sub("rumus", "3.1", "Pengukuran Capaian Kinerja", _blok("rumus_skala")),
            _sub("ctujuan", "3.2", "Capaian Tujuan", _blok("capaian_tujuan")),
            _sub("csasaran", "3.3", "Capaian Sasaran", _blok("capaian_sasaran", jenis="semua")),
            _sub("tahun", "3.4", "Perbandingan Antartahun", _blok("perbandingan_tahun", tahun_awal="2021")),
            _sub("akhir", "3.5", "Kemajuan Renstra", _blok("perbandingan_akhir_renstra")),
            _sub("daerah", "3.6", "Perbandingan dengan Daerah Lain", _blok("perbandingan_daerah")),
            _sub("anggaran", "3.7", "Realisasi Anggaran", _blok("realisasi_anggaran"), _blok("realisasi_program")),
            _sub("alokasi", "3.8", "Alokasi per Sasaran", _blok("alokasi_sasaran"), _blok("kinerja_anggaran")),
            _sub("efisiensi", "3.9", "Efisiensi", _blok("efisiensi")),
        ),
    ),
)
