"""Facts behind the chapters for the small office: supporting tables, lists, posts, placements below sasaran."""

from dataclasses import replace
from decimal import Decimal

from reports.calc import AsalTarget, Target
from reports.inputs import (
    AnggaranTahun,
    Butir,
    EvaluasiAkip,
    Indikator,
    Jabatan,
    KinerjaJabatan,
    KolomDukung,
    KomponenAkip,
    Masukan,
    Nilai,
    Penempatan,
    RencanaPeriode,
    Sumber,
    TabelDukung,
    TargetTahun,
    Tempat,
)
from tests.reports.pabrik_dasar import rp
from tests.reports.pabrik_kecil import masukan_kecil

D = Decimal
SUMBER = Sumber(dokumen="Data dukung bidang")

TABEL = (
    TabelDukung(
        kode="nilai",
        judul="Nilai Perangkat Daerah",
        kelompok="nilai_pd",
        objek="NAIK",
        skala="capaian86",
        kolom=(
            KolomDukung(nama="No"),
            KolomDukung(nama="Perangkat Daerah"),
            KolomDukung(nama="Nilai", jenis="angka", desimal=2),
        ),
        baris=(("1", "Dinas A", "95.5"), ("2", "Dinas B", "80"), ("3", "Dinas C", "76"), ("4", "Dinas D", None)),
        sumber=SUMBER,
    ),
    TabelDukung(
        kode="laba",
        judul="Laba Usaha",
        kelompok="perhitungan",
        objek="TURUN",
        kolom=(KolomDukung(nama="Usaha"), KolomDukung(nama="Laba", jenis="rupiah")),
        baris=(("Usaha Satu", "1500000.50"), ("Usaha Dua", "-2500")),
        catatan="Belum diaudit.",
    ),
)

INDIKATOR = (
    Indikator(kode="HASIL-P1", nama="Persentase layanan penunjang terpenuhi", satuan="persen", desimal=2),
    Indikator(kode="KELUAR-S1", nama="Jumlah paket barang", satuan="paket", desimal=0),
    Indikator(kode="KELUAR-K1", nama="Jumlah laporan administrasi", satuan="laporan", desimal=0),
)


def _target(nilai: str, asal: AsalTarget = AsalTarget.RKT) -> tuple[TargetTahun, ...]:
    return (TargetTahun(tahun=2024, asal=asal, nilai=Target(angka=D(nilai))),)


PENEMPATAN = (
    Penempatan(
        kode="P1.HASIL", indikator="HASIL-P1", tempat=Tempat.PROGRAM, objek="P1", target=_target("80"), pengampu=("U1",)
    ),
    Penempatan(kode="P1.K1.HASIL", indikator="KELUAR-K1", tempat=Tempat.KEGIATAN, objek="P1.K1", target=_target("12")),
    Penempatan(
        kode="P1.K1.S1.KELUAR", indikator="KELUAR-S1", tempat=Tempat.SUB_KEGIATAN, objek="P1.K1.S1", target=_target("5")
    ),
    Penempatan(kode="kepala.1.NAIK", indikator="NAIK", tempat=Tempat.JABATAN, objek="kepala.1"),
    Penempatan(kode="sekretaris.1.HASIL", indikator="HASIL-P1", tempat=Tempat.JABATAN, objek="sekretaris.1"),
)

NILAI = (
    *(
        Nilai(indikator="HASIL-P1", tahun=2024, triwulan=tw, angka=D(nilai), sumber=SUMBER)
        for tw, nilai in ((1, "20"), (2, "40"), (3, "55"), (4, "60"))
    ),
    Nilai(
        indikator="KELUAR-S1",
        tahun=2024,
        angka=D("5"),
        sebab="Pengadaan dilakukan lebih awal",
        tindak_lanjut="Pola yang sama dipakai tahun depan",
        sumber=SUMBER,
    ),
)

BUTIR = (
    Butir(jenis="permasalahan", uraian="Kekurangan tenaga teknis", objek="S1"),
    Butir(jenis="rencana_tindak_lanjut", uraian="Pelatihan tenaga teknis", objek="NAIK"),
    Butir(jenis="faktor_pendorong", nomor="Triwulan I", uraian="Rapat rutin bulanan"),
    Butir(jenis="faktor_penghambat", nomor="Triwulan I", uraian="Keterlambatan pencairan"),
    Butir(jenis="penyebab_sisa_anggaran", uraian="Efisiensi harga pengadaan", objek="P1.K1.S1"),
)


def _with_plan(anggaran: AnggaranTahun) -> AnggaranTahun:
    """The first sub kegiatan planned 3.000.000 for each of the first two quarters."""
    program = anggaran.program[0]
    kegiatan = program.kegiatan[0]
    rencana = tuple(RencanaPeriode(triwulan=tw, jumlah=rp(3_000_000)) for tw in (1, 2))
    sub = (replace(kegiatan.sub_kegiatan[0], rencana=rencana), *kegiatan.sub_kegiatan[1:])
    isi = replace(program, kegiatan=(replace(kegiatan, sub_kegiatan=sub), *program.kegiatan[1:]))
    return replace(anggaran, program=(isi, *anggaran.program[1:]))


AKIP_PEMDA = EvaluasiAkip(
    kode="lhe-pemda",
    lingkup="pemda",
    tahun=2024,
    penilai="Kementerian",
    komponen=(KomponenAkip(nama="Perencanaan Kinerja", bobot=D(30), nilai=D("24.50")),),
    rekomendasi=("Menyempurnakan pohon kinerja",),
)


def masukan_dukung() -> Masukan:
    """The small office with everything that stands below and behind its sasaran."""
    kecil = masukan_kecil()
    fakta = kecil.fakta
    jabatan = (
        *fakta.jabatan,
        Jabatan(kode="sekretaris", nama="Sekretaris", unit="U1", atasan="kepala", urutan=1),
    )
    return replace(
        kecil,
        fakta=replace(
            fakta,
            tabel=TABEL,
            akip=(*fakta.akip, AKIP_PEMDA),
            anggaran=(fakta.anggaran[0], _with_plan(fakta.anggaran[1])),
            butir=BUTIR,
            jabatan=jabatan,
            indikator=(*fakta.indikator, *INDIKATOR),
            penempatan=(*fakta.penempatan, *PENEMPATAN),
            nilai=(*fakta.nilai, *NILAI),
            kinerja_jabatan=(
                KinerjaJabatan(kode="kepala.1", jabatan="kepala", uraian="Meningkatnya kualitas pelayanan"),
                KinerjaJabatan(kode="sekretaris.1", jabatan="sekretaris", uraian="Terpenuhinya layanan penunjang"),
            ),
        ),
    )
