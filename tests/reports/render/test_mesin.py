"""Reading our own pages: as XML, which is fast, and as HTML where a text does not allow it; the print is the same."""

from collections.abc import Callable
from typing import NoReturn

import pytest
from weasyprint import HTML

from reports.document import Bab, Dokumen, Paragraf, Teks
from reports.render import mesin
from reports.render.galat import RenderGagal
from reports.render.html import render_cover, render_lists, render_part
from reports.render.mesin import Pengambil, read_page
from reports.render.pdf import render_pdf
from reports.render.ruas import stretches
from tests.reports.render.contoh import dokumen_aneh, dokumen_kecil, dokumen_panjang


def pages(dokumen: Dokumen) -> list[str]:
    ruas = [satu for bagian in stretches(dokumen) for satu in bagian]
    return [render_cover(dokumen), render_lists(dokumen, {})] + [
        render_part(dokumen, satu, 0, satu.banyak) for satu in ruas
    ]


@pytest.mark.parametrize("contoh", [dokumen_kecil, dokumen_panjang, dokumen_aneh])
def test_every_page_can_be_read_as_xml(contoh: Callable[[], Dokumen]) -> None:
    semua = pages(contoh())
    assert len(semua) > 3
    assert [type(read_page(satu, Pengambil())) is HTML for satu in semua] == [False] * len(semua)


def test_the_print_is_the_same_either_way(pdf_kecil: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: str) -> NoReturn:
        raise mesin.ParseError

    monkeypatch.setattr(mesin, "fromstring", refuse)
    assert render_pdf(dokumen_kecil()) == pdf_kecil


def test_a_sign_that_xml_does_not_know_is_refused_by_name() -> None:
    teks = "Sebelum\x0bsesudah & <b>"
    dokumen = Dokumen(judul="Uji", bab=(Bab(id="a", judul="A", isi=(Paragraf(isi=(Teks(teks=teks),)),)),))
    assert any(type(read_page(satu, Pengambil())) is HTML for satu in pages(dokumen))
    with pytest.raises(RenderGagal, match=r"U\+000B"):
        render_pdf(dokumen)
