"""Spending as a tree, per program, declared totals; money against performance and efficiency; formulas and scales."""

from dataclasses import replace
from decimal import Decimal

import pytest

from reports.calc import MetodeEfisiensi, Penerapan, Pita, Skala
from reports.calc.predikat import SumberSkala
from reports.compose.rumus import range_of
from reports.document import plain
from reports.inputs import PotTampil
from tests.reports.compose.bantu import (
    empty_office,
    only_block,
    row_with,
    sentences,
    table,
    texts,
    with_facts,
    with_policy,
)
from tests.reports.pabrik import masukan_kecil

KECIL = masukan_kecil()
TANPA = "Tidak ada alokasi anggaran"


# --- realisasi --------------------------------------------------------------------------------------------------------


def test_realisasi_sampai_sub_kegiatan():
    """P1: 9.000.000 + 4.000.000 + 1.500.000,25 of 12.000.000 + 4.000.000 + 3.000.000,50 = 76,32%."""
    dokumen = only_block(KECIL, "realisasi_anggaran")
    assert sentences(dokumen)[0] == (
        "Pagu anggaran Dinas Contoh Tahun 2024 menurut P-APBD 2024 sebesar Rp22.000.000,50 terealisasi sebesar "
        "Rp17.000.000,25 atau 77,27%, sehingga terdapat sisa anggaran sebesar Rp5.000.000,25. Sebagian realisasi "
        "anggaran belum dilaporkan."
    )
    tabel = table(dokumen, "tabel-realisasi-anggaran")
    assert row_with(tabel, "Program Penunjang Urusan")[3:] == [
        "19.000.000,50", "14.500.000,25", "76,32%", "4.500.000,25",
    ]  # fmt: skip
    assert row_with(tabel, "Penyediaan Barang")[3:] == ["12.000.000", "9.000.000", "75,00%", "3.000.000"]
    assert row_with(tabel, "Fasilitasi (Desa Contoh)")[3:] == ["2.000.000", "2.500.000", "125,00%", "-500.000"]
    assert row_with(tabel, "Fasilitasi Baru")[3:] == ["1.000.000", *["Realisasi anggaran belum tersedia"] * 3]
    assert texts(tabel)[-1] == ["Jumlah", "22.000.000,50", "17.000.000,25a)", "77,27%a)", "5.000.000,25a)"]
    assert tabel.catatan == (
        "a) Sebagian data belum dilaporkan.",
        "Pagu menurut P-APBD 2024.",
        "Persentase pada program, kegiatan, dan jumlah adalah jumlah realisasi dibagi jumlah pagu.",
    )


def test_jumlah_yang_dinyatakan_sumber_tidak_dicetak():
    """Three totals are declared, one of them wrong: that is for a check, not for the signed report."""
    dokumen = only_block(KECIL, "realisasi_anggaran")
    assert [satu.id for satu in dokumen.tables()] == ["tabel-realisasi-anggaran"]
    assert not any("18.000.000 " in satu for satu in sentences(dokumen))


def test_tahun_yang_hanya_punya_jumlah_dinyatakan():
    dokumen = only_block(KECIL, "realisasi_anggaran", tahun="2023")
    assert sentences(dokumen)[0] == "Pagu anggaran Dinas Contoh Tahun 2023 belum tersedia."
    tabel = table(dokumen, "tabel-realisasi-anggaran")
    assert texts(tabel)[0][:4] == ["A", "Program Penunjang Urusan", "9.000.000a)", "Realisasi anggaran belum tersedia"]
    assert texts(tabel)[-1][:3] == ["Jumlah", "Belum tersedia", "8.500.000a)"]


def test_realisasi_menurut_unit():
    tabel = table(only_block(KECIL, "realisasi_anggaran", susunan="unit"), "tabel-realisasi-anggaran")
    assert row_with(tabel, "Bidang Pelayanan")[3:5] == ["7.000.000", "6.500.000a)"]


def test_realisasi_yang_belum_ada():
    anggaran = KECIL.fakta.anggaran[1]
    program = tuple(
        replace(
            satu,
            kegiatan=tuple(
                replace(k, sub_kegiatan=tuple(replace(s, realisasi=()) for s in k.sub_kegiatan)) for k in satu.kegiatan
            ),
        )
        for satu in anggaran.program
    )
    masukan = with_facts(KECIL, anggaran=(replace(anggaran, program=program),))
    assert sentences(only_block(masukan, "realisasi_anggaran"))[0] == (
        "Pagu anggaran Dinas Contoh Tahun 2024 menurut P-APBD 2024 sebesar Rp22.000.000,50, sedangkan realisasi "
        "anggaran belum tersedia."
    )


def test_realisasi_per_program():
    assert texts(table(only_block(KECIL, "realisasi_program"), "tabel-realisasi-program")) == [
        ["1", "Program Penunjang Urusan", "19.000.000,50", "14.500.000,25", "76,32%", "4.500.000,25"],
        ["2", "Program Pelayanan", "3.000.000", "2.500.000a)", "83,33%a)", "500.000a)"],
        ["Jumlah", "22.000.000,50", "17.000.000,25a)", "77,27%a)", "5.000.000,25a)"],
    ]


@pytest.mark.parametrize("blok", ["realisasi_anggaran", "realisasi_program"])
def test_tahun_tanpa_anggaran(blok: str):
    assert sentences(only_block(KECIL, blok, tahun="2022")) == ["Anggaran Tahun 2022 belum tersedia."]


def test_anggaran_tanpa_versi():
    anggaran = replace(KECIL.fakta.anggaran[1], versi=(), kontrol=())
    tabel = table(only_block(with_facts(KECIL, anggaran=(anggaran,)), "realisasi_program"), "tabel-realisasi-program")
    kepala = [plain(sel.isi) for baris in tabel.kepala for sel in baris.sel]
    assert not any("Pagu" in satu for satu in kepala)  # nothing to print there, so there is no column


# --- allocation -------------------------------------------------------------------------------------------------------


def test_alokasi_dibagi_menurut_bobot_dan_pot_tidak_dijumlahkan():
    """Rapat Koordinasi 4.000.000 with weights 1 : 2; the rest whole; P1 19.000.000,50 is only shown."""
    tabel = table(only_block(KECIL, "alokasi_sasaran"), "tabel-alokasi-sasaran")
    assert row_with(tabel, "1.1 Indeks kepatuhan pelayanan")[2:] == [
        "1.1 Indeks kepatuhan pelayanan",
        "12.000.000",
        "54,55%",
    ]
    assert row_with(tabel, "1.2 Rasio belanja terhadap pendapatan")[1:] == ["1.333.333,33", "6,06%"]
    assert row_with(tabel, "1.3 Waktu penyelesaian layanan")[1:] == ["2.666.666,67", "12,12%"]
    assert row_with(tabel, "1.4 Kesesuaian stok")[1:] == [TANPA]
    assert ["2", "Sasaran tanpa indikator", "Belum ada indikator"] in texts(tabel)
    baris = texts(tabel)
    assert ["Jumlah sasaran", "16.000.000", "72,73%"] in baris
    jumlah = baris.index(["Jumlah", "22.000.000,50", "100,00%"])
    assert baris[jumlah + 1] == ["Kinerja Lainnya (anggaran ditampilkan, tidak dijumlahkan)"]
    assert baris[jumlah + 2][2:] == ["1.16 Persentase realisasi anggaran", "19.000.000,50", "–"]
    assert tabel.catatan == (
        "Anggaran sub kegiatan yang mendukung beberapa indikator dibagi menurut bobotnya.",
        "Anggaran ditampilkan, tidak dijumlahkan.",
    )


def test_anggaran_yang_tidak_dipetakan_dinyatakan():
    masukan = with_facts(KECIL, alokasi=KECIL.fakta.alokasi[:1], pot_tampil=())
    tabel = table(only_block(masukan, "alokasi_sasaran"), "tabel-alokasi-sasaran")
    assert texts(tabel)[-3:] == [
        ["Jumlah", "12.000.000", "100,00%"],
        ["Anggaran yang tidak dipetakan ke indikator", "10.000.000,50", ""],
        ["Seluruh anggaran", "22.000.000,50", ""],
    ]
    assert tabel.catatan == ()


def test_pot_pada_tujuan_dan_catatannya():
    pot = (PotTampil(tahun=2024, cakupan="seluruh", penempatan=("T1.NAIK",), catatan="Sel gabungan."),)
    tabel = table(only_block(with_facts(KECIL, pot_tampil=pot), "alokasi_sasaran"), "tabel-alokasi-sasaran")
    assert texts(tabel)[-2:] == [
        ["Tujuan (anggaran ditampilkan, tidak dijumlahkan)"],
        ["1", "Meningkatnya tata kelola", "Indeks kepatuhan pelayanan", "22.000.000,50", "–"],
    ]
    assert tabel.catatan[-1] == "Sel gabungan."


def test_kinerja_dan_anggaran():
    tabel = table(only_block(KECIL, "kinerja_anggaran"), "tabel-kinerja-anggaran")
    assert row_with(tabel, "1.1 Indeks kepatuhan pelayanan")[3:] == [
        "80", "72,00", "90,00%", "12.000.000", "9.000.000", "75,00%",
    ]  # fmt: skip
    assert row_with(tabel, "3.8 Rencana aksi ditetapkan")[4:] == [
        "1.000.000",
        *["Realisasi anggaran belum tersedia"] * 2,
    ]
    assert row_with(tabel, "1.4 Kesesuaian stok")[1:] == ["100%", "90%", "90,00%", TANPA]
    jumlah = next(satu for satu in texts(tabel) if satu[0] == "Jumlah")
    assert jumlah[1:] == ["104,95%*)", "22.000.000,50", "17.000.000,25c)", "77,27%c)"]
    assert "Capaian pada baris Jumlah adalah rata-rata capaian Sasaran Strategis." in tabel.catatan
    assert "Serapan pada baris Jumlah adalah jumlah realisasi dibagi jumlah alokasi." in tabel.catatan


def test_efisiensi_selisih():
    """90,00 - 75,00 = 15,00; 104,95 - 77,27 = 27,68; over the pot 81,34 - 76,32 = 5,02."""
    tabel = table(only_block(KECIL, "efisiensi"), "tabel-efisiensi")
    assert row_with(tabel, "1.1 Indeks kepatuhan pelayanan")[3:] == [
        "90,00%", "75,00%", "15,00", "Target belum tercapai",
    ]  # fmt: skip
    assert row_with(tabel, "1.4 Kesesuaian stok")[1:] == ["90,00%", TANPA]
    assert row_with(tabel, "3.12 Indeks yang belum dirilis")[1:] == [
        "Belum tersedia", "125,00%", "Tidak dapat dihitung karena capaian tidak terhitung", "–",
    ]  # fmt: skip
    total = next(
        satu for satu in texts(tabel) if satu[0] == "Rata-rata capaian Sasaran Strategis dan serapan seluruh anggaran"
    )
    assert [satu.rstrip("*)abcde") for satu in total[1:4]] == ["104,95%", "77,27%", "27,68"]
    # 81,34% of the target over the pot; what is left of the money does not make that efficient.
    assert row_with(tabel, "1.16 Persentase realisasi anggaran")[-1] == "Target belum tercapai"
    assert "Penggunaan anggaran dinyatakan efisien hanya apabila target kinerjanya tercapai." in tabel.catatan


def test_efisiensi_rasio():
    """90,00 / 75,00 = 1,20; 133,33 / 50,00 = 2,67."""
    tabel = table(
        only_block(with_policy(KECIL, metode_efisiensi=MetodeEfisiensi.RASIO), "efisiensi"), "tabel-efisiensi"
    )
    assert row_with(tabel, "1.1 Indeks kepatuhan pelayanan")[-2:] == ["1,20", "Target belum tercapai"]
    assert row_with(tabel, "3.6 Predikat pengelolaan arsip")[-2:] == ["2,67", "Efisien"]


def test_efisiensi_pmk_dengan_nilai():
    masukan = with_policy(KECIL, metode_efisiensi=MetodeEfisiensi.PMK214)
    baris = texts(table(only_block(masukan, "efisiensi"), "tabel-efisiensi"))
    assert [satu[0] for satu in baris].count("Nilai efisiensi") == 1


def test_efisien_hanya_bila_tercapai():
    masukan = with_policy(KECIL, efisien_hanya_bila_tercapai=True)
    tabel = table(only_block(masukan, "efisiensi"), "tabel-efisiensi")
    assert row_with(tabel, "1.1 Indeks kepatuhan pelayanan")[-2:] == [
        "Tidak dihitung karena capaian kinerja di bawah 100%", "–",
    ]  # fmt: skip


@pytest.mark.parametrize("blok", ["alokasi_sasaran", "kinerja_anggaran", "efisiensi"])
def test_tanpa_sasaran(blok: str):
    assert sentences(only_block(empty_office(KECIL), blok)) == [
        "Sasaran yang berlaku pada Tahun 2024 belum ditetapkan."
    ]


@pytest.mark.parametrize("blok", ["alokasi_sasaran", "kinerja_anggaran", "efisiensi"])
def test_sasaran_tanpa_anggaran_apa_pun(blok: str):
    (tabel,) = only_block(with_facts(KECIL, anggaran=()), blok).tables()
    assert TANPA in row_with(tabel, "1.4 Kesesuaian stok")
    assert tabel.sumber == ""


# --- formulas, policy, scales -----------------------------------------------------------------------------------------


def test_rumus_yang_berlaku_tercetak():
    isi = sentences(only_block(KECIL, "rumus_skala"))
    assert "Capaian = Realisasi ÷ Target × 100%" in isi
    assert "Capaian = (2 × Target − Realisasi) ÷ Target × 100%" in isi
    assert "Capaian = Peringkat Realisasi ÷ Peringkat Target × 100%" in isi
    assert "Tingkat efisiensi = Capaian kinerja − Serapan anggaran" in isi
    kosong = sentences(only_block(empty_office(KECIL), "rumus_skala"))
    assert not any("Peringkat" in satu for satu in kosong)


def test_rumus_efisiensi_pmk():
    isi = sentences(only_block(with_policy(KECIL, metode_efisiensi=MetodeEfisiensi.PMK214), "rumus_skala"))
    assert "Nilai efisiensi = 50% + Efisiensi ÷ 20 × 50%" in isi


def policy(masukan) -> dict[str, list[str]]:
    baris = texts(table(only_block(masukan, "rumus_skala"), "tabel-kebijakan"))
    return {satu[1]: satu[2:] for satu in baris}


def test_kebijakan_bawaan():
    isi = policy(KECIL)
    assert isi["Batas atas capaian"][0] == "Tidak dibatasi; capaian di atas 100% dicetak dan diperhitungkan apa adanya."
    assert isi["Batas bawah capaian"][0] == "Paling rendah 0% pada tampilan dan rata-rata."
    assert isi["Pembulatan capaian"] == ["Dicetak dengan 2 (dua) desimal, setengah ke atas menjauhi nol.", "Nasional"]
    assert isi["Rata-rata capaian"][0] == (
        "Dihitung dari seluruh indikator dengan nilai capaian yang tidak dibulatkan, lalu dicetak dengan 2 (dua) "
        "desimal."
    )


def test_kebijakan_lain_dan_siapa_yang_menetapkannya():
    masukan = with_policy(
        KECIL, batas_capaian=Decimal(120), lantai=None, penerapan_batas=Penerapan.TAMPILAN, desimal_capaian=0,
        hitung_asumsi=False, metode_efisiensi=MetodeEfisiensi.RASIO, efisien_hanya_bila_tercapai=True,
    )  # fmt: skip
    asal = {"batas_capaian": "pemda", "desimal_capaian": "pd", "metode_efisiensi": "lain"}
    isi = policy(replace(masukan, kebijakan=replace(masukan.kebijakan, asal=asal)))
    assert isi["Batas atas capaian"] == [
        "Paling tinggi 120% pada tampilan, sedangkan rata-rata memakai nilai asli.", "Kabupaten Contohan",
    ]  # fmt: skip
    assert isi["Batas bawah capaian"][0] == "Tidak dibatasi; capaian negatif dicetak apa adanya."
    assert isi["Pembulatan capaian"] == [
        "Dicetak dengan bilangan bulat, setengah ke atas menjauhi nol.", "Dinas Contoh",
    ]  # fmt: skip
    assert isi["Angka asumsi"][0] == "Ditandai, tidak diperhitungkan dalam rata-rata."
    assert isi["Tingkat efisiensi"][0].endswith(
        "Di atas 1 berarti efisien, di bawahnya tidak efisien. Dihitung hanya bila capaian kinerja mencapai 100%."
    )
    rerata = policy(with_policy(KECIL, batas_capaian=Decimal(100), penerapan_batas=Penerapan.RERATA))
    assert (
        rerata["Batas atas capaian"][0] == "Paling tinggi 100% pada rata-rata, sedangkan tampilan memakai nilai asli."
    )


def test_skala_capaian_dari_tertinggi():
    tabel = table(only_block(KECIL, "rumus_skala"), "tabel-skala-capaian")
    assert texts(tabel) == [
        ["1", "> 90%", "Sangat Tinggi (ST)"],
        ["2", "> 75% – 90%", "Tinggi (T)"],
        ["3", "> 65% – 75%", "Sedang (S)"],
        ["4", "> 50% – 65%", "Rendah (R)"],
        ["5", "0% – 50%", "Sangat Rendah (SR)"],
    ]
    assert tabel.sumber == "Sumber data: Permendagri 86/2017"


@pytest.mark.parametrize(
    ("kode", "kalimat"),
    [
        ("", "Capaian kinerja tidak dikelompokkan ke dalam kategori."),
        ("lain", "Skala kategori capaian lain belum ditetapkan."),
    ],
)
def test_tanpa_skala_capaian(kode: str, kalimat: str):
    assert sentences(only_block(with_policy(KECIL, skala_capaian=kode), "rumus_skala"))[-1] == kalimat


def test_skala_indikator_yang_dipakai():
    indikator = tuple(replace(satu, skala="capaian86" if satu.kode == "NAIK" else "") for satu in KECIL.fakta.indikator)
    tabel = table(only_block(with_facts(KECIL, indikator=indikator), "rumus_skala"), "tabel-skala-indikator")
    assert texts(tabel)[:2] == [["Tingkat capaian kinerja"], ["1", "> 90%", "Sangat Tinggi (ST)"]]


def pita(bawah: str | None, atas: str | None, *, terbuka: tuple[bool, bool] = (False, False)) -> Pita:
    return Pita("X", "X", bawah and Decimal(bawah), atas and Decimal(atas), *terbuka, 1)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("satu", "teks"),
    [
        (pita(None, "60"), "≤ 60,0"),
        (pita(None, "60", terbuka=(False, True)), "< 60,0"),
        (pita("90.5", None), "≥ 90,5"),
        (pita("90.5", None, terbuka=(True, False)), "> 90,5"),
        (pita("4", "4"), "4"),
        (pita("1.5", "2", terbuka=(True, True)), "> 1,5 – < 2,0"),
        (pita(None, None), "seluruh nilai"),
    ],
)
def test_rentang_pita(satu: Pita, teks: str):
    skala = Skala("s", "S", "indeks", 1, (satu, pita("0.5", None)) if teks != "4" else (satu,), SumberSkala("x", "uji"))
    assert range_of(satu, skala) == teks
