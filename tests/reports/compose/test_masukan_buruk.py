"""Offices that a test would not think of: no budget, an indicator nobody ever measured, endless names, endless tables.

Each is composed with the national outline and its chapters that matter are printed for real, behind the gate.
"""

import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from reports.compose import compose
from reports.document import Angka, Tabel, plain
from reports.inputs import Bagian, KolomDukung, Masukan, PanggilanBlok, TabelDukung, from_json
from reports.render.gerbang import check_pdf
from reports.render.pdf import render_pdf
from tests.reports.compose.bantu import elements, gaps, sentences, table, texts, with_facts, with_outline
from tests.reports.pabrik_contoh import FIXTURES
from tests.reports.pabrik_kecil_dukung import masukan_dukung

DUKUNG = masukan_dukung()
NASIONAL = tuple(
    from_json(Bagian, satu) for satu in json.loads((FIXTURES / "sistematika.json").read_text(encoding="utf-8"))
)
#: 300 letters in words of ordinary length, and one word that is too long for any column.
PANJANG = ("penyelenggaraan pelayanan publik berbasis elektronik yang terpadu dan berkelanjutan " * 4)[:300].strip()
BARIS = 500


def without_budget() -> Masukan:
    return with_facts(DUKUNG, anggaran=(), alokasi=(), pot_tampil=())


def never_measured() -> Masukan:
    return with_facts(DUKUNG, nilai=tuple(satu for satu in DUKUNG.fakta.nilai if satu.indikator != "NAIK"))


def endless_names() -> Masukan:
    f = DUKUNG.fakta
    anggaran = tuple(
        replace(a, program=tuple(replace(p, nama=f"Program {PANJANG}") for p in a.program)) for a in f.anggaran
    )
    return with_facts(
        DUKUNG,
        pd=replace(f.pd, nama=f"Dinas {PANJANG}"),
        unit=tuple(replace(satu, nama=f"Bidang {PANJANG}") for satu in f.unit),
        sasaran=tuple(replace(satu, uraian=f"Meningkatnya {PANJANG}") for satu in f.sasaran),
        indikator=tuple(replace(satu, nama=f"{satu.kode} {PANJANG}") for satu in f.indikator),
        anggaran=anggaran,
    )


def endless_table() -> Masukan:
    kolom = (KolomDukung(nama="Desa"), KolomDukung(nama="Nilai", jenis="angka", desimal=2))
    tabel = TabelDukung(
        kode="desa",
        judul="Nilai Setiap Desa",
        kelompok="perhitungan",
        kolom=kolom,
        baris=tuple((f"Desa Contoh {n}", str(n)) for n in range(1, BARIS + 1)),
    )
    return with_facts(DUKUNG, tabel=(*DUKUNG.fakta.tabel, tabel))


@pytest.mark.parametrize("buat", [without_budget, never_measured, endless_names, endless_table])
def test_tersusun_dengan_sistematika_nasional(buat: Callable[[], Masukan]):
    dokumen = compose(with_outline(buat(), *NASIONAL))
    assert [celah for satu in dokumen.tables() for celah in gaps(satu)] == []
    assert not [satu for satu in sentences(dokumen) if "None" in satu or "{" in satu]


def printed(masukan: Masukan, *blok: str) -> str:
    """The sentences of a chapter of these blocks after it has been printed and read back; raises where it cannot be."""
    panggilan = tuple(PanggilanBlok(blok=satu) for satu in blok)
    bab = Bagian(kode="uji", jenis="bab", nomor="BAB III", judul="UJI", blok=panggilan)
    dokumen = compose(with_outline(masukan, bab))
    assert check_pdf(dokumen, render_pdf(dokumen)) > 0
    return " ".join(sentences(dokumen))


def test_tanpa_anggaran_tercetak_dengan_alasannya():
    teks = printed(
        without_budget(), "realisasi_anggaran", "kinerja_anggaran", "efisiensi", "grafik_serapan", "kesimpulan"
    )
    assert teks.count("Anggaran Tahun 2024 belum tersedia.") == 1
    assert "tidak dapat dihitung karena tidak ada alokasi anggaran" in teks
    assert "Rp0" not in teks


def test_tanpa_anggaran_baris_jumlah_menyebut_satu_alasan():
    panggilan = (PanggilanBlok(blok="kinerja_anggaran"),)
    bab = Bagian(kode="uji", jenis="bab", nomor="BAB III", judul="UJI", blok=panggilan)
    tabel = table(compose(with_outline(without_budget(), bab)), "tabel-kinerja-anggaran")
    jumlah = next(satu for satu in texts(tabel) if satu[0] == "Jumlah")
    assert jumlah[2:] == ["Tidak ada alokasi anggaran"]


def test_indikator_yang_tidak_pernah_diukur_tercetak_dengan_alasannya():
    sendiri = tuple(satu for satu in DUKUNG.fakta.penempatan if satu.indikator == "NAIK")
    masukan = with_facts(never_measured(), penempatan=sendiri, alokasi=(), pot_tampil=())
    teks = printed(masukan, "capaian_sasaran", "perbandingan_tahun", "perbandingan_akhir_renstra", "uraian_sasaran")
    assert "indikator Indeks kepatuhan pelayanan belum dapat dihitung karena realisasi belum tersedia" in teks
    assert "Grafik" not in teks


def test_nama_tiga_ratus_huruf_tercetak():
    teks = printed(endless_names(), "pk", "capaian_sasaran", "realisasi_program", "tujuan_sasaran")
    assert PANJANG[:60] in teks


def test_tabel_lima_ratus_baris_tercetak_dengan_angka_hidup():
    masukan = endless_table()
    bab = Bagian(
        kode="uji",
        jenis="bab",
        nomor="BAB III",
        judul="UJI",
        blok=(PanggilanBlok(blok="tabel_dukung", pilihan={"kelompok": "perhitungan"}),),
    )
    dokumen = compose(with_outline(masukan, bab))
    assert check_pdf(dokumen, render_pdf(dokumen)) > 5
    desa = next(u for u in elements(dokumen) if isinstance(u, Tabel) and u.judul == "Nilai Setiap Desa")
    assert len(desa.badan) == BARIS
    (isi,) = desa.badan[-1].sel[-1].isi
    assert isinstance(isi, Angka)
    assert (isi.kunci, isi.nilai, plain((isi,))) == (f"dukung.desa.isi.{BARIS}.2", Decimal(BARIS), "500,00")
