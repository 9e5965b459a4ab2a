import pytest

from reports.calc import Alasan, Arah, JenisAngka
from reports.compose.kalimat.daftar import indikator_bercapaian
from reports.compose.kalimat.hasil import (
    HasilIndikator,
    HasilSasaran,
    Status,
    frasa_status,
    group_phrases,
    hasil_indikator,
    hasil_sasaran,
)
from reports.compose.kalimat.predikat import Kategori
from reports.document import Angka, plain
from tests.reports.compose.kalimat.bahan import angka, baca, hasil, tanpa

ST = Kategori("Sangat Tinggi", "Tingkat capaian kinerja", 5)
LEBIH = hasil("Indeks Pelayanan Publik", "100,47%", "4,28", "4,30", kategori=ST)
PAS = hasil("Persentase kebijakan", "100,00%", "100%", "100%")
KURANG = hasil("Rasio laba", "91,16%", "2,15%", "1,96%")
KOSONG = hasil("Indeks Profesionalitas", Alasan.BELUM_TERSEDIA, "84")


# --- status -----------------------------------------------------------------------------------------------------------


def test_status_dari_capaian_tercetak():
    assert [satu.status for satu in (LEBIH, PAS, KURANG, KOSONG)] == [
        Status.MELAMPAUI, Status.TERCAPAI, Status.BELUM, Status.TIDAK_TERUKUR,
    ]  # fmt: skip
    assert [satu.tercapai for satu in (LEBIH, PAS, KURANG, KOSONG)] == [True, True, False, False]


def test_capaian_yang_dibatasi_pada_100_melampaui_target():
    assert hasil("X", "100%", dibatasi=True).status is Status.MELAMPAUI


def test_frasa_status_menurut_arah():
    assert frasa_status(LEBIH) == "melampaui target"
    assert frasa_status(PAS) == "mencapai target"
    assert frasa_status(KURANG) == "belum mencapai target"
    assert frasa_status(KOSONG) == "belum dapat diukur"
    turun = hasil("Rasio belanja", "123,60%", "47%", "35,91%", arah=Arah.TURUN)
    assert frasa_status(turun) == "lebih baik daripada target"
    assert frasa_status(hasil("Rasio", "100%", arah=Arah.TURUN)) == "mencapai target"


# --- one indicator ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("satu", "urutan", "kalimat"),
    [
        (
            LEBIH,
            0,
            "Indikator Indeks Pelayanan Publik terealisasi sebesar 4,30 dari target sebesar 4,28, sehingga capaiannya "
            "100,47% (kategori Sangat Tinggi) atau melampaui target.",
        ),
        (
            KURANG,
            1,
            "Realisasi indikator Rasio laba tercatat sebesar 1,96% terhadap target sebesar 2,15% dengan capaian "
            "91,16%, "
            "yang berarti belum mencapai target.",
        ),
        (
            PAS,
            2,
            "Untuk indikator Persentase kebijakan, target sebesar 100% terealisasi sebesar 100%; capaiannya "
            "100,00% atau "
            "mencapai target.",
        ),
        (
            hasil("Rasio belanja", "123,60%", "≤ 47%", "35,91%", arah=Arah.TURUN),
            3,
            "Indikator Rasio belanja terealisasi sebesar 35,91% dari target ≤ 47%, sehingga capaiannya 123,60% "
            "atau lebih "
            "baik daripada target.",
        ),
    ],
)
def test_indikator_terukur(satu, urutan, kalimat):
    assert baca(hasil_indikator(satu, urutan)) == kalimat


def test_level_disebut_dalam_tanda_petik():
    satu = hasil("Predikat arsip", "133,33%")
    satu = type(satu)(nama=satu.nama, target=angka("B", "3"), realisasi=angka("A", "4"), capaian=satu.capaian)
    assert baca(hasil_indikator(satu)) == (
        "Indikator Predikat arsip terealisasi “A” dari target “B”, sehingga capaiannya 133,33% atau melampaui target."
    )


def test_angka_tetap_hidup_dan_apa_adanya():
    angka_ = [p for p in hasil_indikator(LEBIH) if isinstance(p, Angka)]
    assert angka_ == [LEBIH.realisasi, LEBIH.target, LEBIH.capaian]


@pytest.mark.parametrize("urutan", [0, 1, 2])
def test_pengampu_disisipkan_pada_setiap_ragam(urutan):
    satu = hasil("Nilai LPPD", "99,68%", "3,15", "3,14", pengampu=("Bagian Hukum", "Bagian Umum"))
    teks = baca(hasil_indikator(satu, urutan))
    assert "ndikator Nilai LPPD, yang diampu oleh Bagian Hukum dan Bagian Umum, t" in teks
    assert "diampu" not in baca(hasil_indikator(satu, urutan, sebut_pengampu=False))


def test_banyak_pengampu_dicacah():
    satu = hasil("Nilai LPPD", "99,68%", "3,15", "3,14", pengampu=("A", "B", "C", "D"))
    assert "Nilai LPPD, yang diampu bersama oleh 4 (empat) unit kerja, terealisasi" in baca(hasil_indikator(satu))


@pytest.mark.parametrize(
    ("satu", "urutan", "kalimat"),
    [
        (
            KOSONG,
            0,
            "Capaian indikator Indeks Profesionalitas belum dapat dihitung karena realisasi belum tersedia; targetnya "
            "sebesar 84.",
        ),
        (
            KOSONG,
            1,
            "Untuk indikator Indeks Profesionalitas, capaiannya belum dapat dihitung karena realisasi belum tersedia; "
            "targetnya sebesar 84.",
        ),
        (
            hasil("Indeks X", Alasan.TARGET_TIDAK_ADA, realisasi="77,00"),
            0,
            "Capaian indikator Indeks X tidak dapat dihitung karena target tidak ditetapkan; realisasinya "
            "sebesar 77,00.",
        ),
        (
            hasil("Inovasi", Alasan.TARGET_NOL, "0 inovasi", "5 inovasi"),
            0,
            "Capaian indikator Inovasi tidak dapat dihitung karena target bernilai nol; realisasinya sebesar 5 inovasi "
            "dengan target sebesar 0 inovasi.",
        ),
    ],
)
def test_indikator_tidak_terukur(satu, urutan, kalimat):
    assert baca(hasil_indikator(satu, urutan)) == kalimat


def test_tanpa_target_dan_tanpa_realisasi():
    satu = hasil("Indeks X", Alasan.BELUM_TERSEDIA)
    satu = type(satu)(nama="Indeks X", target=tanpa(Alasan.TARGET_TIDAK_ADA), realisasi=tanpa(),
                      capaian=tanpa(Alasan.TARGET_TIDAK_ADA), asal_target="Renstra")  # fmt: skip
    assert baca(hasil_indikator(satu)) == (
        "Capaian indikator Indeks X tidak dapat dihitung karena target tidak ditetapkan."
    )


# --- remarks ----------------------------------------------------------------------------------------------------------

POKOK = (
    "Indikator Indeks X terealisasi sebesar 72 dari target sebesar 80, sehingga capaiannya 90% atau belum mencapai "
    "target."
)


@pytest.mark.parametrize(
    ("lain", "keterangan"),
    [
        (
            {"jenis": JenisAngka.ASUMSI, "dasar": "Asumsi sama dengan tahun lalu."},
            "Realisasi tersebut merupakan angka asumsi (asumsi sama dengan tahun lalu), sehingga capaiannya "
            "belum final.",
        ),
        ({"jenis": JenisAngka.ASUMSI}, "Realisasi tersebut merupakan angka asumsi, sehingga capaiannya belum final."),
        (
            {"jenis": JenisAngka.SEMENTARA, "dasar": "Menunggu rilis BPS"},
            "Realisasi tersebut merupakan angka sementara (menunggu rilis BPS) dan dapat berubah setelah angka final "
            "ditetapkan.",
        ),
        ({"dasar": "Catatan biasa"}, ""),
        ({"tidak_lengkap": True}, "Sebagian data realisasi indikator tersebut belum dilaporkan."),
        (
            {"asal_target": "Renstra"},
            "Target indikator tersebut bersumber dari Renstra karena tidak tercantum dalam Perjanjian Kinerja.",
        ),
        ({"dibatasi": True}, "Capaian tersebut dibatasi pada nilai tertinggi menurut kebijakan pengukuran kinerja."),
    ],
)
def test_keterangan_angka(lain, keterangan):
    assert baca(hasil_indikator(hasil("Indeks X", "90%", **lain))) == f"{POKOK} {keterangan}".strip()


def test_beberapa_keterangan_berurutan():
    teks = baca(
        hasil_indikator(hasil("Indeks X", "90%", jenis=JenisAngka.ASUMSI, asal_target="Renstra", tidak_lengkap=True))
    )
    assert [teks.index(kata) for kata in ("angka asumsi", "belum dilaporkan", "bersumber dari Renstra")] == sorted(
        teks.index(kata) for kata in ("angka asumsi", "belum dilaporkan", "bersumber dari Renstra")
    )


# --- sasaran ----------------------------------------------------------------------------------------------------------


def _sasaran(*indikator, sebutan="Sasaran Strategis"):
    return HasilSasaran(uraian="Meningkatnya layanan.", tahun=2024, indikator=indikator, sebutan=sebutan)


def test_sasaran_tanpa_indikator():
    assert baca(hasil_sasaran(_sasaran())) == (
        "Sasaran strategis “Meningkatnya layanan” belum memiliki indikator pada Tahun 2024, sehingga hasilnya belum "
        "dapat diukur."
    )


def test_sasaran_dengan_satu_indikator():
    assert baca(hasil_sasaran(_sasaran(hasil("Indeks X", "90%", pengampu=("Bidang A",))))) == (
        "Sasaran strategis “Meningkatnya layanan” pada Tahun 2024 diukur dengan 1 (satu) indikator yang diampu oleh "
        f"Bidang A. {POKOK}"
    )


def test_ragam_kedua_dan_sebutan_tujuan():
    teks = baca(hasil_sasaran(_sasaran(hasil("Indeks X", "90%"), sebutan="tujuan"), 1))
    assert teks.startswith(
        "Pada Tahun 2024, keberhasilan tujuan “Meningkatnya layanan” diukur melalui 1 (satu) indikator. Realisasi "
    )


@pytest.mark.parametrize(
    ("indikator", "bersama"),
    [
        ((LEBIH, LEBIH), "Kedua indikator tersebut melampaui target."),
        ((PAS, PAS), "Kedua indikator tersebut mencapai target."),
        ((LEBIH, PAS, PAS), "Seluruh indikator tersebut mencapai atau melampaui target."),
        ((KURANG, KURANG, KURANG), "Seluruh indikator tersebut belum mencapai target."),
        ((KOSONG, KOSONG), "Capaian kedua indikator tersebut belum dapat diukur."),
        ((KOSONG,) * 3, "Capaian seluruh indikator tersebut belum dapat diukur."),
        (
            (LEBIH, KURANG),
            "Sebanyak 1 (satu) indikator melampaui target, sedangkan 1 (satu) indikator belum mencapai target.",
        ),
        (
            (PAS, KOSONG, KOSONG),
            "Sebanyak 1 (satu) indikator mencapai target, sedangkan 2 (dua) indikator belum dapat diukur.",
        ),
        (
            (LEBIH, PAS, KURANG, KOSONG),
            "Sebanyak 2 (dua) indikator mencapai atau melampaui target, 1 (satu) indikator belum mencapai target, dan "
            "1 (satu) indikator belum dapat diukur.",
        ),
    ],
)
def test_beberapa_indikator_bersama_sama(indikator, bersama):
    teks = baca(hasil_sasaran(_sasaran(*indikator)))
    pembuka = f"diukur dengan {len(indikator)} ("
    assert pembuka in teks
    assert f"indikator. {bersama} " in teks


def test_pengampu_yang_sama_disebut_sekali_di_depan():
    sama = hasil("Indeks X", "90%", pengampu=("Bidang A",))
    teks = baca(hasil_sasaran(_sasaran(sama, sama)))
    assert teks.count("diampu") == 1
    assert "2 (dua) indikator yang diampu oleh Bidang A. Kedua" in teks
    lain = hasil("Indeks Y", "90%", pengampu=("Bidang B",))
    teks = baca(hasil_sasaran(_sasaran(sama, lain)))
    assert teks.count("diampu") == 2
    assert "2 (dua) indikator. Kedua" in teks


def test_bertetangga_berbeda_bunyi_tetapi_tetap_sama_setiap_kali():
    sasaran = _sasaran(KURANG, KURANG, KURANG)
    teks = baca(hasil_sasaran(sasaran))
    assert [teks.count(f" {awal} indikator Rasio laba") + teks.startswith(awal) for awal in ("Realisasi", "Untuk")] == [
        1, 1,
    ]  # fmt: skip
    assert hasil_sasaran(sasaran) == hasil_sasaran(sasaran)


def test_kelompok_kosong_tidak_disebut():
    assert group_phrases([]) == []
    assert group_phrases([PAS, KOSONG]) == [(1, "mencapai target"), (1, "belum dapat diukur")]


@pytest.mark.parametrize(
    ("kedudukan", "capaian", "status", "ekor"),
    [
        (-1, "100%", Status.BELUM, "capaiannya 100% setelah pembulatan, tetapi belum mencapai target."),
        (1, "100%", Status.MELAMPAUI, "capaiannya 100% setelah pembulatan atau melampaui target."),
        (0, "100%", Status.TERCAPAI, "capaiannya 100% atau mencapai target."),
        (-1, "99%", Status.BELUM, "capaiannya 99% atau belum mencapai target."),
    ],
)
def test_pembulatan_tidak_mengubah_kedudukan_terhadap_target(kedudukan, capaian, status, ekor):
    """82,30 of 82,50 is 99,76 percent and prints as 100% without decimals: the target was missed all the same."""
    satu = HasilIndikator(
        nama="Nilai X", target=angka("82,50"), realisasi=angka("82,30"), capaian=angka(capaian), kedudukan=kedudukan
    )
    assert satu.status is status
    assert baca(hasil_indikator(satu)).endswith(ekor)
    assert (" setelah pembulatan" in plain(indikator_bercapaian(satu))) is satu.terbulatkan


def test_pembulatan_pada_ragam_kalimat_lain():
    satu = HasilIndikator(
        nama="Nilai X", target=angka("82,50"), realisasi=angka("82,30"), capaian=angka("100%"), kedudukan=-1
    )
    ekor = "100% setelah pembulatan, tetapi belum mencapai target."
    assert baca(hasil_indikator(satu, 1)).endswith(f"dengan capaian {ekor}")
    assert baca(hasil_indikator(satu, 2)).endswith(f"capaiannya {ekor}")


def test_capaian_yang_dibatasi_tidak_disebut_dibulatkan():
    satu = HasilIndikator(
        nama="Nilai X", target=angka("80"), realisasi=angka("90"), capaian=angka("100%"), kedudukan=1, dibatasi=True
    )
    assert not satu.terbulatkan
    assert "pembulatan" not in baca(hasil_indikator(satu))
