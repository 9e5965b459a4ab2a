"""Signing in, one's own account, and the accounts of a region."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from sakip import models as m
from sakip.actions.undangan import fingerprint_token
from tests.factories import PenugasanFactory
from tests.sakip.tabel_akses import MASUK, PUBLIK, Baris, Letak, Tempat

#: A link that is nobody's, or no longer.
GUGUR = frozenset({410})
#: No identity provider is configured.
TIDAK_ADA = frozenset({404})
PENGELOLA = "organisasi"


def tugas(tempat: Tempat) -> m.Penugasan:
    """Somebody's role on the office."""
    return PenugasanFactory(pd=tempat.pd)


def akun(tempat: Tempat) -> dict[str, Any]:
    return {"pk": tugas(tempat).pengguna_id}


def penugasan(tempat: Tempat) -> dict[str, Any]:
    return {"pk": tugas(tempat).pk}


def undangan(tempat: Tempat) -> dict[str, Any]:
    kini = timezone.now()
    satu = m.Undangan.objects.create(
        email=f"{tempat.nama}{m.Undangan.objects.count()}@contoh.example",
        peran="perencana",
        pd=tempat.pd,
        mulai=kini.date(),
        sidik=fingerprint_token(f"{tempat.nama}{m.Undangan.objects.count()}"),
        dibuat_oleh=tempat.sistem,
        dibuat_pada=kini,
        berlaku_sampai=kini + timedelta(days=1),
    )
    return {"pk": satu.pk}


def daerah(tempat: Tempat) -> dict[str, Any]:
    return {"pemda": tempat.pemda.kode}


BARIS = [
    Baris("masuk", Letak.TANPA, PUBLIK, post=True),
    Baris("account_login", Letak.TANPA, PUBLIK, post=True),
    Baris("keluar", Letak.TANPA, PUBLIK, get=False, post=True),
    Baris("account_logout", Letak.TANPA, PUBLIK, get=False, post=True),
    Baris("mfa_authenticate", Letak.TANPA, PUBLIK, post=True),
    Baris(
        "openid_connect_login", Letak.TANPA, PUBLIK, lambda t: {"provider_id": "sso"},
        get=False, post=True, juga=TIDAK_ADA,
    ),
    Baris("openid_connect_callback", Letak.TANPA, PUBLIK, lambda t: {"provider_id": "sso"}, juga=TIDAK_ADA),
    Baris("socialaccount_login_cancelled", Letak.TANPA, PUBLIK),
    Baris("account_reset_password", Letak.TANPA, PUBLIK, post=True),
    Baris("account_reset_password_done", Letak.TANPA, PUBLIK),
    Baris(
        "account_reset_password_from_key", Letak.TANPA, PUBLIK, lambda t: {"uidb36": "1", "key": "salah"},
        post=True, juga=GUGUR,
    ),
    Baris("account_reset_password_from_key_done", Letak.TANPA, PUBLIK),
    Baris("account_reauthenticate", Letak.TANPA, MASUK, post=True),
    Baris("mfa_reauthenticate", Letak.TANPA, MASUK, post=True),
    Baris("undangan-terima", Letak.TANPA, PUBLIK, lambda t: {"token": "tidak-ada"}, post=True, juga=GUGUR),
    *(
        Baris(nama, Letak.TANPA, MASUK, post=True)
        for nama in ("ganti-nama", "ganti-sandi", "ganti-surel", "dua-langkah", "kode-pemulihan", "dua-langkah-lepas")
    ),
    Baris("profil", Letak.TANPA, MASUK),
    Baris("pasti-surel", Letak.TANPA, MASUK, lambda t: {"bukti": "salah"}, post=True, juga=GUGUR),
    Baris("akhiri-sesi", Letak.TANPA, MASUK, get=False, post=True),
    Baris("pengguna", Letak.TANPA, PENGELOLA),
    Baris("undang", Letak.TANPA, PENGELOLA, post=True),
    Baris("undangan", Letak.TANPA, PENGELOLA),
    Baris("undangan-kirim-ulang", Letak.PD, PENGELOLA, undangan, post=True),
    Baris("undangan-cabut", Letak.PD, PENGELOLA, undangan, post=True),
    Baris("aturan-akun", Letak.DAERAH, PENGELOLA, daerah, post=True),
    Baris("pengguna-lihat", Letak.DAERAH, PENGELOLA, akun),
    *(
        Baris(nama, Letak.DAERAH, PENGELOLA, akun, post=True)
        for nama in (
            "peran-beri", "pengguna-nonaktifkan", "pengguna-aktifkan", "pengguna-lepas-dua-langkah", "pengguna-serah",
            "pengguna-tautan-sandi",
        )
    ),
    *(
        Baris(nama, Letak.PD, PENGELOLA, penugasan, post=True)
        for nama in ("peran-akhiri", "peran-pindah", "peran-batal")
    ),
]  # fmt: skip
