"""Signing in and out, with one step and with two, and being kept out."""

from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.contrib.auth.hashers import MD5PasswordHasher
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sakip import models as m
from sakip.sesi import MASUK_PADA
from sakip.views.akun.adaptor import device
from tests.sakip.views.akun.bantu import SANDI, berlangkah, bersandi, kode, masuk
from tests.sakip.views.bantu import Situs

SALAH = "Nama pengguna atau kata sandi salah."


@pytest.fixture
def ayu(situs: Situs) -> m.Pengguna:
    return bersandi(situs.orang["ayu"], "ayu@contoh.example")


def events() -> list[tuple[str, str]]:
    return list(
        m.Jejak.objects.filter(aksi__startswith="akun.").order_by("pk").values_list("aksi", "dasar")
    )  # fmt: skip


@pytest.mark.parametrize("login", ["ayu", "AYU", " ayu ", "ayu@contoh.example", "Ayu@Contoh.Example"])
def test_name_or_address_whatever_its_case(situs: Situs, ayu: m.Pengguna, login: str) -> None:
    tujuan = situs.alamat("laporan")
    klien, jawaban = masuk(login, ke=tujuan)
    assert (jawaban.status_code, jawaban.url) == (302, tujuan)
    assert klien.get(tujuan).status_code == 200
    assert events() == [("akun.masuk", "")]
    sesi = m.Sesi.objects.get(pengguna=ayu)
    assert (sesi.perangkat, sesi.dibuat_pada is not None) == ("Peramban lain", True)


def test_signing_in_never_leads_elsewhere(ayu: m.Pengguna) -> None:
    assert masuk("ayu", ke="https://contoh.example/")[1].url == reverse("daftar")


@pytest.mark.parametrize(
    ("nama", "aktif", "sandi", "sebab"),
    [
        ("ayu", True, "salah-sekali", "Kata sandi salah."),
        ("ayu@contoh.example", True, "salah-sekali", "Kata sandi salah."),
        ("xx", True, SANDI, "Nama pengguna atau alamat surel tidak dikenal."),
        ("x@contoh.example", True, SANDI, "Nama pengguna atau alamat surel tidak dikenal."),
        ("ayu", False, SANDI, "Akun tidak aktif."),
    ],
)
def test_refusal_does_not_say_what_was_wrong_and_keeps_nothing_typed(
    ayu: m.Pengguna, nama: str, aktif: bool, sandi: str, sebab: str, caplog: Any
) -> None:
    m.Pengguna.objects.filter(pk=ayu.pk).update(is_active=aktif)
    _, jawaban = masuk(nama, sandi)
    assert (jawaban.status_code, SALAH in jawaban.text) == (422, True)
    assert not m.Sesi.objects.filter(pengguna__isnull=False).exists()
    assert events() == [("akun.gagal_masuk", sebab)]
    jejak = m.Jejak.objects.get(aksi="akun.gagal_masuk")
    for rahasia in (sandi, "x@contoh.example", "xx"):
        assert rahasia not in f"{jejak.sebelum}{jejak.sesudah}{jejak.dasar}{jejak.objek}"
        assert rahasia not in caplog.text


def test_every_attempt_costs_one_check_of_a_password(ayu: m.Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    """The time an answer takes does not tell whether a name or an address exists."""
    hitung: list[str] = []
    asli = MD5PasswordHasher.encode
    monkeypatch.setattr(
        MD5PasswordHasher, "encode", lambda diri, sandi, garam: hitung.append(sandi) or asli(diri, sandi, garam)
    )
    for nama in ("ayu", "ayu@contoh.example", "tidakada", "tidak@ada.example", "citra"):
        hitung.clear()
        masuk(nama, "salah-sekali")
        assert len(hitung) == 1, nama


def test_account_of_the_system_cannot_sign_in(sistem: m.Pengguna) -> None:
    bersandi(sistem)
    assert SALAH in masuk(sistem.username)[1].text


def test_five_wrong_passwords_close_the_name_for_a_while(ayu: m.Pengguna) -> None:
    for _ in range(5):
        masuk("ayu", "salah-sekali")
    for nama in ("ayu", "AYU"):
        jawaban = masuk(nama)[1]
        assert (jawaban.status_code, "Terlalu banyak percobaan" in jawaban.text) == (422, True)
    assert [aksi for aksi, _ in events()].count("akun.terkunci") == 1
    assert m.Jejak.objects.get(aksi="akun.terkunci").objek_id == str(ayu.pk)


def test_an_unknown_name_is_closed_too_and_told_the_same(ayu: m.Pengguna) -> None:
    for _ in range(5):
        masuk("tidakada", "salah-sekali")
    assert "Terlalu banyak percobaan" in masuk("tidakada")[1].text


def test_too_many_requests_are_answered_with_429(ayu: m.Pengguna) -> None:
    klien = Client()
    for _ in range(30):
        klien.post(reverse("masuk"), {"login": "", "password": ""})
    jawaban = klien.post(reverse("masuk"), {"login": "ayu", "password": SANDI})
    assert jawaban.status_code == 429
    assert "Too Many" not in jawaban.text


def test_signing_out(situs: Situs, ayu: m.Pengguna) -> None:
    klien, _ = masuk("ayu")
    assert klien.get(reverse("keluar")).status_code == 405
    assert klien.post(reverse("keluar")).url == reverse("daftar")
    assert klien.get(situs.alamat("laporan")).status_code == 302
    assert [aksi for aksi, _ in events()] == ["akun.masuk", "akun.keluar"]
    assert Client().post(reverse("keluar")).status_code == 302


def test_signed_in_people_are_led_on(ayu: m.Pengguna) -> None:
    klien, _ = masuk("ayu")
    assert klien.get(reverse("masuk")).status_code == 302


def test_nobody_signs_up(ayu: m.Pengguna) -> None:
    for jalur in ("/accounts/signup/", "/masuk/daftar/", "/accounts/login/", "/masuk/signup/"):
        assert Client().get(jalur).status_code == 404


def test_error_pages_are_indonesian(situs: Situs) -> None:
    klien = situs.sebagai("ayu")
    assert "Halaman tidak ditemukan" in klien.get("/tidak/ada/").text
    ketat = Client(enforce_csrf_checks=True)
    assert ketat.post(reverse("masuk"), {}).status_code == 403


# --- Two steps ------------------------------------------------------------------------------------------------------


def test_the_second_step(situs: Situs, ayu: m.Pengguna) -> None:
    rahasia = berlangkah(ayu)
    klien, jawaban = masuk("ayu", ke=situs.alamat("laporan"))
    assert (jawaban.status_code, jawaban.url.split("?")[0]) == (302, reverse("mfa_authenticate"))
    assert klien.get(situs.alamat("laporan")).status_code == 302  # not in yet
    assert "Langkah kedua" in klien.get(reverse("mfa_authenticate")).text
    salah = klien.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert "Kode salah" in salah.text
    benar = kode(rahasia)
    assert klien.post(reverse("mfa_authenticate"), {"code": benar}).url == situs.alamat("laporan")
    assert klien.get(situs.alamat("laporan")).status_code == 200
    assert m.Jejak.objects.get(aksi="akun.masuk").sesudah == '{"cara":"dua langkah"}'
    # The same code does not open a second door.
    kedua, _ = masuk("ayu")
    assert "Kode salah" in kedua.post(reverse("mfa_authenticate"), {"code": benar}).text


def test_a_recovery_code_works_once(ayu: m.Pengguna) -> None:
    berlangkah(ayu)
    satu = RecoveryCodes.activate(ayu).get_unused_codes()[0]
    klien, _ = masuk("ayu")
    assert klien.post(reverse("mfa_authenticate"), {"code": satu}).status_code == 302
    klien, _ = masuk("ayu")
    assert "Kode salah" in klien.post(reverse("mfa_authenticate"), {"code": satu}).text


def test_who_is_closed_between_the_steps_stays_out(situs: Situs, ayu: m.Pengguna) -> None:
    rahasia = berlangkah(ayu)
    klien, _ = masuk("ayu")
    m.Pengguna.objects.filter(pk=ayu.pk).update(is_active=False)
    jawaban = klien.post(reverse("mfa_authenticate"), {"code": kode(rahasia)}, follow=True)
    assert SALAH in jawaban.text
    assert not m.Jejak.objects.filter(aksi="akun.masuk").exists()
    assert not m.Sesi.objects.filter(pengguna=ayu).exists()


def test_guessing_codes_is_closed_after_five(ayu: m.Pengguna) -> None:
    rahasia = berlangkah(ayu)
    klien, _ = masuk("ayu")
    for _ in range(5):
        klien.post(reverse("mfa_authenticate"), {"code": "000000"})
    jawaban = klien.post(reverse("mfa_authenticate"), {"code": kode(rahasia)})
    assert "Terlalu banyak percobaan" in jawaban.text


def test_the_second_step_without_the_first_leads_to_the_start(ayu: m.Pengguna) -> None:
    assert Client().get(reverse("mfa_authenticate")).url == reverse("masuk")


# --- Sessions that end ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("menit", "masih"), [(119, True), (121, False)])
def test_an_idle_session_ends(situs: Situs, ayu: m.Pengguna, menit: int, masih: bool, monkeypatch: Any) -> None:
    import time

    klien, _ = masuk("ayu")
    assert klien.get(situs.alamat("laporan")).status_code == 200
    kini = time.time
    monkeypatch.setattr("django.core.signing.time.time", lambda: kini() + menit * 60)
    assert (klien.get(situs.alamat("laporan")).status_code == 200) is masih
    monkeypatch.undo()
    assert m.Sesi.objects.filter(pengguna=ayu).exists() is masih


def test_a_session_without_its_cookie_of_activity_ends(situs: Situs, ayu: m.Pengguna) -> None:
    klien, _ = masuk("ayu")
    del klien.cookies["sakip_aktif"]
    jawaban = klien.get(situs.alamat("laporan"), follow=True)
    assert "Sesi Anda telah berakhir" in jawaban.text


def test_a_session_ends_after_a_working_day(situs: Situs, ayu: m.Pengguna) -> None:
    klien, _ = masuk("ayu")
    sesi = klien.session
    sesi[MASUK_PADA] = (timezone.now() - timedelta(hours=12, minutes=1)).isoformat()
    sesi.save()
    assert klien.get(situs.alamat("laporan")).status_code == 302


def test_a_closed_account_is_out_at_once(situs: Situs, ayu: m.Pengguna) -> None:
    from sakip.actions.kelola_akun import deactivate, reactivate

    klien, _ = masuk("ayu")
    deactivate(akun=ayu, oleh=situs.orang["kartika"], dasar="Uji")
    assert klien.get(situs.alamat("laporan")).status_code == 302
    reactivate(akun=ayu, oleh=situs.orang["kartika"], dasar="Uji")
    assert klien.get(situs.alamat("laporan")).status_code == 302  # the old session does not come back


def test_a_person_moved_to_another_office_gets_a_clear_answer(situs: Situs, ayu: m.Pengguna) -> None:
    klien, _ = masuk("ayu")
    assert klien.get(situs.alamat("laporan")).status_code == 200
    lain = situs.orang["budi"].penugasan_set.get().pd
    m.Penugasan.objects.filter(pengguna=ayu).update(pd=lain)
    jawaban = klien.get(situs.alamat("laporan"))
    assert (jawaban.status_code, "tidak ditemukan" in jawaban.text) == (404, True)
    assert klien.post(situs.alamat("cetak")).status_code == 404


@pytest.mark.parametrize(
    ("keterangan", "nama"),
    [
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/125.0 Safari/537.36 Edg/125.0", "Edge di Windows"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0", "Firefox di Linux"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Safari/604.1", "Safari di iPhone"),
        ("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/125.0 Mobile Safari/537.36", "Chrome di Android"),
        ("", "Peramban lain"),
    ],
)
def test_a_device_has_a_name_to_know_it_by(keterangan: str, nama: str) -> None:
    assert device(keterangan) == nama
