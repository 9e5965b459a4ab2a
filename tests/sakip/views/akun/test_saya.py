"""One's own account: name, address, password, sessions, two steps."""

import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core import mail
from django.test import Client
from django.urls import reverse

from sakip import models as m
from sakip.sesi import MASUK_PADA
from tests.sakip.views.akun.bantu import SANDI, berlangkah, bersandi, kode, masuk
from tests.sakip.views.bantu import Situs

BARU = "telaga-utara-77"


@pytest.fixture
def ayu(situs: Situs) -> m.Pengguna:
    return bersandi(situs.orang["ayu"], "ayu@contoh.example")


@pytest.fixture
def klien(ayu: m.Pengguna) -> Client:
    return masuk("ayu")[0]


def lama(klien: Client) -> None:
    """As if signing in had been an hour ago."""
    sesi = klien.session
    sesi[MASUK_PADA] = (datetime.fromisoformat(sesi[MASUK_PADA]) - timedelta(hours=1)).isoformat()
    sesi.save()


def token(jawaban: Any, nama: str = "semula") -> str:
    cocok = re.search(rf'name="{nama}"[^>]* value="([^"]*)"|value="([^"]*)"[^>]* name="{nama}"', jawaban.text)
    assert cocok, nama
    return cocok[1] or cocok[2]


def test_the_page_shows_roles_and_sessions(klien: Client, situs: Situs, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(15):
        teks = klien.get(reverse("profil")).text
    assert "Perencana perangkat daerah" in teks
    assert situs.kantor.pd.nama in teks
    assert "sesi ini" in teks
    assert klien.session.session_key not in teks


def test_strangers_sign_in_first(db: None) -> None:
    for nama in ("profil", "ganti-nama", "ganti-sandi", "ganti-surel", "dua-langkah", "kode-pemulihan"):
        assert Client().get(reverse(nama)).url == f"/masuk/?next={reverse(nama)}"


def test_a_name(klien: Client, ayu: m.Pengguna) -> None:
    halaman = klien.get(reverse("ganti-nama"))
    isi = {"nama": "Ayu Baru", "semula": token(halaman)}
    assert klien.post(reverse("ganti-nama"), isi).status_code == 302
    kedua = klien.post(reverse("ganti-nama"), {**isi, "nama": "Ayu Ketiga"})
    assert (kedua.status_code, "Ayu Baru" in kedua.text, "Ayu Ketiga" in kedua.text) == (409, True, True)
    assert klien.post(reverse("ganti-nama"), {"nama": "", "semula": token(halaman)}).status_code == 422
    ayu.refresh_from_db()
    assert ayu.nama == "Ayu Baru"


def test_a_password_ends_the_other_sessions(klien: Client, ayu: m.Pengguna, situs: Situs) -> None:
    lain = masuk("ayu")[0]
    isi = {"lama": SANDI, "sandi": BARU, "ulang": BARU}
    for salah in ({"lama": "x"}, {"sandi": "12345678", "ulang": "12345678"}, {"ulang": "lain"}):
        assert klien.post(reverse("ganti-sandi"), isi | salah).status_code == 422
    assert klien.post(reverse("ganti-sandi"), isi).url == reverse("profil")
    assert klien.get(reverse("profil")).status_code == 200
    assert lain.get(reverse("profil")).status_code == 302
    assert klien.post(reverse("ganti-sandi"), isi).status_code == 422
    assert klien.post(reverse("ganti-sandi"), isi).status_code == 429


def test_sessions_are_ended_from_the_page(klien: Client, ayu: m.Pengguna) -> None:
    lain, ketiga = masuk("ayu")[0], masuk("ayu")[0]
    nomor = m.Sesi.objects.get(session_key=lain.session.session_key).nomor
    assert nomor in klien.get(reverse("profil")).text
    assert "1 sesi diakhiri" in klien.post(reverse("akhiri-sesi"), {"sesi": nomor}, follow=True).text
    assert lain.get(reverse("profil")).status_code == 302
    assert "sudah berakhir" in klien.post(reverse("akhiri-sesi"), {"sesi": nomor}, follow=True).text
    assert "1 sesi diakhiri" in klien.post(reverse("akhiri-sesi"), follow=True).text
    assert (ketiga.get(reverse("profil")).status_code, klien.get(reverse("profil")).status_code) == (302, 200)


def test_an_address_counts_once_its_link_was_opened(klien: Client, ayu: m.Pengguna, situs: Situs) -> None:
    assert klien.post(reverse("ganti-surel"), {"email": "x"}).status_code == 422
    assert klien.post(reverse("ganti-surel"), {"email": "Baru@contoh.example"}).url == reverse("profil")
    (surat,) = mail.outbox
    assert surat.to == ["baru@contoh.example"]
    ayu.refresh_from_db()
    assert ayu.email == "ayu@contoh.example"
    jalur = re.search(r"http://testserver(\S+)", str(surat.body))[1]  # type: ignore[index]
    bersandi(situs.orang["budi"])
    assert masuk("budi")[0].get(jalur).status_code == 410  # somebody else's
    assert klien.get(jalur).status_code == 200
    assert klien.post(jalur).url == reverse("profil")
    ayu.refresh_from_db()
    assert ayu.email == "baru@contoh.example"
    assert klien.post(jalur).status_code == 409  # used
    assert klien.get(jalur[:-3] + "x/").status_code == 410


def test_without_mail_an_address_cannot_be_changed(klien: Client, settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    jawaban = klien.post(reverse("ganti-surel"), {"email": "baru@contoh.example"})
    assert (jawaban.status_code, "tidak dapat dikirim" in jawaban.text) == (422, True)


def test_the_password_is_asked_again_after_a_while(klien: Client, ayu: m.Pengguna) -> None:
    lama(klien)
    tujuan = klien.get(reverse("ganti-surel")).url
    assert tujuan.startswith(reverse("account_reauthenticate"))
    assert klien.post(tujuan, {"password": "salah"}).status_code == 422
    assert klien.post(tujuan, {"password": SANDI}).url == reverse("ganti-surel")
    assert klien.get(reverse("ganti-surel")).status_code == 200


def test_the_code_may_be_asked_instead(klien: Client, ayu: m.Pengguna) -> None:
    rahasia = berlangkah(ayu)
    lama(klien)
    tujuan = f"{reverse('mfa_reauthenticate')}?next={reverse('dua-langkah-lepas')}"
    assert "Pakai kata sandi" in klien.get(tujuan).text
    assert "Pakai kode dari aplikasi" in klien.get(reverse("account_reauthenticate")).text
    assert klien.post(tujuan, {"code": "000000"}).status_code == 422
    assert klien.post(tujuan, {"code": kode(rahasia)}).url == reverse("dua-langkah-lepas")


# --- Two steps ------------------------------------------------------------------------------------------------------


def aktifkan(klien: Client) -> Any:
    halaman = klien.get(reverse("dua-langkah"))
    assert 'src="data:image/svg+xml;base64,' in halaman.text
    rahasia = re.search(r'kunci-rahasia">([A-Z2-7 ]+)<', halaman.text)[1].replace(" ", "")  # type: ignore[index]
    return klien.post(reverse("dua-langkah"), {"kode": kode(rahasia), "bukti": token(halaman, "bukti")}), rahasia


def test_setting_up_asks_for_the_password_where_there_is_one(klien: Client, ayu: m.Pengguna) -> None:
    """Who finds a screen left open does not make the account their own."""
    lama(klien)
    tujuan = klien.get(reverse("dua-langkah")).url
    assert tujuan.startswith(reverse("account_reauthenticate"))
    assert klien.post(tujuan, {"password": SANDI}).url == reverse("dua-langkah")
    assert klien.get(reverse("dua-langkah")).status_code == 200


def test_a_stale_page_of_setting_up_stores_nothing(klien: Client, ayu: m.Pengguna) -> None:
    lama(klien)
    assert klien.post(reverse("dua-langkah"), {"kode": "123456", "bukti": ""}).status_code == 302
    assert not Authenticator.objects.exists()


def test_setting_up_asks_nothing_of_who_has_nothing_to_show(situs: Situs) -> None:
    assert situs.sebagai("budi").get(reverse("dua-langkah")).status_code == 200


def test_setting_up_shows_the_recovery_codes_once(klien: Client, ayu: m.Pengguna) -> None:
    halaman = klien.get(reverse("dua-langkah"))
    bukti = token(halaman, "bukti")
    salah = klien.post(reverse("dua-langkah"), {"kode": "000000", "bukti": bukti})
    assert (salah.status_code, "Kode salah" in salah.text) == (422, True)
    for rusak in ("", "x:y:z"):
        jawaban = klien.post(reverse("dua-langkah"), {"kode": "123456", "bukti": rusak})
        assert (jawaban.status_code, "terlalu lama terbuka" in jawaban.text) == (422, True)
    jawaban, _ = aktifkan(klien)
    assert jawaban.status_code == 200
    assert len(re.findall(r"<code>\d{8}</code>", jawaban.text)) == 10
    assert Authenticator.objects.filter(user=ayu).count() == 2
    assert "Verifikasi dua langkah aktif" in klien.get(reverse("dua-langkah")).text
    assert klien.get(reverse("kode-pemulihan")).status_code == 200
    baru = klien.post(reverse("kode-pemulihan"))
    assert "Kode pemulihan baru dibuat" in baru.text
    assert klien.post(reverse("dua-langkah-lepas")).url == reverse("dua-langkah")
    assert not Authenticator.objects.exists()
    assert klien.get(reverse("kode-pemulihan")).url == reverse("dua-langkah")
    assert klien.post(reverse("kode-pemulihan")).url == reverse("dua-langkah")
    assert klien.post(reverse("dua-langkah-lepas")).status_code == 409


def test_a_proof_is_for_one_account(klien: Client, situs: Situs) -> None:
    bersandi(situs.orang["budi"])
    bukti = token(masuk("budi")[0].get(reverse("dua-langkah")), "bukti")
    assert klien.post(reverse("dua-langkah"), {"kode": "123456", "bukti": bukti}).status_code == 422


def test_a_second_page_finds_it_active(klien: Client, ayu: m.Pengguna) -> None:
    halaman = klien.get(reverse("dua-langkah"))
    berlangkah(ayu)
    jawaban = klien.post(reverse("dua-langkah"), {"kode": "1", "bukti": token(halaman, "bukti")})
    assert "Verifikasi dua langkah aktif" in jawaban.text


def test_who_must_use_two_steps_can_do_nothing_else_before(situs: Situs) -> None:
    citra = bersandi(situs.orang["citra"])
    m.AturanAkun.objects.all().delete()
    klien, jawaban = masuk("citra", ke=situs.alamat("laporan"))
    assert jawaban.url == situs.alamat("laporan")
    for jalur in (situs.alamat("laporan"), reverse("profil"), reverse("daftar")):
        assert klien.get(jalur).url == reverse("dua-langkah"), jalur
    ditolak = klien.post(reverse("ganti-nama"), {"nama": "X"})
    assert (ditolak.status_code, "wajib masuk dengan dua langkah" in ditolak.text) == (403, True)
    assert "Kepala perangkat daerah wajib" in klien.get(reverse("dua-langkah")).text
    jawaban, rahasia = aktifkan(klien)
    assert jawaban.status_code == 200
    assert klien.get(situs.alamat("laporan")).status_code == 200
    assert klien.post(reverse("dua-langkah-lepas")).status_code == 403
    # Next time both steps are asked for, and then nothing more.
    kedua, _ = masuk("citra")
    assert kedua.post(reverse("mfa_authenticate"), {"code": kode(rahasia, 1)}).status_code == 302
    assert kedua.get(situs.alamat("laporan")).status_code == 200
    # A role that needs none is not asked.
    bersandi(situs.orang["ayu"])
    assert masuk("ayu")[0].get(situs.alamat("laporan")).status_code == 200
    assert citra.penugasan_set.count() == 1


def test_a_role_given_in_the_middle_of_work_counts_at_once(klien: Client, ayu: m.Pengguna, situs: Situs) -> None:
    m.AturanAkun.objects.all().delete()
    assert klien.get(situs.alamat("laporan")).status_code == 200
    m.Penugasan.objects.filter(pengguna=ayu).update(peran="kepala_pd")
    assert klien.get(situs.alamat("laporan")).url == reverse("dua-langkah")


def test_a_changed_key_of_the_installation_is_told(klien: Client, ayu: m.Pengguna, settings: Any) -> None:
    rahasia = berlangkah(ayu)
    RecoveryCodes.activate(ayu)
    lama_ini = settings.SECRET_KEY
    # The new key signs sessions too; the old one among the fallbacks keeps everything readable.
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "kunci-baru", [lama_ini]
    kedua, _ = masuk("ayu")
    assert kedua.post(reverse("mfa_authenticate"), {"code": kode(rahasia)}).status_code == 302
    assert kedua.get(reverse("kode-pemulihan")).status_code == 200
    settings.SECRET_KEY_FALLBACKS = []
    ketiga, _ = masuk("ayu")
    jawaban = ketiga.post(reverse("mfa_authenticate"), {"code": kode(rahasia, 1)})
    assert "Kunci instalasi telah diganti" in jawaban.text
    assert "Kunci instalasi telah diganti" in kedua.get(reverse("kode-pemulihan"), follow=True).text
