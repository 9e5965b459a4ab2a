"""What the tests of the sentence patterns share: figures written out by hand, and the grammar every sentence keeps."""

import re
from decimal import Decimal

from reports.calc import Alasan
from reports.compose.kalimat.bahasa import Isi
from reports.compose.kalimat.hasil import HasilIndikator
from reports.document import Angka, Teks, plain

_TAHUN = r"\d{4}"
#: Digits that may stand in plain text: years, counts with their words, table numbers, a regulation, a reason's 100%.
_BOLEH = re.compile(
    rf"\b[\d.]+ \([a-z ]+\)|\b{_TAHUN}(–{_TAHUN})?\b|Tabel [\dL]+\.\d+|PMK 214/PMK\.02/\d+|100%|\(versi \d+\)"
)


def angka(tampil: str, nilai: str | None = None, kunci: str = "k") -> Angka:
    """A figure as the book shows it; `nilai` left out is read from the display ("1.234,50%" -> 1234.50)."""
    if nilai is None:
        cocok = re.search(r"-?(?:Rp)?[\d.]+(?:,\d+)?", tampil)
        assert cocok is not None, tampil
        nilai = cocok.group().replace("Rp", "").replace(".", "").replace(",", ".")
    return Angka(kunci=kunci, nilai=Decimal(nilai), tampil=tampil)


def tanpa(alasan: Alasan = Alasan.BELUM_TERSEDIA, awalan: str = "") -> Angka:
    """A figure that has a reason instead of a value."""
    return Angka(kunci="k", nilai=None, tampil=awalan + alasan.kalimat)


def hasil(
    nama: str, capaian: str | Alasan, target: str = "80", realisasi: str = "72", **lain: object
) -> HasilIndikator:
    """An indicator by its capaian: "90,00%" or why there is none."""
    kosong = isinstance(capaian, Alasan)
    return HasilIndikator(
        nama=nama,
        target=tanpa(Alasan.TARGET_TIDAK_ADA) if capaian is Alasan.TARGET_TIDAK_ADA else angka(target),
        realisasi=tanpa() if capaian is Alasan.BELUM_TERSEDIA else angka(realisasi),
        capaian=tanpa(capaian) if kosong else angka(capaian),  # type: ignore[arg-type]
        **lain,  # type: ignore[arg-type]
    )


def baca(isi: Isi) -> str:
    """The text of a sentence or paragraph, after its grammar has been checked."""
    teks = plain(isi)
    check_grammar(isi)
    return teks


def check_grammar(isi: Isi, *, angka_dalam_nama: bool = False) -> None:
    """Raise AssertionError for anything a proof-reader would strike out whatever the sentence says.

    `angka_dalam_nama`: names from real facts may hold digits, so none can be told from a typed one.
    """
    teks = plain(isi)
    assert teks == teks.strip()
    assert teks.endswith("."), teks
    assert not teks.endswith(".."), teks
    assert teks[:1].isupper(), teks
    assert "  " not in teks, teks
    assert not re.search(r" [,.;:)]|\( |[,;:]\.|,,|;;|\.\.", teks), teks
    assert teks.count("(") == teks.count(")"), teks
    assert teks.count("“") == teks.count("”"), teks
    for asing in ("None", "{", "}", "Decimal", "Angka(", "Teks("):
        assert asing not in teks, teks
    polos = "".join(p.teks if isinstance(p, Teks) else "¤" for p in isi)
    assert angka_dalam_nama or not re.search(r"\d", _BOLEH.sub("", polos)), f"angka yang diketik: {polos}"
    assert all(p.tanda == "" for p in isi if isinstance(p, Angka))
