"""The administrator's pages of accounts, and the page behind an invitation."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sakip import models as m
from tests.factories import PenggunaFactory, PenugasanFactory, PerangkatDaerahFactory, UnitKerjaFactory, bertugas
from tests.sakip.views.akun.bantu import SANDI, berlangkah, bersandi, masuk
from tests.sakip.views.bantu import Situs

HARI = timezone.localdate()
BESOK = HARI + timedelta(days=1)


@pytest.fixture
def kartika(situs: Situs) -> Client:
    return situs.sebagai("kartika")


def undang(klien: Client, situs: Situs, **lain: Any) -> Any:
    isi = {
        "email": "baru@contoh.example",
        "peran": "perencana",
        "tempat": f"pd-{situs.kantor.pd.pk}",
        "mulai": HARI.isoformat(),
    }
    return klien.post(reverse("undang"), {**isi, **lain}, follow=True)


def tautan() -> str:
    cocok = re.search(r"http://testserver(/undangan/\S+)", str(mail.outbox[-1].body))
    assert cocok
    return cocok[1]


TERIMA = {"nama": "Rina Contoh", "username": "rina", "sandi": SANDI, "ulang": SANDI}


# --- The list -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("saringan", "ada"),
    [
        ({}, "ayu budi citra eka indra joko kartika"),
        ({"q": "AYU"}, "ayu"),
        ({"peran": "perencana"}, "ayu budi"),
        ({"keadaan": "tutup"}, "indra"),
        ({"keadaan": "aktif", "peran": "atasan"}, ""),
        ({"pd": "sendiri"}, "ayu citra eka"),
        ({"peran": "raja", "pd": "0"}, "ayu budi citra eka indra joko kartika"),
    ],
)
def test_the_list_and_its_filter(situs: Situs, kartika: Client, saringan: dict[str, str], ada: str) -> None:
    m.Pengguna.objects.filter(username="indra").update(is_active=False)
    bertugas("perencana", pd=PerangkatDaerahFactory())  # of another region
    if "pd" in saringan and saringan["pd"] == "sendiri":
        saringan = {"pd": str(situs.kantor.pd.pk)}
    jawaban = kartika.get(reverse("pengguna"), saringan)
    assert sorted(satu.username for satu in jawaban.context["lembar"]) == ada.split()


def test_pages_need_few_queries_whatever_the_number(
    situs: Situs, kartika: Client, django_assert_max_num_queries: Any
) -> None:
    for _ in range(60):
        PenugasanFactory(unit=UnitKerjaFactory(pd=situs.kantor.pd))
        PenugasanFactory(pengguna=situs.orang["ayu"], pd=situs.kantor.pd, mulai=HARI, sampai=HARI)
    undang(kartika, situs)
    for alamat in (
        reverse("pengguna"), reverse("undangan"), reverse("undang"),
        reverse("pengguna-lihat", args=[situs.orang["ayu"].pk]),
        reverse("pengguna-serah", args=[situs.orang["ayu"].pk]),
    ):  # fmt: skip
        with django_assert_max_num_queries(15):
            assert kartika.get(alamat).status_code == 200


def test_accounts_of_another_region_do_not_exist(situs: Situs, kartika: Client) -> None:
    asing = bertugas("perencana", pd=PerangkatDaerahFactory())
    tugas = asing.penugasan_set.get()
    for nama in (
        "pengguna-lihat",
        "peran-beri",
        "pengguna-nonaktifkan",
        "pengguna-serah",
        "pengguna-lepas-dua-langkah",
    ):
        assert kartika.get(reverse(nama, args=[asing.pk])).status_code == 404
        harap = 405 if nama == "pengguna-lihat" else 404
        assert kartika.post(reverse(nama, args=[asing.pk]), {"alasan": "x"}).status_code == harap
    for nama in ("peran-akhiri", "peran-pindah", "peran-batal"):
        assert kartika.post(reverse(nama, args=[tugas.pk]), {"alasan": "x"}).status_code == 404
    asing.refresh_from_db()
    assert asing.is_active
    assert kartika.get(reverse("aturan-akun", args=[tugas.tempat.pemda.kode])).status_code == 404
    assert kartika.get(reverse("pengguna-lihat", args=[0])).status_code == 404


def test_colleagues_are_told_who_can(situs: Situs) -> None:
    klien = situs.sebagai("ayu")
    for jawaban in (
        klien.get(reverse("pengguna")),
        klien.get(reverse("pengguna-lihat", args=[situs.orang["citra"].pk])),
        klien.get(reverse("peran-akhiri", args=[situs.orang["citra"].penugasan_set.get().pk])),
    ):
        assert (jawaban.status_code, "Bappeda/Bagian Organisasi" in jawaban.text) == (403, True)


def test_an_account_of_two_regions_is_seen_and_left_alone(situs: Situs, kartika: Client) -> None:
    ayu = situs.orang["ayu"]
    PenugasanFactory(pengguna=ayu, pd=PerangkatDaerahFactory(nama="Dinas Rahasia"))
    teks = kartika.get(reverse("pengguna-lihat", args=[ayu.pk])).text
    assert "1 peran di daerah lain" in teks
    assert "Dinas Rahasia" not in teks
    assert "pengelola semua daerah itu" in teks
    assert kartika.post(reverse("pengguna-nonaktifkan", args=[ayu.pk]), {"alasan": "x"}).status_code == 403


# --- Closing, opening, helping --------------------------------------------------------------------------------------


def test_closing_and_opening(situs: Situs, kartika: Client) -> None:
    ayu = situs.orang["ayu"]
    for nama, aktif in (("pengguna-nonaktifkan", False), ("pengguna-aktifkan", True)):
        assert kartika.get(reverse(nama, args=[ayu.pk])).status_code == 200
        assert kartika.post(reverse(nama, args=[ayu.pk]), {"alasan": ""}).status_code == 422
        jawaban = kartika.post(reverse(nama, args=[ayu.pk]), {"alasan": "Mutasi"}, follow=True)
        assert jawaban.status_code == 200
        ayu.refresh_from_db()
        assert ayu.is_active is aktif
        assert kartika.post(reverse(nama, args=[ayu.pk]), {"alasan": "Mutasi"}).status_code == 409
    assert "Mutasi" in kartika.get(reverse("pengguna-lihat", args=[ayu.pk])).text


def test_one_does_not_close_oneself(situs: Situs, kartika: Client) -> None:
    diri = situs.orang["kartika"]
    assert "Nonaktifkan" not in kartika.get(reverse("pengguna-lihat", args=[diri.pk])).text
    assert kartika.post(reverse("pengguna-nonaktifkan", args=[diri.pk]), {"alasan": "x"}).status_code == 403


def test_a_lost_phone(situs: Situs, kartika: Client) -> None:
    ayu = situs.orang["ayu"]
    berlangkah(ayu)
    assert "Lepas dua langkah" in kartika.get(reverse("pengguna-lihat", args=[ayu.pk])).text
    alamat = reverse("pengguna-lepas-dua-langkah", args=[ayu.pk])
    assert kartika.post(alamat, {"alasan": "Telepon hilang"}).status_code == 302
    assert kartika.post(alamat, {"alasan": "Telepon hilang"}).status_code == 409


def test_a_link_for_who_gets_no_mail(situs: Situs, kartika: Client, settings: Any) -> None:
    ayu = bersandi(situs.orang["ayu"])
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    assert "Instalasi ini tidak mengirim surel" in Client().get(reverse("account_reset_password")).text
    alamat = reverse("pengguna-tautan-sandi", args=[ayu.pk])
    assert kartika.get(alamat).status_code == 200
    assert kartika.post(alamat, {"alasan": ""}).status_code == 422
    teks = kartika.post(alamat, {"alasan": "Surel mati"}, follow=True).text
    tautan = re.search(r"http://testserver(/akun/sandi-baru/[^\s<]+)", teks)
    assert tautan
    klien = Client()
    tujuan = klien.get(tautan[1], follow=True).redirect_chain[-1][0]
    baru = {"password1": "telaga-utara-77", "password2": "telaga-utara-77"}
    assert klien.post(tujuan, baru).status_code == 302
    assert masuk("ayu", "telaga-utara-77")[1].status_code == 302


# --- Roles ----------------------------------------------------------------------------------------------------------


def test_giving_moving_ending_taking_back(situs: Situs, kartika: Client) -> None:
    ayu = situs.orang["ayu"]
    lain = PerangkatDaerahFactory(pemda=situs.kantor.pemda)
    beri = reverse("peran-beri", args=[ayu.pk])
    isi = {"peran": "kepala_pd", "tempat": f"pd-{lain.pk}", "mulai": BESOK.isoformat(), "dasar": "SK 1"}
    for salah in ({"peran": "inspektorat"}, {"tempat": "pd-0"}, {"mulai": "x"}, {"sampai": HARI.isoformat()}):
        jawaban = kartika.post(beri, {**isi, **salah})
        assert (jawaban.status_code, 'id="galat"' in jawaban.text) == (422, True), salah
    assert (
        "diberikan pada pemerintah daerah, bukan perangkat daerah"
        in kartika.post(beri, {**isi, "peran": "inspektorat"}).text
    )
    assert kartika.post(beri, isi).status_code == 302
    assert kartika.post(beri, isi).status_code == 409
    nanti = m.Penugasan.objects.get(pengguna=ayu, peran="kepala_pd")
    assert "Batalkan" in kartika.get(reverse("pengguna-lihat", args=[ayu.pk])).text
    assert kartika.post(reverse("peran-batal", args=[nanti.pk]), {"alasan": "Keliru"}).status_code == 302
    kini = m.Penugasan.objects.get(pengguna=ayu)
    assert kartika.post(reverse("peran-batal", args=[kini.pk]), {"alasan": "Keliru"}).status_code == 422
    pindah = reverse("peran-pindah", args=[kini.pk])
    assert kartika.get(pindah).status_code == 200
    assert kartika.post(pindah, {**isi, "peran": "perencana"}).status_code == 302
    akhiri = reverse("peran-akhiri", args=[m.Penugasan.objects.get(pengguna=ayu, pd=lain).pk])
    assert kartika.get(akhiri).status_code == 200
    assert kartika.post(akhiri, {"sampai": HARI.isoformat()}).status_code == 422
    assert kartika.post(akhiri, {"sampai": BESOK.isoformat()}).status_code == 302


def test_the_last_administrator_is_told(situs: Situs, kartika: Client) -> None:
    tugas = situs.orang["kartika"].penugasan_set.get()
    jawaban = kartika.post(reverse("peran-akhiri", args=[tugas.pk]), {"sampai": HARI.isoformat()})
    assert (jawaban.status_code, "pengelola akun terakhir" in jawaban.text) == (422, True)


def test_handing_over(situs: Situs, kartika: Client) -> None:
    ayu, budi = situs.orang["ayu"], situs.orang["budi"]
    alamat = reverse("pengguna-serah", args=[ayu.pk])
    isi = {"ke": str(budi.pk), "mulai": BESOK.isoformat(), "alasan": "SK 2"}
    assert kartika.get(alamat).status_code == 200
    for salah in ({"ke": str(ayu.pk)}, {"ke": "0"}, {"mulai": "2020-01-01"}, {"alasan": ""}):
        assert kartika.post(alamat, {**isi, **salah}).status_code == 422
    assert "1 peran diserahterimakan" in kartika.post(alamat, isi, follow=True).text
    assert m.Penugasan.objects.filter(pengguna=budi, pd=situs.kantor.pd, mulai=BESOK).count() == 1


def test_the_rule_on_two_steps(situs: Situs, kartika: Client) -> None:
    alamat = reverse("aturan-akun", args=[situs.kantor.pemda.kode.lower()])
    versi = m.AturanAkun.objects.get(pemda=situs.kantor.pemda).versi
    assert kartika.get(alamat).status_code == 200
    assert kartika.post(alamat, {"peran": ["raja"], "versi": versi}).status_code == 422
    assert kartika.post(alamat, {"peran": ["atasan"]}).status_code == 422
    assert kartika.post(alamat, {"peran": ["atasan"], "versi": versi}).status_code == 302
    assert kartika.post(alamat, {"peran": [], "versi": versi}).status_code == 409
    assert situs.sebagai("indra").get(situs.alamat("laporan")).url == reverse("dua-langkah")


# --- Invitations ----------------------------------------------------------------------------------------------------


def test_from_invitation_to_signing_in(situs: Situs, kartika: Client) -> None:
    assert kartika.get(reverse("undang")).status_code == 200
    assert "Undangan dikirim ke baru@contoh.example" in undang(kartika, situs, nama="Rina").text
    assert mail.outbox[0].to == ["baru@contoh.example"]
    klien, jalur = Client(), tautan()
    halaman = klien.get(jalur)
    assert halaman["Cache-Control"] == "private, no-store"
    assert "Perencana perangkat daerah" in halaman.text
    for salah in ({"ulang": "lain"}, {"sandi": "12345678", "ulang": "12345678"}, {"username": "AYU"}, {"nama": ""}):
        assert klien.post(jalur, TERIMA | salah).status_code == 422
    assert klien.post(jalur, TERIMA).url == reverse("masuk")
    baru, jawaban = masuk("rina")
    assert jawaban.status_code == 302
    assert baru.get(situs.alamat("laporan")).status_code == 200
    dua = klien.post(jalur, TERIMA | {"username": "rina2"})
    assert (dua.status_code, "sudah dipakai" in dua.text) == (410, True)
    teks = kartika.get(reverse("undangan")).text
    assert "Rina Contoh" in teks


def test_sent_again_revoked_expired_unknown(situs: Situs, kartika: Client) -> None:
    undang(kartika, situs)
    lama = tautan()
    satu = m.Undangan.objects.get()
    assert kartika.get(reverse("undangan-kirim-ulang", args=[satu.pk])).status_code == 200
    assert kartika.post(reverse("undangan-kirim-ulang", args=[satu.pk])).status_code == 302
    baru = tautan()
    assert (Client().get(lama).status_code, Client().get(baru).status_code) == (410, 200)
    m.Undangan.objects.update(berlaku_sampai=timezone.now())
    assert "kedaluwarsa" in Client().get(baru).text
    assert kartika.get(reverse("undangan-cabut", args=[satu.pk])).status_code == 200
    assert kartika.post(reverse("undangan-cabut", args=[satu.pk]), {"alasan": "Salah"}).status_code == 302
    for nama in ("undangan-cabut", "undangan-kirim-ulang"):
        assert kartika.post(reverse(nama, args=[satu.pk]), {"alasan": "Salah"}).status_code == 409
    assert "dicabut" in Client().get(baru).text
    assert Client().get("/undangan/tidak-ada/").status_code == 410


def test_where_no_mail_leaves_the_link_is_handed_out_once(situs: Situs, kartika: Client, settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    teks = undang(kartika, situs).text
    jalur = re.search(r"http://testserver(/undangan/[^\s<]+)", teks)
    assert jalur
    assert Client().get(jalur[1]).status_code == 200
    assert jalur[1] not in kartika.get(reverse("undangan")).text


def test_an_address_is_invited_once(situs: Situs, kartika: Client) -> None:
    undang(kartika, situs)
    assert undang(kartika, situs).status_code == 409
    assert undang(kartika, situs, email="x").status_code == 422
    asing = PerangkatDaerahFactory()
    assert undang(kartika, situs, email="lain@contoh.example", tempat=f"pd-{asing.pk}").status_code == 422
    assert m.Undangan.objects.count() == 1


def test_an_account_of_another_region_takes_the_role_by_signing_in(situs: Situs, kartika: Client) -> None:
    orang = bersandi(PenggunaFactory(username="luar"), "baru@contoh.example")
    undang(kartika, situs)
    jalur = tautan()
    klien = Client()
    assert klien.get(jalur).url == f"{reverse('masuk')}?next={jalur}"
    masuk("luar", klien=klien)
    assert klien.get(jalur).status_code == 200
    bersandi(situs.orang["ayu"])
    assert masuk("ayu")[0].post(jalur).status_code == 410
    assert klien.post(jalur).url == reverse("profil")
    assert m.Penugasan.objects.filter(pengguna=orang, pd=situs.kantor.pd).count() == 1


def test_an_invitation_falls_with_who_made_it(situs: Situs, kartika: Client) -> None:
    undang(kartika, situs)
    m.Pengguna.objects.filter(username="kartika").update(is_active=False)
    jawaban = Client().post(tautan(), TERIMA)
    assert (jawaban.status_code, "bukan lagi pengelola" in jawaban.text) == (410, True)
