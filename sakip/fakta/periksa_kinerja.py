"""Rules of actuals, comparison values, surveys, evaluations and supporting tables."""

from __future__ import annotations

from decimal import Decimal

from reports.calc import AsalNilai, JenisAngka
from reports.inputs import EvaluasiAkip, Nilai, Skm, TabelDukung
from sakip.choices import LingkupAkip, LingkupPembanding
from sakip.fakta.kumpul import Pemeriksa

#: Origins whose value follows from other facts; nothing is typed.
TURUNAN = frozenset({AsalNilai.KOMPONEN, AsalNilai.ANGGARAN, AsalNilai.SKM, AsalNilai.AKIP, AsalNilai.INDIKATOR_LAIN})


def periksa_nilai(nilai: Nilai) -> list[tuple[str, str]]:
    """Every broken rule of one actual, as (key, reason)."""
    salah = []
    if nilai.triwulan is not None and nilai.triwulan not in range(1, 5):
        salah.append(("triwulan", f"triwulan {nilai.triwulan} tidak ada"))
    if nilai.asal is AsalNilai.KOMPONEN and (nilai.pembilang is None or nilai.penyebut is None):
        salah.append(("pembilang", "asal komponen memerlukan pembilang dan penyebut"))
    if nilai.asal not in TURUNAN and nilai.angka is None and not nilai.level:
        salah.append(("angka", "angka atau level belum diisi; nilai yang belum ada tidak ditulis"))
    if nilai.jenis is not JenisAngka.FINAL and not nilai.catatan:
        salah.append(("catatan", f"{nilai.jenis.label.lower()} memerlukan catatan"))
    return salah


def periksa_pengukuran(p: Pemeriksa) -> None:
    """Note every broken rule of actuals, comparison values, surveys and evaluations."""
    indikator = {satu.kode for satu in p.fakta.indikator}
    p.unik_saja(
        "nilai",
        "indikator, tahun, triwulan dan asal",
        [f"{n.indikator} {n.tahun} {n.triwulan or 'tahunan'} {n.asal}" for n in p.fakta.nilai],
    )
    for i, nilai in enumerate(p.fakta.nilai):
        p.ada(f"nilai[{i}].indikator", nilai.indikator, indikator, "indikator", wajib=True)
        p.tahun(f"nilai[{i}].tahun", nilai.tahun)
        for kunci, sebab in periksa_nilai(nilai):
            p.tolak(f"nilai[{i}].{kunci}", sebab)
    _periksa_pembanding(p, indikator)
    p.unik_saja("skm", "tahun", [str(satu.tahun) for satu in p.fakta.skm])
    for i, skm in enumerate(p.fakta.skm):
        _periksa_skm(p, f"skm[{i}]", skm)
    p.unik("akip", [satu.kode for satu in p.fakta.akip])
    for i, akip in enumerate(p.fakta.akip):
        _periksa_akip(p, f"akip[{i}]", akip)


def _periksa_pembanding(p: Pemeriksa, indikator: set[str]) -> None:
    p.unik_saja(
        "pembanding",
        "indikator, tahun, lingkup dan entitas",
        [f"{s.indikator} {s.tahun} {s.lingkup} {s.entitas}" for s in p.fakta.pembanding],
    )
    for i, satu in enumerate(p.fakta.pembanding):
        p.ada(f"pembanding[{i}].indikator", satu.indikator, indikator, "indikator", wajib=True)
        p.salah_satu(f"pembanding[{i}].lingkup", satu.lingkup, LingkupPembanding)
        p.tahun(f"pembanding[{i}].tahun", satu.tahun)


def _periksa_skm(p: Pemeriksa, di: str, skm: Skm) -> None:
    p.tahun(f"{di}.tahun", skm.tahun)
    if skm.basis not in (4, 100):
        p.tolak(f"{di}.basis", f"harus 4 atau 100, bukan {skm.basis}")
    p.unik_saja(f"{di}.unsur", "nomor", [str(satu.nomor) for satu in skm.unsur])
    for i, unsur in enumerate(skm.unsur):
        if not 0 <= unsur.nilai <= skm.basis:
            p.tolak(f"{di}.unsur[{i}].nilai", f"harus antara 0 dan {skm.basis}")


def _periksa_akip(p: Pemeriksa, di: str, akip: EvaluasiAkip) -> None:
    p.tahun(f"{di}.tahun", akip.tahun)
    p.salah_satu(f"{di}.lingkup", akip.lingkup, LingkupAkip)
    for i, komponen in enumerate(akip.komponen):
        if not 0 <= komponen.nilai <= komponen.bobot:
            p.tolak(f"{di}.komponen[{i}].nilai", f"harus antara 0 dan bobotnya ({komponen.bobot})")
    bobot = sum((komponen.bobot for komponen in akip.komponen), Decimal(0))
    if akip.komponen and bobot != 100:
        p.tolak(f"{di}.komponen", f"jumlah bobot harus 100, bukan {bobot}")


def periksa_dukungan(p: Pemeriksa) -> None:
    """Note every broken rule of supporting tables and competing values."""
    p.unik("tabel", [satu.kode for satu in p.fakta.tabel])
    for i, tabel in enumerate(p.fakta.tabel):
        _periksa_tabel(p, f"tabel[{i}]", tabel)
    dipakai: dict[str, int] = {}
    for satu in p.fakta.bersaing:
        kunci = f"{satu.objek} {satu.besaran} {satu.tahun}"
        dipakai[kunci] = dipakai.get(kunci, 0) + satu.dipakai
    for kunci, jumlah in dipakai.items():
        if jumlah != 1:
            p.tolak("bersaing", f"{kunci}: harus tepat satu nilai yang dipakai, bukan {jumlah}")


def _periksa_tabel(p: Pemeriksa, di: str, tabel: TabelDukung) -> None:
    if p.skala:
        p.ada(f"{di}.skala", tabel.skala, p.skala, "skala")
    for i, baris in enumerate(tabel.baris):
        if len(baris) != len(tabel.kolom):
            p.tolak(f"{di}.baris[{i}]", f"berisi {len(baris)} sel, kolomnya {len(tabel.kolom)}")
