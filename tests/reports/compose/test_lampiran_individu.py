"""Performance reports of posts: agreement, capaian, evaluation, follow-up, the superior's boxes, signatures."""

from dataclasses import replace
from datetime import date

import pytest

from reports.calc import Target
from reports.compose import compose
from reports.document import BlokTandaTangan, Daftar, Judul, PemisahHalaman, plain
from reports.inputs import (
    Bagian,
    BarisPK,
    Butir,
    Jabatan,
    KinerjaJabatan,
    Masukan,
    PanggilanBlok,
    Pemangku,
    Penempatan,
    PerjanjianKinerja,
    Pihak,
    RencanaLaporan,
    Tempat,
)
from tests.reports.compose.bantu import elements, empty_office, gaps, only_block, sentences, table, texts, with_facts
from tests.reports.pabrik import masukan_acak, masukan_kecil
from tests.reports.pabrik_contoh import contoh_codes, masukan_contoh
from tests.reports.pabrik_kecil_kinerja import angka


def row(
    indikator: str, nomor: str, sasaran: str, target: Target, kelompok: str = "strategis", catatan: str = ""
) -> BarisPK:
    nama = {satu.kode: satu.nama for satu in masukan_kecil().fakta.indikator}.get(indikator, indikator)
    penempatan = f"seksi.{indikator}" if indikator in ("NAIK", "STABIL", "KOSONG") else ""
    return BarisPK(
        kelompok=kelompok, nomor_sasaran=nomor, sasaran=sasaran, indikator=nama, penempatan=penempatan, target=target,
        catatan=catatan,
    )  # fmt: skip


BARIS = (
    row("NAIK", "1", "Penyediaan Barang", angka("72")),
    row("STABIL", "2", "Kesesuaian", angka("100")),
    row("KOSONG", "2", "Kesesuaian", angka("3")),
    row("Indikator di luar rencana", "1", "Lainnya", angka("5"), "lainnya", "Tidak ada di Renstra"),
)


def with_report(*baris: BarisPK, **isi: object) -> Masukan:
    """The small office with a section whose head has an agreement of the year (signed without date and parties)."""
    masukan = masukan_kecil()
    pk = PerjanjianKinerja(kode="2024-seksi", tahun=2024, versi=1, jenis="murni", jabatan="seksi", baris=baris)
    return with_facts(
        masukan,
        jabatan=(*masukan.fakta.jabatan, Jabatan(kode="seksi", nama="Kepala Seksi", atasan="kepala")),
        kinerja_jabatan=(KinerjaJabatan(kode="seksi", jabatan="seksi", uraian="Kinerja"),),
        penempatan=(
            *masukan.fakta.penempatan,
            *(
                Penempatan(kode=f"seksi.{i}", indikator=i, tempat=Tempat.JABATAN, objek="seksi")
                for i in ("NAIK", "STABIL", "KOSONG")
            ),
        ),
        perjanjian=(*masukan.fakta.perjanjian, replace(pk, **isi)),  # type: ignore[arg-type]
    )


def test_bagian_a_sampai_e_dan_penutup():
    judul = [
        (u.nomor, u.teks) for u in elements(only_block(with_report(*BARIS), "laporan_individu")) if isinstance(u, Judul)
    ]
    assert judul == [
        ("", "Laporan Kinerja Kepala Seksi Tahun 2024"),
        ("BAB I", "PENDAHULUAN"),
        ("BAB II", "AKUNTABILITAS KINERJA"),
        ("A.", "Perjanjian Kinerja"),
        ("B.", "Capaian Kinerja"),
        ("C.", "Evaluasi dan Analisis"),
        ("D.", "Rencana Tindak Lanjut"),
        ("E.", "Tanggapan Atasan Langsung"),
        ("BAB III", "PENUTUP"),
    ]


def test_tabel_perjanjian_dan_capaian():
    dokumen = only_block(with_report(*BARIS), "laporan_individu")
    tabel = table(dokumen, "tabel-pk-individu-seksi")
    assert texts(tabel) == [
        ["1", "Penyediaan Barang", "Indeks kepatuhan pelayanan", "72"],
        ["2", "Kesesuaian", "Kesesuaian stok", "100%"],
        ["Indeks yang belum dirilis", "3"],
        ["Kinerja Lainnya"],
        ["1", "Lainnya", "Indikator di luar rencana", "5"],
    ]
    assert "Indikator di luar rencana: Tidak ada di Renstra" in tabel.catatan
    # 72 of 72, and 90 of a stable 100.
    assert texts(table(dokumen, "tabel-capaian-individu-seksi")) == [
        ["1", "Penyediaan Barang", "Indeks kepatuhan pelayanan", "72", "72,00", "100,00%"],
        ["2", "Kesesuaian", "Kesesuaian stok", "100%", "90%", "90,00%"],
        ["Indeks yang belum dirilis", "3", "Belum tersedia", "Belum tersedia"],
        ["Kinerja Lainnya"],
        ["1", "Lainnya", "Indikator di luar rencana", "Indikator tidak terdapat dalam rencana, sehingga tidak diukur"],
    ]


BELUM = "Indikator yang belum mencapai target adalah Kesesuaian stok (target 100%, realisasi 90%)."


@pytest.mark.parametrize(
    ("nomor", "kalimat"),
    [
        ((), "Tidak ada indikator dalam Perjanjian Kinerja yang dapat dievaluasi."),
        ((0,), "Satu-satunya indikator dalam Perjanjian Kinerja mencapai atau melampaui target."),
        ((0, 0), "Kedua indikator dalam Perjanjian Kinerja mencapai atau melampaui target."),
        ((0, 0, 0), "Seluruh indikator dalam Perjanjian Kinerja mencapai atau melampaui target."),
        ((2,), "Satu-satunya indikator dalam Perjanjian Kinerja belum dapat dihitung capaiannya."),
        ((1,), f"Satu-satunya indikator dalam Perjanjian Kinerja belum mencapai target. {BELUM}"),
        (
            (0, 1),
            "Dari 2 (dua) indikator, sebanyak 1 (satu) indikator mencapai atau melampaui target, sedangkan 1 (satu) "
            f"indikator belum mencapai target. {BELUM}",
        ),
        (
            (0, 1, 2, 3),
            "Dari 4 (empat) indikator, sebanyak 1 (satu) indikator mencapai atau melampaui target, 1 (satu) indikator "
            f"belum mencapai target, dan 2 (dua) indikator belum dapat dihitung capaiannya. {BELUM}",
        ),
    ],
)
def test_kalimat_evaluasi(nomor: tuple[int, ...], kalimat: str):
    dokumen = only_block(with_report(*(BARIS[n] for n in nomor)), "laporan_individu")
    assert kalimat in sentences(dokumen)


def test_tanpa_baris_menyebut_alasannya():
    dokumen = only_block(with_report(), "laporan_individu")
    assert not list(dokumen.tables())
    assert "Sasaran dan target dalam Perjanjian Kinerja tidak tersedia." in sentences(dokumen)
    assert "Capaian tidak dapat diukur karena target tidak tersedia." in sentences(dokumen)


def test_sebab_kendala_dan_tindak_lanjut_dari_nilai():
    masukan = with_report(*BARIS)
    nilai = tuple(
        replace(n, sebab="Layanan daring.", kendala="Listrik padam", solusi="Genset", tindak_lanjut="Menata ulang.")
        if (n.indikator, n.tahun) == ("NAIK", 2024)
        else n
        for n in masukan.fakta.nilai
    )
    butir = (
        Butir(jenis="rencana_tindak_lanjut", uraian="Menata arsip", objek="seksi"),
        Butir(jenis="rencana_tindak_lanjut", uraian="Milik sasaran", objek="S1"),
        Butir(jenis="rincian_dokumen", uraian="Dokumen satu", objek="P1.K1.S1"),
    )
    dokumen = only_block(with_facts(masukan, nilai=nilai, butir=butir), "laporan_individu")
    daftar = [[plain(b) for b in u.butir] for u in elements(dokumen) if isinstance(u, Daftar)]
    assert daftar == [
        ["Dokumen satu"],
        [
            "Indeks kepatuhan pelayanan dipengaruhi oleh hal berikut: layanan daring. Kendala yang dihadapi adalah "
            "sebagai berikut: listrik padam. Upaya yang telah dilakukan adalah sebagai berikut: genset."
        ],
        ["Menata arsip", "Indeks kepatuhan pelayanan: menata ulang"],
    ]
    assert "Rincian keluaran Penyediaan Barang:" in sentences(dokumen)


def test_tanpa_uraian_menyebut_alasannya_dan_kotak_tanggapan_kosong():
    kalimat = sentences(only_block(with_report(*BARIS), "laporan_individu"))
    assert "Data tugas dan fungsi jabatan ini belum tersedia." in kalimat
    assert not [satu for satu in kalimat if "penyebab" in satu.casefold()]
    assert "Rencana tindak lanjut belum ditetapkan." in kalimat
    kotak = [" ".join(satu.split()) for satu in kalimat if satu.startswith("☐")]
    assert kotak == [
        "☐ Laporan kurang baik ☐ Laporan sudah baik",
        "☐ Laporan diperbaiki ☐ Realisasi diteliti ulang",
        f"☐ Capaian diteliti ulang ☐ Lain-lain: {'…' * 16}",
    ]


def outlined(masukan: Masukan) -> list[BlokTandaTangan]:
    """The signature blocks of the report with place and date."""
    bagian = Bagian(kode="l", jenis="lampiran", judul="UJI", blok=(PanggilanBlok(blok="laporan_individu"),))
    laporan = RencanaLaporan(tahun=2024, tempat="Contohan", tanggal=date(2025, 1, 31), sistematika=(bagian,))
    return [u for u in elements(compose(replace(masukan, laporan=laporan))) if isinstance(u, BlokTandaTangan)]


def test_atasan_di_kiri_pemangku_di_kanan():
    masukan = with_report(
        *BARIS,
        pihak_pertama=Pihak(jabatan="Kepala Seksi", nama="Pejabat Seksi", pangkat="Penata", nip="2"),
        pihak_kedua=Pihak(jabatan="Kepala Dinas Contoh", nama="Pejabat Contoh Satu"),
    )
    [blok] = outlined(masukan)
    kiri, kanan = blok.penandatangan
    assert (kiri.atas, kiri.nama) == (("Mengetahui, Atasan Langsung", "Kepala Dinas Contoh,"), "Pejabat Contoh Satu")
    assert kanan.atas == ("Contohan, 31 Januari 2025", "Kepala Seksi,")
    assert (kanan.nama, kanan.bawah) == ("Pejabat Seksi", ("Penata", "NIP. 2"))


def test_pelaksana_tugas_pada_tanggal_laporan_menandatangani_sebagai_plt():
    """The agreement names the superior without prefix; on the day of the report the post is held by a Plt."""
    masukan = with_report(
        *BARIS,
        pihak_pertama=Pihak(jabatan="Kepala Seksi", nama="Pejabat Seksi"),
        pihak_kedua=Pihak(jabatan="Kepala Dinas Contoh", nama="Pejabat Contoh Satu"),
    )
    plt = tuple(replace(p, jenis="plt", sampai=None) for p in masukan.fakta.pemangku if p.nama == "Pejabat Contoh Satu")
    [blok] = outlined(with_facts(masukan, pemangku=plt))
    assert blok.penandatangan[0].atas[-1] == "Plt. Kepala Dinas Contoh,"


def test_pihak_yang_tidak_tercantum_dari_pemangku_pada_tanggal_perjanjian():
    masukan = with_report(*BARIS, tanggal=date(2024, 2, 1))
    seksi = Pemangku(jabatan="seksi", nama="Pejabat Seksi", mulai=date(2023, 1, 1))
    [blok] = outlined(with_facts(masukan, pemangku=(*masukan.fakta.pemangku, seksi)))
    assert [p.nama for p in blok.penandatangan] == ["Pejabat Contoh Satu", "Pejabat Seksi"]


def test_tanpa_atasan_hanya_satu_penanda_tangan():
    masukan = with_report(*BARIS)
    [blok] = outlined(with_facts(masukan, jabatan=()))
    [satu] = blok.penandatangan
    assert satu.atas[-1] == "seksi,"
    assert not satu.nama.strip()


def test_setiap_laporan_mulai_di_halaman_baru_dan_memakai_versi_terakhir():
    masukan = with_report(*BARIS)
    lama = masukan.fakta.perjanjian[-1]
    baru = replace(lama, kode="2024-seksi-2", versi=2, jenis="perubahan", baris=BARIS[:1])
    lain = replace(lama, kode="2024-lain", jabatan="lain", baris=())
    masukan = with_facts(masukan, perjanjian=(*masukan.fakta.perjanjian, baru, lain))
    dokumen = only_block(masukan, "laporan_individu")
    assert len(texts(table(dokumen, "tabel-pk-individu-seksi"))) == 1
    assert sum(isinstance(u, PemisahHalaman) for u in elements(dokumen)) == 1


@pytest.mark.parametrize("kosong", [False, True])
def test_kantor_tanpa_perjanjian_jabatan(kosong: bool):
    masukan = empty_office(masukan_kecil()) if kosong else masukan_kecil()
    assert sentences(only_block(masukan, "laporan_individu")) == [
        "Perjanjian Kinerja jabatan di bawah kepala Dinas Contoh Tahun 2024 tidak tersedia, sehingga laporan kinerja "
        "individu tidak disajikan."
    ]


@pytest.mark.parametrize("kode", [*contoh_codes(), "acak"])
def test_setiap_jabatan_kantor_tercetak(kode: str):
    masukan = masukan_acak(9) if kode == "acak" else masukan_contoh(kode)
    dokumen = only_block(masukan, "laporan_individu")
    assert not [celah for tabel in dokumen.tables() for celah in gaps(tabel)]
    milik = [
        p for p in masukan.fakta.perjanjian
        if p.tahun == masukan.tahun and p.jabatan not in ("", masukan.fakta.pd.kepala)
    ]  # fmt: skip
    assert len(list(dokumen.tables())) == 2 * len({p.jabatan for p in milik if p.baris})
    isi = {sel for tabel in dokumen.tables() for baris in texts(tabel) for sel in baris}
    assert all(any(b.indikator in sel for sel in isi) for p in milik if kode != "acak" for b in p.baris)
