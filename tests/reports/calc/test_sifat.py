"""Properties that hold for every input, not only for the vectors."""

from decimal import Decimal, localcontext

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reports.calc import (
    KONTEKS,
    RUMUS,
    Alasan,
    Arah,
    Bentuk,
    ButirRerata,
    Hasil,
    KebijakanHitung,
    Konsolidasi,
    RumusTurun,
    Target,
    bagi,
    bulatkan,
    capaian,
    efisiensi,
    jumlah,
    konsolidasikan,
    predikat,
    rerata,
    serapan,
    serapan_total,
)
from tests.reports.calc.skala import SKALA

#: No deadline (a busy machine is no defect) and no example database (a test run leaves no files behind).
sifat = settings(deadline=None, database=None, max_examples=50)

BEBAS = KebijakanHitung(lantai=None)
KEBIJAKAN = st.sampled_from(
    [BEBAS, KebijakanHitung(), *(KebijakanHitung(batas_capaian=Decimal(b)) for b in (100, 110, 120))]
)
NOL_KECUALI = st.decimals(-1000, 1000, places=2).filter(bool)
POSITIF = st.decimals("0.01", 100000, places=2)
BEBAS_TANDA = st.decimals(-1000, 1000, places=2)
MENERUS = sorted(kode for kode, skala in SKALA.items() if not skala.diskrit)
SEN = st.integers(-(10**15), 10**15)


def hitung(arah, target, realisasi, kebijakan=BEBAS, **lain):
    bentuk = target if isinstance(target, Target) else Target(angka=target)
    return capaian(arah=arah, target=bentuk, realisasi=realisasi, kebijakan=kebijakan, **lain)


@sifat
@given(NOL_KECUALI, BEBAS_TANDA, BEBAS_TANDA, KEBIJAKAN)
def test_naik_tidak_pernah_turun_bila_realisasi_naik(target, a, b, kebijakan):
    rendah, tinggi = sorted((a, b))
    kecil, besar = (hitung(Arah.NAIK, target, r, kebijakan) for r in (rendah, tinggi))
    assert kecil.nilai <= besar.nilai
    assert kecil.mentah < besar.mentah or rendah == tinggi


@sifat
@given(NOL_KECUALI, BEBAS_TANDA, BEBAS_TANDA, KEBIJAKAN)
def test_turun_tidak_pernah_naik_bila_realisasi_naik(target, a, b, kebijakan):
    rendah, tinggi = sorted((a, b))
    kecil, besar = (hitung(Arah.TURUN, target, r, kebijakan) for r in (rendah, tinggi))
    assert kecil.nilai >= besar.nilai
    assert kecil.mentah > besar.mentah or rendah == tinggi


@sifat
@given(POSITIF, POSITIF, POSITIF)
def test_turun_rasio_tidak_pernah_naik_bila_realisasi_naik(target, a, b):
    rendah, tinggi = sorted((a, b))
    kecil, besar = (hitung(Arah.TURUN, target, r, rumus_turun=RumusTurun.RASIO) for r in (rendah, tinggi))
    assert kecil.nilai >= besar.nilai


@sifat
@given(NOL_KECUALI, BEBAS_TANDA, BEBAS_TANDA)
def test_stabil_lebih_baik_bila_lebih_dekat(target, a, b):
    dekat, jauh = sorted((a, b), key=lambda r: abs(r - target))
    assert hitung(Arah.STABIL, target, dekat).nilai >= hitung(Arah.STABIL, target, jauh).nilai
    assert hitung(Arah.STABIL, target, jauh).nilai <= 100


@sifat
@given(st.sampled_from([Arah.NAIK, Arah.TURUN]), POSITIF, POSITIF, BEBAS_TANDA, BEBAS_TANDA)
def test_rentang_searah_dengan_indikatornya(arah, x, y, a, b):
    target = Target(Bentuk.RENTANG, bawah=min(x, y), atas=max(x, y))
    rendah, tinggi = (hitung(arah, target, r).nilai for r in sorted((a, b)))
    assert rendah <= tinggi if arah is Arah.NAIK else rendah >= tinggi


@sifat
@given(st.sampled_from(Arah), NOL_KECUALI)
def test_tepat_target_selalu_seratus(arah, target):
    assert hitung(arah, target, target).nilai == 100


@sifat
@given(st.sampled_from(Arah), NOL_KECUALI, BEBAS_TANDA, st.integers(1, 10**6))
def test_capaian_tidak_bergantung_pada_satuan(arah, target, realisasi, pengali):
    asli, skala = hitung(arah, target, realisasi), hitung(arah, target * pengali, realisasi * pengali)
    assert bulatkan(asli.nilai, 20) == bulatkan(skala.nilai, 20)
    assert asli.rumus == skala.rumus


@sifat
@given(POSITIF, POSITIF)
def test_rumus_turun_sama_dengan_bentuk_ketiga_peraturan(target, realisasi):
    """(2T - R)/T is (1 + (1 - R/T)) (regulasi.md 5.1, forms 2 and 3)."""
    with localcontext(KONTEKS):
        bentuk_ketiga = (1 + (1 - realisasi / target)) * 100
    assert bulatkan(hitung(Arah.TURUN, target, realisasi).nilai, 15) == bulatkan(bentuk_ketiga, 15)


@sifat
@given(st.sampled_from(Arah), NOL_KECUALI, KEBIJAKAN)
def test_nol_bukan_tidak_ada(arah, target, kebijakan):
    assert hitung(arah, target, Decimal(0), kebijakan).alasan is None
    tanpa = hitung(arah, target, None, kebijakan)
    assert (tanpa.nilai, tanpa.alasan) == (None, Alasan.BELUM_TERSEDIA)


@sifat
@given(st.sampled_from(Arah), BEBAS_TANDA, st.none() | BEBAS_TANDA, KEBIJAKAN, st.sampled_from(RumusTurun))
def test_setiap_capaian_punya_nilai_atau_alasan_dan_rumus_yang_dikenal(arah, target, realisasi, kebijakan, rumus_turun):
    hasil = hitung(arah, target, realisasi, kebijakan, rumus_turun=rumus_turun)
    assert (hasil.nilai is None) == (hasil.alasan is not None)
    assert hasil.rumus in RUMUS
    if hasil.nilai is not None and kebijakan.lantai is not None:
        assert 0 <= hasil.nilai <= (kebijakan.batas_capaian or hasil.nilai)


@sifat
@given(SEN, st.lists(st.integers(0, 1000), min_size=1, max_size=30))
def test_bagian_selalu_menjumlah_utuh(jumlah_sen, bobot):
    assume(sum(bobot))
    bagian = bagi(jumlah_sen, bobot)
    assert sum(bagian) == jumlah_sen
    assert bagian == bagi(jumlah_sen, bobot)
    assert bagi(-jumlah_sen, bobot) == [-b for b in bagian]
    for b, w in zip(bagian, bobot, strict=True):
        assert abs(b * sum(bobot) - jumlah_sen * w) < sum(bobot)  # never a whole sen away from the exact share


@sifat
@given(st.lists(st.tuples(st.integers(0, 10**15), st.integers(1, 10**15)), min_size=1, max_size=20))
def test_serapan_total_adalah_serapan_dari_jumlah(butir):
    total = serapan_total(butir)
    assert total.nilai == serapan(sum(r for r, _ in butir), sum(p for _, p in butir)).nilai
    rasio = [bulatkan(serapan(r, p).nilai, 6) for r, p in butir]
    assert min(rasio) <= bulatkan(total.nilai, 6) <= max(rasio)


@sifat
@given(st.lists(st.decimals(0, 500, places=4), min_size=1, max_size=20))
def test_rata_rata_di_antara_terendah_dan_tertinggi(nilai):
    butir = [ButirRerata(str(n), "", Hasil.angka(x, rumus="isian")) for n, x in enumerate(nilai)]
    hasil = rerata(butir, BEBAS)
    assert min(nilai) <= hasil.hasil.nilai <= max(nilai)
    assert hasil.jumlah_dihitung == len(nilai)


@sifat
@given(st.lists(st.none() | BEBAS_TANDA, min_size=1, max_size=4))
def test_konsolidasi_jumlah_adalah_jumlah_yang_dilaporkan(nilai):
    hasil = konsolidasikan(nilai, Konsolidasi.JUMLAH)
    assert hasil.nilai == jumlah(nilai).nilai
    assert (hasil.alasan is not None) == all(n is None for n in nilai)


@sifat
@given(st.decimals(0, 200, places=6), st.decimals(0, 200, places=6))
def test_efisiensi_selisih_dapat_dihitung_ulang_dari_halaman(kinerja, anggaran):
    capaian_, serapan_ = (Hasil.angka(n, rumus="isian", desimal=2) for n in (kinerja, anggaran))
    hasil = efisiensi(capaian=capaian_, serapan=serapan_, kebijakan=BEBAS)
    assert hasil.tercetak == capaian_.tercetak - serapan_.tercetak


@sifat
@given(st.sampled_from(MENERUS), st.decimals(0, 200, places=6))
def test_setiap_nilai_pada_sumbu_punya_satu_predikat(kode, nilai):
    skala = SKALA[kode]
    tercetak = bulatkan(nilai, skala.desimal)
    hasil = predikat(nilai, skala)
    assert (hasil.alasan is None) == skala.pada_sumbu(tercetak)
    if hasil.pita is not None:
        assert [p for p in skala.pita if p.memuat(tercetak)] == [hasil.pita]


@sifat
@given(st.sampled_from(MENERUS), st.decimals(0, 200, places=4), st.decimals(0, 200, places=4))
def test_predikat_tidak_turun_bila_nilai_naik(kode, a, b):
    rendah, tinggi = (predikat(n, SKALA[kode]) for n in sorted((a, b)))
    assume(rendah.pita is not None and tinggi.pita is not None)
    assert rendah.pita.urutan <= tinggi.pita.urutan


@sifat
@given(st.decimals(-(10**6), 10**6, places=6), st.integers(0, 5))
def test_pembulatan_paling_jauh_setengah_satuan_dan_simetris(nilai, desimal):
    hasil = bulatkan(nilai, desimal)
    assert abs(hasil - nilai) * 2 <= Decimal(1).scaleb(-desimal)
    assert bulatkan(-nilai, desimal) == -hasil
    assert bulatkan(hasil, desimal) == hasil
