from dataclasses import replace

import pytest

from reports.calc import Alasan, JenisAngka
from reports.compose.kalimat.anggaran import Serapan
from reports.compose.kalimat.bahasa import Cacah
from reports.compose.kalimat.daftar import Rekap
from reports.compose.kalimat.efisiensi import Efisiensi
from reports.compose.kalimat.predikat import Kategori
from reports.compose.kalimat.simpulan import (
    Rerata,
    Simpulan,
    SimpulanKelompok,
    cakupan_pengukuran,
    frasa_jenis,
    ikhtisar_eksekutif,
    rata_rata,
    simpulan_akhir,
    simpulan_umum,
)
from tests.reports.compose.kalimat.bahan import angka, baca, hasil, tanpa

A, B = hasil("A", "100,47%"), hasil("B", "100,00%")
C = hasil("C", "91,16%")
D = hasil("D", Alasan.BELUM_TERSEDIA)
ASUMSI = hasil("F", "99,68%", jenis=JenisAngka.ASUMSI)
SEMENTARA = hasil("G", "101,00%", jenis=JenisAngka.SEMENTARA)


def rerata(nilai="99,96%", banyak=9, **lain):
    isi = tanpa(nilai) if isinstance(nilai, Alasan) else angka(nilai)
    return Rerata(nilai=isi, dihitung=Cacah(banyak), **lain)


def kelompok(*indikator, sebutan="Sasaran Strategis", sasaran=2, **lain):
    rekap = Rekap(sebutan=sebutan, tahun=2024, indikator=indikator)
    bawaan = rerata(banyak=len(indikator)) if indikator else rerata(Alasan.TANPA_INDIKATOR, 0)
    return SimpulanKelompok(rekap=rekap, sasaran=Cacah(sasaran), rerata=lain.get("rerata", bawaan))


def simpulan(*kelompok_, **lain):
    return Simpulan(pd="Dinas Contoh", tahun=2024, kelompok=kelompok_, **lain)


UANG = Serapan(
    subjek="Dinas Contoh", tahun=2024, pagu=angka("Rp1.000"), realisasi=angka("Rp750"), serapan=angka("75,00%"),
    sisa=angka("Rp250"),
)  # fmt: skip
HEMAT = Efisiensi(
    untuk="secara keseluruhan", capaian=angka("100,37%"), serapan=angka("94,08%"), efisiensi=angka("6,29 poin"),
    kinerja="rata-rata capaian kinerja",
)  # fmt: skip

# --- means ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("satu", "kalimat"),
    [
        (
            rerata(kategori=Kategori("Sangat Tinggi")),
            "Rata-rata capaian sasaran strategis Tahun 2024 sebesar 99,96% (kategori Sangat Tinggi), dihitung "
            "dari capaian "
            "9 (sembilan) indikator sebelum dibulatkan.",
        ),
        (
            rerata(per_sasaran=True, banyak=1),
            "Rata-rata capaian sasaran strategis Tahun 2024 sebesar 99,96%, dihitung dari rata-rata setiap "
            "sasaran atas "
            "capaian 1 (satu) indikator sebelum dibulatkan.",
        ),
        (
            rerata(tanpa_asumsi=angka("100,45%")),
            "Rata-rata capaian sasaran strategis Tahun 2024 sebesar 99,96%, dihitung dari capaian 9 (sembilan) "
            "indikator "
            "sebelum dibulatkan. Tanpa angka asumsi dan angka sementara, rata-rata tersebut sebesar 100,45%.",
        ),
        (
            rerata(dengan_asumsi=angka("98,00%")),
            "Rata-rata capaian sasaran strategis Tahun 2024 sebesar 99,96%, dihitung dari capaian 9 (sembilan) "
            "indikator "
            "sebelum dibulatkan. Apabila seluruh angka asumsi dan angka sementara diperhitungkan, rata-rata tersebut "
            "sebesar 98,00%.",
        ),
        (
            rerata(tanpa_asumsi=tanpa(Alasan.TIDAK_ADA_YANG_TERHITUNG)),
            "Rata-rata capaian sasaran strategis Tahun 2024 sebesar 99,96%, dihitung dari capaian 9 (sembilan) "
            "indikator "
            "sebelum dibulatkan. Tanpa angka asumsi dan angka sementara, rata-rata tersebut tidak dapat dihitung "
            "karena "
            "tidak ada nilai yang dapat dihitung.",
        ),
        (
            rerata(Alasan.BOBOT_TIDAK_LENGKAP, tanpa_asumsi=angka("1%")),
            "Rata-rata capaian sasaran strategis Tahun 2024 belum dapat dihitung karena bobot belum ditetapkan "
            "untuk semua "
            "butir.",
        ),
    ],
)
def test_rata_rata(satu, kalimat):
    assert baca(rata_rata(satu, "Sasaran Strategis", 2024)) == kalimat


# --- conclusion -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kelompok_", "kalimat"),
    [
        ((), "Sasaran kinerja Dinas Contoh Tahun 2024 belum ditetapkan."),
        (
            (kelompok(A, B, C),),
            "Pengukuran kinerja Dinas Contoh Tahun 2024 mencakup 2 (dua) sasaran strategis dengan 3 (tiga) indikator.",
        ),
        (
            (kelompok(A), kelompok(sebutan="Kinerja Lainnya", sasaran=1)),
            "Pengukuran kinerja Dinas Contoh Tahun 2024 mencakup 2 (dua) sasaran strategis dengan 1 (satu) "
            "indikator serta "
            "1 (satu) kinerja lainnya dengan 0 (nol) indikator.",
        ),
        (
            (kelompok(A, sebutan="tujuan"), kelompok(A), kelompok(A, sebutan="Kinerja Lainnya")),
            "Pengukuran kinerja Dinas Contoh Tahun 2024 mencakup 2 (dua) tujuan dengan 1 (satu) indikator, 2 "
            "(dua) sasaran "
            "strategis dengan 1 (satu) indikator, serta 2 (dua) kinerja lainnya dengan 1 (satu) indikator.",
        ),
    ],
)
def test_cakupan(kelompok_, kalimat):
    assert baca(cakupan_pengukuran(simpulan(*kelompok_))) == kalimat


AKHIR = "target kinerja Dinas Contoh Tahun 2024"


@pytest.mark.parametrize(
    ("indikator", "kalimat"),
    [
        ((), f"Pencapaian {AKHIR} belum dapat disimpulkan karena indikatornya belum ditetapkan."),
        ((D, D), f"Pencapaian {AKHIR} belum dapat disimpulkan karena tidak ada indikator yang dapat diukur."),
        ((A,), f"Dengan demikian, seluruh {AKHIR} telah tercapai."),
        ((A, B), f"Dengan demikian, seluruh {AKHIR} telah tercapai."),
        (
            (A, D),
            f"Dengan demikian, seluruh {AKHIR} yang terukur telah tercapai; 1 (satu) indikator belum dapat diukur "
            f"sehingga "
            "belum disimpulkan.",
        ),
        ((C, C), f"Dengan demikian, {AKHIR} belum tercapai."),
        (
            (C, D, D),
            f"Dengan demikian, {AKHIR} yang terukur belum tercapai; 2 (dua) indikator belum dapat diukur sehingga "
            f"belum "
            "disimpulkan.",
        ),
        ((A, B, C), f"Dengan demikian, {AKHIR} belum seluruhnya tercapai."),
        (
            (A, C, D),
            f"Dengan demikian, {AKHIR} yang terukur belum seluruhnya tercapai; 1 (satu) indikator belum dapat diukur "
            "sehingga belum disimpulkan.",
        ),
        (
            (A, ASUMSI),
            f"Dengan demikian, {AKHIR} belum seluruhnya tercapai. Simpulan tersebut masih memuat angka asumsi "
            f"pada 1 (satu) "
            "indikator.",
        ),
        (
            (SEMENTARA, SEMENTARA, ASUMSI, C),
            f"Dengan demikian, {AKHIR} belum seluruhnya tercapai. Simpulan tersebut masih memuat angka asumsi "
            f"pada 1 (satu) "
            "indikator dan angka sementara pada 2 (dua) indikator.",
        ),
    ],
)
def test_simpulan_akhir(indikator, kalimat):
    assert baca(simpulan_akhir(simpulan(kelompok(*indikator)))) == kalimat


def test_asumsi_yang_tidak_terukur_tidak_menodai_simpulan():
    satu = hasil("H", Alasan.TARGET_NOL, target="0", jenis=JenisAngka.ASUMSI)
    assert "asumsi" not in baca(simpulan_akhir(simpulan(kelompok(A, satu))))


def test_simpulan_lengkap():
    isi = simpulan_umum(
        simpulan(kelompok(A, B, C, D, sasaran=4), kelompok(A, sebutan="Kinerja Lainnya", sasaran=1),
                 anggaran=UANG, efisiensi=HEMAT)
    )  # fmt: skip
    assert [baca(satu) for satu in isi] == [
        "Pengukuran kinerja Dinas Contoh Tahun 2024 mencakup 4 (empat) sasaran strategis dengan 4 (empat) "
        "indikator serta "
        "1 (satu) kinerja lainnya dengan 1 (satu) indikator.",
        "Dari 4 (empat) indikator sasaran strategis pada Tahun 2024, sebanyak 2 (dua) indikator mencapai atau "
        "melampaui "
        "target, 1 (satu) indikator belum mencapai target, dan 1 (satu) indikator belum dapat diukur. Indikator "
        "yang belum mencapai target adalah C dengan capaian 91,16%. "
        "Capaian 1 (satu) dari 4 (empat) indikator sasaran strategis belum dapat diukur, yaitu D (realisasi belum "
        "tersedia). Rata-rata capaian sasaran strategis Tahun 2024 sebesar 99,96%, dihitung dari capaian 4 (empat) "
        "indikator sebelum dibulatkan.",
        "Satu-satunya indikator kinerja lainnya pada Tahun 2024 melampaui target. Rata-rata capaian kinerja "
        "lainnya Tahun "
        "2024 sebesar 99,96%, dihitung dari capaian 1 (satu) indikator sebelum dibulatkan.",
        "Pagu anggaran Dinas Contoh Tahun 2024 sebesar Rp1.000 terealisasi sebesar Rp750 atau 75,00%, sehingga "
        "terdapat "
        "sisa anggaran sebesar Rp250. Penggunaan anggaran secara keseluruhan efisien, dengan rata-rata capaian kinerja "
        "sebesar 100,37% dan serapan anggaran sebesar 94,08% (tingkat efisiensi 6,29 poin).",
        "Dengan demikian, target kinerja Dinas Contoh Tahun 2024 yang terukur belum seluruhnya tercapai; 1 (satu) "
        "indikator belum dapat diukur sehingga belum disimpulkan.",
    ]


def test_nama_yang_belum_tercapai_tidak_diulang_bila_daftarnya_menyusul():
    satu = simpulan(
        kelompok(A, C), kelompok(D, sebutan="Kinerja Lainnya", rerata=rerata(Alasan.TIDAK_ADA_YANG_TERHITUNG, 0))
    )
    isi = [baca(paragraf) for paragraf in simpulan_umum(satu, rinci=False)]
    assert isi[1].startswith(
        "Dari 2 (dua) indikator sasaran strategis pada Tahun 2024, sebanyak 1 (satu) indikator melampaui target, "
        "sedangkan 1 (satu) indikator belum mencapai target. Rata-rata"
    )
    # Where nothing was measured the sentence is the only one that says so.
    assert isi[2].startswith("Capaian satu-satunya indikator kinerja lainnya belum dapat diukur, yaitu D")


def test_jenis_angka_yang_belum_final_disebut_menurut_adanya():
    assert frasa_jenis((JenisAngka.ASUMSI,)) == "angka asumsi"
    assert frasa_jenis((JenisAngka.SEMENTARA, JenisAngka.ASUMSI)) == "angka asumsi dan angka sementara"
    hanya = replace(rerata(), tanpa_asumsi=rerata().nilai, jenis=(JenisAngka.SEMENTARA,))
    assert "Tanpa angka sementara, rata-rata tersebut" in baca(rata_rata(hanya, "Sasaran Strategis", 2024))


def test_simpulan_tanpa_apa_pun():
    assert [baca(satu) for satu in simpulan_umum(simpulan())] == [
        "Sasaran kinerja Dinas Contoh Tahun 2024 belum ditetapkan.",
        "Pencapaian target kinerja Dinas Contoh Tahun 2024 belum dapat disimpulkan karena indikatornya belum "
        "ditetapkan.",
    ]


def test_kelompok_tanpa_indikator_dan_yang_seluruhnya_tidak_terukur():
    isi = [baca(satu) for satu in simpulan_umum(simpulan(kelompok(), kelompok(D, D, sebutan="Kinerja Lainnya",
           rerata=rerata(Alasan.TIDAK_ADA_YANG_TERHITUNG, 0))))]  # fmt: skip
    assert isi[1] == "Belum ada indikator sasaran strategis yang ditetapkan pada Tahun 2024."
    assert isi[2] == (
        "Capaian kedua indikator kinerja lainnya belum dapat diukur, yaitu D (realisasi belum tersedia) serta D "
        "(realisasi "
        "belum tersedia). Rata-rata capaian kinerja lainnya Tahun 2024 tidak dapat dihitung karena tidak ada "
        "nilai yang "
        "dapat dihitung."
    )


def test_yang_seluruhnya_belum_tercapai_tidak_dirinci_dua_kali():
    teks = baca(simpulan_umum(simpulan(kelompok(C, C, C)))[1])
    assert teks.startswith(
        "Seluruh indikator sasaran strategis yang berjumlah 3 (tiga) pada Tahun 2024 belum mencapai target. Rata-rata"
    )


# --- ikhtisar ---------------------------------------------------------------------------------------------------------


def test_ikhtisar_lengkap():
    satu = simpulan(kelompok(A, B, sasaran=2), anggaran=UANG, efisiensi=HEMAT)
    isi = [baca(p) for p in ikhtisar_eksekutif(satu, ("Program A", "Program B"), "Perjanjian Kinerja Tahun 2024")]
    assert isi[:3] == [
        "Laporan ini menyajikan pertanggungjawaban kinerja Dinas Contoh Tahun 2024 dengan membandingkan "
        "realisasi kinerja "
        "terhadap Perjanjian Kinerja Tahun 2024 sebagai tolok ukurnya.",
        "Dalam melaksanakan tugas dan fungsinya pada Tahun 2024, Dinas Contoh didukung anggaran sebesar Rp1.000 "
        "(seribu "
        "rupiah) yang dituangkan dalam 2 (dua) program, yaitu Program A serta Program B.",
        "Pengukuran kinerja Dinas Contoh Tahun 2024 mencakup 2 (dua) sasaran strategis dengan 2 (dua) indikator. Kedua "
        "indikator sasaran strategis pada Tahun 2024 mencapai atau melampaui target. Rata-rata capaian sasaran "
        "strategis "
        "Tahun 2024 sebesar 99,96%, dihitung dari capaian 2 (dua) indikator sebelum dibulatkan.",
    ]
    assert isi[3].startswith("Pagu anggaran Dinas Contoh")
    assert isi[4] == "Dengan demikian, seluruh target kinerja Dinas Contoh Tahun 2024 telah tercapai."


def test_ikhtisar_tanpa_pk_dan_tanpa_anggaran():
    isi = [baca(p) for p in ikhtisar_eksekutif(simpulan(kelompok()))]
    assert isi == [
        "Laporan ini menyajikan pertanggungjawaban kinerja Dinas Contoh Tahun 2024 dengan membandingkan "
        "realisasi kinerja "
        "terhadap target dalam dokumen perencanaan yang berlaku.",
        "Pengukuran kinerja Dinas Contoh Tahun 2024 mencakup 2 (dua) sasaran strategis dengan 0 (nol) indikator. "
        "Belum ada "
        "indikator sasaran strategis yang ditetapkan pada Tahun 2024.",
        "Pencapaian target kinerja Dinas Contoh Tahun 2024 belum dapat disimpulkan karena indikatornya belum "
        "ditetapkan.",
    ]
