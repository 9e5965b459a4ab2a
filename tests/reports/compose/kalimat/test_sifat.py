"""Whatever the facts are, the grammar holds, the figures stay as they are and the counts add up."""

import re
from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from reports.calc import Alasan, Arah, JenisAngka, MetodeEfisiensi
from reports.compose.kalimat.analisis import Analisis, kerangka_analisis
from reports.compose.kalimat.anggaran import Serapan, SerapanProgram, serapan_anggaran, serapan_program
from reports.compose.kalimat.bahasa import Cacah, Isi
from reports.compose.kalimat.daftar import (
    Rekap,
    daftar_belum_tercapai,
    daftar_melebihi,
    daftar_tercapai,
    daftar_tidak_terukur,
    rekap_capaian,
)
from reports.compose.kalimat.efisiensi import Efisiensi, efisiensi_sasaran, ringkas_efisiensi
from reports.compose.kalimat.hasil import HasilIndikator, HasilSasaran, Status, hasil_sasaran
from reports.compose.kalimat.pembanding import NilaiPembanding, TerhadapDaerahLain, perbandingan_daerah
from reports.compose.kalimat.perbandingan import (
    TerhadapAkhirRenstra,
    TerhadapTahunLalu,
    TitikTahun,
    perbandingan_akhir_renstra,
    perbandingan_tahun_lalu,
    perkembangan,
    ringkas_akhir_renstra,
)
from reports.compose.kalimat.perubahan import PerubahanPK, PerubahanTarget, perubahan_pk
from reports.compose.kalimat.predikat import Kategori
from reports.compose.kalimat.simpulan import Rerata, Simpulan, SimpulanKelompok, ikhtisar_eksekutif, simpulan_umum
from reports.document import Angka, plain
from tests.reports.compose.kalimat.bahan import angka, check_grammar, tanpa

CEPAT = settings(max_examples=40, deadline=None)

# Names as planners type them: doubled spaces, stray punctuation, brackets; never a digit, so that a typed one shows.
KATA = st.sampled_from(["Indeks", "Nilai", "SAKIP", "dan", "layanan", "(IKM)", "PD/UKPD", "Pelayanan", ",", " "])
NAMA = st.lists(KATA, min_size=1, max_size=6).map(lambda kata: " ".join(kata) + "x.")
#: A value or why there is none, as the book would show it.
PERSEN = st.integers(0, 15_000).map(lambda n: angka(f"{n // 100},{n % 100:02d}%"))
ANGKA = st.one_of(PERSEN, st.sampled_from([angka("≤ 7%"), angka("B", "3"), angka("81 (A)"), angka("7–8 bulan")]))
RUPIAH = st.integers(0, 10**12).map(lambda n: angka(f"Rp{n:,}".replace(",", ".")))
ALASAN = st.sampled_from(list(Alasan)).map(tanpa)
MUNGKIN = st.one_of(ANGKA, ALASAN)
ARAH = st.sampled_from([*Arah, None])
TEKS = st.one_of(st.just(""), NAMA, st.lists(NAMA, min_size=2, max_size=3).map("\n- ".join))

INDIKATOR = st.builds(
    HasilIndikator,
    nama=NAMA,
    target=MUNGKIN,
    realisasi=MUNGKIN,
    capaian=st.one_of(PERSEN, st.just(angka("100,00%")), ALASAN),
    kategori=st.sampled_from([None, Kategori("Sangat Tinggi"), Kategori("Baik (Dengan Catatan)")]),
    pengampu=st.lists(NAMA, max_size=5).map(tuple),
    arah=ARAH,
    jenis=st.sampled_from(JenisAngka),
    dasar=st.one_of(st.just(""), NAMA),
    asal_target=st.sampled_from(["", "Renstra"]),
    dibatasi=st.booleans(),
    tidak_lengkap=st.booleans(),
)
REKAP = st.builds(
    Rekap,
    sebutan=st.sampled_from(["Sasaran Strategis", "tujuan", "IKU"]),
    tahun=st.integers(2000, 2099),
    indikator=st.lists(INDIKATOR, max_size=6).map(tuple),
)
EFISIENSI = st.builds(
    Efisiensi,
    untuk=st.just("untuk indikator Nilai SAKIP"),
    capaian=st.one_of(PERSEN, ALASAN),
    serapan=st.one_of(PERSEN, ALASAN),
    efisiensi=st.one_of(PERSEN, ALASAN),
    metode=st.sampled_from(MetodeEfisiensi),
    nilai=st.one_of(st.none(), PERSEN, ALASAN),
)


def figures(isi: Isi) -> list[Angka]:
    return [satu for satu in isi if isinstance(satu, Angka)]


def check(isi: Isi, milik: Iterable[Angka]) -> None:
    """The grammar, and no figure that was not handed in."""
    check_grammar(isi)
    boleh = list(milik)
    assert all(satu in boleh for satu in figures(isi))


def parts(indikator: Iterable[HasilIndikator]) -> list[Angka]:
    return [a for i in indikator for a in (i.target, i.realisasi, i.capaian)]


@CEPAT
@given(st.lists(INDIKATOR, max_size=5), NAMA, st.integers(0, 7))
def test_hasil_sasaran(indikator, nama, urutan):
    sasaran = HasilSasaran(uraian=nama, tahun=2024, indikator=tuple(indikator), sebutan="Sasaran Strategis")
    isi = hasil_sasaran(sasaran, urutan)
    check(isi, parts(indikator))
    terukur = [i for i in indikator if i.status is not Status.TIDAK_TERUKUR]
    assert [a for i in terukur for a in (i.capaian,) if a not in figures(isi)] == []


@CEPAT
@given(REKAP)
def test_daftar_dan_rekap(rekap):
    for pola in (rekap_capaian, daftar_tercapai, daftar_melebihi, daftar_belum_tercapai, daftar_tidak_terukur):
        check(pola(rekap), parts(rekap.indikator))


@CEPAT
@given(REKAP)
def test_cacah_dalam_rekap_berjumlah_seluruh_indikator(rekap):
    teks = plain(rekap_capaian(rekap))
    if teks.startswith("Dari "):
        jumlah, *bagian = [int(n) for n in re.findall(r"(\d+) \(", teks)]
        assert jumlah == sum(bagian) == len(rekap.indikator)


@CEPAT
@given(NAMA, MUNGKIN, MUNGKIN, MUNGKIN, MUNGKIN, ARAH, st.booleans(), st.integers(0, 3))
def test_perbandingan_tahun(nama, kini, lalu, selisih, capaian, arah, baru, urutan):
    satu = TerhadapTahunLalu(
        nama=nama, tahun=2024, tahun_lalu=2023, kini=kini, lalu=lalu, selisih=selisih, pertumbuhan=selisih,
        capaian_kini=capaian, capaian_lalu=capaian, arah=arah, baru=baru,
    )  # fmt: skip
    check(perbandingan_tahun_lalu(satu, urutan), [kini, lalu, selisih, capaian])


@CEPAT
@given(NAMA, st.lists(MUNGKIN, min_size=1, max_size=6), ARAH)
def test_perkembangan(nama, nilai, arah):
    isi = perkembangan(nama, [TitikTahun(2019 + n, satu) for n, satu in enumerate(nilai)], arah)
    check(isi, nilai)
    assert len(figures(isi)) == sum(satu.nilai is not None for satu in nilai)


@CEPAT
@given(NAMA, MUNGKIN, st.lists(st.tuples(NAMA, MUNGKIN, st.booleans()), max_size=6), ARAH)
def test_perbandingan_daerah(nama, realisasi, lain, arah):
    pembanding = tuple(NilaiPembanding(entitas=e, nilai=n, berperingkat=b) for e, n, b in lain)
    satu = TerhadapDaerahLain(nama=nama, tahun=2024, realisasi=realisasi, pembanding=pembanding, arah=arah)
    check(perbandingan_daerah(satu), [realisasi, *(n for _, n, _ in lain)])


@CEPAT
@given(st.lists(st.tuples(NAMA, MUNGKIN, ANGKA, PERSEN | ALASAN, ARAH, st.booleans()), max_size=5), st.integers(0, 3))
def test_akhir_renstra(baris, urutan):
    semua = [
        TerhadapAkhirRenstra(nama=n, tahun_akhir=2026, target=t, realisasi=r, kemajuan=k, arah=a, kumulatif=b)
        for n, r, t, k, a, b in baris
        if r.nilai is not None
    ]
    for satu in semua:
        check(perbandingan_akhir_renstra(satu, urutan), [satu.target, satu.realisasi, satu.kemajuan])
    check(ringkas_akhir_renstra(semua, 2026), [satu.kemajuan for satu in semua])


@CEPAT
@given(NAMA, st.sampled_from(Status), TEKS, TEKS, TEKS, TEKS)
def test_kerangka_analisis(nama, status, sebab, kendala, solusi, tindak_lanjut):
    hasil = kerangka_analisis(
        Analisis(
            nama=nama, status=status, sebab=sebab, kendala=kendala, solusi=solusi, tindak_lanjut=tindak_lanjut
        )
    )  # fmt: skip
    if hasil.isi:
        check_grammar(hasil.isi)
    assert hasil.lengkap is not bool(hasil.kurang)
    assert hasil.lengkap is not bool(hasil.pengingat)
    assert "belum diisi" not in plain(hasil.isi)
    if hasil.pengingat:
        check_grammar(hasil.pengingat)


@CEPAT
@given(st.lists(EFISIENSI, max_size=4), NAMA)
def test_efisiensi(semua, nama):
    check(ringkas_efisiensi(semua), [])
    milik = [a for satu in semua for a in (satu.capaian, satu.serapan, satu.efisiensi, satu.nilai) if a is not None]
    check(efisiensi_sasaran(nama, semua), milik)


@CEPAT
@given(NAMA, *(st.one_of(RUPIAH, ALASAN) for _ in range(3)), PERSEN | ALASAN, st.booleans(), st.booleans())
def test_serapan(nama, pagu, realisasi, sisa, serapan, tidak_lengkap, terbilang):
    satu = Serapan(subjek=nama, tahun=2024, pagu=pagu, realisasi=realisasi, serapan=serapan, sisa=sisa,
                   tidak_lengkap=tidak_lengkap)  # fmt: skip
    check(serapan_anggaran(satu, terbilang=terbilang), [pagu, realisasi, serapan, sisa])


@CEPAT
@given(st.lists(st.tuples(NAMA, PERSEN | ALASAN), max_size=5))
def test_serapan_program(baris):
    check(serapan_program([SerapanProgram(*satu) for satu in baris]), [nilai for _, nilai in baris])


@CEPAT
@given(
    st.lists(st.tuples(NAMA, st.one_of(st.none(), MUNGKIN), MUNGKIN, st.booleans()), max_size=4),
    st.integers(0, 20),
    st.tuples(*(st.one_of(RUPIAH, ALASAN) for _ in range(3))),
    st.one_of(st.just(""), NAMA),
)
def test_perubahan_pk(baris, tetap, uang, alasan):
    target = tuple(
        PerubahanTarget(nama=nama, semula=kini, menjadi=dulu) if balik else
        PerubahanTarget(nama=nama, semula=dulu, menjadi=kini)
        for nama, dulu, kini, balik in baris
    )  # fmt: skip
    satu = PerubahanPK(lama="Perjanjian Kinerja", baru="Perjanjian Kinerja Perubahan", alasan=alasan, target=target,
                       tetap=tetap, anggaran_lama=uang[0], anggaran_baru=uang[1], selisih=uang[2])  # fmt: skip
    check(perubahan_pk(satu), [*uang, *(a for t in target for a in (t.semula, t.menjadi) if a is not None)])


@CEPAT
@given(st.lists(REKAP, max_size=3), PERSEN | ALASAN, st.one_of(st.none(), EFISIENSI), st.booleans())
def test_simpulan_dan_ikhtisar(rekap, rerata, efisiensi, per_sasaran):
    kelompok = tuple(
        SimpulanKelompok(
            rekap=satu,
            sasaran=Cacah(2),
            rerata=Rerata(nilai=rerata, dihitung=Cacah(1), per_sasaran=per_sasaran, tanpa_asumsi=rerata),
        )
        for satu in rekap
    )
    satu = Simpulan(pd="Dinas Contoh", tahun=2024, kelompok=kelompok, efisiensi=efisiensi)
    for isi in (*simpulan_umum(satu), *ikhtisar_eksekutif(satu)):
        check_grammar(isi)
