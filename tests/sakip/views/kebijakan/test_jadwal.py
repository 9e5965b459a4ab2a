"""The entry calendar in the browser."""

from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from sakip import models as m
from sakip.actions.jendela import add_jendela
from sakip.queries.jendela import Isian
from tests.sakip.views.bantu import Situs
from tests.sakip.views.kebijakan.bantu import isian, kirim, teks

pytestmark = pytest.mark.django_db

ISI = {"tahapan": "pengukuran", "triwulan": "1", "mulai": "2024-04-01", "sampai": "2024-04-10", "tempat": ""}


@pytest.fixture
def jendela(situs: Situs) -> m.JendelaPengisian:
    return add_jendela(
        tempat=situs.kantor.pemda,
        isian=Isian("pengukuran", 2024, 1, date(2024, 4, 1), date(2024, 4, 10)),
        oleh=situs.orang["kartika"],
    )


def test_windows_are_shown_by_stage(kartika: Client, akar: str, situs: Situs) -> None:
    assert teks(kartika.get(f"{akar}jadwal/?tahun=2024")).count("dapat diisi kapan saja") == 4
    assert kartika.post(f"{akar}jadwal/2024/baru/", ISI).status_code == 302
    kantor = {**ISI, "tempat": situs.kantor.pd.kode}
    assert kartika.post(f"{akar}jadwal/2024/baru/", kantor).status_code == 302
    halaman = teks(kartika.get(f"{akar}jadwal/?tahun=2024"))
    assert "Triwulan I Seluruh daerah 1 April 2024 10 April 2024 Sudah ditutup" in halaman
    assert f"Triwulan I {situs.kantor.pd.nama} 1 April 2024" in halaman
    hari = timezone.localdate()
    for mulai, sampai in ((hari, hari), (hari.replace(year=hari.year + 1),) * 2):
        buka = {"tahapan": "laporan", "triwulan": "", "mulai": mulai.isoformat(), "sampai": sampai.isoformat()}
        assert kartika.post(f"{akar}jadwal/{hari.year}/baru/", buka).status_code == 302
    kini = teks(kartika.get(f"{akar}jadwal/?tahun={hari.year}"))
    assert "Terbuka" in kini
    assert "Belum dibuka" in kini


@pytest.mark.parametrize(
    ("beda", "medan", "kalimat"),
    [
        ({"sampai": "2024-03-01"}, "sampai", "01-03-2024 sebelum mulainya, 01-04-2024."),
        ({"tahapan": "laporan"}, "triwulan", "Hanya pengukuran kinerja"),
        ({"mulai": "besok"}, "mulai", ""),
        ({"mulai": "2024-04-05"}, "mulai", "Bertumpuk dengan jadwal 01-04-2024 s.d. 10-04-2024"),
        ({"tempat": "TIDAKADA"}, "tempat", ""),
    ],
)
def test_what_is_wrong_stands_beside_its_field(
    kartika: Client, akar: str, jendela: m.JendelaPengisian, beda: dict[str, str], medan: str, kalimat: str
) -> None:
    jawaban = kartika.post(f"{akar}jadwal/2024/baru/", {**ISI, **beda})
    assert jawaban.status_code == 422
    assert f'href="#id_{medan}"' in jawaban.text
    assert kalimat in teks(jawaban)
    assert m.JendelaPengisian.objects.count() == 1
    assert kartika.get(f"{akar}jadwal/1800/baru/").status_code == 404


def test_a_window_is_moved_and_the_second_is_told(kartika: Client, akar: str, jendela: m.JendelaPengisian) -> None:
    alamat = f"{akar}jendela/{jendela.pk}/ubah/"
    dibuka = isian(kartika.get(alamat).text)
    assert kirim(kartika, alamat, sampai="2024-04-15").status_code == 302
    kalah = kirim(kartika, alamat, dibuka, sampai="2024-04-20")
    assert kalah.status_code == 409
    assert "Sampai 15 April 2024 20 April 2024" in teks(kalah)
    assert kirim(kartika, alamat, isian(kalah.text)).status_code == 302
    jendela.refresh_from_db()
    assert jendela.sampai == date(2024, 4, 20)


def test_an_exception_is_given_shown_and_taken_back(
    kartika: Client, akar: str, jendela: m.JendelaPengisian, situs: Situs
) -> None:
    alamat = f"{akar}jendela/{jendela.pk}/perpanjangan/"
    isi = {"pd": str(situs.kantor.pd.pk), "sampai": "2024-04-20", "alasan": "Banjir"}
    for beda, medan in (({"alasan": " "}, "alasan"), ({"sampai": "2024-04-01"}, "sampai"), ({"pd": "0"}, "pd")):
        salah = kartika.post(alamat, {**isi, **beda})
        assert salah.status_code == 422
        assert f'href="#id_{medan}"' in salah.text
    assert kartika.post(alamat, isi).status_code == 302
    halaman = teks(kartika.get(f"{akar}jadwal/?tahun=2024"))
    assert f"{situs.kantor.pd.nama}: sampai 20 April 2024, Banjir; diberikan {situs.orang['kartika'].nama}" in halaman
    # A planner reads the calendar without its buttons.
    baca = situs.sebagai("ayu").get(f"{akar}jadwal/?tahun=2024").text
    assert "Banjir" in baca
    assert "/cabut/" not in baca
    # To the planner of another office neither its window nor its exception exists.
    lain = situs.sebagai("budi").get(f"{akar}jadwal/?tahun=2024").text
    assert "Seluruh daerah" in lain
    assert "Banjir" not in lain
    satu = m.PengecualianJendela.objects.get()
    assert kartika.post(f"{akar}perpanjangan/{satu.pk}/cabut/").status_code == 302
    assert not m.PengecualianJendela.objects.exists()
    milik = add_jendela(
        tempat=situs.kantor.pd,
        isian=Isian("laporan", 2024, None, date(2024, 1, 1), date(2024, 1, 2)),
        oleh=situs.orang["kartika"],
    )
    halaman = kartika.get(f"{akar}jendela/{milik.pk}/perpanjangan/").text
    pilihan = halaman[halaman.index('name="pd"') : halaman.index("</select>", halaman.index('name="pd"'))]
    assert pilihan.count("<option") == 2  # an empty one, and the office the window is for


def test_a_year_is_copied_once(kartika: Client, akar: str, jendela: m.JendelaPengisian) -> None:
    assert f"{akar}jadwal/2025/salin/" in kartika.get(f"{akar}jadwal/?tahun=2025").text
    assert kartika.post(f"{akar}jadwal/2025/salin/", {"dari": "2024"}).status_code == 302
    assert m.JendelaPengisian.objects.filter(tahun=2025).count() == 1
    assert "/salin/" not in kartika.get(f"{akar}jadwal/?tahun=2025").text
    assert kartika.post(f"{akar}jadwal/2025/salin/", {"dari": "2024"}).status_code == 422


def test_a_window_is_removed(kartika: Client, akar: str, jendela: m.JendelaPengisian) -> None:
    alamat = f"{akar}jendela/{jendela.pk}/hapus/"
    assert "pengukuran kinerja triwulan I tahun 2024" in teks(kartika.get(alamat))
    assert kartika.post(alamat).status_code == 302
    assert kartika.post(alamat).status_code == 404
