"""What must hold among the facts of one office before any of them is written.

Every rule that the database also holds stands here too, so that bad facts get a sentence with a place and not an
IntegrityError; and the rules that span rows, which the database cannot hold. Source: desain.md 3.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reports.calc import Skala
from reports.inputs import Bagian, FaktaPD, FaktaPemda, Pemangku, RencanaLaporan
from sakip.choices import JenisBagian, JenisPemangku, Status
from sakip.fakta.kumpul import Cacat, Pemeriksa
from sakip.fakta.periksa_anggaran import periksa_anggaran, periksa_perjanjian
from sakip.fakta.periksa_kinerja import periksa_dukungan, periksa_nilai, periksa_pengukuran
from sakip.fakta.periksa_rencana import periksa_perencanaan

__all__ = ["Cacat", "periksa_daerah", "periksa_fakta", "periksa_laporan", "periksa_nilai", "periksa_sistematika"]


def periksa_fakta(fakta: FaktaPD, daerah: FaktaPemda, skala: Sequence[Skala] = ()) -> list[Cacat]:
    """Every broken rule among the facts of the office; empty when they may be written."""
    p = Pemeriksa(fakta, daerah, frozenset(satu.kode for satu in skala))
    _periksa_organisasi(p)
    periksa_perencanaan(p)
    periksa_anggaran(p)
    periksa_perjanjian(p)
    periksa_pengukuran(p)
    periksa_dukungan(p)
    return p.cacat


def periksa_daerah(daerah: FaktaPemda) -> list[Cacat]:
    """Every broken rule among the facts that all offices of a region share."""
    p = Pemeriksa.untuk_daerah(daerah)
    p.kode("pemda.kode", daerah.pemda.kode)
    p.unik("jabatan", [satu.kode for satu in daerah.jabatan])
    jabatan = {satu.kode for satu in daerah.jabatan}
    p.ada("pemda.kepala", daerah.pemda.kepala, jabatan, "jabatan", wajib=True)
    for i, satu in enumerate(daerah.jabatan):
        p.ada(f"jabatan[{i}].atasan", satu.atasan, jabatan, "jabatan")
        if satu.unit:
            p.tolak(f"jabatan[{i}].unit", "jabatan daerah tidak berada di unit kerja")
    _periksa_pemangku(p, daerah.pemangku, jabatan)
    _periksa_rpjmd(p)
    return p.cacat


def periksa_laporan(laporan: RencanaLaporan, fakta: FaktaPD) -> list[Cacat]:
    """Every broken rule of a report's outline and narrative."""
    p = Pemeriksa.kosong()
    p.tahun("tahun", laporan.tahun)
    p.salah_satu("status", laporan.status, Status)
    if laporan.versi < 1:
        p.tolak("versi", "dimulai dari 1")
    p.ada("penanda_tangan", laporan.penanda_tangan, {satu.kode for satu in fakta.jabatan}, "jabatan")
    p.cacat += periksa_sistematika(laporan.sistematika, "sistematika")
    dikenal = set(_semua_kode(laporan.sistematika))
    p.unik_saja("narasi", "bagian", [satu.bagian for satu in laporan.narasi])
    for i, satu in enumerate(laporan.narasi):
        if dikenal:
            p.ada(f"narasi[{i}].bagian", satu.bagian, dikenal, "bagian sistematika", wajib=True)
    return p.cacat


def periksa_sistematika(bagian: Sequence[Bagian], tempat: str = "") -> list[Cacat]:
    """Every broken rule of an outline: codes once each, known kinds of section. Blocks are known to reports.compose."""
    p = Pemeriksa.kosong()
    p.unik_saja(tempat, "kode", list(_semua_kode(bagian)))

    def turun(daftar: Sequence[Bagian], di: str) -> None:
        for i, satu in enumerate(daftar):
            p.kode(f"{di}[{i}].kode", satu.kode)
            p.salah_satu(f"{di}[{i}].jenis", satu.jenis, JenisBagian)
            turun(satu.anak, f"{di}[{i}].anak")

    turun(bagian, tempat)
    return p.cacat


def _semua_kode(bagian: Sequence[Bagian]) -> Iterable[str]:
    for satu in bagian:
        yield satu.kode
        yield from _semua_kode(satu.anak)


def _periksa_rpjmd(p: Pemeriksa) -> None:
    rpjmd = p.daerah.rpjmd
    p.rentang_tahun("rpjmd", rpjmd.tahun_awal, rpjmd.tahun_akhir)
    mulai = rpjmd.tahun_awal if rpjmd.berlaku_mulai is None else rpjmd.berlaku_mulai
    if not rpjmd.tahun_awal <= mulai <= rpjmd.tahun_akhir:
        p.tolak("rpjmd.berlaku_mulai", f"{mulai} di luar {rpjmd.tahun_awal}–{rpjmd.tahun_akhir}")
    if rpjmd.versi < 1:
        p.tolak("rpjmd.versi", "dimulai dari 1")
    p.unik_saja("rpjmd.misi", "nomor", [str(satu.nomor) for satu in rpjmd.misi])
    tujuan = [satu for misi in rpjmd.misi for satu in misi.tujuan]
    p.unik_saja("rpjmd.misi", "kode tujuan", [satu.kode for satu in tujuan])
    p.unik_saja("rpjmd.misi", "kode sasaran", [sasaran.kode for satu in tujuan for sasaran in satu.sasaran])


def _periksa_organisasi(p: Pemeriksa) -> None:
    fakta = p.fakta
    p.kode("pd.kode", fakta.pd.kode)
    p.unik("unit", [satu.kode for satu in fakta.unit])
    p.unik("jabatan", [satu.kode for satu in fakta.jabatan])
    jabatan = {satu.kode for satu in fakta.jabatan}
    p.ada("pd.kepala", fakta.pd.kepala, jabatan, "jabatan", wajib=True)
    for i, unit in enumerate(fakta.unit):
        p.ada(f"unit[{i}].induk", unit.induk, p.unit, "unit")
        p.rentang_tahun(f"unit[{i}]", unit.tahun_awal, unit.tahun_akhir)
    _periksa_lingkaran(p, "unit", {satu.kode: satu.induk for satu in fakta.unit})
    for i, satu in enumerate(fakta.jabatan):
        p.ada(f"jabatan[{i}].unit", satu.unit, p.unit, "unit")
        p.ada(f"jabatan[{i}].atasan", satu.atasan, p.jabatan, "jabatan")
        p.rentang_tahun(f"jabatan[{i}]", satu.tahun_awal, satu.tahun_akhir)
    _periksa_lingkaran(p, "jabatan", {satu.kode: satu.atasan for satu in fakta.jabatan})
    _periksa_pemangku(p, fakta.pemangku, jabatan)


def _periksa_lingkaran(p: Pemeriksa, tempat: str, induk: dict[str, str]) -> None:
    for kode in induk:
        dilalui, kini = {kode}, induk[kode]
        while kini in induk and kini not in dilalui:
            dilalui.add(kini)
            kini = induk[kini]
        if kini == kode:
            p.tolak(tempat, f"{kode} berada di bawah dirinya sendiri")


def _periksa_pemangku(p: Pemeriksa, pemangku: Sequence[Pemangku], jabatan: set[str]) -> None:
    p.unik_saja("pemangku", "jabatan, jenis dan mulai", [f"{s.jabatan} {s.jenis} {s.mulai}" for s in pemangku])
    for i, satu in enumerate(pemangku):
        p.ada(f"pemangku[{i}].jabatan", satu.jabatan, jabatan, "jabatan", wajib=True)
        p.salah_satu(f"pemangku[{i}].jenis", satu.jenis, JenisPemangku)
        if satu.sampai is not None and satu.sampai < satu.mulai:
            p.tolak(f"pemangku[{i}].sampai", "sebelum mulai")
    tetap = [(i, satu) for i, satu in enumerate(pemangku) if satu.jenis != JenisPemangku.PLH]
    for urut, (i, satu) in enumerate(tetap):
        for _, lain in tetap[:urut]:
            if satu.jabatan == lain.jabatan and _bertumpuk(satu, lain):
                p.tolak(f"pemangku[{i}]", f"masa jabatan {satu.jabatan} bertumpang tindih dengan pemangku lain")


def _bertumpuk(satu: Pemangku, lain: Pemangku) -> bool:
    mulai_dulu = lain.sampai is None or satu.mulai <= lain.sampai
    return mulai_dulu and (satu.sampai is None or lain.mulai <= satu.sampai)
