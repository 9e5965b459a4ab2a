"""Capaian of the report year: tables, means, what they leave out, and the sentences above them."""

from dataclasses import replace
from decimal import Decimal

import pytest

from reports.calc import AsalTarget, DasarRerata, JenisAngka, Penerapan, Target
from reports.compose import compose
from reports.compose.catatan import RERATA
from reports.inputs import (
    Bagian,
    Indikator,
    Masukan,
    Nilai,
    PanggilanBlok,
    Penempatan,
    Sasaran,
    TargetTahun,
    Tempat,
)
from tests.reports.compose.bantu import (
    empty_office,
    only_block,
    row_with,
    sentences,
    table,
    texts,
    with_facts,
    with_outline,
    with_policy,
)
from tests.reports.pabrik import masukan_kecil

KECIL = masukan_kecil()


def office(*pasangan: tuple[str | None, str | None]) -> Masukan:
    """An office with one sasaran and an indicator for each (target, realisasi); None leaves the fact out."""
    indikator = tuple(Indikator(kode=f"I{n}", nama=f"Indikator {n}", satuan="nilai") for n, _ in enumerate(pasangan, 1))
    penempatan = tuple(
        Penempatan(
            kode=f"S.I{n}",
            indikator=f"I{n}",
            tempat=Tempat.SASARAN,
            objek="S",
            nomor=f"1.{n}",
            target=()
            if target is None
            else (TargetTahun(tahun=2024, asal=AsalTarget.RENSTRA, acuan="R2", nilai=Target(angka=Decimal(target))),),
        )
        for n, (target, _) in enumerate(pasangan, 1)
    )
    nilai = tuple(
        Nilai(indikator=f"I{n}", tahun=2024, angka=Decimal(satu)) for n, (_, satu) in enumerate(pasangan, 1) if satu
    )
    sasaran = (Sasaran(kode="S", renstra="R2", jenis="strategis", nomor="1", uraian="Sasaran tunggal"),)
    return with_facts(
        KECIL, sasaran=sasaran, indikator=indikator, penempatan=penempatan, nilai=nilai, perjanjian=(), alokasi=(),
        pot_tampil=(), pembanding=(),
    )  # fmt: skip


AWAL = "indikator sasaran strategis"
RATA = "Rata-rata capaian sasaran strategis Tahun 2024"


@pytest.mark.parametrize(
    ("pasangan", "kalimat"),
    [
        ((), f"Belum ada {AWAL} yang ditetapkan pada Tahun 2024."),
        (
            (("10", None),),
            f"Satu-satunya {AWAL} pada Tahun 2024 belum dapat diukur. {RATA} tidak dapat dihitung karena tidak ada "
            "nilai yang dapat dihitung.",
        ),
        (
            (("10", "10"),),
            f"Satu-satunya {AWAL} pada Tahun 2024 mencapai target. "
            "Capaiannya sebesar 100,00% (kategori Sangat Tinggi).",
        ),
        (
            (("10", "6"),),
            f"Satu-satunya {AWAL} pada Tahun 2024 belum mencapai target. Capaiannya sebesar 60,00% (kategori Rendah).",
        ),
        (
            (("10", "12"), ("10", "11")),
            f"Kedua {AWAL} pada Tahun 2024 melampaui target. {RATA} sebesar 115,00% (kategori Sangat Tinggi), dihitung "
            "dari capaian 2 (dua) indikator sebelum dibulatkan.",
        ),
        (
            (("10", "5"), ("10", "4"), ("10", "3")),
            f"Seluruh {AWAL} yang berjumlah 3 (tiga) pada Tahun 2024 belum mencapai target. {RATA} sebesar 40,00% "
            "(kategori Sangat Rendah), dihitung dari capaian 3 (tiga) indikator sebelum dibulatkan.",
        ),
        (
            (("10", "12"), ("10", "6"), ("10", None)),
            f"Dari 3 (tiga) {AWAL} pada Tahun 2024, sebanyak 1 (satu) indikator melampaui target, 1 (satu) indikator "
            f"belum mencapai target, dan 1 (satu) indikator belum dapat diukur. {RATA} sebesar 90,00% (kategori "
            "Tinggi), dihitung dari capaian 2 (dua) indikator sebelum dibulatkan.",
        ),
    ],
)
def test_kalimat_menurut_banyaknya(pasangan: tuple[tuple[str, str | None], ...], kalimat: str):
    assert sentences(only_block(office(*pasangan), "capaian_sasaran"))[0] == kalimat


def test_tabel_capaian_sasaran():
    """72 / 80 = 90%; (2 x 2,15 - 1,96) / 2,15 = 108,84%; T / R = 10 / 8 = 125%; beyond 8: (2 x 8 - 9) / 8 = 87,5%."""
    tabel = table(only_block(KECIL, "capaian_sasaran"), "tabel-capaian-sasaran")
    assert row_with(tabel, "1.1 Indeks kepatuhan pelayanan") == [
        "1", "Meningkatnya kualitas pelayanan", "1.1 Indeks kepatuhan pelayanan",
        "80", "72,00", "90,00%", "Tinggi", "Bidang Pelayanan",
    ]  # fmt: skip
    assert row_with(tabel, "1.2 Rasio belanja terhadap pendapatan")[1:5] == [
        "≤ 2,15%",
        "1,96%",
        "108,84%",
        "Sangat Tinggi",
    ]
    assert row_with(tabel, "1.3 Waktu penyelesaian layanan")[1:4] == ["10 hari", "8 hari", "125,00%"]
    assert row_with(tabel, "1.5 Lama proses")[1:4] == ["7–8 bulan", "9 bulan", "87,50%a)"]
    assert tabel.catatan[1] == ("a) Realisasi berada di luar rentang target; dihitung terhadap batas terdekat.")
    assert tabel.sumber == "Sumber data: Data kinerja bidang"


def test_alasan_berdiri_di_tempat_angka():
    tabel = table(only_block(KECIL, "capaian_sasaran"), "tabel-capaian-sasaran")
    assert ["2", "Sasaran tanpa indikator", "Belum ada indikator"] in texts(tabel)
    assert row_with(tabel, "3.12 Indeks yang belum dirilis")[2:5] == ["Belum tersedia", "Belum tersedia", "–"]
    assert row_with(tabel, "3.10 Inovasi baru")[1:5] == [
        "0 inovasi", "5 inovasi", "Tidak dapat dihitung karena target bernilai nol", "–",
    ]  # fmt: skip
    assert row_with(tabel, "3.99 Indikator tanpa target")[1] == "Target tidak ditetapkan"


def test_rerata_dengan_dan_tanpa_angka_asumsi():
    tabel = table(only_block(KECIL, "capaian_sasaran"), "tabel-capaian-sasaran")
    assert row_with(tabel, "3.13 Indeks reformasi")[2:4] == ["3,14*)", "99,68%*)"]
    # 12 capaian: 90 108,8372 125 90 87,5 133,3333 100 75 100 99,6825 150 100 -> 1259,3530 / 12; without 99,6825 / 11.
    assert [satu[:2] for satu in texts(tabel)[-2:]] == [
        ["Rata-rata capaian", "104,95%*)"],
        ["Rata-rata capaian tanpa angka asumsi", "105,42%"],
    ]
    assert tabel.catatan[0] == "*) Angka asumsi: Indeks reformasi (asumsi sama dengan tahun lalu)."
    assert tabel.catatan[-2] == "Rata-rata dihitung dari nilai capaian yang tidak dibulatkan."
    assert tabel.catatan[-1] == (
        "Tidak diperhitungkan dalam rata-rata: 4 (empat) dari 16 (enam belas) indikator, yaitu Predikat pengelolaan "
        "aset (level tidak terdapat dalam skala indikator); Inovasi baru (tidak dapat dihitung karena target bernilai "
        "nol); Indeks yang belum dirilis (belum tersedia); Indikator tanpa target (target tidak ditetapkan)."
    )


def test_angka_asumsi_yang_tidak_dihitung_kebijakan():
    tabel = table(only_block(with_policy(KECIL, hitung_asumsi=False, hitung_sementara=False), "capaian_sasaran"),
                  "tabel-capaian-sasaran")  # fmt: skip
    assert [satu[:2] for satu in texts(tabel)[-2:]] == [
        ["Rata-rata capaian", "105,42%"],
        ["Rata-rata capaian dengan angka asumsi", "104,95%*)"],
    ]
    assert "Indeks reformasi (angka asumsi tidak diperhitungkan)" in tabel.catatan[-1]


def test_kinerja_lainnya_dengan_rerata_sendiri():
    """77,27 / 95 = 81,34%; 87,50 / 85 = 102,94%; 82,30 / 81 = 101,60%; mean 95,29%."""
    dokumen = only_block(KECIL, "capaian_sasaran", jenis="lainnya")
    assert [satu.id for satu in dokumen.tables()] == ["tabel-capaian-lainnya"]
    tabel = table(dokumen, "tabel-capaian-lainnya")
    capaian = [satu[-2] if len(satu) > 4 else satu[1] for satu in texts(tabel)]
    assert capaian == ["81,34%a)", "102,94%", "101,60%", "95,29%"]
    assert tabel.catatan[1] == (
        "b) Terdapat sumber lain dengan nilai berbeda: Indeks Kepuasan Masyarakat (nilai yang diumumkan: 87,40)."
    )


def test_jenis_strategis_saja():
    dokumen = only_block(KECIL, "capaian_sasaran", jenis="strategis")
    assert [satu.id for satu in dokumen.tables()] == ["tabel-capaian-sasaran"]


def test_rerata_tiap_sasaran_bila_kebijakan_memakainya():
    masukan = with_policy(KECIL, dasar_rerata=DasarRerata.SASARAN)
    baris = texts(table(only_block(masukan, "capaian_sasaran"), "tabel-capaian-sasaran"))
    # Sasaran 1: (90 + 108,8372 + 125 + 90 + 87,5) / 5 = 100,27.
    assert next(satu[:2] for satu in baris if satu[0] == "Rata-rata sasaran") == ["Rata-rata sasaran", "100,27%"]


def test_tanpa_skala_tidak_ada_kolom_kategori():
    tabel = table(only_block(with_policy(KECIL, skala_capaian=""), "capaian_tujuan"), "tabel-capaian-tujuan")
    assert texts(tabel) == [
        ["1", "Meningkatnya tata kelola", "Indeks kepatuhan pelayanan", "90", "72,00", "80,00%", "Bidang Pelayanan"],
    ]


def test_skala_yang_belum_ditetapkan_disebut():
    tabel = table(only_block(with_policy(KECIL, skala_capaian="lain"), "capaian_tujuan"), "tabel-capaian-tujuan")
    assert texts(tabel)[-1][5:] == ["80,00%", "Skala belum ditetapkan", "Bidang Pelayanan"]


def test_rerata_tidak_mengulang_capaian_indikator_yang_hanya_satu():
    """One indicator: no row and no note; the row stays where the mean is another figure, here cut to 100."""
    satu = table(only_block(office(("100", "120")), "capaian_sasaran"), "tabel-capaian-sasaran")
    assert [baris[0] for baris in texts(satu)] == ["1"]
    assert RERATA not in satu.catatan
    dua = table(only_block(office(("100", "120"), ("100", "90")), "capaian_sasaran"), "tabel-capaian-sasaran")
    assert texts(dua)[-1][:2] == ["Rata-rata capaian", "105,00%"]
    assert RERATA in dua.catatan
    dibatasi = with_policy(office(("100", "120")), batas_capaian=Decimal(100), penerapan_batas=Penerapan.RERATA)
    assert texts(table(only_block(dibatasi, "capaian_sasaran"), "tabel-capaian-sasaran"))[-1][:2] == [
        "Rata-rata capaian",
        "100,00%",
    ]


def test_kalimat_tujuan():
    assert sentences(only_block(KECIL, "capaian_tujuan")) == [
        "Satu-satunya indikator tujuan pada Tahun 2024 belum mencapai target. Capaiannya sebesar 80,00% "
        "(kategori Tinggi)."
    ]


def test_tanpa_tujuan_dan_sasaran():
    kosong = empty_office(KECIL)
    assert sentences(only_block(kosong, "capaian_tujuan")) == ["Tujuan yang berlaku pada Tahun 2024 belum ditetapkan."]
    assert sentences(only_block(kosong, "capaian_sasaran")) == [
        "Sasaran Strategis yang berlaku pada Tahun 2024 belum ditetapkan."
    ]
    assert sentences(only_block(kosong, "capaian_sasaran", jenis="lainnya")) == [
        "Kinerja Lainnya yang berlaku pada Tahun 2024 belum ditetapkan."
    ]


def test_istilah_daerah_dipakai():
    kebijakan = replace(KECIL.kebijakan, cetak={"istilah_lainnya": "Kinerja Penunjang"})
    tabel = table(only_block(replace(KECIL, kebijakan=kebijakan), "capaian_sasaran"), "tabel-capaian-lainnya")
    assert tabel.judul == "Capaian Kinerja Penunjang Dinas Contoh Tahun 2024"


def test_angka_sementara_bertanda():
    nilai = tuple(
        replace(satu, jenis=JenisAngka.SEMENTARA) if satu.indikator == "NAIK" and satu.tahun == 2024 else satu
        for satu in KECIL.fakta.nilai
    )
    tabel = table(only_block(with_facts(KECIL, nilai=nilai), "capaian_tujuan"), "tabel-capaian-tujuan")
    assert texts(tabel)[0][4:6] == ["72,00**)", "80,00%**)"]
    assert tabel.catatan[0] == "**) Angka sementara: Indeks kepatuhan pelayanan."


def test_sebab_hasil_tujuan_disebut_bila_ditulis():
    tujuan = next(p for p in KECIL.fakta.penempatan if p.tempat is Tempat.TUJUAN)
    tahunan = (tujuan.indikator, 2024, None)
    nilai = tuple(
        replace(n, sebab="pembinaan rutin" if (n.indikator, n.tahun, n.triwulan) == tahunan else n.sebab)
        for n in KECIL.fakta.nilai
    )
    kalimat = sentences(only_block(with_facts(KECIL, nilai=nilai), "capaian_tujuan"))
    assert kalimat[-1].endswith(": pembinaan rutin.")
    assert len(sentences(only_block(KECIL, "capaian_tujuan"))) == len(kalimat) - 1


def test_penyebab_indikator_tujuan_yang_juga_diuraikan_pada_sasarannya_tidak_diulang():
    """The first indicator stands on the tujuan and on a sasaran: its cause is told once."""
    nilai = tuple(
        replace(satu, sebab="Petugas ditambah") if (satu.indikator, satu.tahun) == ("NAIK", 2024) else satu
        for satu in KECIL.fakta.nilai
    )
    masukan = with_facts(KECIL, nilai=nilai)
    blok = (PanggilanBlok(blok="capaian_tujuan"), PanggilanBlok(blok="uraian_sasaran"))
    bab = Bagian(kode="uji", jenis="bab", nomor="BAB III", judul="UJI", blok=blok)
    semua = " ".join(sentences(compose(with_outline(masukan, bab))))
    assert semua.lower().count("petugas ditambah") == 1
    assert "petugas ditambah" in " ".join(sentences(only_block(masukan, "capaian_tujuan"))).lower()
