"""What is done once instead of twice gives the same bytes."""

import io

import pydyf  # type: ignore[import-untyped]
import pytest

from reports.render.hemat import cached_page_references, settle


def contoh(lembar: int) -> pydyf.PDF:
    pdf = pydyf.PDF()
    pdf.info["Title"] = pydyf.String("Contoh")
    for nomor in range(lembar):
        isi = pydyf.Stream([f"BT ({nomor}) Tj ET", 1.5, 2.0], compress=True)
        pdf.add_object(isi)
        pdf.add_page(pydyf.Dictionary({"Type": "/Page", "Parent": pdf.pages.reference, "Contents": isi.reference}))
    pdf.add_object(pydyf.Array([1, pydyf.String("é")]))
    return pdf


def write(pdf: pydyf.PDF, *, padat: bool) -> bytes:
    aliran = io.BytesIO()
    pdf.write(aliran, version=b"1.7", identifier=b"0123456789abcdef", compress=padat)
    return aliran.getvalue()


@pytest.mark.parametrize("padat", [True, False])
def test_settled_objects_are_written_alike(padat: bool) -> None:
    diatur = contoh(3)
    settle(diatur)
    assert write(diatur, padat=padat) == write(contoh(3), padat=padat)


def test_a_settled_stream_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    kali = []
    asal = pydyf.Stream.data.fget
    monkeypatch.setattr(pydyf.Stream, "data", property(lambda satu: kali.append(satu) or asal(satu)))
    pdf = contoh(3)
    lembar = [satu for satu in pdf.objects if isinstance(satu, pydyf.Stream)]
    settle(pdf)
    write(pdf, padat=False)
    assert kali == lembar


def test_references_of_pages_follow_the_file() -> None:
    seharusnya = contoh(4).page_references
    with cached_page_references():
        satu, dua = contoh(1), contoh(4)
        assert satu.page_references == seharusnya[:1]
        assert dua.page_references == seharusnya
        assert dua.page_references is dua.page_references
        assert satu.page_references == seharusnya[:1]
        satu.add_page(pydyf.Dictionary({"Type": "/Page"}))
        assert len(satu.page_references) == 2


def test_the_library_is_left_as_it_was() -> None:
    asal = pydyf.PDF.page_references
    with cached_page_references():
        assert pydyf.PDF.page_references is not asal
    assert pydyf.PDF.page_references is asal
    with pytest.raises(AttributeError), cached_page_references():
        pydyf.tidak_ada()
    assert pydyf.PDF.page_references is asal
