"""Bab IV: conclusion, lists of who reached what, steps of improvement, programs, inovasi and prestasi."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from reports.calc import AsalTarget, Target
from reports.compose import compose
from reports.document import Daftar, Dokumen, plain
from reports.figures import hitung_buku
from reports.inputs import (
    Bagian,
    Butir,
    Masukan,
    Narasi,
    PanggilanBlok,
    Penempatan,
    Sumber,
    TargetTahun,
    Tempat,
)
from tests.reports.compose.bantu import (
    elements,
    empty_office,
    gaps,
    only_block,
    sentences,
    table,
    texts,
    with_facts,
    with_outline,
)
from tests.reports.pabrik import masukan_acak, masukan_kecil
from tests.reports.pabrik_contoh import contoh_codes, masukan_contoh

KECIL = masukan_kecil()
KOSONG = empty_office(KECIL)


def items(jenis: str, *isi: tuple[str, tuple[tuple[str, str], ...]]) -> Masukan:
    butir = (
        Butir(jenis=jenis, uraian=uraian, rincian=rincian, sumber=Sumber(dokumen="Uji")) for uraian, rincian in isi
    )
    return with_facts(KECIL, butir=tuple(butir))


def lists(dokumen: Dokumen) -> list[list[str]]:
    return [[plain(butir) for butir in unsur.butir] for unsur in elements(dokumen) if isinstance(unsur, Daftar)]


@pytest.mark.parametrize(
    ("blok", "kalimat"),
    [
        ("daftar_capaian", "Sasaran kinerja Dinas Contoh Tahun 2024 belum ditetapkan."),
        ("evaluasi_program", "Program Tahun 2024 belum tersedia."),
        ("langkah_perbaikan", "Langkah perbaikan kinerja Dinas Contoh belum tersedia."),
        ("saran", "Saran perbaikan kinerja Dinas Contoh belum tersedia."),
        ("inovasi", "Data inovasi Dinas Contoh Tahun 2024 belum tersedia."),
        ("prestasi", "Data prestasi atau penghargaan Dinas Contoh Tahun 2024 belum tersedia."),
    ],
)
def test_yang_tidak_ada_disebut(blok: str, kalimat: str):
    dokumen = only_block(KOSONG, blok)
    assert sentences(dokumen) == [kalimat]
    assert list(dokumen.tables()) == []


# --- conclusion -------------------------------------------------------------------------------------------------------


def test_kesimpulan():
    kalimat = sentences(only_block(KECIL, "kesimpulan"))
    assert kalimat[0].startswith(
        "Pengukuran kinerja Dinas Contoh Tahun 2024 mencakup 3 (tiga) sasaran strategis dengan 16"
    )
    assert "belum seluruhnya tercapai" in kalimat[-1]
    assert "belum ditetapkan" in sentences(only_block(KOSONG, "kesimpulan"))[0]


def test_daftar_capaian_menurut_kelompok():
    """Of three others 81,34% is missed, 102,94% and 101,60% are above; none is unmeasured."""
    (daftar,) = lists(only_block(KECIL, "daftar_capaian", jenis="lainnya"))
    assert [satu.split(",")[0] for satu in daftar] == [
        "Sebanyak 2 (dua) dari 3 (tiga) indikator kinerja lainnya melampaui target",
        "Sebanyak 1 (satu) dari 3 (tiga) indikator kinerja lainnya belum mencapai target",
    ]
    assert "81,34%" in daftar[1]
    semua = only_block(KECIL, "daftar_capaian")
    assert sentences(semua) == [
        "Capaian indikator Sasaran Strategis Tahun 2024 dirinci sebagai berikut:",
        "Capaian indikator Kinerja Lainnya Tahun 2024 dirinci sebagai berikut:",
    ]
    assert "Indeks yang belum dirilis (realisasi belum tersedia)" in lists(semua)[0][-1]


def test_setiap_indikator_berada_dalam_satu_daftar_saja():
    isi = lists(only_block(KECIL, "daftar_capaian", jenis="strategis"))[0]
    kepala = [satu.partition(", yaitu")[0] for satu in isi]
    assert [satu.rpartition("strategis")[2] for satu in kepala] == [
        " yang terukur melampaui target",
        " yang terukur tepat mencapai target",
        " yang terukur belum mencapai target",
        " belum dapat diukur",
    ]
    cacah = [int(angka) for satu in kepala for angka in re.findall(r"(\d+) \(\w+(?: \w+)*\) dari", satu)]
    assert sum(cacah) == 16


def test_bila_tidak_satu_pun_mencapai_target_itu_disebut():
    rendah = tuple(replace(n, angka=Decimal("0.01")) if n.angka is not None else n for n in KECIL.fakta.nilai)
    daftar = lists(
        only_block(with_facts(KECIL, nilai=tuple(n for n in rendah if n.indikator == "NAIK")), "daftar_capaian")
    )
    assert daftar[0][0].startswith("Satu-satunya indikator sasaran strategis yang terukur belum mencapai target")


def test_daftar_capaian_tanpa_indikator():
    dokumen = only_block(with_facts(KECIL, penempatan=(), alokasi=(), pot_tampil=()), "daftar_capaian")
    assert sentences(dokumen) == [
        "Belum ada indikator sasaran strategis yang ditetapkan pada Tahun 2024.",
        "Belum ada indikator kinerja lainnya yang ditetapkan pada Tahun 2024.",
    ]


# --- improvement ------------------------------------------------------------------------------------------------------


def test_langkah_perbaikan_dengan_rincian():
    masukan = items(
        "langkah_perbaikan",
        (
            "Langkah satu",
            (
                ("Rencana tindak lanjut", "Audit"),
                ("Rencana tindak lanjut", "Sosialisasi"),
                ("Program", "P"),
                ("Sub kegiatan", "S"),
                ("Jadwal", "2025"),
                ("Penanggung jawab", "Bidang"),
            ),
        ),
        ("Langkah dua", ()),
    )
    dokumen = only_block(masukan, "langkah_perbaikan")
    tabel = table(dokumen, "tabel-langkah-perbaikan")
    assert texts(tabel) == [
        [
            "1",
            "Langkah satu\nPenanggung jawab: Bidang",
            "1. Audit\n2. Sosialisasi",
            "Program: P\nSub kegiatan: S",
            "2025",
        ],
        ["2", "Langkah dua", "–", "–", "–"],
    ]
    assert tabel.sumber == "Sumber data: Uji"
    assert sentences(dokumen)[0].endswith("menetapkan 2 (dua) langkah perbaikan:")


def test_langkah_perbaikan_dan_saran_tanpa_rincian_sebagai_daftar():
    assert lists(only_block(items("langkah_perbaikan", ("A", ()), ("B", ())), "langkah_perbaikan")) == [["A", "B"]]
    assert lists(only_block(items("saran", ("A", ())), "saran")) == [["A"]]


# --- programs ---------------------------------------------------------------------------------------------------------


def test_evaluasi_program():
    """P1: spent 14.500.000,25 of 19.000.000,50 = 76,32%; its indicator 72 of 90 = 80%; P2: 2.500.000 of 3.000.000."""
    target = TargetTahun(tahun=2024, asal=AsalTarget.RENSTRA, acuan="R2", nilai=Target(angka=Decimal(90)))
    tambahan = (
        Penempatan(kode="P1.NAIK", indikator="NAIK", tempat=Tempat.PROGRAM, objek="P1", nomor="1", target=(target,)),
        Penempatan(kode="P1.TURUN", indikator="TURUN", tempat=Tempat.PROGRAM, objek="P1", nomor="2"),
    )
    masukan = with_facts(KECIL, penempatan=(*KECIL.fakta.penempatan, *tambahan))
    tabel = table(only_block(masukan, "evaluasi_program"), "tabel-evaluasi-program")
    assert list(gaps(tabel)) == []
    baris = texts(tabel)
    assert [satu.rstrip("abc)") for satu in baris[0]] == [
        "1", "Program Penunjang Urusan", "1 Indeks kepatuhan pelayanan", "90", "72,00", "80,00%",
        "19.000.000,50", "14.500.000,25", "76,32%",
    ]  # fmt: skip
    assert baris[1][:2] == ["2 Rasio belanja terhadap pendapatan", "Target tidak ditetapkan"]
    assert baris[2][:6] == ["2", "Program Pelayanan", "Indikator program belum ditetapkan", "–", "–", "–"]
    assert [satu.rstrip("abc)") for satu in baris[2][6:]] == ["3.000.000", "2.500.000", "83,33%"]


# --- inovasi, prestasi ------------------------------------------------------------------------------------------------


def test_inovasi_dan_prestasi_dengan_kolom_menurut_rincian():
    inovasi = only_block(items("inovasi", ("Aplikasi A", (("Penyelenggara", "Bidang"),)), ("B", ())), "inovasi")
    assert sentences(inovasi) == ["Dinas Contoh mencatat 2 (dua) inovasi:"]
    assert texts(table(inovasi, "tabel-inovasi")) == [["1", "Aplikasi A", "Bidang"], ["2", "B", "–"]]
    isi = (("X", (("Nilai", "9"), ("Pemberi", "Gubernur"))), ("Y", (("Pemberi", "Z"),)))
    prestasi = only_block(items("prestasi", *isi), "prestasi")
    assert texts(table(prestasi, "tabel-prestasi")) == [["1", "X", "9", "Gubernur"], ["2", "Y", "–", "Z"]]
    assert lists(only_block(items("inovasi", ("C", ())), "inovasi")) == [["C"]]


# --- every office -----------------------------------------------------------------------------------------------------

AWAL = ("kata_pengantar", "ikhtisar", "keterkaitan_rpjmd")
BAB = (
    "dasar_hukum", "kedudukan_tugas_fungsi", "struktur_organisasi", "sdm", "sarana", "wilayah", "belanja_jenis",
    "isu_strategis", "cascading", "sistematika_penyajian", "kesimpulan", "daftar_capaian", "evaluasi_program",
    "langkah_perbaikan", "saran", "inovasi", "prestasi", "tanda_tangan",
)  # fmt: skip


def whole(masukan: Masukan) -> Masukan:
    """Every block of this helper, each in a section of its own."""
    awal = tuple(Bagian(kode=b, jenis="awal", judul=b, blok=(PanggilanBlok(blok=b),)) for b in AWAL)
    anak = tuple(Bagian(kode=b, judul=b, blok=(PanggilanBlok(blok=b),)) for b in BAB)
    narasi = (Narasi(bagian="bab", isi="Pembuka."),)
    return with_outline(
        masukan, *awal, Bagian(kode="bab", jenis="bab", nomor="BAB I", judul="X", anak=anak), narasi=narasi
    )


def check(masukan: Masukan) -> Dokumen:
    masukan = whole(masukan)
    buku = hitung_buku(masukan)
    dokumen = compose(masukan, buku)
    for angka in dokumen.figures():
        assert angka.nilai == buku[angka.kunci].nilai
    assert [celah for satu in dokumen.tables() for celah in gaps(satu)] == []
    assert all(satu.badan for satu in dokumen.tables())
    assert "Bagian ini belum diisi." not in sentences(dokumen)
    return dokumen


@pytest.mark.parametrize("kode", contoh_codes())
def test_kantor_contoh(kode: str):
    dokumen = check(masukan_contoh(kode))
    ada = {satu.id for satu in dokumen.tables()}
    assert ada >= {
        "tabel-keterkaitan-rpjmd",
        "tabel-ikhtisar-kinerja-anggaran",
        "tabel-cascading",
        "tabel-evaluasi-program",
    }


@pytest.mark.parametrize("benih", range(8))
def test_kantor_acak(benih: int):
    check(masukan_acak(benih))


@pytest.mark.parametrize("masukan", [KECIL, KOSONG])
def test_kantor_kecil_dan_kosong(masukan: Masukan):
    check(masukan)


def test_pegawai_kantor_contoh_seperti_yang_terbit():
    """Published: 41 employees by sex in one office, 129 by unit and education in another."""
    jumlah = set()
    for kode in contoh_codes():
        jumlah |= {satu for satu in sentences(only_block(masukan_contoh(kode), "sdm")) if "berjumlah" in satu}
    assert {satu.rpartition("berjumlah ")[2] for satu in jumlah} == {"41 orang.", "129 orang."}
