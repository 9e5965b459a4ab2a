import pytest

from reports.compose.kalimat.analisis import Analisis, kerangka_analisis
from reports.compose.kalimat.hasil import Status
from reports.document import plain
from tests.reports.compose.kalimat.bahan import baca

SEMUA = list(Status)


def kerangka(status=Status.TERCAPAI, **lain):
    return kerangka_analisis(Analisis(nama="Indeks X", status=status, **lain))


@pytest.mark.parametrize("status", SEMUA)
def test_tanpa_analisis_laporan_tidak_mencetak_perintah(status):
    hasil = kerangka(status)
    assert hasil.isi == ()
    assert not hasil.lengkap
    tercapai = status in (Status.MELAMPAUI, Status.TERCAPAI)
    assert hasil.kurang == (("penyebab",) if tercapai else ("penyebab", "tindak lanjut"))
    kurang = "Penyebab" if tercapai else "Penyebab dan tindak lanjut"
    assert baca(hasil.pengingat) == f"{kurang} untuk indikator Indeks X belum diisi."


@pytest.mark.parametrize(
    ("status", "pembuka"),
    [
        (Status.MELAMPAUI, "Keberhasilan pencapaian target indikator Indeks X didukung oleh hal berikut: "),
        (Status.TERCAPAI, "Keberhasilan pencapaian target indikator Indeks X didukung oleh hal berikut: "),
        (Status.BELUM, "Target indikator Indeks X belum tercapai karena hal berikut: "),
        (Status.TIDAK_TERUKUR, "Hal yang memengaruhi hasil indikator Indeks X adalah sebagai berikut: "),
    ],
)
def test_penyebab_menurut_status(status, pembuka):
    assert baca(kerangka(status, sebab="Penyederhanaan prosedur.").isi) == f"{pembuka}penyederhanaan prosedur."


@pytest.mark.parametrize("kosong", [" ", "\n\n", "...", " . \n;"])
def test_tanda_baca_saja_bukan_analisis(kosong):
    hasil = kerangka(Status.BELUM, sebab=kosong, kendala=kosong, tindak_lanjut=kosong)
    assert hasil == kerangka(Status.BELUM)


def test_target_tercapai_cukup_dengan_penyebab():
    hasil = kerangka(sebab="Penyederhanaan prosedur")
    assert hasil.lengkap
    assert hasil.kurang == ()
    assert hasil.pengingat == ()


def test_kendala_pada_target_yang_tercapai_meminta_tindak_lanjut():
    hasil = kerangka(sebab="Dukungan pimpinan", kendala="Ketepatan waktu layanan belum optimal")
    assert baca(hasil.isi) == (
        "Keberhasilan pencapaian target indikator Indeks X didukung oleh hal berikut: dukungan pimpinan. "
        "Meskipun target "
        "indikator Indeks X telah tercapai, masih terdapat kendala sebagai berikut: ketepatan waktu layanan "
        "belum optimal."
    )
    assert hasil.kurang == ("tindak lanjut",)


def test_kerangka_lengkap_untuk_target_yang_belum_tercapai():
    hasil = kerangka(
        Status.BELUM,
        sebab="Realisasi PAD melebihi perkiraan",
        kendala="Kredit macet",
        solusi="Penagihan bersama",
        tindak_lanjut="Pembinaan BUMD",
    )
    assert baca(hasil.isi) == (
        "Target indikator Indeks X belum tercapai karena hal berikut: realisasi PAD melebihi perkiraan. Kendala yang "
        "dihadapi adalah sebagai berikut: kredit macet. Upaya yang telah dilakukan untuk mengatasi kendala "
        "tersebut adalah "
        "sebagai berikut: penagihan bersama. Tindak lanjut yang direncanakan adalah sebagai berikut: pembinaan BUMD."
    )
    assert hasil.lengkap


def test_upaya_tanpa_kendala():
    teks = baca(kerangka(sebab="a", solusi="Pelatihan petugas").isi)
    assert teks.endswith(
        "Upaya yang telah dilakukan untuk mendukung pencapaian target adalah sebagai berikut: pelatihan petugas."
    )


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("- Pegawai pensiun\n- Mutasi pegawai", "hal berikut: pegawai pensiun serta mutasi pegawai."),
        ("1. satu;\n2) dua.\n\nc. tiga", "hal berikut: satu; dua; dan tiga."),
        ("Anggaran terbatas. Pegawai kurang.", "hal berikut. Anggaran terbatas. Pegawai kurang."),
        ("Apakah cukup? Belum.\nButir lain", "hal berikut. Apakah cukup? Belum. Butir lain."),
        ("nilai 2.5 dari s.d. akhir", "hal berikut: nilai 2.5 dari s.d. akhir."),
    ],
)
def test_bentuk_teks_bebas(teks, hasil):
    assert plain(kerangka(sebab=teks).isi) == (
        f"Keberhasilan pencapaian target indikator Indeks X didukung oleh {hasil}"
    )
