"""The Perjanjian Kinerja in its full form: statement, annex, signatures under both.

The wording of the statement is prescribed; texts, targets and money are printed as signed. Source: regulasi.md 1.4
(page 1) and 1.5 (annex); PermenPANRB 53/2014.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reports.compose.blok import Pilihan, blok
from reports.compose.identitas import letterhead
from reports.compose.konteks import Konteks
from reports.compose.lampiran.pihak import KOSONG, Para, agreement_signatures, parties
from reports.compose.pk import VERSI, absent_sentence, agreement_of, program_table, target_table
from reports.compose.tabel import paragraf
from reports.document import Paragraf, PemisahHalaman, Teks, Unsur
from reports.figures.pilih_target import agreement_name
from reports.inputs import PerjanjianKinerja, Pihak

_PEMBUKA = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada "
    "hasil, {siapa} yang bertanda tangan di bawah ini:"
)
_JANJI = (
    "berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai "
    "target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan "
    "kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."
)
_SUPERVISI = (
    "Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari "
    "perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
)


@blok(
    "lampiran_pk",
    "Perjanjian Kinerja dalam bentuk lengkap: pernyataan, lampiran, dan tanda tangan",
    tabel=(
        "tabel-lampiran-pk-{versi}-strategis",
        "tabel-lampiran-pk-{versi}-lainnya",
        "tabel-lampiran-pk-{versi}-program",
    ),
    keluarga=("pk_target", "pk_pagu", "pk_total"),
    pilihan={"versi": Pilihan(VERSI, "murni")},
)
def lampiran_pk(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Page 1 is the statement of the parties, the pages after it the annex with its tables; both are signed."""
    versi = pilihan["versi"]
    satu = agreement_of(konteks, versi)
    if satu is None:
        return (paragraf(absent_sentence(konteks, versi)),)
    tanda_tangan = agreement_signatures(konteks, satu)
    return (
        letterhead(konteks),
        *_heading(konteks, satu, nomor=True),
        *_statement(parties(konteks, satu)),
        tanda_tangan,
        PemisahHalaman(),
        *_heading(konteks, satu, nomor=False),
        *_annex(konteks, satu, versi),
        tanda_tangan,
    )


def _heading(konteks: Konteks, satu: PerjanjianKinerja, *, nomor: bool) -> Iterator[Paragraf]:
    """Title, number where there is one, office and region (left out where the office's own name has it)."""
    yield paragraf(agreement_name(satu).upper(), gaya="pusat")
    if nomor and satu.nomor:
        yield paragraf(f"NOMOR: {satu.nomor}", gaya="pusat")
    yield paragraf(konteks.nama_pd.upper(), gaya="pusat")
    daerah = konteks.masukan.daerah.pemda.nama
    if daerah.casefold() not in konteks.nama_pd.casefold():
        yield paragraf(daerah.upper(), gaya="pusat")


def _statement(para: Para) -> Iterator[Paragraf]:
    if para.kedua is None:
        yield paragraf(_PEMBUKA.format(siapa="").replace("  ", " "))
        yield from _introduced(para.pertama)
        yield paragraf(_JANJI)
        return
    yield paragraf(_PEMBUKA.format(siapa="kami"))
    yield from _introduced(para.pertama)
    yield paragraf("Selanjutnya disebut ", Teks(teks="pihak pertama", tebal=True), ".")
    yield from _introduced(para.kedua)
    yield paragraf("Selaku atasan pihak pertama, selanjutnya disebut ", Teks(teks="pihak kedua", tebal=True), ".")
    yield paragraf(f"Pihak pertama {_JANJI}")
    yield paragraf(_SUPERVISI)


def _introduced(pihak: Pihak) -> Iterator[Paragraf]:
    yield paragraf("Nama\u2003\u2002: ", Teks(teks=pihak.nama or KOSONG, tebal=True))
    yield paragraf(f"Jabatan\u2002: {pihak.jabatan}")


def _annex(konteks: Konteks, satu: PerjanjianKinerja, versi: str) -> Iterator[Unsur]:
    awalan = f"tabel-lampiran-pk-{versi}"
    ada = {baris.kelompok for baris in satu.baris}
    for kelompok in ("strategis", "lainnya"):
        if kelompok in ada:
            yield target_table(konteks, satu, f"{awalan}-{kelompok}", kelompok)
    if satu.program:
        yield program_table(konteks, satu, f"{awalan}-program")
    elif ada:
        yield paragraf("Program dan anggaran tidak tercantum dalam perjanjian ini.", gaya="catatan")
    if not ada:
        yield paragraf(f"Sasaran dan target {agreement_name(satu)} tidak tersedia.")
