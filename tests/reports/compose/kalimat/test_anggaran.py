import pytest

from reports.calc import Alasan
from reports.compose.kalimat.anggaran import (
    Serapan,
    SerapanProgram,
    dukungan_anggaran,
    serapan_anggaran,
    serapan_program,
)
from tests.reports.compose.kalimat.bahan import angka, baca, tanpa


def isi(nilai):
    return tanpa(nilai) if isinstance(nilai, Alasan) else angka(nilai)


def serapan(pagu, realisasi, persen, sisa, **lain):
    return Serapan(
        subjek="Dinas Contoh", tahun=2024, pagu=isi(pagu), realisasi=isi(realisasi), serapan=isi(persen),
        sisa=isi(sisa), **lain,
    )  # fmt: skip


BELUM = Alasan.BELUM_TERSEDIA


@pytest.mark.parametrize(
    ("satu", "kalimat"),
    [
        (
            serapan("Rp1.000", "Rp750", "75,00%", "Rp250", versi="P-APBD 2024"),
            "Pagu anggaran Dinas Contoh Tahun 2024 menurut P-APBD 2024 sebesar Rp1.000 terealisasi sebesar Rp750 atau "
            "75,00%, sehingga terdapat sisa anggaran sebesar Rp250.",
        ),
        (
            serapan("Rp1.000", "Rp1.000", "100,00%", "Rp0"),
            "Pagu anggaran Dinas Contoh Tahun 2024 sebesar Rp1.000 terealisasi sebesar Rp1.000 atau 100,00%, sehingga "
            "seluruh pagu terserap.",
        ),
        (
            serapan("Rp1.000", "Rp1.250", "125,00%", "-Rp250"),
            "Pagu anggaran Dinas Contoh Tahun 2024 sebesar Rp1.000 terealisasi sebesar Rp1.250 atau 125,00%, sehingga "
            "melampaui pagu (sisa anggaran -Rp250).",
        ),
        (
            serapan("Rp1.000", "Rp0", "0,00%", "Rp1.000"),
            "Pagu anggaran Dinas Contoh Tahun 2024 sebesar Rp1.000 belum direalisasikan (realisasi Rp0 atau 0,00%).",
        ),
        (
            serapan("Rp0", "Rp0", Alasan.PAGU_NOL, "Rp0"),
            "Pagu anggaran Dinas Contoh Tahun 2024 sebesar Rp0 belum direalisasikan (realisasi Rp0); serapannya tidak "
            "dapat dihitung karena pagu bernilai nol.",
        ),
        (
            serapan("Rp0", "Rp5", Alasan.PAGU_NOL, "-Rp5"),
            "Pagu anggaran Dinas Contoh Tahun 2024 sebesar Rp0 terealisasi sebesar Rp5, sehingga melampaui pagu (sisa "
            "anggaran -Rp5); serapannya tidak dapat dihitung karena pagu bernilai nol.",
        ),
        (
            serapan("Rp1.000", Alasan.REALISASI_ANGGARAN_TIDAK_ADA, BELUM, BELUM),
            "Pagu anggaran Dinas Contoh Tahun 2024 sebesar Rp1.000, sedangkan realisasi anggaran belum tersedia.",
        ),
        (serapan(BELUM, BELUM, BELUM, BELUM), "Pagu anggaran Dinas Contoh Tahun 2024 belum tersedia."),
        (
            serapan(BELUM, "Rp750", BELUM, BELUM),
            "Pagu anggaran Dinas Contoh Tahun 2024 belum tersedia; realisasinya sebesar Rp750.",
        ),
        (
            serapan(Alasan.TANPA_ANGGARAN, BELUM, BELUM, BELUM),
            "Pagu anggaran Dinas Contoh Tahun 2024 tidak tersedia karena tidak ada alokasi anggaran.",
        ),
    ],
)
def test_serapan(satu, kalimat):
    assert baca(serapan_anggaran(satu)) == kalimat


def test_sebagian_belum_dilaporkan():
    satu = serapan("Rp1.000", "Rp750", "75,00%", "Rp250", tidak_lengkap=True)
    assert baca(serapan_anggaran(satu)).endswith("Rp250. Sebagian realisasi anggaran belum dilaporkan.")


def test_terbilang_pada_setiap_jumlah():
    assert baca(serapan_anggaran(serapan("Rp1.000", "Rp750", "75,00%", "Rp250"), terbilang=True)) == (
        "Pagu anggaran Dinas Contoh Tahun 2024 sebesar Rp1.000 (seribu rupiah) terealisasi sebesar Rp750 (tujuh ratus "
        "lima puluh rupiah) atau 75,00%, sehingga terdapat sisa anggaran sebesar Rp250 (dua ratus lima puluh rupiah)."
    )
    assert baca(serapan_anggaran(serapan("Rp1.000", "Rp1.250", "125,00%", "-Rp250"), terbilang=True)).endswith(
        "melampaui pagu (sisa anggaran -Rp250)."
    )
    assert baca(serapan_anggaran(serapan(BELUM, "Rp750", BELUM, BELUM), terbilang=True)).endswith(
        "realisasinya sebesar Rp750 (tujuh ratus lima puluh rupiah)."
    )


# --- programs ---------------------------------------------------------------------------------------------------------


def program(*pasangan):
    return [SerapanProgram(nama, isi(nilai)) for nama, nilai in pasangan]


@pytest.mark.parametrize(
    ("semua", "kalimat"),
    [
        (program(), "Belum ada program yang dianggarkan."),
        (program(("Program A", "95,00%")), "Serapan anggaran Program A sebesar 95,00%."),
        (
            program(("Program A", "95,00%"), ("Program B", "80,00%")),
            "Dari 2 (dua) program, serapan anggaran tertinggi terdapat pada Program A sebesar 95,00%, sedangkan yang "
            "terendah terdapat pada Program B sebesar 80,00%.",
        ),
        (
            program(("Program A", "95,00%"), ("Program B", "80,00%"), ("Program C", "95,00%"), ("Program D", "90,00%")),
            "Dari 4 (empat) program, serapan anggaran tertinggi terdapat pada Program A serta Program C masing-masing "
            "sebesar 95,00%, sedangkan yang terendah terdapat pada Program B sebesar 80,00%.",
        ),
        (
            program(("Program A", "95,00%"), ("Program B", "95,00%")),
            "Serapan anggaran kedua program sama, yaitu 95,00%.",
        ),
        (
            program(("Program A", BELUM), ("Program B", BELUM), ("Program C", BELUM)),
            "Serapan anggaran seluruh program belum dapat dihitung.",
        ),
        (
            program(("Program A", "95,00%"), ("Program B", "80,00%"), ("Program C", Alasan.PAGU_NOL)),
            "Dari 2 (dua) program yang terhitung, serapan anggaran tertinggi terdapat pada Program A sebesar 95,00%, "
            "sedangkan yang terendah terdapat pada Program B sebesar 80,00%. Serapan anggaran Program C (pagu bernilai "
            "nol) belum dapat dihitung.",
        ),
        (
            program(("Program A", "95,00%"), ("Program C", BELUM)),
            "Serapan anggaran Program A sebesar 95,00%. Serapan anggaran Program C (realisasi anggaran belum tersedia) "
            "belum dapat dihitung.",
        ),
    ],
)
def test_serapan_program(semua, kalimat):
    assert baca(serapan_program(semua)) == kalimat


@pytest.mark.parametrize(
    ("pagu", "nama", "kalimat"),
    [
        (BELUM, ["A"], "Anggaran Dinas Contoh Tahun 2024 belum tersedia."),
        (
            "Rp1.000",
            [],
            "Dalam melaksanakan tugas dan fungsinya pada Tahun 2024, Dinas Contoh didukung anggaran sebesar Rp1.000 "
            "(seribu rupiah).",
        ),
        (
            "Rp1.000",
            ["Program A", "Program B", "Program C", "Program D", "Program E"],
            "Dalam melaksanakan tugas dan fungsinya pada Tahun 2024, Dinas Contoh didukung anggaran sebesar Rp1.000 "
            "(seribu rupiah) yang dituangkan dalam 5 (lima) program, yaitu Program A; Program B; Program C; "
            "Program D; dan "
            "Program E.",
        ),
    ],
)
def test_dukungan_anggaran_mencacah_program_dari_namanya(pagu, nama, kalimat):
    assert baca(dukungan_anggaran("Dinas Contoh", 2024, isi(pagu), nama)) == kalimat


def test_dukungan_anggaran_tanpa_terbilang():
    assert baca(dukungan_anggaran("Dinas Contoh", 2024, isi("Rp1.000"), ["A"], terbilang=False)).endswith(
        "sebesar Rp1.000 yang dituangkan dalam 1 (satu) program, yaitu A."
    )
