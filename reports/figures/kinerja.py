"""Figures of performance: targets, actuals, capaian, kemajuan, growth, comparison (desain.md 4, printed stages)."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from reports import wording
from reports.calc import (
    Alasan,
    AsalTarget,
    Bahan,
    Bendera,
    Bentuk,
    CalonTarget,
    Hasil,
    Target,
    capaian,
    tingkat_kemajuan,
)
from reports.figures.angka import carried, own_decimals, target_result, target_texts
from reports.figures.buku import BukuAngka
from reports.figures.daftar import kunci
from reports.figures.peta import KELOMPOK, Peta
from reports.figures.realisasi import Realisasi
from reports.inputs import Indikator, Penempatan, TargetTahun, Tempat

TANPA_TEKS = ("", "")


def write(buku: BukuAngka) -> None:
    """Every figure of performance, for each placement and each indicator."""
    peta = buku.peta
    for penempatan in peta.fakta.penempatan:
        _write_plan(buku, penempatan)
    for indikator in peta.fakta.indikator:
        _write_actuals(buku, indikator)
    for penempatan in peta.fakta.penempatan:
        for tahun in peta.tahun_penempatan(penempatan.kode):
            _write_target(buku, penempatan, tahun)
            _write_capaian(buku, penempatan, tahun)
    for kelompok in KELOMPOK:
        for penempatan in peta.penempatan_kelompok(kelompok):
            _write_progress(buku, penempatan)


# --- targets ----------------------------------------------------------------------------------------------------------
def _write_plan(buku: BukuAngka, penempatan: Penempatan) -> None:
    indikator = buku.peta.indikator[penempatan.indikator]
    tertulis: set[tuple[str, str]] = set()
    for satu in penempatan.target:
        saat = satu.jenis if satu.jenis != "tahunan" else str(satu.tahun)
        # The first of several targets for one cell of the plan counts; the rest stand among the candidates of `target`.
        if not satu.acuan or (satu.acuan, saat) in tertulis:
            continue
        tertulis.add((satu.acuan, saat))
        buku.add(
            "target_renstra",
            penempatan.kode,
            satu.acuan,
            saat,
            hasil=target_result(satu.nilai, indikator),
            judul=f"Target {indikator.nama} {saat}",
            asal=_plan_source(satu),
            teks=target_texts(satu.nilai, indikator),
        )


def _plan_source(target: TargetTahun) -> str:
    return str(target.sumber) or target.asal.label


def _write_target(buku: BukuAngka, penempatan: Penempatan, tahun: int) -> None:
    peta = buku.peta
    indikator = peta.indikator[penempatan.indikator]
    pilihan = peta.target(penempatan.kode, tahun)
    judul = f"Target {indikator.nama} tahun {tahun}"
    if pilihan.terpilih is None or pilihan.target is None:
        hasil = Hasil.tanpa(
            pilihan.alasan or Alasan.TARGET_TIDAK_ADA,
            rumus="target",
            desimal=indikator.desimal,
            satuan=indikator.satuan,
        )
        buku.add("target", penempatan.kode, tahun, hasil=hasil, judul=judul, asal="")
        return
    target = pilihan.target
    calon = tuple(
        Bahan(satu.sumber, _bare(satu.target, indikator), _candidate_key(satu, penempatan, tahun))
        for satu in pilihan.calon
    )
    hasil = target_result(target, indikator, calon).berbendera(*target_flags(peta, penempatan, tahun))
    asal = pilihan.terpilih.sumber
    buku.add(
        "target", penempatan.kode, tahun, hasil=hasil, judul=judul, asal=asal, teks=target_texts(target, indikator)
    )
    if target.bentuk is Bentuk.RENTANG and target.atas is not None:
        atas = Hasil.angka(target.atas, rumus="target", desimal=hasil.desimal, satuan=indikator.satuan)
        buku.add("target_atas", penempatan.kode, tahun, hasil=atas, judul=f"{judul}, batas atas", asal=asal)


def _candidate_key(calon: CalonTarget, penempatan: Penempatan, tahun: int) -> str:
    if calon.asal is AsalTarget.PK:
        return kunci("pk_target", calon.kunci, penempatan.kode)
    return kunci("target_renstra", penempatan.kode, calon.kunci, tahun) if calon.kunci else ""


def _bare(target: Target | None, indikator: Indikator) -> str | None:
    return None if target is None else target_texts(target, indikator)[1]


_BERANGGARAN = frozenset({Tempat.PROGRAM, Tempat.KEGIATAN, Tempat.SUB_KEGIATAN})


def target_flags(peta: Peta, penempatan: Penempatan, tahun: int) -> tuple[Bendera, ...]:
    """The marks of a target that no agreement holds.

    A tujuan is set by the Renstra itself and never promised in a PK, and so are programs, kegiatan and sub kegiatan
    where no agreement of the year goes down to them: no mark for that. "No PK" is only said of a year without one;
    where there is one that leaves the indicator out, the target just does not come from it.
    """
    bendera = peta.target(penempatan.kode, tahun).bendera
    if penempatan.tempat in _BERANGGARAN and not peta.promises(penempatan.tempat, tahun):
        return ()
    if Bendera.TARGET_DARI_RENSTRA not in bendera:
        return bendera
    if penempatan.tempat is Tempat.TUJUAN:
        return ()
    return bendera if peta.pk_berlaku(tahun) is None else (Bendera.TARGET_BUKAN_PK,)


# --- actuals ----------------------------------------------------------------------------------------------------------
def _write_actuals(buku: BukuAngka, indikator: Indikator) -> None:
    peta = buku.peta
    tahun_pakai = {
        tahun for satu in peta.penempatan_indikator(indikator.kode) for tahun in peta.tahun_penempatan(satu.kode)
    }
    tahun_pakai.update(satu for satu in peta.nilai.years(indikator.kode) if satu <= peta.tahun)
    for tahun in sorted(tahun_pakai):
        realisasi = peta.realisasi(indikator.kode, tahun)
        buku.add(
            "realisasi",
            indikator.kode,
            tahun,
            hasil=realisasi.hasil,
            judul=f"Realisasi {indikator.nama} tahun {tahun}",
            asal=realisasi.sumber,
            teks=_actual_texts(realisasi, indikator),
            kunci_bahan=_input_keys(indikator, tahun),
        )
        _write_parts(buku, indikator, tahun, realisasi)


def _input_keys(indikator: Indikator, tahun: int) -> dict[str, str]:
    kunci_bahan = {
        "Pembilang": kunci("pembilang", indikator.kode, tahun),
        "Penyebut": kunci("penyebut", indikator.kode, tahun),
        "Realisasi anggaran": kunci("belanja", tahun, "total"),
    }
    for nomor, romawi in enumerate(wording.ROMAWI, 1):
        kunci_bahan[f"Triwulan {romawi}"] = kunci("realisasi_triwulan", indikator.kode, tahun, nomor)
    return kunci_bahan


def _actual_texts(realisasi: Realisasi, indikator: Indikator) -> tuple[str, str]:
    if realisasi.level is not None:
        return realisasi.level, realisasi.level
    nilai = realisasi.hasil.tercetak
    if nilai is None:
        return TANPA_TEKS
    if indikator.bentuk is Bentuk.YA_TIDAK and nilai in (0, 1):
        teks = "Ya" if nilai else "Tidak"
        return teks, teks
    if not realisasi.predikat:
        return TANPA_TEKS
    angka = wording.angka(nilai, indikator.desimal)
    predikat = wording.sebutan(realisasi.predikat)
    return f"{wording.bersatuan(angka, indikator.satuan)} ({predikat})", f"{angka} ({predikat})"


def _write_parts(buku: BukuAngka, indikator: Indikator, tahun: int, realisasi: Realisasi) -> None:
    peta = buku.peta
    baris = realisasi.baris
    # The parts of a single quarter are not those of the year.
    tahunan = baris is not None and baris.triwulan is None
    if baris is not None and tahunan and (baris.pembilang is not None or baris.penyebut is not None):
        for keluarga, nilai, label in (
            ("pembilang", baris.pembilang, indikator.label_pembilang or "Pembilang"),
            ("penyebut", baris.penyebut, indikator.label_penyebut or "Penyebut"),
        ):
            buku.add(
                keluarga,
                indikator.kode,
                tahun,
                hasil=stated(nilai),
                judul=f"{label} tahun {tahun}",
                asal=str(baris.sumber),
            )
    if peta.nilai.quarters(indikator.kode, tahun):
        for nomor in (1, 2, 3, 4):
            satu = peta.nilai.quarters(indikator.kode, tahun).get(nomor)
            level = satu.level if satu else ""
            buku.add(
                "realisasi_triwulan",
                indikator.kode,
                tahun,
                nomor,
                hasil=peta.nilai.quarter(indikator.kode, tahun, nomor),
                judul=f"Realisasi {indikator.nama} {wording.triwulan(nomor)} tahun {tahun}",
                asal=str(satu.sumber) if satu else "",
                teks=(level, level),
            )


def stated(nilai: Decimal | None, desimal: int = 0, satuan: str = "") -> Hasil:
    """A stated number as it stands: never rounded, printed with at least `desimal` places unless it is whole."""
    if nilai is None:
        return Hasil.tanpa(Alasan.BELUM_TERSEDIA, rumus="isian", desimal=desimal, satuan=satuan)
    return Hasil.angka(nilai, rumus="isian", desimal=own_decimals(nilai, desimal), satuan=satuan)


# --- capaian ----------------------------------------------------------------------------------------------------------
def _write_capaian(buku: BukuAngka, penempatan: Penempatan, tahun: int) -> None:
    peta = buku.peta
    indikator = peta.indikator[penempatan.indikator]
    realisasi = peta.realisasi(indikator.kode, tahun)
    hasil = capaian(
        arah=indikator.arah,
        target=peta.target(penempatan.kode, tahun).target,
        realisasi=realisasi.hasil.tercetak,
        kebijakan=peta.kebijakan,
        rumus_turun=indikator.rumus_turun,
        tingkat=indikator.tingkat,
        level_realisasi=realisasi.level,
    )
    hasil = _own_reason(hasil, realisasi).berbendera(
        *target_flags(peta, penempatan, tahun),
        *carried(realisasi.hasil),
    )
    kunci_target, kunci_atas = kunci("target", penempatan.kode, tahun), kunci("target_atas", penempatan.kode, tahun)
    kunci_bahan = {
        # Above a range its upper bound is the target.
        "Target": kunci_atas if _is_above(peta.target(penempatan.kode, tahun).target, realisasi) else kunci_target,
        "Batas bawah": kunci_target,
        "Batas atas": kunci_atas,
        "Realisasi": kunci("realisasi", indikator.kode, tahun),
        "Peringkat Target": kunci_target,
        "Peringkat Realisasi": kunci("realisasi", indikator.kode, tahun),
    }
    judul = f"Capaian {indikator.nama} tahun {tahun}"
    buku.add("capaian", penempatan.kode, tahun, hasil=hasil, judul=judul, kunci_bahan=kunci_bahan)


def _is_above(target: Target | None, realisasi: Realisasi) -> bool:
    nilai = realisasi.hasil.tercetak
    return target is not None and target.atas is not None and nilai is not None and nilai > target.atas


def _own_reason(hasil: Hasil, realisasi: Realisasi) -> Hasil:
    """Where there is no actual, the reason that the actual itself has ("penyebut bernilai nol") says more."""
    if hasil.alasan is Alasan.BELUM_TERSEDIA and realisasi.hasil.alasan is not None:
        return replace(hasil, alasan=realisasi.hasil.alasan)
    return hasil


def _write_progress(buku: BukuAngka, penempatan: Penempatan) -> None:
    peta = buku.peta
    indikator = peta.indikator[penempatan.indikator]
    akhir = peta.target_akhir(penempatan.kode)
    realisasi = peta.realisasi(indikator.kode)
    if akhir is None:
        target = Hasil.tanpa(
            Alasan.TARGET_AKHIR_TIDAK_ADA, rumus="target", desimal=indikator.desimal, satuan=indikator.satuan
        )
    else:
        target = target_result(akhir.nilai, indikator)
    buku.add(
        "target_akhir",
        penempatan.kode,
        hasil=target,
        judul=f"Target akhir Renstra {indikator.nama}",
        asal=_plan_source(akhir) if akhir else "",
        teks=target_texts(akhir.nilai, indikator) if akhir else TANPA_TEKS,
    )
    hasil = tingkat_kemajuan(
        target_akhir=akhir.nilai if akhir else None,
        realisasi=realisasi.hasil.tercetak,
        arah=indikator.arah,
        kebijakan=peta.kebijakan,
        rumus_turun=indikator.rumus_turun,
        tingkat=indikator.tingkat,
        level_realisasi=realisasi.level,
        kumulatif=_actuals_so_far(peta, indikator) if indikator.kumulatif else None,
    )
    hasil = _own_reason(hasil, realisasi).berbendera(*carried(realisasi.hasil))
    buku.add(
        "kemajuan",
        penempatan.kode,
        hasil=hasil,
        judul=f"Tingkat kemajuan {indikator.nama}",
        kunci_bahan=_progress_keys(penempatan, hasil, target, peta.tahun),
    )


def _progress_keys(penempatan: Penempatan, hasil: Hasil, target: Hasil, tahun: int) -> dict[str, str]:
    kunci_bahan = {"Realisasi": kunci("realisasi", penempatan.indikator, tahun)}
    # Above a range its upper bound is the target, and that has no key of its own.
    if any(bahan.nama == "Target akhir Renstra" and bahan.nilai == target.tercetak for bahan in hasil.bahan):
        kunci_bahan["Target akhir Renstra"] = kunci("target_akhir", penempatan.kode)
    return kunci_bahan


def _actuals_so_far(peta: Peta, indikator: Indikator) -> Sequence[Decimal | None]:
    return [
        peta.realisasi(indikator.kode, tahun).hasil.tercetak for tahun in peta.tahun_rencana() if tahun <= peta.tahun
    ]
