"""The annexes of the IKU decree: the office's own indicators and those of every post."""

from dataclasses import replace

import pytest

from reports.document import Daftar, Judul, Tabel, plain
from reports.inputs import Butir, Jabatan, KinerjaJabatan, Masukan, Penempatan, Tempat
from reports.render.html import render_html
from tests.reports.compose.bantu import elements, empty_office, gaps, only_block, row_with, sentences, table, texts
from tests.reports.compose.bantu import with_facts as dengan
from tests.reports.pabrik import masukan_acak, masukan_kecil
from tests.reports.pabrik_contoh import contoh_codes, masukan_contoh

KEPUTUSAN = Butir(
    jenis="keputusan_iku",
    uraian="Keputusan Indikator Kinerja Utama Tahun 2024, ditetapkan 2024-03-15",
    rincian=(("Nomor", "188/1/2024"), ("Tanggal", "2024-03-15")),
)


def with_posts() -> Masukan:
    """The small office with a post below its head that has three lines of performance, one without indicator."""
    masukan = masukan_kecil()
    baris = (
        ("seksi.1", "utama", "program", "Terlaksananya program"),
        ("seksi.2", "utama", "kegiatan", "Terlaksananya kegiatan"),
        ("seksi.3", "lainnya", "sasaran", "Akuntabilitas seksi"),
    )
    return dengan(
        masukan,
        jabatan=(*masukan.fakta.jabatan, Jabatan(kode="seksi", nama="Kepala Seksi", atasan="kepala", urutan=2)),
        kinerja_jabatan=tuple(
            KinerjaJabatan(kode=kode, jabatan="seksi", jenis=jenis, tingkat=tingkat, uraian=uraian)
            for kode, jenis, tingkat, uraian in baris
        ),
        penempatan=(
            *masukan.fakta.penempatan,
            Penempatan(kode="seksi.1.NAIK", indikator="NAIK", tempat=Tempat.JABATAN, objek="seksi.1"),
            Penempatan(kode="seksi.3.YA", indikator="YA", tempat=Tempat.JABATAN, objek="seksi.3", pengampu=("U2",)),
        ),
    )


def test_iku_memuat_jabatan_visi_misi_dan_alasan_yang_belum_ada():
    dokumen = only_block(masukan_kecil(), "iku")
    assert sentences(dokumen) == [
        "Jabatan: Kepala Dinas Contoh",
        "Visi: Terwujudnya Kabupaten Contohan yang maju",
        "Misi:",
        "Tugas: Data belum tersedia.",
        "Fungsi: Data belum tersedia.",
    ]
    [misi] = [unsur for unsur in elements(dokumen) if isinstance(unsur, Daftar)]
    assert [plain(satu) for satu in misi.butir] == [
        "Meningkatkan tata kelola pemerintahan",
        "Meningkatkan kesejahteraan masyarakat",
    ]


def test_iku_memuat_tugas_fungsi_dan_baris_keputusan():
    masukan = masukan_kecil()
    pd = replace(masukan.fakta.pd, tugas="Membantu Bupati", fungsi=("Perumusan", "Pelaksanaan"))
    kalimat = sentences(only_block(dengan(masukan, pd=pd, butir=(KEPUTUSAN,)), "iku"))
    assert kalimat[:4] == [
        "LAMPIRAN KEPUTUSAN",
        "Keputusan Indikator Kinerja Utama Tahun 2024",
        "Nomor: 188/1/2024",
        "Tanggal: 15 Maret 2024",
    ]
    assert kalimat[-2:] == ["Tugas: Membantu Bupati.", "Fungsi:"]


def test_iku_hanya_indikator_bertanda_iku_dengan_kriteria_dan_penanggung_jawab():
    masukan = masukan_kecil()
    penempatan = tuple(replace(p, iku=p.kode in ("S1.NAIK", "L1.AKIP")) for p in masukan.fakta.penempatan)
    indikator = tuple(
        replace(i, skala="capaian86", alasan="Mencerminkan mutu") if i.kode == "NAIK" else i
        for i in masukan.fakta.indikator
    )
    tabel = table(only_block(dengan(masukan, penempatan=penempatan, indikator=indikator), "iku"), "tabel-iku")
    assert texts(tabel) == [
        [
            "1",
            "Meningkatnya kualitas pelayanan",
            "1.1 Indeks kepatuhan pelayanan",
            "Alasan pemilihan: Mencerminkan mutu. Kriteria penilaian: > 90% = Sangat Tinggi; > 75% – 90% = Tinggi; "
            "> 65% – 75% = Sedang; > 50% – 65% = Rendah; 0% – 50% = Sangat Rendah.",
            "Bidang Pelayanan",
            "Sekretariat",
        ],
        ["Kinerja Lainnya"],
        ["1", "Meningkatnya akuntabilitas", "1.18 Nilai AKIP", "Belum tersedia", "Belum tersedia", "Sekretariat"],
    ]


def test_penanggung_jawab_mengikuti_keputusan_lalu_pengampu_lalu_sasaran():
    masukan = masukan_kecil()
    asal = {p.kode: p for p in masukan.fakta.penempatan}
    penempatan = (
        replace(asal["S1.NAIK"], penanggung_jawab=("Inspektorat",)),
        replace(asal["S3.YA"], pengampu=()),
        replace(asal["L1.SKM"], pengampu=()),
    )
    sasaran = tuple(replace(s, pengampu=("U2",)) if s.kode == "S3" else s for s in masukan.fakta.sasaran)
    masukan = dengan(masukan, penempatan=penempatan, sasaran=sasaran, alokasi=(), pot_tampil=())
    tabel = table(only_block(masukan, "iku"), "tabel-iku")
    assert [baris[-1] for baris in texts(tabel)] == [
        "Inspektorat",
        "Bidang Pelayanan",
        "Kinerja Lainnya",
        "Belum tersedia",
    ]


def test_iku_kantor_tanpa_fakta():
    kalimat = sentences(only_block(empty_office(masukan_kecil()), "iku"))
    assert kalimat[0] == "Jabatan: Kepala Dinas Contoh"
    assert kalimat[-1] == "Indikator Kinerja Utama belum ditetapkan."


def test_iku_tanpa_rpjmd_menyebut_alasannya():
    masukan = masukan_kecil()
    daerah = replace(masukan.daerah, rpjmd=replace(masukan.daerah.rpjmd, visi="", misi=()))
    kalimat = sentences(only_block(replace(masukan, daerah=daerah), "iku"))
    assert kalimat[1:3] == ["Visi: Data belum tersedia.", "Misi: Data belum tersedia."]


def test_iki_setiap_jabatan_bentuknya_sama():
    dokumen = only_block(with_posts(), "iki")
    assert [unsur.teks for unsur in elements(dokumen) if isinstance(unsur, Judul)] == ["Kepala Seksi"]
    tabel = table(dokumen, "tabel-iki-seksi")
    assert tabel.catatan == ("Data tugas dan fungsi jabatan ini belum tersedia.",)
    assert [plain(s.isi) for s in tabel.kepala[0].sel][1:3] == [
        "Program / Kegiatan / Sasaran",
        "Indikator Kinerja Individu",
    ]
    assert texts(tabel) == [
        [
            "1",
            "Terlaksananya program",
            "Indeks kepatuhan pelayanan",
            "Belum tersedia",
            "Bidang Pelayanan",
            "Kepala Seksi",
        ],
        ["2", "Terlaksananya kegiatan", "Belum ada indikator"],
        ["Kinerja Lainnya"],
        ["1", "Akuntabilitas seksi", "Rencana aksi ditetapkan", "Belum tersedia", "Belum tersedia", "Bidang Pelayanan"],
    ]


def test_iki_tugas_dan_fungsi_jabatan_dari_butir():
    butir = (
        Butir(jenis="tugas", uraian="Menyusun laporan", objek="seksi"),
        Butir(jenis="fungsi", uraian="Pengumpulan data", objek="seksi"),
        Butir(jenis="fungsi", uraian="Milik jabatan lain", objek="lain"),
    )
    dokumen = only_block(dengan(with_posts(), butir=butir), "iki")
    assert sentences(dokumen) == ["Tugas: Menyusun laporan.", "Fungsi:"]
    [fungsi] = [unsur for unsur in elements(dokumen) if isinstance(unsur, Daftar)]
    assert [plain(satu) for satu in fungsi.butir] == ["Pengumpulan data"]


def test_iki_kepala_memakai_tugas_kantor_dan_jabatan_asing_disebut_kodenya():
    masukan = with_posts()
    pd = replace(masukan.fakta.pd, tugas="Membantu Bupati", kepala="seksi")
    assert sentences(only_block(dengan(masukan, pd=pd), "iki"))[0] == "Tugas: Membantu Bupati."
    dokumen = only_block(dengan(masukan, jabatan=()), "iki")
    assert [unsur.teks for unsur in elements(dokumen) if isinstance(unsur, Judul)] == ["seksi"]


def test_iki_kantor_tanpa_fakta():
    assert sentences(only_block(masukan_kecil(), "iki")) == ["Indikator Kinerja Individu belum ditetapkan."]


@pytest.mark.parametrize("nama", ["iku", "iki"])
@pytest.mark.parametrize("kode", [*contoh_codes(), "acak"])
def test_kantor_contoh_dan_acak_tercetak(kode: str, nama: str):
    masukan = masukan_acak(3) if kode == "acak" else masukan_contoh(kode)
    dokumen = only_block(masukan, nama)
    assert render_html(dokumen)
    assert not [celah for tabel in dokumen.tables() for celah in gaps(tabel)]
    if nama == "iki":
        jabatan = {satu.jabatan for satu in masukan.fakta.kinerja_jabatan}
        assert len([unsur for unsur in elements(dokumen) if isinstance(unsur, Tabel)]) == len(jabatan)
        for satu in masukan.fakta.kinerja_jabatan:
            assert any(satu.uraian in sel for tabel in dokumen.tables() for sel in row_of(tabel, satu.uraian))


def row_of(tabel: Tabel, uraian: str) -> list[str]:
    """The row with the text, empty where the table has none."""
    return row_with(tabel, uraian) if any(uraian in baris for baris in texts(tabel)) else []
