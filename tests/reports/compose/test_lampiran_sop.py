"""SOP as flow tables: identity, a column for each performer, and what a source leaves out."""

import pytest

from reports.compose.lampiran.uraian import month
from reports.document import Judul, plain
from reports.inputs import Butir
from reports.render.html import render_html
from tests.reports.compose.bantu import elements, empty_office, gaps, only_block, sentences, table, texts, with_facts
from tests.reports.pabrik import masukan_acak, masukan_kecil
from tests.reports.pabrik_contoh import contoh_codes, masukan_contoh

IDENTITAS = Butir(
    jenis="sop_identitas",
    nomor="1",
    uraian="SOP Pengumpulan Data",
    rincian=(
        ("Nomor", "401/SOP/2021"),
        ("Tanggal efektif", "2021-05"),
        ("Peralatan", "Komputer"),
        ("Peralatan", "Lemari"),
        ("Catatan", "Sebagian hilang."),
    ),
)


def step(nomor: str, pelaku: str = "", objek: str = "1", **rincian: str) -> Butir:
    isi = (("Pelaku", pelaku), *((label.capitalize(), teks) for label, teks in rincian.items()))
    return Butir(jenis="sop", nomor=nomor, uraian=f"Langkah {nomor}", objek=objek, rincian=isi)


LANGKAH = (
    step("1", "Sekretaris", kelengkapan="Konsep", waktu="60 Menit", keluaran="Naskah"),
    step("2", "Kasubag (tersirat)", waktu="1 Hari", keterangan="Paraf"),
    step("3", kelengkapan="Naskah", output="Arsip"),
)


def test_identitas_dan_alur():
    dokumen = only_block(with_facts(masukan_kecil(), butir=(IDENTITAS, *LANGKAH)), "sop")
    assert [unsur.teks for unsur in elements(dokumen) if isinstance(unsur, Judul)] == ["SOP Pengumpulan Data"]
    identitas = table(dokumen, "tabel-sop-identitas-1")
    assert texts(identitas) == [
        ["Nama SOP", "SOP Pengumpulan Data"],
        ["Nomor", "401/SOP/2021"],
        ["Tanggal efektif", "Mei 2021"],
        ["Peralatan", "Komputer"],
        ["Lemari"],
    ]
    assert identitas.catatan == ("Sebagian hilang.",)
    alur = table(dokumen, "tabel-sop-1")
    assert alur.lanskap
    assert [plain(s.isi) for s in alur.kepala[0].sel] == ["No", "Kegiatan", "Pelaksana", "Mutu Baku", "Ket."]
    assert [plain(s.isi) for s in alur.kepala[1].sel] == ["Sekretaris", "Kasubag", "Kelengkapan", "Waktu", "Output"]
    assert texts(alur) == [
        ["1", "Langkah 1", "●", "", "Konsep", "60 Menit", "Naskah", ""],
        ["2", "Langkah 2", "", "○", "–", "1 Hari", "–", "Paraf"],
        ["3", "Langkah 3", "", "", "Naskah", "–", "Arsip", ""],
    ]
    assert alur.catatan == (
        "● pelaksana langkah.",
        "○ pelaksana disimpulkan dari uraian langkah.",
        "Langkah tanpa tanda: pelaksana tidak disebutkan.",
    )


def test_semua_pelaksana_tidak_diketahui():
    alur = table(only_block(with_facts(masukan_kecil(), butir=(IDENTITAS, LANGKAH[2])), "sop"), "tabel-sop-1")
    assert texts(alur) == [["3", "Langkah 3", "–", "Naskah", "–", "Arsip", ""]]
    assert alur.catatan == (
        "Alur dimulai dari langkah 3.",
        "Langkah tanpa tanda: pelaksana tidak disebutkan.",
    )


def test_dua_sop_dan_langkah_tanpa_identitas():
    kedua = Butir(
        jenis="sop", nomor="2", uraian="Penyusunan Laporan", objek="x", rincian=(("Tanggal", "Januari 2022"),)
    )
    lepas = step("7", "Analis", objek="tidak dikenal")
    dokumen = only_block(with_facts(masukan_kecil(), butir=(kedua, IDENTITAS, *LANGKAH, lepas)), "sop")
    assert [tabel.id for tabel in dokumen.tables()] == [
        "tabel-sop-identitas-1", "tabel-sop-1", "tabel-sop-identitas-2", "tabel-sop-3"]  # fmt: skip
    assert sentences(dokumen) == []
    assert texts(table(dokumen, "tabel-sop-3"))[0][:3] == ["7", "Langkah 7", "●"]


def test_kantor_tanpa_fakta():
    assert sentences(only_block(empty_office(masukan_kecil()), "sop")) == [
        "Standar Operasional Prosedur belum tersedia."
    ]


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("2021-05", "Mei 2021"),
        ("2024-03-15", "15 Maret 2024"),
        ("Januari 2022", "Januari 2022"),
        ("2021-13", "2021-13"),
        ("065-07", "065-07"),
        ("20-05-2024", "20-05-2024"),
    ],
)
def test_tanggal_dalam_teks(teks: str, hasil: str):
    assert month(teks) == hasil


@pytest.mark.parametrize("kode", [*contoh_codes(), "acak"])
def test_setiap_langkah_kantor_tercetak(kode: str):
    masukan = masukan_acak(2) if kode == "acak" else masukan_contoh(kode)
    dokumen = only_block(masukan, "sop")
    assert render_html(dokumen)
    assert not [celah for tabel in dokumen.tables() for celah in gaps(tabel)]
    semua = {sel for tabel in dokumen.tables() for baris in texts(tabel) for sel in baris}
    assert {satu.uraian for satu in masukan.fakta.butir if satu.jenis in ("sop", "sop_identitas")} <= semua
