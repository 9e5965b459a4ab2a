"""Figures of Formulir E.81 and of the money behind a tujuan."""

from dataclasses import replace
from decimal import Decimal

from reports.calc import Alasan, Bendera
from reports.figures import hitung_buku
from reports.inputs import RealisasiPeriode
from tests.reports.pabrik import masukan_kecil, rp, with_facts
from tests.reports.pabrik_kecil_dukung import masukan_dukung

DUKUNG = hitung_buku(masukan_dukung())


def test_realisasi_per_triwulan_menjumlah_yang_dilaporkan():
    """Quarter II: 5.000.000 + 4.000.000, the third sub kegiatan silent; quarter III nobody."""
    dua, tiga = (DUKUNG[f"belanja_triwulan.2024.{tw}.P1"] for tw in (2, 3))
    assert (dua.nilai, dua.bendera) == (Decimal(9_000_000), (Bendera.TIDAK_LENGKAP,))
    assert (tiga.nilai, tiga.alasan) == (None, Alasan.BELUM_TERSEDIA)
    assert DUKUNG["belanja_triwulan.2024.1.P1.K1.S1"].bendera == ()
    assert DUKUNG["belanja_triwulan.2024.4.total"].nilai == Decimal("4000000.25")


def test_rencana_belanja_hanya_bila_direncanakan():
    assert DUKUNG["rencana_triwulan.2024.1.total"].nilai == Decimal(3_000_000)
    assert DUKUNG["rencana_triwulan.2024.3.P1"].nilai is None
    assert not any(kunci.startswith("rencana_triwulan.") for kunci in hitung_buku(masukan_kecil()))


def _with_period(jenis: str, periode: tuple[int, ...]) -> dict[int, Decimal | None]:
    kecil = masukan_kecil()
    anggaran = kecil.fakta.anggaran[1]
    program = anggaran.program[0]
    kegiatan = program.kegiatan[0]
    realisasi = tuple(RealisasiPeriode(periode=satu, jumlah=rp(1000)) for satu in periode)
    sub = replace(kegiatan.sub_kegiatan[0], realisasi=realisasi)
    isi = replace(program, kegiatan=(replace(kegiatan, sub_kegiatan=(sub,)),), tanpa_kegiatan=())
    baru = replace(anggaran, jenis_periode=jenis, program=(isi,))
    buku = hitung_buku(with_facts(kecil, anggaran=(baru,), alokasi=(), pot_tampil=()))
    kunci = (f"belanja_triwulan.2024.{tw}.{sub.kode}" for tw in (1, 2, 3, 4))
    return {n: buku[satu].nilai for n, satu in enumerate(kunci, 1) if satu in buku}


def test_bulan_dikelompokkan_ke_triwulan():
    """March is in quarter I, April in II, December in IV."""
    assert _with_period("bulan", (1, 3, 4, 12)) == {1: Decimal(2000), 2: Decimal(1000), 3: None, 4: Decimal(1000)}
    assert _with_period("tahun", (1,)) == {}


def test_rerata_menurut_tingkat():
    """Program 60 / 80 = 75; kegiatan has no actual; sub kegiatan 5 / 5 = 100; together 87,5."""
    nilai = {t: DUKUNG[f"rerata_renja.{t}.2024"] for t in ("program", "kegiatan", "sub_kegiatan", "semua")}
    assert [nilai[t].nilai for t in ("program", "sub_kegiatan", "semua")] == [
        Decimal(75),
        Decimal(100),
        Decimal("87.5"),
    ]
    assert nilai["kegiatan"].alasan is Alasan.TIDAK_ADA_YANG_TERHITUNG
    assert len(DUKUNG.rerata["rerata_renja.semua.2024"].ditinggalkan) == 1


def test_anggaran_tujuan():
    assert DUKUNG["alokasi_tujuan.T1.2024"].nilai == Decimal("22000000.50")
    assert DUKUNG["belanja_alokasi_tujuan.T1.2024"].nilai == Decimal("17000000.25")
    assert DUKUNG["alokasi_persen_tujuan.T1.2024"].nilai == Decimal(100)
