"""Blocks about agreements: as signed, in several versions, changed, and missing."""

from dataclasses import replace

import pytest

from reports.document import plain
from reports.inputs import Renstra
from tests.reports.compose.bantu import (
    only_block,
    row_with,
    sentences,
    table,
    texts,
    with_facts,
)
from tests.reports.pabrik import masukan_kecil, rp

KECIL = masukan_kecil()


# --- pk ---------------------------------------------------------------------------------------------------------------


def test_pk_murni_seperti_ditandatangani():
    dokumen = only_block(KECIL, "pk", versi="murni")
    assert sentences(dokumen) == [
        "Perjanjian Kinerja Tahun 2024 Dinas Contoh disepakati oleh Kepala Dinas Contoh selaku pihak pertama dan "
        "Bupati Contohan selaku pihak kedua di Contohan pada tanggal 29 Januari 2024."
    ]
    strategis = texts(table(dokumen, "tabel-pk-murni-strategis"))
    assert strategis[0] == ["1", "Sasaran S1", "Indeks kepatuhan pelayanan", "75"]
    assert strategis[1] == ["Rasio belanja terhadap pendapatan", "≤ 2,15%"]
    assert strategis[4] == ["Lama proses", "7–8 bulan"]
    lainnya = table(dokumen, "tabel-pk-murni-lainnya")
    assert row_with(lainnya, "Nilai AKIP") == ["Nilai AKIP", "81 (A)"]
    assert texts(table(dokumen, "tabel-pk-murni-program")) == [
        ["1", "Program Penunjang Urusan", "18.000.000", "APBD"],
        ["2", "Program Pelayanan", "2.000.000", "APBD"],
        ["Jumlah", "20.000.000", ""],
    ]


def test_pk_perubahan_satu_program_dua_sumber_dana():
    dokumen = only_block(KECIL, "pk", versi="perubahan")
    assert sentences(dokumen)[0].endswith("pada tanggal 23 September 2024 karena Perubahan APBD.")
    assert texts(table(dokumen, "tabel-pk-perubahan-program"))[:2] == [
        ["1", "Program Penunjang Urusan", "15.000.000", "APBD"],
        ["4.000.000,50", "APBN DAU"],
    ]


def test_pk_tanpa_pihak_dan_tanggal_tidak_mencetak_kekurangannya():
    assert sentences(only_block(KECIL, "pk", versi="lalu")) == [
        "Perjanjian Kinerja Tahun 2023 Dinas Contoh memuat sasaran, indikator, target, dan anggaran sebagai berikut."
    ]


def test_pk_bernomor_dan_catatannya():
    lama = KECIL.fakta.perjanjian[1]
    ubah = replace(lama, nomor="100/1/2024", catatan="Salinan.", alasan_selisih="Selisih karena hibah.", tempat="")
    dokumen = only_block(with_facts(KECIL, perjanjian=(ubah,)), "pk", versi="murni")
    assert sentences(dokumen)[0].endswith("pada tanggal 29 Januari 2024 dengan nomor 100/1/2024.")
    assert [table(dokumen, f"tabel-pk-murni-{satu}").catatan for satu in ("strategis", "lainnya", "program")] == [
        ("Salinan.",),
        (),
        ("Selisih karena hibah.",),
    ]


@pytest.mark.parametrize(
    ("ada", "versi", "kalimat"),
    [
        ((), "lalu", "Perjanjian Kinerja Tahun 2023 tidak tersedia."),
        ((), "murni", "Perjanjian Kinerja Tahun 2024 tidak tersedia."),
        ((), "perubahan", "Perjanjian Kinerja Tahun 2024 tidak tersedia."),
        ((1,), "perubahan", "Tidak terdapat perubahan Perjanjian Kinerja pada Tahun 2024."),
    ],
)
def test_pk_yang_tidak_ada(ada: tuple[int, ...], versi: str, kalimat: str):
    masukan = with_facts(KECIL, perjanjian=tuple(KECIL.fakta.perjanjian[n] for n in ada))
    assert sentences(only_block(masukan, "pk", versi=versi)) == [kalimat]


def test_pk_tanpa_isi():
    kosong = replace(KECIL.fakta.perjanjian[1], baris=(), program=())
    dokumen = only_block(with_facts(KECIL, perjanjian=(kosong,)), "pk", versi="murni")
    assert sentences(dokumen)[-1] == "Isi Perjanjian Kinerja Tahun 2024 tidak tersedia."


# --- perubahan_pk -----------------------------------------------------------------------------------------------------


def test_yang_diubah_perjanjian_perubahan():
    """75 -> 80 for the first indicator; "Temuan berulang" is new; the row outside the plan was dropped."""
    dokumen = only_block(KECIL, "perubahan_pk")
    assert sentences(dokumen) == [
        "Perjanjian Kinerja Tahun 2024 diubah menjadi Perjanjian Kinerja Perubahan Tahun 2024 karena perubahan APBD. "
        "Sebanyak 1 (satu) target berubah, 1 (satu) target ditambahkan, 1 (satu) target dihapus, dan 16 (enam belas) "
        "target tidak berubah. Target yang berubah adalah target Indeks kepatuhan pelayanan dari 75 menjadi 80. "
        "Target yang ditambahkan adalah target Temuan berulang sebesar 0 temuan. Target yang dihapus adalah target "
        "Indikator yang dihapus yang semula sebesar 12. Jumlah anggarannya bertambah dari Rp20.000.000 menjadi "
        "Rp22.000.000,50 (selisih Rp2.000.000,50)."
    ]
    assert texts(table(dokumen, "tabel-perubahan-pk-target")) == [
        ["1", "Sasaran S1", "Indeks kepatuhan pelayanan", "75", "80", "5"],
        ["2", "Sasaran S3", "Temuan berulang", "Belum ada", "0 temuan", "Ditambahkan"],
        ["3", "Sasaran yang dihapus", "Indikator yang dihapus", "12", "Dihapus", "–"],
    ]
    assert texts(table(dokumen, "tabel-perubahan-pk-anggaran")) == [
        ["1", "Program Penunjang Urusan", "18.000.000", "15.000.000", "1.000.000,50"],
        ["–", "4.000.000,50"],
        ["2", "Program Pelayanan", "2.000.000", "3.000.000", "1.000.000"],
        ["Jumlah", "20.000.000", "22.000.000,50", "2.000.000,50"],
    ]


def test_perubahan_tanpa_target_yang_berubah():
    murni, perubahan = KECIL.fakta.perjanjian[1:]
    sama = replace(perubahan, baris=murni.baris, program=())
    dokumen = only_block(with_facts(KECIL, perjanjian=(replace(murni, program=()), sama)), "perubahan_pk")
    assert sentences(dokumen) == [
        "Perjanjian Kinerja Tahun 2024 diubah menjadi Perjanjian Kinerja Perubahan Tahun 2024 karena perubahan APBD. "
        "Perubahan tersebut tidak mengubah target kinerja. Perubahan jumlah anggarannya tidak dapat dihitung karena "
        "Perjanjian Kinerja Tahun 2024 dan Perjanjian Kinerja Perubahan Tahun 2024 tidak memuat anggaran."
    ]
    assert list(dokumen.tables()) == []


def test_dua_perubahan_dalam_setahun():
    murni, perubahan = KECIL.fakta.perjanjian[1:]
    kedua = replace(perubahan, kode="2024-perubahan-2", versi=3, baris=perubahan.baris[:1], program=())
    dokumen = only_block(with_facts(KECIL, perjanjian=(murni, perubahan, kedua)), "perubahan_pk")
    assert sentences(dokumen)[1].startswith(
        "Perjanjian Kinerja Perubahan Tahun 2024 (versi 2) diubah menjadi Perjanjian Kinerja Perubahan Tahun 2024 "
        "(versi 3) karena perubahan APBD. Sebanyak 17 (tujuh belas) target dihapus, sedangkan 1 (satu) target tidak "
        "berubah."
    )
    assert [satu.id for satu in dokumen.tables()] == [
        "tabel-perubahan-pk-target",
        "tabel-perubahan-pk-anggaran",
        "tabel-perubahan-pk-target-2024-perubahan-2",
        "tabel-perubahan-pk-anggaran-2024-perubahan-2",
    ]


def test_program_baru_dalam_perubahan():
    murni, perubahan = KECIL.fakta.perjanjian[1:]
    program = (replace(murni.program[1], nomor="1", jumlah=rp(5)),)
    masukan = with_facts(
        KECIL, perjanjian=(replace(murni, program=murni.program[:1]), replace(perubahan, program=program))
    )
    tabel = table(only_block(masukan, "perubahan_pk"), "tabel-perubahan-pk-anggaran")
    assert texts(tabel) == [
        ["1", "Program Penunjang Urusan", "18.000.000", "–", "-18.000.000"],
        ["2", "Program Pelayanan", "–", "5", "5"],
        ["Jumlah", "18.000.000", "5", "-17.999.995"],
    ]


@pytest.mark.parametrize(
    ("ada", "kalimat"),
    [
        ((), "Perjanjian Kinerja Tahun 2024 tidak tersedia."),
        ((1,), "Tidak terdapat perubahan Perjanjian Kinerja pada Tahun 2024."),
    ],
)
def test_tahun_tanpa_perubahan_pk(ada: tuple[int, ...], kalimat: str):
    masukan = with_facts(KECIL, perjanjian=tuple(KECIL.fakta.perjanjian[n] for n in ada))
    assert sentences(only_block(masukan, "perubahan_pk")) == [kalimat]


def test_satu_versi_renstra_tanpa_kolom_perubahan():
    renstra = (Renstra(kode="R1", nama="Renstra", versi=1, tahun_awal=2021, tahun_akhir=2026, berlaku_mulai=2021),)
    tabel = table(only_block(with_facts(KECIL, renstra=renstra), "tujuan_sasaran"), "tabel-tujuan-sasaran")
    assert not any("Perubahan" in plain(satu.isi) for satu in tabel.kepala[0].sel)
