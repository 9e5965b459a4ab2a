"""No table of a chapter stands without a sentence that leads to it, and nothing is said twice in a row."""

from itertools import pairwise

import pytest

from reports.compose import compose
from reports.document import Dokumen, Paragraf, Tabel, plain
from reports.inputs import Bagian, PanggilanBlok
from tests.reports.compose.bantu import lead_ins, only_block, with_facts, with_outline
from tests.reports.pabrik import masukan_kecil
from tests.reports.pabrik_contoh import contoh_codes, masukan_contoh

KECIL = masukan_kecil()


def section(*blok: str, jenis: str = "bab") -> Dokumen:
    panggilan = tuple(PanggilanBlok(blok=satu) for satu in blok)
    bab = Bagian(kode="uji", jenis=jenis, nomor="BAB III" if jenis == "bab" else "", judul="UJI", blok=panggilan)
    return compose(with_outline(KECIL, bab))


def test_tabel_di_bawah_judul_diantar_dengan_nomornya():
    assert lead_ins(only_block(KECIL, "strategi")) == [
        "Strategi dan arah kebijakan Dinas Contoh disajikan pada Tabel 3.1."
    ]


def test_tabel_sesudah_kalimat_tidak_diantar_lagi():
    dokumen = only_block(KECIL, "program_kegiatan")
    assert [type(unsur) for unsur in dokumen.bab[0].isi] == [Paragraf, Tabel]
    assert lead_ins(dokumen) == []


def test_bagian_satu_perjanjian_diantar_satu_kali():
    """Three tables of one agreement behind one sentence on who signed it."""
    dokumen = only_block(KECIL, "pk")
    assert len(list(dokumen.tables())) == 3
    assert lead_ins(dokumen) == []


def test_bagian_awal_dan_lampiran_tidak_diantar():
    for jenis in ("awal", "lampiran"):
        assert lead_ins(section("strategi", jenis=jenis)) == []


def test_kalimat_yang_sama_tidak_dicetak_dua_kali_berturut_turut():
    tanpa = with_facts(KECIL, anggaran=(), alokasi=(), pot_tampil=())
    blok = tuple(PanggilanBlok(blok=satu) for satu in ("realisasi_anggaran", "realisasi_program"))
    dokumen = compose(with_outline(tanpa, Bagian(kode="uji", jenis="bab", nomor="BAB III", judul="UJI", blok=blok)))
    assert [plain(unsur.isi) for unsur in dokumen.bab[0].isi if isinstance(unsur, Paragraf)] == [
        "Anggaran Tahun 2024 belum tersedia."
    ]


@pytest.mark.parametrize("kode", contoh_codes())
def test_setiap_tabel_dalam_bab_didahului_teks_atau_tabel_sejenis(kode: str):
    dokumen = compose(masukan_contoh(kode))
    for bab in dokumen.bab:
        assert not isinstance(bab.isi[0], Tabel)
        for sebelum, unsur in pairwise(bab.isi):
            if isinstance(unsur, Tabel) and not isinstance(sebelum, Paragraf):
                assert sebelum.__class__.__name__ in ("Daftar", "Tabel"), unsur.id
            assert not (isinstance(unsur, Paragraf) and unsur == sebelum)
