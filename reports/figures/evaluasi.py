"""Figures of the satisfaction surveys and the AKIP evaluations (regulasi.md 2 and 8)."""

from reports.calc import UNSUR_SKM, NilaiKomponen, nilai_akip
from reports.figures.buku import BukuAngka
from reports.figures.daftar import kunci
from reports.figures.kinerja import stated
from reports.figures.nilai import survey, survey_index
from reports.figures.rerata import count
from reports.inputs import EvaluasiAkip, Skm

DESIMAL = 2


def write(buku: BukuAngka) -> None:
    """Every survey and evaluation of the facts. A second survey of a year is named {tahun}-2, and so on."""
    per_tahun: dict[int, int] = {}
    for skm in buku.peta.fakta.skm:
        per_tahun[skm.tahun] = nomor = per_tahun.get(skm.tahun, 0) + 1
        _write_survey(buku, skm, str(skm.tahun) if nomor == 1 else f"{skm.tahun}-{nomor}")
    for akip in buku.peta.fakta.akip:
        _write_evaluation(buku, akip)


def _write_survey(buku: BukuAngka, skm: Skm, nama: str) -> None:
    asal = str(skm.sumber)
    for unsur in skm.unsur:
        hasil = stated(unsur.nilai, DESIMAL)
        buku.add("skm_unsur", nama, unsur.nomor, hasil=hasil, judul=f"Nilai unsur {unsur.nama}", asal=asal)
    # calc names the unsur of a survey in the order of the regulation.
    kunci_bahan = {
        UNSUR_SKM[letak] if letak < len(UNSUR_SKM) else f"Unsur {letak + 1}": kunci("skm_unsur", nama, unsur.nomor)
        for letak, unsur in enumerate(skm.unsur)
    }
    hitung = survey(skm)
    kunci_bahan["Nilai SKM"] = kunci("skm_interval", nama)
    kunci_bahan["Nilai yang diumumkan"] = kunci("skm_diumumkan", nama)
    buku.add(
        "skm_nilai",
        nama,
        hasil=survey_index(skm),
        judul=f"Indeks Kepuasan Masyarakat tahun {skm.tahun}",
        kunci_bahan=kunci_bahan,
    )
    buku.add(
        "skm_interval",
        nama,
        hasil=hitung.nilai,
        judul=f"Nilai interval survei kepuasan masyarakat tahun {skm.tahun}",
        kunci_bahan=kunci_bahan,
    )
    if skm.diumumkan is not None:
        hasil = stated(skm.diumumkan, DESIMAL)
        buku.add("skm_diumumkan", nama, hasil=hasil, judul=f"IKM tahun {skm.tahun} yang diumumkan", asal=asal)
    if skm.responden is not None:
        hasil = count(skm.responden, "orang", "isian")
        buku.add("skm_responden", nama, hasil=hasil, judul=f"Responden survei tahun {skm.tahun}", asal=asal)


def _write_evaluation(buku: BukuAngka, akip: EvaluasiAkip) -> None:
    asal = str(akip.sumber)
    komponen = []
    for nomor, satu in enumerate(akip.komponen, 1):
        hasil = stated(satu.nilai, DESIMAL)
        angka = buku.add("akip_komponen", akip.kode, nomor, hasil=hasil, judul=f"Nilai {satu.nama}", asal=asal)
        komponen.append(NilaiKomponen(satu.nama, satu.bobot, satu.nilai, angka.kunci))
    total = nilai_akip(komponen, desimal=DESIMAL).total
    buku.add("akip_total", akip.kode, hasil=total, judul=f"Nilai AKIP tahun {akip.tahun}")
