"""Invitations: made, sent again, revoked, used once."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from sakip.actions.errors import DataSalah, SudahBerubah, TidakBoleh
from sakip.actions.kelola_akun import deactivate
from sakip.actions.undangan import UndanganGugur, accept, accept_akun, fingerprint_token, invite, resend, revoke
from sakip.models import Jejak, Pengguna, Penugasan, Undangan
from sakip.models.undangan import StatusUndangan
from tests.factories import PenggunaFactory, PenugasanFactory, PerangkatDaerahFactory
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db

MULAI = date(2025, 1, 1)
SANDI = "rimbun-selatan-42"


def undang(pemeran: Pemeran, **lain: object) -> tuple[Undangan, str]:
    isi = {"email": "Baru@Contoh.example", "peran": "perencana", "tempat": pemeran.pd, "mulai": MULAI}
    return invite(**{**isi, "oleh": pemeran.kartika, **lain})  # type: ignore[arg-type]


def terima(token: str, sistem: Pengguna, **lain: str) -> Pengguna:
    isi = {"nama": "Rina  Contoh", "username": "rina", "sandi": SANDI}
    return accept(token=token, oleh=sistem, **{**isi, **lain})


def test_an_invitation_becomes_an_account_with_its_role(pemeran: Pemeran, sistem: Pengguna) -> None:
    undangan, token = undang(pemeran, dasar="SK 9", sampai=date(2025, 12, 31))
    assert (undangan.email, undangan.sidik) == ("baru@contoh.example", fingerprint_token(token))
    assert token not in "".join(Jejak.objects.values_list("sesudah", flat=True))
    akun = terima(token, sistem)
    assert (akun.nama, akun.email, akun.check_password(SANDI)) == ("Rina Contoh", "baru@contoh.example", True)
    tugas = Penugasan.objects.get(pengguna=akun)
    assert (tugas.peran, tugas.pd, tugas.mulai, tugas.sampai, tugas.dasar) == (
        "perencana", pemeran.pd, MULAI, date(2025, 12, 31), "SK 9",
    )  # fmt: skip
    undangan.refresh_from_db()
    assert undangan.status(timezone.now()) is StatusUndangan.DIPAKAI
    assert list(Jejak.objects.exclude(pengguna="sistem").values_list("aksi", "pengguna")) == [
        ("undangan.dibuat", "kartika"),
        ("penugasan.diberikan", "kartika"),
        ("undangan.diterima", "rina"),
    ]


def test_a_link_works_once(pemeran: Pemeran, sistem: Pengguna) -> None:
    _, token = undang(pemeran)
    terima(token, sistem)
    with pytest.raises(UndanganGugur, match="sudah dipakai"):
        terima(token, sistem, username="rina2")
    assert Pengguna.objects.filter(username__startswith="rina").count() == 1


def test_a_link_ends_after_a_week(pemeran: Pemeran, sistem: Pengguna) -> None:
    undangan, token = undang(pemeran)
    assert undangan.berlaku_sampai - undangan.dibuat_pada == timedelta(days=7)
    Undangan.objects.update(berlaku_sampai=timezone.now())
    with pytest.raises(UndanganGugur, match="kedaluwarsa"):
        terima(token, sistem)
    _, baru = resend(undangan=undangan, oleh=pemeran.kartika)
    with pytest.raises(UndanganGugur, match="tidak dikenal"):
        terima(token, sistem)
    assert terima(baru, sistem).username == "rina"
    with pytest.raises(SudahBerubah, match="sudah dipakai"):
        resend(undangan=undangan, oleh=pemeran.kartika)


def test_a_revoked_link_is_useless(pemeran: Pemeran, sistem: Pengguna) -> None:
    undangan, token = undang(pemeran)
    revoke(undangan=undangan, oleh=pemeran.kartika, dasar="Salah alamat")
    with pytest.raises(UndanganGugur, match="dicabut"):
        terima(token, sistem)
    with pytest.raises(SudahBerubah, match="dicabut"):
        revoke(undangan=undangan, oleh=pemeran.kartika)
    # The address is free for another invitation.
    undang(pemeran)
    assert Jejak.objects.get(aksi="undangan.dicabut").dasar == "Salah alamat"


@pytest.mark.parametrize(
    ("isi", "tempat"),
    [
        ({"email": "bukan surel"}, "email"),
        ({"peran": "raja"}, "peran"),
        ({"peran": "inspektorat"}, "peran"),
        ({"sampai": date(2024, 1, 1)}, "sampai"),
    ],
)
def test_what_cannot_be_is_not_invited(pemeran: Pemeran, isi: dict[str, object], tempat: str) -> None:
    with pytest.raises(DataSalah) as salah:
        undang(pemeran, **isi)
    assert salah.value.tempat == tempat
    assert not Undangan.objects.exists()


def test_only_who_keeps_the_accounts_invites(pemeran: Pemeran) -> None:
    with pytest.raises(TidakBoleh):
        undang(pemeran, oleh=pemeran.citra)
    with pytest.raises(TidakBoleh):
        undang(pemeran, tempat=PerangkatDaerahFactory())
    undangan, _ = undang(pemeran)
    for tindakan in (resend, revoke):
        with pytest.raises(TidakBoleh):
            tindakan(undangan=undangan, oleh=pemeran.ayu)
    assert Jejak.objects.filter(ditolak=True).count() == 4


def test_an_address_is_invited_once_and_not_where_it_has_an_account(pemeran: Pemeran) -> None:
    undang(pemeran, tempat=pemeran.unit, peran="pengampu")
    with pytest.raises(SudahBerubah, match="sudah diundang"):
        undang(pemeran, tempat=pemeran.pd.pemda, peran="atasan")
    Pengguna.objects.filter(pk=pemeran.eka.pk).update(email="eka@contoh.example")
    with pytest.raises(DataSalah, match="milik akun eka"):
        undang(pemeran, email="EKA@contoh.example")


@pytest.mark.parametrize(
    ("isi", "tempat"),
    [
        ({"nama": "  "}, "nama"),
        ({"nama": "x" * 201}, "nama"),
        ({"username": "ab"}, "username"),
        ({"username": "ayu@contoh.example"}, "username"),
        ({"username": "AYU"}, "username"),
        ({"sandi": "12345"}, "sandi"),
        ({"sandi": "baru@contoh.example"}, "sandi"),
    ],
)
def test_what_cannot_be_an_account_is_refused_and_the_link_lives_on(
    pemeran: Pemeran, sistem: Pengguna, isi: dict[str, str], tempat: str
) -> None:
    _, token = undang(pemeran)
    with pytest.raises(DataSalah) as salah:
        terima(token, sistem, **isi)
    assert salah.value.tempat == tempat
    assert terima(token, sistem).username == "rina"


def test_an_invitation_falls_with_who_made_it(pemeran: Pemeran, sistem: Pengguna) -> None:
    _, token = undang(pemeran)
    deactivate(akun=pemeran.kartika, oleh=sistem, dasar="Pindah")
    with pytest.raises(UndanganGugur, match="bukan lagi pengelola"):
        terima(token, sistem)
    assert not Pengguna.objects.filter(username="rina").exists()


def test_an_account_of_another_region_takes_the_role_by_signing_in(pemeran: Pemeran, sistem: Pengguna) -> None:
    orang = PenggunaFactory(username="luar", email="baru@contoh.example")
    PenugasanFactory(pengguna=orang, pd=PerangkatDaerahFactory())
    _, token = undang(pemeran)
    with pytest.raises(UndanganGugur, match="sudah mempunyai akun"):
        terima(token, sistem)
    with pytest.raises(UndanganGugur, match="alamat surel lain"):
        accept_akun(token=token, oleh=pemeran.ayu)
    accept_akun(token=token, oleh=orang)
    assert Penugasan.objects.filter(pengguna=orang, pd=pemeran.pd).count() == 1
    with pytest.raises(UndanganGugur, match="sudah dipakai"):
        accept_akun(token=token, oleh=orang)


def test_an_invitation_to_the_region(pemeran: Pemeran, sistem: Pengguna) -> None:
    undangan, token = undang(pemeran, tempat=pemeran.pd.pemda, peran="organisasi")
    assert str(undangan) == f"undangan {undangan.pk}"
    assert Penugasan.objects.get(pengguna=terima(token, sistem)).pemda == pemeran.pd.pemda
