"""The gate finds what is missing: real prints of a document from which something was taken away."""

import io
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from pypdf import PdfReader, PdfWriter

from reports.document import Angka, Bab, Dokumen, Paragraf, Sel, Tabel, Teks
from reports.render.galat import RenderGagal
from reports.render.gerbang import check_html, check_pdf
from reports.render.html import render_html
from reports.render.naskah import normalise
from reports.render.pdf import render_pdf
from reports.render.teks_pdf import read_pages
from tests.reports.render.contoh import dokumen_kecil

KUNCI = "capaian.S1.A.2024"


def _change_table(ubah: Callable[[Tabel], Tabel | None]) -> Dokumen:
    """The small sample with its first table changed, or taken away."""
    dokumen = dokumen_kecil()
    isi = []
    for unsur in dokumen.bab[1].isi:
        if isinstance(unsur, Tabel) and unsur.id == "tabel-capaian-sasaran":
            if (baru := ubah(unsur)) is not None:
                isi.append(baru)
        else:
            isi.append(unsur)
    return replace(dokumen, bab=(dokumen.bab[0], replace(dokumen.bab[1], isi=tuple(isi))))


def _change_cell(baris: int, sel: int, isi: Sel) -> Dokumen:
    def ubah(tabel: Tabel) -> Tabel:
        badan = list(tabel.badan)
        sel_lama = list(badan[baris].sel)
        sel_lama[sel] = replace(sel_lama[sel], isi=isi.isi)
        badan[baris] = replace(badan[baris], sel=tuple(sel_lama))
        return replace(tabel, badan=tuple(badan))

    return _change_table(ubah)


def _figure(tampil: str) -> Sel:
    return Sel(isi=(Angka(kunci=KUNCI, nilai=Decimal(1), tampil=tampil),))


def _missing(cetak: Dokumen) -> tuple[str, ...]:
    with pytest.raises(RenderGagal, match="PDF tidak lengkap") as galat:
        check_pdf(dokumen_kecil(), render_pdf(cetak))
    return galat.value.rincian


def test_a_cell_without_its_figure_is_named() -> None:
    assert f"Tabel 2.1, baris 1: “97,88” ({KUNCI})" in _missing(_change_cell(0, 5, Sel()))


def test_a_digit_that_differs_is_named() -> None:
    assert _missing(_change_cell(0, 5, _figure("97,98"))) == (f"Tabel 2.1, baris 1: “97,88” ({KUNCI})",)


def test_a_lost_minus_sign_is_noticed() -> None:
    benar = _change_cell(0, 5, _figure("-97,88"))
    with pytest.raises(RenderGagal) as galat:
        check_pdf(benar, render_pdf(dokumen_kecil()))
    assert galat.value.rincian == (f"Tabel 2.1, baris 1: “-97,88” ({KUNCI})",)


def test_a_missing_row_is_named() -> None:
    rincian = _missing(_change_table(lambda tabel: replace(tabel, badan=(*tabel.badan[:2], tabel.badan[3]))))
    assert any("baris 3: “Menurunnya keluhan <masyarakat> & pelaku usaha”" in satu for satu in rincian)


def test_rows_in_another_order_are_noticed() -> None:
    rincian = _missing(
        _change_table(lambda tabel: replace(tabel, badan=(*tabel.badan[2:3], *tabel.badan[:2], tabel.badan[3])))
    )
    assert rincian


def test_a_missing_table_is_named() -> None:
    rincian = _missing(_change_table(lambda tabel: None))
    assert any(satu.startswith("Tabel 2.1: “Tabel 2.1 Capaian Indikator Kinerja") for satu in rincian)


def test_a_missing_source_line_is_named() -> None:
    rincian = _missing(_change_table(lambda tabel: replace(tabel, sumber="")))
    assert rincian == ("Tabel 2.1, keterangan: “Bagian Organisasi, diolah”",)


def test_a_missing_figure_in_the_text_is_named() -> None:
    dokumen = dokumen_kecil()
    isi = tuple(
        replace(unsur, isi=(Teks(teks="Rata-rata capaian sebesar  dari target."),))
        if isinstance(unsur, Paragraf) and any(isinstance(satu, Angka) for satu in unsur.isi)
        else unsur
        for unsur in dokumen.bab[1].isi
    )
    rincian = _missing(replace(dokumen, bab=(dokumen.bab[0], replace(dokumen.bab[1], isi=isi))))
    assert rincian == ("BAB II: “Rata-rata capaian sebesar 148,94% dari target.” (rerata.strategis.2024)",)


def test_many_losses_are_counted() -> None:
    with pytest.raises(RenderGagal) as galat:
        check_pdf(dokumen_kecil(), render_pdf(Dokumen(judul="Lain", bab=(Bab(id="b", judul="LAIN", isi=()),))))
    assert len(galat.value.rincian) == 41
    assert galat.value.rincian[-1].startswith("dan ")


def test_too_few_pages_and_empty_pages_are_noticed() -> None:
    """A print of two pages cannot hold four chapters; a blank page in between is named."""
    satu = Dokumen(judul="Uji", bab=(Bab(id="b", judul="BAB", isi=(Paragraf(isi=(Teks(teks="Isi."),)),)),))
    pdf = render_pdf(satu)
    assert check_pdf(satu, pdf) == 2
    banyak = replace(satu, lampiran=tuple(Bab(id=f"l{n}", judul=f"L{n}", isi=()) for n in range(4)))
    with pytest.raises(RenderGagal, match="jumlah halaman 2 tidak wajar; seharusnya 6 sampai"):
        check_pdf(banyak, pdf)
    with pytest.raises(RenderGagal, match="halaman 3 kosong"):
        check_pdf(satu, _with_blank_page(pdf))


def _with_blank_page(pdf: bytes) -> bytes:
    penulis = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    penulis.add_blank_page(595, 842)
    keluar = io.BytesIO()
    penulis.write(keluar)
    return keluar.getvalue()


@pytest.mark.parametrize(
    ("dari", "menjadi", "sebab"),
    [
        ('value="97.88"', 'value="97.880"', "angka capaian.S1.A.2024: tertulis"),
        (">97,88</data>", ">97,89</data>", "angka capaian.S1.A.2024: tertulis"),
        ('data-kunci="capaian.S1.A.2024"', 'data-kunci="lain"', "seharusnya “97,88”"),
        ("<td>Nilai SAKIP</td>", "", "sel, seharusnya"),
        ("<td>Nilai SAKIP</td>", "<td>Nilai SPBE</td>", "sel “Nilai SPBE”, seharusnya “Nilai SAKIP”"),
        ('<table id="tabel-capaian-sasaran"', '<table id="tabel-lain"', "tabel-capaian-sasaran tidak ada"),
        ("<main>", '<main><img src="https://contoh.example/a.png">', "alamat di luar dokumen: https://contoh.example"),
        ("<main>", '<main id="bab-1">', "id bab-1 dipakai lebih dari sekali"),
    ],
)
def test_html_that_differs_is_refused(html_kecil: str, dari: str, menjadi: str, sebab: str) -> None:
    assert dari in html_kecil
    with pytest.raises(RenderGagal, match="HTML tidak sesuai") as galat:
        check_html(dokumen_kecil(), html_kecil.replace(dari, menjadi, 1))
    assert any(sebab in satu for satu in galat.value.rincian)


def test_a_figure_too_many_is_counted(html_kecil: str) -> None:
    with pytest.raises(RenderGagal, match="jumlah angka"):
        check_html(dokumen_kecil(), html_kecil.replace("</main>", '<data value="1" data-kunci="x">1</data></main>'))


def test_two_elements_with_one_id_are_refused() -> None:
    dokumen = dokumen_kecil(lampiran=(Bab(id="bab-1", judul="LAMPIRAN", isi=()),))
    with pytest.raises(RenderGagal, match="id bab-1 dipakai lebih dari sekali"):
        check_html(dokumen, render_html(dokumen))


def test_text_is_read_as_pypdf_reads_it(pdf_aneh: bytes) -> None:
    """The gate's own reader is quick; this is what it is measured by."""
    pembaca = PdfReader(io.BytesIO(pdf_aneh))
    lembar = read_pages(pdf_aneh)
    assert [satu.label for satu in lembar] == pembaca.page_labels
    for halaman, satu in zip(pembaca.pages, lembar, strict=True):
        assert normalise(satu.teks) == normalise(halaman.extract_text())


@pytest.mark.parametrize(
    ("teks", "rapi"),
    [
        ("per-\ntanggung jawaban", "pertanggungjawaban"),
        ("Rata-rata", "Ratarata"),
        ("-5,00", "-5,00"),
        ("IKU-1", "IKU-1"),
        ("2021-\n2024", "2021-2024"),
        ("efi\u00adsiensi \ufb01", "efisiensifi"),
    ],
)
def test_normalise(teks: str, rapi: str) -> None:
    assert normalise(teks) == rapi
