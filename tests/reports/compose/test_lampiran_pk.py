"""The agreement in full form: prescribed wording, parties, signatures in the order of the policy, annex as signed."""

from dataclasses import replace
from datetime import date

import pytest

from reports.document import BlokTandaTangan, Dokumen, PemisahHalaman
from reports.inputs import Masukan, Pemangku, PerjanjianKinerja
from reports.render.html import render_html
from tests.reports.compose.bantu import elements, empty_office, only_block, sentences, table, texts, with_facts
from tests.reports.pabrik import masukan_acak, masukan_kecil
from tests.reports.pabrik_contoh import contoh_codes, masukan_contoh

JANJI = (
    "berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai "
    "target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan "
    "kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."
)


def changed(masukan: Masukan, **isi: object) -> Masukan:
    """The small office with its first agreement of the year changed."""
    pk = [replace(satu, **isi) if satu.kode == "2024-murni" else satu for satu in masukan.fakta.perjanjian]  # type: ignore[arg-type]
    return with_facts(masukan, perjanjian=tuple(pk))


def signatures(dokumen: Dokumen) -> list[BlokTandaTangan]:
    return [unsur for unsur in elements(dokumen) if isinstance(unsur, BlokTandaTangan)]


def signed(dokumen: Dokumen) -> list[tuple[tuple[str, ...], str, tuple[str, ...]]]:
    """(lines above, name, lines below) of each signer of the first block, left to right."""
    return [(p.atas, p.nama.strip(), p.bawah) for p in signatures(dokumen)[0].penandatangan]


def test_pernyataan_memuat_kalimat_baku():
    kalimat = sentences(only_block(masukan_kecil(), "lampiran_pk", versi="murni"))
    assert kalimat[:3] == ["PERJANJIAN KINERJA TAHUN 2024", "DINAS CONTOH", "KABUPATEN CONTOHAN"]
    assert kalimat[3] == (
        "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi "
        "pada hasil, kami yang bertanda tangan di bawah ini:"
    )
    assert "Selanjutnya disebut pihak pertama." in kalimat
    assert "Selaku atasan pihak pertama, selanjutnya disebut pihak kedua." in kalimat
    assert f"Pihak pertama {JANJI}" in kalimat
    assert (
        "Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja "
        "dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
    ) in kalimat


def test_judul_perubahan_dan_nomor():
    masukan = changed(masukan_kecil(), nomor="188/1/2024")
    assert sentences(only_block(masukan, "lampiran_pk", versi="murni"))[1] == "NOMOR: 188/1/2024"
    kalimat = sentences(only_block(masukan, "lampiran_pk", versi="perubahan"))
    assert kalimat[:2] == ["PERJANJIAN KINERJA PERUBAHAN TAHUN 2024", "DINAS CONTOH"]
    assert kalimat.count("PERJANJIAN KINERJA PERUBAHAN TAHUN 2024") == 2  # statement and annex


def test_kepala_daerah_tanpa_nip_dan_nama_dari_pemangku_pada_tanggalnya():
    dokumen = only_block(masukan_kecil(), "lampiran_pk", versi="murni")
    assert signed(dokumen) == [
        (("", "Pihak Kedua,", "Bupati Contohan,"), "Pejabat Contoh Utama", ()),
        (
            ("Contohan, 29 Januari 2024", "Pihak Pertama,", "Kepala Dinas Contoh,"),
            "Pejabat Contoh Satu",
            ("NIP. 99990101 999901 9 001",),
        ),
    ]
    assert signatures(dokumen)[0] == signatures(dokumen)[1]  # repeated under the annex


def test_urutan_tanda_tangan_mengikuti_kebijakan():
    masukan = masukan_kecil()
    kebijakan = replace(masukan.kebijakan, cetak={"urutan_tanda_tangan": "pertama_kedua"})
    kiri, kanan = signed(only_block(replace(masukan, kebijakan=kebijakan), "lampiran_pk"))
    assert kiri[0] == ("", "Pihak Pertama,", "Kepala Dinas Contoh,")
    assert kanan[0] == ("Contohan, 29 Januari 2024", "Pihak Kedua,", "Bupati Contohan,")


def test_satu_penanda_tangan_tanpa_pihak_kedua():
    dokumen = only_block(changed(masukan_kecil(), pihak_kedua=None), "lampiran_pk", versi="murni")
    kalimat = sentences(dokumen)
    assert kalimat[3].endswith("serta berorientasi pada hasil, yang bertanda tangan di bawah ini:")
    assert JANJI in kalimat
    assert not [satu for satu in kalimat if "ihak kedua" in satu]
    [(atas, nama, _)] = signed(dokumen)
    assert (atas, nama) == (("Contohan, 29 Januari 2024", "Kepala Dinas Contoh,"), "Pejabat Contoh Satu")


def test_pk_lalu_tanpa_pihak_dan_tanggal_bertanda_tangan_kosong():
    dokumen = only_block(masukan_kecil(), "lampiran_pk", versi="lalu")
    assert signed(dokumen) == [
        (("", "Pihak Kedua,", "Bupati Contohan,"), "", ()),
        ((f"Contohan, {'…' * 10} 2023", "Pihak Pertama,", "Kepala Dinas Contoh,"), "", ("NIP.",)),
    ]  # fmt: skip
    assert [s for s in sentences(dokumen) if s.startswith("Nama")] == [f"Nama\u2003\u2002: {'…' * 16}"] * 2


def test_konsep_mengosongkan_hari():
    masukan = changed(masukan_kecil(), impor=False, status="draf", tanggal=date(2025, 2, 3))
    [_, kanan] = signed(only_block(masukan, "lampiran_pk", versi="murni"))
    assert kanan[0][0].replace("\N{NO-BREAK SPACE}", " ") == "Contohan,       Februari 2025"


@pytest.mark.parametrize(("jenis", "awalan"), [("definitif", ""), ("plt", "Plt. "), ("pj", "Pj. "), ("plh", "Plh. ")])
def test_pihak_dari_pemangku_membawa_jenisnya(jenis: str, awalan: str):
    lama = Pemangku(jabatan="kepala", nama="Pejabat Lama", mulai=date(2020, 1, 1), sampai=date(2023, 12, 31))
    kini = Pemangku(
        jabatan="kepala", nama="Pejabat Kini", jenis=jenis, pangkat="Pembina", nip="1", mulai=date(2024, 1, 1)
    )
    masukan = with_facts(changed(masukan_kecil(), pihak_pertama=None, pihak_kedua=None), pemangku=(lama, kini))
    [kiri, kanan] = signed(only_block(masukan, "lampiran_pk", versi="murni"))
    assert kanan[0][2] == f"{awalan}Kepala Dinas Contoh,"
    assert kanan[1:] == ("Pejabat Kini", ("Pembina", "NIP. 1"))
    assert kiri[1:] == ("Pejabat Contoh Utama", ())


def test_plh_hanya_bila_tidak_ada_yang_lain():
    plh = Pemangku(jabatan="kepala", nama="Pejabat Harian", jenis="plh", mulai=date(2024, 1, 1))
    tetap = Pemangku(jabatan="kepala", nama="Pejabat Tetap", mulai=date(2022, 1, 1))
    masukan = with_facts(changed(masukan_kecil(), pihak_pertama=None), pemangku=(plh, tetap))
    assert signed(only_block(masukan, "lampiran_pk"))[1][1] == "Pejabat Tetap"


def test_lampiran_mencetak_seperti_ditandatangani():
    dokumen = only_block(masukan_kecil(), "lampiran_pk", versi="perubahan")
    assert any(isinstance(unsur, PemisahHalaman) for unsur in elements(dokumen))
    assert texts(table(dokumen, "tabel-lampiran-pk-perubahan-strategis"))[0] == [
        "1", "Sasaran S1", "Indeks kepatuhan pelayanan", "80"]  # fmt: skip
    assert texts(table(dokumen, "tabel-lampiran-pk-perubahan-program")) == [
        ["1", "Program Penunjang Urusan", "15.000.000", "APBD"],
        ["4.000.000,50", "APBN DAU"],
        ["2", "Program Pelayanan", "3.000.000", "APBD"],
        ["Jumlah", "22.000.000,50", ""],
    ]


def test_perjanjian_tanpa_isi_dan_tanpa_program():
    kalimat = sentences(only_block(changed(masukan_kecil(), baris=(), program=()), "lampiran_pk"))
    assert "Sasaran dan target Perjanjian Kinerja Tahun 2024 tidak tersedia." in kalimat
    kalimat = sentences(only_block(changed(masukan_kecil(), program=()), "lampiran_pk"))
    assert "Program dan anggaran tidak tercantum dalam perjanjian ini." in kalimat


def test_nama_kantor_yang_memuat_daerah_tidak_mengulangnya():
    masukan = masukan_kecil()
    pd = replace(masukan.fakta.pd, nama="Dinas Contoh Kabupaten Contohan")
    kalimat = sentences(only_block(with_facts(masukan, pd=pd), "lampiran_pk"))
    assert kalimat[1] == "DINAS CONTOH KABUPATEN CONTOHAN"
    assert "KABUPATEN CONTOHAN" not in kalimat


@pytest.mark.parametrize("versi", ["lalu", "murni", "perubahan"])
def test_kantor_tanpa_fakta(versi: str):
    [kalimat] = sentences(only_block(empty_office(masukan_kecil()), "lampiran_pk", versi=versi))
    assert kalimat.endswith("tidak tersedia.")


def test_jabatan_yang_tidak_dikenal_tetap_bertanda_tangan():
    pk = PerjanjianKinerja(kode="p", tahun=2024, versi=1, jenis="murni", jabatan="")
    masukan = with_facts(empty_office(masukan_kecil()), perjanjian=(pk,))
    [(atas, nama, bawah)] = signed(only_block(masukan, "lampiran_pk"))
    assert (atas[1], nama, bawah) == ("Kepala Dinas Contoh,", "", ("NIP.",))


@pytest.mark.parametrize("versi", ["lalu", "murni", "perubahan"])
@pytest.mark.parametrize("kode", contoh_codes())
def test_kantor_contoh_tercetak(kode: str, versi: str):
    masukan = masukan_contoh(kode)
    dokumen = only_block(masukan, "lampiran_pk", versi=versi)
    assert render_html(dokumen)
    target = {b.indikator for p in masukan.fakta.perjanjian if p.jabatan == masukan.fakta.pd.kepala for b in p.baris}
    for tabel in dokumen.tables():
        if tabel.id.endswith(("strategis", "lainnya")):
            assert all(any(i in sel for sel in baris for i in target) for baris in texts(tabel))


def test_kantor_acak_tercetak():
    """An office with an agreement of the year signs it twice, one without has no signature."""
    semua = [masukan_acak(benih) for benih in range(8)]
    cacah = [len(signatures(only_block(satu, "lampiran_pk", versi="murni"))) for satu in semua]
    assert [n == 2 for n in cacah] == [
        any(p.tahun == satu.tahun and p.jenis != "perubahan" for p in satu.fakta.perjanjian) for satu in semua
    ]
