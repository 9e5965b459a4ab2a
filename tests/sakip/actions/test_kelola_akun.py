"""What an administrator does with accounts: closing, opening, handing over, the rule on two steps."""

import threading
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth import SESSION_KEY
from django.db import connections
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from sakip.actions.errors import DataSalah, SudahBerubah, TidakBoleh
from sakip.actions.kelola_akun import (
    deactivate,
    hand_over,
    issue_tautan_sandi,
    may_manage,
    muat_aturan_akun,
    reactivate,
    reset_dua_langkah,
    set_aturan_akun,
)
from sakip.actions.penugasan import cancel_role, change_role, end_role
from sakip.actions.undangan import UndanganGugur, accept, invite
from sakip.models import AturanAkun, Jejak, Pengguna, Penugasan, Sesi
from sakip.queries.pengguna import DUA_LANGKAH_BAWAAN, peran_dua_langkah, perlu_dua_langkah
from sakip.sesi import SessionStore
from tests.factories import (
    JabatanFactory,
    PemangkuJabatanFactory,
    PenggunaFactory,
    PenugasanFactory,
    PerangkatDaerahFactory,
    bertugas,
)
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db

HARI = timezone.localdate()
BESOK = HARI + timedelta(days=1)


def pengelola_kedua(pemeran: Pemeran) -> Pengguna:
    return bertugas("organisasi", pemda=pemeran.pd.pemda, pengguna__username="lina")


# --- Closing and opening --------------------------------------------------------------------------------------------


def test_a_closed_account_is_out_at_once_and_keeps_its_past(pemeran: Pemeran) -> None:
    toko = SessionStore()
    toko[SESSION_KEY] = str(pemeran.ayu.pk)
    toko.create()
    deactivate(akun=pemeran.ayu, oleh=pemeran.kartika, dasar="Pensiun")
    assert not Pengguna.objects.get(pk=pemeran.ayu.pk).is_active
    assert not Sesi.objects.exists()
    assert Penugasan.objects.filter(pengguna=pemeran.ayu).exists()
    with pytest.raises(SudahBerubah, match="sudah tidak aktif"):
        deactivate(akun=pemeran.ayu, oleh=pemeran.kartika, dasar="Pensiun")
    reactivate(akun=pemeran.ayu, oleh=pemeran.kartika, dasar="Keliru")
    with pytest.raises(SudahBerubah, match="sudah aktif"):
        reactivate(akun=pemeran.ayu, oleh=pemeran.kartika, dasar="Keliru")
    assert list(Jejak.objects.values_list("aksi", "sebelum", "sesudah", "dasar")) == [
        ("pengguna.dinonaktifkan", '{"aktif":true}', '{"aktif":false}', "Pensiun"),
        ("pengguna.diaktifkan", '{"aktif":false}', '{"aktif":true}', "Keliru"),
    ]


@pytest.mark.parametrize("tindakan", [deactivate, reactivate, reset_dua_langkah])
def test_a_reason_is_asked_for(pemeran: Pemeran, tindakan: Callable[..., Any]) -> None:
    with pytest.raises(DataSalah, match="Tulis alasannya"):
        tindakan(akun=pemeran.ayu, oleh=pemeran.kartika, dasar=" ")


def test_who_may_keep_an_account(pemeran: Pemeran, sistem: Pengguna) -> None:
    asing = bertugas("perencana", pd=PerangkatDaerahFactory())
    berdua = bertugas("perencana", pd=pemeran.pd)
    PenugasanFactory(pengguna=berdua, pd=asing.penugasan_set.get().pd)
    lama = PenugasanFactory(pd=pemeran.pd, sampai=date(2024, 12, 31)).pengguna
    for akun, siapa, boleh, terlihat in [
        (pemeran.ayu, pemeran.kartika, True, True),
        (pemeran.ayu, pemeran.citra, False, True),  # a colleague: 403
        (pemeran.ayu, asing, False, False),  # a stranger: 404
        (asing, pemeran.kartika, False, False),
        (berdua, pemeran.kartika, False, True),  # also works elsewhere
        (lama, pemeran.kartika, True, True),  # worked here once
        (PenggunaFactory(), pemeran.kartika, False, False),  # never anywhere
        (sistem, pemeran.kartika, False, False),
    ]:
        putusan = may_manage(siapa, akun, HARI)
        assert (bool(putusan), putusan.terlihat) == (boleh, terlihat), (akun, siapa, putusan)


def test_one_does_not_close_oneself(pemeran: Pemeran) -> None:
    with pytest.raises(TidakBoleh, match="oleh pengelola lain"):
        deactivate(akun=pemeran.kartika, oleh=pemeran.kartika, dasar="Coba")
    with pytest.raises(TidakBoleh):
        deactivate(akun=pemeran.ayu, oleh=pemeran.citra, dasar="Coba")
    assert Jejak.objects.filter(ditolak=True, aksi="pengguna.dinonaktifkan").count() == 2


def test_a_lost_phone(pemeran: Pemeran, django_capture_on_commit_callbacks: Any) -> None:
    TOTP.activate(pemeran.ayu, generate_totp_secret())
    with django_capture_on_commit_callbacks(execute=True):
        reset_dua_langkah(akun=pemeran.ayu, oleh=pemeran.kartika, dasar="Telepon hilang")
    assert not Authenticator.objects.exists()
    assert DBTaskResult.objects.get().args_kwargs["kwargs"]["peristiwa"] == "akun.dua_langkah_dilepas"
    with pytest.raises(SudahBerubah, match="tidak memakai"):
        reset_dua_langkah(akun=pemeran.ayu, oleh=pemeran.kartika, dasar="Telepon hilang")


def test_a_link_for_who_gets_no_mail(pemeran: Pemeran) -> None:
    tautan = issue_tautan_sandi(akun=pemeran.ayu, akar="https://x/", oleh=pemeran.kartika, dasar="Surel mati")
    assert tautan.startswith("https://x/akun/sandi-baru/")
    jejak = Jejak.objects.get()
    assert (jejak.aksi, jejak.dasar) == ("akun.tautan_sandi_dibuat", "Surel mati")
    assert tautan.split("/")[-2] not in f"{jejak.sesudah}{jejak.sebelum}"
    deactivate(akun=pemeran.ayu, oleh=pemeran.kartika, dasar="Uji")
    with pytest.raises(DataSalah, match="tidak aktif"):
        issue_tautan_sandi(akun=pemeran.ayu, akar="https://x/", oleh=pemeran.kartika, dasar="Surel mati")
    with pytest.raises(TidakBoleh, match="oleh pengelola lain"):
        issue_tautan_sandi(akun=pemeran.kartika, akar="https://x/", oleh=pemeran.kartika, dasar="Surel mati")


# --- Roles ----------------------------------------------------------------------------------------------------------


def test_the_last_administrator_stays(pemeran: Pemeran, sistem: Pengguna) -> None:
    tugas = Penugasan.objects.get(pengguna=pemeran.kartika)
    with pytest.raises(DataSalah, match="pengelola akun terakhir"):
        end_role(penugasan=tugas, sampai=HARI, oleh=pemeran.kartika)
    pengelola_kedua(pemeran)
    assert end_role(penugasan=tugas, sampai=HARI, oleh=pemeran.kartika).sampai == HARI
    with pytest.raises(DataSalah, match="terakhir"):
        end_role(penugasan=Penugasan.objects.get(pengguna__username="lina"), sampai=HARI, oleh=pemeran.kartika)
    end_role(penugasan=Penugasan.objects.get(pengguna__username="lina"), sampai=HARI, oleh=sistem)


def test_the_administrator_to_come_is_not_taken_back_when_nobody_else_stays(pemeran: Pemeran, sistem: Pengguna) -> None:
    """Kartika leaves because Lina follows her; without Lina there would be nobody after that day."""
    nanti = PenugasanFactory(pemda=pemeran.pd.pemda, pd=None, peran="organisasi", mulai=BESOK)
    end_role(penugasan=Penugasan.objects.get(pengguna=pemeran.kartika), sampai=HARI, oleh=pemeran.kartika)
    with pytest.raises(DataSalah, match="tidak ada pengelola akun"):
        cancel_role(penugasan=nanti, oleh=pemeran.kartika)
    lain = PenugasanFactory(pemda=pemeran.pd.pemda, pd=None, peran="organisasi", mulai=BESOK)
    cancel_role(penugasan=nanti, oleh=pemeran.kartika)
    cancel_role(penugasan=lain, oleh=sistem)
    assert not Penugasan.objects.filter(mulai=BESOK).exists()


def test_a_role_that_has_not_begun_is_taken_back(pemeran: Pemeran) -> None:
    tugas = PenugasanFactory(pd=pemeran.pd, mulai=BESOK)
    kedua = Penugasan.objects.get(pk=tugas.pk)
    cancel_role(penugasan=tugas, oleh=pemeran.kartika, dasar="Keliru")
    assert not Penugasan.objects.filter(pk=kedua.pk).exists()
    with pytest.raises(SudahBerubah):
        cancel_role(penugasan=kedua, oleh=pemeran.kartika)
    with pytest.raises(DataSalah, match="sudah berlaku"):
        cancel_role(penugasan=Penugasan.objects.get(pengguna=pemeran.ayu), oleh=pemeran.kartika)
    jejak = Jejak.objects.get()
    assert (jejak.objek_id, jejak.dasar) == (str(kedua.pk), "Keliru")
    assert '"peran":"perencana"' in jejak.sebelum


def test_a_person_moves_to_another_office(pemeran: Pemeran) -> None:
    lain = PerangkatDaerahFactory(pemda=pemeran.pd.pemda)
    lama = Penugasan.objects.get(pengguna=pemeran.ayu)
    baru = change_role(
        penugasan=lama, peran="kepala_pd", tempat=lain, mulai=BESOK, oleh=pemeran.kartika, dasar="Mutasi"
    )
    lama.refresh_from_db()
    assert (lama.sampai, baru.pd, baru.peran, baru.mulai) == (HARI, lain, "kepala_pd", BESOK)
    with pytest.raises(DataSalah) as salah:
        change_role(penugasan=baru, peran="perencana", tempat=lain, mulai=BESOK, oleh=pemeran.kartika)
    assert salah.value.tempat == "mulai"


# --- Handing over ---------------------------------------------------------------------------------------------------


def test_every_role_goes_to_the_other_account(pemeran: Pemeran) -> None:
    dewi = bertugas("pengampu", unit=pemeran.unit, pengguna__username="dewi")
    nanti = PenugasanFactory(
        pengguna=pemeran.ayu, peran="atasan", pd=pemeran.pd, mulai=HARI + timedelta(9), sampai=HARI + timedelta(20)
    )
    lampau = PenugasanFactory(pengguna=pemeran.ayu, peran="kepala_pd", pd=pemeran.pd, sampai=date(2024, 12, 31))
    baru = hand_over(dari=pemeran.ayu, ke=dewi, mulai=BESOK, oleh=pemeran.kartika, dasar="SK 5")
    assert [(satu.peran, satu.mulai, satu.sampai) for satu in baru] == [
        ("perencana", BESOK, None),
        ("atasan", nanti.mulai, nanti.sampai),
    ]
    sisa = Penugasan.objects.filter(pengguna=pemeran.ayu).order_by("pk")
    assert [(satu.peran, satu.sampai) for satu in sisa] == [("perencana", HARI), ("kepala_pd", lampau.sampai)]
    jejak = Jejak.objects.order_by("-pk")[0]
    assert (jejak.aksi, jejak.objek_id) == ("pengguna.diserahterimakan", str(pemeran.ayu.pk))


def test_an_administrator_hands_over_to_the_next_one(pemeran: Pemeran) -> None:
    """Even the last one: the other has the role before the first loses it."""
    hand_over(dari=pemeran.kartika, ke=pemeran.joko, mulai=BESOK, oleh=pemeran.kartika, dasar="Mutasi")
    assert set(Penugasan.objects.filter(pengguna=pemeran.joko).values_list("peran", flat=True)) == {
        "inspektorat",
        "organisasi",
    }


@pytest.mark.parametrize(
    ("isi", "tempat"),
    [
        ({"ke": "ayu"}, "ke"),
        ({"mulai": HARI - timedelta(days=1)}, "mulai"),
        ({"dasar": ""}, "alasan"),
        ({"ke": "tutup"}, "ke"),
        ({"dari": "usai"}, "mulai"),
    ],
)
def test_what_cannot_be_handed_over(pemeran: Pemeran, isi: dict[str, Any], tempat: str) -> None:
    PenugasanFactory(pd=pemeran.pd, pengguna__username="tutup", pengguna__is_active=False)
    PenugasanFactory(pd=pemeran.pd, pengguna__username="usai", sampai=date(2024, 12, 31))
    semua = {"dari": "ayu", "ke": "citra", "mulai": BESOK, "dasar": "SK", **isi}
    for nama in ("dari", "ke"):
        semua[nama] = Pengguna.objects.get(username=semua[nama])
    with pytest.raises(DataSalah) as salah:
        hand_over(**semua, oleh=pemeran.kartika)
    assert salah.value.tempat == tempat
    assert not Penugasan.objects.filter(mulai=BESOK).exists()


def test_nothing_is_handed_over_when_one_role_cannot_be(pemeran: Pemeran) -> None:
    PenugasanFactory(pengguna=pemeran.ayu, peran="kepala_pd", pd=pemeran.pd)
    with pytest.raises(SudahBerubah, match="sudah diberikan"):
        hand_over(dari=pemeran.ayu, ke=pemeran.citra, mulai=BESOK, oleh=pemeran.kartika, dasar="SK")
    assert not Penugasan.objects.filter(mulai=BESOK).exists()
    assert not Penugasan.objects.filter(sampai__isnull=False).exists()
    baru = PenugasanFactory(pd=pemeran.pd, mulai=HARI).pengguna
    with pytest.raises(DataSalah, match="baru mulai hari ini"):
        hand_over(dari=baru, ke=pemeran.eka, mulai=HARI, oleh=pemeran.kartika, dasar="SK")


# --- The rule on two steps ------------------------------------------------------------------------------------------


def test_who_approves_or_administers_needs_two_steps_unless_the_region_decides_otherwise(pemeran: Pemeran) -> None:
    pemda = pemeran.pd.pemda
    AturanAkun.objects.all().delete()
    assert set(DUA_LANGKAH_BAWAAN) == {"kepala_pd", "atasan", "organisasi"}
    wajib = {nama: perlu_dua_langkah(getattr(pemeran, nama), HARI) for nama in ("ayu", "citra", "eka", "kartika")}
    assert {nama: [satu.value for satu in isi] for nama, isi in wajib.items()} == {
        "ayu": [], "citra": ["kepala_pd"], "eka": [], "kartika": ["organisasi"],
    }  # fmt: skip
    aturan = set_aturan_akun(pemda=pemda, peran=["pengampu"], versi_semula=0, oleh=pemeran.kartika, dasar="SE 1")
    assert (aturan.versi, perlu_dua_langkah(pemeran.citra, HARI)) == (1, [])
    assert [satu.value for satu in perlu_dua_langkah(pemeran.eka, HARI)] == ["pengampu"]
    assert peran_dua_langkah(pemda) == ("pengampu",)
    set_aturan_akun(pemda=pemda, peran=["pengampu"], versi_semula=1, oleh=pemeran.kartika)
    assert Jejak.objects.count() == 1
    with pytest.raises(SudahBerubah, match="diubah orang lain"):
        set_aturan_akun(pemda=pemda, peran=[], versi_semula=0, oleh=pemeran.kartika)
    with pytest.raises(DataSalah, match="tidak dikenal"):
        set_aturan_akun(pemda=pemda, peran=["raja"], versi_semula=1, oleh=pemeran.kartika)
    with pytest.raises(TidakBoleh):
        set_aturan_akun(pemda=pemda, peran=[], versi_semula=1, oleh=pemeran.ayu)
    assert str(aturan) == f"aturan akun {pemda.pk}"


def test_a_rule_is_loaded_once(pemeran: Pemeran, sistem: Pengguna) -> None:
    AturanAkun.objects.all().delete()
    kode = pemeran.pd.pemda.kode
    for peran in (["atasan"], []):
        muat_aturan_akun(pemda=kode, peran=peran, oleh=sistem, dasar="uji")
    assert peran_dua_langkah(pemeran.pd.pemda) == ("atasan",)
    with pytest.raises(DataSalah, match="tidak ada"):
        muat_aturan_akun(pemda="X", peran=[], oleh=sistem, dasar="uji")
    with pytest.raises(TidakBoleh):
        muat_aturan_akun(pemda=kode, peran=[], oleh=pemeran.kartika, dasar="uji")


def test_the_head_of_an_office_by_post_needs_two_steps_too(pemeran: Pemeran) -> None:
    AturanAkun.objects.all().delete()
    jabatan = JabatanFactory(pd=pemeran.pd)
    type(pemeran.pd).objects.filter(pk=pemeran.pd.pk).update(kepala=jabatan)
    orang = PenggunaFactory()
    PemangkuJabatanFactory(jabatan=jabatan, pengguna=orang, jenis="plt", mulai=HARI, sampai=HARI)
    assert [satu.value for satu in perlu_dua_langkah(orang, HARI)] == ["kepala_pd"]
    assert perlu_dua_langkah(orang, BESOK) == []
    assert may_manage(pemeran.kartika, orang, HARI)


# --- Two at once ----------------------------------------------------------------------------------------------------


def together(*tindakan: Callable[[], Any]) -> list[Any]:
    gerbang, hasil = threading.Barrier(len(tindakan)), [None] * len(tindakan)

    def jalan(letak: int) -> None:
        try:
            gerbang.wait(timeout=30)
            hasil[letak] = tindakan[letak]()
        except Exception as galat:  # noqa: BLE001  (looked at by the test)
            hasil[letak] = galat
        finally:
            connections.close_all()

    benang = [threading.Thread(target=jalan, args=(letak,)) for letak in range(len(tindakan))]
    for satu in benang:
        satu.start()
    for satu in benang:
        satu.join(timeout=60)
    return hasil


@pytest.mark.django_db(transaction=True)
def test_of_two_administrators_who_close_each_other_one_stays(pemeran: Pemeran) -> None:
    lina = pengelola_kedua(pemeran)
    hasil = together(
        lambda: deactivate(akun=lina, oleh=pemeran.kartika, dasar="A"),
        lambda: deactivate(akun=pemeran.kartika, oleh=lina, dasar="B"),
    )
    assert sum(isinstance(satu, TidakBoleh) for satu in hasil) == 1, hasil
    assert Pengguna.objects.filter(username__in=["kartika", "lina"], is_active=True).count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_administrators_who_end_each_others_role_one_stays(pemeran: Pemeran) -> None:
    lina = pengelola_kedua(pemeran)
    tugas = {siapa: Penugasan.objects.get(pengguna=siapa) for siapa in (lina, pemeran.kartika)}
    hasil = together(
        lambda: end_role(penugasan=tugas[lina], sampai=HARI, oleh=pemeran.kartika),
        lambda: end_role(penugasan=tugas[pemeran.kartika], sampai=HARI, oleh=lina),
    )
    assert sum(isinstance(satu, DataSalah) for satu in hasil) == 1, hasil
    assert Penugasan.objects.filter(peran="organisasi", sampai__isnull=True).count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_who_use_one_link_one_gets_the_account(pemeran: Pemeran, sistem: Pengguna) -> None:
    _, token = invite(
        email="baru@contoh.example", peran="perencana", tempat=pemeran.pd, mulai=HARI, oleh=pemeran.kartika
    )

    def terima(nama: str) -> Callable[[], Any]:
        return lambda: accept(token=token, nama=nama, username=nama, sandi="rimbun-selatan-42", oleh=sistem)

    hasil = together(terima("satu"), terima("dua"))
    assert sum(isinstance(satu, UndanganGugur) for satu in hasil) == 1, hasil
    assert Pengguna.objects.filter(email="baru@contoh.example").count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_who_invite_one_address_one_is_told(pemeran: Pemeran) -> None:
    lina = pengelola_kedua(pemeran)

    def undang(oleh: Pengguna) -> Callable[[], Any]:
        return lambda: invite(email="baru@contoh.example", peran="perencana", tempat=pemeran.pd, mulai=HARI, oleh=oleh)

    hasil = together(undang(pemeran.kartika), undang(lina))
    assert sum(isinstance(satu, SudahBerubah) for satu in hasil) == 1, hasil


@pytest.mark.django_db(transaction=True)
def test_of_two_who_set_one_rule_one_is_told(pemeran: Pemeran) -> None:
    lina = pengelola_kedua(pemeran)

    def atur(oleh: Pengguna, peran: str) -> Callable[[], Any]:
        return lambda: set_aturan_akun(pemda=pemeran.pd.pemda, peran=[peran], versi_semula=1, oleh=oleh)

    hasil = together(atur(pemeran.kartika, "atasan"), atur(lina, "pengampu"))
    assert sum(isinstance(satu, SudahBerubah) for satu in hasil) == 1, hasil
    assert AturanAkun.objects.get(pemda=pemeran.pd.pemda).versi == 2
