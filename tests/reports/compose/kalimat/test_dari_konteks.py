"""The adapter: performance and comparison of the small office, by hand."""

from dataclasses import replace
from decimal import Decimal

import pytest

from reports.calc import Arah, JenisAngka
from reports.compose.kalimat import dari_konteks
from reports.compose.kalimat.analisis import kerangka_analisis
from reports.compose.kalimat.daftar import rekap_capaian
from reports.compose.kalimat.hasil import hasil_sasaran
from reports.compose.kalimat.pembanding import perbandingan_daerah
from reports.compose.kalimat.perbandingan import (
    perbandingan_akhir_renstra,
    perbandingan_tahun_lalu,
    perkembangan,
)
from reports.compose.kalimat.predikat import Kategori
from reports.compose.konteks import Konteks
from reports.document import Angka
from reports.inputs import Nilai, Tempat
from tests.reports.compose.kalimat.bahan import baca
from tests.reports.compose.kalimat.kantor import konteks_dari, p, ubah_fakta, ubah_kebijakan
from tests.reports.pabrik import masukan_kecil


@pytest.fixture(scope="module")
def konteks() -> Konteks:
    return konteks_dari(masukan_kecil())


# --- performance ------------------------------------------------------------------------------------------------------


def test_hasil_indikator(konteks):
    satu = dari_konteks.hasil_indikator(konteks, p(konteks, "S1.TURUN"))
    assert satu.nama == "Rasio belanja terhadap pendapatan"
    assert (satu.target.kunci, satu.realisasi.kunci, satu.capaian.kunci) == (
        "target.S1.TURUN.2024", "realisasi.TURUN.2024", "capaian.S1.TURUN.2024",
    )  # fmt: skip
    assert satu.arah is Arah.TURUN
    assert satu.pengampu == ("Sekretariat",)
    assert satu.kategori == Kategori("Sangat Tinggi", "Tingkat capaian kinerja", 5)


def test_pengampu_unit_jabatan_dan_seluruh_unit():
    fakta = masukan_kecil().fakta
    unit = (*fakta.unit, *(replace(fakta.unit[0], kode=f"U{n}", nama=f"Bidang {n}") for n in (3, 4)))
    semua = tuple(u.kode for u in unit)

    def pengampu(*kode: str, **lain: object) -> tuple[str, ...]:
        penempatan = tuple(replace(s, pengampu=kode) if s.kode == "S1.NAIK" else s for s in fakta.penempatan)
        konteks = ubah_fakta(penempatan=penempatan, **lain)
        return dari_konteks.hasil_indikator(konteks, p(konteks, "S1.NAIK")).pengampu

    assert pengampu() == ()
    assert pengampu("U1", "kepala", "lain") == ("Sekretariat", "Kepala Dinas Contoh", "lain")
    assert pengampu("U1", "U2") == ("Sekretariat", "Bidang Pelayanan")
    assert pengampu(*semua, unit=unit) == ("seluruh unit kerja",)
    assert len(pengampu(*semua[:3], unit=unit)) == 3


@pytest.mark.parametrize(
    ("kode", "arah"),
    [
        ("S1.NAIK", Arah.NAIK),
        ("S1.RENTANG", None),
        ("S3.LEVEL", Arah.NAIK),
        ("S3.YA", None),
        ("S1.STABIL", Arah.STABIL),
    ],
)
def test_arah_menilai_hanya_bentuk_yang_dapat_dinilai(konteks, kode, arah):
    assert dari_konteks.hasil_indikator(konteks, p(konteks, kode)).arah is arah


def test_asumsi_dan_data_yang_belum_lengkap(konteks):
    asumsi = dari_konteks.hasil_indikator(konteks, p(konteks, "S3.ASUMSI"))
    assert (asumsi.jenis, asumsi.dasar) == (JenisAngka.ASUMSI, "Asumsi sama dengan tahun lalu")
    assert dari_konteks.hasil_indikator(konteks, p(konteks, "S3.TW")).tidak_lengkap


def test_tanpa_skala_tidak_ada_kategori():
    for konteks in (ubah_kebijakan(skala_capaian=""), konteks_dari(replace(masukan_kecil(), skala=()))):
        assert dari_konteks.hasil_indikator(konteks, p(konteks, "S1.NAIK")).kategori is None


def test_nilai_di_luar_skala_tidak_berkategori(konteks):
    assert dari_konteks.hasil_indikator(konteks, p(konteks, "S3.KOSONG")).kategori is None


def test_target_dari_renstra_bila_tidak_ada_pk():
    konteks = ubah_fakta(perjanjian=())
    assert dari_konteks.hasil_indikator(konteks, p(konteks, "S1.NAIK")).asal_target == "Renstra"
    assert dari_konteks.hasil_indikator(konteks, p(konteks, "T1.NAIK")).asal_target == ""
    assert dari_konteks.hasil_indikator(konteks, p(konteks, "S3.TANPA")).asal_target == ""


def test_capaian_yang_dibatasi():
    konteks = ubah_kebijakan(batas_capaian=Decimal(100))
    assert dari_konteks.hasil_indikator(konteks, p(konteks, "S3.LEVEL")).dibatasi


def test_hasil_sasaran_dan_tujuan(konteks):
    tujuan = dari_konteks.hasil_sasaran(konteks, konteks.peta.tujuan["T1"])
    assert baca(hasil_sasaran(tujuan)) == (
        "Tujuan “Meningkatnya tata kelola” pada Tahun 2024 diukur dengan 1 (satu) indikator. Indikator Indeks "
        "kepatuhan "
        "pelayanan terealisasi sebesar 72,00 dari target sebesar 90, sehingga capaiannya 80,00% (kategori Tinggi) atau "
        "belum mencapai target."
    )
    kosong = dari_konteks.hasil_sasaran(konteks, konteks.peta.sasaran["S2"])
    assert baca(hasil_sasaran(kosong)).startswith(
        "Sasaran strategis “Sasaran tanpa indikator” belum memiliki indikator"
    )


def test_rekap_memakai_cacah_buku(konteks):
    rekap = dari_konteks.rekap(konteks, "strategis")
    # by hand from the targets and actuals of the small office: 7 of 16 reached, 4 without capaian
    assert baca(rekap_capaian(rekap)) == (
        "Dari 16 (enam belas) indikator sasaran strategis pada Tahun 2024, sebanyak 7 (tujuh) indikator mencapai atau "
        "melampaui target, 5 (lima) indikator belum mencapai target, dan 4 (empat) indikator belum dapat diukur."
    )
    kunci = [a.kunci for a in rekap_capaian(rekap) if isinstance(a, Angka)]
    assert kunci == ["cacah.strategis.indikator.2024", "cacah.strategis.tercapai.2024"]
    assert dari_konteks.rekap(konteks, "tujuan").sebutan == "tujuan"


def test_analisis_dari_baris_yang_dipakai():
    nilai = Nilai(indikator="NAIK", tahun=2024, angka=Decimal(72), sebab="Petugas berkurang", tindak_lanjut="Rekrutmen")
    lama = [n for n in masukan_kecil().fakta.nilai if (n.indikator, n.tahun) != ("NAIK", 2024)]
    konteks = ubah_fakta(nilai=(*lama, nilai))
    kerangka = kerangka_analisis(dari_konteks.analisis(konteks, p(konteks, "S1.NAIK")))
    assert baca(kerangka.isi) == (
        "Target indikator Indeks kepatuhan pelayanan belum tercapai karena hal berikut: petugas berkurang. "
        "Tindak lanjut "
        "yang direncanakan adalah sebagai berikut: rekrutmen."
    )
    assert kerangka.lengkap
    kosong = kerangka_analisis(dari_konteks.analisis(konteks, p(konteks, "S3.KOSONG")))
    assert kosong.kurang == ("penyebab", "tindak lanjut")


# --- comparison -------------------------------------------------------------------------------------------------------


def test_terhadap_tahun_lalu(konteks):
    assert baca(perbandingan_tahun_lalu(dari_konteks.terhadap_tahun_lalu(konteks, p(konteks, "S1.NAIK")))) == (
        "Realisasi indikator Indeks kepatuhan pelayanan naik dari 70,00 pada Tahun 2023 menjadi 72,00 pada Tahun 2024, "
        "dengan selisih 2,00 poin atau 2,86%, yang berarti kinerjanya membaik. Capaiannya menurun dari 97,22% menjadi "
        "90,00% karena targetnya berubah dari 72 menjadi 80."
    )


def test_baru_hanya_bila_rencana_mengatakannya(konteks):
    # S3 belongs to the plan version that starts in 2024, a plan was in force in 2023, and nothing is known before
    assert dari_konteks.terhadap_tahun_lalu(konteks, p(konteks, "S3.ASUMSI")).baru
    assert not dari_konteks.terhadap_tahun_lalu(konteks, p(konteks, "S1.NAIK")).baru
    fakta = masukan_kecil().fakta
    tanpa_lama = ubah_fakta(renstra=tuple(r for r in fakta.renstra if r.kode == "R2"))
    assert dari_konteks.terhadap_tahun_lalu(tanpa_lama, p(tanpa_lama, "S3.ASUMSI")).baru is False
    sejak_awal = ubah_fakta(
        sasaran=tuple(replace(s, renstra="R1") if s.kode == "S3" else s for s in fakta.sasaran if s.kode != "SA")
    )
    assert dari_konteks.terhadap_tahun_lalu(sejak_awal, p(sejak_awal, "S3.ASUMSI")).baru is False


@pytest.mark.parametrize(
    ("tempat", "objek"), [("tujuan", "T1"), ("tujuan", "TX"), ("sasaran", "SX"), ("program", "P1")]
)
def test_baru_dan_tempat_indikator(tempat, objek):
    # T1 belongs to the plan of 2021; the others are in no plan: neither says that the indicator begins in 2024
    fakta = masukan_kecil().fakta
    pindah = tuple(
        replace(satu, tempat=Tempat(tempat), objek=objek) if satu.kode == "S3.ASUMSI" else satu
        for satu in fakta.penempatan
    )
    konteks = ubah_fakta(penempatan=pindah)
    assert dari_konteks.terhadap_tahun_lalu(konteks, p(konteks, "S3.ASUMSI")).baru is False


def test_sasaran_dan_tujuan_yang_versinya_tidak_ada_tidak_mengaku_baru():
    fakta = masukan_kecil().fakta
    konteks = ubah_fakta(sasaran=tuple(replace(s, renstra="RX") if s.kode == "S3" else s for s in fakta.sasaran))
    assert dari_konteks.terhadap_tahun_lalu(konteks, p(konteks, "S3.ASUMSI")).baru is False
    tujuan = tuple(replace(t, renstra="RX") for t in fakta.tujuan)
    nilai = tuple(n for n in fakta.nilai if n.indikator != "NAIK")
    konteks = ubah_fakta(tujuan=tujuan, nilai=nilai)
    assert dari_konteks.terhadap_tahun_lalu(konteks, p(konteks, "T1.NAIK")).baru is False


def test_capaian_tahun_lalu_dari_sasaran_yang_digantikan():
    fakta = masukan_kecil().fakta
    pindah = tuple(replace(s, objek="S1") if s.kode == "S1.LAMA" else s for s in fakta.penempatan)
    lama = next(s for s in fakta.penempatan if s.kode == "SA.LAMA")
    konteks = ubah_fakta(penempatan=(*pindah, replace(lama, kode="S1.LAMA", objek="S1", target=())))
    satu = dari_konteks.terhadap_tahun_lalu(konteks, p(konteks, "S1.LAMA"))
    assert satu.capaian_lalu is not None
    assert (satu.capaian_lalu.kunci, satu.capaian_lalu.tampil) == ("capaian.SA.LAMA.2023", "100,00%")


def test_perkembangan_selama_renstra(konteks):
    titik = dari_konteks.titik_tahun(konteks, p(konteks, "S1.NAIK"))
    assert baca(perkembangan("Indeks kepatuhan pelayanan", titik)) == (
        "Realisasi indikator Indeks kepatuhan pelayanan terus naik (kinerja membaik) selama Tahun 2021–2024, "
        "yaitu 60,00 "
        "(2021), 65,00 (2022), 70,00 (2023), dan 72,00 (2024)."
    )


def test_terhadap_akhir_renstra(konteks):
    satu = dari_konteks.terhadap_akhir_renstra(konteks, p(konteks, "S1.NAIK"))
    assert satu is not None
    # 72,00 of 88 = 81,82%
    assert baca(perbandingan_akhir_renstra(satu)) == (
        "Realisasi indikator Indeks kepatuhan pelayanan sebesar 72,00 belum mencapai target akhir Renstra Tahun 2026 "
        "sebesar 88 dengan tingkat kemajuan 81,82%."
    )


def test_tanpa_renstra_tidak_ada_perbandingan():
    konteks = ubah_fakta(renstra=())
    assert dari_konteks.terhadap_akhir_renstra(konteks, p(konteks, "S1.NAIK")) is None


def test_terhadap_daerah_lain(konteks):
    assert baca(perbandingan_daerah(dari_konteks.terhadap_daerah_lain(konteks, p(konteks, "S1.NAIK")))) == (
        "Realisasi indikator Indeks kepatuhan pelayanan pada Tahun 2024 sebesar 72,00 berada di atas Nasional (70; "
        "selisih 2,00 poin). Nilai Provinsi Contohan tidak tersedia."
    )
    assert "belum tersedia" in baca(
        perbandingan_daerah(dari_konteks.terhadap_daerah_lain(konteks, p(konteks, "S3.YA")))
    )


def test_pembanding_memakai_tahun_terbaru_yang_ada(konteks):
    fakta = masukan_kecil().fakta
    lama = tuple(replace(s, tahun=2023, entitas="") for s in fakta.pembanding)
    konteks = ubah_fakta(pembanding=(*lama, replace(lama[0], tahun=2030)))
    satu = dari_konteks.terhadap_daerah_lain(konteks, p(konteks, "S1.NAIK"))
    assert (satu.tahun, satu.realisasi.tampil, satu.pembanding[0].entitas) == (2023, "70,00", "nasional")
    assert [s.berperingkat for s in satu.pembanding] == [False, True]
