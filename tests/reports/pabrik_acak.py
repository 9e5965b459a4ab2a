"""A random valid office, made from a seed alone: a fourth office that no code has been written for."""

from datetime import date
from decimal import Decimal
from random import Random

from reports.calc import DasarRerata, KebijakanHitung, MetodeEfisiensi, Penerapan
from reports.inputs import (
    AnggaranTahun,
    BarisPK,
    FaktaPD,
    Jabatan,
    KebijakanMasukan,
    Masukan,
    PaguPK,
    Pemangku,
    Pembanding,
    PerangkatDaerah,
    PerjanjianKinerja,
    Pihak,
    RencanaLaporan,
    Renstra,
    Sasaran,
    Tujuan,
    Unit,
)
from tests.reports.pabrik_acak_anggaran import allocation, budgets, pots
from tests.reports.pabrik_acak_rencana import objectives, placements, random_target
from tests.reports.pabrik_dadu import SUMBER, TAHUN, Acak
from tests.reports.pabrik_dasar import PEMDA, SISTEMATIKA, SKALA_CAPAIAN


def masukan_acak(seed: int) -> Masukan:
    """A valid office made from the seed alone: the same seed gives the same office, with its own policy."""
    acak = Acak(Random(seed))
    return Masukan(
        tahun=TAHUN,
        daerah=PEMDA,
        fakta=_facts(acak, seed),
        kebijakan=KebijakanMasukan(hitung=_policy(acak), cetak={"kertas": acak.dadu.choice(("A4", "F4"))}),
        laporan=RencanaLaporan(tahun=TAHUN, sistematika=SISTEMATIKA),
        skala=(SKALA_CAPAIAN,),
    )


def _policy(acak: Acak) -> KebijakanHitung:
    pilih = acak.dadu.choice
    return KebijakanHitung(
        batas_capaian=pilih((None, Decimal(100), Decimal(110), Decimal(120))),
        lantai=pilih((None, Decimal(0))),
        penerapan_batas=pilih(tuple(Penerapan)),
        desimal_capaian=pilih((0, 1, 2, 3)),
        desimal_serapan=pilih((0, 2)),
        desimal_efisiensi=pilih((1, 2)),
        desimal_rerata=pilih((0, 2, 4)),
        dasar_rerata=pilih(tuple(DasarRerata)),
        metode_efisiensi=pilih(tuple(MetodeEfisiensi)),
        efisien_hanya_bila_tercapai=acak.yes(0.3),
        hitung_asumsi=acak.yes(0.5),
        hitung_sementara=acak.yes(0.5),
    )


def _frame(acak: Acak) -> tuple[tuple[Unit, ...], Renstra, tuple[Tujuan, ...]]:
    """Units, the plan (one in five begins in the report year) and its tujuan (perhaps none)."""
    unit = tuple(
        Unit(kode=f"U{n}", nama=acak.name("Bidang", 3), jenis="bidang", urutan=n)
        for n in range(acak.dadu.randint(0, 6))
    )
    awal, akhir = (2025, 2029) if acak.yes(0.2) else (2021, 2026)
    nama = f"Renstra {awal}-{akhir}"
    renstra = Renstra(kode="R1", nama=nama, versi=1, tahun_awal=awal, tahun_akhir=akhir, berlaku_mulai=awal)
    tujuan = tuple(
        Tujuan(kode=f"T{n}", renstra="R1", nomor=str(n), uraian=acak.name("Meningkatnya"), misi=1, urutan=n)
        for n in range(1, acak.dadu.randint(1, 3))
    )
    return unit, renstra, tujuan


def _facts(acak: Acak, seed: int) -> FaktaPD:
    kode = f"PD{seed % 1000}"
    unit, renstra, tujuan = _frame(acak)
    sasaran = objectives(acak, tujuan, renstra)
    placements(acak, renstra, tujuan, sasaran)
    anggaran = budgets(acak, unit)
    perjanjian = _agreements(acak, anggaran, sasaran)
    return FaktaPD(
        pd=PerangkatDaerah(
            kode=kode, nama=acak.name("Dinas", 4).title(), singkatan=kode, jenis="dinas", kepala="kepala"
        ),
        unit=unit,
        jabatan=(Jabatan(kode="kepala", nama="Kepala Dinas", atasan="bupati"),),
        pemangku=(Pemangku(jabatan="kepala", nama="Pejabat Contoh Acak", mulai=date(2021, 1, 1)),),
        renstra=(renstra,),
        tujuan=tujuan,
        sasaran=sasaran,
        indikator=tuple(acak.indikator),
        penempatan=tuple(acak.penempatan),
        anggaran=anggaran,
        alokasi=allocation(acak, anggaran),
        pot_tampil=pots(acak, anggaran, sasaran),
        perjanjian=perjanjian,
        nilai=tuple(acak.nilai),
        pembanding=tuple(
            Pembanding(
                indikator=satu.kode,
                tahun=TAHUN,
                lingkup="nasional",
                entitas="Nasional",
                nilai=acak.number(1) if acak.yes(0.7) else None,
                sumber=SUMBER,
            )
            for satu in acak.indikator
            if acak.yes(0.2)
        ),
    )


def _agreements(
    acak: Acak, anggaran: tuple[AnggaranTahun, ...], sasaran: tuple[Sasaran, ...]
) -> tuple[PerjanjianKinerja, ...]:
    menurut_kode = {satu.kode: satu for satu in sasaran}
    program = tuple(
        PaguPK(nomor=str(n), nama=satu.nama, program=satu.kode, jumlah=acak.sen(), sumber_dana="APBD")
        for n, satu in enumerate((satu for tahun in anggaran for satu in tahun.program), 1)
    )
    perjanjian = []
    for versi in range(1, acak.dadu.randint(0, 3) + 1):
        baris = tuple(
            BarisPK(
                kelompok=menurut_kode[satu.objek].jenis,
                nomor_sasaran=menurut_kode[satu.objek].nomor,
                sasaran=menurut_kode[satu.objek].uraian,
                indikator=_name_of(acak, satu.indikator),
                penempatan=satu.kode if acak.yes(0.95) else "",
                target=random_target(acak, next(i for i in acak.indikator if i.kode == satu.indikator)),
            )
            for satu in acak.penempatan
            if satu.objek in menurut_kode and acak.yes(0.9)
        )
        perjanjian.append(
            PerjanjianKinerja(
                kode=f"{TAHUN}-{versi}",
                tahun=TAHUN,
                versi=versi,
                jenis="murni" if versi == 1 else "perubahan",
                jabatan="kepala",
                tanggal=date(TAHUN, 3 * versi, 15) if acak.yes(0.9) else None,
                alasan="" if versi == 1 else "Perubahan APBD",
                pihak_pertama=Pihak(jabatan="Kepala Dinas", nama="Pejabat Contoh Acak") if acak.yes(0.8) else None,
                pihak_kedua=Pihak(jabatan="Bupati Contohan", nama="Pejabat Contoh Utama") if acak.yes(0.8) else None,
                baris=baris,
                program=program if acak.yes(0.9) else (),
            )
        )
    return tuple(perjanjian)


def _name_of(acak: Acak, kode: str) -> str:
    return next(satu.nama for satu in acak.indikator if satu.kode == kode)
