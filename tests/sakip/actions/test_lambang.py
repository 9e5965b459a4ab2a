"""Emblems are judged by what is in the file, and kept small, clean and under the name of their hash."""

import io
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageFile, PngImagePlugin

from sakip.actions.errors import DataSalah, SudahBerubah, TidakBoleh
from sakip.actions.lambang import fit_emblem, remove_lambang, set_lambang
from sakip.models import Jejak, Lambang
from sakip.queries.masukan.organisasi import read_identitas
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def simpanan(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def gambar(
    lebar: int = 200, tinggi: int = 240, format: str = "PNG", warna: Any = (200, 0, 0, 128), **lain: Any
) -> bytes:
    satu = Image.new("RGBA" if format == "PNG" else "RGB", (lebar, tinggi), warna if format == "PNG" else warna[:3])
    aliran = io.BytesIO()
    satu.save(aliran, format, **lain)
    return aliran.getvalue()


def test_the_emblem_of_an_office_goes_before_that_of_its_region(pemeran: Pemeran, simpanan: Path) -> None:
    pd = pemeran.pd
    daerah = set_lambang(pemilik=pd.pemda, isi=gambar(), semula=None, oleh=pemeran.kartika)
    pd.pemda.refresh_from_db()
    assert b64decode(read_identitas(pd, 2024).lambang) == Path(daerah.berkas.path).read_bytes()
    sendiri = set_lambang(pemilik=pd, isi=gambar(format="JPEG"), semula=None, oleh=pemeran.kartika)
    pd.refresh_from_db()
    isi = b64decode(read_identitas(pd, 2024).lambang)
    assert isi == Path(sendiri.berkas.path).read_bytes() != Path(daerah.berkas.path).read_bytes()
    assert Image.open(io.BytesIO(isi)).format == "PNG"
    assert (sendiri.pd, daerah.pd, sendiri.lebar, sendiri.tinggi) == (pd, None, 200, 240)
    assert Path(sendiri.berkas.name).name == f"{sendiri.sha256}.png"
    remove_lambang(pemilik=pd, semula=sendiri.pk, oleh=pemeran.kartika)
    pd.refresh_from_db()
    assert (pd.lambang, Lambang.objects.count()) == (None, 2)
    remove_lambang(pemilik=pd, semula=None, oleh=pemeran.kartika)
    assert list(Jejak.objects.order_by("pk").values_list("aksi", flat=True)) == [
        "lambang.diganti", "lambang.diganti", "lambang.dilepas"
    ]  # fmt: skip
    Path(daerah.berkas.path).unlink()
    assert read_identitas(pd, 2024).lambang == ""


def test_what_stands_beside_the_picture_is_left_out() -> None:
    keterangan = PngImagePlugin.PngInfo()
    keterangan.add_text("Author", "RahasiaSekali")
    hasil = fit_emblem(gambar(3000, 1500, pnginfo=keterangan))
    assert b"RahasiaSekali" not in hasil.isi
    assert (hasil.lebar, hasil.tinggi) == (600, 300)
    assert hasil.isi == fit_emblem(gambar(3000, 1500)).isi


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (b"%PDF-1.7 bukan gambar", "bukan gambar PNG atau JPEG"),
        (b"", "bukan gambar PNG atau JPEG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "bukan gambar PNG atau JPEG"),
        (b"x" * (80 * 1024 * 1024), "80,0 MB"),
        (gambar()[:300], "rusak"),
        (gambar(63, 500), "terlalu kecil"),
        (gambar(6000, 5000, warna=(0, 0, 0, 0)), "megapiksel"),
    ],
    ids=["pdf", "kosong", "svg", "80MB", "terpotong", "kecil", "piksel"],
)
def test_what_is_not_an_emblem(pemeran: Pemeran, simpanan: Path, isi: bytes, pesan: str) -> None:
    with pytest.raises(DataSalah, match=pesan) as salah:
        set_lambang(pemilik=pemeran.pd, isi=isi, semula=None, oleh=pemeran.kartika)
    assert salah.value.tempat == "berkas"
    assert not Lambang.objects.exists()
    assert list(simpanan.rglob("*.png")) == []


@pytest.mark.parametrize("longgar", [True, False])
def test_half_a_picture_is_refused_whatever_the_print_engine_allows(
    monkeypatch: pytest.MonkeyPatch, longgar: bool
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", longgar)
    with pytest.raises(DataSalah, match="rusak"):
        fit_emblem(gambar()[:300])
    assert ImageFile.LOAD_TRUNCATED_IMAGES is longgar


def test_a_decompression_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 100)
    with pytest.raises(DataSalah, match="megapiksel"):
        fit_emblem(gambar())


def test_a_gif_is_refused() -> None:
    aliran = io.BytesIO()
    Image.new("P", (100, 100)).save(aliran, "GIF")
    with pytest.raises(DataSalah, match="PNG atau JPEG"):
        fit_emblem(aliran.getvalue())


def test_of_two_who_change_it_the_second_is_told(pemeran: Pemeran) -> None:
    set_lambang(pemilik=pemeran.pd, isi=gambar(), semula=None, oleh=pemeran.kartika)
    for tindakan in (
        lambda: set_lambang(pemilik=pemeran.pd, isi=gambar(), semula=None, oleh=pemeran.kartika),
        lambda: remove_lambang(pemilik=pemeran.pd, semula=None, oleh=pemeran.kartika),
    ):
        with pytest.raises(SudahBerubah, match="diganti orang lain"):
            tindakan()


def test_the_region_may_have_none(pemeran: Pemeran) -> None:
    pemda = pemeran.pd.pemda
    satu = set_lambang(pemilik=pemda, isi=gambar(), semula=None, oleh=pemeran.kartika)
    remove_lambang(pemilik=pemda, semula=satu.pk, oleh=pemeran.kartika)
    pemda.refresh_from_db()
    assert pemda.lambang is None


def test_only_who_keeps_the_region_changes_it(pemeran: Pemeran) -> None:
    for tindakan in (
        lambda: set_lambang(pemilik=pemeran.pd, isi=gambar(), semula=None, oleh=pemeran.citra),
        lambda: remove_lambang(pemilik=pemeran.pd, semula=None, oleh=pemeran.citra),
    ):
        with pytest.raises(TidakBoleh):
            tindakan()
