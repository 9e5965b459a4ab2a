"""The guides: readable by everybody, whole, and linked rightly."""

import re
from importlib import import_module
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template import Context, Template
from django.test import Client

from sakip.access import PERAN
from sakip.forms import dasar
from sakip.forms.dasar import Formulir
from sakip.queries.panduan import FOLDER, PANDUAN_PERAN, URUTAN, daftar_panduan, find_panduan

TAUTAN = re.compile(r"\[[^\]]*\]\(([^)]+)\)")


def test_every_guide_is_in_the_contents_and_every_role_has_one() -> None:
    assert {satu.stem for satu in FOLDER.glob("*.md")} == set(URUTAN)
    assert [satu.nama for satu in daftar_panduan()] == list(URUTAN)
    assert set(PANDUAN_PERAN) == set(PERAN)
    assert set(PANDUAN_PERAN.values()) < set(URUTAN)


@pytest.mark.parametrize("nama", URUTAN)
def test_links_and_pictures_of_a_guide_lead_somewhere(nama: str) -> None:
    teks = (FOLDER / f"{nama}.md").read_text(encoding="utf-8")
    for tujuan in TAUTAN.findall(teks):
        if tujuan.startswith("gambar/"):
            assert (FOLDER / tujuan).is_file(), tujuan
            assert finders.find(tujuan.replace("gambar/", "panduan/")), tujuan
            continue
        lain, _, sauh = tujuan.partition("#")
        panduan = find_panduan(lain.removesuffix(".md") or nama)
        assert panduan is not None, tujuan
        assert not sauh or sauh in {judul.sauh for judul in panduan.isi}, tujuan


@pytest.mark.django_db
def test_the_contents_and_a_guide(client: Client) -> None:
    isi = client.get("/panduan/")
    assert isi.status_code == 200
    assert all(f'href="/panduan/{nama}/"' in isi.text for nama in URUTAN)
    satu = client.get("/panduan/masyarakat/")
    assert '<h2 id="membaca-laporan">' in satu.text
    assert "/static/panduan/" in satu.text
    assert 'href="../masyarakat/#membaca-laporan"' in client.get("/panduan/pengampu/").text
    assert client.get("/panduan/../panduan/masyarakat/").status_code in {200, 404}


@pytest.mark.django_db
@pytest.mark.parametrize("nama", ["tidak-ada", "README", "settings"])
def test_what_is_no_guide_is_not_found(client: Client, nama: str) -> None:
    assert client.get(f"/panduan/{nama}/").status_code == 404


def tag(alamat: str) -> str:
    return Template("{% load panduan %}{% panduan a %}").render(Context({"a": alamat}))


def test_the_link_of_a_form() -> None:
    assert tag("") == ""
    assert tag("masyarakat#mengunduh-pdf") == (
        '<a class="panduan" href="/panduan/masyarakat/#mengunduh-pdf">Panduan halaman ini</a>'
    )
    for salah in ("tidak-ada", "masyarakat#tidak-ada"):
        with pytest.raises(LookupError):
            tag(salah)


def forms() -> set[type[Formulir]]:
    """Every form of the application, read from its modules."""
    for berkas in sorted(Path(dasar.__file__).parent.rglob("*.py")):
        nama = berkas.relative_to(Path(dasar.__file__).parents[2]).with_suffix("")
        import_module(".".join(nama.parts))
    hasil: set[type[Formulir]] = set()
    antre = [Formulir]
    while antre:
        anak = antre.pop().__subclasses__()
        hasil.update(anak)
        antre.extend(anak)
    return {satu for satu in hasil if satu.__module__.startswith("sakip.")}


def test_every_form_leads_to_its_place_in_a_guide() -> None:
    semua = forms() - {dasar.YakinForm, dasar.AlasanForm}
    tanpa = sorted(f"{satu.__module__}.{satu.__name__}" for satu in semua if satu.base_fields and not satu.panduan)
    assert (len(semua) > 20, tanpa) == (True, [])
    for satu in semua:
        tag(satu.panduan)
