"""Policies, scales and the entry calendar in a real browser: a phone and a desktop, the keyboard, accessibility."""

import pytest

from sakip import models as m
from sakip.actions.muat import muat_sistematika
from sakip.queries.kebijakan import kebijakan_berlaku
from tests.sakip.actions.test_sistematika import BAKU
from tests.sakip.browser.bantu import Pembaca
from tests.sakip.views.bantu import Situs

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def kartika(pembaca: Pembaca, situs: Situs, sistem: m.Pengguna) -> Pembaca:
    """The region's administrator, signed in."""
    muat_sistematika(bagian=BAKU, oleh=sistem)
    pembaca.masuk_langsung(situs.orang["kartika"])
    return pembaca


def akar(situs: Situs) -> str:
    return f"/kebijakan/{situs.kantor.pemda.kode}/"


def test_the_cap_is_previewed_and_saved_with_the_keyboard(kartika: Pembaca, situs: Situs) -> None:
    halaman = kartika.halaman
    kartika.buka(f"{akar(situs)}pd/{situs.kantor.pd.kode}/?tahun=2025")
    kartika.periksa()
    kartika.tab_ke("a.btn-primary")
    with halaman.expect_navigation():
        halaman.keyboard.press("Enter")
    kartika.periksa()
    halaman.focus("#id_desimal_capaian")
    halaman.keyboard.press("Home")
    halaman.keyboard.type("1 desimal")
    halaman.select_option("#id_batas_capaian", "100")
    kartika.tab_ke('button[name="pratinjau"]')
    with halaman.expect_navigation():
        halaman.keyboard.press("Enter")
    kartika.periksa()
    assert "Dengan isian ini" in halaman.locator("#dampak-judul + p").inner_text()
    assert not m.Kebijakan.objects.exists()
    halaman.locator("section.dampak table a").first.focus()
    halaman.fill("#id_dasar", "Peraturan contoh")
    with halaman.expect_navigation():
        halaman.keyboard.press("Enter")
    kartika.periksa()
    assert "Kebijakan mulai tahun 2025 disimpan." in halaman.locator(".pesan").inner_text()
    assert kebijakan_berlaku(situs.kantor.pd, 2025).hitung.batas_capaian == 100


def test_a_scale_with_a_gap_is_refused(kartika: Pembaca, situs: Situs) -> None:
    halaman = kartika.halaman
    kartika.buka(f"{akar(situs)}skala/")
    kartika.periksa()
    kartika.buka(f"{akar(situs)}skala/baru/")
    kartika.periksa()
    isi = {"kode": "setempat", "nama": "Setempat", "instrumen": "Perbup", "tahun_mulai": "2025"}
    isi |= {"kode_1": "R", "sebutan_1": "Rendah", "bawah_1": "0", "atas_1": "60"}
    isi |= {"kode_2": "T", "sebutan_2": "Tinggi", "bawah_2": "61"}
    for nama, nilai in isi.items():
        halaman.fill(f"#id_{nama}", nilai)
    for nama in ("bawah_masuk_1", "atas_masuk_1", "bawah_masuk_2"):
        halaman.check(f"#id_{nama}")
    with halaman.expect_navigation():
        halaman.locator("button[type=submit].btn-primary").click()
    galat = "Nilai 60,01 sampai dengan 60,99 tidak termasuk pita mana pun (di antara pita R dan T)."
    assert galat in halaman.locator("#galat").inner_text()
    assert galat in halaman.locator("#pita-galat").inner_text()
    kartika.pesan[:] = [satu for satu in kartika.pesan if "422" not in satu]  # the browser notes the status itself
    kartika.periksa()
    halaman.fill("#id_bawah_2", "60")
    halaman.uncheck("#id_bawah_masuk_2")
    with halaman.expect_navigation():
        halaman.locator("button[type=submit].btn-primary").click()
    kartika.periksa()
    assert m.SkalaPredikat.objects.filter(pemda=situs.kantor.pemda).count() == 1


def test_a_window_and_an_exception(kartika: Pembaca, situs: Situs) -> None:
    halaman = kartika.halaman
    kartika.buka(f"{akar(situs)}jadwal/?tahun=2025")
    kartika.periksa()
    kartika.tab_ke("a.btn-primary")
    with halaman.expect_navigation():
        halaman.keyboard.press("Enter")
    kartika.periksa()
    halaman.select_option("#id_tahapan", "pengukuran")
    halaman.select_option("#id_triwulan", "1")
    halaman.fill("#id_mulai", "2025-04-01")
    halaman.fill("#id_sampai", "2025-04-10")
    with halaman.expect_navigation():
        halaman.keyboard.press("Enter")
    assert "Jadwal disimpan." in halaman.locator(".pesan").inner_text()
    with halaman.expect_navigation():
        halaman.locator("text=Perpanjang").first.click()
    kartika.periksa()
    halaman.select_option("#id_pd", str(situs.kantor.pd.pk))
    halaman.fill("#id_sampai", "2025-04-20")
    halaman.fill("#id_alasan", "Jaringan putus")
    with halaman.expect_navigation():
        halaman.locator("button[type=submit].btn-primary").click()
    kartika.periksa()
    assert "Jaringan putus" in halaman.locator(".perpanjangan").inner_text()


def test_the_other_pages_are_sound(kartika: Pembaca, situs: Situs) -> None:
    for jalur in (
        "",
        "sistematika/",
        "sistematika/ubah/",
        "nomenklatur/",
        "nomenklatur/impor/",
        "nomenklatur/periksa/",
    ):
        kartika.buka(akar(situs) + jalur)
        kartika.periksa()
    kartika.tema("dark")
    for jalur in ("", "ubah/2025/", "sistematika/", "sistematika/ubah/", "skala/baru/"):
        kartika.buka(akar(situs) + jalur)
        kartika.periksa()
