"""One's own account, and what signing in leaves in the trail."""

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import generate_totp_secret
from django.contrib.auth import SESSION_KEY
from django_tasks_db.models import DBTaskResult

from sakip.actions import akun as tindakan
from sakip.actions.errors import DataSalah, SudahBerubah, TidakBoleh
from sakip.models import AturanAkun, Jejak, Pengguna, Sesi
from sakip.sesi import SessionStore
from tests.factories import PenggunaFactory
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db

SANDI = "rimbun-selatan-42"


def sesi(akun: Pengguna) -> str:
    toko = SessionStore()
    toko[SESSION_KEY] = str(akun.pk)
    toko.create()
    return str(toko.session_key)


def notices() -> list[tuple[str, str]]:
    return [
        (satu.args_kwargs["kwargs"]["peristiwa"], satu.args_kwargs["kwargs"]["alamat"])
        for satu in DBTaskResult.objects.order_by("enqueued_at")
    ]


def test_signing_in_and_out_and_failing_are_events(pemeran: Pemeran) -> None:
    tindakan.record_masuk(cara="mfa", oleh=pemeran.ayu)
    tindakan.record_masuk(cara="lain", oleh=pemeran.ayu)
    tindakan.record_keluar(oleh=pemeran.ayu)
    tindakan.record_gagal(akun=pemeran.ayu, sebab="Kata sandi salah.")
    tindakan.record_gagal(akun=None, sebab="Tidak dikenal.")
    tindakan.record_terkunci(akun=pemeran.ayu)
    tindakan.record_terkunci(akun=None)
    ayu, lain = str(pemeran.ayu.pk), ""
    assert list(Jejak.objects.values_list("aksi", "objek_id", "ditolak")) == [
        ("akun.masuk", ayu, False),
        ("akun.masuk", ayu, False),
        ("akun.keluar", ayu, False),
        ("akun.gagal_masuk", ayu, True),
        ("akun.gagal_masuk", lain, True),
        ("akun.terkunci", ayu, True),
        ("akun.terkunci", lain, True),
    ]
    assert set(Jejak.objects.filter(ditolak=True).values_list("pengguna", "objek")) == {
        ("Seseorang (belum masuk)", "akun ayu"),
        ("Seseorang (belum masuk)", "akun yang tidak dikenal"),
    }
    assert Jejak.objects.filter(aksi="akun.masuk").first().sesudah == '{"cara":"dua langkah"}'  # type: ignore[union-attr]


def test_a_new_password_ends_the_other_sessions(pemeran: Pemeran, django_capture_on_commit_callbacks: Any) -> None:
    ini, _itu, orang_lain = sesi(pemeran.ayu), sesi(pemeran.ayu), sesi(pemeran.budi)
    with django_capture_on_commit_callbacks(execute=True):
        tindakan.set_sandi(akun=pemeran.ayu, sandi=SANDI, sesi=ini, oleh=pemeran.ayu, cara="halaman akun")
    assert Pengguna.objects.get(pk=pemeran.ayu.pk).check_password(SANDI)
    assert set(Sesi.objects.values_list("session_key", flat=True)) == {ini, orang_lain}
    jejak = Jejak.objects.get()
    assert jejak.sesudah == '{"cara":"halaman akun","sesi_diakhiri":1}'
    assert notices() == [("akun.sandi_diganti", "")]


def test_sessions_are_ended_one_by_one_or_all_but_this(pemeran: Pemeran) -> None:
    ini, itu, satu_lagi, asing = (sesi(siapa) for siapa in (pemeran.ayu, pemeran.ayu, pemeran.ayu, pemeran.budi))
    with pytest.raises(SudahBerubah, match="sudah berakhir"):
        tindakan.end_sesi(akun=pemeran.ayu, sesi=asing, oleh=pemeran.ayu)
    assert tindakan.end_sesi(akun=pemeran.ayu, sesi=itu, oleh=pemeran.ayu) == 1
    assert tindakan.end_sesi(akun=pemeran.ayu, kecuali=ini, oleh=pemeran.ayu) == 1
    assert set(Sesi.objects.values_list("session_key", flat=True)) == {ini, asing}
    assert satu_lagi not in Sesi.objects.values_list("session_key", flat=True)


def test_an_account_is_its_owners(pemeran: Pemeran) -> None:
    with pytest.raises(TidakBoleh, match="hanya pemiliknya"):
        tindakan.rename(akun=pemeran.ayu, nama="Lain", semula=pemeran.ayu.nama, oleh=pemeran.kartika)
    pemeran.ayu.is_active = False
    with pytest.raises(TidakBoleh):
        tindakan.set_sandi(akun=pemeran.ayu, sandi=SANDI, sesi=None, oleh=pemeran.ayu, cara="x")
    assert Jejak.objects.filter(ditolak=True).count() == 2


def test_a_name_is_changed_against_what_was_seen(pemeran: Pemeran) -> None:
    ayu, semula = pemeran.ayu, pemeran.ayu.nama
    tindakan.rename(akun=ayu, nama="  Ayu   Baru ", semula=semula, oleh=ayu)
    assert Pengguna.objects.get(pk=ayu.pk).nama == "Ayu Baru"
    tindakan.rename(akun=ayu, nama="Ayu Baru", semula="Ayu Baru", oleh=ayu)
    assert Jejak.objects.count() == 1
    with pytest.raises(SudahBerubah) as berubah:
        tindakan.rename(akun=ayu, nama="Ayu Ketiga", semula=semula, oleh=ayu)
    assert (berubah.value.tersimpan, berubah.value.dikirim) == ({"nama": "Ayu Baru"}, {"nama": "Ayu Ketiga"})
    for nama in (" ", "x" * 201):
        with pytest.raises(DataSalah):
            tindakan.rename(akun=ayu, nama=nama, semula="Ayu Baru", oleh=ayu)


def test_an_address_is_taken_once(pemeran: Pemeran, django_capture_on_commit_callbacks: Any) -> None:
    ayu = pemeran.ayu
    PenggunaFactory(email="Lama@contoh.example")
    with django_capture_on_commit_callbacks(execute=True):
        tindakan.change_surel(akun=ayu, alamat=" Ayu@Contoh.example", semula="", oleh=ayu)
    assert Pengguna.objects.get(pk=ayu.pk).email == "ayu@contoh.example"
    assert notices() == []  # there was no address to tell
    with pytest.raises(SudahBerubah):
        tindakan.change_surel(akun=ayu, alamat="b@contoh.example", semula="", oleh=ayu)
    with pytest.raises(DataSalah, match="akun lain"):
        tindakan.change_surel(akun=ayu, alamat="lama@contoh.example", semula="ayu@contoh.example", oleh=ayu)
    with pytest.raises(DataSalah, match="alamat surel yang lengkap"):
        tindakan.change_surel(akun=ayu, alamat="x", semula="ayu@contoh.example", oleh=ayu)
    with django_capture_on_commit_callbacks(execute=True):
        tindakan.change_surel(akun=ayu, alamat="b@contoh.example", semula="ayu@contoh.example", oleh=ayu)
    assert notices() == [("akun.surel_diganti", "ayu@contoh.example")]


def test_two_steps_are_set_up_renewed_and_dropped(pemeran: Pemeran, django_capture_on_commit_callbacks: Any) -> None:
    ayu, rahasia = pemeran.ayu, generate_totp_secret()
    with django_capture_on_commit_callbacks(execute=True):
        kode = tindakan.activate_dua_langkah(akun=ayu, rahasia=rahasia, oleh=ayu)
    assert len(kode) == 10
    totp = Authenticator.objects.get(user=ayu, type="totp")
    assert rahasia not in str(totp.data)  # encrypted at rest
    with pytest.raises(SudahBerubah, match="sudah aktif"):
        tindakan.activate_dua_langkah(akun=ayu, rahasia=rahasia, oleh=ayu)
    baru = tindakan.renew_kode_pemulihan(akun=ayu, oleh=ayu)
    assert set(baru).isdisjoint(kode)
    assert not RecoveryCodes(Authenticator.objects.get(user=ayu, type="recovery_codes")).validate_code(kode[0])
    tindakan.deactivate_dua_langkah(akun=ayu, oleh=ayu)
    assert not Authenticator.objects.filter(user=ayu).exists()
    with pytest.raises(SudahBerubah):
        tindakan.deactivate_dua_langkah(akun=ayu, oleh=ayu)
    with pytest.raises(SudahBerubah):
        tindakan.renew_kode_pemulihan(akun=ayu, oleh=ayu)
    assert list(Jejak.objects.values_list("aksi", flat=True)) == [
        "akun.dua_langkah_diaktifkan",
        "akun.kode_pemulihan_dibuat",
        "akun.dua_langkah_dilepas",
    ]
    assert notices() == [("akun.dua_langkah_diaktifkan", "")]


def test_two_steps_cannot_be_dropped_where_a_role_asks_for_them(pemeran: Pemeran) -> None:
    AturanAkun.objects.all().delete()  # the default of the code
    citra = pemeran.citra
    tindakan.activate_dua_langkah(akun=citra, rahasia=generate_totp_secret(), oleh=citra)
    with pytest.raises(TidakBoleh, match="Kepala perangkat daerah wajib"):
        tindakan.deactivate_dua_langkah(akun=citra, oleh=citra)
    assert Authenticator.objects.filter(user=citra).count() == 2
