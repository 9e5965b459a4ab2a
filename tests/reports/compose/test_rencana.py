"""Blocks of Bab II: visi and misi, tujuan and sasaran, strategi, programs, agreements and their changes."""

from dataclasses import replace

import pytest

from reports.document import Daftar, plain
from reports.inputs import Sasaran, Strategi, SubKegiatan
from tests.reports.compose.bantu import (
    elements,
    empty_office,
    only_block,
    row_with,
    sentences,
    table,
    texts,
    with_facts,
)
from tests.reports.pabrik import masukan_kecil

KECIL = masukan_kecil()


# --- visi_misi --------------------------------------------------------------------------------------------------------


def test_visi_dan_misi_daerah():
    dokumen = only_block(KECIL, "visi_misi")
    assert sentences(dokumen) == [
        "Visi Kabupaten Contohan dalam Rencana Pembangunan Jangka Menengah Daerah (RPJMD) Tahun 2021–2026 adalah:",
        "“Terwujudnya Kabupaten Contohan yang maju”",
        "Visi tersebut dijabarkan ke dalam 2 (dua) misi:",
        "Dinas Contoh mendukung pencapaian misi ke-1.",
    ]
    (daftar,) = (unsur for unsur in elements(dokumen) if isinstance(unsur, Daftar))
    assert [plain(butir) for butir in daftar.butir] == [
        "Meningkatkan tata kelola pemerintahan",
        "Meningkatkan kesejahteraan masyarakat",
    ]


@pytest.mark.parametrize(
    ("misi", "kalimat"),
    [
        ((None,), "Misi yang didukung oleh Dinas Contoh belum ditetapkan."),
        ((2, 1), "Dinas Contoh mendukung pencapaian misi ke-1 dan ke-2."),
        ((3, 1, 2, 1), "Dinas Contoh mendukung pencapaian misi ke-1, ke-2, dan ke-3."),
    ],
)
def test_misi_yang_didukung(misi: tuple[int | None, ...], kalimat: str):
    asal = KECIL.fakta.tujuan[0]
    tujuan = tuple(replace(asal, kode=f"T{n}", misi=satu) for n, satu in enumerate(misi))
    assert sentences(only_block(with_facts(KECIL, tujuan=tujuan), "visi_misi"))[-1] == kalimat


def test_visi_yang_sudah_berkutip_tidak_dikutip_dua_kali():
    daerah = replace(KECIL.daerah, rpjmd=replace(KECIL.daerah.rpjmd, visi="“Maju”", misi=()))
    assert sentences(only_block(replace(KECIL, daerah=daerah), "visi_misi"))[1:] == [
        "“Maju”",
        "Misi dalam RPJMD Tahun 2021–2026 belum tersedia.",
    ]


# --- tujuan_sasaran ---------------------------------------------------------------------------------------------------


def test_target_setiap_tahun_dan_perubahannya():
    """R1: awal 2020 55; 2021-2024 64, 68, 74, 78; akhir 85. R2: 2024-2026 79, 84, 88; akhir 88."""
    tabel = table(only_block(KECIL, "tujuan_sasaran"), "tabel-tujuan-sasaran")
    assert [plain(satu.isi) for satu in tabel.kepala[1].sel] == [
        "Awal 2020", "2021", "2022", "2023", "2024", "Akhir", "2024", "2025", "2026", "Akhir",
    ]  # fmt: skip
    assert [plain(satu.isi) for satu in tabel.kepala[0].sel][4:6] == [
        "Target (Renstra 2021-2026)",
        "Perubahan Target (Renstra Perubahan)",
    ]
    assert row_with(tabel, "1.1 Indeks kepatuhan pelayanan")[2:] == [
        "1.1 Indeks kepatuhan pelayanan", "indeks",
        "55", "64", "68", "74", "78", "85", "79", "84", "88", "88", "Sekretariat",
    ]  # fmt: skip
    assert tabel.lanskap
    assert tabel.sumber == "Sumber data: Renstra 2021-2026"
    assert "Renstra Perubahan: periode 2021–2026, berlaku mulai 2024." in tabel.catatan
    assert "Tanda –: Renstra tidak memuat target untuk tahun itu." in tabel.catatan


def test_akhir_yang_tidak_disebut_renstra_sama_dengan_tabel_kemajuan():
    """Without an end of its own in R2 the target of 2026 (88) counts, marked, as the table of progress has it."""
    penempatan = tuple(
        replace(p, target=tuple(t for t in p.target if not (t.jenis == "akhir" and t.acuan == "R2")))
        if p.kode == "S1.NAIK"
        else p
        for p in KECIL.fakta.penempatan
    )
    tabel = table(only_block(with_facts(KECIL, penempatan=penempatan), "tujuan_sasaran"), "tabel-tujuan-sasaran")
    assert row_with(tabel, "1.1 Indeks kepatuhan pelayanan")[-2] == "88a)"
    assert "a) Renstra tidak memuat kondisi akhir tersendiri; berlaku target tahun terakhirnya." in tabel.catatan


def test_sasaran_lama_menyebut_penerusnya_dan_sasaran_tanpa_indikator_alasannya():
    baris = texts(table(only_block(KECIL, "tujuan_sasaran"), "tabel-tujuan-sasaran"))
    assert ["2", "Sasaran: Sasaran tanpa indikator", "Belum ada indikator"] in baris
    lama = next(satu for satu in baris if satu[0] == "A")
    assert lama[1] == "Sasaran: Sasaran lama (menjadi sasaran 1 dan 3)"
    assert baris.index(["Tidak berlaku lagi pada Tahun 2024"]) < baris.index(lama)


def test_seluruh_unit_disebut_sekali_bila_banyak():
    unit = tuple(replace(KECIL.fakta.unit[0], kode=f"U{n}", nama=f"Bidang {n}") for n in range(1, 5))
    semua = tuple(satu.kode for satu in unit)
    penempatan = tuple(replace(satu, pengampu=semua) for satu in KECIL.fakta.penempatan)
    tabel = table(
        only_block(with_facts(KECIL, unit=unit, penempatan=penempatan), "tujuan_sasaran"), "tabel-tujuan-sasaran"
    )
    assert row_with(tabel, "1.1 Indeks kepatuhan pelayanan")[-1] == "Seluruh unit kerja"
    sebagian = tuple(replace(satu, pengampu=("U1", "kepala", "??")) for satu in penempatan)
    tabel = table(
        only_block(with_facts(KECIL, unit=unit, penempatan=sebagian), "tujuan_sasaran"), "tabel-tujuan-sasaran"
    )
    assert row_with(tabel, "1.1 Indeks kepatuhan pelayanan")[-1] == "Bidang 1; Kepala Dinas Contoh; ??"


def test_tanpa_rencana():
    kosong = empty_office(KECIL)
    assert sentences(only_block(kosong, "tujuan_sasaran")) == ["Tujuan dan sasaran belum ditetapkan."]
    assert sentences(only_block(kosong, "strategi")) == ["Strategi dan arah kebijakan belum ditetapkan."]


# --- strategi ---------------------------------------------------------------------------------------------------------


def test_strategi_satu_dengan_dua_arah_kebijakan():
    baris = texts(table(only_block(KECIL, "strategi"), "tabel-strategi"))
    assert baris == [
        ["Misi 1: Meningkatkan tata kelola pemerintahan"],
        ["1", "Meningkatnya tata kelola", "1. Meningkatnya kualitas pelayanan", "Menyederhanakan layanan",
         "Digitalisasi"],
        ["Standar layanan"],
        ["2. Sasaran tanpa indikator", "Strategi belum ditetapkan", ""],
        ["3. Meningkatnya tata kelola", "Strategi belum ditetapkan", ""],
    ]  # fmt: skip


def test_strategi_tanpa_arah_tanpa_sasaran_dan_kinerja_lainnya():
    sasaran = (
        Sasaran(kode="L", renstra="R2", jenis="lainnya", nomor="1", uraian="Akuntabilitas",
                strategi=(Strategi(uraian=("Satu", "Dua")), Strategi(uraian=(), arah_kebijakan=("Arah",)))),
    )  # fmt: skip
    baris = texts(table(only_block(with_facts(KECIL, sasaran=sasaran), "strategi"), "tabel-strategi"))
    assert baris == [
        ["Misi 1: Meningkatkan tata kelola pemerintahan"],
        ["1", "Meningkatnya tata kelola", "Sasaran belum ditetapkan", "", ""],
        ["", "Kinerja Lainnya", "1. Akuntabilitas", "Satu", ""],
        ["Dua"],
        ["", "Arah"],
    ]


# --- program_kegiatan -------------------------------------------------------------------------------------------------


def test_program_dengan_pagu_sebelum_dan_sesudah():
    """P1 murni 10.000.000 + 5.000.000 + 3.000.000,50; perubahan 12.000.000 + 4.000.000 + 3.000.000,50."""
    dokumen = only_block(KECIL, "program_kegiatan")
    assert sentences(dokumen) == [
        "Pada Tahun 2024 Dinas Contoh melaksanakan 2 (dua) program, 3 (tiga) kegiatan, dan 5 (lima) sub kegiatan "
        "dengan pagu sebesar Rp22.000.000,50."
    ]
    tabel = table(dokumen, "tabel-program-kegiatan")
    assert row_with(tabel, "Program Penunjang Urusan") == [
        "A", "2.16.01", "Program Penunjang Urusan", "18.000.000,50", "19.000.000,50", "1.000.000",
    ]  # fmt: skip
    assert row_with(tabel, "Administrasi Umum")[0] == "1"
    assert row_with(tabel, "Rapat Koordinasi") == ["b", "", "Rapat Koordinasi", "5.000.000", "4.000.000", "-1.000.000"]
    assert row_with(tabel, "Fasilitasi (Desa Contoh)")[3:] == ["2.000.000", "2.000.000", "0"]
    assert texts(tabel)[-1] == ["Jumlah", "20.000.000,50", "22.000.000,50", "2.000.000"]


def test_sub_kegiatan_baru_belum_dianggarkan_pada_murni():
    tabel = table(only_block(KECIL, "program_kegiatan"), "tabel-program-kegiatan")
    assert row_with(tabel, "Fasilitasi Baru")[3:] == ["–", "1.000.000", "1.000.000"]
    assert "Tanda –: tidak dianggarkan pada versi anggaran tersebut." in tabel.catatan


def test_program_menurut_unit_tidak_menghilangkan_yang_tanpa_unit():
    anggaran = KECIL.fakta.anggaran[1]
    lepas = SubKegiatan(kode="P2.S9", nama="Tanpa pemilik", pagu=anggaran.program[1].tanpa_kegiatan[0].pagu)
    program = (anggaran.program[0], replace(anggaran.program[1], tanpa_kegiatan=(lepas,)))
    masukan = with_facts(KECIL, anggaran=(replace(anggaran, program=program),), alokasi=())
    baris = texts(table(only_block(masukan, "program_kegiatan", susunan="unit"), "tabel-program-kegiatan"))
    assert [satu[0] for satu in baris if satu[0] in ("I", "II")] == ["I", "II"]
    assert baris[-3:-1] == [
        ["Belum dipetakan ke unit kerja"],
        ["a", "", "Tanpa pemilik", "–", "1.000.000", "1.000.000"],
    ]


def test_pagu_murni_yang_hanya_dinyatakan_per_program():
    """The declared total stands where the details are not known, marked, and no change is computed from it."""
    anggaran = KECIL.fakta.anggaran[1]

    def only_revised(sub: SubKegiatan) -> SubKegiatan:
        return replace(sub, pagu=tuple(satu for satu in sub.pagu if satu.versi == "perubahan"))

    program = tuple(
        replace(
            satu,
            kegiatan=tuple(
                replace(k, sub_kegiatan=tuple(only_revised(s) for s in k.sub_kegiatan)) for k in satu.kegiatan
            ),
            tanpa_kegiatan=tuple(only_revised(s) for s in satu.tanpa_kegiatan),
        )
        for satu in anggaran.program
    )
    tabel = table(
        only_block(with_facts(KECIL, anggaran=(replace(anggaran, program=program),)), "program_kegiatan"),
        "tabel-program-kegiatan",
    )
    assert row_with(tabel, "Program Penunjang Urusan")[3:] == ["18.000.000a)", "19.000.000,50"]
    assert row_with(tabel, "Administrasi Umum")[3:] == ["–", "16.000.000"]
    assert texts(tabel)[-1] == ["Jumlah", "–", "22.000.000,50"]
    assert tabel.catatan == (
        "a) Jumlah sebagaimana dinyatakan; rinciannya belum tersedia sehingga tidak dapat dijumlahkan.",
        "Tanda –: rincian pagu APBD 2024 belum tersedia sehingga perubahannya tidak dapat dihitung.",
    )


def test_versi_tanpa_pagu_sama_sekali_tidak_mendapat_kolom():
    anggaran = replace(KECIL.fakta.anggaran[1], kontrol=())
    versi = (*anggaran.versi, replace(anggaran.versi[1], kode="geser", nomor=3, nama="Pergeseran"))
    masukan = with_facts(KECIL, anggaran=(replace(anggaran, versi=versi),))
    tabel = table(only_block(masukan, "program_kegiatan"), "tabel-program-kegiatan")
    assert "Pagu Pergeseran belum tersedia." in tabel.catatan
    assert len(tabel.kolom) == 6


def test_tanpa_anggaran():
    kosong = with_facts(KECIL, anggaran=())
    assert sentences(only_block(kosong, "program_kegiatan")) == ["Anggaran Tahun 2024 belum tersedia."]


def test_anggaran_tanpa_pagu():
    anggaran = KECIL.fakta.anggaran[1]
    program = (replace(anggaran.program[1], kegiatan=(), tanpa_kegiatan=(SubKegiatan(kode="X", nama="Sub"),)),)
    masukan = with_facts(KECIL, anggaran=(replace(anggaran, program=program, versi=(), kontrol=()),), alokasi=())
    dokumen = only_block(masukan, "program_kegiatan")
    assert sentences(dokumen) == [
        "Pada Tahun 2024 Dinas Contoh melaksanakan 1 (satu) program dan 1 (satu) sub kegiatan. Pagu anggarannya belum "
        "tersedia."
    ]
    assert texts(table(dokumen, "tabel-program-kegiatan"))[-1] == ["Jumlah"]
