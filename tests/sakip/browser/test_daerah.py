"""The administrator sets up a new office with its people and opens a year, in a real browser, by keyboard alone."""

from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

from sakip import models as m
from tests.reports.compose.test_identitas import png
from tests.sakip.browser.bantu import Pembaca
from tests.sakip.views.bantu import Situs

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def kartika(pembaca: Pembaca, situs: Situs) -> Pembaca:
    """The region's administrator, signed in."""
    pembaca.masuk_langsung(situs.orang["kartika"])
    return pembaca


def tekan(pembaca: Pembaca, pemilih: str) -> None:
    """Reach the link or button with Tab and press Enter."""
    pembaca.tab_ke(pemilih)
    with pembaca.halaman.expect_navigation():
        pembaca.halaman.keyboard.press("Enter")
    pembaca.periksa()


def isi(pembaca: Pembaca, **medan: str) -> None:
    """Type into the fields in their order, reaching each with Tab, and send the form with Enter on its button."""
    halaman = pembaca.halaman
    for nama, nilai in medan.items():
        pembaca.tab_ke(f"#id_{nama}")
        if halaman.evaluate("document.activeElement.tagName") == "SELECT":
            halaman.keyboard.type(nilai)
        elif halaman.evaluate("document.activeElement.type") == "date":
            halaman.fill(f"#id_{nama}", nilai)  # how a date is typed depends on the language of the device
        else:
            halaman.keyboard.type(nilai)
    tekan(pembaca, "main button[type=submit]")


def pesan(pembaca: Pembaca) -> str:
    return str(pembaca.halaman.locator(".pesan").inner_text())


def test_a_new_office_with_its_people_and_a_year(kartika: Pembaca, situs: Situs) -> None:
    kartika.buka(reverse("daerah"))
    kartika.periksa()
    tekan(kartika, "a[href$='/pd-baru/']")
    isi(kartika, kode="DINKES", nama="Dinas Kesehatan", singkatan="Dinkes", jenis="Dinas", alamat="Jalan Contoh 1")
    assert "Dinas Kesehatan disimpan." in pesan(kartika)
    pd = m.PerangkatDaerah.objects.get(kode="DINKES")
    tekan(kartika, ".tab-isi a[href$='/unit/']")
    tekan(kartika, "main a.btn-primary")
    isi(kartika, kode="SEKRETARIAT", nama="Sekretariat", jenis="Sekretariat")
    tekan(kartika, "main .kepala-halaman a.btn-primary")
    isi(kartika, kode="SUBBAG", nama="Subbagian Umum", jenis="Subbagian", induk="Sekretariat")
    assert m.UnitKerja.objects.get(kode="SUBBAG").induk == m.UnitKerja.objects.get(kode="SEKRETARIAT")
    tekan(kartika, ".tab-isi a[href$='/jabatan/']")
    tekan(kartika, "main a.btn-primary")
    isi(kartika, kode="KEPALA", nama="Kepala Dinas Kesehatan", tingkat="Kepala perangkat")
    kepala = m.Jabatan.objects.get(kode="KEPALA", pd=pd)
    tekan(kartika, "main a[href$='/angkat/']")
    isi(kartika, nama="Pejabat Contoh Tiga", mulai="2024-01-01")
    assert m.PemangkuJabatan.objects.get(jabatan=kepala).nama == "Pejabat Contoh Tiga"
    kartika.buka(reverse("pd-ubah", args=[pd.pemda.kode, pd.kode]))
    isi(kartika, kepala="Kepala Dinas")
    pd.refresh_from_db()
    assert pd.kepala == kepala
    tekan(kartika, ".tab-isi a[href$='/tahun/']")
    tekan(kartika, "main a.btn-primary")
    tekan(kartika, "main button[type=submit]")
    assert "Tahun dibuka: laporan (draf) dan tahun anggaran dibuat." in pesan(kartika)
    assert m.Laporan.objects.get(pd=pd).penanda_tangan == kepala


def test_a_post_that_is_held_is_said_beside_the_field(kartika: Pembaca, situs: Situs) -> None:
    halaman = kartika.halaman
    jabatan = situs.kantor.pd.kepala
    assert jabatan is not None
    kartika.buka(reverse("pemangku-baru", args=[jabatan.pk]))
    halaman.fill("#id_nama", "Pejabat Lain")
    halaman.fill("#id_mulai", "2024-03-01")
    with halaman.expect_navigation():
        halaman.keyboard.press("Enter")
    kartika.pesan[:] = [satu for satu in kartika.pesan if "422" not in satu]  # the browser notes the status itself
    kartika.periksa()
    assert "sudah dipangku" in halaman.locator("#galat").inner_text()
    assert "sudah dipangku" in halaman.locator("#div_id_mulai").inner_text()
    assert halaman.input_value("#id_nama") == "Pejabat Lain"


def test_an_emblem_and_every_page_of_the_area(kartika: Pembaca, situs: Situs, tmp_path: Path) -> None:
    halaman: Any = kartika.halaman
    berkas = tmp_path / "lambang-asli.png"
    berkas.write_bytes(png())
    kode = [situs.kantor.pemda.kode, situs.kantor.pd.kode]
    kartika.buka(reverse("pd-lambang", args=kode))
    halaman.set_input_files("#id_berkas", str(berkas))
    with halaman.expect_navigation():
        halaman.click("main button[type=submit]")
    assert halaman.evaluate("document.querySelector('img.lambang').naturalWidth") == 80
    for tema in ("light", "dark"):
        kartika.tema(tema)
        kartika.periksa()
    for nama in ("daerah-profil", "daerah-rpjmd"):
        kartika.buka(reverse(nama, args=kode[:1]))
        kartika.periksa()
    rpjmd = m.Rpjmd.objects.filter(pemda=situs.kantor.pemda).first()
    assert rpjmd is not None
    for alamat in (
        reverse("rpjmd", args=[rpjmd.pk]),
        *(reverse(f"pd-{satu}", args=kode) for satu in ("unit", "jabatan")),
    ):
        kartika.buka(alamat)
        kartika.periksa()
        halaman.screenshot(
            path=f"/tmp/w/I/foto-{alamat.strip('/').split('/')[-1]}-{halaman.viewport_size['width']}.png"
        )
