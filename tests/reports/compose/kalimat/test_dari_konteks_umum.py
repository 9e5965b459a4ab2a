"""The adapter: money, conclusion, front matter and revision of the small office; then every office there is."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from reports.calc import MetodeEfisiensi
from reports.compose.kalimat import dari_konteks, dari_perjanjian
from reports.compose.kalimat.analisis import kerangka_analisis
from reports.compose.kalimat.anggaran import serapan_anggaran, serapan_program
from reports.compose.kalimat.daftar import daftar_belum_tercapai, daftar_tidak_terukur, rekap_capaian
from reports.compose.kalimat.efisiensi import simpulan_penggunaan
from reports.compose.kalimat.hasil import hasil_sasaran
from reports.compose.kalimat.pembanding import perbandingan_daerah
from reports.compose.kalimat.pengantar import kata_pengantar, pengantar_tabel
from reports.compose.kalimat.perbandingan import (
    perbandingan_akhir_renstra,
    perbandingan_tahun_lalu,
    perkembangan,
)
from reports.compose.kalimat.perubahan import perubahan_pk
from reports.compose.kalimat.simpulan import ikhtisar_eksekutif, simpulan_umum
from reports.compose.konteks import Konteks
from reports.compose.tabel import Kol, build_table
from reports.document import Angka
from reports.inputs import AnggaranTahun, Butir
from tests.reports.compose.kalimat.bahan import baca, check_grammar
from tests.reports.compose.kalimat.kantor import konteks_dari, p, ubah_fakta, ubah_kebijakan
from tests.reports.pabrik import masukan_acak, masukan_kecil
from tests.reports.pabrik_contoh import contoh_codes, masukan_contoh


@pytest.fixture(scope="module")
def konteks() -> Konteks:
    return konteks_dari(masukan_kecil())


# --- money ------------------------------------------------------------------------------------------------------------


def test_efisiensi_milik_sendiri_pot_dan_tanpa_anggaran(konteks):
    kalimat = {
        kode: baca(simpulan_penggunaan(dari_konteks.efisiensi(konteks, p(konteks, kode))))
        for kode in ("S1.NAIK", "L1.SKM", "S1.STABIL")
    }
    assert kalimat["S1.NAIK"] == (
        "Penggunaan anggaran untuk indikator Indeks kepatuhan pelayanan menunjukkan capaian kinerja sebesar 90,00% dan "
        "serapan anggaran sebesar 75,00% (tingkat efisiensi 15,00 poin), tetapi belum dapat dinyatakan efisien karena "
        "target kinerja belum tercapai."
    )
    assert kalimat["L1.SKM"].startswith(
        "Penggunaan anggaran yang ditampilkan untuk indikator Indeks Kepuasan Masyarakat ef"
    )
    assert kalimat["S1.STABIL"].endswith("tidak dapat dihitung karena tidak ada alokasi anggaran.")


def test_efisiensi_keseluruhan_menurut_metode():
    for metode in MetodeEfisiensi:
        konteks = ubah_kebijakan(metode_efisiensi=metode)
        satu = dari_konteks.efisiensi_total(konteks)
        assert satu.metode is metode
        assert (satu.nilai is not None) == (metode is MetodeEfisiensi.PMK214)
        assert baca(simpulan_penggunaan(satu)).startswith(
            "Penggunaan anggaran secara keseluruhan efisien, dengan rata-rata"
        )


def test_serapan_dan_program(konteks):
    assert baca(serapan_anggaran(dari_konteks.serapan(konteks))) == (
        "Pagu anggaran Dinas Contoh Tahun 2024 menurut P-APBD 2024 sebesar Rp22.000.000,50 terealisasi sebesar "
        "Rp17.000.000,25 atau 77,27%, sehingga terdapat sisa anggaran sebesar Rp5.000.000,25. Sebagian realisasi "
        "anggaran "
        "belum dilaporkan."
    )
    assert dari_konteks.serapan(konteks, "P1", "Program Satu").subjek == "Program Satu"
    assert [s.serapan.tampil for s in dari_konteks.serapan_program(konteks)] == ["76,32%", "83,33%"]


def test_tanpa_anggaran_dan_tanpa_versi():
    konteks = ubah_fakta(anggaran=(), alokasi=(), pot_tampil=())
    assert (
        baca(serapan_anggaran(dari_konteks.serapan(konteks))) == "Pagu anggaran Dinas Contoh Tahun 2024 belum tersedia."
    )
    assert baca(serapan_program(dari_konteks.serapan_program(konteks))) == "Belum ada program yang dianggarkan."
    konteks = ubah_fakta(anggaran=(AnggaranTahun(tahun=2024),), alokasi=(), pot_tampil=())
    assert dari_konteks.serapan(konteks).versi == ""


# --- conclusion and front matter --------------------------------------------------------------------------------------


def test_simpulan(konteks):
    satu = dari_konteks.simpulan(konteks)
    assert [k.rekap.sebutan for k in satu.kelompok] == ["Sasaran Strategis", "Kinerja Lainnya"]
    assert baca(simpulan_umum(satu)[0]) == (
        "Pengukuran kinerja Dinas Contoh Tahun 2024 mencakup 3 (tiga) sasaran strategis dengan 16 (enam belas) "
        "indikator "
        "serta 1 (satu) kinerja lainnya dengan 3 (tiga) indikator."
    )
    assert baca(simpulan_umum(satu)[-1]) == (
        "Dengan demikian, target kinerja Dinas Contoh Tahun 2024 yang terukur belum seluruhnya tercapai; 4 (empat) "
        "indikator belum dapat diukur sehingga belum disimpulkan. Simpulan tersebut masih memuat angka asumsi "
        "pada 1 (satu) "
        "indikator."
    )


def test_kelompok_yang_tidak_ada_tidak_disebut():
    fakta = masukan_kecil().fakta
    konteks = ubah_fakta(sasaran=tuple(s for s in fakta.sasaran if s.jenis != "lainnya"))
    assert len(dari_konteks.simpulan(konteks).kelompok) == 1


@pytest.mark.parametrize(
    ("asumsi", "sementara", "tanpa", "dengan"),
    [(True, True, True, False), (False, False, False, True), (True, False, True, True)],
)
def test_rerata_yang_berlawanan_dengan_kebijakan(asumsi, sementara, tanpa, dengan):
    konteks = ubah_kebijakan(hitung_asumsi=asumsi, hitung_sementara=sementara)
    rerata = dari_konteks.rerata(konteks, "strategis")
    assert (rerata.tanpa_asumsi is not None, rerata.dengan_asumsi is not None) == (tanpa, dengan)
    assert rerata.dihitung.angka is not None


def test_ikhtisar_menyebut_pk_yang_berlaku(konteks):
    assert dari_konteks.pk_berlaku(konteks) == "Perjanjian Kinerja Perubahan Tahun 2024"
    assert dari_konteks.pk_berlaku(ubah_fakta(perjanjian=())) == ""
    program = tuple(s.nama for s in dari_konteks.serapan_program(konteks))
    isi = [
        baca(s) for s in ikhtisar_eksekutif(dari_konteks.simpulan(konteks), program, dari_konteks.pk_berlaku(konteks))
    ]
    assert "Perjanjian Kinerja Perubahan Tahun 2024" in isi[0]
    assert isi[1].endswith("dalam 2 (dua) program, yaitu Program Penunjang Urusan serta Program Pelayanan.")


def test_kata_pengantar_dari_data():
    butir = tuple(
        Butir(jenis=jenis, uraian=uraian, objek=objek)
        for jenis, uraian, objek in (
            ("dasar_hukum", "UU Umum", ""),
            ("dasar_hukum", "Perbup Laporan", "kata-pengantar"),
            ("inovasi", "Bukan dasar", ""),
        )
    )
    konteks = ubah_fakta(butir=butir)
    assert dari_konteks.kata_pengantar(konteks).dasar_hukum == ("UU Umum", "Perbup Laporan")
    bagian = replace(konteks, bagian="kata-pengantar")
    assert dari_konteks.kata_pengantar(bagian).dasar_hukum == ("Perbup Laporan",)
    assert "Dinas Contoh Kabupaten Contohan Tahun 2024" in baca(kata_pengantar(dari_konteks.kata_pengantar(bagian))[0])


def test_pengantar_tabel(konteks):
    tabel = build_table("tabel-capaian-lainnya", "Judul", (Kol("Uraian", 10),), ())
    assert baca(pengantar_tabel(dari_konteks.pengantar_tabel(konteks, tabel, "3.4"))) == (
        "Capaian indikator Kinerja Lainnya Dinas Contoh Tahun 2024 disajikan pada Tabel 3.4."
    )
    assert dari_konteks.pengantar_tabel(konteks, replace(tabel, nomor="3.5")).nomor == "3.5"


# --- revision ---------------------------------------------------------------------------------------------------------


def test_perubahan_pk(konteks):
    murni, perubahan = konteks.peta.pk_tahun()
    assert baca(perubahan_pk(dari_perjanjian.perubahan_pk(konteks, murni, perubahan))) == (
        "Perjanjian Kinerja Tahun 2024 diubah menjadi Perjanjian Kinerja Perubahan Tahun 2024 karena perubahan APBD. "
        "Sebanyak 1 (satu) target berubah, 1 (satu) target ditambahkan, 1 (satu) target dihapus, dan 16 (enam belas) "
        "target tidak berubah. Target yang berubah adalah target Indeks kepatuhan pelayanan dari 75 menjadi 80. Target "
        "yang ditambahkan adalah target Temuan berulang sebesar 0 temuan. Target yang dihapus adalah target "
        "Indikator yang "
        "dihapus yang semula sebesar 12. Jumlah anggarannya bertambah dari Rp20.000.000 menjadi Rp22.000.000,50 "
        "(selisih "
        "Rp2.000.000,50)."
    )


def test_dua_perubahan_dibedakan_dengan_versinya(konteks):
    perubahan = konteks.peta.pk_tahun()[-1]
    lagi = replace(perubahan, versi=3, kode="2024-perubahan-2")
    konteks = ubah_fakta(perjanjian=(*masukan_kecil().fakta.perjanjian, lagi))
    satu = dari_perjanjian.perubahan_pk(konteks, perubahan, lagi)
    assert (satu.lama, satu.baru) == (
        "Perjanjian Kinerja Perubahan Tahun 2024 (versi 2)", "Perjanjian Kinerja Perubahan Tahun 2024 (versi 3)",
    )  # fmt: skip
    assert "tidak mengubah target kinerja" in baca(perubahan_pk(satu))


# --- any office -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kantor", [*range(5), *contoh_codes()])
def test_setiap_kantor_menghasilkan_kalimat_dari_buku(kantor):
    konteks = konteks_dari(masukan_acak(kantor) if isinstance(kantor, int) else masukan_contoh(kantor))
    isi = [hasil_sasaran(dari_konteks.hasil_sasaran(konteks, s), n)
           for n, s in enumerate((*konteks.peta.tujuan_berlaku(), *konteks.peta.sasaran_berlaku()))]  # fmt: skip
    for kelompok in ("tujuan", "strategis", "lainnya"):
        rekap = dari_konteks.rekap(konteks, kelompok)
        isi += [rekap_capaian(rekap), daftar_belum_tercapai(rekap), daftar_tidak_terukur(rekap)]
        for n, satu in enumerate(konteks.peta.penempatan_kelompok(kelompok)):
            isi += _about(konteks, satu, n)
    isi += [*simpulan_umum(dari_konteks.simpulan(konteks)), *kata_pengantar(dari_konteks.kata_pengantar(konteks))]
    isi += [perubahan_pk(dari_perjanjian.perubahan_pk(konteks, *dua)) for dua in pairwise(konteks.peta.pk_tahun())]
    for satu in filter(None, isi):
        check_grammar(satu, angka_dalam_nama=True)
        for angka in (a for a in satu if isinstance(a, Angka)):
            assert (angka.nilai, angka.tampil) == (konteks.buku[angka.kunci].nilai, konteks.buku[angka.kunci].tampil)


def _about(konteks, penempatan, n):
    isi = [
        perbandingan_tahun_lalu(dari_konteks.terhadap_tahun_lalu(konteks, penempatan), n),
        perkembangan("X", dari_konteks.titik_tahun(konteks, penempatan)),
        perbandingan_daerah(dari_konteks.terhadap_daerah_lain(konteks, penempatan)),
        simpulan_penggunaan(dari_konteks.efisiensi(konteks, penempatan)),
        kerangka_analisis(dari_konteks.analisis(konteks, penempatan)).isi,
    ]
    akhir = dari_konteks.terhadap_akhir_renstra(konteks, penempatan)
    return isi if akhir is None else [*isi, perbandingan_akhir_renstra(akhir, n)]


def test_pola_tidak_mengenal_masukan_maupun_konteks():
    folder = Path(dari_konteks.__file__).parent
    pola = [berkas for berkas in folder.glob("*.py") if not berkas.name.startswith("dari_")]
    assert len(pola) > 10
    for berkas in pola:
        isi = berkas.read_text(encoding="utf-8")
        assert "reports.inputs" not in isi, berkas.name
        assert "reports.compose.konteks" not in isi, berkas.name
