"""Pages of the region and its offices: what they show, what they store, and what they answer to bad input."""

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from sakip import models as m
from tests.factories import JabatanFactory, PemangkuJabatanFactory, PerangkatDaerahFactory, UnitKerjaFactory
from tests.reports.compose.test_identitas import png
from tests.sakip.views.bantu import Situs, habiskan
from tests.sakip.views.kebijakan.bantu import isian, kirim, teks

pytestmark = pytest.mark.django_db


def alamat(situs: Situs, nama: str) -> str:
    return reverse(nama, args=[situs.kantor.pemda.kode, situs.kantor.pd.kode])


def daerah(situs: Situs, nama: str) -> str:
    return reverse(nama, args=[situs.kantor.pemda.kode])


# --- Offices ----------------------------------------------------------------------------------------------------------


def test_who_has_one_region_goes_straight_to_it(situs: Situs, kartika: Client) -> None:
    assert kartika.get(reverse("daerah")).headers["Location"] == daerah(situs, "daerah-pd")
    assert situs.kantor.pd.nama in teks(kartika.get(daerah(situs, "daerah-pd")))


def test_the_list_is_filtered(situs: Situs, kartika: Client) -> None:
    PerangkatDaerahFactory(pemda=situs.kantor.pemda, nama="Dinas Lama", tahun_akhir=2020)
    PerangkatDaerahFactory(nama="Dinas Asing")
    tujuan = daerah(situs, "daerah-pd")
    assert "Dinas Lama" not in teks(kartika.get(tujuan))
    assert '<option value="aktif" selected>' in kartika.get(tujuan).text  # the filter says what the list shows
    assert "Berakhir 2020" in teks(kartika.get(tujuan, {"keadaan": "berakhir"}))
    assert "Dinas Asing" not in teks(kartika.get(tujuan, {"keadaan": ""}))
    assert "Tidak ada yang cocok" in teks(kartika.get(tujuan, {"q": "zzz"}))


def test_a_planner_reads_the_own_office_and_is_offered_no_change(situs: Situs) -> None:
    ayu = situs.sebagai("ayu")
    for nama in ("pd", "pd-unit", "pd-jabatan", "pd-tahun"):
        halaman = ayu.get(alamat(situs, nama))
        assert halaman.status_code == 200
        for tombol in ("Ubah profil", "Tambah unit", "Tambah jabatan", "Buka tahun", "Hapus"):
            assert tombol not in teks(halaman)
    jawaban = ayu.get(alamat(situs, "pd-ubah"))
    assert jawaban.status_code == 403
    assert "Bappeda/Bagian Organisasi" in teks(jawaban)
    assert situs.sebagai("budi").get(alamat(situs, "pd")).status_code == 404


def test_a_new_office_is_stored(situs: Situs, kartika: Client) -> None:
    jawaban = kirim(
        kartika,
        daerah(situs, "pd-baru"),
        kode="DINKES",
        nama="Dinas Kesehatan",
        singkatan="Dinkes",
        jenis="dinas",
        kop="BARIS SATU\r\n\r\nBARIS DUA ",
    )
    pd = m.PerangkatDaerah.objects.get(kode="DINKES")
    assert jawaban.headers["Location"] == reverse("pd", args=[situs.kantor.pemda.kode, "DINKES"])
    assert pd.kop == ["BARIS SATU", "BARIS DUA"]


def test_a_code_in_use_is_said_beside_its_field(situs: Situs, kartika: Client) -> None:
    pd = situs.kantor.pd
    jawaban = kirim(
        kartika, daerah(situs, "pd-baru"), kode=pd.kode.lower(), nama="Dinas Dua", singkatan="D", jenis="dinas"
    )
    assert jawaban.status_code == 422
    assert f"Kode {pd.kode} sudah dipakai {pd.nama}." in teks(jawaban)
    assert 'value="Dinas Dua"' in jawaban.text
    assert 'href="#id_kode"' in jawaban.text


def test_of_two_editors_the_second_sees_both_values(situs: Situs, kartika: Client) -> None:
    tujuan = alamat(situs, "pd-ubah")
    buka = isian(kartika.get(tujuan).text)
    assert kirim(kartika, tujuan, {**buka, "alamat": "Jalan Satu"}).status_code == 302
    jawaban = kirim(kartika, tujuan, {**buka, "alamat": "Jalan Dua"})
    assert jawaban.status_code == 409
    assert "Jalan Satu" in teks(jawaban)
    assert "Jalan Dua" in jawaban.text
    situs.kantor.pd.refresh_from_db()
    assert situs.kantor.pd.alamat == "Jalan Satu"


def test_saving_unchanged_writes_nothing(situs: Situs, kartika: Client) -> None:
    jejak = m.Jejak.objects.count()
    assert kirim(kartika, alamat(situs, "pd-ubah")).status_code == 302
    assert m.Jejak.objects.count() == jejak


def test_a_new_name_and_a_merger_are_told_on_the_profile(situs: Situs, kartika: Client) -> None:
    lama = situs.kantor.pd.nama
    kirim(kartika, alamat(situs, "pd-nama"), nama="Dinas Baru", mulai="2025-01-01", dasar="Perda 7")
    tetangga = PerangkatDaerahFactory(pemda=situs.kantor.pemda, nama="Dinas Tetangga")
    for asing in ("9" * 30, "-1", "x", str(situs.kantor.pd.pk)):
        assert kirim(kartika, alamat(situs, "pd-gabung"), pendahulu=[asing], mulai="2025-01-01").status_code == 422
    kirim(kartika, alamat(situs, "pd-gabung"), pendahulu=[tetangga.pk], mulai="2025-01-01", dasar="Perda 8")
    halaman = teks(kartika.get(alamat(situs, "pd")))
    assert f"Sampai 31 Desember 2024 bernama {lama}; diubah dengan Perda 7." in halaman
    assert "Sejak 1 Januari 2025 melanjutkan Dinas Tetangga (Perda 8)" in halaman
    tetangga.refresh_from_db()
    assert tetangga.tahun_akhir == 2024
    laporan = kartika.get(situs.alamat("laporan"))
    assert lama in laporan.text  # the report of 2024 keeps its name
    hubungan = m.PendahuluPD.objects.get()
    assert kirim(kartika, reverse("pendahulu-batal", args=[hubungan.pk]), alasan="Keliru").status_code == 302
    assert not m.PendahuluPD.objects.exists()


def test_a_name_that_begins_tomorrow_is_refused(situs: Situs, kartika: Client) -> None:
    jawaban = kirim(kartika, alamat(situs, "pd-nama"), nama="Dinas Baru", mulai="2099-01-01", dasar="Perda")
    assert (jawaban.status_code, "Belum tiba" in teks(jawaban)) == (422, True)


def test_an_office_with_data_says_what_refers_to_it(situs: Situs, kartika: Client) -> None:
    halaman = teks(kartika.get(alamat(situs, "pd-hapus")))
    assert "tidak dapat dihapus" in halaman
    assert "unit kerja" in halaman
    assert kartika.post(alamat(situs, "pd-hapus")).status_code == 422
    kosong = PerangkatDaerahFactory(pemda=situs.kantor.pemda)
    tujuan = reverse("pd-hapus", args=[kosong.pemda.kode, kosong.kode])
    assert kirim(kartika, tujuan).status_code == 302
    assert not m.PerangkatDaerah.objects.filter(pk=kosong.pk).exists()


def test_the_last_year(situs: Situs, kartika: Client) -> None:
    assert kirim(kartika, alamat(situs, "pd-tutup"), tahun_akhir="2020", dasar="Perda").status_code == 422
    assert kirim(kartika, alamat(situs, "pd-tutup"), tahun_akhir="2025", dasar="Perda").status_code == 302
    assert "berakhir pada tahun 2025" in teks(kartika.get(alamat(situs, "pd")))


# --- The emblem -------------------------------------------------------------------------------------------------------


def unggah(klien: Client, tujuan: str, isi: bytes, nama: str = "lambang.png") -> Any:
    buka = isian(klien.get(tujuan).text)
    return klien.post(tujuan, {**buka, "berkas": SimpleUploadedFile(nama, isi, content_type="image/png")})


def test_an_emblem_is_taken_in_and_handed_out_to_those_in_scope(situs: Situs, kartika: Client) -> None:
    assert unggah(kartika, alamat(situs, "pd-lambang"), png()).status_code == 302
    satu = m.Lambang.objects.get()
    tujuan = reverse("lambang", args=[satu.pk])
    assert tujuan in kartika.get(alamat(situs, "pd")).text
    jawaban = situs.sebagai("ayu").get(tujuan)
    assert habiskan(jawaban).startswith(b"\x89PNG")
    assert (jawaban["Content-Type"], jawaban["X-Content-Type-Options"]) == ("image/png", "nosniff")
    assert situs.sebagai("budi").get(tujuan).status_code == 404
    assert situs.sebagai("tamu").get(tujuan).status_code == 302
    assert kirim(kartika, alamat(situs, "pd-lambang-lepas")).status_code == 302
    situs.kantor.pd.refresh_from_db()
    assert situs.kantor.pd.lambang is None
    satu.berkas.storage.delete(satu.berkas.name)
    assert kartika.get(tujuan).status_code == 404


def test_the_emblem_of_the_region_is_used_by_its_offices(situs: Situs, kartika: Client) -> None:
    assert unggah(kartika, daerah(situs, "daerah-lambang"), png()).status_code == 302
    assert "Memakai lambang daerah." in teks(kartika.get(alamat(situs, "pd")))
    jawaban = situs.sebagai("ayu").get(reverse("lambang", args=[m.Lambang.objects.get().pk]))
    assert habiskan(jawaban)
    assert kirim(kartika, daerah(situs, "daerah-lambang-lepas")).status_code == 302


@pytest.mark.parametrize(
    ("isi", "pesan"), [(b"%PDF-1.7", "bukan gambar PNG atau JPEG"), (b"x" * (3 * 1024 * 1024), "berukuran 3,0 MB")]
)
def test_a_file_of_a_wrong_type_or_size_is_refused(situs: Situs, kartika: Client, isi: bytes, pesan: str) -> None:
    jawaban = unggah(kartika, alamat(situs, "pd-lambang"), isi)
    assert jawaban.status_code == 422
    assert pesan in teks(jawaban)
    assert not m.Lambang.objects.exists()


# --- Units, posts, holders --------------------------------------------------------------------------------------------


def test_units_are_made_moved_and_removed(situs: Situs, kartika: Client) -> None:
    baru = alamat(situs, "unit-baru")
    for kode in ("X1", "X2"):
        assert kirim(kartika, baru, kode=kode, nama=f"Bidang {kode}", jenis="bidang").status_code == 302
    satu, dua = m.UnitKerja.objects.get(kode="X1"), m.UnitKerja.objects.get(kode="X2")
    assert kirim(kartika, reverse("unit-ubah", args=[dua.pk]), induk=satu.pk).status_code == 302
    jawaban = kirim(kartika, reverse("unit-ubah", args=[satu.pk]), induk=dua.pk)
    assert (jawaban.status_code, "sendiri; pilih yang lain" in teks(jawaban)) == (422, True)
    assert kartika.post(reverse("unit-geser", args=[satu.pk, "naik"])).status_code == 302
    assert kartika.get(reverse("unit-geser", args=[satu.pk, "naik"])).status_code == 405
    assert "1 unit kerja" in teks(kartika.get(reverse("unit-hapus", args=[satu.pk])))
    assert kirim(kartika, reverse("unit-hapus", args=[dua.pk])).status_code == 302
    assert "Bidang X1" in teks(kartika.get(alamat(situs, "pd-unit")))


def test_posts_and_their_holders(situs: Situs, kartika: Client) -> None:
    jawaban = kirim(kartika, alamat(situs, "jabatan-baru"), kode="SEKRE", nama="Sekretaris Contoh")
    jabatan = m.Jabatan.objects.get(kode="SEKRE")
    assert jawaban.headers["Location"] == reverse("jabatan", args=[jabatan.pk])
    angkat = reverse("pemangku-baru", args=[jabatan.pk])
    isi = {"nama": "Pejabat Satu", "jenis": "definitif", "mulai": "2024-01-01", "nip": "99990101"}
    assert kirim(kartika, angkat, **isi).status_code == 302
    jawaban = kirim(kartika, angkat, **{**isi, "nama": "Pejabat Dua", "mulai": "2024-06-01"})
    assert jawaban.status_code == 422
    assert "sudah dipangku Pejabat Satu (Definitif) sejak 1 Januari 2024" in teks(jawaban)
    assert 'href="#id_mulai"' in jawaban.text
    pemangku = m.PemangkuJabatan.objects.get(jabatan=jabatan)
    assert kirim(kartika, reverse("pemangku-akhiri", args=[pemangku.pk]), sampai="2024-05-31").status_code == 302
    assert kirim(kartika, angkat, **{**isi, "nama": "Pejabat Dua", "mulai": "2024-06-01"}).status_code == 302
    assert kirim(kartika, reverse("pemangku-ubah", args=[pemangku.pk]), nama="Pejabat Betul").status_code == 302
    for siapa in (kartika, situs.sebagai("ayu")):
        halaman = siapa.get(reverse("jabatan", args=[jabatan.pk]))
        assert "Pejabat Betul" in teks(halaman)
        assert "99990101" not in halaman.text
    assert "Pejabat Dua" in teks(kartika.get(alamat(situs, "pd-jabatan")))
    assert kirim(kartika, reverse("pemangku-hapus", args=[pemangku.pk])).status_code == 302
    assert "1 pemangku jabatan" in teks(kartika.get(reverse("jabatan-hapus", args=[jabatan.pk])))
    assert kirim(kartika, reverse("jabatan-ubah", args=[jabatan.pk]), tingkat="pengawas").status_code == 302
    assert kartika.post(reverse("jabatan-geser", args=[jabatan.pk, "naik"])).status_code == 302


def test_posts_of_the_region(situs: Situs, kartika: Client) -> None:
    assert kirim(kartika, daerah(situs, "daerah-jabatan-baru"), kode="WABUP", nama="Wakil Bupati").status_code == 302
    jabatan = m.Jabatan.objects.get(kode="WABUP")
    assert jabatan.pd is None
    assert "Wakil Bupati" in teks(kartika.get(daerah(situs, "daerah-profil")))
    assert kirim(kartika, daerah(situs, "daerah-ubah"), kepala=jabatan.pk, provinsi="Provinsi Baru").status_code == 302
    situs.kantor.pemda.refresh_from_db()
    assert (situs.kantor.pemda.kepala, situs.kantor.pemda.provinsi) == (jabatan, "Provinsi Baru")
    lain = JabatanFactory(pd=None, pemda=situs.kantor.pemda)
    assert kirim(kartika, reverse("jabatan-hapus", args=[lain.pk])).status_code == 302


def test_an_account_of_elsewhere_cannot_be_chosen(situs: Situs, kartika: Client) -> None:
    from tests.factories import bertugas

    asing = bertugas("perencana", pd=PerangkatDaerahFactory())
    jabatan = JabatanFactory(pd=situs.kantor.pd)
    isi = {"nama": "X", "jenis": "plt", "mulai": "2024-01-01"}
    angkat = reverse("pemangku-baru", args=[jabatan.pk])
    assert kirim(kartika, angkat, **isi, pengguna=asing.pk).status_code == 422
    assert kirim(kartika, angkat, **isi, pengguna=situs.orang["citra"].pk).status_code == 302
    assert m.PemangkuJabatan.objects.get(jabatan=jabatan).pengguna == situs.orang["citra"]


# --- Years ------------------------------------------------------------------------------------------------------------


def test_a_year_is_opened_once(situs: Situs, kartika: Client) -> None:
    tujuan = alamat(situs, "tahun-buka")
    assert "Renstra yang mencakup tahun 2099" not in teks(kartika.get(tujuan))
    jawaban = kirim(kartika, tujuan, tahun="2025")
    assert jawaban.status_code == 302
    halaman = teks(kartika.get(alamat(situs, "pd-tahun")))
    assert "laporan (draf) dan tahun anggaran dibuat. Disalin dari tahun sebelumnya:" in halaman
    assert m.Laporan.objects.get(pd=situs.kantor.pd, tahun=2025).status == "draf"
    jawaban = kirim(kartika, tujuan, tahun="2025")
    assert (jawaban.status_code, "Tahun 2025 sudah dibuka" in teks(jawaban)) == (409, True)
    assert kirim(kartika, tujuan, tahun="1900").status_code == 422


def test_an_office_without_a_head_cannot_open_a_year(situs: Situs, kartika: Client) -> None:
    pd = PerangkatDaerahFactory(pemda=situs.kantor.pemda)
    tujuan = reverse("tahun-buka", args=[pd.pemda.kode, pd.kode])
    assert "Renstra yang mencakup tahun" in teks(kartika.get(tujuan))
    jawaban = kirim(kartika, tujuan, tahun="2025")
    assert (jawaban.status_code, "tetapkan dahulu jabatan kepala" in teks(jawaban).lower()) == (422, True)


# --- RPJMD ------------------------------------------------------------------------------------------------------------


def test_the_plan_of_the_region(situs: Situs, kartika: Client) -> None:
    jawaban = kirim(
        kartika, daerah(situs, "rpjmd-baru"), tahun_awal="2031", tahun_akhir="2035", visi="Visi baru", dasar="Perda"
    )
    rpjmd = m.Rpjmd.objects.get(tahun_awal=2031)
    satu = reverse("rpjmd", args=[rpjmd.pk])
    assert jawaban.headers["Location"] == satu
    assert (
        kirim(kartika, reverse("rpjmd-tambah", args=["rpjmd", rpjmd.pk]), nomor="1", uraian="Misi A").status_code == 302
    )
    assert (
        kirim(kartika, reverse("rpjmd-tambah", args=["rpjmd", rpjmd.pk]), nomor="1", uraian="Misi B").status_code == 422
    )
    misi = m.Misi.objects.get(rpjmd=rpjmd)
    assert (
        kirim(kartika, reverse("rpjmd-tambah", args=["misi", misi.pk]), kode="T1", uraian="Tujuan A").status_code == 302
    )
    tujuan = m.TujuanDaerah.objects.get(misi=misi)
    assert (
        kirim(kartika, reverse("rpjmd-tambah", args=["tujuan", tujuan.pk]), kode="S1", uraian="Sas A").status_code
        == 302
    )
    sasaran = m.SasaranDaerah.objects.get(tujuan=tujuan)
    for jenis, baris in (("misi", misi), ("tujuan", tujuan), ("sasaran", sasaran)):
        ubah = reverse("rpjmd-bagian-ubah", args=[jenis, baris.pk])
        assert kirim(kartika, ubah, uraian=f"{jenis} diubah").status_code == 302
        assert kartika.post(reverse("rpjmd-bagian-geser", args=[jenis, baris.pk, "turun"])).status_code == 302
        assert kartika.get(reverse("rpjmd-bagian-hapus", args=[jenis, baris.pk])).status_code == 200
    assert "tujuan diubah" in teks(kartika.get(satu))
    assert kirim(kartika, reverse("rpjmd-ubah", args=[rpjmd.pk]), visi="Visi lain").status_code == 302
    assert (
        kirim(kartika, reverse("rpjmd-revisi", args=[rpjmd.pk]), berlaku_mulai="2033", dasar="Perda 2").status_code
        == 302
    )
    dua = m.Rpjmd.objects.get(tahun_awal=2031, versi=2)
    assert "sudah ada versi yang lebih baru" in teks(kartika.get(satu))
    assert kirim(kartika, reverse("rpjmd-hapus", args=[dua.pk])).status_code == 302
    assert kirim(kartika, reverse("rpjmd-bagian-hapus", args=["sasaran", sasaran.pk])).status_code == 302
    assert "Visi lain" in teks(situs.sebagai("ayu").get(satu))
    assert "Tambah misi" not in teks(situs.sebagai("ayu").get(satu))


def test_an_unknown_part_is_not_found(kartika: Client) -> None:
    assert kartika.get(reverse("rpjmd-tambah", args=["sasaran", 1])).status_code == 404
    assert kartika.get(reverse("rpjmd-bagian-ubah", args=["visi", 1])).status_code == 404


def test_several_regions_are_a_list(situs: Situs, kartika: Client) -> None:
    m.Penugasan.objects.create(
        pengguna=situs.orang["kartika"],
        peran="inspektorat",
        pemda=PerangkatDaerahFactory(pemda__nama="Kabupaten Tetangga").pemda,
        mulai=date(2020, 1, 1),
    )
    assert "Kabupaten Tetangga" in teks(kartika.get(reverse("daerah")))


# --- Budget of queries ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "nama", ["daerah-pd", "daerah-profil", "daerah-rpjmd", "pd", "pd-unit", "pd-jabatan", "pd-tahun"]
)
def test_pages_ask_at_most_fifteen_questions(
    situs: Situs, kartika: Client, nama: str, django_assert_max_num_queries: Any
) -> None:
    for _ in range(12):
        PemangkuJabatanFactory(
            jabatan=JabatanFactory(pd=situs.kantor.pd, unit=UnitKerjaFactory(pd=situs.kantor.pd)),
            mulai=date(2024, 1, 1),
        )
        PerangkatDaerahFactory(pemda=situs.kantor.pemda)
    tujuan = daerah(situs, nama) if nama.startswith("daerah") else alamat(situs, nama)
    kartika.get(tujuan)
    with django_assert_max_num_queries(15):
        assert kartika.get(tujuan).status_code == 200
