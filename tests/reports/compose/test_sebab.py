"""Cause, obstacle, solution and follow-up on the page."""

from reports.compose.kalimat.analisis import Analisis
from reports.compose.kalimat.hasil import Status
from reports.compose.sebab import analysis_elements
from reports.document import Daftar, Paragraf, Unsur, plain


def read(unsur: Unsur) -> str | list[str]:
    if isinstance(unsur, Daftar):
        return [plain(satu) for satu in unsur.butir]
    assert isinstance(unsur, Paragraf)
    return plain(unsur.isi)


def elements_of(**isi: str) -> list[str | list[str]]:
    satu = Analisis(nama="Indikator ini", status=Status.TERCAPAI, **isi)
    return [read(unsur) for unsur in analysis_elements(satu)]


def test_short_parts_are_one_paragraph() -> None:
    assert elements_of(sebab="pelatihan\npendampingan", tindak_lanjut="memantau hasil") == [
        "Keberhasilan pencapaian target indikator ini didukung oleh hal berikut: pelatihan serta pendampingan. Tindak "
        "lanjut yang direncanakan adalah sebagai berikut: memantau hasil."
    ]


def test_long_parts_are_lists_and_what_surrounds_them_stays_text() -> None:
    assert elements_of(sebab="a", kendala="b1\nb2\nb3\nb4", tindak_lanjut="c") == [
        "Keberhasilan pencapaian target indikator ini didukung oleh hal berikut: a.",
        "Meskipun target indikator ini telah tercapai, masih terdapat kendala sebagai berikut:",
        ["B1", "B2", "B3", "B4"],
        "Tindak lanjut yang direncanakan adalah sebagai berikut: c.",
    ]
    assert elements_of(tindak_lanjut="w\nx\ny\nz")[-1] == ["W", "X", "Y", "Z"]


def test_nothing_written_prints_nothing() -> None:
    for isi in ("", " - ", "\n"):
        for status in Status:
            assert [*analysis_elements(Analisis(nama="Indikator ini", status=status, sebab=isi))] == []
