"""The piece of a page: the same figures as in print, each a link; nothing that the site's policy refuses."""

import re
from collections.abc import Callable
from html import unescape

import pytest

from reports.document import Dokumen
from reports.render.html import render_html
from reports.render.situs import render_body
from tests.reports.render.contoh import dokumen_aneh, dokumen_kecil

CONTOH = [dokumen_kecil, dokumen_aneh]


def alamat(kunci: str) -> str:
    return f"jelas/{kunci}"


@pytest.mark.parametrize("buat", CONTOH)
def test_every_figure_is_the_printed_one_and_links_to_its_explanation(buat: Callable[[], Dokumen]) -> None:
    dokumen = buat()
    isi = render_body(dokumen, alamat).html
    pola = re.compile(
        r'<data value="([^"]*)"[^>]*data-kunci="([^"]*)"><a class="angka" href="([^"]*)">(.*?)</a></data>'
    )
    ketemu = [tuple(map(unescape, satu.groups())) for satu in pola.finditer(isi)]
    assert len(ketemu) == len(list(dokumen.figures())) > 0
    for (nilai, kunci, tujuan, tampil), angka in zip(ketemu, dokumen.figures(), strict=True):
        assert (kunci, tujuan, tampil) == (angka.kunci, f"jelas/{angka.kunci}", angka.tampil)
        assert nilai == ("" if angka.nilai is None else f"{angka.nilai:f}")


@pytest.mark.parametrize("buat", CONTOH)
def test_no_style_or_script_is_left_and_the_printed_lists_are_gone(buat: Callable[[], Dokumen]) -> None:
    dokumen = buat()
    isi = render_body(dokumen, alamat).html
    assert 'style="' in render_html(dokumen), "contoh ini tidak menguji apa pun"
    assert re.findall(r"<[a-z][^>]* (?:style|on\w+)=", isi) == []
    assert re.findall(r"<(?:style|script|nav|html|body|main)\b", isi) == []
    assert isi.count("<section") == isi.count("</section>") == render_html(dokumen).count("<section")


def test_columns_keep_their_widths_and_tables_say_how_many_they_have() -> None:
    dokumen = dokumen_kecil()
    isi = render_body(dokumen, alamat).html
    assert isi.count("<col width=") == sum(len(satu.kolom) for satu in dokumen.tables())
    for tabel in dokumen.tables():
        assert re.search(rf'<table id="{tabel.id}"[^>]* data-kolom="{min(len(tabel.kolom), 30)}"', isi)


@pytest.mark.parametrize("buat", CONTOH)
def test_contents_lead_to_headings_that_are_there(buat: Callable[[], Dokumen]) -> None:
    potongan = render_body(buat(), alamat)
    assert potongan.daftar_isi
    assert all(f'id="{satu.id}"' in potongan.html for satu in potongan.daftar_isi)
    assert not {"daftar-isi", "daftar-tabel"} & {satu.id for satu in potongan.daftar_isi}
