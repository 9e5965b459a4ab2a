"""Budget and allocation of the small office."""

from reports.inputs import (
    Alokasi,
    AnggaranTahun,
    AngkaKontrol,
    Kegiatan,
    Pagu,
    Program,
    RealisasiPeriode,
    Sen,
    SubKegiatan,
    Sumber,
    VersiAnggaran,
)
from tests.reports.pabrik_dasar import rp


def _sub(
    kode: str, nama: str, unit: str, murni: Sen | None, perubahan: Sen, realisasi: dict[int, Sen], lokasi: str = ""
) -> SubKegiatan:
    pagu = () if murni is None else (Pagu(versi="murni", jumlah=murni, sumber_dana="APBD"),)
    return SubKegiatan(
        kode=kode,
        nama=nama,
        unit=unit,
        lokasi=lokasi,
        pagu=(*pagu, Pagu(versi="perubahan", jumlah=perubahan, sumber_dana="APBD")),
        realisasi=tuple(RealisasiPeriode(periode=periode, jumlah=jumlah) for periode, jumlah in realisasi.items()),
    )


ANGGARAN = AnggaranTahun(
    tahun=2024,
    jenis_periode="triwulan",
    versi=(
        VersiAnggaran(kode="murni", jenis="murni", nomor=1, nama="APBD 2024"),
        VersiAnggaran(kode="perubahan", jenis="perubahan", nomor=2, nama="P-APBD 2024"),
    ),
    program=(
        Program(
            kode="P1",
            nama="Program Penunjang Urusan",
            nomenklatur="2.16.01",
            kegiatan=(
                Kegiatan(
                    kode="P1.K1",
                    nama="Administrasi Umum",
                    nomenklatur="2.16.01.2.06",
                    sub_kegiatan=(
                        _sub(
                            "P1.K1.S1",
                            "Penyediaan Barang",
                            "U1",
                            rp(10_000_000),
                            rp(12_000_000),
                            {1: rp(4_000_000), 2: rp(5_000_000)},
                        ),
                        _sub("P1.K1.S2", "Rapat Koordinasi", "U2", rp(5_000_000), rp(4_000_000), {2: rp(4_000_000)}),
                    ),
                ),
                Kegiatan(
                    kode="P1.K2",
                    nama="Administrasi Keuangan",
                    sub_kegiatan=(
                        _sub(
                            "P1.K2.S3",
                            "Penyediaan Gaji",
                            "U1",
                            rp("3000000.50"),
                            rp("3000000.50"),
                            {4: rp("1500000.25")},
                        ),
                    ),
                ),
            ),
        ),
        Program(
            kode="P2",
            nama="Program Pelayanan",
            kegiatan=(
                Kegiatan(
                    kode="P2.K3",
                    nama="Pelayanan Desa",
                    sub_kegiatan=(
                        _sub(
                            "P2.K3.S5",
                            "Fasilitasi",
                            "U2",
                            rp(2_000_000),
                            rp(2_000_000),
                            {4: rp(2_500_000)},
                            "Desa Contoh",
                        ),
                    ),
                ),
            ),
            tanpa_kegiatan=(_sub("P2.S4", "Fasilitasi Baru", "U2", None, rp(1_000_000), {}),),
        ),
    ),
    kontrol=(
        AngkaKontrol(tingkat="total", objek="", besaran="pagu", versi="perubahan", jumlah=rp("22000000.50")),
        AngkaKontrol(tingkat="program", objek="P1", besaran="pagu", versi="murni", jumlah=rp(18_000_000)),
        AngkaKontrol(tingkat="jenis_belanja", objek="Belanja Operasi", besaran="pagu", jumlah=rp(20_000_000)),
    ),
    sumber=Sumber(dokumen="Laporan realisasi anggaran 2024"),
)

ANGGARAN_LALU = AnggaranTahun(
    tahun=2023,
    versi=(VersiAnggaran(kode="perubahan", jenis="perubahan", nomor=1, nama="P-APBD 2023"),),
    program=(Program(kode="P1", nama="Program Penunjang Urusan"),),
    kontrol=(
        AngkaKontrol(tingkat="program", objek="P1", besaran="pagu", versi="perubahan", jumlah=rp(9_000_000)),
        AngkaKontrol(tingkat="total", objek="", besaran="realisasi", jumlah=rp(8_500_000)),
    ),
)

ALOKASI = tuple(
    Alokasi(tahun=2024, sub_kegiatan=sub, penempatan=penempatan, bobot=bobot)
    for sub, penempatan, bobot in (
        ("P1.K1.S1", "S1.NAIK", 1),
        ("P1.K1.S2", "S1.TURUN", 1),
        ("P1.K1.S2", "S1.RASIO", 2),
        ("P1.K2.S3", "S3.LEVEL", 1),
        ("P2.S4", "S3.YA", 1),
        ("P2.K3.S5", "S3.KOSONG", 1),
    )
)
