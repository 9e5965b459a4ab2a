"""Whether an outline can be followed, asked before anything is composed, so that a mistake costs no half document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reports.compose.blok import BLOK, SistematikaSalah, resolve_options
from reports.inputs import Bagian, Masukan, PanggilanBlok

#: Kinds of top-level sections: front matter before the contents, chapters, annexes.
JENIS_TERATAS = ("awal", "bab", "lampiran")


def check_outline(masukan: Masukan) -> None:
    """Raise SistematikaSalah unless every call names a known block with known options and every narrative a section."""
    laporan = masukan.laporan
    semua = check_sections(laporan.sistematika)
    asing = sorted({narasi.bagian for narasi in laporan.narasi} - {satu.kode for satu in semua})
    if asing:
        raise SistematikaSalah(f"Narasi untuk bagian {asing[0]!r}, yang tidak ada dalam sistematika.")


def check_sections(sistematika: Sequence[Bagian]) -> list[Bagian]:
    """Every section of an outline, from its beginning to its end.

    Raises SistematikaSalah where there is none, a code occurs twice, a section stands where its kind may not, or a
    call names an unknown block or option.
    """
    if not sistematika:
        raise SistematikaSalah("Sistematika laporan belum ditetapkan.")
    semua = [satu for teratas in sistematika for satu in _chapter(teratas)]
    for kode, cacah in Counter(satu.kode for satu in semua).items():
        if cacah > 1:
            raise SistematikaSalah(f"Kode bagian {kode!r} dipakai {cacah} kali dalam sistematika.")
    for satu in semua:
        for panggilan in satu.blok:
            options_of(satu, panggilan)
    return semua


def options_of(bagian: Bagian, panggilan: PanggilanBlok) -> dict[str, str]:
    """The options of a call, with defaults. Raises SistematikaSalah, naming section and block, where one is unknown."""
    satu = BLOK.get(panggilan.blok)
    if satu is None:
        raise SistematikaSalah(
            f"{_place(bagian)}: blok {panggilan.blok!r} tidak dikenal; blok yang dikenal: {', '.join(sorted(BLOK))}."
        )
    return resolve_options(satu, panggilan.pilihan, _place(bagian))


def _chapter(bagian: Bagian) -> Iterator[Bagian]:
    if bagian.jenis not in JENIS_TERATAS:
        raise SistematikaSalah(
            f"{_place(bagian)}: bagian teratas harus bab atau lampiran, bukan {bagian.jenis!r} "
            "(bagian awal sebelum daftar isi berjenis awal)."
        )
    yield bagian
    for anak in bagian.anak:
        yield from _section(anak)


def _section(bagian: Bagian) -> Iterator[Bagian]:
    if bagian.jenis != "subbab":
        raise SistematikaSalah(f"{_place(bagian)}: bagian di dalam bab harus subbab, bukan {bagian.jenis!r}.")
    yield bagian
    for anak in bagian.anak:
        yield from _section(anak)


def _place(bagian: Bagian) -> str:
    return "Bagian " + " ".join(satu for satu in (bagian.nomor, bagian.judul) if satu)
