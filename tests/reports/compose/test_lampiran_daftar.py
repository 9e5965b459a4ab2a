"""What the annex blocks register is what they print: families of keys and table ids, seen over several offices."""

import re
from collections.abc import Iterator

import pytest

from reports.compose import BLOK
from reports.document import Dokumen
from reports.figures import hitung_buku
from reports.inputs import Masukan
from tests.reports.compose.bantu import only_block
from tests.reports.pabrik import masukan_acak, masukan_kecil
from tests.reports.pabrik_lampiran import masukan_lampiran

LAMPIRAN = ("lampiran_pk", "pengukuran_kinerja", "iku", "iki", "matriks_renstra", "laporan_individu", "sop")


def printed(masukan: Masukan, nama: str) -> Iterator[tuple[dict[str, str], Dokumen]]:
    """The block alone, once with each of its options."""
    pilihan = [{n: nilai} for n, satu in BLOK[nama].pilihan.items() for nilai in satu.nilai] or [{}]
    yield from ((satu, only_block(masukan, nama, **satu)) for satu in pilihan)


@pytest.mark.parametrize("nama", LAMPIRAN)
def test_keluarga_dan_id_tabel_sesuai_pendaftaran(nama: str):
    keluarga: set[str] = set()
    pola: set[str] = set()
    for masukan in (masukan_lampiran(), masukan_kecil(), masukan_acak(1)):
        buku = hitung_buku(masukan)
        for pilihan, dokumen in printed(masukan, nama):
            keluarga |= {buku.family(angka.kunci) for angka in dokumen.figures()}
            for tabel in dokumen.tables():
                cocok = [p for p in BLOK[nama].tabel if _pattern(p, pilihan).fullmatch(tabel.id)]
                assert cocok, tabel.id
                pola |= set(cocok)
    assert keluarga == set(BLOK[nama].keluarga)
    assert pola == set(BLOK[nama].tabel)


def _pattern(id_tabel: str, pilihan: dict[str, str]) -> re.Pattern[str]:
    """A registered id as a pattern: an option by its value, a code by any."""
    isi = re.sub(r"\{(\w+)\}", lambda m: pilihan.get(m.group(1), "[a-z0-9-]+"), id_tabel)
    return re.compile(isi)
