"""Rules of the budget and of agreements: codes of the year, versions that exist, periods of one kind, and sums."""

from __future__ import annotations

from collections.abc import Mapping

from reports.inputs import AnggaranTahun, BarisPK, PerjanjianKinerja, SubKegiatan
from sakip.choices import BesaranKontrol, CakupanPot, JenisPeriode, JenisVersiAnggaran, KelompokPK, Status
from sakip.fakta.kumpul import Pemeriksa, kode_anggaran, semua_sub

#: The periods that a year's kind of period allows.
PERIODE: Mapping[str, range] = {
    JenisPeriode.BULAN.value: range(1, 13),
    JenisPeriode.TRIWULAN.value: range(1, 5),
    JenisPeriode.TAHUN.value: range(1),
}


def periksa_anggaran(p: Pemeriksa) -> None:
    """Note every broken rule of budget years, allocations and shown pots."""
    p.unik_saja("anggaran", "tahun", [str(satu.tahun) for satu in p.fakta.anggaran])
    for i, satu in enumerate(p.fakta.anggaran):
        _periksa_tahun(p, f"anggaran[{i}]", satu)
    kode = {satu.tahun: kode_anggaran(satu) for satu in p.fakta.anggaran}
    _periksa_alokasi(p, kode)
    _periksa_pot(p, kode)


def _periksa_tahun(p: Pemeriksa, di: str, satu: AnggaranTahun) -> None:
    p.tahun(f"{di}.tahun", satu.tahun)
    p.salah_satu(f"{di}.jenis_periode", satu.jenis_periode, JenisPeriode)
    p.unik(f"{di}.versi", [versi.kode for versi in satu.versi])
    for i, versi in enumerate(satu.versi):
        p.salah_satu(f"{di}.versi[{i}].jenis", versi.jenis, JenisVersiAnggaran)
    _periksa_kode(p, di, satu)
    versi_ada = {versi.kode for versi in satu.versi}
    for tempat, sub in semua_sub(satu):
        _periksa_sub(p, f"{di}.{tempat}", sub, versi_ada, satu.jenis_periode)
    for i, kontrol in enumerate(satu.kontrol):
        p.salah_satu(f"{di}.kontrol[{i}].besaran", kontrol.besaran, BesaranKontrol)
        p.ada(f"{di}.kontrol[{i}].versi", kontrol.versi, versi_ada, "versi anggaran")


def _periksa_kode(p: Pemeriksa, di: str, satu: AnggaranTahun) -> None:
    p.unik(f"{di}.program", [program.kode for program in satu.program])
    p.unik(f"{di}.kegiatan", [kegiatan.kode for program in satu.program for kegiatan in program.kegiatan])
    p.unik(f"{di}.sub_kegiatan", [sub.kode for _, sub in semua_sub(satu)])


def _periksa_sub(p: Pemeriksa, di: str, sub: SubKegiatan, versi: set[str], jenis_periode: str) -> None:
    p.ada(f"{di}.unit", sub.unit, p.unit, "unit")
    for i, pagu in enumerate(sub.pagu):
        p.ada(f"{di}.pagu[{i}].versi", pagu.versi, versi, "versi anggaran", wajib=True)
        if pagu.jumlah < 0:
            p.tolak(f"{di}.pagu[{i}].jumlah", "pagu tidak boleh negatif")
    # A single period may be negative (money given back); what was spent in a whole year may not.
    if sum(satu.jumlah for satu in sub.realisasi) < 0:
        p.tolak(f"{di}.realisasi", "realisasi setahun tidak boleh negatif")
    for i, realisasi in enumerate(sub.realisasi):
        if realisasi.periode not in PERIODE.get(jenis_periode, range(13)):
            p.tolak(f"{di}.realisasi[{i}].periode", f"periode {realisasi.periode} bukan {jenis_periode}")
    for i, rencana in enumerate(sub.rencana):
        if rencana.triwulan not in PERIODE[JenisPeriode.TRIWULAN.value]:
            p.tolak(f"{di}.rencana[{i}].triwulan", f"triwulan {rencana.triwulan} tidak ada")
    p.unik_saja(
        f"{di}.pagu",
        "versi, dana dan belanja",
        [f"{s.versi} {s.sumber_dana} {s.jenis_belanja}".strip() for s in sub.pagu],
    )
    p.unik_saja(
        f"{di}.realisasi",
        "periode, dana dan belanja",
        [f"{s.periode} {s.sumber_dana} {s.jenis_belanja}".strip() for s in sub.realisasi],
    )
    p.unik_saja(f"{di}.rencana", "triwulan", [str(s.triwulan) for s in sub.rencana])


def _periksa_alokasi(p: Pemeriksa, kode: Mapping[int, Mapping[str, frozenset[str]]]) -> None:
    penempatan = {satu.kode for satu in p.fakta.penempatan}
    p.unik_saja(
        "alokasi",
        "tahun, sub kegiatan dan penempatan",
        [f"{satu.tahun} {satu.sub_kegiatan} {satu.penempatan}" for satu in p.fakta.alokasi],
    )
    for i, satu in enumerate(p.fakta.alokasi):
        sub = kode.get(satu.tahun, {}).get("sub_kegiatan", frozenset())
        p.ada(f"alokasi[{i}].sub_kegiatan", satu.sub_kegiatan, sub, f"sub kegiatan tahun {satu.tahun}", wajib=True)
        p.ada(f"alokasi[{i}].penempatan", satu.penempatan, penempatan, "penempatan", wajib=True)
        if satu.bobot < 1:
            p.tolak(f"alokasi[{i}].bobot", "bobot harus lebih dari nol")


def _periksa_pot(p: Pemeriksa, kode: Mapping[int, Mapping[str, frozenset[str]]]) -> None:
    penempatan = {satu.kode for satu in p.fakta.penempatan}
    for i, satu in enumerate(p.fakta.pot_tampil):
        di = f"pot_tampil[{i}]"
        p.tahun(f"{di}.tahun", satu.tahun)
        p.salah_satu(f"{di}.cakupan", satu.cakupan, CakupanPot)
        if satu.cakupan == CakupanPot.SELURUH:
            if satu.objek:
                p.tolak(f"{di}.objek", "cakupan seluruh tidak menyebut objek")
        else:
            dikenal = kode.get(satu.tahun, {}).get(satu.cakupan, frozenset())
            p.ada(f"{di}.objek", satu.objek, dikenal, f"{satu.cakupan} tahun {satu.tahun}", wajib=True)
        p.unik_saja(f"{di}.penempatan", "kode", satu.penempatan)
        for j, tempat in enumerate(satu.penempatan):
            p.ada(f"{di}.penempatan[{j}]", tempat, penempatan, "penempatan", wajib=True)


def periksa_perjanjian(p: Pemeriksa) -> None:
    """Note every broken rule of the agreements."""
    daftar = p.fakta.perjanjian
    p.unik("perjanjian", [satu.kode for satu in daftar])
    p.unik_saja("perjanjian", "jabatan, tahun dan versi", [f"{s.jabatan} {s.tahun} {s.versi}" for s in daftar])
    anggaran = {satu.tahun: satu for satu in p.fakta.anggaran}
    for i, satu in enumerate(daftar):
        di = f"perjanjian[{i}]"
        _periksa_pk(p, di, satu)
        _periksa_jumlah(p, di, satu, anggaran.get(satu.tahun))


def _periksa_pk(p: Pemeriksa, di: str, satu: PerjanjianKinerja) -> None:
    p.tahun(f"{di}.tahun", satu.tahun)
    p.ada(f"{di}.jabatan", satu.jabatan, p.jabatan, "jabatan", wajib=True)
    p.salah_satu(f"{di}.status", satu.status, Status)
    if satu.versi < 1:
        p.tolak(f"{di}.versi", "dimulai dari 1")
    for nama in ("pihak_pertama", "pihak_kedua"):
        pihak = getattr(satu, nama)
        if pihak is not None and not pihak.jabatan:
            p.tolak(f"{di}.{nama}.jabatan", "jabatan belum diisi")
    for j, baris in enumerate(satu.baris):
        _periksa_baris(p, f"{di}.baris[{j}]", baris)
    program = {
        kode for tahun in p.fakta.anggaran if tahun.tahun == satu.tahun for kode in kode_anggaran(tahun)["program"]
    }
    for j, pagu in enumerate(satu.program):
        p.ada(f"{di}.program[{j}].program", pagu.program, program, f"program tahun {satu.tahun}")


def _periksa_baris(p: Pemeriksa, di: str, baris: BarisPK) -> None:
    p.salah_satu(f"{di}.kelompok", baris.kelompok, KelompokPK)
    p.ada(f"{di}.penempatan", baris.penempatan, {satu.kode for satu in p.fakta.penempatan}, "penempatan")
    if baris.target.level == "":
        p.tolak(f"{di}.target.level", "level kosong tidak ditulis")


def _periksa_jumlah(p: Pemeriksa, di: str, satu: PerjanjianKinerja, anggaran: AnggaranTahun | None) -> None:
    """The money of the head's agreement is that of the budget version of its kind, or the difference has a reason."""
    if anggaran is None or satu.jabatan != p.fakta.pd.kepala or not satu.program or satu.alasan_selisih:
        return
    versi = {v.kode for v in anggaran.versi if v.jenis == satu.jenis}
    pagu = [pagu.jumlah for _, sub in semua_sub(anggaran) for pagu in sub.pagu if pagu.versi in versi]
    if not pagu:
        return
    selisih = sum(baris.jumlah for baris in satu.program) - sum(pagu)
    if selisih:
        besar = f"{_rupiah(abs(selisih))} lebih {'besar' if selisih > 0 else 'kecil'} dari pagu {satu.jenis}"
        p.tolak(f"{di}.program", f"jumlahnya {besar}; isi alasan_selisih")


def _rupiah(sen: int) -> str:
    bulat, sisa = divmod(sen, 100)
    return f"Rp{bulat:,}".replace(",", ".") + (f",{sisa:02d}" if sisa else "")
