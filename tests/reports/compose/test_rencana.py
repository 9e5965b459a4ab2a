"""Blocks of Bab II: visi and misi, tujuan and sasaran, strategi, programs, agreements and their changes."""

from dataclasses import replace

import pytest

from reports.document import Daftar, plain
from reports.inputs import Renstra, Sasaran, Strategi, SubKegiatan
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
from tests.reports.pabrik import masukan_kecil, rp

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


def test_pk_tanpa_pihak_dan_tanggal_menyebutkannya():
    assert sentences(only_block(KECIL, "pk", versi="lalu")) == [
        "Perjanjian Kinerja Tahun 2023 Dinas Contoh disajikan sebagaimana ditandatangani. Pihak dan tanggal "
        "penandatanganan belum tercatat."
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
