"""Accounts: the system's own, and the invented ones of the demonstration."""

from dataclasses import replace
from datetime import date

import pytest

from sakip.actions.errors import DataSalah, TidakBoleh
from sakip.actions.pengguna import ensure_sistem, muat_pengguna
from sakip.fakta import AkunContoh, PenugasanContoh
from sakip.models import Jejak, Pengguna, Penugasan
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db

MULAI = date(2024, 1, 1)


def akun(pemeran: Pemeran) -> AkunContoh:
    pd = f"{pemeran.pd.pemda.kode}/{pemeran.pd.kode}"
    return AkunContoh(
        username="lestari",
        nama="Lestari Contoh",
        email="lestari@contoh.example",
        penugasan=(
            PenugasanContoh(peran="perencana", pd=pd, mulai=MULAI),
            PenugasanContoh(peran="pengampu", unit=f"{pd}/{pemeran.unit.kode}", mulai=MULAI),
            PenugasanContoh(peran="inspektorat", pemda=pemeran.pd.pemda.kode, mulai=MULAI),
        ),
    )


def test_the_system_account_cannot_sign_in_and_is_made_once(db: None) -> None:
    sistem = ensure_sistem()
    assert ensure_sistem() == sistem
    assert (sistem.sistem, sistem.is_active, sistem.has_usable_password()) == (True, False, False)
    assert list(Jejak.objects.values_list("aksi", "pengguna")) == [("pengguna.dibuat", "sistem")]


def test_a_person_cannot_be_the_system(db: None) -> None:
    Pengguna.objects.create(username="sistem", nama="Orang Contoh")
    with pytest.raises(DataSalah, match="sudah dipakai orang"):
        ensure_sistem()


def test_accounts_get_their_roles_once(pemeran: Pemeran, sistem: Pengguna) -> None:
    (orang,) = muat_pengguna(akun=[akun(pemeran)], sandi="", oleh=sistem)
    assert not orang.has_usable_password()
    assert Penugasan.objects.filter(pengguna=orang).count() == 3
    jejak = Jejak.objects.count()
    assert muat_pengguna(akun=[akun(pemeran)], sandi="", oleh=sistem) == [orang]
    assert Penugasan.objects.filter(pengguna=orang).count() == 3
    assert Jejak.objects.count() == jejak


def test_a_password_is_set_once_and_never_written_to_the_trail(pemeran: Pemeran, sistem: Pengguna) -> None:
    muat_pengguna(akun=[akun(pemeran)], sandi="", oleh=sistem)
    (orang,) = muat_pengguna(akun=[akun(pemeran)], sandi="sandi-contoh-panjang", oleh=sistem)
    assert orang.check_password("sandi-contoh-panjang")
    tersimpan, jejak = orang.password, Jejak.objects.count()
    (orang,) = muat_pengguna(akun=[akun(pemeran)], sandi="sandi-contoh-panjang", oleh=sistem)
    assert orang.password == tersimpan
    assert Jejak.objects.count() == jejak
    # Without a password in the environment the old one stays.
    (orang,) = muat_pengguna(akun=[akun(pemeran)], sandi="", oleh=sistem)
    assert orang.check_password("sandi-contoh-panjang")
    assert not any("sandi-contoh" in satu.sesudah or tersimpan in satu.sesudah for satu in Jejak.objects.all())


def test_a_new_account_may_sign_in_at_once(pemeran: Pemeran, sistem: Pengguna) -> None:
    (orang,) = muat_pengguna(akun=[akun(pemeran)], sandi="sandi-contoh-panjang", oleh=sistem)
    assert orang.check_password("sandi-contoh-panjang")
    assert Pengguna.objects.get_by_natural_key("LESTARI") == orang
    assert (str(orang), orang.get_full_name()) == ("lestari", "Lestari Contoh")


def test_a_changed_name_is_an_event(pemeran: Pemeran, sistem: Pengguna) -> None:
    muat_pengguna(akun=[akun(pemeran)], sandi="", oleh=sistem)
    muat_pengguna(akun=[replace(akun(pemeran), nama="Lestari Baru")], sandi="", oleh=sistem)
    jejak = Jejak.objects.order_by("-pk")[0]
    assert (jejak.aksi, jejak.sebelum, jejak.sesudah) == (
        "pengguna.diubah",
        '{"nama":"Lestari Contoh"}',
        '{"nama":"Lestari Baru"}',
    )


@pytest.mark.parametrize(
    "tempat", [{"pemda": "X"}, {"pemda": "X/Y"}, {"pd": "X"}, {"pd": "X/Y"}, {"unit": "X/Y"}, {"unit": "X/Y/Z"}]
)
def test_an_unknown_place_is_refused_whole(pemeran: Pemeran, sistem: Pengguna, tempat: dict[str, str]) -> None:
    salah = AkunContoh(username="b", nama="B", penugasan=(PenugasanContoh(peran="perencana", mulai=MULAI, **tempat),))
    with pytest.raises(DataSalah) as ditolak:
        muat_pengguna(akun=[akun(pemeran), salah], sandi="", oleh=sistem)
    assert ditolak.value.tempat == "[1].penugasan[0]"
    assert not Pengguna.objects.filter(username="lestari").exists()


def test_accounts_are_loaded_by_commands_only(pemeran: Pemeran) -> None:
    with pytest.raises(TidakBoleh):
        muat_pengguna(akun=[akun(pemeran)], sandi="", oleh=pemeran.kartika)
