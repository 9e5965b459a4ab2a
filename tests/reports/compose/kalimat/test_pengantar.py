import pytest

from reports.compose.blok import BLOK
from reports.compose.kalimat.pengantar import (
    ISI_TABEL,
    KataPengantar,
    PengantarTabel,
    kata_pengantar,
    pengantar_tabel,
    rujukan,
)
from reports.document import plain
from tests.reports.compose.kalimat.bahan import baca

DASAR = "Peraturan Bupati Nomor Sekian tentang Laporan Kinerja."


def kata(pd="Dinas Contoh", pemda="Kabupaten Contohan", **lain):
    return [baca(isi) for isi in kata_pengantar(KataPengantar(pd=pd, pemda=pemda, tahun=2024, **lain))]


def test_kata_pengantar_tiga_paragraf():
    syukur, laporan, guna = kata()
    assert syukur == (
        "Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa karena Laporan Kinerja Instansi Pemerintah (LKjIP) "
        "Dinas Contoh Kabupaten Contohan Tahun 2024 telah selesai disusun."
    )
    assert laporan == (
        "Laporan ini merupakan wujud pertanggungjawaban Dinas Contoh atas pelaksanaan tugas dan fungsi serta "
        "penggunaan "
        "anggaran Tahun 2024, yang memuat hasil pengukuran kinerja, analisis keberhasilan dan kendala, serta langkah "
        "perbaikan."
    )
    assert guna == (
        "Kami berharap laporan ini menjadi bahan evaluasi dan perbaikan kinerja Dinas Contoh pada tahun-tahun "
        "berikutnya, sekaligus sumber informasi bagi para pemangku kepentingan."
    )


@pytest.mark.parametrize(
    ("dasar", "ekor"),
    [
        ((DASAR,), "Peraturan Bupati Nomor Sekian tentang Laporan Kinerja."),
        ((" ", "UU A", "Perpres B"), "UU A serta Perpres B."),
        (
            ("UU A, beserta perubahannya", "Perpres B", "Perbup C"),
            "UU A, beserta perubahannya; Perpres B; dan Perbup C.",
        ),
    ],
)
def test_dasar_hukum_dari_data(dasar, ekor):
    assert kata(dasar_hukum=dasar)[1].endswith(f"Penyusunan laporan ini berpedoman pada {ekor}")


@pytest.mark.parametrize(
    ("pd", "pemda"),
    [("Dinas Contoh Kabupaten Contohan", "Kabupaten Contohan"), ("Dinas Contoh Kabupaten Contohan", "")],
)
def test_nama_daerah_tidak_disebut_dua_kali(pd, pemda):
    assert "(LKjIP) Dinas Contoh Kabupaten Contohan Tahun 2024 telah" in kata(pd, pemda)[0]


# --- tables -----------------------------------------------------------------------------------------------------------


def tabel(id_tabel, nomor="3.2", judul="Judul Tabel", **lain):
    return PengantarTabel(id=id_tabel, judul=judul, nomor=nomor, pd="Dinas Contoh", tahun=2024, **lain)


def test_pengantar_menyebut_isi_dan_nomor_tabel():
    satu = tabel("tabel-capaian-sasaran", sasaran="sasaran program")
    assert [baca(pengantar_tabel(satu, n)) for n in range(4)] == [
        f"Capaian indikator sasaran program Dinas Contoh Tahun 2024 {kata} Tabel 3.2."
        for kata in ("disajikan pada", "dapat dilihat pada", "dimuat dalam", "disajikan pada")
    ]


def test_id_berakhiran_memakai_pola_terpanjang():
    assert baca(pengantar_tabel(tabel("tabel-perubahan-pk-anggaran-2"))).startswith(
        "Perubahan anggaran dalam Perjanjian"
    )
    assert baca(pengantar_tabel(tabel("tabel-pk-lalu-program", "L1.3"))) == (
        "Isi Perjanjian Kinerja Dinas Contoh tahun sebelumnya disajikan pada Tabel L1.3."
    )


def test_tabel_lain_diantar_dengan_judulnya_dan_tanpa_nomor_dengan_berikut():
    satu = tabel("tabel-dukung", "", "Pegawai {menurut} Golongan")
    assert plain(pengantar_tabel(satu)) == "Pegawai {menurut} Golongan disajikan pada tabel berikut."


@pytest.mark.parametrize("id_tabel", sorted(ISI_TABEL))
def test_setiap_pengantar_bertata_bahasa(id_tabel):
    teks = baca(pengantar_tabel(tabel(id_tabel)))
    assert "Judul Tabel" not in teks


def test_setiap_awalan_dipakai_suatu_blok():
    semua = [id_tabel for blok in BLOK.values() for id_tabel in blok.tabel]
    pola = [id_tabel.replace("{versi}", versi) for id_tabel in semua for versi in ("lalu", "murni", "perubahan")]
    assert all(any(satu.startswith(awalan) for satu in pola) for awalan in ISI_TABEL)


def test_rujukan():
    assert rujukan("Gambar", ["2.1"]) == "Gambar 2.1"
    assert rujukan("Tabel", ["3.1", "3.2"]) == "Tabel 3.1 dan Tabel 3.2"
    assert rujukan("Tabel", ["3.1", "", "3.3", "3.4"]) == "Tabel 3.1, Tabel 3.3, dan Tabel 3.4"
    assert rujukan("Gambar", [""]) == "gambar berikut"
