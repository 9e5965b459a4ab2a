"""Rules of the plan: codes, references, years, and targets in the shape of their indicator."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from reports.inputs import Penempatan, Sasaran, TargetTahun, Tempat
from sakip.choices import JenisSasaran, JenisTarget
from sakip.fakta.kumpul import Pemeriksa, kode_anggaran


def periksa_perencanaan(p: Pemeriksa) -> None:
    """Note every broken rule of Renstra, tujuan, sasaran, indicators, placements and IKI lines."""
    fakta = p.fakta
    for tempat in ("renstra", "tujuan", "sasaran", "indikator", "penempatan", "kinerja_jabatan"):
        p.unik(tempat, [satu.kode for satu in getattr(fakta, tempat)])
    _periksa_renstra(p)
    _periksa_tujuan(p)
    _periksa_sasaran(p)
    _periksa_indikator(p)
    for i, baris in enumerate(fakta.kinerja_jabatan):
        p.ada(f"kinerja_jabatan[{i}].jabatan", baris.jabatan, p.jabatan, "jabatan", wajib=True)
    tujuan_tempat = _tujuan_tempat(p)
    indikator = {satu.kode for satu in fakta.indikator}
    for i, satu in enumerate(fakta.penempatan):
        _periksa_penempatan(p, f"penempatan[{i}]", satu, indikator, tujuan_tempat)


def _periksa_renstra(p: Pemeriksa) -> None:
    for i, satu in enumerate(p.fakta.renstra):
        p.rentang_tahun(f"renstra[{i}]", satu.tahun_awal, satu.tahun_akhir)
        if not satu.tahun_awal <= satu.berlaku_mulai <= satu.tahun_akhir:
            p.tolak(f"renstra[{i}].berlaku_mulai", f"{satu.berlaku_mulai} di luar tahun rencananya")


def _periksa_tujuan(p: Pemeriksa) -> None:
    renstra = {satu.kode for satu in p.fakta.renstra}
    kode = {satu.kode for satu in p.fakta.tujuan}
    misi = {str(satu.nomor) for satu in p.daerah.rpjmd.misi}
    for i, satu in enumerate(p.fakta.tujuan):
        di = f"tujuan[{i}]"
        p.ada(f"{di}.renstra", satu.renstra, renstra, "renstra", wajib=True)
        p.ada(f"{di}.misi", "" if satu.misi is None else str(satu.misi), misi, "misi")
        p.ada(f"{di}.sasaran_daerah", satu.sasaran_daerah, _sasaran_daerah(p), "sasaran daerah")
        _periksa_pendahulu(p, di, satu.kode, satu.pendahulu, kode)


def _periksa_sasaran(p: Pemeriksa) -> None:
    renstra = {satu.kode for satu in p.fakta.renstra}
    tujuan = {satu.kode for satu in p.fakta.tujuan}
    kode = {satu.kode for satu in p.fakta.sasaran}
    for i, satu in enumerate(p.fakta.sasaran):
        di = f"sasaran[{i}]"
        p.ada(f"{di}.renstra", satu.renstra, renstra, "renstra", wajib=satu.jenis == JenisSasaran.STRATEGIS)
        p.ada(f"{di}.tujuan", satu.tujuan, tujuan, "tujuan")
        p.salah_satu(f"{di}.jenis", satu.jenis, JenisSasaran)
        p.rentang_tahun(di, satu.tahun_awal, satu.tahun_akhir)
        p.ada(f"{di}.sasaran_daerah", satu.sasaran_daerah, _sasaran_daerah(p), "sasaran daerah")
        _periksa_pendahulu(p, di, satu.kode, satu.pendahulu, kode)
        _periksa_owner_words(p, di, satu)


def _periksa_owner_words(p: Pemeriksa, di: str, satu: Sasaran) -> None:
    for j, pengampu in enumerate(satu.pengampu):
        if not pengampu:
            p.tolak(f"{di}.pengampu[{j}]", "pengampu belum diisi")


def _periksa_pendahulu(p: Pemeriksa, di: str, kode: str, pendahulu: Sequence[str], dikenal: set[str]) -> None:
    p.unik_saja(f"{di}.pendahulu", "kode", pendahulu)
    for j, lama in enumerate(pendahulu):
        p.ada(f"{di}.pendahulu[{j}]", lama, dikenal - {kode}, "pendahulu", wajib=True)


def _sasaran_daerah(p: Pemeriksa) -> frozenset[str]:
    return frozenset(
        sasaran.kode for misi in p.daerah.rpjmd.misi for tujuan in misi.tujuan for sasaran in tujuan.sasaran
    )


def _periksa_indikator(p: Pemeriksa) -> None:
    kode = {satu.kode for satu in p.fakta.indikator}
    for i, satu in enumerate(p.fakta.indikator):
        di = f"indikator[{i}]"
        if not 0 <= satu.desimal <= 8:
            p.tolak(f"{di}.desimal", "harus antara 0 dan 8")
        p.ada(f"{di}.menggantikan", satu.menggantikan, kode - {satu.kode}, "indikator")
        if p.skala:
            p.ada(f"{di}.skala", satu.skala, p.skala, "skala")
        p.unik_saja(f"{di}.tingkat", "tingkat", satu.tingkat)


def _tujuan_tempat(p: Pemeriksa) -> Mapping[Tempat, frozenset[str]]:
    fakta = p.fakta
    anggaran = [kode_anggaran(satu) for satu in fakta.anggaran]

    def dari_anggaran(tingkat: str) -> frozenset[str]:
        return frozenset().union(*(satu[tingkat] for satu in anggaran))

    return {
        Tempat.TUJUAN: frozenset(satu.kode for satu in fakta.tujuan),
        Tempat.SASARAN: frozenset(satu.kode for satu in fakta.sasaran),
        Tempat.PROGRAM: dari_anggaran("program"),
        Tempat.KEGIATAN: dari_anggaran("kegiatan"),
        Tempat.SUB_KEGIATAN: dari_anggaran("sub_kegiatan"),
        Tempat.JABATAN: p.jabatan | {satu.kode for satu in fakta.kinerja_jabatan},
    }


def _periksa_penempatan(
    p: Pemeriksa,
    di: str,
    satu: Penempatan,
    indikator: Collection[str],
    tujuan_tempat: Mapping[Tempat, frozenset[str]],
) -> None:
    p.ada(f"{di}.indikator", satu.indikator, indikator, "indikator", wajib=True)
    p.ada(f"{di}.objek", satu.objek, tujuan_tempat[satu.tempat], satu.tempat.value, wajib=True)
    for bagian in ("pengampu", "penanggung_jawab"):
        for j, pengampu in enumerate(getattr(satu, bagian)):
            if not pengampu:
                p.tolak(f"{di}.{bagian}[{j}]", f"{bagian} belum diisi")
    p.unik_saja(
        f"{di}.target",
        "jenis, tahun, asal dan acuan",
        [f"{t.jenis} {t.tahun or ''} {t.asal} {t.acuan}".rstrip() for t in satu.target],
    )
    for j, target in enumerate(satu.target):
        _periksa_target(p, f"{di}.target[{j}]", target)


# A level outside its scale and a target of zero are facts too: the figure then carries its reason (desain.md 4).
def _periksa_target(p: Pemeriksa, di: str, target: TargetTahun) -> None:
    p.salah_satu(f"{di}.jenis", target.jenis, JenisTarget)
    p.tahun(f"{di}.tahun", target.tahun)
    if target.jenis == JenisTarget.TAHUNAN and target.tahun is None:
        p.tolak(f"{di}.tahun", "target tahunan memerlukan tahun")
    p.ada(f"{di}.acuan", target.acuan, {satu.kode for satu in p.fakta.renstra}, "renstra")
    if target.nilai.level == "":
        p.tolak(f"{di}.nilai.level", "level kosong tidak ditulis")
