"""Indicators, placements, targets and actuals of the small office: every shape and direction once."""

from decimal import Decimal

from reports.calc import Arah, AsalNilai, AsalTarget, Bentuk, JenisAngka, Konsolidasi, RumusTurun, Target
from reports.inputs import Indikator, Nilai, Penempatan, Sumber, TargetTahun, Tempat

D = Decimal
RENSTRA = Sumber(dokumen="Renstra 2021-2026", tempat="Tabel T-C.25")
LAPORAN = Sumber(dokumen="Data kinerja bidang", tempat="Buku register")


def angka(nilai: str, operator: str = "", predikat: str = "") -> Target:
    return Target(angka=D(nilai), operator=operator, predikat=predikat)


INDIKATOR = (
    Indikator(kode="NAIK", nama="Indeks kepatuhan pelayanan", satuan="indeks", sumber_data="Bidang Pelayanan"),
    Indikator(
        kode="TURUN",
        nama="Rasio belanja terhadap pendapatan",
        satuan="persen",
        arah=Arah.TURUN,
        label_pembilang="Belanja",
        label_penyebut="Pendapatan",
    ),
    Indikator(
        kode="RASIO",
        nama="Waktu penyelesaian layanan",
        satuan="hari",
        arah=Arah.TURUN,
        rumus_turun=RumusTurun.RASIO,
        desimal=0,
    ),
    Indikator(kode="STABIL", nama="Kesesuaian stok", satuan="persen", arah=Arah.STABIL, desimal=0),
    Indikator(kode="RENTANG", nama="Lama proses", satuan="bulan", arah=Arah.TURUN, bentuk=Bentuk.RENTANG, desimal=0),
    Indikator(
        kode="LEVEL",
        nama="Predikat pengelolaan arsip",
        satuan="predikat",
        bentuk=Bentuk.LEVEL,
        tingkat=("D", "C", "B", "A"),
    ),
    Indikator(
        kode="LUAR",
        nama="Predikat pengelolaan aset",
        satuan="predikat",
        bentuk=Bentuk.LEVEL,
        tingkat=("D", "C", "B", "A"),
    ),
    Indikator(kode="YA", nama="Rencana aksi ditetapkan", satuan="dokumen", bentuk=Bentuk.YA_TIDAK, desimal=0),
    Indikator(kode="TAHAP", nama="Tahapan pembangunan sistem", satuan="persen", bentuk=Bentuk.TAHAPAN, desimal=0),
    Indikator(kode="NOL", nama="Inovasi baru", satuan="inovasi", desimal=0),
    Indikator(kode="NOLTURUN", nama="Temuan berulang", satuan="temuan", arah=Arah.TURUN, desimal=0),
    Indikator(kode="KOSONG", nama="Indeks yang belum dirilis", satuan="indeks"),
    Indikator(kode="ASUMSI", nama="Indeks reformasi", satuan="indeks"),
    Indikator(kode="NEGATIF", nama="Pertumbuhan tunggakan", satuan="persen", desimal=1),
    Indikator(kode="TW", nama="Laporan selesai", satuan="laporan", konsolidasi=Konsolidasi.JUMLAH, desimal=0),
    Indikator(kode="TANPA", nama="Indikator tanpa target", satuan="indeks"),
    Indikator(kode="ANGGARAN", nama="Persentase realisasi anggaran", satuan="persen"),
    Indikator(kode="SKM", nama="Indeks Kepuasan Masyarakat", satuan="indeks"),
    Indikator(kode="AKIP", nama="Nilai AKIP", satuan="nilai"),
    Indikator(kode="LAMA", nama="Indikator periode lama", satuan="persen", menggantikan=""),
)


def _tahunan(tahun: int, nilai: Target, acuan: str = "R2") -> TargetTahun:
    return TargetTahun(tahun=tahun, asal=AsalTarget.RENSTRA, acuan=acuan, nilai=nilai, sumber=RENSTRA)


def _akhir(nilai: Target, acuan: str) -> TargetTahun:
    return TargetTahun(jenis="akhir", tahun=2026, asal=AsalTarget.RENSTRA, acuan=acuan, nilai=nilai, sumber=RENSTRA)


NAIK_TARGET = (
    TargetTahun(jenis="awal", tahun=2020, asal=AsalTarget.RENSTRA, acuan="R1", nilai=angka("55"), sumber=RENSTRA),
    *(_tahunan(tahun, angka(nilai), "R1") for tahun, nilai in ((2021, "64"), (2022, "68"), (2023, "74"), (2024, "78"))),
    _akhir(angka("85"), "R1"),
    *(_tahunan(tahun, angka(nilai)) for tahun, nilai in ((2024, "79"), (2025, "84"), (2026, "88"))),
    _akhir(angka("88"), "R2"),
)

#: Target of the report year as the last agreement has it, per placement of S1 and S3 (L1 below).
TARGET = {
    "S1.NAIK": angka("80"),
    "S1.TURUN": angka("2.15", operator="<="),
    "S1.RASIO": angka("10"),
    "S1.STABIL": angka("100"),
    "S1.RENTANG": Target(bentuk=Bentuk.RENTANG, bawah=D(7), atas=D(8)),
    "S3.LEVEL": Target(bentuk=Bentuk.LEVEL, level="B"),
    "S3.LUAR": Target(bentuk=Bentuk.LEVEL, level="B"),
    "S3.YA": Target(bentuk=Bentuk.YA_TIDAK, angka=D(1)),
    "S3.TAHAP": Target(bentuk=Bentuk.TAHAPAN, angka=D(80)),
    "S3.NOL": angka("0"),
    "S3.NOLTURUN": angka("0"),
    "S3.KOSONG": angka("3.5"),
    "S3.ASUMSI": angka("3.15", predikat="Sedang"),
    "S3.NEGATIF": angka("-2"),
    "S3.TW": angka("60"),
    "L1.ANGGARAN": angka("95"),
    "L1.SKM": angka("85"),
    "L1.AKIP": angka("81", predikat="A"),
}


def _penempatan(kode: str, urutan: int, target: tuple[TargetTahun, ...] = ()) -> Penempatan:
    sasaran, _, indikator = kode.partition(".")
    return Penempatan(
        kode=kode,
        indikator=indikator,
        tempat=Tempat.SASARAN,
        objek=sasaran,
        nomor=f"{sasaran[1]}.{urutan}",
        urutan=urutan,
        iku=True,
        pengampu=("U1",),
        target=target,
    )


PENEMPATAN = (
    Penempatan(
        kode="T1.NAIK",
        indikator="NAIK",
        tempat=Tempat.TUJUAN,
        objek="T1",
        target=(_tahunan(2024, angka("90")), _akhir(angka("96"), "R2")),
    ),
    *(_penempatan(kode, urutan, NAIK_TARGET if kode == "S1.NAIK" else ()) for urutan, kode in enumerate(TARGET, 1)),
    _penempatan("S3.TANPA", 99),
    Penempatan(
        kode="SA.LAMA",
        indikator="LAMA",
        tempat=Tempat.SASARAN,
        objek="SA",
        nomor="A.1",
        target=tuple(_tahunan(tahun, angka("50"), "R1") for tahun in (2021, 2022, 2023)),
    ),
)


def _nilai(indikator: str, tahun: int, nilai: str, **lain: object) -> Nilai:
    return Nilai(indikator=indikator, tahun=tahun, angka=D(nilai), sumber=LAPORAN, **lain)  # type: ignore[arg-type]


NILAI = (
    *(_nilai("NAIK", tahun, nilai) for tahun, nilai in ((2021, "60"), (2022, "65"), (2023, "70"), (2024, "72"))),
    Nilai(
        indikator="TURUN",
        tahun=2024,
        asal=AsalNilai.KOMPONEN,
        pembilang=D("14133709932.22"),
        penyebut=D("719708723155"),
        sumber=LAPORAN,
    ),
    _nilai("RASIO", 2024, "8"),
    _nilai("STABIL", 2024, "90"),
    _nilai("RENTANG", 2024, "9"),
    Nilai(indikator="LEVEL", tahun=2024, level="A", sumber=LAPORAN),
    Nilai(indikator="LUAR", tahun=2024, level="Z", sumber=LAPORAN),
    _nilai("YA", 2024, "1"),
    _nilai("TAHAP", 2024, "60"),
    _nilai("NOL", 2024, "5"),
    _nilai("NOLTURUN", 2024, "0"),
    _nilai("ASUMSI", 2024, "3.14", jenis=JenisAngka.ASUMSI, catatan="Asumsi sama dengan tahun lalu"),
    _nilai("NEGATIF", 2024, "-1"),
    *(_nilai("TW", 2024, nilai, triwulan=tw) for tw, nilai in ((1, "10"), (2, "20"), (4, "30"))),
    _nilai("TANPA", 2024, "77"),
    Nilai(indikator="ANGGARAN", tahun=2024, asal=AsalNilai.ANGGARAN),
    Nilai(indikator="SKM", tahun=2024, asal=AsalNilai.SKM),
    Nilai(indikator="AKIP", tahun=2024, asal=AsalNilai.AKIP),
    *(_nilai("LAMA", tahun, nilai) for tahun, nilai in ((2021, "40"), (2022, "45"), (2023, "50"))),
)
